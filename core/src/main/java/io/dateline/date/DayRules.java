package io.dateline.date;

import io.dateline.date.DateWords.Kind;
import io.dateline.text.Shape;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.MonthDay;
import java.util.Optional;

/** Days: "May 3, 2004", "3rd of May 2004", "2004-05-03", "the first Tuesday of May 2004". */
final class DayRules {
  private DayRules() {}

  /** "Nov. 3, 2003", "May 3-5, 2004", "December 4th and 5th", "March 31, 2004 and 2003". */
  static int monthDay(DateScan scan, int token, String rule) {
    int month = scan.month(token);
    if (month == 0) {
      return token;
    }
    int at = scan.afterMonth(token);
    if (scan.is(at, ',') && scan.day(at + 1) > 0 && scan.year(yearPlace(scan, at + 2)) > 0) {
      at++;
    }
    if (scan.dayBeforeComma(at) > 0 && scan.yearAfterComma(at) > 0) {
      int year = scan.yearAfterComma(at);
      lendYear(scan, token, year, month);
      scan.addDay(token, at, rule, year, month, scan.dayBeforeComma(at));
      return at + 1;
    }
    if (scan.day(at) == 0 || isAmount(scan, at)) {
      return token;
    }
    int last = lastOfList(scan, at);
    int place = yearPlace(scan, last + 1);
    int year = yearAt(scan, place);
    if (year > 0) {
      lendYear(scan, token, year, month);
      addList(scan, token, at, last, place, rule, year, month);
      return at == last ? moreYears(scan, place + 1, rule, year, month, scan.day(at)) : place + 1;
    }
    if (scan.is(last + 1, ',') && !scan.has(last + 2)) {
      // The head of a column, "October 28," with its year in the next line: not a plain year.
      return last + 1;
    }
    if (scan.is(token - 1, "each") || scan.is(token - 1, "every") || isYearly(scan, last + 1)) {
      return last + 1;
    }
    for (int i = at; i <= last; i++) {
      if (scan.day(i) > 0) {
        addYearless(scan, i == at ? token : i, i, rule, month, scan.day(i), i == at);
      }
    }
    return last + 1;
  }

  /** "3 May 2004", "3rd of May, 2004", "3-5 May 2004", "the first of May 2004". */
  static int dayMonth(DateScan scan, int token, String rule) {
    boolean word = scan.kind(token) == Kind.ORDINAL && scan.ordinal(token) == 0;
    int day = word ? scan.value(token) : scan.day(token);
    if (day == 0 || isPartOfNumber(scan, token)) {
      return token;
    }
    int last = word ? token : lastOfList(scan, token);
    int at = last + 1;
    if (scan.is(at, '.') && scan.touches(at)) {
      at++;
    }
    if (scan.is(at, "day")) {
      at++;
    }
    boolean of = scan.is(at, "of");
    if (of) {
      at++;
    }
    int month = scan.month(at);
    if (month == 0 || (word && !of)) {
      return token;
    }
    int after = scan.afterMonth(at);
    boolean ordinal = word || scan.ordinal(token) > 0;
    if (!of && !ordinal && scan.day(after) > 0 && yearAt(scan, yearPlace(scan, after + 1)) > 0) {
      return token;
    }
    int place = yearPlace(scan, after);
    int year = yearAt(scan, place);
    if (year > 0) {
      lendYear(scan, token, year, month);
      for (int i = token; i <= last; i++) {
        int each = word ? day : scan.day(i);
        if (each > 0) {
          scan.addDay(i, i == last ? place : i, rule, year, month, each);
        }
      }
      return place + 1;
    }
    Kind before = scan.kind(token - 1);
    boolean plain =
        of
            || ordinal
            || before == Kind.TEMPORAL
            || before == Kind.WEEKDAY
            || scan.is(token - 1, "on")
            || scan.is(token - 1, "to")
            || (month != 3 && month != 5 && before != Kind.MONTH);
    if (!plain || isYearly(scan, after)) {
      return token;
    }
    for (int i = token; i <= last; i++) {
      int each = word ? day : scan.day(i);
      if (each > 0) {
        addYearless(scan, i, i == last ? after - 1 : i, rule, month, each, i == token);
      }
    }
    return after;
  }

  /** "2004-05-03", "2004/05/03", "2004-05-03T10:00". */
  static int iso(DateScan scan, int token, String rule) {
    int year = scan.year(token);
    char mark = scan.is(token + 1, '-') ? '-' : '/';
    if (year == 0
        || !scan.is(token + 1, mark)
        || !scan.is(token + 3, mark)
        || !touch(scan, token + 1, token + 4)
        || (scan.is(token + 5, mark) && scan.touches(token + 5))
        || isPartOfNumber(scan, token)) {
      return token;
    }
    int month = scan.number(token + 2, 1, 2);
    int day = scan.number(token + 4, 1, 2);
    if (day == 0) {
      day = scan.dayBeforeTime(token + 4);
    }
    if (month < 1 || month > 12 || day < 1 || day > 31) {
      return token;
    }
    scan.addDay(token, token + 4, rule, year, month, day);
    return token + 5;
  }

