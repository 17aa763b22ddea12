package io.dateline.cli;

import io.dateline.cli.output.ClosedPipes;
import io.dateline.cli.output.WholeLines;
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
 * to {@link #err()}. An answer that cannot be written ends the command; nothing that goes beside it
 * does.
 *
 * @param in standard input, for {@code -}
 * @param out for the answer
 * @param err for everything else
 * @param environment the variables
 * @param outTerminal whether a person reads {@code out}
 * @param errTerminal whether a person reads {@code err}
 * @param width columns of the terminal, one or more
 * @param interruption tells when the user has had enough
 */
public record Console(
    InputStream in,
    PrintWriter out,
    PrintWriter err,
    Map<String, String> environment,
    boolean outTerminal,
    boolean errTerminal,
    int width,
    Interruption interruption) {

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
        in,
        utf8(new WholeLines(new ClosedPipes(out))),
        utf8(err),
        environment,
        false,
        false,
        USUAL_WIDTH,
        new Interruption());
  }

  /** The same with a person reading both streams, in a window of this many columns. */
  public Console watched(int columns) {
    return new Console(in, out, err, environment, true, true, columns, interruption);
  }

  /** The same, with what a person sees in each stream. */
  Console watched(boolean outWatched, boolean errWatched, int columns) {
    return new Console(in, out, err, environment, outWatched, errWatched, columns, interruption);
  }

  /** Whether colour suits the output: a terminal that can, and a user who does not mind. */
  public boolean color() {
    return outTerminal && colorWanted();
  }

  /** Whether colour suits what goes beside the answer. */
  public boolean errColor() {
    return errTerminal && colorWanted();
  }

  private boolean colorWanted() {
    return environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }

  private static PrintWriter utf8(OutputStream stream) {
    return new PrintWriter(
        new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 14));
  }
}
