package io.dateline.position;

import io.dateline.date.DateValue;
import io.dateline.date.Granularity;
import io.dateline.position.Clauses.Kind;
import io.dateline.position.RoleGroup.Timing;
import io.dateline.position.Rule.Reading;
import io.dateline.position.Rule.Sentence;
import java.util.Optional;

/** Whether what is told is news or career, and when it was. */
final class Timings {
  /** A move told with a date so much older than the release is a career's, not news. */
  private static final int OLD_DAYS = 45;

  private Timings() {}

  /** Whether a move is told from the person's past. */
  static boolean isCareer(Sentence s, RoleGroup g, int verb, Tense tense) {
    Clauses c = s.chunks();
    if (g.timing() == Timing.FORMER) {
      return true;
    }
    if (tense.future) {
      return false;
    }
    if (tense.pastPerfect
        || tense.pastAdverb
        || isSinceJoining(c, verb)
        || isEarlier(c, verb)
        || isLongAgo(c, g)) {
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
          || c.isWord(i, "after")
              && (c.cue(i + 1) == Cue.SERVING || c.isWord(i + 1, "beginning"))) {
        return true;
      }
    }
    if (isThatYear(c, g) || isOfStory(c, verb, tense)) {
      return true;
    }
    if (isTilNow(c, verb)) {
      return false;
    }
    boolean told =
        c.cue(verb) != Cue.NAMING
            && !tense.perfect
            && !tense.present
            && !c.text(verb).endsWith("s");
    return told
        && ((StateRules.isElsewhere(c, g)
                && c.sentence(verb) > 5
                && !isDeparture(c.cue(verb))
                && endsWithStop(c, c.sentence(verb)))
            || (c.isBiography(verb) && c.paragraph(verb) > 3 && !isLead(c, verb)));
  }

  /** Whether a stop ends a sentence, which may be that of "Acme Corp.". */
  private static boolean endsWithStop(Clauses c, int sentence) {
    int last = c.end(sentence) - 1;
    return c.isMark(last, '.') || c.is(last, Kind.COMPANY) && c.text(last).endsWith(".");
  }

  /** "Jane Doe, currently Treasurer, was appointed CFO": after what she still is. */
  private static boolean isTilNow(Clauses c, int verb) {
    for (int i = c.start(c.sentence(verb)); i < verb; i++) {
      if (c.cue(i) == Cue.NOW && c.isComma(i - 1) && c.is(i - 2, Kind.PERSON)) {
        return true;
      }
    }
    return false;
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

  /** "In 2017, Jane Doe left Acme. She became CEO of Zenith": told on of that year. */
  private static boolean isOfStory(Clauses c, int verb, Tense tense) {
    int start = c.start(c.sentence(verb));
    boolean goesOn =
        c.cue(start) == Cue.HE && verb - start < 3 && start > 0 && !tense.perfect && !tense.present;
    if (!goesOn || c.paragraph(start - 1) != c.paragraph(start)) {
      return false;
    }
    int before = c.start(c.sentence(start - 1));
    Optional<DateValue> date = c.cue(before) == Cue.IN ? c.date(before + 1) : Optional.empty();
    return date.isPresent() && isOld(c, date.get());
  }

  /** "was promoted to Treasurer earlier this year": before what is news now. */
  private static boolean isEarlier(Clauses c, int verb) {
    int sentence = c.sentence(verb);
    for (int i = c.start(sentence); i < c.end(sentence); i++) {
      if (Tense.isEarlierThis(c, i) && c.tokens.is(c.lastToken(i) + 2, "year")) {
        return true;
      }
    }
    return false;
  }

  /** "was named CEO two years ago", "Last year, Jane Doe was named CEO". */
  private static boolean isLongAgo(Clauses c, RoleGroup g) {
    int sentence = c.sentence(g.title());
    int start = c.start(sentence);
    if (c.isWord(start, "last") && c.isWord(start + 1, "year") && c.isComma(start + 2)) {
      return true;
    }
    for (int i = g.end(); i < Math.min(g.end() + 4, c.end(sentence)); i++) {
      boolean years =
          c.isWord(i, "year")
              || c.isWord(i, "years")
              || c.isWord(i, "decade")
              || c.isWord(i, "decades");
      if (years && (c.isWord(i + 1, "ago") || c.isWord(i - 1, "last"))) {
        return true;
      }
      if (c.isComma(i) || c.is(i, Kind.PERSON)) {
        return false;
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
  static boolean isLead(Clauses c, int chunk) {
    return c.leadParagraph() >= c.paragraph(chunk);
  }

  /** Whether a career's move is told that nothing says the end of: "joined Acme in 2015 as CFO". */
  static boolean began(Clauses c, RoleGroup g, Reading reading) {
    boolean move =
        switch (c.cue(reading.cue())) {
          case NAMED, JOIN, BECOME, NAMING, SUCCEED -> true;
          case STEP -> !Governor.isDown(c, reading.cue());
          default -> false;
        };
    if (!move || reading.status() != Status.FORMER || g.timing() != Timing.NONE) {
      return false;
    }
    Tense tense = Tense.of(c, reading.cue());
    return !tense.pastAdverb
        && !tense.pastPerfect
        && Governor.of(new Sentence(c, null), g).joint() != Cue.FROM;
  }

  static boolean isOld(Clauses c, DateValue date) {
    return c.newest().isPresent() && date.last().plusDays(OLD_DAYS).isBefore(c.newest().get());
  }

  /** "held" of "rejoins as CFO, a post she held from 1998 to 2001": not what she moves to. */
  static boolean isHeldBefore(Clauses c, int verb) {
    return c.isWord(verb, "held") && c.cue(verb - 1) != Cue.HAS;
  }

  /** The date that is said of a move: behind the titles, else in front of the verb. */
  static Optional<DateValue> dateOf(Clauses c, RoleGroup g, int verb) {
    int sentence = c.sentence(g.title());
    int end = Math.min(c.end(sentence), g.end() + 9);
    for (int i = g.lastTitle() + 1; i < end; i++) {
      if (c.is(i, Kind.DATE)) {
        return c.cue(i - 1) == Cue.UNTIL ? Optional.empty() : c.date(i);
      }
      if (c.is(i, Kind.ROLE) || c.is(i, Kind.PERSON) || isHeldBefore(c, i)) {
        break;
      }
    }
    Optional<DateValue> effective = effectiveDate(c, g);
    if (effective.isPresent()) {
      return effective;
    }
    int from = Math.min(verb, g.first());
    for (int i = Math.max(verb, 0); i < g.first(); i++) {
      if (c.is(i, Kind.DATE)) {
        return c.date(i);
      }
    }
    for (int i = from - 1; i >= Math.max(c.start(sentence), from - 12); i--) {
      // "has been acting CFO since May and was named CFO": not since May
      int behind = c.isComma(i + 1) ? i + 2 : i + 1;
      boolean another = c.cue(i - 1) == Cue.SINCE && !c.isWord(behind, "when");
      if (c.is(i, Kind.DATE) && !another && !c.date(i).equals(c.extraction.released())) {
        return c.date(i);
      }
      if (c.is(i, Kind.ROLE)) {
        break;
      }
    }
    return Optional.empty();
  }

  /** "informed us in May that she will retire effective June 30": however far behind the titles. */
  private static Optional<DateValue> effectiveDate(Clauses c, RoleGroup g) {
    int end = c.end(c.sentence(g.title()));
    int effective = -4;
    for (int i = g.lastTitle() + 1; i < end; i++) {
      if (c.is(i, Kind.ROLE) || c.is(i, Kind.PERSON)) {
        break;
      }
      if (c.is(i, Kind.DATE) && i - effective < 4) {
        return c.date(i);
      }
      effective = c.isWord(i, "effective") ? i : effective;
    }
    return Optional.empty();
  }

  static Status timed(Timing timing, Status otherwise) {
    return switch (timing) {
      case FORMER -> Status.FORMER;
      case INCOMING -> Status.APPOINTED;
      case OUTGOING -> Status.DEPARTED;
      case NONE -> otherwise;
    };
  }
}
