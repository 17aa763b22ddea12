package io.dateline.position;

import io.dateline.extract.CompanyName;
import io.dateline.extract.RoleTaxonomy;
import io.dateline.position.Clauses.Kind;
import io.dateline.position.RoleGroup.Item;
import io.dateline.position.RoleGroup.Org;
import io.dateline.text.Shape;
import io.dateline.text.WordTable;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one title: its field of work or unit, a seat on a board, and where it is held. */
final class Titles {
  private final Clauses c;
  private final PlacesBehind places;
  private final RoleTaxonomy taxonomy = RoleTaxonomy.standard();

  Titles(Clauses clauses) {
    this.c = clauses;
    this.places = new PlacesBehind(clauses);
  }

  private static final WordTable UNITS =
      WordTable.of(
          "business",
          "businesses",
          "division",
          "divisions",
          "unit",
          "segment",
          "department",
          "team",
          "operations",
          "practice",
          "region",
          "group");

  /** What owners have that is no company with a name: "a grocery store owner". */
  private static final WordTable OWNED =
      WordTable.of(
          "boat",
          "business",
          "car",
          "dog",
          "farm",
          "home",
          "land",
          "pet",
          "property",
          "restaurant",
          "salon",
          "shop",
          "store");

  /** Titles that a field of work follows. */
  static final Set<String> FIELDED =
      Set.of(
          "VICE-PRESIDENT",
          "EVP",
          "SVP",
          "HEAD",
          "FIELD-DIRECTOR",
          "DIRECTOR",
          "MANAGER",
          "GENERAL-MANAGER",
          "STAFF",
          "MANAGING-DIRECTOR");

  private static final Pattern DEED = Pattern.compile("(?:[ai]tions?|ments?|ships?|ities|istics)$");

  private final Map<String, String> acronyms = new HashMap<>();

  /** The title at a chunk. */
  Item item(int chunk, Optional<Status> own) {
    int until = chunk;
    String title = c.text(chunk);
    if (c.is(chunk, Kind.BOARD)) {
      String code = seatCode(title);
      return placed(chunk, until, seatTitle(code, title), code, own);
    }
    int sentence = c.sentence(chunk);
    int joint = Entries.isEntry(c, sentence) ? Entries.beforeCompany(c, sentence) : -1;
    int office = joint > chunk ? Entries.beforePlace(c, chunk, joint) : -1;
    if (office > chunk && isLastTitle(chunk, office)) {
      String whole = c.release.textOf(c.span(chunk, office - 1));
      return new Item(chunk, office - 1, whole, taxonomy.code(whole), List.of(), false, own, false);
    }
    if (joint > chunk && isLastTitle(chunk, joint)) {
      return entry(chunk, joint, own);
    }
    if ((c.isWord(chunk + 1, "region") || c.isWord(chunk + 1, "regions"))
        && Character.isUpperCase(title.charAt(title.lastIndexOf(' ') + 1))) {
      // "Vice President for the Midwest and Pacific North regions"
      until = chunk + 1;
      title = c.release.textOf(c.span(chunk, until));
    }
    int small = until + 1;
    boolean closed = c.isComma(small + 1) || c.cue(small + 1) == Cue.AT;
    if (closed
        && c.is(small, Kind.WORD)
        && c.shape(small) == Shape.LOWER
        && taxonomy.isField(c.text(small))
        && title.contains(" of ")
        && !isSealed(taxonomy.code(title))) {
      // "Director of Testing solutions, Acme"
      until = small;
      title = c.release.textOf(c.span(chunk, until));
    }
    int unit = unitEnd(until);
    if (unit > until && !isSealed(taxonomy.code(title))) {
      until = unit;
      title = c.release.textOf(c.span(chunk, unit));
    }
    title = singular(title);
    int field = fieldEnd(until, taxonomy.code(title));
    if (field > until) {
      until = field;
      title = c.release.textOf(c.span(chunk, until));
    }
    int ministry = ministryEnd(until, taxonomy.code(title));
    if (ministry > until) {
      until = ministry;
      title = c.release.textOf(c.span(chunk, until));
    }
    String lower = title.toLowerCase(Locale.ROOT);
    if (lower.startsWith("member of ") && lower.contains("board")) {
      String seat = seatCode(lower);
      return placed(chunk, until, seat.equals("DIRECTOR") ? "Director" : title, seat, own);
    }
    define(until, title);
    title = acronyms.getOrDefault(title, title);
    String code = taxonomy.code(title);
    if (code.equals("DIRECTOR")) {
      title = "Director";
    }
    return placed(chunk, until, title, code, own);
  }

