package io.dateline.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.index.IndexReport.Entry;
import io.dateline.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Disks that fail, indexes that are damaged. {@code -Ddateline.faults=N} runs N rounds of each
 * instead of a few; {@code -Ddateline.seed=S} repeats a run.
 */
class FaultTest {
  private static final int FILES = 30;
  private static final int ROUNDS = Integer.getInteger("dateline.faults", 12);
  private static final long SEED = Long.getLong("dateline.seed", new Random().nextLong());

  @TempDir static Path temp;
  private static Path news;
  private static Map<String, String> undisturbed;

  @BeforeAll
  static void writeNews() {
    news = temp.resolve("news");
    Wire.write(news, 5, FILES);
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (ReleaseIndexer indexer = open(directory)) {
      indexer.index(sources(), Progress.NONE);
    }
    undisturbed = IndexChecks.contents(directory);
    System.out.println("FaultTest: -Ddateline.seed=" + SEED);
  }

  @Test
  void whateverWriteFails_theErrorIsClear_theLastCommitIsWhole_andTheNextRunCompletesIt()
      throws IOException {
    Random random = new Random(SEED);
    int faults = 0;
    for (int round = 0; round < ROUNDS; round++) {
      FaultyDirectory.Fault fault = FaultyDirectory.Fault.values()[round % 3];
      int operations = random.nextInt(400);
      String where = fault + " after " + operations + " operations, seed " + SEED;
      ByteBuffersDirectory disk = new ByteBuffersDirectory();
      FaultyDirectory faulty = new FaultyDirectory(disk, fault, operations, random.nextLong());
      List<String> committed = new ArrayList<>();
      try {
        indexInto(faulty, committed);
      } catch (IndexException e) {
        assertThat(e).as(where).isInstanceOf(IndexWriteException.class);
        assertThat(e)
            .as(where)
            .hasMessageContaining("what was committed before is kept")
            .hasMessageMatching("(?s).*(No space|made to fail).*");
      }
      faults += faulty.faults();
      faulty.heal();
      if (DirectoryReader.indexExists(disk)) {
        IndexChecks.assertClean(disk);
        assertThat(IndexChecks.contents(disk).keySet()).as(where).containsAll(committed);
      } else {
        assertThat(committed).as(where).isEmpty();
      }
      try (ReleaseIndexer indexer = open(disk)) {
        indexer.index(sources(), Progress.NONE);
      }
      assertThat(IndexChecks.contents(disk)).as(where).isEqualTo(undisturbed);
      IndexChecks.assertClean(disk);
    }
    System.out.println("FaultTest: " + ROUNDS + " rounds, " + faults + " operations failed");
  }

  private static void indexInto(Directory faulty, List<String> committed) {
    List<String> told = new ArrayList<>();
    try (ReleaseIndexer indexer = open(faulty)) {
      indexer.index(
          sources(),
          new Progress() {
            @Override
            public void done(Entry entry) {
              told.add("source " + entry.source());
            }

            @Override
            public void committed(long entries) {
              committed.clear();
              committed.addAll(told.subList(0, (int) entries));
            }
          });
    }
  }

  @Test
  void flippedBitsAndCutFiles_areFoundByTheDoctor_andNothingIsChanged() throws IOException {
    Path index = temp.resolve("whole");
    try (ReleaseIndexer indexer = ReleaseIndexer.open(index, options())) {
      indexer.index(sources(), Progress.NONE);
    }
    assertThat(Doctor.examine(index).isHealthy()).isTrue();
    Random random = new Random(SEED);
    List<Path> files = files(index);
    for (int round = 0; round < ROUNDS; round++) {
      Path file = files.get(random.nextInt(files.size()));
      byte[] whole = Files.readAllBytes(file);
      byte[] damaged = damage(whole, random);
      String where = file.getFileName() + " of " + whole.length + " bytes, seed " + SEED;
      Files.write(file, damaged);
      Doctor.Report report = Doctor.examine(index);
      assertThat(report.isHealthy()).as(where).isFalse();
      assertThat(report.findings())
          .as(where)
          .filteredOn(finding -> !finding.isGood())
          .allMatch(finding -> !finding.remedy().isEmpty());
      readAllOrSay(index);
      assertThat(Files.readAllBytes(file)).as(where).isEqualTo(damaged);
      Files.write(file, whole);
    }
    assertThat(Doctor.examine(index).isHealthy()).isTrue();
    System.out.println("FaultTest: " + ROUNDS + " damaged files, all found");
  }

