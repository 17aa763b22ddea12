package io.dateline.extract;

import io.dateline.text.Tokens;
import java.util.HashMap;
import java.util.Map;

/**
 * Names with "and" inside: "Trips and Ships Travel" where a release says "Trips and Ships" again
 * and again and Trips never without.
 */
final class AndNames {
  /** So often such a pair is no accident. */
  private static final int OFTEN = 3;

  private final Reading reading;
  private final Tokens tokens;

  /** How often each word stands in the text, and each with "and" and another, by their hashes. */
  private Map<Integer, Integer> words;

  private Map<Integer, Integer> pairs;

  AndNames(Reading reading) {
    this.reading = reading;
    tokens = reading.tokens;
  }

  /** Whether two words with "and" between them are the beginning of one name. */
  boolean areOne(int first, int second) {
    if (pairs == null) {
      count();
    }
    int said = pairs.getOrDefault(pair(first, second), 0);
    return said >= OFTEN && said == words.get(tokens.hash(first));
  }

  private void count() {
    words = new HashMap<>();
    pairs = new HashMap<>();
    for (int and = 1; and + 1 < reading.size; and++) {
      if (isJoint(and)) {
        pairs.merge(pair(and - 1, and + 1), 1, Integer::sum);
        words.put(tokens.hash(and - 1), 0);
      }
    }
    for (int i = 0; i < reading.size && !pairs.isEmpty(); i++) {
      words.computeIfPresent(tokens.hash(i), (word, count) -> count + 1);
    }
  }

  private boolean isJoint(int and) {
    return tokens.is(and, "and")
        && reading.together(and - 1, and + 1)
        && reading.isNameWord(and - 1)
        && reading.isNameWord(and + 1);
  }

  private int pair(int first, int second) {
    return Lexicon.next(tokens.hash(first), tokens.hash(second));
  }
}
