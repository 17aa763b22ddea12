package io.dateline.query;

import io.dateline.date.DateExpression;
import io.dateline.date.DateFinder;
import io.dateline.date.DateValue;
import io.dateline.query.QueryLexer.Piece;
import io.dateline.text.Tokens;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the date or range after a date field and says what is wrong with one that does not exist.
 */
final class DateReader {
  private static final String EXPECTED =
      "expected a date such as 2003, 2003-Q4, 2003-11 or 2003-11-03, or a range such as 2003..2004";

  private final String query;
  private final QueryField field;
  private final String text;
  private final int start;

  private DateReader(String query, QueryField field, Piece piece) {
    this.query = query;
    this.field = field;
    boolean quoted = piece.kind() == QueryLexer.Kind.QUOTED;
    this.start = quoted ? piece.start() + 1 : piece.start();
    this.text = quoted ? piece.text() : query.substring(piece.start(), piece.end());
  }

  static DateRange read(String query, QueryField field, Piece piece) {
    return new DateReader(query, field, piece).range();
  }

  private DateRange range() {
    int dots = text.indexOf("..");
    if (dots < 0) {
      return DateRange.of(date(0, text.length()));
    }
    Optional<DateValue> first = dots == 0 ? Optional.empty() : Optional.of(date(0, dots));
    int after = dots + 2;
    Optional<DateValue> last =
        after == text.length() ? Optional.empty() : Optional.of(date(after, text.length()));
    if (first.isEmpty() && last.isEmpty()) {
      throw mistake(0, EXPECTED, Optional.empty());
    }
    if (first.isPresent() && last.isPresent() && last.get().last().isBefore(first.get().first())) {
      throw mistake(
          after,
          last.get() + " is before " + first.get(),
          Optional.of(field.label() + ":" + last.get() + ".." + first.get()));
    }
    return new DateRange(first, last);
  }

  private DateValue date(int from, int to) {
    String date = text.substring(from, to);
    if (!isDigits(date, 0, 4)) {
      throw mistake(from, EXPECTED, meant(date));
    }
    int year = number(date, 0, 4);
    if (!isYear(year)) {
      throw mistake(from, "year must be 1000 to 2999", Optional.empty());
    }
    if (date.length() == 4) {
      return DateValue.year(year);
    }
    if (date.length() == 7 && date.startsWith("-Q", 4)) {
      return DateValue.quarter(year, part(date, from, 6, 7, "quarter must be Q1 to Q", 4));
    }
    if (date.length() != 7 && date.length() != 10 || date.charAt(4) != '-') {
      throw mistake(from, EXPECTED, meant(date));
    }
    int month = part(date, from, 5, 7, "month must be 1 to ", 12);
    if (date.length() == 7) {
      return DateValue.month(year, month);
    }
    if (date.charAt(7) != '-') {
      throw mistake(from, EXPECTED, meant(date));
    }
    int days = YearMonth.of(year, month).lengthOfMonth();
    String ofMonth = "day must be 1 to ";
    return DateValue.day(year, month, part(date, from, 8, 10, ofMonth, days));
  }

  private int part(String date, int offset, int from, int to, String rule, int most) {
    if (!isDigits(date, from, to)) {
      throw mistake(offset, EXPECTED, meant(date));
    }
    int number = number(date, from, to);
    if (number < 1 || number > most) {
      throw mistake(offset + from, rule + most, Optional.empty());
    }
    return number;
  }

  /** What somebody means who writes dates in another way, as far as it can be told. */
  private Optional<String> meant(String date) {
    if (date.length() > 1 && (date.charAt(0) == '>' || date.charAt(0) == '<')) {
      String value = date.substring(date.charAt(1) == '=' ? 2 : 1);
      return read(value).map(v -> date.charAt(0) == '>' ? v + ".." : ".." + v).map(this::typed);
    }
    return read(date).map(DateValue::toString).or(() -> years(date)).map(this::typed);
  }

