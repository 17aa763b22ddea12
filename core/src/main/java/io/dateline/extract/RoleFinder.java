package io.dateline.extract;

import io.dateline.text.Fold;
import io.dateline.text.Shape;
import io.dateline.text.Tokens;
import io.dateline.text.WordTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds titles in running text by the words they are made of, at their longest sensible extent:
 * "Executive Vice President" and "Chief Financial Officer" in "Executive Vice President and Chief
 * Financial Officer", "Vice President of Sales and Marketing" as one.
 *
 * <p>Knows no names: whether "President of Harbor Lights" goes on into a name is for the reader of
 * positions to say. One pass, linear in the number of tokens. Immutable, so safe for any number of
 * threads.
 */
final class RoleFinder {
  /** A head of a title by itself: president. */
  private static final int HEAD = 1;

  /** A head only beside other words of a title: officer. */
  private static final int WEAK = 2;

  /** A grade: senior. */
  private static final int GRADE = 4;

  /** A field, place or product: marketing. */
  private static final int FIELD = 8;

  /** Part of a company when it ends a phrase: division. */
  private static final int UNIT = 16;

  /** The plural of a head. */
  private static final int PLURAL = 32;

  private static final int MOST_WORDS = 12;

  /** Titles that carry a field by themselves or not at all: "CEO of" is followed by a company. */
  private static final Set<String> SEALED =
      Set.of(
          "ceo",
          "c.e.o.",
          "cfo",
          "c.f.o.",
          "coo",
          "cto",
          "cio",
          "cmo",
          "cso",
          "ciso",
          "chro",
          "clo",
          "cro",
          "cpo",
          "cco",
          "cdo",
          "cao",
          "cgo",
          "cbo",
          "co-ceo",
          "co-cfo",
          "mlro",
          "founder",
          "co-founder",
          "cofounder",
          "owner",
          "co-owner",
          "chairman",
          "chairwoman",
          "chairperson",
          "chair",
          "vice-chairman",
          "vice-chair",
          "co-chairman",
          "co-chair",
          "trustee",
          "treasurer",
          "mayor",
          "governor",
          "president-elect",
          "officer",
          "executive",
          "partner",
          "spokesman",
          "spokeswoman",
          "spokesperson",
          "principal");

  private static final Set<String> SEATS =
      Set.of(
          "chairman",
          "chairwoman",
          "chairperson",
          "chair",
          "vice-chairman",
          "vice-chair",
          "member",
          "secretary",
          "advisor",
          "adviser",
          "director",
          "president",
          "co-chairman",
          "co-chair");

  private static final Set<String> BOARD_KINDS =
      Set.of(
          "supervisory",
          "management",
          "executive",
          "advisory",
          "scientific",
          "clinical",
          "managing",
          "medical",
          "strategic",
          "global",
          "international");

  private static final Set<String> BOARD_OF =
      Set.of(
          "directors",
          "trustees",
          "management",
          "governors",
          "regents",
          "managers",
          "overseers",
          "advisors");

  private static final Set<String> NEVER_ALONE =
      Set.of(
          "member",
          "lead",
          "chief",
          "official",
          "executive",
          "representative",
          "officer",
          "head",
          "leader",
          "associate",
          "delegate",
          "host",
          "captain",
          "pilot",
          "coach",
          "instructor",
          "steward",
          "intern",
          "generalist",
          "clerk",
          "registrar",
          "evangelist");

  private static final Set<String> NEVER_LOWER =
      Set.of("leader", "lead", "executive", "official", "representative", "producer");

  private static final Set<String> LEGAL =
      Set.of(
          "inc",
          "corp",
          "corporation",
          "company",
          "co",
          "ltd",
          "limited",
          "llc",
          "lp",
          "plc",
          "ag",
          "gmbh",
          "sa",
          "nv",
          "holdings",
          "incorporated",
          "llp",
          "bank",
          "university");

  private static final Set<String> GRADES_BEFORE_PRESIDENT =
      Set.of(
          "vice",
          "executive",
          "senior",
          "group",
          "corporate",
          "regional",
          "interim",
          "acting",
          "assistant",
          "associate",
          "area",
          "division",
          "divisional",
          "co",
          "first",
          "deputy",
          "national",
          "international",
          "global",
          "country",
          "district",
          "sr",
          "board",
          "honorary",
          "founding",
          "emeritus");

