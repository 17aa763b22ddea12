package io.dateline.index;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.index.ConcurrentMergeScheduler;

/**
 * Merges in the background. One that fails takes nothing from the index, and Lucene would go on as
 * if nothing were; but what it fails of, a full disk or damage, is to be told.
 */
final class BackgroundMerges extends ConcurrentMergeScheduler {
  private final AtomicReference<Throwable> failure = new AtomicReference<>();

  @Override
  protected void handleMergeException(Throwable e) {
    failure.compareAndSet(null, e);
  }

  /** Tells of the first merge that failed, if one did. */
  void throwFailure() throws IOException {
    if (failure.get() != null) {
      throw new IOException("segments could not be merged", failure.get());
    }
  }
}
