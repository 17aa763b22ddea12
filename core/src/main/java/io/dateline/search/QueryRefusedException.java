package io.dateline.search;

/**
 * A query that is well formed but is not run: it would cost without bound, or its regular
 * expression is none. The message says which part, why, and what to do.
 */
public final class QueryRefusedException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  QueryRefusedException(String message) {
    super(message);
  }

  QueryRefusedException(String message, Throwable cause) {
    super(message, cause);
  }
}
