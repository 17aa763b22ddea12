package io.dateline.extract;

import io.dateline.text.Shape;
import io.dateline.text.Tokens;
import java.util.BitSet;

/**
 * The pairs of words that a release writes with two capitals in the middle of a sentence, between
 * words without: "joined [Visit Exampleton] in May". There the first word is no beginning of a
 * sentence and belongs to the name, and so it does where the pair begins one.
 */
final class CapitalPairs {
  /** Pairs are told apart by so many of their hash's values. */
  private static final int PAIRS = 1 << 16;

  private final Reading reading;
  private final Tokens tokens;

  /** Made when the first pair is asked for. */
  private BitSet pairs;

  CapitalPairs(Reading reading) {
    this.reading = reading;
    tokens = reading.tokens;
  }

  /** Whether a word and the next are such a pair. */
  boolean isPair(int first) {
    if (pairs == null) {
      pairs = find();
    }
    return reading.together(first, first + 1) && pairs.get(hash(first));
  }

  private BitSet find() {
    BitSet found = new BitSet(PAIRS);
    for (int i = 1; i + 1 < reading.size; i++) {
      if (reading.isNameWord(i)
          && reading.isNameWord(i + 1)
          && reading.together(i - 1, i + 1)
          && reading.style(i) == Reading.Style.SENTENCE
          && tokens.shape(i - 1) == Shape.LOWER
          && !reading.startsSentence[i]
          && !reading.startsSentence[i + 1]) {
        found.set(hash(i));
      }
    }
    return found;
  }

  private int hash(int first) {
    int hash = Lexicon.next(tokens.hash(first), tokens.hash(first + 1));
    return (hash ^ hash >>> 16) & (PAIRS - 1);
  }
}
