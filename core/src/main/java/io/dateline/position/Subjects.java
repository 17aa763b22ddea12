package io.dateline.position;

import io.dateline.position.Clauses.Kind;
import io.dateline.position.People.Who;
import io.dateline.position.Rule.Sentence;
import io.dateline.text.WordTable;
import java.util.List;
import java.util.Optional;

/** Whom verbs and nouns are said of, across pronouns and lists of names. */
final class Subjects {
  private Subjects() {}

  /** The person at a chunk, or whom the pronoun there means. */
  static Optional<Who> whom(Sentence s, int chunk) {
    Clauses c = s.chunks();
    return c.is(chunk, Kind.PERSON) ? Optional.of(one(c, chunk)) : s.people().resolve(chunk);
  }

  static Who one(Clauses c, int person) {
    return new Who(List.of(c.ref(person)), person);
  }

  /** "Further career steps included posts as CFO": the person whom the paragraph tells of. */
  static Optional<Who> told(Sentence s, int at) {
    Clauses c = s.chunks();
    int sentence = c.sentence(at);
    boolean same = sentence > 0 && c.paragraph(c.start(sentence) - 1) == c.paragraph(at);
    return same && (c.isBiography(at) || isFormerPosts(c, c.start(sentence)))
        ? s.people().focusBefore(sentence).map(person -> new Who(List.of(person), at))
        : Optional.empty();
  }

  /** "Previous roles" that begin a sentence. */
  static boolean isFormerPosts(Clauses c, int first) {
    boolean former =
        c.cue(first) == Cue.FORMER || c.cue(first) == Cue.PAST || c.isWord(first, "other");
    return former
        && (c.cue(first + 1) == Cue.POSITION
            || c.cue(first + 1) == Cue.TENURE
            || c.cue(first + 2) == Cue.POSITION);
  }

  /** "With a career as CEO of Acme, Jane Doe brings": the person that follows a comma. */
  static Optional<Who> following(Sentence s, RoleGroup g) {
    Clauses c = s.chunks();
    int i = g.end();
    return c.isComma(i) && c.is(i + 1, Kind.PERSON) && c.sentence(i + 1) == c.sentence(g.title())
        ? Optional.of(one(c, i + 1))
        : Optional.empty();
  }

  static Who whoOf(Clauses c, List<Integer> chunks) {
    return new Who(chunks.stream().map(c::ref).distinct().toList(), chunks.get(0));
  }

  /** Of whom a noun tells: "the resignation of John Roe as CFO", "his resignation as CFO". */
  static Optional<Who> ofNoun(Sentence s, Governor noun) {
    return noun.person() >= 0
        ? Optional.of(s.people().listEndingAt(noun.person()))
        : owner(s, noun.chunk());
  }

  /** "the appointment of Jane Doe as the newest addition to the Board": she is the addition. */
  static Optional<Who> added(Sentence s, int addition) {
    Clauses c = s.chunks();
    int start = c.start(c.sentence(addition));
    int as = addition - 1;
    while (as > addition - 6 && c.is(as, Kind.WORD) && c.cue(as) != Cue.AS) {
      as--;
    }
    for (int p = as - 1; c.cue(as) == Cue.AS && p > start; p--) {
      boolean named =
          c.cue(p - 1) == Cue.OF && c.cue(p - 2) == Cue.NAMING
              || c.cue(p - 1) == Cue.NAMED
              || c.cue(p - 1) == Cue.WELCOME;
      if (c.is(p, Kind.PERSON) && named) {
        return Optional.of(s.people().listFrom(p));
      }
    }
    return Optional.empty();
  }

  private static final WordTable KIN =
      WordTable.of(
          "aunt",
          "brother",
          "cousin",
          "daughter",
          "father",
          "grandfather",
          "grandmother",
          "husband",
          "mother",
          "sister",
          "son",
          "uncle",
          "wife");

  /** "including a grandfather who served as a judge": said of the grandfather. */
  private static boolean isOfKin(Clauses c, int verb) {
    return c.cue(verb - 1) == Cue.WHO && c.isAnyOf(verb - 2, KIN);
  }

  /** The subject of a verb; where none is found, whom the nearest pronoun before it means. */
  static Optional<Who> ofVerb(Sentence s, int verb) {
    if (isOfKin(s.chunks(), verb)) {
      return Optional.empty();
    }
    return s.people().subject(verb).or(() -> byPronoun(s, verb));
  }

  /** Whom a noun belongs to: "Doe's appointment", "his tenure". */
  static Optional<Who> owner(Sentence s, int noun) {
    Clauses c = s.chunks();
    int start = c.start(c.sentence(noun));
    for (int i = noun - 1; i >= start && i > noun - 6; i--) {
      if (c.cue(i) == Cue.HIS) {
        return s.people().resolve(i);
      }
      if (c.is(i, Kind.PERSON) && c.isPossessiveMark(i + 1)) {
        return Optional.of(s.people().listEndingAt(i));
      }
      if (c.cue(i) != Cue.ADJ
          && c.cue(i) != Cue.NONE
          && c.cue(i) != Cue.IS
          && c.cue(i) != Cue.POSITION) {
        break;
      }
    }
    return Optional.empty();
  }

  /** "Doe was CFO of Acme, and before that, was Treasurer": whom the sentence tells of. */
  static Optional<Who> beforeThat(Sentence s, int verb) {
    Clauses c = s.chunks();
    boolean earlier =
        c.isComma(verb - 1) && c.isWord(verb - 2, "that") && c.cue(verb - 3) == Cue.PAST;
    for (int i = c.start(c.sentence(verb)); earlier && i < verb; i++) {
      if (c.is(i, Kind.PERSON) && !s.people().isObject(i)) {
        return Optional.of(one(c, i));
      }
    }
    return Optional.empty();
  }

  /** Whom the nearest pronoun before a verb means. */
  static Optional<Who> byPronoun(Sentence s, int verb) {
    Clauses c = s.chunks();
    int start = c.start(c.sentence(verb));
    for (int i = verb - 1; i >= start; i--) {
      if (c.cue(i) == Cue.HE || c.cue(i) == Cue.HIS) {
        return s.people().resolve(i);
      }
    }
    return Optional.empty();
  }

  /** Whether a verb has its subject right before it and so an object we do not know. */
  static boolean isActive(Clauses c, int verb, int person) {
    if (c.cue(verb) != Cue.NAMED) {
      return false;
    }
    // "Jane Doe Named CFO" has nothing between; "Jane Doe, who appointed ..." has.
    for (int i = person + 1; i < verb; i++) {
      if (c.is(i, Kind.COMPANY) && i == verb - 1) {
        return true;
      }
      if (c.cue(i) == Cue.SAID) {
        return true;
      }
    }
    String word = c.text(verb);
    return word.endsWith("s") && !word.endsWith("ss");
  }
}
