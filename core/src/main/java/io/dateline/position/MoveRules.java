package io.dateline.position;

import io.dateline.position.Clauses.Kind;
import io.dateline.position.People.Who;
import io.dateline.position.RoleGroup.Org;
import io.dateline.position.RoleGroup.Timing;
import io.dateline.position.Rule.Reading;
import io.dateline.position.Rule.Sentence;
import java.util.Optional;

/** Rules for titles that somebody takes or leaves: appointed, joins, succeeds, resigns, becomes. */
final class MoveRules {
  private MoveRules() {}

  /** "has appointed Jane Doe as CFO", "was promoted to Vice President". */
  static Optional<Reading> appointedAs(Sentence s, RoleGroup g) {
    Governor v = Governor.of(s, g);
    if (v.cue() != Cue.NAMED && v.cue() != Cue.WELCOME) {
      return Optional.empty();
    }
    if (v.joint() == Cue.FROM || (v.joint() == Cue.NONE && v.cue() == Cue.WELCOME)) {
      return Optional.empty();
    }
    Clauses c = s.chunks();
    if (isNoChoice(c, v, g)) {
      return Optional.empty();
    }
    if (isSince(c, v.chunk(), 2) && c.isWord(v.chunk() - 1, "being")) {
      return holderSince(s, g, v.chunk());
    }
    Tense tense = Tense.of(c, v.chunk());
    Optional<Who> who = Optional.empty();
    if (v.person() >= 0 && (!tense.passive || v.person() >= v.jointChunk() - 1)) {
      who = Optional.of(s.people().listEndingAt(v.person()));
    } else if (v.cue() == Cue.NAMED) {
      who = s.people().subject(v.chunk());
      if (who.isPresent()
          && !tense.passive
          && c.cue(who.get().chunk()) != Cue.HE
          && Subjects.isActive(c, v.chunk(), who.get().chunk())) {
        return Optional.empty();
      }
    }
    if (who.isEmpty() && tense.passive) {
      who = Subjects.byPronoun(s, v.chunk());
    }
    if (who.isEmpty()) {
      return Optional.empty();
    }
    Status status =
        tense.not
            ? Status.CURRENT
            : Timings.isCareer(s, g, v.chunk(), tense) ? Status.FORMER : Status.APPOINTED;
    if (g.timing() == Timing.FORMER) {
      status = Status.FORMER;
    }
    Reading reading = new Reading(who.get(), status, v.chunk());
    Optional<Org> house =
        tense.passive ? Workplaces.hirer(c, v.chunk(), v.jointChunk()) : Optional.empty();
    if (house.isPresent()) {
      return Optional.of(reading.at(house));
    }
    Optional<Org> there = Workplaces.ofParticiple(c, v.chunk());
    if (there.isPresent() && status == Status.FORMER) {
      return Optional.of(reading.at(there));
    }
    if (tense.passive && status == Status.FORMER) {
      return Optional.of(Workplaces.placed(s, v.chunk(), g, reading));
    }
    return Optional.of(
        reading.at(tense.passive ? Optional.empty() : Workplaces.agent(c, v.chunk())));
  }

  /** "Named after Jane Doe, it goes to a scientist", "was invited to judge an award". */
  private static boolean isNoChoice(Clauses c, Governor v, RoleGroup g) {
    if (v.cue() == Cue.NAMED && (c.isWord(v.chunk() - 1, "a") || c.isWord(v.chunk() - 1, "an"))) {
      // "to be an engaged owner"
      return true;
    }
    boolean invited =
        v.cue() == Cue.WELCOME
            && v.joint() == Cue.TO
            && g.first() == g.title()
            && c.isWord(g.title() - 1, "to")
            && c.text(g.title()).equals("judge");
    return invited || c.isWord(v.chunk() + 1, "after") && c.isWord(v.chunk(), "named");
  }

