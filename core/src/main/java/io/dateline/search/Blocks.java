package io.dateline.search;

import io.dateline.index.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/**
 * Goes between a release's document and those of its positions: finds which positions of a release
 * match, for releases that are asked for in ascending order.
 */
final class Blocks {
  private final Weight positions;
  private Optional<LeafReaderContext> leaf = Optional.empty();
  private DocIdSetIterator docs = DocIdSetIterator.empty();
  private NumericDocValues ordinals = DocValues.emptyNumeric();

  Blocks(Weight positions) {
    this.positions = positions;
  }

  /**
   * Which positions of a release match, by their places in {@code ReleaseFacts.positions()},
   * ascending.
   *
   * @param releaseDoc its document in the segment
   */
  List<Integer> matching(LeafReaderContext in, int releaseDoc) throws IOException {
    if (leaf.filter(in::equals).isEmpty() || docs.docID() > releaseDoc) {
      start(in);
    }
    List<Integer> matching = new ArrayList<>();
    int first =
        releaseDoc == 0 ? 0 : QueryCompiler.PARENTS.getBitSet(in).prevSetBit(releaseDoc - 1) + 1;
    int doc = docs.docID() < first ? docs.advance(first) : docs.docID();
    while (doc < releaseDoc) {
      if (ordinals.advanceExact(doc)) {
        matching.add((int) ordinals.longValue());
      }
      doc = docs.nextDoc();
    }
    return matching;
  }

  private void start(LeafReaderContext in) throws IOException {
    leaf = Optional.of(in);
    Scorer scorer = positions.scorer(in);
    docs = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
    ordinals = DocValues.getNumeric(in.reader(), Fields.ORDINAL);
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
