package io.dateline.search;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.BitSetIterator;

/**
 * Documents of one kind, a bit for each in every segment: beside other clauses a look at a bit,
 * where the term of the kind, which most documents have, would be read along with them.
 */
final class KindQuery extends Query {
  private final Query kind;
  private final BitSetProducer bits;

  /**
   * @param kind the term of the kind, by which equal queries are told
   * @param bits the documents that have it
   */
  KindQuery(Query kind, BitSetProducer bits) {
    this.kind = kind;
    this.bits = bits;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
        BitSet documents = bits.getBitSet(leaf);
        if (documents == null) {
          return null;
        }
        long cost = documents.approximateCardinality();
        float score = score();
        return new ScorerSupplier() {
          @Override
          public Scorer get(long leadCost) {
            return new ConstantScoreScorer(score, mode, new BitSetIterator(documents, cost));
          }

          @Override
          public long cost() {
            return cost;
          }
        };
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return kind.toString(field);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof KindQuery query && kind.equals(query.kind);
  }

  @Override
  public int hashCode() {
    return 31 * classHash() + kind.hashCode();
  }
}
