package io.dateline.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a run did with every source.
 *
 * <pre>{@code
 * report.count(Outcome.ADDED)                       // 24,640
 * report.entries(Outcome.FAILED).get(0).reason()    // "the file is empty"
 * }</pre>
 *
 * @param counts how many sources came out how; every outcome is there
 * @param entries the sources by name that are of interest one by one: all but the added and the
 *     unchanged; at most {@value #MOST_ENTRIES}, see {@link #entriesLeftOut()}
 * @param entriesLeftOut how many more there were
 * @param releases how many releases were written
 * @param positions how many positions they have
 * @param bytes how much was read, unpacked
 * @param interrupted whether the run was stopped before its end
 */
public record IndexReport(
    Map<Outcome, Long> counts,
    List<Entry> entries,
    long entriesLeftOut,
    long releases,
    long positions,
    long bytes,
    boolean interrupted) {
  /** How many single entries a report keeps. */
  public static final int MOST_ENTRIES = 100_000;

  /** Copies the collections and fills in the outcomes that did not occur. */
  public IndexReport {
    Map<Outcome, Long> all = new EnumMap<>(Outcome.class);
    for (Outcome outcome : Outcome.values()) {
      all.put(outcome, counts.getOrDefault(outcome, 0L));
    }
    counts = Map.copyOf(all);
    entries = List.copyOf(entries);
  }

  /**
   * One source.
   *
   * @param source its name
   * @param outcome what became of it
   * @param reason why, where that is not plain; empty otherwise
   * @param sources how many sources the entry stands for: the members of an archive that was passed
   *     over as a whole, otherwise 1
   */
  public record Entry(String source, Outcome outcome, String reason, long sources) {
    /** An entry of one source. */
    public Entry(String source, Outcome outcome, String reason) {
      this(source, outcome, reason, 1);
    }
  }

  /** How many sources came out so. */
  public long count(Outcome outcome) {
    return counts.get(outcome);
  }

  /** The sources that came out so, by name; none for {@code ADDED} and {@code UNCHANGED}. */
  public List<Entry> entries(Outcome outcome) {
    return entries.stream().filter(entry -> entry.outcome() == outcome).toList();
  }

  /** Gathers a report; one thread at a time. */
  static final class Builder {
    private final Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    private final List<Entry> entries = new ArrayList<>();
    private long leftOut;
    private long told;

    void add(Entry entry) {
      told++;
      counts.merge(entry.outcome(), entry.sources(), Long::sum);
      if (entry.outcome() == Outcome.ADDED || entry.outcome() == Outcome.UNCHANGED) {
        return;
      }
      if (entries.size() < MOST_ENTRIES) {
        entries.add(entry);
      } else {
        leftOut++;
      }
    }

    /** How many entries there were so far. */
    long told() {
      return told;
    }

    IndexReport build(long releases, long positions, long bytes, boolean interrupted) {
      entries.sort(Comparator.comparing(Entry::source).thenComparing(Entry::outcome));
      return new IndexReport(counts, entries, leftOut, releases, positions, bytes, interrupted);
    }
  }
}
