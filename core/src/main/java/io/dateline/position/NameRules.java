package io.dateline.position;

import io.dateline.date.DateValue;
import io.dateline.position.Clauses.Kind;
import io.dateline.position.People.Who;
import io.dateline.position.RoleGroup.Org;
import io.dateline.position.RoleGroup.Timing;
import io.dateline.position.Rule.Reading;
import io.dateline.position.Rule.Sentence;
import io.dateline.release.ZoneKind;
import io.dateline.text.Shape;
import io.dateline.text.WordTable;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Rules for titles that stand beside a name: in front of it, behind a comma, on a line with it. */
final class NameRules {
  private NameRules() {}

  /** "Acme President Jane Doe", "the acting CEO of Acme, Dr. Jane Doe". */
  static Optional<Reading> titleBeforeName(Sentence s, RoleGroup g) {
    Clauses c = s.chunks();
    int i = g.end();
    boolean comma = c.isComma(i);
    if (comma) {
      i++;
    }
    i = afterOtherNouns(c, i);
    i = afterUnknownTitle(c, g, i);
    if (c.isWord(i, "dr") && (c.is(i + 1, Kind.PERSON) || c.isMark(i + 1, '.'))) {
      i += c.isMark(i + 1, '.') ? 2 : 1;
    }
    if (!c.is(i, Kind.PERSON)
        || c.sentence(i) != c.sentence(g.title())
        || c.is(g.title(), Kind.BOARD)
        || isOfFilm(c, g)
        || StateRules.isPraise(g)) {
      return Optional.empty();
    }
    int before = g.first() - 1;
    boolean starts = before < c.start(c.sentence(g.title()));
    if (c.is(before, Kind.PERSON) && c.cue(before - 1) == Cue.NAMED) {
      // "elected Jane Doe chair, John Roe president"
      return Optional.empty();
    }
    if (comma) {
      if (c.isPossessiveMark(i + 1) && !g.own()
          || (g.items().get(0).plural() && s.people().listFrom(i).refs().size() == 1)) {
        return Optional.empty();
      }
      boolean named =
          !starts
              && (c.cue(before) == Cue.AS
                  || (c.cue(before) == Cue.TO && !isPointer(c, before - 1))
                  || (Departures.isVerb(c.cue(before))
                      && !c.isPossessiveMark(before)
                      && !(g.own() && c.cue(before) == Cue.IS))
                  || isAfterPerson(s, before));
      boolean listed = c.isComma(before) && !starts && isAfterPerson(s, before);
      if (named
          || listed
          || (starts && !endsAddress(c, s.people().afterPerson(i)) && !isVerbNear(c, i))) {
        return Optional.empty();
      }
    } else if (!starts && g.end() > g.lastTitle() + 1) {
      // "Jane Doe, previously a partner at Acme LLC. John Roe": the stop is the abbreviation's.
      int joint = c.cue(before) == Cue.PAST || c.cue(before) == Cue.NOW ? before - 1 : before;
      if (c.isComma(joint) && isAfterPerson(s, joint)) {
        return Optional.empty();
      }
    }
    Who who = g.items().size() > 1 ? Subjects.one(c, i) : s.people().listFrom(i);
    if (who.refs().size() > 1 && !g.items().get(0).plural()) {
      // "CEO Jane Doe and John Roe": the title is the first's.
      who = Subjects.one(c, i);
    }
    boolean past = comma && !starts && c.cue(before) == Cue.PAST;
    Status status = past ? Status.FORMER : Timings.timed(g.timing(), Status.CURRENT);
    if (status == Status.CURRENT && (Departures.leaves(s, i) || Departures.isLossOf(s, before))) {
      status = Status.DEPARTED;
    }
    if (status == Status.CURRENT
        && !starts
        && c.cue(before) == Cue.SUCCEED
        && !StateRules.isLasting(g)) {
      status = Status.DEPARTED;
    }
    if (status == Status.CURRENT && Departures.isPredecessor(c, g.title())) {
      status = Status.DEPARTED;
    }
    if (status == Status.CURRENT
        && (isWelcomed(c, g) || isAddition(c, g, i) || isListedAsNew(c, g))) {
      status = Status.APPOINTED;
    }
    Optional<Org> house = Workplaces.ledBy(c, before).or(() -> Workplaces.ofSpeech(c, before));
    return Optional.of(new Reading(who, status, g.title()).at(house));
  }

  /** What stands behind the nouns of "founder and actor Jane Doe", "CEO and Acme director Jane". */
  private static int afterOtherNouns(Clauses c, int and) {
    if (c.cue(and) != Cue.AND) {
      return and;
    }
    int i = and + 1;
    while (i < and + 4
        && c.is(i, Kind.WORD)
        && c.cue(i) == Cue.NONE
        && (!c.isCapitalized(i) || People.isCredential(c, i))) {
      i++;
    }
    if (i > and + 1 && c.is(i, Kind.PERSON)) {
      return i;
    }
    if (i > and + 1 && c.is(i, Kind.ROLE) && c.is(i + 1, Kind.PERSON)) {
      return i + 1;
    }
    i = c.cue(and + 1) == Cue.FORMER ? and + 2 : and + 1;
    int house = i;
    while (i < house + 3 && (c.is(i, Kind.COMPANY) || Organisations.isPlainName(c, i))) {
      i++;
    }
    return i > house && c.is(i, Kind.ROLE) && c.is(i + 1, Kind.PERSON) ? i + 1 : and;
  }

