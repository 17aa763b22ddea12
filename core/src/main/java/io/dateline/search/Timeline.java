package io.dateline.search;

import io.dateline.date.DateValue;
import io.dateline.index.Fields;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Positions over time, put together from all releases that speak of them.
 *
 * @param tenures by company, role and time
 * @param gaps times in which nobody is known to have held a role that somebody held before and
 *     after
 * @param overlaps two people who are both said to have held, for a time, a role that one holds
 */
public record Timeline(List<Tenure> tenures, List<Gap> gaps, List<Overlap> overlaps) {
  /** Copies the lists. */
  public Timeline {
    tenures = List.copyOf(tenures);
    gaps = List.copyOf(gaps);
    overlaps = List.copyOf(overlaps);
  }

  /**
   * A time without a holder.
   *
   * @param before who held it before
   * @param after who held it next
   * @param first first day without one
   * @param last last day without one
   */
  public record Gap(Tenure before, Tenure after, LocalDate first, LocalDate last) {}

  /**
   * A time with two holders.
   *
   * @param one who began first
   * @param other who began next
   * @param first first day with both
   * @param last last day with both
   */
  public record Overlap(Tenure one, Tenure other, LocalDate first, LocalDate last) {}

  static Timeline of(List<Tenure> tenures) {
    List<Gap> gaps = new ArrayList<>();
    List<Overlap> overlaps = new ArrayList<>();
    for (int i = 1; i < tenures.size(); i++) {
      Tenure one = tenures.get(i - 1);
      Tenure other = tenures.get(i);
      if (one.company().isEmpty() || !isSameSeat(one, other) || !Tenures.isSingle(one.code())) {
        continue;
      }
      compare(one, other, gaps, overlaps);
    }
    return new Timeline(tenures, gaps, overlaps);
  }

  private static boolean isSameSeat(Tenure one, Tenure other) {
    return one.code().equals(other.code())
        && other.company().isPresent()
        && Fields.companyKey(one.company().orElseThrow())
            .equals(Fields.companyKey(other.company().get()));
  }

  private static void compare(Tenure one, Tenure other, List<Gap> gaps, List<Overlap> overlaps) {
    if (one.to().isPresent() && other.from().isPresent()) {
      LocalDate ended = one.to().map(DateValue::last).orElseThrow();
      LocalDate begun = other.from().map(DateValue::first).orElseThrow();
      if (ended.plusDays(1).isBefore(begun)) {
        gaps.add(new Gap(one, other, ended.plusDays(1), begun.minusDays(1)));
      }
    }
    if (one.certainLast().isPresent()
        && other.certainFirst().isPresent()
        && other.certainFirst().get().isBefore(one.certainLast().get())) {
      LocalDate last = one.certainLast().get();
      LocalDate otherLast = other.certainLast().orElse(last);
      overlaps.add(
          new Overlap(
              one, other, other.certainFirst().get(), otherLast.isBefore(last) ? otherLast : last));
    }
  }
}
