package io.dateline.index;

import io.dateline.position.ReleaseFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;

/**
 * Reads an index without a lock, beside whoever writes it: opens it, counts it, compares it.
 *
 * <pre>{@code
 * IndexFolder.stats(Path.of("news.index")).releases()   // 24,640
 * }</pre>
 */
public final class IndexFolder {
  private IndexFolder() {}

  /**
   * Opens the last commit for reading. Close it, and its {@code directory()} after it.
   *
   * @throws IndexMissingException if there is no index
   * @throws IndexVersionException if another program or another version wrote it
   * @throws IndexDamagedException if it cannot be read
   */
  public static DirectoryReader open(Path index) {
    Directory directory = null;
    try {
      if (!Files.isDirectory(index)) {
        throw new IndexMissingException(
            index, "there is no index here; make one with 'dateline index --index DIR PATH…'");
      }
      directory = FSDirectory.open(index);
      CommitInfo.read(index.toString(), SegmentInfos.readLatestCommit(directory).getUserData());
      return DirectoryReader.open(directory);
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(directory);
      throw Failures.reading(index.toString(), e);
    }
  }

  /** A mistyped path must not fill somebody's folder with index files. */
  static void refuseOthers(Path index) throws IOException {
    if (!Files.exists(index)) {
      return;
    }
    if (!Files.isDirectory(index)) {
      throw new IndexMissingException(index, "this is a file; an index is a folder");
    }
    try (Stream<Path> files = Files.list(index)) {
      boolean others =
          files.map(file -> file.getFileName().toString()).anyMatch(file -> !isOurs(file));
      boolean begun = Files.exists(index.resolve("write.lock"));
      if (others && !begun) {
        throw new IndexMissingException(
            index, "this folder holds other files and no index; give a new or an empty folder");
      }
    }
  }

  private static boolean isOurs(String file) {
    return file.startsWith("_")
        || file.startsWith("segments")
        || file.startsWith("pending_segments")
        || file.startsWith("dateline-writer")
        || file.equals("write.lock");
  }

  /** A reader that is closed with its directory. */
  record Opened(DirectoryReader reader) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      reader.close();
      reader.directory().close();
    }
  }

  /**
   * Counts what an index holds.
   *
   * @throws IndexException as {@link #open}
   */
  public static IndexStats stats(Path index) {
    try (Opened opened = new Opened(open(index))) {
      DirectoryReader reader = opened.reader();
      Directory directory = reader.directory();
      IndexSearcher searcher = new IndexSearcher(reader);
      long bytes = 0;
      for (String file : directory.listAll()) {
        bytes += sizeOf(directory, file);
      }
      return new IndexStats(
          searcher.count(Fields.releases()),
          searcher.count(Fields.positions()),
          searcher.count(Fields.sources()),
          bytes,
          reader.leaves().size(),
          CommitInfo.read(index.toString(), reader.getIndexCommit().getUserData()),
          extractors(reader),
          ExtractorVersion.current(),
          IndexWriterInfo.read(index)
              .filter(IndexWriterInfo::mayBeAlive)
              .map(IndexWriterInfo::toString));
    } catch (IOException e) {
      throw Failures.reading(index.toString(), e);
    }
  }

  /** A file that a writer has just removed counts nothing. */
  private static long sizeOf(Directory directory, String file) {
    try {
      return directory.fileLength(file);
    } catch (IOException e) {
      return 0;
    }
  }

  private static SortedMap<String, Long> extractors(DirectoryReader reader) throws IOException {
    SortedMap<String, Long> counts = new TreeMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      SortedSetDocValues versions = leaf.reader().getSortedSetDocValues(Fields.EXTRACTOR);
      DocIdSetIterator releases = LiveDocs.of(leaf.reader(), versions);
      while (releases.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        counts.merge(versions.lookupOrd(versions.nextOrd()).utf8ToString(), 1L, Long::sum);
      }
    }
    return counts;
  }

  /**
   * Says what {@code reindex} would change, without changing anything: reads the stored text of
   * releases again and compares the positions.
   *
   * @param all whether to read every release; otherwise only those that another version of the
   *     extractor read
   * @param changes is told of every release whose positions change, one at a time
   * @return how many releases were read and how many positions come and go
   * @throws IndexException as {@link #open}
   */
  public static ReindexReport diff(Path index, boolean all, Consumer<PositionChange> changes) {
    Reading reading = StandardReading.READING;
    ReindexReport.Builder report = new ReindexReport.Builder(changes);
    try (Opened opened = new Opened(open(index))) {
      eachStale(
          opened.reader(),
          all ? "" : reading.version(),
          old -> report.add(old, reading.facts(old.extraction().release())));
      return report.build(false);
    } catch (IOException e) {
      throw Failures.reading(index.toString(), e);
    }
  }

  /** What is done with a stored release; may stop the walk by throwing. */
  interface StoredRelease {
    void read(ReleaseFacts facts) throws IOException;
  }

  /** All releases that another than the given version of the extractor read. */
  static void eachStale(DirectoryReader reader, String current, StoredRelease action)
      throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      SortedSetDocValues versions = leaf.reader().getSortedSetDocValues(Fields.EXTRACTOR);
      if (versions == null) {
        continue;
      }
      long fresh = currentOrd(versions, current);
      DocIdSetIterator releases = LiveDocs.of(leaf.reader(), versions);
      while (releases.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (versions.nextOrd() != fresh) {
          Document doc = leaf.reader().storedFields().document(releases.docID());
          action.read(StoredFacts.read(doc.getBinaryValue(Fields.FACTS)));
        }
      }
    }
  }

  private static long currentOrd(SortedSetDocValues versions, String current) throws IOException {
    TermsEnum terms = versions.termsEnum();
    return terms.seekExact(Fields.term(current)) ? terms.ord() : -1;
  }
}
