package io.dateline.search;

import io.dateline.position.Position;
import io.dateline.position.ReleaseFacts;
import io.dateline.text.Span;
import java.util.List;

/**
 * A release that matches.
 *
 * @param id the release's id
 * @param facts the release and all that was read from it
 * @param score how well it matches, 0 or more; comparable within one answer only
 * @param highlights the very spans of the match in the release's text, in order and apart from each
 *     other; empty if the query names nothing that stands in the text
 * @param positions the positions that match what the query says of positions; empty if it says
 *     nothing of any
 * @param cursor where to go on, see {@link SearchOptions#withAfter}
 */
public record ReleaseHit(
    String id,
    ReleaseFacts facts,
    double score,
    List<Span> highlights,
    List<Position> positions,
    String cursor) {
  /** Copies the lists. */
  public ReleaseHit {
    highlights = List.copyOf(highlights);
    positions = List.copyOf(positions);
  }

  /**
   * Pieces of the text around the highlights, in the order of the text; the beginning of the news
   * if nothing is highlighted.
   *
   * @param most how many at most, 1 or more
   * @param length about how many chars each, 20 or more
   */
  public List<Snippet> snippets(int most, int length) {
    return Snippet.around(facts.extraction().release(), highlights, most, length);
  }
}
