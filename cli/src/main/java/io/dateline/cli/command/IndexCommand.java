package io.dateline.cli.command;

import io.dateline.cli.Console;
import io.dateline.cli.Exit;
import io.dateline.cli.UsageException;
import io.dateline.cli.output.Column;
import io.dateline.cli.output.Printed;
import io.dateline.cli.output.Rows;
import io.dateline.cli.output.Style;
import io.dateline.index.IndexReport;
import io.dateline.index.IndexerOptions;
import io.dateline.index.Outcome;
import io.dateline.index.ReleaseIndexer;
import io.dateline.source.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline index PATH...}: puts releases into the index. */
@Command(
    name = "index",
    header = "Adds files, folders, archives and submissions to the index.",
    description =
        "Makes the index if it is not there. Run it again over the same paths at any time: what is unchanged is passed over, what has"
            + " changed is replaced, and an interrupted run goes on where it stopped.",
    footer = {
      "dateline index releases/",
      "dateline index --index archive.idx wire.tar.gz 'filings/**/*.txt'",
      "dateline index releases/ --failures failed.txt",
      "xargs -d '\\\\n' dateline index < failed.txt"
    })
final class IndexCommand extends RowsCommand {
  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description = "Files, folders, globs, archives, submissions; - is standard input.")
  private List<String> paths = List.of();

  @Mixin private IndexOption index;

  @Option(
      names = "--prune",
      description = "Removes what is no longer in the paths, rather than reporting it only.")
  private boolean prune;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "So many releases at once; all processors unasked.")
  private Optional<Integer> threads;

  @Option(
      names = "--failures",
      paramLabel = "FILE",
      description = "Writes the paths that could not be read to a file, a line each.")
  private Optional<Path> failures;

  @Option(
      names = {"-v", "--verbose"},
      description = "Names what was replaced, doubled, passed over or has vanished.")
  private boolean verbose;

  IndexCommand(Console console) {
    super(console);
  }

  /** How many sources came out so. */
  private record Row(Outcome outcome, long sources) {}

  private static final Rows<Row> ROWS =
      new Rows<>(
          "outcome",
          List.of(
              Column.of("outcome", Style.PLAIN, row -> row.outcome().label()),
              Column.of("sources", Style.HEADING, Row::sources)));

  @Override
  public Integer call() {
    if (listedFields(ROWS)) {
      return Exit.OK;
    }
    if (paths.isEmpty()) {
      throw new UsageException("which releases? Give paths, or - for standard input");
    }
    Path folder = index.orNew();
    IndexerOptions options = IndexerOptions.standard().withPrune(prune);
    if (threads.isPresent()) {
      if (threads.get() < 1) {
        throw new UsageException("--threads must be 1 or more, not " + threads.get());
      }
      options = options.withThreads(threads.get());
    }
    long began = System.nanoTime();
    IndexReport report = run(folder, options);
    report(folder, report, (System.nanoTime() - began) / 1e9);
    if (report.interrupted()) {
      return Exit.INTERRUPTED;
    }
    boolean any = Arrays.stream(Outcome.values()).anyMatch(outcome -> report.count(outcome) > 0);
    return report.count(Outcome.FAILED) > 0 ? Exit.PARTLY : any ? Exit.OK : Exit.NOTHING;
  }

  private IndexReport run(Path folder, IndexerOptions options) {
    try (ReleaseIndexer indexer = ReleaseIndexer.open(folder, options);
        Bar bar = new Bar(console, "indexing")) {
      console.interruption().whenRequested(indexer::stop);
      count().ifPresent(bar::expect);
      return indexer.index(
          Sources.of(paths).standardInput(console.in()), entry -> bar.step(entry.sources()));
    }
  }

  /** How many files there are, if the paths are files and folders and somebody is looking. */
  private Optional<Long> count() {
    long files = 0;
    for (String path : paths) {
      Path file = Path.of(path);
      boolean plain = path.endsWith(".txt") || path.endsWith(".htm") || path.endsWith(".html");
      if (!console.errTerminal() || !(plain || Files.isDirectory(file))) {
        return Optional.empty();
      }
      try (Stream<Path> below = Files.walk(file)) {
        files += below.filter(Files::isRegularFile).count();
      } catch (IOException | UncheckedIOException e) {
        return Optional.empty();
      }
    }
    return Optional.of(files);
  }

  private void report(Path folder, IndexReport report, double seconds) {
    for (IndexReport.Entry entry : report.entries()) {
      if (entry.outcome() == Outcome.FAILED) {
        tell("dateline: " + Printed.line(entry.source() + ": " + entry.reason()));
      } else if (verbose) {
        tell(
            entry.outcome().label()
                + ": "
                + Printed.line(entry.source())
                + (entry.reason().isEmpty() ? "" : " (" + Printed.line(entry.reason()) + ")"));
      }
    }
    List<Row> rows = new ArrayList<>();
    for (Outcome outcome : Outcome.values()) {
      if (report.count(outcome) > 0) {
        rows.add(new Row(outcome, report.count(outcome)));
      }
    }
    Map<String, Object> before = new LinkedHashMap<>();
    before.put("index", folder.toString());
    before.put("releases", report.releases());
    before.put("positions", report.positions());
    before.put("bytes", report.bytes());
    before.put("interrupted", report.interrupted());
    print(ROWS, rows.iterator(), before, Map.of());
    tell(
        String.format(
            java.util.Locale.ROOT,
            "%s: %s with %s written in %.1f s%s",
            folder,
            Counted.of(report.releases(), "release"),
            Counted.of(report.positions(), "position"),
            seconds,
            report.interrupted() ? "; interrupted: run it again to go on" : ""));
    failures.ifPresent(file -> writeFailures(file, report));
  }

  private static void writeFailures(Path file, IndexReport report) {
    try {
      Files.write(
          file,
          report.entries(Outcome.FAILED).stream().map(IndexReport.Entry::source).toList(),
          StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UsageException("cannot write the failures to " + file, e);
    }
  }
}
