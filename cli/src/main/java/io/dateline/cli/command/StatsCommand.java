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
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dateline stats}: what an index holds. */
@Command(
    name = "stats",
    header = "Counts what the index holds.",
    footer = {"dateline stats", "dateline stats --index archive.idx --format json"})
final class StatsCommand extends DatelineCommand {
  private static final Rows<Map.Entry<String, Object>> ROWS =
      new Rows<>(
          "stats",
          List.of(
              Column.of("what", Style.PLAIN, Map.Entry::getKey),
              Column.of("value", Style.HEADING, Map.Entry::getValue)));

  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = "The index; else $DATELINE_INDEX, else .dateline here or above.")
  private Optional<Path> index;

  @Mixin private FormatOptions format;

  StatsCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    Path folder = IndexOptions.existing(index);
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
    format
        .choose(ROWS, as)
        .print(
            console.out(),
            as,
            values.entrySet().iterator(),
            new Rows.Around(Map.of(), Map.of(), color(), console.width(), format.header(as)));
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
