package io.dateline.text;

import java.util.HashMap;
import java.util.Map;

/**
 * Words with a number each, looked up by a token without building a string. Immutable, so safe for
 * any number of threads.
 */
public final class WordTable {
  /**
   * Open addressing; the hash in the upper half and the number in the lower, 0 for a free place.
   */
  private final long[] entries;

  private final String[] words;

  /** How many chars each word has. */
  private final int[] lengths;

  /** A bit for the hash of each word: small enough to stay near, and most tokens end here. */
  private final long[] filter;

  /**
   * A table of folded words.
   *
   * @param numbers the words as {@link Fold#fold} gives them, each with a number other than zero
   */
  public WordTable(Map<String, Integer> numbers) {
    entries = new long[Integer.highestOneBit(Math.max(8, numbers.size() * 4)) * 2];
    words = new String[entries.length];
    lengths = new int[entries.length];
    filter = new long[entries.length / 16];
    numbers.forEach((word, number) -> {
      int place = place(word.hashCode());
      while (entries[place] != 0) {
        place = (place + 1) & (entries.length - 1);
      }
      words[place] = word;
      lengths[place] = word.length();
      filter[bit(word.hashCode()) >>> 6] |= 1L << bit(word.hashCode());
      entries[place] = (long) word.hashCode() << 32 | number & 0xffffffffL;
    });
  }

  /** A table of these folded words, the number of each 1. */
  public static WordTable of(String... words) {
    Map<String, Integer> numbers = new HashMap<>();
    for (String word : words) {
      numbers.put(word, 1);
    }
    return new WordTable(numbers);
  }

  /** The place of a hash among the bits of the filter. */
  private int bit(int hash) {
    return (hash ^ (hash >>> 15)) & (filter.length * Long.SIZE - 1);
  }

  private int place(int hash) {
    return (hash ^ (hash >>> 15)) & (entries.length - 1);
  }

  /** The number of a token's word; 0 if the table does not have it. */
  public int get(Tokens tokens, int token) {
    int hash = tokens.hash(token);
    int bit = bit(hash);
    if ((filter[bit >>> 6] & 1L << bit) == 0) {
      return 0;
    }
    int place = place(hash);
    while (entries[place] != 0) {
      if ((int) (entries[place] >>> 32) == hash && same(tokens, token, place)) {
        return (int) entries[place];
      }
      place = (place + 1) & (entries.length - 1);
    }
    return 0;
  }

  /** The number of each token's word, in their order; 0 for words that the table does not have. */
  public int[] numbers(Tokens tokens) {
    int[] numbers = new int[tokens.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = get(tokens, i);
    }
    return numbers;
  }

  private boolean same(Tokens tokens, int token, int place) {
    return tokens.isOfLetters(token, lengths[place])
        || tokens.isSpelled(token, words[place])
        || Fold.fold(tokens.text(token)).equals(words[place]);
  }

  /** Whether the table has a token's word. */
  public boolean has(Tokens tokens, int token) {
    return get(tokens, token) != 0;
  }
}