  private static final Set<String> GRADES_BEFORE_SEALED =
      Set.of(
          "interim",
          "acting",
          "co",
          "deputy",
          "global",
          "group",
          "regional",
          "executive",
          "non-executive",
          "nonexecutive",
          "independent",
          "vice",
          "managing",
          "senior",
          "general",
          "founding",
          "honorary",
          "presiding",
          "joint",
          "board",
          "area",
          "country",
          "divisional",
          "assistant",
          "associate",
          "corporate",
          "franchise",
          "equity",
          "company",
          "lead",
          "limited",
          "principal",
          "division",
          "fractional",
          "international",
          "insights");

  private final WordTable words;
  private final RoleTaxonomy taxonomy;

  /**
   * A title found.
   *
   * @param first its first token
   * @param last its last token
   * @param head the token that names the office: "President" in "Vice President of Sales"
   * @param weak whether the words mean a title only where the sentence says so: "partner"
   * @param code its code in the taxonomy
   */
  record Title(int first, int last, int head, boolean weak, String code) {}

  private static final class Standard {
    static final RoleFinder FINDER = new RoleFinder(RoleTaxonomy.standard());
  }

  private RoleFinder(RoleTaxonomy taxonomy) {
    this.taxonomy = taxonomy;
    Map<String, Integer> kinds = new HashMap<>();
    for (String line : RoleTaxonomy.lines("role-words.tsv")) {
      int tab = line.indexOf('\t');
      kinds.put(line.substring(0, tab), kindsOf(line.substring(tab + 1)));
    }
    words = new WordTable(kinds);
  }

  private static int kindsOf(String letters) {
    int kinds = 0;
    for (char c : letters.toCharArray()) {
      kinds |=
          switch (c) {
            case 'H' -> HEAD;
            case 'W' -> WEAK;
            case 'M' -> GRADE;
            case 'F' -> FIELD;
            case 'U' -> UNIT;
            case 'P' -> HEAD | PLURAL;
            default -> throw new IllegalStateException("role-words.tsv: no kind " + letters);
          };
    }
    return kinds;
  }

  /** The finder with the words that come with Dateline. */
  static RoleFinder standard() {
    return Standard.FINDER;
  }

  /** The titles in the order of the text, apart from each other. */
  List<Title> find(Tokens tokens) {
    return new Reading(tokens).titles();
  }

  /** One reading of one text. */
  private final class Reading {
    private final Tokens tokens;
    private final byte[] kinds;
    private final List<Title> found = new ArrayList<>();

    Reading(Tokens tokens) {
      this.tokens = tokens;
      kinds = new byte[tokens.size()];
      for (int i = 0; i < kinds.length; i++) {
        kinds[i] = (byte) words.get(tokens, i);
      }
    }

    List<Title> titles() {
      int from = 0;
      for (int i = 0; i < kinds.length; i++) {
        if ((kinds[i] & (HEAD | WEAK)) == 0) {
          continue;
        }
        Title title = at(i, from);
        if (title != null) {
          found.add(title);
          from = title.last + 1;
          i = title.last;
        }
      }
      return found;
    }

    private Title at(int head, int from) {
      if (tokens.is(head, "chief")) {
        return chief(head, from);
      }
      if (isVerbal(head, from)) {
        return null;
      }
      String word = singular(Fold.fold(tokens.text(head)));
      int first = left(head, from, word);
      int last = right(head, word);
      boolean alone = first == head && last == head;
      boolean capital = tokens.shape(head).isCapitalized();
      if ((kinds[head] & GRADE) != 0 && last == head && goesOn(head, capital)) {
        return null;
      }
      if ((kinds[head] & PLURAL) != 0
          && head > 1
          && tokens.is(head - 1, "of")
          && tokens.is(head - 2, "board")) {
        return null;
      }
      if (word.equals("head") && !capital && !next(head, "of")) {
        return null;
      }
      if (!capital && NEVER_LOWER.contains(word) && !isTeam(head - 1)) {
        return null;
      }
      if (next(last, "of") && nextIs(last + 2, "the") && nextIs(last + 3, "year")) {
        return null;
      }
      if (alone && NEVER_ALONE.contains(word)) {
        return null;
      }
      if (word.equals("member") && last == head && first == head) {
        return null;
      }
      boolean weak = alone && (kinds[head] & HEAD) == 0;
      if (weak && !capital && !afterArticle(head)) {
        return null;
      }
      weak |= (kinds[head] & PLURAL) != 0;
      weak |= alone && !capital && !SEALED.contains(word) && !word.equals("president");
      return title(first, last, head, weak);
    }

