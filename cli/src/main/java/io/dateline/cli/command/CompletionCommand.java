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

  @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish.")
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

  private static List<OptionSpec> options(CommandLine line) {
    return line.getCommandSpec().options().stream().filter(option -> !option.hidden()).toList();
  }

  private static List<String> values(OptionSpec option) {
    List<String> values = new ArrayList<>();
    if (option.completionCandidates() != null) {
      option.completionCandidates().forEach(values::add);
    }
    return values;
  }

  private static String summary(CommandLine line) {
    String[] header = line.getCommandSpec().usageMessage().header();
    return header.length == 0 ? "" : header[0];
  }

  private static String bash(Map<String, CommandLine> commands) {
    StringBuilder script = new StringBuilder();
    script.append("# bash completion of dateline; made by: dateline completion bash\n");
    script.append("_dateline() {\n");
    script.append(
        "  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} words=\n");
    script.append("  COMPREPLY=()\n");
    script.append("  if [[ $COMP_CWORD -eq 1 ]]; then\n");
    script.append("    words='").append(String.join(" ", commands.keySet())).append("'\n");
    script.append("    COMPREPLY=($(compgen -W \"$words\" -- \"$cur\"))\n");
    script.append("    return\n  fi\n");
    script.append("  case \"${COMP_WORDS[1]} $prev\" in\n");
    commands.forEach((name, line) -> {
      for (OptionSpec option : options(line)) {
        if (!values(option).isEmpty()) {
          script
              .append("    '")
              .append(name + " " + option.longestName())
              .append("') words='")
              .append(String.join(" ", values(option)))
              .append("' ;;\n");
        }
      }
    });
    script.append("  esac\n");
    script.append("  if [[ -n $words ]]; then\n");
    script.append("    COMPREPLY=($(compgen -W \"$words\" -- \"$cur\"))\n");
    script.append("    return\n  fi\n");
    script.append("  case \"${COMP_WORDS[1]}\" in\n");
    commands.forEach((name, line) ->
        script
            .append("    ")
            .append(name)
            .append(") words='")
            .append(String.join(" ", options(line).stream().map(OptionSpec::longestName).toList()))
            .append("' ;;\n"));
    script.append("  esac\n");
    script.append("  if [[ $cur == -* ]]; then\n");
    script.append("    COMPREPLY=($(compgen -W \"$words\" -- \"$cur\"))\n");
    script.append("  else\n    COMPREPLY=($(compgen -f -- \"$cur\"))\n  fi\n");
    script.append("}\ncomplete -o filenames -F _dateline dateline\n");
    return script.toString();
  }

  private static String zsh(Map<String, CommandLine> commands) {
    StringBuilder script = new StringBuilder();
    script.append("#compdef dateline\n# zsh completion; made by: dateline completion zsh\n");
    script.append("_dateline() {\n  local -a commands\n  commands=(\n");
    commands.forEach((name, line) ->
        script.append("    '").append(name + ":" + quoted(summary(line))).append("'\n"));
    script.append("  )\n  if (( CURRENT == 2 )); then\n");
    script.append("    _describe command commands\n    return\n  fi\n");
    script.append("  local command=$words[2]\n  shift words\n  (( CURRENT-- ))\n");
    script.append("  case $command in\n");
    commands.forEach((name, line) -> {
      script.append("    ").append(name).append(")\n      _arguments");
      for (OptionSpec option : options(line)) {
        String text = quoted(description(option)).replace("[", "\\[").replace("]", "\\]");
        script.append(" \\\n        '").append(option.longestName());
        script.append(option.arity().max() > 0 ? "=" : "").append("[").append(text).append("]");
        if (option.arity().max() > 0) {
          script.append(":value:");
          script.append(
              values(option).isEmpty() ? "_files" : "(" + String.join(" ", values(option)) + ")");
        }
        script.append("'");
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
    commands.forEach((name, line) -> {
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
