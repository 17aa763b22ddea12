package io.dateline.query;

import java.util.Optional;

/**
 * Something that was read in another way than it was perhaps meant.
 *
 * @param query the whole query as typed
 * @param offset where in it, in UTF-16 code units from 0
 * @param message what was done instead, one sentence without a full stop
 * @param suggestion what may have been meant
 */
public record QueryWarning(String query, int offset, String message, Optional<String> suggestion) {

  /** The query, a caret under the place, and the message. */
  @Override
  public String toString() {
    return Caret.draw(query, offset, Caret.withSuggestion(message, suggestion));
  }
}
