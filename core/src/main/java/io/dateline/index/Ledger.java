package io.dateline.index;

import io.dateline.source.Stamp;
import java.util.Collection;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * Which sources and releases the index holds, in memory: what tells a new source from an unchanged
 * one without a look into the index.
 *
 * <p>Two open tables of numbers, about 50 bytes a source at a load of one half. A source is known
 * by 64 bits of its name's hash and 64 bits of its stamp's; a release by all 80 bits of its id,
 * with the number of its sources and the rank of the one it is shown under. Safe for several
 * threads.
 */
final class Ledger {
  /** A source that was met in the present run. */
  private static final byte VISITED = 1;

  /** A source whose document in the index is younger than the snapshot that is read. */
  private static final byte WRITTEN = 2;

  /** A source that the index has a document of. */
  private static final byte HELD = 4;

  private long[] sourceKeys = new long[1024];
  private long[] sourceStates = new long[1024];
  private byte[] sourceFlags = new byte[1024];
  private int sources;

  private long[] releaseHeads = new long[1024];
  private short[] releaseTails = new short[1024];
  private long[] releaseRanks = new long[1024];
  private int[] releaseCounts = new int[1024];
  private int releases;
  private int liveReleases;

  /** 64 bits of the name's hash, never zero. */
  static long key(String source) {
    BytesRef name = Fields.term(source);
    long[] hash = StringHelper.murmurhash3_x64_128(name.bytes, name.offset, name.length, 104729);
    return hash[0] == 0 ? 1 : hash[0];
  }

  /**
   * The order in which sources give a release its name: the shorter name first, then any fixed
   * order, so that the outcome does not depend on which was read first.
   */
  static long rank(String source) {
    return (long) Math.min(source.length(), Short.MAX_VALUE) << 48 | key(source) >>> 16;
  }

  /** What a stamp is kept as; zero says that nothing is known. */
  static long state(long size, long modified) {
    if (modified == Stamp.UNSTATED) {
      return 0;
    }
    long mixed = size * 0x9E3779B97F4A7C15L ^ Long.rotateLeft(modified * 0xC2B2AE3D27D4EB4FL, 31);
    mixed = (mixed ^ mixed >>> 29) * 0xBF58476D1CE4E5B9L;
    mixed ^= mixed >>> 32;
    return mixed == 0 ? 1 : mixed;
  }

  /** How many releases there are. */
  synchronized int releases() {
    return liveReleases;
  }

  /** Whether the index has a document of this source. */
  synchronized boolean isHeld(long key) {
    int slot = source(key);
    return sourceKeys[slot] == key && (sourceFlags[slot] & HELD) != 0;
  }

  /** The state of a source; zero if there is no such source or nothing is known. */
  synchronized long stateOf(long key) {
    int slot = source(key);
    return sourceKeys[slot] == key ? sourceStates[slot] : 0;
  }

  /** Notes a source; {@code written} says that its document is younger than the snapshot. */
  synchronized void putSource(long key, long state, boolean written) {
    int slot = source(key);
    if (sourceKeys[slot] != key) {
      slot = insert(key);
    }
    sourceStates[slot] = state;
    sourceFlags[slot] |= written ? HELD | WRITTEN : HELD;
  }

  /** Forgets what is known of a source but not the source, whose key may be met again. */
  synchronized void dropSource(long key) {
    int slot = source(key);
    if (sourceKeys[slot] == key) {
      sourceStates[slot] = 0;
      sourceFlags[slot] &= ~HELD;
    }
  }

  /** Marks a source as met; false if it was already. */
  synchronized boolean visit(long key) {
    int slot = source(key);
    if (sourceKeys[slot] != key) {
      slot = insert(key);
    }
    boolean first = (sourceFlags[slot] & VISITED) == 0;
    sourceFlags[slot] |= VISITED;
    return first;
  }

  synchronized boolean isVisited(long key) {
    int slot = source(key);
    return sourceKeys[slot] == key && (sourceFlags[slot] & VISITED) != 0;
  }

  synchronized boolean isWritten(long key) {
    int slot = source(key);
    return sourceKeys[slot] == key && (sourceFlags[slot] & WRITTEN) != 0;
  }

  /** A new snapshot is read: every source's document is in it. */
  synchronized void snapshotTaken() {
    for (int i = 0; i < sourceFlags.length; i++) {
      sourceFlags[i] &= ~WRITTEN;
    }
  }

