package io.dateline.index;

import io.dateline.extract.Extraction;
import io.dateline.position.ReleaseFacts;
import io.dateline.release.Release;
import io.dateline.source.Sources;
import io.dateline.source.Stamp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;

/**
 * Writes releases into an index.
 *
 * <pre>{@code
 * try (ReleaseIndexer indexer = ReleaseIndexer.open(Path.of("news.index"))) {
 *   indexer.add(facts);
 * }   // what was added is committed here
 * }</pre>
 *
 * <p>One writer an index: a second is told who holds it. Readers are not hindered and see what was
 * committed before they opened. A release is known by its text: the same text from two sources is
 * kept once, with both sources; it is shown under the source with the shorter name. When a source
 * changes, its former releases go and its new ones come in one step. Whatever happens to the
 * process or the disk, the last commit stays whole. Safe for any number of threads.
 */
public final class ReleaseIndexer implements AutoCloseable {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{20}");

  private final String name;
  private final Directory directory;
  private final IndexerOptions options;
  private final Reading reading;
  private final String extractor;
  private final IndexWriter writer;
  private final Ledger ledger = new Ledger();
  private final Holdings holdings;

  /** Shared by those who only add and those who commit; alone for those who take away. */
  private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();

  private final Optional<Path> folder;
  private final BackgroundMerges merges = new BackgroundMerges();
  private volatile boolean stopped;
  private boolean closed;

  private ReleaseIndexer(
      String name,
      Directory directory,
      Optional<Path> folder,
      IndexerOptions options,
      Reading reading)
      throws IOException {
    this.name = name;
    this.directory = directory;
    this.folder = folder;
    this.options = options;
    this.reading = reading;
    this.extractor = reading.version();
    if (DirectoryReader.indexExists(directory)) {
      CommitInfo.read(name, SegmentInfos.readLatestCommit(directory).getUserData());
    }
    this.writer = new IndexWriter(directory, configuration(options).setMergeScheduler(merges));
    try {
      if (folder.isPresent()) {
        IndexWriterInfo.write(folder.get());
      }
      if (!DirectoryReader.indexExists(directory)) {
        commitWriter();
      }
      this.holdings = new Holdings(writer, ledger);
      for (String orphan : holdings.load()) {
        writer.deleteDocuments(Fields.block(orphan));
      }
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(writer::rollback);
      throw e;
    }
  }

  private static IndexWriterConfig configuration(IndexerOptions options) {
    return new IndexWriterConfig(Fields.analyzer())
        .setParentField(Fields.PARENT)
        .setRAMBufferSizeMB(options.ramBufferMegabytes())
        .setUseCompoundFile(false)
        .setCommitOnClose(false);
  }

  /**
   * Opens the index in a folder with the standard options, or makes a new one there.
   *
   * @throws IndexException as {@link #open(Path, IndexerOptions)}
   */
  public static ReleaseIndexer open(Path index) {
    return open(index, IndexerOptions.standard());
  }

  /**
   * Opens the index in a folder, or makes a new one where there is no folder or an empty one.
   *
   * @throws IndexLockedException if it is being written already
   * @throws IndexMissingException if the folder holds other files and no index
   * @throws IndexVersionException if another program or another version wrote the index
   * @throws IndexDamagedException if it cannot be read
   * @throws IndexWriteException if the folder cannot be written
   */
  public static ReleaseIndexer open(Path index, IndexerOptions options) {
    return open(index, options, StandardReading.READING);
  }

  /** An index in a folder, with another way to read. */
  static ReleaseIndexer open(Path index, IndexerOptions options, Reading reading) {
    Directory directory = null;
    try {
      IndexFolder.refuseOthers(index);
      Files.createDirectories(index);
      directory = FSDirectory.open(index);
      return new ReleaseIndexer(index.toString(), directory, Optional.of(index), options, reading);
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(directory);
      throw Files.isDirectory(index)
          ? Failures.opening(index.toString(), e)
          : Failures.writing(index.toString(), e);
    }
  }

  /** A new index in memory, gone when the last user of {@link #directory()} is. */
  public static ReleaseIndexer inMemory() {
    return open(new ByteBuffersDirectory(), IndexerOptions.standard(), StandardReading.READING);
  }

