package io.dateline.text;

/** What a token looks like. Case is evidence: most names of a release are found by it. */
public enum Shape {
  /** Letters without a capital first: {@code officer}, {@code iPhone}. */
  LOWER,
  /** One capital, then lower case: {@code Robert}, {@code Jean-Luc}, {@code O'Brien}. */
  TITLE,
  /** Two or more letters, all capitals: {@code CFO}, {@code AT&T}. */
  UPPER,
  /** A capital first and more inside: {@code HemaCare}, {@code McDonald}. */
  MIXED,
  /**
   * Single capitals, each with its full stop if it has one: {@code J}, {@code J.}, {@code U.S.}.
   */
  INITIAL,
  /** Digits, with commas and a decimal point between them: {@code 2003}, {@code 13.4}. */
  NUMBER,
  /** Letters and digits: {@code 3M}, {@code Q3}, {@code 1st}. */
  ALPHANUMERIC,
  /** A web or mail address: {@code www.example.com}, {@code jane@example.com}. */
  ADDRESS,
  /** Any other single character: {@code ,}, {@code (}, {@code "}. */
  PUNCTUATION;

  /** Whether the token begins with a capital letter. */
  public boolean isCapitalized() {
    return this == TITLE || this == UPPER || this == MIXED || this == INITIAL;
  }
}
