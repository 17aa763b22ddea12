package io.dateline.position;

import io.dateline.extract.CompanyName;
import io.dateline.extract.RoleTaxonomy;
import io.dateline.position.Clauses.Kind;
import io.dateline.position.RoleGroup.Item;
import io.dateline.position.RoleGroup.Org;
import io.dateline.position.RoleGroup.Timing;
import io.dateline.release.ZoneKind;
import io.dateline.text.Fold;
import io.dateline.text.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Puts titles together that stand together, with their companies. */
final class RoleGroups {
  private static final Set<String> UNITS =
      Set.of(
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

  /** Nouns that make the title before them a mere attribute. */
  private static final Set<String> ATTRIBUTED =
      Set.of(
          "experience",
          "succession",
          "search",
          "transition",
          "level",
          "suite",
          "community",
          "network",
          "program",
          "awards",
          "award",
          "certification",
          "forum",
          "summit",
          "council",
          "compensation",
          "incentive",
          "appointments",
          "ecosystem",
          "training",
          "offices",
          "insights",
          "liability",
          "salary",
          "mindset",
          "perspective",
          "peers");

  private static final List<String> LICENCES =
      List.of("certified", "registered", "licensed", "accredited", "chartered", "board-certified");

  private final Clauses c;
  private final RoleTaxonomy taxonomy = RoleTaxonomy.standard();

  RoleGroups(Clauses clauses) {
    this.c = clauses;
  }

  /** The groups of the release in order. */
  List<RoleGroup> all() {
    List<RoleGroup> groups = new ArrayList<>();
    int i = 0;
    while (i < c.count()) {
      if (c.is(i, Kind.ROLE) || (c.is(i, Kind.BOARD) && isSeat(i))) {
        RoleGroup group = at(i);
        if (!group.items().isEmpty()) {
          groups.add(group);
          share(groups);
        }
        i = Math.max(i + 1, group.end());
      } else {
        i++;
      }
    }
    return groups;
  }

  /**
   * "serves on the Board of Directors as Chair for Acme", "as Board President on Acme's Board":
   * what stands at the second of two groups stands for both.
   */
  private void share(List<RoleGroup> groups) {
    int last = groups.size() - 1;
    if (last < 1) {
      return;
    }
    RoleGroup here = groups.get(last);
    RoleGroup before = groups.get(last - 1);
    int joint = before.end();
    boolean joined =
        (c.cue(joint) == Cue.AS || c.cue(joint) == Cue.ON)
            && here.first() - joint <= 2
            && here.first() > joint
            && c.sentence(joint) == c.sentence(here.title());
    boolean boards = c.is(before.title(), Kind.BOARD) != c.is(here.title(), Kind.BOARD);
    List<Org> orgs = here.prefix().map(List::of).orElse(here.items().get(0).orgs());
    if (joined && boards && !orgs.isEmpty() && before.prefix().isEmpty() && !before.own()) {
      groups.set(
          last - 1,
          new RoleGroup(
              before.items().stream().map(item -> item.placed(orgs)).toList(),
              before.first(),
              before.end(),
              Optional.empty(),
              before.timing(),
              false));
    }
  }

  /** The chunk of "includes" in "The Board includes Jane Doe"; below zero if there is none. */
  static int membersVerb(Clauses c, int board) {
    int i = board + 1;
    if (c.cue(i) == Cue.WILL) {
      i++;
    }
    boolean lists =
        c.isWord(i, "includes")
            || c.isWord(i, "include")
            || c.isWord(i, "comprises")
            || c.isWord(i, "comprise");
    if (!lists && (c.isWord(i, "consists") || c.isWord(i, "consist")) && c.cue(i + 1) == Cue.OF) {
      lists = true;
      i++;
    }
    return lists && c.is(i + 1, Kind.PERSON) && c.sentence(i + 1) == c.sentence(board) ? i : -1;
  }

  /** The person after "with the appointment of"; below zero if that does not follow. */
  static int appointmentsAfter(Clauses c, int board) {
    int i = board + 1;
    if (c.cue(i) != Cue.WITH) {
      return -1;
    }
    i++;
    while (c.cue(i) == Cue.THE || c.cue(i) == Cue.ADJ) {
      i++;
    }
    boolean named =
        (c.cue(i) == Cue.NAMING || c.cue(i) == Cue.WELCOME)
            && c.cue(i + 1) == Cue.OF
            && c.is(i + 2, Kind.PERSON)
            && c.sentence(i + 2) == c.sentence(board);
    return named ? i + 2 : -1;
  }

  /** Whether a sentence announces the members of a board that the lines behind it name. */
  static boolean isListHead(Clauses c, int sentence) {
    boolean head = false;
    boolean news = c.isMark(c.end(sentence) - 1, ':');
    for (int i = c.start(sentence); i < c.end(sentence); i++) {
      if (c.is(i, Kind.PERSON)) {
        return false;
      }
      news |= c.cue(i) == Cue.NAMED || c.cue(i) == Cue.WELCOME;
      head |=
          c.isWord(i, "members")
              || c.isWord(i, "includes")
              || c.isWord(i, "include")
              || c.isWord(i, "comprises")
              || c.isWord(i, "following");
    }
    return head && news && !Entries.peopleBehind(c, sentence).isEmpty();
  }

  /** Whether a board is spoken of as a place where somebody sits, not as one that acts. */
  private boolean isSeat(int board) {
    if (membersVerb(c, board) >= 0
        || appointmentsAfter(c, board) >= 0
        || isListHead(c, c.sentence(board))) {
      return true;
    }
    int i = board - 1;
    boolean skipped = true;
    while (skipped && i >= 0 && c.sentence(i) == c.sentence(board)) {
      skipped =
          c.cue(i) == Cue.THE
              || c.cue(i) == Cue.ITS
              || c.cue(i) == Cue.HIS
              || c.cue(i) == Cue.ADJ
              || c.isPossessiveMark(i)
              || c.is(i, Kind.COMPANY)
              || isPlainName(i);
      if (skipped) {
        i--;
      }
    }
    if (i < 0 || c.sentence(i) != c.sentence(board)) {
      return false;
    }
    Cue cue = c.cue(i);
    if (cue == Cue.JOIN || cue == Cue.LEAVE) {
      return true;
    }
    if (cue == Cue.OF) {
      return i < board - 1 && c.isWord(i - 1, "member");
    }
    if (cue == Cue.TO || cue == Cue.ON || cue == Cue.FROM) {
      int stop = Math.max(c.start(c.sentence(board)), i - 12);
      for (int k = i - 1; k >= stop; k--) {
        if (c.isWord(k, "re-election") || c.isWord(k, "reelection")) {
          return cue != Cue.FROM;
        }
        switch (c.cue(k)) {
          case NAMED, NAMING, JOIN, WELCOME, BECOME -> {
            return cue == Cue.TO;
          }
          case SERVES, SERVED, SERVE, SERVING, REMAIN, POSITION, TENURE, BEEN, WAS, IS -> {
            return cue == Cue.ON || cue == Cue.FROM;
          }
          case LEAVE, STEP, LEAVING, REMOVED -> {
            return cue == Cue.FROM;
          }
          default -> {}
        }
      }
    }
    return false;
  }

  private RoleGroup at(int first) {
    List<Item> items = new ArrayList<>();
    int sentence = c.sentence(first);
    int i = first;
    int end = first;
    Optional<Status> own = Optional.empty();
    while (i < c.count()
        && c.sentence(i) == sentence
        && (c.is(i, Kind.ROLE) || (c.is(i, Kind.BOARD) && i == first))) {
      Item item = item(i, own);
      int after = afterItem(item);
      if (!isCommittee(i)) {
        items.add(item);
      } else if (!items.isEmpty() && !item.orgs().isEmpty()) {
        // "Board Member and Audit Committee Chair for Acme"
        items.add(items.remove(items.size() - 1).placed(item.orgs()));
      }
      end = after;
      int next = afterJoint(after, items);
      if (next < 0) {
        break;
      }
      if (c.cue(next - 1) == Cue.FORMER) {
        own = Optional.of(Status.FORMER);
      } else if (c.isWord(next - 1, "current")) {
        own = Optional.of(Status.CURRENT);
      }
      i = next;
    }
    if (items.isEmpty()) {
      return new RoleGroup(List.of(), first, first + 1, Optional.empty(), Timing.NONE, false);
    }
    if (isCredential(items.get(0))
        || (items.size() == 1 && end == items.get(0).until() + 1 && isAttribute(end))) {
      return new RoleGroup(List.of(), first, end, Optional.empty(), Timing.NONE, false);
    }
    return withFront(items, Math.min(first, items.get(0).chunk()), end);
  }

  /** "a Certified Financial Planner", "registered Principal": a licence, not an office. */
  private boolean isCredential(Item item) {
    String title = Fold.fold(item.title());
    for (String licence : LICENCES) {
      if (title.startsWith(licence + " ") || c.isWord(item.chunk() - 1, licence)) {
        return true;
      }
    }
    return false;
  }

  private boolean isAttribute(int after) {
    return c.isPossessiveMark(after)
        || c.is(after, Kind.WORD) && ATTRIBUTED.contains(Fold.fold(c.text(after)));
  }

  /** The chunk of the next title of the same breath; below zero if there is none. */
  private int afterJoint(int after, List<Item> items) {
    int i = after;
    if (isStacked(i, items)) {
      return i;
    }
    boolean slash = c.isMark(i, '/') || c.isMark(i, '+');
    boolean comma = c.isComma(i);
    if (comma || slash) {
      i++;
    }
    boolean and = c.cue(i) == Cue.AND;
    if (and) {
      i++;
    }
    boolean besides = c.isWord(i, "as") && c.isWord(i + 1, "well") && c.isWord(i + 2, "as");
    if (!comma && !and && !slash && !besides) {
      return -1;
    }
    if (besides) {
      i += 3;
    }
    if (comma && !and && (c.isWord(i, "a") || c.isWord(i, "an"))) {
      return -1;
    }
    while (c.cue(i) == Cue.THE
        || c.isWord(i, "also")
        || c.isWord(i, "later")
        || c.isWord(i, "subsequently")
        || c.isWord(i, "eventually")) {
      i++;
    }
    if (c.cue(i) == Cue.ITS
        || c.cue(i) == Cue.FORMER
        || (c.cue(i) == Cue.ADJ && !c.isCapitalized(i))) {
      i++;
    }
    if (!c.is(i, Kind.ROLE)) {
      return -1;
    }
    boolean named = items.isEmpty() || !items.get(items.size() - 1).orgs().isEmpty();
    // "Jane Doe, CEO of Acme, and CFO John Roe": the second title is another's.
    if (c.is(i + 1, Kind.PERSON) && (named || comma)) {
      return -1;
    }
    return i;
  }

  /** "Executive Vice President Chief Financial Officer": titles of a block, one below the other. */
  private boolean isStacked(int next, List<Item> items) {
    return c.is(next, Kind.ROLE)
        && !items.isEmpty()
        && items.get(items.size() - 1).until() == next - 1
        && c.shape(next).isCapitalized()
        && c.shape(next - 1).isCapitalized()
        && !c.is(next + 1, Kind.PERSON);
  }

  private boolean isCommittee(int role) {
    int i = role + 1;
    if (c.isWord(role - 1, "committee")) {
      return true;
    }
    if (c.text(role).toLowerCase(Locale.ROOT).contains("committee")
        && taxonomy.code(c.text(role)).equals("COMMITTEE")) {
      return true;
    }
    if (c.cue(i) != Cue.OF && c.cue(i) != Cue.ON && c.cue(i) != Cue.FOR) {
      return false;
    }
    int stop = Math.min(c.end(c.sentence(role)), i + 9);
    for (i++; i < stop; i++) {
      if (c.isWord(i, "committee") || c.isWord(i, "committees")) {
        return true;
      }
      boolean owner = c.isPossessiveMark(i) || (c.is(i, Kind.COMPANY) && c.isPossessiveMark(i + 1));
      if (!c.is(i, Kind.WORD) && c.cue(i) != Cue.AND && !c.isComma(i) && !owner) {
        return false;
      }
    }
    return false;
  }

  private final Map<String, String> acronyms = new HashMap<>();

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
    if (word && c.shape(i) == Shape.UPPER && c.text(i).length() <= 5 && !title.equals(c.text(i))) {
      acronyms.putIfAbsent(c.text(i), title);
    }
  }

