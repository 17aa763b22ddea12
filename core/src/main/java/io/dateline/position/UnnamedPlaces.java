package io.dateline.position;

import io.dateline.position.Clauses.Kind;
import io.dateline.text.Shape;
import io.dateline.text.WordTable;

/** Tells words that say that a title is held somewhere, but not where: "CFO of a large bank". */
final class UnnamedPlaces {
  private UnnamedPlaces() {}

  /** "several" and the like: more than one, none of them named. */
  static boolean isSeveral(Clauses c, int i) {
    return c.isWord(i, "several")
        || c.isWord(i, "various")
        || c.isWord(i, "multiple")
        || c.isWord(i, "numerous")
        || c.isWord(i, "many");
  }

  static boolean isVague(Clauses c, int i, Cue preposition) {
    if (preposition == Cue.FOR) {
      boolean some = isSeveral(c, i) || c.isWord(i, "a") || c.isWord(i, "an");
      return c.isWord(i, "both") || some && !isWhile(c, i + 1);
    }
    if (c.isWord(i, "a")
        || c.isWord(i, "an")
        || c.isWord(i, "this")
        || c.isWord(i, "other")
        || c.isWord(i, "two")
        || c.isWord(i, "three")
        || isSeveral(c, i)) {
      return true;
    }
    return preposition != Cue.TO
        && c.isWord(i, "the")
        && c.is(i + 1, Kind.WORD)
        && !isPartOfTime(c, i + 1)
        && !c.isWord(i + 1, "company")
        && !isHouseWord(c, i + 1)
        && !c.isWord(i + 1, "board")
        && !c.isWord(i + 1, "combined")
        && !c.isWord(i + 1, "new");
  }

  private static final WordTable HOUSES =
      WordTable.of(
          "agencies",
          "banks",
          "companies",
          "firms",
          "hospitals",
          "organizations",
          "schools",
          "startups",
          "start-ups",
          "universities");

  /** "public schools": some that are not named. */
  static boolean isHouses(Clauses c, int from) {
    int i = from;
    while (i < from + 3
        && c.is(i, Kind.WORD)
        && c.shape(i) == Shape.LOWER
        && c.cue(i) == Cue.NONE) {
      if (c.isAnyOf(i, HOUSES)) {
        return true;
      }
      i++;
    }
    return false;
  }

  private static final WordTable TIMES =
      WordTable.of(
          "decade", "decades", "months", "period", "term", "time", "while", "year", "years");

  /** "for an interim period", "for several years": how long, not where. */
  private static boolean isWhile(Clauses c, int from) {
    for (int i = from; i < from + 3; i++) {
      if (c.isAnyOf(i, TIMES)) {
        return true;
      }
    }
    return false;
  }

  /** "at the end of March": when, not where. */
  private static boolean isPartOfTime(Clauses c, int i) {
    return c.isWord(i, "end")
        || c.isWord(i, "beginning")
        || c.isWord(i, "start")
        || c.isWord(i, "close")
        || c.isWord(i, "conclusion")
        || c.isWord(i, "time")
        || c.isWord(i, "age")
        || c.isWord(i, "same");
  }

  /** "leaders" in "advisor to leaders at large firms": people or firms in the plural, unnamed. */
  static boolean isClients(Clauses c, int from) {
    int i = from;
    while (i < from + 3
        && c.is(i, Kind.WORD)
        && c.cue(i) == Cue.NONE
        && !c.text(i).endsWith("s")
        && c.sentence(i) == c.sentence(from)) {
      i++;
    }
    return c.is(i, Kind.WORD) && c.shape(i) == Shape.LOWER && c.text(i).endsWith("s");
  }

  /** "the organization", "the firm", with nothing behind that says which. */
  private static boolean isHouseWord(Clauses c, int i) {
    boolean house =
        c.isWord(i, "organization")
            || c.isWord(i, "firm")
            || c.isWord(i, "bank")
            || c.isWord(i, "agency")
            || c.isWord(i, "association")
            || c.isWord(i, "foundation");
    return house && (c.endsSentence(i) || c.is(i + 1, Kind.MARK));
  }
}
