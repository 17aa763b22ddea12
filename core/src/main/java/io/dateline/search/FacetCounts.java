package io.dateline.search;

import io.dateline.index.Fields;
import io.dateline.query.Query;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.ArrayUtil;
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
    LongAdder total = new LongAdder();
    each(
        unit == Facets.Unit.PEOPLE,
        leaf -> {
          Scorer scorer = weight.scorer(leaf);
          if (scorer == null) {
            return;
          }
          int[] docs = docs(scorer.iterator(), leaf.reader());
          total.add(docs.length);
          long[] who = unit == Facets.Unit.PEOPLE ? people(leaf, docs, people) : new long[0];
          for (Map.Entry<Dimension, Counter> counter : counters.entrySet()) {
            counter.getValue().count(leaf, place(counter.getKey(), releases), docs, who);
          }
        });
    Map<Dimension, Facets.Facet> by = new EnumMap<>(Dimension.class);
    for (Map.Entry<Dimension, Counter> each : counters.entrySet()) {
      by.put(each.getKey(), each.getValue().facet(top));
    }
    return new Facets(unit, unit == Facets.Unit.PEOPLE ? people.size() : total.sum(), by);
  }

  /** What is done to a segment. */
  private interface Counting {
    void count(LeafReaderContext leaf) throws IOException;
  }

  /** Goes over the segments, several at a time unless one has to know of the others. */
  private void each(boolean oneByOne, Counting counting) throws IOException {
    Stream<LeafReaderContext> leaves = snapshot.reader().leaves().stream();
    try {
      (oneByOne ? leaves : leaves.parallel())
          .forEach(leaf -> {
            try {
              counting.count(leaf);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** The matching documents of a segment, ascending. */
  private static int[] docs(DocIdSetIterator found, LeafReader reader) throws IOException {
    Bits live = reader.getLiveDocs();
    int[] docs = new int[1024];
    int size = 0;
    for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
      if (live == null || live.get(doc)) {
        docs = size < docs.length ? docs : ArrayUtil.grow(docs);
        docs[size++] = doc;
      }
    }
    return Arrays.copyOf(docs, size);
  }

  /** For each document the number of its person, which is noted, too. */
  private long[] people(LeafReaderContext leaf, int[] docs, Set<Long> people) throws IOException {
    SortedSetDocValues names = DocValues.getSortedSet(leaf.reader(), Dimension.PERSON.field());
    LongValues numbers = numbering(Dimension.PERSON.field()).getGlobalOrds(leaf.ord);
    long[] who = new long[docs.length];
    for (int i = 0; i < docs.length; i++) {
      who[i] = names.advanceExact(docs[i]) ? numbers.get(names.nextOrd()) : 0;
      people.add(who[i]);
    }
    return who;
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

  /** Sums up one dimension over all segments, of which several may be counted at a time. */
  private interface Counter {
    /**
     * Counts the values of documents.
     *
     * @param docs matching documents of a segment, ascending
     * @param who for each the number of its person; empty unless people are counted
     */
    void count(LeafReaderContext leaf, Place place, int[] docs, long[] who) throws IOException;

    Facets.Facet facet(int top) throws IOException;
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
    private final LongAdder without = new LongAdder();

    ValueCounter(Dimension dimension) throws IOException {
      this.dimension = dimension;
      this.map = numbering(dimension.field());
      this.counts = new int[Math.toIntExact(map.getValueCount())];
    }

    @Override
    public void count(LeafReaderContext leaf, Place place, int[] docs, long[] who)
        throws IOException {
      SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), dimension.field());
      LongValues numbers = map.getGlobalOrds(leaf.ord);
      int[] inLeaf = new int[Math.toIntExact(values.getValueCount())];
      if (place == Place.HERE && who.length == 0) {
        countHere(values, docs, inLeaf);
      } else {
        BitSet releases = QueryCompiler.PARENTS.getBitSet(leaf);
        for (int i = 0; i < docs.length; i++) {
          Set<Long> seen = seen(values, docs(place, releases, docs[i]));
          without.add(seen.isEmpty() && who.length == 0 ? 1 : 0);
          for (long ord : seen) {
            if (who.length == 0 || pairs.add(numbers.get(ord) << 32 | who[i])) {
              inLeaf[(int) ord]++;
            }
          }
        }
      }
      synchronized (this) {
        for (int ord = 0; ord < inLeaf.length; ord++) {
          if (inLeaf[ord] > 0) {
            counts[(int) numbers.get(ord)] += inLeaf[ord];
          }
        }
      }
    }

    private void countHere(SortedSetDocValues values, int[] docs, int[] inLeaf) throws IOException {
      SortedDocValues single = DocValues.unwrapSingleton(values);
      for (int doc : docs) {
        if (single != null) {
          if (single.advanceExact(doc)) {
            inLeaf[single.ordValue()]++;
          } else {
            without.increment();
          }
        } else if (values.advanceExact(doc)) {
          for (int i = values.docValueCount(); i > 0; i--) {
            inLeaf[(int) values.nextOrd()]++;
          }
        } else {
          without.increment();
        }
      }
    }

    private static Set<Long> seen(SortedSetDocValues values, int[] docs) throws IOException {
      Set<Long> seen = new HashSet<>();
      for (int doc : docs) {
        if (values.advanceExact(doc)) {
          for (int i = values.docValueCount(); i > 0; i--) {
            seen.add(values.nextOrd());
          }
        }
      }
      return seen;
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
      return new Facets.Facet(values, distinct, without.sum());
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
    /** Dates are in the years 1000 to 2999. */
    private static final int FIRST = 1000;

    private static final long[] BEGINNINGS =
        IntStream.rangeClosed(FIRST, 3000)
            .mapToLong(year -> LocalDate.of(year, 1, 1).toEpochDay())
            .toArray();

    private final long[] years = new long[BEGINNINGS.length - 1];
    private final Set<Long> pairs = new HashSet<>();
    private final LongAdder without = new LongAdder();

    @Override
    public void count(LeafReaderContext leaf, Place place, int[] docs, long[] who)
        throws IOException {
      SortedNumericDocValues days =
          DocValues.getSortedNumeric(leaf.reader(), Dimension.YEAR.field());
      int[] inLeaf = new int[years.length];
      for (int i = 0; i < docs.length; i++) {
        if (!days.advanceExact(docs[i])) {
          without.add(who.length == 0 ? 1 : 0);
          continue;
        }
        int year = year(days.nextValue());
        if (who.length == 0 || pairs.add((long) year << 32 | who[i])) {
          inLeaf[year]++;
        }
      }
      synchronized (this) {
        for (int year = 0; year < years.length; year++) {
          years[year] += inLeaf[year];
        }
      }
    }

    /** The year of a day, from the first year on: the mean length of a year errs by one at most. */
    private static int year(long day) {
      int year = (int) ((day - BEGINNINGS[0]) / 365.2425);
      return day < BEGINNINGS[year] ? year - 1 : day >= BEGINNINGS[year + 1] ? year + 1 : year;
    }

    @Override
    public Facets.Facet facet(int top) {
      List<Facets.Count> all = new ArrayList<>();
      for (int i = 0; i < years.length; i++) {
        if (years[i] > 0) {
          all.add(new Facets.Count(Integer.toString(FIRST + i), years[i]));
        }
      }
      all.sort(MOST_FREQUENT);
      return new Facets.Facet(all.subList(0, Math.min(top, all.size())), all.size(), without.sum());
    }
  }
}
