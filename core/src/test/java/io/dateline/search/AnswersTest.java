package io.dateline.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dateline.date.DateValue;
import io.dateline.index.ReleaseIndexer;
import io.dateline.position.ReleaseFacts;
import io.dateline.position.Status;
import io.dateline.query.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who held a role, what somebody did over time, counts, completions, and why. */
class AnswersTest {
  private static ReleaseIndex index;

  @BeforeAll
  static void open() {
    index = ReleaseIndex.of(Draft.desk());
  }

  @AfterAll
  static void close() {
    index.close();
  }

  @Test
  void who_isCertainBetweenTwoReleasesThatSayIt() {
    Who who = index.who("cfo", "Vialex", DateValue.day(2004, 1, 15));
    assertThat(names(who.certain())).isEqualTo("Robert J. Chilton");
    assertThat(who.possible()).isEmpty();
    Who.Holder holder = who.certain().getFirst();
    assertThat(holder.before().map(Evidence::source)).contains("vialex-board.txt");
    assertThat(holder.after().map(Evidence::source)).contains("vialex-change.txt");
  }

  @Test
  void who_isPossibleAfterTheLastNews_andNobodyAfterTheSuccessor() {
    Who later = index.who("cfo", "Vialex", DateValue.year(2010));
    assertThat(later.certain()).isEmpty();
    assertThat(names(later.possible())).isEqualTo("Dana Whitlow");
    Who before = index.who("cfo", "Vialex", DateValue.year(1999));
    assertThat(before.certain()).isEmpty();
    assertThat(before.possible()).isEmpty();
  }

  @Test
  void who_onTheDayOfTheChange_isBoth() {
    Who who = index.who("chief financial officer", "VIALEX INC", DateValue.day(2005, 3, 1));
    assertThat(names(who.certain())).isEqualTo("Robert J. Chilton, Dana Whitlow");
  }

  @Test
  void who_isNotCertainAfterTheEndThatAReleaseGives() {
    try (ReleaseIndex news =
        ReleaseIndex.of(
            List.of(
                says("2006-02-01", "Ida Falk", "CEO", Status.CURRENT, "", ""),
                says("2008-05-08", "Ida Falk", "CEO", Status.DEPARTED, "", ""),
                says("2008-05-09", "Per Lund", "CEO", Status.APPOINTED, "", ""),
                says("2010-04-23", "Ida Falk", "CEO", Status.DEPARTED, "", "")))) {
      assertThat(names(news.who("ceo", "Quillon", DateValue.year(2007)).certain()))
          .isEqualTo("Ida Falk");
      Who later = news.who("ceo", "Quillon", DateValue.year(2009));
      assertThat(names(later.possible())).isEqualTo("Per Lund");
      assertThat(later.certain()).isEmpty();
    }
  }

  @Test
  void who_staysCertainWhereADepartureIsOnlyAnnounced() {
    try (ReleaseIndex news =
        ReleaseIndex.of(
            List.of(
                says("2008-05-08", "Ida Falk", "CEO", Status.DEPARTED, "", ""),
                says("2008-09-30", "Ida Falk", "CEO", Status.CURRENT, "", ""),
                says("2008-12-02", "Ida Falk", "CEO", Status.DEPARTED, "", "")))) {
      Who who = news.who("ceo", "Quillon", DateValue.month(2008, 8));
      assertThat(names(who.certain())).isEqualTo("Ida Falk");
      assertThat(who.certain().getFirst().tenure().to()).contains(DateValue.day(2008, 12, 2));
    }
  }

  @Test
  void who_releaseWithoutADate_provesNothingBeforeOrAfter() {
    ReleaseFacts undated =
        Draft.undated("undated", "News", "Ida Falk and the role of CEO at Quillon Ltd. again.")
            .position("Ida Falk", "CEO", "Quillon Ltd.", Status.CURRENT)
            .facts();
    try (ReleaseIndex news =
        ReleaseIndex.of(
            List.of(says("2006-02-01", "Ida Falk", "CEO", Status.CURRENT, "", ""), undated))) {
      Who.Holder holder = news.who("ceo", "Quillon", DateValue.year(2007)).possible().getFirst();
      assertThat(holder.before().flatMap(Evidence::released)).contains(DateValue.day(2006, 2, 1));
      Who.Holder earlier = news.who("ceo", "Quillon", DateValue.year(2005)).possible().getFirst();
      assertThat(earlier.before()).isEmpty();
      assertThat(earlier.after().flatMap(Evidence::released)).contains(DateValue.day(2006, 2, 1));
    }
  }

  private static String names(List<Who.Holder> holders) {
    return String.join(", ", holders.stream().map(holder -> holder.tenure().person()).toList());
  }

