package io.dateline.search;

import io.dateline.date.DateValue;
import io.dateline.position.Position;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * What one release says of a position.
 *
 * @param release the release's id
 * @param source where it was read from
 * @param released its date
 * @param position what it says
 */
public record Evidence(
    String release, String source, Optional<DateValue> released, Position position) {
  /** By the day that it speaks of, then by source and place in it. */
  static final Comparator<Evidence> BY_DAY =
      Comparator.comparing(Evidence::day, Comparator.comparing(d -> d.orElse(LocalDate.MAX)))
          .thenComparing(Evidence::source)
          .thenComparing(e -> e.position().evidence().span());

  /** The day of the release, or else the day on which the position began or ended. */
  Optional<LocalDate> day() {
    return released
        .map(DateValue::first)
        .or(() -> position.from().map(DateValue::first))
        .or(() -> position.to().map(DateValue::first));
  }
}
