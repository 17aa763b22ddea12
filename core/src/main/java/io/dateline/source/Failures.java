package io.dateline.source;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.zip.ZipException;

/** What an I/O error means to the reader of a report. */
final class Failures {
  private Failures() {}

  static SourceException of(String name, IOException e) {
    return new SourceException(name, reason(e), e);
  }

  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "no permission to read it";
    }
    if (e instanceof NoSuchFileException || e instanceof NotDirectoryException) {
      return "it is gone; it was removed or renamed while it was being read, or a link leads nowhere";
    }
    if (e instanceof FileSystemLoopException
        || (e instanceof FileSystemException f
            && f.getReason() != null
            && f.getReason().contains("symbolic links"))) {
      return "its links lead in a circle";
    }
    if (e instanceof EOFException) {
      return "cut off: the data end too early; fetch it again";
    }
    if (e instanceof ZipException || e.getMessage() == null) {
      return "damaged: " + e.getMessage() + "; fetch it again";
    }
    return e.getMessage();
  }
}
