package io.dateline.cli;

/** The user asked for something that cannot be done as asked; the message says what and why. */
public final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With one sentence, without a full stop. */
  public UsageException(String message) {
    super(message);
  }

  /** The same, with what was thrown. */
  public UsageException(String message, Throwable cause) {
    super(message, cause);
  }
}
