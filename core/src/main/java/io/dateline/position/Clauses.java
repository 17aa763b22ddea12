package io.dateline.position;

import io.dateline.date.DateValue;
import io.dateline.extract.Company;
import io.dateline.extract.Extraction;
import io.dateline.extract.Mention;
import io.dateline.extract.NamedDate;
import io.dateline.extract.Person;
import io.dateline.extract.PersonName;
import io.dateline.extract.Role;
import io.dateline.extract.RoleTaxonomy;
import io.dateline.release.Release;
import io.dateline.release.ZoneKind;
import io.dateline.text.Fold;
import io.dateline.text.Sentences;
import io.dateline.text.Shape;
import io.dateline.text.Span;
import io.dateline.text.Tokens;
import io.dateline.text.WordFile;
import io.dateline.text.WordTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A release as the rules see it: a row of chunks, each a person, a role, a company, a date or a
 * single word, cut into sentences.
 *
 * <p>"Dr. Jane Doe was named CFO of Acme Corp." is six chunks. Where mentions overlap, the person
 * goes first, then the title is cut to what is left of it beside a company. Arrays rather than
 * objects; immutable once made.
 */
final class Clauses {
  /** What a chunk is. */
  enum Kind {
    WORD,
    MARK,
    PERSON,
    ROLE,
    COMPANY,
    BOARD,
    DATE
  }

  private static final Cue[] CUES = Cue.values();

  /** Above the ordinal of its cue: what else a word can be. */
  private static final int CUE = 0xff;

  private static final int BIOGRAPHICAL = 1 << 8;
  private static final int BOARD_WORD = 1 << 9;
  private static final int SELF = 1 << 10;

  private static final String BIOGRAPHICAL_WORDS =
      "began career prior previously degree graduated formerly earned mba bachelor graduate"
          + " earlier alumnus";

  /** What the name of a board begins with. */
  private static final String BOARD_WORDS =
      "advisory board boards executive group management managing scientific supervisory";

  /** What a release calls its issuer: "the Company". */
  private static final String SELVES =
      "company firm bank corporation organization association agency institute foundation"
          + " partnership fund group";

  private static final WordTable WORDS = words();

  final Extraction extraction;
  final Release release;
  final Tokens tokens;
  private final Sentences sentences;
  final int issuer;

  /** By token: its number among the words that mean something here. */
  private final int[] numbers;

  private int count;
  private Kind[] kinds;
  private int[] firsts;
  private int[] lasts;
  private int[] refs;
  private Cue[] cues;
  private int[] sentenceOf;
  private int[] sentenceStart;
  private boolean[] quoted;
  private final boolean[] biographies;
  private final int lead;
  final Introductions introductions;
  private final Optional<LocalDate> newest;

  private record Piece(int first, int last, Kind kind, int ref) {}

  Clauses(Extraction extraction, Sentences sentences) {
    this.extraction = extraction;
    this.release = extraction.release();
    this.tokens = sentences.tokens();
    this.sentences = sentences;
    this.issuer = issuerOf(extraction);
    int size = tokens.size() + 1;
    kinds = new Kind[size];
    firsts = new int[size];
    lasts = new int[size];
    refs = new int[size];
    cues = new Cue[size];
    sentenceOf = new int[size];
    quoted = new boolean[size];
    numbers = WORDS.numbers(tokens);
    biographies = biographies();
    fill(pieces());
    lead = findLead();
    newest = findNewest(extraction);
    introductions = new Introductions(this);
  }

  private boolean[] biographies() {
    boolean[] found = new boolean[tokens.paragraphs()];
    for (int i = 0; i < tokens.size(); i++) {
      if ((numbers[i] & BIOGRAPHICAL) != 0) {
        found[tokens.paragraph(i)] = true;
      }
    }
    return found;
  }

  /** The issuer; in an article that it publishes about another company, that one. */
  private static int issuerOf(Extraction extraction) {
    int other = -1;
    boolean published = false;
    for (int i = 0; i < extraction.companies().size(); i++) {
      Company company = extraction.companies().get(i);
      if (company.mentions().stream().anyMatch(m -> m.rule().equals("company.publisher"))) {
        published = true;
      } else if (extraction.issuer().filter(company.name()::equals).isPresent()) {
        return i;
      } else if (other < 0 || isOftener(company, extraction.companies().get(other))) {
        other = i;
      }
    }
    return published ? other : -1;
  }

  /** Whether one company is named far more often than another that comes first. */
  private static boolean isOftener(Company company, Company first) {
    return company.mentions().size() > OFTENER * first.mentions().size();
  }

