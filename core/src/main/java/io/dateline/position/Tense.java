package io.dateline.position;

import io.dateline.position.Clauses.Kind;

/** What the auxiliaries and adverbs in front of a verb say. */
final class Tense {
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
        case PAST, MOST -> t.pastAdverb |= !isJustNow(c, i, verb) && !isThisYear(c, i);
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
          && !isThisYear(c, k)
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

  /** "two weeks prior", "earlier this month": not long ago, and no end is told. */
  private static boolean isThisYear(Clauses c, int adverb) {
    boolean weeks =
        c.isWord(adverb - 1, "weeks")
            || c.isWord(adverb - 1, "week")
            || c.isWord(adverb - 1, "days")
            || c.isWord(adverb - 1, "months");
    return weeks && (c.isWord(adverb, "prior") || c.isWord(adverb, "earlier"))
        || c.isWord(adverb, "earlier") && c.isWord(adverb + 1, "today")
        || isEarlierThis(c, adverb);
  }

  /** "earlier this month", "earlier this year". */
  static boolean isEarlierThis(Clauses c, int adverb) {
    return c.isWord(adverb, "earlier") && c.tokens.is(c.lastToken(adverb) + 1, "this");
  }

  /** "has recently joined": news, where "most recently joined" tells a career. */
  private static boolean isJustNow(Clauses c, int adverb, int verb) {
    boolean move =
        switch (c.cue(verb)) {
          case NAMED, JOIN, BECOME, WELCOME -> true;
          default -> false;
        };
    return move && c.isWord(adverb, "recently") && c.cue(adverb - 1) != Cue.MOST;
  }
}