  /** A new run begins: no source was met yet. */
  synchronized void runBegins() {
    for (int i = 0; i < sourceFlags.length; i++) {
      sourceFlags[i] &= ~VISITED;
    }
  }

  /** How many sources the release has; zero if the index does not hold it. */
  synchronized int sourcesOf(String id) {
    return releaseCounts[release(head(id), tail(id))];
  }

  /** The rank of the source that the release is shown under; only for a release that is held. */
  synchronized long rankOf(String id) {
    return releaseRanks[release(head(id), tail(id))];
  }

  /**
   * Takes all of these releases for one source if none of them is held yet; else takes none.
   *
   * @return whether they were taken
   */
  synchronized boolean claim(Collection<String> ids, long rank) {
    for (String id : ids) {
      if (sourcesOf(id) > 0) {
        return false;
      }
    }
    ids.forEach(id -> addSource(id, rank));
    return true;
  }

  /** One source more for a release; its rank counts if it comes before the others'. */
  synchronized void addSource(String id, long rank) {
    addSource(head(id), tail(id), rank);
  }

  /** One source less for a release. */
  synchronized void removeSource(String id) {
    int slot = release(head(id), tail(id));
    if (releaseCounts[slot] > 0 && --releaseCounts[slot] == 0) {
      liveReleases--;
    }
  }

  /** Sets the rank of the source that the release is shown under. */
  synchronized void setRank(String id, long rank) {
    releaseRanks[release(head(id), tail(id))] = rank;
  }

  synchronized void addSource(long head, short tail, long rank) {
    int slot = release(head, tail);
    if (releaseHeads[slot] != head || releaseTails[slot] != tail) {
      if (++releases * 2 > releaseHeads.length) {
        growReleases();
        slot = release(head, tail);
      }
      releaseHeads[slot] = head;
      releaseTails[slot] = tail;
      releaseCounts[slot] = 0;
    }
    if (releaseCounts[slot]++ == 0) {
      liveReleases++;
      releaseRanks[slot] = rank;
    } else {
      releaseRanks[slot] = Math.min(releaseRanks[slot], rank);
    }
  }

  private int insert(long key) {
    if (++sources * 2 > sourceKeys.length) {
      growSources();
    }
    int slot = source(key);
    sourceKeys[slot] = key;
    sourceStates[slot] = 0;
    sourceFlags[slot] = 0;
    return slot;
  }

  private int source(long key) {
    int mask = sourceKeys.length - 1;
    int slot = (int) (key ^ key >>> 32) & mask;
    while (sourceKeys[slot] != 0 && sourceKeys[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void growSources() {
    long[] keys = sourceKeys;
    long[] states = sourceStates;
    byte[] flags = sourceFlags;
    sourceKeys = new long[keys.length * 2];
    sourceStates = new long[keys.length * 2];
    sourceFlags = new byte[keys.length * 2];
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != 0) {
        int slot = source(keys[i]);
        sourceKeys[slot] = keys[i];
        sourceStates[slot] = states[i];
        sourceFlags[slot] = flags[i];
      }
    }
  }

  private int release(long head, short tail) {
    int mask = releaseHeads.length - 1;
    int slot = (int) (head ^ head >>> 32) & mask;
    while ((releaseHeads[slot] != 0 || releaseTails[slot] != 0)
        && (releaseHeads[slot] != head || releaseTails[slot] != tail)) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void growReleases() {
    long[] heads = releaseHeads;
    short[] tails = releaseTails;
    long[] ranks = releaseRanks;
    int[] counts = releaseCounts;
    releaseHeads = new long[heads.length * 2];
    releaseTails = new short[heads.length * 2];
    releaseRanks = new long[heads.length * 2];
    releaseCounts = new int[heads.length * 2];
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] != 0 || tails[i] != 0) {
        int slot = release(heads[i], tails[i]);
        releaseHeads[slot] = heads[i];
        releaseTails[slot] = tails[i];
        releaseRanks[slot] = ranks[i];
        releaseCounts[slot] = counts[i];
      }
    }
  }

  private static long head(String id) {
    return Long.parseUnsignedLong(id, 0, 16, 16);
  }

  private static short tail(String id) {
    return (short) Integer.parseInt(id, 16, 20, 16);
  }
}
