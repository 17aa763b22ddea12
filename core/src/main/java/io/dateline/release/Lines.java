package io.dateline.release;

import java.util.Arrays;

/** The lines of a text: where each begins and ends without the white space around it. */
final class Lines {
  private final String text;
  private int size;
  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private int[] indents = new int[256];

  private Lines(String text) {
    this.text = text;
  }

  static Lines of(String text, int from, int to) {
    Lines lines = new Lines(text);
    int at = from;
    while (at < to) {
      int feed = text.indexOf('\n', at);
      int stop = feed < 0 || feed > to ? to : feed;
      lines.add(at, stop);
      at = stop + 1;
    }
    return lines;
  }

  private void add(int from, int to) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
      indents = Arrays.copyOf(indents, 2 * size);
    }
    int start = from;
    int indent = 0;
    while (start < to && isSpace(text.charAt(start))) {
      indent = text.charAt(start) == '\t' ? (indent + 8) & ~7 : indent + 1;
      start++;
    }
    int end = to;
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    starts[size] = start;
    ends[size] = end;
    indents[size] = indent;
    size++;
  }

  static boolean isSpace(char c) {
    return c <= ' '
        || c == '\u00a0'
        || (c >= '\u2000' && c <= '\u200d')
        || c == '\u202f'
        || c == '\u3000'
        || c == '\ufeff'
        || c == '\u2028'
        || c == '\u2029'
        || c == '\u0085';
  }

  int size() {
    return size;
  }

  int start(int line) {
    return starts[line];
  }

  int end(int line) {
    return ends[line];
  }

  int length(int line) {
    return ends[line] - starts[line];
  }

  int indent(int line) {
    return indents[line];
  }

  boolean isBlank(int line) {
    return starts[line] == ends[line];
  }

  char first(int line) {
    return text.charAt(starts[line]);
  }

  char last(int line) {
    return text.charAt(ends[line] - 1);
  }

  /** Length of the line's first word. */
  int firstWord(int line) {
    int i = starts[line];
    while (i < ends[line] && !isSpace(text.charAt(i))) {
      i++;
    }
    return i - starts[line];
  }

  /** Where the line's last word begins. */
  int lastWord(int line) {
    int i = ends[line];
    while (i > starts[line] && !isSpace(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }
}
