package io.dateline.date;

import io.dateline.date.DateWords.Kind;
import io.dateline.text.Shape;
import java.util.Arrays;
import java.util.List;

/**
 * One way to write a date.
 *
 * @param name the name that expressions carry, {@code date.month-day-year}
 * @param matcher reads from a token on
 */
record DateRule(String name, Matcher matcher) {

  /** Reads a date that begins at a token. */
  @FunctionalInterface
  interface Matcher {
    /**
     * Adds what stands there to the scan.
     *
     * @return the token after it, or {@code token} if no such date begins there
     */
    int match(DateScan scan, int token, String rule);
  }

  private static final DateRule MONTH_DAY = new DateRule("date.month-day", DayRules::monthDay);
  private static final DateRule DAY_MONTH = new DateRule("date.day-month", DayRules::dayMonth);
  private static final DateRule ISO = new DateRule("date.iso", DayRules::iso);
  private static final DateRule NUMERIC = new DateRule("date.numeric", DayRules::numeric);
  private static final DateRule DOTTED = new DateRule("date.dotted", DayRules::dotted);
  private static final DateRule WEEKDAY = new DateRule("date.weekday-of-month", DayRules::weekday);
  private static final DateRule MONTH_YEAR = new DateRule("date.month-year", YearRules::monthYear);
  private static final DateRule MONTH = new DateRule("date.month", YearRules::month);
  private static final DateRule QUARTER = new DateRule("date.quarter", QuarterRules::quarter);
  private static final DateRule QUARTER_CODE =
      new DateRule("date.quarter-code", QuarterRules::code);
  private static final DateRule YEAR_QUARTER =
      new DateRule("date.year-quarter", QuarterRules::yearQuarter);
  private static final DateRule YEARS = new DateRule("date.years", YearRules::years);
  private static final DateRule YEAR = new DateRule("date.year", YearRules::year);
  private static final DateRule RELATIVE = new DateRule("date.relative", RelativeRules::word);
  private static final DateRule END_OF = new DateRule("date.end-of", RelativeRules::endOf);
  private static final DateRule DIRECTION =
      new DateRule("date.direction", RelativeRules::direction);

  /** Every rule, each once. */
  static final List<DateRule> ALL =
      List.of(
          MONTH_DAY,
          DAY_MONTH,
          ISO,
          NUMERIC,
          DOTTED,
          WEEKDAY,
          MONTH_YEAR,
          MONTH,
          QUARTER,
          QUARTER_CODE,
          YEAR_QUARTER,
          YEARS,
          YEAR,
          RELATIVE,
          END_OF,
          DIRECTION);

  private static final List<DateRule> OF_DAYS = List.of(NUMERIC, DAY_MONTH);
  private static final List<DateRule> OF_YEARS = List.of(ISO, YEAR_QUARTER, YEARS, YEAR);
  private static final List<DateRule> OF_DOTTED = List.of(DOTTED);

  private static final List<DateRule> OF_MIXED = List.of(QUARTER, DAY_MONTH, QUARTER_CODE);

  private static final List<List<DateRule>> BY_KIND =
      Arrays.stream(Kind.values()).map(DateRule::beginningWith).toList();

  private static List<DateRule> beginningWith(Kind kind) {
    return switch (kind) {
      case MONTH -> List.of(MONTH_DAY, MONTH_YEAR, MONTH);
      case ORDINAL -> List.of(QUARTER, WEEKDAY, DAY_MONTH);
      case NTH_QUARTER -> List.of(QUARTER);
      case FISCAL -> List.of(QUARTER, YEAR_QUARTER);
      case RELATIVE -> List.of(RELATIVE);
      case END, YEAR -> List.of(END_OF);
      case DIRECTION -> List.of(QUARTER, WEEKDAY, DIRECTION);
      default -> List.of();
    };
  }

  /** The rules that may begin at a number of so many chars, in the order of trial. */
  static List<DateRule> ofNumber(int length) {
    return switch (length) {
      case 1, 2 -> OF_DAYS;
      case 4 -> OF_YEARS;
      case 8, 9, 10 -> OF_DOTTED;
      default -> List.of();
    };
  }

  /** The rules that may begin at a word, in the order of trial. */
  static List<DateRule> of(Kind kind, Shape shape) {
    if (shape == Shape.ALPHANUMERIC && kind == Kind.NONE) {
      return OF_MIXED;
    }
    return BY_KIND.get(kind.ordinal());
  }

  int match(DateScan scan, int token) {
    return matcher.match(scan, token, name);
  }
}
