package io.dateline.search;

import io.dateline.index.Fields;
import io.dateline.position.ReleaseFacts;
import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;

/** One state of the index, open for as long as somebody uses it. */
final class Snapshot {
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final QueryCompiler compiler;
  private final FacetCounts facets;
  private final Suggester suggester;

  Snapshot(DirectoryReader reader) {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    // What is asked varies too much to be worth keeping, and keeping makes single answers slow.
    this.searcher.setQueryCache(null);
    this.compiler = new QueryCompiler(reader);
    this.facets = new FacetCounts(this);
    this.suggester = new Suggester(this);
  }

  DirectoryReader reader() {
    return reader;
  }

  IndexSearcher searcher() {
    return searcher;
  }

  QueryCompiler compiler() {
    return compiler;
  }

  FacetCounts facets() {
    return facets;
  }

  Suggester suggester() {
    return suggester;
  }

  /** Takes part in keeping it open; false if it is closed already. */
  boolean acquire() {
    return reader.tryIncRef();
  }

  void release() throws IOException {
    reader.decRef();
  }

  /** What is wrong with its files, by the sums that they end with; reads all of them. */
  Optional<IOException> damage() {
    try {
      for (LeafReaderContext leaf : reader.leaves()) {
        leaf.reader().checkIntegrity();
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(e);
    }
  }

  int count(Query query) throws IOException {
    return searcher.count(query);
  }

  ReleaseFacts facts(int releaseDoc) throws IOException {
    return new StoredRelease(searcher.storedFields(), releaseDoc).facts();
  }

  /** The document of a release. */
  Optional<Integer> releaseDoc(String id) throws IOException {
    TopDocs found =
        searcher.search(
            new BooleanQuery.Builder()
                .add(new TermQuery(Fields.block(id)), Occur.FILTER)
                .add(Fields.releases(), Occur.FILTER)
                .build(),
            1);
    return found.scoreDocs.length == 0 ? Optional.empty() : Optional.of(found.scoreDocs[0].doc);
  }

  /** The id of a release's document. */
  BytesRef id(int releaseDoc) throws IOException {
    LeafReaderContext leaf = leaf(releaseDoc);
    SortedSetDocValues ids = DocValues.getSortedSet(leaf.reader(), Fields.ID);
    if (!ids.advanceExact(releaseDoc - leaf.docBase)) {
      throw new IllegalStateException("a document without id: " + releaseDoc);
    }
    return BytesRef.deepCopyOf(ids.lookupOrd(ids.nextOrd()));
  }

  /** How well a document matches; empty if it does not. */
  Optional<Float> score(Query query, int doc) throws IOException {
    LeafReaderContext leaf = leaf(doc);
    Scorer scorer =
        searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1).scorer(leaf);
    int inLeaf = doc - leaf.docBase;
    return scorer != null && scorer.iterator().advance(inLeaf) == inLeaf
        ? Optional.of(scorer.score())
        : Optional.empty();
  }

  /** The segment of a document. */
  LeafReaderContext leaf(int doc) {
    return reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
  }
}
