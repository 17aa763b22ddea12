package io.dateline.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The fields that a clause can name, as in {@code person:chilton}.
 *
 * <p>Outside braces each is about the release as a whole. Those that {@linkplain #isOfPosition()
 * are of a position} may also stand inside braces, and there all of them hold for one and the same
 * position.
 */
public enum QueryField {
  /** Somebody named, whatever the form of the name. */
  PERSON(Kind.TEXT, true),
  /** A company named, with or without its legal suffix. */
  COMPANY(Kind.TEXT, true),
  /** A role by its normal form, and all that lies under it. */
  ROLE(Kind.TEXT, true),
  /** A role by its words as printed. */
  TITLE(Kind.TEXT, true),
  /** Appointed, departed, current or former. */
  STATUS(Kind.STATUS, true),
  /** When a position was held: any day in common counts. */
  HELD(Kind.DATE, true),
  /** When a position began. */
  FROM(Kind.DATE, true),
  /** When a position ended. */
  TO(Kind.DATE, true),
  /** When the release came out. */
  RELEASED(Kind.DATE, true),
  /** A date that the release names. */
  DATE(Kind.DATE, false),
  /** Words of the headline. */
  HEADLINE(Kind.TEXT, false),
  /** Words of the place in the dateline. */
  PLACE(Kind.TEXT, false),
  /** The company that speaks. */
  ISSUER(Kind.TEXT, false),
  /** The symbol of a company named, with or without the exchange. */
  TICKER(Kind.TEXT, false),
  /** Where the release was read from: words of the path. */
  SOURCE(Kind.TEXT, false),
  /** The type of the filing: {@code 8-K}. */
  FORM(Kind.TEXT, false),
  /** The filer's central index key. */
  CIK(Kind.TEXT, false),
  /** The filing's accession number. */
  ACCESSION(Kind.TEXT, false),
  /** The release's own id. */
  ID(Kind.TEXT, false);

  /** What may stand after the colon. */
  enum Kind {
    TEXT,
    STATUS,
    DATE
  }

  private final Kind kind;
  private final boolean ofPosition;

  QueryField(Kind kind, boolean ofPosition) {
    this.kind = kind;
    this.ofPosition = ofPosition;
  }

  Kind kind() {
    return kind;
  }

  /** Whether its value is a {@link DateRange}. */
  public boolean isDate() {
    return kind == Kind.DATE;
  }

  /** Whether it may stand inside braces. */
  public boolean isOfPosition() {
    return ofPosition;
  }

  /** The name as typed: {@code person}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The field of this name, case apart. */
  public static Optional<QueryField> of(String label) {
    return Arrays.stream(values()).filter(f -> f.label().equalsIgnoreCase(label)).findFirst();
  }

  static List<String> labels() {
    return Arrays.stream(values()).map(QueryField::label).toList();
  }
}
