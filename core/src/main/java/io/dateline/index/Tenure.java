package io.dateline.index;

import io.dateline.date.DateValue;
import io.dateline.position.Position;
import io.dateline.position.Status;
import java.util.Optional;

/**
 * When a position was held, as far as one release says: the widest time that is possible, and the
 * time that is certain. Days since 1970-01-01; open ends are {@link Long#MIN_VALUE} and {@link
 * Long#MAX_VALUE}. Nothing is certain when {@code sureFirst} is after {@code sureLast}.
 *
 * @param possibleFirst first day on which it may have been held
 * @param possibleLast last day on which it may have been held
 * @param sureFirst first day on which it was held for certain
 * @param sureLast last day on which it was held for certain
 */
record Tenure(long possibleFirst, long possibleLast, long sureFirst, long sureLast) {
  private static final long OPEN_START = Long.MIN_VALUE;
  private static final long OPEN_END = Long.MAX_VALUE;
  private static final long UNKNOWN = Long.MIN_VALUE + 1;

  /** Of a position in a release of a given date. */
  static Tenure of(Position position, Optional<DateValue> released) {
    long day = released.map(date -> date.first().toEpochDay()).orElse(UNKNOWN);
    long possibleFirst = position.from().map(Tenure::first).orElse(earliest(position, day));
    long possibleLast = position.to().map(Tenure::last).orElse(latest(position, day));
    long sureFirst = position.from().map(Tenure::last).orElse(sureSince(position, day));
    long sureLast =
        position
            .to()
            .map(Tenure::first)
            .orElse(sureUntil(position, day, sureFirst));
    return new Tenure(
        Math.min(possibleFirst, possibleLast),
        Math.max(possibleFirst, possibleLast),
        sureFirst,
        sureLast);
  }

  /** An appointment without a date begins with the release or later. */
  private static long earliest(Position position, long day) {
    return position.status() == Status.APPOINTED && day != UNKNOWN ? day : OPEN_START;
  }

  /** What somebody held before ended before the release or with it. */
  private static long latest(Position position, long day) {
    return position.status() == Status.FORMER && day != UNKNOWN ? day : OPEN_END;
  }

  private static long sureSince(Position position, long day) {
    return switch (position.status()) {
      case CURRENT -> day == UNKNOWN ? OPEN_END : day;
      case DEPARTED -> Math.min(day == UNKNOWN ? OPEN_END : day, endsOn(position));
      case APPOINTED, FORMER -> OPEN_END;
    };
  }

  private static long endsOn(Position position) {
    return position.to().map(Tenure::first).orElse(OPEN_END);
  }

  private static long sureUntil(Position position, long day, long sureFirst) {
    return switch (position.status()) {
      case CURRENT -> day == UNKNOWN ? OPEN_START : day;
      case APPOINTED ->
          sureFirst == OPEN_END ? OPEN_START : Math.max(sureFirst, day == UNKNOWN ? sureFirst : day);
      case DEPARTED, FORMER -> OPEN_START;
    };
  }

  private static long first(DateValue date) {
    return date.first().toEpochDay();
  }

  private static long last(DateValue date) {
    return date.last().toEpochDay();
  }
}
