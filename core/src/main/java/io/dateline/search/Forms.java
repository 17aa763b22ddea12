package io.dateline.search;

import io.dateline.index.Fields;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
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
    Terms terms = MultiTerms.getTerms(reader, field);
    if (terms == null) {
      return;
    }
    Bits live = MultiBits.getLiveDocs(reader);
    for (Frequent form : mostFrequent(terms.iterator(), live, new BytesRef(beginning), most)) {
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
      TermsEnum each, Bits live, BytesRef prefix, int most) throws IOException {
    PriorityQueue<Frequent> best = new PriorityQueue<>();
    if (each.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
      return best;
    }
    for (BytesRef term = each.term();
        term != null && StringHelper.startsWith(term, prefix);
        term = each.next()) {
      int least = best.size() < most ? 0 : best.element().releases();
      // The frequency counts what was removed, too: enough to say what is not among the best.
      int releases = each.docFreq() > least ? releases(each, live) : 0;
      if (releases > least) {
        if (best.size() == most) {
          best.remove();
        }
        best.add(new Frequent(BytesRef.deepCopyOf(term), releases));
      }
    }
    return best;
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
