package io.dateline.cli.command;

import io.dateline.cli.output.Format;
import io.dateline.cli.output.Printed;
import io.dateline.cli.output.Rows;
import io.dateline.cli.output.Style;
import io.dateline.cli.output.Wrapped;
import io.dateline.extract.Company;
import io.dateline.extract.Extraction;
import io.dateline.extract.Mention;
import io.dateline.position.Position;
import io.dateline.position.ReleaseFacts;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a release says, for a person to read.
 *
 * @param color whether in colour
 * @param width columns
 * @param rules whether with the rule that found each thing
 */
record ReleaseView(boolean color, int width, boolean rules) {
  private static final int LABEL = 11;

  /** Prints headline, positions, people, companies and dates. */
  void print(PrintWriter out, ReleaseFacts facts) {
    Extraction said = facts.extraction();
    String headline = Printed.line(said.headline().orElse("(no headline)"));
    out.println(Wrapped.lines(Style.HEADING.paint(headline, color), width, ""));
    List<String> about =
        Stream.of(
                said.released().map(Object::toString),
                said.place(),
                said.issuer(),
                Optional.of(said.release().source()))
            .flatMap(Optional::stream)
            .map(Printed::line)
            .toList();
    out.println(Wrapped.lines(Style.FAINT.paint(String.join(" · ", about), color), width, ""));
    out.println();
    if (facts.positions().isEmpty()) {
      out.println("No positions.");
    } else if (rules) {
      facts.positions().forEach(position -> explained(out, position));
    } else {
      Rows<PositionRow> rows =
          PositionRow.ROWS.only(List.of("person", "role", "company", "status", "from", "to"));
      rows.print(
          out,
          Format.TABLE,
          PositionRow.of(facts).iterator(),
          new Rows.Around(Map.of(), Map.of(), color, width, false));
    }
    out.println();
    said.people().forEach(p -> named(out, "person", p.name(), Style.PERSON, p.mentions()));
    said.companies().forEach(c -> named(out, "company", name(c), Style.COMPANY, c.mentions()));
    said.roles().forEach(r -> named(out, "role", r.title(), Style.ROLE, r.mentions()));
    said.dates().forEach(d -> named(out, "date", d.value().toString(), Style.DATE, d.mentions()));
    said.release().warnings().forEach(w -> wrapped(out, "warning", Printed.line(w)));
  }

  private static String name(Company company) {
    return company.name()
        + company
            .ticker()
            .map(ticker ->
                " (" + company.exchange().map(where -> where + ": ").orElse("") + ticker + ")")
            .orElse("");
  }

  private void explained(PrintWriter out, Position position) {
    out.println(Wrapped.lines(PositionRow.line(position, color), width, ""));
    Mention evidence = position.evidence();
    out.println(
        Style.FAINT.paint(
            "    " + evidence.rule() + ", " + position.confidence() + ", " + evidence.span(),
            color));
    out.println(Wrapped.lines(Printed.line(evidence.text()), width, "    "));
  }

  private void named(
      PrintWriter out, String kind, String name, Style style, List<Mention> mentions) {
    String times = mentions.size() > 1 ? " " + Style.FAINT.paint("×" + mentions.size(), color) : "";
    wrapped(out, kind, style.paint(Printed.line(name), color) + times);
    if (rules) {
      for (Mention mention : mentions) {
        String found =
            mention.span() + " \"" + Printed.line(mention.text()) + "\" " + mention.rule();
        wrapped(out, "", Style.FAINT.paint(found, color));
      }
    }
  }

  /** Text beside a label, its further lines below it. */
  private void wrapped(PrintWriter out, String label, String text) {
    String lines = Wrapped.lines(text, width, " ".repeat(LABEL));
    out.println(label + lines.substring(label.length()));
  }
}
