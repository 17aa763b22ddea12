package io.dateline.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Counts of an answer by one or more dimensions. Every number counts the same unit.
 *
 * @param unit what is counted
 * @param total how many of them the query matches
 * @param by for each dimension that was asked for, its values
 */
public record Facets(Unit unit, long total, Map<Dimension, Facet> by) {
  /** Copies the map. */
  public Facets {
    by = Map.copyOf(by);
  }

  /** What is counted. */
  public enum Unit {
    /** Releases that match; a release counts once for every value that it has. */
    RELEASES,
    /** Positions that match, as {@link ReleaseIndex#positions} lists them. */
    POSITIONS,
    /** People, told apart by name, with at least one position that matches. */
    PEOPLE;

    /** The name as shown: {@code releases}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The values of one dimension.
   *
   * @param values the most frequent first, equal ones by name; at most as many as were asked for
   * @param distinct how many different values there are in all
   * @param without how many releases or positions have no value; of people always 0
   */
  public record Facet(List<Count> values, int distinct, long without) {
    /** Copies the values. */
    public Facet {
      values = List.copyOf(values);
    }
  }

  /**
   * One value.
   *
   * @param value as it is shown: the form of a name that most releases print, a role's code
   * @param count how many, 1 or more
   */
  public record Count(String value, long count) {}
}
