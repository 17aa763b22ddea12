package io.dateline.index;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an index holds, as of its last commit.
 *
 * @param releases number of releases
 * @param positions number of positions
 * @param sources number of files, archives and archive members that were read
 * @param bytes size of the index's files
 * @param segments in how many parts Lucene keeps it
 * @param commit what the last commit says of itself
 * @param extractors how many releases each version of the extractor read
 * @param extractor version of the extractor in this program
 * @param writer who is writing to it now, if somebody is
 */
public record IndexStats(
    long releases,
    long positions,
    long sources,
    long bytes,
    int segments,
    CommitInfo commit,
    SortedMap<String, Long> extractors,
    String extractor,
    Optional<String> writer) {

  /** Copies the map. */
  public IndexStats {
    extractors = Collections.unmodifiableSortedMap(new TreeMap<>(extractors));
  }

  /**
   * How many releases another version of the extractor read: what {@code reindex} would read again.
   */
  public long stale() {
    return extractors.entrySet().stream()
        .filter(entry -> !entry.getKey().equals(extractor))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
