package io.dateline.search;

import io.dateline.index.Fields;
import io.dateline.query.Query;
import io.dateline.query.QueryField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.SortedSetSortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;

/**
 * The order of an answer: fetches its documents one page after the other. In no order are two
 * documents equal.
 *
 * <p>By score, what is equal comes in the order of the index, as Lucene gives it: any other rule
 * would have to look at all that are equal, which for a frequent word are thousands. A cursor by
 * score is the id of a release, and its score is looked up again, for all scores shift a little
 * with every release that comes in.
 */
final class Ranking {
  private static final String BY_SCORE = Order.RELEVANCE + " of words";

  private final Snapshot snapshot;
  private final org.apache.lucene.search.Query lucene;
  private final String order;
  private final Optional<Sort> sort;
  private Optional<FieldDoc> last;

  private Ranking(
      Snapshot snapshot,
      org.apache.lucene.search.Query lucene,
      SearchOptions options,
      Optional<Sort> sort)
      throws IOException {
    this.snapshot = snapshot;
    this.lucene = lucene;
    this.order = sort.isPresent() ? options.order().name() : BY_SCORE;
    this.sort = sort;
    int values = sort.map(by -> by.getSort().length).orElse(2);
    this.last = options.after().map(cursor -> Cursor.read(cursor, order, values));
    if (last.isPresent() && sort.isEmpty()) {
      last = Optional.of(again(last.get()));
    }
  }

  /** Releases; {@code lucene} is what was asked, compiled. */
  static Ranking ofReleases(
      Snapshot snapshot, Query query, org.apache.lucene.search.Query lucene, SearchOptions options)
      throws IOException {
    Order order = options.order();
    boolean byScore = order == Order.RELEVANCE && ranks(query);
    return new Ranking(
        snapshot, lucene, options, byScore ? Optional.empty() : Optional.of(sort(fields(order))));
  }

  /** Positions; {@code lucene} is what was asked, compiled. */
  static Ranking ofPositions(
      Snapshot snapshot, org.apache.lucene.search.Query lucene, SearchOptions options)
      throws IOException {
    List<SortField> fields = fields(options.order());
    fields.add(new SortField(Fields.ORDINAL, SortField.Type.LONG));
    return new Ranking(snapshot, lucene, options, Optional.of(sort(fields)));
  }

  /** Whether one release can match better than another: only words can. */
  private static boolean ranks(Query query) {
    return switch (query) {
      case Query.Text text -> true;
      case Query.InZone inZone -> true;
      case Query.Field field ->
          field.field() == QueryField.HEADLINE || field.field() == QueryField.TITLE;
      case Query.And and -> and.clauses().stream().anyMatch(Ranking::ranks);
      case Query.Or or -> or.clauses().stream().anyMatch(Ranking::ranks);
      case Query.All all -> false;
      case Query.Dates dates -> false;
      case Query.OfStatus status -> false;
      case Query.OnePosition position -> false;
      case Query.Not not -> false;
    };
  }

  private static Sort sort(List<SortField> fields) {
    return new Sort(fields.toArray(SortField[]::new));
  }

  private static List<SortField> fields(Order order) {
    List<SortField> fields = new ArrayList<>();
    switch (order) {
      case OLDEST -> fields.add(released(false, Long.MAX_VALUE));
      case PERSON -> fields.add(name(Fields.PERSON_NAME));
      case COMPANY -> fields.add(name(Fields.COMPANY_NAME));
      case RELEVANCE, NEWEST -> {}
    }
    if (order != Order.OLDEST) {
      fields.add(released(true, Long.MIN_VALUE));
    }
    fields.add(IdComparator.SORT);
    return fields;
  }

  private static SortField released(boolean newestFirst, long missing) {
    SortField field =
        LongField.newSortField(Fields.RELEASED, newestFirst, SortedNumericSelector.Type.MIN);
    field.setMissingValue(missing);
    return field;
  }

  private static SortField name(String field) {
    SortField name = new SortedSetSortField(field, false);
    name.setMissingValue(SortField.STRING_LAST);
    return name;
  }

  /** Whether counting all on the way costs less than counting them apart. */
  boolean countsOnTheWay() {
    return sort.isPresent();
  }

  /**
   * The next documents.
   *
   * @param most how many at most, 1 or more
   * @param counted how many hits to count before those that cannot be among the best are skipped
   */
  TopDocs next(int most, int counted) throws IOException {
    FieldDoc after = last.orElse(null);
    TopDocs found =
        sort.isPresent()
            ? snapshot
                .searcher()
                .search(lucene, new TopFieldCollectorManager(sort.get(), most, after, counted))
            : withIds(
                snapshot
                    .searcher()
                    .search(lucene, new TopScoreDocCollectorManager(most, after, counted)));
    if (found.scoreDocs.length > 0) {
      last = Optional.of((FieldDoc) found.scoreDocs[found.scoreDocs.length - 1]);
    }
    return found;
  }

  private TopDocs withIds(TopDocs found) throws IOException {
    ScoreDoc[] docs = new ScoreDoc[found.scoreDocs.length];
    for (int i = 0; i < docs.length; i++) {
      ScoreDoc doc = found.scoreDocs[i];
      docs[i] = new FieldDoc(doc.doc, doc.score, new Object[] {doc.score, snapshot.id(doc.doc)});
    }
    return new TopDocs(found.totalHits, docs);
  }

  /** The hit of a cursor with the score that it has now; one that is gone keeps its old score. */
  private FieldDoc again(FieldDoc kept) throws IOException {
    float score = (Float) kept.fields[0];
    Optional<Integer> doc = snapshot.releaseDoc(id(kept));
    Optional<Float> now = doc.isPresent() ? snapshot.score(lucene, doc.get()) : Optional.empty();
    return new FieldDoc(doc.orElse(-1), now.orElse(score), kept.fields);
  }

  /** The id of a document's release: of the values that order it the last that is text. */
  String id(FieldDoc doc) {
    return Arrays.stream(doc.fields)
        .filter(BytesRef.class::isInstance)
        .map(BytesRef.class::cast)
        .reduce((name, id) -> id)
        .orElseThrow()
        .utf8ToString();
  }

  /** How well a document matches; 0 where that does not order the answer. */
  double score(FieldDoc doc) {
    return sort.isPresent() ? 0 : doc.score;
  }

  /** Where to go on after a document. */
  String cursor(FieldDoc doc) {
    return Cursor.of(order, doc);
  }
}
