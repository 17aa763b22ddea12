package io.dateline.date;

import io.dateline.date.DateWords.Kind;
import io.dateline.date.Meaning.Relative;
import io.dateline.text.Shape;

/** Words that count from the day they were said on: "effective immediately", "year end". */
final class RelativeRules {
  private RelativeRules() {}

  /** "today", "effective immediately", "with immediate effect". */
  static int word(DateScan scan, int token, String rule) {
    boolean effect =
        scan.is(token, "immediately")
            ? scan.is(token - 1, "effective") || scan.is(token + 1, "effective")
            : !scan.is(token, "immediate") || scan.is(token + 1, "effect");
    boolean name = scan.shape(token) != Shape.LOWER && scan.shape(token - 1).isCapitalized();
    if (!effect || name) {
      return token;
    }
    scan.add(token, token, rule, Relative.values()[scan.value(token)]);
    return token + 1;
  }

  /** "the end of the year", "year end". */
  static int endOf(DateScan scan, int token, String rule) {
    if (scan.kind(token) == Kind.YEAR) {
      boolean end = scan.is(token + 1, "end") && scan.year(token + 2) == 0;
      if (end) {
        scan.add(token, token + 1, rule, Relative.YEAR_END);
      }
      return end ? token + 2 : token;
    }
    int at = token + 2;
    if (!scan.is(token + 1, "of")) {
      return token;
    }
    if (scan.is(at, "the") || scan.is(at, "this")) {
      at++;
    }
    Kind kind = scan.kind(at);
    if ((kind != Kind.YEAR && kind != Kind.MONTH_WORD) || scan.year(at + 1) > 0) {
      return token;
    }
    scan.add(token, at, rule, kind == Kind.YEAR ? Relative.YEAR_END : Relative.MONTH_END);
    return at + 1;
  }

  /** "this month", "next year", "last month". */
  static int direction(DateScan scan, int token, String rule) {
    Kind kind = scan.kind(token + 1);
    if (kind != Kind.YEAR && kind != Kind.MONTH_WORD) {
      return token;
    }
    boolean year = kind == Kind.YEAR;
    Relative meaning =
        switch (scan.value(token)) {
          case -1 -> year ? Relative.LAST_YEAR : Relative.LAST_MONTH;
          case 0 -> year ? Relative.THIS_YEAR : Relative.THIS_MONTH;
          default -> year ? Relative.NEXT_YEAR : Relative.NEXT_MONTH;
        };
    if (scan.is(token + 1, "years") || scan.year(token + 2) > 0) {
      return token;
    }
    scan.add(token, token + 1, rule, meaning);
    return token + 2;
  }
}
