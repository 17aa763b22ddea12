package io.dateline.cli.command;

import io.dateline.cli.Console;
import io.dateline.cli.output.Printed;
import io.dateline.search.QueryRefusedException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * A command: what all have.
 *
 * <p>Its annotation's {@code footer} holds its examples, a line each; help shows them first.
 */
public abstract class DatelineCommand implements Callable<Integer> {
  /** Where it reads and writes. */
  protected final Console console;

  /** What picocli knows of it. */
  @Spec protected CommandSpec spec;

  // -h is no option of picocli's: it would be the beginning of a clause such as -harmony.
  @Option(names = "--help", usageHelp = true, description = "Shows this help; so does -h.")
  private boolean help;

  @Option(names = "--no-color", description = "No colour, on a terminal neither.")
  private boolean noColor;

  /** A command on this console. */
  protected DatelineCommand(Console console) {
    this.console = console;
  }

  /** Whether what goes to standard output is coloured. */
  protected boolean color() {
    return !noColor && console.color();
  }

  /** Tells the user something beside the answer. */
  protected void tell(String message) {
    console.err().println(Printed.text(message));
    console.err().flush();
  }

  /** A variable, empty if it is not set. */
  protected String variable(String name) {
    Map<String, String> variables = console.environment();
    return variables.getOrDefault(name, "");
  }

  /** What a refused question is told as: with a caret, where the command knows its text. */
  public IllegalArgumentException told(QueryRefusedException refused) {
    return refused;
  }

  /**
   * Does the work.
   *
   * @return the exit code, see {@link io.dateline.cli.Exit}
   */
  @Override
  public abstract Integer call() throws Exception;
}
