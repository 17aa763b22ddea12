package io.dateline.cli;

import io.dateline.cli.command.Commands;
import io.dateline.cli.command.DatelineCommand;
import io.dateline.cli.output.Style;
import io.dateline.cli.output.Wrapped;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** What the user is told about commands: examples first. */
public final class Help {
  private static final int NARROWEST = 55;
  private static final int WIDEST = 100;

  private Help() {}

  /** {@code help}, {@code help extract} and nothing else as {@code --help} options. */
  static List<String> asOption(List<String> arguments) {
    if (arguments.isEmpty() || !arguments.getFirst().equals("help")) {
      return arguments;
    }
    return arguments.size() == 1 ? List.of("--help") : List.of(arguments.get(1), "--help");
  }

  /** A command as picocli parses it and shows its help. */
  public static CommandLine line(DatelineCommand command, Console console) {
    CommandLine line = new CommandLine(command);
    CommandSpec spec = line.getCommandSpec();
    UsageMessageSpec usage = spec.usageMessage();
    usage.width(Math.max(NARROWEST, Math.min(WIDEST, console.width())));
    usage.abbreviateSynopsis(true);
    usage.sortOptions(false);
    usage.customSynopsis(synopsis(spec));
    List<String> keys = new ArrayList<>();
    for (String key : usage.sectionKeys()) {
      if (key.equals(UsageMessageSpec.SECTION_KEY_SYNOPSIS_HEADING)) {
        keys.add(UsageMessageSpec.SECTION_KEY_FOOTER_HEADING);
        keys.add(UsageMessageSpec.SECTION_KEY_FOOTER);
      }
      if (!key.startsWith("footer")) {
        keys.add(key);
      }
    }
    usage.sectionKeys(keys);
    usage.footerHeading("%nExamples:%n");
    usage.footer(Arrays.stream(usage.footer()).map(each -> "  " + each).toArray(String[]::new));
    usage.synopsisHeading("%nUsage: ");
    usage.descriptionHeading("%n");
    usage.parameterListHeading("%n");
    usage.optionListHeading("%nOptions:%n");
    line.setColorScheme(
        new CommandLine.Help.ColorScheme.Builder(console.color() ? Ansi.ON : Ansi.OFF)
            .options(CommandLine.Help.Ansi.Style.bold)
            .parameters(CommandLine.Help.Ansi.Style.bold)
            .build());
    return line;
  }

  /** Whether the words of a query may stand on its command line, {@code -word} among them. */
  static boolean takesQuery(CommandLine line) {
    return line.getCommandSpec().positionalParameters().stream()
        .anyMatch(each -> each.paramLabel().equals("QUERY"));
  }

  private static String synopsis(CommandSpec spec) {
    StringBuilder synopsis = new StringBuilder("dateline " + spec.name() + " [OPTION...]");
    spec.positionalParameters()
        .forEach(each -> {
          String label = each.paramLabel() + (each.arity().max() > 1 ? "..." : "");
          synopsis.append(each.required() ? " " + label : " [" + label + "]");
        });
    return synopsis.toString();
  }

  /** Every command by its name, as picocli knows it. */
  public static Map<String, CommandLine> all(Console console) {
    Map<String, CommandLine> all = new java.util.LinkedHashMap<>();
    Commands.byName().forEach((name, maker) -> all.put(name, line(maker.apply(console), console)));
    return all;
  }

  /** Names of all options of all commands, without dashes. */
  static Set<String> optionNames(Console console) {
    Set<String> names = new TreeSet<>();
    for (CommandLine line : all(console).values()) {
      for (OptionSpec option : line.getCommandSpec().options()) {
        names.add(option.longestName().substring(2));
      }
    }
    return names;
  }

  /** The help of one command; picocli lays it out where there is room for columns. */
  static void print(CommandLine line, Console console) {
    if (console.width() >= NARROWEST) {
      line.usage(console.out());
      return;
    }
    CommandSpec spec = line.getCommandSpec();
    UsageMessageSpec usage = spec.usageMessage();
    Lines lines = new Lines(console.out(), console);
    lines.text("", "", String.join(" ", usage.header()));
    lines.heading("Examples:");
    Arrays.stream(usage.footer()).forEach(example -> lines.text("  ", "      ", example.strip()));
    lines.heading("Usage:");
    Arrays.stream(usage.customSynopsis()).forEach(synopsis -> lines.text("  ", "      ", synopsis));
    if (usage.description().length > 0) {
      lines.heading("");
      lines.text("", "", String.join(" ", usage.description()));
    }
    if (!spec.positionalParameters().isEmpty()) {
      lines.heading("Arguments:");
      spec.positionalParameters().forEach(each -> lines.item(each.paramLabel(), each));
    }
    lines.heading("Options:");
    for (OptionSpec option : spec.options()) {
      if (!option.hidden()) {
        String value = option.arity().max() == 0 ? "" : "=" + option.paramLabel();
        lines.item(String.join(", ", option.names()) + value, option);
      }
    }
  }

  /** Lines that are as long as the terminal is wide at most, each thing below its name. */
  private record Lines(PrintWriter out, Console console) {
    void heading(String text) {
      out.println();
      if (!text.isEmpty()) {
        out.println(Style.HEADING.paint(text, console.color()));
      }
    }

    /** Text behind a label that is as wide as the indent of its further lines, or narrower. */
    void text(String label, String indent, String text) {
      String lines = Wrapped.lines(text, console.width(), indent);
      out.println(label + lines.substring(indent.length()));
    }

    void item(String name, ArgSpec argument) {
      out.println("  " + Style.HEADING.paint(name, console.color()));
      text("      ", "      ", String.join(" ", argument.description()));
    }
  }

  /** What the program is for and what its commands are. */
  static void overview(Console console, PrintWriter out) {
    boolean color = console.color();
    Lines lines = new Lines(out, console);
    lines.text("", "", "Who held which role at which company, and when: read from news releases.");
    out.println();
    out.println(Style.HEADING.paint("Examples:", color));
    EXAMPLES.forEach(example -> lines.text("  ", "      ", example));
    out.println();
    out.println(Style.HEADING.paint("Commands:", color));
    all(console)
        .forEach((name, line) -> {
          String[] header = line.getCommandSpec().usageMessage().header();
          if (header.length > 0 && !line.getCommandSpec().usageMessage().hidden()) {
            String column = "  " + name + " ".repeat(12 - name.length());
            lines.text(column, " ".repeat(column.length()), header[0]);
          }
        });
    out.println();
    lines.text(
        "",
        "",
        "dateline COMMAND --help tells more about each; --version tells which Dateline it is.");
  }

  private static final List<String> EXAMPLES =
      List.of(
          "dateline positions --files releases/ 'role:cfo status:appointed'",
          "dateline index --index archive.idx releases/ wire.tar.gz",
          "dateline search --index archive.idx '\"record results\" released:2003'",
          "dateline who --index archive.idx --role chairman --company hemacare --on 2004-01-15");
}
