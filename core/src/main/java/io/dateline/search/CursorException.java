package io.dateline.search;

/** A cursor that is none, or one of an answer in another order. The message has both. */
public final class CursorException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  CursorException(String message, Throwable cause) {
    super(message, cause);
  }
}
