package io.dateline.extract;

import static io.dateline.extract.RoleWords.BOARD_KIND;
import static io.dateline.extract.RoleWords.BOARD_OF;
import static io.dateline.extract.RoleWords.SEALED;
import static io.dateline.extract.RoleWords.SEAT;

/** Where a title ends whose head is known: behind its board or its field of work. */
final class TitleEnd {
  private final TitleText text;
  private final FieldOfWork fields;

  TitleEnd(TitleText text, FieldOfWork fields) {
    this.text = text;
    this.fields = fields;
  }

  /** The last token of the title with this head. */
  int of(int head) {
    int last = elect(head);
    if (text.has(head, SEAT)) {
      int board = board(last);
      if (board > last) {
        return board;
      }
    }
    if (text.is(head, "member") || text.is(head, "members")) {
      return management(last);
    }
    return ofField(last, head, text.has(head, SEALED));
  }

  /** The last token of the title that begins with "chief" and has this word for its last noun. */
  int ofChief(int noun) {
    return ofField(elect(noun), noun, true);
  }

  private int ofField(int last, int head, boolean sealed) {
    boolean capital = text.isCapitalized(head);
    if (text.follows(last, "of") || text.follows(last, "for")) {
      int at = text.isArticle(last + 2) ? last + 3 : last + 2;
      return fields.complement(
          at, last, capital, sealed || isBarePresident(head), text.is(head, "head"));
    }
    if ((text.is(last + 1, ',') || text.isDash(last + 1)) && text.together(last, last + 2)) {
      return fields.items(last + 2, last, capital, sealed);
    }
    boolean bare = !sealed && capital && text.together(last, last + 1);
    return bare ? fields.bare(last + 1, last) : last;
  }

  /** "Chairman Emeritus", "president elect", "President-Elect". */
  private int elect(int head) {
    if (text.follows(head, "emeritus") || text.follows(head, "elect")) {
      return head + 1;
    }
    return text.is(head + 1, '-') && text.is(head + 2, "elect") ? head + 2 : head;
  }

  private boolean isBarePresident(int head) {
    return (text.is(head, "president") || text.is(head, "presidents"))
        && !text.is(head - 1, "vice");
  }

  /** "of the Board of Directors", "to the Board", "of the Supervisory Board" after a seat. */
  private int board(int last) {
    int i = last + 1;
    if (!(text.is(i, "of") || text.is(i, "to") || text.is(i, "on")) || !text.together(last, i)) {
      return last;
    }
    i++;
    if (text.isArticle(i)) {
      i++;
    }
    if (text.is(i, "company") && i + 1 < text.size() && text.tokens.isPossessive(i + 1)) {
      i += 2;
    }
    while (text.has(i, BOARD_KIND)) {
      i++;
    }
    if (!text.together(last, i)) {
      return last;
    }
    if (text.is(i, "committee") && text.is(i - 1, "executive")) {
      return i;
    }
    if (!text.is(i, "board")) {
      return last;
    }
    boolean whole = text.is(i + 1, "of") && text.has(i + 2, BOARD_OF) && text.together(i, i + 2);
    return whole ? i + 2 : i;
  }

  /** "of Group Management", "of the Executive Council" after "member". */
  private int management(int last) {
    int i = last + 1;
    if (!text.is(i, "of") || !text.together(last, i)) {
      return last;
    }
    i++;
    if (text.is(i, "the") || text.is(i, "its")) {
      i++;
    }
    int stop = i + 5;
    for (; i < stop && text.together(last, i) && text.isCapitalized(i); i++) {
      boolean management = text.is(i, "management");
      if (management || text.is(i, "council")) {
        boolean body = text.is(i + 1, "team") || text.is(i + 1, "committee");
        return body || (management && text.is(i + 1, "board")) ? i + 1 : i;
      }
    }
    return last;
  }
}