  private static final WordTable FILM =
      WordTable.of(
          "film", "films", "movie", "actor", "actress", "documentary", "cinema", "screenplay");

  /** "director Jane Doe and actress Ann Roe": who makes a film, and is on no board. */
  private static boolean isOfFilm(Clauses c, RoleGroup g) {
    if (!c.text(g.title()).equalsIgnoreCase("director") || !g.prefix().isEmpty() || g.own()) {
      return false;
    }
    int sentence = c.sentence(g.title());
    for (int i = c.start(sentence); i < c.end(sentence); i++) {
      if (c.isAnyOf(i, FILM)) {
        return true;
      }
    }
    return false;
  }

  /** "CEO and Chief Instigator, Jane Doe": behind a title that nobody else has. */
  private static int afterUnknownTitle(Clauses c, RoleGroup g, int and) {
    int i = and + 1;
    while (i < and + 4 && c.isCapitalized(i) && c.cue(i) == Cue.NONE) {
      i++;
    }
    boolean placed = g.items().stream().anyMatch(item -> !item.orgs().isEmpty());
    boolean title = c.cue(and) == Cue.AND && i > and + 1 && !placed;
    boolean named =
        c.isComma(i) && c.is(i + 1, Kind.PERSON) && c.sentence(i + 1) == c.sentence(and);
    return title && named ? i + 1 : and;
  }

  /** "according to our CEO, Jane Doe", "reporting to the CEO, Jane Doe": to whom, not to what. */
  private static boolean isPointer(Clauses c, int word) {
    return c.isWord(word, "according") || c.isWord(word, "thanks") || Governor.isReporting(c, word);
  }

  /** The comma or colon behind "Acme's CEO, Jane Doe". */
  private static boolean endsAddress(Clauses c, int after) {
    return c.isComma(after) || c.isMark(after, ':');
  }

  private static final WordTable COUNTS = WordTable.of("two", "three", "four", "five", "six");

  /**
   * "Acme Welcomes New CEO Jane Doe", "elected two new vice presidents, Jane and John Doe": new to
   * the office, and the sentence says so.
   */
  private static boolean isWelcomed(Clauses c, RoleGroup g) {
    boolean fresh = false;
    for (int i = g.first(); i < g.title(); i++) {
      fresh |= c.isWord(i, "new") || c.isWord(i, "newly");
    }
    boolean here =
        g.prefix().isEmpty()
            && g.items().stream()
                .allMatch(i -> i.orgs().stream().allMatch(org -> org.ref() == c.issuer));
    int verb = c.isAnyOf(g.first() - 1, COUNTS) ? g.first() - 2 : g.first() - 1;
    return fresh && here && isWelcoming(c, verb);
  }

  /** "announces the addition of Senior Attorney Jane Doe", and no other title behind her. */
  private static boolean isAddition(Clauses c, RoleGroup g, int person) {
    int noun = g.first() - 2;
    boolean added =
        c.cue(noun + 1) == Cue.OF
            && (c.isWord(noun, "addition")
                || c.isWord(noun, "arrival")
                || c.isWord(noun, "hiring"));
    int end = c.end(c.sentence(person));
    for (int i = person + 1; added && i < end; i++) {
      added = !c.is(i, Kind.ROLE) && !c.is(i, Kind.BOARD);
    }
    boolean held = g.items().get(0).code().equals("PUBLIC-OFFICE");
    return added && !held && g.timing() == Timing.NONE && g.prefix().isEmpty();
  }

  /** So far before a title may stand that it is one of a list of new ones. */
  private static final int LIST_OF_NEW = 40;

  private static final WordTable TEAM =
      WordTable.of("appointments", "executives", "hires", "leaders", "members", "officers");

  /** "announces two new members of its team: Chief Growth Officer Jane Doe and COO John Roe". */
  private static boolean isListedAsNew(Clauses c, RoleGroup g) {
    int start = Math.max(c.start(c.sentence(g.title())), g.first() - LIST_OF_NEW);
    int colon = g.first() - 1;
    while (colon > start && !c.isMark(colon, ':')) {
      colon--;
    }
    boolean announced = false;
    for (int i = start; i < colon; i++) {
      announced |= c.isWord(i, "announces") || c.isWord(i, "announced") || isWelcoming(c, i);
      if (announced && c.isWord(i, "new") && (c.isAnyOf(i + 1, TEAM) || c.isAnyOf(i + 2, TEAM))) {
        return g.timing() == Timing.NONE && g.prefix().isEmpty();
      }
    }
    return false;
  }

