package io.dateline.extract;

import io.dateline.date.DateValue;
import java.util.List;

/**
 * A date named in a release.
 *
 * @param value the date, as coarse as it was printed
 * @param mentions where, in the order of the text; at least one
 */
public record NamedDate(DateValue value, List<Mention> mentions) {
  /** Copies the mentions. */
  public NamedDate {
    mentions = List.copyOf(mentions);
  }
}
