package io.dateline.extract;

/**
 * Tells a line that was ended on purpose, as in an address, from one that was full.
 *
 * <p>"Jane Doe" and "Harbor Lights, Inc." in two lines are two names; "Harbor" at the end of a full
 * line and "Lights, Inc." at the beginning of the next are one.
 */
final class LineEnds {
  /** No text is wrapped to shorter lines, in chars. */
  static final int NARROWEST = 50;

  private LineEnds() {}

  /**
   * Where the next line begins if the one before was ended on purpose: its first word would have
   * had room, and neither line looks like the rest of a sentence.
   *
   * @param line the offset of the line's first char
   * @param end the offset of its line end
   * @param limit the offset after the paragraph
   * @return the offset of the next line's first word, 0 if the line was full
   */
  static int meant(String text, int line, int end, int limit) {
    int next = end + 1;
    while (next < limit && text.charAt(next) <= ' ') {
      next++;
    }
    int word = next;
    while (word < limit && text.charAt(word) > ' ') {
      word++;
    }
    int last = end - 1;
    while (last >= line && text.charAt(last) <= ' ') {
      last--;
    }
    boolean room = last - line + 2 + word - next < NARROWEST;
    return room
            && last >= line
            && next < limit
            && begins(text.charAt(next))
            && closes(text, line, last)
        ? next
        : 0;
  }

  private static boolean begins(char c) {
    return Character.isUpperCase(c) || Character.isDigit(c);
  }

  /** Whether a line can end so: not in a comma or a hyphen, not in a small word without a stop. */
  private static boolean closes(String text, int line, int last) {
    char c = text.charAt(last);
    if (c == ',' || c == '-' || c == '&' || c == '/' || c == '(') {
      return false;
    }
    int first = last;
    boolean letters = true;
    while (first > line && text.charAt(first - 1) > ' ') {
      letters &= Character.isLetter(text.charAt(first));
      first--;
    }
    return !(letters && Character.isLowerCase(text.charAt(first)));
  }
}