  /** An index in any directory of Lucene's. */
  static ReleaseIndexer open(Directory directory, IndexerOptions options, Reading reading) {
    try {
      return new ReleaseIndexer("index", directory, Optional.empty(), options, reading);
    } catch (IOException | RuntimeException e) {
      throw Failures.opening("index", e);
    }
  }

  /**
   * Adds one release under its source's name, in place of what the source gave before.
   *
   * @return {@link Outcome#ADDED}, {@link Outcome#REPLACED} or {@link Outcome#DUPLICATE}
   * @throws IndexWriteException if the disk is full or does not take it
   */
  public Outcome add(ReleaseFacts facts) {
    return add(facts.extraction().release().source(), List.of(facts));
  }

  /**
   * Adds the releases of one source, in place of what it gave before.
   *
   * @param source its name
   * @return {@link Outcome#ADDED}, {@link Outcome#REPLACED} or {@link Outcome#DUPLICATE}
   * @throws IndexWriteException if the disk is full or does not take it
   */
  public Outcome add(String source, List<ReleaseFacts> releases) {
    Map<String, Supplier<ReleaseFacts>> byId = new LinkedHashMap<>();
    for (ReleaseFacts facts : releases) {
      byId.putIfAbsent(facts.extraction().release().id(), () -> facts);
    }
    return put(source, Stamp.UNKNOWN, "", byId);
  }

  /**
   * Puts a source into the index.
   *
   * @param releases what it gave, by id; a supplier is asked only for a release that is to be
   *     written
   */
  Outcome put(
      String source, Stamp stamp, String hash, Map<String, Supplier<ReleaseFacts>> releases) {
    SourceRecord record = new SourceRecord(source, stamp, hash, List.copyOf(releases.keySet()));
    long key = Ledger.key(source);
    if (!ledger.isHeld(key) && holding(gate.readLock(), () -> addNew(record, releases))) {
      return Outcome.ADDED;
    }
    return holding(gate.writeLock(), () -> replace(record, releases));
  }

  /** The usual case: a new source whose releases are all new. The source is noted last. */
  private boolean addNew(SourceRecord record, Map<String, Supplier<ReleaseFacts>> releases)
      throws IOException {
    if (!ledger.claim(record.releases(), Ledger.rank(record.name()))) {
      return false;
    }
    for (Map.Entry<String, Supplier<ReleaseFacts>> each : releases.entrySet()) {
      writer.addDocuments(ReleaseBlock.of(each.getValue().get(), each.getKey(), extractor));
    }
    writer.addDocument(record.document());
    note(record);
    return true;
  }

  private Outcome replace(SourceRecord record, Map<String, Supplier<ReleaseFacts>> releases)
      throws IOException {
    Optional<SourceRecord> old = holdings.record(record.name());
    List<String> before = old.map(SourceRecord::releases).orElse(List.of());
    boolean news = false;
    for (Map.Entry<String, Supplier<ReleaseFacts>> each : releases.entrySet()) {
      news |= write(each.getKey(), each.getValue(), record.name(), before);
    }
    for (String id : before) {
      if (!releases.containsKey(id)) {
        release(id, record.name());
      }
    }
    writer.updateDocument(SourceRecord.term(record.name()), record.document());
    note(record);
    return old.isPresent() ? Outcome.REPLACED : news ? Outcome.ADDED : Outcome.DUPLICATE;
  }

  /** Writes a release if this source is the one that it is shown under; whether it is new. */
  private boolean write(String id, Supplier<ReleaseFacts> facts, String source, List<String> before)
      throws IOException {
    long rank = Ledger.rank(source);
    boolean held = ledger.sourcesOf(id) > 0;
    if (!before.contains(id)) {
      boolean first = !held || rank < ledger.rankOf(id);
      ledger.addSource(id, rank);
      if (!first) {
        return false;
      }
    } else if (rank != ledger.rankOf(id)) {
      return false;
    }
    writer.updateDocuments(Fields.block(id), ReleaseBlock.of(facts.get(), id, extractor));
    return !held;
  }

