package io.dateline.index;

/**
 * Is told how a run goes on, one call at a time, on the threads that do the work: to be quick.
 *
 * <pre>{@code
 * indexer.index(sources, entry -> bar.step());
 * }</pre>
 */
@FunctionalInterface
public interface Progress {
  /** Says nothing. */
  Progress NONE = entry -> {};

  /** A source is done. An archive that is unchanged as a whole is one entry. */
  void done(IndexReport.Entry entry);

  /**
   * What was done is durable.
   *
   * @param entries how many of the entries told so far, the first ones, no crash can undo
   */
  default void committed(long entries) {}
}
