package io.dateline.position;

import io.dateline.position.Clauses.Kind;
import io.dateline.position.People.Who;
import io.dateline.position.RoleGroup.Timing;
import io.dateline.position.Rule.Reading;
import io.dateline.position.Rule.Sentence;
import java.util.Optional;
import java.util.Set;

/** Rules for titles that somebody has or had: serves as, remains, is, holds the post of. */
final class StateRules {
  private StateRules() {}

  /** "has served as CFO", "previously served as CFO of Acme", "will serve as CFO". */
  static Optional<Reading> servesAs(Sentence s, RoleGroup g) {
    Governor v = Governor.of(s, g);
    if (v.joint() == Cue.TO || v.joint() == Cue.FROM) {
      return Optional.empty();
    }
    Clauses c = s.chunks();
    if (v.cue() != Cue.SERVES
        && v.cue() != Cue.SERVED
        && v.cue() != Cue.SERVE
        && v.cue() != Cue.SERVING) {
      return Optional.empty();
    }
    boolean member = c.is(g.title(), Kind.BOARD) || v.joint() == Cue.ON;
    if (v.joint() == Cue.NONE && !member && v.jointChunk() - v.chunk() > 0) {
      return Optional.empty();
    }
    if (c.isQuoted(g.title()) && !c.isQuoted(v.chunk())) {
      return Optional.empty();
    }
    if (isOfFirm(c, v.chunk())) {
      return Optional.empty();
    }
    Tense tense = Tense.of(c, v.chunk());
    if (v.cue() == Cue.SERVE && !tense.future && g.items().get(0).plural()) {
      // "people who work as owners"
      return Optional.empty();
    }
    Optional<Who> who =
        Subjects.ofVerb(s, v.chunk())
            .or(() -> v.cue() == Cue.SERVING ? Subjects.following(s, g) : Optional.empty());
    return who.map(
        w -> Workplaces.placed(s, v.chunk(), g, new Reading(w, held(s, g, v, tense), v.chunk())));
  }

  /** "of Acme, a firm that acts as an outsourced CIO": said of the firm. */
  private static boolean isOfFirm(Clauses c, int verb) {
    return c.cue(verb - 1) == Cue.THAT
        && (c.isWord(verb - 2, "firm") || c.isWord(verb - 2, "company"));
  }

  private static Status held(Sentence s, RoleGroup g, Governor v, Tense tense) {
    Clauses c = s.chunks();
    if (g.timing() == Timing.FORMER) {
      return Status.FORMER;
    }
    if (tense.remain) {
      return Status.CURRENT;
    }
    if (v.cue() == Cue.SERVE && c.cue(v.chunk() - 1) == Cue.TO && isFirst(c, v.chunk() - 1)) {
      return tense.past || wasBefore(c, v.chunk()) ? Status.FORMER : Status.CURRENT;
    }
    if (tense.future || (v.cue() == Cue.SERVE && !tense.past && !tense.perfect)) {
      return Status.APPOINTED;
    }
    if (v.cue() == Cue.SERVES) {
      return Status.CURRENT;
    }
    if (v.cue() == Cue.SERVED && isOneOfPosts(c, v)) {
      return Status.FORMER;
    }
    if (v.cue() == Cue.SERVING
        && (c.isWord(v.chunk() - 1, "while") || c.isWord(v.chunk() - 2, "while"))) {
      return tense.pastAdverb || isTold(c, v.chunk()) ? Status.FORMER : Status.CURRENT;
    }
    if (v.cue() == Cue.SERVING && c.isWord(g.title() - 1, "new")) {
      // "has added Jane Doe to its team, serving as the new CFO"
      return Status.APPOINTED;
    }
    if (v.cue() == Cue.SERVING && isBesides(c, v.chunk()) && !tense.pastAdverb) {
      return Status.CURRENT;
    }
    if (v.cue() == Cue.SERVING) {
      return tense.now || (tense.present && !tense.pastAdverb)
          ? Status.CURRENT
          : tense.perfect && !tense.pastAdverb ? Status.CURRENT : Status.FORMER;
    }
    return tense.perfect ? lasting(c, g, tense.pastAdverb) : Status.FORMER;
  }

  /**
   * What "has been" and "has served as" say: "since" that it lasts, "previously" that it does not.
   */
  private static Status lasting(Clauses c, RoleGroup g, boolean earlier) {
    boolean lasts = earlier ? hasSinceBehind(c, g) : hasSince(c, g) || !isElsewhere(c, g);
    return lasts ? Status.CURRENT : Status.FORMER;
  }

  /** "the first woman" in front of "to serve as". */
  private static boolean isFirst(Clauses c, int to) {
    for (int i = to - 1; i > to - 5 && c.is(i, Kind.WORD); i--) {
      if (c.isWord(i, "first") || c.isWord(i, "youngest") || c.isWord(i, "only")) {
        return true;
      }
    }
    return false;
  }

