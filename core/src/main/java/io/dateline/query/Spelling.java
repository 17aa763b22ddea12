package io.dateline.query;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the word that was probably meant among few. */
final class Spelling {
  /** Names that other systems give to our fields. */
  private static final Map<String, String> OTHER_NAMES =
      Map.ofEntries(
          Map.entry("name", "person"),
          Map.entry("who", "person"),
          Map.entry("people", "person"),
          Map.entry("employer", "company"),
          Map.entry("org", "company"),
          Map.entry("organization", "company"),
          Map.entry("organisation", "company"),
          Map.entry("firm", "company"),
          Map.entry("job", "role"),
          Map.entry("position", "role"),
          Map.entry("event", "status"),
          Map.entry("filed", "released"),
          Map.entry("published", "released"),
          Map.entry("year", "released"),
          Map.entry("since", "from"),
          Map.entry("effective", "from"),
          Map.entry("until", "to"),
          Map.entry("city", "place"),
          Map.entry("location", "place"),
          Map.entry("symbol", "ticker"),
          Map.entry("subject", "headline"),
          Map.entry("file", "source"),
          Map.entry("path", "source"));

  private Spelling() {}

  static Optional<String> nearestField(String typed) {
    String name = typed.toLowerCase(Locale.ROOT);
    return Optional.ofNullable(OTHER_NAMES.get(name)).or(() -> nearest(name, QueryField.labels()));
  }

  /** The word at most two edits (one for words of up to four letters) from what was typed. */
  static Optional<String> nearest(String typed, Collection<String> words) {
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
