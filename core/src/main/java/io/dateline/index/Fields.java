package io.dateline.index;

import io.dateline.extract.CompanyName;
import io.dateline.extract.PersonName;
import io.dateline.release.ZoneKind;
import io.dateline.text.Fold;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * The names of the index's fields, how each is cut into terms, and what stands in it: the one place
 * that the writing side and the asking side share.
 *
 * <p>A release is a block of documents: one for each position, in the order of the text, then the
 * release's own. Beside the blocks stand single documents of kind {@link #SOURCE_DOCUMENT}, one for
 * each file, archive or archive member that was read. They hold no news: questions ask for the kind
 * that they mean.
 *
 * <table>
 * <caption>Fields. R: on release documents, P: on position documents, S: on source documents.
 * "terms" can be asked with a term query, "words" also with phrases, "values" are sorted-set doc
 * values (numeric ones where said) for counting and sorting.</caption>
 * <tr><th>field</th><th>on</th><th>holds</th></tr>
 * <tr><td>kind</td><td>R P S</td><td>terms: {@code release}, {@code position}, {@code source}</td></tr>
 * <tr><td>id</td><td>R P</td><td>terms, values: the release's id; on every document of the block</td></tr>
 * <tr><td>text</td><td>R</td><td>words, and zone marks; for their places in the text see {@link
 * WordPositions}</td></tr>
 * <tr><td>headline, place</td><td>R</td><td>words</td></tr>
 * <tr><td>place.name, issuer.name</td><td>R</td><td>values: as printed</td></tr>
 * <tr><td>person, company</td><td>R P</td><td>name words; every form of a name's word at one
 * position, {@value #GAP} positions between two names</td></tr>
 * <tr><td>issuer</td><td>R</td><td>name words</td></tr>
 * <tr><td>person.key, company.key, issuer.key</td><td>with the above</td><td>terms and, for
 * person and company, values: the whole name as {@link #personKey} and {@link #companyKey} make it
 * </td></tr>
 * <tr><td>person.forms, company.forms</td><td>R</td><td>terms: ways to begin typing a name, each
 * followed by {@link #PRINTED} and the name as printed</td></tr>
 * <tr><td>person.family</td><td>R P</td><td>terms: as {@link #familyKey} makes it</td></tr>
 * <tr><td>person.name, company.name</td><td>R P</td><td>values: the whole name as printed</td></tr>
 * <tr><td>ticker</td><td>R P</td><td>terms, values: in capitals, whole ({@code HEMA.OB}) and up to
 * the first point ({@code HEMA})</td></tr>
 * <tr><td>role</td><td>R P</td><td>terms: the role's code and every code above it</td></tr>
 * <tr><td>role.code</td><td>R P</td><td>terms, values: the role's own code</td></tr>
 * <tr><td>title</td><td>R P</td><td>words: the title as printed, {@value #GAP} positions between
 * two titles</td></tr>
 * <tr><td>title.name</td><td>R P</td><td>values: the title as printed</td></tr>
 * <tr><td>status</td><td>P</td><td>terms, values: {@code appointed}, {@code departed}, …</td></tr>
 * <tr><td>rule</td><td>P</td><td>terms: the rule that found the position</td></tr>
 * <tr><td>evidence</td><td>P</td><td>words of the sentence that says it</td></tr>
 * <tr><td>from, to</td><td>P</td><td>LongRange of days: the first to the last day of a date that may
 * be a month or a year; absent when the text gives none</td></tr>
 * <tr><td>held</td><td>P</td><td>LongRange of days: when the position was held, as the release says
 * it, see {@link Tenure}; {@link Long#MAX_VALUE} without an end; absent when it does not say</td></tr>
 * <tr><td>released, released.last</td><td>R P</td><td>long points and numeric values: first and last
 * day of the release's date; absent when it has none</td></tr>
 * <tr><td>date</td><td>R</td><td>LongRanges of days: every date that the release names</td></tr>
 * <tr><td>confidence</td><td>P</td><td>double points and numeric values, above 0 and at most 1</td></tr>
 * <tr><td>ordinal</td><td>P</td><td>numeric values: the position's place in {@code
 * ReleaseFacts.positions()}, from 0</td></tr>
 * <tr><td>positions</td><td>R</td><td>numeric values: how many positions the release has</td></tr>
 * <tr><td>accession, cik, form, item, exhibit</td><td>R</td><td>terms and, for form and item,
 * values: as in the filing's header</td></tr>
 * <tr><td>filed</td><td>R</td><td>long points and numeric values: the day of filing</td></tr>
 * <tr><td>source</td><td>R</td><td>terms: where the release was read from</td></tr>
 * <tr><td>extractor</td><td>R</td><td>terms, values: version of the extractor that read it</td></tr>
 * <tr><td>facts</td><td>R</td><td>stored: everything, see {@link StoredFacts}</td></tr>
 * <tr><td>source.name</td><td>S</td><td>terms, stored: the name of the file or member</td></tr>
 * <tr><td>source.release</td><td>S</td><td>terms, stored: ids of the releases that it gave</td></tr>
 * </table>
 *
 * <p>Days are days since 1970-01-01, see {@link LocalDate#toEpochDay()}. Stateless; the analyzers
 * may be used by any number of threads.
 */
public final class Fields {
  /** Version of this layout. An index of another version is refused, never misread. */
  public static final int SCHEMA = 1;

  /** What kind of document it is: one of the three kinds below. */
  public static final String KIND = "kind";

  /** The kind of a release's own document. */
  public static final String RELEASE_DOCUMENT = "release";

  /** The kind of a position's document. */
  public static final String POSITION_DOCUMENT = "position";

  /** The kind of a source's document. */
  public static final String SOURCE_DOCUMENT = "source";

  /** Lucene's own field on the last document of every block and on every single document. */
  public static final String PARENT = "_parent";

  public static final String ID = "id";
  public static final String TEXT = "text";
  public static final String HEADLINE = "headline";
  public static final String PLACE = "place";
  public static final String PLACE_NAME = "place.name";
  public static final String ISSUER = "issuer";
  public static final String ISSUER_KEY = "issuer.key";
  public static final String ISSUER_NAME = "issuer.name";
  public static final String PERSON = "person";
  public static final String PERSON_KEY = "person.key";
  public static final String PERSON_FORMS = "person.forms";
  public static final String COMPANY_FORMS = "company.forms";
  public static final String PERSON_FAMILY = "person.family";
  public static final String PERSON_NAME = "person.name";
  public static final String COMPANY = "company";
  public static final String COMPANY_KEY = "company.key";
  public static final String COMPANY_NAME = "company.name";
  public static final String TICKER = "ticker";
  public static final String ROLE = "role";
  public static final String ROLE_CODE = "role.code";
  public static final String TITLE = "title";
  public static final String TITLE_NAME = "title.name";
  public static final String STATUS = "status";
  public static final String RULE = "rule";
  public static final String EVIDENCE = "evidence";
  public static final String FROM = "from";
  public static final String TO = "to";
  public static final String HELD = "held";
  public static final String RELEASED = "released";
  public static final String RELEASED_LAST = "released.last";
  public static final String DATE = "date";
  public static final String CONFIDENCE = "confidence";
  public static final String ORDINAL = "ordinal";
  public static final String POSITIONS = "positions";
  public static final String ACCESSION = "accession";
  public static final String CIK = "cik";
  public static final String FORM = "form";
  public static final String ITEM = "item";
  public static final String EXHIBIT = "exhibit";
  public static final String FILED = "filed";
  public static final String SOURCE = "source";
  public static final String EXTRACTOR = "extractor";
  public static final String FACTS = "facts";
  public static final String SOURCE_NAME = "source.name";
  public static final String SOURCE_RELEASE = "source.release";

  /** Stands in a form between what is typed and the name as printed; no name has it. */
  public static final char PRINTED = '\u0001';

  /** With so many words a name can be begun; a longer one only with its first words. */
  private static final int FORMS = 6;

  /** Positions between two names or titles of one field, so that no phrase reaches over two. */
  public static final int GAP = 100;

  /**
   * Changes whenever {@link Words} or {@link NameTokenizer} cut differently: an index made by other
   * ones is told from one that answers as it should.
   */
  static final String ANALYZERS = "words/1 names/1";

  private static final int LONGEST_TERM = 8000;

  private static final Analyzer WORDS =
      new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          return new TokenStreamComponents(new WordTokenizer());
        }

        @Override
        public int getPositionIncrementGap(String field) {
          return GAP;
        }
      };

  private static final Analyzer NAMES =
      new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          return new TokenStreamComponents(new NameTokenizer());
        }

        @Override
        public int getPositionIncrementGap(String field) {
          return GAP;
        }
      };

  private static final Analyzer ALL =
      new PerFieldAnalyzerWrapper(WORDS, Map.of(PERSON, NAMES, COMPANY, NAMES, ISSUER, NAMES));

  private Fields() {}

  /** The analyzer of every field by its name: {@link #words()} or {@link #names()}. */
  public static Analyzer analyzer() {
    return ALL;
  }

  /**
   * Cuts running text: {@code text}, {@code headline}, {@code place}, {@code title}, {@code
   * evidence}.
   */
  public static Analyzer words() {
    return WORDS;
  }

  /** Cuts names: {@code person}, {@code company}, {@code issuer}. */
  public static Analyzer names() {
    return NAMES;
  }

  /**
   * The terms of running text, in order: "AT&T's Board" gives {@code at}, {@code t}, {@code board}.
   */
  public static List<String> wordsOf(String text) {
    return cut(WORDS, text).stream().map(List::getFirst).toList();
  }

  /**
   * The words of a name, in order, each with all its forms, the whole one first: "AT&T Inc." gives
   * {@code [at&t, att, at, t]} and {@code [inc]}.
   */
  public static List<List<String>> nameWordsOf(String name) {
    return cut(NAMES, name);
  }

  private static List<List<String>> cut(Analyzer analyzer, String text) {
    List<List<String>> words = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        if (step.getPositionIncrement() > 0) {
          words.add(new ArrayList<>());
        }
        words.getLast().add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("reading a string", e);
    }
    return words;
  }

  /**
   * A person's whole name as one term, see {@link PersonName#key()}: "Dr. Zoë Smith-Jones" gives
   * {@code zoe smith-jones}.
   */
  public static String personKey(String name) {
    return hasWord(name) ? PersonName.parse(name).key() : Fold.fold(name.strip());
  }

  /**
   * A person's family name as one term, see {@link PersonName#familyKey()}: {@code smith-jones}.
   */
  public static String familyKey(String name) {
    return hasWord(name) ? PersonName.parse(name).familyKey() : Fold.fold(name.strip());
  }

  /**
   * A company's whole name as one term, see {@link CompanyName#key()}: "The Acme-Foods Co., Inc."
   * gives {@code acmefoods}.
   */
  public static String companyKey(String name) {
    return hasWord(name) ? CompanyName.parse(name).key() : Fold.fold(name.strip());
  }

  /**
   * The ways to begin typing a person's name: its key, and the key begun with any other word of it.
   * "Ann B. Smith" gives {@code ann b smith} and {@code smith ann b}, each with the name behind
   * {@link #PRINTED}.
   */
  static Set<String> personForms(String name) {
    String key = personKey(name);
    return forms(List.of(key.split(" ")), List.of(key), name);
  }

  /** The ways to begin typing a company's name; its ticker symbols are some, too. */
  static Set<String> companyForms(String name, List<String> tickers) {
    List<String> whole = new ArrayList<>();
    whole.add(companyKey(name));
    tickers.forEach(ticker -> whole.add(Fold.fold(ticker)));
    List<String> words = hasWord(name) ? CompanyName.parse(name).words() : List.of();
    return forms(words, whole, name);
  }

  private static Set<String> forms(List<String> words, List<String> whole, String name) {
    Set<String> forms = new LinkedHashSet<>();
    whole.forEach(form -> forms.add(form + PRINTED + name));
    for (int i = 0; i < Math.min(words.size(), FORMS); i++) {
      if (i == 0 || words.get(i).length() > 1) {
        List<String> begun = new ArrayList<>(words.subList(i, words.size()));
        begun.addAll(words.subList(0, i));
        forms.add(String.join(" ", begun) + PRINTED + name);
      }
    }
    return forms;
  }

  private static boolean hasWord(String name) {
    return name.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /**
   * A value as a term: its UTF-8, or for one longer than {@value #LONGEST_TERM} chars, which Lucene
   * would refuse, its beginning and a hash of the whole.
   */
  public static BytesRef term(String value) {
    return value.length() <= LONGEST_TERM
        ? new BytesRef(value)
        : new BytesRef(
            value.substring(0, LONGEST_TERM) + "#" + Integer.toHexString(value.hashCode()));
  }

  /** All documents of one release: what deleting and replacing go by. */
  public static Term block(String releaseId) {
    return new Term(ID, releaseId);
  }

  /** The release documents. */
  public static Query releases() {
    return new TermQuery(new Term(KIND, RELEASE_DOCUMENT));
  }

  /** The position documents. */
  public static Query positions() {
    return new TermQuery(new Term(KIND, POSITION_DOCUMENT));
  }

  /** The source documents. */
  public static Query sources() {
    return new TermQuery(new Term(KIND, SOURCE_DOCUMENT));
  }

  /**
   * The zones of one kind as intervals of the field {@link #TEXT}: {@code
   * Intervals.containedBy(Intervals.term("merger"), Fields.zone(ZoneKind.HEADLINE))} is the word
   * merger in a headline.
   */
  public static IntervalsSource zone(ZoneKind kind) {
    return Intervals.or(
        Intervals.ordered(Intervals.term(zoneStart(kind)), Intervals.term(zoneEnd(kind))),
        Intervals.term(zoneOfOneWord(kind)));
  }

  /** The mark at the first word of a zone; no word of a text is equal to it. */
  static String zoneStart(ZoneKind kind) {
    return "<" + kind.label();
  }

  /** The mark at the last word of a zone of two or more words. */
  static String zoneEnd(ZoneKind kind) {
    return kind.label() + ">";
  }

  /** The mark at the only word of a zone. */
  static String zoneOfOneWord(ZoneKind kind) {
    return "<" + kind.label() + ">";
  }
}