    /** Whether the title's head stands further on: "Deputy General Counsel". */
    private boolean goesOn(int head, boolean capital) {
      int i = head + 1;
      return i < kinds.length
          && sameRun(head, i)
          && (kinds[i] & (HEAD | WEAK | GRADE | FIELD)) != 0
          && agrees(i, capital);
    }

    private boolean isTeam(int i) {
      return i >= 0
          && (tokens.is(i, "team")
              || tokens.is(i, "project")
              || tokens.is(i, "practice")
              || tokens.is(i, "group")
              || tokens.is(i, "account"));
    }

    /** "founders" as "founder". */
    private static String singular(String word) {
      if (word.endsWith("chairmen")) {
        return word.substring(0, word.length() - 2) + "an";
      }
      return word.endsWith("s") && word.length() > 3 ? word.substring(0, word.length() - 1) : word;
    }

    private Title title(int first, int last, int head, boolean weak) {
      String title = tokens.source().substring(tokens.start(first), tokens.end(last));
      return new Title(first, last, head, weak, taxonomy.code(title));
    }

    /** "to head", "will chair", "officer-led": not a title. */
    private boolean isVerbal(int head, int from) {
      if (tokens.shape(head) != Shape.LOWER || head == from || !sameRun(head - 1, head)) {
        return false;
      }
      String word = tokens.text(head);
      if (!(word.equals("head")
          || word.equals("lead")
          || word.equals("chair")
          || word.equals("partner")
          || word.equals("host")
          || word.equals("coach")
          || word.equals("pilot"))) {
        return false;
      }
      int before = head - 1;
      return tokens.is(before, "to")
          || tokens.is(before, "will")
          || tokens.is(before, "can")
          || tokens.is(before, "could")
          || tokens.is(before, "who")
          || tokens.is(before, "would");
    }

    private boolean afterArticle(int i) {
      if (i == 0 || tokens.paragraph(i - 1) != tokens.paragraph(i)) {
        return false;
      }
      int b = i - 1;
      return tokens.is(b, "a")
          || tokens.is(b, "an")
          || tokens.is(b, "as")
          || tokens.is(b, "the")
          || tokens.is(b, "its")
          || tokens.is(b, "and")
          || tokens.is(b, "now")
          || tokens.is(b, "named")
          || tokens.is(b, "elected")
          || tokens.is(b, "appointed")
          || tokens.is(b, "became")
          || tokens.is(b, "of")
          || tokens.is(b, "to")
          || tokens.isPossessive(b)
          || tokens.is(b, ',');
    }

