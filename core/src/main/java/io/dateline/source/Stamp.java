package io.dateline.source;

/**
 * How a file looked from outside before it was read, so that a later run can pass over what has not
 * changed.
 *
 * @param size length in bytes, zero or greater; zero where it is not known (standard input)
 * @param modified milliseconds since 1970-01-01T00:00Z; {@link #UNSTATED} where it is not known
 */
public record Stamp(long size, long modified) {
  /**
   * The time of what has none: a stream, a text in memory, a member of an archive without dates.
   */
  public static final long UNSTATED = Long.MIN_VALUE;

  /** What is known of a stream: nothing. */
  public static final Stamp UNKNOWN = new Stamp(0, UNSTATED);

  /** Checks the size. */
  public Stamp {
    if (size < 0) {
      throw new IllegalArgumentException("not a size: " + size);
    }
  }

  /** Whether the file is known, so that equal stamps mean an unchanged file. */
  public boolean isKnown() {
    return modified != UNSTATED;
  }
}
