package io.dateline.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;

/**
 * Documents with a name that agrees with the one asked for. Terms find those that may, and their
 * names as printed are then compared one by one, each only once.
 */
final class NameQuery extends Query {
  private final Query candidates;
  private final String values;
  private final String asked;
  private final Predicate<String> agrees;

  /**
   * @param candidates matches every document that may agree
   * @param values field of the printed names
   * @param asked the name, which with {@code candidates} and {@code values} tells equal queries
   * @param agrees whether a printed name agrees
   */
  NameQuery(Query candidates, String values, String asked, Predicate<String> agrees) {
    this.candidates = candidates;
    this.values = values;
    this.asked = asked;
    this.agrees = agrees;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    Query rewritten = candidates.rewrite(searcher);
    if (rewritten instanceof MatchNoDocsQuery) {
      return rewritten;
    }
    return rewritten == candidates ? this : new NameQuery(rewritten, values, asked, agrees);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    Weight inner = searcher.createWeight(candidates, ScoreMode.COMPLETE_NO_SCORES, 1);
    Map<String, Boolean> known = new ConcurrentHashMap<>();
    Predicate<String> agreesOnce = printed -> known.computeIfAbsent(printed, agrees::test);
    return new ConstantScoreWeight(this, boost) {
      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
        ScorerSupplier found = inner.scorerSupplier(leaf);
        if (found == null) {
          return null;
        }
        float score = score();
        return new ScorerSupplier() {
          @Override
          public Scorer get(long leadCost) throws IOException {
            return new ConstantScoreScorer(
                score,
                mode,
                new Agreeing(
                    found.get(leadCost),
                    DocValues.getSortedSet(leaf.reader(), values),
                    agreesOnce));
          }

          @Override
          public long cost() {
            return found.cost();
          }
        };
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  private static final class Agreeing extends TwoPhaseIterator {
    private static final float COST = 200;

    private final Scorer candidates;
    private final TwoPhaseIterator unsure;
    private final SortedSetDocValues names;
    private final Predicate<String> agrees;
    private final Map<Long, Boolean> known = new HashMap<>();

    /** The name that agreed last: most documents have the same one. */
    private long agreed = -1;

    Agreeing(Scorer candidates, SortedSetDocValues names, Predicate<String> agrees) {
      super(
          candidates.twoPhaseIterator() == null
              ? candidates.iterator()
              : candidates.twoPhaseIterator().approximation());
      this.candidates = candidates;
      this.unsure = candidates.twoPhaseIterator();
      this.names = names;
      this.agrees = agrees;
    }

    @Override
    public boolean matches() throws IOException {
      if (unsure != null && !unsure.matches()) {
        return false;
      }
      if (!names.advanceExact(candidates.docID())) {
        return false;
      }
      for (int i = names.docValueCount(); i > 0; i--) {
        long ord = names.nextOrd();
        if (ord == agreed || agrees(ord)) {
          agreed = ord;
          return true;
        }
      }
      return false;
    }

    private boolean agrees(long ord) throws IOException {
      Boolean before = known.get(ord);
      if (before == null) {
        before = agrees.test(names.lookupOrd(ord).utf8ToString());
        known.put(ord, before);
      }
      return before;
    }

    @Override
    public float matchCost() {
      return COST;
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return values + "~\"" + asked + "\"";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NameQuery query
        && candidates.equals(query.candidates)
        && values.equals(query.values)
        && asked.equals(query.asked);
  }

  @Override
  public int hashCode() {
    return Objects.hash(candidates, values, asked);
  }
}
