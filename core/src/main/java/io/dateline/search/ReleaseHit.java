package io.dateline.search;

import io.dateline.position.Position;
import io.dateline.position.ReleaseFacts;
import io.dateline.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * A release that matches.
 *
 * <p>What was read from it is taken apart, and the spans of the match are found in its text, when
 * they are first asked for: a list of ids costs no more than that. A hit stays good after its
 * answer is closed. Safe for any number of threads.
 */
public final class ReleaseHit {
  private final String id;
  private final StoredRelease stored;
  private final double score;
  private final List<Integer> matched;
  private final List<WordMatches.Run> words;
  private final Highlighter highlighter;
  private final String cursor;
  private Optional<List<Span>> highlights = Optional.empty();

  ReleaseHit(
      String id,
      StoredRelease stored,
      double score,
      List<Integer> matched,
      List<WordMatches.Run> words,
      Highlighter highlighter,
      String cursor) {
    this.id = id;
    this.stored = stored;
    this.score = score;
    this.matched = matched;
    this.words = words;
    this.highlighter = highlighter;
    this.cursor = cursor;
  }

  /** The release's id. */
  public String id() {
    return id;
  }

  /** The release and all that was read from it. */
  public ReleaseFacts facts() {
    return stored.facts();
  }

  /** How well it matches, 0 or more; comparable within one answer only. */
  public double score() {
    return score;
  }

  /**
   * The very spans of the match in the release's text, in order and apart from each other; empty if
   * the query names nothing that stands in the text.
   */
  public synchronized List<Span> highlights() {
    if (highlights.isEmpty()) {
      highlights = Optional.of(stored.at(id, facts -> highlighter.spans(facts, matched, words)));
    }
    return highlights.get();
  }

  /**
   * The positions that match what the query says of positions, in the order of the text; empty if
   * it says nothing of any.
   */
  public List<Position> positions() {
    return matched.isEmpty()
        ? List.of()
        : stored.at(id, facts -> matched.stream().map(facts.positions()::get).toList());
  }

  /** Where to go on, see {@link SearchOptions#withAfter}. */
  public String cursor() {
    return cursor;
  }

  /**
   * Pieces of the text around the highlights, in the order of the text; the beginning of the news
   * if nothing is highlighted.
   *
   * @param most how many at most, 1 or more
   * @param length about how many chars each, 20 or more
   */
  public List<Snippet> snippets(int most, int length) {
    return Snippet.around(facts().extraction().release(), highlights(), most, length);
  }

  @Override
  public String toString() {
    return id + " " + score;
  }
}