  private static final int OFTENER = 3;

  private static WordTable words() {
    Map<String, Integer> words = new HashMap<>();
    for (String line : WordFile.lines(Clauses.class, "cues.tsv")) {
      int tab = line.indexOf('\t');
      words.put(line.substring(0, tab), Cue.valueOf(line.substring(tab + 1)).ordinal());
    }
    mark(words, BIOGRAPHICAL, BIOGRAPHICAL_WORDS);
    mark(words, BOARD_WORD, BOARD_WORDS);
    mark(words, SELF, SELVES);
    return new WordTable(words);
  }

  private static void mark(Map<String, Integer> words, int kind, String marked) {
    for (String word : marked.split(" ")) {
      words.merge(word, kind, (one, other) -> one | other);
    }
  }

  // ---- making the row ----

  private Piece[] pieces() {
    Piece[] at = new Piece[tokens.size()];
    List<Person> people = extraction.people();
    for (int i = 0; i < people.size(); i++) {
      for (Mention mention : people.get(i).mentions()) {
        put(at, mention.span(), Kind.PERSON, i);
      }
    }
    List<Mention> roles = new ArrayList<>();
    for (Role role : extraction.roles()) {
      roles.addAll(role.mentions());
    }
    boolean[] inRole = new boolean[tokens.size()];
    for (Mention role : roles) {
      mark(inRole, role.span());
    }
    List<Company> companies = extraction.companies();
    for (int i = 0; i < companies.size(); i++) {
      for (Mention mention : companies.get(i).mentions()) {
        int person = i == issuer ? -1 : personMeant(mention);
        if (person >= 0) {
          put(at, mention.span(), Kind.PERSON, person);
        } else if (!isFieldOfRole(mention.span(), inRole, companies.get(i))) {
          put(at, mention.span(), Kind.COMPANY, i);
        }
      }
    }
    List<NamedDate> dates = extraction.dates();
    for (int i = 0; i < dates.size(); i++) {
      for (Mention mention : dates.get(i).mentions()) {
        put(at, mention.span(), Kind.DATE, i);
      }
    }
    for (Mention role : roles) {
      putRole(at, role.span());
    }
    return at;
  }

  /**
   * "Harris was named" where Hubert Harris and Harris Farms, Inc. are both spoken of: the person;
   * below zero if the company is meant.
   */
  private int personMeant(Mention mention) {
    int at = tokens.at(mention.span().start());
    if (at + 1 >= tokens.size() || tokens.end(at) != mention.span().end() || !acts(at)) {
      return -1;
    }
    int meant = -1;
    List<Person> people = extraction.people();
    for (int i = 0; i < people.size(); i++) {
      if (people.get(i).name().contains(" " + mention.text())
          && PersonName.parse(people.get(i).name()).family().equals(mention.text())) {
        if (meant >= 0) {
          return -1;
        }
        meant = i;
      }
    }
    return meant;
  }

  /** Whether a token is addressed as a person is, or does what a person does. */
  private boolean acts(int name) {
    int title = name > 0 && tokens.is(name - 1, '.') ? name - 2 : name - 1;
    boolean addressed =
        title >= 0 && (tokens.is(title, "mr") || tokens.is(title, "ms") || tokens.is(title, "dr"));
    return addressed
        || switch (cueOf(name + 1)) {
          case WAS, HAS, HAD, SERVES, SERVED, BECOME, JOIN, PAST, NOW -> true;
          case IS -> !tokens.isPossessive(name + 1);
          default -> false;
        };
  }

  /** "Software Group" in "General Manager, Software Group": the title knows better. */
  private boolean isFieldOfRole(Span span, boolean[] inRole, Company company) {
    int first = tokens.at(span.start());
    if (first >= tokens.size() || !inRole[first] || first == 0 || !inRole[first - 1]) {
      return false;
    }
    return tokens.is(first - 1, ',') && company.mentions().size() == 1;
  }

  private void mark(boolean[] marks, Span span) {
    for (int i = tokens.at(span.start()); i < tokens.size() && tokens.end(i) <= span.end(); i++) {
      marks[i] = true;
    }
  }

  private void put(Piece[] at, Span span, Kind kind, int ref) {
    int first = tokens.at(span.start());
    int last = first;
    if (first >= tokens.size() || tokens.start(first) >= span.end()) {
      return;
    }
    while (last + 1 < tokens.size() && tokens.start(last + 1) < span.end()) {
      last++;
    }
    // A possessive ending is a word of its own.
    if (last > first && tokens.isPossessive(last)) {
      last--;
    }
    for (int i = first; i <= last; i++) {
      if (at[i] != null) {
        return;
      }
    }
    Piece piece = new Piece(first, last, kind, ref);
    Arrays.fill(at, first, last + 1, piece);
  }

