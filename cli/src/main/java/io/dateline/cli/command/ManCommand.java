package io.dateline.cli.command;

import io.dateline.cli.Console;
import io.dateline.cli.Exit;
import io.dateline.cli.Help;
import io.dateline.cli.UsageException;
import io.dateline.text.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Parameters;

/** {@code dateline man [COMMAND]}: prints a manual page, made from what help is made from. */
@Command(
    name = "man",
    header = "Prints the manual page of Dateline or of a command.",
    footer = {
      "dateline man | man -l -",
      "dateline man positions > ~/.local/share/man/man1/dateline-positions.1"
    })
final class ManCommand extends DatelineCommand {
  @Parameters(
      arity = "0..1",
      paramLabel = "COMMAND",
      completionCandidates = Names.class,
      description = "The command, if one.")
  private Optional<String> command;

  ManCommand(Console console) {
    super(console);
  }

  /** The names of the commands that help lists, for shells to complete. */
  static final class Names extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    Names() {
      super(Commands.byName().keySet());
      remove("warm-up");
    }
  }

  @Override
  public Integer call() {
    Map<String, CommandLine> all = Help.all(console);
    if (command.isEmpty()) {
      console.out().print(overview(all));
      return Exit.OK;
    }
    CommandLine line = all.get(command.get());
    if (line == null) {
      throw new UsageException(
          "there is no command "
              + command.get()
              + Nearest.of(command.get(), all.keySet())
                  .map(near -> "; did you mean " + near + "?")
                  .orElse(""));
    }
    console.out().print(page(line));
    return Exit.OK;
  }

  private static String overview(Map<String, CommandLine> all) {
    StringBuilder page = new StringBuilder();
    page.append(".TH DATELINE 1\n.SH NAME\n");
    page.append("dateline \\- who held which role at which company, and when\n");
    page.append(
        ".SH SYNOPSIS\n.B dateline\n.I COMMAND\n[\\fIoption\\fR...] [\\fIargument\\fR...]\n");
    page.append(".SH COMMANDS\n");
    all.forEach((name, line) -> {
      UsageMessageSpec usage = line.getCommandSpec().usageMessage();
      if (!usage.hidden()) {
        page.append(".TP\n.BR dateline-").append(text(name)).append(" (1)\n");
        page.append(text(String.join(" ", usage.header()))).append('\n');
      }
    });
    page.append(".SH EXIT STATUS\n");
    Exit.MEANINGS.forEach((code, meaning) ->
        page.append(".TP\n.B ").append(code).append('\n').append(text(meaning)).append('\n'));
    page.append(".SH ENVIRONMENT\n.TP\n.B DATELINE_INDEX\nthe index, as --index\n");
    page.append(".TP\n.BI DATELINE_ OPTION\nany option, by its long name\n");
    page.append(".TP\n.B DATELINE_CONFIG\nthe configuration file\n.TP\n.B NO_COLOR\nno colour\n");
    page.append(".SH FILES\n.TP\n.I ~/.config/dateline/config\n");
    page.append("options as lines of NAME = VALUE or COMMAND.NAME = VALUE\n");
    return page.toString();
  }

  private static String page(CommandLine line) {
    UsageMessageSpec usage = line.getCommandSpec().usageMessage();
    String name = line.getCommandSpec().name();
    StringBuilder page = new StringBuilder();
    page.append(".TH DATELINE-").append(name.toUpperCase(java.util.Locale.ROOT)).append(" 1\n");
    page.append(".SH NAME\ndateline-").append(text(name)).append(" \\- ");
    page.append(text(String.join(" ", usage.header()))).append('\n');
    page.append(".SH SYNOPSIS\n")
        .append(text(String.join(" ", usage.customSynopsis())))
        .append('\n');
    page.append(".SH EXAMPLES\n.nf\n");
    List.of(usage.footer()).forEach(each -> page.append(text(each.strip())).append('\n'));
    page.append(".fi\n");
    if (usage.description().length > 0) {
      page.append(".SH DESCRIPTION\n").append(text(String.join(" ", usage.description())));
      page.append('\n');
    }
    if (!line.getCommandSpec().positionalParameters().isEmpty()) {
      page.append(".SH ARGUMENTS\n");
      line.getCommandSpec()
          .positionalParameters()
          .forEach(each -> item(page, "\\fI" + text(each.paramLabel()) + "\\fR", each));
    }
    page.append(".SH OPTIONS\n");
    for (OptionSpec option : line.getCommandSpec().options()) {
      if (!option.hidden()) {
        String value =
            option.arity().max() == 0 ? "" : "=\\fI" + text(option.paramLabel()) + "\\fR";
        String names = text(String.join(", ", option.names()));
        names = option.negatable() ? names.replace("\\-\\-", "\\-\\-[no\\-]") : names;
        item(page, "\\fB" + names + "\\fR" + value, option);
      }
    }
    page.append(".SH SEE ALSO\n.BR dateline (1)\n");
    return page.toString();
  }

  private static void item(StringBuilder page, String head, ArgSpec argument) {
    page.append(".TP\n").append(head).append('\n');
    page.append(text(String.join(" ", argument.description()))).append('\n');
  }

  /** Text that roff prints as it stands. */
  private static String text(String text) {
    String safe = text.replace("\\", "\\e").replace("-", "\\-");
    return safe.startsWith(".") || safe.startsWith("'") ? "\\&" + safe : safe;
  }
}
