package io.dateline.cli.command;

import io.dateline.cli.Console;
import io.dateline.cli.Exit;
import io.dateline.cli.output.Column;
import io.dateline.cli.output.Printed;
import io.dateline.cli.output.Rows;
import io.dateline.cli.output.Style;
import io.dateline.date.DateValue;
import io.dateline.query.Query;
import io.dateline.search.Evidence;
import io.dateline.search.Tenure;
import io.dateline.search.Timeline;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dateline timeline QUERY}: positions over time, merged over releases. */
@Command(
    name = "timeline",
    header = "Draws a person's or a company's positions over time, merged over releases.",
    description =
        "In the bars, █ is certain, ░ possible. Gaps and overlaps of roles that one person holds are"
            + " named below.",
    footer = {
      "dateline timeline person:pell",
      "dateline timeline 'company:halverson role:cfo'",
      "dateline timeline company:halverson --format json"
    })
final class TimelineCommand extends AskingCommand {
  private static final int NARROWEST_BAR = 10;
  private static final int WIDEST_BAR = 40;

  @Parameters(arity = "0..*", paramLabel = "QUERY", description = "Whose positions.")
  private List<String> words = List.of();

  @Mixin private LimitOptions limit;

  private static final Rows<Tenure> ROWS =
      new Rows<>(
          "tenure",
          List.of(
              Column.of("person", Style.PERSON, Tenure::person),
              Column.ofTitles("role", Tenure::role),
              Column.of("company", Style.COMPANY, Tenure::company),
              Column.of("from", Style.DATE, Tenure::from),
              Column.of("to", Style.DATE, Tenure::to),
              Column.of("releases", Style.FAINT, TimelineCommand::releases),
              Column.more("code", Tenure::code),
              Column.more("certainFirst", Tenure::certainFirst),
              Column.more("certainLast", Tenure::certainLast),
              Column.more("possibleFirst", Tenure::possibleFirst),
              Column.more("possibleLast", Tenure::possibleLast),
              Column.more(
                  "evidence",
                  tenure -> tenure.evidence().stream().map(WhoCommand::proof).toList())));

  TimelineCommand(Console console) {
    super(console);
  }

  private static long releases(Tenure tenure) {
    return tenure.evidence().stream().map(Evidence::release).distinct().count();
  }

  @Override
  public Integer call() {
    if (listedFields(ROWS)) {
      return Exit.OK;
    }
    Query query = query(words);
    try (IndexOptions.Asked asked = where.open(console)) {
      Timeline timeline = asked(() -> asked.index().timeline(query));
      List<Tenure> shown = timeline.tenures().stream().limit(limit.most()).toList();
      int code =
          print(
              isForPeople() ? withBars(shown) : ROWS,
              timeline.tenures(),
              shown.size(),
              () -> reason(query, asked),
              asked);
      timeline.gaps().stream()
          .filter(gap -> shown.contains(gap.before()) && shown.contains(gap.after()))
          .forEach(gap -> tell(Printed.line(said(gap))));
      timeline.overlaps().stream()
          .filter(both -> shown.contains(both.one()) && shown.contains(both.other()))
          .forEach(both -> tell(Printed.line(said(both))));
      return code;
    }
  }

  private static String said(Timeline.Gap gap) {
    return "gap: no "
        + seat(gap.before())
        + " is known from "
        + gap.first()
        + " to "
        + gap.last()
        + ", between "
        + gap.before().person()
        + " and "
        + gap.after().person();
  }

  private static String said(Timeline.Overlap overlap) {
    return "overlap: "
        + overlap.one().person()
        + " and "
        + overlap.other().person()
        + " both "
        + seat(overlap.one())
        + " from "
        + overlap.first()
        + " to "
        + overlap.last();
  }

  private static String seat(Tenure tenure) {
    return tenure.role() + tenure.company().map(company -> " of " + company).orElse("");
  }

  private Rows<Tenure> withBars(List<Tenure> tenures) {
    Scale scale = Scale.of(tenures, Math.clamp(console.width() / 5, NARROWEST_BAR, WIDEST_BAR));
    List<Column<Tenure>> columns =
        Stream.concat(
                ROWS.columns().stream()
                    .filter(column -> column.inTables() && !column.name().equals("releases")),
                Stream.of(Column.<Tenure>whole(scale.label(), Style.GOOD, scale::bar)))
            .toList();
    return new Rows<>(ROWS.schema(), columns);
  }

  /** From a year to a year, in so many columns. */
  private record Scale(int first, int last, int columns) {
    static Scale of(List<Tenure> tenures, int columns) {
      List<Integer> years =
          tenures.stream()
              .flatMap(tenure ->
                  Stream.of(
                          tenure.from().map(DateValue::first),
                          tenure.to().map(DateValue::last),
                          tenure.certainFirst(),
                          tenure.certainLast())
                      .flatMap(Optional::stream))
              .map(LocalDate::getYear)
              .sorted()
              .toList();
      return years.isEmpty()
          ? new Scale(0, 0, columns)
          : new Scale(years.getFirst(), years.getLast() + 1, columns);
    }

    String label() {
      return last == 0 ? "time" : first + "–" + last;
    }

    /** Where a day stands, from 0 to the number of columns. */
    private int at(LocalDate day) {
      double years = day.getYear() + (day.getDayOfYear() - 1) / 366.0 - first;
      return (int) Math.clamp(years / Math.max(1, last - first) * columns, 0, columns);
    }

    String bar(Tenure tenure) {
      if (last == 0) {
        return "";
      }
      int from = tenure.possibleFirst().map(this::at).orElse(0);
      int to = tenure.possibleLast().map(this::at).orElse(columns);
      int sureFrom = tenure.certainFirst().map(this::at).orElse(columns);
      int sureTo = tenure.certainLast().or(tenure::certainFirst).map(this::at).orElse(-1);
      StringBuilder bar = new StringBuilder();
      for (int i = 0; i < columns; i++) {
        boolean sure = i >= Math.min(sureFrom, columns - 1) && i <= sureTo;
        bar.append(sure ? '█' : i >= from && i <= to ? '░' : '·');
      }
      return bar.toString();
    }
  }
}
