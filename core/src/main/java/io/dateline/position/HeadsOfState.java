package io.dateline.position;

import io.dateline.text.Fold;
import io.dateline.text.WordFile;
import java.util.HashSet;
import java.util.Set;

/** Presidents of countries: a release that says "President Abraham Lincoln" names no company. */
final class HeadsOfState {
  private static final Set<String> NAMES = names();

  private HeadsOfState() {}

  /** Whether a name, or a family name alone, is one of theirs. */
  static boolean has(String name) {
    String folded = Fold.fold(name);
    int first = folded.indexOf(' ');
    return NAMES.contains(
        first < 0
            ? folded
            : folded.substring(0, first) + folded.substring(folded.lastIndexOf(' ')));
  }

  private static Set<String> names() {
    Set<String> names = new HashSet<>();
    for (String name : WordFile.lines(HeadsOfState.class, "heads-of-state.txt")) {
      names.add(name);
      names.add(name.substring(name.indexOf(' ') + 1));
    }
    return names;
  }
}
