package io.dateline.text;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The word that was probably meant: {@code "postions"} is {@code "positions"}. Stateless. */
public final class Nearest {
  private Nearest() {}

  /**
   * The word at most two edits (one for words of up to four letters) from what was typed.
   *
   * @param typed in any case
   * @param words in lower case
   */
  public static Optional<String> of(String typed, Collection<String> words) {
    String best = null;
    int least = typed.length() <= 4 ? 2 : 3;
    for (String word : words) {
      int edits = edits(typed.toLowerCase(Locale.ROOT), word);
      if (edits < least) {
        least = edits;
        best = word;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Insertions, deletions, replacements and swaps of neighbours that turn one into the other. */
  private static int edits(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        d[i][j] = Math.min(replaced, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
