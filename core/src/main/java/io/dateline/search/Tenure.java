package io.dateline.search;

import io.dateline.date.DateValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * That somebody held a role at a company for a time, put together from all releases that speak of
 * it.
 *
 * @param person the fullest form of the name
 * @param role the title as the latest release prints it
 * @param code the role's code
 * @param company the name as the latest release prints it; empty if none says
 * @param from when it began, as a release says it or announces it; empty if none does
 * @param to when it ended, likewise
 * @param certainFirst first day on which it was held for certain; empty if no day is certain
 * @param certainLast last such day
 * @param possibleFirst it was not held before this day; empty if nothing says so
 * @param possibleLast it was not held after this day; empty if nothing says so
 * @param evidence what the releases say, by date; at least one
 */
public record Tenure(
    String person,
    String role,
    String code,
    Optional<String> company,
    Optional<DateValue> from,
    Optional<DateValue> to,
    Optional<LocalDate> certainFirst,
    Optional<LocalDate> certainLast,
    Optional<LocalDate> possibleFirst,
    Optional<LocalDate> possibleLast,
    List<Evidence> evidence) {
  /** Copies the evidence. */
  public Tenure {
    evidence = List.copyOf(evidence);
  }

  /** Whether it was held for certain on some day of a date. */
  public boolean isCertainIn(DateValue date) {
    return certainFirst.isPresent()
        && !certainFirst.get().isAfter(date.last())
        && !certainLast.orElse(certainFirst.get()).isBefore(date.first());
  }

  /** Whether it may have been held on some day of a date. */
  public boolean isPossibleIn(DateValue date) {
    return possibleFirst.filter(day -> day.isAfter(date.last())).isEmpty()
        && possibleLast.filter(day -> day.isBefore(date.first())).isEmpty();
  }
}
