package io.dateline.index;

import io.dateline.position.ReleaseFacts;
import io.dateline.release.Release;
import io.dateline.source.Source;
import io.dateline.source.SourceException;
import java.util.List;

/** How a source becomes releases, and a release facts. Called by several threads at once. */
interface Reading {
  /** The releases in a source. */
  List<Release> releases(Source source) throws SourceException;

  /** All that can be read out of a release. */
  ReleaseFacts facts(Release release);

  /** Changes whenever {@link #facts} may answer differently. */
  String version();
}
