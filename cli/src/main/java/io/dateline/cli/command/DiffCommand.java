package io.dateline.cli.command;

import io.dateline.cli.Console;
import io.dateline.cli.Exit;
import io.dateline.index.IndexFolder;
import io.dateline.index.ReindexReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dateline diff}: what reindex would change. */
@Command(
    name = "diff",
    header = "Says which positions reindex would win and lose, and changes nothing.",
    footer = {"dateline diff", "dateline diff --all --format csv > changes.csv"})
final class DiffCommand extends RowsCommand {
  @Mixin private IndexOption index;

  @Option(
      names = "--all",
      description = "Reads every release again, not only those that an older extractor read.")
  private boolean all;

  DiffCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    if (listedFields(ChangeRow.ROWS)) {
      return Exit.OK;
    }
    List<ChangeRow> rows = new ArrayList<>();
    ReindexReport report =
        IndexFolder.diff(index.existing(), all, change -> rows.addAll(ChangeRow.of(change)));
    print(ChangeRow.ROWS, ChangeRow.inOrder(rows).iterator(), Map.of(), Map.of());
    tell(said(report, "would be"));
    return rows.isEmpty() ? Exit.NOTHING : Exit.OK;
  }

  static String said(ReindexReport report, String verb) {
    return String.format(
        Locale.ROOT,
        "%s read again; %,d %s changed, %s gained, %,d lost",
        Counted.of(report.releases(), "release"),
        report.changed(),
        verb,
        Counted.of(report.gained(), "position"),
        report.lost());
  }
}