  /** Whether nothing but capitalised words stands between a title and the company's comma. */
  private boolean isLastTitle(int role, int joint) {
    for (int i = role + 1; i < joint; i++) {
      boolean word =
          switch (c.cue(i)) {
            case NONE, AND, OF, ON, FOR, IN -> true;
            // "Capacity Building", "Corporate Ethics", "Early Careers"
            case POSITION, ADJ, PAST -> c.isCapitalized(i);
            default -> false;
          };
      if (c.is(i, Kind.ROLE) || !word) {
        return false;
      }
    }
    return true;
  }

  /** The last title of a list's entry: all that stands before the company. */
  private Item entry(int role, int joint, Optional<Status> own) {
    int first = Entries.titles(c, c.sentence(role));
    int from = first < role && isLastTitle(first - 1, role) ? first : role;
    String title = c.release.textOf(c.span(from, joint - 1));
    int last = Entries.lastWord(c, c.sentence(role));
    Org org =
        c.is(joint + 1, Kind.COMPANY)
            ? Organisations.company(c, joint + 1)
            : Organisations.named(c, joint + 1, last);
    return new Item(from, joint - 1, title, taxonomy.code(title), List.of(org), false, own, false);
  }

  /** Remembers "CTO" in "Chief Transformation Officer (CTO)". */
  private void define(int chunk, String title) {
    int i = chunk + 1;
    if (!c.isMark(i, '(')) {
      return;
    }
    i++;
    while (c.isQuote(i) || c.cue(i) == Cue.THE) {
      i++;
    }
    boolean word = c.is(i, Kind.ROLE) || c.is(i, Kind.WORD);
    if (word
        && c.shape(i) == Shape.UPPER
        && c.text(i).length() <= 5
        && isAcronym(c.text(i), title)) {
      acronyms.putIfAbsent(c.text(i), title);
    }
  }

  /** Whether capitals are the first letters of a title's words: "CTO", of the three it is of. */
  static boolean isAcronym(String acronym, String title) {
    StringBuilder initials = new StringBuilder();
    for (String word : title.split("[\\s-]+")) {
      switch (word) {
        case "", "and", "for", "of", "the" -> {}
        default -> initials.append(Character.toUpperCase(word.charAt(0)));
      }
    }
    return acronym.contentEquals(initials);
  }

  /** A title with what belongs to it behind, and its places. */
  private Item placed(int chunk, int until, String title, String code, Optional<Status> own) {
    boolean seat = c.is(chunk, Kind.BOARD);
    int longer = seat ? until : Math.max(fieldChunk(until, code), unitChunk(until, code));
    if (longer > until) {
      String whole = c.release.textOf(c.span(chunk, longer));
      return placed(chunk, longer, whole, taxonomy.code(whole), own);
    }
    PlacesBehind.Places held = places.of(chunk, until, title, code);
    boolean vague = held.vague() || code.equals("OWNER") && c.isAnyOf(chunk - 1, OWNED);
    return new Item(chunk, until, title, code, held.orgs(), vague, own, isPlural(c, chunk));
  }

  /** "of DirectX Graphics" in "Manager of DirectX Graphics for Acme": a company comes later. */
  private int fieldEnd(int until, String code) {
    if (!isSealed(code)
        && c.cue(until + 1) == Cue.OF
        && c.is(until + 2, Kind.COMPANY)
        && c.cue(until + 3) == Cue.AT
        && c.is(until + 4, Kind.COMPANY)) {
      // "Credit Officer of NYC Lending at Acme Bank"
      return until + 2;
    }
    if (c.cue(until + 1) != Cue.OF || !FIELDED.contains(code)) {
      return until;
    }
    int i = until + 2;
    while (c.isCapitalized(i) || (c.cue(i) == Cue.AND && c.isCapitalized(i + 1))) {
      i++;
    }
    boolean company =
        (c.cue(i) == Cue.AT || c.cue(i) == Cue.FOR || c.cue(i) == Cue.WITH)
            && (c.is(i + 1, Kind.COMPANY)
                || (c.cue(i + 1) == Cue.THE && c.is(i + 2, Kind.COMPANY)));
    boolean body =
        c.cue(i) == Cue.OF
            && c.cue(i + 1) == Cue.THE
            && c.isCapitalized(i + 2)
            && taxonomy.isField(c.text(i - 1))
            && !Organisations.isBody(c, i - 1);
    return i > until + 2 && (company || body) ? i - 1 : until;
  }