  /** "the appointment of Jane Doe as CFO", "her promotion to CFO". */
  static Optional<Reading> appointmentAs(Sentence s, RoleGroup g) {
    Governor v = Governor.of(s, g);
    if (v.cue() != Cue.NAMING || v.joint() == Cue.NONE || v.joint() == Cue.FROM) {
      return Optional.empty();
    }
    Clauses c = s.chunks();
    if (isSince(c, v.chunk(), 2) && c.cue(v.chunk() - 1) == Cue.HIS) {
      return holderSince(s, g, v.chunk())
          .or(() -> Subjects.ofNoun(s, v).map(w -> new Reading(w, Status.CURRENT, v.chunk())));
    }
    Optional<Who> who = Subjects.ofNoun(s, v).or(() -> Subjects.added(s, v.chunk()));
    boolean career =
        Timings.isCareer(s, g, v.chunk(), Tense.NONE) || StateRules.isPeak(c, v.chunk());
    Status status = career ? Status.FORMER : endsThen(c, g) ? Status.DEPARTED : Status.APPOINTED;
    return who.map(w -> new Reading(w, status, v.chunk()).at(Workplaces.agent(c, v.chunk())));
  }

  /** "The appointment of Jane Doe as CFO will end". */
  private static boolean endsThen(Clauses c, RoleGroup g) {
    int i = c.cue(g.end()) == Cue.WILL ? g.end() + 1 : g.end();
    return c.isWord(i, "end")
        || c.isWord(i, "ends")
        || c.isWord(i, "ended")
        || c.isWord(i, "expire")
        || c.isWord(i, "expires")
        || c.isWord(i, "expired");
  }

  /** "joins Acme as CFO". */
  static Optional<Reading> joinsAs(Sentence s, RoleGroup g) {
    Governor v = Governor.of(s, g);
    if (v.cue() != Cue.JOIN || v.joint() != Cue.AS) {
      return Optional.empty();
    }
    Clauses c = s.chunks();
    if (isBoard(c, v.jointChunk() - 1) && StateRules.isDescription(c, g)) {
      return Optional.empty();
    }
    Tense tense = Tense.of(c, v.chunk());
    Optional<Org> house = Workplaces.joined(c, v.chunk(), v.jointChunk());
    boolean before = isBefore(c, v.chunk()) && house.filter(o -> o.ref() == c.issuer).isPresent();
    boolean career =
        Timings.isCareer(s, g, v.chunk(), tense)
            || c.isWord(v.chunk(), "joined")
                && !tense.perfect
                && !Timings.isLead(c, v.chunk())
                && isElsewhere(c, house);
    return second(c, v)
        .or(() -> Subjects.ofVerb(s, v.chunk()))
        .or(() -> Subjects.following(s, g))
        .or(() -> joiner(s, g, v.chunk()))
        .map(who ->
            new Reading(
                    who,
                    before
                        ? Status.CURRENT
                        : career && !isAhead(c, g, v.chunk()) ? Status.FORMER : Status.APPOINTED,
                    v.chunk())
                .at(house));
  }

  /** "was a chemist at Zenith before joining Acme as CFO": which she then became. */
  private static boolean isBefore(Clauses c, int verb) {
    return c.isWord(verb, "joining") && c.isWord(verb - 1, "before");
  }

  /** Whether somebody joined another than the one that speaks, which is no news of its own. */
  private static boolean isElsewhere(Clauses c, Optional<Org> house) {
    return house.filter(o -> o.ref() >= 0 && o.ref() != c.issuer).isPresent();
  }

  /** John Roe in "Jane Doe joins as CFO and John Roe as COO". */
  private static Optional<Who> second(Clauses c, Governor v) {
    int person = v.person();
    boolean other =
        person > v.chunk() + 2
            && person == v.jointChunk() - 1
            && c.cue(person - 1) == Cue.AND
            && (c.is(person - 2, Kind.ROLE) || c.isComma(person - 2));
    return other ? Optional.of(Subjects.one(c, person)) : Optional.empty();
  }

  /** "the board" in "joins the board as a seasoned economist". */
  private static boolean isBoard(Clauses c, int chunk) {
    return c.is(chunk, Kind.BOARD) || c.isWord(chunk, "board");
  }

  /** "Joining the company as CFO, Jane Doe will oversee": told of what is to come. */
  private static boolean isAhead(Clauses c, RoleGroup g, int verb) {
    boolean opens = c.isWord(verb, "joining") && verb == c.start(c.sentence(verb));
    int k = opens ? NameRules.subjectAfter(c, g) : -1;
    return k >= 0 && NameRules.statusOfDeeds(c, k) == Status.APPOINTED;
  }

  /** "Since joining Acme in 2001 as Treasurer and Controller, Jane Doe's": she joined. */
  private static Optional<Who> joiner(Sentence s, RoleGroup g, int verb) {
    return s.chunks().isWord(verb, "joining") ? after(s, g) : Optional.empty();
  }

