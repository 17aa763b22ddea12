package io.dateline.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dateline.index.Progress;
import io.dateline.index.ReleaseIndexer;
import io.dateline.position.Position;
import io.dateline.query.Query;
import io.dateline.query.QuerySyntaxException;
import io.dateline.source.Sources;
import io.dateline.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What users of other systems complained of, each asked of releases that are read, indexed and
 * found as a user's are. Where the complaint stands in public is named beside it.
 */
class ComplaintsTest {
  private static final String A =
      """
      Pe\u00f1arol Systems Appoints Finance Chief

      EXAMPLETON, March 3, 2024 -- Pe\u00f1arol Systems, Inc. today named Jos\u00e9 Mu\u00f1oz Chief Financial Officer.

      The acting CEO of Halden Analytica, Dr Alexandra Sayler, thanked Fran\u00e7ois Lef\u00e8vre. He said that he is pleased.

      Ann O'Brien, Treasurer, left on March 5, 2024. Ex-Chairman John Verwey died in 2023.
      """;
  private static final String B =
      """
      Pe\u00f1arol Systems Names President

      EXAMPLETON, June 3, 2024 -- PE\u00d1AROL SYSTEMS, INC. named Mr. Jose Munoz President.

      In the years 2913 and 1004 nobody paid 31/12/2023 dollars. Joanne Loy, Halden Analytica's Vice President of Research, \
      said the fleet grew < 5% & ran <b>past</b> it.
      """;

  @TempDir private static Path folder;
  private static ReleaseIndexer indexer;
  private static ReleaseIndex index;

  @BeforeAll
  static void index() throws IOException {
    Files.writeString(folder.resolve("a.txt"), A);
    Files.writeString(folder.resolve("b.txt"), B);
    indexer = ReleaseIndexer.inMemory();
    indexer.index(Sources.of(List.of(folder.toString())), Progress.NONE);
    index = ReleaseIndex.of(indexer);
  }

  @AfterAll
  static void close() {
    index.close();
    indexer.close();
  }

  /** A query, the releases that it has to find, and who complained that it finds others. */
  private static final String FINDS =
      """
      munoz                              a b  ICIJ/datashare#575
      lefevre                            a    ICIJ/datashare#575
      pe\u00f1arol                            a b  ICIJ/datashare#575
      person:O'Brien                     a    spences10/ccrecall#29
      person:obrien                      a    spences10/ccrecall#29
      o\u2019brien                            a    spences10/ccrecall#29
      released:2024-03-03..2024-06-03    a b  ICIJ/datashare#381
      released:2024-03-04..2024-06-02    -    ICIJ/datashare#381
      date:2913                          -    worldwidelaw/legal-sources#215
      date:1004                          -    worldwidelaw/legal-sources#215
      date:2023-12-31                    b    OpenCTI-Platform/connectors#6383
      {person:munoz role:cfo}            a    typesense/typesense#828
      {person:munoz role:treasurer}      -    typesense/typesense#828
      {person:loy role:cfo}              -    elastic/elasticsearch#10629
      role:ceo                           a    jadchaar/sec-edgar-downloader#125
      """;

  @TestFactory
  Stream<DynamicTest> whatIsAsked_isFound() {
    return FINDS
        .lines()
        .map(line -> line.split(" {2,}"))
        .map(row ->
            DynamicTest.dynamicTest(
                row[0] + ", " + row[2],
                () -> assertThat(found(row[0])).isEqualTo(row[1].replace("-", ""))));
  }

  private static String found(String query) {
    try (Hits<ReleaseHit> hits = index.search(Query.parse(query), SearchOptions.standard())) {
      return String.join(
          " ",
          hits.stream()
              .map(hit -> hit.facts().extraction().release().source().replaceAll(".*/|\\.txt", ""))
              .sorted()
              .toList());
    }
  }

  /** ICIJ/datashare#2049, opensanctions/rigour#34, explosion/spaCy#2157, deeplethe/utopia#581. */
  @Test
  void pronounsAreNobody_andTitlesNeitherHideNamesNorStandInThem() {
    try (Hits<PositionHit> hits = index.positions(Query.all(), SearchOptions.standard())) {
      assertThat(hits.stream().map(PositionHit::position).map(ComplaintsTest::row))
          .containsExactlyInAnyOrder(
              "Jos\u00e9 Mu\u00f1oz, Chief Financial Officer, Pe\u00f1arol Systems, Inc., appointed",
              "Alexandra Sayler, acting CEO, Halden Analytica, current",
              "Ann O'Brien, Treasurer, Pe\u00f1arol Systems, Inc., departed",
              "John Verwey, Chairman, Pe\u00f1arol Systems, Inc., former",
              "Jose Munoz, President, PE\u00d1AROL SYSTEMS, INC., appointed",
              "Joanne Loy, Vice President of Research, Halden Analytica, current");
    }
  }

  private static String row(Position p) {
    return String.join(
        ", ",
        p.person(),
        p.role(),
        p.company().orElse(""),
        p.status().toString().toLowerCase(Locale.ROOT));
  }

  /** ICIJ/datashare#2049 (one man as six), opensemanticsearch/open-semantic-search#175. */
  @Test
  void formsOfOneName_areCountedTogether() {
    Facets facets =
        index.facets(
            Query.parse("munoz"), Facets.Unit.RELEASES, 10, Dimension.PERSON, Dimension.COMPANY);
    assertThat(facets.by().get(Dimension.PERSON).values())
        .filteredOn(count -> count.value().endsWith("oz"))
        .extracting(Facets.Count::count)
        .containsExactly(2L);
    assertThat(facets.by().get(Dimension.COMPANY).values())
        .filteredOn(count -> count.value().toLowerCase(Locale.ROOT).startsWith("pe\u00f1arol"))
        .extracting(Facets.Count::count)
        .containsExactly(2L);
  }

  /** ICIJ/datashare#447, ICIJ/datashare#1001. */
  @Test
  void highlight_isTheWordItself_behindMarksOfMarkup() {
    try (Hits<ReleaseHit> hits =
        index.search(Query.parse("\"ran past\" fleet"), SearchOptions.standard())) {
      ReleaseHit hit = hits.stream().findFirst().orElseThrow();
      assertThat(hit.highlights().stream().map(span -> text(hit, span)))
          .containsExactly("fleet", "ran <b>past");
    }
  }

  /** ICIJ/datashare#835 (counted but not shown). */
  @Test
  void nameWithoutItsLegalForm_isMarkedInTheHeadlineToo() {
    try (Hits<ReleaseHit> hits =
        index.search(
            Query.parse("company:\"Pe\u00f1arol Systems, Inc.\" o'brien"),
            SearchOptions.standard())) {
      ReleaseHit hit = hits.stream().findFirst().orElseThrow();
      assertThat(hit.highlights().stream().map(span -> text(hit, span)))
          .startsWith("Pe\u00f1arol Systems", "Pe\u00f1arol Systems, Inc.");
    }
  }

  private static String text(ReleaseHit hit, Span span) {
    return hit.facts().extraction().release().text().substring(span.start(), span.end());
  }

  /** simonw/datasette#651, castorini/anserini#225. */
  @Test
  void mistakeInAQuery_isPointedAt() {
    assertThatExceptionOfType(QuerySyntaxException.class)
        .isThrownBy(() -> Query.parse("munoz released:2024-13"))
        .satisfies(e -> assertThat(e.offset()).isEqualTo(20));
  }
}
