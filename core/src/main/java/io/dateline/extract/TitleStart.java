package io.dateline.extract;

import static io.dateline.extract.RoleWords.BEFORE_FIELD;
import static io.dateline.extract.RoleWords.BEFORE_PRESIDENT;
import static io.dateline.extract.RoleWords.BEFORE_SEALED;
import static io.dateline.extract.RoleWords.BOARD_KIND;
import static io.dateline.extract.RoleWords.FIELD;
import static io.dateline.extract.RoleWords.GRADE;
import static io.dateline.extract.RoleWords.GRADED;
import static io.dateline.extract.RoleWords.HEAD;
import static io.dateline.extract.RoleWords.LOOSE;
import static io.dateline.extract.RoleWords.NEW;
import static io.dateline.extract.RoleWords.SEALED;
import static io.dateline.extract.RoleWords.SHORTENED;
import static io.dateline.extract.RoleWords.UNIT;
import static io.dateline.extract.RoleWords.WEAK;

/** Where a title begins whose head is known: the grades and fields in front of the head. */
final class TitleStart {
  private static final int MOST_WORDS = 12;

  /** Any grade and field may stand there. */
  private static final int ANY = 0;

  private final TitleText text;

  TitleStart(TitleText text) {
    this.text = text;
  }

  /** The first token of the title with this head; at or behind {@code from}. */
  int of(int head, int from) {
    if (text.is(head, "president") || text.is(head, "presidents")) {
      return of(head, from, BEFORE_PRESIDENT, true);
    }
    if (text.has(head, SEALED | GRADED)
        && !text.is(head, "officer")
        && !text.is(head, "executive")) {
      return ofSealed(head, from);
    }
    boolean office = text.has(head, SEALED) && !text.is(head, "officer");
    boolean joins = !office && !text.is(head, "partner");
    return of(head, from, ANY, joins && !text.is(head, "partners"));
  }

  /** The first token of a title that takes grades only: "Acting" of "Acting Chief". */
  int ofSealed(int head, int from) {
    return of(head, from, BEFORE_SEALED, false);
  }

  private int of(int head, int from, int grades, boolean joins) {
    int first = head;
    int before = before(first, head, from, grades, joins);
    while (before < first && head - first < MOST_WORDS) {
      first = before;
      before = before(first, head, from, grades, joins);
    }
    if (grades != ANY
        && first - 3 >= from
        && text.is(first - 1, "directors")
        && text.is(first - 2, "of")
        && text.is(first - 3, "board")
        && text.together(first - 3, first)) {
      first -= 3;
    }
    while (first < head && isLoose(first)) {
      first++;
    }
    return first;
  }

  /** The token further left that belongs to a title from {@code first}; {@code first} if none. */
  private int before(int first, int head, int from, int grades, boolean joins) {
    int i = first - 1;
    if (i < from || !text.together(i, first)) {
      return first;
    }
    boolean capital = text.isCapitalized(head);
    if (text.is(i, '.') && i > from && text.has(i - 1, SHORTENED)) {
      return i - 1;
    }
    if (text.is(first, "manager") && text.is(i, "general")) {
      // "vice president and general Manager of"
      return i;
    }
    if (text.has(i, GRADE | FIELD | UNIT)
        && text.agrees(i, capital)
        && (grades == ANY || text.has(i, grades) || afterUnit(first, head, joins))) {
      return i;
    }
    if (!capital && isSentenceCase(i, from) && (grades == ANY || text.has(i, grades))) {
      return i;
    }
    boolean chairs = text.is(head, "chairman") || text.is(head, "chair");
    if (capital
        && (text.is(i, "acting") || text.is(i, "interim") || text.is(i, "executive") && chairs)) {
      return i;
    }
    if (text.is(head, "senator") && text.is(i, "state") && text.agrees(i, capital)) {
      return i;
    }
    if (text.is(first, "board") && text.has(i, BOARD_KIND) && text.agrees(i, capital)) {
      return i;
    }
    if (grades == ANY && i > from && text.tokens.isPossessive(i) && isSexed(i - 1)) {
      return i - 1;
    }
    boolean pair =
        joins
            && grades == ANY
            && text.isAnd(i)
            && i > from
            && text.has(first, FIELD)
            && text.has(i - 1, FIELD)
            && !text.has(i - 1, HEAD | WEAK)
            && text.agrees(i - 1, capital);
    if (grades == ANY && capital && isPlaceOfWork(i, first, from)) {
      return i;
    }
    if (pair || (grades == ANY && capital && isUnknownField(i, first, from))) {
      return i - 1;
    }
    return first;
  }

  /** "women" in "the women's basketball coach". */
  private boolean isSexed(int i) {
    return text.is(i, "women") || text.is(i, "men") || text.is(i, "girls") || text.is(i, "boys");
  }

  /** "Vice" of "Jane Doe, Vice president": the capital that a title begins with, and no other. */
  private boolean isSentenceCase(int i, int from) {
    boolean begins =
        i == from
            || !text.together(i - 1, i)
            || text.is(i - 1, ',')
            || text.is(i - 1, ':')
            || text.is(i - 1, ';');
    return begins && text.isCapitalized(i) && text.has(i, GRADE);
  }

  /** "Salon" in "Jane Doe, Salon Manager at": an ordinary word between the comma and the title. */
  private boolean isPlaceOfWork(int i, int head, int from) {
    boolean led =
        text.is(head, "manager")
            || text.is(head, "director")
            || text.is(head, "supervisor")
            || text.is(head, "coordinator");
    return led
        && i - 1 > from
        && text.is(i - 1, ',')
        && text.isCapitalized(i - 2)
        && text.together(i - 2, head)
        && text.isOrdinary(i);
  }

  /** "Broadband" in "State Broadband Program Manager": between a grade and what follows it. */
  private boolean isUnknownField(int i, int first, int from) {
    String word = text.isUnknownName(i) ? text.tokens.text(i) : "";
    return word.length() > 2
        && !word.endsWith("s")
        && !word.endsWith("ed")
        && i > from
        && text.has(i - 1, BEFORE_FIELD)
        && text.agrees(i - 1, true)
        && text.together(i - 1, first);
  }

  /** "Packaging Division President": once a unit stands there, fields may stand before it. */
  private boolean afterUnit(int first, int head, boolean joins) {
    return joins && first < head && text.has(first, UNIT) && !text.is(first, "group");
  }

  /** Words that qualify a title but are none of it when they come first. */
  private boolean isLoose(int i) {
    if (text.is(i, "new")) {
      return !text.has(i + 1, NEW);
    }
    return text.has(i, LOOSE)
        || (text.is(i, "first") && !text.is(i + 1, "vice"))
        || (text.is(i, "special") && text.is(i + 1, "agent"));
  }
}
