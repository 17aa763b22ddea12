package io.dateline.cli.command;

import io.dateline.cli.Console;
import io.dateline.cli.Exit;
import io.dateline.query.Query;
import io.dateline.search.Hits;
import io.dateline.search.Order;
import io.dateline.search.PositionHit;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dateline positions QUERY}: who held what, a row each. */
@Command(
    name = "positions",
    header = "Lists positions: person, role, company, status, dates, release.",
    description =
        "Without braces, what can be said of a position is said of the one that is listed. Several"
            + " words need no quotes around them, but the shell's own signs do.",
    footer = {
      "dateline positions role:cfo status:departed released:2003",
      "dateline positions '{person:\"bob chilton\" role:c-suite}' --format csv",
      "dateline positions --files releases/ 'role:director company:halverson'",
      "dateline positions role:cfo --fields person,company,evidence --all"
    })
final class PositionsCommand extends AskingCommand {
  @Parameters(arity = "0..*", paramLabel = "QUERY", description = "Everything, if there is none.")
  private List<String> words = List.of();

  @Mixin private ListingOptions listing;

  PositionsCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    if (listedFields(PositionRow.ROWS)) {
      return Exit.OK;
    }
    Query query = query(words);
    try (IndexOptions.Asked asked = where.open(console)) {
      if (listing.count()) {
        return printCount(asked.index().countPositions(query), "positions", query, asked);
      }
      try (Hits<PositionHit> hits =
          listing.ask(Order.RELEVANCE, options -> asked.index().positions(query, options))) {
        return print(PositionRow.ROWS, query, hits, PositionRow::of, PositionHit::cursor, asked);
      }
    }
  }
}
