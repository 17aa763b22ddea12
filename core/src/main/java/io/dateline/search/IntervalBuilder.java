package io.dateline.search;

import io.dateline.index.Fields;
import io.dateline.query.Query;
import io.dateline.query.Query.InZone;
import io.dateline.query.Query.Near;
import io.dateline.query.Query.Regex;
import io.dateline.query.Query.Term;
import io.dateline.query.Query.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.util.BytesRef;

/**
 * Turns text clauses into intervals of word positions, where a plain Lucene query cannot say it.
 */
final class IntervalBuilder {
  private final Expansions expansions;

  IntervalBuilder(Expansions expansions) {
    this.expansions = expansions;
  }

  /** Near, or anything in a zone. */
  IntervalQuery query(String field, Query clause) {
    return new IntervalQuery(
        field,
        switch (clause) {
          case InZone inZone ->
              Intervals.containedBy(source(field, inZone.text()), Fields.zone(inZone.zone()));
          case Text text -> source(field, text);
          default -> throw new IllegalArgumentException("not of positions: " + clause);
        });
  }

  private IntervalsSource source(String field, Text text) {
    return switch (text) {
      case Near near -> near(field, near);
      case Regex regex -> anyOf(field, regex);
      case Term term -> term(field, term);
    };
  }

  private IntervalsSource near(String field, Near near) {
    IntervalsSource[] parts =
        near.parts().stream().map(part -> term(field, part)).toArray(IntervalsSource[]::new);
    return Intervals.maxgaps(near.words(), Intervals.unordered(parts));
  }

  /** A word, a phrase, or a phrase whose last word stands for many. */
  IntervalsSource term(String field, Term term) {
    List<String> words = Fields.wordsOf(Names.textOf(term));
    if (words.isEmpty()) {
      return Intervals.noIntervals("nothing to look for in " + term);
    }
    List<IntervalsSource> sources = new ArrayList<>();
    for (String word : words) {
      sources.add(Intervals.term(word));
    }
    if (Names.isMany(term)) {
      sources.set(sources.size() - 1, anyOf(field, term));
    }
    return sources.size() == 1
        ? sources.getFirst()
        : Intervals.phrase(sources.toArray(IntervalsSource[]::new));
  }

  private IntervalsSource anyOf(String field, Text text) {
    Set<BytesRef> terms = expansions.terms(field, text, Expansions.MOST_WITH_POSITIONS);
    return terms.isEmpty()
        ? Intervals.noIntervals("no word like " + text)
        : Intervals.or(terms.stream().map(Intervals::term).toArray(IntervalsSource[]::new));
  }
}
