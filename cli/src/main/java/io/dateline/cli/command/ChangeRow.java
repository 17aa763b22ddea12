package io.dateline.cli.command;

import io.dateline.cli.output.Column;
import io.dateline.cli.output.Rows;
import io.dateline.cli.output.Style;
import io.dateline.index.PositionChange;
import io.dateline.position.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A position that another reading of a release gives or no longer gives.
 *
 * @param change {@code gained} or {@code lost}
 * @param position the position
 * @param source where the release was read from
 * @param release its id
 */
record ChangeRow(String change, Position position, String source, String release) {
  static final Rows<ChangeRow> ROWS =
      new Rows<>(
          "change",
          List.of(
              Column.of("change", Style.HEADING, ChangeRow::change),
              Column.of("person", Style.PERSON, row -> row.position.person()),
              Column.ofTitles("role", row -> row.position.role()),
              Column.of("company", Style.COMPANY, row -> row.position.company()),
              Column.of("status", Style.PLAIN, row -> row.position.status().label()),
              Column.of("from", Style.DATE, row -> row.position.from()),
              Column.of("to", Style.DATE, row -> row.position.to()),
              Column.of("source", Style.FAINT, ChangeRow::source),
              Column.more("id", ChangeRow::release),
              Column.more("rule", row -> row.position.evidence().rule()),
              Column.more("evidence", row -> row.position.evidence().text())));

  static List<ChangeRow> of(PositionChange change) {
    List<ChangeRow> rows = new ArrayList<>();
    change
        .lost()
        .forEach(p -> rows.add(new ChangeRow("lost", p, change.source(), change.release())));
    change
        .gained()
        .forEach(p -> rows.add(new ChangeRow("gained", p, change.source(), change.release())));
    return rows;
  }

  /** Threads find changes in any order; the same index is to give the same lines. */
  static List<ChangeRow> inOrder(List<ChangeRow> rows) {
    return rows.stream()
        .sorted(
            Comparator.comparing(ChangeRow::source)
                .thenComparing(row -> row.position().evidence().span())
                .thenComparing(ChangeRow::change)
                .thenComparing(row -> row.position().toString()))
        .toList();
  }
}
