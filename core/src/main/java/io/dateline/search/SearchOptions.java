package io.dateline.search;

import java.util.Optional;

/**
 * Which part of an answer to fetch, and in which order.
 *
 * <pre>{@code
 * SearchOptions.standard().withOrder(Order.NEWEST).withLimit(50)
 * }</pre>
 *
 * @param order in which order
 * @param limit how many hits at most, 0 or more
 * @param after the cursor of the hit after which to go on, from {@link ReleaseHit#cursor()} or
 *     {@link PositionHit#cursor()}; of the same order
 */
public record SearchOptions(Order order, int limit, Optional<String> after) {
  /** Checks the limit. */
  public SearchOptions {
    if (limit < 0) {
      throw new IllegalArgumentException("limit must be 0 or more: " + limit);
    }
  }

  /** The first 20 by relevance. */
  public static SearchOptions standard() {
    return new SearchOptions(Order.RELEVANCE, 20, Optional.empty());
  }

  /** These options in another order. */
  public SearchOptions withOrder(Order order) {
    return new SearchOptions(order, limit, after);
  }

  /** These options with another limit. */
  public SearchOptions withLimit(int limit) {
    return new SearchOptions(order, limit, after);
  }

  /** These options without a limit. */
  public SearchOptions withoutLimit() {
    return withLimit(Integer.MAX_VALUE);
  }

  /** These options, going on after a hit. */
  public SearchOptions withAfter(String cursor) {
    return new SearchOptions(order, limit, Optional.of(cursor));
  }
}
