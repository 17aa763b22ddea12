package io.dateline.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Where the sentences of a text begin and end, as indices of its tokens.
 *
 * <p>"Mr. Doe joined Acme Inc. in May. He was CFO." has two sentences: a full stop after an
 * honorific, an initial, a month or another common abbreviation does not end one, and one after
 * {@code Inc.} or {@code U.S.} does so only where a word follows that begins sentences. A closing
 * quotation mark or bracket belongs to the sentence it closes. A sentence never reaches over the
 * end of a paragraph. Every token belongs to exactly one sentence.
 *
 * <p>Made in one pass and kept in one array. Immutable, so safe for any number of threads.
 */
public final class Sentences {
  /** A full stop after one of these never ends a sentence. Own compilation. */
  private static final String[] NEVER_LAST = {
    "vs", "viz", "approx", "ext", "tel", "fig", "figs", "pp", "vol", "eg", "ie", "cf", "incl",
    "est", "attn", "nos", "dept", "univ"
  };

  /** The same, if it begins with a capital. */
  private static final String[] NEVER_LAST_IN_CAPITALS = {
    "mr", "mrs", "ms", "messrs", "mme", "dr", "drs", "prof", "rev", "hon", "gen", "col", "lt",
    "capt", "maj", "cmdr", "adm", "sgt", "gov", "sen", "rep", "pres", "st", "ste", "mt", "ft",
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon",
    "tue", "tues", "wed", "thu", "thurs", "fri", "ing", "dipl", "mag", "ave", "blvd", "rd", "asst",
    "assoc", "exec", "art", "sec", "mfg", "bros"
  };

  /** A full stop after one of these ends a sentence if a sentence plainly begins after it. */
  private static final String[] SELDOM_LAST = {
    "inc", "corp", "co", "ltd", "llc", "bhd", "sdn", "pte", "pty", "plc", "jr", "sr", "esq", "etc",
    "cos", "lp", "cie", "gmbh", "ag", "kg", "nv", "sa", "spa", "srl", "mbh", "intl", "ala", "ariz",
    "ark", "calif", "colo", "conn", "del", "fla", "ga", "ill", "ind", "kan", "ky", "mass", "mich",
    "minn", "miss", "mo", "mont", "neb", "nev", "okla", "ont", "ore", "pa", "que", "tenn", "tex",
    "va", "vt", "wash", "wis", "wyo"
  };

  /** Words that begin a sentence when they stand with a capital after an abbreviation. */
  private static final String[] FIRST_WORDS = {
    "the",
    "a",
    "an",
    "in",
    "on",
    "at",
    "as",
    "he",
    "she",
    "it",
    "they",
    "we",
    "i",
    "you",
    "this",
    "that",
    "these",
    "those",
    "there",
    "his",
    "her",
    "its",
    "their",
    "our",
    "mr",
    "mrs",
    "ms",
    "dr",
    "for",
    "from",
    "to",
    "with",
    "by",
    "after",
    "before",
    "since",
    "when",
    "while",
    "prior",
    "previously",
    "additionally",
    "also",
    "under",
    "during",
    "if",
    "all",
    "such",
    "other",
    "both",
    "each",
    "upon",
    "following",
    "more",
    "most",
    "no",
    "some",
    "any",
    "forward",
    "about",
    "contact",
    "founded",
    "headquartered",
    "certain",
    "statements",
    "and",
    "but",
    "however",
    "currently",
    "earlier",
    "then",
    "today",
    "further",
    "until"
  };

  private static final int NEVER = 1;
  private static final int NEVER_IN_CAPITALS = 2;
  private static final int SELDOM = 4;
  private static final int FIRST = 8;

  /** All these words, each with what is said of it. */
  private static final WordTable WORDS = words();

  private static WordTable words() {
    Map<String, Integer> words = new HashMap<>();
    mark(words, NEVER_LAST, NEVER);
    mark(words, NEVER_LAST_IN_CAPITALS, NEVER_IN_CAPITALS);
    mark(words, SELDOM_LAST, SELDOM);
    mark(words, FIRST_WORDS, FIRST);
    return new WordTable(words);
  }

  private static void mark(Map<String, Integer> words, String[] more, int mark) {
    for (String word : more) {
      words.merge(word, mark, (one, other) -> one | other);
    }
  }

  private final Tokens tokens;
  private final int[] firsts;
  private final int count;

  private Sentences(Tokens tokens, int[] firsts, int count) {
    this.tokens = tokens;
    this.firsts = firsts;
    this.count = count;
  }

  /** The sentences of these tokens; none if there are no tokens. */
  public static Sentences of(Tokens tokens) {
    int size = tokens.size();
    int[] firsts = new int[size / 16 + 8];
    int count = 0;
    int at = 0;
    while (at < size) {
      if (count == firsts.length) {
        firsts = Arrays.copyOf(firsts, 2 * count);
      }
      firsts[count++] = at;
      at = endOfSentence(tokens, at);
    }
    return new Sentences(tokens, firsts, count);
  }

  /** Index after the last token of the sentence that begins at {@code from}. */
  private static int endOfSentence(Tokens tokens, int from) {
    int size = tokens.size();
    int paragraph = tokens.paragraph(from);
    int i = from;
    while (i < size && tokens.paragraph(i) == paragraph) {
      if (endsSentence(tokens, i)) {
        return afterClosingMarks(tokens, i + 1, paragraph);
      }
      i++;
    }
    return i;
  }

