package io.dateline.cli.command;

import io.dateline.extract.Extraction;
import io.dateline.position.ReleaseFacts;
import io.dateline.release.Paragraph;
import io.dateline.release.Release;
import io.dateline.release.ZoneKind;
import io.dateline.source.Source;
import io.dateline.source.SourceException;
import io.dateline.text.Span;
import java.util.List;
import java.util.Optional;

/** Reads what the releases in a source say. */
final class Facts {
  private Facts() {}

  /** What each release in the source says, in the order of the source. */
  static List<ReleaseFacts> read(Source source) throws SourceException {
    String text = source.text().text();
    Release release =
        new Release(
            source.name(),
            text,
            List.of(new Paragraph(new Span(0, text.length()), ZoneKind.BODY)),
            List.of(),
            List.of(),
            Optional.empty(),
            List.of());
    return List.of(
        new ReleaseFacts(
            new Extraction(
                release,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of()),
            List.of()));
  }
}
