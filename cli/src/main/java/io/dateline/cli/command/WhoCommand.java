package io.dateline.cli.command;

import io.dateline.cli.Console;
import io.dateline.cli.Exit;
import io.dateline.cli.UsageException;
import io.dateline.cli.output.Column;
import io.dateline.cli.output.Printed;
import io.dateline.cli.output.Rows;
import io.dateline.cli.output.Style;
import io.dateline.cli.output.Wrapped;
import io.dateline.date.DateValue;
import io.dateline.query.Query;
import io.dateline.search.Evidence;
import io.dateline.search.Tenure;
import io.dateline.search.Who;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dateline who}: who held a role at a company on a date. */
@Command(
    name = "who",
    header = "Says who held a role at a company on a date, certainly or possibly.",
    description =
        "Certain is who is vouched for by releases on both sides of the date; possible is everybody"
            + " of whom nothing says that it had not begun or had ended. The releases next to the"
            + " date are named as proof.",
    footer = {
      "dateline who --role cfo --company halverson --on 2003-12-01",
      "dateline who --role chairman --company 'vesper diagnostics' --on 2018",
      "dateline who --files releases/ --role ceo --company halverson --on 2003-Q4"
    })
final class WhoCommand extends AskingCommand {
  @Option(names = "--role", required = true, paramLabel = "ROLE", description = "As in role:.")
  private String role;

  @Option(
      names = "--company",
      required = true,
      paramLabel = "NAME",
      description = "As in company:.")
  private String company;

  @Option(
      names = "--on",
      required = true,
      paramLabel = "DATE",
      description = "A day, month (2003-11), quarter (2003-Q4) or year.")
  private String on;

  private static final int INDENT = 4;

  private record Row(String sure, Who.Holder holder) {}

  private static final Rows<Row> ROWS =
      new Rows<>(
          "holder",
          List.of(
              Column.of("sure", Style.HEADING, Row::sure),
              Column.of("person", Style.PERSON, row -> row.holder().tenure().person()),
              Column.of("role", Style.ROLE, row -> row.holder().tenure().role()),
              Column.of("company", Style.COMPANY, row -> row.holder().tenure().company()),
              Column.of("from", Style.DATE, row -> row.holder().tenure().from()),
              Column.of("to", Style.DATE, row -> row.holder().tenure().to()),
              Column.of("before", Style.PLAIN, row -> said(row.holder().before())),
              Column.of("after", Style.PLAIN, row -> said(row.holder().after())),
              Column.more("bounds", row -> bounds(row.holder().tenure())),
              Column.more(
                  "evidence",
                  row ->
                      row.holder().tenure().evidence().stream().map(WhoCommand::proof).toList())));

  WhoCommand(Console console) {
    super(console);
  }

  private static String said(Optional<Evidence> evidence) {
    return evidence
        .map(proof ->
            proof.released().map(date -> date + " ").orElse("")
                + proof.position().status().label()
                + ", "
                + proof.source())
        .orElse("");
  }

  private static Map<String, Object> bounds(Tenure tenure) {
    Map<String, Object> bounds = new LinkedHashMap<>();
    bounds.put("certainFirst", tenure.certainFirst());
    bounds.put("certainLast", tenure.certainLast());
    bounds.put("possibleFirst", tenure.possibleFirst());
    bounds.put("possibleLast", tenure.possibleLast());
    return bounds;
  }

  static Map<String, Object> proof(Evidence evidence) {
    Map<String, Object> proof = new LinkedHashMap<>();
    proof.put("id", evidence.release());
    proof.put("source", evidence.source());
    proof.put("released", evidence.released());
    proof.put("status", evidence.position().status().label());
    proof.put("text", evidence.position().evidence().text());
    return proof;
  }

  @Override
  public Integer call() {
    if (listedFields(ROWS)) {
      return Exit.OK;
    }
    DateValue date;
    try {
      date = DateValue.parse(on);
    } catch (IllegalArgumentException e) {
      throw new UsageException(on + " is no date: write 2003-11-03, 2003-11, 2003-Q4 or 2003", e);
    }
    try (IndexOptions.Asked asked = where.open(console)) {
      Who who = asked(() -> asked.index().who(role, company, date));
      List<Row> rows = new ArrayList<>();
      who.certain().forEach(holder -> rows.add(new Row("certain", holder)));
      who.possible().forEach(holder -> rows.add(new Row("possible", holder)));
      return print(
          ROWS, rows, rows.size(), () -> AskingCommand.reason(seat(role, company), asked), asked);
    }
  }

  /** What is asked about whatever the date. */
  private static Query seat(String role, String company) {
    return Query.position(Query.role(role), Query.company(company));
  }

  @Override
  <T> void print(
      Rows<T> rows, Iterator<T> each, Map<String, Object> before, Map<String, Object> after) {
    if (isForPeople()) {
      each.forEachRemaining(row -> view((Row) row));
      console.out().flush();
    } else {
      super.print(rows, each, before, after);
    }
  }

  /** A holder with the proof below, for a person to read. */
  private void view(Row row) {
    Tenure tenure = row.holder().tenure();
    String line =
        Style.HEADING.paint(row.sure(), color())
            + "  "
            + Style.PERSON.paint(Printed.line(tenure.person()), color())
            + "  "
            + Style.ROLE.paint(Printed.line(tenure.role()), color())
            + tenure
                .company()
                .map(c -> "  " + Style.COMPANY.paint(Printed.line(c), color()))
                .orElse("")
            + tenure.from().map(date -> "  from " + Style.DATE.paint("" + date, color())).orElse("")
            + tenure.to().map(date -> "  to " + Style.DATE.paint("" + date, color())).orElse("");
    console.out().print(Wrapped.lines(line, console.width(), "") + "\n");
    Optional<Evidence> before = row.holder().before();
    Optional<Evidence> after = row.holder().after();
    before.ifPresent(proof -> view("before " + on, proof));
    after.ifPresent(proof -> view("after " + on, proof));
    if (before.isEmpty() && after.isEmpty()) {
      view("without a date", tenure.evidence().getFirst());
    }
  }

  private void view(String when, Evidence proof) {
    String indent = " ".repeat(INDENT);
    String head = when + ": " + said(Optional.of(proof));
    String sentence = Printed.line(proof.position().evidence().text());
    console
        .out()
        .print(
            Wrapped.lines(Style.FAINT.paint(Printed.line(head), color()), console.width(), "  ")
                + "\n"
                + Wrapped.lines(sentence, console.width(), indent)
                + "\n");
  }
}
