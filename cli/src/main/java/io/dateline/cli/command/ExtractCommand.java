package io.dateline.cli.command;

import io.dateline.cli.Console;
import io.dateline.cli.Exit;
import io.dateline.cli.UsageException;
import io.dateline.cli.output.ExtractionJson;
import io.dateline.cli.output.Format;
import io.dateline.cli.output.Json;
import io.dateline.cli.output.Rows;
import io.dateline.position.ReleaseFacts;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline extract PATH...}: prints what releases say, without an index. */
@Command(
    name = "extract",
    header = "Prints what a release says; no index.",
    description =
        "Reads releases and prints who and what they name and who holds which role. JSON has all of"
            + " it (dateline.extraction/1); tsv, csv and md have a row a position.",
    footer = {
      "dateline extract release.txt",
      "dateline extract --explain release.htm",
      "dateline extract --format jsonl archive.tar.gz > facts.jsonl",
      "curl -s https://example.com/release.html | dateline extract -"
    })
final class ExtractCommand extends RowsCommand {
  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description = "Files, folders, globs, archives, submissions; - is standard input.")
  private List<String> paths = List.of();

  @Option(names = "--text", description = "Adds to JSON the text that the offsets count in.")
  private boolean text;

  @Option(
      names = "--explain",
      description = "Shows for each mention and position the rule that found it.")
  private boolean explain;

  @Option(
      names = "--failures",
      paramLabel = "FILE",
      description = "Writes the paths that could not be read to a file, a line each.")
  private Optional<Path> failures;

  ExtractCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    if (listedFields(PositionRow.ROWS)) {
      return Exit.OK;
    }
    if (paths.isEmpty()) {
      throw new UsageException("which releases? Give paths, or - for standard input");
    }
    Inputs inputs = new Inputs(console);
    int[] releases = {0};
    Printer printer = printer(format.format(console));
    printer.begin();
    inputs.read(
        paths,
        facts -> {
          releases[0]++;
          printer.accept(facts);
        });
    printer.end();
    inputs.writeFailures(failures);
    if (inputs.failures() > 0) {
      return Exit.PARTLY;
    }
    if (releases[0] == 0) {
      tell("no releases");
      return Exit.NOTHING;
    }
    return Exit.OK;
  }

  /** Prints one release after another. */
  private interface Printer extends Consumer<ReleaseFacts> {
    default void begin() {}

    default void end() {}
  }

  private Printer printer(Format as) {
    return switch (as) {
      case JSONL -> facts -> object(facts);
      case JSON -> new Document();
      case TABLE -> new View();
      case TSV, CSV, MD -> new Positions(as);
    };
  }

  private void object(ReleaseFacts facts) {
    Json.write(console.out(), new ExtractionJson(text, explain).of(facts));
    console.out().print('\n');
  }

  private final class Document implements Printer {
    private String between = "";

    @Override
    public void begin() {
      console.out().print("{\"schema\":\"dateline.extractions/1\",\"releases\":[");
    }

    @Override
    public void accept(ReleaseFacts facts) {
      console.out().print(between);
      between = ",";
      Map<String, Object> release =
          new LinkedHashMap<>(new ExtractionJson(text, explain).of(facts));
      release.remove("schema");
      Json.write(console.out(), release);
    }

    @Override
    public void end() {
      console.out().print("]}\n");
    }
  }

  private final class View implements Printer {
    private boolean first = true;

    @Override
    public void accept(ReleaseFacts facts) {
      if (!first) {
        console.out().println();
      }
      first = false;
      new ReleaseView(color(), console.width(), explain).print(console.out(), facts);
      console.out().flush();
    }
  }

  private final class Positions implements Printer {
    private final Format as;
    private final Rows<PositionRow> rows;
    private boolean first = true;

    Positions(Format as) {
      this.as = as;
      this.rows = format.choose(PositionRow.ROWS, as);
    }

    @Override
    public void accept(ReleaseFacts facts) {
      boolean header = first && format.header(as);
      Rows.Around around = new Rows.Around(Map.of(), Map.of(), false, console.width(), header);
      if (first || !facts.positions().isEmpty()) {
        rows.print(console.out(), as, PositionRow.of(facts).iterator(), around);
      }
      first = false;
    }
  }
}
