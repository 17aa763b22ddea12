package io.dateline.source;

import java.util.List;

/**
 * A document's bytes read as text.
 *
 * @param text the text as it stands in the file, without a byte order mark
 * @param charset name of the charset it was read with, {@code UTF-8}
 * @param warnings what was odd about the bytes but did not hinder reading, one sentence each
 */
public record SourceText(String text, String charset, List<String> warnings) {
  /** Copies the warnings. */
  public SourceText {
    warnings = List.copyOf(warnings);
  }
}
