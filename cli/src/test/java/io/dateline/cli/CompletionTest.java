package io.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scripts of {@code dateline completion}, in those of the shells that are installed here. */
class CompletionTest {
  @TempDir static Path folder;

  @BeforeAll
  static void write() throws Exception {
    for (String shell : List.of("bash", "zsh", "fish")) {
      Files.writeString(folder.resolve(shell), Ran.run("completion", shell).out());
    }
    Files.createDirectory(folder.resolve("releases"));
  }

  private static String run(String shell, String... words) throws Exception {
    Process process =
        new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as("%s: %s", shell, out).isZero();
    return out.strip();
  }

  private static void assumeInstalled(String shell) {
    assumeTrue(
        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":", -1))
            .anyMatch(path -> Files.isExecutable(Path.of(path, shell))),
        shell + " is not installed");
  }

  /** Words as bash divides a command line: it makes three of {@code --format=j}. */
  @ParameterizedTest
  @CsvSource({
    "pos, positions",
    "hel, help",
    "help ex, extract explain",
    "man ti, timeline",
    "positions --fo, --format",
    "positions --no-h, --no-header",
    "positions --format j, json jsonl",
    "positions --format = j, json jsonl",
    "positions --format =, table tsv csv json jsonl md",
    "'facets --by role,st', 'role,status'",
    "completion z, zsh",
    "watch r, run remove",
    "extract rel, releases",
    "positions --index rel, releases"
  })
  void bash_completes(String typed, String completed) throws Exception {
    assumeInstalled("bash");
    String words =
        Arrays.stream(typed.split(" ", -1))
            .map(w -> "'" + w + "'")
            .collect(Collectors.joining(" "));
    String script =
        ". ./bash; COMP_WORDS=(dateline "
            + words
            + "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _dateline; echo \"${COMPREPLY[*]}\"";
    assertThat(run("bash", "bash", "-c", script)).isEqualTo(completed);
  }

  @ParameterizedTest
  @CsvSource({
    "pos, positions",
    "help ex, explain extract",
    "positions --form, --format",
    "positions --format j, json jsonl",
    "man ti, timeline",
    "completion z, zsh"
  })
  void fish_completes(String typed, String completed) throws Exception {
    assumeInstalled("fish");
    String script = "source fish; complete -C 'dateline " + typed + "' | cut -f1 | sort";
    assertThat(run("fish", "fish", "--no-config", "-c", script).replace('\n', ' '))
        .isEqualTo(completed);
  }

  @Test
  void zsh_readsItsScript() throws Exception {
    assumeInstalled("zsh");
    assertThat(run("zsh", "zsh", "-f", "-n", "zsh")).isEmpty();
    assertThat(Files.readString(folder.resolve("zsh")))
        .contains("'--format=[", "(table tsv csv json jsonl md)'", "_values -s , value");
  }
}
