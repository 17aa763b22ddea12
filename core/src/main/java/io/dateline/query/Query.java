package io.dateline.query;

import io.dateline.date.DateValue;
import io.dateline.position.Status;
import io.dateline.release.ZoneKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A question about releases and positions, typed or built.
 *
 * <pre>{@code
 * Query typed = Query.parse("{person:chilton role:cfo status:former} released:2003");
 * Query built =
 *     position(person("chilton"), role("cfo"), status(Status.FORMER)).and(released("2003"));
 * typed.equals(built)                          // true
 * Query.parse(built.toString()).equals(built)  // true
 * }</pre>
 *
 * <p>Outside braces a clause is about the release as a whole; inside braces ({@link OnePosition})
 * all clauses hold for one and the same position. Words are kept as typed; what they stand for
 * (case, legal suffixes, nicknames, the roles under a role) is decided when the question is asked.
 *
 * <p>All values are immutable. Two queries are equal if they are built alike, not if they merely
 * mean the same.
 */
public sealed interface Query {
  /** Longest text that is parsed, in UTF-16 code units. */
  int MAX_LENGTH = 20_000;

  /** How deep parentheses and braces may nest. */
  int MAX_DEPTH = 32;

  /** How many clauses a query may have. */
  int MAX_CLAUSES = 1_000;

  /** A clause about the running text of the release. */
  sealed interface Text extends Query {}

  /** A word or phrase, or what stands for some: the only clauses that can be asked of a field. */
  sealed interface Term extends Text {}

  /** Every release, or inside braces every position: {@code *}. */
  record All() implements Query {
    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /**
   * One word as typed, marks included: {@code blood}, {@code BT&X}, {@code Yahee!}, {@code
   * 10/31/2003}. If it is more than one word to the index, they must follow each other.
   *
   * @param text without white space, with at least one letter or digit
   */
  record Word(String text) implements Term {
    /** Checks that it is one word. */
    public Word {
      checkSays(text);
      checkNoSpace(text);
    }

    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /**
   * Words that follow each other: {@code "board of directors"}.
   *
   * @param text with at least one letter or digit
   */
  record Phrase(String text) implements Term {
    /** Checks that it says something. */
    public Phrase {
      checkSays(text);
    }

    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /**
   * Any word that begins so: {@code chil*}.
   *
   * @param text without white space, with at least one letter or digit; does not end in {@code *}
   */
  record Prefix(String text) implements Term {
    /** Checks the beginning. */
    public Prefix {
      checkSays(text);
      checkNoSpace(text);
      if (text.endsWith("*")) {
        throw new IllegalArgumentException("write the prefix without its star: " + text);
      }
    }

    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /**
   * A word or one that is spelt nearly so: {@code chiltn~1}.
   *
   * @param text without white space, with at least one letter or digit
   * @param edits how many letters may be put in, left out, replaced or swapped: 1 or 2
   */
  record Fuzzy(String text, int edits) implements Term {
    /** Checks the word and the number of edits. */
    public Fuzzy {
      checkSays(text);
      checkNoSpace(text);
      if (edits < 1 || edits > 2) {
        throw new IllegalArgumentException("one or two edits, not " + edits);
      }
    }

    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /**
   * Any single word, in lower case, that matches a regular expression: {@code re:"chil(ton|den)"}.
   *
   * @param pattern in the syntax of Lucene's {@code RegExp}, matched against whole words; not blank
   */
  record Regex(String pattern) implements Text {
    /** Checks that there is a pattern. */
    public Regex {
      if (pattern.isBlank()) {
        throw new IllegalArgumentException("a regular expression that matches no word");
      }
    }

    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /**
   * Words and phrases near each other, in any order: {@code near("chief financial officer"
   * appointed, 8)}.
   *
   * @param parts two or more
   * @param words how many other words may stand between them in all, 0 to {@value #MAX_WORDS}
   */
  record Near(List<Term> parts, int words) implements Text {
    /** The widest that near can be. */
    public static final int MAX_WORDS = 100;

