package io.dateline.date;

import io.dateline.date.DateWords.Kind;
import io.dateline.text.Shape;
import java.time.Month;

/** Months and years: "January of 2011", "in October", "since 2001", "1998 to 2001". */
final class YearRules {
  private YearRules() {}

  /** "January 2003", "Jan. '04", "January of 2011". */
  static int monthYear(DateScan scan, int token, String rule) {
    int month = scan.month(token);
    if (month == 0) {
      return token;
    }
    int place = DayRules.yearPlace(scan, scan.afterMonth(token));
    int year = DayRules.yearAt(scan, place);
    if (year == 0) {
      return token;
    }
    DayRules.lendYear(scan, token, year, month);
    scan.addFixed(token, place, rule, DateValue.month(year, month));
    return place + 1;
  }

  /** "in October", "last March", "between May and July". */
  static int month(DateScan scan, int token, String rule) {
    int month = scan.month(token);
    if (month == 0 || scan.afterMonth(token) > token + 1 || isShort(scan, token)) {
      return token;
    }
    if (!isPlain(scan, token)) {
      return token;
    }
    boolean name = month == 3 || month == 4 || month == 5 || month == 6 || month == 8;
    if (name && scan.shape(token + 1).isCapitalized()) {
      return token;
    }
    scan.add(token, token, rule, new Meaning.MonthOfYear(Month.of(month), scan.sideOf(token)));
    return token + 1;
  }

  private static boolean isShort(DateScan scan, int token) {
    int length = scan.length(token);
    return length < 4 && !scan.is(token, "may");
  }

  private static boolean isPlain(DateScan scan, int token) {
    Kind before = scan.kind(token - 1);
    if (before == Kind.TEMPORAL || before == Kind.DIRECTION) {
      return true;
    }
    if (scan.is(token - 1, "early") || scan.is(token - 1, "late") || scan.is(token - 1, "of")) {
      return !scan.shape(token + 1).isCapitalized();
    }
    int next = DayRules.afterConnector(scan, token + 1);
    boolean bound = next > token + 1 && !scan.is(token + 1, ',') && scan.month(next) > 0;
    return bound || DayRules.afterConnector(scan, scan.foundEnd()) == token && scan.foundEnd() > 0;
  }

  /** "1998 to 2001", "2003-2004", "2022\u201324"; the year of "2023/24" is no calendar year. */
  static int years(DateScan scan, int token, String rule) {
    int first = scan.year(token);
    if (first == 0) {
      return token;
    }
    if (scan.is(token + 1, '/') && scan.touches(token + 1) && scan.shortYear(token + 2) > 0) {
      return token + 3;
    }
    boolean dash = scan.isDash(token + 1);
    boolean word =
        scan.is(token + 1, "to")
            || scan.is(token + 1, "through")
            || scan.is(token + 1, "until")
            || (scan.is(token + 1, "and") && scan.is(token - 1, "between"));
    if (!dash && !word) {
      return token;
    }
    int last = scan.year(token + 2);
    if (last == 0 && dash && scan.touches(token + 2)) {
      int end = scan.number(token + 2, 2, 2);
      last = end > 0 ? first / 100 * 100 + end : 0;
    }
    boolean longer =
        scan.isDash(token + 3) && scan.touches(token + 3) && scan.shape(token + 4) == Shape.NUMBER;
    if (last <= first || last - first > 150 || longer) {
      return token;
    }
    if (isYear(scan, token, true) && !isCounted(scan, token + 3)) {
      scan.addFixed(token, token, rule, DateValue.year(first));
      scan.addFixed(token + 2, token + 2, rule, DateValue.year(last));
    } else {
      scan.rejectYear(token + 2);
    }
    return token + 3;
  }

  /** "since 2001", "in 1978", "2004 sales". */
  static int year(DateScan scan, int token, String rule) {
    int year = scan.year(token);
    if (year == 0) {
      return token;
    }
    if (isYear(scan, token, false)) {
      scan.addFixed(token, token, rule, DateValue.year(year));
    } else {
      scan.rejectYear(token);
    }
    return token + 1;
  }

