package io.dateline.cli.command;

import io.dateline.cli.output.Column;
import io.dateline.cli.output.ExtractionJson;
import io.dateline.cli.output.Printed;
import io.dateline.cli.output.Rows;
import io.dateline.cli.output.Style;
import io.dateline.date.DateValue;
import io.dateline.extract.Extraction;
import io.dateline.position.Position;
import io.dateline.position.ReleaseFacts;
import io.dateline.search.PositionHit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A position and the release that says it.
 *
 * @param position the position
 * @param source where the release was read from
 * @param id the release's identity
 * @param headline the release's headline
 * @param released the release's date
 */
record PositionRow(
    Position position,
    String source,
    String id,
    Optional<String> headline,
    Optional<DateValue> released) {

  /** The fields of a position. */
  static final Rows<PositionRow> ROWS =
      new Rows<>(
          "position",
          List.of(
              Column.of("person", Style.PERSON, row -> row.position.person()),
              Column.ofTitles("role", row -> row.position.role()),
              Column.of("company", Style.COMPANY, row -> row.position.company()),
              Column.of("status", Style.PLAIN, row -> row.position.status().label()),
              Column.of("from", Style.DATE, row -> row.position.from()),
              Column.of("to", Style.DATE, row -> row.position.to()),
              Column.of("released", Style.DATE, PositionRow::released),
              Column.ofSentences("evidence", Style.PLAIN, PositionRow::evidence),
              Column.ofLines("source", Style.FAINT, PositionRow::source),
              Column.more("code", row -> row.position.code()),
              Column.more("rule", row -> row.position.evidence().rule()),
              Column.more("confidence", row -> row.position.confidence()),
              Column.more("id", PositionRow::id),
              Column.more("headline", PositionRow::headline)));

  private Map<String, Object> evidence() {
    Map<String, Object> evidence = ExtractionJson.spanned(position.evidence().span());
    evidence.put("text", position.evidence().text());
    return evidence;
  }

  /** A position that was found. */
  static PositionRow of(PositionHit hit) {
    Extraction extraction = hit.facts().extraction();
    return new PositionRow(
        hit.position(),
        extraction.release().source(),
        hit.id(),
        extraction.headline(),
        extraction.released());
  }

  /** A position in one line, for a person to read. */
  static String line(Position position, boolean color) {
    return Style.PERSON.paint(Printed.line(position.person()), color)
        + "  "
        + Style.ROLE.paint(Printed.line(position.role()), color)
        + position
            .company()
            .map(company -> "  " + Style.COMPANY.paint(Printed.line(company), color))
            .orElse("")
        + "  "
        + position.status().label()
        + position.from().map(date -> "  from " + Style.DATE.paint("" + date, color)).orElse("")
        + position.to().map(date -> "  to " + Style.DATE.paint("" + date, color)).orElse("");
  }

  /** The positions of one release. */
  static List<PositionRow> of(ReleaseFacts facts) {
    Extraction extraction = facts.extraction();
    String source = extraction.release().source();
    String id = extraction.release().id();
    return facts.positions().stream()
        .map(position ->
            new PositionRow(position, source, id, extraction.headline(), extraction.released()))
        .toList();
  }
}
