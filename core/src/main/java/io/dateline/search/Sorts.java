package io.dateline.search;

import io.dateline.index.Fields;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.SortedSetSortField;

/** Lucene's sorts for our orders; in each no two documents are equal. */
final class Sorts {
  private Sorts() {}

  static Sort ofReleases(Order order) {
    if (order == Order.PERSON || order == Order.COMPANY) {
      throw new IllegalArgumentException("releases have no order " + order);
    }
    return new Sort(fields(order).toArray(SortField[]::new));
  }

  static Sort ofPositions(Order order) {
    List<SortField> fields = fields(order);
    fields.add(new SortField(Fields.ORDINAL, SortField.Type.LONG));
    return new Sort(fields.toArray(SortField[]::new));
  }

  private static List<SortField> fields(Order order) {
    List<SortField> fields = new ArrayList<>();
    switch (order) {
      case RELEVANCE -> fields.add(SortField.FIELD_SCORE);
      case OLDEST -> fields.add(released(false, Long.MAX_VALUE));
      case PERSON -> fields.add(name(Fields.PERSON_NAME));
      case COMPANY -> fields.add(name(Fields.COMPANY_NAME));
      case NEWEST -> {}
    }
    if (order != Order.OLDEST) {
      fields.add(released(true, Long.MIN_VALUE));
    }
    fields.add(IdComparator.SORT);
    return fields;
  }

  private static SortField released(boolean newestFirst, long missing) {
    SortField field =
        LongField.newSortField(Fields.RELEASED, newestFirst, SortedNumericSelector.Type.MIN);
    field.setMissingValue(missing);
    return field;
  }

  private static SortField name(String field) {
    SortField name = new SortedSetSortField(field, false);
    name.setMissingValue(SortField.STRING_LAST);
    return name;
  }
}
