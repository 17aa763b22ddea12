package io.dateline.cli.output;

import java.util.regex.Pattern;

/** Text over several lines. */
public final class Wrapped {
  private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");

  private Wrapped() {}

  /**
   * The text broken between words into lines of at most so many columns, or more where a word is
   * wider. Colours take no columns.
   *
   * @param indent what each line begins with, the first too
   */
  public static String lines(String text, int columns, String indent) {
    StringBuilder lines = new StringBuilder(indent);
    int used = Columns.width(indent);
    boolean begun = false;
    for (String word : text.split(" ", -1)) {
      int width = Columns.width(COLOUR.matcher(word).replaceAll(""));
      if (begun && used + 1 + width > columns) {
        lines.append('\n').append(indent);
        used = Columns.width(indent);
      } else if (begun) {
        lines.append(' ');
        used++;
      }
      lines.append(word);
      used += width;
      begun = true;
    }
    return lines.toString();
  }
}
