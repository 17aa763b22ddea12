package io.dateline.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Case and accents apart: {@code "MÜLLER"} and {@code "Muller"} fold to {@code "muller"}.
 *
 * <p>Independent of the machine's locale. Stateless.
 */
public final class Fold {
  private Fold() {}

  /** The text in lower case without accents, typographic apostrophes as {@code '}. */
  public static String fold(CharSequence text) {
    String plain = text.toString();
    if (!isAscii(plain)) {
      String apart = Normalizer.normalize(plain, Normalizer.Form.NFKD);
      StringBuilder kept = new StringBuilder(apart.length());
      for (int i = 0; i < apart.length(); i++) {
        char c = apart.charAt(i);
        if (Character.getType(c) != Character.NON_SPACING_MARK) {
          kept.append(
              c == '\u2019' || c == '\u2018' ? '\'' : c == '\u2010' || c == '\u2011' ? '-' : c);
        }
      }
      plain = kept.toString();
    }
    return plain.toLowerCase(Locale.ROOT);
  }

  /**
   * A hash of {@code fold(text.substring(start, end))}, made without building the string when the
   * text is ASCII.
   */
  public static int hash(CharSequence text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c >= 128) {
        return fold(text.subSequence(start, end)).hashCode();
      }
      hash = 31 * hash + (c >= 'A' && c <= 'Z' ? c + 32 : c);
    }
    return hash;
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }
}
