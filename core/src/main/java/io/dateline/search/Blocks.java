package io.dateline.search;

import io.dateline.index.Fields;
import io.dateline.position.Position;
import io.dateline.position.ReleaseFacts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSet;

/** Goes between a release's document and those of its positions. */
final class Blocks {
  private Blocks() {}

  /** The positions of a release that a query of positions matches, in the order of the text. */
  static List<Position> matching(
      Weight positions, LeafReaderContext leaf, int releaseDoc, ReleaseFacts facts)
      throws IOException {
    List<Position> matching = new ArrayList<>();
    BitSet releases = QueryCompiler.PARENTS.getBitSet(leaf);
    Scorer scorer = positions.scorer(leaf);
    if (releases == null || scorer == null || releaseDoc == 0) {
      return matching;
    }
    NumericDocValues ordinals = DocValues.getNumeric(leaf.reader(), Fields.ORDINAL);
    DocIdSetIterator docs = scorer.iterator();
    int doc = docs.advance(releases.prevSetBit(releaseDoc - 1) + 1);
    while (doc < releaseDoc) {
      if (ordinals.advanceExact(doc)) {
        matching.add(facts.positions().get((int) ordinals.longValue()));
      }
      doc = docs.nextDoc();
    }
    return matching;
  }

  /** The release's document, in its segment, of the block in which a position's document lies. */
  static int releaseDoc(LeafReaderContext leaf, int positionDoc) throws IOException {
    return QueryCompiler.PARENTS.getBitSet(leaf).nextSetBit(positionDoc);
  }

  static int ordinal(LeafReaderContext leaf, int positionDoc) throws IOException {
    NumericDocValues ordinals = DocValues.getNumeric(leaf.reader(), Fields.ORDINAL);
    if (!ordinals.advanceExact(positionDoc)) {
      throw new IllegalStateException("a position without its place: " + positionDoc);
    }
    return (int) ordinals.longValue();
  }
}