  private static int afterClosingMarks(Tokens tokens, int from, int paragraph) {
    int i = from;
    while (i < tokens.size()
        && tokens.paragraph(i) == paragraph
        && tokens.touchesPrevious(i)
        && isClosing(tokens.first(i))) {
      i++;
    }
    return i;
  }

  private static boolean isClosing(char c) {
    return c == '"'
        || c == '\u201d'
        || c == '\u2019'
        || c == '\''
        || c == ')'
        || c == ']'
        || c == '.'
        || c == '!'
        || c == '?'
        || c == '\u00bb';
  }

  private static boolean endsSentence(Tokens tokens, int i) {
    char c = tokens.source().charAt(tokens.end(i) - 1);
    if (c == '!' || c == '?') {
      return tokens.end(i) - tokens.start(i) == 1 && startsNext(tokens, i + 1, false);
    }
    if (c != '.') {
      return false;
    }
    if (tokens.shape(i) == Shape.INITIAL) {
      // "J." goes on with a name; "the U.S." or "at 5 p.m." may end a sentence.
      return tokens.end(i) - tokens.start(i) > 2 && startsNext(tokens, i + 1, true);
    }
    if (tokens.shape(i) != Shape.PUNCTUATION) {
      return false;
    }
    if (i == 0 || !tokens.touchesPrevious(i) || tokens.paragraph(i - 1) != tokens.paragraph(i)) {
      return startsNext(tokens, i + 1, false);
    }
    if (isWordOfUpTo(tokens, i - 1, 8)) {
      int before = WORDS.get(tokens, i - 1);
      boolean capital = tokens.shape(i - 1).isCapitalized();
      if ((before & NEVER) != 0 || (capital && (before & NEVER_IN_CAPITALS) != 0)) {
        return false;
      }
      if (tokens.is(i - 1, "no") && i + 1 < tokens.size()) {
        return tokens.shape(i + 1) != Shape.NUMBER && startsNext(tokens, i + 1, false);
      }
      if (tokens.end(i - 1) - tokens.start(i - 1) == 1 && tokens.shape(i - 1) == Shape.LOWER) {
        // "p.m.", "e.g.", "a.k.a."
        return startsNext(tokens, i + 1, true);
      }
      if (capital && (before & SELDOM) != 0) {
        return startsNext(tokens, i + 1, true);
      }
    }
    return startsNext(tokens, i + 1, false);
  }

  private static boolean isWordOfUpTo(Tokens tokens, int i, int length) {
    return tokens.end(i) - tokens.start(i) <= length && tokens.shape(i) != Shape.NUMBER;
  }

  /**
   * Whether a sentence may begin at token {@code i}.
   *
   * @param strict whether the full stop before it may belong to an abbreviation, so that only a
   *     word that often begins sentences counts
   */
  private static boolean startsNext(Tokens tokens, int i, boolean strict) {
    int at = i;
    boolean closed = false;
    while (at < tokens.size()
        && tokens.paragraph(at) == tokens.paragraph(i - 1)
        && tokens.touchesPrevious(at)
        && isClosing(tokens.first(at))) {
      closed = true;
      at++;
    }
    if (at >= tokens.size() || tokens.paragraph(at) != tokens.paragraph(i - 1)) {
      return true;
    }
    boolean opened = isOpening(tokens.first(at));
    if (tokens.touchesPrevious(at) && !opened) {
      // "world.The": a missing space; "yahoo.com", "3.5" are one token already.
      return !strict
          && !closed
          && tokens.shape(at) == Shape.TITLE
          && tokens.end(at) - tokens.start(at) > 1;
    }
    Shape shape = tokens.shape(at);
    if (opened) {
      return !strict || (tokens.first(at) != '(' && tokens.first(at) != '[');
    }
    if (!strict) {
      return shape != Shape.LOWER && !isContinuation(tokens.first(at));
    }
    if (!shape.isCapitalized()) {
      return false;
    }
    return isWordOfUpTo(tokens, at, 14)
        && (WORDS.get(tokens, at) & FIRST) != 0
        && shape != Shape.UPPER;
  }

  private static boolean isContinuation(char c) {
    return c == ','
        || c == ';'
        || c == ':'
        || c == '-'
        || c == '\u2013'
        || c == '\u2014'
        || c == ')'
        || c == '&'
        || c == '/';
  }

  private static boolean isOpening(char c) {
    return c == '"'
        || c == '\u201c'
        || c == '\u2018'
        || c == '\''
        || c == '('
        || c == '['
        || c == '\u00ab'
        || c == '\u2022'
        || c == '*';
  }

  /** The tokens that the sentences are made of. */
  public Tokens tokens() {
    return tokens;
  }

  /** How many sentences there are. */
  public int count() {
    return count;
  }

  /** Index of the sentence's first token. */
  public int first(int sentence) {
    check(sentence);
    return firsts[sentence];
  }

  /** Index of the sentence's last token. */
  public int last(int sentence) {
    check(sentence);
    return (sentence + 1 < count ? firsts[sentence + 1] : tokens.size()) - 1;
  }

  /** Index of the sentence that holds the token. */
  public int at(int token) {
    if (token < 0 || token >= tokens.size()) {
      throw new IndexOutOfBoundsException("token " + token + " of " + tokens.size());
    }
    int found = Arrays.binarySearch(firsts, 0, count, token);
    return found >= 0 ? found : -found - 2;
  }

  private void check(int sentence) {
    if (sentence < 0 || sentence >= count) {
      throw new IndexOutOfBoundsException("sentence " + sentence + " of " + count);
    }
  }

  /** The span of the whole sentence. */
  public Span span(int sentence) {
    return tokens.span(first(sentence), last(sentence));
  }
}
