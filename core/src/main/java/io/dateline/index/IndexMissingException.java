package io.dateline.index;

import java.nio.file.Path;

/** There is no index in the folder. */
public final class IndexMissingException extends IndexException {
  private static final long serialVersionUID = 1L;

  /**
   * There is no index.
   *
   * @param index the folder
   * @param reason what is there instead, and the remedy
   */
  public IndexMissingException(Path index, String reason) {
    super(index + ": " + reason, null);
  }
}