  @Test
  void timelineOfAPerson_putsReleasesTogether() {
    Timeline timeline = index.timeline(Query.person("Robert Chilton"));
    assertThat(timeline.tenures().stream().map(AnswersTest::line))
        .containsExactly(
            "Robert J. Chilton, EVP, Orthomar Alliance, Inc., 1998 to 2001, 1 source",
            "Robert J. Chilton, CFO, Vialex Corp., 2003-11-03 to 2005-03-01, 2 sources");
    assertThat(timeline.gaps()).isEmpty();
    assertThat(timeline.overlaps()).isEmpty();
  }

  private static String line(Tenure tenure) {
    int sources = tenure.evidence().size();
    return tenure.person()
        + ", "
        + tenure.code()
        + ", "
        + tenure.company().orElse("")
        + ", "
        + tenure.from().map(DateValue::toString).orElse("?")
        + " to "
        + tenure.to().map(DateValue::toString).orElse("?")
        + ", "
        + sources
        + (sources == 1 ? " source" : " sources");
  }

  private static ReleaseFacts says(
      String day, String person, String title, Status status, String from, String to) {
    return Draft.of(
            day + person,
            day,
            "News of " + day,
            person + " and the role of " + title + " at Quillon Ltd. are in the news.")
        .position(person, title, "Quillon Ltd.", status, from, to)
        .facts();
  }

  @Test
  void timelineOfACompany_showsGapsAndOverlaps() {
    try (ReleaseIndex news =
        ReleaseIndex.of(
            List.of(
                says("1999-02-01", "Ida Falk", "CEO", Status.APPOINTED, "", ""),
                says("2001-05-02", "Ida Falk", "CEO", Status.DEPARTED, "", "2001-05-31"),
                says("2001-08-20", "Per Lund", "CEO", Status.APPOINTED, "2001-09-01", ""),
                says("2004-01-10", "Per Lund", "CEO", Status.CURRENT, "", ""),
                says("2003-06-01", "Eva Mork", "CEO", Status.CURRENT, "", ""),
                says("2006-03-01", "Ida Falk", "CEO", Status.APPOINTED, "", "")))) {
      Timeline timeline = news.timeline(Query.company("Quillon"));
      assertThat(timeline.tenures().stream().map(AnswersTest::line))
          .containsExactly(
              "Ida Falk, CEO, Quillon Ltd., 1999-02-01 to 2001-05-31, 2 sources",
              "Per Lund, CEO, Quillon Ltd., 2001-09-01 to ?, 2 sources",
              "Eva Mork, CEO, Quillon Ltd., ? to ?, 1 source",
              "Ida Falk, CEO, Quillon Ltd., 2006-03-01 to ?, 1 source");
      Timeline.Gap gap = timeline.gaps().getFirst();
      assertThat(timeline.gaps()).hasSize(1);
      assertThat(gap.first()).isEqualTo("2001-06-01");
      assertThat(gap.last()).isEqualTo("2001-08-31");
      Timeline.Overlap overlap = timeline.overlaps().getFirst();
      assertThat(timeline.overlaps()).hasSize(1);
      assertThat(overlap.one().person()).isEqualTo("Per Lund");
      assertThat(overlap.other().person()).isEqualTo("Eva Mork");
    }
  }

  @Test
  void facets_nameTheUnitThatTheyCount() {
    Facets releases =
        index.facets(
            Query.all(),
            Facets.Unit.RELEASES,
            3,
            Dimension.COMPANY,
            Dimension.YEAR,
            Dimension.STATUS,
            Dimension.PLACE);
    assertThat(releases.unit().label()).isEqualTo("releases");
    assertThat(releases.total()).isEqualTo(4);
    Facets.Facet companies = releases.by().get(Dimension.COMPANY);
    assertThat(companies.values().getFirst()).isEqualTo(new Facets.Count("Vialex Corp.", 2));
    assertThat(companies.values()).hasSize(3);
    assertThat(companies.distinct()).isEqualTo(7);
    assertThat(companies.without()).isEqualTo(1);
    assertThat(shown(releases, Dimension.YEAR)).isEqualTo("2003 1, 2004 1, 2005 1");
    assertThat(shown(releases, Dimension.STATUS)).isEqualTo("appointed 2, current 1, departed 1");
    assertThat(releases.by().get(Dimension.STATUS).without()).isEqualTo(1);
    assertThat(shown(releases, Dimension.PLACE)).isEqualTo("Los Angeles, CA 2, New York, NY 1");
  }

