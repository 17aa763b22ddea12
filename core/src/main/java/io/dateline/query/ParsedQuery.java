package io.dateline.query;

import java.util.List;

/**
 * A query and what was odd about its text.
 *
 * @param query what was understood
 * @param warnings in the order of the text; empty if nothing was odd
 */
public record ParsedQuery(Query query, List<QueryWarning> warnings) {
  /** Copies the warnings. */
  public ParsedQuery {
    warnings = List.copyOf(warnings);
  }
}
