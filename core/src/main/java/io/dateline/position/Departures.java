package io.dateline.position;

import io.dateline.position.Clauses.Kind;
import io.dateline.position.Rule.Sentence;
import io.dateline.release.ZoneKind;
import io.dateline.text.WordTable;

/** Whether somebody is told to leave: as the object of a loss, by death, as who came before. */
final class Departures {
  private Departures() {}

  /** Whether what follows says that this person leaves: ", will retire", "who has resigned". */
  static boolean leaves(Sentence s, int last) {
    Clauses c = s.chunks();
    int end = Math.min(c.end(c.sentence(last)), last + 14);
    for (int i = last + 1; i < end; i++) {
      if (c.is(i, Kind.PERSON) || c.isQuote(i) || c.cue(i) == Cue.SAID || c.cue(i) == Cue.WHERE) {
        return false;
      }
      if (c.cue(i) == Cue.SUCCEED && Successions.isPassive(c, i)) {
        return true;
      }
      boolean leaving =
          c.cue(i) == Cue.LEAVE && !isRetired(c, i) && !isPartOfName(c, i)
              || (c.isWord(i, "transition") && (c.isWord(i + 1, "out") || c.isWord(i + 1, "from")))
              || (c.cue(i) == Cue.STEP && Governor.isDown(c, i))
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

  /** "Exit" of "owner of Exit Harbor". */
  private static boolean isPartOfName(Clauses c, int word) {
    return c.isCapitalized(word) && c.isCapitalized(word + 1) && c.zone(word) == ZoneKind.BODY;
  }

  /** "a retired executive": what somebody is, not what happens. */
  static boolean isRetired(Clauses c, int word) {
    return c.isWord(word, "retired") && c.cue(word - 1) == Cue.THE;
  }

  private static final WordTable ENDS =
      WordTable.of("cease", "ceased", "ceases", "end", "ended", "ends", "terminated", "terminates");

  /** "her employment as CFO ended on May 1", "terminated the employment of". */
  static boolean isEnded(Clauses c, int employment) {
    int sentence = c.sentence(employment);
    for (int i = c.start(sentence); i < c.end(sentence); i++) {
      if (c.isAnyOf(i, ENDS)) {
        return true;
      }
    }
    return false;
  }

  /** "the retirement of", "mourns the death of", "parted ways with" right before somebody. */
  static boolean isLossOf(Sentence s, int before) {
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
    boolean employed = c.isWord(i - 1, "employment") && isEnded(c, i - 1);
    return i >= 1
        && (c.isWord(i, "mourns")
            || c.cue(i) == Cue.OF && (c.cue(i - 1) == Cue.LEAVING || employed)
            || c.cue(i) == Cue.WITH && c.isWord(i - 1, "ways"));
  }

  /** "the death of": it ends whatever somebody did, wherever. */
  static boolean isDeath(Clauses c, int of) {
    return c.isWord(of - 1, "death") || c.isWord(of - 1, "passing");
  }

  /** "his predecessor, John Roe". */
  static boolean isPredecessor(Clauses c, int chunk) {
    return c.cue(chunk - 1) == Cue.PREDECESSOR || c.cue(chunk - 2) == Cue.PREDECESSOR;
  }

  static boolean isVerb(Cue cue) {
    return switch (cue) {
      case NAMED, BECOME, IS, WAS, BEEN, BE, SERVES, SERVED, REMAIN -> true;
      default -> false;
    };
  }
}
