package io.dateline.cli.output;

import java.util.Locale;

/** How an answer is printed. */
public enum Format {
  /** Aligned and cut to the width, for people. */
  TABLE,
  /** A row a line, values separated by tabs, nothing cut. */
  TSV,
  /** RFC 4180, with a header. */
  CSV,
  /** One document that names its schema. */
  JSON,
  /** An object a line, each naming its schema. */
  JSONL,
  /** A table of Markdown. */
  MD;

  /** As it is typed: {@code jsonl}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
