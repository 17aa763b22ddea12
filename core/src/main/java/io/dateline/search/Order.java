package io.dateline.search;

/**
 * In which order answers come. What is equal comes newest first, then by the release's id and the
 * position's place in it; what matches equally well, in the order of the index. The same index
 * always gives the same order.
 */
public enum Order {
  /** The best match first; without words to match, and of positions, the newest. */
  RELEVANCE,
  /** The newest release first, those without a date last. */
  NEWEST,
  /** The oldest release first, those without a date last. */
  OLDEST,
  /** By the person's name; of positions only. */
  PERSON,
  /** By the company's name, positions without a company last; of positions only. */
  COMPANY
}
