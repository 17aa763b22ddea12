package io.dateline.cli;

/** What the process returns. */
public final class Exit {
  /** Found, or done. */
  public static final int OK = 0;

  /** Nothing found. */
  public static final int NOTHING = 1;

  /** Wrong usage or a query that cannot be read. */
  public static final int USAGE = 2;

  /** Done in part: some inputs failed. */
  public static final int PARTLY = 3;

  /** The index is missing, locked, of another version or damaged. */
  public static final int INDEX = 4;

  /** A mistake of Dateline itself. */
  public static final int INTERNAL = 70;

  /** Interrupted by the user. */
  public static final int INTERRUPTED = 130;

  private Exit() {}
}
