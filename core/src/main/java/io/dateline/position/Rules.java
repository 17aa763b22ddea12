package io.dateline.position;

import io.dateline.date.DateValue;
import io.dateline.date.Granularity;
import io.dateline.position.Clauses.Kind;
import io.dateline.position.People.Who;
import io.dateline.position.RoleGroup.Org;
import io.dateline.position.RoleGroup.Timing;
import io.dateline.position.Rule.Reading;
import io.dateline.position.Rule.Sentence;
import io.dateline.release.ZoneKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rules, in the order in which they are asked; the first that can read a group of titles has
 * it.
 *
 * <p>Each looks at the chunks around the titles: at the word that joins them to the sentence ("as",
 * a comma, a verb), from there at the verb or noun that governs it ("appointed", "resignation of"),
 * and at the person that verb is said of.
 *
 * <p>Each rule's confidence is the share of its positions that were right on annotated releases,
 * smoothed for rules that fired seldom.
 */
final class Rules {
  /** A move told with a date so much older than the release is a career's, not news. */
  private static final int OLD_DAYS = 45;

  private static final int REACH = 45;

  static final List<Rule> ALL =
      List.of(
          new Rule("title-before-name", 0.96, Rules::titleBeforeName),
          new Rule("named-person-title", 0.87, Rules::namedPersonTitle),
          new Rule("apposition", 0.96, Rules::apposition),
          new Rule("noun-apposition", 0.85, Rules::nounApposition),
          new Rule("fronted-as", 0.8, Rules::frontedAs),
          new Rule("fronted-title", 0.8, Rules::frontedTitle),
          new Rule("appointed-as", 0.84, Rules::appointedAs),
          new Rule("appointment-as", 0.94, Rules::appointmentAs),
          new Rule("joins-as", 0.82, Rules::joinsAs),
          new Rule("succeeds-as", 0.85, Rules::succeedsAs),
          new Rule("resigns-as", 0.87, Rules::resignsAs),
          new Rule("resignation-as", 0.85, Rules::resignationAs),
          new Rule("serves-as", 0.84, Rules::servesAs),
          new Rule("remains-as", 0.75, Rules::remainsAs),
          new Rule("career-as", 0.8, Rules::careerAs),
          new Rule("promoted-from", 0.82, Rules::promotedFrom),
          new Rule("becomes", 0.74, Rules::becomes),
          new Rule("is-title", 0.91, Rules::isTitle),
          new Rule("holds-title", 0.78, Rules::holdsTitle),
          new Rule("not-re-elected", 0.85, Rules::notReelected),
          new Rule("joins-board", 0.8, Rules::joinsBoard),
          new Rule("board-list", 0.8, Rules::boardList),
          new Rule("board-includes", 0.88, Rules::boardIncludes),
          new Rule("name-line-title", 0.72, Rules::nameLineTitle),
          new Rule("title-colon-name", 0.8, Rules::titleColonName),
          new Rule("as-before-name", 0.62, Rules::asBeforeName),
          new Rule("name-as", 0.85, Rules::nameAs));

  /** The rules that may read what a speaker says; the others need the release's own voice. */
  static final Set<String> OF_SPEECH =
      Set.of(
          "title-before-name",
          "apposition",
          "appointed-as",
          "appointment-as",
          "named-person-title",
          "joins-as");

  /** Takes over the status of the titles right before: "Doe will be CEO and Roe CFO". */
  static final Rule GAPPED = new Rule("gapped", 0.8, (sentence, group) -> Optional.empty());

  /** The person of a clause that leaves out its verb: "and Roe CFO"; below zero if none does. */
  static int gapped(Clauses c, RoleGroup before, RoleGroup group) {
    int person = group.first() - 1;
    boolean gap =
        c.is(person, Kind.PERSON)
            && (c.cue(person - 1) == Cue.AND || c.isComma(person - 1))
            && person - 1 >= before.end()
            && c.sentence(before.title()) == c.sentence(group.title());
    for (int i = before.end(); gap && i < person; i++) {
      gap = c.cue(i) == Cue.AND || c.isComma(i);
    }
    return gap ? person : -1;
  }

  /** Takes over person and status of the titles right before. */
  static final Rule CONTINUED = new Rule("continued", 0.75, (sentence, group) -> Optional.empty());

  private static final Set<String> FURTHER =
      Set.of("also", "then", "subsequently", "later", "eventually", "ultimately", "finally");

  /**
   * Whether titles go on where others of the same sentence ended: "CEO of Acme, Zenith adviser".
   */
  static boolean continues(Clauses c, RoleGroup before, RoleGroup group) {
    if (c.sentence(before.title()) != c.sentence(group.title())) {
      return false;
    }
    int last = group.first() - 1;
    boolean placed = before.items().stream().anyMatch(item -> !item.orgs().isEmpty());
    if (placed && isWhatItIs(c, before.end(), group.first())) {
      // "CFO of Acme, an asset manager"
      return false;
    }
    int i = afterPlace(c, before.end(), last);
    while (i >= before.end()
        && (c.cue(i) == Cue.AND
            || c.isComma(i)
            || c.isMark(i, ';')
            || c.cue(i) == Cue.AS
            || c.cue(i) == Cue.THE
            || c.isMark(i, '/')
            || c.is(i, Kind.DATE)
            || ((c.cue(i) == Cue.IN || c.cue(i) == Cue.SINCE) && c.is(i + 1, Kind.DATE))
            || FURTHER.contains(c.text(i)))) {
      i--;
    }
    return i < before.end() && i < group.first() - 1 && !c.is(group.end(), Kind.PERSON);
  }

  /** Whether a comma and "a" or "an" open what a company is: ", a venture-backed developer". */
  private static boolean isWhatItIs(Clauses c, int from, int title) {
    for (int i = title; i > from && i > title - 5; i--) {
      if ((c.isWord(i, "a") || c.isWord(i, "an")) && c.isComma(i - 1)) {
        return true;
      }
    }
    return false;
  }

  /** Passes back over "in Tulley, from 1998 to 2001," that stands between titles and "and". */
  private static int afterPlace(Clauses c, int end, int last) {
    int and = last;
    boolean then = c.isWord(last + 1, "then");
    while (and > end && (c.cue(and) == Cue.THE || c.cue(and) == Cue.AS)) {
      and--;
    }
    boolean joint = c.cue(and) == Cue.AND || (then && c.isComma(and));
    if (!joint || and - end > 10) {
      return last;
    }
    boolean opens = c.cue(end) == Cue.IN || c.cue(end) == Cue.FROM;
    for (int i = end + 1; i < and; i++) {
      opens &=
          c.isCapitalized(i)
              || c.is(i, Kind.DATE)
              || c.isComma(i)
              || c.cue(i) == Cue.TO
              || c.cue(i) == Cue.FROM
              || c.cue(i) == Cue.UNTIL;
    }
    return opens && and > end + 1 ? end - 1 : last;
  }

  private Rules() {}

  // ---- the rules ----

  /** "Acme President Jane Doe", "the acting CEO of Acme, Dr. Jane Doe". */
  private static Optional<Reading> titleBeforeName(Sentence s, RoleGroup g) {
    Clauses c = s.chunks();
    int i = g.end();
    boolean comma = c.isComma(i);
    if (comma) {
      i++;
    }
    if (c.cue(i) == Cue.AND
        && c.is(i + 1, Kind.WORD)
        && c.cue(i + 1) == Cue.NONE
        && !c.isCapitalized(i + 1)
        && c.is(i + 2, Kind.PERSON)) {
      // "founder and actor Jane Doe"
      i += 2;
    }
    if (c.isWord(i, "dr") && (c.is(i + 1, Kind.PERSON) || c.isMark(i + 1, '.'))) {
      i += c.isMark(i + 1, '.') ? 2 : 1;
    }
    if (!c.is(i, Kind.PERSON)
        || c.sentence(i) != c.sentence(g.title())
        || c.is(g.title(), Kind.BOARD)
        || isPraise(g)) {
      return Optional.empty();
    }
    int before = g.first() - 1;
    boolean starts = before < c.start(c.sentence(g.title()));
    if (comma) {
      if (c.isPossessiveMark(i + 1)
          || (g.items().get(0).plural() && s.people().listFrom(i).refs().size() == 1)) {
        return Optional.empty();
      }
      boolean named =
          !starts
              && (c.cue(before) == Cue.AS
                  || (c.cue(before) == Cue.TO && !c.isWord(before - 1, "according"))
                  || (isVerb(c.cue(before)) && !(g.own() && c.cue(before) == Cue.IS))
                  || isAfterPerson(s, before));
      boolean listed = c.isComma(before) && !starts && isAfterPerson(s, before);
      if (named
          || listed
          || (starts && !c.isComma(s.people().afterPerson(i)) && !isVerbNear(c, i))) {
        return Optional.empty();
      }
    } else if (!starts && g.end() > g.lastTitle() + 1) {
      // "Jane Doe, previously a partner at Acme LLC. John Roe": the stop is the abbreviation's.
      int joint = c.cue(before) == Cue.PAST || c.cue(before) == Cue.NOW ? before - 1 : before;
      if (c.isComma(joint) && isAfterPerson(s, joint)) {
        return Optional.empty();
      }
    }
    Who who = g.items().size() > 1 ? one(c, i) : s.people().listFrom(i);
    if (who.refs().size() > 1 && !g.items().get(0).plural()) {
      // "CEO Jane Doe and John Roe": the title is the first's.
      who = one(c, i);
    }
    boolean past = comma && !starts && c.cue(before) == Cue.PAST;
    Status status = past ? Status.FORMER : timed(g.timing(), Status.CURRENT);
    if (status == Status.CURRENT && (leaves(s, i) || isLossOf(s, before))) {
      status = Status.DEPARTED;
    }
    if (status == Status.CURRENT && !starts && c.cue(before) == Cue.SUCCEED && !isLasting(g)) {
      status = Status.DEPARTED;
    }
    if (status == Status.CURRENT && isPredecessor(c, g.title())) {
      status = Status.DEPARTED;
    }
    if (status == Status.CURRENT && isWelcomed(c, g)) {
      status = Status.APPOINTED;
    }
    return Optional.of(new Reading(who, status, g.title()));
  }

