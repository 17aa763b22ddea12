package io.dateline.index;

import io.dateline.index.IndexReport.Entry;
import io.dateline.position.ReleaseFacts;
import io.dateline.release.Release;
import io.dateline.source.Source;
import io.dateline.source.SourceException;
import io.dateline.source.SourceVisitor;
import io.dateline.source.Sources;
import io.dateline.source.Stamp;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * One walk over some paths: the calling thread walks and passes over what is unchanged, a {@link
 * Pool} reads, extracts and writes the rest.
 */
final class IndexRun implements SourceVisitor {
  /** From this size on documents are read one at a time, so that memory stays bounded. */
  private static final long LARGE = 4L << 20;

  private static final int MOST_FAILED_NAMES = 100_000;

  private final ReleaseIndexer indexer;
  private final Ledger ledger;
  private final Reading reading;
  private final Progress progress;
  private final IndexerOptions options;
  private final Pool pool;
  private final IndexReport.Builder report = new IndexReport.Builder();
  private final Semaphore large = new Semaphore(1);
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicLong releases = new AtomicLong();
  private final AtomicLong positions = new AtomicLong();
  private final AtomicLong written = new AtomicLong();

  /** Archives that were walked to their end, and how they looked before. */
  private final Map<String, Stamp> archives = new LinkedHashMap<>();

  private final Set<String> unchangedArchives = new HashSet<>();

  /** Names that could not be read: neither they nor what lies under them has vanished. */
  private final Set<String> failed = new HashSet<>();

  private volatile boolean tooManyFailed;

  IndexRun(
      ReleaseIndexer indexer,
      Ledger ledger,
      Reading reading,
      IndexerOptions options,
      Progress progress) {
    this.indexer = indexer;
    this.ledger = ledger;
    this.reading = reading;
    this.options = options;
    this.progress = progress;
    this.pool = new Pool(options.threads(), options.patience());
  }

  IndexReport run(Sources sources) {
    ledger.runBegins();
    boolean ended;
    try (pool) {
      ended = walk(sources);
    }
    // An interrupted thread cannot write files; the flag is set again when all is safe.
    boolean interruption = Thread.interrupted();
    boolean interrupted = !ended || interruption || indexer.isStopped();
    try {
      if (!interrupted) {
        noteArchives();
        vanished(sources);
      }
      commit();
    } finally {
      if (interruption) {
        Thread.currentThread().interrupt();
      }
    }
    return report.build(releases.get(), positions.get(), bytes.get(), interrupted);
  }

  private boolean walk(Sources sources) {
    try {
      sources.visit(this);
      return !pool.hasFailed();
    } catch (StoppedException e) {
      pool.drop();
      return false;
    }
  }

  private void checkStop() {
    if (indexer.isStopped() || pool.hasFailed() || Thread.currentThread().isInterrupted()) {
      throw new StoppedException();
    }
  }

  @Override
  public void document(Source source) {
    checkStop();
    long key = Ledger.key(source.name());
    if (!ledger.visit(key)) {
      return;
    }
    Stamp stamp = source.stamp();
    if (ledger.isHeld(key)
        && stamp.isKnown()
        && ledger.stateOf(key) == Ledger.state(stamp.size(), stamp.modified())) {
      tell(new Entry(source.name(), Outcome.UNCHANGED, ""));
      return;
    }
    if (!pool.trySubmit(new Document(source))) {
      throw new StoppedException();
    }
  }

  @Override
  public void failed(SourceException failure) {
    fail(failure.source(), failure.reason());
    checkStop();
  }

  @Override
  public void skipped(String name, String reason) {
    checkStop();
    tell(new Entry(name, Outcome.SKIPPED, reason));
  }

  @Override
  public boolean enter(String archive, Stamp stamp) {
    checkStop();
    long key = Ledger.key(archive);
    ledger.visit(key);
    if (ledger.isHeld(key)
        && stamp.isKnown()
        && ledger.stateOf(key) == Ledger.state(stamp.size(), stamp.modified())) {
      unchangedArchives.add(archive);
      long members = indexer.countSources(archive + "!");
      tell(new Entry(archive, Outcome.UNCHANGED, "the archive as a whole is unchanged", members));
      return false;
    }
    if (stamp.isKnown()) {
      archives.put(archive, stamp);
    }
    return true;
  }

  private void fail(String source, String reason) {
    synchronized (failed) {
      if (failed.size() < MOST_FAILED_NAMES) {
        failed.add(source);
      } else {
        tooManyFailed = true;
      }
    }
    tell(new Entry(source, Outcome.FAILED, reason));
  }

  private void tell(Entry entry) {
    synchronized (report) {
      report.add(entry);
      progress.done(entry);
    }
  }

  private void commit() {
    synchronized (this) {
      long told;
      synchronized (report) {
        told = report.told();
      }
      indexer.commit();
      written.set(0);
      synchronized (report) {
        progress.committed(told);
      }
    }
  }

