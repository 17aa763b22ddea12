package io.dateline.position;

import java.util.Locale;

/** How a position stands as of the release. */
public enum Status {
  /** The release announces that the person takes the role, now or in future. */
  APPOINTED,
  /** The release announces that the person leaves it, now or in future. */
  DEPARTED,
  /** Holds it, with no change announced. */
  CURRENT,
  /** Held in the past, before and apart from what is announced. */
  FORMER;

  /** The name used in JSON and in queries: {@code appointed}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
