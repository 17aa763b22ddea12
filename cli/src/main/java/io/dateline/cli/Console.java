package io.dateline.cli;

import io.dateline.cli.output.ClosedPipes;
import java.io.BufferedWriter;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where a command reads and writes, and what it may know of its surroundings.
 *
 * <p>Output is UTF-8 whatever the machine's charset. Answers go to {@link #out()}, everything else
 * to {@link #err()}.
 *
 * @param in standard input, for {@code -}
 * @param out for the answer
 * @param err for everything else
 * @param environment the variables
 * @param outTerminal whether a person reads {@code out}
 * @param errTerminal whether a person reads {@code err}
 * @param width columns of the terminal, one or more
 */
public record Console(
    InputStream in,
    PrintWriter out,
    PrintWriter err,
    Map<String, String> environment,
    boolean outTerminal,
    boolean errTerminal,
    int width) {

  /** Columns where none are known. */
  public static final int USUAL_WIDTH = 80;

  /** Copies the variables. */
  public Console {
    environment = Map.copyOf(environment);
    if (width < 1) {
      throw new IllegalArgumentException("width must be one or more: " + width);
    }
  }

  /** A console on streams that nobody watches: files, pipes, buffers. */
  public static Console of(
      InputStream in, OutputStream out, OutputStream err, Map<String, String> environment) {
    return new Console(
        in, utf8(out), utf8(err), environment, false, false, USUAL_WIDTH);
  }

  static PrintWriter utf8(OutputStream stream) {
    return new PrintWriter(
        new BufferedWriter(
            new OutputStreamWriter(new ClosedPipes(stream), StandardCharsets.UTF_8), 1 << 14));
  }
}
