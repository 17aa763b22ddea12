package io.dateline.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.position.ReleaseFacts;
import io.dateline.release.Release;
import io.dateline.release.ReleaseReader;
import io.dateline.release.ZoneKind;
import io.dateline.source.Source;
import io.dateline.source.SourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseIndexerTest {
  private static final ReleaseFacts GERBER = Examples.appointment("gerber.txt", "Ida Gerber");
  private static final ReleaseFacts CHILTON = Examples.appointment("chilton.txt", "Bo Chilton-Roe");

  @TempDir Path temp;

  @Test
  void releaseThatWasAdded_comesBackEqual() {
    try (ReleaseIndexer indexer = ReleaseIndexer.inMemory()) {
      assertThat(indexer.add(GERBER)).isEqualTo(Outcome.ADDED);
      indexer.commit();
      assertThat(IndexChecks.contents(indexer.directory()))
          .containsEntry(idOf(GERBER), GERBER.toString())
          .containsEntry("source gerber.txt", "[" + idOf(GERBER) + "]");
      IndexChecks.assertClean(indexer.directory());
    }
  }

  @Test
  void filingWithoutForm_isKeptBesideOneWithForm() throws SourceException {
    try (ReleaseIndexer indexer = ReleaseIndexer.inMemory()) {
      for (String form : List.of("CONFORMED SUBMISSION TYPE: 8-K\n", "")) {
        assertThat(indexer.add(ReleaseFacts.of(filed(form)))).isEqualTo(Outcome.ADDED);
      }
      indexer.commit();
      IndexChecks.assertClean(indexer.directory());
    }
  }

  private static Release filed(String form) throws SourceException {
    String submission =
        "<SEC-DOCUMENT>0000000003-04-000001.txt\n<SEC-HEADER>\n"
            + "ACCESSION NUMBER: 0000000003-04-000001\n"
            + form
            + "FILED AS OF DATE: 20040210\n</SEC-HEADER>\n"
            + "<DOCUMENT>\n<TYPE>EX-99.1\n<TEXT>\nLUMEN NAMES CFO\n\nBOSTON, Feb. 9, 2004 -- Lumen Corp. named"
            + " Jane Doe CFO"
            + (form.isEmpty() ? "" : " of its group")
            + ".\n</TEXT>\n</DOCUMENT>\n</SEC-DOCUMENT>\n";
    return ReleaseReader.standard()
        .read(Source.of(form.isEmpty() ? "bare.txt" : "filed.txt", submission))
        .get(0);
  }

  @Test
  void storedForm_isReadBackEqual() {
    assertThat(StoredFacts.read(StoredFacts.write(GERBER))).isEqualTo(GERBER);
    assertThat(StoredFacts.text(StoredFacts.write(GERBER)))
        .isEqualTo(GERBER.extraction().release().text());
  }

  @Test
  void storedFormThatIsCutAnywhere_isDamagedAndNothingElse() {
    var whole = StoredFacts.write(GERBER);
    for (int length = 0; length < whole.length; length++) {
      var cut = new BytesRef(whole.bytes, 0, length);
      assertThatThrownBy(() -> StoredFacts.read(cut)).isInstanceOf(IndexDamagedException.class);
    }
  }

  @Test
  void storedFormOfAnotherVersion_isNamed_withWhatToDo() {
    var other = BytesRef.deepCopyOf(StoredFacts.write(GERBER));
    other.bytes[other.offset] = 47;
    assertThatThrownBy(() -> StoredFacts.read(other))
        .isInstanceOf(IndexDamagedException.class)
        .hasMessageContaining("its form is 47, known here is 1")
        .hasMessageContaining("dateline doctor");
  }

  @Test
  void positionFields_holdOfOnePositionOnly() {
    try (ReleaseIndexer indexer = ReleaseIndexer.inMemory()) {
      indexer.add(GERBER);
      indexer.add(CHILTON);
      indexer.commit();
      Directory index = indexer.directory();
      assertThat(count(index, term(Fields.PERSON, "gerber"), term(Fields.ROLE, "CFO")))
          .isEqualTo(1 + 1);
      assertThat(positions(index, term(Fields.PERSON, "gerber"), term(Fields.ROLE, "CFO")))
          .isEqualTo(1);
      assertThat(positions(index, term(Fields.PERSON, "oduna"), term(Fields.ROLE, "CFO"))).isZero();
      assertThat(positions(index, term(Fields.COMPANY, "atfoods"), term(Fields.TICKER, "ATF")))
          .isEqualTo(2);
      assertThat(positions(index, term(Fields.PERSON_KEY, "bo chilton-roe"))).isEqualTo(1);
      assertThat(positions(index, term(Fields.PERSON, "roe"))).isEqualTo(1);
      assertThat(positions(index, held("2003-11-03"), term(Fields.STATUS, "departed"))).isZero();
      assertThat(positions(index, held("2003-10-05"))).isEqualTo(2);
      assertThat(positions(index, held("2010-01-01"))).isEqualTo(2);
    }
  }

  @Test
  void phrase_reachesOverAPageMark_andZonesAreTold() {
    try (ReleaseIndexer indexer = ReleaseIndexer.inMemory()) {
      indexer.add(GERBER);
      indexer.commit();
      Directory index = indexer.directory();
      assertThat(count(index, new PhraseQuery(Fields.TEXT, "chief", "financial", "officer")))
          .isEqualTo(1);
      assertThat(count(index, new PhraseQuery(Fields.TEXT, "page"))).isZero();
      assertThat(count(index, inZone("gerber", ZoneKind.HEADLINE))).isEqualTo(1);
      assertThat(count(index, inZone("financial", ZoneKind.HEADLINE))).isZero();
      assertThat(count(index, inZone("financial", ZoneKind.BODY))).isEqualTo(1);
      assertThat(count(index, inZone("lyndon", ZoneKind.DATELINE))).isEqualTo(1);
      assertThat(count(index, inZone("said", ZoneKind.DATELINE))).isZero();
    }
  }

  @Test
  void sameTextUnderTwoNames_isKeptOnceUnderTheShorterName_whateverTheOrder() {
    ReleaseFacts copy = Examples.appointment("copy/of/gerber.txt", "Ida Gerber");
    for (boolean copyFirst : new boolean[] {true, false}) {
      try (ReleaseIndexer indexer = ReleaseIndexer.inMemory()) {
        assertThat(indexer.add(copyFirst ? copy : GERBER)).isEqualTo(Outcome.ADDED);
        assertThat(indexer.add(copyFirst ? GERBER : copy)).isEqualTo(Outcome.DUPLICATE);
        indexer.commit();
        assertThat(IndexChecks.contents(indexer.directory()))
            .containsEntry(idOf(GERBER), GERBER.toString())
            .containsKeys("source gerber.txt", "source copy/of/gerber.txt")
            .hasSize(3);
        IndexChecks.assertClean(indexer.directory());
      }
    }
  }

  @Test
  void sourceThatChanges_givesWayToItsNewRelease_unlessAnotherSourceHasTheOld() {
    ReleaseFacts copy = Examples.appointment("copy/of/gerber.txt", "Ida Gerber");
    ReleaseFacts changed = Examples.appointment("gerber.txt", "Ida Gerber-Lee");
    try (ReleaseIndexer indexer = ReleaseIndexer.inMemory()) {
      indexer.add(GERBER);
      assertThat(indexer.add(changed)).isEqualTo(Outcome.REPLACED);
      indexer.add(copy);
      indexer.add(GERBER);
      indexer.add(changed);
      indexer.commit();
      assertThat(IndexChecks.contents(indexer.directory()))
          .containsEntry(idOf(GERBER), copy.toString())
          .containsEntry(idOf(changed), changed.toString())
          .hasSize(4);
      IndexChecks.assertClean(indexer.directory());
    }
  }

  @Test
  void deletedRelease_isGoneWithItsPositions() {
    try (ReleaseIndexer indexer = ReleaseIndexer.inMemory()) {
      indexer.add(GERBER);
      indexer.add(CHILTON);
      assertThat(indexer.delete(idOf(GERBER))).isTrue();
      assertThat(indexer.delete(idOf(GERBER))).isFalse();
      assertThat(indexer.deleteSource("nobody.txt")).isFalse();
      indexer.commit();
      assertThat(positions(indexer.directory(), term(Fields.PERSON, "gerber"))).isZero();
      assertThat(indexer.releases()).isEqualTo(1);
      assertThat(indexer.deleteSource("chilton.txt")).isTrue();
      indexer.commit();
      assertThat(IndexChecks.contents(indexer.directory())).containsOnlyKeys("source gerber.txt");
      IndexChecks.assertClean(indexer.directory());
    }
  }

  @Test
  void indexThatIsOpenedAgain_knowsWhatItHolds() throws IOException {
    Path index = temp.resolve("new/index");
    try (ReleaseIndexer indexer = ReleaseIndexer.open(index)) {
      indexer.add(GERBER);
    }
    try (ReleaseIndexer indexer = ReleaseIndexer.open(index)) {
      assertThat(indexer.releases()).isEqualTo(1);
      assertThat(indexer.add(GERBER)).isEqualTo(Outcome.REPLACED);
    }
    try (Directory directory = FSDirectory.open(index)) {
      assertThat(IndexChecks.contents(directory)).hasSize(2);
      IndexChecks.assertClean(directory);
    }
    assertThat(index.resolve(IndexWriterInfo.FILE)).doesNotExist();
  }

  @Test
  void secondWriter_isToldWhoHoldsTheIndex() {
    Path index = temp.resolve("index");
    try (ReleaseIndexer first = ReleaseIndexer.open(index)) {
      first.add(GERBER);
      assertThatThrownBy(() -> ReleaseIndexer.open(index))
          .isInstanceOfSatisfying(
              IndexLockedException.class,
              e -> {
                assertThat(e.pid()).contains(ProcessHandle.current().pid());
                assertThat(e.host()).isPresent();
                assertThat(e.since()).isPresent();
                assertThat(e).hasMessageContaining("process " + ProcessHandle.current().pid());
              });
    }
  }

  @Test
  void folderOfOtherThings_isNotWrittenTo() throws IOException {
    Files.writeString(temp.resolve("notes.md"), "notes");
    assertThatThrownBy(() -> ReleaseIndexer.open(temp))
        .isInstanceOf(IndexMissingException.class)
        .hasMessageContaining("other files");
    assertThatThrownBy(() -> ReleaseIndexer.open(temp.resolve("notes.md")))
        .isInstanceOf(IndexMissingException.class);
    assertThat(temp.toFile().list()).containsExactly("notes.md");
  }

  @Test
  void indexOfAnotherProgram_isNamedAndLeftAlone() throws IOException {
    try (Directory directory = FSDirectory.open(temp);
        IndexWriter foreign = new IndexWriter(directory, new IndexWriterConfig())) {
      foreign.commit();
    }
    assertThatThrownBy(() -> ReleaseIndexer.open(temp))
        .isInstanceOf(IndexVersionException.class)
        .hasMessageContaining("another program");
  }

  private static String idOf(ReleaseFacts facts) {
    return facts.extraction().release().id();
  }

  private static Query term(String field, String term) {
    return new TermQuery(new Term(field, term));
  }

  private static Query held(String day) {
    long at = java.time.LocalDate.parse(day).toEpochDay();
    return LongRange.newContainsQuery(Fields.HELD, new long[] {at}, new long[] {at});
  }

  private static Query inZone(String word, ZoneKind zone) {
    IntervalsSource inside = Intervals.containedBy(Intervals.term(word), Fields.zone(zone));
    return new IntervalQuery(Fields.TEXT, inside);
  }

  private static int positions(Directory index, Query... clauses) {
    List<Query> all = new java.util.ArrayList<>(List.of(clauses));
    all.add(Fields.positions());
    return count(index, all.toArray(Query[]::new));
  }

  private static int count(Directory index, Query... clauses) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (Query clause : clauses) {
      all.add(clause, Occur.MUST);
    }
    try (DirectoryReader reader = DirectoryReader.open(index)) {
      return new IndexSearcher(reader).count(all.build());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
