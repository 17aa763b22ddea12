package io.dateline.index;

import java.util.Locale;

/** What became of a source. */
public enum Outcome {
  /** It was not in the index and is now. */
  ADDED,
  /** It is as it was when it was last read. */
  UNCHANGED,
  /** It was in the index with another content. */
  REPLACED,
  /** Its releases are in the index under another source's name; both names are remembered. */
  DUPLICATE,
  /** It was passed over on purpose: its ending says that it is no release, or it is a link back. */
  SKIPPED,
  /** It could not be read. */
  FAILED,
  /** It is in the index but no longer in the paths that were read. */
  VANISHED;

  /** {@code added}, {@code vanished}: as reports print it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
