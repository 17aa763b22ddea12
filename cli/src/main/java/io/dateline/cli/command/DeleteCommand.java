package io.dateline.cli.command;

import io.dateline.cli.Console;
import io.dateline.cli.Exit;
import io.dateline.cli.UsageException;
import io.dateline.index.ReleaseIndexer;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline delete ID...}: takes releases out of the index. */
@Command(
    name = "delete",
    header = "Takes releases out of the index, or all that a source gave.",
    footer = {
      "dateline delete 1f0c5f1d3f0a9b7c2e44",
      "dateline delete --source releases/wrong.txt"
    })
final class DeleteCommand extends DatelineCommand {
  @Parameters(arity = "0..*", paramLabel = "ID", description = "Ids of releases.")
  private List<String> ids = List.of();

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description =
          "A source as search shows it; its releases go unless another source gives them.")
  private List<String> sources = List.of();

  @Mixin private IndexOption index;

  DeleteCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    if (ids.isEmpty() && sources.isEmpty()) {
      throw new UsageException("which release? Give its id, as search shows it, or --source NAME");
    }
    Path folder = index.existing();
    int gone = 0;
    try (ReleaseIndexer indexer = ReleaseIndexer.open(folder)) {
      for (String id : ids) {
        gone += told(indexer.delete(id), "release " + id);
      }
      for (String source : sources) {
        gone += told(indexer.deleteSource(source), "source " + source);
      }
    }
    int asked = ids.size() + sources.size();
    return gone == asked ? Exit.OK : gone > 0 ? Exit.PARTLY : Exit.NOTHING;
  }

  private int told(boolean deleted, String what) {
    tell(deleted ? "deleted " + what : "dateline: there is no " + what + " in the index");
    return deleted ? 1 : 0;
  }
}