  private static byte[] damage(byte[] whole, Random random) {
    if (random.nextInt(3) == 0) {
      return Arrays.copyOf(whole, random.nextInt(whole.length));
    }
    byte[] damaged = whole.clone();
    damaged[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
    return damaged;
  }

  /** Opening a damaged index works, or ends in an exception that says so; nothing else. */
  private static void readAllOrSay(Path index) throws IOException {
    try (IndexFolder.Opened opened = new IndexFolder.Opened(IndexFolder.open(index))) {
      assertThat(opened.reader().numDocs()).isNotNegative();
    } catch (IndexException e) {
      assertThat(e.getMessage()).contains(index.toString());
    }
  }

  private static List<Path> files(Path index) throws IOException {
    try (var files = Files.list(index)) {
      return files
          .filter(file -> !file.endsWith("write.lock"))
          .filter(file -> file.toFile().length() > 0)
          .sorted()
          .toList();
    }
  }

  @Test
  void folderWithoutAnIndex_andOneOfAnotherLayout_areNamed() throws IOException {
    assertThatThrownBy(() -> IndexFolder.open(temp.resolve("none")))
        .isInstanceOf(IndexMissingException.class)
        .hasMessageContaining("dateline index");
    assertThatThrownBy(() -> IndexFolder.open(news)).isInstanceOf(IndexMissingException.class);
    Path other = temp.resolve("layout");
    try (Directory directory = FSDirectory.open(other);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(Map.of("dateline.schema", "99").entrySet());
      writer.commit();
    }
    assertThatThrownBy(() -> IndexFolder.open(other))
        .isInstanceOfSatisfying(
            IndexVersionException.class,
            e -> {
              assertThat(e.found()).contains("99");
              assertThat(e.supported()).contains(Integer.toString(Fields.SCHEMA));
              assertThat(e).hasMessageContaining("new folder");
            });
    assertThatThrownBy(() -> ReleaseIndexer.open(other)).isInstanceOf(IndexVersionException.class);
  }

  @Test
  void folderWithoutPermission_isNamed() throws IOException {
    Path closed = Files.createDirectory(temp.resolve("closed"));
    Assumptions.assumeFalse("root".equals(System.getProperty("user.name")), "root may do anything");
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
    assertThatThrownBy(() -> ReleaseIndexer.open(closed))
        .isInstanceOf(IndexWriteException.class)
        .hasMessageContaining("permission");
  }

  @Test
  void lockFileOfADeadProcess_doesNoHarm() throws IOException {
    Path index = temp.resolve("stale-lock");
    try (ReleaseIndexer indexer = ReleaseIndexer.open(index, options())) {
      indexer.index(sources(), Progress.NONE);
    }
    Files.writeString(index.resolve(IndexWriterInfo.FILE), "999999999\nnowhere\n");
    assertThat(Files.exists(index.resolve("write.lock"))).isTrue();
    try (ReleaseIndexer indexer = ReleaseIndexer.open(index, options())) {
      assertThat(indexer.index(sources(), Progress.NONE).count(Outcome.UNCHANGED)).isEqualTo(FILES);
    }
  }

  @Test
  void readerBesideAWriter_seesEveryReleaseWhole_oldOrNew() throws Exception {
    Path index = temp.resolve("beside");
    Path changing = temp.resolve("changing");
    Wire.write(changing, 6, 10);
    try (ReleaseIndexer indexer = ReleaseIndexer.open(index, options())) {
      indexer.index(Sources.of(List.of(changing.toString())), Progress.NONE);
    }
    AtomicBoolean writing = new AtomicBoolean(true);
    List<Throwable> wrong = new ArrayList<>();
    Thread reader = new Thread(() -> readWhile(writing, index, wrong));
    reader.start();
    try (ReleaseIndexer indexer = ReleaseIndexer.open(index, options().withCommitEvery(1))) {
      for (int round = 0; round < 5; round++) {
        Wire wire = new Wire(100 + round);
        for (int i = 0; i < 10; i++) {
          Files.writeString(changing.resolve("r" + i + ".txt"), wire.next() + "\n".repeat(round));
        }
        indexer.index(Sources.of(List.of(changing.toString())), Progress.NONE);
      }
    } finally {
      writing.set(false);
      reader.join();
    }
    assertThat(wrong).isEmpty();
  }

  private static void readWhile(AtomicBoolean writing, Path index, List<Throwable> wrong) {
    try {
      while (writing.get()) {
        try (Directory directory = FSDirectory.open(index)) {
          Map<String, String> contents = IndexChecks.contents(directory);
          assertThat(contents.keySet().stream().filter(key -> !key.startsWith("source ")))
              .hasSize(10);
        }
      }
    } catch (IOException | RuntimeException | AssertionError e) {
      wrong.add(e);
    }
  }

  private static Sources sources() {
    return Sources.of(List.of(news.toString()));
  }

  private static IndexerOptions options() {
    return IndexerOptions.standard().withRamBufferMegabytes(16).withCommitEvery(7);
  }

  private static ReleaseIndexer open(Directory directory) {
    return ReleaseIndexer.open(directory, options(), StandardReading.READING);
  }
}
