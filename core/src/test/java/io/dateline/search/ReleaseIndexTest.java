package io.dateline.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.index.IndexMissingException;
import io.dateline.index.ReleaseIndexer;
import io.dateline.position.Position;
import io.dateline.position.ReleaseFacts;
import io.dateline.position.Status;
import io.dateline.query.Query;
import io.dateline.release.Release;
import io.dateline.text.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Asking an index of a few releases. */
class ReleaseIndexTest {
  private static ReleaseIndex index;

  @BeforeAll
  static void open() {
    index = ReleaseIndex.of(Draft.desk());
  }

  @AfterAll
  static void close() {
    index.close();
  }

  /** A query and the releases that it finds, by their sources without ".txt". */
  private static final String FINDS =
      """
      merger                                      toys vialex-change
      Merger                                      toys vialex-change
      merger retire                               vialex-change
      merger OR memo                              memo toys vialex-change
      merger -retire                              toys
      -merger                                     memo vialex-board
      "board of directors"                        memo
      "directors of board"
      retir*                                      vialex-change
      mergar~                                     toys vialex-change
      re:"merg(er|ing)"                           toys vialex-change
      near(board directors, 1)                    memo
      near(board directors, 0)
      near("chief executive" near, 1)             memo
      near(directors board chief, 4)              memo
      zone:headline(record)                       toys
      zone:headline(merger)
      zone:body(merger)                           toys vialex-change
      headline:"record results"                   toys
      place:"los angeles"                         vialex-board vialex-change
      issuer:vialex                               vialex-board vialex-change
      ticker:VLEX                                 vialex-board
      ticker:vlex.ob                              vialex-board
      ticker:NASDAQ:CGRD                          toys
      source:toys                                 toys
      released:2003                               vialex-board
      released:2003-11-03                         vialex-board
      released:2003-11-04
      released:2003..2004                         toys vialex-board
      released:..2003                             vialex-board
      released:2003-11-03..2004-06-30             toys vialex-board
      released:2003-11-04..2004-06-29
      released:2004-07..                          vialex-change
      -released:1000..                            memo
      date:2005                                   vialex-change
      date:2005-03-01                             vialex-change
      date:2005-03-02
      person:chilton                              vialex-board vialex-change
      person:"Robert Chilton"                     vialex-board vialex-change
      person:"Bob Chilton"                        vialex-board vialex-change
      person:"Chilton, Robert"                    vialex-board vialex-change
      person:"Chilton Robert"                     vialex-board vialex-change
      person:"Mr. Chilton"                        vialex-board vialex-change
      person:"R. Chilton"                         vialex-board
      person:"Robert J. Chilton"                  vialex-board vialex-change
      person:"Robert K. Chilton"                  vialex-change
      person:"Susan Chilton"
      person:"Susan B. Chilton"
      person:="Robert J Chilton"                  vialex-board
      person:="Robert Chilton"
      person:bob                                  vialex-board vialex-change
      person:chil*                                vialex-board vialex-change
      person:chiltn~                              vialex-board vialex-change
      person:obrien-voss                          toys
      person:"Maria O'Brien-Voss"                 toys
      person:O\u2019Brien-Voss                        toys
      person:"m\u00e1ria obrien-voss"                 toys
      company:vialex                              vialex-board vialex-change
      company:"Vialex Inc"                        vialex-board vialex-change
      company:="Vialex Corp."                     vialex-change
      company:"VIALEX CORPORATION"                vialex-board vialex-change
      company:VLEX                                vialex-board
      company:"Ortho and Sons"                    vialex-change
      company:"Toys N Us"                         toys
      role:cfo                                    vialex-board vialex-change
      role:"Chief Financial Officer"              vialex-board vialex-change
      role:"chief finance officer"                vialex-board vialex-change
      role:c-suite                                vialex-board vialex-change
      role:officer                                vialex-board vialex-change
      role:=officer
      role:director                               vialex-board
      role:board                                  vialex-board
      role:"Director of Investor Relations"       toys
      role:"investor relations director"          toys
      role:"Director of Sales"
      role:"Director of Relations, Sales"
      role:"Executive Vice President, Sales"
      role:"Member of the Board of Directors"     vialex-board
      role:"interim CFO"
      {role:"Director of Investor Relations"}     toys
      title:"Director of Investor Relations"      toys
      title:"officer director"
      title:director                              toys vialex-board
      status:departed                             vialex-change
      {person:gerber role:cfo}
      {person:gerber role:director}               vialex-board
      {person:chilton role:cfo}                   vialex-board vialex-change
      person:gerber role:cfo                      vialex-board
      {person:chilton role:cfo status:former}
      {person:chilton role:evp status:former}     vialex-board
      {role:cfo status:appointed} {role:cfo status:departed}   vialex-change
      {role:cfo -status:appointed}                vialex-change
      {role:cfo company:vialex from:2003-11}      vialex-board
      {role:cfo from:2003..2005}                  vialex-board vialex-change
      {to:2005-03}                                vialex-change
      {to:2005-03-02}
      {role:cfo held:2004-01-15}                  vialex-board
      {role:cfo held:2005-02-20}                  vialex-board vialex-change
      {role:evp held:1999}                        vialex-board
      {role:evp held:2002}
      held:1999                                   vialex-board
      {gerber}                                    vialex-board
      {economist}                                 vialex-board
      {role:cfo released:2005}                    vialex-change
      -{role:cfo}                                 memo toys
      *                                           memo toys vialex-board vialex-change
      {*}                                         toys vialex-board vialex-change
      Yahee!                                      toys
      company:Yahee!                              toys
      C/Grid                                      toys
      company:C/Grid                              toys
      AT*Foods                                    toys
      company:AT*Foods                            toys
      10/31/2003                                  toys
      Toys "N" Us                                 toys
      re: CEO                                     memo
      """;

