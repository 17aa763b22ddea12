package io.dateline.search;

import io.dateline.index.CommitInfo;
import io.dateline.index.Fields;
import io.dateline.index.IndexException;
import io.dateline.index.IndexMissingException;
import io.dateline.index.ReleaseIndexer;
import io.dateline.position.Position;
import io.dateline.position.ReleaseFacts;
import io.dateline.query.Query;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * An index to ask.
 *
 * <pre>{@code
 * try (ReleaseIndex index = ReleaseIndex.open(Path.of("news.index"));
 *     Hits<PositionHit> hits =
 *         index.positions(Query.parse("role:cfo status:appointed"), SearchOptions.standard())) {
 *   hits.stream().map(PositionHit::position).forEach(System.out::println);
 * }
 * }</pre>
 *
 * <p>It only reads: it takes no lock and hinders no writer. It sees what was committed when it was
 * opened or last {@linkplain #refresh() refreshed}, of each release either the old or the new form
 * whole. Safe for any number of threads, also while one refreshes.
 *
 * <p>All methods throw {@link QueryRefusedException} for a query that would cost without bound, and
 * {@link IndexException} if the index turns out damaged or gone.
 */
public final class ReleaseIndex implements AutoCloseable {
  /** How many hits Lucene counts before it may skip those that cannot be among the best. */
  private static final int COUNTED = 1_000;

  private final String name;
  private final Directory directory;
  private final boolean closesDirectory;
  private volatile Snapshot current;
  private boolean closed;

  private ReleaseIndex(String name, Directory directory, boolean closesDirectory)
      throws IOException {
    this.name = name;
    this.directory = directory;
    this.closesDirectory = closesDirectory;
    DirectoryReader reader = DirectoryReader.open(directory);
    try {
      CommitInfo.read(name, reader.getIndexCommit().getUserData());
    } catch (IOException | RuntimeException e) {
      reader.close();
      throw e;
    }
    this.current = new Snapshot(reader);
  }

  /**
   * Opens the index in a folder.
   *
   * @throws IndexException if there is none, or it is damaged, of another version or not readable
   */
  public static ReleaseIndex open(Path index) {
    if (!Files.isDirectory(index)) {
      throw new IndexMissingException(
          index, "there is no index here; make one with 'dateline index --index DIR PATH…'");
    }
    Directory directory = null;
    try {
      directory = FSDirectory.open(index);
      return new ReleaseIndex(index.toString(), directory, true);
    } catch (IOException | RuntimeException e) {
      closeAfter(e, directory);
      throw IndexException.reading(index.toString(), e);
    }
  }

  private static void closeAfter(Exception e, Directory directory) {
    if (directory != null) {
      try {
        directory.close();
      } catch (IOException suppressed) {
        e.addSuppressed(suppressed);
      }
    }
  }

  /** What a writer has committed so far, in memory or in a folder. */
  public static ReleaseIndex of(ReleaseIndexer indexer) {
    try {
      return new ReleaseIndex("index", indexer.directory(), false);
    } catch (IOException e) {
      throw IndexException.reading("index", e);
    }
  }

  /** An index in memory of some releases, gone when it is closed. */
  public static ReleaseIndex of(Iterable<ReleaseFacts> releases) {
    try (ReleaseIndexer indexer = ReleaseIndexer.inMemory()) {
      releases.forEach(indexer::add);
      indexer.commit();
      return of(indexer);
    }
  }

  /** How many releases there are. */
  public int size() {
    return ask(snapshot -> snapshot.count(Fields.releases()));
  }

  /** How many releases match; exact. */
  public int count(Query query) {
    return ask(snapshot -> snapshot.count(snapshot.compiler().releases(query)));
  }

  /** How many positions match, as {@link #positions} lists them; exact. */
  public int countPositions(Query query) {
    return ask(
        snapshot -> snapshot.count(snapshot.compiler().positions(PositionQuestion.of(query))));
  }

  /** A release and all that was read from it. */
  public Optional<ReleaseFacts> release(String id) {
    return ask(
        snapshot -> {
          Optional<Integer> doc = snapshot.releaseDoc(id);
          return doc.isPresent() ? Optional.of(snapshot.facts(doc.get())) : Optional.empty();
        });
  }

  /**
   * Releases that match.
   *
   * @throws IllegalArgumentException if the order is one of positions, or the cursor is none of it
   */
  public Hits<ReleaseHit> search(Query query, SearchOptions options) {
    return hits(
        options, ReleaseHit::cursor, snapshot -> new ReleasePages(snapshot, query, options));
  }

  /**
   * Positions that match. Without braces, what can be said of a position is said of the one that is
   * listed: {@code role:cfo merger} lists the CFOs in releases that have the word merger. With
   * braces, those that one of the braces matches, in the releases that the query matches.
   *
   * @throws IllegalArgumentException if the cursor is none of the order
   */
  public Hits<PositionHit> positions(Query query, SearchOptions options) {
    return hits(
        options, PositionHit::cursor, snapshot -> new PositionPages(snapshot, query, options));
  }

  private interface Opening<T> {
    Hits.Pages<T> pages(Snapshot snapshot) throws IOException;
  }

  private <T> Hits<T> hits(SearchOptions options, Function<T, String> cursor, Opening<T> opening) {
    Snapshot snapshot = acquire();
    try {
      return new Hits<>(
          opening.pages(snapshot), options.limit(), cursor, () -> release(snapshot));
    } catch (IOException | RuntimeException e) {
      release(snapshot);
      throw said(e);
    }
  }

  /**
   * Looks whether something was committed since, and sees it from now on. Answers that are being
   * read go on seeing what they saw.
   *
   * @return whether there was something new
   */
  public synchronized boolean refresh() {
    checkOpen();
    try {
      DirectoryReader newer = DirectoryReader.openIfChanged(current.reader());
      if (newer == null) {
        return false;
      }
      Snapshot old = current;
      current = new Snapshot(newer);
      old.release();
      return true;
    } catch (IOException e) {
      throw IndexException.reading(name, e);
    }
  }

  /**
   * Asks Lucene itself, with its own types.
   *
   * @param question is given a searcher that is good until it returns
   */
  public <T> T withSearcher(Function<IndexSearcher, T> question) {
    return ask(snapshot -> question.apply(snapshot.searcher()));
  }

  /** What is asked of one state of the index. */
  interface Question<T> {
    T ask(Snapshot snapshot) throws IOException;
  }

  <T> T ask(Question<T> question) {
    Snapshot snapshot = acquire();
    try {
      return question.ask(snapshot);
    } catch (IOException | RuntimeException e) {
      throw said(e);
    } finally {
      release(snapshot);
    }
  }

  private RuntimeException said(Exception e) {
    return e instanceof RuntimeException known ? known : IndexException.reading(name, e);
  }

  private Snapshot acquire() {
    while (true) {
      checkOpen();
      Snapshot snapshot = current;
      if (snapshot.acquire()) {
        return snapshot;
      }
    }
  }

  private void release(Snapshot snapshot) {
    try {
      snapshot.release();
    } catch (IOException e) {
      throw IndexException.reading(name, e);
    }
  }

  private void checkOpen() {
    if (closed) {
      throw new IllegalStateException(name + ": this index is closed");
    }
  }

  /** Lets go of the index; answers that are still open stay readable. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      current.release();
      if (closesDirectory) {
        directory.close();
      }
    } catch (IOException e) {
      throw IndexException.reading(name, e);
    }
  }

  /** What both kinds of pages have in common: a sorted search that goes on where it stopped. */
  private abstract class SortedPages<T> implements Hits.Pages<T> {
    final Snapshot snapshot;
    final Order order;
    private final org.apache.lucene.search.Query lucene;
    private final Sort sort;
    private FieldDoc last;

    SortedPages(
        Snapshot snapshot,
        SearchOptions options,
        org.apache.lucene.search.Query lucene,
        Sort sort) {
      this.snapshot = snapshot;
      this.order = options.order();
      this.lucene = lucene;
      this.sort = sort;
      int fields = sort.getSort().length;
      this.last = options.after().map(text -> Cursor.read(text, order, fields)).orElse(null);
    }

    @Override
    public long total() {
      try {
        return snapshot.count(lucene);
      } catch (IOException e) {
        throw IndexException.reading(name, e);
      }
    }

    @Override
    public List<T> next(int most) {
      try {
        TopFieldDocs found =
            snapshot.searcher().search(lucene, new TopFieldCollectorManager(sort, most, last, COUNTED));
        List<FieldDoc> docs = Arrays.stream(found.scoreDocs).map(FieldDoc.class::cast).toList();
        if (docs.isEmpty()) {
          return List.of();
        }
        last = docs.getLast();
        return hits(docs);
      } catch (IOException e) {
        throw IndexException.reading(name, e);
      }
    }

    List<T> hits(List<FieldDoc> docs) throws IOException {
      List<T> hits = new ArrayList<>();
      for (FieldDoc doc : docs) {
        List<LeafReaderContext> leaves = snapshot.reader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc.doc, leaves));
        hits.add(hit(doc, leaf));
      }
      return hits;
    }

    abstract T hit(FieldDoc doc, LeafReaderContext leaf) throws IOException;

    double score(FieldDoc doc) {
      return order == Order.RELEVANCE ? (Float) doc.fields[0] : 0;
    }
  }

  private final class ReleasePages extends SortedPages<ReleaseHit> {
    private final Highlighter highlighter;
    private final Optional<Weight> positions;

    ReleasePages(Snapshot snapshot, Query query, SearchOptions options) throws IOException {
      super(
          snapshot,
          options,
          snapshot.compiler().releases(query),
          Sorts.ofReleases(options.order()));
      this.highlighter = new Highlighter(snapshot, query);
      PositionQuestion question = PositionQuestion.of(query);
      this.positions =
          question.asksForPositions()
              ? Optional.of(weight(snapshot, question.ofPosition()))
              : Optional.empty();
    }

    private static Weight weight(Snapshot snapshot, Query ofPosition) throws IOException {
      IndexSearcher searcher = snapshot.searcher();
      return searcher.createWeight(
          searcher.rewrite(snapshot.compiler().ofPosition(ofPosition)),
          ScoreMode.COMPLETE_NO_SCORES,
          1);
    }

    @Override
    ReleaseHit hit(FieldDoc doc, LeafReaderContext leaf) throws IOException {
      ReleaseFacts facts = snapshot.facts(doc.doc);
      int inLeaf = doc.doc - leaf.docBase;
      List<Position> matched =
          positions.isPresent()
              ? Blocks.matching(positions.get(), leaf, inLeaf, facts)
              : List.of();
      return new ReleaseHit(
          facts.extraction().release().id(),
          facts,
          score(doc),
          highlighter.spans(facts, matched, leaf, inLeaf),
          matched,
          Cursor.of(order, doc));
    }
  }

  private final class PositionPages extends SortedPages<PositionHit> {
    private int lastRelease = Integer.MAX_VALUE;
    private Optional<ReleaseFacts> lastFacts = Optional.empty();

    PositionPages(Snapshot snapshot, Query query, SearchOptions options) {
      super(
          snapshot,
          options,
          snapshot.compiler().positions(PositionQuestion.of(query)),
          Sorts.ofPositions(options.order()));
    }

    @Override
    PositionHit hit(FieldDoc doc, LeafReaderContext leaf) throws IOException {
      int inLeaf = doc.doc - leaf.docBase;
      int release = Blocks.releaseDoc(leaf, inLeaf) + leaf.docBase;
      if (lastFacts.isEmpty() || release != lastRelease) {
        lastFacts = Optional.of(snapshot.facts(release));
        lastRelease = release;
      }
      ReleaseFacts facts = lastFacts.get();
      return new PositionHit(
          facts.extraction().release().id(),
          facts,
          facts.positions().get(Blocks.ordinal(leaf, inLeaf)),
          score(doc),
          Cursor.of(order, doc));
    }
  }
}
