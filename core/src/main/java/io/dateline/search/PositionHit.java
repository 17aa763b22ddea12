package io.dateline.search;

import io.dateline.position.Position;
import io.dateline.position.ReleaseFacts;

/**
 * A position that matches.
 *
 * @param id id of the release that says it
 * @param facts the release and all that was read from it
 * @param position the position; one of {@code facts.positions()}
 * @param score how well it matches, 0 or more; comparable within one answer only
 * @param cursor where to go on, see {@link SearchOptions#withAfter}
 */
public record PositionHit(
    String id, ReleaseFacts facts, Position position, double score, String cursor) {}