  /** "of Energy and Mines" in "Minister of Energy and Mines": what is ruled, no place. */
  private int ministryEnd(int until, String code) {
    String title = c.text(until).toLowerCase(Locale.ROOT);
    int first = c.cue(until + 1) == Cue.OF ? until + 2 : until;
    boolean minister = title.endsWith("minister") || title.startsWith("minister of");
    boolean named = minister && (first == until || c.isCapitalized(first));
    if (!code.equals("PUBLIC-OFFICE") || !named || CompanyName.isPlace(c.text(first))) {
      return until;
    }
    int one = lastCapital(first);
    int i = one + 1;
    while (c.sentence(i) == c.sentence(until)) {
      int word = c.isComma(i) ? i + 1 : i;
      boolean and = c.cue(word) == Cue.AND;
      int next = and ? word + 1 : word;
      if (next == i || !c.isCapitalized(next)) {
        return one;
      }
      if (and) {
        return lastCapital(next);
      }
      i = lastCapital(next) + 1;
    }
    return one;
  }

  private int lastCapital(int first) {
    int last = first;
    while (c.isCapitalized(last + 1) && c.sentence(last + 1) == c.sentence(first)) {
      last++;
    }
    return last;
  }

  /**
   * "Private Banking" in "President of Private Banking": a field, though no title has to have one.
   */
  private int fieldChunk(int until, String code) {
    if (c.cue(until + 1) != Cue.OF || !(FIELDED.contains(code) || code.equals("PRESIDENT"))) {
      return until;
    }
    Optional<Org> name =
        Organisations.org(c, until + 2, true).filter(o -> o.ref() < 0 || o.ref() != c.issuer);
    boolean field = name.filter(this::isFieldOfWork).isPresent();
    return field ? name.get().to() : until;
  }

  /** "Private Banking", or one word for what is done, as "Integrations". */
  private boolean isFieldOfWork(Org name) {
    String said = c.release.textOf(c.span(name.from(), name.to()));
    boolean deed = name.ref() < 0 && name.from() == name.to() && DEED.matcher(said).find();
    return deed || taxonomy.isFields(said);
  }

  /** "Rolled Wares" in "Group President, Rolled Wares of Acme Corp.": a unit, and its company. */
  private int unitChunk(int until, String code) {
    int unit = until + 2;
    boolean fielded = FIELDED.contains(code) || code.equals("PRESIDENT");
    if (!fielded || !c.isComma(until + 1) || !c.is(unit, Kind.COMPANY)) {
      return until;
    }
    int owner = c.cue(unit + 2) == Cue.THE ? unit + 3 : unit + 2;
    boolean owned =
        (c.cue(unit + 1) == Cue.OF || c.cue(unit + 1) == Cue.AT) && c.is(owner, Kind.COMPANY);
    return owned && c.ref(owner) != c.ref(unit) ? unit : until;
  }

  /** The end of "of the Acme enzymes business": a unit that is described, not named. */
  private int unitEnd(int chunk) {
    int i = chunk + 1;
    if (c.cue(i) != Cue.OF && c.cue(i) != Cue.FOR) {
      return chunk;
    }
    if (Organisations.unitOf(c, i).isPresent()) {
      return chunk;
    }
    int stop = Math.min(c.count(), i + 10);
    boolean said = false;
    for (i++; i < stop && c.sentence(i) == c.sentence(chunk); i++) {
      boolean word = c.is(i, Kind.WORD);
      if (isUnit(c, i)) {
        if (c.isCapitalized(i) && c.cue(i + 1) == Cue.OF) {
          // "of Oblan Department of Health"
          return chunk;
        }
        boolean more = isUnit(c, i + 1);
        return said ? more ? i + 1 : i : chunk;
      }
      boolean passes =
          (word
                  && (c.cue(i) == Cue.NONE
                      || c.cue(i) == Cue.THE
                      || c.cue(i) == Cue.ITS
                      || c.cue(i) == Cue.AND
                      || c.cue(i) == Cue.ADJ))
              || c.is(i, Kind.COMPANY)
              || c.isPossessiveMark(i)
              || c.cue(i) == Cue.AND;
      if (!passes || c.isWord(i, "a") || c.isWord(i, "an") || c.isWord(i, "both")) {
        return chunk;
      }
      // "the Acme division", but not "Acme's division"
      said |= word && c.cue(i) == Cue.NONE || c.is(i, Kind.COMPANY) && !c.isPossessiveMark(i + 1);
    }
    return chunk;
  }

