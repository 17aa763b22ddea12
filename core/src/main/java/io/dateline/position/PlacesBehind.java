package io.dateline.position;

import io.dateline.extract.CompanyName;
import io.dateline.extract.RoleTaxonomy;
import io.dateline.position.Clauses.Kind;
import io.dateline.position.RoleGroup.Org;
import io.dateline.text.Shape;
import io.dateline.text.WordTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads where a title is held from the words behind it: "CFO of Acme, Zenith and Harbor Bank". */
final class PlacesBehind {
  private final Clauses c;
  private final PlaceLists lists;
  private final RoleTaxonomy taxonomy = RoleTaxonomy.standard();

  PlacesBehind(Clauses clauses) {
    this.c = clauses;
    this.lists = new PlaceLists(clauses);
  }

  /**
   * Where a title is held, in the order of the text.
   *
   * @param vague whether the text says that it is held somewhere, and not where
   */
  record Places(List<Org> orgs, boolean vague) {
    private static final Places NONE = new Places(List.of(), false);

    private static Places of(Optional<Org> org) {
      return org.map(o -> new Places(List.of(o), false)).orElse(NONE);
    }
  }

  /** Reads the places behind the chunks of a title. */
  Places of(int chunk, int until, String title, String code) {
    int i = beforePlace(c.afterBrackets(until + 1));
    if (c.cue(i) == Cue.IN && c.isWord(i + 1, "charge") && c.cue(i + 2) == Cue.OF) {
      return Places.of(farther(i + 3));
    }
    boolean news = c.is(chunk, Kind.BOARD) && RoleGroups.appointmentsAfter(c, chunk) >= 0;
    if (governs(c.cue(i), title, code) && !news && c.sentence(i) == c.sentence(chunk)) {
      return governed(chunk, i);
    }
    if (c.isWord(i, "across") || (c.isDash(i) && c.isWord(i + 1, "across"))) {
      // "roles as CFO and Controller across four companies"
      boolean many = c.is(i + 1, Kind.WORD) && !c.isCapitalized(i + 1) && c.cue(i + 1) == Cue.NONE;
      return new Places(List.of(), many);
    }
    if (c.cue(i) == Cue.ON && UnnamedPlaces.isSeveral(c, i + 1)) {
      // "principal investigator on several trials"
      return new Places(List.of(), true);
    }
    if (c.cue(i) == Cue.ON && code.equals("ACADEMIC")) {
      return Places.of(further(i + 1));
    }
    int including = c.isComma(i) ? i + 1 : i;
    if (c.isWord(including, "including") && isBoards(chunk)) {
      // "serves on several boards, including those of Acme and Zenith"
      int of = including + 2;
      boolean those = c.isWord(including + 1, "those") && c.cue(of) == Cue.OF;
      return boards(withMore(Organisations.behind(c, those ? of : including)));
    }
    boolean owned =
        c.is(chunk, Kind.BOARD)
            && (c.isPossessiveMark(chunk - 1) || RoleGroups.ownerOf(c, chunk) >= 0);
    if (!owned && c.isComma(i) && (c.is(i + 1, Kind.COMPANY) || startsName(i + 1))) {
      return Places.of(behindComma(i, code));
    }
    if (c.isDash(i) && c.is(until, Kind.ROLE)) {
      // "Jane Doe, Chief Financial Officer - Acme Corp.", all of a line.
      return Places.of(
          org(i + 1, true)
              .filter(o -> endsEntry(o.to()) && followsName(chunk) && !isField(o, code)));
    }
    int line = c.cue(i + 1) == Cue.THE ? i + 2 : i + 1;
    if (c.isMark(i, '|') && c.is(line, Kind.COMPANY) && endsEntry(line)) {
      return Places.of(Optional.of(company(line)));
    }
    int of = otherNoun(i);
    if (of > i) {
      Optional<Org> named = Organisations.behind(c, of);
      int at = named.map(Org::to).orElse(of) + 1;
      boolean unnamed = named.filter(o -> o.ref() < 0).isPresent();
      int joint = unnamed ? behindDepartment(named.get()) : -1;
      if (joint >= 0) {
        // "and Chief of the Division of Botany at Tulley University"
        return Places.of(Organisations.behind(c, joint));
      }
      boolean housed = unnamed && c.cue(at) == Cue.AT;
      if (unnamed && !housed && Titles.isUnit(c, of - 2)) {
        return Places.NONE;
      }
      // "and Business Unit leader of Express at Acme"
      List<Org> orgs =
          withMore(housed && c.is(at + 1, Kind.COMPANY) ? Optional.of(company(at + 1)) : named);
      return new Places(orgs, orgs.isEmpty() && UnnamedPlaces.isVague(c, of + 1, c.cue(of)));
    }
    int other = otherPositions(i);
    if (other > i) {
      return new Places(withMore(org(other, true)), false);
    }
    Optional<Org> last = behindField(until + 1);
    if (last.isPresent()) {
      return Places.of(last);
    }
    boolean beside =
        c.is(i, Kind.COMPANY)
            && i == until + 1
            && !c.isPossessiveMark(i + 1)
            && c.sentence(i) == c.sentence(chunk);
    // "CEO Acme Corp."
    return beside ? Places.of(Optional.of(company(i))) : Places.NONE;
  }

