package io.dateline.extract;

import java.util.List;
import java.util.Optional;

/**
 * A company named in a release, under all its forms, "the Company" included where that means it.
 *
 * @param name the fullest form: "HemaCare Corporation"
 * @param ticker its symbol as printed: "HEMA.OB"
 * @param exchange where it is listed, as printed: "OTC Bulletin Board"
 * @param mentions where, in the order of the text; at least one
 */
public record Company(
    String name, Optional<String> ticker, Optional<String> exchange, List<Mention> mentions) {
  /** Copies the mentions. */
  public Company {
    mentions = List.copyOf(mentions);
  }
}
