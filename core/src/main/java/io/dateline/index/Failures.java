package io.dateline.index;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.Version;

/** Says in the words of this package what Lucene threw. */
final class Failures {
  /** What is safe to do about damage. */
  static final String REBUILD =
      "run 'dateline doctor' to see what can still be read, or index the sources into a new folder";

  /** The last format of a list of segments before they began with a magic number: Lucene 3.6. */
  private static final int LAST_WITHOUT_MAGIC = -11;

  private Failures() {}

  /** What a failure to open or read means. */
  static IndexException reading(String index, Exception e) {
    if (e instanceof IndexException known) {
      return known;
    }
    if (e instanceof LockObtainFailedException) {
      return new IndexLockedException(index, IndexWriterInfo.read(Path.of(index)), e);
    }
    Optional<String> other = otherLucene(e);
    if (other.isPresent()) {
      return new IndexVersionException(
          index,
          other.get(),
          "Lucene " + Version.LATEST,
          "index the sources again into a new folder",
          e);
    }
    if (e instanceof IndexNotFoundException) {
      return new IndexMissingException(
          Path.of(index),
          "there is no index here; make one with 'dateline index --index DIR PATH…'");
    }
    if (e instanceof AccessDeniedException) {
      return new IndexWriteException(
          index + ": no permission to use " + e.getMessage() + "; ask its owner", e);
    }
    if (isDamage(e)) {
      return new IndexDamagedException(
          index + ": the index is damaged (" + e.getMessage() + "); " + REBUILD, e);
    }
    return new IndexDamagedException(
        index + ": the index cannot be read (" + e + "); " + REBUILD, e);
  }

  /** Which other Lucene wrote what cannot be read, if that is why. */
  private static Optional<String> otherLucene(Exception e) {
    return switch (e) {
      case IndexFormatTooNewException newer -> Optional.of("a newer Lucene");
      case IndexFormatTooOldException older when !isGarbled(older) ->
          Optional.of("an older Lucene");
      default -> Optional.empty();
    };
  }

  /** Lucene takes a beginning that none of its versions has ever written for that of an old one. */
  private static boolean isGarbled(IndexFormatTooOldException e) {
    return e.getMinVersion() != null
        && e.getMinVersion() == CodecUtil.CODEC_MAGIC
        && (e.getVersion() >= 0 || e.getVersion() < LAST_WITHOUT_MAGIC);
  }

  /** What a failure to open for writing means, which reads and writes. */
  static IndexException opening(String index, Exception e) {
    IndexException read = reading(index, e);
    boolean unknown = read instanceof IndexDamagedException && !isDamage(e);
    return unknown && !(e instanceof IndexException) ? writing(index, e) : read;
  }

  /** What a failure to write means. */
  static IndexException writing(String index, Exception e) {
    if (e instanceof IndexException known) {
      return known;
    }
    Throwable cause = innermost(e);
    if (cause instanceof IOException io && (isDamage(io) || io instanceof AccessDeniedException)) {
      return reading(index, io);
    }
    return new IndexWriteException(
        index
            + ": the index could not be written ("
            + cause.getMessage()
            + "); what was committed before is kept; make room or mend the disk and run the same"
            + " command again",
        e);
  }

  /** The disk's own words, under what was wrapped around them on the way. */
  private static Throwable innermost(Throwable e) {
    Throwable cause = e;
    for (int depth = 0; cause.getCause() != null && depth < 20; depth++) {
      cause = cause.getCause();
    }
    return cause;
  }

  private static boolean isDamage(Exception e) {
    return e instanceof CorruptIndexException
        || e instanceof EOFException
        || e instanceof FileNotFoundException
        || e instanceof NoSuchFileException
        || e instanceof IndexFormatTooOldException
        || !(e instanceof IOException);
  }
}
