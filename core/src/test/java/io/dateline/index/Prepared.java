package io.dateline.index;

import io.dateline.position.ReleaseFacts;
import io.dateline.release.Release;
import io.dateline.source.Source;
import io.dateline.source.SourceException;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.util.BytesRef;

/**
 * What the standard reading says of some sources, read once, so that a run does little but write
 * and whatever disturbs it meets it writing. Nothing but the time tells it from the standard one.
 */
final class Prepared implements Reading {
  private final String version;
  private final Map<String, List<ReleaseFacts>> bySource;
  private final Map<String, ReleaseFacts> byRelease = new ConcurrentHashMap<>();

  private Prepared(String version, Map<String, List<ReleaseFacts>> bySource) {
    this.version = version;
    this.bySource = bySource;
    bySource
        .values()
        .forEach(
            all -> all.forEach(facts -> byRelease.put(key(facts.extraction().release()), facts)));
  }

  /** Reads sources and keeps what was read. */
  static Prepared of(List<Source> sources) throws SourceException {
    Map<String, List<ReleaseFacts>> all = new HashMap<>();
    for (Source source : sources) {
      List<ReleaseFacts> facts = new ArrayList<>();
      for (Release release : StandardReading.READING.releases(source)) {
        facts.add(StandardReading.READING.facts(release));
      }
      all.put(key(source), facts);
    }
    return new Prepared(StandardReading.READING.version(), all);
  }

  /** Writes all of it to a file, for {@link #read}. */
  void write(Path file) throws IOException {
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
      out.writeUTF(version);
      for (Map.Entry<String, List<ReleaseFacts>> each : bySource.entrySet()) {
        out.writeUTF(each.getKey());
        out.writeInt(each.getValue().size());
        for (ReleaseFacts facts : each.getValue()) {
          BytesRef stored = StoredFacts.write(facts);
          out.writeInt(stored.length);
          out.write(stored.bytes, stored.offset, stored.length);
        }
      }
    }
  }

  static Prepared read(Path file) throws IOException {
    Map<String, List<ReleaseFacts>> all = new HashMap<>();
    try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
      String version = in.readUTF();
      while (in.available() > 0) {
        String key = in.readUTF();
        List<ReleaseFacts> facts = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
          facts.add(StoredFacts.read(new BytesRef(in.readNBytes(in.readInt()))));
        }
        all.put(key, facts);
      }
      return new Prepared(version, all);
    }
  }

  private static String key(Source source) throws SourceException {
    return source.name() + " " + IndexRun.hash(source.bytes());
  }

  private static String key(Release release) {
    return release.source() + " " + release.id();
  }

  @Override
  public List<Release> releases(Source source) throws SourceException {
    return bySource.get(key(source)).stream().map(facts -> facts.extraction().release()).toList();
  }

  @Override
  public ReleaseFacts facts(Release release) {
    return byRelease.get(key(release));
  }

  @Override
  public String version() {
    return version;
  }
}
