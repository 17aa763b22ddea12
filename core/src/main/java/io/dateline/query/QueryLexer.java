package io.dateline.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts a query into pieces. Company names are safe here: a mark means something only where a clause
 * begins, so that {@code Yahee!}, {@code C/Grid}, {@code E*BARTER}, {@code Toys "N" Us} and {@code
 * 10/31/2003} stay words.
 */
final class QueryLexer {
  /** What a piece is. */
  enum Kind {
    WORD,
    /** {@code chil*}, the star left out. */
    PREFIX,
    /** {@code chiltn~} or {@code chiltn~2}; the text is the word, the number the edits. */
    FUZZY,
    /** A star that stands alone. */
    STAR,
    QUOTED,
    /** A quotation mark after a field that is never closed. */
    UNCLOSED,
    OPEN,
    CLOSE,
    OPEN_BRACE,
    CLOSE_BRACE,
    /** The dash of {@code -word}. */
    MINUS,
    /** {@code person:} or {@code person:=}; the name is the piece's text. */
    FIELD,
    /** {@code zone:headline(}; the zone's name is the piece's text. */
    ZONE,
    /** {@code near(}. */
    NEAR,
    /** A comma inside {@code near( )}. */
    COMMA,
    END
  }

  /**
   * A piece.
   *
   * @param kind what it is
   * @param text what it says, backslashes gone
   * @param start where it begins in the query
   * @param end where it ends
   * @param plain whether it is typed without a backslash, so that it may be an operator
   * @param number 1 for a field followed by {@code =}; the edits of a fuzzy word, 0 if not given
   */
  record Piece(Kind kind, String text, int start, int end, boolean plain, int number) {
    boolean isOperator() {
      return kind == Kind.WORD && plain && OPERATORS.contains(text);
    }
  }

  private static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT", "&&", "||");

  private final String query;
  private final List<Piece> pieces = new ArrayList<>();
  private int at;
  private boolean inNear;

  private QueryLexer(String query) {
    this.query = query;
  }

  /** The pieces in order, {@link Kind#END} last. */
  static List<Piece> pieces(String query) {
    QueryLexer lexer = new QueryLexer(query);
    while (lexer.next()) {}
    lexer.add(Kind.END, "", query.length());
    return lexer.pieces;
  }

  /** Whether a text, typed as it is, is read as this word and nothing else. */
  static boolean isPlainWord(String text) {
    List<Piece> pieces = pieces(text);
    Piece first = pieces.getFirst();
    return pieces.size() == 2
        && first.kind() == Kind.WORD
        && first.plain()
        && first.text().equals(text)
        && !first.isOperator()
        && text.indexOf('\\') < 0
        && !text.startsWith("=")
        && !text.startsWith("-")
        && count(text, '(') == count(text, ')')
        && colon(text) < 0
        && !isFieldAlone(text);
  }

  /** Whether this is the {@code person:} of {@code person: smith}, the name in lower case. */
  static boolean isFieldAlone(String text) {
    return text.endsWith(":") && QueryField.labels().contains(text.substring(0, text.length() - 1));
  }

  private static long count(String text, char mark) {
    return text.chars().filter(c -> c == mark).count();
  }

  /**
   * Where the colon of what looks like a field stands, or -1. Names of fields are in lower case;
   * {@code NASDAQ:VLEX}, {@code http://…} and {@code re:} are words.
   */
  static int colon(String text) {
    int colon = text.indexOf(':');
    if (colon <= 0 || colon == text.length() - 1 || text.startsWith("//", colon + 1)) {
      return -1;
    }
    boolean lower = true;
    for (int i = 0; i < colon; i++) {
      char c = text.charAt(i);
      lower &= (c >= 'a' && c <= 'z') || (i > 0 && (c == '-' || c == '_'));
    }
    return lower && !text.startsWith("re:") ? colon : -1;
  }

