package io.dateline.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class WordListTest {
  @TestFactory
  Stream<DynamicTest> everyList_isSortedAndUniqueAndSaysWhereItsWordsComeFrom() {
    return Stream.of("cities.txt", "regions.txt", "headline-verbs.txt", "dateline-words.tsv")
        .map(name ->
            DynamicTest.dynamicTest(
                name,
                () -> {
                  List<String> lines = lines(name);
                  List<String> words =
                      lines.stream().filter(line -> line.charAt(0) != '#').toList();
                  assertThat(words).isNotEmpty().containsExactlyElementsOf(new TreeSet<>(words));
                  assertThat(lines.getFirst()).startsWith("# ");
                }));
  }

  private static List<String> lines(String name) throws IOException {
    try (InputStream in = WordList.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