  private Item item(int chunk, Optional<Status> own) {
    int until = chunk;
    String title = c.text(chunk);
    if (c.is(chunk, Kind.BOARD)) {
      String code = seatCode(title);
      return behind(chunk, until, seatTitle(code, title), code, own);
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
    int unit = unitEnd(chunk);
    if (unit > chunk && !isSealed(taxonomy.code(title))) {
      until = unit;
      title = c.release.textOf(c.span(chunk, unit));
    }
    title = singular(title);
    int field = fieldEnd(until, taxonomy.code(title));
    if (field > until) {
      until = field;
      title = c.release.textOf(c.span(chunk, until));
    }
    String lower = title.toLowerCase(Locale.ROOT);
    if (lower.startsWith("member of ") && lower.contains("board")) {
      String seat = seatCode(lower);
      return behind(chunk, until, seat.equals("DIRECTOR") ? "Director" : title, seat, own);
    }
    define(until, title);
    title = acronyms.getOrDefault(title, title);
    String code = taxonomy.code(title);
    if (code.equals("DIRECTOR")) {
      title = "Director";
    }
    return behind(chunk, until, title, code, own);
  }

  /** Whether nothing but capitalised words stands between a title and the company's comma. */
  private boolean isLastTitle(int role, int joint) {
    for (int i = role + 1; i < joint; i++) {
      if (c.is(i, Kind.ROLE) || (c.cue(i) != Cue.NONE && c.cue(i) != Cue.AND)) {
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
    Org org = c.is(joint + 1, Kind.COMPANY) ? company(joint + 1) : named(joint + 1, last);
    return new Item(from, joint - 1, title, taxonomy.code(title), List.of(org), false, own, false);
  }

  private static final Set<String> FIELDED =
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

  private boolean isPlural(int chunk) {
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
          new Plural("Partners"),
          new Plural("Owners"),
          new Plural("Trustees"),
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

  /** The end of "of the Acme enzymes business": a unit that is described, not named. */
  private int unitEnd(int chunk) {
    int i = chunk + 1;
    if (c.cue(i) != Cue.OF && c.cue(i) != Cue.FOR) {
      return chunk;
    }
    int stop = Math.min(c.count(), i + 10);
    boolean said = false;
    for (i++; i < stop && c.sentence(i) == c.sentence(chunk); i++) {
      boolean word = c.is(i, Kind.WORD);
      if (word && UNITS.contains(Fold.fold(c.text(i)))) {
        boolean more = c.is(i + 1, Kind.WORD) && UNITS.contains(Fold.fold(c.text(i + 1)));
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
      said |= word && c.cue(i) == Cue.NONE || c.is(i, Kind.COMPANY);
    }
    return chunk;
  }

  /** Reads the organisations behind a title. */
  private Item behind(int chunk, int until, String title, String code, Optional<Status> own) {
    int work = fieldChunk(until, code);
    if (work > until) {
      String longer = c.release.textOf(c.span(chunk, work));
      return behind(chunk, work, longer, taxonomy.code(longer), own);
    }
    int named = unitChunk(until, code);
    if (named > until) {
      String longer = c.release.textOf(c.span(chunk, named));
      return behind(chunk, named, longer, taxonomy.code(longer), own);
    }
    List<Org> orgs = new ArrayList<>();
    int i = beforePlace(afterBrackets(until + 1));
    boolean vague = false;
    Cue cue = c.cue(i);
    boolean preposition =
        cue == Cue.OF
            || cue == Cue.AT
            || cue == Cue.FOR
            || cue == Cue.WITH
            || cue == Cue.IN
            || (cue == Cue.TO
                && (code.equals("ADVISOR") || title.endsWith("ounsel") || isAide(title)));
    boolean news = c.is(chunk, Kind.BOARD) && appointmentsAfter(c, chunk) >= 0;
    if (preposition && !news && c.sentence(i) == c.sentence(chunk)) {
      int at = i + 1;
      while (c.cue(at) == Cue.THE && !c.isWord(at, "a") && !c.isWord(at, "an")
          || c.isWord(at, "both")
          || c.cue(at) == Cue.FORMER) {
        at++;
      }
      if (c.cue(i + 1) == Cue.ITS && c.cue(i) != Cue.IN) {
        at++;
      }
      if (c.text(at).endsWith("-based")) {
        at++;
      }
      if (c.isCapitalized(at)
          && c.isPossessiveMark(at + 1)
          && c.isCapitalized(at + 2)
          && CompanyName.isPlace(c.text(at))) {
        // "General Director of Japan's Rocketbooster"
        at += 2;
      }
      int described = at;
      while (described - at < 5 && isPlainNoun(described)) {
        described++;
      }
      if (described > at && c.is(described, Kind.COMPANY) && !c.isPossessiveMark(described + 1)) {
        at = described;
      } else if (described > at && startsName(described) && isKindOfHouse(described - 1)) {
        // "founder of e-commerce platform Shoplet"
        at = described;
      } else if (c.isWord(described - 1, "firm")
          && c.cue(described) == Cue.OF
          && c.is(described + 1, Kind.COMPANY)) {
        // "a partner in the law firm of Doe & Roe"
        at = described + 1;
      }
      if (c.cue(i + 1) == Cue.ITS && c.isComma(described) && c.is(described + 1, Kind.COMPANY)) {
        at = described + 1;
      }
      int house = c.cue(i + 1) == Cue.THE ? behindKind(at) : at;
      if (house > at) {
        at = house;
      }
      if (c.is(at, Kind.COMPANY) && isPartOf(at + 1) && c.is(at + 2, Kind.COMPANY)) {
        // "President of Harbor Coalition member Acme Mills, Inc."
        at += 2;
      }
      boolean direct = cue == Cue.OF || cue == Cue.AT;
      boolean aide =
          (cue == Cue.FOR || cue == Cue.TO)
              && (c.is(at, Kind.PERSON)
                  || isAddress(at)
                  || c.is(at, Kind.ROLE)
                      && (c.is(at + 1, Kind.PERSON) || isPlural(at) && !c.isCapitalized(at)));
      boolean ownSites = cue == Cue.FOR && c.cue(i + 1) == Cue.ITS;
      Optional<Org> org =
          org(at, cue != Cue.IN && !ownSites && !aide)
              .filter(o -> direct || o.ref() >= 0 || !isFieldName(o));
      Optional<Org> site = org.filter(o -> o.ref() < 0).flatMap(o -> ofSite(o.to() + 1));
      if (site.isPresent()) {
        orgs.add(site.get());
      } else if (org.isPresent()) {
        orgs.add(org.get());
        moreOrgs(orgs);
        if (c.is(chunk, Kind.BOARD) && orgs.size() == 1 && c.text(chunk).contains("boards")) {
          moreBodies(orgs);
        }
      } else {
        vague =
            aide
                || (cue != Cue.IN && cue != Cue.WITH && isVague(i + 1, cue))
                || (cue == Cue.TO && isClients(i + 1));
        Optional<Org> further = further(i + 1);
        if (further.isPresent()) {
          orgs.add(further.get());
          moreOrgs(orgs);
          vague = false;
        }
      }
    } else if (c.isWord(i, "across") || (c.isDash(i) && c.isWord(i + 1, "across"))) {
      // "roles as CFO and Controller across four companies"
      vague = c.is(i + 1, Kind.WORD) && !c.isCapitalized(i + 1) && c.cue(i + 1) == Cue.NONE;
    } else if (cue == Cue.ON && code.equals("ACADEMIC")) {
      further(i + 1).ifPresent(orgs::add);
    } else if (c.isComma(i)
        && c.is(i + 1, Kind.COMPANY)
        && !c.isPossessiveMark(i + 2)
        && !c.is(i + 2, Kind.ROLE)
        && !isVerb(c.cue(i + 2))) {
      orgs.add(company(i + 1));
    } else if (c.isComma(i) && afterRegion(i + 1) > i + 1) {
      orgs.add(company(afterRegion(i + 1)));
    } else if (c.isComma(i) && startsName(i + 1)) {
      // "said Jane Doe, President, Harbor Chamber of Commerce."
      org(i + 1, true)
          .filter(o -> endsApposition(o.to() + 1) && !isField(o, code))
          .ifPresent(orgs::add);
    } else if (c.isDash(i) && c.is(until, Kind.ROLE)) {
      // "Jane Doe, Chief Financial Officer - Acme Corp.", all of a line.
      org(i + 1, true)
          .filter(o -> endsEntry(o.to()) && followsName(chunk) && !isField(o, code))
          .ifPresent(orgs::add);
    } else if (otherNoun(i) > i) {
      int of = otherNoun(i);
      org(c.cue(of + 1) == Cue.THE ? of + 2 : of + 1, true)
          .ifPresent(o -> {
            orgs.add(o);
            moreOrgs(orgs);
          });
      vague = orgs.isEmpty() && isVague(of + 1, c.cue(of));
    } else if (otherPositions(i) > i) {
      org(otherPositions(i), true)
          .ifPresent(o -> {
            orgs.add(o);
            moreOrgs(orgs);
          });
    } else if (c.is(i, Kind.COMPANY)
        && i == until + 1
        && !c.isPossessiveMark(i + 1)
        && c.sentence(i) == c.sentence(chunk)) {
      // "CEO Acme Corp."
      orgs.add(company(i));
    }
    return new Item(chunk, until, title, code, orgs, vague, own, isPlural(chunk));
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

  /** "Acme" behind "Americas" in ", Americas at Acme": the chunk itself if no company follows. */
  private int afterRegion(int from) {
    int i = from;
    while (i - from < 3 && c.isCapitalized(i) && c.cue(i) == Cue.NONE) {
      i++;
    }
    boolean placed = i > from && (c.cue(i) == Cue.AT || c.cue(i) == Cue.FOR);
    boolean company = placed && c.is(i + 1, Kind.COMPANY) && !c.isPossessiveMark(i + 2);
    return company && c.sentence(i) == c.sentence(from - 1) ? i + 1 : from;
  }

  /** Passes over the comma, the year or the noun in ", at Acme", "in 2001 at Acme", "roles at". */
  private int beforePlace(int i) {
    int at = c.isComma(i) || c.cue(i) == Cue.POSITION ? i + 1 : i;
    if ((c.cue(i) == Cue.IN || c.cue(i) == Cue.FROM) && c.is(i + 1, Kind.DATE)) {
      at = i + 2;
      if ((c.cue(at) == Cue.TO || c.cue(at) == Cue.UNTIL) && c.is(at + 1, Kind.DATE)) {
        at += 2;
      }
    }
    int name = c.cue(at + 1) == Cue.THE ? at + 2 : at + 1;
    boolean place =
        c.cue(at) == Cue.AT && (c.is(at + 1, Kind.COMPANY) || c.isCapitalized(at + 1))
            || c.isComma(i)
                && c.cue(at) == Cue.OF
                && (c.is(name, Kind.COMPANY) || c.isCapitalized(name))
            || c.cue(i) == Cue.POSITION && c.cue(at) == Cue.IN && c.is(at + 1, Kind.COMPANY);
    return place && c.sentence(at) == c.sentence(i - 1) ? at : i;
  }

  /**
   * "Private Banking" in "President of Private Banking": a field, though no title has to have one.
   */
  private int fieldChunk(int until, String code) {
    if (c.cue(until + 1) != Cue.OF || !(FIELDED.contains(code) || code.equals("PRESIDENT"))) {
      return until;
    }
    Optional<Org> name = org(until + 2, true).filter(o -> o.ref() < 0 || o.ref() != c.issuer);
    boolean field = name.filter(this::isFieldOfWork).isPresent();
    return field ? name.get().to() : until;
  }

  /** "Private Banking", or one word for what is done, as "Integrations". */
  private boolean isFieldOfWork(Org name) {
    String said = c.release.textOf(c.span(name.from(), name.to()));
    boolean deed = name.ref() < 0 && name.from() == name.to() && DEED.matcher(said).find();
    return deed || taxonomy.isFields(said);
  }

  private static final Pattern DEED = Pattern.compile("(?:[ai]tions?|ments?|ships?|ities|istics)$");

  /** "Rolled Wares" in "Group President, Rolled Wares of Acme Corp.": a unit, and its company. */
  private int unitChunk(int until, String code) {
    int unit = until + 2;
    boolean fielded = FIELDED.contains(code) || code.equals("PRESIDENT");
    if (!fielded || !c.isComma(until + 1) || !c.is(unit, Kind.COMPANY)) {
      return until;
    }
    int owner = c.cue(unit + 2) == Cue.THE ? unit + 3 : unit + 2;
    boolean owned = c.cue(unit + 1) == Cue.OF && c.is(owner, Kind.COMPANY);
    return owned && c.ref(owner) != c.ref(unit) ? unit : until;
  }

  /** A word between "at" and a company's name: "automation specialist". */
  private boolean isPlainNoun(int i) {
    return (c.is(i, Kind.WORD)
            && !c.isCapitalized(i)
            && c.shape(i) != Shape.ALPHANUMERIC
            && (c.cue(i) == Cue.NONE || c.isWord(i, "company") || c.isWord(i, "firm")))
        || (c.is(i, Kind.ROLE) && c.shape(i) == Shape.LOWER);
  }

  /** "and other executive positions with": where the company after it begins; else the chunk. */
  private int otherPositions(int and) {
    if (c.cue(and) != Cue.AND) {
      return and;
    }
    int i = and + 1;
    if (!c.isWord(i, "other") && !c.isWord(i, "various") && !c.isWord(i, "several")) {
      return and;
    }
    while (i - and < 7 && c.is(i, Kind.WORD) && c.cue(i) != Cue.POSITION) {
      i++;
    }
    boolean placed =
        c.cue(i) == Cue.POSITION && (c.cue(i + 1) == Cue.AT || c.cue(i + 1) == Cue.WITH);
    return placed ? i + 2 : and;
  }

  /** "and Principal Fellow of": the preposition behind another noun; else the chunk. */
  private int otherNoun(int and) {
    if (c.cue(and) != Cue.AND) {
      return and;
    }
    int i = and + 1;
    boolean senior = c.isWord(i, "senior") && c.isWord(i + 1, "executive");
    while (i - and < 5
        && c.is(i, Kind.WORD)
        && (Organisations.isNamePart(c, i) || senior)
        && c.cue(i) == Cue.NONE) {
      i++;
    }
    if (i == and + 1) {
      // "and clinical core leader of"
      while (i - and < 5 && isPlainNoun(i)) {
        i++;
      }
      i =
          c.isWord(i - 1, "leader") || c.isWord(i - 1, "lead") || c.isWord(i - 1, "investigator")
              ? i
              : and;
    }
    boolean placed =
        i > and + 1
            && (c.cue(i) == Cue.OF
                || c.cue(i) == Cue.AT
                || c.cue(i) == Cue.FOR
                || c.cue(i) == Cue.WITH && startsName(i + 1));
    return placed && c.sentence(i) == c.sentence(and) ? i : and;
  }

  /** "Acme" in "General Manager of the Tulley site at Acme". */
  private Optional<Org> ofSite(int noun) {
    boolean site =
        c.isWord(noun, "site")
            || c.isWord(noun, "office")
            || c.isWord(noun, "plant")
            || c.isWord(noun, "facility")
            || c.isWord(noun, "branch");
    int at = noun + 1;
    boolean placed = c.cue(at) == Cue.AT || c.cue(at) == Cue.OF;
    return site && placed && c.is(at + 1, Kind.COMPANY)
        ? Optional.of(company(at + 1))
        : Optional.empty();
  }

  private boolean endsEntry(int i) {
    return endsLine(i) || c.shape(i + 1) == Shape.ADDRESS;
  }

  private boolean endsLine(int i) {
    return i + 1 >= c.count() || c.sentence(i + 1) != c.sentence(i);
  }

  /** Whether a person opens the sentence of a title: a line of a list of speakers. */
  private boolean followsName(int title) {
    int start = c.start(c.sentence(title));
    for (int i = start; i < Math.min(title, start + 3); i++) {
      if (c.is(i, Kind.PERSON)) {
        return true;
      }
    }
    return false;
  }

  /** Whether fields are all that a name is made of, or it begins with one and is short. */
  private boolean isFieldName(Org name) {
    return taxonomy.isFields(name.name())
        || (taxonomy.isField(c.text(name.from())) && name.to() - name.from() < 2);
  }

  private boolean endsApposition(int i) {
    return i >= c.count()
        || c.sentence(i) != c.sentence(i - 1)
        || c.isMark(i, '.')
        || c.isMark(i, ';')
        || c.isMark(i, ')')
        || c.isQuote(i)
        || (c.isComma(i) && (c.cue(i + 1) == Cue.SAID || c.cue(i + 1) == Cue.WHO));
  }

  /** Whether a name behind a comma is rather the field of the title: "VP, Clinical Care". */
  private boolean isField(Org name, String code) {
    boolean field = false;
    if (c.isWord(name.to(), "pr")
        && name.to() > name.from()
        && !taxonomy.isField(c.text(name.from()))) {
      // "Jane Doe, EVP, Harborlight PR"
      return false;
    }
    for (int i = name.from(); i <= name.to() && FIELDED.contains(code); i++) {
      field |= c.is(i, Kind.WORD) && taxonomy.isField(c.text(i));
    }
    return field;
  }

  /** Whether an organisation's name may begin here: "Harbor Lights", "6 Degrees Media". */
  private boolean startsName(int i) {
    return Organisations.startsName(c, i);
  }

  private static boolean isVerb(Cue cue) {
    return switch (cue) {
      case WELCOME, NAMED, HAS, WILL, IS, JOIN -> true;
      default -> false;
    };
  }

  /**
   * "Tulley University" behind "of finance, housing and economics at": where a list of subjects is
   * taught; the chunk itself if no such place follows.
   */
  private int school(int from) {
    int stop = Math.min(c.end(c.sentence(from)), from + 20);
    for (int i = from; i < stop; i++) {
      if (c.cue(i) == Cue.AT) {
        int name = c.cue(i + 1) == Cue.THE ? i + 2 : i + 1;
        boolean school = false;
        for (int k = name; k < stop && (c.isCapitalized(k) || c.is(k, Kind.COMPANY)); k++) {
          school |= c.is(k, Kind.WORD) ? Organisations.isBody(c, k) : isSchool(c.text(k));
        }
        return school ? name : from;
      }
      boolean subject =
          c.isComma(i)
              || c.is(i, Kind.WORD)
                  && switch (c.cue(i)) {
                    case NONE, THE, AND, OF, FOR, IN, ADJ -> true;
                    default -> false;
                  };
      if (!subject) {
        return from;
      }
    }
    return from;
  }

  private static boolean isSchool(String name) {
    return name.contains("University") || name.contains("College") || name.contains("Hospital");
  }

  /** "in the Medical practice at Acme", "of two start-ups - Acme and Zenith". */
  private Optional<Org> further(int from) {
    int stop = Math.min(c.count(), from + 10);
    int school = school(from);
    if (school > from) {
      return org(school, true);
    }
    for (int i = from; i < stop && c.sentence(i) == c.sentence(from); i++) {
      if ((c.cue(i) == Cue.AT || c.cue(i) == Cue.WITH || c.isDash(i))
          && c.is(i + 1, Kind.COMPANY)) {
        return Optional.of(company(i + 1));
      }
      if (c.cue(i) == Cue.AT || (c.isWord(i, "including") && i > from)) {
        return org(c.cue(i + 1) == Cue.THE ? i + 2 : i + 1, true);
      }
      boolean passes =
          c.is(i, Kind.WORD)
              && (c.cue(i) == Cue.NONE
                  || c.cue(i) == Cue.THE
                  || c.cue(i) == Cue.AND
                  || c.cue(i) == Cue.OF
                  || c.cue(i) == Cue.ADJ
                  || c.cue(i) == Cue.FOR);
      if (!passes && c.cue(i) != Cue.AND) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean isVague(int i, Cue preposition) {
    if (preposition == Cue.FOR) {
      return c.isWord(i, "both")
          || c.isWord(i, "several")
          || c.isWord(i, "various")
          || (c.isWord(i, "a") || c.isWord(i, "an")) && !isWhile(i + 1);
    }
    if (c.isWord(i, "a")
        || c.isWord(i, "an")
        || c.isWord(i, "this")
        || c.isWord(i, "other")
        || c.isWord(i, "several")
        || c.isWord(i, "two")
        || c.isWord(i, "various")
        || c.isWord(i, "three")
        || c.isWord(i, "multiple")) {
      return true;
    }
    return preposition != Cue.TO
        && c.isWord(i, "the")
        && c.is(i + 1, Kind.WORD)
        && !isPartOfTime(i + 1)
        && !c.isWord(i + 1, "company")
        && !isHouseWord(i + 1)
        && !c.isWord(i + 1, "board")
        && !c.isWord(i + 1, "combined")
        && !c.isWord(i + 1, "new");
  }

  /** Titles that say whom somebody assists, so that what follows "to" is no workplace. */
  private static boolean isAide(String title) {
    String lower = title.toLowerCase(Locale.ROOT);
    return lower.endsWith("chief of staff")
        || lower.endsWith("assistant")
        || lower.endsWith("aide")
        || lower.endsWith("secretary");
  }

  /** "Rep." and "Sen." in "Chief of Staff to Rep. Jane Doe". */
  private boolean isAddress(int i) {
    boolean address =
        c.isWord(i, "rep") || c.isWord(i, "sen") || c.isWord(i, "gov") || c.isWord(i, "mr");
    return address && c.isMark(i + 1, '.');
  }

  /** "for an interim period": how long, not where. */
  private boolean isWhile(int from) {
    for (int i = from; i < from + 3; i++) {
      if (c.isWord(i, "period") || c.isWord(i, "term") || c.isWord(i, "time")) {
        return true;
      }
    }
    return false;
  }

  /** "at the end of March": when, not where. */
  private boolean isPartOfTime(int i) {
    return c.isWord(i, "end")
        || c.isWord(i, "beginning")
        || c.isWord(i, "start")
        || c.isWord(i, "close")
        || c.isWord(i, "conclusion")
        || c.isWord(i, "time")
        || c.isWord(i, "age")
        || c.isWord(i, "same");
  }

  /** "leaders" in "advisor to leaders at large firms": people or firms in the plural, unnamed. */
  private boolean isClients(int from) {
    int i = from;
    while (i < from + 3
        && c.is(i, Kind.WORD)
        && c.cue(i) == Cue.NONE
        && !c.text(i).endsWith("s")
        && c.sentence(i) == c.sentence(from)) {
      i++;
    }
    return c.is(i, Kind.WORD) && c.shape(i) == Shape.LOWER && c.text(i).endsWith("s");
  }

  /** "Acme" in "the Swiss CDMO (maker of medicines) company Acme"; the chunk itself if not so. */
  private int behindKind(int from) {
    int i = from;
    while (i - from < 12 && c.sentence(i) == c.sentence(from)) {
      boolean named = c.is(i + 1, Kind.COMPANY) && !c.isPossessiveMark(i + 2);
      if (i > from && named && isKindOfHouse(i)) {
        return i + 1;
      }
      int after = afterBrackets(i);
      if (after == i && !(c.isCapitalized(i) && c.cue(i) == Cue.NONE) && !isPlainNoun(i)) {
        return from;
      }
      i = Math.max(after, i + 1);
    }
    return from;
  }

  /** What one company is of another: "subsidiary" in "Harbor Group subsidiary Acme". */
  private boolean isPartOf(int noun) {
    return c.isWord(noun, "member")
        || c.isWord(noun, "subsidiary")
        || c.isWord(noun, "affiliate")
        || c.isWord(noun, "unit")
        || c.isWord(noun, "franchisee")
        || c.isWord(noun, "division");
  }

  /** What stands before the name of a house: "startup Harborly", "agency Harborly". */
  private boolean isKindOfHouse(int noun) {
    return c.isWord(noun, "platform")
        || c.isWord(noun, "company")
        || c.isWord(noun, "startup")
        || c.isWord(noun, "start-up")
        || c.isWord(noun, "firm")
        || c.isWord(noun, "agency")
        || c.isWord(noun, "chain")
        || c.isWord(noun, "brand")
        || c.isWord(noun, "nonprofit")
        || c.isWord(noun, "retailer");
  }

  /** "the organization", "the firm", with nothing behind that says which. */
  private boolean isHouseWord(int i) {
    boolean house =
        c.isWord(i, "organization")
            || c.isWord(i, "firm")
            || c.isWord(i, "bank")
            || c.isWord(i, "agency")
            || c.isWord(i, "association")
            || c.isWord(i, "foundation");
    return house && (endsLine(i) || c.is(i + 1, Kind.MARK));
  }

  /** "Merrill Lynch and CIBC", "of A, B and C". */
  private void moreOrgs(List<Org> orgs) {
    while (true) {
      int i = afterDescription(afterYears(afterBrackets(orgs.get(orgs.size() - 1).to() + 1)));
      boolean apart = c.isMark(i, ';');
      boolean comma = c.isComma(i) || apart;
      if (comma) {
        i++;
      }
      boolean and = c.cue(i) == Cue.AND;
      if (and) {
        i++;
      }
      int recently = c.cue(i) == Cue.MOST ? i + 1 : i;
      boolean lately = and && (c.cue(recently) == Cue.PAST || c.cue(recently) == Cue.NOW);
      if (lately) {
        i = recently + 1;
      }
      if (and && isPlaceAgain(i, orgs.get(0))) {
        org(c.cue(i + 1) == Cue.THE ? i + 2 : i + 1, true).ifPresent(orgs::add);
        return;
      }
      if (c.cue(i) == Cue.THE) {
        i++;
      }
      boolean body = Organisations.isBody(c, orgs.get(orgs.size() - 1).to());
      if (and
          && !comma
          && (c.cue(i - 1) == Cue.THE || body)
          && c.isCapitalized(i)
          && orgs.get(0).ref() < 0) {
        org(i, true).ifPresent(orgs::add);
        return;
      }
      if (and && c.cue(i - 1) == Cue.THE && c.isCapitalized(i) && endsInBody(i)) {
        org(i, true).ifPresent(orgs::add);
        return;
      }
      boolean known = orgs.get(0).ref() >= 0 || Organisations.isSite(c, orgs.get(0).from());
      if (and
          && known
          && (c.cue(orgs.get(0).from() - 1) == Cue.AT || isBrand(i))
          && isNameOfList(i)) {
        org(i, true).ifPresent(orgs::add);
        return;
      }
      if (lately && startsName(i)) {
        org(i, true).ifPresent(orgs::add);
        continue;
      }
      if ((!comma && !and)
          || !c.is(i, Kind.COMPANY)
          || c.isPossessiveMark(i + 1)
          || c.is(i + 1, Kind.ROLE)
          || isVerb(c.cue(i + 1))
          || (comma && !and && !apart && !isListed(i))) {
        return;
      }
      orgs.add(company(i));
    }
  }

  /**
   * "of" in "Director of the Harbor Center and of Tulley Hospital": another house, as the first.
   */
  private boolean isPlaceAgain(int preposition, Org first) {
    int before = c.cue(first.from() - 1) == Cue.THE ? first.from() - 2 : first.from() - 1;
    Cue cue = c.cue(preposition);
    int name = c.cue(preposition + 1) == Cue.THE ? preposition + 2 : preposition + 1;
    return (cue == Cue.OF || cue == Cue.AT)
        && cue == c.cue(before)
        && (c.is(name, Kind.COMPANY) || startsName(name))
        && c.sentence(name) == c.sentence(before);
  }

  /** "the boards of Harbor Hospital, Tulley Round Table, and the Oblan Fund": capitalised names. */
  private void moreBodies(List<Org> orgs) {
    while (true) {
      int i = afterBrackets(orgs.get(orgs.size() - 1).to() + 1);
      boolean comma = c.isComma(i);
      if (comma) {
        i++;
      }
      boolean and = c.cue(i) == Cue.AND;
      if (and) {
        i++;
      }
      if (c.cue(i) == Cue.THE && !c.isWord(i, "a") && !c.isWord(i, "an")) {
        i++;
      }
      if ((!comma && !and) || !(startsName(i) || c.is(i, Kind.COMPANY)) || endsLine(i - 1)) {
        return;
      }
      Optional<Org> next =
          org(i, true).filter(o -> !c.is(o.to() + 1, Kind.ROLE) && !isVerb(c.cue(o.to() + 1)));
      if (next.isEmpty()) {
        return;
      }
      orgs.add(next.get());
    }
  }

  /** Passes over ", a maker of boats;" where a list of companies goes on behind it. */
  private int afterDescription(int i) {
    if (!c.isComma(i) || c.is(i + 1, Kind.COMPANY)) {
      return i;
    }
    int stop = Math.min(c.end(c.sentence(i)), i + 16);
    for (int k = i + 1; k < stop; k++) {
      if (c.isMark(k, ';')) {
        int next = c.cue(k + 1) == Cue.AND ? k + 2 : k + 1;
        boolean more =
            c.is(next, Kind.COMPANY)
                && (c.isComma(next + 1) || c.isMark(next + 1, '.') || c.isMark(next + 1, ';'));
        return more ? k : i;
      }
      if (c.is(k, Kind.PERSON) || c.is(k, Kind.ROLE)) {
        return i;
      }
    }
    return i;
  }

  /** Passes over "from 2015 to 2024" where a list of companies goes on behind it. */
  private int afterYears(int i) {
    boolean years =
        (c.cue(i) == Cue.FROM || c.cue(i) == Cue.SINCE || c.cue(i) == Cue.IN)
            && c.is(i + 1, Kind.DATE);
    if (!years) {
      return i;
    }
    int end = i + 2;
    if ((c.cue(end) == Cue.TO || c.cue(end) == Cue.UNTIL || c.isDash(end))
        && c.is(end + 1, Kind.DATE)) {
      end += 2;
    }
    boolean again = c.cue(end + 1) == Cue.OF || c.cue(end + 1) == Cue.AT;
    boolean more =
        c.cue(end) == Cue.AND
            && (again || c.is(end + 1, Kind.COMPANY) && !c.is(end + 2, Kind.ROLE));
    return more ? end : i;
  }

  /** "Harbor Lights" in "at Acme and Harbor Lights, where": a name, and nothing else behind it. */
  private boolean isNameOfList(int i) {
    boolean plain =
        c.is(i, Kind.WORD)
            && startsName(i)
            && c.cue(i) == Cue.NONE
            && !Organisations.isHeadlineWord(c, i);
    if (!plain || c.zone(i) != ZoneKind.BODY || taxonomy.isField(c.text(i))) {
      return false;
    }
    Optional<Org> name = org(i, true);
    int after = name.isPresent() ? name.get().to() + 1 : i;
    return name.isPresent()
        && (endsLine(after - 1)
            || endsApposition(after)
            || (c.isComma(after) && !isName(after + 1)));
  }

  private boolean isName(int i) {
    return c.is(i, Kind.COMPANY) || c.is(i, Kind.PERSON) || c.is(i, Kind.ROLE) || startsName(i);
  }

  /** "PRWeb", "harborlights.com": no word but a name. */
  private boolean isBrand(int i) {
    return c.is(i, Kind.WORD)
        && (c.shape(i) == Shape.MIXED
            || c.shape(i) == Shape.ALPHANUMERIC
            || Organisations.isSite(c, i));
  }

  /** Whether the company after a comma is followed by one more of a list. */
  private boolean isListed(int i) {
    return (c.isComma(i + 1) && (c.is(i + 2, Kind.COMPANY) || c.cue(i + 2) == Cue.AND))
        || (c.cue(i + 1) == Cue.AND && c.is(i + 2, Kind.COMPANY));
  }

  private Org company(int chunk) {
    return Organisations.company(c, chunk);
  }

  private Optional<Org> org(int at, boolean any) {
    return Organisations.org(c, at, any);
  }

  /** "the Harbor Art Museum": an organisation by its last word. */
  private boolean endsInBody(int i) {
    return org(i, true)
        .filter(o -> Organisations.isBody(c, o.to()) && !c.is(o.to() + 1, Kind.ROLE))
        .isPresent();
  }

  /** Passes over "(“CFO”)" and "(NYSE: ACME)". */
  int afterBrackets(int i) {
    if (!c.isMark(i, '(')) {
      return i;
    }
    for (int k = i + 1; k < Math.min(c.count(), i + 12) && c.sentence(k) == c.sentence(i); k++) {
      if (c.isMark(k, ')')) {
        return k + 1;
      }
    }
    return i;
  }

  private int afterItem(Item item) {
    if (item.orgs().isEmpty()) {
      int i = afterBrackets(item.until() + 1);
      // "Chairman of the Acme Board of Directors"
      return i;
    }
    Org last = item.orgs().get(item.orgs().size() - 1);
    int i = last.to() + 1;
    if (c.isPossessiveMark(i)) {
      int board = i + 1;
      while (board - i < 3 && isPlainName(board)) {
        board++;
      }
      i = c.is(board, Kind.BOARD) ? board : i;
    }
    if (c.is(i, Kind.BOARD)) {
      i++;
    }
    return afterBrackets(i);
  }

  /** "as" in "as visionary founding"; below zero where other words stand there. */
  private int afterJoint(int last, int sentence) {
    int i = last;
    while (i > last - 2
        && c.is(i, Kind.WORD)
        && c.cue(i) == Cue.NONE
        && c.sentence(i) == sentence) {
      i--;
    }
    boolean joint = c.cue(i) == Cue.AS || c.cue(i) == Cue.THE || c.cue(i) == Cue.ITS;
    return i < last && i >= 0 && c.sentence(i) == sentence && joint ? i : -1;
  }

  private boolean isPublic(Item item) {
    return item.code().equals("PUBLIC-OFFICE");
  }

  /** "Acme's Vice President of Harbor Services": the company stands in front, a field behind. */
  private Item withField(Item item, Org prefix) {
    boolean field =
        FIELDED.contains(item.code())
            && item.orgs().size() == 1
            && item.orgs().get(0).ref() != prefix.ref()
            && item.orgs().get(0).ref() != c.issuer
            && c.cue(item.until() + 1) == Cue.OF
            && item.orgs().get(0).from() == item.until() + 2;
    if (!field) {
      return item;
    }
    int until = item.orgs().get(0).to();
    String title = c.release.textOf(c.span(item.chunk(), until));
    return new Item(
        item.chunk(),
        until,
        title,
        taxonomy.code(title),
        List.of(),
        false,
        item.own(),
        item.plural());
  }

  /** "Community Spokesperson": a title with a field of work in front of it. */
  private Item withWord(Item item, int word) {
    if (item.chunk() != word + 1 || c.is(item.chunk(), Kind.BOARD)) {
      return item;
    }
    String title = c.text(word) + " " + item.title();
    return new Item(
        word,
        item.until(),
        title,
        taxonomy.code(title),
        item.orgs(),
        item.vague(),
        item.own(),
        item.plural());
  }

  /** Whether a comma or a dash behind a person stands right before, or before "former". */
  private boolean isApposition(int name) {
    int joint = c.cue(name - 1) == Cue.FORMER ? name - 2 : name - 1;
    return (c.isComma(joint) || c.isDash(joint))
        && c.is(joint - 1, Kind.PERSON)
        && c.sentence(joint) == c.sentence(name);
  }

  private boolean isPlainName(int i) {
    boolean brand =
        c.is(i, Kind.WORD) && (c.shape(i) == Shape.MIXED || c.shape(i) == Shape.ALPHANUMERIC);
    return (c.isCapitalized(i) || brand) && c.cue(i) == Cue.NONE;
  }

  /** "HLRF", and no field of work as "HR" is. */
  private boolean isAcronym(int i) {
    return isPlainName(i)
        && c.shape(i) == Shape.UPPER
        && c.text(i).length() > 2
        && c.text(i).length() < 7
        && !taxonomy.isField(c.text(i));
  }

  /** Before "2025" or "2025-2026". */
  private int beforeYears(int date) {
    return c.isDash(date - 1) && c.is(date - 2, Kind.DATE) ? date - 3 : date - 1;
  }

  /** A name that may have an office: "Harborlight's CEO", "inHarbor's", "harborlights.com's". */
  private boolean startsOwner(int i) {
    return c.isCapitalized(i) || isCamel(i) || Organisations.isSite(c, i);
  }

  /** "inHarbor": a brand that begins small. */
  private boolean isCamel(int i) {
    if (!c.is(i, Kind.WORD) || c.shape(i) != Shape.LOWER) {
      return false;
    }
    String word = c.text(i);
    return word.length() > 3 && word.chars().anyMatch(Character::isUpperCase);
  }

  private int nameStart(int last) {
    int i = last;
    while (i - 1 >= c.start(c.sentence(last)) && (isPlainName(i - 1) || isNewOfName(i - 1))) {
      i--;
    }
    return i;
  }

  /** "New" of "Air New Zealand", within a sentence that does not write all its words so. */
  private boolean isNewOfName(int i) {
    return c.isWord(i, "new")
        && c.shape(i).isCapitalized()
        && i > c.start(c.sentence(i))
        && !c.isPossessiveMark(i - 1)
        && c.zone(i) == ZoneKind.BODY;
  }

  /** Whether a name in front of a board is led in, and so no sentence of a headline. */
  private boolean isBoardsName(int from) {
    return switch (c.cue(from - 1)) {
      case THE, TO, ON, FROM, JOIN, OF -> c.sentence(from - 1) == c.sentence(from);
      default -> false;
    };
  }

  /**
   * The issuer where its name begins with these words or they are its initials, else an
   * organisation called so.
   */
  private Org bearer(int from, int to) {
    Org name = named(from, to);
    if (c.issuer < 0) {
      return name;
    }
    String issuer = c.extraction.companies().get(c.issuer).name();
    String words = Fold.fold(issuer).replaceAll("[^a-z0-9 ]", "");
    String initials = words.replaceAll("([a-z0-9])[a-z0-9]* *", "$1");
    String called = Fold.fold(name.name()).replaceAll("[^a-z0-9 ]", "");
    boolean issuers =
        words.startsWith(called + " ") || initials.equals(called) || called.equals("companys");
    return issuers ? new Org(c.issuer, issuer, from, to) : name;
  }

  private Org named(int from, int to) {
    return new Org(-1, c.release.textOf(c.span(from, to)), from, to);
  }

  /** "President of Acme Ltd. CEO Jane Doe": the company is the title's before it. */
  private boolean isPlaceOfRole(int company) {
    int i = company - 1;
    if (c.cue(i) == Cue.THE) {
      i--;
    }
    return (c.cue(i) == Cue.AT || c.cue(i) == Cue.OF)
        && c.is(i - 1, Kind.ROLE)
        && c.text(company).endsWith(".");
  }

  /** Reads the words in front of the first title that belong to it. */
  private static final Set<String> ORGANISATIONS =
      Set.of(
          "agency",
          "association",
          "bank",
          "brand",
          "group",
          "league",
          "network",
          "nonprofit",
          "organisation",
          "organization",
          "project",
          "startup",
          "team");

  /** "one of the founders", and not "one of the best directors". */
  private boolean isFounding(Item item) {
    return taxonomy.isA(item.code(), "FOUNDER") || item.code().equals("PARTNER");
  }

  /** "the brand's CFO", "the trade association's next President". */
  private boolean isOrganisation(int noun) {
    boolean known = c.is(noun, Kind.WORD) && ORGANISATIONS.contains(c.text(noun));
    return known && (c.cue(noun - 1) == Cue.THE || c.cue(noun - 2) == Cue.THE);
  }

  private RoleGroup withFront(List<Item> items, int begin, int end) {
    boolean unpaid = c.isWord(begin - 1, "volunteer") && !c.isCapitalized(begin - 1);
    int first = unpaid ? begin - 1 : begin;
    int sentence = c.sentence(first);
    int i = first - 1;
    Timing timing = Timing.NONE;
    Optional<Org> prefix = Optional.empty();
    boolean own = false;
    int front = first;
    while (i >= 0 && c.sentence(i) == sentence) {
      Cue cue = c.cue(i);
      if (c.isPossessiveMark(i) && c.is(i - 1, Kind.COMPANY) && prefix.isEmpty()) {
        prefix = Optional.of(company(i - 1));
        front = i - 1;
        i -= 2;
        continue;
      }
      if (c.isPossessiveMark(i)
          && prefix.isEmpty()
          && (c.isWord(i - 1, "company") || isOrganisation(i - 1))) {
        // "named to Company's Board", where a headline leaves out the article
        own = true;
        front = c.cue(i - 2) == Cue.NONE && c.cue(i - 3) == Cue.THE ? i - 3 : i - 1;
        i = front - 1;
        continue;
      }
      if (c.is(i, Kind.DATE) && prefix.isEmpty() && c.isPossessiveMark(beforeYears(i))) {
        // "Acme's 2025-2026 president"
        i = beforeYears(i);
        continue;
      }
      if (prefix.isEmpty() && c.isPossessiveMark(i) && startsOwner(i - 1)) {
        int from = nameStart(i - 1);
        prefix = Optional.of(named(from, i - 1));
        front = from;
        i = from - 1;
        continue;
      }
      if (prefix.isEmpty() && i == first - 1 && isPlainName(i) && isApposition(nameStart(i))) {
        if (i == nameStart(i) && taxonomy.isField(c.text(i))) {
          // "Jane Doe, Community Spokesperson"
          items.set(0, withWord(items.get(0), i));
          front = i;
          break;
        }
        // "Jane Doe, Harborlight CEO", "Jane Doe, former Harborlight CEO"
        int from = nameStart(i);
        prefix = Optional.of(named(from, i));
        boolean past = c.cue(from - 1) == Cue.FORMER;
        timing = past ? Timing.FORMER : timing;
        front = past ? from - 1 : from;
        break;
      }
      if (prefix.isEmpty() && i == first - 1 && isPlainName(i) && c.is(end, Kind.PERSON)) {
        int from = nameStart(i);
        boolean opens = from == c.start(sentence) && i == from && !isAcronym(i);
        if (i - from < 5 && (!opens || isPublic(items.get(0)))) {
          prefix = Optional.of(named(from, i));
          front = from;
          i = from - 1;
          continue;
        }
      }
      if (prefix.isEmpty()
          && i == first - 1
          && isPlainName(i)
          && c.is(first, Kind.BOARD)
          && isBoardsName(nameStart(i))) {
        // "to the Harborlight Board of Directors"
        int from = nameStart(i);
        prefix = Optional.of(bearer(from, i));
        front = from;
        i = from - 1;
        continue;
      }
      if (prefix.isEmpty() && i == first - 1 && isAcronym(i) && c.cue(i - 1) == Cue.THE) {
        // "as the HLRF executive director"
        prefix = Optional.of(bearer(i, i));
        front = i;
        i--;
        continue;
      }
      if (c.is(i, Kind.COMPANY) && i == first - 1 && isPlaceOfRole(i)) {
        break;
      }
      if (c.is(i, Kind.COMPANY) && prefix.isEmpty() && i == first - 1 && !own) {
        // "Exampleton Mayor Jane Doe" is of the town, even beside Exampleton Water, Inc.
        prefix = Optional.of(isPublic(items.get(0)) ? named(i, i) : company(i));
      } else if (cue == Cue.ITS) {
        own = true;
      } else if (cue == Cue.FORMER || c.isWord(i, "retired")) {
        timing = Timing.FORMER;
      } else if (cue == Cue.INCOMING || c.isWord(i, "designated")) {
        timing = Timing.INCOMING;
      } else if (cue == Cue.OUTGOING || c.isWord(i, "retiring") || c.isWord(i, "departing")) {
        timing = Timing.OUTGOING;
      } else if (cue == Cue.OF
          && (c.cue(i - 1) == Cue.POSITION
              || c.isWord(i - 1, "member")
              || c.isWord(i - 1, "one") && isFounding(items.get(0)))) {
        i--;
      } else if (c.isDash(i) && c.isWord(i - 1, "ex")) {
        timing = Timing.FORMER;
        i--;
      } else if (cue != Cue.THE && cue != Cue.ADJ && cue != Cue.HIS) {
        int adjectives = afterJoint(i, sentence);
        if (adjectives < 0 || front != first) {
          break;
        }
        i = adjectives + 1;
      }
      front = i;
      i--;
    }
    if (prefix.isPresent()) {
      items.set(0, withField(items.get(0), prefix.get()));
    }
    return new RoleGroup(List.copyOf(items), front, end, prefix, timing, own);
  }
}