    /** Copies the parts and checks their number and the distance. */
    public Near {
      parts = List.copyOf(parts);
      if (parts.size() < 2) {
        throw new IllegalArgumentException("near needs two or more words: " + parts);
      }
      if (words < 0 || words > MAX_WORDS) {
        throw new IllegalArgumentException(
            "words between must be 0 to " + MAX_WORDS + ": " + words);
      }
    }

    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /**
   * A word or phrase in a field: {@code person:"Robert Chilton"}, {@code role:cfo}, {@code
   * headline:record}.
   *
   * @param field not a date field and not {@link QueryField#STATUS}
   * @param term what to look for
   * @param exact as it is, without nicknames, missing middle names, legal suffixes or the roles
   *     under a role; case apart: {@code person:="Robert Chilton"}. Only of a word or a phrase
   */
  record Field(QueryField field, Term term, boolean exact) implements Query {
    /** Checks that the field takes text. */
    public Field {
      if (field.kind() != QueryField.Kind.TEXT) {
        throw new IllegalArgumentException(field.label() + " does not take words");
      }
      if (exact && !(term instanceof Word || term instanceof Phrase)) {
        throw new IllegalArgumentException("only a word or a phrase can be exact: " + term);
      }
    }

    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /**
   * A stretch of time in a date field: {@code released:2003}, {@code held:2003..2004}.
   *
   * @param field one for which {@link QueryField#isDate()}
   * @param range when
   */
  record Dates(QueryField field, DateRange range) implements Query {
    /** Checks that the field takes dates. */
    public Dates {
      if (!field.isDate()) {
        throw new IllegalArgumentException(field.label() + " does not take dates");
      }
    }

    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /** How a position stands as of its release: {@code status:appointed}. */
  record OfStatus(Status status) implements Query {
    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /** Words in one part of the release: {@code zone:headline(merger)}. */
  record InZone(ZoneKind zone, Text text) implements Query {
    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /**
   * All of it in one position: {@code {person:chilton role:cfo company:vialex}}. Words without a
   * field are looked for in the position's person, title and company and in the words that say it.
   *
   * @param query made of {@link Term}, of fields of a position, and of and, or and not
   */
  record OnePosition(Query query) implements Query {
    /** Checks that everything in it can be said of a position. */
    public OnePosition {
      checkOfPosition(query);
    }

    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /**
   * All of them: {@code blood products}.
   *
   * @param clauses two or more
   */
  record And(List<Query> clauses) implements Query {
    /** Copies the clauses and checks that there are two. */
    public And {
      clauses = List.copyOf(clauses);
      checkTwo(clauses);
    }

    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /**
   * At least one of them: {@code merger OR acquisition}.
   *
   * @param clauses two or more
   */
  record Or(List<Query> clauses) implements Query {
    /** Copies the clauses and checks that there are two. */
    public Or {
      clauses = List.copyOf(clauses);
      checkTwo(clauses);
    }

    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /** Everything else: {@code -dividend}. */
  record Not(Query clause) implements Query {
    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /**
   * Reads a query.
   *
   * @param text at most {@link #MAX_LENGTH} long; a blank text asks for everything
   * @throws QuerySyntaxException if it holds a mistake: an unknown field, a date that does not
   *     exist, a brace that is never closed
   */
  static Query parse(String text) {
    return new QueryParser(text, true).parse().query();
  }

  /**
   * Reads a query and takes what stands before a colon but is no field for a word: {@code
   * colour:red} looks for the words and warns.
   *
   * @param text at most {@link #MAX_LENGTH} long; a blank text asks for everything
   * @throws QuerySyntaxException if it cannot be meant as it stands, as in {@code released:2024-13}
   */
  static ParsedQuery parseLeniently(String text) {
    return new QueryParser(text, false).parse();
  }

  /** Every release. */
  static Query all() {
    return new All();
  }

  /** One word, as typed. */
  static Word word(String word) {
    return new Word(word);
  }

  /** Words that are all to be there, in any order and at any distance. */
  static Query words(String words) {
    return allOf(Arrays.stream(words.strip().split("\\s+", -1)).<Query>map(Word::new).toList());
  }

  /** Words that follow each other. */
  static Phrase phrase(String phrase) {
    return new Phrase(phrase);
  }

  /** Words that begin so. */
  static Prefix prefix(String beginning) {
    return new Prefix(beginning);
  }

  /** A word or one spelt nearly so, by one edit if it is short and by two if it is longer. */
  static Fuzzy fuzzy(String word) {
    return new Fuzzy(word, word.length() < 6 ? 1 : 2);
  }

  /** Words that match a regular expression. */
  static Regex regex(String pattern) {
    return new Regex(pattern);
  }

  /** Words and phrases with at most so many other words between them. */
  static Near near(int words, Term... parts) {
    return new Near(List.of(parts), words);
  }

  /** Words in one part of the release. */
  static InZone inZone(ZoneKind zone, Text text) {
    return new InZone(zone, text);
  }

  /** Somebody, whatever the form of the name: "Bob Chilton" is Robert R. Chilton too. */
  static Field person(String name) {
    return field(QueryField.PERSON, name);
  }

  /** A company, with or without its legal suffix. */
  static Field company(String name) {
    return field(QueryField.COMPANY, name);
  }

  /** A role by title or code, and the roles under it: {@code officer} has the CFO under it. */
  static Field role(String role) {
    return field(QueryField.ROLE, role);
  }

  /** A role by its words as printed. */
  static Field title(String words) {
    return field(QueryField.TITLE, words);
  }

  /** How a position stands as of its release. */
  static OfStatus status(Status status) {
    return new OfStatus(status);
  }

