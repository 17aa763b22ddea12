package io.dateline.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** No index was named and none is near; the message says what to do. */
public final class NoIndexException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With the remedies. */
  public NoIndexException() {
    super(
        "there is no index here: name one with --index DIR, make one with dateline index PATH, or"
            + " ask files with --files PATH");
  }

  /** With the folder that is none. */
  public NoIndexException(Path folder) {
    super(
        Files.exists(folder)
            ? folder + ": this is a file; an index is a folder"
            : folder
                + ": there is no index; make one with dateline index --index "
                + folder
                + " PATH");
  }
}
