package io.dateline.text;

import java.util.HashMap;
import java.util.Map;

/**
 * Words with a number each, looked up by a token without building a string. Immutable, so safe for
 * any number of threads.
 */
public final class WordTable {
  private final int[] hashes;
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
    hashes = new int[capacity];
    words = new String[capacity];
    values = new int[capacity];
    entries.forEach((word, value) -> {
      int slot = slot(word.hashCode());
      while (values[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      hashes[slot] = word.hashCode();
      words[slot] = word;
      values[slot] = value;
    });
  }

  /** A table of these folded words, the number of each 1. */
  public static WordTable of(String... words) {
    Map<String, Integer> entries = new HashMap<>();
    for (String word : words) {
      entries.put(word, 1);
    }
    return new WordTable(entries);
  }

  private int slot(int hash) {
    return (hash ^ (hash >>> 15)) & mask;
  }

  /** The number of a token's word; 0 if the table does not have it. */
  public int get(Tokens tokens, int token) {
    int hash = tokens.hash(token);
    for (int slot = slot(hash); values[slot] != 0; slot = (slot + 1) & mask) {
      if (hashes[slot] == hash && same(tokens, token, words[slot])) {
        return values[slot];
      }
    }
    return 0;
  }

  private static boolean same(Tokens tokens, int token, String word) {
    return tokens.is(token, word) || Fold.fold(tokens.text(token)).equals(word);
  }

  /** Whether the table has a token's word. */
  public boolean has(Tokens tokens, int token) {
    return get(tokens, token) != 0;
  }
}
