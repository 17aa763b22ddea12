package io.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dateline.cli.output.Column;
import io.dateline.cli.output.Format;
import io.dateline.cli.output.Rows;
import io.dateline.cli.output.Style;
import io.dateline.cli.output.WholeLines;
import io.dateline.cli.output.Wrapped;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How rows look in each format. */
class FormatsTest {
  private static final String RELEASES = "testdata/releases";
  private static final JsonMapper JSON = new JsonMapper();

  private record Seat(String who, Optional<String> where, double sure) {}

  private static final Rows<Seat> SEATS =
      new Rows<>(
          "seat",
          List.of(
              Column.of("who", Style.PERSON, Seat::who),
              Column.of("where", Style.COMPANY, Seat::where),
              Column.of("sure", Style.PLAIN, Seat::sure)));

  private static String print(Format format, int width, boolean color, Seat... seats) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    SEATS.print(
        out,
        format,
        List.of(seats).iterator(),
        new Rows.Around(Map.of("total", 1), Map.of(), color, width, format != Format.TSV));
    out.flush();
    return text.toString();
  }

  private static Seat seat(String who) {
    return new Seat(who, Optional.empty(), 0.5);
  }

  @Test
  void csv_quotesAsRfc4180Says() {
    assertThat(
            print(
                Format.CSV,
                80,
                false,
                new Seat("Quill, Martha", Optional.of("The \"Old\" Mill\nInc."), 0.97)))
        .isEqualTo("who,where,sure\r\n\"Quill, Martha\",\"The \"\"Old\"\" Mill\nInc.\",0.97\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)"})
  void csv_keepsSpreadsheetsFromRunningText(String text) {
    assertThat(print(Format.CSV, 80, false, seat(text))).contains("'" + text);
  }

  @Test
  void tsv_hasARowALineAndIsNeverCut() {
    String longName = "Martha ".repeat(100).strip();
    assertThat(print(Format.TSV, 20, false, seat(longName + "\tQuill\nJr.")))
        .isEqualTo(longName + " Quill Jr.\t\t0.5\n");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 20, 40, 80})
  void table_isNeverWiderThanTheTerminal(int width) {
    String table =
        print(
            Format.TABLE,
            width,
            false,
            new Seat("Martha Quill of Dunmore", Optional.of("Aldermoor Tools, Incorporated"), 1),
            new Seat("周杰倫周杰倫周杰倫周杰倫", Optional.of("é".repeat(60)), 1));
    assertThat(table.lines())
        .hasSize(3)
        .allMatch(line -> line.chars().map(c -> c > 0x2e80 ? 2 : 1).sum() <= width);
  }

  @Test
  void titles_areShortenedWhereTheyHaveNoRoom() {
    Rows<String> titles =
        new Rows<>(
            "seat",
            List.of(
                Column.of("who", Style.PERSON, title -> "Martha Quill"),
                Column.ofTitles("role", title -> title)));
    String title = "Interim Chief Executive Officer";
    assertThat(table(titles, 80, title)).contains(title);
    assertThat(table(titles, 30, title)).contains("Martha Quill  Interim CEO\n");
    assertThat(table(titles, 30, "Chief Medical Officer")).contains("Chief Medica");
  }

  private static String table(Rows<String> rows, int width, String row) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    rows.print(
        out,
        Format.TABLE,
        List.of(row).iterator(),
        new Rows.Around(Map.of(), Map.of(), false, width, true));
    out.flush();
    return text.toString();
  }

  @Test
  void columns_countMarksAsNothingAndTheSignsOfEastAsiaAsTwo() {
    String table =
        print(
            Format.TABLE,
            80,
            false,
            new Seat("Zoe\u0301", Optional.of("A"), 1),
            new Seat("周杰倫", Optional.of("B"), 1),
            new Seat("Martha", Optional.of("C"), 1));
    assertThat(table.lines())
        .containsExactly(
            "who     where  sure",
            "Zoe\u0301     A      1.0",
            "周杰倫  B      1.0",
            "Martha  C      1.0");
  }

  @Test
  void wrappedLines_breakBetweenWordsAndCountNoColour() {
    String painted = Style.MATCH.paint("Martha Quill", true) + " was named, of Llanfairpwllgwyn";
    assertThat(Wrapped.lines(painted, 15, "  "))
        .isEqualTo("  \u001b[1;31mMartha Quill\u001b[0m\n  was named, of\n  Llanfairpwllgwyn");
    assertThat(Wrapped.lines("", 14, "  ")).isEqualTo("  ");
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 60, 80})
  void answersForPeople_keepToTheWidthOfTheTerminal(int width) {
    for (String[] words :
        List.of(
            new String[] {"search", "chief"},
            new String[] {"extract"},
            new String[] {"extract", "--explain"},
            new String[] {"timeline", "role:cfo"},
            new String[] {"who", "--role", "cfo", "--company", "ironbark", "--on", "2010-03-15"})) {
      List<String> all = new ArrayList<>(List.of(words));
      if (!words[0].equals("extract")) {
        all.add("--files");
      }
      all.add(RELEASES + "/effective-dates.txt");
      Ran ran = Ran.onTerminal(width, all.toArray(String[]::new));
      assertThat(ran.code()).isZero();
      assertThat(ran.out().lines())
          .as(String.join(" ", words))
          .allMatch(line -> line.length() <= width || !line.strip().contains(" "));
    }
  }

  @Test
  void whatIsWrittenBeforeTheEnd_isWholeLines() throws Exception {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    WholeLines lines = new WholeLines(file);
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      String line = "line " + i + " of many".repeat(i % 40) + "\n";
      all.append(line);
      byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
      lines.write(bytes, 0, bytes.length / 2);
      assertThat(file.toString(StandardCharsets.UTF_8)).matches("(?s)|.*\n");
      lines.write(bytes, bytes.length / 2, bytes.length - bytes.length / 2);
    }
    assertThat(file.size()).isBetween(100_000, all.length());
    lines.write('x');
    lines.flush();
    assertThat(file.toString(StandardCharsets.UTF_8)).isEqualTo(all + "x");
  }

  @Test
  void aLineWithoutEnd_isNotKeptInMemory() throws Exception {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    WholeLines lines = new WholeLines(file);
    for (int i = 0; i < 100; i++) {
      lines.write(new byte[1 << 16]);
    }
    assertThat(file.size()).isGreaterThan(1 << 22);
    lines.flush();
    assertThat(file.size()).isEqualTo(100 << 16);
  }

  @Test
  void table_isColoredOnlyIfAskedFor() {
    assertThat(print(Format.TABLE, 80, true, seat("Quill"))).contains("\u001b[1;36mQuill\u001b[0m");
    assertThat(print(Format.TABLE, 80, false, seat("Quill"))).doesNotContain("\u001b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TABLE", "TSV", "CSV", "MD", "JSON", "JSONL"})
  void noFormat_letsControlCharactersThrough(String format) {
    String evil = "a\u001b[31mb\u0007c\u009b2Jd\u202ee\u2066f\u007fg\rh";
    assertThat(print(Format.valueOf(format), 80, false, seat(evil)))
        .doesNotContain("\u001b", "\u0007", "\u009b", "\u202e", "\u2066", "\u007f", "\rh");
  }

  @Test
  void markdown_escapesWhatItWouldRead() {
    assertThat(print(Format.MD, 80, false, seat("a|b *c*")))
        .isEqualTo("| who | where | sure |\n| --- | --- | --- |\n| a\\|b \\*c\\* |  | 0.5 |\n");
  }

  @Test
  void json_namesSchemaTotalAndRows() throws Exception {
    JsonNode json =
        JSON.readTree(
            Ran.run(
                    "positions",
                    "--format",
                    "json",
                    "--limit",
                    "2",
                    "--files",
                    RELEASES,
                    "role:cfo")
                .out());
    assertThat(json.get("schema").asText()).isEqualTo("dateline.positions/1");
    assertThat(json.get("total").asInt()).isGreaterThan(5);
    assertThat(json.get("positions").size()).isEqualTo(2);
    assertThat(json.get("next").asText()).isNotEmpty();
  }

  @Test
  void nothingFound_isAnEmptyListOrNoLines() throws Exception {
    String[] nothing = {"positions", "--files", RELEASES, "person:nobodyatall", "--format"};
    Ran json = Ran.run(with(nothing, "json"));
    assertThat(json.code()).isEqualTo(Exit.NOTHING);
    assertThat(JSON.readTree(json.out()).get("positions").isEmpty()).isTrue();
    assertThat(Ran.run(with(nothing, "jsonl")).out()).isEmpty();
    assertThat(Ran.run(with(nothing, "tsv")).out()).isEmpty();
  }

  private static String[] with(String[] words, String last) {
    List<String> all = new ArrayList<>(List.of(words));
    all.add(last);
    return all.toArray(String[]::new);
  }

  @Test
  void cursors_goThroughAllRowsOnce() throws Exception {
    List<String> all =
        Ran.run("positions", "--all", "--format", "jsonl", "--files", RELEASES, "role:officer")
            .lines();
    List<String> paged = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      List<String> words =
          new ArrayList<>(List.of("positions", "--format", "json", "--limit", "7"));
      after.ifPresent(cursor -> words.addAll(List.of("--after", cursor)));
      words.addAll(List.of("--files", RELEASES, "role:officer"));
      JsonNode page = JSON.readTree(Ran.run(words.toArray(String[]::new)).out());
      for (Iterator<JsonNode> each = page.get("positions").elements(); each.hasNext(); ) {
        paged.add(each.next().toString());
      }
      after = Optional.of(page.get("next")).filter(next -> !next.isNull()).map(JsonNode::asText);
    } while (after.isPresent() && paged.size() < 1000);
    assertThat(paged).hasSameSizeAs(all).doesNotHaveDuplicates();
  }

  @Test
  void fields_chooseAndOrder() {
    assertThat(
            Ran.run(
                    "positions",
                    "--fields",
                    "code,person",
                    "--limit",
                    "1",
                    "--files",
                    RELEASES,
                    "role:cfo")
                .out())
        .matches("CFO\t[^\t\n]+\n");
    assertThat(Ran.run("positions", "--fields").out()).contains("person\nrole\ncompany\n");
  }

  @Test
  void count_isOnlyTheNumber() {
    assertThat(Ran.run("positions", "--count", "--files", RELEASES, "role:cfo").out())
        .matches("[0-9]+\n");
  }

  @Test
  void countOfNone_saysWhyBesideIt() {
    Ran ran = Ran.run("positions", "--count", "--files", RELEASES, "role:cfo company:nimbex");
    assertThat(ran.out()).isEqualTo("0\n");
    assertThat(ran.err()).startsWith("no positions: nothing has company:nimbex");
  }

  @Test
  void theNumberOfAll_isAlwaysSaid() {
    assertThat(Ran.run("positions", "--limit", "2", "--files", RELEASES, "role:cfo").err())
        .matches("2 of [0-9]+ positions; --all shows all, --after \\S+ goes on\n");
  }
}