  @TestFactory
  Stream<DynamicTest> query_findsReleases() {
    return FINDS
        .lines()
        .map(line -> {
          int gap = line.indexOf("   ");
          String query = gap < 0 ? line : line.substring(0, gap);
          String found = gap < 0 ? "" : line.substring(gap).strip();
          return DynamicTest.dynamicTest(
              query,
              () -> {
                Query parsed = Query.parse(query);
                assertThat(sources(parsed)).isEqualTo(found);
                int count = found.isEmpty() ? 0 : found.split(" ").length;
                assertThat(index.count(parsed)).isEqualTo(count);
              });
        });
  }

  private static String sources(Query query) {
    try (Hits<ReleaseHit> hits = index.search(query, SearchOptions.standard().withoutLimit())) {
      return String.join(
          " ",
          hits.stream()
              .map(hit -> hit.facts().extraction().release().source().replace(".txt", ""))
              .sorted()
              .toList());
    }
  }

  /** A query and the positions that it lists. */
  private static final String LISTS =
      """
      role:cfo                            Robert J. Chilton CFO appointed, Bob Chilton CFO departed, Dana Whitlow CFO appointed
      role:cfo merger                     Bob Chilton CFO departed, Dana Whitlow CFO appointed
      role:cfo status:appointed           Robert J. Chilton CFO appointed, Dana Whitlow CFO appointed
      {role:cfo status:departed}          Bob Chilton CFO departed
      {role:cfo status:appointed} {role:cfo status:departed}    Bob Chilton CFO departed, Dana Whitlow CFO appointed
      {role:director} person:chilton      Ann Gerber DIRECTOR appointed
      person:chilton -role:cfo            Robert J. Chilton EVP former
      record                              Maria O'Brien-Voss FIELD-DIRECTOR current
      role:cfo OR role:director           Robert J. Chilton CFO appointed, Ann Gerber DIRECTOR appointed, Bob Chilton CFO departed, Dana Whitlow CFO appointed
      nothing
      """;

