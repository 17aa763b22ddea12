package io.dateline.position;

import io.dateline.position.Clauses.Kind;
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
  static final List<Rule> ALL =
      List.of(
          new Rule("title-before-name", 0.96, NameRules::titleBeforeName),
          new Rule("named-person-title", 0.87, NameRules::namedPersonTitle),
          new Rule("apposition", 0.96, NameRules::apposition),
          new Rule("noun-apposition", 0.85, NameRules::nounApposition),
          new Rule("fronted-as", 0.8, NameRules::frontedAs),
          new Rule("fronted-title", 0.8, NameRules::frontedTitle),
          new Rule("appointed-as", 0.84, MoveRules::appointedAs),
          new Rule("appointment-as", 0.94, MoveRules::appointmentAs),
          new Rule("joins-as", 0.82, MoveRules::joinsAs),
          new Rule("succeeds-as", 0.85, MoveRules::succeedsAs),
          new Rule("resigns-as", 0.87, MoveRules::resignsAs),
          new Rule("resignation-as", 0.85, MoveRules::resignationAs),
          new Rule("serves-as", 0.84, StateRules::servesAs),
          new Rule("remains-as", 0.75, StateRules::remainsAs),
          new Rule("career-as", 0.8, StateRules::careerAs),
          new Rule("promoted-from", 0.82, MoveRules::promotedFrom),
          new Rule("becomes", 0.74, MoveRules::becomes),
          new Rule("is-title", 0.91, StateRules::isTitle),
          new Rule("holds-title", 0.78, StateRules::holdsTitle),
          new Rule("not-re-elected", 0.85, BoardRules::notReelected),
          new Rule("joins-board", 0.8, BoardRules::joinsBoard),
          new Rule("board-list", 0.8, BoardRules::boardList),
          new Rule("board-includes", 0.88, BoardRules::boardIncludes),
          new Rule("name-line-title", 0.72, NameRules::nameLineTitle),
          new Rule("title-colon-name", 0.8, NameRules::titleColonName),
          new Rule("as-before-name", 0.62, NameRules::asBeforeName),
          new Rule("name-as", 0.85, NameRules::nameAs));

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

  /** Takes over person and status of the titles right before. */
  static final Rule CONTINUED = new Rule("continued", 0.75, (sentence, group) -> Optional.empty());

  private static final Set<String> FURTHER =
      Set.of("also", "then", "subsequently", "later", "eventually", "ultimately", "finally");

  private Rules() {}

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

  /**
   * Whether titles go on where others of the same sentence ended: "CEO of Acme, Zenith adviser".
   */
  static boolean continues(Clauses c, RoleGroup before, RoleGroup group) {
    if (c.sentence(before.title()) != c.sentence(group.title())) {
      return false;
    }
    int last = group.first() - 1;
    if (NameRules.isParent(c, group, last) || StateRules.isDescription(c, group)) {
      return false;
    }
    boolean placed = before.items().stream().anyMatch(item -> !item.orgs().isEmpty());
    if (placed && isWhatItIs(c, before.end(), group.first())) {
      // "CFO of Acme, an asset manager"
      return false;
    }
    if (isNextOfList(c, before, group)) {
      return true;
    }
    int i = afterPlace(c, before.end(), last);
    while (i >= before.end()
        && (c.cue(i) == Cue.AND
            || c.isComma(i)
            || c.isMark(i, ';')
            || c.cue(i) == Cue.AS
            || c.cue(i) == Cue.THE
            || c.isMark(i, '/')
            || c.isWord(i, "both")
            || c.is(i, Kind.DATE)
            || isBeforeDate(c, i)
            || FURTHER.contains(c.text(i)))) {
      i--;
    }
    return i < before.end() && i < group.first() - 1 && !c.is(group.end(), Kind.PERSON);
  }

  private static boolean isBeforeDate(Clauses c, int preposition) {
    return c.is(preposition + 1, Kind.DATE)
        && switch (c.cue(preposition)) {
          case IN, SINCE, FROM, TO, UNTIL -> true;
          default -> false;
        };
  }

  /** "VP at Acme, where she led sales; Head of Sales at Zenith; and CFO of Harbor Bank". */
  private static boolean isNextOfList(Clauses c, RoleGroup before, RoleGroup group) {
    int mark = c.cue(group.first() - 1) == Cue.AND ? group.first() - 2 : group.first() - 1;
    if (!c.isMark(mark, ';') || group.items().get(0).orgs().isEmpty()) {
      return false;
    }
    for (int i = before.end(); i < mark; i++) {
      if (c.is(i, Kind.PERSON) || c.isMark(i, ':')) {
        return false;
      }
    }
    return !c.is(group.end(), Kind.PERSON);
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

  /** So many chunks stand at most between titles and the "and" of the next. */
  private static final int LONGEST_PLACE = 16;

  /** Behind ", the Oblan arm of Zenith," where more follows before the "and". */
  private static int afterApposition(Clauses c, int end, int and) {
    if (!c.isComma(end) || c.cue(end + 1) != Cue.THE) {
      return end;
    }
    int close = end + 2;
    while (close < and
        && !c.isComma(close)
        && (c.cue(close) == Cue.NONE || c.cue(close) == Cue.OF || c.cue(close) == Cue.THE)) {
      close++;
    }
    return c.isComma(close) && close < and ? close + 1 : end;
  }

  /** Passes back over "in Tulley, from 1998 to 2001," that stands between titles and "and". */
  private static int afterPlace(Clauses c, int end, int last) {
    int and = last;
    boolean then = c.isWord(last + 1, "then");
    while (and > end && (c.cue(and) == Cue.THE || c.cue(and) == Cue.AS)) {
      and--;
    }
    boolean joint = c.cue(and) == Cue.AND || (then && c.isComma(and));
    if (!joint || and - end > LONGEST_PLACE) {
      return last;
    }
    int from = afterApposition(c, end, and);
    boolean opens = c.cue(from) == Cue.IN || c.cue(from) == Cue.FROM;
    for (int i = from + 1; i < and; i++) {
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
}
