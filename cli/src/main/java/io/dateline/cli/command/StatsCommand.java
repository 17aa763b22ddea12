package io.dateline.cli.command;

import io.dateline.cli.Console;
import io.dateline.cli.Exit;
import io.dateline.cli.output.Column;
import io.dateline.cli.output.Format;
import io.dateline.cli.output.Json;
import io.dateline.cli.output.Rows;
import io.dateline.cli.output.Style;
import io.dateline.index.IndexFolder;
import io.dateline.index.IndexStats;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dateline stats}: what an index holds. */
@Command(
    name = "stats",
    header = "Counts what the index holds.",
    footer = {"dateline stats", "dateline stats --index archive.idx --format json"})
final class StatsCommand extends RowsCommand {
  private static final Rows<Map.Entry<String, Object>> ROWS =
      new Rows<>(
          "stats",
          List.of(
              Column.of("what", Style.PLAIN, Map.Entry::getKey),
              Column.of("value", Style.HEADING, Map.Entry::getValue)));

  @Mixin private IndexOption index;

  StatsCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    if (listedFields(ROWS)) {
      return Exit.OK;
    }
    Path folder = index.existing();
    Map<String, Object> values = values(folder, IndexFolder.stats(folder));
    Format as = format.format(console);
    if (as == Format.JSON || as == Format.JSONL) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("schema", "dateline.stats/1");
      json.putAll(values);
      Json.write(console.out(), json);
      console.out().print('\n');
      return Exit.OK;
    }
    print(ROWS, values.entrySet().iterator(), Map.of(), Map.of());
    return Exit.OK;
  }

  private static Map<String, Object> values(Path folder, IndexStats stats) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("index", folder.toString());
    values.put("releases", stats.releases());
    values.put("positions", stats.positions());
    values.put("sources", stats.sources());
    values.put("bytes", stats.bytes());
    values.put("segments", stats.segments());
    values.put("stale", stats.stale());
    values.put("extractor", stats.extractor());
    values.put("lucene", stats.commit().lucene());
    values.put("writer", stats.writer());
    return values;
  }
}
