package io.dateline.search;

import io.dateline.index.Fields;
import java.util.Locale;
import java.util.Optional;

/** By what answers can be counted. */
public enum Dimension {
  /** By name; forms of one name that differ in honorific or case are one. */
  PERSON(Fields.PERSON_KEY, true),
  /** By name; forms of one name that differ in legal suffix, marks or case are one. */
  COMPANY(Fields.COMPANY_KEY, true),
  /** By the role's own code. */
  ROLE(Fields.ROLE_CODE, true),
  /** Appointed, departed, current or former. */
  STATUS(Fields.STATUS, true),
  /** By the year of the release. */
  YEAR(Fields.RELEASED, true),
  /** By the place of the dateline, as printed. */
  PLACE(Fields.PLACE_NAME, false),
  /** By the company that speaks, as printed. */
  ISSUER(Fields.ISSUER_NAME, false);

  private final String field;
  private final boolean ofPosition;

  Dimension(String field, boolean ofPosition) {
    this.field = field;
    this.ofPosition = ofPosition;
  }

  String field() {
    return field;
  }

  /** Whether position documents have it; else only the release's document has. */
  boolean isOfPosition() {
    return ofPosition;
  }

  /** The name as typed: {@code company}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The dimension of this name, case apart. */
  public static Optional<Dimension> of(String label) {
    for (Dimension dimension : values()) {
      if (dimension.label().equalsIgnoreCase(label)) {
        return Optional.of(dimension);
      }
    }
    return Optional.empty();
  }
}
