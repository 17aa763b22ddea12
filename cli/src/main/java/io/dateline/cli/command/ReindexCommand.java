package io.dateline.cli.command;

import io.dateline.cli.Console;
import io.dateline.cli.Exit;
import io.dateline.cli.UsageException;
import io.dateline.index.ReindexReport;
import io.dateline.index.ReleaseIndexer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dateline reindex}: reads the stored texts again. */
@Command(
    name = "reindex",
    header = "Reads the stored texts again with this Dateline, without the source files.",
    description = "Prints the positions that were gained and lost by it.",
    footer = {"dateline reindex --stale", "dateline reindex --all"})
final class ReindexCommand extends DatelineCommand {
  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = "The index; else $DATELINE_INDEX, else .dateline here or above.")
  private Optional<Path> index;

  @Option(
      names = "--stale",
      description = "Releases that an older extractor read; so also unasked.")
  private boolean stale;

  @Option(names = "--all", description = "Every release.")
  private boolean all;

  @Mixin private FormatOptions format;

  ReindexCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    if (stale && all) {
      throw new UsageException("--stale and --all: the one or the other");
    }
    List<ChangeRow> rows = new ArrayList<>();
    ReindexReport report;
    try (ReleaseIndexer indexer = ReleaseIndexer.open(IndexOptions.existing(index))) {
      console.interruption().whenRequested(indexer::stop);
      report = indexer.reindex(all, change -> rows.addAll(ChangeRow.of(change)));
    }
    DiffCommand.print(console, format, color(), rows);
    tell(DiffCommand.said(report, "have") + (report.interrupted() ? "; interrupted" : ""));
    return report.interrupted() ? Exit.INTERRUPTED : Exit.OK;
  }
}
