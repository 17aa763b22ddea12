package io.dateline.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A query and what was odd about its text.
 *
 * @param text as typed
 * @param query what was understood
 * @param warnings in the order of the text; empty if nothing was odd
 * @param offsets where the words, phrases and patterns of the query first stand in the text, in
 *     UTF-16 code units from 0
 */
public record ParsedQuery(
    String text, Query query, List<QueryWarning> warnings, Map<Query.Text, Integer> offsets) {
  /** Copies the warnings and offsets. */
  public ParsedQuery {
    warnings = List.copyOf(warnings);
    offsets = Map.copyOf(offsets);
  }

  /**
   * Points at a part of the query that turned out to be a mistake when it was asked.
   *
   * @param part a word, phrase or pattern of it
   * @param reason what is wrong with it
   * @param suggestion what may have been meant
   * @return empty if the query has no such part
   */
  public Optional<QuerySyntaxException> mistake(
      Query.Text part, String reason, Optional<String> suggestion) {
    return Optional.ofNullable(offsets.get(part))
        .map(offset -> new QuerySyntaxException(text, offset, reason, suggestion));
  }
}