  @TestFactory
  Stream<DynamicTest> query_listsPositions() {
    return LISTS
        .lines()
        .map(line -> {
          int gap = line.indexOf("   ");
          String query = gap < 0 ? line : line.substring(0, gap);
          String found = gap < 0 ? "" : line.substring(gap).strip();
          return DynamicTest.dynamicTest(
              query,
              () -> {
                SearchOptions oldest = SearchOptions.standard().withOrder(Order.OLDEST);
                try (Hits<PositionHit> hits = index.positions(Query.parse(query), oldest)) {
                  List<String> rows = hits.stream().map(hit -> row(hit.position())).toList();
                  assertThat(String.join(", ", rows)).isEqualTo(found);
                  assertThat(hits.total()).isEqualTo(rows.size());
                  assertThat(index.countPositions(Query.parse(query))).isEqualTo(rows.size());
                }
              });
        });
  }

  private static String row(Position position) {
    return position.person() + " " + position.code() + " " + position.status().label();
  }

  /** A query and its highlights in the release that it finds. */
  private static final String HIGHLIGHTS =
      """
      merger retire              [retire] | [retire] | [merger]
      "record results"           [record results] | [record results]
      zone:headline(record)      [record]
      near(board appointed, 3)   [appointed by the board]
      near("board of directors" nobody, 9)   [Nobody was appointed by the board of directors]
      retir*                     [retire] | [retire]
      person:whitlow             [Dana Whitlow]
      person:gerber              [Ann Gerber]
      {person:gerber}            [Vialex Corporation] | [Ann Gerber] | [Director]
      {role:evp}                 [Robert J. Chilton] | [Executive Vice President] | [Orthomar Alliance, Inc.]
      date:2005-03-01            [March 1, 2005]
      company:C/Grid             [C/Grid]
      AT*Foods                   [AT*Foods]
      headline:record            [record]
      -memo merger record        [record] | [record] | [merger]
      title:"investor relations" [Director of Investor Relations]
      role:"director, relations" [Director of Investor Relations]
      """;

  @TestFactory
  Stream<DynamicTest> highlights_areTheVerySpansOfTheMatch() {
    return HIGHLIGHTS
        .lines()
        .map(line -> {
          int bracket = line.indexOf("   [") < 0 ? line.indexOf(" [") : line.indexOf("   [");
          String query = line.substring(0, bracket).strip();
          String expected = line.substring(bracket).strip();
          return DynamicTest.dynamicTest(
              query, () -> assertThat(highlighted(query)).isEqualTo(expected));
        });
  }

  private static String highlighted(String query) {
    try (Hits<ReleaseHit> hits = index.search(Query.parse(query), SearchOptions.standard())) {
      ReleaseHit hit = hits.list().getFirst();
      Release release = hit.facts().extraction().release();
      return String.join(
          " | ", hit.highlights().stream().map(span -> "[" + release.textOf(span) + "]").toList());
    }
  }

  @Test
  void highlight_isFoundPastTenThousandChars() {
    String filler = "The quarter was quiet and nothing was said. ".repeat(1_000);
    try (ReleaseIndex one =
            ReleaseIndex.of(
                List.of(
                    Draft.undated("long.txt", "Long", filler + "Then came zirconium.").facts()));
        Hits<ReleaseHit> hits = one.search(Query.parse("zirconium"), SearchOptions.standard())) {
      ReleaseHit hit = hits.list().getFirst();
      int at = hit.facts().extraction().release().text().indexOf("zirconium");
      assertThat(at).isGreaterThan(40_000);
      assertThat(hit.highlights()).containsExactly(new Span(at, at + 9));
      assertThat(hit.snippets(3, 60).getFirst().text()).endsWith("Then came zirconium.");
    }
  }

  @Test
  void moreThanTenThousandHits_areCountedAndListedToTheLast() {
    int size = 10_050;
    List<ReleaseFacts> many =
        IntStream.range(0, size)
            .mapToObj(i -> Draft.undated("r" + i, "Notice", "Notice number " + i + ".").facts())
            .toList();
    try (ReleaseIndex wide = ReleaseIndex.of(many);
        Hits<ReleaseHit> hits =
            wide.search(Query.word("notice"), SearchOptions.standard().withoutLimit())) {
      assertThat(hits.total()).isEqualTo(size);
      assertThat(hits.stream().map(ReleaseHit::id).distinct().count()).isEqualTo(size);
    }
  }

