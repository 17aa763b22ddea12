package io.dateline.index;

import io.dateline.extract.Mention;
import io.dateline.position.Position;
import io.dateline.position.ReleaseFacts;
import io.dateline.release.Release;
import io.dateline.text.Span;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.CheckJoinIndex;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.util.Bits;

/**
 * Examines an index and says what is wrong and what is safe to do. Changes nothing, takes no lock.
 *
 * <pre>{@code
 * Doctor.examine(Path.of("news.index")).isHealthy()
 * }</pre>
 */
public final class Doctor {
  private static final int MOST_EXAMPLES = 5;
  private static final int ATTEMPTS = 5;
  private static final String ANEW =
      "index the sources again into a new folder and keep this one until that is done";

  private Doctor() {}

  /**
   * What was examined, one finding a check, in the order of the checks.
   *
   * @param findings at least one
   */
  public record Report(List<Finding> findings) {
    /** Copies the list. */
    public Report {
      findings = List.copyOf(findings);
    }

    /** Whether nothing is wrong. */
    public boolean isHealthy() {
      return findings.stream().allMatch(Finding::isGood);
    }
  }

  /**
   * The outcome of one check.
   *
   * @param check what was looked at: {@code "files"}, {@code "blocks"}
   * @param isGood whether it is as it should be
   * @param detail what was counted, or what is wrong
   * @param remedy what is safe to do; empty if nothing needs doing
   */
  public record Finding(String check, boolean isGood, String detail, String remedy) {
    static Finding good(String check, String detail) {
      return new Finding(check, true, detail, "");
    }

    static Finding bad(String check, String detail, String remedy) {
      return new Finding(check, false, detail, remedy);
    }
  }

  /**
   * Examines the last commit of an index: that it can be opened, Lucene's own check of every file,
   * the order of the blocks, the ledger of sources, the stored texts against what was found in
   * them.
   *
   * @throws IndexMissingException if there is no index
   */
  public static Report examine(Path index) {
    List<Finding> findings = new ArrayList<>();
    try (IndexFolder.Opened opened = new IndexFolder.Opened(IndexFolder.open(index))) {
      DirectoryReader reader = opened.reader();
      findings.add(Finding.good("open", "the last commit can be opened"));
      findings.add(files(reader.directory()));
      if (findings.getLast().isGood()) {
        findings.add(blocks(reader));
        findings.add(sources(reader));
        findings.add(texts(reader));
      }
    } catch (IndexMissingException e) {
      throw e;
    } catch (IndexVersionException e) {
      findings.add(
          Finding.bad("open", e.getMessage(), "index the sources again into a new folder"));
    } catch (IndexWriteException e) {
      findings.add(
          Finding.bad("open", e.getMessage(), "examine it again as somebody who may read it"));
    } catch (IOException | IndexException e) {
      findings.add(Finding.bad("open", e.getMessage(), ANEW));
      findings.add(filesOf(index));
    }
    return new Report(findings);
  }

  private static Finding filesOf(Path index) {
    try (Directory directory = FSDirectory.open(index)) {
      return files(directory);
    } catch (IOException e) {
      return Finding.bad("files", e.toString(), ANEW);
    }
  }

