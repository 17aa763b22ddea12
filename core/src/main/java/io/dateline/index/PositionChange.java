package io.dateline.index;

import io.dateline.position.Position;
import io.dateline.position.ReleaseFacts;
import java.util.ArrayList;
import java.util.List;

/**
 * What another version of the extractor reads differently in one release.
 *
 * @param release the release's id
 * @param source where it was read from
 * @param gained positions that were not found before
 * @param lost positions that are found no more; one of which only the status or a date is another
 *     is lost and gained
 */
public record PositionChange(
    String release, String source, List<Position> gained, List<Position> lost) {
  /** Copies the lists. */
  public PositionChange {
    gained = List.copyOf(gained);
    lost = List.copyOf(lost);
  }

  /** Compares two readings of one release by what they say, not by where and how sure. */
  static PositionChange between(ReleaseFacts before, ReleaseFacts after) {
    return new PositionChange(
        before.extraction().release().id(),
        before.extraction().release().source(),
        without(after.positions(), before.positions()),
        without(before.positions(), after.positions()));
  }

  private static List<Position> without(List<Position> positions, List<Position> others) {
    List<List<Object>> rest = new ArrayList<>(others.stream().map(PositionChange::said).toList());
    return positions.stream().filter(position -> !rest.remove(said(position))).toList();
  }

  private static List<Object> said(Position position) {
    return List.of(
        position.person(),
        position.code(),
        position.role(),
        position.company(),
        position.status(),
        position.from(),
        position.to());
  }

  boolean isEmpty() {
    return gained.isEmpty() && lost.isEmpty();
  }
}