  @Test
  void facetsOfPositionsAndPeople_countThose() {
    Facets positions =
        index.facets(Query.all(), Facets.Unit.POSITIONS, 9, Dimension.PLACE, Dimension.ROLE);
    assertThat(positions.total()).isEqualTo(6);
    assertThat(shown(positions, Dimension.PLACE)).isEqualTo("Los Angeles, CA 5, New York, NY 1");
    assertThat(shown(positions, Dimension.ROLE))
        .isEqualTo("CFO 3, DIRECTOR 1, EVP 1, FIELD-DIRECTOR 1");
    Facets people =
        index.facets(
            Query.parse("company:vialex"), Facets.Unit.PEOPLE, 9, Dimension.ROLE, Dimension.YEAR);
    assertThat(people.total()).isEqualTo(4);
    assertThat(shown(people, Dimension.ROLE)).isEqualTo("CFO 3, DIRECTOR 1");
    assertThat(shown(people, Dimension.YEAR)).isEqualTo("2003 2, 2005 2");
  }

  private static String shown(Facets facets, Dimension dimension) {
    Stream<Facets.Count> values = facets.by().get(dimension).values().stream();
    return String.join(", ", values.map(value -> value.value() + " " + value.count()).toList());
  }

  @Test
  void facets_agreeWithWhatIsCountedOneByOne_overManySegments() {
    List<ReleaseFacts> many = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      many.add(
          Draft.of(
                  "r" + i,
                  1990 + i % 9 + "-01-02",
                  "News " + i,
                  "Ann Lee is CEO of Firm" + i % 7 + " Inc.")
              .position("Ann Lee", "CEO", "Firm" + i % 7 + " Inc.", Status.CURRENT)
              .facts());
    }
    try (ReleaseIndex big = ReleaseIndex.of(many)) {
      Facets facets =
          big.facets(Query.all(), Facets.Unit.RELEASES, 20, Dimension.COMPANY, Dimension.YEAR);
      assertThat(facets.by().get(Dimension.COMPANY).values()).hasSize(7);
      for (Facets.Count company : facets.by().get(Dimension.COMPANY).values()) {
        assertThat(company.count()).isEqualTo(big.count(Query.company(company.value())));
      }
      for (Facets.Count year : facets.by().get(Dimension.YEAR).values()) {
        assertThat(year.count()).isEqualTo(big.count(Query.released(year.value())));
      }
    }
  }

  @Test
  void suggest_completesAnyWordOfAName() {
    assertThat(suggested("chil", Suggestion.Kind.PERSON))
        .isEqualTo("Bob Chilton 1, Robert J. Chilton 1");
    assertThat(suggested("robert j", Suggestion.Kind.PERSON)).isEqualTo("Robert J. Chilton 1");
    assertThat(suggested("chilton r", Suggestion.Kind.PERSON)).isEqualTo("Robert J. Chilton 1");
    assertThat(suggested("o'br", Suggestion.Kind.PERSON)).isEqualTo("Maria O'Brien-Voss 1");
    assertThat(suggested("vi", Suggestion.Kind.COMPANY)).isEqualTo("Vialex Corp. 2");
    assertThat(suggested("at*f", Suggestion.Kind.COMPANY)).isEqualTo("AT*Foods 1");
    assertThat(suggested("atfoo", Suggestion.Kind.COMPANY)).isEqualTo("AT*Foods 1");
    assertThat(suggested("CGRD", Suggestion.Kind.COMPANY)).isEqualTo("C/Grid 1");
    assertThat(suggested("chief fin", Suggestion.Kind.ROLE)).isEqualTo("Chief Financial Officer 2");
    assertThat(suggested("!", Suggestion.Kind.PERSON)).isEmpty();
    assertThat(index.suggest("vialex", 5)).hasSize(1);
  }

  @Test
  void suggest_givesOneNameAtLeast() {
    assertThatIllegalArgumentException().isThrownBy(() -> index.suggest("vialex", 0));
  }

  @Test
  void suggest_knowsNothingOfWhatWasRemoved() {
    try (ReleaseIndexer indexer = ReleaseIndexer.inMemory()) {
      List<ReleaseFacts> news =
          List.of(
              says("1999-02-01", "Ida Falk", "CEO", Status.APPOINTED, "", ""),
              says("2001-05-02", "Ida Falk", "CEO", Status.DEPARTED, "", "2001-05-31"),
              says("2001-08-20", "Per Lund", "CEO", Status.APPOINTED, "2001-09-01", ""));
      news.forEach(indexer::add);
      indexer.commit();
      indexer.delete(news.get(1).extraction().release().id());
      indexer.delete(news.get(2).extraction().release().id());
      indexer.commit();
      try (ReleaseIndex left = ReleaseIndex.of(indexer)) {
        assertThat(left.suggest("falk", 5)).extracting(Suggestion::releases).containsExactly(1);
        assertThat(left.suggest("lu", 5)).isEmpty();
        assertThat(left.suggest("lund", 5)).isEmpty();
      }
    }
  }

  @Test
  void suggest_correctsWhatIsMisspelt() {
    assertThat(index.suggest("chiltno", Suggestion.Kind.PERSON, 5))
        .extracting(Suggestion::text)
        .containsExactly("Bob Chilton", "Robert J. Chilton");
    assertThat(index.suggest("vilaex", Suggestion.Kind.COMPANY, 5))
        .containsExactly(new Suggestion(Suggestion.Kind.COMPANY, "Vialex Corp.", 2, true));
    assertThat(suggested("cheif financial officer", Suggestion.Kind.ROLE))
        .isEqualTo("Chief Financial Officer 2");
    assertThat(suggested("cfoo", Suggestion.Kind.ROLE)).isEqualTo("Chief Financial Officer 2");
    assertThat(suggested("zzzzzz", Suggestion.Kind.PERSON)).isEmpty();
  }

  @Test
  void suggest_namesNoRoleThatNobodyHas_andCorrectsNothingThatIsFound() {
    assertThat(suggested("chief", Suggestion.Kind.ROLE))
        .isEqualTo("Chief Financial Officer 2, Chief officer 2");
    assertThat(index.suggest("cfo", 5))
        .containsExactly(new Suggestion(Suggestion.Kind.ROLE, "Chief Financial Officer", 2, false));
    assertThat(index.suggest("chiltno", 5)).hasSize(2).allMatch(Suggestion::corrected);
  }

  private static String suggested(String typed, Suggestion.Kind kind) {
    return String.join(
        ", ",
        index.suggest(typed, kind, 5).stream().map(s -> s.text() + " " + s.releases()).toList());
  }

  @Test
  void explain_saysWhichClauseFailsFirst_andWhatIsThereInstead() {
    Explanation why = explained("{person:gerber role:cfo}", "vialex-board.txt");
    assertThat(why.matches()).isFalse();
    assertThat(why.clauses()).hasSize(2);
    assertThat(why.clauses().getFirst().holds()).isTrue();
    Explanation.Clause failing = why.firstFailing().orElseThrow();
    assertThat(failing.clause()).hasToString("role:cfo");
    assertThat(failing.inBraces()).isTrue();
    assertThat(failing.found())
        .containsExactly("Ann Gerber, Director, Vialex Corporation, appointed");
  }

  @Test
  void explain_showsWhatMatched() {
    Explanation why = explained("merger person:whitlow released:2005", "vialex-change.txt");
    assertThat(why.matches()).isTrue();
    assertThat(why.firstFailing()).isEmpty();
    assertThat(why.clauses().stream().map(Explanation.Clause::found))
        .containsExactly(List.of("merger"), List.of("Dana Whitlow"), List.of());
    Explanation not = explained("person:nobody", "vialex-board.txt");
    assertThat(not.firstFailing().orElseThrow().found())
        .containsExactly("Robert J. Chilton", "Ann Gerber");
    assertThat(index.explain(Query.all(), "0123456789")).isEmpty();
  }

  private static Explanation explained(String query, String source) {
    String id;
    try (Hits<ReleaseHit> hits =
        index.search(Query.parse("source:" + source), SearchOptions.standard())) {
      id = hits.list().getFirst().id();
    }
    return index.explain(Query.parse(query), id).orElseThrow();
  }

  @Test
  void nothingFound_isNeverSilent() {
    Explanation why = index.explain(Query.parse("merger person:\"Robert Chiltno\""));
    assertThat(why.matches()).isFalse();
    Explanation.Clause failing = why.firstFailing().orElseThrow();
    assertThat(failing.clause()).hasToString("person:\"Robert Chiltno\"");
    assertThat(failing.releases()).isZero();
    assertThat(failing.suggestions()).containsExactly("Robert J. Chilton");
    Explanation words = index.explain(Query.parse("mergar"));
    assertThat(words.firstFailing().orElseThrow().suggestions()).containsExactly("merger");
    Explanation role = index.explain(Query.parse("role:cfoo"));
    assertThat(role.firstFailing().orElseThrow().suggestions())
        .containsExactly("Chief Financial Officer");
    Explanation field = index.explain(Query.parse("role:\"chief sunshine officer\""));
    assertThat(field.firstFailing().orElseThrow().suggestions()).containsExactly("Chief officer");
    Explanation together = index.explain(Query.parse("record retire"));
    assertThat(together.firstFailing().orElseThrow().releases()).isEqualTo(1);
    Explanation braces = index.explain(Query.parse("{person:gerber role:cfo}"));
    assertThat(braces.firstFailing().orElseThrow().releases()).isEqualTo(2);
  }

  @Test
  void turkishLocale_changesNoAnswer() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(index.count(Query.parse("TICKER:vlex role:DIRECTOR"))).isEqualTo(1);
      assertThat(index.count(Query.parse("company:VIALEX title:DIRECTOR"))).isEqualTo(1);
      assertThat(suggested("VI", Suggestion.Kind.COMPANY)).isEqualTo("Vialex Corp. 2");
    } finally {
      Locale.setDefault(before);
    }
  }
}
