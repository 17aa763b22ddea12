package io.dateline.release;

/**
 * A paragraph as the layout shows it, before it is known what part of the release it is.
 *
 * @param start offset of its first char
 * @param end offset after its last char
 * @param form what the layout makes of it
 * @param level rank of a heading, 1 the highest; 0 if the layout marks none
 * @param traits what else the layout shows
 */
record Block(int start, int end, Form form, int level, Traits traits) {
  /** What the layout makes of a paragraph. */
  enum Form {
    /** Running text, a heading or a single line. */
    TEXT,
    /** An entry of a list. */
    ITEM,
    /** A row of a table. */
    ROW,
    /** A line between parts: rules, "###", page marks. */
    MARK
  }

  /**
   * What else the layout shows.
   *
   * @param centred whether it stands in the middle of the line
   * @param strong whether all of it is in bold or italic letters
   * @param linked whether all of it is a link
   */
  record Traits(boolean centred, boolean strong, boolean linked) {
    static final Traits PLAIN = new Traits(false, false, false);
    static final Traits CENTRED = new Traits(true, false, false);
    static final Traits STRONG = new Traits(false, true, false);
    static final Traits LINKED = new Traits(false, false, true);
  }

  Block(int start, int end, Form form) {
    this(start, end, form, 0, Traits.PLAIN);
  }

  int length() {
    return end - start;
  }
}