  /** "Acme Welcomes New CEO Jane Doe": new to the office, and the sentence says so. */
  private static boolean isWelcomed(Clauses c, RoleGroup g) {
    boolean fresh = false;
    for (int i = g.first(); i < g.title(); i++) {
      fresh |= c.isWord(i, "new") || c.isWord(i, "newly");
    }
    boolean here =
        g.prefix().isEmpty()
            && g.items().stream()
                .allMatch(i -> i.orgs().stream().allMatch(org -> org.ref() == c.issuer));
    int verb = g.first() - 1;
    return fresh && here && (c.cue(verb) == Cue.WELCOME || c.cue(verb) == Cue.NAMED);
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
  private static Optional<Reading> namedPersonTitle(Sentence s, RoleGroup g) {
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
        new Reading(who, isCareer(s, g, v, tense) ? Status.FORMER : Status.APPOINTED, v)
            .at(agent(c, v)));
  }

  /** "Jane Doe, CFO of Acme," and "Jane Doe (CFO)". */
  private static Optional<Reading> apposition(Sentence s, RoleGroup g) {
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
    boolean comma = c.isComma(joint);
    boolean dash = c.isDash(joint);
    boolean bracket = c.isMark(joint, '(') || c.isMark(joint, '|') || c.isMark(joint, ':');
    if (!comma && !dash && !bracket) {
      return Optional.empty();
    }
    int p = personBefore(s, joint);
    if (p < 0) {
      return Optional.empty();
    }
    if (isDescription(c, g)
        || isPraise(g)
        || RoleGroups.isHouse(c, p)
        || (comma && g.items().get(0).chunk() == g.first() && isAnothersTitle(s, g))) {
      return Optional.empty();
    }
    Optional<Org> org = Optional.empty();
    if (c.is(joint - 1, Kind.COMPANY) && c.cue(joint - 2) != Cue.FROM) {
      org = org(c, joint - 1);
    }
    Who who = g.items().get(0).plural() ? s.people().listEndingAt(p) : one(c, p);
    boolean stays = now && !leaves(s, g.end() - 1);
    Status status =
        past
            ? Status.FORMER
            : now ? timed(g.timing(), stays ? Status.CURRENT : Status.DEPARTED) : besides(s, g, p);
    return Optional.of(new Reading(who, status, g.title()).at(org));
  }

  /**
   * How the titles stand that are said beside a name: held, unless the sentence takes them away.
   */
  private static Status besides(Sentence s, RoleGroup g, int person) {
    Clauses c = s.chunks();
    Status status = timed(g.timing(), Status.CURRENT);
    if (status != Status.CURRENT) {
      return status;
    }
    int lead = person - 1;
    if (leaves(s, g.end() - 1) || isLossOf(s, lead)) {
      boolean elsewhere =
          g.items().get(0).orgs().stream().anyMatch(o -> o.ref() != c.issuer && c.issuer >= 0);
      return elsewhere && !isDeath(c, lead) ? Status.CURRENT : Status.DEPARTED;
    }
    if (isChosenEntry(c, g)) {
      return Status.APPOINTED;
    }
    boolean replaced =
        lead >= 0
            && !isLasting(g)
            && c.sentence(lead) == c.sentence(person)
            && c.cue(lead) == Cue.SUCCEED
            && g.items().get(0).orgs().stream().allMatch(o -> o.ref() == c.issuer);
    return replaced || isPredecessor(c, person) ? Status.DEPARTED : Status.CURRENT;
  }