  /** Checks the last commit; if a writer commits meanwhile and its files go, the next one. */
  private static Finding files(Directory directory) throws IOException {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      long before = SegmentInfos.getLastCommitGeneration(directory);
      Finding finding = check(directory);
      if (finding.isGood() || before == SegmentInfos.getLastCommitGeneration(directory)) {
        return finding;
      }
    }
    return Finding.bad(
        "files",
        "the index was written to during each of " + ATTEMPTS + " checks",
        "examine it again when its writer is done");
  }

  private static Finding check(Directory directory) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try (CheckIndex check =
            new CheckIndex(directory, NoLockFactory.INSTANCE.obtainLock(directory, "write.lock"));
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
      check.setInfoStream(out);
      CheckIndex.Status status = check.checkIndex();
      if (status.clean) {
        return Finding.good(
            "files", "Lucene's check of " + status.numSegments + " segments is clean");
      }
      return Finding.bad(
          "files",
          status.missingSegments
              ? "the list of segments cannot be read"
              : status.numBadSegments
                  + " of "
                  + status.numSegments
                  + " segments are damaged, with "
                  + status.totLoseDocCount
                  + " documents",
          ANEW);
    } catch (IOException | RuntimeException e) {
      return Finding.bad("files", "Lucene's check ended early: " + e, ANEW);
    }
  }

  private static Finding blocks(DirectoryReader reader) {
    List<String> wrong = new ArrayList<>();
    long count = 0;
    try {
      if (reader.numDocs() > 0) {
        CheckJoinIndex.check(reader, new QueryBitSetProducer(new FieldExistsQuery(Fields.PARENT)));
      }
      for (LeafReaderContext leaf : reader.leaves()) {
        count += blocks(leaf.reader(), wrong);
      }
    } catch (IOException | RuntimeException e) {
      wrong.add(e.getMessage());
    }
    return wrong.isEmpty()
        ? Finding.good("blocks", count + " releases with their positions in order")
        : Finding.bad(
            "blocks", some(wrong), "run 'dateline reindex --all', which writes every block anew");
  }

  /** Every release stands right after its positions, which carry its id and their number in it. */
  private static long blocks(LeafReader leaf, List<String> wrong) throws IOException {
    DocIdSetIterator releases = documents(leaf, Fields.RELEASE_DOCUMENT);
    Bits live = leaf.getLiveDocs();
    SortedSetDocValues ids = leaf.getSortedSetDocValues(Fields.ID);
    NumericDocValues counts = leaf.getNumericDocValues(Fields.POSITIONS);
    NumericDocValues ordinals = leaf.getNumericDocValues(Fields.ORDINAL);
    SortedSetDocValues positionIds = leaf.getSortedSetDocValues(Fields.ID);
    long seen = 0;
    while (releases.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      int doc = releases.docID();
      seen++;
      ids.advanceExact(doc);
      long id = ids.nextOrd();
      counts.advanceExact(doc);
      int positions = (int) counts.longValue();
      for (int i = 0; i < positions; i++) {
        int child = doc - positions + i;
        boolean right =
            child >= 0
                && (live == null || live.get(child))
                && ordinals.advanceExact(child)
                && ordinals.longValue() == i
                && positionIds.advanceExact(child)
                && positionIds.nextOrd() == id;
        if (!right) {
          wrong.add(ids.lookupOrd(id).utf8ToString() + ": position " + i + " is not in its place");
          break;
        }
      }
    }
    return seen;
  }

  /** The documents of a kind. */
  private static DocIdSetIterator documents(LeafReader leaf, String kind) throws IOException {
    return LiveDocs.of(leaf, leaf.postings(new Term(Fields.KIND, kind), PostingsEnum.NONE));
  }

  private static Finding sources(DirectoryReader reader) throws IOException {
    List<String> wrong = new ArrayList<>();
    IndexSearcher searcher = new IndexSearcher(reader);
    long count = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      DocIdSetIterator sources = documents(leaf.reader(), Fields.SOURCE_DOCUMENT);
      while (sources.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        count++;
        Document doc = leaf.reader().storedFields().document(sources.docID());
        SourceRecord record = SourceRecord.of(doc);
        for (String id : record.releases()) {
          if (searcher.count(new TermQuery(Fields.block(id))) == 0) {
            wrong.add(record.name() + ": its release " + id + " is not there");
          }
        }
      }
    }
    return wrong.isEmpty()
        ? Finding.good("sources", count + " sources, each with its releases")
        : Finding.bad("sources", some(wrong), "delete these sources and index them again");
  }

  private static Finding texts(DirectoryReader reader) throws IOException {
    List<String> wrong = new ArrayList<>();
    long[] counts = {0, 0};
    for (LeafReaderContext leaf : reader.leaves()) {
      DocIdSetIterator releases = documents(leaf.reader(), Fields.RELEASE_DOCUMENT);
      SortedSetDocValues ids = leaf.reader().getSortedSetDocValues(Fields.ID);
      while (releases.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        ids.advanceExact(releases.docID());
        String id = ids.lookupOrd(ids.nextOrd()).utf8ToString();
        Document doc = leaf.reader().storedFields().document(releases.docID());
        text(id, doc, counts).ifPresent(wrong::add);
      }
    }
    return wrong.isEmpty()
        ? Finding.good(
            "texts",
            counts[0] + " stored texts and the evidence of " + counts[1] + " positions agree")
        : Finding.bad(
            "texts",
            some(wrong),
            "delete the sources of these (delete --source NAME) and index them again");
  }

  private static Optional<String> text(String id, Document doc, long[] counts) {
    try {
      ReleaseFacts facts = StoredFacts.read(doc.getBinaryValue(Fields.FACTS));
      Release release = facts.extraction().release();
      counts[0]++;
      if (!release.id().equals(id)) {
        return Optional.of(id + ": the stored text is another release's");
      }
      for (Position position : facts.positions()) {
        counts[1]++;
        if (!isInText(position, release)) {
          return Optional.of(id + ": the evidence of a position is not in the text");
        }
      }
      return Optional.empty();
    } catch (IndexDamagedException e) {
      return Optional.of(id + ": " + e.getMessage());
    }
  }

  private static boolean isInText(Position position, Release release) {
    return agrees(position.evidence(), release)
        && agrees(position.personMention(), release)
        && agrees(position.roleMention(), release)
        && position.companyMention().filter(mention -> !agrees(mention, release)).isEmpty();
  }

  private static boolean agrees(Mention mention, Release release) {
    Span span = mention.span();
    return span.end() <= release.text().length() && release.textOf(span).equals(mention.text());
  }

  private static String some(List<String> wrong) {
    String shown = String.join("; ", wrong.subList(0, Math.min(MOST_EXAMPLES, wrong.size())));
    return wrong.size() <= MOST_EXAMPLES
        ? shown
        : shown + "; and " + (wrong.size() - MOST_EXAMPLES) + " more";
  }
}