  /** "Jane Doe succeeds John Roe as CFO". */
  static Optional<Reading> succeedsAs(Sentence s, RoleGroup g) {
    Governor v = Governor.of(s, g);
    if (v.cue() != Cue.SUCCEED || v.joint() != Cue.AS) {
      return Optional.empty();
    }
    Clauses c = s.chunks();
    Tense tense = Tense.of(c, v.chunk());
    boolean passive = Successions.isPassive(c, v.chunk());
    boolean news = passive && c.cue(c.start(c.sentence(v.chunk()))) == Cue.EFFECTIVE;
    boolean career = !news && Timings.isCareer(s, g, v.chunk(), tense);
    Optional<Who> heir = passive ? successor(c, g) : s.people().subject(v.chunk());
    return heir.or(() -> successor(c, g))
        .or(() -> Subjects.byPronoun(s, v.chunk()))
        .map(who -> new Reading(who, career ? Status.FORMER : Status.APPOINTED, v.chunk()));
  }

  /** The person behind "was succeeded as CFO by" and "Succeeding John Roe as CFO will be". */
  private static Optional<Who> successor(Clauses c, RoleGroup g) {
    int i = g.end();
    if (c.isComma(i)) {
      // "was succeeded as President, Rolled Wares by"
      int field = i + 1;
      while (field < i + 5 && c.isCapitalized(field)) {
        field++;
      }
      i = c.cue(field) == Cue.BY ? field : i;
    }
    int first = i;
    while (i < first + 3
        && (c.cue(i) == Cue.BY
            || c.cue(i) == Cue.IS
            || c.cue(i) == Cue.WILL
            || c.cue(i) == Cue.BE)) {
      i++;
    }
    return i > first && c.is(i, Kind.PERSON) && c.sentence(i) == c.sentence(g.title())
        ? Optional.of(Subjects.one(c, i))
        : Optional.empty();
  }

  /** "has resigned as CFO", "will step down from his position as CFO". */
  static Optional<Reading> resignsAs(Sentence s, RoleGroup g) {
    int out = g.first() - 2;
    if (s.chunks().isWord(out, "out")
        && s.chunks().cue(out + 1) == Cue.OF
        && (s.chunks().cue(out - 1) == Cue.BECOME || s.chunks().cue(out - 1) == Cue.STEP)) {
      // "will transition out of the CEO role"
      return Subjects.ofVerb(s, out - 1).map(w -> new Reading(w, Status.DEPARTED, out - 1));
    }
    Governor v = Governor.of(s, g);
    if (v.cue() != Cue.LEAVE && v.cue() != Cue.STEP && v.cue() != Cue.REMOVED) {
      return Optional.empty();
    }
    if (v.joint() == Cue.TO) {
      return Optional.empty();
    }
    Clauses c = s.chunks();
    if (v.cue() == Cue.STEP && !Governor.isDown(c, v.chunk())) {
      return Optional.empty();
    }
    Tense tense = Tense.of(c, v.chunk());
    Optional<Who> who =
        v.cue() == Cue.REMOVED && v.person() >= 0
            ? Optional.of(s.people().listEndingAt(v.person()))
            : Subjects.ofVerb(s, v.chunk());
    return who.map(w ->
        new Reading(
            w,
            Timings.isCareer(s, g, v.chunk(), tense) ? Status.FORMER : Status.DEPARTED,
            v.chunk()));
  }

  /** "the resignation of John Roe as CFO", "his retirement as CFO". */
  static Optional<Reading> resignationAs(Sentence s, RoleGroup g) {
    Governor v = Governor.of(s, g);
    if (v.cue() != Cue.LEAVING || v.joint() == Cue.TO || v.joint() == Cue.NONE) {
      return Optional.empty();
    }
    Optional<Who> who = Subjects.ofNoun(s, v);
    return who.map(w ->
        new Reading(
            w,
            Timings.isCareer(s, g, v.chunk(), Tense.NONE) ? Status.FORMER : Status.DEPARTED,
            v.chunk()));
  }

