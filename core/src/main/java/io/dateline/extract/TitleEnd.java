package io.dateline.extract;

import static io.dateline.extract.RoleWords.BOARD_KIND;
import static io.dateline.extract.RoleWords.BOARD_OF;
import static io.dateline.extract.RoleWords.FIELD;
import static io.dateline.extract.RoleWords.GENERAL;
import static io.dateline.extract.RoleWords.GRADE;
import static io.dateline.extract.RoleWords.HEAD;
import static io.dateline.extract.RoleWords.ORIGIN;
import static io.dateline.extract.RoleWords.PLACE;
import static io.dateline.extract.RoleWords.SEALED;
import static io.dateline.extract.RoleWords.SEAT;
import static io.dateline.extract.RoleWords.SERVING;
import static io.dateline.extract.RoleWords.WEAK;
import static io.dateline.extract.RoleWords.WORLD;

import io.dateline.text.Shape;

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
    int last = extended(head);
    if (text.has(head, SEAT)) {
      int board = board(last);
      if (board > last) {
        return board;
      }
    }
    if (text.is(head, "member") || text.is(head, "members")) {
      return management(last);
    }
    if (text.has(head, SERVING) && text.follows(last, "to")) {
      return served(last);
    }
    if (text.is(head, "secretary") && text.follows(last, "of") && text.is(last + 2, "state")) {
      return last + 2;
    }
    return ofField(last, head, scope(head));
  }

  /** The last token of the title that begins with "chief" and has this word for its last noun. */
  int ofChief(int noun) {
    return ofField(extended(noun), noun, FieldOfWork.Scope.COMPANY);
  }

  private FieldOfWork.Scope scope(int head) {
    boolean president = text.is(head, "president") || text.is(head, "presidents");
    boolean vice = text.is(head - 1, "vice");
    if (text.has(head, SEALED) || (president && !vice)) {
      return FieldOfWork.Scope.COMPANY;
    }
    if (text.is(head, "professor")) {
      return FieldOfWork.Scope.SUBJECT;
    }
    if (text.is(head, "head")) {
      return FieldOfWork.Scope.ANYTHING;
    }
    boolean leads =
        text.is(head, "principal")
            || text.is(head, "attorney")
            || (text.is(head, "director") && text.is(head - 1, "executive"));
    return leads ? FieldOfWork.Scope.ORGANISATION : FieldOfWork.Scope.FIELD;
  }

  private int ofField(int last, int head, FieldOfWork.Scope scope) {
    if (isFounder(head)) {
      return last;
    }
    boolean capital = text.isCapitalized(head);
    if (text.follows(last, "of") || text.follows(last, "for")) {
      int at = text.isArticle(last + 2) ? last + 3 : last + 2;
      // "Director of investor relations"
      boolean small =
          scope == FieldOfWork.Scope.FIELD
              && at == last + 2
              && text.has(at, FIELD)
              && text.tokens.shape(at) == Shape.LOWER;
      return fields.complement(at, last, capital && !small, scope);
    }
    boolean sealed = text.has(head, SEALED);
    if ((text.is(last + 1, ',') || text.isDash(last + 1)) && text.together(last, last + 2)) {
      return fields.items(last + 2, last, capital, sealed);
    }
    if (isIn(last, head, sealed)) {
      return fields.complement(last + 2, last, text.isCapitalized(last + 2), scope);
    }
    boolean bare =
        !sealed
            && capital
            && text.together(last, last + 1)
            && (text.has(head, HEAD) || text.has(head - 1, GRADE | FIELD));
    int end = bare ? fields.bare(last + 1, last) : last;
    boolean more = end > last && text.is(end + 1, ',') && text.together(last, end + 2);
    return more ? fields.items(end + 2, end, capital, sealed) : end;
  }

  /** Founders and owners are those of an organisation, never of a field of work. */
  private boolean isFounder(int head) {
    return text.is(head, "founder")
        || text.is(head, "co-founder")
        || text.is(head, "cofounder")
        || text.is(head, "owner")
        || text.is(head, "co-owner");
  }

  /** "in Corporate Finance" behind "Vice President", "in medicine" behind "professor". */
  private boolean isIn(int last, int head, boolean sealed) {
    return text.follows(last, "in")
        && !sealed
        && (text.is(head, "professor")
            || (text.has(head, HEAD)
                && text.isCapitalized(last + 2)
                && text.has(last + 2, FIELD)
                && !text.has(last + 2, PLACE | WORLD | ORIGIN)));
  }

  /** "Chairman Emeritus", "president elect", "President-Elect", "Attorney General". */
  private int extended(int head) {
    if (text.follows(head, "emeritus")
        || text.follows(head, "emerita")
        || text.follows(head, "elect")
        || text.follows(head, "trainee")
        || (text.has(head, GENERAL)
            && text.follows(head, "general")
            && !text.has(head + 2, HEAD | WEAK))) {
      return head + 1;
    }
    return text.is(head + 1, '-') && text.is(head + 2, "elect") ? head + 2 : head;
  }

  /** The end of "to the President" behind "assistant": the head of the title that is served. */
  private int served(int last) {
    if (!text.isArticle(last + 2)) {
      return last;
    }
    int i = last + 3;
    while (i < last + 7 && text.has(i, GRADE | FIELD) && !text.has(i, HEAD)) {
      i++;
    }
    return text.together(last, i) && text.has(i, HEAD) ? extended(i) : last;
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
    i = advisory(i);
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

  /** The token of "Advisory" in "Industry Advisory Board"; {@code from} if there is none. */
  private int advisory(int from) {
    int i = from;
    while (i < from + 3 && text.has(i, FIELD | GRADE | WEAK) && !text.is(i, "advisory")) {
      i++;
    }
    return text.is(i, "advisory") ? i : from;
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
