package io.dateline.cli.output;

/**
 * Text from outside made safe to print.
 *
 * <p>A release may hold anything, escape sequences that recolour, retitle or rewrite a terminal
 * included, and marks that turn the direction of the text that follows. Nothing of the kind is
 * printed.
 */
public final class Printed {
  private Printed() {}

  /** Whether a char steers the terminal or the reading direction and shows nothing itself. */
  public static boolean isControl(char c) {
    return c < ' '
        || (c >= 0x7f && c < 0xa0)
        || (c >= 0x202a && c <= 0x202e)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0x2028
        || c == 0x2029
        || c == 0x200e
        || c == 0x200f
        || c == 0xfeff;
  }

  /** The text in one line: each run of white space and control chars one space, ends trimmed. */
  public static String line(String text) {
    if (isPlain(text)) {
      return text;
    }
    StringBuilder line = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isControl(c) || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        space = !line.isEmpty();
        continue;
      }
      if (space) {
        line.append(' ');
        space = false;
      }
      line.append(c);
    }
    return line.toString();
  }

  private static boolean isPlain(String text) {
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c >= 0x7f || (c == ' ' && before == ' ')) {
        return false;
      }
      before = c;
    }
    return text.isEmpty() || before != ' ';
  }

  /** The text with its line feeds and tabs, every other control char left out. */
  public static String text(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\t' || !isControl(c)) {
        kept.append(c);
      }
    }
    return kept.toString();
  }
}
