package io.dateline.cli.command;

import io.dateline.cli.Console;
import io.dateline.cli.Exit;
import io.dateline.cli.output.Column;
import io.dateline.cli.output.Rows;
import io.dateline.index.IndexFolder;
import io.dateline.index.ReindexReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dateline diff}: what reindex would change. */
@Command(
    name = "diff",
    header = "Says which positions reindex would win and lose, and changes nothing.",
    footer = {"dateline diff", "dateline diff --all --format csv > changes.csv"})
final class DiffCommand extends DatelineCommand {
  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = "The index; else $DATELINE_INDEX, else .dateline here or above.")
  private Optional<Path> index;

  @Option(
      names = "--all",
      description = "Reads every release again, not only those that an older extractor read.")
  private boolean all;

  @Mixin private FormatOptions format;

  DiffCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    if (format.listsFields()) {
      ChangeRow.ROWS.columns().stream().map(Column::name).forEach(console.out()::println);
      return Exit.OK;
    }
    List<ChangeRow> rows = new ArrayList<>();
    ReindexReport report =
        IndexFolder.diff(
            IndexOptions.existing(index), all, change -> rows.addAll(ChangeRow.of(change)));
    print(console, format, color(), rows);
    tell(said(report, "would be"));
    return rows.isEmpty() ? Exit.NOTHING : Exit.OK;
  }

  static void print(Console console, FormatOptions format, boolean color, List<ChangeRow> rows) {
    // Threads find changes in any order; the same index is to give the same lines.
    rows.sort(
        Comparator.comparing(ChangeRow::source)
            .thenComparing(row -> row.position().evidence().span())
            .thenComparing(ChangeRow::change)
            .thenComparing(row -> row.position().toString()));
    var as = format.format(console);
    format
        .choose(ChangeRow.ROWS, as)
        .print(
            console.out(),
            as,
            rows.iterator(),
            new Rows.Around(Map.of(), Map.of(), color, console.width(), format.header(as)));
    console.out().flush();
  }

  static String said(ReindexReport report, String verb) {
    return String.format(
        java.util.Locale.ROOT,
        "%,d releases read again; %,d %s changed, %,d positions gained, %,d lost",
        report.releases(),
        report.changed(),
        verb,
        report.gained(),
        report.lost());
  }
}
