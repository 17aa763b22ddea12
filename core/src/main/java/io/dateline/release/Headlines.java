package io.dateline.release;

import io.dateline.release.Block.Form;
import io.dateline.text.Fold;
import java.util.Set;

/** How much a line looks like the main headline. */
final class Headlines {
  /** Verbs of headlines. Own compilation. */
  private static final Set<String> VERBS = WordList.load("headline-verbs.txt");

  private Headlines() {}

  /**
   * Points for a line above the news; zero or less if it cannot be the headline.
   *
   * @param whole whether the line is all of the paragraph
   */
  static int score(String line, boolean whole, Block block) {
    if (block.level() == 1 && whole && !Cues.isPreamble(line)) {
      return 40;
    }
    if (block.form() == Form.MARK
        || block.form() == Form.ROW
        || !whole
        || line.length() < 8
        || Cues.isPreamble(line)
        || Cues.isContact(line)
        || Cues.isContactHeading(line)
        || line.endsWith(":")
        || isLead(line)) {
      return 0;
    }
    Words words = Words.of(line);
    if (words.count < 2
        || words.letters * 2 < line.length()
        || isPlace(line, words.count)
        || words.count < 6 && line.endsWith("Highlights")) {
      return 0;
    }
    int score = 4;
    score += block.level() > 0 ? 14 - 2 * block.level() : 0;
    score += words.verb ? 5 : 0;
    score += words.caps ? 2 : 0;
    score += block.traits().centred() ? 2 : 0;
    score += block.traits().strong() ? 2 : 0;
    score -= block.traits().linked() ? 4 : 0;
    score -= block.form() == Form.ITEM ? 4 : 0;
    score += words.count >= 4 ? 2 : 0;
    score -= words.count > 40 ? 3 : 0;
    score -= line.endsWith(".") && !words.caps && words.count > 8 && block.level() == 0 ? 3 : 0;
    score -= words.count <= 4 && !words.verb && Cues.isCompanyName(line) ? 4 : 0;
    score -= Character.isLowerCase(line.charAt(0)) ? 2 : 0;
    return score;
  }

  /**
   * Whether every longer word begins with a capital, a verb of headlines is among them, no stop.
   */
  static boolean isTitle(String line) {
    Words words = Words.of(line);
    return words.count >= 4 && words.verb && words.title && !line.endsWith(".");
  }

  /** "Acme announced today that it expects": the news without a dateline. */
  private static boolean isLead(String line) {
    return line.endsWith(".")
        && (line.contains(" announced today")
            || line.contains(" today announced")
            || line.contains(" reported today")
            || line.contains(" today reported"));
  }

  /** "New York, NY": nothing but a place and its state. */
  private static boolean isPlace(String line, int words) {
    int comma = line.length() - 4;
    return words <= 4
        && line.charAt(comma) == ','
        && line.charAt(comma + 1) == ' '
        && Character.isUpperCase(line.charAt(comma + 2))
        && Character.isUpperCase(line.charAt(comma + 3));
  }

  /** Whether a verb of headlines is in the line. */
  static boolean hasVerb(String line) {
    return Words.of(line).verb;
  }

  private static final class Words {
    private int count;
    private int letters;
    private boolean verb;
    private boolean caps = true;
    private boolean title = true;

    static Words of(String line) {
      Words words = new Words();
      int start = -1;
      for (int i = 0; i <= line.length(); i++) {
        boolean letter = i < line.length() && Character.isLetter(line.charAt(i));
        if (letter) {
          words.letters++;
          words.caps &= !Character.isLowerCase(line.charAt(i));
          start = start < 0 ? i : start;
        } else if (start >= 0) {
          words.count++;
          words.title &= i - start < 5 || Character.isUpperCase(line.charAt(start));
          words.verb |= i - start > 2 && VERBS.contains(Fold.fold(line.substring(start, i)));
          start = -1;
        }
      }
      return words;
    }
  }
}
