package io.dateline.text;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The words, numbers and marks of a text, made in one pass and kept in arrays.
 *
 * <p>For "Mr. O'Brien's AT&amp;T job" the tokens are {@code Mr} {@code .} {@code O'Brien} {@code
 * 's} {@code AT&T} {@code job}: a possessive is a token of its own; letters joined by an
 * apostrophe, a hyphen or {@code &} stay together, and so do runs of initials such as {@code U.S.},
 * numbers such as {@code 1,384.5} and addresses.
 *
 * <p>Only the given paragraphs are read, and within them nothing that lies in a gap (a page mark, a
 * piece of markup). A token never reaches over a paragraph's end or over a gap. Tokens are in the
 * order of the text and never overlap. Immutable, so safe for any number of threads.
 */
public final class Tokens {
  /** The most chars that a host name can have, by RFC 1035. */
  private static final int LONGEST_HOST = 253;

  private static final byte OTHER = 0;
  private static final byte LOWER = 1;
  private static final byte UPPER = 2;
  private static final byte DIGIT = 3;
  private static final byte SPACE = 4;

  private static final int POSSESSIVE = "'s".hashCode();

  private static final Shape[] SHAPES = Shape.values();
  private static final byte ALPHANUMERIC = (byte) Shape.ALPHANUMERIC.ordinal();

  /** What each char of ASCII is. */
  private static final byte[] KINDS = kinds();

  /** Whether each char of ASCII can stand in an address. */
  private static final boolean[] ADDRESS = address();

  private final String text;

  /** The chars of the text: reading an array is several times as fast as {@code charAt}. */
  private final char[] chars;

  private int size;
  private int[] starts;
  private int[] ends;

  /** The ordinal of each token's shape: storing bytes costs the collector nothing. */
  private byte[] shapes;

  private int[] hashes;
  private int[] paragraphs;

  /** Bounds of the newest run that might hold an address, its last dot and its last at-sign. */
  private int runStart;

  private int runEnd;
  private int runLast;
  private int runDot;
  private int runMail;
  private int runColon;

  private static byte[] kinds() {
    byte[] kinds = new byte[128];
    Arrays.fill(kinds, 0, ' ' + 1, SPACE);
    Arrays.fill(kinds, 'a', 'z' + 1, LOWER);
    Arrays.fill(kinds, 'A', 'Z' + 1, UPPER);
    Arrays.fill(kinds, '0', '9' + 1, DIGIT);
    return kinds;
  }

  private static boolean[] address() {
    boolean[] address = new boolean[128];
    for (char c = 0; c < 128; c++) {
      address[c] = isWord(c) || "@.-_/:%~+?=&#".indexOf(c) >= 0;
    }
    return address;
  }

  private Tokens(String text) {
    this.text = text;
    chars = text.toCharArray();
    int guess = text.length() / 5 + 16;
    starts = new int[guess];
    ends = new int[guess];
    shapes = new byte[guess];
    hashes = new int[guess];
    paragraphs = new int[guess];
  }

  /** The tokens of a whole text that is one paragraph. */
  public static Tokens of(String text) {
    return text.isEmpty()
        ? of(text, List.of(), List.of())
        : of(text, List.of(new Span(0, text.length())), List.of());
  }

  /**
   * The tokens of some paragraphs.
   *
   * @param text the text that the offsets count in
   * @param paragraphs ranges to read, in order and apart from each other
   * @param gaps ranges to leave out, in order and apart from each other
   */
  public static Tokens of(String text, List<Span> paragraphs, List<Span> gaps) {
    Tokens tokens = new Tokens(text);
    int gap = 0;
    for (int p = 0; p < paragraphs.size(); p++) {
      int from = paragraphs.get(p).start();
      int end = paragraphs.get(p).end();
      while (gap > 0 && gaps.get(gap - 1).end() > from) {
        gap--;
      }
      while (gap < gaps.size() && gaps.get(gap).start() < end) {
        Span skip = gaps.get(gap);
        if (skip.start() > from) {
          tokens.scan(from, skip.start(), p);
        }
        from = Math.max(from, skip.end());
        gap++;
      }
      if (from < end) {
        tokens.scan(from, end, p);
      }
    }
    return tokens;
  }

  private void scan(int from, int end, int paragraph) {
    int at = from;
    while (at < end) {
      char c = chars[at];
      byte kind = c < 128 ? KINDS[c] : OTHER;
      if (kind == SPACE || (c > 127 && isSpace(c))) {
        at++;
      } else if ((kind == LOWER || kind == UPPER) && addPlain(at, end, paragraph)) {
        at = ends[size - 1];
      } else if (kind == UPPER && addCapitals(at, end, paragraph)) {
        at = ends[size - 1];
      } else if (kind == DIGIT && addDigits(at, end, paragraph)) {
        at = ends[size - 1];
      } else if (c < 128 && kind == OTHER && c != '\'') {
        add(at, ++at, paragraph, c, Shape.PUNCTUATION);
      } else {
        int stop = tokenEnd(at, end);
        add(at, stop, paragraph);
        at = stop;
      }
    }
  }

  /**
   * Adds a word of ASCII letters, lower case but for the first, with nothing behind it that could
   * make it longer: four tokens of five, told without trying what else they might be.
   *
   * @return whether there is such a word
   */
  private boolean addPlain(int at, int end, int paragraph) {
    char c = chars[at];
    boolean capital = KINDS[c] == UPPER;
    int hash = capital ? c + ('a' - 'A') : c;
    int i = at + 1;
    while (i < end && (c = chars[i]) < 128 && KINDS[c] == LOWER) {
      hash = 31 * hash + c;
      i++;
    }
    if (!endsWord(i, end, i > at + 1)) {
      return false;
    }
    Shape shape = !capital ? Shape.LOWER : i == at + 1 ? Shape.INITIAL : Shape.TITLE;
    add(at, i, paragraph, hash, shape);
    return true;
  }

  /** Adds a word of two capitals of ASCII or more, the same way. */
  private boolean addCapitals(int at, int end, int paragraph) {
    int hash = 0;
    int i = at;
    char c;
    while (i < end && (c = chars[i]) < 128 && KINDS[c] == UPPER) {
      hash = 31 * hash + c + ('a' - 'A');
      i++;
    }
    if (i == at + 1 || !endsWord(i, end, true)) {
      return false;
    }
    add(at, i, paragraph, hash, Shape.UPPER);
    return true;
  }

  /** Adds a number of digits alone, the same way. */
  private boolean addDigits(int at, int end, int paragraph) {
    int hash = 0;
    int i = at;
    char c;
    while (i < end && isDigit(c = chars[i])) {
      hash = 31 * hash + c;
      i++;
    }
    boolean more = i + 1 < end && chars[i] == ',' && isDigit(chars[i + 1]);
    if (more || !endsWord(i, end, true)) {
      return false;
    }
    add(at, i, paragraph, hash, Shape.NUMBER);
    return true;
  }

  /**
   * Whether what stands at {@code i} cannot be part of the plain word before it.
   *
   * @param stops whether a full stop, a colon or an apostrophe can end the word
   */
  private boolean endsWord(int i, int end, boolean stops) {
    if (i >= end || isEnd(chars[i])) {
      return true;
    }
    char c = chars[i];
    return stops
        && (isApostrophe(c)
            ? i + 1 < end && (!Character.isLetter(chars[i + 1]) || isPossessive(i, end))
            : (c == '.' || c == ':') && (i + 1 >= end || isEnd(chars[i + 1])));
  }

  private static boolean isEnd(char c) {
    return c < 128
        ? KINDS[c] == SPACE || c == ',' || c == ')' || c == ';' || c == '"' || c == '('
        : c == '\u201d' || c == '\u2013' || c == '\u2014';
  }

  private int tokenEnd(int at, int end) {
    char c = chars[at];
    if (isApostrophe(c) && at + 1 < end && isPossessive(at, end)) {
      return at + 2;
    }
    if (!isWord(c)) {
      return Character.isHighSurrogate(c) && at + 1 < end && Character.isLowSurrogate(chars[at + 1])
          ? at + 2
          : at + 1;
    }
    int glued = gluedEnd(at, end);
    if (glued > at) {
      return glued;
    }
    int address = addressEnd(at, end);
    if (address > at) {
      return address;
    }
    if (isDigit(c)) {
      return numberEnd(at, end);
    }
    if (Character.isUpperCase(c) && at + 1 < end && chars[at + 1] == '.') {
      return initialsEnd(at, end);
    }
    return wordEnd(at, end);
  }

  /**
   * After the last of {@code U.S.} or {@code J.P.}; {@code at} stands on a capital before a stop.
   */
  private int initialsEnd(int at, int end) {
    int i = at;
    while (i + 1 < end && Character.isUpperCase(chars[i]) && chars[i + 1] == '.') {
      i += 2;
    }
    return i;
  }

  /** Last words of a title or name that web pages run together with the next line. */
  private static final String[] LAST_OF_LINE = {
    "CEO",
    "CFO",
    "COO",
    "CTO",
    "Chairman",
    "Communications",
    "Counsel",
    "Director",
    "Founder",
    "LLC",
    "Manager",
    "Officer",
    "Partner",
    "President",
    "Relations",
    "Secretary",
    "Treasurer"
  };

  /** First words of a title that web pages run together with the name before it. */
  private static final String[] FIRST_OF_LINE = {
    "CEO",
    "CFO",
    "Chairman",
    "Chief Executive",
    "Chief Financial",
    "Director",
    "Executive Vice",
    "Founder",
    "Managing Director",
    "President",
    "Senior Vice",
    "Vice President"
  };

  /** The end of "CFO" in "CFOjane@example.com" and in "CFOTelephone"; {@code at} for any other. */
  private int gluedEnd(int at, int end) {
    char c = chars[at];
    if (c < 'C' || c > 'T') {
      return at;
    }
    for (String last : LAST_OF_LINE) {
      int stop = at + last.length();
      if (c == last.charAt(0) && stop + 2 < end && text.startsWith(last, at)) {
        char next = chars[stop];
        if (Character.isUpperCase(next)
            ? Character.isLowerCase(chars[stop + 1]) || isContactLetter(stop, end)
            : Character.isLowerCase(next) && addressEnd(at, end) > at) {
          return stop;
        }
      }
    }
    return at;
  }

  /** "E-mail" in "OfficerE-mail", the "T" of "RelationsT +49 231". */
  private boolean isContactLetter(int at, int end) {
    return text.startsWith("E-m", at)
        || text.startsWith("E-M", at)
        || at + 2 < end
            && Character.isLowerCase(chars[at - 1])
            && (chars[at + 1] == ':' || text.startsWith(" +", at + 1));
  }

  private boolean startsGluedTitle(int at) {
    for (String first : FIRST_OF_LINE) {
      if (text.startsWith(first, at)) {
        int stop = at + first.length();
        return stop >= text.length() || !Character.isLowerCase(chars[stop]);
      }
    }
    return false;
  }

  private static final Set<String> MONTHS =
      Set.of(
          "Jan",
          "January",
          "Feb",
          "February",
          "Mar",
          "March",
          "Apr",
          "April",
          "May",
          "Jun",
          "June",
          "Jul",
          "July",
          "Aug",
          "August",
          "Sep",
          "Sept",
          "September",
          "Oct",
          "October",
          "Nov",
          "November",
          "Dec",
          "December");

  /** "Nov. 14" in "NEW YORKNov. 14, 2006", whose dash is lost. */
  private boolean startsGluedDate(int at, int end) {
    if (!Character.isUpperCase(chars[at - 1])) {
      return false;
    }
    int month = at + 1;
    while (month < end && Character.isLowerCase(chars[month])) {
      month++;
    }
    int day = month < end && chars[month] == '.' ? month + 1 : month;
    return day + 1 < end
        && chars[day] == ' '
        && isDigit(chars[day + 1])
        && MONTHS.contains(text.substring(at, month));
  }

  private int wordEnd(int at, int end) {
    int i = at + 1;
    while (i < end) {
      char c = chars[i];
      if (isWord(c)) {
        if (c >= 'C'
            && c <= 'V'
            && i > at + 2
            && Character.isLowerCase(chars[i - 1])
            && startsGluedTitle(i)) {
          return i;
        }
        if (c <= 'S' && c >= 'A' && startsGluedDate(i, end)) {
          return i;
        }
        i++;
      } else if (i + 1 < end && joins(c, i, end)) {
        if (isFormer(at, i)) {
          return i + 1;
        }
        i += 2;
      } else {
        break;
      }
    }
    return i;
  }

  /** Whether the mark at {@code i} binds the letters on its two sides into one word. */
  private boolean joins(char c, int i, int end) {
    char before = chars[i - 1];
    char after = chars[i + 1];
    if (isApostrophe(c)) {
      return Character.isLetter(before) && Character.isLetter(after) && !isPossessive(i, end);
    }
    if (c == '&' || c == '*') {
      return Character.isUpperCase(before) && Character.isUpperCase(after);
    }
    return isHyphen(c) && isWord(before) && isWord(after);
  }

  private static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u2011';
  }

  /**
   * Whether the hyphen ends "ex-" of "ex-Chairman", "then-" of "then-CEO" or "Former-" of
   * "Former-President", not of "ex-officio".
   */
  private boolean isFormer(int at, int hyphen) {
    return isHyphen(chars[hyphen])
        && hyphen + 3 < text.length()
        && Character.isLetter(chars[hyphen + 1])
        && Character.isLetter(chars[hyphen + 2])
        && Character.isLetter(chars[hyphen + 3])
        && !text.regionMatches(true, hyphen + 1, "officio", 0, 7)
        && (isWord(at, hyphen, "ex") || isWord(at, hyphen, "then") || isWord(at, hyphen, "former"));
  }

  private boolean isWord(int at, int end, String word) {
    return end - at == word.length() && text.regionMatches(true, at, word, 0, word.length());
  }

  private int numberEnd(int at, int end) {
    int i = at + 1;
    while (i < end) {
      char c = chars[i];
      if (isDigit(c)) {
        i++;
      } else if ((c == ',' || c == '.')
          && i + 1 < end
          && isDigit(chars[i + 1])
          && isDigit(chars[i - 1])) {
        i += 2;
      } else {
        break;
      }
    }
    // "3M", "1st", "8x8": letters make it a word.
    return i < end && isWord(chars[i]) ? wordEnd(i, end) : i;
  }

  /** The end of a web or mail address that begins at {@code at}, or {@code at} if none does. */
  private int addressEnd(int at, int end) {
    if (at >= runEnd || at < runStart) {
      scanRun(at, end);
    }
    boolean scheme = runColon > at && text.startsWith("://", schemeEnd(at, runEnd));
    if (runDot <= at && !scheme) {
      return at;
    }
    return runMail > at || looksLikeSite(at, runLast) ? Math.max(at, runLast) : at;
  }

  /**
   * Finds the run of chars of which addresses are made that begins at {@code at}. It is kept for
   * the words further on in it, so that a run is read once however many words it holds.
   */
  private void scanRun(int at, int end) {
    runStart = at;
    runDot = -1;
    runMail = -1;
    runColon = -1;
    int i = at;
    while (i < end && isAddress(chars[i])) {
      char c = chars[i];
      if (c == '@') {
        runMail = i;
      } else if (c == '.') {
        runDot = i;
      } else if (c == ':') {
        if (!text.startsWith("://", i)) {
          break;
        }
        runColon = i;
      }
      i++;
    }
    runEnd = i;
    while (i > at && !isWord(chars[i - 1]) && chars[i - 1] != '/') {
      i--;
    }
    runLast = i;
  }

  private int schemeEnd(int at, int end) {
    int i = at;
    while (i < end && Character.isLetter(chars[i])) {
      i++;
    }
    return i;
  }

  private boolean looksLikeSite(int at, int end) {
    if (text.startsWith("://", schemeEnd(at, end)) || text.regionMatches(true, at, "www.", 0, 4)) {
      return true;
    }
    int host = at;
    int limit = Math.min(end, at + LONGEST_HOST);
    while (host < limit && (isWord(chars[host]) || chars[host] == '.' || chars[host] == '-')) {
      host++;
    }
    int dot = host - 1;
    while (dot > at && chars[dot] != '.') {
      dot--;
    }
    if (dot <= at || host - dot < 3 || host - dot > 6) {
      return false;
    }
    for (int i = dot + 1; i < host; i++) {
      char c = chars[i];
      if (c < 'a' || c > 'z') {
        return false;
      }
    }
    return Character.isLetterOrDigit(chars[dot - 1]);
  }

  private void add(int start, int end, int paragraph) {
    add(start, end, paragraph, Fold.hash(text, start, end), shapeOf(start, end));
  }

  private void add(int start, int end, int paragraph, int hash, Shape shape) {
    if (size == starts.length) {
      grow();
    }
    starts[size] = start;
    ends[size] = end;
    paragraphs[size] = paragraph;
    hashes[size] = hash;
    shapes[size] = (byte) shape.ordinal();
    size++;
  }

  private void grow() {
    int more = size + (size >> 1);
    starts = Arrays.copyOf(starts, more);
    ends = Arrays.copyOf(ends, more);
    shapes = Arrays.copyOf(shapes, more);
    hashes = Arrays.copyOf(hashes, more);
    paragraphs = Arrays.copyOf(paragraphs, more);
  }

  private Shape shapeOf(int start, int end) {
    int upper = 0;
    int lower = 0;
    int digits = 0;
    boolean at = false;
    for (int i = start; i < end; i++) {
      char c = chars[i];
      if (c >= 'a' && c <= 'z') {
        lower++;
      } else if (Character.isUpperCase(c)) {
        upper++;
      } else if (isDigit(c)) {
        digits++;
      } else if (Character.isLetter(c)) {
        lower++;
      } else {
        at |= c == '@' || c == '/';
      }
    }
    if (upper + lower + digits == 0) {
      return Shape.PUNCTUATION;
    }
    char first = chars[start];
    if (at || (lower > 0 && lastIndexOfStop(start, end) > start)) {
      return Shape.ADDRESS;
    }
    if (digits > 0) {
      return upper + lower == 0 ? Shape.NUMBER : Shape.ALPHANUMERIC;
    }
    if (!Character.isUpperCase(first)) {
      return Shape.LOWER;
    }
    if (lower == 0) {
      return upper == 1 || chars[start + 1] == '.' ? Shape.INITIAL : Shape.UPPER;
    }
    if (upper == 1) {
      return Shape.TITLE;
    }
    return capitalsOnlyAfterMarks(start, end) ? Shape.TITLE : Shape.MIXED;
  }

  private int lastIndexOfStop(int start, int end) {
    for (int i = end - 1; i > start; i--) {
      if (chars[i] == '.') {
        return i;
      }
    }
    return -1;
  }

  private boolean capitalsOnlyAfterMarks(int start, int end) {
    for (int i = start + 1; i < end; i++) {
      if (Character.isUpperCase(chars[i]) && Character.isLetter(chars[i - 1])) {
        return false;
      }
    }
    return true;
  }

  private boolean isPossessive(int at, int end) {
    char s = chars[at + 1];
    return (s == 's' || s == 'S') && (at + 2 >= end || !isWord(chars[at + 2]));
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019' || c == '\u2018';
  }

  private static boolean isWord(char c) {
    if (c < 128) {
      byte kind = KINDS[c];
      return kind != OTHER && kind != SPACE;
    }
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isAddress(char c) {
    return c < 128 ? ADDRESS[c] : isWord(c);
  }

  private static boolean isSpace(char c) {
    return c <= ' '
        || (c > 127
            && (Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == '\u200b'
                || c == '\ufeff'));
  }

  /** How many tokens there are. */
  public int size() {
    return size;
  }

  /** The text that the offsets count in. */
  public String source() {
    return text;
  }

  /** Offset of the token's first char. */
  public int start(int token) {
    assert token < size : token;
    return starts[token];
  }

  /** Offset after the token's last char. */
  public int end(int token) {
    assert token < size : token;
    return ends[token];
  }

  /** What the token looks like. */
  public Shape shape(int token) {
    assert token < size : token;
    return SHAPES[shapes[token]];
  }

  /** Index of the paragraph that holds the token, in the list the tokens were made from. */
  public int paragraph(int token) {
    assert token < size : token;
    return paragraphs[token];
  }

  /** How many paragraphs there are up to the last one that has a token. */
  public int paragraphs() {
    return size == 0 ? 0 : paragraphs[size - 1] + 1;
  }

  /** {@link Fold#hash} of the token: equal for tokens that differ only in case or accents. */
  public int hash(int token) {
    assert token < size : token;
    return hashes[token];
  }

  /** The token as it stands. */
  public String text(int token) {
    assert token < size : token;
    return text.substring(starts[token], ends[token]);
  }

  /**
   * The char of the text at an offset, several times as fast as the text's own.
   *
   * @throws IndexOutOfBoundsException if the text has no such offset
   */
  public char charAt(int offset) {
    return chars[offset];
  }

  /** The token's first char. */
  public char first(int token) {
    assert token < size : token;
    return chars[starts[token]];
  }

  /** Whether the token is this one char; false before the first token and behind the last. */
  public boolean is(int token, char c) {
    return token >= 0
        && token < size
        && ends[token] - starts[token] == 1
        && chars[starts[token]] == c;
  }

  /**
   * Whether the token is this word, case apart, and accents but for one of the first letter; false
   * before the first token and behind the last.
   *
   * @param word in lower case, of ASCII chars
   */
  public boolean is(int token, String word) {
    return token >= 0 && token < size && hashes[token] == word.hashCode() && isSpelled(token, word);
  }

  /**
   * Whether a token is a word that has its hash. Words of up to six letters with one length and one
   * hash are equal, longer ones but for one in thousands of millions; a digit can make up for two
   * letters: {@code q4} has the hash of {@code or}.
   */
  boolean isSpelled(int token, String word) {
    int length = word.length();
    return isOfLetters(token, length)
        || (ends[token] - starts[token] == length
            && text.regionMatches(true, starts[token], word, 0, length));
  }

  /** Whether a token has that many chars, all of them letters or marks between letters. */
  boolean isOfLetters(int token, int length) {
    char first = chars[starts[token]];
    return ends[token] - starts[token] == length
        && shapes[token] != ALPHANUMERIC
        && first < 128
        && KINDS[first] != OTHER;
  }

  /**
   * Whether the token is the ending {@code 's}, whatever the form of its apostrophe; false before
   * the first token and behind the last.
   */
  public boolean isPossessive(int token) {
    return token >= 0
        && token < size
        && hashes[token] == POSSESSIVE
        && ends[token] - starts[token] == 2;
  }

  /** Whether nothing, not even a space or a gap, stands between the token and the one before it. */
  public boolean touchesPrevious(int token) {
    return token > 0 && ends[token - 1] == starts[token];
  }

  /** The span from the first token's start to the last token's end. */
  public Span span(int firstToken, int lastToken) {
    return new Span(starts[firstToken], ends[lastToken]);
  }

  /** Index of the first token that ends after {@code offset}; {@link #size()} if none does. */
  public int at(int offset) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ends[middle] <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The tokens one after another, each in brackets: {@code [Mr][.][O'Brien]}. */
  @Override
  public String toString() {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < size; i++) {
      all.append('[').append(text, starts[i], ends[i]).append(']');
    }
    return all.toString();
  }
}
