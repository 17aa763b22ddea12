package io.dateline.extract;

import static io.dateline.extract.Lexicon.COMPANY_WORD;
import static io.dateline.extract.Lexicon.KNOWN_COMPANY;
import static io.dateline.extract.Lexicon.LEGAL;
import static io.dateline.extract.Lexicon.NEUTRAL;
import static io.dateline.extract.Lexicon.ORGANIZATION_WORD;
import static io.dateline.extract.Lexicon.PLACE;
import static io.dateline.extract.Lexicon.THING_WORD;

import io.dateline.text.Shape;
import java.util.Set;

/** What the words of a name say by themselves, wherever it stands. */
final class NameWords {
  /** What a body of law is called. */
  static final Set<String> STATUTES = Set.of("law", "code", "act");

  private static final Set<String> BODIES =
      Set.of(
          "universidad",
          "university",
          "college",
          "universities",
          "colleges",
          "school",
          "schools",
          "department",
          "departments",
          "ministry",
          "commission",
          "council",
          "committee",
          "court",
          "senate",
          "congress",
          "parliament",
          "house",
          "police",
          "army",
          "navy",
          "corps",
          "authority",
          "administration",
          "government",
          "county",
          "city",
          "state",
          "township",
          "village",
          "republic",
          "kingdom",
          "nation",
          "nations",
          "embassy",
          "board",
          "society",
          "foundation",
          "association",
          "federation",
          "league",
          "church",
          "museum",
          "office",
          "bureau",
          "faculty",
          "chamber",
          "seminary",
          "exchange",
          "index",
          "charity",
          "charities",
          "ministries",
          "treasury",
          "reserve",
          "party",
          "assembly",
          "district",
          "fellowship",
          "guild");

  private final Reading reading;

  NameWords(Reading reading) {
    this.reading = reading;
  }

  /** Whether a word says a school, an office of state or an association. */
  static boolean isBodyWord(String word) {
    return BODIES.contains(word);
  }

  /** "U.S. Department of Example", "Example Association of Towns". */
  static boolean hasBodyOf(Entity entity) {
    for (int i = 0; i + 1 < entity.words.length; i++) {
      if ((entity.words[i + 1].equals("of") || entity.words[i + 1].equals("for"))
          && (BODIES.contains(entity.words[i])
              || entity.words[i].equals("institute")
              || entity.words[i].equals("academy"))) {
        return true;
      }
    }
    return false;
  }

  /** A school, an office of state, an association: "Exampleton Arts Council". */
  boolean isBody(Entity entity) {
    long a = reading.bits[entity.model.first()];
    long z = reading.bits[entity.model.last()];
    return hasBodyOf(entity)
        || BODIES.contains(entity.last())
        || (z & ORGANIZATION_WORD) != 0 && (z & COMPANY_WORD) == 0
        || entity.words.length > 2
            && (a & ORGANIZATION_WORD) != 0
            && (a & COMPANY_WORD) == 0
            && (entity.words[1].equals("of") || entity.words[1].equals("for"));
  }

  /** What a company does in a headline, and no name holds. */
  private static final Set<String> DEEDS =
      Set.of(
          "acquires",
          "announces",
          "appoints",
          "celebrates",
          "elects",
          "expands",
          "hires",
          "introduces",
          "joins",
          "launches",
          "names",
          "opens",
          "promotes",
          "receives",
          "unveils",
          "welcomes",
          "wins");

  /** "Harbor Community Organization Welcomes Esteemed": a run of a headline with its verb. */
  boolean isSentence(Entity entity) {
    for (int i = 1; i + 1 < entity.words.length; i++) {
      if (DEEDS.contains(entity.words[i])) {
        return true;
      }
    }
    return false;
  }

  /** Whether every word of the name is an ordinary one or says a kind of company. */
  boolean allCommon(Entity entity) {
    Candidate best = entity.model;
    for (int i = best.first(); i <= best.last(); i++) {
      if (reading.isNameWord(i)
          && (Lexicon.commonRate(reading.bits[i]) < 2
                  && !reading.has(
                      i,
                      COMPANY_WORD
                          | THING_WORD
                          | ORGANIZATION_WORD
                          | NEUTRAL
                          | Lexicon.TITLE_MODIFIER
                          | Lexicon.STARTER)
              || reading.has(i, KNOWN_COMPANY))) {
        return false;
      }
    }
    return true;
  }

  /** Whether no word of the name is an ordinary one, a place, or part of organisations' names. */
  boolean isUnfamiliar(Entity entity) {
    for (int i = entity.model.first(); i <= entity.model.last(); i++) {
      long bits = reading.bits[i];
      boolean surname = i > entity.model.first() && (bits & Lexicon.SURNAME) != 0;
      boolean brand =
          reading.has(i, KNOWN_COMPANY)
              && !(i < entity.model.last() && reading.has(entity.model.last(), Lexicon.SURNAME));
      if (!surname && (Lexicon.commonRate(bits) > 1 || Lexicon.organizationRate(bits) > 1)
          || reading.tokens.shape(i) != Shape.TITLE && reading.tokens.shape(i) != Shape.INITIAL
          || brand
          || reading.has(i, COMPANY_WORD | LEGAL | ORGANIZATION_WORD | THING_WORD | PLACE)) {
        return false;
      }
    }
    return true;
  }

  boolean isGiven(int i) {
    long bits = reading.bits[i];
    return ((bits & Lexicon.GIVEN) != 0 || Lexicon.givenRate(bits) > 0)
        && Lexicon.commonRate(bits) < 2;
  }

  boolean personShape(Entity entity) {
    Candidate best = entity.model;
    int length = entity.words.length;
    if (length > (best.honorific() ? 8 : 6)) {
      return false;
    }
    if (length == 2
        && reading.tokens.shape(best.first()) == Shape.INITIAL
        && (entity.last().equals("geo") || entity.last().equals("eng"))) {
      // "P. Geo" is a licence
      return false;
    }
    if (length == 2
        && !best.honorific()
        && reading.has(best.last(), Lexicon.NAME_SUFFIX)
        && !isGiven(best.first())) {
      // "Harbor III" is a house or a phase
      return false;
    }
    for (int i = best.first(); i <= best.last(); i++) {
      Shape shape = reading.tokens.shape(i);
      if (shape == Shape.ALPHANUMERIC
          || shape == Shape.NUMBER
          || shape == Shape.ADDRESS
          || reading.tokens.is(i, '+')) {
        return false;
      }
    }
    return true;
  }
}
