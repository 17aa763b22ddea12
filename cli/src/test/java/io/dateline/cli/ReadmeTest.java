package io.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.index.ReleaseIndexer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
  private static final Pattern WORD = Pattern.compile("(?:'[^']*'|\"[^\"]*\"|[^\\s'\"])+");

  @Test
  void consoleBlocks_areWhatTheCommandsPrint(@TempDir Path folder) throws Exception {
    String readme = Files.readString(README, StandardCharsets.UTF_8);
    StringBuilder fresh = new StringBuilder();
    boolean console = false;
    int commands = 0;
    try (Background background = new Background(folder.resolve(INDEX))) {
      for (String line : readme.lines().toList()) {
        if (line.equals("```console")) {
          console = true;
        } else if (line.equals("```")) {
          console = false;
          background.end();
        } else if (console && line.startsWith("$ ")) {
          fresh.append(line).append('\n');
          if (line.endsWith(" &")) {
            background.begin();
          } else {
            fresh.append(printed(line.substring(2), folder));
          }
          commands++;
          continue;
        } else if (console) {
          continue;
        }
        fresh.append(line).append('\n');
      }
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
    assertThat(commands).isGreaterThan(20);
    assertThat(lasting(whole)).isEqualTo(lasting(readme));
  }

  /** A command with {@code &} behind it: it writes the index until the block of the README ends. */
  private static final class Background implements AutoCloseable {
    private final Path index;
    private Optional<ReleaseIndexer> writer = Optional.empty();

    Background(Path index) {
      this.index = index;
    }

    void begin() {
      writer = Optional.of(ReleaseIndexer.open(index));
    }

    void end() {
      writer.ifPresent(ReleaseIndexer::close);
      writer = Optional.empty();
    }

    @Override
    public void close() {
      end();
    }
  }

  /**
   * What a command prints on a terminal without colour, the answer before what goes beside it; or
   * into the pipe behind it.
   */
  private static String printed(String line, Path folder) throws Exception {
    String[] parts = line.split(" \\| ", 2);
    List<String> words = words(parts[0]);
    Map<String, String> variables = new HashMap<>(Map.of("NO_COLOR", "1"));
    while (words.getFirst().matches("[A-Z]+=.*")) {
      String[] variable = words.removeFirst().split("=", 2);
      variables.put(variable[0], variable[1]);
    }
    assertThat(words.removeFirst()).isEqualTo("dateline");
    String index = folder.resolve(INDEX).toString();
    words.replaceAll(word -> word.equals(INDEX) ? index : word);
    int width = Integer.parseInt(variables.getOrDefault("COLUMNS", Integer.toString(WIDTH)));
    Ran ran = run(variables, parts.length == 1 ? width : 0, words);
    String out = parts.length == 1 ? ran.out() : piped(ran.out(), parts[1]);
    return (out + ran.err().replaceAll("\r[^\n]*\r", ""))
        .replace(index, INDEX)
        .replace("\r\n", "\n");
  }

  private static Ran run(Map<String, String> variables, int width, List<String> words) {
    Locale before = Locale.getDefault();
    try {
      if (variables.containsKey("LANG")) {
        Locale.setDefault(
            Locale.forLanguageTag(variables.get("LANG").replaceAll("\\..*", "").replace('_', '-')));
      }
      return Ran.with(variables, "", width, words.toArray(String[]::new));
    } finally {
      Locale.setDefault(before);
    }
  }

  private static String piped(String text, String command) throws Exception {
    Process shell = new ProcessBuilder("/bin/sh", "-c", command).redirectErrorStream(true).start();
    try (OutputStream in = shell.getOutputStream()) {
      in.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // head and its like stop reading when they have enough.
      assertThat(command).startsWith("head");
    }
    return new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** Without what may differ from run to run and from one extractor to the next. */
  private static String lasting(String text) {
    return text.replaceAll("in [0-9.]+ s\\b", "in 0.4 s")
        .replaceAll("with [0-9,]+ positions", "with positions")
        .replaceAll("process [0-9]+ on \\S+ since \\S+;", "process 1 on here since now;")
        .replaceAll("--after \\S+", "--after CURSOR");
  }

  /** The words of a command line, as a shell divides them. */
  static List<String> words(String command) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(command);
    while (word.find()) {
      words.add(word.group().replaceAll("(['\"])(.*?)\\1", "$2"));
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