  private static boolean isWelcoming(Clauses c, int verb) {
    return c.cue(verb) == Cue.WELCOME || c.cue(verb) == Cue.NAMED;
  }

  private static boolean isVerbNear(Clauses c, int person) {
    for (int k = person + 1; k < person + 3; k++) {
      Cue cue = c.cue(k);
      if (cue == Cue.SAID
          || cue == Cue.HAS
          || cue == Cue.WILL
          || cue == Cue.IS
          || cue == Cue.WAS
          || c.is(k, Kind.WORD) && !c.isCapitalized(k)) {
        return true;
      }
    }
    return false;
  }

  /** "elected Jane Doe, 50, President", "Acme Names Jane Doe CFO". */
  static Optional<Reading> namedPersonTitle(Sentence s, RoleGroup g) {
    Clauses c = s.chunks();
    int before = g.first() - 1;
    int p = before;
    int sentence = c.sentence(g.title());
    while (p >= 0 && c.sentence(p) == sentence && !c.is(p, Kind.PERSON) && before - p < 8) {
      p--;
    }
    if (p < 0 || !c.is(p, Kind.PERSON) || c.sentence(p) != sentence) {
      return Optional.empty();
    }
    int after = s.people().afterPerson(p);
    boolean age = after > p + 1 && c.isComma(after) && after == before;
    if (after != g.first() && !age) {
      return Optional.empty();
    }
    Who who = s.people().listEndingAt(p);
    int v = who.chunk() - 1;
    if (v < 0 || c.sentence(v) != sentence || c.cue(v) != Cue.NAMED) {
      return Optional.empty();
    }
    if (age && (c.cue(g.end()) == Cue.AS || c.isComma(g.end()) && c.cue(g.end() + 1) == Cue.AS)) {
      return Optional.empty();
    }
    Tense tense = Tense.of(c, v);
    if (tense.passive) {
      return Optional.empty();
    }
    return Optional.of(
        new Reading(who, Timings.isCareer(s, g, v, tense) ? Status.FORMER : Status.APPOINTED, v)
            .at(Workplaces.agent(c, v)));
  }

  /** "Jane Doe, CFO of Acme," and "Jane Doe (CFO)". */
  static Optional<Reading> apposition(Sentence s, RoleGroup g) {
    Clauses c = s.chunks();
    int joint = g.first() - 1;
    int sentence = c.sentence(g.title());
    boolean now = false;
    boolean past = false;
    while (joint >= 0
        && (c.cue(joint) == Cue.NOW
            || c.isWord(joint, "also")
            || c.cue(joint) == Cue.PAST
            || c.cue(joint) == Cue.MOST)) {
      now |= c.cue(joint) != Cue.PAST;
      past |= c.cue(joint) == Cue.PAST;
      joint--;
    }
    if (joint < 0 || c.sentence(joint) != sentence) {
      return Optional.empty();
    }
    if (c.isDash(joint) && c.isDash(joint - 1)) {
      joint--;
    }
    boolean comma = c.isComma(joint);
    boolean dash = c.isDash(joint);
    boolean bracket =
        c.isMark(joint, '(')
            || c.isMark(joint, '[')
            || c.isMark(joint, '|')
            || c.isMark(joint, '/')
            || c.isMark(joint, ':');
    boolean said =
        joint == g.first() - 1
            && (isSpeaker(c, joint) || isOpener(c, joint, g) || isHolder(c, joint, g))
            && !c.is(g.end(), Kind.PERSON);
    if (!comma && !dash && !bracket && !said) {
      return Optional.empty();
    }
    // "Jane Doe, (CEO at Acme)", "Jane Doe, [CEO] at Acme"
    boolean open = c.isMark(joint, '(') || c.isMark(joint, '[');
    int behind = open && c.isComma(joint - 1) ? joint - 1 : joint;
    int p = said ? joint : personBefore(s, behind);
    if (p < 0) {
      return Optional.empty();
    }
    if (StateRules.isDescription(c, g)
        || StateRules.isPraise(g)
        || Organisations.isHouse(c, p)
        || (comma && g.items().get(0).chunk() == g.first() && isAnothersTitle(s, g))) {
      return Optional.empty();
    }
    Optional<Org> org = Optional.empty();
    if (c.is(joint - 1, Kind.COMPANY) && c.cue(joint - 2) != Cue.FROM) {
      org = Workplaces.org(c, joint - 1);
    }
    Who who = g.items().get(0).plural() ? s.people().listEndingAt(p) : Subjects.one(c, p);
    boolean stays = now && !Departures.leaves(s, g.end() - 1);
    Status status =
        past
            ? Status.FORMER
            : now
                ? Timings.timed(g.timing(), stays ? Status.CURRENT : Status.DEPARTED)
                : besides(s, g, p);
    Optional<Org> house = org.or(() -> Workplaces.ofSpeech(c, p - 1));
    return Optional.of(new Reading(who, status, g.title()).at(house));
  }

