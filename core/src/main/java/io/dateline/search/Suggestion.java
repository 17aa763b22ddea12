package io.dateline.search;

import java.util.Locale;

/**
 * A completion of what was typed.
 *
 * @param kind what it is
 * @param text the name as most releases print it, or the role's name
 * @param releases how many releases name it, or of a role it or what lies under it
 * @param corrected whether what was typed had to be spelt differently
 */
public record Suggestion(Kind kind, String text, int releases, boolean corrected) {
  /** What is suggested. */
  public enum Kind {
    PERSON,
    COMPANY,
    ROLE;

    /** The name as shown and as the field of a query: {@code person}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
