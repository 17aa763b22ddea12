package io.dateline.position;

import io.dateline.position.Clauses.Kind;
import io.dateline.position.People.Who;
import io.dateline.position.Rule.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who gave the role up that somebody takes: "succeeds John Roe, who retires", "a vacancy created by
 * the resignation of John Roe", "his predecessor, John Roe". The role is the successor's.
 */
final class Successions {
  static final String RULE = "succession";
  private static final double CONFIDENCE = 0.8;

  private Successions() {}

  static void add(Sentence s, List<Draft> drafts) {
    Clauses c = s.chunks();
    List<Draft> added = new ArrayList<>();
    for (int i = 0; i < c.count(); i++) {
      int old = predecessorAt(s, i);
      if (old < 0) {
        continue;
      }
      int leaver = c.ref(old);
      Optional<Integer> heir = heir(s, i, leaver);
      if (heir.isEmpty()) {
        continue;
      }
      int sentence = c.sentence(i);
      List<Draft> taken = taken(drafts, heir.get(), sentence);
      List<Draft> printed = printed(c, drafts, old);
      for (Draft draft : taken) {
        Draft office = held(drafts, draft, leaver, sentence);
        if (!printed.isEmpty() && !printed.contains(office)) {
          continue;
        }
        added.add(handedOver(office, leaver, old, Status.DEPARTED, sentence));
      }
      if (taken.isEmpty() && isNews(c, i)) {
        for (Draft draft : givenUp(drafts, leaver, old, sentence)) {
          added.add(handedOver(draft, heir.get(), i, Status.APPOINTED, sentence));
        }
      }
    }
    drafts.addAll(added);
  }

  /**
   * The office as the sentence calls it for whom is followed; no interim one, since it is taken.
   */
  private static Draft held(List<Draft> drafts, Draft taken, int leaver, int sentence) {
    return drafts.stream()
        .filter(d -> d.person() == leaver && d.sentence() == sentence)
        .filter(d -> d.item().code().equals(taken.item().code()))
        .findFirst()
        .orElseGet(() -> taken.titled(taken.item().permanent()));
  }

  /** What the leaver of "succeeding John Roe, Head of Sales" gives up; empty if "as" says it. */
  private static List<Draft> printed(Clauses c, List<Draft> drafts, int old) {
    int end = Math.min(c.end(c.sentence(old)), old + 10);
    for (int i = old + 1; i < end; i++) {
      if (c.cue(i) == Cue.AS) {
        return List.of();
      }
    }
    return drafts.stream()
        .filter(d -> d.person() == c.ref(old) && d.sentence() == c.sentence(old))
        .filter(d -> d.status() == Status.DEPARTED)
        .filter(d -> d.item().chunk() == old + 2 && c.isComma(old + 1))
        .toList();
  }

  private static Draft handedOver(Draft draft, int person, int at, Status status, int sentence) {
    return new Draft(
        person,
        at,
        draft.item(),
        draft.org(),
        draft.stated(),
        status,
        Optional.empty(),
        Optional.empty(),
        RULE,
        CONFIDENCE,
        sentence,
        false);
  }

  /** "succeeds", "will succeed". */
  private static boolean isNews(Clauses c, int verb) {
    return c.cue(verb) == Cue.SUCCEED
        && (c.isWord(verb, "succeeds")
            || c.isWord(verb, "replaces")
            || c.cue(verb - 1) == Cue.WILL);
  }

  /** The roles of "succeeds John Roe, who retires as CFO", which nothing else says of the heir. */
  private static List<Draft> givenUp(List<Draft> drafts, int leaver, int old, int sentence) {
    return drafts.stream()
        .filter(d -> d.person() == leaver && d.sentence() == sentence)
        .filter(d -> d.status() == Status.DEPARTED && d.item().chunk() > old)
        .toList();
  }

