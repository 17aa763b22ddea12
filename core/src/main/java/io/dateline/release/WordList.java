package io.dateline.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Words beside this class: one a line, {@code #} before a remark. */
final class WordList {
  private WordList() {}

  static Set<String> load(String name) {
    return Set.copyOf(lines(name));
  }

  /** The words of a list whose lines are a kind, a tab and a word. */
  static Map<String, Set<String>> byKind(String name) {
    return lines(name).stream()
        .map(line -> line.split("\t"))
        .collect(
            Collectors.groupingBy(
                kindAndWord -> kindAndWord[0],
                Collectors.mapping(kindAndWord -> kindAndWord[1], Collectors.toUnmodifiableSet())));
  }

  private static List<String> lines(String name) {
    try (InputStream in = WordList.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the word list " + name + " is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && line.charAt(0) != '#')
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the word list " + name + " cannot be read", e);
    }
  }
}
