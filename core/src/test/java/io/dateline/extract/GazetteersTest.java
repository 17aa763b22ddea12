package io.dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class GazetteersTest {
  @TestFactory
  Stream<DynamicTest> everyGazetteer_isSortedAndUniqueAndSaysWhereItsWordsComeFrom() {
    return Lexicon.files().stream()
        .map(file ->
            DynamicTest.dynamicTest(
                file,
                () -> {
                  List<String> words = WordList.lines(file);
                  assertThat(words).isNotEmpty();
                  assertThat(words).containsExactlyElementsOf(new TreeSet<>(words));
                  assertThat(header(file)).startsWith("# ");
                }));
  }

  private static String header(String file) throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Lexicon.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
      return in.readLine();
    }
  }
}