    /** Titles that begin with "chief". */
    private Title chief(int chief, int from) {
      int first = leftOf(chief, from, GRADES_BEFORE_SEALED, false);
      boolean capital = tokens.shape(chief).isCapitalized();
      int stop = Math.min(kinds.length, chief + 8);
      for (int i = chief + 1; i < stop && sameRun(i - 1, i); i++) {
        if (tokens.is(i, "officer")) {
          return withRight(first, i, chief);
        }
        if ((kinds[i] & HEAD) != 0 && !tokens.is(i, "counsel")) {
          break;
        }
        boolean joint = tokens.is(i, "and") || tokens.is(i, '&') || tokens.is(i, ',');
        boolean word =
            tokens.shape(i).isCapitalized() == capital
                && tokens.shape(i) != Shape.PUNCTUATION
                && (capital || (kinds[i] & (FIELD | GRADE | WEAK)) != 0);
        if (!joint && !word) {
          break;
        }
      }
      if (chief + 1 >= kinds.length || !sameRun(chief, chief + 1)) {
        return null;
      }
      if (tokens.is(chief + 1, "executive")) {
        return withRight(first, chief + 1, chief);
      }
      if (chief + 2 < kinds.length && tokens.is(chief + 1, "of") && sameRun(chief + 1, chief + 2)) {
        if (tokens.is(chief + 2, "staff")) {
          return title(first, chief + 2, chief, false);
        }
        int end = field(chief + 2, capital, false);
        return end > chief + 2 - 1 && capital ? title(first, end, chief, false) : null;
      }
      // "chief economist", "Chief Investment Strategist"
      for (int i = chief + 1; i < Math.min(kinds.length, chief + 4) && sameRun(i - 1, i); i++) {
        if ((kinds[i] & WEAK) != 0 || tokens.is(i, "counsel")) {
          return tokens.shape(i).isCapitalized() == capital ? withRight(first, i, chief) : null;
        }
        if ((kinds[i] & (FIELD | GRADE)) == 0) {
          break;
        }
      }
      return null;
    }

    private Title withRight(int first, int last, int head) {
      return title(first, right(last, "officer"), head, false);
    }

    /** Whether nothing but white space lies between two tokens of one paragraph. */
    private boolean sameRun(int before, int after) {
      if (tokens.paragraph(before) != tokens.paragraph(after)) {
        return false;
      }
      String text = tokens.source();
      for (int i = tokens.end(before); i < tokens.start(after); i++) {
        if (!Character.isWhitespace(text.charAt(i)) && text.charAt(i) != '\u00a0') {
          // A page mark or a piece of markup lies there: as good as white space.
          return true;
        }
      }
      return true;
    }

    private int left(int head, int from, String word) {
      if (word.equals("president")) {
        return leftOf(head, from, GRADES_BEFORE_PRESIDENT, true);
      }
      if (word.equals("officer") || word.equals("executive")) {
        return leftOf(head, from, null, false);
      }
      if ((SEALED.contains(word) && !word.equals("partner") && !word.equals("principal"))
          || word.endsWith("vp")) {
        return leftOf(head, from, GRADES_BEFORE_SEALED, false);
      }
      return leftOf(head, from, null, !word.equals("partner"));
    }

    /**
     * The first token of the title that ends at {@code head} on the left side.
     *
     * @param grades the words that may stand there; null for any grade and field
     */
    private int leftOf(int head, int from, Set<String> grades, boolean joins) {
      boolean capital = tokens.shape(head).isCapitalized();
      int first = head;
      while (first > from && head - first < MOST_WORDS && sameRun(first - 1, first)) {
        int i = first - 1;
        if (tokens.is(i, '.') && i > from && isShortened(i - 1)) {
          first = i - 1;
          continue;
        }
        boolean grade = (kinds[i] & (GRADE | FIELD | UNIT)) != 0;
        boolean fits =
            grade
                && agrees(i, capital)
                && (grades == null
                    || grades.contains(Fold.fold(tokens.text(i)))
                    || afterUnit(first, head, joins));
        if (fits) {
          first = i;
          continue;
        }
        if (capital && (tokens.is(i, "acting") || tokens.is(i, "interim"))) {
          first = i;
          break;
        }
        boolean and = tokens.is(i, "and") || tokens.is(i, '&') || tokens.is(i, '/');
        if (joins
            && grades == null
            && and
            && i > from
            && (kinds[first] & FIELD) != 0
            && (kinds[i - 1] & FIELD) != 0
            && (kinds[i - 1] & (HEAD | WEAK)) == 0
            && agrees(i - 1, capital)) {
          first = i - 1;
          continue;
        }
        break;
      }
      if (grades != null
          && first - 3 >= from
          && tokens.is(first - 1, "directors")
          && tokens.is(first - 2, "of")
          && tokens.is(first - 3, "board")
          && sameRun(first - 3, first)) {
        first -= 3;
      }
      while (first < head && isLoose(first)) {
        first++;
      }
      return first;
    }

