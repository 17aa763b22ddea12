package io.dateline.search;

import io.dateline.date.DateValue;
import java.util.List;
import java.util.Optional;

/**
 * Who held a role at a company at a time.
 *
 * @param role as it was asked
 * @param company as it was asked
 * @param date as it was asked
 * @param certain who held it for certain, each with the releases that prove it
 * @param possible who may have held it: nothing says that it had not begun or had ended
 */
public record Who(
    String role, String company, DateValue date, List<Holder> certain, List<Holder> possible) {
  /** Copies the lists. */
  public Who {
    certain = List.copyOf(certain);
    possible = List.copyOf(possible);
  }

  /**
   * Somebody who held it.
   *
   * @param tenure what is known of it
   * @param before the last that was said of it up to the date; empty if nothing was. What has no
   *     date is neither before nor after
   * @param after the first that was said of it after the date; empty if nothing was
   */
  public record Holder(Tenure tenure, Optional<Evidence> before, Optional<Evidence> after) {}
}
