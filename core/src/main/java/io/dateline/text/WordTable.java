package io.dateline.text;

import java.util.Map;

/**
 * Words with a number each, looked up by a token without building a string. Immutable, so safe for
 * any number of threads.
 */
public final class WordTable {
  private final String[] words;
  private final int[] values;
  private final int mask;

  /**
   * A table of folded words.
   *
   * @param entries the words as {@link Fold#fold} gives them, each with a number other than zero
   */
  public WordTable(Map<String, Integer> entries) {
    int capacity = Integer.highestOneBit(Math.max(8, entries.size() * 4)) * 2;
    mask = capacity - 1;
    words = new String[capacity];
    values = new int[capacity];
    entries.forEach((word, value) -> {
      int slot = slot(word.hashCode());
      while (words[slot] != null) {
        slot = (slot + 1) & mask;
      }
      words[slot] = word;
      values[slot] = value;
    });
  }

  private int slot(int hash) {
    return (hash ^ (hash >>> 15)) & mask;
  }

  /** The number of a token's word; 0 if the table does not have it. */
  public int get(Tokens tokens, int token) {
    int hash = tokens.hash(token);
    for (int slot = slot(hash); words[slot] != null; slot = (slot + 1) & mask) {
      if (words[slot].hashCode() == hash && same(tokens, token, words[slot])) {
        return values[slot];
      }
    }
    return 0;
  }

  private static boolean same(Tokens tokens, int token, String word) {
    return tokens.is(token, word) || Fold.fold(tokens.text(token)).equals(word);
  }
}
