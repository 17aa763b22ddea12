package io.dateline.index;

import io.dateline.date.DateValue;
import io.dateline.position.Position;
import java.util.Optional;

/**
 * When a position was held, as one release says it: from the first day that the text vouches for to
 * the last, or without an end for who holds it still.
 *
 * <p>It begins with the position's own date or else, of what is not past, with the release: who
 * "is" or "was named" something holds it from that day at the latest. It ends with the position's
 * own date, or else with the release for who leaves, and not at all for who stays. Of what is long
 * past only the dates that are given count.
 *
 * @param first first day, in days since 1970-01-01
 * @param last last day; {@link Long#MAX_VALUE} without an end
 */
record Tenure(long first, long last) {

  /** Of a position in a release of a given date; empty if neither says when. */
  static Optional<Tenure> of(Position position, Optional<DateValue> released) {
    Optional<Long> first = first(position, released);
    Optional<Long> last = last(position, released);
    if (first.isEmpty() && last.isEmpty()) {
      return Optional.empty();
    }
    long a = first.or(() -> last).orElseThrow();
    long b = last.or(() -> first).orElseThrow();
    return Optional.of(new Tenure(Math.min(a, b), Math.max(a, b)));
  }

  private static Optional<Long> first(Position position, Optional<DateValue> released) {
    if (position.from().isPresent()) {
      return position.from().map(Tenure::firstDay);
    }
    Optional<Long> end = position.to().map(Tenure::firstDay);
    Optional<Long> news = released.map(Tenure::firstDay);
    return switch (position.status()) {
      case FORMER -> end;
      case APPOINTED, CURRENT, DEPARTED ->
          end.isPresent() && news.isPresent()
              ? Optional.of(Math.min(end.get(), news.get()))
              : end.or(() -> news);
    };
  }

  private static Optional<Long> last(Position position, Optional<DateValue> released) {
    if (position.to().isPresent()) {
      return position.to().map(Tenure::lastDay);
    }
    return switch (position.status()) {
      case APPOINTED, CURRENT ->
          position.from().isPresent() || released.isPresent()
              ? Optional.of(Long.MAX_VALUE)
              : Optional.empty();
      case DEPARTED -> released.map(Tenure::lastDay);
      case FORMER -> position.from().map(Tenure::lastDay);
    };
  }

  private static long firstDay(DateValue date) {
    return date.first().toEpochDay();
  }

  private static long lastDay(DateValue date) {
    return date.last().toEpochDay();
  }
}