  /**
   * "5/3/2004", "5/3/04", "5-3-2004": the month first as in America, unless it can only be the day.
   */
  static int numeric(DateScan scan, int token, String rule) {
    int first = scan.number(token, 1, 2);
    char mark = scan.is(token + 1, '-') ? '-' : '/';
    if (first == 0
        || !scan.is(token + 1, mark)
        || !scan.is(token + 3, mark)
        || !touch(scan, token + 1, token + 4)
        || isPartOfNumber(scan, token)
        || (scan.is(token + 5, mark) && scan.touches(token + 5))) {
      return token;
    }
    int second = scan.number(token + 2, 1, 2);
    int year = scan.year(token + 4);
    if (year == 0 && mark == '/') {
      year = scan.shortYear(token + 4);
    }
    if (second == 0 || year == 0) {
      return token;
    }
    return addNumeric(scan, token, token + 4, rule, year, first, second);
  }

  /** "03.05.2004": the day first as in Europe, unless it can only be the month. */
  static int dotted(DateScan scan, int token, String rule) {
    int[] parts = scan.dottedParts(token);
    return parts.length != 3 || isPartOfNumber(scan, token)
        ? token
        : addNumeric(scan, token, token, rule, parts[2], parts[1], parts[0]);
  }

  private static int addNumeric(
      DateScan scan, int first, int last, String rule, int year, int month, int day) {
    boolean swap = month > 12;
    int m = swap ? day : month;
    int d = swap ? month : day;
    if (m < 1 || m > 12 || d < 1 || d > 31) {
      return first;
    }
    scan.addDay(first, last, rule, year, m, d);
    return last + 1;
  }

  /** "the first Tuesday of May 2004", "the last Friday in June". */
  static int weekday(DateScan scan, int token, String rule) {
    boolean last = scan.is(token, "last");
    if ((scan.kind(token) != Kind.ORDINAL && !last)
        || scan.kind(token + 1) != Kind.WEEKDAY
        || !(scan.is(token + 2, "of") || scan.is(token + 2, "in"))) {
      return token;
    }
    int at = token + 3;
    int month = scan.month(at);
    if (month == 0) {
      return token;
    }
    Meaning.WeekdayOfMonth meaning =
        new Meaning.WeekdayOfMonth(
            last ? 0 : scan.value(token),
            DayOfWeek.of(scan.value(token + 1)),
            Month.of(month),
            Meaning.Side.NEAREST);
    int after = scan.afterMonth(at);
    int place = yearPlace(scan, after);
    int year = yearAt(scan, place);
    if (year == 0) {
      scan.add(token, after - 1, rule, meaning);
      return after;
    }
    meaning.in(year).ifPresent(day -> scan.addFixed(token, place, rule, day));
    return place + 1;
  }

  /** Where a year would stand after a day or a month: past a comma, "of" or "in". */
  static int yearPlace(DateScan scan, int token) {
    if (scan.is(token, ',') || scan.is(token, "of")) {
      return scan.is(token + 1, '\'') || scan.is(token + 1, '\u2019') ? token + 2 : token + 1;
    }
    return scan.is(token, '\'') || scan.is(token, '\u2019') ? token + 1 : token;
  }

  /** The year at its place, or 0; of two digits only behind an apostrophe. */
  static int yearAt(DateScan scan, int place) {
    int year = scan.year(place);
    if (year > 0) {
      boolean counts = scan.kind(place + 1) == Kind.COUNTED || scan.is(place + 1, '%');
      return counts ? 0 : year;
    }
    boolean apostrophe = scan.is(place - 1, '\'') || scan.is(place - 1, '\u2019');
    return apostrophe && scan.touches(place) ? scan.shortYear(place) : 0;
  }

  /** The last day of "3-5", "4, 5 and 6", "3 to 5" that begins at a token. */
  private static int lastOfList(DateScan scan, int token) {
    int last = token;
    while (true) {
      int next = afterConnector(scan, last + 1);
      boolean comma = scan.is(last + 1, ',') && next == last + 2;
      if (next == last + 1
          || scan.day(next) <= scan.day(last)
          || isAmount(scan, next)
          || (comma && !isListed(scan, next + 1))) {
        return last;
      }
      last = next;
    }
  }

  private static boolean isListed(DateScan scan, int token) {
    int next = afterConnector(scan, token);
    return next > token && scan.day(next) > 0;
  }