  @Test
  void snippet_marksTheMatchInItsSentence() {
    try (Hits<ReleaseHit> hits =
        index.search(Query.parse("\"not affected\""), SearchOptions.standard())) {
      Snippet snippet = hits.list().getFirst().snippets(1, 60).getFirst();
      assertThat(snippet.text()).endsWith("Ortho & Sons is not affected.");
      assertThat(snippet.parts().stream().filter(Snippet.Part::matched))
          .containsExactly(new Snippet.Part("not affected", true));
    }
  }

  @Test
  void cursor_goesOnWhereItStopped_inEveryOrder() {
    List<ReleaseFacts> many = new ArrayList<>();
    for (int i = 0; i < 1_150; i++) {
      many.add(
          Draft.of("r" + i, 1990 + i % 7 + "-05-03", "News " + i, "word ".repeat(1 + i % 5) + i)
              .facts());
    }
    try (ReleaseIndex big = ReleaseIndex.of(many)) {
      for (Order order : List.of(Order.RELEVANCE, Order.NEWEST, Order.OLDEST)) {
        SearchOptions options = SearchOptions.standard().withOrder(order);
        List<String> all = ids(big, options.withoutLimit());
        List<String> paged = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
          SearchOptions page = new SearchOptions(order, 137, after);
          try (Hits<ReleaseHit> hits = big.search(Query.word("word"), page)) {
            List<ReleaseHit> read = hits.list();
            assertThat(hits.total()).isEqualTo(1_150);
            read.forEach(hit -> paged.add(hit.id()));
            after = hits.cursorAfter(read);
          }
        } while (after.isPresent());
        assertThat(paged).hasSize(1_150).doesNotHaveDuplicates().isEqualTo(all);
      }
    }
  }

  private static List<String> ids(ReleaseIndex of, SearchOptions options) {
    try (Hits<ReleaseHit> hits = of.search(Query.word("word"), options)) {
      return new ArrayList<>(hits.stream().map(ReleaseHit::id).toList());
    }
  }

  @Test
  void cursor_goesOnAtTheSameRelease_whenNewOnesCameIn(@TempDir Path folder) {
    try (ReleaseIndexer writer = ReleaseIndexer.open(folder)) {
      IntStream.range(0, 60).forEach(i -> writer.add(quarter(i, "word ".repeat(1 + i % 7))));
      writer.commit();
      try (ReleaseIndex reader = ReleaseIndex.open(folder)) {
        for (Order order : List.of(Order.RELEVANCE, Order.NEWEST, Order.OLDEST)) {
          SearchOptions options = SearchOptions.standard().withOrder(order);
          List<String> before = ids(reader, options.withoutLimit());
          String cursor;
          try (Hits<ReleaseHit> hits = reader.search(Query.word("word"), options)) {
            cursor = hits.cursorAfter(hits.list()).orElseThrow();
          }
          // What came in has the word seldom and in long texts: all scores shift.
          int more = 1_000 * order.ordinal();
          IntStream.range(0, 90)
              .forEach(i -> writer.add(quarter(1_000 + more + i, "other ".repeat(40) + "word ")));
          writer.commit();
          assertThat(reader.refresh()).isTrue();
          List<String> rest = ids(reader, options.withoutLimit().withAfter(cursor));
          rest.retainAll(before);
          assertThat(rest).as("%s", order).isEqualTo(before.subList(20, before.size()));
        }
      }
    }
  }

  private static ReleaseFacts quarter(int number, String words) {
    String day = 1990 + number % 7 + "-05-03";
    return Draft.of("q" + number, day, "News " + number, words + number).facts();
  }

  @Test
  void equalPositions_comeNewestFirst_andWordsRank() {
    try (Hits<PositionHit> hits =
        index.positions(Query.parse("role:cfo"), SearchOptions.standard())) {
      assertThat(hits.stream().map(hit -> row(hit.position())))
          .containsExactly(
              "Bob Chilton CFO departed",
              "Dana Whitlow CFO appointed",
              "Robert J. Chilton CFO appointed");
    }
    try (Hits<ReleaseHit> hits = index.search(Query.parse("role:cfo"), SearchOptions.standard())) {
      assertThat(hits.stream().map(hit -> hit.facts().extraction().release().source()))
          .containsExactly("vialex-change.txt", "vialex-board.txt");
    }
    try (Hits<ReleaseHit> hits =
        index.search(Query.parse("role:cfo chilton"), SearchOptions.standard())) {
      assertThat(hits.list()).allMatch(hit -> hit.score() > 0);
    }
  }

  @Test
  void cursorOfAnotherOrder_isRefused() {
    String ofWords;
    try (Hits<ReleaseHit> hits = index.search(Query.word("merger"), SearchOptions.standard())) {
      ofWords = hits.list().getFirst().cursor();
    }
    assertThatExceptionOfType(CursorException.class)
        .isThrownBy(
            () -> index.search(Query.role("cfo"), SearchOptions.standard().withAfter(ofWords)));
    assertThatExceptionOfType(CursorException.class)
        .isThrownBy(() -> index.search(Query.all(), SearchOptions.standard().withAfter("nonsense")))
        .withMessageContaining("not a cursor of the order RELEVANCE");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> index.search(Query.all(), SearchOptions.standard().withOrder(Order.PERSON)));
  }

  @Test
  void unboundedExpansions_areRefusedWithTheReason() {
    List<ReleaseFacts> many =
        IntStream.range(0, 11)
            .mapToObj(i ->
                Draft.undated(
                        "r" + i,
                        "News",
                        String.join(
                            " ",
                            IntStream.range(0, 1_000).mapToObj(k -> "w" + i + "x" + k).toList()))
                    .facts())
            .toList();
    try (ReleaseIndex wide = ReleaseIndex.of(many)) {
      assertThatThrownBy(() -> wide.count(Query.parse("w*")))
          .isInstanceOf(QueryRefusedException.class)
          .hasMessage("w* stands for more than 10000 words of the index: type more of it");
      assertThatThrownBy(() -> wide.count(Query.parse("near(w* a, 3)")))
          .isInstanceOf(QueryRefusedException.class);
      assertThat(wide.count(Query.parse("w3*"))).isEqualTo(1);
      assertThatThrownBy(() -> wide.count(Query.parse("re:\"(a\"")))
          .isInstanceOf(QueryRefusedException.class)
          .hasMessageContaining("is not a regular expression")
          .extracting(refused -> ((QueryRefusedException) refused).part())
          .isEqualTo(Optional.of(Query.regex("(a")));
    }
    Query deep = Query.word("a");
    for (int i = 0; i < 5_000; i++) {
      deep = Query.not(deep);
    }
    Query tooDeep = deep;
    assertThatThrownBy(() -> index.count(tooDeep)).isInstanceOf(QueryRefusedException.class);
  }

  @Test
  void severalRolesInOneClause_areRefusedWithTheWayToAskForThem() {
    assertThatThrownBy(() -> index.count(Query.parse("{role:\"CFO and Treasurer\"}")))
        .isInstanceOf(QueryRefusedException.class)
        .hasMessage(
            "\"CFO and Treasurer\" names more than one role, and a position has one; did you mean"
                + " (role:CFO OR role:Treasurer)?");
    assertThatThrownBy(() -> index.count(Query.role("Chairman, President & Vice President")))
        .hasMessageEndingWith("(role:Chairman OR role:President OR role:\"Vice President\")?");
    assertThatThrownBy(() -> index.count(Query.parse("role:=\"former CFO\"")))
        .hasMessage("\"former CFO\" is a role and a status; did you mean role:=CFO status:former?");
  }

  @TestFactory
  Stream<DynamicTest> oneRoleOfSeveralWords_isNotRefused() {
    return Stream.of(
            "Director of Sales and Marketing",
            "Vice President, Finance",
            "chief data and analytics officer",
            "Chief Marketing and Communications Officer",
            "Director and member of the board",
            "Co-Head of Mergers & Acquisitions",
            "general-counsel")
        .map(role ->
            DynamicTest.dynamicTest(
                role, () -> assertThat(index.count(Query.role(role))).isNotNegative()));
  }

  @Test
  void interim_isPartOfTheRoleThatIsAskedFor() {
    ReleaseFacts interim =
        Draft.undated("interim", "News", "Ida Falk is interim CEO of Quillon Ltd. since today.")
            .position("Ida Falk", "interim CEO", "Quillon Ltd.", Status.CURRENT)
            .facts();
    ReleaseFacts lasting =
        Draft.undated("lasting", "News", "Per Lund is CEO of Quillon Ltd. since today.")
            .position("Per Lund", "CEO", "Quillon Ltd.", Status.CURRENT)
            .facts();
    try (ReleaseIndex news = ReleaseIndex.of(List.of(interim, lasting))) {
      assertThat(news.count(Query.role("ceo"))).isEqualTo(2);
      assertThat(news.count(Query.role("Interim Chief Executive Officer"))).isEqualTo(1);
      assertThat(news.count(Query.role("acting ceo"))).isZero();
    }
  }

  @Test
  void missingIndex_isNamedWithTheRemedy(@TempDir Path folder) {
    assertThatThrownBy(() -> ReleaseIndex.open(folder.resolve("none")))
        .isInstanceOf(IndexMissingException.class)
        .hasMessageContaining("there is no index here; make one with");
    assertThatThrownBy(() -> ReleaseIndex.open(folder)).isInstanceOf(IndexMissingException.class);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void release_isFoundByItsId() {
    try (Hits<ReleaseHit> hits = index.search(Query.parse("memo"), SearchOptions.standard())) {
      ReleaseHit hit = hits.list().getFirst();
      assertThat(index.release(hit.id())).contains(hit.facts());
      assertThat(index.release("0123456789abcdef0123")).isEmpty();
      assertThat(index.count(Query.parse("id:" + hit.id()))).isEqualTo(1);
    }
  }

  @Test
  void reader_seesEachReleaseOldOrNew_whileAWriterReplaces(@TempDir Path folder) throws Exception {
    try (ReleaseIndexer writer = ReleaseIndexer.open(folder)) {
      write(writer, 0);
      try (ReleaseIndex reader = ReleaseIndex.open(folder)) {
        Thread writing = new Thread(() -> IntStream.range(1, 40).forEach(i -> write(writer, i)));
        writing.start();
        int rounds = 0;
        while (writing.isAlive() || rounds < 10) {
          reader.refresh();
          assertThat(reader.count(Query.all())).isEqualTo(5);
          assertThat(reader.countPositions(Query.all())).isEqualTo(5);
          assertThat(reader.count(Query.parse("{role:cfo person:whitlow}"))).isEqualTo(5);
          rounds++;
        }
        writing.join();
        reader.refresh();
        assertThat(reader.count(Query.parse("version39"))).isEqualTo(5);
      }
    }
  }

  private static void write(ReleaseIndexer writer, int version) {
    for (int i = 0; i < 5; i++) {
      writer.add(
          Draft.undated("r" + i, "Release " + i, "Dana Whitlow is CFO. version" + version)
              .position("Dana Whitlow", "CFO", "", io.dateline.position.Status.CURRENT)
              .facts());
    }
    writer.commit();
  }

  @Test
  @Timeout(60)
  void manyThreads_areAnsweredAtOnce_eachAsIfAlone() throws Exception {
    List<Query> queries =
        List.of(
            Query.parse("(cfo OR merger) -dividend near(board directors, 3) retir* OR memo"),
            Query.parse("{role:cfo company:vialex} OR {person:\"Ann Gerber\" role:director}"),
            Query.parse("re:\"mer.*\" \"record results\" company:AT*Foods OR zone:body(retire)"));
    List<Integer> alone = queries.stream().map(index::count).toList();
    assertThat(alone).doesNotContain(0);
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<List<Integer>>> asking = new ArrayList<>();
      for (int i = 0; i < 2_000; i++) {
        asking.add(threads.submit(() -> queries.stream().map(index::count).toList()));
      }
      for (Future<List<Integer>> each : asking) {
        assertThat(each.get()).isEqualTo(alone);
      }
    }
  }

  @Test
  void manyThreads_areAnsweredAtOnce_whileOneRefreshesAndAWriterWrites(@TempDir Path folder)
      throws Exception {
    try (ReleaseIndexer writer = ReleaseIndexer.open(folder)) {
      write(writer, 0);
      try (ReleaseIndex reader = ReleaseIndex.open(folder);
          ExecutorService threads = Executors.newFixedThreadPool(4)) {
        AtomicBoolean written = new AtomicBoolean();
        List<Future<Integer>> asking = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
          asking.add(threads.submit(() -> rounds(reader, written)));
        }
        Future<?> refreshing =
            threads.submit(() -> {
              while (!written.get()) {
                reader.refresh();
              }
            });
        for (int version = 1; version < 30; version++) {
          write(writer, version);
        }
        written.set(true);
        refreshing.get();
        for (Future<Integer> each : asking) {
          assertThat(each.get()).isPositive();
        }
      }
    }
  }

  /** Asks in every way, again and again, and finds the same five releases each time. */
  private static int rounds(ReleaseIndex reader, AtomicBoolean ended) {
    int rounds = 0;
    do {
      try (Hits<ReleaseHit> hits =
          reader.search(Query.parse("person:whitlow cfo"), SearchOptions.standard())) {
        assertThat(hits.total()).isEqualTo(5);
        assertThat(hits.stream().map(hit -> hit.facts().positions().size())).containsOnly(1);
      }
      assertThat(reader.suggest("whit", Suggestion.Kind.PERSON, 5)).hasSize(1);
      assertThat(reader.timeline(Query.person("whitlow")).tenures()).hasSize(1);
      assertThat(reader.explain(Query.parse("{role:cfo}")).matches()).isTrue();
      Facets facets = reader.facets(Query.all(), Facets.Unit.RELEASES, 5, Dimension.PERSON);
      assertThat(facets.by().get(Dimension.PERSON).values().getFirst().count()).isEqualTo(5);
      rounds++;
    } while (!ended.get());
    return rounds;
  }

  @Test
  void companyWithAnAnd_isFoundWithEitherSign_alsoInsideALongerName() {
    try (ReleaseIndex shops =
        ReleaseIndex.of(
            List.of(
                Draft.undated("one", "News", "Falk & Moss Retail opens.")
                    .company("Falk & Moss Retail", "FMR")
                    .facts(),
                Draft.undated("two", "News", "Falk and Moss Mills, Inc. opens.")
                    .company("Falk and Moss Mills, Inc.", "FMM")
                    .facts()))) {
      for (String typed : List.of("Falk & Moss", "falk and moss", "Falk AND Moss", "FALK & MOSS")) {
        try (Hits<ReleaseHit> hits =
            shops.search(Query.company(typed), SearchOptions.standard().withOrder(Order.OLDEST))) {
          assertThat(hits.stream().map(hit -> hit.highlights().size())).as(typed).contains(1, 1);
          assertThat(hits.total()).as(typed).isEqualTo(2);
        }
      }
    }
  }

  @Test
  void answersInHand_stayReadable_whenTheIndexIsRefreshedAndClosed(@TempDir Path folder) {
    try (ReleaseIndexer writer = ReleaseIndexer.open(folder)) {
      write(writer, 0);
      ReleaseIndex reader = ReleaseIndex.open(folder);
      Hits<ReleaseHit> before = reader.search(Query.word("version0"), SearchOptions.standard());
      write(writer, 1);
      assertThat(reader.refresh()).isTrue();
      assertThat(reader.refresh()).isFalse();
      assertThat(reader.count(Query.word("version0"))).isZero();
      assertThat(before.total()).isEqualTo(5);
      assertThat(before.list()).hasSize(5);
      before.close();
      reader.close();
      assertThatThrownBy(reader::size).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void lucene_canBeAskedItself() {
    int documents = index.withSearcher(searcher -> searcher.getIndexReader().numDocs());
    assertThat(documents).isGreaterThanOrEqualTo(10);
  }
}
