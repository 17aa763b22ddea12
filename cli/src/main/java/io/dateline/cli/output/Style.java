package io.dateline.cli.output;

/** What something is, so that all commands colour it alike. */
public enum Style {
  /** As it comes. */
  PLAIN(""),
  /** Names of columns, headlines. */
  HEADING("1"),
  /** What matters less. */
  FAINT("2"),
  /** Somebody. */
  PERSON("1;36"),
  /** A company. */
  COMPANY("32"),
  /** A role. */
  ROLE("33"),
  /** A date. */
  DATE("35"),
  /** What was asked for. */
  MATCH("1;31"),
  /** What begins, what went well. */
  GOOD("32"),
  /** What ends, what went wrong. */
  BAD("31");

  private final String codes;

  Style(String codes) {
    this.codes = codes;
  }

  /**
   * The text in this style.
   *
   * @param color whether there is to be colour at all
   */
  public String paint(String text, boolean color) {
    return !color || codes.isEmpty() || text.isEmpty()
        ? text
        : "\u001b[" + codes + "m" + text + "\u001b[0m";
  }
}
