package io.dateline.cli.command;

import io.dateline.cli.Console;
import io.dateline.cli.Exit;
import io.dateline.cli.output.Format;
import io.dateline.cli.output.Printed;
import io.dateline.cli.output.Rows;
import io.dateline.cli.output.Style;
import io.dateline.extract.Extraction;
import io.dateline.position.Position;
import io.dateline.query.Query;
import io.dateline.search.Hits;
import io.dateline.search.Order;
import io.dateline.search.ReleaseHit;
import io.dateline.search.SearchOptions;
import io.dateline.search.Snippet;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline search QUERY}: releases that match. */
@Command(
    name = "search",
    header = "Finds releases, with the words and positions that matched.",
    footer = {
      "dateline search merger",
      "dateline search '\"record results\" released:2003..2004'",
      "dateline search '{role:cfo status:appointed} {role:cfo status:departed}'",
      "dateline search --files releases/ 'near(officer resigned, 8)'"
    })
final class SearchCommand extends AskingCommand {
  @Parameters(arity = "0..*", paramLabel = "QUERY", description = "Everything, if there is none.")
  private List<String> words = List.of();

  @Mixin private ListingOptions listing;

  @Option(
      names = "--snippets",
      paramLabel = "N",
      defaultValue = "2",
      description = "So many pieces of the text a release; 2 unasked.")
  private int snippets;

  SearchCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    ReleaseRows rows = new ReleaseRows(snippets);
    if (listedFields(rows.rows())) {
      return Exit.OK;
    }
    Query query = query(words);
    SearchOptions options = listing.options(Order.RELEVANCE);
    try (IndexOptions.Asked asked = where.open(console)) {
      if (listing.count()) {
        return printCount(asked.index().count(query), "releases", asked);
      }
      try (Hits<ReleaseHit> hits = asked(() -> asked.index().search(query, options))) {
        return print(rows.rows(), hits, hit -> hit, ReleaseHit::cursor, asked);
      }
    }
  }

  @Override
  <T> void print(
      Rows<T> rows,
      java.util.Iterator<T> each,
      Map<String, Object> before,
      Map<String, Object> after) {
    if (format.format(console) != Format.TABLE || format.choosesFields()) {
      super.print(rows, each, before, after);
      return;
    }
    boolean first = true;
    while (each.hasNext()) {
      if (!first) {
        console.out().println();
      }
      first = false;
      view(console.out(), (ReleaseHit) each.next());
    }
    console.out().flush();
  }

  /** A hit over several lines, for a person to read. */
  private void view(PrintWriter out, ReleaseHit hit) {
    Extraction said = hit.facts().extraction();
    out.println(
        Style.HEADING.paint(Printed.line(said.headline().orElse("(no headline)")), color()));
    out.println(
        Style.FAINT.paint(
            Stream.of(
                    said.released().map(Object::toString),
                    said.issuer(),
                    Optional.of(said.release().source()),
                    Optional.of(hit.id()))
                .flatMap(Optional::stream)
                .map(Printed::line)
                .collect(Collectors.joining(" · ")),
            color()));
    if (snippets > 0) {
      for (Snippet snippet : hit.snippets(snippets, 2 * console.width())) {
        out.println("  " + painted(snippet));
      }
    }
    for (Position position : hit.positions()) {
      out.println("  " + Style.GOOD.paint("▸ ", color()) + PositionRow.line(position, color()));
    }
  }

  private String painted(Snippet snippet) {
    StringBuilder line = new StringBuilder();
    for (Snippet.Part part : snippet.parts()) {
      String text = Printed.text(part.text()).replace('\n', ' ').replace('\t', ' ');
      line.append((part.matched() ? Style.MATCH : Style.PLAIN).paint(text, color()));
    }
    return line.toString().strip();
  }
}