    /** "Packaging Division President": once a unit stands there, fields may stand before it. */
    private boolean afterUnit(int first, int head, boolean joins) {
      return joins && first < head && (kinds[first] & UNIT) != 0 && !tokens.is(first, "group");
    }

    /** Words that qualify a title but are none of it when they come first. */
    private boolean isLoose(int i) {
      if (tokens.is(i, "new")) {
        return !(tokens.is(i + 1, "business")
            || tokens.is(i + 1, "product")
            || tokens.is(i + 1, "york")
            || tokens.is(i + 1, "england")
            || tokens.is(i + 1, "ventures")
            || tokens.is(i + 1, "media"));
      }
      return tokens.is(i, "company")
          || tokens.is(i, "temporary")
          || tokens.is(i, "permanent")
          || tokens.is(i, "elected")
          || tokens.is(i, "named")
          || tokens.is(i, "inaugural")
          || tokens.is(i, "key")
          || tokens.is(i, "major")
          || (tokens.is(i, "first") && !tokens.is(i + 1, "vice"))
          || (tokens.is(i, "special") && tokens.is(i + 1, "agent"));
    }

    private boolean isShortened(int i) {
      return tokens.is(i, "sr")
          || tokens.is(i, "jr")
          || tokens.is(i, "exec")
          || tokens.is(i, "asst")
          || tokens.is(i, "assoc")
          || tokens.is(i, "dir");
    }

    private boolean agrees(int i, boolean capital) {
      Shape shape = tokens.shape(i);
      return capital
          ? shape.isCapitalized() || shape == Shape.ALPHANUMERIC
          : shape == Shape.LOWER
              || shape == Shape.INITIAL
              || (shape == Shape.UPPER && tokens.end(i) - tokens.start(i) <= 3);
    }

    /** The last token of a title whose head is known. */
    private int right(int head, String word) {
      int last = head;
      if (next(last, "emeritus") || next(last, "elect")) {
        last++;
      }
      if (last + 2 < kinds.length && tokens.is(last + 1, '-') && tokens.is(last + 2, "elect")) {
        last += 2;
      }
      int board = SEATS.contains(word) ? board(last) : last;
      if (board > last) {
        return board;
      }
      if (word.equals("member")) {
        return management(last);
      }
      boolean capital = tokens.shape(head).isCapitalized();
      boolean sealed =
          SEALED.contains(word) && !word.equals("partner") && !word.equals("principal");
      int end = last;
      if (next(last, "of") || next(last, "for")) {
        int at = last + 2;
        if (nextIs(at, "the") || nextIs(at, "its") || nextIs(at, "our") || nextIs(at, "their")) {
          at++;
        }
        end =
            complement(
                at, last, capital, sealed || isBarePresident(head, word), word.equals("head"));
      } else if (last + 2 < kinds.length
          && (tokens.is(last + 1, ',') || isDash(last + 1))
          && sameRun(last, last + 2)) {
        end = items(last + 2, last, capital, sealed);
      } else if (!sealed && capital && last + 1 < kinds.length && sameRun(last, last + 1)) {
        end = bare(last + 1, last);
      }
      return end;
    }

    private boolean isBarePresident(int head, String word) {
      return word.equals("president") && !(head > 0 && tokens.is(head - 1, "vice"));
    }

    private boolean isDash(int i) {
      return tokens.is(i, '-') || tokens.is(i, '\u2013') || tokens.is(i, '\u2014');
    }

    private boolean next(int last, String word) {
      return last + 1 < kinds.length
          && tokens.is(last + 1, word)
          && sameRun(last, last + 1)
          && last + 2 < kinds.length
          && sameRun(last, last + 2);
    }

    private boolean nextIs(int i, String word) {
      return i < kinds.length && tokens.is(i, word);
    }

