package io.dateline.release;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds where the news begins behind a headline that a conversion ran into it, with no dateline
 * between them: at "Acme" in "Jane Doe to Lead Acme Foods Acme announced today that ...".
 */
final class LeadStart {
  /** A name of up to four words, perhaps with its ticker, that announces something. */
  private static final Pattern ANNOUNCED =
      Pattern.compile(
          "((?: \\p{Lu}[^ ,;:]*){1,4})(?: \\([^)]{1,40}\\))?,? (?:today (?:announced|reported|"
              + "confirmed)|(?:announced|reported|confirmed) today)\\b");

  private LeadStart() {}

  /** Where in the line the news begins, 0 if no headline is in front of it. */
  static int in(String line, String text) {
    Matcher announced = ANNOUNCED.matcher(line);
    if (!line.contains(" today") || !announced.find()) {
      return 0;
    }
    int start = announced.end(1) - recurring(announced.group(1).strip(), text).length();
    String headline = line.substring(0, start).strip();
    return Headlines.isTitle(headline) && endsWithTitleWord(headline) ? start : 0;
  }

  /** Not so "Acme Foods and", whose name goes on with the next word. */
  private static boolean endsWithTitleWord(String headline) {
    return Character.isLetterOrDigit(headline.charAt(headline.lastIndexOf(' ') + 1))
        && !Character.isLowerCase(headline.charAt(headline.lastIndexOf(' ') + 1));
  }

  /** The last words of a name, as many as stand elsewhere in the text; the last one at least. */
  private static String recurring(String name, String text) {
    String words = name;
    while (words.indexOf(' ') > 0 && !recurs(words, text)) {
      words = words.substring(words.indexOf(' ') + 1);
    }
    return words;
  }

  private static boolean recurs(String words, String text) {
    String spaced =
        Stream.of(words.split(" ")).map(Pattern::quote).collect(Collectors.joining("\\s+"));
    return Pattern.compile(spaced).matcher(text).results().limit(2).count() > 1;
  }
}
