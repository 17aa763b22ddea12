package io.dateline.source;

/**
 * Receives what a walk finds, one call at a time, in the walk's order and on the walk's thread.
 *
 * <p>An unchecked exception ends the walk and reaches its caller.
 */
public interface SourceVisitor {
  /** A document. Its bytes may be read later and on another thread. */
  void document(Source source);

  /** Something that cannot be read; the walk goes on. */
  void failed(SourceException failure);

  /**
   * An archive is about to be opened.
   *
   * @param archive its name, as the members' names begin
   * @param stamp its size and time
   * @return whether to go in
   */
  default boolean enter(String archive, Stamp stamp) {
    return true;
  }

  /** Every member of an archive that was entered has been told of. */
  default void leave(String archive) {}

  /** A file that was found in a folder or an archive but whose name says that it is no release. */
  default void skipped(String name, String reason) {}
}