  /** An archive of which everything was read need not be opened again while it looks the same. */
  private void noteArchives() {
    archives.forEach((archive, stamp) -> {
      if (!isUnderFailure(archive) && failed.stream().noneMatch(isIn(archive))) {
        indexer.put(archive, stamp, "", Map.of());
      }
    });
  }

  private static Predicate<String> isIn(String archive) {
    return name -> name.startsWith(archive + "!");
  }

  private void vanished(Sources sources) {
    if (tooManyFailed) {
      return;
    }
    for (String name : indexer.sourcesNotMet()) {
      if (sources.covers(name) && !isUnderFailure(name) && !isInUnchangedArchive(name)) {
        boolean archive = options.prune() && indexer.isArchive(name);
        if (options.prune()) {
          indexer.deleteSource(name);
        }
        if (!archive) {
          tell(new Entry(name, Outcome.VANISHED, options.prune() ? "removed" : "kept"));
        }
      }
    }
  }

  private boolean isInUnchangedArchive(String name) {
    for (int mark = name.indexOf('!'); mark >= 0; mark = name.indexOf('!', mark + 1)) {
      if (unchangedArchives.contains(name.substring(0, mark))) {
        return true;
      }
    }
    return false;
  }

  private boolean isUnderFailure(String name) {
    if (failed.contains(name)) {
      return true;
    }
    for (int i = 0; i < name.length(); i++) {
      if ((name.charAt(i) == '!' || name.charAt(i) == '/')
          && (failed.contains(name.substring(0, i)) || failed.contains(name.substring(0, i + 1)))) {
        return true;
      }
    }
    return false;
  }

  /** One source on its way through the pool. */
  private final class Document implements Pool.Task {
    private final Source source;

    Document(Source source) {
      this.source = source;
    }

    @Override
    public long bytes() {
      return source.stamp().size();
    }

    @Override
    public Runnable prepare() {
      boolean alone = source.stamp().size() >= LARGE;
      if (alone) {
        large.acquireUninterruptibly();
      }
      try {
        return read();
      } catch (SourceException e) {
        return () -> fail(source.name(), e.reason());
      } catch (OutOfMemoryError e) {
        return () ->
            fail(source.name(), "takes more memory than there is; give Java more (-Xmx) for it");
      } catch (RuntimeException | StackOverflowError e) {
        return () -> fail(source.name(), "cannot be read, a mistake of this program: " + e);
      } finally {
        if (alone) {
          large.release();
        }
      }
    }

    private Runnable read() throws SourceException {
      byte[] content = source.bytes();
      bytes.addAndGet(content.length);
      String hash = hash(content);
      if (ledger.isHeld(Ledger.key(source.name()))
          && indexer.refreshStamp(source.name(), source.stamp(), hash)) {
        return () -> tell(new Entry(source.name(), Outcome.UNCHANGED, ""));
      }
      Map<String, Supplier<ReleaseFacts>> found = new LinkedHashMap<>();
      long rank = Ledger.rank(source.name());
      List<Release> read = reading.releases(Source.of(source.name(), content));
      if (read.isEmpty()) {
        throw new SourceException(source.name(), "there is no release in it");
      }
      for (Release release : read) {
        String id = release.id();
        if (!found.containsKey(id)) {
          found.put(id, facts(release, id, rank));
        }
      }
      return () -> write(hash, found);
    }

    /**
     * What was read out of it; only on demand where the index has it from a better-named source.
     */
    private Supplier<ReleaseFacts> facts(Release release, String id, long rank) {
      if (ledger.sourcesOf(id) > 0 && ledger.rankOf(id) < rank) {
        return () -> reading.facts(release);
      }
      ReleaseFacts facts = reading.facts(release);
      return () -> facts;
    }

    private void write(String hash, Map<String, Supplier<ReleaseFacts>> found) {
      Outcome outcome = indexer.put(source.name(), source.stamp(), hash, counted(found));
      tell(new Entry(source.name(), outcome, ""));
      if (written.incrementAndGet() >= options.commitEvery()) {
        synchronized (IndexRun.this) {
          if (written.get() >= options.commitEvery()) {
            commit();
          }
        }
      }
    }

    private Map<String, Supplier<ReleaseFacts>> counted(Map<String, Supplier<ReleaseFacts>> found) {
      found.replaceAll((id, facts) ->
          () -> {
            ReleaseFacts written = facts.get();
            releases.incrementAndGet();
            positions.addAndGet(written.positions().size());
            return written;
          });
      return found;
    }

    @Override
    public void gaveUp(Duration limit) {
      fail(source.name(), "took more than " + limit.toSeconds() + " s to read and was given up");
    }
  }

  /** 128 bits of the content's SHA-256, in hexadecimal digits. */
  static String hash(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
