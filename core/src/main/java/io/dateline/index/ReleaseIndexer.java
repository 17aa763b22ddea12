package io.dateline.index;

import io.dateline.extract.Extraction;
import io.dateline.position.ReleaseFacts;
import io.dateline.release.Release;
import io.dateline.source.Sources;
import io.dateline.source.Stamp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;
import org.apache.lucene.util.StringHelper;

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
  private final SearcherManager snapshots;
  private final Ledger ledger = new Ledger();

  /** Shared by those who only add and those who commit; alone for those who take away. */
  private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();

  private final Optional<Path> folder;
  private final Merges merges = new Merges();
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
      this.snapshots = new SearcherManager(writer, null);
      load();
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
      refuseOtherFolders(index);
      Files.createDirectories(index);
      directory = FSDirectory.open(index);
      return new ReleaseIndexer(index.toString(), directory, Optional.of(index), options, reading);
    } catch (IOException | RuntimeException e) {
      closeAfter(e, directory);
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

  static void closeAfter(Exception e, Directory directory) {
    if (directory != null) {
      try {
        directory.close();
      } catch (IOException suppressed) {
        e.addSuppressed(suppressed);
      }
    }
  }

  /** A mistyped path must not fill somebody's folder with index files. */
  private static void refuseOtherFolders(Path index) throws IOException {
    if (!Files.exists(index)) {
      return;
    }
    if (!Files.isDirectory(index)) {
      throw new IndexMissingException(index, "this is a file; an index is a folder");
    }
    try (Stream<Path> files = Files.list(index)) {
      boolean others =
          files.map(file -> file.getFileName().toString()).anyMatch(file -> !isOurs(file));
      boolean begun = Files.exists(index.resolve("write.lock"));
      if (others && !begun) {
        throw new IndexMissingException(
            index, "this folder holds other files and no index; give a new or an empty folder");
      }
    }
  }

  private static boolean isOurs(String file) {
    return file.startsWith("_")
        || file.startsWith("segments")
        || file.startsWith("pending_segments")
        || file.startsWith("dateline-writer")
        || file.equals("write.lock");
  }

  /** Reads which sources and releases there are, and removes what an interrupted run left over. */
  private void load() throws IOException {
    IndexSearcher searcher = snapshots.acquire();
    try {
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        BinaryDocValues entries = leaf.reader().getBinaryDocValues(SourceRecord.LEDGER);
        Bits live = leaf.reader().getLiveDocs();
        while (entries != null && entries.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          if (live == null || live.get(entries.docID())) {
            SourceRecord.enter(entries.binaryValue(), ledger);
          }
        }
      }
      if (searcher.count(Fields.releases()) != ledger.releases()) {
        removeOrphans(searcher);
      }
    } finally {
      snapshots.release(searcher);
    }
  }

  /** A release without a source was written by a run that ended before it noted the source. */
  private void removeOrphans(IndexSearcher searcher) throws IOException {
    for (String id : releaseIds(searcher)) {
      if (ledger.sourcesOf(id) == 0) {
        writer.deleteDocuments(Fields.block(id));
      }
    }
  }

  private static List<String> releaseIds(IndexSearcher searcher) throws IOException {
    List<String> found = new ArrayList<>();
    Query releases = searcher.rewrite(Fields.releases());
    var weight = searcher.createWeight(releases, ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Scorer scorer = weight.scorer(leaf);
      SortedSetDocValues ids = leaf.reader().getSortedSetDocValues(Fields.ID);
      Bits live = leaf.reader().getLiveDocs();
      DocIdSetIterator docs = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
      while (docs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if ((live == null || live.get(docs.docID())) && ids.advanceExact(docs.docID())) {
          found.add(ids.lookupOrd(ids.nextOrd()).utf8ToString());
        }
      }
    }
    return found;
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
    try {
      if (!ledger.isHeld(key) && addNew(record, releases)) {
        return Outcome.ADDED;
      }
      return replace(record, releases);
    } catch (IOException | RuntimeException e) {
      throw writeFailure(e);
    }
  }

  /** The usual case: a new source whose releases are all new. The source is noted last. */
  private boolean addNew(SourceRecord record, Map<String, Supplier<ReleaseFacts>> releases)
      throws IOException {
    Lock shared = gate.readLock();
    shared.lock();
    try {
      if (!ledger.claim(record.releases(), Ledger.rank(record.name()))) {
        return false;
      }
      for (Map.Entry<String, Supplier<ReleaseFacts>> each : releases.entrySet()) {
        writer.addDocuments(ReleaseBlock.of(each.getValue().get(), each.getKey(), extractor));
      }
      writer.addDocument(record.document());
      note(record);
      return true;
    } finally {
      shared.unlock();
    }
  }

  private Outcome replace(SourceRecord record, Map<String, Supplier<ReleaseFacts>> releases)
      throws IOException {
    Lock alone = gate.writeLock();
    alone.lock();
    try {
      Optional<SourceRecord> old = record(record.name());
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
      writer.updateDocument(sourceTerm(record.name()), record.document());
      note(record);
      return old.isPresent() ? Outcome.REPLACED : news ? Outcome.ADDED : Outcome.DUPLICATE;
    } finally {
      alone.unlock();
    }
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
        sourcesOf(id).stream()
            .filter(other -> !other.name().equals(source))
            .min(Comparator.comparingLong(other -> Ledger.rank(other.name())))
            .orElseThrow(() -> new IndexDamagedException(id + ": its sources are not noted", null));
    ReleaseFacts renamed = renamed(facts(id).orElseThrow(), next.name());
    writer.updateDocuments(Fields.block(id), ReleaseBlock.of(renamed, id, extractor));
    ledger.setRank(id, Ledger.rank(next.name()));
    // What only its own file says (the filing) is read again when that source is next met.
    SourceRecord again = new SourceRecord(next.name(), Stamp.UNKNOWN, "?", next.releases());
    writer.updateDocument(sourceTerm(again.name()), again.document());
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

  private static Term sourceTerm(String source) {
    return new Term(Fields.SOURCE_NAME, Fields.term(source));
  }

  /** What the index remembers of a source. */
  Optional<SourceRecord> record(String source) throws IOException {
    long key = Ledger.key(source);
    if (!ledger.isHeld(key)) {
      return Optional.empty();
    }
    if (ledger.isWritten(key)) {
      refresh();
    }
    return records(new TermQuery(sourceTerm(source)), 1).stream().findFirst();
  }

  private List<SourceRecord> sourcesOf(String id) throws IOException {
    refresh();
    return records(
        new TermQuery(new Term(Fields.SOURCE_RELEASE, id)), Math.max(1, ledger.sourcesOf(id) + 1));
  }

  private List<SourceRecord> records(Query query, int most) throws IOException {
    IndexSearcher searcher = snapshots.acquire();
    try {
      TopDocs found = searcher.search(query, most);
      List<SourceRecord> records = new ArrayList<>();
      for (var hit : found.scoreDocs) {
        records.add(SourceRecord.of(searcher.storedFields().document(hit.doc)));
      }
      return records;
    } finally {
      snapshots.release(searcher);
    }
  }

  private void refresh() throws IOException {
    snapshots.maybeRefreshBlocking();
    ledger.snapshotTaken();
  }

  /** What is stored of a release, written in this session or before. */
  private Optional<ReleaseFacts> facts(String id) throws IOException {
    refresh();
    IndexSearcher searcher = snapshots.acquire();
    try {
      return facts(searcher, id);
    } finally {
      snapshots.release(searcher);
    }
  }

  private static Optional<ReleaseFacts> facts(IndexSearcher searcher, String id)
      throws IOException {
    TopDocs found = searcher.search(new TermQuery(Fields.block(id)), 1000);
    for (var hit : found.scoreDocs) {
      Document doc = searcher.storedFields().document(hit.doc, Set.of(Fields.FACTS));
      if (doc.getBinaryValue(Fields.FACTS) != null) {
        return Optional.of(StoredFacts.read(doc.getBinaryValue(Fields.FACTS)));
      }
    }
    return Optional.empty();
  }

  /**
   * Removes a release. Its sources stay noted: a later run over the unchanged sources does not
   * bring it back.
   *
   * @return whether there was such a release
   */
  public boolean delete(String id) {
    Lock alone = gate.writeLock();
    alone.lock();
    try {
      if (!ID.matcher(id).matches() || ledger.sourcesOf(id) == 0) {
        return false;
      }
      for (SourceRecord source : sourcesOf(id)) {
        List<String> rest = source.releases().stream().filter(other -> !other.equals(id)).toList();
        SourceRecord kept = new SourceRecord(source.name(), source.stamp(), source.hash(), rest);
        writer.updateDocument(sourceTerm(kept.name()), kept.document());
        note(kept);
      }
      while (ledger.sourcesOf(id) > 0) {
        ledger.removeSource(id);
      }
      writer.deleteDocuments(Fields.block(id));
      return true;
    } catch (IOException | RuntimeException e) {
      throw writeFailure(e);
    } finally {
      alone.unlock();
    }
  }

  /**
   * Removes a source and the releases that no other source gives.
   *
   * @return whether there was such a source
   */
  public boolean deleteSource(String source) {
    Lock alone = gate.writeLock();
    alone.lock();
    try {
      Optional<SourceRecord> record = record(source);
      if (record.isEmpty()) {
        return false;
      }
      for (String id : record.get().releases()) {
        release(id, source);
      }
      writer.deleteDocuments(sourceTerm(source));
      ledger.dropSource(Ledger.key(source));
      return true;
    } catch (IOException | RuntimeException e) {
      throw writeFailure(e);
    } finally {
      alone.unlock();
    }
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
    ReindexReport.Builder report = new ReindexReport.Builder(changes);
    boolean ended = true;
    try (DirectoryReader snapshot = DirectoryReader.open(writer)) {
      Pool pool = new Pool(options.threads(), options.patience());
      try (pool) {
        IndexFolder.eachStale(snapshot, all ? "" : extractor, old -> again(old, report, pool));
      } catch (StoppedException e) {
        pool.drop();
        ended = false;
      }
    } catch (IOException | RuntimeException e) {
      throw writeFailure(e);
    }
    commit();
    return report.build(!ended);
  }

  private void again(ReleaseFacts old, ReindexReport.Builder report, Pool pool) {
    if (stopped || !pool.trySubmit(new Again(old, report))) {
      throw new StoppedException();
    }
  }

  /** Ends a walk that was stopped. */
  static final class StoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoppedException() {
      super("stopped", null, false, false);
    }
  }

  /** One stored release that is read again. */
  private final class Again implements Pool.Task {
    private final ReleaseFacts old;
    private final ReindexReport.Builder report;

    Again(ReleaseFacts old, ReindexReport.Builder report) {
      this.old = old;
      this.report = report;
    }

    @Override
    public long bytes() {
      return old.extraction().release().text().length() * 2L;
    }

    @Override
    public Runnable prepare() {
      ReleaseFacts fresh = reading.facts(old.extraction().release());
      return () -> {
        rewrite(fresh);
        report.add(old, fresh);
      };
    }

    /** What takes too long stays as it was. */
    @Override
    public void gaveUp(Duration limit) {
      report.add(old, old);
    }
  }

  private void rewrite(ReleaseFacts facts) {
    String id = facts.extraction().release().id();
    Lock shared = gate.readLock();
    shared.lock();
    try {
      writer.updateDocuments(Fields.block(id), ReleaseBlock.of(facts, id, extractor));
    } catch (IOException | RuntimeException e) {
      throw writeFailure(e);
    } finally {
      shared.unlock();
    }
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
    Lock alone = gate.writeLock();
    alone.lock();
    try {
      Optional<SourceRecord> old = record(source);
      if (old.isEmpty() || !old.get().hash().equals(hash)) {
        return false;
      }
      if (!old.get().stamp().equals(stamp)) {
        SourceRecord fresh = new SourceRecord(source, stamp, hash, old.get().releases());
        writer.updateDocument(sourceTerm(source), fresh.document());
        note(fresh);
      }
      return true;
    } catch (IOException | RuntimeException e) {
      throw writeFailure(e);
    } finally {
      alone.unlock();
    }
  }

  /** How many sources' names begin so. */
  long countSources(String prefix) {
    long[] count = {0};
    eachSource(prefix, source -> count[0]++);
    return count[0];
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

  private void eachSource(String prefix, Consumer<String> action) {
    BytesRef from = new BytesRef(prefix);
    Lock alone = gate.writeLock();
    alone.lock();
    try {
      refresh();
      IndexSearcher searcher = snapshots.acquire();
      try {
        Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), Fields.SOURCE_NAME);
        TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
        if (each.seekCeil(from) == TermsEnum.SeekStatus.END) {
          return;
        }
        for (BytesRef term = each.term();
            term != null && StringHelper.startsWith(term, from);
            term = each.next()) {
          String source = term.utf8ToString();
          if (ledger.isHeld(Ledger.key(source))) {
            action.accept(source);
          }
        }
      } finally {
        snapshots.release(searcher);
      }
    } catch (IOException | RuntimeException e) {
      throw writeFailure(e);
    } finally {
      alone.unlock();
    }
  }

  /** Whether a source is an archive, whose members are sources of their own. */
  boolean isArchive(String source) {
    Lock alone = gate.writeLock();
    alone.lock();
    try {
      return record(source).filter(SourceRecord::isArchive).isPresent();
    } catch (IOException | RuntimeException e) {
      throw writeFailure(e);
    } finally {
      alone.unlock();
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
    Lock shared = gate.readLock();
    shared.lock();
    try {
      commitWriter();
    } catch (IOException | RuntimeException e) {
      throw writeFailure(e);
    } finally {
      shared.unlock();
    }
  }

  private void commitWriter() throws IOException {
    writer.setLiveCommitData(CommitInfo.of(extractor).userData().entrySet());
    writer.commit();
    merges.throwFailure();
  }

  /**
   * Merges in the background. One that fails takes nothing from the index, and Lucene would go on
   * as if nothing were; but what it fails of, a full disk or damage, is to be told.
   */
  private static final class Merges extends ConcurrentMergeScheduler {
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    @Override
    protected void handleMergeException(Throwable e) {
      failure.compareAndSet(null, e);
    }

    void throwFailure() throws IOException {
      if (failure.get() != null) {
        throw new IOException("segments could not be merged", failure.get());
      }
    }
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
      IOUtils.close(snapshots, writer::rollback, this::letGoOfFolder);
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
