package io.dateline.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the gazetteers beside this class: one entry a line, {@code #} begins a comment line. */
final class WordList {
  private WordList() {}

  /** The entries of a file beside this class, in its order. */
  static List<String> lines(String file) {
    InputStream in = WordList.class.getResourceAsStream(file);
    if (in == null) {
      throw new IllegalStateException("no gazetteer " + file + " beside " + WordList.class);
    }
    List<String> lines = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isEmpty() && line.charAt(0) != '#') {
          lines.add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("gazetteer " + file, e);
    }
    return lines;
  }

  /** The entries as a set. */
  static Set<String> set(String file) {
    return new HashSet<>(lines(file));
  }
}