    /** "of the Board of Directors", "to the Board", "of the Supervisory Board" after a seat. */
    private int board(int last) {
      int i = last + 1;
      if (!(nextIs(i, "of") || nextIs(i, "to") || nextIs(i, "on")) || !sameRun(last, i)) {
        return last;
      }
      i++;
      if (nextIs(i, "the")
          || nextIs(i, "its")
          || nextIs(i, "our")
          || nextIs(i, "their")
          || nextIs(i, "our")) {
        i++;
      }
      if (nextIs(i, "company") && i + 1 < kinds.length && tokens.isPossessive(i + 1)) {
        i += 2;
      }
      while (i < kinds.length && BOARD_KINDS.contains(Fold.fold(tokens.text(i)))) {
        i++;
      }
      if (i >= kinds.length || !sameRun(last, i)) {
        return last;
      }
      if (tokens.is(i, "committee") && tokens.is(i - 1, "executive")) {
        return i;
      }
      if (!tokens.is(i, "board")) {
        return last;
      }
      if (i + 2 < kinds.length
          && tokens.is(i + 1, "of")
          && BOARD_OF.contains(Fold.fold(tokens.text(i + 2)))
          && sameRun(i, i + 2)) {
        return i + 2;
      }
      return i;
    }

    /** "of Group Management", "of the Executive Council" after "member". */
    private int management(int last) {
      int i = last + 1;
      if (!nextIs(i, "of") || !sameRun(last, i)) {
        return last;
      }
      i++;
      if (nextIs(i, "the") || nextIs(i, "its")) {
        i++;
      }
      int stop = Math.min(kinds.length, i + 5);
      for (; i < stop && sameRun(last, i) && tokens.shape(i).isCapitalized(); i++) {
        if (tokens.is(i, "management") || tokens.is(i, "council")) {
          return tokens.is(i, "management") && nextIs(i + 1, "board")
              ? i + 1
              : nextIs(i + 1, "team") || nextIs(i + 1, "committee") ? i + 1 : i;
        }
      }
      return last;
    }

    /**
     * The end of "of Sales and Marketing", which begins at {@code at}; {@code last} where no field
     * of work stands there.
     */
    private int complement(int at, int last, boolean capital, boolean sealed, boolean head) {
      if (at >= kinds.length || !sameRun(last, at)) {
        return last;
      }
      int end = field(at, capital, head);
      if (end < at) {
        return last;
      }
      if (!sealed) {
        // "Executive Director of American Heart Association": a name, not a field.
        return capital && isCutName(end) && ORIGINS.contains(Fold.fold(tokens.text(end)))
            ? last
            : end;
      }
      // "CEO of" a division or a continent; else a company follows.
      boolean unit =
          (kinds[end] & UNIT) != 0 && !tokens.is(end, "group") && tokens.is(at - 1, "the");
      return unit || (allPlaces(at, end) && !isNameGoingOn(end)) ? end : last;
    }

    /** Words that begin names of associations as often as fields of work. */
    private static final Set<String> ORIGINS =
        Set.of(
            "american",
            "america",
            "asian",
            "canada",
            "canadian",
            "china",
            "community",
            "domestic",
            "european",
            "global",
            "international",
            "national",
            "north",
            "public",
            "regional",
            "south",
            "state",
            "states",
            "us",
            "u.s.",
            "west",
            "east");

    private boolean isNameGoingOn(int end) {
      return end + 1 < kinds.length
          && sameRun(end, end + 1)
          && tokens.shape(end + 1).isCapitalized();
    }

    private static final Set<String> PLACES =
        Set.of(
            "americas",
            "america",
            "north",
            "south",
            "latin",
            "asia",
            "pacific",
            "asia-pacific",
            "apac",
            "emea",
            "europe",
            "middle",
            "east",
            "africa",
            "and",
            "&",
            "international",
            "worldwide",
            "global",
            "u.s.",
            "us",
            "usa",
            "uk",
            "canada",
            "china",
            "japan",
            "india");

    private boolean allPlaces(int at, int end) {
      for (int i = at; i <= end; i++) {
        if (!PLACES.contains(Fold.fold(tokens.text(i)))) {
          return false;
        }
      }
      return true;
    }

