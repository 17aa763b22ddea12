package io.dateline.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What a command that ran inside the test returned and printed. */
record Ran(int code, String out, String err) {
  /** Runs a command as in a pipe. */
  static Ran run(String... words) {
    return with(Map.of(), "", 0, words);
  }

  /** Runs a command as on a terminal without colour. */
  static Ran onTerminal(int width, String... words) {
    return with(Map.of("NO_COLOR", "1"), "", width, words);
  }

  /**
   * Runs a command.
   *
   * @param variables its environment
   * @param in its standard input
   * @param width columns of the terminal, 0 for none
   */
  static Ran with(Map<String, String> variables, String in, int width, String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        Console.of(
            new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)), out, err, variables);
    int code = Main.run(width > 0 ? console.watched(width) : console, words);
    return new Ran(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  List<String> lines() {
    return out.lines().toList();
  }
}
