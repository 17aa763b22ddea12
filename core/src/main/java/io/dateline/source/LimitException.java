package io.dateline.source;

import java.io.IOException;

/** Unpacking went over a limit. */
final class LimitException extends IOException {
  private static final long serialVersionUID = 1L;

  LimitException(String message) {
    super(message);
  }
}
