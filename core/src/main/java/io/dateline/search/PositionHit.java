package io.dateline.search;

import io.dateline.position.Position;
import io.dateline.position.ReleaseFacts;

/**
 * A position that matches.
 *
 * <p>What was read from its release is taken apart when it is first asked for. A hit stays good
 * after its answer is closed. Safe for any number of threads.
 */
public final class PositionHit {
  private final String id;
  private final StoredRelease stored;
  private final int ordinal;
  private final String cursor;

  PositionHit(String id, StoredRelease stored, int ordinal, String cursor) {
    this.id = id;
    this.stored = stored;
    this.ordinal = ordinal;
    this.cursor = cursor;
  }

  /** Id of the release that says it. */
  public String id() {
    return id;
  }

  /** The release and all that was read from it. */
  public ReleaseFacts facts() {
    return stored.facts();
  }

  /** The position; one of {@code facts().positions()}. */
  public Position position() {
    return stored.at(id, facts -> facts.positions().get(ordinal));
  }

  /** Where to go on, see {@link SearchOptions#withAfter}. */
  public String cursor() {
    return cursor;
  }

  @Override
  public String toString() {
    return position().toString();
  }
}
