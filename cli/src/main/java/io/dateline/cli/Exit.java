package io.dateline.cli;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

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

  /** What each code means, for the manual. */
  public static final Map<Integer, String> MEANINGS =
      Collections.unmodifiableMap(
          new TreeMap<>(
              Map.of(
                  OK, "found, or done",
                  NOTHING, "nothing found",
                  USAGE, "wrong usage or a query that cannot be read",
                  PARTLY, "done in part: some inputs failed and are listed",
                  INDEX, "the index is missing, locked, of another version or damaged",
                  INTERNAL, "a mistake of Dateline itself",
                  INTERRUPTED, "interrupted")));

  private Exit() {}
}
