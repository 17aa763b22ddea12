package io.dateline.search;

import io.dateline.index.Fields;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;
import org.apache.lucene.util.StringHelper;

/** Reads names as printed from the forms under which they can be looked up. */
final class Forms {
  private Forms() {}

  /** Is told a form, the name as printed, and how many releases have it. */
  interface Visitor {
    void form(String form, String printed, int releases);
  }

  /** All forms that begin so and that a release has, sorted within each segment. */
  static void visit(IndexReader reader, String field, String beginning, Visitor visitor)
      throws IOException {
    BytesRef prefix = new BytesRef(beginning);
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(field);
      if (terms == null) {
        continue;
      }
      TermsEnum each = terms.iterator();
      if (each.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
        continue;
      }
      for (BytesRef term = each.term();
          term != null && StringHelper.startsWith(term, prefix);
          term = each.next()) {
        String text = term.utf8ToString();
        int cut = text.indexOf(Fields.PRINTED);
        int releases = releases(each, leaf.reader().getLiveDocs());
        if (cut >= 0 && releases > 0) {
          visitor.form(text.substring(0, cut), text.substring(cut + 1), releases);
        }
      }
    }
  }

  /** How many releases have a term, without those that were removed and are still to be merged. */
  private static int releases(TermsEnum term, Bits live) throws IOException {
    if (live == null) {
      return term.docFreq();
    }
    int releases = 0;
    PostingsEnum docs = term.postings(null, PostingsEnum.NONE);
    for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
      releases += live.get(doc) ? 1 : 0;
    }
    return releases;
  }

  /** Of the forms that begin so the most frequent, the first by alphabet among equals. */
  static void visitMostFrequent(
      IndexReader reader, String field, String beginning, int most, Visitor visitor)
      throws IOException {
    for (Frequent form : mostFrequent(reader, field, new BytesRef(beginning), most)) {
      String text = form.term().utf8ToString();
      int cut = text.indexOf(Fields.PRINTED);
      visitor.form(text.substring(0, cut), text.substring(cut + 1), form.releases());
    }
  }

  /** A form and its releases; a frequent one comes after a rare one. */
  private record Frequent(BytesRef term, int releases) implements Comparable<Frequent> {
    @Override
    public int compareTo(Frequent other) {
      int order = Integer.compare(releases, other.releases);
      return order != 0 ? order : other.term.compareTo(term);
    }
  }

  private static Collection<Frequent> mostFrequent(
      IndexReader reader, String field, BytesRef prefix, int most) throws IOException {
    Counted counted = new Counted();
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(field);
      if (terms != null) {
        counted.add(terms.iterator(), prefix);
      }
    }
    PriorityQueue<Frequent> best = new PriorityQueue<>();
    for (int i = 0; i < counted.terms.size(); i++) {
      // The count has what was removed, too: enough to say what is not among the best.
      if (best.size() < most || counted.counts[i] >= best.element().releases()) {
        BytesRef term = counted.terms.get(i, new BytesRef());
        int releases = reader.hasDeletions() ? releases(reader, field, term) : counted.counts[i];
        keep(best, new Frequent(term, releases), most);
      }
    }
    return best;
  }

  private static void keep(PriorityQueue<Frequent> best, Frequent form, int most) {
    if (form.releases() == 0 || best.size() == most && form.compareTo(best.element()) <= 0) {
      return;
    }
    if (best.size() == most) {
      best.remove();
    }
    best.add(new Frequent(BytesRef.deepCopyOf(form.term()), form.releases()));
  }

  private static int releases(IndexReader reader, String field, BytesRef term) throws IOException {
    int releases = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(field);
      TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
      if (each.seekExact(term)) {
        releases += releases(each, leaf.reader().getLiveDocs());
      }
    }
    return releases;
  }

  /** Terms and how many documents of all segments have each. */
  private static final class Counted {
    final BytesRefHash terms = new BytesRefHash();
    int[] counts = new int[64];

    void add(TermsEnum each, BytesRef prefix) throws IOException {
      if (each.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
        return;
      }
      for (BytesRef term = each.term();
          term != null && StringHelper.startsWith(term, prefix);
          term = each.next()) {
        int number = terms.add(term);
        int known = number < 0 ? -number - 1 : number;
        counts = ArrayUtil.grow(counts, known + 1);
        counts[known] += each.docFreq();
      }
    }
  }

  /** The form of a name that most releases print, the first by alphabet among equals. */
  static String mostPrinted(IndexReader reader, String field, String key) throws IOException {
    Map<String, Integer> printed = new TreeMap<>();
    visit(
        reader,
        field,
        key + Fields.PRINTED,
        (form, name, releases) -> printed.merge(name, releases, Integer::sum));
    String best = key;
    int most = 0;
    for (Map.Entry<String, Integer> each : printed.entrySet()) {
      if (each.getValue() > most) {
        best = each.getKey();
        most = each.getValue();
      }
    }
    return best;
  }
}
