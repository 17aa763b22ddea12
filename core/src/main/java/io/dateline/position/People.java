package io.dateline.position;

import io.dateline.extract.Mention;
import io.dateline.extract.Person;
import io.dateline.position.Clauses.Kind;
import io.dateline.text.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whom a verb or a pronoun means. */
final class People {
  private enum Gender {
    UNKNOWN,
    MALE,
    FEMALE
  }

  /** Words of a defined term in quotation marks, at most: more are a speech. */
  private static final int LONGEST_TERM = 4;

  private final Clauses c;
  private final Gender[] genders;
  private final int[] focus;
  private final int[] topics;
  private final int[] spoken;

  /**
   * Somebody in the text.
   *
   * @param refs indices among the release's people; more than one for "A, B and C"
   * @param chunk where the first of them is named, or the pronoun
   */
  record Who(List<Integer> refs, int chunk) {}

  People(Clauses clauses) {
    this.c = clauses;
    genders = new Gender[c.extraction.people().size()];
    for (int i = 0; i < genders.length; i++) {
      genders[i] = genderOf(c.extraction.people().get(i));
    }
    focus = new int[c.sentences()];
    topics = new int[focus.length];
    spoken = new int[focus.length];
    int last = -1;
    int topic = -1;
    int speech = -1;
    for (int s = 0; s < focus.length; s++) {
      last = focusOf(s, last);
      focus[s] = last;
      boolean speaks = isSpeech(s);
      topic = speaks ? topic : focusOf(s, topic);
      speech = speaks ? s : namesAnyone(s) ? -1 : speech;
      topics[s] = topic;
      spoken[s] = speech;
    }
  }

  /** Whether a sentence quotes and says whom: {@code "We grow," said Jane Doe}. */
  private boolean isSpeech(int sentence) {
    int quoted = 0;
    boolean said = false;
    for (int i = c.start(sentence); i < c.end(sentence); i++) {
      quoted += c.isQuoted(i) ? 1 : 0;
      said |= c.cue(i) == Cue.SAID && !c.isQuoted(i);
    }
    return said && quoted > LONGEST_TERM;
  }

  private boolean namesAnyone(int sentence) {
    for (int i = c.start(sentence); i < c.end(sentence); i++) {
      if (c.is(i, Kind.PERSON) && !c.isQuoted(i)) {
        return true;
      }
    }
    return false;
  }

  private static Gender genderOf(Person person) {
    for (Mention mention : person.mentions()) {
      Gender gender = genderOf(mention.text());
      if (gender != Gender.UNKNOWN) {
        return gender;
      }
    }
    return Gender.UNKNOWN;
  }

  /** By the honorific, with or without a stop: "Ms Doe", but not "Msimang". */
  private static Gender genderOf(String name) {
    int end = 0;
    while (end < name.length() && Character.isLetter(name.charAt(end))) {
      end++;
    }
    return switch (name.substring(0, end)) {
      case "Mr" -> Gender.MALE;
      case "Ms", "Mrs", "Miss" -> Gender.FEMALE;
      default -> Gender.UNKNOWN;
    };
  }

  /** The person a sentence is about; {@code before} if it names nobody. */
  private int focusOf(int sentence, int before) {
    int first = -1;
    int start = c.start(sentence);
    int end = c.end(sentence);
    for (int i = start; i < end; i++) {
      if (c.cue(i) == Cue.HE && !c.isQuoted(i) && before >= 0) {
        return before;
      }
      if (c.is(i, Kind.PERSON)) {
        if (!isObject(i)) {
          return c.ref(i);
        }
        if (first < 0) {
          first = c.ref(i);
        }
      }
    }
    return first >= 0 ? first : before;
  }

  /** Whether a preposition or a verb of succession governs the person. */
  boolean isObject(int person) {
    int i = person - 1;
    if (i < 0 || c.sentence(i) != c.sentence(person)) {
      return false;
    }
    return isBySpeaker(i)
        || switch (c.cue(i)) {
          case BY, WITH, FROM, TO, OF, SUCCEED, FOR, PREDECESSOR, ON -> true;
          default -> c.isWord(i, "under") || c.isWord(i, "thank") || c.isWord(i, "joining");
        };
  }

