package io.dateline.index;

/**
 * The index could not be written: the disk is full, or does not take what it is given. What was
 * committed before is kept.
 */
public final class IndexWriteException extends IndexException {
  private static final long serialVersionUID = 1L;

  /**
   * A failure to write.
   *
   * @param message where and what, and the remedy
   * @param cause what was thrown
   */
  public IndexWriteException(String message, Throwable cause) {
    super(message, cause);
  }
}
