package io.dateline.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.join.CheckJoinIndex;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NoLockFactory;

/** Looks into an index with Lucene alone. */
final class IndexChecks {
  private IndexChecks() {}

  /** Lucene's own check of every file, and of the blocks. */
  static void assertClean(Directory directory) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try (CheckIndex check =
            new CheckIndex(directory, NoLockFactory.INSTANCE.obtainLock(directory, "none"));
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
      check.setInfoStream(out);
      assertThat(check.checkIndex().clean).as(said.toString(StandardCharsets.UTF_8)).isTrue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      if (reader.numDocs() > 0) {
        CheckJoinIndex.check(reader, new QueryBitSetProducer(new FieldExistsQuery(Fields.PARENT)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every committed release by its id, source name first, then all that was read out of it. */
  static Map<String, String> contents(Directory directory) {
    Map<String, String> contents = new TreeMap<>();
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      for (var hit : searcher.search(Fields.releases(), Math.max(1, reader.maxDoc())).scoreDocs) {
        Document doc = searcher.storedFields().document(hit.doc);
        var facts = StoredFacts.read(doc.getBinaryValue(Fields.FACTS));
        String id = facts.extraction().release().id();
        assertThat(contents.put(id, facts.toString())).as("release twice: " + id).isNull();
      }
      for (var hit : searcher.search(Fields.sources(), Math.max(1, reader.maxDoc())).scoreDocs) {
        SourceRecord record = SourceRecord.of(searcher.storedFields().document(hit.doc));
        List<String> releases = new ArrayList<>(record.releases());
        assertThat(contents.put("source " + record.name(), releases.toString()))
            .as("source twice: " + record.name())
            .isNull();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return contents;
  }
}
