package io.dateline.extract;

import io.dateline.text.Fold;
import io.dateline.text.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The candidates of a release, put together by their words. */
final class Entities {
  final Reading reading;
  final Map<String, Entity> byKey = new LinkedHashMap<>();

  Entities(Reading reading, List<Candidate> candidates) {
    this.reading = reading;
    for (Candidate candidate : candidates) {
      String[] words = words(reading, candidate.first(), candidate.last());
      String key = String.join(" ", words);
      Entity entity = byKey.computeIfAbsent(key, k -> new Entity(k, words));
      entity.candidates.add(candidate);
      if (entity.model == null || rank(candidate) < rank(entity.model)) {
        entity.model = candidate;
      }
    }
  }

  private int rank(Candidate candidate) {
    return reading.style(candidate.first()).ordinal();
  }

  /** The folded words of some tokens, marks left out. */
  static String[] words(Reading reading, int first, int last) {
    List<String> words = new ArrayList<>(last - first + 1);
    for (int i = first; i <= last; i++) {
      if (reading.tokens.shape(i) != Shape.PUNCTUATION || reading.tokens.is(i, '&')) {
        words.add(Fold.fold(reading.tokens.text(i)));
      }
    }
    return words.isEmpty() ? new String[] {"-"} : words.toArray(new String[0]);
  }

  boolean has(String key) {
    return byKey.containsKey(key);
  }
}
