package io.dateline.position;

import io.dateline.position.Clauses.Kind;
import io.dateline.position.Rule.Sentence;
import io.dateline.text.WordTable;

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
record Governor(Cue cue, int chunk, Cue joint, int jointChunk, int person) {
  static final Governor NOTHING = new Governor(Cue.NONE, -1, Cue.NONE, -1, -1);

  private static final int REACH = 45;

  static Governor of(Sentence s, RoleGroup g) {
    Clauses c = s.chunks();
    int start = c.start(c.sentence(g.title()));
    int i = g.first() - 1;
    while (i >= start && (c.cue(i) == Cue.NOW || c.isWord(i, "either") || c.isWord(i, "over"))) {
      i--;
    }
    if (i < start) {
      return NOTHING;
    }
    Cue joint =
        switch (c.cue(i)) {
          case AS, TO, FROM, ON -> c.cue(i);
          case IN -> isPost(c, i, g) || isRoles(c, g) ? Cue.AS : Cue.NONE;
          default -> Cue.NONE;
        };
    if (joint == Cue.TO && isToAnother(c, i - 1)) {
      return NOTHING;
    }
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
          return NOTHING;
        }
        continue;
      }
      if (direct && c.isWord(i, "them") && c.isWord(i - 1, "among")) {
        // "several roles at Acme, among them CFO"
        return new Governor(Cue.TENURE, i - 1, joint, jointChunk, person);
      }
      int posts = direct && c.cue(i) == Cue.PAST ? postsBefore(c, i, start) : -1;
      if (posts >= 0) {
        return new Governor(Cue.TENURE, posts, joint, jointChunk, person);
      }
      Cue cue = c.cue(i);
      if (c.isQuoted(i) != c.isQuoted(g.title())
          || (cue == Cue.WHERE && c.cue(jointChunk - 1) != Cue.AND)) {
        return NOTHING;
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
            case WAS -> joint == Cue.AS && person < 0 && isWorking(c, i, jointChunk);
            default ->
                joint == Cue.AS && person < 0 && (isLeading(c, i) || leads(c, i, jointChunk));
          };
      Cue move = governs ? Cue.NONE : moveOf(c, i, joint, person, g);
      if (move != Cue.NONE) {
        return new Governor(move, i, joint, jointChunk, person);
      }
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
        boolean background = c.isWord(i, "background");
        boolean work = cue == Cue.NONE || cue == Cue.WAS;
        Cue served = c.isAnyOf(i, LEADING) ? Cue.SERVES : Cue.SERVED;
        Cue worked = c.cue(i - 1) == Cue.WILL ? Cue.SERVE : served;
        Cue governing = noun || background ? Cue.TENURE : work ? worked : cue;
        return new Governor(governing, i, joint, jointChunk, person);
      }
      if (direct
          && !(cue == Cue.THE || cue == Cue.ADJ || cue == Cue.NOT || c.isWord(i, "called"))) {
        return NOTHING;
      }
      if (c.isMark(i, ';') && person < 0 || c.isWord(i, "re-election")) {
        return NOTHING;
      }
    }
    return NOTHING;
  }

  /** "look forward to her counsel", "reporting to the CEO", "Counsel to the Inspector General". */
  private static boolean isToAnother(Clauses c, int before) {
    return c.isWord(before, "forward") || c.isWord(before, "counsel") || isReporting(c, before);
  }

  /** "reporting to", "reports directly to": what is said of somebody's superior. */
  static boolean isReporting(Clauses c, int word) {
    return c.isWord(word, "directly")
        || c.isWord(word, "report")
        || c.isWord(word, "reports")
        || c.isWord(word, "reporting");
  }

  /** "was most recently at Acme as". */
  private static boolean isWorking(Clauses c, int was, int as) {
    int at = was + 1;
    while (c.cue(at) == Cue.MOST || c.cue(at) == Cue.PAST) {
      at++;
    }
    boolean employed = c.isWord(at, "employed");
    at += employed ? 1 : 0;
    return (c.cue(at) == Cue.AT || c.cue(at) == Cue.WITH || employed && c.cue(at) == Cue.BY)
        && as - at <= 3
        && as - at > 1
        && c.is(as - 1, Kind.COMPANY);
  }

  /** "led" in "where she led a team of forty as Senior Manager", "a background as CFO". */
  private static boolean isLeading(Clauses c, int verb) {
    return isLed(c, verb) && c.cue(verb + 1) != Cue.BY
        || c.isWord(verb, "background") && !c.isCapitalized(verb);
  }

  private static final WordTable LED =
      WordTable.of("led", "headed", "oversaw", "managed", "ran", "directed", "presided");

  /** Whether a word says that somebody led: "ran", "presided". */
  static boolean isLed(Clauses c, int verb) {
    return c.isAnyOf(verb, LED);
  }

  private static final WordTable LEADING =
      WordTable.of(
          "leads", "heads", "helms", "oversees", "manages", "runs", "directs", "spearheads");

  private static final WordTable LEAD =
      WordTable.of("lead", "head", "helm", "oversee", "manage", "run", "direct", "spearhead");

  /** "heads the legal department as General Counsel", "will oversee sales as CFO". */
  private static boolean leads(Clauses c, int verb, int as) {
    boolean well = c.isWord(as - 1, "well");
    return !well
        && (c.isAnyOf(verb, LEADING) || c.cue(verb - 1) == Cue.WILL && c.isAnyOf(verb, LEAD));
  }

  /** "positions" in "held several positions at Acme, most recently CFO"; below zero for none. */
  private static int postsBefore(Clauses c, int recently, int start) {
    int comma = c.cue(recently - 1) == Cue.MOST ? recently - 2 : recently - 1;
    if (!c.isComma(comma)) {
      return -1;
    }
    for (int i = comma - 1; i > start && !c.is(i, Kind.ROLE); i--) {
      if (c.cue(i) == Cue.POSITION && c.text(i).endsWith("s")) {
        return i;
      }
    }
    return -1;
  }

  /** What words mean that are cues only here: "last day as", "accepted the position of". */
  private static Cue moveOf(Clauses c, int i, Cue joint, int person, RoleGroup g) {
    boolean as = joint == Cue.AS;
    if (as && person < 0 && starts(c, i)) {
      return Cue.BECOME;
    }
    if (as && person < 0 && isDay(c, i)) {
      return c.isWord(i - 1, "last") ? Cue.LEAVING : Cue.NAMING;
    }
    if (as && c.isWord(i, "employment") && Departures.isEnded(c, i)) {
      return Cue.LEAVING;
    }
    boolean takes = joint == Cue.NONE && c.cue(i + 1) == Cue.THE && takes(c, i) && isPost(c, i, g);
    return takes ? Cue.BECOME : Cue.NONE;
  }

  /** "her last day as CFO", "Jane Doe's first day as CFO". */
  private static boolean isDay(Clauses c, int noun) {
    return c.isWord(noun, "day") && (c.isWord(noun - 1, "last") || c.isWord(noun - 1, "first"));
  }

  /** "will start as CFO", "begins her duties as CFO". */
  private static boolean starts(Clauses c, int verb) {
    boolean will = c.cue(verb - 1) == Cue.WILL;
    boolean duties = c.cue(verb + 1) == Cue.HIS && c.cue(verb + 2) == Cue.POSITION;
    return will && (c.isWord(verb, "start") || c.isWord(verb, "begin"))
        || duties && (c.isWord(verb, "starts") || c.isWord(verb, "begins"));
  }

  private static final WordTable TAKING = WordTable.of("accept", "accepts", "accepted");

  private static final WordTable ADDING = WordTable.of("add", "adds", "added", "have");

  /** "has accepted the position of", "will have the title of". */
  private static boolean takes(Clauses c, int verb) {
    return c.isAnyOf(verb, TAKING) || c.cue(verb - 1) == Cue.WILL && c.isAnyOf(verb, ADDING);
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

  /** "in CFO and COO roles at Acme". */
  private static boolean isRoles(Clauses c, RoleGroup g) {
    return c.cue(g.lastTitle() + 1) == Cue.POSITION;
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
          if (starts(c, i)) {
            return new Governor(Cue.BECOME, i, joint, jointChunk, person);
          }
          if (!c.is(i, Kind.PERSON)) {
            return null;
          }
          person = i;
        }
      }
    }
    return null;
  }

  static boolean isDown(Clauses c, int step) {
    return c.cue(step + 1) == Cue.DOWN || c.cue(step + 2) == Cue.DOWN;
  }
}
