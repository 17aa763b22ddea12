package io.dateline.source;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * One document: its name, and its bytes on demand.
 *
 * <p>A file is opened only when its bytes are asked for, so that a walk may run ahead of those who
 * read. A complete EDGAR submission is one source; the releases in it are told apart by the release
 * reader. Safe for any number of threads.
 */
public final class Source {
  /** Opens and reads a document. */
  @FunctionalInterface
  interface Content {
    byte[] read() throws SourceException;
  }

  private final String name;
  private final Stamp stamp;
  private final Content content;

  Source(String name, Stamp stamp, Content content) {
    this.name = Objects.requireNonNull(name, "name");
    this.stamp = Objects.requireNonNull(stamp, "stamp");
    this.content = content;
  }

  /** A document that is in memory already; the bytes are not copied, so not to be changed. */
  public static Source of(String name, byte[] bytes) {
    return of(name, new Stamp(bytes.length, Stamp.UNSTATED), bytes);
  }

  /** A text that is in memory already. */
  public static Source of(String name, String text) {
    return of(name, text.getBytes(StandardCharsets.UTF_8));
  }

  static Source of(String name, Stamp stamp, byte[] bytes) {
    Objects.requireNonNull(bytes, "bytes");
    return new Source(name, stamp, () -> bytes);
  }

  /** The path as given; {@code archive!member} inside an archive; {@code -} for standard input. */
  public String name() {
    return name;
  }

  /** Size and time of the file, taken before it is read; of an archive's member, its own. */
  public Stamp stamp() {
    return stamp;
  }

  /**
   * The content, unpacked. A file is read anew at every call.
   *
   * @return the bytes, shared and not to be changed
   * @throws SourceException if the file cannot be read, has vanished or is larger than allowed
   */
  public byte[] bytes() throws SourceException {
    return content.read();
  }

  /**
   * The content as text: by its byte order mark, else by the charset it declares, else as UTF-8,
   * else as windows-1252.
   *
   * @throws SourceException if the file cannot be read, is empty, or is no text
   */
  public SourceText text() throws SourceException {
    return Decoder.decode(name, bytes());
  }

  /** The name. */
  @Override
  public String toString() {
    return name;
  }
}