  /** Whether there is a letter or digit in it. */
  static boolean says(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  static boolean isQuote(char c) {
    return c == '"' || c == '\u201c' || c == '\u201d' || c == '\u201e';
  }

  private boolean next() {
    while (at < query.length() && isSpace(query.charAt(at))) {
      at++;
    }
    if (at == query.length()) {
      return false;
    }
    char c = query.charAt(at);
    if (isQuote(c)) {
      quoted();
    } else if (c == '(') {
      add(Kind.OPEN, "(", at + 1);
    } else if (c == ')') {
      inNear = false;
      add(Kind.CLOSE, ")", at + 1);
    } else if (c == '{') {
      add(Kind.OPEN_BRACE, "{", at + 1);
    } else if (c == '}') {
      add(Kind.CLOSE_BRACE, "}", at + 1);
    } else if (c == ',' && inNear) {
      add(Kind.COMMA, ",", at + 1);
    } else if (c == '-' && isMinus()) {
      add(Kind.MINUS, "-", at + 1);
    } else if (query.startsWith("near(", at)) {
      inNear = true;
      add(Kind.NEAR, "near", at + 5);
    } else if (!field()) {
      word();
    }
    return true;
  }

  private boolean isMinus() {
    if (at + 1 == query.length() || (!pieces.isEmpty() && last() == Kind.MINUS)) {
      return false;
    }
    if (!pieces.isEmpty() && last() == Kind.FIELD && pieces.getLast().end() == at) {
      return false;
    }
    char after = query.charAt(at + 1);
    return !isSpace(after) && after != '-' && after != ')' && after != '}';
  }

  private Kind last() {
    return pieces.getLast().kind();
  }

  /** A quotation, or if it is never closed the mark alone, which is passed over. */
  private void quoted() {
    StringBuilder text = new StringBuilder();
    int i = at + 1;
    while (i < query.length() && !isQuote(query.charAt(i))) {
      if (query.charAt(i) == '\\' && i + 1 < query.length()) {
        i++;
      }
      text.append(query.charAt(i));
      i++;
    }
    if (i < query.length()) {
      add(Kind.QUOTED, text.toString(), i + 1);
    } else if (isAfterField()) {
      add(Kind.UNCLOSED, "", at + 1);
    } else {
      at++;
    }
  }

  /** A known field's name and colon, or a zone's; false if something else stands here. */
  private boolean field() {
    int i = at;
    while (i < query.length() && isNameChar(query.charAt(i))) {
      i++;
    }
    if (i == at || i + 1 >= query.length() || query.charAt(i) != ':') {
      return false;
    }
    char after = query.charAt(i + 1);
    if (isSpace(after) || isAfterField()) {
      return false;
    }
    String name = query.substring(at, i);
    if (name.equals("re") && isQuote(after)) {
      add(Kind.FIELD, name, i + 1);
      return true;
    }
    if (name.equals("zone")) {
      return zone(i + 1);
    }
    if (QueryField.of(name).isEmpty()) {
      return false;
    }
    boolean exact = after == '=';
    add(Kind.FIELD, name, exact ? i + 2 : i + 1, exact ? 1 : 0);
    return true;
  }

  private boolean isAfterField() {
    return !pieces.isEmpty() && last() == Kind.FIELD && pieces.getLast().end() == at;
  }

  private boolean zone(int from) {
    int i = from;
    while (i < query.length() && isNameChar(query.charAt(i))) {
      i++;
    }
    boolean open = i < query.length() && query.charAt(i) == '(';
    add(Kind.ZONE, query.substring(from, i), open ? i + 1 : i);
    return true;
  }

  private static boolean isNameChar(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
  }

  private void word() {
    int start = at;
    StringBuilder text = new StringBuilder();
    int opened = 0;
    int tilde = -1;
    int stars = -1;
    boolean plain = true;
    while (at < query.length()) {
      char c = query.charAt(at);
      boolean escaped = c == '\\' && at + 1 < query.length() && !isSpace(query.charAt(at + 1));
      if (escaped) {
        plain = false;
        at++;
        c = query.charAt(at);
      } else if (endsWord(c, opened)) {
        break;
      } else if (c == '(') {
        opened++;
      } else if (c == ')') {
        opened--;
      } else if (c == '~') {
        tilde = text.length();
      }
      stars = c == '*' && !escaped ? (stars < 0 ? text.length() : stars) : -1;
      text.append(c);
      at++;
    }
    pieces.add(wordPiece(text.toString(), start, tilde, stars, plain));
  }

  private boolean endsWord(char c, int opened) {
    return isSpace(c) || c == '{' || c == '}' || (c == ',' && inNear) || (c == ')' && opened == 0);
  }

  /**
   * Tells words from what stands for many.
   *
   * @param tilde where the last bare {@code ~} of the word stands, or -1
   * @param stars where the bare stars at its end begin, or -1
   */
  private Piece wordPiece(String text, int start, int tilde, int stars, boolean plain) {
    if (stars == 0) {
      return new Piece(Kind.STAR, text, start, at, plain, 0);
    }
    if (stars > 0 && says(text.substring(0, stars))) {
      return new Piece(Kind.PREFIX, withoutStars(text, stars), start, at, plain, 0);
    }
    if (tilde > 0 && isShortNumber(text, tilde + 1) && says(text.substring(0, tilde))) {
      int edits =
          tilde + 1 == text.length() ? 0 : Integer.parseInt(text, tilde + 1, text.length(), 10);
      return new Piece(Kind.FUZZY, text.substring(0, tilde), start, at, plain, edits);
    }
    return new Piece(Kind.WORD, text, start, at, plain, 0);
  }

  /** Text up to {@code end}; "chil" of {@code chil\**}, as no word has a star. */
  private static String withoutStars(String text, int end) {
    int last = end;
    while (text.charAt(last - 1) == '*') {
      last--;
    }
    return text.substring(0, last);
  }

  /** Whether nothing or up to three digits stand from here to the end. */
  private static boolean isShortNumber(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return text.length() - from <= 3;
  }

  private void add(Kind kind, String text, int end) {
    add(kind, text, end, 0);
  }

  private void add(Kind kind, String text, int end, int number) {
    pieces.add(new Piece(kind, text, at, end, true, number));
    at = end;
  }
}
