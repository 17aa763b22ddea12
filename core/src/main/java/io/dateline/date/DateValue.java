package io.dateline.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A stretch of the calendar as coarse as it was printed: {@code 2003-11-03}, {@code 2003-11},
 * {@code 2003-Q4} or {@code 2003}.
 *
 * <pre>{@code
 * DateValue.parse("2003-Q4").first()   // 2003-10-01
 * DateValue.parse("2003-Q4").last()    // 2003-12-31
 * }</pre>
 *
 * <p>It is not a point in time: {@code 2003-01} is the whole of January. A fiscal quarter is kept
 * by its name and not moved to the calendar. Values sort by first day, the longer first.
 *
 * @param first the first day, in the years 1000 to 2999
 * @param granularity how long it is
 */
public record DateValue(LocalDate first, Granularity granularity) implements Comparable<DateValue> {

  /** Checks the year and that the first day begins such a stretch. */
  public DateValue {
    if (first.getYear() < 1000 || first.getYear() > 2999) {
      throw new IllegalArgumentException("year must be 1000 to 2999: " + first);
    }
    boolean begins =
        switch (granularity) {
          case DAY -> true;
          case MONTH -> first.getDayOfMonth() == 1;
          case QUARTER -> first.getDayOfMonth() == 1 && first.getMonthValue() % 3 == 1;
          case YEAR -> first.getDayOfYear() == 1;
        };
    if (!begins) {
      throw new IllegalArgumentException(first + " does not begin a " + granularity);
    }
  }

  /** One day. */
  public static DateValue day(LocalDate day) {
    return new DateValue(day, Granularity.DAY);
  }

  /**
   * One day.
   *
   * @throws DateTimeException if there is no such day
   */
  public static DateValue day(int year, int month, int day) {
    return day(LocalDate.of(year, month, day));
  }

  /**
   * A whole month.
   *
   * @param month 1 to 12
   */
  public static DateValue month(int year, int month) {
    return new DateValue(LocalDate.of(year, month, 1), Granularity.MONTH);
  }

  /**
   * A quarter.
   *
   * @param quarter 1 to 4
   */
  public static DateValue quarter(int year, int quarter) {
    return new DateValue(LocalDate.of(year, quarter * 3 - 2, 1), Granularity.QUARTER);
  }

  /** A whole year. */
  public static DateValue year(int year) {
    return new DateValue(LocalDate.of(year, 1, 1), Granularity.YEAR);
  }

  /**
   * Reads what {@link #toString()} prints: {@code YYYY-MM-DD}, {@code YYYY-MM}, {@code YYYY-Qn} or
   * {@code YYYY}.
   *
   * @throws IllegalArgumentException if the text is none of these; the message says what was wrong
   */
  public static DateValue parse(String text) {
    try {
      return switch (text.length()) {
        case 4 -> year(Integer.parseInt(text));
        case 7 ->
            text.charAt(5) == 'Q'
                ? quarter(Integer.parseInt(text.substring(0, 4)), quarterOf(text))
                : month(YearMonth.parse(text).getYear(), YearMonth.parse(text).getMonthValue());
        case 10 -> day(LocalDate.parse(text));
        default -> throw new IllegalArgumentException("not a date: " + text);
      };
    } catch (DateTimeException | NumberFormatException e) {
      throw new IllegalArgumentException("not a date: " + text, e);
    }
  }

  private static int quarterOf(String text) {
    int quarter = text.charAt(6) - '0';
    if (text.charAt(4) != '-' || quarter < 1 || quarter > 4) {
      throw new IllegalArgumentException("quarter must be Q1 to Q4: " + text);
    }
    return quarter;
  }

  /** The last day, inclusive. */
  public LocalDate last() {
    return switch (granularity) {
      case DAY -> first;
      case MONTH -> first.plusMonths(1).minusDays(1);
      case QUARTER -> first.plusMonths(3).minusDays(1);
      case YEAR -> first.plusYears(1).minusDays(1);
    };
  }

  /** Whether the two share at least one day. */
  public boolean overlaps(DateValue other) {
    return !first.isAfter(other.last()) && !other.first.isAfter(last());
  }

  @Override
  public int compareTo(DateValue other) {
    int order = first.compareTo(other.first);
    return order != 0 ? order : other.granularity.compareTo(granularity);
  }

  /** ISO 8601 as coarse as the value is, with {@code YYYY-Qn} for a quarter. */
  @Override
  public String toString() {
    return switch (granularity) {
      case DAY -> first.toString();
      case MONTH -> first.toString().substring(0, 7);
      case QUARTER -> first.getYear() + "-Q" + (first.getMonthValue() + 2) / 3;
      case YEAR -> Integer.toString(first.getYear());
    };
  }
}