    /**
     * The last token of the field of work that begins at {@code at}: the longest run of words that
     * fit, ending in a word that names a field or a unit. Below {@code at} if there is none.
     */
    private int field(int at, boolean capital, boolean head) {
      int end = at - 1;
      boolean begins = at < kinds.length && (kinds[at] & (FIELD | GRADE | UNIT)) != 0;
      int i = at;
      int run = 0;
      boolean of = false;
      while (i < kinds.length && i - at < MOST_WORDS && sameRun(at, i)) {
        if (isJoint(i)) {
          int next = i + 1;
          if (end != i - 1
              || next >= kinds.length
              || !sameRun(i, next)
              || startsTitle(next, capital)) {
            break;
          }
          of = tokens.is(i, "of") || tokens.is(i, "for");
          boolean acronym = !of && capital && begins && isAcronym(next);
          if ((kinds[next] & (FIELD | GRADE | UNIT)) == 0
              && !tokens.is(next, "the")
              && !acronym
              && !(capital && begins && !of && leadsToField(next))) {
            break;
          }
          if (acronym) {
            end = next;
          }
          i = acronym ? next + 1 : next;
          continue;
        }
        if (tokens.is(i, "the") && i > at) {
          i++;
          continue;
        }
        if (tokens.shape(i) == Shape.PUNCTUATION || !fitsCase(i, capital)) {
          break;
        }
        boolean known = (kinds[i] & (FIELD | UNIT)) != 0;
        if (known && (begins || head || (kinds[i] & UNIT) != 0)) {
          end = i;
        } else if (!known && (kinds[i] & GRADE) == 0) {
          boolean loose = capital ? true : head && !isStop(i);
          if (LEGAL.contains(Fold.fold(tokens.text(i)))) {
            return of ? end : at - 1;
          }
          if (!loose) {
            break;
          }
          if (!capital && run++ < 2) {
            end = i;
          }
        }
        i++;
      }
      if (end < at) {
        return end;
      }
      boolean goesOnAsName =
          tokens.shape(end).isCapitalized() && isNameGoingOn(end) && (kinds[end + 1] & WEAK) == 0;
      return capital && isLegalNext(end) || !capital && goesOnAsName ? at - 1 : end;
    }

    /** "Gene Technology": a word we do not know in front of one that names a field. */
    private boolean leadsToField(int at) {
      for (int i = at; i < Math.min(kinds.length, at + 3) && sameRun(at, i); i++) {
        if (!tokens.shape(i).isCapitalized() || (kinds[i] & (HEAD | WEAK)) != 0) {
          return false;
        }
        if ((kinds[i] & (FIELD | UNIT)) != 0) {
          return true;
        }
      }
      return false;
    }

    private boolean isAcronym(int i) {
      return tokens.shape(i) == Shape.UPPER
          && tokens.end(i) - tokens.start(i) <= 4
          && (kinds[i] & (HEAD | WEAK)) == 0;
    }

    private boolean isLegalNext(int end) {
      for (int i = end + 1; i < Math.min(kinds.length, end + 4) && sameRun(end, i); i++) {
        if (!tokens.shape(i).isCapitalized() && !tokens.is(i, '&')) {
          return false;
        }
        if (LEGAL.contains(Fold.fold(tokens.text(i)))) {
          return true;
        }
      }
      return false;
    }

    private boolean fitsCase(int i, boolean capital) {
      Shape shape = tokens.shape(i);
      if (capital) {
        return shape.isCapitalized() || shape == Shape.ALPHANUMERIC;
      }
      return shape == Shape.LOWER
          || shape == Shape.UPPER
          || (shape.isCapitalized() && (kinds[i] & (FIELD | UNIT)) != 0);
    }

    private static final Set<String> STOPS =
        Set.of(
            "at",
            "in",
            "with",
            "from",
            "who",
            "where",
            "for",
            "to",
            "by",
            "on",
            "as",
            "he",
            "she",
            "is",
            "was",
            "will",
            "has",
            "had",
            "a",
            "an",
            "its",
            "their",
            "our",
            "his",
            "her",
            "said",
            "that",
            "which",
            "when",
            "since",
            "until",
            "before",
            "after",
            "during",
            "responsible",
            "of",
            "and",
            "or",
            "the",
            "this",
            "these",
            "all",
            "several",
            "two",
            "three",
            "one",
            "each",
            "both",
            "any",
            "most",
            "other");

