package io.dateline.index;

import java.time.Duration;

/**
 * How a {@link ReleaseIndexer} works; {@link #standard()} suits most.
 *
 * <pre>{@code
 * IndexerOptions.standard().withThreads(8).withPrune(true)
 * }</pre>
 *
 * @param threads how many releases are read at once, 1 or more; the standard is the number of
 *     processors
 * @param ramBufferMegabytes memory for documents that are not written yet, 1 to 2000; the standard
 *     is a quarter of the heap, 16 at least and 256 at most
 * @param commitEvery after how many sources what is done is committed, 1 or more
 * @param prune whether sources that have vanished are removed rather than only reported
 * @param patience how long the reading of one source may take before it is given up and reported as
 *     failed, more than no time; the standard is two minutes
 */
public record IndexerOptions(
    int threads, int ramBufferMegabytes, int commitEvery, boolean prune, Duration patience) {

  /** Checks the ranges. */
  public IndexerOptions {
    if (threads < 1 || ramBufferMegabytes < 1 || ramBufferMegabytes > 2000 || commitEvery < 1) {
      throw new IllegalArgumentException(
          "threads and commitEvery must be 1 or more, ramBufferMegabytes 1 to 2000: "
              + threads
              + ", "
              + commitEvery
              + ", "
              + ramBufferMegabytes);
    }
    if (!patience.isPositive()) {
      throw new IllegalArgumentException("patience must be more than no time: " + patience);
    }
  }

  /** All processors, a quarter of the heap, a commit every 20,000 sources, nothing removed. */
  public static IndexerOptions standard() {
    long quarter = Runtime.getRuntime().maxMemory() >> 22;
    return new IndexerOptions(
        Runtime.getRuntime().availableProcessors(),
        (int) Math.max(16, Math.min(256, quarter)),
        20_000,
        false,
        Duration.ofMinutes(2));
  }

  /** These options with another number of threads. */
  public IndexerOptions withThreads(int threads) {
    return new IndexerOptions(threads, ramBufferMegabytes, commitEvery, prune, patience);
  }

  /** These options with another buffer. */
  public IndexerOptions withRamBufferMegabytes(int megabytes) {
    return new IndexerOptions(threads, megabytes, commitEvery, prune, patience);
  }

  /** These options with another interval of commits. */
  public IndexerOptions withCommitEvery(int sources) {
    return new IndexerOptions(threads, ramBufferMegabytes, sources, prune, patience);
  }

  /** These options with vanished sources removed, or not. */
  public IndexerOptions withPrune(boolean prune) {
    return new IndexerOptions(threads, ramBufferMegabytes, commitEvery, prune, patience);
  }

  /** These options with another time for one source. */
  public IndexerOptions withPatience(Duration patience) {
    return new IndexerOptions(threads, ramBufferMegabytes, commitEvery, prune, patience);
  }
}
