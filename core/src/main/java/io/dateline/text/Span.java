package io.dateline.text;

import java.util.Comparator;

/**
 * A range of a release's text, such as {@code [35, 47)} for "Jane Doe-Lee".
 *
 * <p>Offsets count UTF-16 code units from the start of {@code Release.text()}, never of the HTML it
 * was read from. The start is inclusive and the end exclusive, so {@code end - start} is the length
 * and two spans that only touch do not overlap. Spans sort by start, the longer first.
 *
 * @param start offset of the first char, zero or greater
 * @param end offset after the last char, greater than {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {
  private static final Comparator<Span> ORDER =
      Comparator.comparingInt(Span::start).thenComparing(Span::end, Comparator.reverseOrder());

  /** Checks the range. */
  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("not a span: [" + start + ", " + end + ")");
    }
  }

  /** The number of chars, one or more. */
  public int length() {
    return end - start;
  }

  /** Whether the two share at least one char. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** Whether every char of {@code other} lies in this span. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether the char at {@code offset} lies in this span. */
  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  /** The smallest span that holds both. */
  public Span cover(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  @Override
  public int compareTo(Span other) {
    return ORDER.compare(this, other);
  }

  /** {@code [start, end)}, as in {@code [35, 47)}. */
  @Override
  public String toString() {
    return "[" + start + ", " + end + ")";
  }
}