    private boolean isStop(int i) {
      return STOPS.contains(tokens.text(i));
    }

    private boolean isJoint(int i) {
      return tokens.is(i, "and")
          || tokens.is(i, '&')
          || tokens.is(i, "of")
          || tokens.is(i, "for")
          || tokens.is(i, '/');
    }

    /** Whether a title of its own begins here, which the field before it must not swallow. */
    private boolean startsTitle(int at, boolean capital) {
      for (int i = at; i < Math.min(kinds.length, at + 6) && sameRun(at, i); i++) {
        if ((kinds[i] & (HEAD | WEAK)) != 0 && (kinds[i] & PLURAL) == 0) {
          return true;
        }
        if (tokens.shape(i) == Shape.PUNCTUATION
            || tokens.is(i, "of")
            || (kinds[i] & (GRADE | FIELD | UNIT)) == 0
            || !agrees(i, capital)) {
          return false;
        }
      }
      return false;
    }

    /** ", Networks" and ", Engineering, Research and Systems Lab" after a title. */
    private int items(int at, int last, boolean capital, boolean sealed) {
      int end = last;
      int item = at;
      for (int k = 0; k < 4 && item < kinds.length && sameRun(last, item); k++) {
        if (k > 0 && capital && isAcronym(item) && isJoint(item + 1)) {
          item += 2;
        }
        if (item >= kinds.length || startsTitle(item, capital)) {
          break;
        }
        int before = capital && !sealed ? beforeAt(item) : item - 1;
        if (before >= item) {
          return before;
        }
        if ((kinds[item] & (FIELD | GRADE | UNIT)) == 0) {
          break;
        }
        boolean itemCapital = tokens.shape(item).isCapitalized();
        if (capital && !itemCapital) {
          break;
        }
        int stop = field(item, itemCapital, false);
        if (stop < item || (sealed && !allPlaces(item, stop)) || isCutName(stop)) {
          break;
        }
        if (!itemCapital && !endsItem(stop)) {
          break;
        }
        end = stop;
        if (stop + 2 >= kinds.length || !tokens.is(stop + 1, ',')) {
          break;
        }
        item = stop + 2;
        if (tokens.is(item, "and")) {
          item++;
        }
      }
      return end;
    }

    /** "Extended Warranty" in ", Extended Warranty at": the last capital before "at". */
    private int beforeAt(int item) {
      int i = item;
      while (i < kinds.length
          && i < item + 6
          && sameRun(item, i)
          && (tokens.shape(i).isCapitalized() || (i > item && isJoint(i)))
          && (kinds[i] & HEAD) == 0) {
        i++;
      }
      boolean at = i > item && nextIs(i, "at") && sameRun(item, i) && !isJoint(i - 1);
      return at ? i - 1 : item - 1;
    }

    /** A lower-case field after a comma must be closed by a comma, a preposition or a stop. */
    private boolean endsItem(int stop) {
      return stop + 1 >= kinds.length
          || tokens.paragraph(stop + 1) != tokens.paragraph(stop)
          || tokens.shape(stop + 1) == Shape.PUNCTUATION
          || tokens.is(stop + 1, "at")
          || tokens.is(stop + 1, "of")
          || tokens.is(stop + 1, "for");
    }

    /** Whether a capitalised word goes on where the field was cut: then it is somebody's name. */
    private boolean isCutName(int stop) {
      return isNameGoingOn(stop)
          && (kinds[stop + 1] & (HEAD | WEAK)) == 0
          && tokens.shape(stop).isCapitalized();
    }

    /** "VP Consumer Sales & Trade Marketing": a field right behind the title. */
    private int bare(int at, int last) {
      if ((kinds[at] & FIELD) == 0 || !tokens.shape(at).isCapitalized()) {
        return last;
      }
      if (startsTitle(at, true)) {
        // "Vice President Financial Consultant" is one title.
        boolean one =
            at + 1 < kinds.length && (nextIs(at + 1, "consultant") || nextIs(at + 1, "advisor"));
        return one ? at + 1 : last;
      }
      int end = field(at, true, false);
      return end < at || isCutName(end) ? last : end;
    }
  }
}
