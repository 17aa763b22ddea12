package io.dateline.index;

import io.dateline.position.ReleaseFacts;
import java.util.function.Consumer;

/**
 * What reading the stored texts again came to.
 *
 * @param releases how many were read again
 * @param changed how many of them have other positions now
 * @param gained how many positions came
 * @param lost how many went
 * @param interrupted whether it was stopped before its end
 */
public record ReindexReport(
    long releases, long changed, long gained, long lost, boolean interrupted) {

  /** Gathers a report; safe for several threads. */
  static final class Builder {
    private final Consumer<PositionChange> changes;
    private long releases;
    private long changed;
    private long gained;
    private long lost;

    Builder(Consumer<PositionChange> changes) {
      this.changes = changes;
    }

    synchronized void add(ReleaseFacts before, ReleaseFacts after) {
      releases++;
      PositionChange change = PositionChange.between(before, after);
      if (!change.isEmpty()) {
        changed++;
        gained += change.gained().size();
        lost += change.lost().size();
        changes.accept(change);
      }
    }

    synchronized ReindexReport build(boolean interrupted) {
      return new ReindexReport(releases, changed, gained, lost, interrupted);
    }
  }
}