  /** Reads {@code 2003-2004} as the years from one to the other. */
  private static Optional<String> years(String date) {
    boolean are = date.length() == 9 && date.charAt(4) == '-' && isDigits(date, 0, 4);
    return are && isDigits(date, 5, 9) && number(date, 0, 4) < number(date, 5, 9)
        ? Optional.of(date.substring(0, 4) + ".." + date.substring(5))
        : Optional.empty();
  }

  private String typed(String value) {
    return field.label() + ":" + value;
  }

  /** Reads a date written in figures or, as in a release, with words. */
  private static Optional<DateValue> read(String date) {
    return inFigures(date).or(() -> inWords(date));
  }

  /** Reads {@code Nov. 3, 2003}, {@code 3-Nov-2003}, {@code Q4 2003} and their like. */
  private static Optional<DateValue> inWords(String date) {
    String[] quarter = date.toUpperCase(Locale.ROOT).split("[- ]|(?<=[0-9])(?=Q)", 3);
    if (quarter.length == 2 && (isQuarter(quarter[0]) || isQuarter(quarter[1]))) {
      String year = isQuarter(quarter[0]) ? quarter[1] : quarter[0];
      String name = isQuarter(quarter[0]) ? quarter[0] : quarter[1];
      return year.length() == 4 && isDigits(year, 0, 4) && isYear(number(year, 0, 4))
          ? Optional.of(DateValue.quarter(number(year, 0, 4), name.charAt(1) - '0'))
          : Optional.empty();
    }
    StringBuilder asPrinted = new StringBuilder(date.toLowerCase(Locale.ROOT).replace('-', ' '));
    for (int i = 0; i < asPrinted.length(); i++) {
      if (i == 0 || asPrinted.charAt(i - 1) == ' ') {
        asPrinted.setCharAt(i, Character.toUpperCase(asPrinted.charAt(i)));
      }
    }
    List<DateExpression> found = DateFinder.find(Tokens.of(asPrinted.toString()));
    return found.size() == 1 ? found.getFirst().resolve() : Optional.empty();
  }

  private static boolean isQuarter(String text) {
    return text.length() == 2
        && text.charAt(0) == 'Q'
        && text.charAt(1) >= '1'
        && text.charAt(1) <= '4';
  }

  private static boolean isYear(int year) {
    return year >= 1000 && year <= 2999;
  }

  /** Reads {@code 10/31/2003}, {@code 2003/10/31}, {@code 2003-1-5} and {@code 20031031}. */
  private static Optional<DateValue> inFigures(String date) {
    if (date.length() == 8 && isDigits(date, 0, 8)) {
      return day(number(date, 0, 4), number(date, 4, 6), number(date, 6, 8));
    }
    String[] parts = date.split("[-/.]", 4);
    for (String part : parts) {
      if (part.isEmpty() || part.length() > 4 || !isDigits(part, 0, part.length())) {
        return Optional.empty();
      }
    }
    int first = Integer.parseInt(parts[0]);
    if (parts.length == 1) {
      return parts[0].length() == 4 && isYear(first)
          ? Optional.of(DateValue.year(first))
          : Optional.empty();
    }
    int second = Integer.parseInt(parts[1]);
    if (parts.length == 2) {
      return parts[0].length() == 4 ? month(first, second) : month(second, first);
    }
    int third = Integer.parseInt(parts[2]);
    if (parts.length > 3) {
      return Optional.empty();
    }
    return parts[0].length() == 4 ? day(first, second, third) : day(third, first, second);
  }

  private static Optional<DateValue> month(int year, int month) {
    return isYear(year) && month >= 1 && month <= 12
        ? Optional.of(DateValue.month(year, month))
        : Optional.empty();
  }

  private static Optional<DateValue> day(int year, int month, int day) {
    return month(year, month)
        .filter(m -> day >= 1 && day <= m.last().getDayOfMonth())
        .map(m -> DateValue.day(year, month, day));
  }

  private static boolean isDigits(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (i >= text.length() || text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }

  private QuerySyntaxException mistake(int offset, String reason, Optional<String> suggestion) {
    return new QuerySyntaxException(query, start + offset, reason, suggestion);
  }
}
