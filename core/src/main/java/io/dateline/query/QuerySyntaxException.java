package io.dateline.query;

import java.util.Optional;

/**
 * A query that cannot be meant as it stands. The message is the query with a caret under the place
 * and says what was expected:
 *
 * <pre>
 * released:2024-13
 *               ^ month must be 1 to 12
 * </pre>
 */
public final class QuerySyntaxException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String query;
  private final int offset;
  private final String reason;
  private final transient Optional<String> suggestion;

  QuerySyntaxException(String query, int offset, String reason, Optional<String> suggestion) {
    super(Caret.draw(query, offset, Caret.withSuggestion(reason, suggestion)));
    this.query = query;
    this.offset = offset;
    this.reason = reason;
    this.suggestion = suggestion;
  }

  /** The whole query as typed. */
  public String query() {
    return query;
  }

  /** Where in the query, in UTF-16 code units from 0 to its length. */
  public int offset() {
    return offset;
  }

  /** What is wrong or what was expected, without query and caret. */
  public String reason() {
    return reason;
  }

  /** What may have been meant. */
  public Optional<String> suggestion() {
    return suggestion == null ? Optional.empty() : suggestion;
  }
}
