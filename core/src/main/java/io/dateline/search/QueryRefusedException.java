package io.dateline.search;

import io.dateline.query.Query;
import java.util.Optional;

/**
 * A query that is well formed but is not run: it would cost without bound, its regular expression
 * is none, or a clause asks what no position can fulfil. The message says which part, why, and what
 * to do.
 */
public final class QueryRefusedException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient Optional<Query.Text> part;
  private final String reason;
  private final transient Optional<String> suggestion;

  QueryRefusedException(String message) {
    super(message);
    part = Optional.empty();
    reason = message;
    suggestion = Optional.empty();
  }

  QueryRefusedException(String message, Throwable cause) {
    super(message, cause);
    part = Optional.empty();
    reason = message;
    suggestion = Optional.empty();
  }

  QueryRefusedException(Query.Text part, String reason) {
    this(part, reason, Optional.empty());
  }

  QueryRefusedException(Query.Text part, String reason, Throwable cause) {
    this(part, reason);
    initCause(cause);
  }

  /**
   * A part of a query that is not run.
   *
   * @param reason goes on after the part
   */
  QueryRefusedException(Query.Text part, String reason, Optional<String> suggestion) {
    super(part + " " + reason + suggestion.map(s -> "; did you mean " + s + "?").orElse(""));
    this.part = Optional.of(part);
    this.reason = reason;
    this.suggestion = suggestion;
  }

  /** The word, phrase or pattern that is refused; empty if it is the query as a whole. */
  public Optional<Query.Text> part() {
    return part == null ? Optional.empty() : part;
  }

  /** Why, without the part. */
  public String reason() {
    return reason;
  }

  /** What may have been meant. */
  public Optional<String> suggestion() {
    return suggestion == null ? Optional.empty() : suggestion;
  }
}
