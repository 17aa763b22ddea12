package io.dateline.cli.command;

import io.dateline.cli.Console;
import io.dateline.cli.Exit;
import io.dateline.cli.UsageException;
import io.dateline.cli.output.Column;
import io.dateline.cli.output.Rows;
import io.dateline.cli.output.Style;
import io.dateline.search.Suggestion;
import io.dateline.text.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline suggest PREFIX}: completes names. */
@Command(
    name = "suggest",
    header = "Completes the names of people, companies and roles, also misspelt ones.",
    footer = {"dateline suggest hal", "dateline suggest --kind person chiltn"})
final class SuggestCommand extends AskingCommand {
  @Parameters(
      arity = "1..*",
      paramLabel = "PREFIX",
      description = "The beginning of any word of it.")
  private List<String> words;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      completionCandidates = Kinds.class,
      description = "person, company or role; all of them unasked.")
  private Optional<String> kind;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "10",
      description = "At most so many of each kind; 10 unasked.")
  private int limit;

  private static final Rows<Suggestion> ROWS =
      new Rows<>(
          "suggestion",
          List.of(
              Column.of("kind", Style.FAINT, suggestion -> suggestion.kind().label()),
              Column.of("name", Style.HEADING, Suggestion::text),
              Column.of("releases", Style.PLAIN, Suggestion::releases),
              Column.more("corrected", Suggestion::corrected)));

  SuggestCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    if (listedFields(ROWS)) {
      return Exit.OK;
    }
    if (limit < 1) {
      throw new UsageException("--limit must be 1 or more, not " + limit);
    }
    String typed = String.join(" ", words);
    Optional<Suggestion.Kind> only = kind.map(SuggestCommand::kind);
    try (IndexOptions.Asked asked = where.open(console)) {
      List<Suggestion> found =
          only.isPresent()
              ? asked.index().suggest(typed, only.get(), limit)
              : asked.index().suggest(typed, limit);
      return print(ROWS, found, found.size(), () -> "", asked);
    }
  }

  private static Suggestion.Kind kind(String name) {
    List<String> kinds = new Kinds();
    int at = kinds.indexOf(name.toLowerCase(Locale.ROOT));
    if (at < 0) {
      throw new UsageException(
          "there is no kind "
              + name
              + Nearest.of(name, kinds).map(near -> "; did you mean " + near + "?").orElse("")
              + " ("
              + String.join(", ", kinds)
              + ")");
    }
    return Suggestion.Kind.values()[at];
  }

  /** Names of the kinds, for shells to complete. */
  static final class Kinds extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    Kinds() {
      super(Arrays.stream(Suggestion.Kind.values()).map(Suggestion.Kind::label).toList());
    }
  }
}