  /** "Acme" in "president of Acme's enzymes business": whose unit it is. */
  static Optional<Org> ownerOfUnit(Clauses c, Item item) {
    for (int i = item.chunk() + 1; i < item.until(); i++) {
      if (c.is(i, Kind.COMPANY) && c.isPossessiveMark(i + 1)) {
        return Optional.of(Organisations.company(c, i));
      }
    }
    return Optional.empty();
  }

  /** Offices of a whole company: what follows is no part of the title. */
  private boolean isSealed(String code) {
    return taxonomy.isA(code, "C-SUITE")
        || taxonomy.isA(code, "BOARD")
        || taxonomy.isA(code, "FOUNDER")
        || code.equals("CONTROLLER")
        || code.equals("OWNER")
        || code.equals("SECRETARY");
  }

  private static String seatCode(String board) {
    String words = board.toLowerCase(Locale.ROOT);
    if (words.contains("supervisory")) {
      return "SUPERVISORY-BOARD";
    }
    if (words.contains("advis") || words.contains("scientific")) {
      return "ADVISORY-BOARD";
    }
    if (words.contains("trustees")) {
      return "TRUSTEE";
    }
    if (words.contains("management") || words.contains("managing") || words.contains("executive")) {
      return "MANAGEMENT-BOARD";
    }
    return "DIRECTOR";
  }

  private static String seatTitle(String code, String board) {
    return switch (code) {
      case "SUPERVISORY-BOARD" -> "Member of the Supervisory Board";
      case "ADVISORY-BOARD" ->
          board.toLowerCase(Locale.ROOT).contains("scientific")
              ? "Member of the Scientific Advisory Board"
              : "Member of the Advisory Board";
      case "TRUSTEE" -> "Trustee";
      case "MANAGEMENT-BOARD" ->
          board.toLowerCase(Locale.ROOT).contains("managing")
              ? "Member of the Managing Board"
              : "Member of the Management Board";
      default -> "Director";
    };
  }

  /** Whether a word says a part of a company: "Segment". */
  static boolean isUnit(Clauses c, int word) {
    return c.isAnyOf(word, UNITS);
  }

  /** Whether a title is said of several: "Vice Presidents". */
  static boolean isPlural(Clauses c, int chunk) {
    return !singular(c.text(chunk)).equals(c.text(chunk));
  }

  private record Plural(String printed, String lower) {
    Plural(String printed) {
      this(printed, printed.toLowerCase(Locale.ROOT));
    }
  }

  private static final List<Plural> PLURALS =
      List.of(
          new Plural("Presidents"),
          new Plural("Directors"),
          new Plural("Founders"),
          new Plural("Managers"),
          new Plural("Members"),
          new Plural("Partners"),
          new Plural("Owners"),
          new Plural("Trustees"),
          new Plural("Senators"),
          new Plural("Governors"),
          new Plural("Mayors"),
          new Plural("CEOs"),
          new Plural("Chairs"),
          new Plural("Advisors"));

  /** "Vice Presidents of Sales" as "Vice President of Sales". */
  static String singular(String whole) {
    int of = whole.indexOf(" of ");
    int comma = whole.indexOf(',');
    int cut = Math.min(of < 0 ? whole.length() : of, comma < 0 ? whole.length() : comma);
    String title = whole.substring(0, cut);
    String rest = whole.substring(cut);
    for (Plural plural : PLURALS) {
      int at = title.indexOf(plural.printed);
      int low = at < 0 ? title.indexOf(plural.lower) : at;
      int end = low + plural.lower.length();
      if (low >= 0 && (end == title.length() || !Character.isLetter(title.charAt(end)))) {
        return title.substring(0, end - 1) + title.substring(end) + rest;
      }
    }
    return whole;
  }
}
