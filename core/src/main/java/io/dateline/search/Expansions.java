package io.dateline.search;

import io.dateline.index.Fields;
import io.dateline.query.Query.Fuzzy;
import io.dateline.query.Query.Prefix;
import io.dateline.query.Query.Regex;
import io.dateline.query.Query.Term;
import io.dateline.query.Query.Text;
import io.dateline.text.Fold;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.RegexpQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;

/**
 * The words of the index that a prefix, a fuzzy word or a regular expression stands for. All of
 * them are looked for, or the query is refused: none is left out in silence.
 */
final class Expansions {
  /** How many words one clause may stand for. */
  static final int MOST = 10_000;

  /** The same where the words' positions are needed, for each is then read on its own. */
  static final int MOST_WITH_POSITIONS = 1_000;

  private final IndexReader reader;

  Expansions(IndexReader reader) {
    this.reader = reader;
  }

  /** Documents with any of the words. */
  Query query(String field, Text text) {
    Set<BytesRef> terms = terms(field, text, MOST);
    return switch (terms.size()) {
      case 0 -> new MatchNoDocsQuery("no word like " + text);
      case 1 -> new TermQuery(new org.apache.lucene.index.Term(field, terms.iterator().next()));
      default -> new TermInSetQuery(field, terms);
    };
  }

  /** The word that the fewest documents have; the first of equals. */
  String rarest(String field, List<String> words) {
    String rarest = words.getFirst();
    int fewest = Integer.MAX_VALUE;
    try {
      for (String word : words) {
        int documents = words.size() == 1 ? 0 : reader.docFreq(term(field, word));
        if (documents < fewest) {
          fewest = documents;
          rarest = word;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("reading the words of the index", e);
    }
    return rarest;
  }

  /** The words, sorted. */
  Set<BytesRef> terms(String field, Text text, int most) {
    MultiTermQuery query = multiTerm(field, text);
    Set<BytesRef> found = new TreeSet<>();
    try {
      for (LeafReaderContext leaf : reader.leaves()) {
        Terms terms = leaf.reader().terms(field);
        if (terms == null) {
          continue;
        }
        TermsEnum each = query.getTermsEnum(terms);
        for (BytesRef term = each.next(); term != null; term = each.next()) {
          if (!isZoneMark(term) && found.add(BytesRef.deepCopyOf(term)) && found.size() > most) {
            throw new QueryRefusedException(
                text, "stands for more than " + most + " words of the index: type more of it");
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("reading the words of the index", e);
    }
    return found;
  }

  /** The marks of zones stand among the words of the text. */
  private static boolean isZoneMark(BytesRef term) {
    return term.length > 0
        && (term.bytes[term.offset] == '<' || term.bytes[term.offset + term.length - 1] == '>');
  }

  private static MultiTermQuery multiTerm(String field, Text text) {
    return switch (text) {
      case Prefix prefix -> new PrefixQuery(term(field, folded(field, prefix.text())));
      case Fuzzy fuzzy -> new FuzzyQuery(term(field, folded(field, fuzzy.text())), fuzzy.edits());
      case Regex regex -> regexp(field, regex);
      default -> throw new IllegalArgumentException("stands for itself only: " + text);
    };
  }

  private static RegexpQuery regexp(String field, Regex regex) {
    try {
      return new RegexpQuery(term(field, regex.pattern()));
    } catch (TooComplexToDeterminizeException e) {
      throw new QueryRefusedException(
          regex, "would take too long to run: write it with fewer repetitions", e);
    } catch (IllegalArgumentException | StackOverflowError e) {
      throw new QueryRefusedException(regex, "is not a regular expression: " + e.getMessage(), e);
    }
  }

  private static org.apache.lucene.index.Term term(String field, String text) {
    return new org.apache.lucene.index.Term(field, text);
  }

  /** As the field has it; of running text the last word, for the others are looked for apart. */
  private static String folded(String field, String text) {
    if (Names.isNameField(field)) {
      List<List<String>> words = Fields.nameWordsOf(text);
      return words.isEmpty() ? Fold.fold(text) : words.getLast().getFirst();
    }
    List<String> words = Fields.wordsOf(text);
    return words.isEmpty() ? Fold.fold(text) : words.getLast();
  }

  /** Whether a word of a name is among those that a prefix or a fuzzy word stands for. */
  static Predicate<String> isMeant(Term term) {
    String asked = folded(Fields.PERSON, Names.textOf(term));
    if (!(term instanceof Fuzzy fuzzy)) {
      return word -> word.startsWith(asked);
    }
    CharacterRunAutomaton near =
        new CharacterRunAutomaton(new LevenshteinAutomata(asked, true).toAutomaton(fuzzy.edits()));
    return near::run;
  }
}