  /** A title, or the part of it around its head that no other mention covers. */
  private void putRole(Piece[] at, Span span) {
    int first = tokens.at(span.start());
    int end = first;
    while (end < tokens.size() && tokens.start(end) < span.end()) {
      end++;
    }
    int from = first;
    for (int i = first; i < end; i++) {
      if (at[i] != null && at[i].kind != Kind.ROLE) {
        if (i > from && namesOffice(from, i)) {
          break;
        }
        from = i + 1;
      }
    }
    int to = from;
    while (to < end && at[to] == null && !opensName(to)) {
      to++;
    }
    while (to > from && isLoose(to - 1)) {
      to--;
    }
    while (from < to && isLoose(from)) {
      from++;
    }
    if (to > from && namesOffice(from, to) && !(to < end && to - from == 1 && isOther(from))) {
      Arrays.fill(at, from, to, new Piece(from, to - 1, Kind.ROLE, 0));
    }
  }

  /** "of The" in "President of The Harbor Organization": a field of work has no such article. */
  private boolean opensName(int i) {
    return tokens.is(i, "of")
        && tokens.is(i + 1, "the")
        && tokens.shape(i + 1) == Shape.TITLE
        && tokens.shape(i - 1) == Shape.TITLE;
  }

  /** What many are to each other: "business partners", "financial advisors". */
  private static final Set<String> RELATIONS = Set.of("ADVISOR", "PARTNER");

  private boolean namesOffice(int from, int to) {
    String title = tokens.source().substring(tokens.start(from), tokens.end(to - 1));
    if (to - from == 1 && tokens.is(from, "member")) {
      return false;
    }
    if (to - from == 1 || !RoleTaxonomy.standard().code(title).equals("OTHER")) {
      return true;
    }
    String code = RoleTaxonomy.standard().code(Titles.singular(title));
    boolean vague = !tokens.shape(to - 1).isCapitalized() && RELATIONS.contains(code);
    return !code.equals("OTHER") && !vague;
  }

  /** "State" of "State Representative" where the rest is part of a name. */
  private boolean isOther(int i) {
    return RoleTaxonomy.standard().code(tokens.text(i)).equals("OTHER");
  }

  private boolean isLoose(int i) {
    return tokens.shape(i) == Shape.PUNCTUATION && !tokens.is(i, '.')
        || tokens.isPossessive(i)
        || tokens.is(i, "of")
        || tokens.is(i, "for")
        || tokens.is(i, "the")
        || tokens.is(i, "its")
        || tokens.is(i, "and");
  }

  private void fill(Piece[] at) {
    sentenceStart = new int[sentences.count() + 1];
    int sentence = 0;
    boolean open = false;
    int i = 0;
    while (i < tokens.size()) {
      while (sentence < sentences.count() && sentences.first(sentence) <= i) {
        sentenceStart[sentence++] = count;
      }
      if (i == 0 || tokens.paragraph(i) != tokens.paragraph(i - 1)) {
        open = false;
      }
      Piece piece = at[i];
      int last = piece == null ? i : piece.last;
      Kind kind = piece == null ? plain(i) : piece.kind;
      int ref = piece == null ? -1 : piece.ref;
      if (piece == null && issuer >= 0 && isSelf(i, at)) {
        kind = Kind.COMPANY;
        ref = issuer;
      } else if (piece == null && isBoard(i, at)) {
        kind = Kind.BOARD;
        last = boardEnd(i);
      }
      if (kind == Kind.MARK) {
        char c = tokens.first(i);
        if (c == '\u201c') {
          open = true;
        } else if (c == '\u201d') {
          open = false;
        } else if (c == '"') {
          open = !open;
        }
      }
      kinds[count] = kind;
      firsts[count] = i;
      lasts[count] = last;
      refs[count] = ref;
      cues[count] = kind == Kind.WORD ? cueOf(i) : Cue.NONE;
      if (cues[count] != Cue.NONE && isOfUnion(i)) {
        cues[count] = Cue.NONE;
      }
      if (kind == Kind.MARK && tokens.is(i, '&')) {
        cues[count] = Cue.AND;
      }
      sentenceOf[count] = sentence - 1;
      quoted[count] = open;
      count++;
      i = last + 1;
    }
    sentenceStart[sentences.count()] = count;
    forgetShortQuotes();
  }

