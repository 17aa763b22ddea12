package io.dateline.extract;

import io.dateline.release.ZoneKind;
import io.dateline.text.Fold;
import io.dateline.text.Shape;
import io.dateline.text.Tokens;
import java.util.HashSet;
import java.util.Set;

/**
 * What shows that a name is that of the company that speaks, whatever its words are: the headline
 * begins with it, it is the subject of the first sentence, it announces, a paragraph is about it,
 * the addresses of the release are its own.
 */
final class SpeakerSigns {
  /** No name is longer, in tokens. */
  private static final int LONGEST = 10;

  /** Words after the name of the company that speaks. */
  private static final Set<String> SPEAKING =
      Set.of(
          "announced",
          "announces",
          "today",
          "is",
          "has",
          "have",
          "reported",
          "reports",
          "welcomes",
          "proudly",
          "will",
          "launched",
          "launches",
          "unveiled",
          "unveils",
          "appointed",
          "appoints",
          "named",
          "names",
          "officially",
          "recently",
          "released",
          "introduces",
          "introduced");

  private static final Set<String> ANNOUNCING =
      Set.of("announced", "announces", "announce", "announcing");

  private final Reading reading;
  private final Tokens tokens;
  private final NameFeatures features;

  /** The hashes of the runs of tokens that the headline begins with, and the first sentence. */
  private final Set<Integer> headline = new HashSet<>();

  private final int lead;

  SpeakerSigns(Reading reading, NameFeatures features) {
    this.reading = reading;
    this.features = features;
    tokens = reading.tokens;
    int first = 0;
    while (first < reading.size && reading.zone(first) != ZoneKind.HEADLINE) {
      first++;
    }
    prefixes(first < reading.size && tokens.is(first, "the") ? first + 1 : first, headline);
    lead = lead();
  }

  private void prefixes(int first, Set<Integer> hashes) {
    for (int last = first; last < first + LONGEST && reading.together(first, last); last++) {
      hashes.add(Lexicon.phraseHash(tokens, first, last));
    }
  }

  /** The first token of the running text; -1 for none. */
  private int lead() {
    for (int i = 0; i < reading.size; i++) {
      if (reading.zone(i) == ZoneKind.BODY
          && reading.style(i) == Reading.Style.SENTENCE
          && !reading.isShortLine(i)
          && !reading.isDateline(i)) {
        return i;
      }
    }
    return -1;
  }

  boolean opensHeadline(Entity entity) {
    Candidate model = entity.model;
    return headline.contains(Lexicon.phraseHash(tokens, model.first(), model.last()));
  }

  /** "Harbor Lights announced", "Harbor Lights, a maker of pumps, today announced". */
  boolean isSubjectOfLead(Entity entity) {
    for (Candidate candidate : entity.candidates) {
      if (lead >= 0
          && candidate.first() >= lead
          && candidate.first() < lead + 2
          && reading.together(lead, candidate.first())) {
        return acts(candidate.last() + 1);
      }
    }
    return false;
  }

  private boolean acts(int after) {
    if (!reading.together(after - 1, after)) {
      return false;
    }
    return SPEAKING.contains(word(after))
        || tokens.is(after, ',')
            && reading.together(after, after + 1)
            && (tokens.is(after + 1, "a")
                || tokens.is(after + 1, "an")
                || tokens.is(after + 1, "the"));
  }

  /** "Harbor Lights today announced" anywhere in the running text. */
  boolean announces(Entity entity) {
    for (Candidate candidate : entity.candidates) {
      int after = candidate.last() + 1;
      if (reading.together(after, after + 1) && tokens.is(after, "today")) {
        after++;
      }
      if (reading.together(candidate.last(), after) && ANNOUNCING.contains(word(after))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the name is a line of its own among those whom to ask. */
  boolean isContactLine(Entity entity) {
    for (Candidate candidate : entity.candidates) {
      if (beginsContactLine(candidate.first())
          && !reading.together(candidate.last(), candidate.last() + 1)) {
        return true;
      }
    }
    return false;
  }

  private boolean beginsContactLine(int first) {
    return reading.zone(first) == ZoneKind.CONTACT && !reading.together(first - 1, first);
  }

  /** "CEO of Harbor Lights", "Harbor Lights CEO Jane Doe". */
  boolean hasOfficers(Entity entity) {
    for (Candidate candidate : entity.candidates) {
      int before = candidate.first() - 1;
      int after = candidate.last() + 1;
      if (reading.together(before - 1, candidate.first())
              && (tokens.is(before, "of") || tokens.is(before, "at"))
              && reading.inTitle[before - 1]
          || reading.together(candidate.last(), after) && reading.inTitle[after]) {
        return true;
      }
    }
    return false;
  }

  /** How many signs there are, the strong ones counted twice. */
  int of(Entity entity) {
    int signs = 0;
    signs += opensHeadline(entity) ? 2 : 0;
    signs += isSubjectOfLead(entity) ? 2 : 0;
    signs += features.isHeadOfAbout(entity) ? 2 : 0;
    signs += features.hasSite(entity) ? 2 : 0;
    signs += announces(entity) ? 1 : 0;
    signs += isContactLine(entity) ? 1 : 0;
    signs += hasOfficers(entity) ? 1 : 0;
    signs += entity.candidates.size() > 9 ? 2 : entity.candidates.size() > 3 ? 1 : 0;
    return signs;
  }

  private String word(int token) {
    return tokens.shape(token) == Shape.PUNCTUATION ? "" : Fold.fold(tokens.text(token));
  }
}