  private static final WordTable ADDED = WordTable.of("added", "adds");

  /** {@code "…," said Jane Doe vice president of Acme}: a comma is left out. */
  private static boolean isSpeaker(Clauses c, int person) {
    boolean added = c.isAnyOf(person - 1, ADDED) && c.isQuote(person - 2);
    boolean said =
        c.cue(person - 1) == Cue.SAID && (c.isQuote(person - 2) || c.isComma(person - 2));
    return c.is(person, Kind.PERSON) && (said || added);
  }

  /** {@code Jane Doe CEO, Acme Corp. commented:} a comma is left out. */
  private static boolean isOpener(Clauses c, int person, RoleGroup g) {
    int verb = c.isComma(g.end()) ? g.end() + 1 : g.end();
    return c.is(person, Kind.PERSON)
        && person == c.start(c.sentence(person))
        && c.cue(verb) == Cue.SAID
        && c.sentence(verb) == c.sentence(person);
  }

  /** "Jane Doe President and CEO of Acme Corp. was": as on a card, the house behind the title. */
  private static boolean isHolder(Clauses c, int person, RoleGroup g) {
    boolean chair =
        c.isWord(person - 1, "the") || c.isWord(person - 1, "and") || c.isMark(person - 1, '&');
    if (!c.is(person, Kind.PERSON)
        || c.firstToken(person) == c.lastToken(person)
        || chair
        || g.end() == g.lastTitle() + 1
        || !Character.isUpperCase(g.items().get(0).title().charAt(0))) {
      return false;
    }
    for (int i = c.start(c.sentence(person)); i < person; i++) {
      if (c.cue(i) == Cue.NAMED) {
        return false;
      }
    }
    return true;
  }

  /**
   * How the titles stand that are said beside a name: held, unless the sentence takes them away.
   */
  private static Status besides(Sentence s, RoleGroup g, int person) {
    Clauses c = s.chunks();
    Status status = Timings.timed(g.timing(), Status.CURRENT);
    if (status != Status.CURRENT) {
      return status;
    }
    int lead = person - 1;
    if (Departures.leaves(s, g.end() - 1) || Departures.isLossOf(s, lead)) {
      boolean elsewhere =
          g.items().get(0).orgs().stream().anyMatch(o -> o.ref() != c.issuer && c.issuer >= 0);
      return elsewhere && !Departures.isDeath(c, lead) ? Status.CURRENT : Status.DEPARTED;
    }
    if (isChosenEntry(c, g)) {
      return Status.APPOINTED;
    }
    boolean replaced =
        lead >= 0
            && !StateRules.isLasting(g)
            && c.sentence(lead) == c.sentence(person)
            && c.cue(lead) == Cue.SUCCEED
            && g.items().get(0).orgs().stream().allMatch(o -> o.ref() == c.issuer);
    return replaced || Departures.isPredecessor(c, person) ? Status.DEPARTED : Status.CURRENT;
  }

