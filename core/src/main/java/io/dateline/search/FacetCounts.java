package io.dateline.search;

import io.dateline.index.Fields;
import io.dateline.query.Query;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.packed.PackedInts;

/**
 * Counts values over matching documents. Values are numbered alike over all segments, once for each
 * state of the index; a value is only then turned into text when it is among the most frequent.
 */
final class FacetCounts {
  private static final Comparator<Facets.Count> MOST_FREQUENT =
      Comparator.comparingLong(Facets.Count::count).reversed().thenComparing(Facets.Count::value);

  private final Snapshot snapshot;
  private final Map<String, OrdinalMap> numbering = new ConcurrentHashMap<>();

  FacetCounts(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  Facets count(Query query, Facets.Unit unit, int top, List<Dimension> dimensions)
      throws IOException {
    boolean releases = unit == Facets.Unit.RELEASES;
    QueryCompiler compiler = snapshot.compiler();
    IndexSearcher searcher = snapshot.searcher();
    Weight weight =
        searcher.createWeight(
            searcher.rewrite(
                releases
                    ? compiler.releases(query)
                    : compiler.positions(PositionQuestion.of(query))),
            ScoreMode.COMPLETE_NO_SCORES,
            1);
    Map<Dimension, Counter> counters = new EnumMap<>(Dimension.class);
    for (Dimension dimension : dimensions) {
      counters.put(dimension, counter(dimension));
    }
    Set<Long> people = new HashSet<>();
    long total = 0;
    for (LeafReaderContext leaf : snapshot.reader().leaves()) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer == null) {
        continue;
      }
      List<Column> columns = new ArrayList<>();
      for (Map.Entry<Dimension, Counter> each : counters.entrySet()) {
        columns.add(each.getValue().column(leaf, place(each.getKey(), releases), unit));
      }
      Column person = unit == Facets.Unit.PEOPLE ? personColumn(leaf) : null;
      total += count(scorer.iterator(), leaf.reader().getLiveDocs(), columns, person, people);
      for (Column column : columns) {
        column.finish();
      }
    }
    Map<Dimension, Facets.Facet> by = new EnumMap<>(Dimension.class);
    for (Map.Entry<Dimension, Counter> each : counters.entrySet()) {
      by.put(each.getKey(), each.getValue().facet(top));
    }
    return new Facets(unit, unit == Facets.Unit.PEOPLE ? people.size() : total, by);
  }

  private static long count(
      DocIdSetIterator docs, Bits live, List<Column> columns, Column person, Set<Long> people)
      throws IOException {
    long total = 0;
    for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
      if (live != null && !live.get(doc)) {
        continue;
      }
      total++;
      long who = 0;
      if (person != null) {
        who = person.firstNumber(doc);
        people.add(who);
      }
      for (Column column : columns) {
        column.count(doc, who);
      }
    }
    return total;
  }

  /** Where the values of a dimension stand, seen from the documents that are counted. */
  private enum Place {
    HERE,
    ABOVE,
    BELOW
  }

  private static Place place(Dimension dimension, boolean releases) {
    if (dimension == Dimension.STATUS) {
      return releases ? Place.BELOW : Place.HERE;
    }
    return releases || dimension.isOfPosition() ? Place.HERE : Place.ABOVE;
  }

  private Counter counter(Dimension dimension) throws IOException {
    return dimension == Dimension.YEAR ? new YearCounter() : new ValueCounter(dimension);
  }

  private Column personColumn(LeafReaderContext leaf) throws IOException {
    return new ValueCounter(Dimension.PERSON).column(leaf, Place.HERE, Facets.Unit.POSITIONS);
  }

  /** Sums up one dimension over all segments. */
  private interface Counter {
    Column column(LeafReaderContext leaf, Place place, Facets.Unit unit) throws IOException;

    Facets.Facet facet(int top) throws IOException;
  }

  /** Counts one dimension over one segment. */
  private interface Column {
    /**
     * Counts the values of a document.
     *
     * @param person number of the person, when people are counted
     */
    void count(int doc, long person) throws IOException;

    /** The number, over all segments, of the first value. */
    long firstNumber(int doc) throws IOException;

    void finish();
  }

  /** The documents whose values count for a matching document. */
  private static int[] docs(Place place, BitSet releases, int doc) {
    return switch (place) {
      case HERE -> new int[] {doc};
      case ABOVE -> new int[] {releases.nextSetBit(doc)};
      case BELOW -> {
        int before = doc == 0 ? -1 : releases.prevSetBit(doc - 1);
        int[] below = new int[doc - before - 1];
        for (int i = 0; i < below.length; i++) {
          below[i] = before + 1 + i;
        }
        yield below;
      }
    };
  }

  private final class ValueCounter implements Counter {
    private final Dimension dimension;
    private final OrdinalMap map;
    private final int[] counts;
    private final Set<Long> pairs = new HashSet<>();
    private long without;

    ValueCounter(Dimension dimension) throws IOException {
      this.dimension = dimension;
      this.map = numbering(dimension.field());
      this.counts = new int[Math.toIntExact(map.getValueCount())];
    }

    @Override
    public Column column(LeafReaderContext leaf, Place place, Facets.Unit unit) throws IOException {
      SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), dimension.field());
      LongValues numbers = map.getGlobalOrds(leaf.ord);
      BitSet releases = QueryCompiler.PARENTS.getBitSet(leaf);
      int[] inLeaf = new int[Math.toIntExact(values.getValueCount())];
      return new Column() {
        @Override
        public void count(int doc, long person) throws IOException {
          if (place == Place.HERE && unit != Facets.Unit.PEOPLE) {
            if (!values.advanceExact(doc)) {
              without++;
              return;
            }
            for (int i = values.docValueCount(); i > 0; i--) {
              inLeaf[(int) values.nextOrd()]++;
            }
            return;
          }
          countElsewhere(doc, person);
        }

        private void countElsewhere(int doc, long person) throws IOException {
          Set<Long> seen = new HashSet<>();
          for (int where : docs(place, releases, doc)) {
            if (values.advanceExact(where)) {
              for (int i = values.docValueCount(); i > 0; i--) {
                seen.add(values.nextOrd());
              }
            }
          }
          if (seen.isEmpty() && unit != Facets.Unit.PEOPLE) {
            without++;
          }
          for (long ord : seen) {
            long number = numbers.get(ord);
            if (unit != Facets.Unit.PEOPLE || pairs.add(number << 32 | person)) {
              inLeaf[(int) ord]++;
            }
          }
        }

        @Override
        public long firstNumber(int doc) throws IOException {
          return values.advanceExact(doc) ? numbers.get(values.nextOrd()) : 0;
        }

        @Override
        public void finish() {
          for (int ord = 0; ord < inLeaf.length; ord++) {
            if (inLeaf[ord] > 0) {
              counts[(int) numbers.get(ord)] += inLeaf[ord];
            }
          }
        }
      };
    }

    @Override
    public Facets.Facet facet(int top) throws IOException {
      // Among equal counts the first in the order of the values stay, which is that of the numbers.
      PriorityQueue<Integer> best =
          new PriorityQueue<>(
              Comparator.<Integer>comparingInt(number -> counts[number])
                  .thenComparing(Comparator.reverseOrder()));
      int distinct = 0;
      for (int number = 0; number < counts.length; number++) {
        if (counts[number] > 0) {
          distinct++;
          if (best.size() < top || counts[number] > counts[best.element()]) {
            best.add(number);
            if (best.size() > top) {
              best.remove();
            }
          }
        }
      }
      List<Facets.Count> values = new ArrayList<>();
      for (int number : best) {
        values.add(new Facets.Count(label(dimension, text(number)), counts[number]));
      }
      values.sort(MOST_FREQUENT);
      return new Facets.Facet(values, distinct, without);
    }

    private String text(int number) throws IOException {
      LeafReaderContext leaf = snapshot.reader().leaves().get(map.getFirstSegmentNumber(number));
      return DocValues.getSortedSet(leaf.reader(), dimension.field())
          .lookupOrd(map.getFirstSegmentOrd(number))
          .utf8ToString();
    }
  }

  /** Keys of names are shown in the form that most releases print. */
  private String label(Dimension dimension, String value) throws IOException {
    return switch (dimension) {
      case PERSON -> Forms.mostPrinted(snapshot.reader(), Fields.PERSON_FORMS, value);
      case COMPANY -> Forms.mostPrinted(snapshot.reader(), Fields.COMPANY_FORMS, value);
      default -> value;
    };
  }

  private OrdinalMap numbering(String field) throws IOException {
    OrdinalMap known = numbering.get(field);
    if (known != null) {
      return known;
    }
    List<LeafReaderContext> leaves = snapshot.reader().leaves();
    SortedSetDocValues[] values = new SortedSetDocValues[leaves.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = DocValues.getSortedSet(leaves.get(i).reader(), field);
    }
    OrdinalMap made = OrdinalMap.build(null, values, PackedInts.DEFAULT);
    numbering.put(field, made);
    return made;
  }

  private static final class YearCounter implements Counter {
    private final Map<Integer, Long> years = new HashMap<>();
    private final Set<Long> pairs = new HashSet<>();
    private long without;

    @Override
    public Column column(LeafReaderContext leaf, Place place, Facets.Unit unit) throws IOException {
      SortedNumericDocValues days =
          DocValues.getSortedNumeric(leaf.reader(), Dimension.YEAR.field());
      return new Column() {
        private long firstOfYear = Long.MAX_VALUE;
        private long lastOfYear = Long.MIN_VALUE;
        private int year;
        private long count;

        @Override
        public void count(int doc, long person) throws IOException {
          if (!days.advanceExact(doc)) {
            without += unit == Facets.Unit.PEOPLE ? 0 : 1;
            return;
          }
          long day = days.nextValue();
          if (day < firstOfYear || day > lastOfYear) {
            finish();
            year = LocalDate.ofEpochDay(day).getYear();
            firstOfYear = LocalDate.of(year, 1, 1).toEpochDay();
            lastOfYear = LocalDate.of(year, 12, 31).toEpochDay();
          }
          if (unit != Facets.Unit.PEOPLE || pairs.add((long) year << 32 | person)) {
            count++;
          }
        }

        @Override
        public long firstNumber(int doc) {
          throw new UnsupportedOperationException("years have no numbers");
        }

        @Override
        public void finish() {
          if (count > 0) {
            years.merge(year, count, Long::sum);
            count = 0;
          }
        }
      };
    }

    @Override
    public Facets.Facet facet(int top) {
      List<Facets.Count> all = new ArrayList<>();
      years.forEach((year, count) -> all.add(new Facets.Count(Integer.toString(year), count)));
      all.sort(MOST_FREQUENT);
      return new Facets.Facet(all.subList(0, Math.min(top, all.size())), all.size(), without);
    }
  }
}
