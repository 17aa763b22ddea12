package io.dateline.position;

import io.dateline.text.Fold;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
    try (InputStream in = HeadsOfState.class.getResourceAsStream("heads-of-state.txt")) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks io/dateline/position/heads-of-state.txt");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.charAt(0) != '#') {
          names.add(line);
          names.add(line.substring(line.indexOf(' ') + 1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }
}
