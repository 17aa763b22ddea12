package io.dateline.extract;

import io.dateline.text.Fold;
import io.dateline.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A company's name and what of it counts when names are compared.
 *
 * <pre>{@code
 * CompanyName.parse("HemaCare Corporation").matches(CompanyName.parse("HEMACARE"))   // true
 * CompanyName.parse("Toys \"R\" Us, Inc.").matches(CompanyName.parse("Toys R Us"))   // true
 * CompanyName.parse("Johnson and Johnson").matches(CompanyName.parse("Johnson & Johnson")) // true
 * CompanyName.parse("Alcoa").matches(CompanyName.parse("Alcoa Mill Products"))       // false
 * }</pre>
 *
 * <p>Legal suffixes ({@code Inc.}, {@code GmbH}), a leading "The", case, accents, punctuation and
 * the difference of "&amp;" and "and" do not count. Not an identity: companies share names.
 * Immutable.
 *
 * @param text the name as written
 * @param words its folded words, legal suffixes and a leading "the" left out; at least one
 */
public record CompanyName(String text, List<String> words) {
  private static final Set<String> LEGAL = WordList.set("legal-suffixes.txt");

  /** Copies the words. */
  public CompanyName {
    words = List.copyOf(words);
    if (words.isEmpty()) {
      throw new IllegalArgumentException("a company's name needs a word: \"" + text + "\"");
    }
  }

  /** Whether a folded word is a legal form: "inc", "gmbh". */
  public static boolean isLegalForm(String word) {
    return LEGAL.contains(word);
  }

  /** Whether a name is that of a city, a region or a country: "Oslo". */
  public static boolean isPlace(String name) {
    Tokens tokens = Tokens.of(name);
    return tokens.size() > 0
        && (Lexicon.standard().phraseBits(tokens, 0, tokens.size() - 1) & Lexicon.PLACE) != 0;
  }

  /**
   * Reads a name.
   *
   * @throws IllegalArgumentException if the text holds no letter or digit
   */
  public static CompanyName parse(String text) {
    List<String> words = split(Fold.fold(text));
    if (words.size() > 1 && words.get(0).equals("the")) {
      words.remove(0);
    }
    while (words.size() > 1 && LEGAL.contains(words.get(words.size() - 1))) {
      words.remove(words.size() - 1);
      if (words.size() > 1 && words.get(words.size() - 1).equals("and")) {
        words.remove(words.size() - 1);
      }
    }
    return new CompanyName(text, words);
  }

  /** Words of letters and digits; "s.a." is one word, and so is "l.l.c.". */
  private static List<String> split(String folded) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        word.append(c);
      } else if (c == '.' && isBetweenSingleLetters(folded, i)) {
        continue;
      } else if (c == '\'' && word.length() > 0) {
        continue;
      } else {
        flush(word, words);
        if (c == '&' || c == '+') {
          words.add("and");
        }
      }
    }
    flush(word, words);
    return words;
  }

  private static boolean isBetweenSingleLetters(String text, int dot) {
    boolean before =
        dot > 0
            && Character.isLetter(text.charAt(dot - 1))
            && (dot == 1 || !Character.isLetterOrDigit(text.charAt(dot - 2)));
    boolean after =
        dot + 1 < text.length()
            && Character.isLetter(text.charAt(dot + 1))
            && (dot + 2 == text.length() || !Character.isLetterOrDigit(text.charAt(dot + 2)));
    return before && after;
  }

  private static void flush(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  /** The words that count, joined without spaces: {@code "hemacare"}. Equal for equal names. */
  public String key() {
    return String.join("", words);
  }

  /** Whether both are one name but for what does not count. */
  public boolean matches(CompanyName other) {
    return key().equals(other.key());
  }

  /**
   * Whether this can be short for the other: its first words ("Everett" for "Everett Advisory
   * Partners"), or the initials of its words ("GTN" for "Global Tax Network").
   */
  public boolean isShortFor(CompanyName other) {
    if (words.size() < other.words.size() && words.equals(other.words.subList(0, words.size()))) {
      return true;
    }
    return words.size() == 1 && words.get(0).length() > 1 && words.get(0).equals(other.acronym());
  }

  /** The initials of the words, "and" and "of" apart: {@code "gtn"}. */
  public String acronym() {
    StringBuilder initials = new StringBuilder();
    for (String word : words) {
      if (!word.equals("and") && !word.equals("of") && !word.equals("the")) {
        initials.append(word.charAt(0));
      }
    }
    return initials.toString();
  }
}
