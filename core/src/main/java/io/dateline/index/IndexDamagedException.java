package io.dateline.index;

/** Files of the index are cut short, changed or not what they should be. */
public final class IndexDamagedException extends IndexException {
  private static final long serialVersionUID = 1L;

  /**
   * Damage.
   *
   * @param message where and what, and the remedy
   * @param cause what was thrown
   */
  public IndexDamagedException(String message, Throwable cause) {
    super(message, cause);
  }
}
