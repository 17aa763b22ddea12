package io.dateline.cli.command;

import io.dateline.cli.Console;
import io.dateline.cli.Exit;
import io.dateline.cli.UsageException;
import io.dateline.index.ReindexReport;
import io.dateline.index.ReleaseIndexer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dateline reindex}: reads the stored texts again. */
@Command(
    name = "reindex",
    header = "Reads the stored texts again with this Dateline, without the source files.",
    description = "Prints the positions that were gained and lost by it.",
    footer = {"dateline reindex --stale", "dateline reindex --all"})
final class ReindexCommand extends RowsCommand {
  @Mixin private IndexOption index;

  @Option(
      names = "--stale",
      description = "Releases that an older extractor read; so also unasked.")
  private boolean stale;

  @Option(names = "--all", description = "Every release.")
  private boolean all;

  ReindexCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    if (listedFields(ChangeRow.ROWS)) {
      return Exit.OK;
    }
    if (stale && all) {
      throw new UsageException("--stale and --all: the one or the other");
    }
    List<ChangeRow> rows = new ArrayList<>();
    ReindexReport report;
    try (ReleaseIndexer indexer = ReleaseIndexer.open(index.existing())) {
      console.interruption().whenRequested(indexer::stop);
      report = indexer.reindex(all, change -> rows.addAll(ChangeRow.of(change)));
    }
    print(ChangeRow.ROWS, ChangeRow.inOrder(rows).iterator(), Map.of(), Map.of());
    tell(DiffCommand.said(report, "have") + (report.interrupted() ? "; interrupted" : ""));
    return report.interrupted() ? Exit.INTERRUPTED : Exit.OK;
  }
}