  private static boolean isYear(DateScan scan, int token, boolean range) {
    int year = scan.year(token);
    Kind before = scan.kind(token - 1);
    boolean temporal = before == Kind.TEMPORAL || before == Kind.YEAR;
    boolean rare = year < 1800 || year >= 2100 || year % 100 == 0;
    if (rare && !temporal && !scan.is(token - 1, "of") && !range) {
      return false;
    }
    return !isMarked(scan, token, range)
        && !isNamedBefore(scan, token, before)
        && (range || !isNamedAfter(scan, token, temporal))
        && !(scan.isRejected(token - 2) && DayRules.afterConnector(scan, token - 1) == token);
  }

  /** Whether a mark beside it makes the number an amount or a part of something longer. */
  private static boolean isMarked(DateScan scan, int token, boolean range) {
    int before = token - 1;
    if (scan.is(before, '$')
        || scan.is(before, '#')
        || scan.is(before, '\u20ac')
        || scan.is(before, '\u00a3')
        || scan.is(before, '\u00a9')) {
      return true;
    }
    if (scan.touches(token)) {
      boolean bound = scan.isDash(before) || scan.is(before, '/') || scan.is(before, '.');
      if ((bound && scan.touches(before) && scan.shape(before - 1) != Shape.PUNCTUATION)
          || scan.is(before, '+')
          || scan.is(before, '=')
          || scan.is(before, '@')
          || scan.is(before, '_')) {
        return true;
      }
    }
    int after = token + 1;
    if (scan.is(after, '%')) {
      return true;
    }
    boolean bound = scan.isDash(after) || scan.is(after, '/') || scan.is(after, ':');
    return bound
        && scan.touches(after)
        && scan.touches(after + 1)
        && scan.shape(after + 1) == Shape.NUMBER
        && !(scan.isDash(after) && (range || scan.year(after + 1) > 0));
  }

  private static boolean isNamedBefore(DateScan scan, int token, Kind before) {
    if (before == Kind.FISCAL || before == Kind.VAGUE || before == Kind.NUMBERED) {
      return true;
    }
    if (before == Kind.YEAR) {
      return scan.kind(token - 2) == Kind.FISCAL || scan.is(token - 2, "financial");
    }
    Kind second = scan.kind(token - 2);
    if (scan.is(token - 1, "of") || scan.is(token - 1, "in")) {
      return second == Kind.VAGUE || (second == Kind.NUMBERED && scan.is(token - 1, "of"));
    }
    if (scan.is(token - 1, ',') || scan.is(token - 1, '.')) {
      return second == Kind.NUMBERED && scan.shape(token - 2).isCapitalized();
    }
    if (scan.is(token - 1, ')')) {
      return scan.is(token - 2, "c") || scan.is(token - 2, "r");
    }
    Shape shape = scan.shape(token - 1);
    if (shape == Shape.NUMBER || shape == Shape.ALPHANUMERIC) {
      return true;
    }
    return before == Kind.NONE && shape.isCapitalized();
  }

  private static boolean isNamedAfter(DateScan scan, int token, boolean temporal) {
    if (isCounted(scan, token + 1)) {
      return true;
    }
    if (temporal && scan.kind(token - 1) == Kind.TEMPORAL) {
      return false;
    }
    Kind after = scan.kind(token + 1);
    Shape shape = scan.shape(token + 1);
    if (after == Kind.NAMED_FOR_YEAR
        || shape == Shape.NUMBER
        || (scan.is(token + 1, "annual") && !isResult(scan, token + 2))) {
      return true;
    }
    return !temporal && shape.isCapitalized() && after == Kind.NONE;
  }

  private static boolean isResult(DateScan scan, int token) {
    return scan.kind(token) == Kind.MEASURE;
  }

  private static boolean isCounted(DateScan scan, int token) {
    return scan.kind(token) == Kind.COUNTED
        || (scan.isDash(token) && scan.touches(token) && scan.kind(token + 1) == Kind.COUNTED);
  }
}
