package io.dateline.position;

import io.dateline.extract.Extraction;
import java.util.List;

/**
 * All that Dateline reads out of one release.
 *
 * @param extraction who and what is named
 * @param positions who held what, where and when, in the order of the text
 */
public record ReleaseFacts(Extraction extraction, List<Position> positions) {
  /** Copies the positions. */
  public ReleaseFacts {
    positions = List.copyOf(positions);
  }
}