  private static boolean wasBefore(Clauses c, int verb) {
    for (int i = verb - 1; i > verb - 9 && i >= c.start(c.sentence(verb)); i--) {
      if (c.cue(i) == Cue.WAS) {
        return true;
      }
    }
    return false;
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
    for (int i = v.chunk() + 1; i < v.jointChunk(); i++) {
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

  static boolean isElsewhere(Clauses c, RoleGroup g) {
    return g.items().stream().flatMap(i -> i.orgs().stream()).anyMatch(o -> o.ref() != c.issuer)
        || g.items().stream().anyMatch(RoleGroup.Item::vague);
  }

  /** "has been CFO since 2019", "for around 15 years". */
  private static boolean hasSinceBehind(Clauses c, RoleGroup g) {
    int end = c.end(c.sentence(g.title()));
    for (int i = g.lastTitle(); i < Math.min(end, g.end() + 8); i++) {
      if (c.cue(i) == Cue.SINCE || isYearsLong(c, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasSince(Clauses c, RoleGroup g) {
    if (hasSinceBehind(c, g)) {
      return true;
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
  static Optional<Reading> remainsAs(Sentence s, RoleGroup g) {
    Clauses c = s.chunks();
    Governor v = Governor.of(s, g);
    if (v.cue() != Cue.REMAIN || v.joint() == Cue.FROM) {
      return Optional.empty();
    }
    Optional<Who> who =
        v.person() >= 0 && c.text(v.chunk()).startsWith("re") && !c.isWord(v.chunk(), "remains")
            ? Optional.of(s.people().listEndingAt(v.person()))
            : Subjects.ofVerb(s, v.chunk());
    if (who.isEmpty() || c.isQuoted(g.title())) {
      return Optional.empty();
    }
    return Optional.of(
        new Reading(who.get(), Timings.timed(g.timing(), Status.CURRENT), v.chunk()));
  }

  /** "during his tenure as CFO of Acme", "most recently as CFO", "including CFO at Acme". */
  static Optional<Reading> careerAs(Sentence s, RoleGroup g) {
    Clauses c = s.chunks();
    Governor v = Governor.of(s, g);
    boolean recently = v.cue() == Cue.PAST;
    if ((v.cue() != Cue.TENURE && v.cue() != Cue.POSITION && !recently)
        || v.joint() == Cue.TO
        || v.joint() == Cue.FROM
        || v.person() >= 0
        || isDescription(c, g)
        || c.isQuoted(g.title())) {
      return Optional.empty();
    }
    if (v.joint() == Cue.NONE && v.jointChunk() != v.chunk() && v.cue() != Cue.TENURE) {
      return Optional.empty();
    }
    if (v.cue() == Cue.TENURE
        && v.joint() == Cue.NONE
        && (c.isWord(v.chunk(), "years")
            || c.isWord(v.chunk(), "experience")
            || c.isWord(v.chunk(), "time")
            || c.isWord(v.chunk(), "service")
            || c.isWord(v.chunk(), "career")
            || c.isWord(v.chunk(), "work"))) {
      return Optional.empty();
    }
    boolean unplaced = g.items().stream().allMatch(item -> item.orgs().isEmpty());
    if (c.isWord(v.chunk(), "experience")
        && (c.isWord(v.jointChunk() + 1, "a") || c.isWord(v.jointChunk() + 1, "an"))
        && unplaced
        && g.prefix().isEmpty()) {
      // "brings experience as a founder and investor"
      return Optional.empty();
    }
    if (isOneOfThem(c, v) || c.isWord(v.chunk() + 1, "itself")) {
      return Optional.empty();
    }
    int at = v.chunk();
    Optional<Who> who =
        Subjects.owner(s, at)
            .or(() -> Subjects.ofVerb(s, at))
            .or(() -> Subjects.following(s, g))
            .or(() -> Subjects.told(s, at));
    if (who.isEmpty()) {
      return Optional.empty();
    }
    Status status = Status.FORMER;
    if (v.cue() == Cue.POSITION && !c.text(v.chunk()).endsWith("s") && !isPeak(c, v.chunk())) {
      status = ofPost(c, v.chunk());
    }
    boolean untilThen = c.isWord(at, "term") && c.cue(at - 2) == Cue.UNTIL;
    if (isKept(c, at) || untilThen) {
      // "until his term as a director expires"
      status = Status.CURRENT;
    }
    Reading reading = new Reading(who.get(), status, at);
    boolean elsewhere =
        Subjects.isFormerPosts(c, c.start(c.sentence(at))) || unplaced && isSummary(c, at);
    return Optional.of(Workplaces.placed(s, at, g, elsewhere ? reading.nowhere() : reading));
  }

  /** "Her experience includes roles as CFO and COO", "years of experience as CFO": anywhere. */
  private static boolean isSummary(Clauses c, int noun) {
    for (int i = c.start(c.sentence(noun)); i < noun; i++) {
      if ((c.isWord(i, "experience") || c.isWord(i, "background"))
          && (c.cue(i + 1) == Cue.TENURE || c.isWord(i + 1, "spans"))) {
        return true;
      }
    }
    return c.isWord(noun, "experience") && c.cue(noun + 1) == Cue.AS;
  }

  /** "has coached executives, including the CEO of Acme": one of those, and not who did. */
  private static boolean isOneOfThem(Clauses c, Governor v) {
    boolean next = v.joint() == Cue.NONE && c.isWord(v.chunk() + 1, "the");
    if (!next || !c.isWord(v.chunk(), "including")) {
      return false;
    }
    for (int i = c.start(c.sentence(v.chunk())); i < v.chunk(); i++) {
      if (c.cue(i) == Cue.POSITION || c.cue(i) == Cue.SERVED) {
        return false;
      }
    }
    return true;
  }

  /** "in addition to her duties as CFO", "will continue to carry out her duties as CFO". */
  private static boolean isKept(Clauses c, int noun) {
    int to = c.cue(noun - 1) == Cue.HIS ? noun - 2 : noun - 3;
    if (c.cue(to) == Cue.TO && c.isWord(to - 1, "addition") && c.cue(to - 2) == Cue.IN) {
      return true;
    }
    for (int i = noun - 1; i > noun - 7 && i >= c.start(c.sentence(noun)); i--) {
      if (c.isWord(i, "continue") || c.isWord(i, "continues")) {
        return true;
      }
    }
    return false;
  }

  /** "her new role as CFO", "his previous position as CFO". */
  private static Status ofPost(Clauses c, int noun) {
    if (c.cue(noun - 1) == Cue.FORMER) {
      return Status.FORMER;
    }
    return c.isWord(noun - 1, "new") ? Status.APPOINTED : Status.CURRENT;
  }

  /** "culminating in his role as CFO". */
  static boolean isPeak(Clauses c, int noun) {
    for (int i = noun - 1; i > noun - 5; i--) {
      if (c.isWord(i, "culminating") || c.isWord(i, "culminated")) {
        return true;
      }
    }
    return false;
  }

  /** "is CFO of Acme", "had been a director", "was CEO of Acme from 1998". */
  static Optional<Reading> isTitle(Sentence s, RoleGroup g) {
    Clauses c = s.chunks();
    int start = c.start(c.sentence(g.title()));
    int chair = beforeChair(c, g, start);
    int verb = chair > 0 ? chair : g.first() - 1;
    if (c.is(g.title(), Kind.BOARD) && c.cue(verb) == Cue.ON) {
      // "is on the board of Acme"
      verb--;
    }
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
      case IS -> status = past ? Status.FORMER : isLeft(c, verb) ? Status.DEPARTED : Status.CURRENT;
      case WAS -> status = now ? Status.CURRENT : Status.FORMER;
      case BEEN -> {
        Tense tense = Tense.of(c, verb);
        status = tense.pastPerfect || past ? Status.FORMER : lasting(c, g, tense.pastAdverb);
      }
      case BE -> {
        Tense tense = Tense.of(c, verb);
        if (!tense.future) {
          return Optional.empty();
        }
        // "continues to be a director"
        status = tense.remain ? Status.CURRENT : Status.APPOINTED;
      }
      default -> {
        return Optional.empty();
      }
    }
    if (c.isPossessiveMark(verb) || isDescription(c, g) || isPraised(c, verb, g)) {
      return Optional.empty();
    }
    if (g.timing() != Timing.NONE) {
      status = Timings.timed(g.timing(), status);
    }
    int at = verb;
    Optional<Who> who = Subjects.ofVerb(s, at).or(() -> Subjects.beforeThat(s, at));
    if (who.isEmpty() || c.isQuoted(g.title()) || isFar(c, who.get(), at)) {
      return Optional.empty();
    }
    return Optional.of(Workplaces.placed(s, at, g, new Reading(who.get(), status, at)));
  }

  /** "has decided to leave Acme, where he is CFO". */
  private static boolean isLeft(Clauses c, int verb) {
    int where = verb - 2;
    if (c.cue(where) != Cue.WHERE) {
      return false;
    }
    for (int i = c.start(c.sentence(verb)); i < where; i++) {
      if (c.cue(i) == Cue.LEAVE) {
        return true;
      }
    }
    return false;
  }

  /** How many chunks the names may have that a chair is called after. */
  private static final int NAMES_OF_CHAIR = 14;

  /** Before "the Jane C. and John W. Hallow Professor of Law"; below zero for no such chair. */
  private static int beforeChair(Clauses c, RoleGroup g, int start) {
    boolean placed = g.items().stream().anyMatch(item -> !item.orgs().isEmpty());
    if (!placed || !g.items().get(0).code().equals("ACADEMIC")) {
      return -1;
    }
    int i = g.title() - 1;
    while (i > start
        && i > g.title() - NAMES_OF_CHAIR
        && (c.isCapitalized(i)
            || c.is(i, Kind.PERSON)
            || c.cue(i) == Cue.AND
            || c.isMark(i, '&')
            || c.isMark(i, '.'))) {
      i--;
    }
    return i < g.title() - 2 && c.cue(i) == Cue.THE ? i - 1 : -1;
  }

  private static final Set<String> PRAISE =
      Set.of(
          "accomplished",
          "dedicated",
          "dynamic",
          "experienced",
          "passionate",
          "prominent",
          "proven",
          "recognized",
          "renowned",
          "respected",
          "seasoned",
          "senior",
          "serial",
          "veteran",
          "visionary");

  /** "is an experienced people leader, board member, and advisor": of no company. */
  private static boolean isPraised(Clauses c, int verb, RoleGroup g) {
    boolean praised =
        (c.isWord(verb + 1, "a") || c.isWord(verb + 1, "an"))
            && c.is(verb + 2, Kind.WORD)
            && PRAISE.contains(c.text(verb + 2));
    return praised
        && !c.isCapitalized(g.title())
        && !c.shape(g.title()).isCapitalized()
        && g.prefix().isEmpty()
        && !g.own()
        && g.items().stream().allMatch(item -> item.orgs().isEmpty());
  }

  /** Nobody succeeds a founder as founder. */
  static boolean isLasting(RoleGroup g) {
    return isLasting(g.items().get(0));
  }

  static boolean isLasting(RoleGroup.Item item) {
    return switch (item.code()) {
      case "FOUNDER", "CO-FOUNDER", "OWNER" -> true;
      default -> false;
    };
  }

  /** "Veteran E-Commerce Leader": what somebody is called, without a place. */
  static boolean isPraise(RoleGroup g) {
    RoleGroup.Item item = g.items().get(0);
    String title = item.title();
    boolean county = title.startsWith("County");
    return item.orgs().isEmpty()
        && g.prefix().filter(org -> county || org.ref() >= 0).isEmpty()
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
    while (i >= start && i > verb - 32 && (NameRules.isNoun(c, i) || c.isMark(i, ';'))) {
      i--;
    }
    boolean is = i >= start && (c.cue(i) == Cue.IS || c.cue(i) == Cue.WAS);
    return is && !c.isPossessiveMark(i) && i < verb - 1 ? i : verb;
  }

  /** What somebody does or is called, without saying where: "an author and economist". */
  static boolean isProfession(RoleGroup g) {
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
  static boolean isDescription(Clauses c, RoleGroup g) {
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

  /** "prestigious" in "the prestigious position of". */
  private static boolean isQuality(Clauses c, int i) {
    return c.is(i, Kind.WORD)
        && c.cue(i) == Cue.NONE
        && !c.isCapitalized(i)
        && c.cue(i - 1) == Cue.THE
        && c.cue(i + 1) == Cue.POSITION;
  }

  /** "holds the position of CFO", "held the role of President". */
  static Optional<Reading> holdsTitle(Sentence s, RoleGroup g) {
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
            || c.isWord(verb, "several")
            || isQuality(c, verb))) {
      verb--;
    }
    if (verb < start) {
      return Optional.empty();
    }
    Cue cue = c.cue(verb);
    boolean attribute = c.isWord(verb - 1, "a") || c.isWord(verb - 1, "an");
    if (cue != Cue.SERVES
        && cue != Cue.SERVED
        && cue != Cue.SERVE
        && cue != Cue.SERVING
        && (cue != Cue.NAMED || attribute)) {
      return Optional.empty();
    }
    if (isOfFirm(c, verb)) {
      return Optional.empty();
    }
    int at = verb;
    Tense tense = Tense.of(c, at);
    Governor v = new Governor(cue, at, Cue.NONE, at, -1);
    Optional<Who> who = Subjects.ofVerb(s, at);
    if (who.isEmpty() || c.isQuoted(g.title())) {
      return Optional.empty();
    }
    Status status =
        cue == Cue.NAMED
            ? Timings.isCareer(s, g, at, tense) ? Status.FORMER : Status.APPOINTED
            : held(s, g, v, tense);
    return Optional.of(Workplaces.placed(s, at, g, new Reading(who.get(), status, at)));
  }
}
