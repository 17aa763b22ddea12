package io.dateline.search;

import io.dateline.index.Fields;
import io.dateline.query.Query;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/** Asks the index which words of a release's text match. */
final class WordMatches {
  /** Words after each other, by their numbers in the text, both inclusive. */
  record Run(int first, int last) {}

  private final List<Weight> clauses = new ArrayList<>();

  /**
   * @param words clauses about the text
   */
  WordMatches(Snapshot snapshot, List<Query> words) throws IOException {
    IndexSearcher searcher = snapshot.searcher();
    for (Query clause : words) {
      var compiled = searcher.rewrite(snapshot.compiler().releases(clause));
      clauses.add(searcher.createWeight(compiled, ScoreMode.COMPLETE_NO_SCORES, 1));
    }
  }

  /**
   * The words that match, clause by clause.
   *
   * @param doc the release's document in its segment
   */
  List<Run> in(LeafReaderContext leaf, int doc) throws IOException {
    List<Run> runs = new ArrayList<>();
    for (Weight clause : clauses) {
      Matches matches = clause.matches(leaf, doc);
      MatchesIterator each = matches == null ? null : matches.getMatches(Fields.TEXT);
      while (each != null && each.next()) {
        runs.add(new Run(each.startPosition(), each.endPosition()));
      }
    }
    return runs;
  }
}
