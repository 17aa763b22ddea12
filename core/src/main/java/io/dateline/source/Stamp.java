package io.dateline.source;

/**
 * How a file looked from outside before it was read, so that a later run can pass over what has not
 * changed.
 *
 * @param size length in bytes, zero or greater; zero where it is not known (standard input)
 * @param modified milliseconds since 1970-01-01T00:00Z; zero where it is not known
 */
public record Stamp(long size, long modified) {
  /** What is known of a stream: nothing. */
  public static final Stamp UNKNOWN = new Stamp(0, 0);

  /** Checks the size. */
  public Stamp {
    if (size < 0) {
      throw new IllegalArgumentException("not a size: " + size);
    }
  }

  /** Whether the file is known, so that equal stamps mean an unchanged file. */
  public boolean isKnown() {
    return modified != 0;
  }
}
