package io.dateline.source;

/**
 * A document that cannot be read: which, why, and what to do about it, in one line. Thrown for one
 * document; it never ends a batch.
 */
public final class SourceException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String source;
  private final String reason;

  /**
   * A failure with its cause.
   *
   * @param source the document as the user knows it
   * @param reason what is wrong, with the offset where there is one, and the remedy
   * @param cause what was thrown
   */
  public SourceException(String source, String reason, Throwable cause) {
    super(source + ": " + reason, cause);
    this.source = source;
    this.reason = reason;
  }

  /** A failure that nothing threw: an empty file, a text without letters. */
  public SourceException(String source, String reason) {
    this(source, reason, null);
  }

  /** The document as the user knows it. */
  public String source() {
    return source;
  }

  /** What is wrong and what to do, without the document's name. */
  public String reason() {
    return reason;
  }
}
