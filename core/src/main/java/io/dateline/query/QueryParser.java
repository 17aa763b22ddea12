package io.dateline.query;

import io.dateline.position.Status;
import io.dateline.query.QueryLexer.Kind;
import io.dateline.query.QueryLexer.Piece;
import io.dateline.release.ZoneKind;
import io.dateline.text.Nearest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a query by recursive descent. Alternatives bind loosest, then conjunctions (with or without
 * {@code AND}), then {@code NOT} and the dash.
 */
final class QueryParser {
  /** Words that users type for a status. */
  private static final Map<String, String> OTHER_STATUSES =
      Map.of(
          "joined", "appointed",
          "named", "appointed",
          "elected", "appointed",
          "promoted", "appointed",
          "hired", "appointed",
          "left", "departed",
          "resigned", "departed",
          "retired", "departed",
          "past", "former",
          "present", "current");

  /**
   * What the clauses being read are about.
   *
   * @param field the field that they are the values of, or null
   * @param zone the zone that they stand in, or null
   * @param inBraces whether they are said of one position
   */
  private record Scope(Piece field, ZoneKind zone, boolean inBraces) {
    static final Scope RELEASE = new Scope(null, null, false);
  }

  private final String query;
  private final boolean strict;
  private final List<QueryWarning> warnings = new ArrayList<>();
  private final Map<Query.Text, Integer> offsets = new HashMap<>();
  private List<Piece> pieces = List.of();
  private int next;
  private int depth;

  QueryParser(String query, boolean strict) {
    this.query = query;
    this.strict = strict;
  }

  ParsedQuery parse() {
    if (query.length() > Query.MAX_LENGTH) {
      throw mistake(
          Query.MAX_LENGTH, "longer than " + Query.MAX_LENGTH + " characters", Optional.empty());
    }
    pieces = balanced(QueryLexer.pieces(query));
    Query whole = alternatives(Scope.RELEASE).orElse(new Query.All());
    return new ParsedQuery(query, whole, warnings, offsets);
  }