  /** "by then President" in front of a name. */
  private boolean isBySpeaker(int title) {
    int i = title;
    while (c.is(i, Kind.ROLE) || c.cue(i) == Cue.ADJ || c.cue(i) == Cue.FORMER) {
      i--;
    }
    return i < title && c.cue(i) == Cue.BY && c.sentence(i) == c.sentence(title);
  }

  /** Whom "he", "she", "his" or "her" means; empty if nobody comes before. */
  Optional<Who> resolve(int pronoun) {
    if (c.isQuoted(pronoun)) {
      // A speaker may mean anybody.
      return Optional.empty();
    }
    Gender gender =
        c.isWord(pronoun, "he") || c.isWord(pronoun, "his")
            ? Gender.MALE
            : c.isWord(pronoun, "she") || c.isWord(pronoun, "her") ? Gender.FEMALE : Gender.UNKNOWN;
    int sentence = c.sentence(pronoun);
    int object = -1;
    for (int i = c.start(sentence); i < pronoun; i++) {
      if (c.is(i, Kind.PERSON) && fits(c.ref(i), gender) && !c.isQuoted(i)) {
        if (!isObject(i)) {
          return Optional.of(new Who(List.of(c.ref(i)), pronoun));
        }
        object = c.ref(i);
      }
    }
    if (object >= 0 && (sentence == 0 || focus[sentence - 1] < 0)) {
      return Optional.of(new Who(List.of(object), pronoun));
    }
    int topic = topicBefore(sentence);
    if (topic >= 0 && fits(topic, gender)) {
      return Optional.of(new Who(List.of(topic), pronoun));
    }
    for (int s = sentence - 1; s >= Math.max(0, sentence - 12); s--) {
      if (focus[s] >= 0 && fits(focus[s], gender)) {
        return Optional.of(new Who(List.of(focus[s]), pronoun));
      }
      for (int i = c.end(s) - 1; i >= c.start(s); i--) {
        if (c.is(i, Kind.PERSON) && fits(c.ref(i), gender)) {
          return Optional.of(new Who(List.of(c.ref(i)), pronoun));
        }
      }
    }
    return Optional.empty();
  }

  /** Of whom the text told before somebody spoke in another paragraph; below zero if none did. */
  private int topicBefore(int sentence) {
    int speech = sentence > 0 ? spoken[sentence - 1] : -1;
    boolean apart = speech >= 0 && c.paragraph(c.start(speech)) != c.paragraph(c.start(sentence));
    return apart ? topics[sentence - 1] : -1;
  }

  private boolean fits(int person, Gender gender) {
    return gender == Gender.UNKNOWN
        || genders[person] == Gender.UNKNOWN
        || genders[person] == gender;
  }

  /** The person the sentence before is about. */
  Optional<Integer> focusBefore(int sentence) {
    return sentence > 0 && focus[sentence - 1] >= 0
        ? Optional.of(focus[sentence - 1])
        : Optional.empty();
  }

  /** The subject of the verb at {@code verb}, in its sentence. */
  Optional<Who> subject(int verb) {
    int start = c.start(c.sentence(verb));
    if (c.is(verb - 1, Kind.PERSON) && c.cue(verb - 2) == Cue.WITH && verb - 2 > start) {
      // "Jane Doe was named CEO with John Roe appointed CFO"
      return Optional.of(listEndingAt(verb - 1));
    }
    int fallback = -1;
    boolean who = false;
    boolean participle = c.text(verb).endsWith("ing") && isClause(verb - 1);
    for (int i = verb - 1; i >= start; i--) {
      if (c.isWord(i, "which") && i > verb - 5) {
        return Optional.empty();
      }
      if (c.cue(i) == Cue.WHO) {
        who = true;
      } else if (c.cue(i) == Cue.HE && c.isQuoted(i) == c.isQuoted(verb)) {
        return resolve(i);
      } else if (c.is(i, Kind.PERSON)) {
        boolean possessive = c.isPossessiveMark(i + 1);
        boolean met = participle && i == verb - 2 && isMet(i);
        if (who || (!isObject(i) && !possessive && !met)) {
          return Optional.of(listEndingAt(i));
        }
        if (fallback < 0) {
          fallback = i;
        }
      }
    }
    if (fallback < 0) {
      return c.isWord(start, "both") || c.isWord(start, "they") ? pair(start) : Optional.empty();
    }
    return Optional.of(listEndingAt(fallback));
  }

