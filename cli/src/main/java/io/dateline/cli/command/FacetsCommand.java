package io.dateline.cli.command;

import io.dateline.cli.Console;
import io.dateline.cli.Exit;
import io.dateline.cli.UsageException;
import io.dateline.cli.output.Column;
import io.dateline.cli.output.Rows;
import io.dateline.cli.output.Style;
import io.dateline.query.Query;
import io.dateline.search.Dimension;
import io.dateline.search.Facets;
import io.dateline.text.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline facets QUERY --by FIELD}: counts, always saying of what. */
@Command(
    name = "facets",
    header = "Counts positions, releases or people by person, company, role, status, year, place.",
    footer = {
      "dateline facets role:cfo --by year",
      "dateline facets 'status:departed released:2003' --by role,company --of people",
      "dateline facets --by issuer --of releases --limit 50"
    })
final class FacetsCommand extends AskingCommand {
  private static final int BAR = 20;

  @Parameters(arity = "0..*", paramLabel = "QUERY", description = "Everything, if there is none.")
  private List<String> words = List.of();

  @Option(
      names = "--by",
      required = true,
      split = ",",
      paramLabel = "FIELD",
      completionCandidates = Labels.class,
      description = "person, company, role, status, year, place, issuer; several with commas.")
  private List<String> by;

  @Option(
      names = "--of",
      paramLabel = "UNIT",
      defaultValue = "positions",
      completionCandidates = Units.class,
      description = "What is counted: positions (unasked), releases or people.")
  private String unit;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "At most so many values each; 20 unasked.")
  private int limit;

  private record Row(Dimension by, String value, long count, Facets.Unit unit) {}

  FacetsCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    if (limit < 1) {
      throw new UsageException("--limit must be 1 or more, not " + limit);
    }
    List<Dimension> dimensions =
        by.stream().map(name -> Dimension.values()[index(name, new Labels(), "field")]).toList();
    Facets.Unit of = Facets.Unit.values()[index(unit, new Units(), "unit")];
    Rows<Row> plain = rows();
    if (listedFields(plain)) {
      return Exit.OK;
    }
    Query query = query(words);
    try (IndexOptions.Asked asked = where.open(console)) {
      Facets facets =
          asked(() -> asked.index().facets(query, of, limit, dimensions.toArray(Dimension[]::new)));
      List<Row> rows = new ArrayList<>();
      for (Dimension dimension : dimensions) {
        Facets.Facet facet = facets.by().get(dimension);
        facet.values().forEach(v -> rows.add(new Row(dimension, v.value(), v.count(), of)));
      }
      Map<String, Object> before = new LinkedHashMap<>();
      before.put("unit", of.label());
      before.put("total", facets.total());
      print(isForPeople() ? withBars(plain, rows) : plain, rows.iterator(), before, Map.of());
      for (Dimension dimension : dimensions) {
        Facets.Facet facet = facets.by().get(dimension);
        tell(
            Counted.number(facet.values().size())
                + " of "
                + Counted.number(facet.distinct())
                + " by "
                + dimension.label()
                + ", of "
                + Counted.number(facets.total())
                + " "
                + of.label()
                + (facet.without() > 0
                    ? "; " + Counted.number(facet.without()) + " have none"
                    : ""));
      }
      return exit(facets.total(), asked);
    }
  }

  private static int index(String name, List<String> known, String kind) {
    int at = known.indexOf(name.strip().toLowerCase(java.util.Locale.ROOT));
    if (at < 0) {
      throw new UsageException(
          "there is no "
              + kind
              + " "
              + name.strip()
              + " to count"
              + Nearest.of(name.strip(), known)
                  .map(near -> "; did you mean " + near + "?")
                  .orElse("")
              + " ("
              + String.join(", ", known)
              + ")");
    }
    return at;
  }

  private static Rows<Row> rows() {
    return new Rows<>(
        "facet",
        List.of(
            Column.of("by", Style.FAINT, row -> row.by().label()),
            Column.of("value", Style.PLAIN, Row::value),
            Column.of("count", Style.HEADING, Row::count),
            Column.of("of", Style.FAINT, row -> row.unit().label())));
  }

  private static Rows<Row> withBars(Rows<Row> plain, List<Row> rows) {
    long most = rows.stream().mapToLong(Row::count).max().orElse(1);
    List<Column<Row>> columns = new ArrayList<>(plain.columns());
    columns.add(
        Column.whole(
            "", Style.GOOD, row -> "█".repeat((int) Math.max(1, row.count() * BAR / most))));
    return new Rows<>(plain.schema(), columns);
  }

  /** Names of what can be counted by, for shells to complete. */
  static final class Labels extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    Labels() {
      super(Arrays.stream(Dimension.values()).map(Dimension::label).toList());
    }
  }

  /** Names of what can be counted, for shells to complete. */
  static final class Units extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    Units() {
      super(Arrays.stream(Facets.Unit.values()).map(Facets.Unit::label).toList());
    }
  }
}