  private Cue cueOf(int token) {
    return CUES[numbers[token] & CUE];
  }

  /** "States" of "United States": nobody states anything. */
  private boolean isOfUnion(int token) {
    return token > 0 && tokens.is(token, "states") && tokens.is(token - 1, "united");
  }

  /** A defined term, ("Acme"), is not speech. */
  private void forgetShortQuotes() {
    int from = -1;
    for (int i = 0; i <= count; i++) {
      boolean in = i < count && quoted[i];
      if (in && from < 0) {
        from = i;
      } else if (!in && from >= 0) {
        if (i - from <= 6) {
          Arrays.fill(quoted, from, i, false);
        }
        from = -1;
      }
    }
  }

  /** Whether the paragraph tells somebody's career. */
  boolean isBiography(int c) {
    return biographies[paragraph(c)];
  }

  private Kind plain(int i) {
    return tokens.shape(i) == Shape.PUNCTUATION ? Kind.MARK : Kind.WORD;
  }

  /** "the Company", "our firm": the release's issuer. */
  private boolean isSelf(int i, Piece[] at) {
    if (i == 0 || at[i] != null || tokens.shape(i) == Shape.PUNCTUATION) {
      return false;
    }
    boolean article = tokens.is(i - 1, "the") || tokens.is(i - 1, "our");
    if (!article) {
      return false;
    }
    return (numbers[i] & SELF) != 0
        && (tokens.is(i, "company") || tokens.is(i, "firm") || issuerSays(i))
        && (i + 1 >= tokens.size()
            || tokens.shape(i + 1) == Shape.PUNCTUATION
            || tokens.isPossessive(i + 1)
            || tokens.shape(i + 1) == Shape.LOWER);
  }

  private boolean issuerSays(int word) {
    String said = Fold.fold(tokens.text(word));
    return Fold.fold(extraction.companies().get(issuer).name()).contains(said);
  }

  /** "Board", "Board of Directors", "boards", "Supervisory Board". */
  private boolean isBoard(int i, Piece[] at) {
    int b = (numbers[i] & BOARD_WORD) != 0 ? boardWord(i) : -1;
    return b >= 0 && at[b] == null;
  }

  private int boardWord(int i) {
    int b = isOfGroup(i) ? i + 1 : i;
    int most = b + 3;
    while (b < tokens.size()
        && b < most
        && (tokens.is(b, "supervisory")
            || tokens.is(b, "advisory")
            || tokens.is(b, "management")
            || tokens.is(b, "executive")
            || tokens.is(b, "managing")
            || tokens.is(b, "scientific"))) {
      b++;
    }
    return b < tokens.size() && (tokens.is(b, "board") || tokens.is(b, "boards")) ? b : -1;
  }

  /** "Group Board of Management", "Group Executive Board". */
  private boolean isOfGroup(int i) {
    return tokens.is(i, "group")
        && i + 3 < tokens.size()
        && (tokens.is(i + 1, "board") && tokens.is(i + 3, "management")
            || tokens.is(i + 2, "board")
                && (tokens.is(i + 1, "executive")
                    || tokens.is(i + 1, "management")
                    || tokens.is(i + 1, "supervisory")));
  }

  private int boardEnd(int i) {
    int b = boardWord(i);
    if (b + 2 < tokens.size()
        && tokens.is(b + 1, "of")
        && (tokens.is(b + 2, "directors")
            || tokens.is(b + 2, "trustees")
            || tokens.is(b + 2, "advisors")
            || tokens.is(b + 2, "managers")
            || tokens.is(b + 2, "governors")
            || tokens.is(b + 2, "management"))) {
      return b + 2;
    }
    return b;
  }

  // ---- reading the row ----

  int count() {
    return count;
  }

  Kind kind(int c) {
    return c >= 0 && c < count ? kinds[c] : Kind.MARK;
  }

  boolean is(int c, Kind kind) {
    return c >= 0 && c < count && kinds[c] == kind;
  }

  Cue cue(int c) {
    return c >= 0 && c < count ? cues[c] : Cue.NONE;
  }

  boolean isMark(int c, char mark) {
    return is(c, Kind.MARK) && tokens.is(firsts[c], mark);
  }

  boolean isWord(int c, String word) {
    return is(c, Kind.WORD) && tokens.is(firsts[c], word);
  }

