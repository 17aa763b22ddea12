package io.dateline.extract;

import io.dateline.text.WordFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the gazetteers beside this class: one entry a line, {@code #} begins a comment line. */
final class WordList {
  private WordList() {}

  /** Goes through the entries of a file; makes no strings, and reads an array, to start fast. */
  static final class Entries {
    private final char[] text;
    private int start;
    private int wordEnd;
    private int end = -1;
    private int hash;

    private Entries(String file) {
      text = WordFile.text(WordList.class, file).toCharArray();
    }

    /** Goes to the next entry; false behind the last one. */
    boolean next() {
      start = end + 1;
      while (start < text.length && (text[start] == '#' || text[start] == '\n')) {
        start = lineEnd(start) + 1;
      }
      int at = start;
      int sum = 0;
      while (at < text.length && text[at] != ' ' && text[at] != '\n') {
        sum = 31 * sum + text[at++];
      }
      hash = sum;
      wordEnd = at;
      end = lineEnd(at);
      return at > start;
    }

    private int lineEnd(int from) {
      int at = from;
      while (at < text.length && text[at] != '\n') {
        at++;
      }
      return at;
    }

    /** The {@link String#hashCode} of the entry's first word. */
    int hash() {
      return hash;
    }

    /** The digit that stands so many chars behind the blank after the first word. */
    int digit(int place) {
      return text[wordEnd + 1 + place] - '0';
    }

    private String line() {
      return new String(text, start, end - start);
    }
  }

  /** The entries of a file beside this class, in its order, to go through. */
  static Entries entries(String file) {
    return new Entries(file);
  }

  /** The entries of a file beside this class, in its order. */
  static List<String> lines(String file) {
    List<String> lines = new ArrayList<>();
    Entries entries = entries(file);
    while (entries.next()) {
      lines.add(entries.line());
    }
    return lines;
  }

  /** The entries as a set. */
  static Set<String> set(String file) {
    return new HashSet<>(lines(file));
  }
}
