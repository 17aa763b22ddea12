package io.dateline.cli.command;

import io.dateline.cli.output.Column;
import io.dateline.cli.output.ExtractionJson;
import io.dateline.cli.output.Rows;
import io.dateline.cli.output.Style;
import io.dateline.search.ReleaseHit;
import io.dateline.search.Snippet;
import java.util.List;
import java.util.Map;

/**
 * Releases as rows.
 *
 * @param snippets how many pieces of the text each
 */
record ReleaseRows(int snippets) {
  private static final int SNIPPET_LENGTH = 160;

  /** The fields of a release. */
  Rows<ReleaseHit> rows() {
    return new Rows<>(
        "release",
        List.of(
            Column.of("released", Style.DATE, hit -> hit.facts().extraction().released()),
            Column.of("headline", Style.HEADING, hit -> hit.facts().extraction().headline()),
            Column.of("issuer", Style.COMPANY, hit -> hit.facts().extraction().issuer()),
            Column.of("source", Style.FAINT, hit -> hit.facts().extraction().release().source()),
            Column.of("id", Style.FAINT, ReleaseHit::id),
            Column.more("place", hit -> hit.facts().extraction().place()),
            Column.more("score", ReleaseHit::score),
            Column.more("snippets", this::snippets),
            Column.more(
                "highlights",
                hit -> hit.highlights().stream().map(ExtractionJson::spanned).toList()),
            Column.more(
                "positions",
                hit -> hit.positions().stream().map(ExtractionJson::statement).toList())));
  }

  private List<Map<String, Object>> snippets(ReleaseHit hit) {
    return snippets < 1
        ? List.of()
        : hit.snippets(snippets, SNIPPET_LENGTH).stream().map(ReleaseRows::snippet).toList();
  }

  private static Map<String, Object> snippet(Snippet snippet) {
    Map<String, Object> json = ExtractionJson.spanned(snippet.span());
    json.put("text", snippet.text());
    return json;
  }
}
