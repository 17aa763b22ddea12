package io.dateline.index;

import io.dateline.position.ReleaseFacts;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import org.apache.lucene.index.DirectoryReader;

/**
 * Reads the stored text of releases again: the calling thread walks over them, a {@link Pool} reads
 * and writes.
 */
final class ReindexRun {
  private final ReleaseIndexer indexer;
  private final Reading reading;
  private final Pool pool;
  private final ReindexReport.Builder report;

  ReindexRun(
      ReleaseIndexer indexer,
      Reading reading,
      IndexerOptions options,
      Consumer<PositionChange> changes) {
    this.indexer = indexer;
    this.reading = reading;
    this.pool = new Pool(options.threads(), options.patience());
    this.report = new ReindexReport.Builder(changes);
  }

  /**
   * Reads and writes the releases of a snapshot, without a commit.
   *
   * @param current the extractor whose releases are passed over; empty to read all
   */
  ReindexReport run(DirectoryReader snapshot, String current) throws IOException {
    boolean ended;
    try (pool) {
      ended = walk(snapshot, current);
    }
    return report.build(!ended);
  }

  private boolean walk(DirectoryReader snapshot, String current) throws IOException {
    try {
      IndexFolder.eachStale(snapshot, current, this::again);
      return true;
    } catch (StoppedException e) {
      pool.drop();
      return false;
    }
  }

  private void again(ReleaseFacts old) {
    if (indexer.isStopped() || !pool.trySubmit(new Again(old))) {
      throw new StoppedException();
    }
  }

  /** One stored release that is read again. */
  private final class Again implements Pool.Task {
    private final ReleaseFacts old;

    Again(ReleaseFacts old) {
      this.old = old;
    }

    @Override
    public long bytes() {
      return old.extraction().release().text().length() * 2L;
    }

    @Override
    public Runnable prepare() {
      ReleaseFacts fresh = reading.facts(old.extraction().release());
      return () -> {
        if (indexer.rewrite(fresh)) {
          report.add(old, fresh);
        }
      };
    }

    /** What takes too long stays as it was. */
    @Override
    public void gaveUp(Duration limit) {
      report.add(old, old);
    }
  }
}
