package io.dateline.cli;

import io.dateline.cli.command.Commands;
import io.dateline.cli.output.ClosedPipeException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program {@code dateline}. */
@Command(name = "dateline")
public final class Main {
  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    Console console =
        Console.of(
            new FileInputStream(FileDescriptor.in),
            new FileOutputStream(FileDescriptor.out),
            new FileOutputStream(FileDescriptor.err),
            System.getenv());
    System.exit(run(console, arguments));
  }

  /**
   * Runs one command.
   *
   * @return its exit code, see {@link Exit}
   */
  public static int run(Console console, String... arguments) {
    CommandLine line = new CommandLine(new Main());
    Commands.all().forEach((name, command) -> line.addSubcommand(name, command.apply(console)));
    line.setOut(console.out()).setErr(console.err());
    try {
      int code = line.execute(arguments);
      console.out().flush();
      console.err().flush();
      return code;
    } catch (ClosedPipeException e) {
      return Exit.OK;
    }
  }
}
