package io.dateline.index;

import io.dateline.position.ReleaseFacts;
import io.dateline.release.Release;
import io.dateline.release.ReleaseReader;
import io.dateline.source.Source;
import io.dateline.source.SourceException;
import java.util.List;

/** The reader, the extractor and the finder of positions that come with Dateline. */
final class StandardReading implements Reading {
  /** One for all; without state. */
  static final StandardReading READING = new StandardReading();

  private final ReleaseReader reader = ReleaseReader.standard();

  private StandardReading() {}

  @Override
  public List<Release> releases(Source source) throws SourceException {
    return reader.read(source);
  }

  @Override
  public ReleaseFacts facts(Release release) {
    return ReleaseFacts.of(release);
  }

  @Override
  public String version() {
    return ExtractorVersion.current();
  }
}