  /** After "-", "to", "and", ", and" and their like, or {@code token} if none stands there. */
  static int afterConnector(DateScan scan, int token) {
    if (scan.is(token, ',')) {
      return scan.is(token + 1, "and") || scan.is(token + 1, '&') ? token + 2 : token + 1;
    }
    boolean connects =
        scan.isDash(token)
            || scan.is(token, '/')
            || scan.is(token, '&')
            || scan.is(token, "and")
            || scan.is(token, "to")
            || scan.is(token, "or")
            || scan.is(token, "through")
            || scan.is(token, "thru")
            || scan.is(token, "until");
    return connects ? token + 1 : token;
  }

  private static void addList(
      DateScan scan, int first, int from, int last, int place, String rule, int year, int month) {
    for (int i = from; i <= last; i++) {
      int day = scan.day(i);
      if (day > 0) {
        scan.addDay(i == from ? first : i, i == last ? place : i, rule, year, month, day);
      }
    }
  }

  /** The 2003 and 2002 of "December 31, 2004, 2003 and 2002": the same day of other years. */
  private static int moreYears(
      DateScan scan, int token, String rule, int year, int month, int day) {
    int at = token;
    int previous = year;
    while (true) {
      int place = afterConnector(scan, at);
      int next = scan.year(place);
      boolean list =
          scan.is(place - 1, "and") || scan.is(place - 1, '&') || scan.is(place - 1, ',');
      boolean ends = !scan.is(place - 1, ',') || afterConnector(scan, place + 1) > place + 1;
      if (place == at
          || !list
          || !ends
          || next == 0
          || Math.abs(next - previous) != 1
          || scan.kind(place + 1) == Kind.COUNTED) {
        return at;
      }
      scan.addDay(place, place, rule, next, month, day);
      previous = next;
      at = place + 1;
    }
  }

  /** Gives the year to an expression without one that is bound to this one: "March 3 to". */
  static void lendYear(DateScan scan, int token, int year, int month) {
    int end = scan.foundEnd();
    int next = afterConnector(scan, end);
    if (scan.kind(next) == Kind.WEEKDAY) {
      next = scan.is(next + 1, ',') ? next + 2 : next + 1;
    }
    Optional<DateExpression> before = scan.foundEndingAt(end);
    if (next != token || next == end || before.isEmpty()) {
      return;
    }
    Meaning lent =
        switch (before.get().meaning()) {
          case Meaning.DayOfYear other -> inYear(other, year, month);
          case Meaning.MonthOfYear other ->
              new Meaning.Fixed(
                  DateValue.month(
                      other.month().getValue() > month ? year - 1 : year,
                      other.month().getValue()));
          case Meaning other -> other;
        };
    scan.replaceLast(lent);
  }

  private static Meaning inYear(Meaning.DayOfYear day, int year, int month) {
    int ofDay = day.day().getMonthValue() > month ? year - 1 : year;
    return day.day().isValidYear(ofDay)
        ? new Meaning.Fixed(DateValue.day(day.day().atYear(ofDay)))
        : day;
  }

  private static void addYearless(
      DateScan scan, int first, int last, String rule, int month, int day, boolean leads) {
    try {
      Optional<DayOfWeek> weekday = leads ? scan.weekdayBefore(first) : Optional.empty();
      Meaning.Side side = leads ? scan.sideOf(first) : scan.sideOfLast();
      scan.add(first, last, rule, new Meaning.DayOfYear(MonthDay.of(month, day), weekday, side));
    } catch (DateTimeException e) {
      // "February 31" is no day of any year, so there is nothing to add.
      return;
    }
  }

  private static boolean isYearly(DateScan scan, int token) {
    return (scan.is(token, "of") || scan.is(token, "in"))
        && (scan.is(token + 1, "each") || scan.is(token + 1, "every") || scan.is(token + 1, "any"));
  }

  /** Whether the number is a count or a time of day: "March 20 percent", "June 11:30". */
  private static boolean isAmount(DateScan scan, int token) {
    return scan.kind(token + 1) == Kind.COUNTED
        || scan.is(token + 1, '%')
        || (scan.is(token + 1, ':')
            && scan.touches(token + 1)
            && scan.shape(token + 2) == Shape.NUMBER);
  }

  /** Whether what stands before binds the number into something longer: "$5", "877-310". */
  private static boolean isPartOfNumber(DateScan scan, int token) {
    if (!scan.touches(token)) {
      return scan.is(token - 1, '$') || scan.is(token - 1, '#');
    }
    boolean mark = scan.isDash(token - 1) || scan.is(token - 1, '/') || scan.is(token - 1, '.');
    return scan.is(token - 1, '$')
        || scan.is(token - 1, '#')
        || scan.is(token - 1, '+')
        || (mark && scan.shape(token - 2) == Shape.NUMBER && scan.touches(token - 1));
  }

  private static boolean touch(DateScan scan, int first, int last) {
    for (int i = first; i <= last; i++) {
      if (!scan.touches(i)) {
        return false;
      }
    }
    return true;
  }
}
