package io.dateline.cli;

import io.dateline.cli.command.Commands;
import io.dateline.cli.command.DatelineCommand;
import io.dateline.cli.output.ClosedPipeException;
import io.dateline.cli.output.Printed;
import io.dateline.index.IndexException;
import io.dateline.query.QuerySyntaxException;
import io.dateline.search.QueryRefusedException;
import io.dateline.text.Nearest;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The program {@code dateline}. */
public final class Main {
  /** Held, because a logger's level is forgotten with the logger. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  static {
    LUCENE.setLevel(Level.OFF);
  }

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    Console console = console();
    Interruption interruption = console.interruption();
    Runtime.getRuntime().addShutdownHook(new Thread(interruption::request, "interruption"));
    int code = Exit.INTERNAL;
    try {
      code = run(console, arguments);
    } finally {
      interruption.end();
    }
    // The hook is for the user's signal; a process that ends by itself has nothing to wait for.
    Runtime.getRuntime().halt(code);
  }

  private static Console console() {
    String seen = System.getProperty("dateline.terminal");
    boolean out = seen == null ? isTerminal(1) : seen.contains("out");
    boolean err = seen == null ? isTerminal(2) : seen.contains("err");
    return Console.of(
            new FileInputStream(FileDescriptor.in),
            new FileOutputStream(FileDescriptor.out),
            new FileOutputStream(FileDescriptor.err),
            System.getenv())
        .watched(out, err, width());
  }

  private static int width() {
    String width =
        System.getProperty("dateline.width", System.getenv().getOrDefault("COLUMNS", ""));
    return width.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(width) : Console.USUAL_WIDTH;
  }

  /** Without the launcher, only Linux tells. */
  private static boolean isTerminal(int descriptor) {
    try {
      Path target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor));
      return target.startsWith("/dev/pts") || target.startsWith("/dev/tty");
    } catch (java.io.IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  /**
   * Runs one command.
   *
   * @return its exit code, see {@link Exit}
   */
  public static int run(Console console, String... arguments) {
    try {
      int code = dispatch(console, List.of(arguments));
      console.out().flush();
      console.err().flush();
      return code;
    } catch (ClosedPipeException e) {
      return Exit.OK;
    } catch (Exception | Error e) {
      return failure(console, e);
    }
  }

  private static int dispatch(Console console, List<String> arguments) throws Exception {
    List<String> words = Help.asOption(arguments);
    if (words.isEmpty()) {
      Help.overview(console, console.err());
      return Exit.USAGE;
    }
    String first = words.getFirst();
    if (first.equals("--help") || first.equals("-h")) {
      Help.overview(console, console.out());
      return Exit.OK;
    }
    if (first.equals("--version") || first.equals("-V")) {
      console.out().println("dateline " + Version.text());
      return Exit.OK;
    }
    Function<Console, DatelineCommand> maker = Commands.byName().get(first);
    if (maker == null) {
      throw noCommand(first);
    }
    DatelineCommand command = maker.apply(console);
    CommandLine line = Help.line(command, console);
    Settings settings = Settings.of(console.environment());
    if (settings.hasFile()) {
      settings.check(Commands.byName().keySet(), Help.optionNames(console));
    }
    if (words.stream().takeWhile(word -> !word.equals("--")).anyMatch("-h"::equals)) {
      Help.print(line, console);
      return Exit.OK;
    }
    List<String> options = new ArrayList<>(settings.options(line.getCommandSpec(), words));
    options.addAll(words.subList(1, words.size()));
    line.setOverwrittenOptionsAllowed(true);
    if (Help.takesQuery(line)) {
      line.setUnmatchedOptionsArePositionalParams(true);
      Mistakes.unknownOption(line, words.subList(1, words.size()))
          .ifPresent(said -> {
            throw new UsageException(said + helpOf(first));
          });
    }
    try {
      line.parseArgs(options.toArray(String[]::new));
    } catch (ParameterException e) {
      throw usage(first, e, settings, words);
    }
    if (line.isUsageHelpRequested()) {
      Help.print(line, console);
      return Exit.OK;
    }
    try {
      return command.call();
    } catch (QueryRefusedException refused) {
      throw command.told(refused);
    }
  }

  private static UsageException noCommand(String word) {
    if (word.startsWith("-")) {
      return new UsageException("there is no option " + word + " before the command");
    }
    List<String> words = new ArrayList<>(Commands.byName().keySet());
    words.add("version");
    return new UsageException(
        "there is no command "
            + word
            + Nearest.of(word, words)
                .map(near -> near.equals("version") ? "--version" : near)
                .map(near -> "; did you mean " + near + "?")
                .orElse("; dateline --help lists them"));
  }

  private static UsageException usage(
      String command, ParameterException e, Settings settings, List<String> words) {
    if (e.getCause() instanceof UsageException known) {
      return known;
    }
    return new UsageException(
        Mistakes.said(e)
            + Mistakes.option(e)
                .filter(option -> words.stream().noneMatch(word -> word.startsWith(option)))
                .flatMap(option -> settings.origin(command, option.substring(2)))
                .map(origin -> " (set by " + origin + ")")
                .orElse(helpOf(command)),
        e);
  }

  private static String helpOf(String command) {
    return "\n(dateline " + command + " --help shows what it takes)";
  }

  private static int failure(Console console, Throwable e) {
    Throwable failure = e;
    try {
      console.out().flush();
    } catch (ClosedPipeException closed) {
      return Exit.OK;
    } catch (UncheckedIOException unwritten) {
      failure = unwritten;
    }
    return switch (failure) {
      case QuerySyntaxException query -> told(console, query.getMessage(), Exit.USAGE);
      case UsageException usage -> told(console, "dateline: " + usage.getMessage(), Exit.USAGE);
      case QueryRefusedException refused ->
          told(console, "dateline: " + refused.getMessage(), Exit.USAGE);
      case IndexException index ->
          told(console, "dateline: " + Printed.line(index.getMessage()), Exit.INDEX);
      case NoIndexException none ->
          told(console, "dateline: " + Printed.line(none.getMessage()), Exit.INDEX);
      case UncheckedIOException io ->
          told(console, "dateline: " + Printed.line(io.getMessage()), Exit.INTERNAL);
      default -> internal(console, failure);
    };
  }

  private static int told(Console console, String message, int code) {
    console.err().println(Printed.text(message));
    console.err().flush();
    return code;
  }

  private static int internal(Console console, Throwable e) {
    String what =
        e instanceof OutOfMemoryError
            ? "there is not enough memory; give more with DATELINE_JAVA_OPTS=-Xmx4g"
            : "this should not have happened: "
                + e
                + (e.getStackTrace().length > 0 ? " at " + e.getStackTrace()[0] : "");
    console.err().println("dateline: " + Printed.line(what));
    if (!console.environment().getOrDefault("DATELINE_DEBUG", "").isEmpty()) {
      e.printStackTrace(console.err());
    }
    console.err().flush();
    return Exit.INTERNAL;
  }
}
