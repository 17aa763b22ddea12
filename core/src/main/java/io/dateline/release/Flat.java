package io.dateline.release;

import io.dateline.text.Span;
import java.util.List;

/**
 * The beginning of a paragraph in one line: gaps out, white space folded; each char knows where in
 * the text it stands.
 */
final class Flat {
  private final String line;
  private final int[] offsets;
  private final boolean whole;

  private Flat(String line, int[] offsets, boolean whole) {
    this.line = line;
    this.offsets = offsets;
    this.whole = whole;
  }

  /**
   * Flattens a range.
   *
   * @param gap index of the first gap that ends after {@code start}
   * @param limit the most chars to keep
   */
  static Flat of(String text, int start, int end, List<Span> gaps, int gap, int limit) {
    int most = Math.min(limit, end - start);
    StringBuilder kept = new StringBuilder(most);
    int[] offsets = new int[most + 1];
    int g = gap;
    boolean space = false;
    int i = start;
    while (i < end && kept.length() < most) {
      if (g < gaps.size() && gaps.get(g).start() <= i) {
        i = Math.max(i, gaps.get(g).end());
        g++;
        continue;
      }
      char c = text.charAt(i);
      if (Lines.isSpace(c)) {
        space = true;
      } else {
        if (space && !kept.isEmpty()) {
          offsets[kept.length()] = i - 1;
          kept.append(' ');
        }
        space = false;
        if (kept.length() < most) {
          offsets[kept.length()] = i;
          kept.append(c);
        }
      }
      i++;
    }
    offsets[kept.length()] = kept.isEmpty() ? start : offsets[kept.length() - 1] + 1;
    return new Flat(kept.toString(), offsets, i >= end);
  }

  String line() {
    return line;
  }

  /** Whether all of the paragraph is in the line. */
  boolean isWhole() {
    return whole;
  }

  /** Where in the text a range of the line stands. */
  Span span(int from, int to) {
    return new Span(offsets[from], offsets[to - 1] + 1);
  }
}