  /** The person who is followed, where chunk {@code i} says so; below zero if it does not. */
  private static int predecessorAt(Sentence s, int i) {
    Clauses c = s.chunks();
    if (c.cue(i) == Cue.BECOME) {
      return giver(c, i);
    }
    if (c.cue(i) == Cue.SUCCEED) {
      if (isPassive(c, i)) {
        return s.people()
            .subject(i)
            .filter(who -> c.is(who.chunk(), Kind.PERSON))
            .map(Who::chunk)
            .orElse(-1);
      }
      int k = i + 1;
      int end = Math.min(c.end(c.sentence(i)), i + 8);
      while (k < end && !c.is(k, Kind.PERSON)) {
        if (c.isComma(k) || c.is(k, Kind.WORD) && c.cue(k) == Cue.NONE && !c.isCapitalized(k)) {
          return -1;
        }
        k++;
      }
      return k < end ? k : -1;
    }
    if (c.cue(i) == Cue.PREDECESSOR) {
      for (int k = i + 1; k < i + 3; k++) {
        if (c.is(k, Kind.PERSON) && c.sentence(k) == c.sentence(i)) {
          return k;
        }
      }
    }
    if (c.cue(i) == Cue.LEAVING
        && c.isPossessiveMark(i - 1)
        && c.is(i - 2, Kind.PERSON)
        && isVacancy(c, i)) {
      return i - 2;
    }
    if (c.cue(i) == Cue.LEAVING && c.cue(i + 1) == Cue.OF && isVacancy(c, i)) {
      for (int k = i + 2; k < i + 5; k++) {
        if (c.is(k, Kind.PERSON) && c.sentence(k) == c.sentence(i)) {
          return k;
        }
      }
    }
    return -1;
  }

  /** "was succeeded", "will be replaced". */
  static boolean isPassive(Clauses c, int verb) {
    return switch (c.cue(verb - 1)) {
      case WAS, BEEN, BE, IS -> c.text(verb).endsWith("ed");
      default -> false;
    };
  }

  /**
   * The person from whom a role is taken: "takes over as CFO from John Roe"; below zero if none.
   */
  private static int giver(Clauses c, int verb) {
    int end = Math.min(c.end(c.sentence(verb)), verb + 16);
    boolean over = c.isWord(verb, "taking") && c.isWord(verb + 1, "over");
    boolean titled = over;
    for (int i = over ? verb + 2 : verb + 1; i < end; i++) {
      if (c.cue(i) == Cue.FROM && c.is(i + 1, Kind.PERSON)) {
        return titled || c.cue(i + 2) == Cue.AS ? i + 1 : -1;
      }
      boolean goesOn = titled && c.is(i, Kind.WORD) && !c.isCapitalized(i) && c.cue(i) == Cue.NONE;
      if (c.is(i, Kind.PERSON) || c.cue(i) == Cue.FROM || goesOn) {
        return -1;
      }
      titled |= c.is(i, Kind.ROLE);
    }
    return -1;
  }

  private static boolean isVacancy(Clauses c, int noun) {
    for (int k = c.start(c.sentence(noun)); k < noun; k++) {
      if (c.isWord(k, "vacancy") || c.isWord(k, "vacated") || c.isWord(k, "following")) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Integer> heir(Sentence s, int verb, int leaver) {
    Clauses c = s.chunks();
    Optional<Integer> behind = heirBehind(c, verb);
    if (behind.isPresent()) {
      return behind;
    }
    Optional<Who> subject = s.people().subject(verb);
    if (subject.isPresent() && subject.get().refs().get(0) != leaver) {
      return Optional.of(subject.get().refs().get(0));
    }
    return s.people().focusBefore(c.sentence(verb)).filter(p -> p != leaver);
  }

  /** The heir of "was succeeded as CFO by Jane Doe", "Replacing John Roe as CFO is Jane Doe". */
  private static Optional<Integer> heirBehind(Clauses c, int verb) {
    boolean passive = isPassive(c, verb);
    boolean opens = verb == c.start(c.sentence(verb)) && c.text(verb).endsWith("ing");
    int end = Math.min(c.end(c.sentence(verb)), verb + 12);
    for (int i = verb + 1; (passive || opens) && i < end; i++) {
      boolean joint = passive ? c.cue(i) == Cue.BY : c.cue(i) == Cue.IS || c.cue(i) == Cue.BE;
      if (joint && c.is(i + 1, Kind.PERSON)) {
        return Optional.of(c.ref(i + 1));
      }
    }
    return Optional.empty();
  }

  /** The roles that the successor takes: the ones of the same sentence first. */
  private static List<Draft> taken(List<Draft> drafts, int heir, int sentence) {
    List<Draft> all =
        drafts.stream().filter(d -> d.person() == heir && d.status() == Status.APPOINTED).toList();
    List<Draft> same = all.stream().filter(d -> d.sentence() == sentence).toList();
    List<Draft> from = same.isEmpty() ? all : same;
    List<Draft> offices = from.stream().filter(d -> !isRank(d)).toList();
    return offices.isEmpty() ? from : offices;
  }

  /** A rank goes with the person, not with the office. */
  private static boolean isRank(Draft draft) {
    String title = draft.item().title();
    return switch (draft.item().code()) {
      case "EVP", "SVP", "VICE-PRESIDENT", "DIRECTOR" ->
          !title.contains(" of ") && !title.contains(",");
      default -> false;
    };
  }
}