  /** Takes a release from a source: it goes with its last one. */
  private void release(String id, String source) throws IOException {
    ledger.removeSource(id);
    if (ledger.sourcesOf(id) == 0) {
      writer.deleteDocuments(Fields.block(id));
      return;
    }
    if (ledger.rankOf(id) != Ledger.rank(source)) {
      return;
    }
    SourceRecord next =
        holdings.sourcesOf(id).stream()
            .filter(other -> !other.name().equals(source))
            .min(Comparator.comparingLong(other -> Ledger.rank(other.name())))
            .orElseThrow(() ->
                new IndexDamagedException(
                    id + ": its sources are not noted; " + Failures.REBUILD, null));
    Holdings.Stored stored = holdings.stored(id).orElseThrow();
    ReleaseFacts renamed = renamed(stored.facts(), next.name());
    writer.updateDocuments(Fields.block(id), ReleaseBlock.of(renamed, id, stored.extractor()));
    ledger.setRank(id, Ledger.rank(next.name()));
    // What only its own file says (the filing) is read again when that source is next met.
    SourceRecord again = new SourceRecord(next.name(), Stamp.UNKNOWN, "?", next.releases());
    writer.updateDocument(SourceRecord.term(again.name()), again.document());
    note(again);
  }

  private static ReleaseFacts renamed(ReleaseFacts facts, String source) {
    Extraction old = facts.extraction();
    Release release = old.release();
    Release renamed =
        new Release(
            source,
            release.text(),
            release.paragraphs(),
            release.gaps(),
            release.zones(),
            release.dateline(),
            release.filing(),
            release.warnings());
    return new ReleaseFacts(
        new Extraction(
            renamed,
            old.headline(),
            old.released(),
            old.place(),
            old.issuer(),
            old.people(),
            old.companies(),
            old.roles(),
            old.dates()),
        facts.positions());
  }

  private void note(SourceRecord record) {
    Stamp stamp = record.stamp();
    ledger.putSource(Ledger.key(record.name()), Ledger.state(stamp.size(), stamp.modified()), true);
  }

  /**
   * Removes a release. Its sources stay noted: a later run over the unchanged sources does not
   * bring it back.
   *
   * @return whether there was such a release
   */
  public boolean delete(String id) {
    return holding(gate.writeLock(), () -> drop(id));
  }

  private boolean drop(String id) throws IOException {
    if (!ID.matcher(id).matches() || ledger.sourcesOf(id) == 0) {
      return false;
    }
    for (SourceRecord source : holdings.sourcesOf(id)) {
      List<String> rest = source.releases().stream().filter(other -> !other.equals(id)).toList();
      SourceRecord kept = new SourceRecord(source.name(), source.stamp(), source.hash(), rest);
      writer.updateDocument(SourceRecord.term(kept.name()), kept.document());
      note(kept);
    }
    while (ledger.sourcesOf(id) > 0) {
      ledger.removeSource(id);
    }
    writer.deleteDocuments(Fields.block(id));
    return true;
  }

  /**
   * Removes a source and the releases that no other source gives.
   *
   * @return whether there was such a source
   */
  public boolean deleteSource(String source) {
    return holding(gate.writeLock(), () -> dropSource(source));
  }

  private boolean dropSource(String source) throws IOException {
    Optional<SourceRecord> record = holdings.record(source);
    if (record.isEmpty()) {
      return false;
    }
    for (String id : record.get().releases()) {
      release(id, source);
    }
    writer.deleteDocuments(SourceRecord.term(source));
    ledger.dropSource(Ledger.key(source));
    return true;
  }

  /**
   * Reads the documents in some paths into the index, passing over what is unchanged since it was
   * last read, and commits at intervals and at the end.
   *
   * <p>A source that cannot be read is reported and hinders no other. Call {@link #stop} from
   * another thread, or interrupt this one, to end early: what is done is committed.
   *
   * @throws IndexWriteException if the disk is full or does not take it
   */
  public IndexReport index(Sources sources, Progress progress) {
    return new IndexRun(this, ledger, reading, options, progress).run(sources);
  }

  /**
   * Reads the stored text of releases again and writes what is found now, without the source files.
   *
   * @param all whether to read every release; otherwise only those that another version of the
   *     extractor read
   * @param changes is told of every release whose positions change, one at a time
   * @throws IndexWriteException if the disk is full or does not take it
   */
  public ReindexReport reindex(boolean all, Consumer<PositionChange> changes) {
    ReindexReport report;
    try (DirectoryReader snapshot = DirectoryReader.open(writer)) {
      report = new ReindexRun(this, reading, options, changes).run(snapshot, all ? "" : extractor);
    } catch (IOException | RuntimeException e) {
      throw writeFailure(e);
    }
    commit();
    return report;
  }