  /**
   * "Director Segment and Industry Solutions, Software Group, Acme": behind all that is a field.
   */
  private Optional<Org> behindField(int from) {
    if (!c.isCapitalized(from) || c.cue(from) != Cue.NONE) {
      return Optional.empty();
    }
    int stop = Math.min(c.end(c.sentence(from)), from + 14);
    for (int i = from; i < stop; i++) {
      if (c.isComma(i)
          && c.is(i + 1, Kind.COMPANY)
          && Organisations.endsApposition(c, i + 2)
          && c.sentence(i + 1) == c.sentence(from)) {
        return Optional.of(company(i + 1));
      }
      boolean field =
          c.isComma(i)
              || c.isMark(i, '&')
              || c.cue(i) == Cue.AND
              || c.is(i, Kind.COMPANY)
              || c.isCapitalized(i) && c.cue(i) == Cue.NONE;
      if (!field) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private List<Org> withMore(Optional<Org> first) {
    List<Org> orgs = new ArrayList<>();
    first.ifPresent(org -> {
      orgs.add(org);
      lists.more(orgs);
    });
    return orgs;
  }

  /** "CFO, Acme Corp.", "President, Americas at Acme", "President, Harbor Chamber of Commerce." */
  private Optional<Org> behindComma(int comma, String code) {
    int company = comma + 1;
    if (c.is(company, Kind.COMPANY)
        && !c.isPossessiveMark(company + 1)
        && !c.is(company + 1, Kind.ROLE)
        && !isVerb(c.cue(company + 1))) {
      return Optional.of(company(company));
    }
    int behindRegion = afterRegion(company);
    if (behindRegion > company) {
      return Optional.of(company(behindRegion));
    }
    return startsName(company)
        ? org(company, true)
            .filter(o -> isBodyBeside(o) || endsApposition(o) && !isField(o, code))
            .or(() -> behindField(company))
        : Optional.empty();
  }

  /** Whether nothing follows a name but its letters in brackets: ", Harbor Authority (HA)." */
  private boolean endsApposition(Org name) {
    int after = c.afterBrackets(name.to() + 1);
    boolean told =
        c.isComma(after)
            && c.is(after + 1, Kind.WORD)
            && c.shape(after + 1) == Shape.LOWER
            && (c.text(after + 1).endsWith("ed") || c.isAnyOf(after + 1, TOLD))
            && !CompanyName.isPlace(name.name());
    return told || Organisations.endsApposition(c, after);
  }

  /** What somebody does of whom a sentence tells, besides all that ends in "ed". */
  private static final WordTable TOLD = WordTable.of("gave", "led", "spoke", "told", "took");

  /** "Jane Doe, Chief Officer, Harbor Observatory, and": a body, which no field of work is. */
  private boolean isBodyBeside(Org name) {
    int after = name.to() + 1;
    return name.to() > name.from()
        && Organisations.isBody(c, name.to())
        && !Titles.isUnit(c, name.to())
        && (c.isComma(after) || isVerb(c.cue(after)) || Organisations.endsApposition(c, after));
  }

  /** The places of several seats, bodies included that are no companies. */
  private Places boards(List<Org> orgs) {
    if (orgs.size() != 1) {
      return new Places(orgs, orgs.isEmpty());
    }
    List<Org> bodies = Organisations.halves(c, orgs.get(0));
    lists.moreBodies(bodies);
    return new Places(bodies, false);
  }

  private boolean isBoards(int chunk) {
    return c.is(chunk, Kind.BOARD) && c.text(chunk).toLowerCase(Locale.ROOT).contains("boards");
  }

  private static boolean governs(Cue cue, String title, String code) {
    return switch (cue) {
      case OF, AT, FOR, WITH, IN -> true;
      case TO -> code.equals("ADVISOR") || title.endsWith("ounsel") || isAide(title);
      default -> false;
    };
  }

  /** "of Acme", "at the law firm of Acme & Roe", "for a large bank". */
  private Places governed(int chunk, int preposition) {
    Cue cue = c.cue(preposition);
    if (isFilm(preposition)) {
      return new Places(List.of(), true);
    }
    Optional<Org> unit =
        cue == Cue.OF || cue == Cue.FOR ? Organisations.unitOf(c, preposition) : Optional.empty();
    if (unit.isPresent()) {
      return Places.of(unit);
    }
    int at = namedFrom(preposition);
    boolean direct = cue == Cue.OF || cue == Cue.AT;
    boolean aide = (cue == Cue.FOR || cue == Cue.TO) && isHelped(at);
    boolean ownSites = cue == Cue.FOR && c.cue(preposition + 1) == Cue.ITS;
    Optional<Org> name =
        org(at, cue != Cue.IN && !ownSites && !aide)
            .filter(o -> !isEvent(o))
            .filter(o -> direct || o.ref() >= 0 || isKindOfHouse(o.from() - 1) || !isFieldName(o));
    Optional<Org> site = name.filter(o -> o.ref() < 0).flatMap(o -> ofSite(o.to() + 1));
    if (site.isPresent()) {
      return Places.of(site);
    }
    Optional<Org> whole =
        name.filter(o -> !c.text(chunk).endsWith("ounder"))
            .map(this::behindDepartment)
            .filter(joint -> joint >= 0)
            .flatMap(joint -> Organisations.behind(c, joint));
    if (whole.isPresent()) {
      return Places.of(whole);
    }
    Optional<Org> school = cue == Cue.IN ? ofDepartment(preposition + 1) : Optional.empty();
    if (school.isPresent()) {
      return Places.of(school);
    }
    boolean place = name.filter(this::isPlaceOfSomething).isPresent();
    Optional<Org> org = place ? Optional.empty() : name;
    if (org.isPresent()) {
      List<Org> orgs = withMore(org);
      return isBoards(chunk) ? boards(orgs) : new Places(orgs, false);
    }
    Optional<Org> further = further(preposition + 1);
    if (further.isPresent()) {
      return new Places(withMore(further), false);
    }
    boolean vague =
        aide
            || cue == Cue.IN && UnnamedPlaces.isHouses(c, preposition + 1)
            || cue != Cue.IN
                && cue != Cue.WITH
                && !place
                && UnnamedPlaces.isVague(c, preposition + 1, cue)
            || cue == Cue.TO && UnnamedPlaces.isClients(c, preposition + 1);
    return new Places(List.of(), vague);
  }

  /**
   * "at" behind "Department of Botany", "Division of Surgery, Anatomy, and Nursing" or "Retail
   * Annuities", "for" behind "Health": what stands before Tulley University or Acme; negative for
   * no such preposition.
   */
  private int behindDepartment(Org name) {
    int joint = name.to() + 1;
    boolean group = Titles.isUnit(c, name.to()) || c.text(name.to()).endsWith("Group");
    if (name.ref() >= 0) {
      return group && c.cue(joint) == Cue.AT && c.is(joint + 1, Kind.COMPANY) ? joint : -1;
    }
    if (c.cue(joint) == Cue.FOR) {
      return c.is(joint + 1, Kind.COMPANY) && taxonomy.isFields(name.name()) ? joint : -1;
    }
    boolean departmentOf =
        (c.isWord(name.from(), "department") || c.isWord(name.from(), "division"))
            && c.cue(name.from() + 1) == Cue.OF;
    while (departmentOf
        && joint < name.to() + DEPARTMENT
        && (c.isComma(joint) || c.cue(joint) == Cue.AND || c.isCapitalized(joint))) {
      joint++;
    }
    boolean field =
        taxonomy.isField(c.text(name.from())) || taxonomy.isField(c.text(name.to())) || group;
    return c.cue(joint) == Cue.AT && (departmentOf || field && c.is(joint + 1, Kind.COMPANY))
        ? joint
        : -1;
  }

  private static final WordTable DEPARTMENTS =
      WordTable.of("department", "division", "faculty", "school");

  /** The length of "the School of Mathematics and Science", in chunks, at most. */
  private static final int DEPARTMENT = 12;

  /** Tulley in "in the Department of Botany at Tulley", "in the Botany Department of Tulley". */
  private Optional<Org> ofDepartment(int article) {
    boolean department = false;
    int i = article + 1;
    while (c.cue(article) == Cue.THE && i < article + DEPARTMENT) {
      boolean unit = c.isCapitalized(i) && c.isAnyOf(i, DEPARTMENTS);
      boolean owned = c.cue(i + 1) == Cue.AT || unit && i > article + 1 && c.cue(i + 1) == Cue.OF;
      department |= unit;
      boolean named = unit && i > article + 1 && c.isWord(i, "school");
      if (named && c.cue(i + 1) == Cue.OF && taxonomy.isField(c.text(i + 2))) {
        // "in the Tulley School of Medicine"
        return org(article + 1, true);
      }
      if (department && owned) {
        return Organisations.behind(c, i + 1);
      }
      if (!c.isCapitalized(i) && c.cue(i) != Cue.OF && c.cue(i) != Cue.AND) {
        return Optional.empty();
      }
      i++;
    }
    return Optional.empty();
  }

  /**
   * Whether a preposition is followed by those whom an aide helps: "Chief of Staff to Rep. Doe".
   */
  private boolean isHelped(int at) {
    return c.is(at, Kind.PERSON)
        || isAddress(at)
        || c.is(at, Kind.ROLE)
            && (c.is(at + 1, Kind.PERSON) || Titles.isPlural(c, at) && !c.isCapitalized(at));
  }

  /** "for the documentary feature", "for Feature Film \"Harbor\"": a work and no house. */
  private boolean isFilm(int preposition) {
    int noun = c.cue(preposition + 1) == Cue.THE ? preposition + 2 : preposition + 1;
    return c.cue(preposition) == Cue.FOR
        && (c.isWord(noun, "documentary")
            || c.isWord(noun, "feature") && c.isWord(noun + 1, "film")
            || c.isWord(noun, "film") && c.isQuote(noun + 1));
  }

  /**
   * Where a name begins behind a preposition, articles and what the place is called passed over.
   */
  private int namedFrom(int preposition) {
    int at = preposition + 1;
    while (c.cue(at) == Cue.THE && !c.isWord(at, "a") && !c.isWord(at, "an")
        || c.isWord(at, "both")
        || c.cue(at) == Cue.FORMER) {
      at++;
    }
    boolean its = c.cue(preposition + 1) == Cue.ITS;
    if (its && c.cue(preposition) != Cue.IN) {
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
    boolean kind = described > at && isKindOfHouse(described - 1);
    if (kind && c.isComma(described) && startsName(described + 1) && !its) {
      // "for publicly traded company, Harborly,"
      return described + 1;
    }
    int nation = c.isCapitalized(at) && isPlainNoun(at + 1) ? at + 1 : at;
    while (nation > at && nation - at < 5 && isPlainNoun(nation)) {
      nation++;
    }
    if (nation > at
        && isKindOfHouse(nation - 1)
        && (startsName(nation) || c.is(nation, Kind.COMPANY))) {
      // "of Malaysian beverage distributor Harborly"
      return nation;
    }
    boolean kin = its || c.cue(at) == Cue.PREDECESSOR || c.isWord(at, "parent");
    int noun = c.cue(at) == Cue.PREDECESSOR ? at + 1 : at;
    while (noun - at < 5 && isPlainNoun(noun)) {
      noun++;
    }
    if (kin && c.isComma(noun) && c.is(noun + 1, Kind.COMPANY)) {
      // "COO at the predecessor organisation, Acme"
      at = noun + 1;
    }
    int house = c.cue(preposition + 1) == Cue.THE ? behindKind(at) : at;
    if (house > at) {
      at = house;
    }
    boolean part = c.is(at, Kind.COMPANY) && isPartOf(at + 1) && c.is(at + 2, Kind.COMPANY);
    // "President of Harbor Coalition member Acme Mills, Inc."
    return part ? at + 2 : at;
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
        c.cue(at) == Cue.AT && (c.is(name, Kind.COMPANY) || c.isCapitalized(name))
            || c.isComma(i)
                && c.cue(at) == Cue.OF
                && (c.is(name, Kind.COMPANY) || c.isCapitalized(name))
            || c.cue(i) == Cue.POSITION && c.cue(at) == Cue.IN && c.is(at + 1, Kind.COMPANY);
    return place && c.sentence(at) == c.sentence(i - 1) ? at : i;
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

  /** What somebody is besides, which is no title by itself. */
  private static final Set<String> POSTS =
      Set.of(
          "coach",
          "contributor",
          "investigator",
          "lead",
          "leader",
          "mentor",
          "operator",
          "volunteer");

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
    boolean unit = i > and + 1 && c.is(i, Kind.WORD) && POSTS.contains(c.text(i));
    if (unit) {
      // "and Business Unit leader of"
      i++;
    } else if (i == and + 1) {
      // "and clinical core leader of"
      while (i - and < 5 && isPlainNoun(i)) {
        i++;
      }
      i = c.is(i - 1, Kind.WORD) && POSTS.contains(c.text(i - 1)) ? i : and;
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
            || c.isWord(noun, "branch")
            || c.isWord(noun, "campus")
            || c.isWord(noun, "chapter");
    int at = noun + 1;
    boolean placed = c.cue(at) == Cue.AT || c.cue(at) == Cue.OF;
    return site && placed ? Organisations.behind(c, at) : Optional.empty();
  }

  /** "Oregon" of "president of the Oregon health plan". */
  private boolean isPlaceOfSomething(Org name) {
    int after = name.to() + 1;
    return name.ref() < 0
        && CompanyName.isPlace(name.name())
        && !c.endsSentence(name.to())
        && isPlainNoun(after)
        && !c.text(after).endsWith("ly");
  }

  private boolean endsEntry(int i) {
    return c.endsSentence(i) || c.shape(i + 1) == Shape.ADDRESS;
  }

  /** Whether a person opens the sentence of a title: a line of a list of speakers. */
  private boolean followsName(int title) {
    int start = c.start(c.sentence(title));
    for (int i = start; i < Math.min(title, start + 3); i++) {
      if (c.is(i, Kind.PERSON)) {
        return true;
      }
    }
    // the name in a line of its own
    return title == start && c.is(start - 1, Kind.PERSON);
  }

  private static final WordTable EVENTS =
      WordTable.of("events", "films", "games", "season", "seasons", "series", "shows", "tour");

  /** "2025 Season", "Two Premier Events": no house. */
  private boolean isEvent(Org name) {
    return name.ref() < 0 && name.to() > name.from() && c.isAnyOf(name.to(), EVENTS);
  }

  /** Whether fields are all that a name is made of, or it begins with one and is short. */
  private boolean isFieldName(Org name) {
    return taxonomy.isFields(name.name())
        || (taxonomy.isField(c.text(name.from())) && name.to() - name.from() < 2);
  }

  /** Whether a name behind a comma is rather the field of the title: "VP, Clinical Care". */
  private boolean isField(Org name, String code) {
    boolean field = Titles.isUnit(c, name.to()) && !c.isWord(name.to(), "group");
    for (int i = name.from(); i < name.to(); i++) {
      if (Organisations.isBody(c, i) && c.cue(i + 1) == Cue.OF && !c.isWord(i, "department")) {
        // "London School of Business"
        return false;
      }
    }
    if (c.isWord(name.to(), "pr")
        && name.to() > name.from()
        && !taxonomy.isField(c.text(name.from()))) {
      // "Jane Doe, EVP, Harborlight PR"
      return false;
    }
    for (int i = name.from(); i <= name.to() && Titles.FIELDED.contains(code); i++) {
      field |= c.is(i, Kind.WORD) && taxonomy.isField(c.text(i));
    }
    return field;
  }

  /** Whether an organisation's name may begin here: "Harbor Lights", "6 Degrees Media". */
  private boolean startsName(int i) {
    return Organisations.startsName(c, i);
  }

  /** Whether the name before it is the subject of a sentence. */
  static boolean isVerb(Cue cue) {
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

  private static final WordTable WORKS =
      WordTable.of("books", "films", "journals", "projects", "publications", "studies", "trials");

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
        return Organisations.behind(c, i);
      }
      boolean passes =
          c.is(i, Kind.WORD)
              && (c.cue(i) == Cue.NONE
                  || c.cue(i) == Cue.THE
                  || c.cue(i) == Cue.AND
                  || c.cue(i) == Cue.OF
                  || c.cue(i) == Cue.ADJ
                  || c.cue(i) == Cue.FOR);
      boolean more = c.isComma(i) && c.isWord(i + 1, "including") && !c.isAnyOf(i - 1, WORKS);
      if (!passes && !more && c.cue(i) != Cue.AND) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Acme in "in charge of all operations and risk of the Lending Group at Acme". */
  private Optional<Org> farther(int from) {
    int stop = Math.min(c.end(c.sentence(from)), from + 20);
    for (int i = from; i < stop; i++) {
      if (c.cue(i) == Cue.AT) {
        return Organisations.behind(c, i);
      }
      if (c.isComma(i) || c.is(i, Kind.PERSON) || c.is(i, Kind.ROLE)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
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

  /** "Acme" in "the Swiss CDMO (maker of medicines) company Acme"; the chunk itself if not so. */
  private int behindKind(int from) {
    int i = from;
    while (i - from < 12 && c.sentence(i) == c.sentence(from)) {
      boolean named = c.is(i + 1, Kind.COMPANY) && !c.isPossessiveMark(i + 2);
      if (i > from && named && isKindOfHouse(i)) {
        return i + 1;
      }
      int after = c.afterBrackets(i);
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

  private static final WordTable HOUSES =
      WordTable.of(
          "agency",
          "airline",
          "bank",
          "brand",
          "brewer",
          "broker",
          "chain",
          "charity",
          "club",
          "company",
          "consultancy",
          "developer",
          "distributor",
          "firm",
          "giant",
          "group",
          "insurer",
          "lender",
          "maker",
          "manufacturer",
          "network",
          "nonprofit",
          "operator",
          "organisation",
          "organization",
          "platform",
          "producer",
          "provider",
          "publisher",
          "retailer",
          "start-up",
          "startup",
          "studio",
          "subsidiary",
          "supplier",
          "tank",
          "team");

  /** What stands before the name of a house: "startup Harborly", "agency Harborly". */
  private boolean isKindOfHouse(int noun) {
    return c.isAnyOf(noun, HOUSES);
  }

  private Org company(int chunk) {
    return Organisations.company(c, chunk);
  }

  private Optional<Org> org(int at, boolean any) {
    return Organisations.org(c, at, any);
  }
}
