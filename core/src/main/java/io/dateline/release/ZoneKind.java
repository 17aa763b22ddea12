package io.dateline.release;

import java.util.Locale;

/** The parts of a release. */
public enum ZoneKind {
  /** The main headline. */
  HEADLINE,
  /** A line under the headline that is not part of it. */
  SUBHEADLINE,
  /** Place, date and wire in front of the first sentence: "NEW YORK, May 3, 2004 (Wire) --". */
  DATELINE,
  /** The news itself, and everything that is nothing else. */
  BODY,
  /** Words in quotation marks, inside another zone. */
  QUOTE,
  /** "About Example Corp.": who the company is. */
  ABOUT,
  /** Forward-looking statements and other warnings of the law. */
  SAFE_HARBOR,
  /** Whom to ask: names, telephone numbers, addresses. */
  CONTACT,
  /** Rows and columns. */
  TABLE,
  /** What surrounds a release on a web page: menus, other news, share links. */
  NAVIGATION;

  /** The name used in JSON and in queries: {@code headline}, {@code safe-harbor}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
