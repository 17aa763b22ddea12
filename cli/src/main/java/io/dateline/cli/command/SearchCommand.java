package io.dateline.cli.command;

import io.dateline.cli.Console;
import io.dateline.cli.Exit;
import io.dateline.cli.output.Printed;
import io.dateline.cli.output.Rows;
import io.dateline.cli.output.Style;
import io.dateline.cli.output.Wrapped;
import io.dateline.extract.Extraction;
import io.dateline.position.Position;
import io.dateline.query.Query;
import io.dateline.search.Hits;
import io.dateline.search.Order;
import io.dateline.search.ReleaseHit;
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
    try (IndexOptions.Asked asked = where.open(console)) {
      if (listing.count()) {
        return printCount(asked.index().count(query), "releases", query, asked);
      }
      try (Hits<ReleaseHit> hits =
          listing.ask(Order.RELEVANCE, options -> asked.index().search(query, options))) {
        return print(rows.rows(), query, hits, hit -> hit, ReleaseHit::cursor, asked);
      }
    }
  }

  @Override
  <T> void print(
      Rows<T> rows,
      java.util.Iterator<T> each,
      Map<String, Object> before,
      Map<String, Object> after) {
    if (!isForPeople()) {
      super.print(rows, each, before, after);
      return;
    }
    boolean first = true;
    while (each.hasNext()) {
      if (!first) {
        console.out().print("\n");
      }
      first = false;
      view(console.out(), (ReleaseHit) each.next());
    }
    console.out().flush();
  }

  /** A hit over several lines, for a person to read. */
  private void view(PrintWriter out, ReleaseHit hit) {
    Extraction said = hit.facts().extraction();
    String headline = Printed.line(said.headline().orElse("(no headline)"));
    String about =
        Stream.of(
                said.released().map(Object::toString),
                said.issuer(),
                Optional.of(said.release().source()),
                Optional.of(hit.id()))
            .flatMap(Optional::stream)
            .map(Printed::line)
            .collect(Collectors.joining(" · "));
    wrapped(out, Style.HEADING.paint(headline, color()), "");
    wrapped(out, Style.FAINT.paint(about, color()), "");
    if (snippets > 0) {
      for (Snippet snippet : hit.snippets(snippets, 2 * console.width())) {
        wrapped(out, painted(snippet), "  ");
      }
    }
    for (Position position : hit.positions()) {
      String line = PositionRow.line(position, color());
      wrapped(out, Style.GOOD.paint("▸", color()) + " " + line, "  ");
    }
  }

  private void wrapped(PrintWriter out, String line, String indent) {
    out.print(Wrapped.lines(line, console.width(), indent) + "\n");
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
