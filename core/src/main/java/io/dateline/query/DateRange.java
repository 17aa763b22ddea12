package io.dateline.query;

import io.dateline.date.DateValue;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A stretch of time to ask for, both ends inclusive, either of them open: {@code 2003}, {@code
 * 2003-10..2004-03}, {@code ..2003}, {@code 2004-Q2..}.
 *
 * <pre>{@code
 * DateRange.parse("2003-10..2004").firstDay()   // 2003-10-01
 * DateRange.parse("2003-10..2004").lastDay()    // 2004-12-31
 * }</pre>
 *
 * @param first where it begins; empty if it has no beginning
 * @param last where it ends; empty if it has no end. At least one of the two is given, and the
 *     range does not end before it begins
 */
public record DateRange(Optional<DateValue> first, Optional<DateValue> last) {
  private static final String DOTS = "..";

  /** Checks that there is an end and that the ends are in order. */
  public DateRange {
    if (first.isEmpty() && last.isEmpty()) {
      throw new IllegalArgumentException("a range needs a beginning or an end");
    }
    if (first.isPresent() && last.isPresent() && last.get().last().isBefore(first.get().first())) {
      throw new IllegalArgumentException(last.get() + " is before " + first.get());
    }
  }

  /** The whole of a day, month, quarter or year. */
  public static DateRange of(DateValue value) {
    return new DateRange(Optional.of(value), Optional.of(value));
  }

  /** From the first day of one to the last day of the other. */
  public static DateRange between(DateValue first, DateValue last) {
    return new DateRange(Optional.of(first), Optional.of(last));
  }

  /** From its first day on. */
  public static DateRange since(DateValue first) {
    return new DateRange(Optional.of(first), Optional.empty());
  }

  /** To its last day. */
  public static DateRange until(DateValue last) {
    return new DateRange(Optional.empty(), Optional.of(last));
  }

  /**
   * Reads what {@link #toString()} prints.
   *
   * @throws IllegalArgumentException if it is no range; the message says what was wrong
   */
  public static DateRange parse(String text) {
    int dots = text.indexOf(DOTS);
    if (dots < 0) {
      return of(DateValue.parse(text));
    }
    return new DateRange(end(text.substring(0, dots)), end(text.substring(dots + DOTS.length())));
  }

  private static Optional<DateValue> end(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(DateValue.parse(text));
  }

  /** The first day, if there is one. */
  public Optional<LocalDate> firstDay() {
    return first.map(DateValue::first);
  }

  /** The last day, inclusive, if there is one. */
  public Optional<LocalDate> lastDay() {
    return last.map(DateValue::last);
  }

  /** As it is typed: {@code 2003}, {@code 2003-10..2004-03}, {@code ..2003}. */
  @Override
  public String toString() {
    if (first.equals(last)) {
      return first.orElseThrow().toString();
    }
    return first.map(DateValue::toString).orElse("")
        + DOTS
        + last.map(DateValue::toString).orElse("");
  }
}
