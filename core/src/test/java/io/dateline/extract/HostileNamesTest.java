package io.dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.release.Paragraph;
import io.dateline.release.Release;
import io.dateline.release.ZoneKind;
import io.dateline.text.Span;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text made to be slow is read in a time that grows with its length only. */
class HostileNamesTest {
  private static final int REPEATS = 50_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        "Mr. ",
        "and ",
        "Inc., ",
        "A",
        "Jane Doe, ",
        "A. ",
        "of the ",
        "(NYSE: ",
        "\"X\" ",
        "a@b.com ",
        "Doe and "
      })
  void anyWordSaidOftenEnough_isReadInTime(String word) {
    String text = word.repeat(REPEATS);
    Release release =
        new Release(
            "hostile",
            text,
            List.of(new Paragraph(new Span(0, text.length()), ZoneKind.BODY)),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of());
    Extractor extractor = Extractor.standard();
    Extraction extraction =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(20), () -> extractor.extract(release));
    assertThat(extraction.release()).isSameAs(release);
  }
}
