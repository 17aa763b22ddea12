package io.dateline.index;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FilteredDocIdSetIterator;
import org.apache.lucene.util.Bits;

/** The documents of a segment without those that were removed and are still to be merged. */
final class LiveDocs {
  private LiveDocs() {}

  /**
   * Those of some documents that are left, ascending.
   *
   * @param docs null if there are none, as Lucene says it of a field or a term
   */
  static DocIdSetIterator of(LeafReader segment, DocIdSetIterator docs) {
    if (docs == null) {
      return DocIdSetIterator.empty();
    }
    Bits live = segment.getLiveDocs();
    return live == null
        ? docs
        : new FilteredDocIdSetIterator(docs) {
          @Override
          protected boolean match(int doc) {
            return live.get(doc);
          }
        };
  }
}
