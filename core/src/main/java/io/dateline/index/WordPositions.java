package io.dateline.index;

import io.dateline.release.Release;
import io.dateline.text.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Where in a release's text the words stand that the field {@link Fields#TEXT} counts.
 *
 * <p>The index keeps the number of each word but not its place in the text: that would make it a
 * fifth larger, and for the few releases that are shown it is found again from the stored text, by
 * the same code that wrote the numbers. Immutable.
 */
public final class WordPositions {
  private final int[] starts;
  private final int[] ends;

  private WordPositions(int[] starts, int[] ends) {
    this.starts = starts;
    this.ends = ends;
  }

  /** The words of a release. */
  public static WordPositions of(Release release) {
    int[] starts = new int[release.text().length() / 5 + 8];
    int[] ends = new int[starts.length];
    int position = -1;
    try (ReleaseStream stream = new ReleaseStream(release)) {
      OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
      PositionIncrementAttribute step = stream.getAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        position += step.getPositionIncrement();
        if (position == starts.length) {
          starts = Arrays.copyOf(starts, position * 2);
          ends = Arrays.copyOf(ends, position * 2);
        }
        if (offset.endOffset() > offset.startOffset()) {
          starts[position] = offset.startOffset();
          ends[position] = offset.endOffset();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("reading a text in memory", e);
    }
    return new WordPositions(
        Arrays.copyOf(starts, position + 1), Arrays.copyOf(ends, position + 1));
  }

  /** How many words there are. */
  public int size() {
    return starts.length;
  }

  /**
   * From the first char of one word to the last of another.
   *
   * @param first position of a word, 0 to {@code size() - 1}
   * @param last position of the same or a later word
   */
  public Span span(int first, int last) {
    return new Span(starts[first], ends[last]);
  }
}
