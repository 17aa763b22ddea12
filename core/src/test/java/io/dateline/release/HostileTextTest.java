package io.dateline.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.dateline.source.Source;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class HostileTextTest {
  private static final List<String> RUNS =
      List.of(
          "(",
          "[",
          "[a](",
          "![",
          "Mr. ",
          "and ",
          "Inc., ",
          "\"",
          "\u201c",
          "<",
          "<b>",
          "<div>",
          "<table><tr><td>",
          "<!--",
          "<%",
          "&",
          "&amp;",
          "<p>x",
          "<a href=x>",
          "- ",
          "* ",
          ".",
          "A ",
          "NEW YORK, ",
          "May 3, 2004 ",
          "(x wire) ",
          "\n",
          "\n\n",
          "x\n",
          "   1   ",
          "a@b.c ",
          "#",
          "<PAGE>\n",
          "2\n\n- 3 -\n\n",
          "<TABLE>\n",
          "_",
          "|",
          "0-");

  @TestFactory
  Stream<DynamicTest> longRunsAreReadInLinearTime() {
    return RUNS.stream()
        .map(run -> DynamicTest.dynamicTest(shown(run), () -> read(run.repeat(100_000))));
  }

  @TestFactory
  Stream<DynamicTest> longRunsInAPageAreReadInLinearTime() {
    return RUNS.stream()
        .map(run ->
            DynamicTest.dynamicTest(
                shown(run),
                () -> read("<html><body><p>Word</p>" + run.repeat(30_000) + "</body></html>")));
  }

  /** A name that is never blank, as JUnit wants it. */
  private static String shown(String run) {
    return "'" + run.replace("\n", "\\n") + "'";
  }

  private static void read(String text) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          try {
            assertThat(ReleaseReader.standard().read(Source.of("run", text))).isNotEmpty();
          } catch (io.dateline.source.SourceException e) {
            assertThat(e).hasMessageContaining("run");
          }
        });
  }
}
