package io.dateline.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dateline.extract.Extractor;
import io.dateline.release.Release;
import io.dateline.release.ReleaseReader;
import io.dateline.source.Source;
import io.dateline.source.SourceException;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  private static List<String> statuses(String text) throws SourceException {
    Release release = ReleaseReader.standard().read(Source.of("text", text)).get(0);
    return PositionFinder.standard().find(Extractor.standard().extract(release)).stream()
        .map(p -> p.person() + "; " + p.role() + "; " + p.status().label())
        .toList();
  }

  @Test
  void joiningInAMonth_isNewsOnlyWhereTheTextHasADay() throws SourceException {
    String told =
        "Jane Doe has built boats for thirty years. She joined Harbor Boats Inc. as chief executive"
            + " officer in April 2003.\n";

    assertThat(statuses(told)).containsExactly("Jane Doe; chief executive officer; current");
    assertThat(statuses("BOSTON, April 22, 2003 -- " + told))
        .containsExactly("Jane Doe; chief executive officer; appointed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Jane Doe has been CFO of Harbor Boats Inc. since May 2001. | 2001-05..",
        "Jane Doe, who has run Harbor Boats Inc. since 2001, will become its Chairman. | ..",
        "Jane Doe, CFO at Harbor Boats added, \"Since 2001, we grew.\" | ..",
        "Jane Doe was CFO of Harbor Boats Inc. from 1998 to 2001. | 1998..2001",
        "Jane Doe was CFO of Harbor Boats Inc. until 2001. | ..2001",
        "Harbor Boats Inc. named Jane Doe CFO, effective June 1, 2003. | 2003-06-01..",
        "Harbor Boats Inc. named Jane Doe CFO of the whole company in all lands and on all seas,"
            + " effective as of June 1, 2003. | 2003-06-01..",
        "On April 4, 2003, Jane Doe, CFO of Harbor Boats Inc., informed the company that she had"
            + " decided to retire effective June 30, 2003. | ..2003-06-30",
        "Jane Doe is CFO of Harbor Boats Inc. The plan is effective June 1, 2003. | .."
      })
  void daysOfAPosition_areThoseThatTheSentenceGives(String told, String days)
      throws SourceException {
    Release release =
        ReleaseReader.standard()
            .read(Source.of("text", "BOSTON, April 22, 2003 -- Harbor Boats Inc. " + told))
            .get(0);
    assertThat(PositionFinder.standard().find(Extractor.standard().extract(release)))
        .isNotEmpty()
        .allSatisfy(p ->
            assertThat(
                    p.from().map(Object::toString).orElse("")
                        + ".."
                        + p.to().map(Object::toString).orElse(""))
                .isEqualTo(days));
  }

  @Test
  void titleInSquareBrackets_isThatOfTheNameBeforeIt() throws SourceException {
    Release release =
        ReleaseReader.standard()
            .read(Source.of("text", "\"It works,\" said Jane Doe, [CEO] at Harbor Boats Inc."))
            .get(0);

    assertThat(PositionFinder.standard().find(Extractor.standard().extract(release)))
        .extracting(Position::person, Position::role)
        .containsExactly(tuple("Jane Doe", "CEO"));
  }
}