  /**
   * The pieces without parentheses that have no partner (they are part of somebody's text) and
   * without words that say nothing.
   */
  private List<Piece> balanced(List<Piece> all) {
    boolean[] dropped = new boolean[all.size()];
    Deque<Integer> open = new ArrayDeque<>();
    int clauses = 0;
    for (int i = 0; i < all.size(); i++) {
      Piece piece = all.get(i);
      switch (piece.kind()) {
        case OPEN, NEAR, ZONE, OPEN_BRACE -> {
          open.push(i);
          if (open.size() > Query.MAX_DEPTH) {
            throw mistake(piece, "nested more than " + Query.MAX_DEPTH + " deep");
          }
        }
        case CLOSE, CLOSE_BRACE -> dropped[i] = !closes(piece, all, open, dropped);
        case WORD, PREFIX, FUZZY, QUOTED, STAR -> {
          dropped[i] = saysNothing(piece) && !isPattern(all, i);
          clauses++;
          if (clauses > Query.MAX_CLAUSES) {
            throw mistake(piece, "more than " + Query.MAX_CLAUSES + " clauses");
          }
        }
        default -> {}
      }
    }
    open.forEach(i -> leaveOpen(all, i, dropped));
    List<Piece> kept = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (!dropped[i]) {
        kept.add(all.get(i));
      }
    }
    return kept;
  }

  /** Takes the partner of a closing piece, and what was left open inside the two, off the stack. */
  private boolean closes(Piece piece, List<Piece> all, Deque<Integer> open, boolean[] dropped) {
    boolean brace = piece.kind() == Kind.CLOSE_BRACE;
    if (brace && open.stream().noneMatch(i -> all.get(i).kind() == Kind.OPEN_BRACE)) {
      throw mistake(piece, "nothing was opened that this brace could close");
    }
    while (!open.isEmpty()) {
      boolean opensBrace = all.get(open.peek()).kind() == Kind.OPEN_BRACE;
      if (brace == opensBrace) {
        open.pop();
        return true;
      }
      if (!brace) {
        return false;
      }
      leaveOpen(all, open.pop(), dropped);
    }
    return false;
  }

  private void leaveOpen(List<Piece> all, int index, boolean[] dropped) {
    Piece piece = all.get(index);
    boolean ofField =
        index > 0
            && all.get(index - 1).kind() == Kind.FIELD
            && all.get(index - 1).end() == piece.start();
    switch (piece.kind()) {
      case OPEN_BRACE -> throw mistake(piece, "this brace is never closed: expected }");
      case NEAR, ZONE -> {
        if (query.charAt(piece.end() - 1) == '(') {
          throw mistake(piece.end() - 1, "never closed: expected )", Optional.empty());
        }
      }
      default -> {
        if (ofField) {
          throw mistake(piece, "never closed: expected )");
        }
        dropped[index] = true;
      }
    }
  }

  /** Whether this is the regular expression after {@code re:}, which needs no letters. */
  private static boolean isPattern(List<Piece> all, int index) {
    Piece piece = all.get(index);
    return piece.kind() == Kind.QUOTED
        && index > 0
        && all.get(index - 1).kind() == Kind.FIELD
        && all.get(index - 1).text().equals("re")
        && all.get(index - 1).end() == piece.start();
  }

  private static boolean saysNothing(Piece piece) {
    return switch (piece.kind()) {
      case STAR -> false;
      case WORD -> !piece.isOperator() && !QueryLexer.says(piece.text());
      default -> !QueryLexer.says(piece.text());
    };
  }

  private Optional<Query> alternatives(Scope scope) {
    List<Query> any = new ArrayList<>();
    conjunction(scope).ifPresent(any::add);
    while (isOperator("OR", "||")) {
      next++;
      conjunction(scope).ifPresent(any::add);
    }
    return any.isEmpty() ? Optional.empty() : Optional.of(Query.anyOf(any));
  }

  private Optional<Query> conjunction(Scope scope) {
    List<Query> all = new ArrayList<>();
    while (!ends(peek())) {
      if (!all.isEmpty() && isOperator("OR", "||")) {
        break;
      }
      if (!all.isEmpty() && isOperator("AND", "&&")) {
        next++;
      }
      clause(scope).ifPresent(all::add);
    }
    return all.isEmpty() ? Optional.empty() : Optional.of(Query.allOf(all));
  }

  /** Whether an operator stands here with something after it to act on; else it is a word. */
  private boolean isOperator(String word, String sign) {
    Piece piece = peek();
    return piece.isOperator()
        && (piece.text().equals(word) || piece.text().equals(sign))
        && startsOperand(pieces.get(next + 1));
  }

  private static boolean startsOperand(Piece piece) {
    return !ends(piece) && (!piece.isOperator() || piece.text().equals("NOT"));
  }

  private static boolean ends(Piece piece) {
    return piece.kind() == Kind.END
        || piece.kind() == Kind.CLOSE
        || piece.kind() == Kind.CLOSE_BRACE;
  }

  private Optional<Query> clause(Scope scope) {
    if (peek().kind() == Kind.MINUS || isOperator("NOT", "NOT")) {
      Piece not = take();
      depth++;
      if (depth > Query.MAX_DEPTH) {
        throw mistake(not, "nested more than " + Query.MAX_DEPTH + " deep");
      }
      Optional<Query> clause = ends(peek()) ? Optional.empty() : clause(scope);
      depth--;
      return clause.map(Query.Not::new);
    }
    Piece piece = take();
    return switch (piece.kind()) {
      case OPEN -> group(scope);
      case OPEN_BRACE -> Optional.of(onePosition(piece, scope));
      case FIELD -> ofField(piece, scope);
      case ZONE -> ofZone(piece, scope);
      case NEAR -> Optional.of(about(near(piece), piece, scope));
      case STAR -> Optional.of(everything(piece, scope));
      case WORD -> word(piece, scope);
      case PREFIX, FUZZY, QUOTED -> Optional.of(about(term(piece), piece, scope));
      default -> throw mistake(piece, "unexpected " + piece.text());
    };
  }

  private Optional<Query> group(Scope scope) {
    Optional<Query> inside = alternatives(scope);
    take();
    return inside;
  }

  private Query.OnePosition onePosition(Piece brace, Scope scope) {
    if (scope.inBraces()) {
      throw mistake(brace, "braces do not nest: one position is not inside another");
    }
    if (scope.field() != null || scope.zone() != null) {
      throw mistake(brace, "a position cannot stand here: expected words");
    }
    Query inside = alternatives(new Scope(null, null, true)).orElse(new Query.All());
    take();
    return new Query.OnePosition(inside);
  }

  private Query everything(Piece star, Scope scope) {
    if (scope.field() != null || scope.zone() != null) {
      throw mistake(star, "expected letters before the *");
    }
    return new Query.All();
  }

  private Optional<Query> ofField(Piece field, Scope scope) {
    if (peek().kind() == Kind.UNCLOSED) {
      throw mistake(peek(), "this quotation is never closed: expected \"");
    }
    if (field.text().equals("re")) {
      return Optional.of(regex(field, scope));
    }
    if (scope.field() != null || scope.zone() != null) {
      throw mistake(field, "a field cannot stand here: expected words");
    }
    if (scope.inBraces() && !fieldOf(field).isOfPosition()) {
      throw mistake(
          field,
          field.text()
              + ": is about the release, not about one position: write it outside the"
              + " braces");
    }
    if (peek().start() != field.end() || ends(peek())) {
      throw mistake(field.end(), "expected " + valueOf(fieldOf(field)), Optional.empty());
    }
    Scope inside = new Scope(field, null, scope.inBraces());
    if (peek().kind() != Kind.OPEN) {
      return Optional.of(value(take(), inside));
    }
    take();
    return group(inside);
  }

  private static String valueOf(QueryField field) {
    return switch (field.kind()) {
      case TEXT -> "a word or \"a phrase\" after " + field.label() + ":";
      case STATUS -> "appointed, departed, current or former";
      case DATE -> "a date such as 2003, 2003-Q4, 2003-11 or 2003-11-03";
    };
  }

  private Query value(Piece piece, Scope scope) {
    if (!QueryLexer.says(piece.text())) {
      throw mistake(piece, "expected " + valueOf(fieldOf(scope.field())));
    }
    return switch (piece.kind()) {
      case WORD, PREFIX, FUZZY, QUOTED -> about(term(piece), piece, scope);
      default -> throw mistake(piece, "expected " + valueOf(fieldOf(scope.field())));
    };
  }

  private Query regex(Piece re, Scope scope) {
    if (peek().kind() != Kind.QUOTED || peek().start() != re.end()) {
      throw mistake(re.end(), "expected a regular expression in quotation marks", Optional.empty());
    }
    if (peek().text().isBlank()) {
      throw mistake(peek(), "a regular expression that matches no word");
    }
    Query.Regex regex = new Query.Regex(take().text());
    offsets.putIfAbsent(regex, re.start());
    return about(regex, re, scope);
  }

  private Optional<Query> ofZone(Piece zone, Scope scope) {
    if (scope.inBraces()) {
      throw mistake(zone, "zone: is about the release: write it outside the braces");
    }
    if (scope.field() != null || scope.zone() != null) {
      throw mistake(zone, "a zone cannot stand here: expected words");
    }
    List<String> labels = Arrays.stream(ZoneKind.values()).map(ZoneKind::label).toList();
    int kind = labels.indexOf(zone.text());
    if (kind < 0) {
      throw mistake(
          zone.start() + "zone:".length(),
          "no zone " + zone.text() + "; the zones are " + String.join(", ", labels),
          Nearest.of(zone.text(), labels));
    }
    if (query.charAt(zone.end() - 1) != '(') {
      throw mistake(
          zone.end(), "expected ( and words, as in zone:headline(merger)", Optional.empty());
    }
    return group(new Scope(null, ZoneKind.values()[kind], false));
  }

  private Query.Near near(Piece near) {
    List<Query.Term> parts = new ArrayList<>();
    while (peek().kind() != Kind.CLOSE && peek().kind() != Kind.COMMA) {
      parts.add(nearPart(take()));
    }
    while (peek().kind() == Kind.COMMA) {
      take();
      if (pieces.get(next + 1).kind() == Kind.CLOSE && isNumber(peek())) {
        Piece number = take();
        take();
        return within(near, parts, number);
      }
      if (peek().kind() != Kind.CLOSE && peek().kind() != Kind.COMMA) {
        parts.add(nearPart(take()));
      }
      while (peek().kind() != Kind.CLOSE && peek().kind() != Kind.COMMA) {
        parts.add(nearPart(take()));
      }
    }
    throw mistake(
        peek().start(),
        "expected a comma and a number of words, as in near(officer appointed, 8)",
        Optional.empty());
  }

  private Query.Term nearPart(Piece piece) {
    boolean isTerm =
        switch (piece.kind()) {
          case WORD, PREFIX, FUZZY, QUOTED -> QueryLexer.says(piece.text());
          default -> false;
        };
    if (!isTerm) {
      throw mistake(piece, "expected words or \"phrases\" inside near( )");
    }
    return term(piece);
  }

  private static boolean isNumber(Piece piece) {
    return piece.kind() == Kind.WORD
        && piece.plain()
        && piece.text().length() <= 4
        && piece.text().chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private Query.Near within(Piece near, List<Query.Term> parts, Piece number) {
    int words = Integer.parseInt(number.text());
    if (words > Query.Near.MAX_WORDS) {
      throw mistake(number, "near reaches over at most " + Query.Near.MAX_WORDS + " words");
    }
    if (parts.size() < 2) {
      throw mistake(near, "near( ) needs two or more words or \"phrases\"");
    }
    return new Query.Near(parts, words);
  }

  private Optional<Query> word(Piece piece, Scope scope) {
    if (!QueryLexer.says(piece.text())) {
      return Optional.empty();
    }
    if (scope.field() == null && piece.plain() && QueryLexer.isFieldAlone(piece.text())) {
      warnOfNoValue(piece);
    }
    int colon = piece.plain() ? QueryLexer.colon(piece.text()) : -1;
    if (colon < 0 || scope.field() != null) {
      if (isSlop(piece)) {
        throw mistake(
            piece,
            "a phrase is read word by word",
            Optional.of("near(one two, " + piece.text().substring(1) + ")"));
      }
      return Optional.of(about(term(piece), piece, scope));
    }
    String name = piece.text().substring(0, colon);
    Optional<String> meant =
        Spelling.nearestField(name).map(field -> field + piece.text().substring(colon));
    String reason =
        "no field "
            + name
            + (strict ? "" : ": searching for the words")
            + (meant.isEmpty() ? "; fields are " + String.join(", ", QueryField.labels()) : "");
    if (strict) {
      throw mistake(piece, reason, meant);
    }
    warnings.add(new QueryWarning(query, piece.start(), reason, meant));
    List<Query> words = new ArrayList<>();
    for (String word : List.of(name, piece.text().substring(colon + 1))) {
      if (QueryLexer.says(word)) {
        words.add(about(new Query.Word(word), piece, scope));
      }
    }
    return Optional.of(Query.allOf(words));
  }

  /** The name of a field with nothing behind its colon is a word, but seldom meant as one. */
  private void warnOfNoValue(Piece piece) {
    Piece after = peek();
    Optional<String> meant =
        after.kind() == Kind.WORD || after.kind() == Kind.QUOTED
            ? Optional.of(piece.text() + query.substring(after.start(), after.end()))
            : Optional.empty();
    String reason = piece.text() + " has no value";
    if (strict) {
      throw mistake(piece.end(), reason, meant);
    }
    warnings.add(new QueryWarning(query, piece.end(), reason + ": searching for the word", meant));
  }

  /** Whether this is the {@code ~5} that other systems put behind a phrase. */
  private boolean isSlop(Piece piece) {
    return piece.plain()
        && piece.text().length() > 1
        && piece.text().charAt(0) == '~'
        && next > 1
        && pieces.get(next - 2).kind() == Kind.QUOTED
        && pieces.get(next - 2).end() == piece.start();
  }

  private Query.Term term(Piece piece) {
    Query.Term term =
        switch (piece.kind()) {
          case QUOTED -> new Query.Phrase(piece.text());
          case PREFIX -> new Query.Prefix(piece.text());
          case FUZZY -> fuzzy(piece);
          default -> new Query.Word(piece.text());
        };
    offsets.putIfAbsent(term, piece.start());
    return term;
  }

  private Query.Fuzzy fuzzy(Piece piece) {
    if (piece.number() > 2) {
      throw mistake(
          piece, "a word may differ by one or two letters", Optional.of(piece.text() + "~2"));
    }
    return piece.number() == 0
        ? Query.fuzzy(piece.text())
        : new Query.Fuzzy(piece.text(), piece.number());
  }

  /** Says a text of what the scope is about. */
  private Query about(Query.Text text, Piece piece, Scope scope) {
    if (scope.field() != null) {
      return inField(text, piece, scope.field());
    }
    if (scope.zone() != null) {
      return new Query.InZone(scope.zone(), text);
    }
    if (scope.inBraces() && !(text instanceof Query.Term)) {
      String name = text instanceof Query.Near ? "near( )" : "re:";
      throw mistake(piece, name + " is about the text of the release: write it outside the braces");
    }
    return text;
  }

  private Query inField(Query.Text text, Piece piece, Piece name) {
    QueryField field = fieldOf(name);
    boolean exact = name.number() == 1;
    if (!(text instanceof Query.Term term)) {
      throw mistake(piece, "expected words or \"phrases\" in a field");
    }
    if (exact && (field.kind() != QueryField.Kind.TEXT || isMany(term))) {
      throw mistake(name.end() - 1, "only a word or a phrase can be exact", Optional.empty());
    }
    return switch (field.kind()) {
      case TEXT -> new Query.Field(field, term, exact);
      case STATUS -> new Query.OfStatus(status(piece));
      case DATE -> new Query.Dates(field, DateReader.read(query, field, piece));
    };
  }

  private static boolean isMany(Query.Term term) {
    return term instanceof Query.Prefix || term instanceof Query.Fuzzy;
  }

  private Status status(Piece piece) {
    List<String> labels = Arrays.stream(Status.values()).map(Status::label).toList();
    int index =
        piece.kind() == Kind.WORD || piece.kind() == Kind.QUOTED
            ? labels.indexOf(piece.text().toLowerCase(Locale.ROOT))
            : -1;
    if (index < 0) {
      throw mistake(
          piece,
          "no status " + piece.text() + "; it is " + valueOf(QueryField.STATUS),
          Optional.ofNullable(OTHER_STATUSES.get(piece.text().toLowerCase(Locale.ROOT)))
              .or(() -> Nearest.of(piece.text(), labels)));
    }
    return Status.values()[index];
  }

  private static QueryField fieldOf(Piece name) {
    return QueryField.of(name.text()).orElseThrow();
  }

  private Piece peek() {
    return pieces.get(next);
  }

  private Piece take() {
    return pieces.get(next++);
  }

  private QuerySyntaxException mistake(Piece piece, String reason) {
    return mistake(piece.start(), reason, Optional.empty());
  }

  private QuerySyntaxException mistake(Piece piece, String reason, Optional<String> suggestion) {
    return mistake(piece.start(), reason, suggestion);
  }

  private QuerySyntaxException mistake(int offset, String reason, Optional<String> suggestion) {
    return new QuerySyntaxException(query, offset, reason, suggestion);
  }
}
