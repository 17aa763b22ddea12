package io.dateline.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dateline.cli.UsageException;
import io.dateline.cli.output.Json;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The saved searches of an index, in a file beside it: {@code news.idx.watches.json}. */
final class Watches {
  static final String SCHEMA = "dateline.watches/1";

  /**
   * A saved search.
   *
   * @param query as it was typed
   * @param seen what was there at the last run
   */
  record Watch(String query, Set<String> seen) {}

  private final Path file;
  private final Map<String, Watch> byName = new LinkedHashMap<>();

  /**
   * The saved searches of the index in a folder.
   *
   * @throws UsageException if the file beside it is none of ours
   */
  Watches(Path index) {
    Path folder = index.toAbsolutePath().normalize();
    file = folder.resolveSibling(folder.getFileName() + ".watches.json");
    if (Files.exists(file)) {
      read();
    }
  }

  private void read() {
    try {
      JsonNode json = new JsonMapper().readTree(file.toFile());
      if (!json.path("schema").asText().equals(SCHEMA)) {
        throw new UsageException(file + ": this is no file of " + SCHEMA);
      }
      for (JsonNode each : json.path("watches")) {
        Set<String> seen = new LinkedHashSet<>();
        each.path("seen").forEach(key -> seen.add(key.asText()));
        byName.put(each.path("name").asText(), new Watch(each.path("query").asText(), seen));
      }
    } catch (IOException e) {
      throw new UsageException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** All of them by name; what is changed here is written by {@link #write}. */
  Map<String, Watch> byName() {
    return byName;
  }

  /** Writes the file anew, as a whole or not at all. */
  void write() {
    List<Map<String, Object>> watches =
        byName.entrySet().stream()
            .map(each -> {
              Map<String, Object> json = new LinkedHashMap<>();
              json.put("name", each.getKey());
              json.put("query", each.getValue().query());
              json.put("seen", each.getValue().seen());
              return json;
            })
            .toList();
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put("schema", SCHEMA);
    whole.put("watches", watches);
    StringWriter text = new StringWriter();
    Json.write(text, whole);
    try {
      Path fresh = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new");
      Files.writeString(fresh, text + "\n", StandardCharsets.UTF_8);
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UsageException("cannot write the saved searches to " + file, e);
    }
  }
}
