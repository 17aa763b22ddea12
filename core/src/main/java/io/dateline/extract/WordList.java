package io.dateline.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the gazetteers beside this class: one entry a line, {@code #} begins a comment line. */
final class WordList {
  private WordList() {}

  /** Takes the words of a file one by one. */
  @FunctionalInterface
  interface Reader {
    /**
     * Takes a word.
     *
     * @param hash the word's {@link String#hashCode}
     * @param text the whole file
     * @param end the offset after the word
     */
    void word(int hash, String text, int end);
  }

  /** The entries of a file beside this class, in its order. */
  static List<String> lines(String file) {
    List<String> lines = new ArrayList<>();
    String text = text(file);
    int at = 0;
    while (at < text.length()) {
      int end = lineEnd(text, at);
      if (end > at && text.charAt(at) != '#') {
        lines.add(text.substring(at, end));
      }
      at = end + 1;
    }
    return lines;
  }

  /** Reads the first word of each entry of a file, without making a string of it. */
  static void words(String file, Reader reader) {
    String text = text(file);
    int at = 0;
    while (at < text.length()) {
      int next = lineEnd(text, at);
      if (next > at && text.charAt(at) != '#') {
        int hash = 0;
        int end = at;
        while (end < next && text.charAt(end) != ' ') {
          hash = 31 * hash + text.charAt(end++);
        }
        reader.word(hash, text, end);
      }
      at = next + 1;
    }
  }

  private static int lineEnd(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  private static String text(String file) {
    try (InputStream in = WordList.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no gazetteer " + file + " beside " + WordList.class);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("gazetteer " + file, e);
    }
  }

  /** The entries as a set. */
  static Set<String> set(String file) {
    return new HashSet<>(lines(file));
  }
}
