package io.dateline.position;

import io.dateline.position.Clauses.Kind;
import io.dateline.position.People.Who;
import io.dateline.position.Rule.Reading;
import io.dateline.position.Rule.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rules for seats on boards: who joins one, who is listed or counted among it, who is not
 * re-elected.
 */
final class BoardRules {
  private BoardRules() {}

  /** "joins Acme's Board of Directors", "leaves the Board". */
  static Optional<Reading> joinsBoard(Sentence s, RoleGroup g) {
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
    if (c.isWord(at, "joining") && c.cue(g.end()) == Cue.IS && c.is(g.end() + 1, Kind.PERSON)) {
      // "Joining the board are Jane Doe and John Roe"
      return Optional.of(new Reading(s.people().listFrom(g.end() + 1), Status.APPOINTED, at));
    }
    Tense tense = Tense.of(c, at);
    Status news = c.cue(at) == Cue.JOIN ? Status.APPOINTED : Status.DEPARTED;
    return Subjects.ofVerb(s, at)
        .map(who -> new Reading(who, Timings.isCareer(s, g, at, tense) ? Status.FORMER : news, at));
  }

  /** "two new members to its Board of Directors: Jane Doe, ..., and John Roe". */
  static Optional<Reading> boardList(Sentence s, RoleGroup g) {
    Clauses c = s.chunks();
    if (!c.is(g.title(), Kind.BOARD)) {
      return Optional.empty();
    }
    int end = c.end(c.sentence(g.title()));
    int i = g.end();
    List<Integer> lines = Entries.peopleBehind(c, c.sentence(g.title()));
    if (!lines.isEmpty() && RoleGroups.isListHead(c, c.sentence(g.title()))) {
      return Optional.of(new Reading(Subjects.whoOf(c, lines), listed(c, g), g.title()));
    }
    boolean colon = c.isMark(i, ':');
    if (!colon) {
      i =
          Math.max(
              RoleGroups.appointmentsAfter(c, g.end() - 1),
              RoleGroups.additionAfter(c, g.end() - 1));
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

  /** Whether those that a sentence lists have just been chosen, or sit there. */
  static Status listed(Clauses c, RoleGroup g) {
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
  static Optional<Reading> boardIncludes(Sentence s, RoleGroup g) {
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

  /** "elected four new directors:". */
  static boolean isElected(Clauses c, RoleGroup g) {
    int start = c.start(c.sentence(g.title()));
    for (int i = g.first() - 1; i >= start && i > g.first() - 5; i--) {
      if (c.cue(i) == Cue.NAMED || c.cue(i) == Cue.WELCOME) {
        return true;
      }
    }
    return false;
  }

  /** "will not stand for re-election to the Board". */
  static Optional<Reading> notReelected(Sentence s, RoleGroup g) {
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
    return Subjects.ofVerb(s, verb).map(who -> new Reading(who, Status.DEPARTED, verb));
  }
}
