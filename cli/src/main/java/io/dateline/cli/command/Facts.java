package io.dateline.cli.command;

import io.dateline.position.ReleaseFacts;
import io.dateline.release.ReleaseReader;
import io.dateline.source.Source;
import io.dateline.source.SourceException;
import java.util.List;

/** Reads what the releases in a source say. */
final class Facts {
  private static final ReleaseReader READER = ReleaseReader.standard();

  private Facts() {}

  /** What each release in the source says, in the order of the source. */
  static List<ReleaseFacts> read(Source source) throws SourceException {
    return READER.read(source).stream().map(ReleaseFacts::of).toList();
  }
}