  /** "Jane Doe, a biologist and founder of Acme": titles that follow other nouns beside a name. */
  static Optional<Reading> nounApposition(Sentence s, RoleGroup g) {
    Clauses c = s.chunks();
    int joint = g.first() - 1;
    while (c.cue(joint) == Cue.NOW || c.cue(joint) == Cue.THE || c.isWord(joint, "also")) {
      joint--;
    }
    boolean joined = c.cue(joint) == Cue.AND || c.isComma(joint) || c.isMark(joint, '/');
    if (!joined
        || c.is(g.end(), Kind.PERSON)
        || StateRules.isProfession(g)
        || isParent(c, g, joint)) {
      return Optional.empty();
    }
    int start = c.start(c.sentence(g.title()));
    for (int i = joint - 1; i > start && joint - i < 24; i--) {
      if ((c.isComma(i) || c.isDash(i)) && isAfterPerson(s, i)) {
        int p = personBefore(s, i);
        if (!isNoun(c, i + 1) || c.isQuoted(p) != c.isQuoted(g.title())) {
          return Optional.empty();
        }
        Status status = besides(s, g, p);
        boolean past = status == Status.CURRENT && isFormerToo(c, i + 1, joint, g);
        return Optional.of(
            new Reading(Subjects.one(c, p), past ? Status.FORMER : status, g.title()));
      }
      if (!isNoun(c, i)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "Jane Doe, a director of Zenith, the majority owner of Acme": a company owns it. */
  static boolean isParent(Clauses c, RoleGroup g, int joint) {
    int comma = c.isWord(joint, "majority") ? joint - 1 : joint;
    if (c.cue(comma) == Cue.THE) {
      comma--;
    }
    return g.items().get(0).code().equals("OWNER")
        && c.isComma(comma)
        && c.is(comma - 1, Kind.COMPANY);
  }

  /** "Former Treasurer at Acme Tulley and manager at Zenith": what "former" says goes on. */
  private static boolean isFormerToo(Clauses c, int first, int joint, RoleGroup g) {
    int former = c.cue(first) == Cue.THE ? first + 1 : first;
    boolean titled = c.cue(former) == Cue.FORMER && c.is(former + 1, Kind.ROLE);
    for (int i = joint + 1; i < g.title(); i++) {
      titled &= !c.isWord(i, "current") && c.cue(i) != Cue.NOW;
    }
    return titled && c.cue(joint) == Cue.AND && !StateRules.isLasting(g);
  }

  /** Whether a chunk may be part of nouns in a row: "a biologist, author of books and". */
  static boolean isNoun(Clauses c, int i) {
    return switch (c.kind(i)) {
      case ROLE, COMPANY, DATE, BOARD -> true;
      case PERSON -> false;
      case MARK ->
          c.isComma(i)
              || c.isMark(i, '/')
              || c.isMark(i, '&')
              || c.isMark(i, '-') && c.is(i + 1, Kind.WORD)
              || c.isPossessiveMark(i);
      case WORD ->
          switch (c.cue(i)) {
            case NONE -> !c.isComma(i - 1) || !c.text(i).endsWith("ing");
            case LEAVE -> Departures.isRetired(c, i);
            case THE, ADJ, AND, OF, FOR, FROM, IN, AT, ON, ITS, FORMER, NOW, POSITION -> true;
            default -> false;
          };
    };
  }

  /** So many chunks of letters, marks and ages may stand behind a name. */
  private static final int MOST_LETTERS = 24;

  /** The person whose apposition a comma opens; below zero if there is none. */
  private static int personBefore(Sentence s, int joint) {
    Clauses c = s.chunks();
    int stop = Math.max(c.start(c.sentence(joint)), joint - MOST_LETTERS);
    for (int p = joint - 1; p >= stop; p--) {
      if (!c.is(p, Kind.PERSON)) {
        continue;
      }
      int after = s.people().afterPerson(p);
      // "Jane Doe, HLRF President": an acronym, though letters behind a name may look like it.
      if (after == joint || (p == joint - 1 && c.isComma(joint))) {
        return p;
      }
      // "Jane Doe of Acme Corp., President"
      boolean listed =
          c.isComma(after)
              && c.is(after + 1, Kind.COMPANY)
              && after + 2 == joint
              && c.isComma(joint);
      if (listed) {
        return p;
      }
      boolean placed =
          (c.cue(after) == Cue.OF
                  || c.cue(after) == Cue.FROM
                  || c.cue(after) == Cue.AT
                  || c.cue(after) == Cue.WITH)
              && c.is(after + 1, Kind.COMPANY)
              && after + 2 == joint;
      return placed ? p : -1;
    }
    return -1;
  }

  private static boolean isAfterPerson(Sentence s, int joint) {
    return joint >= 0 && personBefore(s, joint) >= 0;
  }

  /** "With Jane Doe, CEO John Roe": the title belongs to the name that follows without a comma. */
  private static boolean isAnothersTitle(Sentence s, RoleGroup g) {
    Clauses c = s.chunks();
    return c.is(g.end(), Kind.PERSON)
        && c.sentence(g.end()) == c.sentence(g.title())
        && g.end() == g.lastTitle() + 1;
  }

  /** "As CFO, Jane Doe will lead": whose role it is stands behind it. */
  static Optional<Reading> frontedAs(Sentence s, RoleGroup g) {
    Clauses c = s.chunks();
    int sentence = c.sentence(g.title());
    int as = g.first() - 1;
    if (as < c.start(sentence) || c.cue(as) != Cue.AS) {
      return Optional.empty();
    }
    int from = as;
    boolean role = false;
    while (from - 1 >= c.start(sentence)
        && as - from < 8
        && c.is(from - 1, Kind.WORD)
        && (c.cue(from - 1) == Cue.POSITION
            || c.cue(from - 1) == Cue.ADJ
            || c.cue(from - 1) == Cue.MOST
            || c.cue(from - 1) == Cue.PAST
            || c.cue(from - 1) == Cue.HIS
            || c.isWord(from - 1, "their")
            || c.cue(from - 1) == Cue.IN
            || c.cue(from - 1) == Cue.NONE && role)) {
      role |= c.cue(from - 1) == Cue.POSITION;
      from--;
    }
    if (from > c.start(sentence) && !c.isQuote(from - 1)) {
      return Optional.empty();
    }
    int k = subjectAfter(c, g);
    if (k < 0) {
      return Optional.empty();
    }
    Optional<Who> who = Optional.empty();
    if (c.is(k, Kind.PERSON)) {
      who = Optional.of(s.people().listFrom(k));
    } else if (c.cue(k) == Cue.HE) {
      who = s.people().resolve(k);
    }
    if (who.isEmpty() || c.isQuoted(g.title())) {
      return Optional.empty();
    }
    return Optional.of(new Reading(who.get(), Timings.timed(g.timing(), statusOfDeeds(c, k)), as));
  }

  /** "Formerly a partner at Acme, an affiliate of Zenith, Jane Doe is": no verb, no "as". */
  static Optional<Reading> frontedTitle(Sentence s, RoleGroup g) {
    Clauses c = s.chunks();
    int start = c.start(c.sentence(g.title()));
    int i = g.first() - 1;
    boolean past = c.cue(i) == Cue.PAST;
    boolean adverb = past && c.text(i).endsWith("ly") || c.cue(i) == Cue.NOW;
    if (g.timing() == Timing.FORMER && g.first() == start) {
      // "A former attorney at Acme, she built"
      return Optional.of(subjectAfter(c, g))
          .filter(subject -> subject >= 0)
          .flatMap(subject -> Subjects.whom(s, subject))
          .map(who -> new Reading(who, Status.FORMER, start));
    }
    if (!adverb || i < start || i - start > 1 || (i > start && c.cue(start) != Cue.MOST)) {
      return Optional.empty();
    }
    int k = subjectAfter(c, g);
    if (k < 0) {
      return Optional.empty();
    }
    return Subjects.whom(s, k).map(w -> new Reading(w, past ? Status.FORMER : Status.CURRENT, i));
  }

  /** What is done by speaking, now: "As CFO of Acme, she expressed her thanks". */
  private static final WordTable SPEECH =
      WordTable.of(
          "announced",
          "congratulated",
          "expressed",
          "highlighted",
          "praised",
          "reiterated",
          "shared",
          "thanked",
          "underscored",
          "welcomed");

  /** What the verb behind the subject says of the role: "will lead", "led", "leads". */
  static Status statusOfDeeds(Clauses c, int subject) {
    int end = Math.min(c.end(c.sentence(subject)), subject + 5);
    for (int i = subject; i < end; i++) {
      Cue cue = c.cue(i);
      if (cue == Cue.WILL || c.text(i).endsWith("ll") && cue == Cue.HE) {
        return Status.APPOINTED;
      }
      if (cue == Cue.HAS
          || cue == Cue.IS
          || cue == Cue.SAID
          || c.isAnyOf(i, SPEECH)
          || i == subject + 1 && isPresent(c, i)) {
        return Status.CURRENT;
      }
      if (cue == Cue.WAS
          || cue == Cue.HAD
          || c.isWord(i, "led")
          || c.isWord(i, "oversaw")
          || c.isWord(i, "built")
          || c.isWord(i, "spent")
          || c.isWord(i, "drove")
          || c.isWord(i, "taught")
          || c.isWord(i, "ran")
          || c.isWord(i, "grew")
          || (c.is(i, Kind.WORD) && !c.isCapitalized(i) && c.text(i).endsWith("ed"))) {
        return Status.FORMER;
      }
    }
    return Status.CURRENT;
  }

  /** "brings", "oversees". */
  private static boolean isPresent(Clauses c, int verb) {
    return c.is(verb, Kind.WORD)
        && c.shape(verb) == Shape.LOWER
        && c.cue(verb) != Cue.WAS
        && c.text(verb).endsWith("s");
  }

  /** "In 2014, as CEO of Acme, Jane Doe built": no verb governs, the subject comes behind. */
  static Optional<Reading> asBeforeName(Sentence s, RoleGroup g) {
    Clauses c = s.chunks();
    int sentence = c.sentence(g.title());
    int as = g.first() - 1;
    boolean where = c.cue(c.isComma(as - 1) ? as - 2 : as - 1) == Cue.WHERE;
    if (as <= c.start(sentence) || c.cue(as) != Cue.AS || (as - c.start(sentence) > 9 && !where)) {
      return Optional.empty();
    }
    if (c.is(as - 1, Kind.PERSON) && c.cue(as - 2) == Cue.WITH) {
      // "With Jane Doe as CEO, John Roe keeping the books and"
      return Optional.empty();
    }
    int k = subjectAfter(c, g);
    if (k < 0) {
      return Optional.empty();
    }
    if (c.cue(k + 1) == Cue.AS) {
      // "Ann Poe as CEO of Acme, John Roe as CFO"
      return Optional.empty();
    }
    Optional<Who> who =
        c.is(k, Kind.PERSON) ? Optional.of(s.people().listFrom(k)) : s.people().resolve(k);
    boolean now = false;
    for (int i = c.start(sentence); i < as; i++) {
      now |= c.cue(i) == Cue.NOW;
    }
    Optional<DateValue> date = Timings.dateOf(c, g, as);
    boolean past = !now && date.isPresent() && Timings.isOld(c, date.get());
    int first = c.start(sentence) + (c.cue(c.start(sentence)) == Cue.MOST ? 1 : 0);
    past |= !now && c.cue(first) == Cue.PAST && c.cue(first + 1) == Cue.SERVING;
    Status told = now ? Status.CURRENT : past ? Status.FORMER : statusOfDeeds(c, k);
    Status status = Timings.timed(g.timing(), told);
    return who.map(w -> Workplaces.placed(s, as, g, new Reading(w, status, as)));
  }

  /** The person or pronoun behind "As CFO of Acme, a maker of boats,"; below zero if none. */
  static int subjectAfter(Clauses c, RoleGroup g) {
    int end = Math.min(c.end(c.sentence(g.title())), g.end() + 26);
    for (int i = g.end(); i + 1 < end; i++) {
      if (c.isComma(i) && (c.is(i + 1, Kind.PERSON) || c.cue(i + 1) == Cue.HE)) {
        return i + 1;
      }
      if (c.is(i, Kind.PERSON) || c.cue(i) == Cue.SAID) {
        return -1;
      }
    }
    return -1;
  }

  /** A line with a name, then a line with the title; or both in one line without a comma. */
  static Optional<Reading> nameLineTitle(Sentence s, RoleGroup g) {
    Clauses c = s.chunks();
    int start = c.start(c.sentence(g.title()));
    int p = -1;
    if (StateRules.isDescription(c, g)) {
      return Optional.empty();
    }
    if (g.first() == start
        || (g.first() == start + 2 && c.isWord(start, "title") && c.isMark(start + 1, ':'))) {
      int last = start - 1;
      for (int i = last; i >= 0 && i > last - 8; i--) {
        if (c.is(i, Kind.PERSON) && s.people().afterPerson(i) >= last && isNameLine(c, i, last)) {
          p = i;
          break;
        }
      }
      if (p < 0 || c.sentence(g.title()) - c.sentence(p) > 2 || !isTitleLine(c, g)) {
        return Optional.empty();
      }
    } else {
      int k = g.first() - 1;
      while (k >= start && (c.is(k, Kind.COMPANY) || c.isComma(k)) && g.first() - k < 4) {
        k--;
      }
      for (int i = k; i >= start && i > k - 7; i--) {
        if (c.is(i, Kind.PERSON) && s.people().afterPerson(i) > k) {
          p = i;
          break;
        }
      }
      boolean line = k == g.first() - 1 && p >= 0 && c.isLineBreak(k, g.first());
      line |=
          k == g.first() - 1
              && p >= 0
              && (c.zone(p) == ZoneKind.CONTACT || c.isMark(p - 1, ':'))
              && s.people().afterPerson(p) == g.first();
      boolean small = c.end(c.sentence(g.title())) - start < 22;
      if (p < 0 || (!line && (!small || hasVerb(c, c.sentence(p))))) {
        return Optional.empty();
      }
    }
    Who who = Subjects.one(c, p);
    Status status = isChosenEntry(c, g) ? Status.APPOINTED : Status.CURRENT;
    return Optional.of(new Reading(who, Timings.timed(g.timing(), status), g.title()));
  }

  /** "announces these promotions:" and a line each, with titles at the company that speaks. */
  private static boolean isChosenEntry(Clauses c, RoleGroup g) {
    boolean here =
        g.items().stream()
            .allMatch(item ->
                !item.vague() && item.orgs().stream().allMatch(org -> org.ref() == c.issuer));
    int head = here ? Entries.head(c, c.sentence(g.title())) : -1;
    boolean chosen = false;
    for (int i = head < 0 ? 0 : c.start(head); head >= 0 && i < c.end(head); i++) {
      if (c.is(i, Kind.BOARD) || c.is(i, Kind.PERSON)) {
        return false;
      }
      chosen |= c.cue(i) == Cue.NAMED || c.cue(i) == Cue.NAMING;
    }
    return chosen;
  }

  /** So many chunks may lead to a name in the same line. */
  private static final int LEAD_IN = 12;

  private static boolean isNameLine(Clauses c, int person, int last) {
    int start = c.start(c.sentence(person));
    if (c.paragraph(person) == c.paragraph(last + 1)
        && c.sentence(person) == c.sentence(last + 1)) {
      return false;
    }
    // "For further information, please contact:Jane Doe", "On behalf of the Board of Acme Corp.Jane
    // Doe"
    boolean led =
        c.isMark(person - 1, ':')
            || c.isComma(person - 1)
            || c.isDash(person - 1)
            || c.is(person - 1, Kind.COMPANY);
    return person - start <= (led ? LEAD_IN : 5) && !hasVerb(c, c.sentence(person));
  }

  private static boolean isTitleLine(Clauses c, RoleGroup g) {
    int sentence = c.sentence(g.title());
    return !hasVerb(c, sentence);
  }

  static boolean hasVerb(Clauses c, int sentence) {
    for (int i = c.start(sentence); i < Math.min(c.end(sentence), c.start(sentence) + 40); i++) {
      switch (c.cue(i)) {
        case IS, WAS, HAS, HAD, WILL, SAID, SERVES, SERVED, NAMED, JOIN, BECOME, LEAVE, HE -> {
          if (!c.isPossessiveMark(i)) {
            return true;
          }
        }
        default -> {}
      }
    }
    return false;
  }

  /** "Chief Executive Officer: Jane Doe". */
  static Optional<Reading> titleColonName(Sentence s, RoleGroup g) {
    Clauses c = s.chunks();
    int i = g.end();
    if (c.cue(i) == Cue.IS || c.cue(i) == Cue.WAS) {
      return titleOfAll(s, g, i + 1);
    }
    if (!c.isMark(i, ':') && !c.isMark(i, '|') && !c.isDash(i)) {
      return Optional.empty();
    }
    List<Integer> lines = Entries.peopleBehind(c, c.sentence(g.title()));
    if (g.items().get(0).plural() && !lines.isEmpty() && i + 1 == c.end(c.sentence(i))) {
      return Optional.of(new Reading(Subjects.whoOf(c, lines), BoardRules.listed(c, g), g.title()));
    }
    if (!c.is(i + 1, Kind.PERSON) || c.sentence(i + 1) != c.sentence(g.title())) {
      return Optional.empty();
    }
    boolean elected = BoardRules.isElected(c, g);
    boolean all = g.items().get(0).plural() || elected;
    return Optional.of(
        new Reading(
            all ? s.people().listFrom(i + 1) : Subjects.one(c, i + 1),
            Timings.timed(g.timing(), elected ? Status.APPOINTED : Status.CURRENT),
            g.title()));
  }

  /**
   * "The new directors are Jane Doe, CEO of Acme, and John Roe", "Elected to the board were Jane
   * Doe and John Roe": all whom the sentence names behind its verb.
   */
  private static Optional<Reading> titleOfAll(Sentence s, RoleGroup g, int first) {
    Clauses c = s.chunks();
    int start = c.start(c.sentence(g.title()));
    boolean also = c.isWord(start, "also") || c.isWord(start, "newly");
    int verb = also ? start + 1 : start;
    boolean again = c.cue(verb) == Cue.REMAIN;
    boolean fresh = c.isWord(g.first() + 1, "new") || c.cue(verb) == Cue.NAMED;
    boolean to = c.cue(g.first() - 1) == Cue.TO && g.first() == verb + 2 && (fresh || again);
    boolean opens = g.first() == start || c.cue(g.first() - 1) == Cue.AS && fresh || to;
    if (!(g.items().get(0).plural() || to) || !c.is(first, Kind.PERSON) || !opens) {
      return Optional.empty();
    }
    boolean one = c.isWord(first - 1, "was") || c.isWord(first - 1, "is");
    List<Integer> people =
        IntStream.range(first, one ? first + 1 : c.end(c.sentence(first)))
            .filter(i -> c.is(i, Kind.PERSON))
            .boxed()
            .toList();
    Status status = fresh ? Status.APPOINTED : Status.CURRENT;
    return Optional.of(
        new Reading(Subjects.whoOf(c, people), Timings.timed(g.timing(), status), g.title()));
  }

  /** "announces the addition of seasoned professionals, including Jane Doe as CFO". */
  private static boolean isOfAdditions(Clauses c, int person) {
    for (int i = c.start(c.sentence(person)); i < person; i++) {
      if (c.cue(i) == Cue.NAMING && c.cue(i + 1) == Cue.OF && !c.is(i + 2, Kind.PERSON)) {
        return true;
      }
    }
    return false;
  }

  /** "a team led by Jane Doe as CEO and John Roe as CFO", "Jane Doe, as CEO, leads". */
  static Optional<Reading> nameAs(Sentence s, RoleGroup g) {
    Clauses c = s.chunks();
    int as = g.first() - 1;
    if (as < 1 || c.cue(as) != Cue.AS || c.sentence(as) != c.sentence(g.title())) {
      return Optional.empty();
    }
    boolean enclosed = c.isComma(as - 1) && c.isComma(g.end());
    if (enclosed && c.is(as - 2, Kind.PERSON)) {
      // "Jane Doe, as Treasurer of Acme, led"
      boolean led = c.isWord(g.end() + 1, "led") || c.isWord(g.end() + 1, "oversaw");
      Status status = led ? Status.FORMER : Status.CURRENT;
      return Optional.of(
          new Reading(Subjects.one(c, as - 2), Timings.timed(g.timing(), status), as));
    }
    int p = as - 1;
    while (p > as - 8 && p >= c.start(c.sentence(as)) && !c.is(p, Kind.PERSON)) {
      p--;
    }
    if (p < 0
        || !c.is(p, Kind.PERSON)
        || s.people().afterPerson(p) < as
        || c.sentence(p) != c.sentence(as)) {
      return Optional.empty();
    }
    Status status = isOfAdditions(c, p) ? Status.APPOINTED : Status.CURRENT;
    return Optional.of(
        new Reading(Subjects.one(c, p), Timings.timed(g.timing(), status), as)
            .at(Workplaces.agent(c, p)));
  }
}
