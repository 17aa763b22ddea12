package io.dateline.extract;

import java.util.List;

/**
 * A title that somebody can hold.
 *
 * @param title as printed: "Chief Financial Officer"
 * @param code its canonical code in the role taxonomy: "CFO"
 * @param mentions where, in the order of the text; at least one
 */
public record Role(String title, String code, List<Mention> mentions) {
  /** Copies the mentions. */
  public Role {
    mentions = List.copyOf(mentions);
  }
}
