package io.dateline.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * What a date expression says, before it is known on which day it was said.
 *
 * <p>"March 15, 2004" means one day whoever says it; "March 15" needs a year, "next month" a day to
 * count from.
 */
public sealed interface Meaning {

  /** Which of the possible years is meant. */
  enum Side {
    /** The nearest to the reference, before or after it. */
    NEAREST,
    /**
     * The nearest, those after the reference counted as three times as far: "was held on May 3".
     */
    RATHER_BEFORE,
    /** The nearest, those before the reference counted as three times as far: "will join May 3". */
    RATHER_AFTER,
    /** The latest that is not after the reference: "last October". */
    BEFORE,
    /** The first that is not before the reference: "next October". */
    AFTER
  }

  /** A calendar date that says its year: "March 15, 2004". */
  record Fixed(DateValue value) implements Meaning {}

  /**
   * A day of some year: "March 15", "Monday, March 15".
   *
   * @param day month and day
   * @param weekday the day of the week it is said to be, if it is said
   * @param side which year
   */
  record DayOfYear(MonthDay day, Optional<DayOfWeek> weekday, Side side) implements Meaning {}

  /** A month of some year: "in October". */
  record MonthOfYear(Month month, Side side) implements Meaning {}

  /**
   * A weekday counted in a month of some year: "the first Tuesday of May".
   *
   * @param nth 1 to 5 from the month's start, or 0 for the last
   */
  record WeekdayOfMonth(int nth, DayOfWeek weekday, Month month, Side side) implements Meaning {

    /** The day in one year; empty if the month has no such weekday. */
    Optional<DateValue> in(int year) {
      LocalDate start = LocalDate.of(year, month, 1);
      LocalDate day =
          nth == 0
              ? start.with(TemporalAdjusters.lastInMonth(weekday))
              : start.with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday));
      return day.getMonth() == month ? Optional.of(DateValue.day(day)) : Optional.empty();
    }
  }

  /** A word that counts from the day it was said on. */
  enum Relative implements Meaning {
    /** "today", "effective immediately". */
    TODAY,
    /** "yesterday". */
    YESTERDAY,
    /** "tomorrow". */
    TOMORROW,
    /** "this month". */
    THIS_MONTH,
    /** "last month". */
    LAST_MONTH,
    /** "next month". */
    NEXT_MONTH,
    /** "this year". */
    THIS_YEAR,
    /** "last year". */
    LAST_YEAR,
    /** "next year". */
    NEXT_YEAR,
    /** "at the end of the month". */
    MONTH_END,
    /** "as of year end", "at the end of the year". */
    YEAR_END
  }

  /**
   * The date that is meant.
   *
   * @param reference the day on which it was said, for a release the day it was released
   * @return empty if there is no such day: "February 29" near 2003
   */
  default Optional<DateValue> resolve(LocalDate reference) {
    return switch (this) {
      case Fixed fixed -> Optional.of(fixed.value());
      case DayOfYear day -> nearest(day.side(), reference, year -> dayIn(day, year));
      case MonthOfYear month ->
          nearest(
              month.side(),
              reference,
              year -> Optional.of(DateValue.month(year, month.month().getValue())));
      case WeekdayOfMonth weekday -> nearest(weekday.side(), reference, weekday::in);
      case Relative relative -> Optional.of(from(relative, reference));
    };
  }

  private static Optional<DateValue> dayIn(DayOfYear day, int year) {
    if (!day.day().isValidYear(year)) {
      return Optional.empty();
    }
    LocalDate date = day.day().atYear(year);
    boolean right = day.weekday().isEmpty() || day.weekday().get() == date.getDayOfWeek();
    return right ? Optional.of(DateValue.day(date)) : Optional.empty();
  }

  private static Optional<DateValue> nearest(
      Side side, LocalDate reference, IntFunction<Optional<DateValue>> dates) {
    Optional<DateValue> best = Optional.empty();
    long bestDistance = Long.MAX_VALUE;
    for (int year = reference.getYear() - 1; year <= reference.getYear() + 1; year++) {
      Optional<DateValue> date = dates.apply(year);
      if (date.isEmpty()
          || (side == Side.BEFORE && date.get().first().isAfter(reference))
          || (side == Side.AFTER && date.get().last().isBefore(reference))) {
        continue;
      }
      long distance = distance(date.get(), reference) * weight(side, date.get(), reference);
      if (distance < bestDistance) {
        bestDistance = distance;
        best = date;
      }
    }
    return best;
  }

  private static int weight(Side side, DateValue date, LocalDate reference) {
    boolean unlikely =
        (side == Side.RATHER_BEFORE && date.first().isAfter(reference))
            || (side == Side.RATHER_AFTER && date.last().isBefore(reference));
    return unlikely ? 3 : 1;
  }

  private static long distance(DateValue date, LocalDate reference) {
    long day = reference.toEpochDay();
    if (date.first().toEpochDay() > day) {
      return date.first().toEpochDay() - day;
    }
    return Math.max(0, day - date.last().toEpochDay());
  }

  private static DateValue from(Relative relative, LocalDate day) {
    YearMonth month = YearMonth.from(day);
    int year = day.getYear();
    return switch (relative) {
      case TODAY -> DateValue.day(day);
      case YESTERDAY -> DateValue.day(day.minusDays(1));
      case TOMORROW -> DateValue.day(day.plusDays(1));
      case THIS_MONTH -> month(month);
      case LAST_MONTH -> month(month.minusMonths(1));
      case NEXT_MONTH -> month(month.plusMonths(1));
      case THIS_YEAR -> DateValue.year(year);
      case LAST_YEAR -> DateValue.year(year - 1);
      case NEXT_YEAR -> DateValue.year(year + 1);
      case MONTH_END -> DateValue.day(month.atEndOfMonth());
      case YEAR_END -> DateValue.day(LocalDate.of(year, Month.DECEMBER, 31));
    };
  }

  private static DateValue month(YearMonth month) {
    return DateValue.month(month.getYear(), month.getMonthValue());
  }
}
