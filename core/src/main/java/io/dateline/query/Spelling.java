package io.dateline.query;

import io.dateline.text.Nearest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the word that was probably meant among few. */
final class Spelling {
  /** Names that other systems give to our fields. */
  private static final Map<String, String> OTHER_NAMES =
      Map.ofEntries(
          Map.entry("name", "person"),
          Map.entry("who", "person"),
          Map.entry("people", "person"),
          Map.entry("employer", "company"),
          Map.entry("org", "company"),
          Map.entry("organization", "company"),
          Map.entry("organisation", "company"),
          Map.entry("firm", "company"),
          Map.entry("job", "role"),
          Map.entry("position", "role"),
          Map.entry("event", "status"),
          Map.entry("filed", "released"),
          Map.entry("published", "released"),
          Map.entry("year", "released"),
          Map.entry("since", "from"),
          Map.entry("effective", "from"),
          Map.entry("until", "to"),
          Map.entry("city", "place"),
          Map.entry("location", "place"),
          Map.entry("symbol", "ticker"),
          Map.entry("subject", "headline"),
          Map.entry("file", "source"),
          Map.entry("path", "source"));

  private Spelling() {}

  static Optional<String> nearestField(String typed) {
    String name = typed.toLowerCase(Locale.ROOT);
    return Optional.ofNullable(OTHER_NAMES.get(name))
        .or(() -> Nearest.of(name, QueryField.labels()));
  }
}
