package io.dateline.index;

/**
 * An index that cannot be opened, read or written: what is wrong and what to do about it, in one
 * line. The last commit is not touched by any of them.
 */
public abstract sealed class IndexException extends RuntimeException
    permits IndexDamagedException,
        IndexLockedException,
        IndexMissingException,
        IndexVersionException,
        IndexWriteException {
  private static final long serialVersionUID = 1L;

  IndexException(String message, Throwable cause) {
    super(message, cause);
  }

  /**
   * What a failure to open or read an index means.
   *
   * @param index the index's folder
   * @param e what Lucene or the system threw
   */
  public static IndexException reading(String index, Exception e) {
    return Failures.reading(index, e);
  }
}