  /** "Jane Doe, a biologist and founder of Acme": titles that follow other nouns beside a name. */
  private static Optional<Reading> nounApposition(Sentence s, RoleGroup g) {
    Clauses c = s.chunks();
    int joint = g.first() - 1;
    while (c.cue(joint) == Cue.NOW || c.cue(joint) == Cue.THE || c.isWord(joint, "also")) {
      joint--;
    }
    boolean joined = c.cue(joint) == Cue.AND || c.isComma(joint) || c.isMark(joint, '/');
    if (!joined || c.is(g.end(), Kind.PERSON) || isProfession(g)) {
      return Optional.empty();
    }
    int start = c.start(c.sentence(g.title()));
    for (int i = joint - 1; i > start && joint - i < 24; i--) {
      if ((c.isComma(i) || c.isDash(i)) && isAfterPerson(s, i)) {
        int p = personBefore(s, i);
        if (!isNoun(c, i + 1) || c.isQuoted(p) != c.isQuoted(g.title())) {
          return Optional.empty();
        }
        return Optional.of(new Reading(one(c, p), besides(s, g, p), g.title()));
      }
      if (!isNoun(c, i)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Whether a chunk may be part of nouns in a row: "a biologist, author of books and". */
  private static boolean isNoun(Clauses c, int i) {
    return switch (c.kind(i)) {
      case ROLE, COMPANY, DATE, BOARD -> true;
      case PERSON -> false;
      case MARK -> c.isComma(i) || c.isMark(i, '/') || c.isMark(i, '&') || c.isPossessiveMark(i);
      case WORD ->
          switch (c.cue(i)) {
            case NONE -> !c.isComma(i - 1) || !c.text(i).endsWith("ing");
            case THE, ADJ, AND, OF, FOR, FROM, IN, AT, ITS, FORMER, NOW, POSITION -> true;
            default -> false;
          };
    };
  }

  /** The person whose apposition a comma opens; below zero if there is none. */
  private static int personBefore(Sentence s, int joint) {
    Clauses c = s.chunks();
    int stop = Math.max(c.start(c.sentence(joint)), joint - 9);
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
  private static Optional<Reading> frontedAs(Sentence s, RoleGroup g) {
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
    return Optional.of(new Reading(who.get(), statusOfDeeds(c, k), as));
  }

  /** "Formerly a partner at Acme, an affiliate of Zenith, Jane Doe is": no verb, no "as". */
  private static Optional<Reading> frontedTitle(Sentence s, RoleGroup g) {
    Clauses c = s.chunks();
    int start = c.start(c.sentence(g.title()));
    int i = g.first() - 1;
    boolean past = c.cue(i) == Cue.PAST;
    boolean adverb = past && c.text(i).endsWith("ly") || c.cue(i) == Cue.NOW;
    if (!adverb || i < start || i - start > 1 || (i > start && c.cue(start) != Cue.MOST)) {
      return Optional.empty();
    }
    int k = subjectAfter(c, g);
    if (k < 0) {
      return Optional.empty();
    }
    return whom(s, k).map(w -> new Reading(w, past ? Status.FORMER : Status.CURRENT, i));
  }

  /** What the verb behind the subject says of the role: "will lead", "led", "leads". */
  private static Status statusOfDeeds(Clauses c, int subject) {
    int end = Math.min(c.end(c.sentence(subject)), subject + 5);
    for (int i = subject + 1; i < end; i++) {
      Cue cue = c.cue(i);
      if (cue == Cue.WILL) {
        return Status.APPOINTED;
      }
      if (cue == Cue.HAS || cue == Cue.IS) {
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

  /** "In 2014, as CEO of Acme, Jane Doe built": no verb governs, the subject comes behind. */
  private static Optional<Reading> asBeforeName(Sentence s, RoleGroup g) {
    Clauses c = s.chunks();
    int sentence = c.sentence(g.title());
    int as = g.first() - 1;
    boolean where = c.cue(c.isComma(as - 1) ? as - 2 : as - 1) == Cue.WHERE;
    if (as <= c.start(sentence) || c.cue(as) != Cue.AS || (as - c.start(sentence) > 9 && !where)) {
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
    Optional<DateValue> date = dateOf(c, g, as);
    boolean past = !now && date.isPresent() && isOld(c, date.get());
    int first = c.start(sentence) + (c.cue(c.start(sentence)) == Cue.MOST ? 1 : 0);
    past |= !now && c.cue(first) == Cue.PAST && c.cue(first + 1) == Cue.SERVING;
    Status status = now ? Status.CURRENT : past ? Status.FORMER : statusOfDeeds(c, k);
    return who.map(w -> placed(s, as, g, new Reading(w, status, as)));
  }

  /** The person or pronoun behind "As CFO of Acme, a maker of boats,"; below zero if none. */
  private static int subjectAfter(Clauses c, RoleGroup g) {
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

  /** "has appointed Jane Doe as CFO", "was promoted to Vice President". */
  private static Optional<Reading> appointedAs(Sentence s, RoleGroup g) {
    Governor v = governor(s, g);
    if (v.cue != Cue.NAMED && v.cue != Cue.WELCOME) {
      return Optional.empty();
    }
    if (v.joint == Cue.FROM || (v.joint == Cue.NONE && v.cue == Cue.WELCOME)) {
      return Optional.empty();
    }
    Clauses c = s.chunks();
    Tense tense = Tense.of(c, v.chunk);
    Optional<Who> who = Optional.empty();
    if (v.person >= 0 && (!tense.passive || v.person >= v.jointChunk - 1)) {
      who = Optional.of(s.people().listEndingAt(v.person));
    } else if (v.cue == Cue.NAMED) {
      who = s.people().subject(v.chunk);
      if (who.isPresent()
          && !tense.passive
          && c.cue(who.get().chunk()) != Cue.HE
          && isActive(c, v.chunk, who.get().chunk())) {
        return Optional.empty();
      }
    }
    if (who.isEmpty() && tense.passive) {
      who = focus(s, v.chunk);
    }
    if (who.isEmpty()) {
      return Optional.empty();
    }
    Status status =
        tense.not
            ? Status.CURRENT
            : isCareer(s, g, v.chunk, tense) ? Status.FORMER : Status.APPOINTED;
    if (g.timing() == Timing.FORMER) {
      status = Status.FORMER;
    }
    Reading reading = new Reading(who.get(), status, v.chunk);
    if (tense.passive && status == Status.FORMER) {
      return Optional.of(placed(s, v.chunk, g, reading));
    }
    return Optional.of(reading.at(tense.passive ? Optional.empty() : agent(c, v.chunk)));
  }

  /** "the appointment of Jane Doe as CFO", "her promotion to CFO". */
  private static Optional<Reading> appointmentAs(Sentence s, RoleGroup g) {
    Governor v = governor(s, g);
    if (v.cue != Cue.NAMING || v.joint == Cue.NONE || v.joint == Cue.FROM) {
      return Optional.empty();
    }
    Optional<Who> who =
        v.person >= 0 ? Optional.of(s.people().listEndingAt(v.person)) : owner(s, v.chunk);
    Clauses c = s.chunks();
    return who.map(w ->
        new Reading(
                w, isCareer(s, g, v.chunk, Tense.NONE) ? Status.FORMER : Status.APPOINTED, v.chunk)
            .at(agent(c, v.chunk)));
  }

  /** "joins Acme as CFO". */
  private static Optional<Reading> joinsAs(Sentence s, RoleGroup g) {
    Governor v = governor(s, g);
    if (v.cue != Cue.JOIN || v.joint != Cue.AS) {
      return Optional.empty();
    }
    Clauses c = s.chunks();
    Tense tense = Tense.of(c, v.chunk);
    return s.people()
        .subject(v.chunk)
        .or(() -> focus(s, v.chunk))
        .or(() -> following(s, g))
        .or(() -> joiner(s, g, v.chunk))
        .map(who ->
            new Reading(
                    who,
                    isCareer(s, g, v.chunk, tense) && !isAhead(c, g, v.chunk)
                        ? Status.FORMER
                        : Status.APPOINTED,
                    v.chunk)
                .at(joined(c, v.chunk, v.jointChunk)));
  }

  /** "Joining the company as CFO, Jane Doe will oversee": told of what is to come. */
  private static boolean isAhead(Clauses c, RoleGroup g, int verb) {
    boolean opens = c.isWord(verb, "joining") && verb == c.start(c.sentence(verb));
    int k = opens ? subjectAfter(c, g) : -1;
    return k >= 0 && statusOfDeeds(c, k) == Status.APPOINTED;
  }

  /** "Since joining Acme in 2001 as Treasurer and Controller, Jane Doe's": she joined. */
  private static Optional<Who> joiner(Sentence s, RoleGroup g, int verb) {
    Clauses c = s.chunks();
    int k = c.isWord(verb, "joining") ? subjectAfter(c, g) : -1;
    return k < 0 ? Optional.empty() : whom(s, k);
  }

  /** The person at a chunk, or whom the pronoun there means. */
  private static Optional<Who> whom(Sentence s, int chunk) {
    Clauses c = s.chunks();
    return c.is(chunk, Kind.PERSON) ? Optional.of(one(c, chunk)) : s.people().resolve(chunk);
  }

  private static Who one(Clauses c, int person) {
    return new Who(List.of(c.ref(person)), person);
  }

  /** "Jane Doe succeeds John Roe as CFO". */
  private static Optional<Reading> succeedsAs(Sentence s, RoleGroup g) {
    Governor v = governor(s, g);
    if (v.cue != Cue.SUCCEED || v.joint != Cue.AS) {
      return Optional.empty();
    }
    Clauses c = s.chunks();
    Tense tense = Tense.of(c, v.chunk);
    Optional<Who> heir =
        Successions.isPassive(c, v.chunk) ? successor(c, g) : s.people().subject(v.chunk);
    return heir.or(() -> successor(c, g))
        .or(() -> focus(s, v.chunk))
        .map(who ->
            new Reading(
                who, isCareer(s, g, v.chunk, tense) ? Status.FORMER : Status.APPOINTED, v.chunk));
  }

  /** The person behind "was succeeded as CFO by" and "Succeeding John Roe as CFO will be". */
  private static Optional<Who> successor(Clauses c, RoleGroup g) {
    int i = g.end();
    while (i < g.end() + 3
        && (c.cue(i) == Cue.BY
            || c.cue(i) == Cue.IS
            || c.cue(i) == Cue.WILL
            || c.cue(i) == Cue.BE)) {
      i++;
    }
    return i > g.end() && c.is(i, Kind.PERSON) && c.sentence(i) == c.sentence(g.title())
        ? Optional.of(one(c, i))
        : Optional.empty();
  }

  /** "has resigned as CFO", "will step down from his position as CFO". */
  private static Optional<Reading> resignsAs(Sentence s, RoleGroup g) {
    Governor v = governor(s, g);
    if (v.cue != Cue.LEAVE && v.cue != Cue.STEP && v.cue != Cue.REMOVED) {
      return Optional.empty();
    }
    if (v.joint == Cue.TO) {
      return Optional.empty();
    }
    Clauses c = s.chunks();
    if (v.cue == Cue.STEP && !isDown(c, v.chunk)) {
      return Optional.empty();
    }
    Tense tense = Tense.of(c, v.chunk);
    Optional<Who> who =
        v.cue == Cue.REMOVED && v.person >= 0
            ? Optional.of(s.people().listEndingAt(v.person))
            : s.people().subject(v.chunk).or(() -> focus(s, v.chunk));
    return who.map(w ->
        new Reading(w, isCareer(s, g, v.chunk, tense) ? Status.FORMER : Status.DEPARTED, v.chunk));
  }

  /** "the resignation of John Roe as CFO", "his retirement as CFO". */
  private static Optional<Reading> resignationAs(Sentence s, RoleGroup g) {
    Governor v = governor(s, g);
    if (v.cue != Cue.LEAVING || v.joint == Cue.TO || v.joint == Cue.NONE) {
      return Optional.empty();
    }
    Optional<Who> who =
        v.person >= 0 ? Optional.of(s.people().listEndingAt(v.person)) : owner(s, v.chunk);
    return who.map(w ->
        new Reading(
            w, isCareer(s, g, v.chunk, Tense.NONE) ? Status.FORMER : Status.DEPARTED, v.chunk));
  }

  /** "has served as CFO", "previously served as CFO of Acme", "will serve as CFO". */
  private static Optional<Reading> servesAs(Sentence s, RoleGroup g) {
    Governor v = governor(s, g);
    if (v.joint == Cue.TO || v.joint == Cue.FROM) {
      return Optional.empty();
    }
    Clauses c = s.chunks();
    if (v.cue != Cue.SERVES && v.cue != Cue.SERVED && v.cue != Cue.SERVE && v.cue != Cue.SERVING) {
      return Optional.empty();
    }
    boolean member = c.is(g.title(), Kind.BOARD) || v.joint == Cue.ON;
    if (v.joint == Cue.NONE && !member && v.jointChunk - v.chunk > 0) {
      return Optional.empty();
    }
    if (c.isQuoted(g.title()) && !c.isQuoted(v.chunk)) {
      return Optional.empty();
    }
    Tense tense = Tense.of(c, v.chunk);
    Optional<Who> who =
        s.people()
            .subject(v.chunk)
            .or(() -> focus(s, v.chunk))
            .or(() -> v.cue == Cue.SERVING ? following(s, g) : Optional.empty());
    return who.map(w -> placed(s, v.chunk, g, new Reading(w, held(s, g, v, tense), v.chunk)));
  }

  private static Status held(Sentence s, RoleGroup g, Governor v, Tense tense) {
    Clauses c = s.chunks();
    if (g.timing() == Timing.FORMER) {
      return Status.FORMER;
    }
    if (tense.remain) {
      return Status.CURRENT;
    }
    if (tense.future || (v.cue == Cue.SERVE && !tense.past && !tense.perfect)) {
      return Status.APPOINTED;
    }
    if (v.cue == Cue.SERVES) {
      return Status.CURRENT;
    }
    if (v.cue == Cue.SERVED && isOneOfPosts(c, v)) {
      return Status.FORMER;
    }
    if (v.cue == Cue.SERVING
        && (c.isWord(v.chunk - 1, "while") || c.isWord(v.chunk - 2, "while"))) {
      return tense.pastAdverb || isTold(c, v.chunk) ? Status.FORMER : Status.CURRENT;
    }
    if (v.cue == Cue.SERVING && isBesides(c, v.chunk) && !tense.pastAdverb) {
      return Status.CURRENT;
    }
    if (v.cue == Cue.SERVING) {
      return tense.now || (tense.present && !tense.pastAdverb)
          ? Status.CURRENT
          : tense.perfect && !tense.pastAdverb ? Status.CURRENT : Status.FORMER;
    }
    if (tense.perfect && !tense.pastAdverb) {
      boolean since = hasSince(c, g);
      boolean elsewhere = isElsewhere(c, g);
      return since || !elsewhere ? Status.CURRENT : Status.FORMER;
    }
    return Status.FORMER;
  }

  /** "She is a leader in town, serving as": what goes on while she is. */
  private static boolean isBesides(Clauses c, int verb) {
    boolean now = false;
    for (int i = c.start(c.sentence(verb)); i < verb; i++) {
      now |= c.cue(i) == Cue.IS && !c.isPossessiveMark(i);
    }
    return now && c.isComma(verb - 1) && !isTold(c, verb);
  }

  /** "has held positions in planning and as director of planning": one of several, by turns. */
  private static boolean isOneOfPosts(Clauses c, Governor v) {
    for (int i = v.chunk + 1; i < v.jointChunk; i++) {
      if (c.cue(i) == Cue.POSITION && c.text(i).endsWith("s")) {
        return true;
      }
    }
    return false;
  }

  /** Whether the sentence is told in the past: "was", "served", "led". */
  private static boolean isTold(Clauses c, int verb) {
    for (int i = c.start(c.sentence(verb)); i < verb; i++) {
      if (c.cue(i) == Cue.WAS
          || c.cue(i) == Cue.SERVED
          || c.cue(i) == Cue.HAD
          || (c.is(i, Kind.WORD) && !c.isCapitalized(i) && c.text(i).endsWith("ed"))
          || c.isWord(i, "led")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isElsewhere(Clauses c, RoleGroup g) {
    return g.items().stream().flatMap(i -> i.orgs().stream()).anyMatch(o -> o.ref() != c.issuer)
        || g.items().stream().anyMatch(RoleGroup.Item::vague);
  }

  private static boolean hasSince(Clauses c, RoleGroup g) {
    int end = c.end(c.sentence(g.title()));
    for (int i = g.lastTitle(); i < Math.min(end, g.end() + 8); i++) {
      if (c.cue(i) == Cue.SINCE || isYearsLong(c, i)) {
        return true;
      }
    }
    for (int i = c.start(c.sentence(g.title())); i < g.first(); i++) {
      if (c.cue(i) == Cue.SINCE) {
        return true;
      }
    }
    return false;
  }

  /** "for around 15 years", "for the past decade". */
  private static boolean isYearsLong(Clauses c, int preposition) {
    if (c.cue(preposition) != Cue.FOR) {
      return false;
    }
    for (int i = preposition + 1; i < preposition + 6; i++) {
      if (c.isWord(i, "years") || c.isWord(i, "decades") || c.isWord(i, "decade")) {
        return true;
      }
      if (!c.is(i, Kind.WORD) || c.isCapitalized(i)) {
        return false;
      }
    }
    return false;
  }

  /** "will remain chairman", "continues as CEO". */
  private static Optional<Reading> remainsAs(Sentence s, RoleGroup g) {
    Clauses c = s.chunks();
    Governor v = governor(s, g);
    if (v.cue != Cue.REMAIN || v.joint == Cue.FROM) {
      return Optional.empty();
    }
    Optional<Who> who =
        v.person >= 0 && c.text(v.chunk).startsWith("re") && !c.isWord(v.chunk, "remains")
            ? Optional.of(s.people().listEndingAt(v.person))
            : s.people().subject(v.chunk).or(() -> focus(s, v.chunk));
    if (who.isEmpty() || c.isQuoted(g.title())) {
      return Optional.empty();
    }
    return Optional.of(new Reading(who.get(), timed(g.timing(), Status.CURRENT), v.chunk));
  }

  /** "during his tenure as CFO of Acme", "most recently as CFO", "including CFO at Acme". */
  private static Optional<Reading> careerAs(Sentence s, RoleGroup g) {
    Clauses c = s.chunks();
    Governor v = governor(s, g);
    boolean recently = v.cue == Cue.PAST;
    if ((v.cue != Cue.TENURE && v.cue != Cue.POSITION && !recently)
        || v.joint == Cue.TO
        || v.joint == Cue.FROM
        || v.person >= 0
        || isDescription(c, g)
        || c.isQuoted(g.title())) {
      return Optional.empty();
    }
    if (v.joint == Cue.NONE && v.jointChunk != v.chunk && v.cue != Cue.TENURE) {
      return Optional.empty();
    }
    if (v.cue == Cue.TENURE
        && v.joint == Cue.NONE
        && (c.isWord(v.chunk, "years")
            || c.isWord(v.chunk, "experience")
            || c.isWord(v.chunk, "time")
            || c.isWord(v.chunk, "service")
            || c.isWord(v.chunk, "career")
            || c.isWord(v.chunk, "work"))) {
      return Optional.empty();
    }
    int at = v.chunk;
    Optional<Who> who =
        owner(s, at)
            .or(() -> s.people().subject(at))
            .or(() -> focus(s, at))
            .or(() -> following(s, g))
            .or(() -> told(s, at));
    if (who.isEmpty()) {
      return Optional.empty();
    }
    Status status = Status.FORMER;
    if (v.cue == Cue.POSITION && !c.text(v.chunk).endsWith("s") && !isPeak(c, v.chunk)) {
      status = c.isWord(v.chunk - 1, "new") ? Status.APPOINTED : Status.CURRENT;
    }
    return Optional.of(placed(s, at, g, new Reading(who.get(), status, at)));
  }

  /** "culminating in his role as CFO". */
  private static boolean isPeak(Clauses c, int noun) {
    for (int i = noun - 1; i > noun - 5; i--) {
      if (c.isWord(i, "culminating") || c.isWord(i, "culminated")) {
        return true;
      }
    }
    return false;
  }

  /** "Further career steps included posts as CFO": the person whom the paragraph tells of. */
  private static Optional<Who> told(Sentence s, int at) {
    Clauses c = s.chunks();
    int sentence = c.sentence(at);
    boolean same = sentence > 0 && c.paragraph(c.start(sentence) - 1) == c.paragraph(at);
    return same && c.isBiography(at)
        ? s.people().focusBefore(sentence).map(person -> new Who(List.of(person), at))
        : Optional.empty();
  }

  /** "With a career as CEO of Acme, Jane Doe brings": the person that follows a comma. */
  private static Optional<Who> following(Sentence s, RoleGroup g) {
    Clauses c = s.chunks();
    int i = g.end();
    return c.isComma(i) && c.is(i + 1, Kind.PERSON) && c.sentence(i + 1) == c.sentence(g.title())
        ? Optional.of(one(c, i + 1))
        : Optional.empty();
  }

  /** "has been promoted from Controller to CFO". */
  private static Optional<Reading> promotedFrom(Sentence s, RoleGroup g) {
    Governor v = governor(s, g);
    if (v.joint != Cue.FROM
        || g.items().get(0).plural()
        || (v.cue != Cue.NAMED
            && v.cue != Cue.BECOME
            && v.cue != Cue.NAMING
            && v.cue != Cue.JOIN)) {
      return Optional.empty();
    }
    Optional<Who> who =
        v.person >= 0
            ? Optional.of(s.people().listEndingAt(v.person))
            : s.people().subject(v.chunk).or(() -> focus(s, v.chunk));
    return who.map(w -> new Reading(w, Status.FORMER, v.chunk));
  }

  /** "becomes CEO", "will assume the role of CFO", "takes over as CEO". */
  private static Optional<Reading> becomes(Sentence s, RoleGroup g) {
    Clauses c = s.chunks();
    Governor v = governor(s, g);
    if (v.cue != Cue.BECOME || v.joint == Cue.FROM) {
      return Optional.empty();
    }
    Tense tense = Tense.of(c, v.chunk);
    Optional<Who> who = s.people().subject(v.chunk).or(() -> focus(s, v.chunk));
    if (isCareer(s, g, v.chunk, tense)) {
      return who.map(w -> placed(s, v.chunk, g, new Reading(w, Status.FORMER, v.chunk)));
    }
    return who.map(w -> new Reading(w, Status.APPOINTED, v.chunk));
  }

  /** "is CFO of Acme", "had been a director", "was CEO of Acme from 1998". */
  private static Optional<Reading> isTitle(Sentence s, RoleGroup g) {
    Clauses c = s.chunks();
    int verb = g.first() - 1;
    int start = c.start(c.sentence(g.title()));
    boolean past = false;
    boolean now = false;
    while (verb >= start
        && verb > g.first() - 6
        && (c.cue(verb) == Cue.PAST
            || c.cue(verb) == Cue.NOW
            || c.cue(verb) == Cue.MOST
            || c.isWord(verb, "also")
            || c.isWord(verb, "still"))) {
      past |= c.cue(verb) == Cue.PAST;
      now |= c.cue(verb) == Cue.NOW;
      verb--;
    }
    verb = beforeOtherNoun(c, verb, start);
    if (verb < start) {
      return Optional.empty();
    }
    Cue cue = c.cue(verb);
    Status status;
    switch (cue) {
      case IS -> status = past ? Status.FORMER : Status.CURRENT;
      case WAS -> status = now ? Status.CURRENT : Status.FORMER;
      case BEEN -> {
        Tense tense = Tense.of(c, verb);
        status =
            tense.pastPerfect || past || tense.pastAdverb
                ? Status.FORMER
                : isElsewhere(c, g) && !hasSince(c, g) ? Status.FORMER : Status.CURRENT;
      }
      case BE -> {
        Tense tense = Tense.of(c, verb);
        if (!tense.future) {
          return Optional.empty();
        }
        status = Status.APPOINTED;
      }
      default -> {
        return Optional.empty();
      }
    }
    if (c.isPossessiveMark(verb) || isDescription(c, g)) {
      return Optional.empty();
    }
    if (g.timing() != Timing.NONE) {
      status = timed(g.timing(), status);
    }
    int at = verb;
    Optional<Who> who = s.people().subject(at).or(() -> focusIfPronoun(s, at));
    if (who.isEmpty() || c.isQuoted(g.title()) || isFar(c, who.get(), at)) {
      return Optional.empty();
    }
    return Optional.of(placed(s, at, g, new Reading(who.get(), status, at)));
  }

  /** Nobody succeeds a founder as founder. */
  private static boolean isLasting(RoleGroup g) {
    return switch (g.items().get(0).code()) {
      case "FOUNDER", "CO-FOUNDER", "OWNER" -> true;
      default -> false;
    };
  }

  /** "Veteran E-Commerce Leader": what somebody is called, without a place. */
  private static boolean isPraise(RoleGroup g) {
    RoleGroup.Item item = g.items().get(0);
    String title = item.title();
    return item.orgs().isEmpty()
        && g.prefix().isEmpty()
        && ((title.endsWith("Leader") && !title.startsWith("Team"))
            || (item.code().equals("STAFF") && title.endsWith("Executive")));
  }

  /** "was" in "was the main shareholder and CEO"; the chunk itself where it is another. */
  private static int beforeOtherNoun(Clauses c, int verb, int start) {
    boolean besides = c.cue(verb) == Cue.AS && c.isWord(verb - 1, "well");
    if (c.cue(verb) != Cue.AND && !c.isComma(verb) && !besides) {
      return verb;
    }
    int i = besides ? verb - 3 : verb - 1;
    while (i >= start && i > verb - 32 && (isNoun(c, i) || c.isMark(i, ';'))) {
      i--;
    }
    boolean is = i >= start && (c.cue(i) == Cue.IS || c.cue(i) == Cue.WAS);
    return is && !c.isPossessiveMark(i) && i < verb - 1 ? i : verb;
  }

  /** What somebody does or is called, without saying where: "an author and economist". */
  private static boolean isProfession(RoleGroup g) {
    return g.prefix().isEmpty()
        && g.items().stream()
            .allMatch(item ->
                item.orgs().isEmpty()
                    && switch (item.code()) {
                      case "STAFF", "OTHER", "ACADEMIC", "ADVISOR", "OWNER" -> true;
                      default -> item.title().equals("manager");
                    });
  }

  /** "is a communications strategist": what somebody does, not what office they hold. */
  private static boolean isDescription(Clauses c, RoleGroup g) {
    boolean article = c.isWord(g.first(), "a") || c.isWord(g.first(), "an");
    for (int i = g.first() - 1; !article && i > g.first() - 5 && c.is(i, Kind.WORD); i--) {
      article = c.isWord(i, "a") || c.isWord(i, "an");
    }
    return article && isProfession(g);
  }

  /** Whether a company or another verb stands between the person and "is". */
  private static boolean isFar(Clauses c, Who who, int verb) {
    if (c.cue(who.chunk()) == Cue.HE) {
      return false;
    }
    int seen = 0;
    for (int i = who.chunk() + 1; i < verb; i++) {
      Cue cue = c.cue(i);
      if (cue == Cue.SAID || cue == Cue.THAT) {
        return true;
      }
      if (c.is(i, Kind.COMPANY) && !c.isComma(verb - 1)) {
        seen++;
      }
    }
    return seen > 0
        && c.is(verb - 1, Kind.COMPANY)
        && !c.is(who.chunk() + 1, Kind.COMPANY)
        && c.cue(verb - 2) != Cue.AT
        && c.cue(verb - 2) != Cue.OF;
  }

  /** "holds the position of CFO", "held the role of President". */
  private static Optional<Reading> holdsTitle(Sentence s, RoleGroup g) {
    Clauses c = s.chunks();
    int verb = g.first() - 1;
    int start = c.start(c.sentence(g.title()));
    while (verb >= start
        && verb > g.first() - 5
        && (c.cue(verb) == Cue.POSITION
            || c.cue(verb) == Cue.ADJ
            || c.cue(verb) == Cue.OF
            || c.cue(verb) == Cue.THE
            || c.cue(verb) == Cue.AS
            || c.isComma(verb)
            || c.isMark(verb, ':')
            || c.isWord(verb, "various")
            || c.isWord(verb, "several"))) {
      verb--;
    }
    if (verb < start) {
      return Optional.empty();
    }
    Cue cue = c.cue(verb);
    if (cue != Cue.SERVES
        && cue != Cue.SERVED
        && cue != Cue.SERVE
        && cue != Cue.SERVING
        && cue != Cue.NAMED) {
      return Optional.empty();
    }
    int at = verb;
    Tense tense = Tense.of(c, at);
    Governor v = new Governor(cue, at, Cue.NONE, at, -1);
    Optional<Who> who = s.people().subject(at).or(() -> focusIfPronoun(s, at));
    if (who.isEmpty() || c.isQuoted(g.title())) {
      return Optional.empty();
    }
    Status status =
        cue == Cue.NAMED
            ? isCareer(s, g, at, tense) ? Status.FORMER : Status.APPOINTED
            : held(s, g, v, tense);
    return Optional.of(placed(s, at, g, new Reading(who.get(), status, at)));
  }

  /** "joins Acme's Board of Directors", "leaves the Board". */
  private static Optional<Reading> joinsBoard(Sentence s, RoleGroup g) {
    Clauses c = s.chunks();
    if (!c.is(g.title(), Kind.BOARD)) {
      return Optional.empty();
    }
    int verb = g.first() - 1;
    int start = c.start(c.sentence(g.title()));
    while (verb >= start && verb > g.first() - 4 && c.is(verb, Kind.COMPANY)) {
      verb--;
    }
    if (verb < start || (c.cue(verb) != Cue.JOIN && c.cue(verb) != Cue.LEAVE)) {
      return Optional.empty();
    }
    int at = verb;
    Tense tense = Tense.of(c, at);
    Status news = c.cue(at) == Cue.JOIN ? Status.APPOINTED : Status.DEPARTED;
    return s.people()
        .subject(at)
        .or(() -> focus(s, at))
        .map(who -> new Reading(who, isCareer(s, g, at, tense) ? Status.FORMER : news, at));
  }

  /** "two new members to its Board of Directors: Jane Doe, ..., and John Roe". */
  private static Optional<Reading> boardList(Sentence s, RoleGroup g) {
    Clauses c = s.chunks();
    if (!c.is(g.title(), Kind.BOARD)) {
      return Optional.empty();
    }
    int end = c.end(c.sentence(g.title()));
    int i = g.end();
    List<Integer> lines = Entries.peopleBehind(c, c.sentence(g.title()));
    if (!lines.isEmpty() && RoleGroups.isListHead(c, c.sentence(g.title()))) {
      return Optional.of(new Reading(whoOf(c, lines), listed(c, g), g.title()));
    }
    boolean colon = c.isMark(i, ':');
    if (!colon) {
      i = RoleGroups.appointmentsAfter(c, g.end() - 1);
      if (i < 0) {
        return Optional.empty();
      }
      return Optional.of(new Reading(s.people().listFrom(i), Status.APPOINTED, g.title()));
    }
    List<Integer> refs = new ArrayList<>();
    int first = -1;
    for (int k = i + 1; k < end; k++) {
      if (c.is(k, Kind.PERSON) && !refs.contains(c.ref(k))) {
        refs.add(c.ref(k));
        first = first < 0 ? k : first;
      }
    }
    return first < 0
        ? Optional.empty()
        : Optional.of(new Reading(new Who(List.copyOf(refs), first), Status.APPOINTED, g.title()));
  }

  private static Who whoOf(Clauses c, List<Integer> chunks) {
    return new Who(chunks.stream().map(c::ref).distinct().toList(), chunks.get(0));
  }

  /** Whether those that a sentence lists have just been chosen, or sit there. */
  private static Status listed(Clauses c, RoleGroup g) {
    int sentence = c.sentence(g.title());
    for (int i = c.start(sentence); i < c.end(sentence); i++) {
      switch (c.cue(i)) {
        case NAMED, NAMING, WELCOME, JOIN -> {
          return Status.APPOINTED;
        }
        case LEAVE, LEAVING, STEP -> {
          return Status.DEPARTED;
        }
        default -> {
          if (isEndOfTerm(c, i)) {
            return Status.DEPARTED;
          }
        }
      }
    }
    return Status.CURRENT;
  }

  /** "have completed their terms". */
  private static boolean isEndOfTerm(Clauses c, int verb) {
    boolean ends =
        c.isWord(verb, "completed") || c.isWord(verb, "complete") || c.isWord(verb, "concluded");
    boolean theirs = c.cue(verb + 1) == Cue.ITS || c.cue(verb + 1) == Cue.HIS;
    return ends && theirs && c.cue(verb + 2) == Cue.TENURE
        || ends && theirs && c.isWord(verb + 2, "terms");
  }

  /** "The Board includes Jane Doe, John Roe and Ann Poe": a seat each. */
  private static Optional<Reading> boardIncludes(Sentence s, RoleGroup g) {
    Clauses c = s.chunks();
    if (!c.is(g.title(), Kind.BOARD)) {
      return Optional.empty();
    }
    int verb = RoleGroups.membersVerb(c, g.title());
    if (verb < 0) {
      return Optional.empty();
    }
    Who who = s.people().listFrom(verb + 1);
    return Optional.of(new Reading(who, Status.CURRENT, verb));
  }

  /** A line with a name, then a line with the title; or both in one line without a comma. */
  private static Optional<Reading> nameLineTitle(Sentence s, RoleGroup g) {
    Clauses c = s.chunks();
    int start = c.start(c.sentence(g.title()));
    int p = -1;
    if (isDescription(c, g)) {
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
    Who who = one(c, p);
    Status status = isChosenEntry(c, g) ? Status.APPOINTED : Status.CURRENT;
    return Optional.of(new Reading(who, timed(g.timing(), status), g.title()));
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

  private static boolean isNameLine(Clauses c, int person, int last) {
    int start = c.start(c.sentence(person));
    if (c.paragraph(person) == c.paragraph(last + 1)
        && c.sentence(person) == c.sentence(last + 1)) {
      return false;
    }
    return person - start <= 5 && !hasVerb(c, c.sentence(person));
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
  private static Optional<Reading> titleColonName(Sentence s, RoleGroup g) {
    Clauses c = s.chunks();
    int i = g.end();
    if (!c.isMark(i, ':') && !c.isMark(i, '|') && !c.isDash(i)) {
      return Optional.empty();
    }
    List<Integer> lines = Entries.peopleBehind(c, c.sentence(g.title()));
    if (g.items().get(0).plural() && !lines.isEmpty() && i + 1 == c.end(c.sentence(i))) {
      return Optional.of(new Reading(whoOf(c, lines), listed(c, g), g.title()));
    }
    if (!c.is(i + 1, Kind.PERSON) || c.sentence(i + 1) != c.sentence(g.title())) {
      return Optional.empty();
    }
    return Optional.of(
        new Reading(
            g.items().get(0).plural() ? s.people().listFrom(i + 1) : one(c, i + 1),
            timed(g.timing(), isElected(c, g) ? Status.APPOINTED : Status.CURRENT),
            g.title()));
  }

  /** "elected four new directors:". */
  private static boolean isElected(Clauses c, RoleGroup g) {
    int start = c.start(c.sentence(g.title()));
    for (int i = g.first() - 1; i >= start && i > g.first() - 5; i--) {
      if (c.cue(i) == Cue.NAMED || c.cue(i) == Cue.WELCOME) {
        return true;
      }
    }
    return false;
  }

  /** "will not stand for re-election to the Board". */
  private static Optional<Reading> notReelected(Sentence s, RoleGroup g) {
    Clauses c = s.chunks();
    int start = c.start(c.sentence(g.title()));
    int election = g.first() - 1;
    while (election >= start
        && election > g.first() - 4
        && !c.isWord(election, "re-election")
        && !c.isWord(election, "reelection")) {
      election--;
    }
    if (election < start || election <= g.first() - 4) {
      return Optional.empty();
    }
    int not = -1;
    for (int i = election - 1; i >= start && i > election - 7; i--) {
      if (c.cue(i) == Cue.NOT) {
        not = i;
      }
    }
    if (not < 0) {
      return Optional.empty();
    }
    int verb = not;
    return s.people()
        .subject(verb)
        .or(() -> focus(s, verb))
        .map(who -> new Reading(who, Status.DEPARTED, verb));
  }

  /** "a team led by Jane Doe as CEO and John Roe as CFO". */
  private static Optional<Reading> nameAs(Sentence s, RoleGroup g) {
    Clauses c = s.chunks();
    int as = g.first() - 1;
    if (as < 1 || c.cue(as) != Cue.AS || c.sentence(as) != c.sentence(g.title())) {
      return Optional.empty();
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
    return Optional.of(
        new Reading(one(c, p), timed(g.timing(), Status.CURRENT), as).at(agent(c, p)));
  }

  // ---- what governs the titles ----

  /**
   * The verb or noun that titles depend on.
   *
   * @param cue its kind; NONE if there is none
   * @param chunk where it stands
   * @param joint the word that joins the titles to it: as, to, from, on; NONE if they follow it
   *     directly
   * @param jointChunk where that stands
   * @param person the nearest person between the two; below zero if none
   */
  private record Governor(Cue cue, int chunk, Cue joint, int jointChunk, int person) {
    static final Governor NOTHING = new Governor(Cue.NONE, -1, Cue.NONE, -1, -1);
  }

  private static Governor governor(Sentence s, RoleGroup g) {
    Clauses c = s.chunks();
    int start = c.start(c.sentence(g.title()));
    int i = g.first() - 1;
    while (i >= start && (c.cue(i) == Cue.NOW || c.isWord(i, "either") || c.isWord(i, "over"))) {
      i--;
    }
    if (i < start) {
      return Governor.NOTHING;
    }
    Cue joint =
        switch (c.cue(i)) {
          case AS, TO, FROM, ON -> c.cue(i);
          case IN -> isPost(c, i, g) ? Cue.AS : Cue.NONE;
          default -> Cue.NONE;
        };
    int jointChunk = joint == Cue.NONE ? i + 1 : i;
    if (joint != Cue.NONE) {
      i--;
    }
    if (joint == Cue.NONE && c.cue(i) == Cue.AND && isPost(c, i, g)) {
      i--;
      while (i > start && c.is(i, Kind.WORD) && c.cue(i) == Cue.NONE && !c.isCapitalized(i)) {
        i--;
      }
    }
    int person = -1;
    boolean direct = joint == Cue.NONE;
    int steps = 0;
    for (; i >= start && steps < REACH; i--, steps++) {
      if (c.is(i, Kind.PERSON)) {
        if (person < 0) {
          person = i;
        }
        if (direct) {
          return Governor.NOTHING;
        }
        continue;
      }
      Cue cue = c.cue(i);
      if (c.isQuoted(i) != c.isQuoted(g.title())
          || (cue == Cue.WHERE && c.cue(jointChunk - 1) != Cue.AND)) {
        return Governor.NOTHING;
      }
      boolean governs =
          switch (cue) {
            case NAMED,
                NAMING,
                JOIN,
                BECOME,
                LEAVE,
                LEAVING,
                SUCCEED,
                SERVES,
                SERVED,
                SERVE,
                SERVING,
                REMAIN,
                TENURE ->
                true;
            case WELCOME -> joint == Cue.AS || joint == Cue.TO;
            case REMOVED -> true;
            case STEP -> isDown(c, i) || c.isWord(i + 1, "into");
            case POSITION -> joint == Cue.AS && !isPlace(c, i);
            case PAST -> joint == Cue.AS && i == jointChunk - 1;
            default -> joint == Cue.AS && person < 0 && isLeading(c, i);
          };
      if (governs) {
        if (cue == Cue.STEP && !isDown(c, i)) {
          return new Governor(Cue.BECOME, i, joint, jointChunk, person);
        }
        if (cue == Cue.POSITION && joint == Cue.AS) {
          Governor verb = verbOfPosition(c, i, start, joint, jointChunk, person);
          if (verb != null) {
            return verb;
          }
        }
        boolean noun = cue == Cue.SERVE && c.cue(i - 1) == Cue.HIS;
        Cue governing = noun ? Cue.TENURE : cue == Cue.NONE ? Cue.SERVED : cue;
        return new Governor(governing, i, joint, jointChunk, person);
      }
      if (direct
          && !(cue == Cue.THE || cue == Cue.ADJ || cue == Cue.NOT || c.isWord(i, "called"))) {
        return Governor.NOTHING;
      }
      if (c.isMark(i, ';') && person < 0) {
        return Governor.NOTHING;
      }
    }
    return Governor.NOTHING;
  }

  /** "led" in "where she led a team of forty as Senior Manager", not in "led by". */
  private static boolean isLeading(Clauses c, int verb) {
    return (c.isWord(verb, "led") || c.isWord(verb, "headed")) && c.cue(verb + 1) != Cue.BY;
  }

  /** "and the role of", "in the position of": what is joined there is what the verb takes. */
  private static boolean isPost(Clauses c, int and, RoleGroup g) {
    for (int i = and + 1; i < g.title(); i++) {
      if (c.cue(i) == Cue.POSITION) {
        return true;
      }
    }
    return false;
  }

  /** "the Boston office": where somebody works, not what as. */
  private static boolean isPlace(Clauses c, int noun) {
    return c.isWord(noun, "office") && c.isCapitalized(noun - 1);
  }

  /** "resigned from his position as CFO": the verb counts, not the noun. */
  private static Governor verbOfPosition(
      Clauses c, int noun, int start, Cue joint, int jointChunk, int between) {
    int person = between;
    boolean from = false;
    for (int i = noun - 1; i >= start && i > noun - 7; i--) {
      Cue cue = c.cue(i);
      from |= cue == Cue.FROM;
      switch (cue) {
        case NAMED, BECOME -> {
          // "will move from her role as CFO"
          return new Governor(cue, i, from ? Cue.FROM : joint, jointChunk, person);
        }
        case LEAVE, LEAVING, JOIN, REMAIN, SERVES, SERVED, SERVE, SERVING -> {
          return new Governor(cue, i, joint, jointChunk, person);
        }
        case STEP -> {
          if (isDown(c, i)) {
            return new Governor(cue, i, joint, jointChunk, person);
          }
        }
        case FROM, HIS, THE, ADJ, DOWN, IN, ITS, OF -> {}
        default -> {
          if (!c.is(i, Kind.PERSON)) {
            return null;
          }
          person = i;
        }
      }
    }
    return null;
  }

  private static boolean isDown(Clauses c, int step) {
    return c.cue(step + 1) == Cue.DOWN || c.cue(step + 2) == Cue.DOWN;
  }

  /** Whom a noun belongs to: "Doe's appointment", "his tenure". */
  private static Optional<Who> owner(Sentence s, int noun) {
    Clauses c = s.chunks();
    int start = c.start(c.sentence(noun));
    for (int i = noun - 1; i >= start && i > noun - 6; i--) {
      if (c.cue(i) == Cue.HIS) {
        return s.people().resolve(i);
      }
      if (c.is(i, Kind.PERSON) && c.isPossessiveMark(i + 1)) {
        return Optional.of(s.people().listEndingAt(i));
      }
      if (c.cue(i) != Cue.ADJ
          && c.cue(i) != Cue.NONE
          && c.cue(i) != Cue.IS
          && c.cue(i) != Cue.POSITION) {
        break;
      }
    }
    return Optional.empty();
  }

  /** The person the paragraph is about, where a sentence leaves the subject out. */
  private static Optional<Who> focus(Sentence s, int verb) {
    return focusIfPronoun(s, verb);
  }

  private static Optional<Who> focusIfPronoun(Sentence s, int verb) {
    Clauses c = s.chunks();
    int start = c.start(c.sentence(verb));
    for (int i = verb - 1; i >= start; i--) {
      if (c.cue(i) == Cue.HE || c.cue(i) == Cue.HIS) {
        return s.people().resolve(i);
      }
    }
    return Optional.empty();
  }

  /** Whether a verb has its subject right before it and so an object we do not know. */
  private static boolean isActive(Clauses c, int verb, int person) {
    if (c.cue(verb) != Cue.NAMED) {
      return false;
    }
    // "Jane Doe Named CFO" has nothing between; "Jane Doe, who appointed ..." has.
    for (int i = person + 1; i < verb; i++) {
      if (c.is(i, Kind.COMPANY) && i == verb - 1) {
        return true;
      }
      if (c.cue(i) == Cue.SAID) {
        return true;
      }
    }
    String word = c.text(verb);
    return word.endsWith("s") && !word.endsWith("ss");
  }

  /** The company that acts: the first of the sentence that no preposition governs. */
  static Optional<Org> agent(Clauses c, int verb) {
    int start = c.start(c.sentence(verb));
    for (int i = start; i < verb; i++) {
      if (c.is(i, Kind.COMPANY) && !c.isQuoted(i)) {
        int before = c.cue(i - 1) == Cue.THE ? i - 2 : i - 1;
        Cue cue = before < start ? Cue.NONE : c.cue(before);
        switch (cue) {
          case FROM, AT, OF, WITH, BY, FOR, IN, ON -> {}
          default -> {
            return org(c, i);
          }
        }
      }
    }
    for (int i = verb - 1; i >= start; i--) {
      if (c.is(i, Kind.COMPANY)
          && c.cue(i - 1) != Cue.FROM
          && c.cue(i - 1) != Cue.AT
          && !c.isQuoted(i)) {
        return org(c, i);
      }
      if (c.cue(i) == Cue.SAID || c.isMark(i, ';')) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The company joined: "joins Acme from Zenith as CFO" is Acme. */
  private static Optional<Org> joined(Clauses c, int verb, int joint) {
    for (int i = verb + 1; i < joint; i++) {
      if (c.cue(i) == Cue.FROM) {
        return Optional.empty();
      }
      if (c.is(i, Kind.COMPANY)) {
        return org(c, i);
      }
    }
    return Optional.empty();
  }

  /** A reading with the place that the sentence gives in front of the titles. */
  private static Reading placed(Sentence s, int verb, RoleGroup g, Reading reading) {
    Clauses c = s.chunks();
    for (int i = g.first() - 1; i >= c.start(c.sentence(verb)); i--) {
      if (c.cue(i) == Cue.WHERE && isUnnamed(c, i) && !isClosed(c, i, g.first())) {
        return reading.nowhere();
      }
    }
    return reading.at(placeBefore(s, verb, g));
  }

  /** "from a Swiss bank, where". */
  private static boolean isUnnamed(Clauses c, int where) {
    for (int i = where - 1; i > where - 9 && i >= c.start(c.sentence(where)); i--) {
      if (c.is(i, Kind.COMPANY)) {
        return false;
      }
      if (c.cue(i) == Cue.FROM || c.cue(i) == Cue.AT || c.cue(i) == Cue.WITH) {
        return c.isWord(i + 1, "a") || c.isWord(i + 1, "an");
      }
    }
    return false;
  }

  /** "where he majored in law, Jane Doe is": another clause begins behind that of "where". */
  private static boolean isClosed(Clauses c, int where, int title) {
    for (int i = where + 2; i < title; i++) {
      if (c.is(i, Kind.PERSON) && c.isComma(i - 1)) {
        return true;
      }
    }
    return false;
  }

  /** The organisation that "where" goes back to: "joins Acme from Harbor Lights (HL), where". */
  private static Optional<Org> whereabouts(Clauses c, int where) {
    int stop = Math.max(c.start(c.sentence(where)), where - 24);
    Optional<Org> right = RoleGroups.nameEndingAt(c, c.isComma(where - 1) ? where - 2 : where - 1);
    if (right.isPresent()) {
      return right;
    }
    for (int k = where - 1; k >= stop; k--) {
      if (c.isMark(k, ')')) {
        while (k > stop && !c.isMark(k, '(')) {
          k--;
        }
      } else if (c.is(k, Kind.COMPANY)) {
        return org(c, k);
      } else if (c.cue(k) == Cue.FROM || c.cue(k) == Cue.AT || c.cue(k) == Cue.JOIN) {
        Optional<Org> named = RoleGroups.org(c, c.cue(k + 1) == Cue.THE ? k + 2 : k + 1, true);
        if (named.isPresent() && !c.isPossessiveMark(named.get().to() + 1)) {
          return named;
        }
      }
    }
    return Optional.empty();
  }

  /** "the company", said of whichever was named before. */
  static boolean isSelf(Clauses c, int chunk) {
    return c.text(chunk).equals("company") || c.text(chunk).equals("firm");
  }

  /** "At Acme, she was CFO", "Acme, where he was CFO", "20 years at Acme, most recently as CFO". */
  private static Optional<Org> placeBefore(Sentence s, int verb, RoleGroup g) {
    Clauses c = s.chunks();
    int start = c.start(c.sentence(verb));
    for (int i = g.first() - 1; i >= start; i--) {
      if (c.cue(i) == Cue.WHERE && !isClosed(c, i, g.first())) {
        Optional<Org> there = whereabouts(c, i);
        if (there.isPresent()) {
          return there;
        }
      }
      if (c.is(i, Kind.COMPANY)
          && !isSelf(c, i)
          && (c.cue(i - 1) == Cue.AT
              || c.cue(i - 1) == Cue.WITH
              || c.cue(i - 1) == Cue.JOIN && !isBeforeThat(c, i - 1)
              || (c.cue(i - 1) == Cue.THE && c.cue(i - 2) == Cue.AT)
              || (c.cue(i - 1) == Cue.FOR && i < verb))) {
        return org(c, i);
      }
    }
    return Optional.empty();
  }

  /** "Before joining Acme": what follows was somewhere else. */
  private static boolean isBeforeThat(Clauses c, int verb) {
    return c.cue(verb - 1) == Cue.PAST || c.cue(verb - 1) == Cue.TO || c.isWord(verb - 1, "since");
  }

  static Optional<Org> org(Clauses c, int chunk) {
    int ref = c.ref(chunk);
    return Optional.of(new Org(ref, c.extraction.companies().get(ref).name(), chunk, chunk));
  }

  // ---- tense and time ----

  /** What the auxiliaries and adverbs in front of a verb say. */
  static final class Tense {
    static final Tense NONE = new Tense();
    boolean future;
    boolean perfect;
    boolean pastPerfect;
    boolean past;
    boolean present;
    boolean passive;
    boolean pastAdverb;
    boolean now;
    boolean remain;
    boolean not;

    static Tense of(Clauses c, int verb) {
      Tense t = new Tense();
      int start = c.start(c.sentence(verb));
      int i = verb - 1;
      int steps = 0;
      boolean to = false;
      for (; i >= start && steps < 8; i--, steps++) {
        Cue cue = c.cue(i);
        boolean known = true;
        switch (cue) {
          case WILL -> t.future = true;
          case TO -> {
            to = true;
          }
          case HAS -> t.perfect = true;
          case HAD -> t.pastPerfect = true;
          case IS -> {
            t.present = true;
            t.passive = true;
          }
          case WAS -> {
            t.past = true;
            t.passive = true;
          }
          case BEEN, BE -> t.passive = true;
          case PAST, MOST -> t.pastAdverb |= !isJustNow(c, i, verb);
          case NOW -> t.now = true;
          case REMAIN -> t.remain = true;
          case NOT -> t.not = true;
          case ADJ, NAMED, DOWN, ON -> {}
          default ->
              known =
                  c.is(i, Kind.WORD)
                      && (c.isWord(i, "went")
                          || c.text(i).endsWith("ly")
                          || c.isWord(i, "to")
                          || c.isWord(i, "effective"));
        }
        t.past |= c.isWord(i, "went");
        if (!known) {
          break;
        }
      }
      t.future |= to && !t.perfect && !t.past;
      for (int k = start; k < verb && k < start + 60; k++) {
        boolean ofTitle =
            c.is(k + 1, Kind.ROLE) || (c.cue(k + 1) == Cue.THE && c.is(k + 2, Kind.ROLE));
        if (c.cue(k) == Cue.PAST
            && !c.isQuoted(k)
            && !ofTitle
            && !isAttribute(c, k)
            && !isJustNow(c, k, verb)) {
          t.pastAdverb = true;
        } else if (c.cue(k) == Cue.NOW && k > verb - 4) {
          t.now = true;
        }
      }
      return t;
    }

    /** "an early investor": what sort of noun, where "early in her career" says when. */
    private static boolean isAttribute(Clauses c, int adverb) {
      return c.isWord(adverb, "early")
          && c.cue(adverb + 1) != Cue.IN
          && c.cue(adverb + 1) != Cue.ON
          && c.is(adverb + 1, Kind.WORD);
    }

    /** "has recently joined": news, where "most recently joined" tells a career. */
    private static boolean isJustNow(Clauses c, int adverb, int verb) {
      boolean move =
          c.cue(verb) == Cue.NAMED || c.cue(verb) == Cue.JOIN || c.cue(verb) == Cue.BECOME;
      return move && c.isWord(adverb, "recently") && c.cue(adverb - 1) != Cue.MOST;
    }
  }

  /** Whether a move is told from the person's past. */
  private static boolean isCareer(Sentence s, RoleGroup g, int verb, Tense tense) {
    Clauses c = s.chunks();
    if (g.timing() == Timing.FORMER) {
      return true;
    }
    if (tense.future) {
      return false;
    }
    if (tense.pastPerfect || tense.pastAdverb || isSinceJoining(c, verb)) {
      return true;
    }
    Optional<DateValue> date = dateOf(c, g, verb);
    if (date.isPresent()
        && (isOld(c, date.get())
            || isRecalled(c, verb, tense)
            || isOfYear(c, date.get(), verb, tense))) {
      return true;
    }
    if (date.isPresent()) {
      return false;
    }
    int start = c.start(c.sentence(verb));
    for (int i = start; i < verb; i++) {
      if (c.isWord(i, "later")
          || c.isWord(i, "subsequently")
          || c.isWord(i, "eventually")
          || c.isWord(i, "went")
          || c.isWord(i, "after") && c.cue(i + 1) == Cue.SERVING) {
        return true;
      }
    }
    if (isThatYear(c, g)) {
      return true;
    }
    boolean told =
        c.cue(verb) != Cue.NAMING
            && !tense.perfect
            && !tense.present
            && !c.text(verb).endsWith("s");
    return told
        && ((isElsewhere(c, g)
                && c.sentence(verb) > 5
                && !isDeparture(c.cue(verb))
                && c.isMark(c.end(c.sentence(verb)) - 1, '.'))
            || (c.isBiography(verb) && c.paragraph(verb) > 3 && !isLead(c, verb)));
  }

  /** "She became a partner that year": the one that was told of before. */
  private static boolean isThatYear(Clauses c, RoleGroup g) {
    for (int i = g.end(); i < Math.min(g.end() + 4, c.end(c.sentence(g.title()))); i++) {
      if ((c.isWord(i, "that") || c.isWord(i, "same")) && c.isWord(i + 1, "year")) {
        return true;
      }
    }
    return false;
  }

  /** "Since joining Acme as Controller, she has": told of the years between. */
  private static boolean isSinceJoining(Clauses c, int verb) {
    return c.isWord(verb, "joining")
        && (c.cue(verb - 1) == Cue.SINCE || c.isWord(verb - 1, "after"));
  }

  /** "He joined Acme as CEO in 2001", in a text of no day: told of somebody, not announced. */
  private static boolean isRecalled(Clauses c, int verb, Tense tense) {
    return c.extraction.released().isEmpty()
        && (c.isWord(verb, "joined") || c.isWord(verb, "became"))
        && !tense.perfect;
  }

  /** "He was appointed CEO in 2019": news has a day, and a year by itself is a career's. */
  private static boolean isOfYear(Clauses c, DateValue date, int verb, Tense tense) {
    return c.extraction.released().isEmpty()
        && date.granularity() == Granularity.YEAR
        && (tense.past || c.text(verb).endsWith("ed"))
        && !tense.perfect
        && !tense.present;
  }

  private static boolean isDeparture(Cue cue) {
    return cue == Cue.LEAVE || cue == Cue.STEP || cue == Cue.LEAVING || cue == Cue.REMOVED;
  }

  /** The first paragraphs with people in them announce; what comes later tells more of them. */
  private static boolean isLead(Clauses c, int chunk) {
    return c.leadParagraph() >= c.paragraph(chunk);
  }

  /** Whether a career's move is told that nothing says the end of: "joined Acme in 2015 as CFO". */
  static boolean began(Clauses c, RoleGroup g, Reading reading) {
    boolean move =
        switch (c.cue(reading.cue())) {
          case NAMED, JOIN, BECOME, NAMING, SUCCEED -> true;
          default -> false;
        };
    if (!move || reading.status() != Status.FORMER || g.timing() != Timing.NONE) {
      return false;
    }
    Tense tense = Tense.of(c, reading.cue());
    return !tense.pastAdverb
        && !tense.pastPerfect
        && governor(new Sentence(c, null), g).joint != Cue.FROM;
  }

  static boolean isOld(Clauses c, DateValue date) {
    return c.newest().isPresent() && date.last().plusDays(OLD_DAYS).isBefore(c.newest().get());
  }

  /** The date that is said of a move: behind the titles, else in front of the verb. */
  static Optional<DateValue> dateOf(Clauses c, RoleGroup g, int verb) {
    int sentence = c.sentence(g.title());
    int end = Math.min(c.end(sentence), g.end() + 9);
    for (int i = g.lastTitle() + 1; i < end; i++) {
      if (c.is(i, Kind.DATE)) {
        return c.cue(i - 1) == Cue.UNTIL ? Optional.empty() : c.date(i);
      }
      if (c.is(i, Kind.ROLE) || c.is(i, Kind.PERSON)) {
        break;
      }
    }
    int from = Math.min(verb, g.first());
    for (int i = Math.max(verb, 0); i < g.first(); i++) {
      if (c.is(i, Kind.DATE)) {
        return c.date(i);
      }
    }
    for (int i = from - 1; i >= Math.max(c.start(sentence), from - 12); i--) {
      if (c.is(i, Kind.DATE) && !c.date(i).equals(c.extraction.released())) {
        return c.date(i);
      }
      if (c.is(i, Kind.ROLE)) {
        break;
      }
    }
    return Optional.empty();
  }

  private static Status timed(Timing timing, Status otherwise) {
    return switch (timing) {
      case FORMER -> Status.FORMER;
      case INCOMING -> Status.APPOINTED;
      case OUTGOING -> Status.DEPARTED;
      case NONE -> otherwise;
    };
  }

  // ---- departures ----

  /** Whether what follows says that this person leaves: ", will retire", "who has resigned". */
  private static boolean leaves(Sentence s, int last) {
    Clauses c = s.chunks();
    int end = Math.min(c.end(c.sentence(last)), last + 14);
    for (int i = last + 1; i < end; i++) {
      if (c.is(i, Kind.PERSON) || c.isQuote(i) || c.cue(i) == Cue.SAID || c.cue(i) == Cue.WHERE) {
        return false;
      }
      boolean leaving =
          c.cue(i) == Cue.LEAVE
              || (c.isWord(i, "transition") && (c.isWord(i + 1, "out") || c.isWord(i + 1, "from")))
              || (c.cue(i) == Cue.STEP && isDown(c, i))
              || (c.cue(i) == Cue.REMOVED && (c.cue(i - 1) == Cue.BEEN || c.cue(i - 1) == Cue.WAS))
              || (c.cue(i) == Cue.LEAVING
                  && (c.cue(i - 1) == Cue.HIS
                      || c.cue(i - 2) == Cue.HIS
                      || c.cue(i - 1) == Cue.WELCOME));
      if (!leaving) {
        if (c.is(i, Kind.WORD)
            && (c.cue(i) == Cue.NAMED
                || c.cue(i) == Cue.JOIN
                || c.cue(i) == Cue.BECOME
                || c.cue(i) == Cue.SERVED
                || c.cue(i) == Cue.SUCCEED)) {
          return false;
        }
        continue;
      }
      int stop = Math.min(end, i + 7);
      for (int k = i + 1; k < stop; k++) {
        if ((c.cue(k) == Cue.AS || c.cue(k) == Cue.FROM)
            && (c.is(k + 1, Kind.ROLE)
                || c.is(k + 2, Kind.ROLE)
                || c.is(k + 3, Kind.ROLE)
                || c.is(k + 2, Kind.BOARD)
                || c.is(k + 3, Kind.BOARD))) {
          return false;
        }
        if (c.is(k, Kind.COMPANY) && c.ref(k) != c.issuer) {
          return false;
        }
      }
      return true;
    }
    return false;
  }

  /** "the retirement of", "mourns the death of" right before a person or a title. */
  private static boolean isLossOf(Sentence s, int before) {
    Clauses c = s.chunks();
    int i = before;
    while (i >= 0
        && (c.cue(i) == Cue.THE
            || c.cue(i) == Cue.ITS
            || c.cue(i) == Cue.ADJ
            || c.is(i, Kind.COMPANY)
            || c.isPossessiveMark(i))) {
      i--;
    }
    return i >= 1 && (c.isWord(i, "mourns") || (c.cue(i) == Cue.OF && c.cue(i - 1) == Cue.LEAVING));
  }

  /** "the death of": it ends whatever somebody did, wherever. */
  private static boolean isDeath(Clauses c, int of) {
    return c.isWord(of - 1, "death") || c.isWord(of - 1, "passing");
  }

  /** "his predecessor, John Roe". */
  private static boolean isPredecessor(Clauses c, int chunk) {
    return c.cue(chunk - 1) == Cue.PREDECESSOR || c.cue(chunk - 2) == Cue.PREDECESSOR;
  }

  private static boolean isVerb(Cue cue) {
    return switch (cue) {
      case NAMED, BECOME, IS, WAS, BEEN, BE, SERVES, SERVED, REMAIN -> true;
      default -> false;
    };
  }
}
