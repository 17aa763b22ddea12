package io.dateline.date;

import io.dateline.date.DateWords.Kind;
import io.dateline.text.Shape;

/** Quarters by their name: "third quarter of fiscal 2026", "Q3 2025", "3Q25". */
final class QuarterRules {
  private QuarterRules() {}

  /** "third quarter of fiscal 2026", "fiscal third quarter 2026", "second and third quarters". */
  static int quarter(DateScan scan, int token, String rule) {
    int first = token;
    while (first < token + 2
        && (scan.kind(first) == Kind.FISCAL || scan.kind(first) == Kind.YEAR)) {
      first++;
    }
    int last = lastOrdinal(scan, first);
    if (last < first) {
      return token;
    }
    int after = last + 1;
    if (scan.kind(last) != Kind.NTH_QUARTER) {
      if (scan.kind(after) == Kind.FISCAL || scan.is(after, "calendar")) {
        after++;
      }
      if (scan.kind(after) != Kind.QUARTER) {
        return token;
      }
      after++;
    }
    int place = yearPlace(scan, after);
    int year = yearAt(scan, place);
    if (year == 0) {
      return token;
    }
    for (int i = first; i <= last; i++) {
      if (isOrdinal(scan, i)) {
        int start = i == first ? token : i;
        int end = i == last ? place : i;
        scan.addFixed(start, end, rule, DateValue.quarter(year, scan.value(i)));
      }
    }
    return moreYears(scan, place + 1, rule, year, scan.value(last));
  }

  /** "Q3 2025", "3Q25", "Q3'25", "Q1 and Q2 2025". */
  static int code(DateScan scan, int token, String rule) {
    int quarter = scan.quarterOfCode(token);
    if (quarter == 0) {
      return token;
    }
    int year = scan.yearOfCode(token);
    if (year > 0) {
      scan.addFixed(token, token, rule, DateValue.quarter(year, quarter));
      return token + 1;
    }
    int next = DayRules.afterConnector(scan, token + 1);
    int other = next > token + 1 ? scan.quarterOfCode(next) : 0;
    int last = other > 0 ? next : token;
    year = other > 0 ? scan.yearOfCode(next) : 0;
    int place = last;
    if (year == 0) {
      place = yearPlace(scan, last + 1);
      year = yearAt(scan, place);
    }
    if (year == 0) {
      return token;
    }
    if (other > 0) {
      scan.addFixed(token, token, rule, DateValue.quarter(year, quarter));
      scan.addFixed(last, place, rule, DateValue.quarter(year, other));
    } else {
      scan.addFixed(token, place, rule, DateValue.quarter(year, quarter));
    }
    return place + 1;
  }

  /** "2003 third quarter", "fiscal 2014 Q4", "2003-Q4". */
  static int yearQuarter(DateScan scan, int token, String rule) {
    int at = token;
    if (scan.kind(at) == Kind.FISCAL) {
      at++;
      if (scan.kind(at) == Kind.YEAR) {
        at++;
      }
    }
    int year = scan.year(at);
    if (year == 0) {
      return token;
    }
    at++;
    if (scan.isPossessive(at) || (scan.isDash(at) && scan.touches(at))) {
      at++;
    }
    if (scan.kind(at) == Kind.FISCAL) {
      at++;
    }
    int quarter = scan.quarterOfCode(at);
    int last = at;
    if (quarter > 0 && scan.yearOfCode(at) > 0) {
      return token;
    }
    if (quarter == 0 && isOrdinal(scan, at)) {
      quarter = scan.value(at);
      if (scan.kind(at) == Kind.ORDINAL) {
        last = at + 1;
        if (scan.kind(last) != Kind.QUARTER) {
          return token;
        }
      }
    }
    if (quarter == 0) {
      return token;
    }
    scan.addFixed(token, last, rule, DateValue.quarter(year, quarter));
    return last + 1;
  }

  private static boolean isOrdinal(DateScan scan, int token) {
    Kind kind = scan.kind(token);
    return (kind == Kind.ORDINAL && scan.value(token) >= 1 && scan.value(token) <= 4)
        || kind == Kind.NTH_QUARTER;
  }

  /** The last of "first, second and third", or before {@code token} if no ordinal stands there. */
  private static int lastOrdinal(DateScan scan, int token) {
    if (!isOrdinal(scan, token)) {
      return token - 1;
    }
    int last = token;
    for (int more = 0; more < 3; more++) {
      int next = DayRules.afterConnector(scan, last + 1);
      if (next == last + 1 || !isOrdinal(scan, next)) {
        return last;
      }
      last = next;
    }
    return last;
  }

  /** Where the year would stand: past "of", "the", "fiscal", "year", or "and full year". */
  private static int yearPlace(DateScan scan, int token) {
    int at = token;
    if (scan.is(at, "and") || scan.is(at, '&')) {
      int limit = at + 6;
      while (at < limit && scan.year(at) == 0 && isLongerPeriod(scan, at)) {
        at++;
      }
      return at;
    }
    if (scan.is(at, ',') || scan.isDash(at)) {
      at++;
    }
    if (scan.is(at, "of") || scan.is(at, "for") || scan.is(at, "in")) {
      at++;
    }
    if (scan.is(at, "the") || scan.is(at, "its") || scan.is(at, "our")) {
      at++;
    }
    int end = at + 2;
    while (at < end
        && (scan.kind(at) == Kind.FISCAL
            || scan.kind(at) == Kind.YEAR
            || scan.is(at, "calendar")
            || scan.is(at, "financial"))) {
      at++;
    }
    return scan.is(at, '\'') || scan.is(at, '\u2019') || scan.is(at, '\u2018') ? at + 1 : at;
  }

  private static boolean isLongerPeriod(DateScan scan, int token) {
    Kind kind = scan.kind(token);
    return kind == Kind.FISCAL
        || kind == Kind.YEAR
        || scan.is(token, "and")
        || scan.is(token, '&')
        || scan.is(token, "full")
        || scan.is(token, "full-year")
        || scan.is(token, "six")
        || scan.is(token, "nine")
        || scan.is(token, "first")
        || scan.is(token, "months");
  }

  /** The year at its place, in four digits, or in two behind an apostrophe or "FY", or 0. */
  private static int yearAt(DateScan scan, int place) {
    int year = DayRules.yearAt(scan, place);
    if (year == 0 && scan.shape(place) == Shape.ALPHANUMERIC) {
      year = scan.yearOfFiscalCode(place);
    }
    boolean apostrophe = scan.is(place - 1, '\u2018');
    return year == 0 && (apostrophe || scan.kind(place - 1) == Kind.FISCAL)
        ? scan.shortYear(place)
        : year;
  }

  private static int moreYears(DateScan scan, int token, String rule, int year, int quarter) {
    boolean and = scan.is(token, "and") || scan.is(token, '&');
    int other = and ? scan.year(token + 1) : 0;
    if (other == 0 || Math.abs(other - year) > 3 || scan.kind(token + 2) == Kind.COUNTED) {
      return token;
    }
    scan.addFixed(token + 1, token + 1, rule, DateValue.quarter(other, quarter));
    return token + 2;
  }
}
