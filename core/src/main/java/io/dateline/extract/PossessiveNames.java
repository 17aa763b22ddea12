package io.dateline.extract;

import static io.dateline.extract.Lexicon.COMPANY_WORD;
import static io.dateline.extract.Lexicon.GIVEN;
import static io.dateline.extract.Lexicon.KNOWN_COMPANY;
import static io.dateline.extract.Lexicon.LEGAL;
import static io.dateline.extract.Lexicon.ORGANIZATION_WORD;
import static io.dateline.extract.Lexicon.PLACE;
import static io.dateline.extract.Lexicon.STARTER;
import static io.dateline.extract.Lexicon.SURNAME;

import io.dateline.text.Shape;
import io.dateline.text.Tokens;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names with a possessive inside: "Tulley's, Inc.", "Tulley's Farm Stores, Inc.", "Tulley's Rent &
 * Ride" said again and again. In "Tulley's Chief Financial Officer" and "Tulley's Harbor Lights,
 * Inc." the possessive ends the name, and so it does everywhere in a release that also says
 * "Tulley" alone.
 */
final class PossessiveNames {
  /** No more words follow the possessive up to the legal form. */
  private static final int LONGEST = 6;

  /** A name without a legal form is believed when it is said so often. */
  private static final int OFTEN = 2;

  /** Said so often, it is one although somebody of the release is called by its first word. */
  private static final int USUAL = 6;

  /** Words before a possessive are told apart by so many of their hash's values. */
  private static final int OWNERS = 1 << 12;

  private final Reading reading;
  private final Tokens tokens;

  /** The hashes of the words that begin a name with a possessive. */
  private final Set<Integer> owners = new HashSet<>();

  /** Made when the first possessive before a capital is met: most releases have none. */
  private Usage usage;

  /**
   * How a release writes its names.
   *
   * @param alone the hashes of the words that stand alone and without a possessive, of those that
   *     stand before one elsewhere
   * @param pairs how often a word is said before a possessive and a second word, by both hashes
   */
  private record Usage(Set<Integer> alone, Map<Integer, Integer> pairs) {}

  PossessiveNames(Reading reading) {
    this.reading = reading;
    tokens = reading.tokens;
  }

  /**
   * The next token of a run that goes on over a possessive; -1 where the possessive ends it.
   *
   * @param first the first token of the run
   * @param last its last token so far
   * @param mark the possessive
   */
  int goesOn(int first, int last, int mark) {
    int after = mark + 1;
    if (reading.together(last, after) && isOfPeople(last) && reading.isNameWord(after)) {
      return after;
    }
    if (!reading.together(last, after)
        || reading.has(last, LEGAL | PLACE | STARTER)
        || reading.isPlace(first, last)) {
      return -1;
    }
    int form = tokens.is(after, ',') ? after + 1 : after;
    if (isLegal(last, form)) {
      owners.add(tokens.hash(last));
      return form;
    }
    int said = usage().pairs.getOrDefault(pair(last, after), 0);
    if (form > after
        || !isPlainWord(after)
            && !(said > OFTEN && isUnknownWord(after) && !reading.has(last, SURNAME))
        || reading.has(last, COMPANY_WORD | ORGANIZATION_WORD)
        || reading.has(first, KNOWN_COMPANY)
        || usage().alone.contains(tokens.hash(last)) && (said < USUAL || isPlainWord(after))) {
      return -1;
    }
    if (reachesLegal(after) || said >= OFTEN && Lexicon.commonRate(reading.bits[last]) < 2) {
      owners.add(tokens.hash(last));
      return after;
    }
    return -1;
  }

  /** "Children" of "Tulley Children's Hospital", which is nobody's. */
  private boolean isOfPeople(int last) {
    return tokens.shape(last).isCapitalized()
        && (tokens.is(last, "children") || tokens.is(last, "women") || tokens.is(last, "men"));
  }

  /** Whether a token is the apostrophe of "Sailors'". */
  boolean isPlural(int mark) {
    return (tokens.is(mark, '\'') || tokens.is(mark, '\u2019'))
        && mark > 0
        && tokens.touchesPrevious(mark)
        && Character.toLowerCase(tokens.charAt(tokens.start(mark) - 1)) == 's';
  }

