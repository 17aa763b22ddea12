package io.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.position.ReleaseFacts;
import io.dateline.release.Release;
import io.dateline.release.ReleaseReader;
import io.dateline.source.Source;
import io.dateline.source.SourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts made to be slow are read in a time that grows with their length only. */
class HostileFactsTest {
  private static final int REPEATS = 100_000;
  private static final Path RELEASES = Path.of("..", "testdata", "releases");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        "Mr. ",
        "and ",
        "Inc., ",
        "A",
        "A ",
        "Jane Doe, CFO, ",
        "President and ",
        "1/1/",
        "[",
        "<b>",
        "**",
        "\"",
        "- ",
        "a.b",
        "\n\n"
      })
  @Timeout(20)
  void repeatsAreReadInTime(String unit) throws SourceException {
    String text = "Jane Doe was named CFO of Acme Corp.\n\n" + unit.repeat(REPEATS);
    List<Release> releases = ReleaseReader.standard().read(Source.of("made.txt", text));
    assertThat(releases).hasSize(1);
    ReleaseFacts facts = ReleaseFacts.of(releases.get(0));
    assertThat(facts.extraction().release().text()).contains("Jane Doe");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The maker of pumps is Boston-based",
        "Contact: Boston-based",
        "Jane Doe, of",
        "("
      })
  void textThatStopsInTheMiddle_isRead(String text) throws SourceException {
    Release release =
        ReleaseReader.standard().read(Source.of("made.txt", "News\n\n" + text)).get(0);
    assertThat(ReleaseFacts.of(release).extraction().release()).isEqualTo(release);
  }

  private static final List<String> WORDS =
      List.of(
          ",",
          ".",
          "(",
          ")",
          ":",
          "-",
          "'s",
          "\"",
          "&",
          ";",
          "and",
          "of",
          "the",
          "a",
          "as",
          "at",
          "to",
          "is",
          "joins",
          "former",
          "board",
          "Jane",
          "Doe",
          "Harborly",
          "Credit Union (CDU)",
          "CEO",
          "President",
          "Inc.",
          "2004");

  /** A mark with nothing before it, a title with nothing behind it: where looking beside fails. */
  @Test
  void everyTextOfThreeWords_isRead() throws SourceException {
    for (String first : WORDS) {
      for (String second : WORDS) {
        for (String third : WORDS) {
          String text = first + " " + second + " " + third;
          isRead(text + " pumps");
          isRead("Pumps " + text);
        }
      }
    }
  }

  /** The tokens assert that nothing is read behind the last one, so every end is a trial. */
  @Test
  void shippedReleaseThatStopsBehindAnyWord_isRead() throws IOException, SourceException {
    for (String name :
        List.of(
            "board-and-cfo-2003.txt", "joint-merger-release.txt", "possessive-research-head.txt")) {
      String text = Files.readString(RELEASES.resolve(name));
      Matcher word = Pattern.compile("\\S+").matcher(text);
      while (word.find()) {
        isRead("News\n\n" + text.substring(0, word.end()));
      }
    }
  }

  private static void isRead(String text) throws SourceException {
    for (Release release : ReleaseReader.standard().read(Source.of("made.txt", text))) {
      assertThat(ReleaseFacts.of(release).extraction().release()).isEqualTo(release);
    }
  }

  @Test
  @Timeout(20)
  void everySpanLiesInTheText_evenWhenTheTextIsBroken() throws SourceException {
    String text =
        "ACME CORP. NAMES CFO\n\nBOSTON, May 3, 2004 -- Acme Corp. (NYSE: ACM named Jane \ud83d\ude00 Doe,"
            + " \u0301CFO, \"effective (May 5, 2004.\n";
    Release release = ReleaseReader.standard().read(Source.of("made.txt", text)).get(0);
    ReleaseFacts facts = ReleaseFacts.of(release);
    assertThat(facts.extraction().people())
        .allSatisfy(person ->
            assertThat(person.mentions())
                .allSatisfy(mention ->
                    assertThat(release.textOf(mention.span())).isEqualTo(mention.text())));
    assertThat(facts.positions())
        .allSatisfy(position ->
            assertThat(position.evidence().span().end())
                .isLessThanOrEqualTo(release.text().length()));
  }
}
