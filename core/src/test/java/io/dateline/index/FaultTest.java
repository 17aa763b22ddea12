package io.dateline.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.index.ChangedNews.Promises;
import io.dateline.search.ReleaseIndex;
import io.dateline.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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
  private static final int ROUNDS = Integer.getInteger("dateline.faults", 40);
  private static final long SEED = Long.getLong("dateline.seed", new Random().nextLong());
  private static final Pattern ANSWERED =
      Pattern.compile(".* (answers|says .*(dateline doctor|new folder).*)");

  @TempDir static Path temp;
  private static Path news;

  @BeforeAll
  static void writeNews() {
    news = temp.resolve("news");
    Wire.write(news, 5, FILES);
    System.out.println("FaultTest: -Ddateline.seed=" + SEED);
  }

  @Test
  void whateverWriteFails_theErrorIsClear_theLastCommitIsWhole_andTheNextRunCompletesIt()
      throws Exception {
    ChangedNews changed = new ChangedNews(Files.createDirectory(temp.resolve("changed")));
    Map<Boolean, Integer> operations =
        Map.of(true, operations(changed, true), false, operations(changed, false));
    Random random = new Random(SEED);
    Map<FaultyDirectory.Fault, Integer> failed = new EnumMap<>(FaultyDirectory.Fault.class);
    for (int round = 0; round < ROUNDS; round++) {
      FaultyDirectory.Fault fault = FaultyDirectory.Fault.values()[round % 4];
      boolean fresh = random.nextBoolean();
      int good = random.nextInt(operations.get(fresh));
      String where = fault + " after " + good + " operations, seed " + SEED;
      ByteBuffersDirectory disk = disk(changed, fresh);
      FaultyDirectory faulty = new FaultyDirectory(disk, fault, good, random.nextLong());
      Promises promises = new Promises();
      try {
        changed.index(faulty, promises);
      } catch (IndexException e) {
        assertThat(e).as(where).isInstanceOf(IndexWriteException.class);
        assertThat(e)
            .as(where)
            .hasMessageContaining("what was committed before is kept")
            .hasMessageMatching("(?s).*(No space|made to fail).*");
      }
      failed.merge(fault, faulty.faults(), Integer::sum);
      faulty.heal();
      changed.assertKept(disk, fresh, promises, where);
      changed.index(disk, Progress.NONE);
      changed.assertComplete(disk, where);
    }
    assertThat(failed.values()).allMatch(count -> count > 0);
    System.out.println(
        "FaultTest: " + ROUNDS + " runs on a disk that fails, with failed operations " + failed);
  }

  private static ByteBuffersDirectory disk(ChangedNews changed, boolean fresh) throws IOException {
    ByteBuffersDirectory disk = new ByteBuffersDirectory();
    if (!fresh) {
      try (Directory older = FSDirectory.open(changed.older())) {
        for (String name : older.listAll()) {
          if (!name.equals("write.lock")) {
            disk.copyFrom(older, name, name, IOContext.READONCE);
          }
        }
      }
    }
    return disk;
  }

  /** How many operations a run takes that none fails of. */
  private static int operations(ChangedNews changed, boolean fresh) throws IOException {
    FaultyDirectory sound =
        new FaultyDirectory(
            disk(changed, fresh), FaultyDirectory.Fault.ONCE, Integer.MAX_VALUE, SEED);
    changed.index(sound, Progress.NONE);
    return sound.operations();
  }

  @Test
  void flippedBitsAndCutFiles_areFoundByTheDoctor_andNothingIsChanged() throws Exception {
    Path index = temp.resolve("whole");
    try (ReleaseIndexer indexer = ReleaseIndexer.open(index, options())) {
      indexer.index(sources(), Progress.NONE);
    }
    assertThat(Doctor.examine(index).isHealthy()).isTrue();
    Random random = new Random(SEED);
    List<Path> files = files(index);
    Path damagedIndexes = Files.createDirectory(temp.resolve("damaged"));
    Map<Path, byte[]> damagedFiles = new TreeMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      Path folder = Files.createDirectory(damagedIndexes.resolve(Integer.toString(round)));
      for (Path file : files) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
      Path file = folder.resolve(files.get(random.nextInt(files.size())).getFileName());
      byte[] damaged = damage(Files.readAllBytes(file), random);
      Files.write(file, damaged);
      damagedFiles.put(file, damaged);
      Doctor.Report report = Doctor.examine(folder);
      String where = file + ", seed " + SEED;
      assertThat(report.isHealthy()).as(where).isFalse();
      assertThat(report.findings())
          .as(where)
          .filteredOn(finding -> !finding.isGood())
          .allMatch(finding -> !finding.remedy().isEmpty());
    }
    answerOrSay(damagedFiles.keySet());
    for (var each : damagedFiles.entrySet()) {
      assertThat(Files.readAllBytes(each.getKey()))
          .as("%s", each.getKey())
          .isEqualTo(each.getValue());
    }
    System.out.println("FaultTest: " + ROUNDS + " damaged files, all found");
  }

  /**
   * A damaged index answers, or ends in an exception that says what to do; nothing else. It is
   * asked in a process of its own, as users have it: here Lucene's assertions are on, and end in an
   * {@link AssertionError} where there it goes on or throws.
   */
  private static void answerOrSay(Set<Path> damagedFiles) throws Exception {
    Path list =
        Files.write(temp.resolve("list"), damagedFiles.stream().map(Path::toString).toList());
    Path said = temp.resolve("said");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-OmitStackTraceInFastThrow",
                "-cp",
                System.getProperty("java.class.path"),
                FaultTest.class.getName(),
                list.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .redirectOutput(said.toFile())
            .start();
    assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
    List<String> lines = Files.readAllLines(said);
    assertThat(lines).as("seed " + SEED).hasSameSizeAs(damagedFiles);
    assertThat(lines.stream().filter(line -> !ANSWERED.matcher(line).matches()))
        .as("seed " + SEED)
        .isEmpty();
  }

  /** Asks the index of each damaged file of a list, and prints a line of what came of it. */
  public static void main(String[] list) throws IOException {
    for (String file : Files.readAllLines(Path.of(list[0]))) {
      System.out.println(file + " " + asked(Path.of(file).getParent()));
    }
  }

  private static String asked(Path index) {
    try {
      return Answers.of(index).isEmpty() ? "is silent" : "answers";
    } catch (IndexException e) {
      return "says " + e.getMessage().replaceAll("\\R", " ");
    } catch (RuntimeException | Error e) {
      return "fails with " + e + " " + List.of(e.getStackTrace());
    }
  }

  private static byte[] damage(byte[] whole, Random random) {
    if (random.nextInt(3) == 0) {
      return Arrays.copyOf(whole, random.nextInt(whole.length));
    }
    byte[] damaged = whole.clone();
    damaged[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
    return damaged;
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

  /** The kind is one that Lucene itself throws of a negative position in a flipped term index. */
  @Test
  void questionThatStumblesOverADamagedFile_saysSo_whateverLuceneThrows() throws IOException {
    Path index = temp.resolve("stumbled");
    try (ReleaseIndexer indexer = ReleaseIndexer.open(index, options())) {
      indexer.index(sources(), Progress.NONE);
    }
    RuntimeException stumbled = new IllegalArgumentException("read negative position");
    ThrowingCallable question =
        () -> {
          try (ReleaseIndex asked = ReleaseIndex.open(index)) {
            asked.withSearcher(searcher -> {
              throw stumbled;
            });
          }
        };
    assertThatThrownBy(question).isSameAs(stumbled);
    Path largest =
        Collections.max(files(index), Comparator.comparing(file -> file.toFile().length()));
    byte[] damaged = Files.readAllBytes(largest);
    damaged[damaged.length / 2] ^= 1;
    Files.write(largest, damaged);
    assertThatThrownBy(question)
        .isInstanceOf(IndexDamagedException.class)
        .hasMessageContaining("dateline doctor");
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
  void indexOfAnotherLucene_isNamed() throws IOException {
    Path other = temp.resolve("lucene");
    Codec foreign = new FilterCodec("Lucene912", Codec.getDefault()) {};
    try (Directory directory = FSDirectory.open(other);
        IndexWriter writer =
            new IndexWriter(directory, new IndexWriterConfig().setCodec(foreign))) {
      writer.addDocument(List.of());
      writer.setLiveCommitData(CommitInfo.of("older").userData().entrySet());
      writer.commit();
    }
    for (ThrowingCallable use :
        List.<ThrowingCallable>of(
            () -> IndexFolder.open(other),
            () -> ReleaseIndex.open(other),
            () -> ReleaseIndexer.open(other))) {
      assertThatThrownBy(use)
          .isInstanceOf(IndexVersionException.class)
          .hasMessageContaining("an older Lucene")
          .hasMessageContaining("new folder");
    }
    assertThat(Doctor.examine(other).isHealthy()).isFalse();
  }

  @Test
  void listOfSegmentsFullOfZeros_isDamage_andNoOlderLucene() throws IOException {
    Path index = temp.resolve("zeros");
    try (ReleaseIndexer indexer = ReleaseIndexer.open(index, options())) {
      indexer.index(sources(), Progress.NONE);
    }
    Path segments =
        files(index).stream()
            .filter(file -> file.getFileName().toString().startsWith("segments"))
            .findFirst()
            .orElseThrow();
    Files.write(segments, new byte[(int) Files.size(segments)]);
    assertThatThrownBy(() -> ReleaseIndex.open(index)).isInstanceOf(IndexDamagedException.class);
    assertThatThrownBy(() -> ReleaseIndexer.open(index)).isInstanceOf(IndexDamagedException.class);
    assertThat(Files.readAllBytes(segments)).containsOnly(0);
  }

  @Test
  void folderWithoutPermission_isNamed() throws IOException {
    Path closed = Files.createDirectory(temp.resolve("closed"));
    Assumptions.assumeFalse("root".equals(System.getProperty("user.name")), "root may do anything");
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
    assertThatThrownBy(() -> ReleaseIndexer.open(closed))
        .isInstanceOf(IndexWriteException.class)
        .hasMessageContaining("permission");
    assertThatThrownBy(() -> ReleaseIndexer.open(closed.resolve("new")))
        .isInstanceOf(IndexWriteException.class)
        .hasMessageContaining("permission");
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    assertThat(Doctor.examine(closed).findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.remedy()).contains("may read it"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwxr-xr-x"));
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
}
