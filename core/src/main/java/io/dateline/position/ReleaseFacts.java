package io.dateline.position;

import io.dateline.extract.Extraction;
import io.dateline.extract.Extractor;
import io.dateline.release.Release;
import io.dateline.text.Sentences;
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

  /**
   * Reads a release with the standard extractor and position finder.
   *
   * <pre>{@code
   * for (Release release : ReleaseReader.standard().read(source)) {
   *   ReleaseFacts.of(release).positions().forEach(System.out::println);
   * }
   * }</pre>
   *
   * <p>Safe for any number of threads.
   */
  public static ReleaseFacts of(Release release) {
    Sentences sentences = Extractor.standard().sentences(release);
    Extraction extraction = Extractor.standard().extract(release, sentences);
    return new ReleaseFacts(extraction, PositionFinder.standard().find(extraction, sentences));
  }
}
