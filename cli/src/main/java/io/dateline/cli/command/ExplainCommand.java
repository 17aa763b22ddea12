package io.dateline.cli.command;

import io.dateline.cli.Console;
import io.dateline.cli.Exit;
import io.dateline.cli.output.Column;
import io.dateline.cli.output.Rows;
import io.dateline.cli.output.Style;
import io.dateline.query.Query;
import io.dateline.search.Explanation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline explain QUERY [ID]}: why something matches, or which clause fails first. */
@Command(
    name = "explain",
    header = "Says why a release matches, or which clause fails first and what is there instead.",
    description = "Without a release, says which clause of the query leaves none.",
    footer = {
      "dateline explain '{person:gerber role:cfo}' 1f0c5f1d3f0a9b7c2e44",
      "dateline explain '{person:gerber role:cfo}'",
      "dateline explain --files release.txt 'role:cfo status:departed'"
    })
final class ExplainCommand extends AskingCommand {
  @Parameters(index = "0", arity = "0..1", paramLabel = "QUERY", description = "The question.")
  private Optional<String> query;

  @Parameters(index = "1", arity = "0..1", paramLabel = "ID", description = "The release.")
  private Optional<String> id;

  @Option(names = "--release", paramLabel = "ID", description = "The release, too.")
  private Optional<String> release;

  private static final Rows<Explanation.Clause> ROWS =
      new Rows<>(
          "clause",
          List.of(
              Column.of("holds", Style.HEADING, clause -> clause.holds() ? "yes" : "no"),
              Column.of("clause", Style.PLAIN, ExplainCommand::text),
              Column.of("releases", Style.FAINT, Explanation.Clause::releases),
              Column.of("found", Style.GOOD, Explanation.Clause::found),
              Column.of("suggestions", Style.MATCH, Explanation.Clause::suggestions)));

  ExplainCommand(Console console) {
    super(console);
  }

  private static String text(Explanation.Clause clause) {
    return clause.inBraces() ? "{" + clause.clause() + "}" : clause.clause().toString();
  }

  @Override
  public Integer call() {
    if (listedFields(ROWS)) {
      return Exit.OK;
    }
    Query asked = query(query.stream().toList());
    Optional<String> of = id.or(() -> release);
    try (IndexOptions.Asked where = this.where.open(console)) {
      Optional<Explanation> known =
          of.isPresent()
              ? where.index().explain(asked, of.get())
              : Optional.of(where.index().explain(asked));
      if (known.isEmpty()) {
        tell("dateline: there is no release " + of.get() + " in the index");
        return Exit.NOTHING;
      }
      Explanation explanation = known.get();
      Map<String, Object> before = new LinkedHashMap<>();
      before.put("query", asked.toString());
      before.put("matches", explanation.matches());
      print(ROWS, explanation.clauses().iterator(), before, Map.of());
      tell(
          explanation
              .firstFailing()
              .map(clause -> "fails at " + text(clause))
              .orElse(explanation.matches() ? "matches" : "does not match"));
      return explanation.matches() ? Exit.OK : Exit.NOTHING;
    }
  }
}
