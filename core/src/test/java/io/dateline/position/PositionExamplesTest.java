package io.dateline.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs the examples and counter-examples of {@code positions.txt}, one test each. */
class PositionExamplesTest {
  private record Example(String drawn, List<String> expected) {}

  private static List<Example> examples() throws IOException {
    List<Example> examples = new ArrayList<>();
    try (InputStream in = PositionExamplesTest.class.getResourceAsStream("positions.txt");
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith("-> ")) {
          if (!line.equals("-> nothing")) {
            examples.get(examples.size() - 1).expected().add(line.substring(3));
          }
        } else if (!line.isBlank() && !line.startsWith("#")) {
          examples.add(new Example(line, new ArrayList<>()));
        }
      }
    }
    return examples;
  }

  private static List<String> read(String drawn) {
    return PositionFinder.standard().find(Drawn.extraction(drawn)).stream()
        .map(p ->
            p.evidence().rule()
                + ": "
                + String.join(
                    "; ", p.person(), p.role(), p.company().orElse("-"), p.status().label()))
        .toList();
  }

  @TestFactory
  Stream<DynamicTest> examples_giveWhatIsWrittenBelowThem() throws IOException {
    return examples().stream()
        .map(example ->
            DynamicTest.dynamicTest(
                example.drawn(),
                () ->
                    assertThat(read(example.drawn()))
                        .containsExactlyInAnyOrderElementsOf(example.expected())));
  }

  @Test
  void everyRule_hasAnExample() throws IOException {
    TreeSet<String> shown = new TreeSet<>();
    for (Example example : examples()) {
      example.expected().forEach(line -> shown.add(line.substring(0, line.indexOf(':'))));
    }
    assertThat(shown).containsExactlyInAnyOrderElementsOf(PositionFinder.rules());
  }
}
