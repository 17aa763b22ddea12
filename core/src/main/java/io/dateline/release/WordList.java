package io.dateline.release;

import io.dateline.text.WordFile;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Words beside this class: one a line, {@code #} before a remark. */
final class WordList {
  private WordList() {}

  static Set<String> load(String name) {
    return Set.copyOf(WordFile.lines(WordList.class, name));
  }

  /** The words of a list whose lines are a kind, a tab and a word. */
  static Map<String, Set<String>> byKind(String name) {
    return WordFile.lines(WordList.class, name).stream()
        .map(line -> line.split("\t"))
        .collect(
            Collectors.groupingBy(
                kindAndWord -> kindAndWord[0],
                Collectors.mapping(kindAndWord -> kindAndWord[1], Collectors.toUnmodifiableSet())));
  }
}
