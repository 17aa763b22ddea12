package io.dateline.search;

import io.dateline.index.Fields;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.FieldComparator;
import org.apache.lucene.search.FieldComparatorSource;
import org.apache.lucene.search.LeafFieldComparator;
import org.apache.lucene.search.Pruning;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;

/**
 * Orders documents by their release's id, ascending. As the last of several orders it is seldom
 * asked: Lucene's own comparator looks the worst id so far up in every segment, which costs more
 * than all the rest of a small answer; this one reads an id only when two are compared.
 */
final class IdComparator extends FieldComparator<BytesRef> implements LeafFieldComparator {
  /** The order as a field of a sort. */
  static final SortField SORT =
      new SortField(
          Fields.ID,
          new FieldComparatorSource() {
            @Override
            public FieldComparator<?> newComparator(
                String field, int hits, Pruning pruning, boolean reversed) {
              return new IdComparator(hits);
            }
          });

  private final SortedSetDocValues[] ids;
  private final long[] numbers;
  private SortedSetDocValues current = DocValues.emptySortedSet();
  private int bottom;
  private BytesRef top = new BytesRef();

  private IdComparator(int hits) {
    ids = new SortedSetDocValues[hits];
    numbers = new long[hits];
  }

  @Override
  public LeafFieldComparator getLeafComparator(LeafReaderContext leaf) throws IOException {
    current = DocValues.getSortedSet(leaf.reader(), Fields.ID);
    return this;
  }

  @Override
  public void copy(int slot, int doc) throws IOException {
    ids[slot] = current;
    numbers[slot] = number(doc);
  }

  /** The number of a document's id in its segment. */
  private long number(int doc) throws IOException {
    if (!current.advanceExact(doc)) {
      throw new IllegalStateException("a document without id: " + doc);
    }
    return current.nextOrd();
  }

  @Override
  public int compare(int slot, int other) {
    return ids[slot] == ids[other]
        ? Long.compare(numbers[slot], numbers[other])
        : value(slot).compareTo(value(other));
  }

  @Override
  public void setBottom(int slot) {
    bottom = slot;
  }

  @Override
  public int compareBottom(int doc) throws IOException {
    long number = number(doc);
    return ids[bottom] == current
        ? Long.compare(numbers[bottom], number)
        : value(bottom).compareTo(current.lookupOrd(number));
  }

  @Override
  public void setTopValue(BytesRef value) {
    top = value;
  }

  @Override
  public int compareTop(int doc) throws IOException {
    return top.compareTo(current.lookupOrd(number(doc)));
  }

  @Override
  public BytesRef value(int slot) {
    try {
      return BytesRef.deepCopyOf(ids[slot].lookupOrd(numbers[slot]));
    } catch (IOException e) {
      throw new UncheckedIOException("reading an id", e);
    }
  }

  @Override
  public void setScorer(Scorable scorer) {}
}
