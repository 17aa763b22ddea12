package io.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.position.ReleaseFacts;
import io.dateline.release.Release;
import io.dateline.release.ReleaseReader;
import io.dateline.source.Source;
import io.dateline.source.SourceException;
import io.dateline.source.SourceVisitor;
import io.dateline.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The releases of {@code testdata/}, each against its expected extraction drawn by hand.
 *
 * <p>{@code testdata/known-misses.txt} lists every line that is not yet as drawn: {@code -} what is
 * right, {@code +} what is found. It must list just these, so a mended line has to leave it and a
 * new miss fails. {@code -Ddateline.writeKnownMisses=true} writes it anew, for a reviewer to read.
 */
class ShippedReleasesTest {
  private static final Path TESTDATA = Path.of("..", "testdata");
  private static final Path KNOWN_MISSES = TESTDATA.resolve("known-misses.txt");

  @Test
  void releasesAreReadAsDrawnByHand_knownMissesApart() throws IOException {
    StringBuilder misses = new StringBuilder();
    for (Map.Entry<String, String> drawing : drawings().entrySet()) {
      String right = Files.readString(TESTDATA.resolve("expected").resolve(drawing.getKey()));
      List<String> missed = without(right.lines().toList(), drawing.getValue().lines().toList());
      List<String> wrong = without(drawing.getValue().lines().toList(), right.lines().toList());
      if (!missed.isEmpty() || !wrong.isEmpty()) {
        misses.append(drawing.getKey()).append('\n');
        missed.forEach(line -> misses.append("- ").append(line).append('\n'));
        wrong.forEach(line -> misses.append("+ ").append(line).append('\n'));
      }
    }
    if (Boolean.getBoolean("dateline.writeKnownMisses")) {
      Files.writeString(KNOWN_MISSES, misses);
    }
    assertThat(misses.toString()).isEqualTo(Files.readString(KNOWN_MISSES));
  }

  @Test
  void everyReleaseHasItsDrawing_andEveryDrawingItsRelease() throws IOException {
    try (Stream<Path> expected = Files.list(TESTDATA.resolve("expected"))) {
      assertThat(expected.map(path -> path.getFileName().toString()).sorted())
          .containsExactlyElementsOf(drawings().keySet());
    }
  }

  private static List<String> without(List<String> lines, List<String> others) {
    List<String> rest = new ArrayList<>(lines);
    others.forEach(rest::remove);
    return rest;
  }

  private static Map<String, String> drawings() {
    Map<String, String> drawings = new TreeMap<>();
    for (Release release : releases()) {
      String name = Path.of(release.source()).getFileName().toString();
      String stem = name.replaceFirst("\\.(txt|htm)", "").replace('#', '-');
      drawings.put(stem + ".txt", Drawing.of(ReleaseFacts.of(release)));
    }
    return drawings;
  }

  private static List<Release> releases() {
    List<Release> releases = new ArrayList<>();
    Sources.of(List.of(TESTDATA.resolve("releases").toString()))
        .visit(
            new SourceVisitor() {
              @Override
              public void document(Source source) {
                try {
                  releases.addAll(ReleaseReader.standard().read(source));
                } catch (SourceException e) {
                  throw new AssertionError(e);
                }
              }

              @Override
              public void failed(SourceException failure) {
                throw new AssertionError(failure);
              }
            });
    return releases;
  }
}
