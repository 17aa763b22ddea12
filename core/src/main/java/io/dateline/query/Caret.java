package io.dateline.query;

import java.util.Optional;

/** Points into a query. */
final class Caret {
  /** A query longer than this is shown in part. */
  private static final int WIDTH = 120;

  private Caret() {}

  static String draw(String query, int offset, String message) {
    int from = 0;
    if (query.length() > WIDTH) {
      from = Math.max(0, Math.min(offset - WIDTH / 2, query.length() - WIDTH));
    }
    int to = Math.min(query.length(), from + WIDTH);
    StringBuilder shown = new StringBuilder(query.substring(from, to));
    for (int i = 0; i < shown.length(); i++) {
      if (Character.isISOControl(shown.charAt(i))) {
        shown.setCharAt(i, ' ');
      }
    }
    return shown + "\n" + " ".repeat(offset - from) + "^ " + message;
  }

  static String withSuggestion(String message, Optional<String> suggestion) {
    return suggestion.map(s -> message + "; did you mean " + s + "?").orElse(message);
  }
}