  /** Words of the headline. */
  static Field headline(String words) {
    return field(QueryField.HEADLINE, words);
  }

  /** Words of the dateline's place. */
  static Field place(String words) {
    return field(QueryField.PLACE, words);
  }

  /** The company that speaks. */
  static Field issuer(String name) {
    return field(QueryField.ISSUER, name);
  }

  /** A symbol: {@code VLEX}, {@code NASDAQ:VLEX}. */
  static Field ticker(String symbol) {
    return field(QueryField.TICKER, symbol);
  }

  /** A word, or a phrase if there is white space in it, in any field that takes text. */
  static Field field(QueryField field, String text) {
    return new Field(field, termOf(text), false);
  }

  /** The same name and nothing else, case apart. */
  static Field exactly(QueryField field, String text) {
    return new Field(field, termOf(text), true);
  }

  /** When the release came out, as typed: {@code 2003}, {@code 2003-10..2004-03}. */
  static Dates released(String range) {
    return dates(QueryField.RELEASED, range);
  }

  /** When a position was held. */
  static Dates held(String range) {
    return dates(QueryField.HELD, range);
  }

  /** When a position began. */
  static Dates from(String range) {
    return dates(QueryField.FROM, range);
  }

  /** When a position ended. */
  static Dates to(String range) {
    return dates(QueryField.TO, range);
  }

  /** A date that the release names. */
  static Dates date(String range) {
    return dates(QueryField.DATE, range);
  }

  /** A day, month, quarter or year in any field that takes dates. */
  static Dates dates(QueryField field, DateValue value) {
    return new Dates(field, DateRange.of(value));
  }

  /**
   * A range, as typed, in any field that takes dates.
   *
   * @throws IllegalArgumentException if it is no range
   */
  static Dates dates(QueryField field, String range) {
    return new Dates(field, DateRange.parse(range));
  }

  /** All of it in one and the same position. */
  static OnePosition position(Query... clauses) {
    return new OnePosition(clauses.length == 0 ? all() : allOf(List.of(clauses)));
  }

  /** All of them; the clause itself if there is one only. */
  static Query allOf(List<? extends Query> clauses) {
    return clauses.size() == 1 ? clauses.getFirst() : new And(List.copyOf(clauses));
  }

  /** At least one of them; the clause itself if there is one only. */
  static Query anyOf(List<? extends Query> clauses) {
    return clauses.size() == 1 ? clauses.getFirst() : new Or(List.copyOf(clauses));
  }

  /** Everything else. */
  static Not not(Query clause) {
    return new Not(clause);
  }

  /** This and also that. {@code a.and(b).and(c)} is one conjunction of three. */
  default Query and(Query other) {
    List<Query> all = new ArrayList<>(this instanceof And and ? and.clauses() : List.of(this));
    all.add(other);
    return new And(all);
  }

  /** This or that. {@code a.or(b).or(c)} is one alternative of three. */
  default Query or(Query other) {
    List<Query> any = new ArrayList<>(this instanceof Or or ? or.clauses() : List.of(this));
    any.add(other);
    return new Or(any);
  }

  /** This, but not that. */
  default Query butNot(Query other) {
    return and(not(other));
  }

  private static Term termOf(String text) {
    return text.codePoints().anyMatch(QueryLexer::isSpace) ? new Phrase(text) : new Word(text);
  }

  private static void checkSays(String text) {
    if (!QueryLexer.says(text)) {
      throw new IllegalArgumentException("neither letter nor digit: '" + text + "'");
    }
  }

  private static void checkNoSpace(String text) {
    if (text.codePoints().anyMatch(QueryLexer::isSpace)) {
      throw new IllegalArgumentException("more than one word: '" + text + "'");
    }
  }

  private static void checkTwo(List<Query> clauses) {
    if (clauses.size() < 2) {
      throw new IllegalArgumentException("two or more clauses, not " + clauses);
    }
  }

  private static void checkOfPosition(Query query) {
    switch (query) {
      case All all -> {}
      case Term term -> {}
      case OfStatus status -> {}
      case Field field -> checkOfPosition(field.field());
      case Dates dates -> checkOfPosition(dates.field());
      case And and -> and.clauses().forEach(Query::checkOfPosition);
      case Or or -> or.clauses().forEach(Query::checkOfPosition);
      case Not not -> checkOfPosition(not.clause());
      case Near near -> throw notOfPosition(near);
      case Regex regex -> throw notOfPosition(regex);
      case InZone inZone -> throw notOfPosition(inZone);
      case OnePosition position -> throw notOfPosition(position);
    }
  }

  private static void checkOfPosition(QueryField field) {
    if (!field.isOfPosition()) {
      throw new IllegalArgumentException(field.label() + " is about the release, not a position");
    }
  }

  private static IllegalArgumentException notOfPosition(Query query) {
    return new IllegalArgumentException("cannot be said of one position: " + query);
  }
}