  /** Whether a chunk is one of these words, whatever their capitals. */
  boolean isAnyOf(int c, WordTable words) {
    return is(c, Kind.WORD) && words.has(tokens, firsts[c]);
  }

  boolean isComma(int c) {
    return isMark(c, ',') || isMark(c, '\uff0c');
  }

  boolean isDash(int c) {
    return isMark(c, '-') || isMark(c, '\u2013') || isMark(c, '\u2014');
  }

  boolean isQuote(int c) {
    return isMark(c, '"') || isMark(c, '\u201c') || isMark(c, '\u201d');
  }

  boolean isPossessiveMark(int c) {
    return c >= 0
        && c < count
        && (tokens.isPossessive(firsts[c]) || isMark(c, '\'') || isMark(c, '\u2019'));
  }

  boolean isQuoted(int c) {
    return c >= 0 && c < count && quoted[c];
  }

  int ref(int c) {
    return refs[c];
  }

  int firstToken(int c) {
    return firsts[c];
  }

  int lastToken(int c) {
    return lasts[c];
  }

  Shape shape(int c) {
    return tokens.shape(firsts[c]);
  }

  boolean isCapitalized(int c) {
    return c >= 0 && c < count && kinds[c] == Kind.WORD && shape(c).isCapitalized();
  }

  Span span(int c) {
    return tokens.span(firsts[c], lasts[c]);
  }

  Span span(int from, int to) {
    return tokens.span(firsts[from], lasts[to]);
  }

  String text(int c) {
    return release.textOf(span(c));
  }

  int sentence(int c) {
    return sentenceOf[c];
  }

  int sentences() {
    return sentences.count();
  }

  /** The sentence's first chunk. */
  int start(int sentence) {
    return sentenceStart[sentence];
  }

  /** After the sentence's last chunk. */
  int end(int sentence) {
    return sentenceStart[sentence + 1];
  }

  int paragraph(int c) {
    return tokens.paragraph(firsts[c]);
  }

  ZoneKind zone(int c) {
    return release.paragraphs().get(release.paragraphAt(tokens.start(firsts[c]))).zone();
  }

  Optional<DateValue> date(int c) {
    return is(c, Kind.DATE)
        ? Optional.of(extraction.dates().get(refs[c]).value())
        : Optional.empty();
  }

  /** Whether a sentence or a line of a list ends with the chunk. */
  boolean endsSentence(int i) {
    return i + 1 >= count || sentenceOf[i + 1] != sentenceOf[i];
  }

  /** Passes over "(“CFO”)" and "(NYSE: ACME)". */
  int afterBrackets(int i) {
    if (!isMark(i, '(')) {
      return i;
    }
    for (int k = i + 1; k < Math.min(count, i + 12) && sentenceOf[k] == sentenceOf[i]; k++) {
      if (isMark(k, ')')) {
        return k + 1;
      }
    }
    return i;
  }

  /** Whether a line that was ended on purpose ends between two chunks. */
  boolean isLineBreak(int before, int after) {
    return sentenceOf[before] != sentenceOf[after]
        && release
                .text()
                .substring(tokens.end(lasts[before]), tokens.start(firsts[after]))
                .indexOf('\n')
            >= 0;
  }

  /** The first paragraph of running text that names a person. */
  int leadParagraph() {
    return lead;
  }

  /** The day of the release; without one, the latest day it names. */
  Optional<LocalDate> newest() {
    return newest;
  }

  private int findLead() {
    for (int i = 0; i < count; i++) {
      if (kinds[i] == Kind.PERSON
          && zone(i) == ZoneKind.BODY
          && end(sentence(i)) - start(sentence(i)) > 8) {
        return paragraph(i);
      }
    }
    return 0;
  }

  private static Optional<LocalDate> findNewest(Extraction extraction) {
    if (extraction.released().isPresent()) {
      return Optional.of(extraction.released().get().first());
    }
    return extraction.dates().stream()
        .map(date -> date.value().last())
        .max(Comparator.naturalOrder())
        .map(day -> day.withDayOfYear(1));
  }

  /** The chunks drawn for a reader: {@code Person was NAMED Role of Company .} */
  @Override
  public String toString() {
    StringBuilder all = new StringBuilder();
    for (int c = 0; c < count; c++) {
      all.append(
              kinds[c] == Kind.WORD || kinds[c] == Kind.MARK
                  ? text(c)
                  : kinds[c] + "<" + text(c) + ">")
          .append(sentenceOf[c] == (c + 1 < count ? sentenceOf[c + 1] : -1) ? " " : "\n");
    }
    return all.toString();
  }
}