  /** "has been promoted from Controller to CFO". */
  static Optional<Reading> promotedFrom(Sentence s, RoleGroup g) {
    Governor v = Governor.of(s, g);
    if (v.joint() != Cue.FROM
        || g.items().get(0).plural()
        || (v.cue() != Cue.NAMED
            && v.cue() != Cue.BECOME
            && v.cue() != Cue.NAMING
            && v.cue() != Cue.JOIN)) {
      return Optional.empty();
    }
    Optional<Who> who =
        v.person() >= 0
            ? Optional.of(s.people().listEndingAt(v.person()))
            : Subjects.ofVerb(s, v.chunk());
    Clauses c = s.chunks();
    Optional<Org> house =
        Workplaces.ofTitleBefore(c, v.chunk()).or(() -> Workplaces.ofTitleBehind(c, g));
    return who.map(w -> new Reading(w, Status.FORMER, v.chunk()))
        .map(r -> house.isPresent() ? r.at(house) : Workplaces.placed(s, v.chunk(), g, r));
  }

  /** "Acme, founded by Jane Doe, has become the go-to partner": of Acme, not of her. */
  private static boolean isFounderOf(Sentence s, Who who, int verb) {
    Clauses c = s.chunks();
    int person = who.chunk();
    for (int i = person + 1; i < verb; i++) {
      if (c.isComma(i)) {
        return Workplaces.isBySomebody(c, person);
      }
    }
    return false;
  }

  /** "becomes CEO", "will assume the role of CFO", "takes over as CEO". */
  static Optional<Reading> becomes(Sentence s, RoleGroup g) {
    Clauses c = s.chunks();
    Governor v = Governor.of(s, g);
    boolean bringsOn = v.joint() == Cue.ON && c.cue(v.jointChunk() - 1) == Cue.WELCOME;
    if (v.cue() != Cue.BECOME
        || v.joint() == Cue.FROM
        || bringsOn
        || c.isWord(v.chunk() + 1, "out")
        || StateRules.isDescription(c, g)) {
      return Optional.empty();
    }
    if (isSince(c, v.chunk(), 1) && c.text(v.chunk()).endsWith("ing")) {
      return holderSince(s, g, v.chunk());
    }
    Tense tense = Tense.of(c, v.chunk());
    Optional<Who> who =
        v.joint() == Cue.TO && v.person() >= 0 && c.text(v.person() + 1).endsWith("s")
            // "Roe is taking the role of CFO, while Doe expands hers from Treasurer to COO"
            ? Optional.of(s.people().listEndingAt(v.person()))
            : Subjects.ofVerb(s, v.chunk()).filter(w -> !isFounderOf(s, w, v.chunk()));
    boolean career = Timings.isCareer(s, g, v.chunk(), tense);
    Optional<Org> house =
        v.joint() == Cue.AS && c.cue(v.chunk() + 1) == Cue.TO
            ? Workplaces.joined(c, v.chunk() + 1, v.jointChunk())
                .filter(o -> o.from() <= v.chunk() + 3)
            : Optional.empty();
    if (house.isPresent()) {
      // "moved to Acme as CFO"
      boolean told = career || house.get().ref() != c.issuer;
      Status status = told ? Status.FORMER : Status.APPOINTED;
      return who.map(w -> new Reading(w, status, v.chunk()).at(house));
    }
    Optional<Org> there = tense.future ? Optional.empty() : Workplaces.elsewhere(c, v.chunk());
    if (there.isPresent()) {
      return who.map(w -> new Reading(w, Status.FORMER, v.chunk()).at(there));
    }
    if (career) {
      return who.map(
          w -> Workplaces.placed(s, v.chunk(), g, new Reading(w, Status.FORMER, v.chunk())));
    }
    return who.map(w -> new Reading(w, Status.APPOINTED, v.chunk()));
  }

  /** Whether "since" stands so many chunks before a verb. */
  private static boolean isSince(Clauses c, int verb, int chunks) {
    return c.cue(verb - chunks) == Cue.SINCE && c.sentence(verb - chunks) == c.sentence(verb);
  }

  /** "Since assuming the CEO role in 2023, Jane Doe has led": she has it. */
  private static Optional<Reading> holderSince(Sentence s, RoleGroup g, int verb) {
    return after(s, g).map(w -> new Reading(w, Status.CURRENT, verb));
  }

  /** The subject that follows the titles and what belongs to them. */
  private static Optional<Who> after(Sentence s, RoleGroup g) {
    int subject = NameRules.subjectAfter(s.chunks(), g);
    return subject < 0 ? Optional.empty() : Subjects.whom(s, subject);
  }
}
