package io.dateline.search;

import io.dateline.date.DateValue;
import io.dateline.index.Fields;
import io.dateline.index.IndexException;
import io.dateline.index.IndexFolder;
import io.dateline.index.ReleaseIndexer;
import io.dateline.position.ReleaseFacts;
import io.dateline.query.Query;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.Directory;

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

  private static final int ALL = Integer.MAX_VALUE;

  private final String name;
  private final Directory directory;
  private final boolean closesDirectory;
  private volatile Snapshot current;
  private volatile boolean closed;

  private ReleaseIndex(String name, DirectoryReader reader, boolean closesDirectory) {
    this.name = name;
    this.directory = reader.directory();
    this.closesDirectory = closesDirectory;
    this.current = new Snapshot(reader);
  }

  /**
   * Opens the index in a folder.
   *
   * @throws IndexException if there is none, or it is damaged, of another version or not readable
   */
  public static ReleaseIndex open(Path index) {
    return new ReleaseIndex(index.toString(), IndexFolder.open(index), true);
  }

  /** What a writer has committed so far, in memory or in a folder. */
  public static ReleaseIndex of(ReleaseIndexer indexer) {
    try {
      return new ReleaseIndex("index", DirectoryReader.open(indexer.directory()), false);
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
    return ask(snapshot -> {
      Optional<Integer> doc = snapshot.releaseDoc(id);
      return doc.isPresent() ? Optional.of(snapshot.facts(doc.get())) : Optional.empty();
    });
  }

  /**
   * Releases that match.
   *
   * @throws IllegalArgumentException if the order is one of positions
   * @throws CursorException if the cursor is none of the order
   */
  public Hits<ReleaseHit> search(Query query, SearchOptions options) {
    if (options.order() == Order.PERSON || options.order() == Order.COMPANY) {
      throw new IllegalArgumentException("releases have no order " + options.order());
    }
    return hits(
        options,
        ReleaseHit::cursor,
        snapshot ->
            new ReleasePages(snapshot, query, snapshot.compiler().releases(query), options));
  }

  /**
   * Positions that match. Without braces, what can be said of a position is said of the one that is
   * listed: {@code role:cfo merger} lists the CFOs in releases that have the word merger. With
   * braces, those that one of the braces matches, in the releases that the query matches.
   *
   * @throws CursorException if the cursor is none of the order
   */
  public Hits<PositionHit> positions(Query query, SearchOptions options) {
    return hits(
        options,
        PositionHit::cursor,
        snapshot ->
            new PositionPages(
                snapshot, snapshot.compiler().positions(PositionQuestion.of(query)), options));
  }

  /**
   * Who held a role at a company at a time.
   *
   * <pre>{@code
   * Who who = index.who("cfo", "Acme", DateValue.day(2004, 1, 15));
   * who.certain();    // between a release that names her and a later one that still does
   * who.possible();   // named before, and nothing was heard since
   * }</pre>
   *
   * <p>All releases that speak of such a position are put together. Somebody held it for certain
   * between the first and the last day that any of them vouches for. Possible is everybody of whom
   * nothing says that it had not begun or had ended: no date, and of a role that one person holds,
   * no predecessor and no successor.
   *
   * @param role a role as in {@code role:}
   * @param company a company as in {@code company:}
   * @param date a day, or a longer time; then on some day of it
   */
  public Who who(String role, String company, DateValue date) {
    Query seat = Query.position(Query.role(role), Query.company(company));
    List<Tenure> tenures = Tenures.of(evidence(seat));
    List<Who.Holder> certain = new ArrayList<>();
    List<Who.Holder> possible = new ArrayList<>();
    for (Tenure tenure : tenures) {
      if (tenure.isCertainIn(date)) {
        certain.add(holder(tenure, date));
      } else if (tenure.isPossibleIn(date)) {
        possible.add(holder(tenure, date));
      }
    }
    return new Who(role, company, date, certain, possible);
  }

  private static Who.Holder holder(Tenure tenure, DateValue date) {
    Optional<Evidence> before = Optional.empty();
    Optional<Evidence> after = Optional.empty();
    for (Evidence one : tenure.evidence()) {
      if (one.day().filter(day -> !day.isAfter(date.last())).isPresent()) {
        before = Optional.of(one);
      } else if (after.isEmpty() && one.day().isPresent()) {
        after = Optional.of(one);
      }
    }
    return new Who.Holder(tenure, before, after);
  }

  /**
   * Positions over time, merged over releases: of a person, {@code Query.person("Robert Chilton")};
   * of a company, {@code Query.company("Acme")}; or of what else {@link #positions} lists.
   */
  public Timeline timeline(Query query) {
    return Timeline.of(Tenures.of(evidence(query)));
  }

  private List<Evidence> evidence(Query query) {
    SearchOptions all = SearchOptions.standard().withOrder(Order.OLDEST).withoutLimit();
    try (Hits<PositionHit> hits = positions(query, all)) {
      return hits.stream()
          .map(hit ->
              new Evidence(
                  hit.id(),
                  hit.facts().extraction().release().source(),
                  hit.facts().extraction().released(),
                  hit.position()))
          .toList();
    }
  }

  /**
   * Counts what matches by one or more dimensions at once.
   *
   * <pre>{@code
   * Facets facets =
   *     index.facets(Query.all(), Facets.Unit.RELEASES, 10, Dimension.COMPANY, Dimension.YEAR);
   * facets.by().get(Dimension.YEAR).values();   // [Count[value=2003, count=412], …]
   * }</pre>
   *
   * @param unit what is counted
   * @param top how many values of each dimension at most, 1 or more
   */
  public Facets facets(Query query, Facets.Unit unit, int top, Dimension... dimensions) {
    if (top < 1) {
      throw new IllegalArgumentException("at least one value: " + top);
    }
    return ask(snapshot -> snapshot.facets().count(query, unit, top, List.of(dimensions)));
  }

  /**
   * Names that begin as typed, with any of their words, or if there are none those spelt nearly so.
   *
   * @param most how many at most, 1 or more
   * @return those in most releases first
   */
  public List<Suggestion> suggest(String typed, Suggestion.Kind kind, int most) {
    if (most < 1) {
      throw new IllegalArgumentException("at least one name: " + most);
    }
    return ask(snapshot -> snapshot.suggester().suggest(typed, kind, most));
  }

  /**
   * Completions of every kind, those of people first; corrections only if there are no completions
   * of any kind.
   */
  public List<Suggestion> suggest(String typed, int most) {
    List<Suggestion> all = new ArrayList<>();
    for (Suggestion.Kind kind : Suggestion.Kind.values()) {
      all.addAll(suggest(typed, kind, most));
    }
    return all.stream().allMatch(Suggestion::corrected)
        ? all
        : all.stream().filter(each -> !each.corrected()).toList();
  }

  /**
   * Why a release matches, or which clause fails first and what it has instead.
   *
   * @return empty if there is no such release
   */
  public Optional<Explanation> explain(Query query, String id) {
    return ask(snapshot -> {
      Optional<Integer> doc = snapshot.releaseDoc(id);
      return doc.isPresent()
          ? Optional.of(new Explainer(snapshot).explain(query, doc.get()))
          : Optional.empty();
    });
  }

  /** Which clause of a query leaves no release, how many match it alone, and what may be meant. */
  public Explanation explain(Query query) {
    return ask(snapshot -> new Explainer(snapshot).explain(query));
  }

  private interface Opening<T> {
    Hits.Pages<T> pages(Snapshot snapshot) throws IOException;
  }

  private <T> Hits<T> hits(SearchOptions options, Function<T, String> cursor, Opening<T> opening) {
    Snapshot snapshot = acquire();
    try {
      return new Hits<>(opening.pages(snapshot), options.limit(), cursor, () -> release(snapshot));
    } catch (IOException | RuntimeException e) {
      RuntimeException said = said(e, snapshot);
      release(snapshot);
      throw said;
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
      throw said(e, snapshot);
    } finally {
      release(snapshot);
    }
  }

  /**
   * What it means that a question ended so. Lucene takes what it reads for sound, and on a damaged
   * file may stumble anywhere: then its sums are asked.
   */
  private RuntimeException said(Exception e, Snapshot snapshot) {
    return switch (e) {
      case IOException io -> IndexException.reading(name, io);
      case UncheckedIOException io -> IndexException.reading(name, io.getCause());
      case IndexException known -> known;
      case QueryRefusedException known -> known;
      case CursorException known -> known;
      case RuntimeException stumbled -> {
        Optional<IOException> damage = snapshot.damage();
        damage.ifPresent(found -> found.addSuppressed(stumbled));
        yield damage.isPresent() ? IndexException.reading(name, damage.get()) : stumbled;
      }
      default -> new IllegalStateException(e);
    };
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

  /** What both kinds of pages have in common: an ordered search that goes on where it stopped. */
  private abstract class OrderedPages<T> implements Hits.Pages<T> {
    final Snapshot snapshot;
    final Ranking ranking;
    private final org.apache.lucene.search.Query lucene;
    private final int limit;
    private Optional<List<FieldDoc>> ahead = Optional.empty();
    private Optional<Long> total = Optional.empty();

    OrderedPages(
        Snapshot snapshot,
        SearchOptions options,
        org.apache.lucene.search.Query lucene,
        Ranking ranking) {
      this.snapshot = snapshot;
      this.ranking = ranking;
      this.lucene = lucene;
      this.limit = options.limit();
    }

    @Override
    public long total() {
      try {
        if (total.isEmpty() && ahead.isEmpty() && limit > 0) {
          ahead =
              Optional.of(
                  fetch(Math.min(limit, Hits.PAGE), ranking.countsOnTheWay() ? ALL : COUNTED));
        }
        return total.isPresent() ? total.get() : snapshot.count(lucene);
      } catch (IOException | RuntimeException e) {
        throw said(e, snapshot);
      }
    }

    @Override
    public List<T> next(int most) {
      try {
        List<FieldDoc> docs = ahead.isPresent() ? ahead.get() : fetch(most, COUNTED);
        ahead = Optional.empty();
        return hits(docs);
      } catch (IOException | RuntimeException e) {
        throw said(e, snapshot);
      }
    }

    /**
     * The next documents; when Lucene has counted all on the way, the total, too.
     *
     * @param counted how many hits to count before those that cannot be among the best are skipped
     */
    private List<FieldDoc> fetch(int most, int counted) throws IOException {
      TopDocs found = ranking.next(most, counted);
      if (found.totalHits.relation() == TotalHits.Relation.EQUAL_TO) {
        total = Optional.of(found.totalHits.value());
      }
      return Arrays.stream(found.scoreDocs).map(FieldDoc.class::cast).toList();
    }

    /** Reads the hits in the order of the documents, and gives them in that of the answer. */
    private List<T> hits(List<FieldDoc> docs) throws IOException {
      List<LeafReaderContext> leaves = snapshot.reader().leaves();
      StoredFields stored = snapshot.searcher().storedFields();
      Map<FieldDoc, T> read = new IdentityHashMap<>();
      for (FieldDoc doc : docs.stream().sorted(Comparator.comparingInt(d -> d.doc)).toList()) {
        read.put(doc, hit(doc, leaves.get(ReaderUtil.subIndex(doc.doc, leaves)), stored));
      }
      return docs.stream().map(read::get).toList();
    }

    abstract T hit(FieldDoc doc, LeafReaderContext leaf, StoredFields stored) throws IOException;
  }

  private final class ReleasePages extends OrderedPages<ReleaseHit> {
    private final Highlighter highlighter;
    private final WordMatches words;
    private final Optional<Blocks> positions;

    ReleasePages(
        Snapshot snapshot,
        Query query,
        org.apache.lucene.search.Query lucene,
        SearchOptions options)
        throws IOException {
      super(snapshot, options, lucene, Ranking.ofReleases(snapshot, query, lucene, options));
      this.highlighter = new Highlighter(query);
      this.words = new WordMatches(snapshot, highlighter.words());
      PositionQuestion question = PositionQuestion.of(query);
      this.positions =
          question.asksForPositions()
              ? Optional.of(new Blocks(weight(snapshot, question.ofPosition())))
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
    ReleaseHit hit(FieldDoc doc, LeafReaderContext leaf, StoredFields stored) throws IOException {
      int inLeaf = doc.doc - leaf.docBase;
      return new ReleaseHit(
          ranking.id(doc),
          new StoredRelease(stored, doc.doc),
          ranking.score(doc),
          positions.isPresent() ? positions.get().matching(leaf, inLeaf) : List.of(),
          words.in(leaf, inLeaf),
          highlighter,
          ranking.cursor(doc));
    }
  }

  private final class PositionPages extends OrderedPages<PositionHit> {
    private int lastRelease = Integer.MAX_VALUE;
    private Optional<StoredRelease> lastStored = Optional.empty();

    PositionPages(Snapshot snapshot, org.apache.lucene.search.Query lucene, SearchOptions options)
        throws IOException {
      super(snapshot, options, lucene, Ranking.ofPositions(snapshot, lucene, options));
    }

    @Override
    PositionHit hit(FieldDoc doc, LeafReaderContext leaf, StoredFields stored) throws IOException {
      int inLeaf = doc.doc - leaf.docBase;
      int release = Blocks.releaseDoc(leaf, inLeaf) + leaf.docBase;
      if (lastStored.isEmpty() || release != lastRelease) {
        lastStored = Optional.of(new StoredRelease(stored, release));
        lastRelease = release;
      }
      return new PositionHit(
          ranking.id(doc), lastStored.get(), Blocks.ordinal(leaf, inLeaf), ranking.cursor(doc));
    }
  }
}
