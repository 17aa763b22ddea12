package io.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * README.md says the truth: what stands in its console blocks is what the commands print, times and
 * totals apart. With {@code -Ddateline.readme=write} it is written anew instead.
 */
class ReadmeTest {
  private static final Path README = Path.of("README.md");
  private static final int WIDTH = 100;
  private static final String INDEX = "news.idx";

  @Test
  void consoleBlocks_areWhatTheCommandsPrint(@TempDir Path folder) throws IOException {
    String readme = Files.readString(README, StandardCharsets.UTF_8);
    StringBuilder fresh = new StringBuilder();
    boolean console = false;
    int commands = 0;
    for (String line : readme.lines().toList()) {
      if (line.equals("```console")) {
        console = true;
      } else if (line.equals("```")) {
        console = false;
      } else if (console && line.startsWith("$ ")) {
        fresh.append(line).append('\n').append(printed(line.substring(2), folder));
        commands++;
        continue;
      } else if (console) {
        continue;
      }
      fresh.append(line).append('\n');
    }
    String java = "```java\n" + example() + "```\n";
    String whole = fresh.toString();
    int from = whole.indexOf("```java\n");
    int to = whole.indexOf("```\n", from + 1) + 4;
    whole = whole.substring(0, from) + java + whole.substring(to);
    if ("write".equals(System.getProperty("dateline.readme"))) {
      Files.writeString(README, whole, StandardCharsets.UTF_8);
      return;
    }
    assertThat(commands).isGreaterThan(8);
    assertThat(lasting(readme)).isEqualTo(lasting(whole));
  }

  /** What a command prints on a terminal without colour, the answer before what goes beside it. */
  private static String printed(String command, Path folder) {
    List<String> words = words(command);
    assertThat(words.getFirst()).isEqualTo("dateline");
    String index = folder.resolve(INDEX).toString();
    String[] arguments =
        words.stream()
            .skip(1)
            .map(word -> word.equals(INDEX) ? index : word)
            .toArray(String[]::new);
    Ran ran = Ran.onTerminal(WIDTH, arguments);
    return (ran.out() + ran.err().replaceAll("\r[^\n]*\r", ""))
        .replace(index, INDEX)
        .replace("\r\n", "\n");
  }

  /** Without what may differ from run to run and from one extractor to the next. */
  private static String lasting(String text) {
    return text.replaceAll("in [0-9.]+ s\\b", "in 0.4 s")
        .replaceAll("with [0-9,]+ positions", "with positions")
        .replaceAll("--after \\S+", "--after CURSOR");
  }

  /** The words of a command line, as a shell divides them; quotes are single only. */
  private static List<String> words(String command) {
    List<String> words = new ArrayList<>();
    String[] parts = command.split("'", -1);
    for (int i = 0; i < parts.length; i++) {
      if (i % 2 == 1) {
        words.add(parts[i]);
      } else {
        words.addAll(
            List.of(parts[i].strip().split("\\s+")).stream().filter(w -> !w.isEmpty()).toList());
      }
    }
    return words;
  }

  private static String example() throws IOException {
    String source =
        Files.readString(
            Path.of("cli/src/test/java/io/dateline/cli/EmbedExample.java"), StandardCharsets.UTF_8);
    int from = source.indexOf("// README begins\n") + "// README begins\n".length();
    return source.substring(from, source.indexOf("// README ends"));
  }

  @Test
  void theExampleOfEmbedding_runs(@TempDir Path folder) {
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
      EmbedExample.run(folder.resolve("example.idx"));
    } finally {
      System.setOut(before);
    }
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("Theodore Lindqvist, Chief Financial Officer: ");
  }
}
