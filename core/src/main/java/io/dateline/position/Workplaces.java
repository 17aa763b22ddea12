package io.dateline.position;

import io.dateline.extract.CompanyName;
import io.dateline.position.Clauses.Kind;
import io.dateline.position.RoleGroup.Org;
import io.dateline.position.Rule.Reading;
import io.dateline.position.Rule.Sentence;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** At which company a verb puts somebody: "joins Acme as CFO", "was appointed by Acme". */
final class Workplaces {
  /** The chunks of a speech, at most, behind which its speaker is looked for. */
  private static final int SPEECH = 150;

  private static final Set<String> FEELINGS =
      Set.of(
          "committed",
          "dedicated",
          "delighted",
          "excited",
          "glad",
          "happy",
          "honored",
          "honoured",
          "pleased",
          "proud",
          "thrilled");

  private Workplaces() {}

  /** The company that acts: the first of the sentence that no preposition governs. */
  static Optional<Org> agent(Clauses c, int verb) {
    int start = c.start(c.sentence(verb));
    for (int i = start; i < verb; i++) {
      if (c.is(i, Kind.COMPANY) && !c.isQuoted(i)) {
        int before = c.cue(i - 1) == Cue.THE ? i - 2 : i - 1;
        Cue cue = before < start ? Cue.NONE : c.cue(before);
        switch (cue) {
          case FROM, AT, OF, WITH, BY, FOR, IN, ON, TO -> {}
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

  /** "sued Acme and its Chairman": the company right before "and its". */
  static Optional<Org> ownerBefore(Clauses c, int title) {
    int i = title;
    while (i > title - 4 && c.cue(i) != Cue.ITS && c.cue(i - 1) != Cue.AND) {
      i--;
    }
    int company = i - 2;
    boolean owner =
        c.cue(i - 1) == Cue.AND
            && c.is(company, Kind.COMPANY)
            && c.sentence(company) == c.sentence(title);
    return owner ? org(c, company) : Optional.empty();
  }

  /** "President of the Harbor Chamber and serves on its board": the body of the title before. */
  static Optional<Org> bodyBefore(Clauses c, RoleGroup g) {
    if (!c.is(g.title(), Kind.BOARD)) {
      return Optional.empty();
    }
    int start = c.start(c.sentence(g.title()));
    for (int i = g.first() - 1; i > start; i--) {
      if (c.is(i, Kind.COMPANY) || c.is(i, Kind.PERSON)) {
        return Optional.empty();
      }
      if ((c.cue(i) == Cue.OF || c.cue(i) == Cue.AT) && c.is(i - 1, Kind.ROLE)) {
        return Organisations.behind(c, i);
      }
    }
    return Optional.empty();
  }

  /** The company joined: "joins Acme from Zenith as CFO" is Acme. */
  static Optional<Org> joined(Clauses c, int verb, int joint) {
    Optional<Org> unit = Organisations.unitOf(c, verb);
    if (unit.isPresent()) {
      return unit;
    }
    for (int i = verb + 1; i < joint; i++) {
      if (c.cue(i) == Cue.FROM) {
        return Optional.empty();
      }
      if (c.is(i, Kind.COMPANY)) {
        return org(c, i);
      }
    }
    return Organisations.behind(c, verb)
        .filter(name ->
            name.ref() < 0
                && name.to() + 1 == joint
                && name.to() > name.from()
                && !c.isQuoted(name.to())
                && !CompanyName.isPlace(name.name())
                && !isTeam(c, name));
  }

  private static final Set<String> TEAMS =
      Set.of(
          "board",
          "committee",
          "council",
          "department",
          "division",
          "forces",
          "group",
          "lineup",
          "panel",
          "roster",
          "staff",
          "team");

  /** Acme in "was recruited to Acme as CFO", "was hired by Acme as CFO". */
  static Optional<Org> hirer(Clauses c, int verb, int joint) {
    boolean by = c.cue(verb + 1) == Cue.BY;
    boolean to = c.cue(verb + 1) == Cue.TO && c.isWord(verb, "recruited");
    return by || to
        ? Organisations.behind(c, verb + 1)
            .filter(name -> name.to() + 1 == joint && !isTeam(c, name))
        : Optional.empty();
  }

  /** "joins Executive Team as": a part of whoever speaks. */
  private static boolean isTeam(Clauses c, Org name) {
    return TEAMS.contains(c.text(name.to()).toLowerCase(Locale.ROOT));
  }

  /** "Acme was founded in 2012 by CEO Jane Doe": the company that somebody founded or leads. */
  static Optional<Org> ledBy(Clauses c, int by) {
    int verb = by - 1;
    while (c.is(verb, Kind.DATE) || c.cue(verb) == Cue.IN) {
      verb--;
    }
    if (by < 0 || c.cue(by) != Cue.BY || !isLead(c, verb)) {
      return Optional.empty();
    }
    int company = verb - 1;
    while (c.isComma(company)
        || c.cue(company) == Cue.IS
        || c.cue(company) == Cue.WAS
        || c.cue(company) == Cue.NOW) {
      company--;
    }
    boolean own = c.is(company, Kind.COMPANY) && c.sentence(company) == c.sentence(by);
    return own ? org(c, company) : Optional.empty();
  }

  /** "founded by veteran Jane Doe": the person is no subject. */
  static boolean isBySomebody(Clauses c, int person) {
    int i = person - 1;
    while (i > person - 6 && c.is(i, Kind.WORD) && c.cue(i) != Cue.BY && !c.isCapitalized(i)) {
      i--;
    }
    return c.cue(i) == Cue.BY && isLead(c, i - 1);
  }

  private static boolean isLead(Clauses c, int verb) {
    return c.isWord(verb, "founded")
        || c.isWord(verb, "established")
        || c.isWord(verb, "led")
        || c.isWord(verb, "headed")
        || c.isWord(verb, "owned")
        || c.isWord(verb, "run");
  }

  /** {@code "Acme is proud to be here," said President Jane Doe}: for whom the speaker speaks. */
  static Optional<Org> ofSpeech(Clauses c, int said) {
    if (c.cue(said) != Cue.SAID || !(c.isQuote(said - 1) || c.isComma(said - 1))) {
      return Optional.empty();
    }
    int first = said - 1;
    int limit = Math.max(0, said - SPEECH - 1);
    while (first > limit && !c.isQuoted(first)) {
      first--;
    }
    while (first > limit && c.isQuoted(first - 1) && c.paragraph(first - 1) == c.paragraph(said)) {
      first--;
    }
    int company = c.isQuote(first) ? first + 1 : first;
    // "Yahoo! is proud"
    int is = c.isMark(company + 1, '!') ? company + 2 : company + 1;
    boolean speaks =
        c.is(company, Kind.COMPANY)
            && c.cue(is) == Cue.IS
            && !c.isPossessiveMark(is)
            && (isFeeling(c, is + 1) || isFeeling(c, is + 2));
    return speaks && said - company < SPEECH ? org(c, company) : Optional.empty();
  }

  private static boolean isFeeling(Clauses c, int word) {
    return c.is(word, Kind.WORD) && FEELINGS.contains(c.text(word));
  }

  /** A reading with the place that the sentence gives in front of the titles. */
  static Reading placed(Sentence s, int verb, RoleGroup g, Reading reading) {
    Clauses c = s.chunks();
    for (int i = g.first() - 1; i >= c.start(c.sentence(verb)); i--) {
      if (c.cue(i) == Cue.WHERE && isUnnamed(c, i) && !isClosed(c, i, g.first())) {
        return reading.nowhere();
      }
    }
    return reading.at(placeBefore(s, verb, g, reading.status()));
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
      if ((c.is(i, Kind.PERSON) || c.cue(i) == Cue.TO && c.cue(i + 1) == Cue.BE)
          && c.isComma(i - 1)) {
        return true;
      }
    }
    return false;
  }

  /** The organisation that "where" goes back to: "joins Acme from Harbor Lights (HL), where". */
  private static Optional<Org> whereabouts(Clauses c, int where) {
    int stop = Math.max(c.start(c.sentence(where)), where - 24);
    Optional<Org> right =
        Organisations.nameEndingAt(c, c.isComma(where - 1) ? where - 2 : where - 1);
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
        Optional<Org> named = Organisations.behind(c, k);
        if (named.isPresent() && !c.isPossessiveMark(named.get().to() + 1)) {
          return named;
        }
      }
    }
    return Optional.empty();
  }

  /** "Zenith" in "ten years at Zenith, where she became CFO": not whoever speaks. */
  static Optional<Org> elsewhere(Clauses c, int verb) {
    for (int i = verb - 1; i > verb - 5 && i > c.start(c.sentence(verb)); i--) {
      if (c.cue(i) == Cue.WHERE) {
        return whereabouts(c, i).filter(there -> there.ref() != c.issuer);
      }
    }
    return Optional.empty();
  }

  /** "Chairman of Acme, having moved from the position of CEO": where the title before is held. */
  static Optional<Org> ofTitleBefore(Clauses c, int verb) {
    int start = c.start(c.sentence(verb));
    for (int i = verb - 1; i >= start; i--) {
      if (c.is(i, Kind.PERSON)) {
        return Optional.empty();
      }
      if (c.is(i, Kind.COMPANY)) {
        int before = c.cue(i - 1) == Cue.THE ? i - 2 : i - 1;
        boolean place = c.cue(before) == Cue.OF || c.cue(before) == Cue.AT;
        return place && c.is(before - 1, Kind.ROLE) ? org(c, i) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "rose from manager to CFO of Acme": where the title that is taken is held. */
  static Optional<Org> ofTitleBehind(Clauses c, RoleGroup given) {
    int to = given.end();
    int title = c.cue(to + 1) == Cue.THE ? to + 2 : to + 1;
    int company = title + 2;
    boolean placed = c.cue(title + 1) == Cue.OF || c.cue(title + 1) == Cue.AT;
    return c.cue(to) == Cue.TO
            && c.is(title, Kind.ROLE)
            && placed
            && c.is(company, Kind.COMPANY)
            && given.items().stream().allMatch(item -> item.orgs().isEmpty())
        ? org(c, company)
        : Optional.empty();
  }

  /** "the company", said of whichever was named before. */
  static boolean isSelf(Clauses c, int chunk) {
    return c.text(chunk).equals("company") || c.text(chunk).equals("firm");
  }

  /** "At Acme, she was CFO", "Acme, where he was CFO", "20 years at Acme, most recently as CFO". */
  private static Optional<Org> placeBefore(Sentence s, int verb, RoleGroup g, Status status) {
    Clauses c = s.chunks();
    int start = c.start(c.sentence(verb));
    for (int i = g.first() - 1; i >= start; i--) {
      boolean which = c.cue(i) == Cue.OF && c.isWord(i + 1, "which") && c.is(i - 2, Kind.COMPANY);
      if ((c.cue(i) == Cue.WHERE || which) && !isClosed(c, i, g.first())) {
        Optional<Org> there = whereabouts(c, i);
        if (there.isPresent()) {
          return there;
        }
      }
      if (c.is(i, Kind.COMPANY)
          && !isSelf(c, i)
          && (c.cue(i - 1) == Cue.AT
              || c.cue(i - 1) == Cue.WITH
              || c.cue(i - 1) == Cue.BY && c.isWord(i - 2, "employed")
              || c.cue(i - 1) == Cue.JOIN && !isBeforeThat(c, i - 1)
              || (c.cue(i - 1) == Cue.THE && c.cue(i - 2) == Cue.AT)
              || Governor.isLed(c, i - 1)
              || c.isWord(i - 1, "over") && Governor.isLed(c, i - 2)
              || (c.cue(i - 1) == Cue.FOR && i < verb))) {
        return isOver(c, i, status) ? Optional.empty() : org(c, i);
      }
      if (c.isWord(i - 1, "worked") && (c.cue(i) == Cue.FOR || c.cue(i) == Cue.AT)) {
        // "worked for the Tulley Department of Health as Deputy Director"
        Optional<Org> employer =
            Organisations.behind(c, i).filter(name -> name.to() + 2 == g.first());
        if (employer.isPresent()) {
          return employer;
        }
      }
    }
    return Optional.empty();
  }

  /**
   * "Tulley College" in "held roles at Tulley College, being named Dean": where somebody was of
   * whom a participle tells more.
   */
  static Optional<Org> ofParticiple(Clauses c, int verb) {
    if (!c.isWord(verb - 1, "being")) {
      return Optional.empty();
    }
    for (int i = verb - 2; i >= c.start(c.sentence(verb)); i--) {
      if (c.cue(i) == Cue.AT || c.cue(i) == Cue.WITH || c.cue(i) == Cue.JOIN) {
        return Organisations.behind(c, i)
            .filter(name -> !isTeam(c, name) && !CompanyName.isPlace(name.name()));
      }
    }
    return Optional.empty();
  }

  /**
   * "Jane Doe, formerly CFO at Acme, will serve as", "has held roles at Acme and currently serves
   * as": what comes now is somewhere else.
   */
  private static boolean isOver(Clauses c, int company, Status status) {
    int before = c.cue(company - 1) == Cue.THE ? company - 2 : company - 1;
    boolean post = c.is(before - 1, Kind.ROLE) || c.cue(before - 1) == Cue.POSITION;
    return switch (status) {
      case APPOINTED -> post;
      case CURRENT -> post && c.cue(company + 1) == Cue.AND;
      default -> false;
    };
  }

  /** "Before joining Acme": what follows was somewhere else. */
  private static boolean isBeforeThat(Clauses c, int verb) {
    return c.cue(verb - 1) == Cue.PAST || c.cue(verb - 1) == Cue.TO || c.isWord(verb - 1, "since");
  }

  static Optional<Org> org(Clauses c, int chunk) {
    int ref = c.ref(chunk);
    return Optional.of(new Org(ref, c.extraction.companies().get(ref).name(), chunk, chunk));
  }
}
