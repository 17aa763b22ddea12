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

  /**
   * A table of folded words.
   *
   * @param numbers the words as {@link Fold#fold} gives them, each with a number other than zero
   */
  public WordTable(Map<String, Integer> numbers) {
    entries = new long[Integer.highestOneBit(Math.max(8, numbers.size() * 4)) * 2];
    words = new String[entries.length];
    numbers.forEach((word, number) -> {
      int place = place(word.hashCode());
      while (entries[place] != 0) {
        place = (place + 1) & (entries.length - 1);
      }
      words[place] = word;
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

  private int place(int hash) {
    return (hash ^ (hash >>> 15)) & (entries.length - 1);
  }

  /** The number of a token's word; 0 if the table does not have it. */
  public int get(Tokens tokens, int token) {
    int hash = tokens.hash(token);
    int place = place(hash);
    while (entries[place] != 0) {
      if ((int) (entries[place] >>> 32) == hash && same(tokens, token, words[place])) {
        return (int) entries[place];
      }
      place = (place + 1) & (entries.length - 1);
    }
    return 0;
  }

  private static boolean same(Tokens tokens, int token, String word) {
    return tokens.isSpelled(token, word) || Fold.fold(tokens.text(token)).equals(word);
  }

  /** Whether the table has a token's word. */
  public boolean has(Tokens tokens, int token) {
    return get(tokens, token) != 0;
  }
}
