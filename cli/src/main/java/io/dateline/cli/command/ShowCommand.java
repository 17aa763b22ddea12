package io.dateline.cli.command;

import io.dateline.cli.Console;
import io.dateline.cli.Exit;
import io.dateline.cli.UsageException;
import io.dateline.cli.output.ExtractionJson;
import io.dateline.cli.output.Format;
import io.dateline.cli.output.Json;
import io.dateline.position.ReleaseFacts;
import io.dateline.search.ReleaseIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline show ID}: a release with what was found in it marked. */
@Command(
    name = "show",
    header = "Shows a release with what was found marked, and the positions beside it.",
    description =
        "People, companies, roles and dates are marked in colour, or without colour in [brackets].",
    footer = {
      "dateline show 1f0c5f1d3f0a9b7c2e44",
      "dateline show --files release.txt",
      "dateline show 1f0c5f1d3f0a9b7c2e44 --format json"
    })
final class ShowCommand extends DatelineCommand {
  @Parameters(
      arity = "0..*",
      paramLabel = "ID",
      description = "Ids of releases, as search gives them.")
  private List<String> ids = List.of();

  @Mixin private IndexOptions where;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      completionCandidates = FormatNames.class,
      description = "json or jsonl for all that was read; unasked, the marked text.")
  private Optional<String> format;

  ShowCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    if (!where.files().isEmpty()) {
      Inputs inputs = new Inputs(console);
      int[] shown = {0};
      inputs.read(where.files(), facts -> show(facts, shown[0]++));
      return inputs.failures() > 0 ? Exit.PARTLY : shown[0] > 0 ? Exit.OK : Exit.NOTHING;
    }
    if (ids.isEmpty()) {
      throw new UsageException("which release? Give its id, as search shows it, or --files PATH");
    }
    List<String> missing = new ArrayList<>();
    try (ReleaseIndex index = ReleaseIndex.open(where.existingFolder())) {
      int shown = 0;
      for (String id : ids) {
        Optional<ReleaseFacts> facts = index.release(id);
        if (facts.isPresent()) {
          show(facts.get(), shown++);
        } else {
          missing.add(id);
          tell("dateline: there is no release " + id + " in the index");
        }
      }
      return missing.isEmpty() ? Exit.OK : shown > 0 ? Exit.PARTLY : Exit.NOTHING;
    }
  }

  private void show(ReleaseFacts facts, int before) {
    Format as = format.map(FormatNames::parse).orElse(Format.TABLE);
    if (as == Format.JSON || as == Format.JSONL) {
      Json.write(console.out(), new ExtractionJson(true, true).of(facts));
      console.out().print('\n');
      return;
    }
    if (before > 0) {
      console.out().print("\n");
    }
    new MarkedText(color()).print(console.out(), facts);
    console.out().flush();
  }
}