  /**
   * Writes a release in place of what was read of it before.
   *
   * @return false if it has been deleted since
   */
  boolean rewrite(ReleaseFacts facts) {
    String id = facts.extraction().release().id();
    return holding(
        gate.readLock(),
        () -> {
          boolean held = ledger.sourcesOf(id) > 0;
          if (held) {
            writer.updateDocuments(Fields.block(id), ReleaseBlock.of(facts, id, extractor));
          }
          return held;
        });
  }

  /** Lets a run that goes on elsewhere end soon, with what is done committed; for good. */
  public void stop() {
    stopped = true;
  }

  boolean isStopped() {
    return stopped;
  }

  /** Whether the source was read with this content before; if so its new stamp is noted. */
  boolean refreshStamp(String source, Stamp stamp, String hash) {
    return holding(
        gate.writeLock(),
        () -> {
          Optional<SourceRecord> old = holdings.record(source);
          if (old.isEmpty() || !old.get().hash().equals(hash)) {
            return false;
          }
          if (!old.get().stamp().equals(stamp)) {
            SourceRecord fresh = new SourceRecord(source, stamp, hash, old.get().releases());
            writer.updateDocument(SourceRecord.term(source), fresh.document());
            note(fresh);
          }
          return true;
        });
  }

  /** How many sources' names begin so. */
  long countSources(String prefix) {
    return eachSource(prefix, source -> {});
  }

  /** The sources that the present run has not met, by name. */
  List<String> sourcesNotMet() {
    List<String> names = new ArrayList<>();
    eachSource(
        "",
        source -> {
          if (!ledger.isVisited(Ledger.key(source))) {
            names.add(source);
          }
        });
    return names;
  }

  private long eachSource(String prefix, Consumer<String> action) {
    return holding(gate.writeLock(), () -> holdings.eachSource(prefix, action));
  }

  /** Whether a source is an archive, whose members are sources of their own. */
  boolean isArchive(String source) {
    return holding(
        gate.writeLock(),
        () -> holdings.record(source).filter(SourceRecord::isArchive).isPresent());
  }

  private interface Writing<T> {
    T write() throws IOException;
  }

  private <T> T holding(Lock lock, Writing<T> writing) {
    lock.lock();
    try {
      return writing.write();
    } catch (IOException | RuntimeException e) {
      throw writeFailure(e);
    } finally {
      lock.unlock();
    }
  }

  /**
   * What a failure to write means. After the first one Lucene's writer is closed, and every other
   * thread only hears so; the first is what counts.
   */
  private IndexException writeFailure(Exception e) {
    if (writer.getTragicException() instanceof Exception first && first != e) {
      first.addSuppressed(e);
      return Failures.writing(name, first);
    }
    return Failures.writing(name, e);
  }

  /** How many releases the index holds, those not committed included. */
  public int releases() {
    return ledger.releases();
  }

  /**
   * Makes all that was added and removed so far durable and visible to readers that open from now
   * on.
   *
   * @throws IndexWriteException if the disk is full or does not take it, or has not taken what was
   *     merged meanwhile; the last commit is kept
   */
  public void commit() {
    holding(gate.readLock(), this::commitWriter);
  }

  private long commitWriter() throws IOException {
    writer.setLiveCommitData(CommitInfo.of(extractor).userData().entrySet());
    long number = writer.commit();
    merges.throwFailure();
    return number;
  }

  /**
   * Lucene's directory, for those who read the index with Lucene or right after writing it to
   * memory.
   */
  public Directory directory() {
    return directory;
  }

  /**
   * Commits and lets go of the index. If writing has failed before, only lets go of it: the last
   * commit stays.
   */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      if (writer.isOpen()) {
        commit();
      }
    } finally {
      letGo();
    }
  }

  private void letGo() {
    try {
      IOUtils.close(holdings, writer::rollback, this::letGoOfFolder);
    } catch (IOException | RuntimeException e) {
      throw writeFailure(e);
    }
  }

  private void letGoOfFolder() throws IOException {
    if (folder.isPresent()) {
      Files.deleteIfExists(folder.get().resolve(IndexWriterInfo.FILE));
      directory.close();
    }
  }
}