  /**
   * The next token of a run that goes on over the possessive of a plural up to a company's word,
   * said more than once: "Sailors' Harbor Bank"; -1 where the possessive ends it.
   */
  int goesOnAfterPlural(int last, int mark) {
    int after = mark + 1;
    if (!reading.together(last, after)
        || !isPlainWord(after)
        || reading.has(last, LEGAL | PLACE | COMPANY_WORD | ORGANIZATION_WORD)
        || usage().pairs.getOrDefault(pair(last, after), 0) < OFTEN) {
      return -1;
    }
    for (int i = after; reading.together(after, i) && i < after + LONGEST && isPlainWord(i); i++) {
      if (i > after && reading.has(i, COMPANY_WORD)) {
        return after;
      }
    }
    return -1;
  }

  /** The names found, those in short for one with a possessive with the possessive too. */
  List<Candidate> withShortForms(List<Candidate> found) {
    if (owners.isEmpty()) {
      return found;
    }
    List<Candidate> names = new ArrayList<>(found.size());
    for (Candidate candidate : found) {
      int last = candidate.last();
      boolean isShort =
          owners.contains(tokens.hash(last))
              && reading.together(last, last + 1)
              && tokens.isPossessive(last + 1);
      names.add(
          isShort ? new Candidate(candidate.first(), last + 1, candidate.honorific()) : candidate);
    }
    return names;
  }

  private boolean isLegal(int last, int form) {
    return reading.together(last, form) && reading.has(form, LEGAL) && reading.isNameWord(form);
  }

  private boolean isPlainWord(int i) {
    return reading.isNameWord(i)
        && !reading.inTitle[i]
        && !reading.has(i, KNOWN_COMPANY | GIVEN)
        && Lexicon.commonRate(reading.bits[i]) >= 1;
  }

  /** "BBQ" of "Tulley's BBQ". */
  private boolean isUnknownWord(int i) {
    return reading.isNameWord(i) && !reading.inTitle[i] && !reading.has(i, KNOWN_COMPANY | GIVEN);
  }

  /** Whether ordinary words go on up to a legal form: "Farm Stores, Inc.". */
  private boolean reachesLegal(int after) {
    for (int i = after; i < after + LONGEST && reading.together(after, i); i++) {
      if (i > after && isLegal(after, i)) {
        return true;
      }
      boolean joins = tokens.is(i, ',') || tokens.is(i, '&') || tokens.is(i, "and");
      if (!joins && !isPlainWord(i)) {
        return false;
      }
    }
    return false;
  }

  private Usage usage() {
    if (usage == null) {
      Set<Integer> alone = new HashSet<>();
      Map<Integer, Integer> pairs = new HashMap<>();
      BitSet asked = new BitSet(OWNERS);
      for (int i = 0; i < reading.size; i++) {
        if (isOwner(i)) {
          asked.set(tokens.hash(i) & (OWNERS - 1));
          if (reading.isNameWord(i) && reading.together(i, i + 2) && reading.isNameWord(i + 2)) {
            pairs.merge(pair(i, i + 2), 1, Integer::sum);
          }
        }
      }
      for (int i = 0; i < reading.size; i++) {
        if (reading.isNameWord(i)
            && asked.get(tokens.hash(i) & (OWNERS - 1))
            && !isOwner(i)
            && !isNameBeside(i, i - 1)
            && !isNameBeside(i, i + 1)) {
          alone.add(tokens.hash(i));
        }
      }
      usage = new Usage(alone, pairs);
    }
    return usage;
  }

  private boolean isOwner(int i) {
    return (tokens.isPossessive(i + 1) || isPlural(i + 1)) && reading.together(i, i + 1);
  }

  private boolean isNameBeside(int i, int beside) {
    return reading.together(Math.min(i, beside), Math.max(i, beside))
        && (reading.isNameWord(beside) || tokens.is(beside, '&'))
        && tokens.shape(beside) != Shape.INITIAL;
  }

  private int pair(int owner, int owned) {
    return Lexicon.next(tokens.hash(owner), tokens.hash(owned));
  }
}