  /** "after" in "after stepping into the role": whoever acts before acts there too. */
  private boolean isClause(int word) {
    return c.isWord(word, "after")
        || c.cue(word) == Cue.PAST
        || c.isWord(word, "while")
        || c.isWord(word, "upon");
  }

  /** "Jane Doe joined Acme's John Roe": whom somebody meets. */
  private boolean isMet(int person) {
    int verb = c.isPossessiveMark(person - 1) ? person - 3 : person - 1;
    return c.cue(verb) == Cue.JOIN && c.sentence(verb) == c.sentence(person);
  }

  /** Whom "both" and "they" mean: the people whom the sentence before names in a row. */
  private Optional<Who> pair(int both) {
    int sentence = c.sentence(both) - 1;
    if (sentence < 0 || c.paragraph(c.start(sentence)) != c.paragraph(both)) {
      return Optional.empty();
    }
    for (int i = c.start(sentence); i < c.end(sentence); i++) {
      if (c.is(i, Kind.PERSON) && !c.isQuoted(i)) {
        Who list = listFrom(i);
        return list.refs().size() > 1 ? Optional.of(new Who(list.refs(), both)) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "A, B and C" that ends in the person at a chunk. */
  Who listEndingAt(int named) {
    List<Integer> refs = new ArrayList<>();
    refs.add(c.ref(named));
    int i = named;
    boolean and = false;
    while (true) {
      int k = i - 1;
      boolean joint = c.cue(k) == Cue.AND;
      if (joint) {
        k--;
      }
      boolean comma = c.isComma(k);
      if (comma) {
        k--;
      }
      and |= joint;
      int q = k;
      while (q > k - 9 && q >= 0 && !c.is(q, Kind.PERSON)) {
        q--;
      }
      boolean person = c.is(q, Kind.PERSON) && c.sentence(q) == c.sentence(named) && endsAt(q, k);
      if ((!joint && !comma) || !and || !person) {
        break;
      }
      k = q;
      refs.add(0, c.ref(k));
      i = k;
    }
    return new Who(List.copyOf(refs), i);
  }

  /** Whether a person with age and credentials ends at a chunk. */
  private boolean endsAt(int person, int last) {
    return person == last || afterPerson(person) > last;
  }

  /** "A, B and C" that begins with the person at a chunk. */
  Who listFrom(int person) {
    List<Integer> refs = new ArrayList<>();
    List<Integer> pending = new ArrayList<>();
    refs.add(c.ref(person));
    int i = person;
    while (true) {
      int k = afterPerson(i);
      if (c.isMark(k, '(') && c.is(k + 1, Kind.ROLE) && c.isMark(k + 2, ')')) {
        // "Jane Doe (Chair), John Roe and Ann Poe"
        k += 3;
      }
      boolean comma = c.isComma(k);
      if (comma) {
        k++;
      }
      boolean and = c.cue(k) == Cue.AND;
      if (and) {
        k++;
      }
      if ((!comma && !and) || !c.is(k, Kind.PERSON) || c.sentence(k) != c.sentence(person)) {
        break;
      }
      pending.add(c.ref(k));
      i = k;
      if (and) {
        refs.addAll(pending);
        pending.clear();
        break;
      }
    }
    return new Who(List.copyOf(refs), person);
  }

  /** After a person with what belongs to the name: "(44)", ", 51,", ", M.D., Ph.D.". */
  int afterPerson(int person) {
    int sentence = c.sentence(person);
    int i = person + 1;
    if (c.isMark(i, '.') && (c.text(person).endsWith("r") || c.text(person).endsWith("Esq"))) {
      // "Jr.", "Sr.", "Esq."
      i++;
    }
    while (i < c.count() && c.sentence(i) == sentence) {
      if (c.isMark(i, '(')) {
        int k = i + 1;
        while (k < Math.min(c.count(), i + 8)
            && c.sentence(k) == sentence
            && !c.isMark(k, ')')
            && !c.is(k, Kind.ROLE)
            && !c.is(k, Kind.COMPANY)) {
          k++;
        }
        if (!c.isMark(k, ')')) {
          return i;
        }
        i = k + 1;
      } else if (i > person + 1 && c.isComma(i) && c.isMark(i + 1, '(')) {
        // "Jane Doe, P.Eng., (PEO)"
        i++;
      } else if (c.isComma(i) && isAge(i + 1)) {
        i += 2;
        if (c.isComma(i) && (c.cue(i + 1) == Cue.AS || c.cue(i + 1) == Cue.TO)) {
          i++;
        }
      } else if (c.isComma(i)
          && isCredential(c, i + 1)
          && (c.isComma(i + 2)
              || isMarkSign(i + 2)
              || c.isDash(i + 2)
              || c.isMark(i + 2, '.')
              || c.isMark(i + 2, '(')
              || c.is(i + 2, Kind.ROLE)
              || isCredential(c, i + 2))) {
        i += 2;
        while (isMarkSign(i) || c.isMark(i, '.') || isCredential(c, i) || isEndOfPhD(i)) {
          i++;
        }
      } else if (i == person + 1
          && isCredential(c, i)
          && (c.isComma(i + 1) || c.is(i + 1, Kind.ROLE))) {
        i++;
      } else {
        break;
      }
    }
    return i;
  }

  private boolean isMarkSign(int i) {
    return c.isMark(i, '\u00ae') || c.isMark(i, '\u2122');
  }

  private boolean isAge(int i) {
    if (!c.is(i, Kind.WORD) && !c.is(i, Kind.DATE)) {
      return false;
    }
    String text = c.text(i);
    if (text.equals("age") || text.equals("aged")) {
      return true;
    }
    return text.length() == 2
        && Character.isDigit(text.charAt(0))
        && Character.isDigit(text.charAt(1));
  }

  /** "D" of "Ph.D", "Psy.D" and "Ed.D" without a last stop. */
  private boolean isEndOfPhD(int i) {
    return c.isWord(i, "d")
        && c.isMark(i - 1, '.')
        && (c.isWord(i - 2, "ph") || c.isWord(i - 2, "psy") || c.isWord(i - 2, "ed"));
  }

  /** "M." of "M.Sc.". */
  private static boolean isLetter(Clauses c, int i) {
    return c.isComma(i - 1) && c.shape(i) == Shape.INITIAL && c.text(i).length() == 2;
  }

  /** Letters behind a name: "CPA", "Ph.D.", "CFA". */
  static boolean isCredential(Clauses c, int i) {
    if (!c.is(i, Kind.WORD)) {
      return false;
    }
    String text = c.text(i);
    return switch (c.shape(i)) {
      case UPPER -> text.length() <= 7;
      case INITIAL -> text.length() > 1;
      case MIXED -> text.length() <= 6;
      case TITLE ->
          text.equals("Ph")
              || text.equals("Psy")
              || text.equals("Ed") && c.isMark(i + 1, '.') && c.isComma(i - 1)
              || text.equals("Eng")
              || text.equals("Geo")
              || text.equals("Sc")
              || text.equals("Pharm")
              || text.length() <= 3 && isLetter(c, i - 1)
              || text.equals("Esq")
              || text.equals("Jr")
              || text.equals("Sr")
              || text.equals("Dr");
      default -> false;
    };
  }
}
