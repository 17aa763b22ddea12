package io.dateline.index;

import io.dateline.position.ReleaseFacts;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.ReaderUtil;
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
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * Looks up which sources and releases an index holds, what its writer has not committed yet
 * included. The {@link Ledger} says in memory whether there is something to look up. For a writer
 * whose own threads keep each other out: what is found is only as new as the last write that has
 * returned.
 */
final class Holdings implements Closeable {
  private final Ledger ledger;
  private final SearcherManager snapshots;

  /** Sees what a writer writes; the ledger is to be filled by {@link #load}. */
  Holdings(IndexWriter writer, Ledger ledger) throws IOException {
    this.ledger = ledger;
    this.snapshots = new SearcherManager(writer, null);
  }

  private interface Question<T> {
    T ask(IndexSearcher searcher) throws IOException;
  }

  private <T> T ask(Question<T> question) throws IOException {
    IndexSearcher searcher = snapshots.acquire();
    try {
      return question.ask(searcher);
    } finally {
      snapshots.release(searcher);
    }
  }

  private void refresh() throws IOException {
    snapshots.maybeRefreshBlocking();
    ledger.snapshotTaken();
  }

  /**
   * Enters into the ledger what the index holds.
   *
   * @return ids of releases without a source: written by a run that ended before it noted the
   *     source
   */
  List<String> load() throws IOException {
    return ask(searcher -> {
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        BinaryDocValues entries = leaf.reader().getBinaryDocValues(SourceRecord.LEDGER);
        DocIdSetIterator sources = LiveDocs.of(leaf.reader(), entries);
        while (sources.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          SourceRecord.enter(entries.binaryValue(), ledger);
        }
      }
      return searcher.count(Fields.releases()) == ledger.releases()
          ? List.of()
          : releaseIds(searcher).stream().filter(id -> ledger.sourcesOf(id) == 0).toList();
    });
  }

  private static List<String> releaseIds(IndexSearcher searcher) throws IOException {
    List<String> found = new ArrayList<>();
    Query releases = searcher.rewrite(Fields.releases());
    var weight = searcher.createWeight(releases, ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Scorer scorer = weight.scorer(leaf);
      SortedSetDocValues ids = leaf.reader().getSortedSetDocValues(Fields.ID);
      DocIdSetIterator docs = LiveDocs.of(leaf.reader(), scorer == null ? null : scorer.iterator());
      while (docs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (ids.advanceExact(docs.docID())) {
          found.add(ids.lookupOrd(ids.nextOrd()).utf8ToString());
        }
      }
    }
    return found;
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
    return records(new TermQuery(SourceRecord.term(source)), 1).stream().findFirst();
  }

  /** All sources that give a release. */
  List<SourceRecord> sourcesOf(String id) throws IOException {
    refresh();
    return records(
        new TermQuery(new Term(Fields.SOURCE_RELEASE, id)), Math.max(1, ledger.sourcesOf(id) + 1));
  }

  private List<SourceRecord> records(Query query, int most) throws IOException {
    return ask(searcher -> {
      List<SourceRecord> records = new ArrayList<>();
      for (var hit : searcher.search(query, most).scoreDocs) {
        records.add(SourceRecord.of(searcher.storedFields().document(hit.doc)));
      }
      return records;
    });
  }

  /** What is stored of a release, and the version of the extractor that read it. */
  record Stored(ReleaseFacts facts, String extractor) {}

  /** What is stored of a release. */
  Optional<Stored> stored(String id) throws IOException {
    refresh();
    return ask(searcher -> {
      TopDocs found = searcher.search(new TermQuery(Fields.block(id)), 1000);
      for (var hit : found.scoreDocs) {
        Document doc = searcher.storedFields().document(hit.doc, Set.of(Fields.FACTS));
        if (doc.getBinaryValue(Fields.FACTS) != null) {
          return Optional.of(
              new Stored(
                  StoredFacts.read(doc.getBinaryValue(Fields.FACTS)),
                  extractor(searcher, hit.doc)));
        }
      }
      return Optional.empty();
    });
  }

  private static String extractor(IndexSearcher searcher, int doc) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    SortedSetDocValues versions = DocValues.getSortedSet(leaf.reader(), Fields.EXTRACTOR);
    return versions.advanceExact(doc - leaf.docBase)
        ? versions.lookupOrd(versions.nextOrd()).utf8ToString()
        : "";
  }

  /**
   * Names the sources whose names begin so, in order.
   *
   * @return how many they are
   */
  long eachSource(String prefix, Consumer<String> action) throws IOException {
    refresh();
    return ask(searcher -> {
      Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), Fields.SOURCE_NAME);
      TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
      BytesRef from = new BytesRef(prefix);
      long count = 0;
      boolean more = each.seekCeil(from) != TermsEnum.SeekStatus.END;
      while (more && StringHelper.startsWith(each.term(), from)) {
        String source = each.term().utf8ToString();
        if (ledger.isHeld(Ledger.key(source))) {
          action.accept(source);
          count++;
        }
        more = each.next() != null;
      }
      return count;
    });
  }

  @Override
  public void close() throws IOException {
    snapshots.close();
  }
}
