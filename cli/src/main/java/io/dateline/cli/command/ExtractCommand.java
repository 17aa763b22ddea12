package io.dateline.cli.command;

import io.dateline.cli.Console;
import io.dateline.cli.Exit;
import io.dateline.cli.output.ExtractionJson;
import io.dateline.cli.output.Json;
import io.dateline.position.ReleaseFacts;
import io.dateline.source.Source;
import io.dateline.source.SourceException;
import io.dateline.source.SourceVisitor;
import io.dateline.source.Sources;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what releases say, without an index. */
@Command(name = "extract", header = "Prints what a release says.")
final class ExtractCommand implements Runner {
  private final Console console;

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, folders, archives; - is stdin.")
  private List<String> paths;

  @Option(names = "--format", description = "jsonl")
  private String format = "jsonl";

  @Option(names = "--text", description = "Adds the text that the offsets count in.")
  private boolean text;

  @Option(names = "--explain", description = "Adds the rule that found each mention.")
  private boolean explain;

  ExtractCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    ExtractionJson json = new ExtractionJson(text, explain);
    int[] failed = {0};
    Sources.of(paths)
        .standardInput(console.in())
        .visit(
            new SourceVisitor() {
              @Override
              public void document(Source source) {
                try {
                  for (ReleaseFacts facts : Facts.read(source)) {
                    Json.write(console.out(), json.of(facts));
                    console.out().write('\n');
                  }
                } catch (SourceException e) {
                  failed(e);
                }
              }

              @Override
              public void failed(SourceException failure) {
                failed[0]++;
                console.err().println(failure.getMessage());
              }
            });
    return failed[0] == 0 ? Exit.OK : Exit.PARTLY;
  }
}
