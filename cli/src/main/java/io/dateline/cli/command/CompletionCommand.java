package io.dateline.cli.command;

import io.dateline.cli.Console;
import io.dateline.cli.Exit;
import io.dateline.cli.Help;
import io.dateline.cli.UsageException;
import io.dateline.text.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Parameters;

/** {@code dateline completion SHELL}: prints the script that completes commands and options. */
@Command(
    name = "completion",
    header = "Prints a script that completes commands and options in a shell.",
    footer = {
      "dateline completion bash > ~/.local/share/bash-completion/completions/dateline",
      "dateline completion zsh > ~/.zfunc/_dateline",
      "dateline completion fish > ~/.config/fish/completions/dateline.fish"
    })
final class CompletionCommand extends DatelineCommand {
  private static final List<String> SHELLS = List.of("bash", "zsh", "fish");

  @Parameters(
      paramLabel = "SHELL",
      completionCandidates = Shells.class,
      description = "bash, zsh or fish.")
  private String shell;

  CompletionCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    Map<String, CommandLine> commands = new LinkedHashMap<>();
    Help.all(console)
        .forEach((name, line) -> {
          if (!line.getCommandSpec().usageMessage().hidden()) {
            commands.put(name, line);
          }
        });
    console
        .out()
        .print(
            switch (shell) {
              case "bash" -> bash(commands);
              case "zsh" -> zsh(commands);
              case "fish" -> fish(commands);
              default ->
                  throw new UsageException(
                      "there is no script for "
                          + shell
                          + Nearest.of(shell, SHELLS)
                              .map(near -> "; did you mean " + near + "?")
                              .orElse("")
                          + " (shells: bash, zsh, fish)");
            });
    return Exit.OK;
  }

  /** The names of the shells, for shells to complete. */
  static final class Shells extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    Shells() {
      super(SHELLS);
    }
  }

  private static List<OptionSpec> options(CommandLine line) {
    return line.getCommandSpec().options().stream().filter(option -> !option.hidden()).toList();
  }

  private static List<String> names(CommandLine line) {
    List<String> names = new ArrayList<>();
    for (OptionSpec option : options(line)) {
      names.add(option.longestName());
      if (option.negatable()) {
        names.add("--no-" + option.longestName().substring(2));
      }
    }
    return names;
  }

  private static List<String> values(ArgSpec argument) {
    List<String> values = new ArrayList<>();
    if (argument.completionCandidates() != null) {
      argument.completionCandidates().forEach(values::add);
    }
    return values;
  }

  /** What the first argument of a command may be; empty if it is a path or free. */
  private static List<String> arguments(CommandLine line) {
    return line.getCommandSpec().positionalParameters().stream()
        .limit(1)
        .flatMap(each -> values(each).stream())
        .toList();
  }

  private static String summary(CommandLine line) {
    String[] header = line.getCommandSpec().usageMessage().header();
    return header.length == 0 ? "" : header[0];
  }

  private static String bash(Map<String, CommandLine> commands) {
    StringBuilder options = new StringBuilder();
    StringBuilder values = new StringBuilder();
    StringBuilder arguments = new StringBuilder();
    String all = String.join(" ", commands.keySet());
    arguments.append("    help) words='").append(all).append("' ;;\n");
    commands.forEach((name, line) -> {
      String names = String.join(" ", names(line));
      options.append("    ").append(name).append(") words='").append(names).append("' ;;\n");
      for (OptionSpec option : options(line)) {
        if (!values(option).isEmpty()) {
          values
              .append("    '")
              .append(name + " " + option.longestName())
              .append("') words='")
              .append(String.join(" ", values(option)))
              .append("' ;;\n");
        }
      }
      if (!arguments(line).isEmpty()) {
        String first = String.join(" ", arguments(line));
        arguments.append("    ").append(name).append(") words='").append(first).append("' ;;\n");
      }
    });
    return BASH.replace("@COMMANDS@", all)
        .replace("@VALUES@", values)
        .replace("@OPTIONS@", options)
        .replace("@ARGUMENTS@", arguments);
  }

  /** {@code --format=j} reaches a script of bash as three words, {@code a,b} as one. */
  private static final String BASH =
      """
      # bash completion of dateline; made by: dateline completion bash
      _dateline() {
        local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} words= before=
        COMPREPLY=()
        if [[ $COMP_CWORD -eq 1 ]]; then
          COMPREPLY=($(compgen -W '@COMMANDS@ help' -- "$cur"))
          return
        fi
        if [[ $cur == = ]]; then
          cur=
        elif [[ $prev == = ]]; then
          prev=${COMP_WORDS[COMP_CWORD-2]}
        fi
        case "${COMP_WORDS[1]} $prev" in
      @VALUES@  esac
        if [[ -n $words ]]; then
          if [[ $cur == *,* ]]; then
            before=${cur%,*},
          fi
          COMPREPLY=($(compgen -P "$before" -W "$words" -- "${cur##*,}"))
          return
        fi
        if [[ $cur == -* ]]; then
          case "${COMP_WORDS[1]}" in
      @OPTIONS@    esac
          COMPREPLY=($(compgen -W "$words" -- "$cur"))
          return
        fi
        if [[ $COMP_CWORD -eq 2 ]]; then
          case "${COMP_WORDS[1]}" in
      @ARGUMENTS@    esac
        fi
        if [[ -n $words ]]; then
          COMPREPLY=($(compgen -W "$words" -- "$cur"))
        else
          COMPREPLY=($(compgen -f -- "$cur"))
        fi
      }
      complete -o filenames -F _dateline dateline
      """;

  private static String zsh(Map<String, CommandLine> commands) {
    StringBuilder script = new StringBuilder();
    script.append("#compdef dateline\n# zsh completion; made by: dateline completion zsh\n");
    script.append("_dateline() {\n  local -a commands\n  commands=(\n");
    commands.forEach((name, line) ->
        script.append("    '").append(name + ":" + quoted(summary(line))).append("'\n"));
    script.append("    'help:Shows the help of a command.'\n");
    script.append("  )\n  if (( CURRENT == 2 )); then\n");
    script.append("    _describe command commands\n    return\n  fi\n");
    script.append("  local command=$words[2]\n  shift words\n  (( CURRENT-- ))\n");
    script.append("  case $command in\n");
    script.append("    help)\n      _describe command commands\n      ;;\n");
    commands.forEach((name, line) -> {
      script.append("    ").append(name).append(")\n      _arguments");
      for (OptionSpec option : options(line)) {
        String text = quoted(description(option)).replace("[", "\\[").replace("]", "\\]");
        script.append(" \\\n        '").append(option.longestName());
        script.append(option.arity().max() > 0 ? "=" : "").append("[").append(text).append("]");
        if (option.arity().max() > 0) {
          script.append(":value:");
          String some = String.join(" ", values(option));
          script.append(
              some.isEmpty()
                  ? "_files"
                  : option.splitRegex().isEmpty()
                      ? "(" + some + ")"
                      : "_values -s , value " + some);
        }
        script.append("'");
      }
      if (!arguments(line).isEmpty()) {
        script
            .append(" \\\n        '1:what:(")
            .append(String.join(" ", arguments(line)))
            .append(")'");
      }
      script.append(" \\\n        '*:file:_files'\n      ;;\n");
    });
    script.append("  esac\n}\n_dateline \"$@\"\n");
    return script.toString();
  }

  private static String fish(Map<String, CommandLine> commands) {
    StringBuilder script = new StringBuilder();
    script.append("# fish completion; made by: dateline completion fish\n");
    commands.forEach((name, line) ->
        script
            .append("complete -c dateline -n __fish_use_subcommand -f -a ")
            .append(name)
            .append(" -d '")
            .append(quoted(summary(line)))
            .append("'\n"));
    script
        .append("complete -c dateline -n __fish_use_subcommand -f -a help -d 'Shows help'\n")
        .append("complete -c dateline -n '__fish_seen_subcommand_from help' -f -a '")
        .append(String.join(" ", commands.keySet()))
        .append("'\n");
    commands.forEach((name, line) -> {
      if (!arguments(line).isEmpty()) {
        script
            .append("complete -c dateline -n '__fish_seen_subcommand_from ")
            .append(name)
            .append("; and test (count (commandline -opc)) -eq 2' -f -a '")
            .append(String.join(" ", arguments(line)))
            .append("'\n");
      }
      for (OptionSpec option : options(line)) {
        script
            .append("complete -c dateline -n '__fish_seen_subcommand_from ")
            .append(name)
            .append("' -l ")
            .append(option.longestName().substring(2));
        if (!values(option).isEmpty()) {
          script.append(" -x -a '").append(String.join(" ", values(option))).append("'");
        } else if (option.arity().max() > 0) {
          script.append(" -r");
        }
        script.append(" -d '").append(quoted(description(option))).append("'\n");
      }
    });
    return script.toString();
  }

  private static String description(OptionSpec option) {
    return option.description().length == 0 ? "" : option.description()[0];
  }

  /** Without what would end a string in single quotes. */
  private static String quoted(String text) {
    return text.replace("'", "’").replace(":", " -");
  }
}
