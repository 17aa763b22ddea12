package io.dateline.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dateline.index.IndexReport.Entry;
import io.dateline.position.ReleaseFacts;
import io.dateline.release.Release;
import io.dateline.source.Source;
import io.dateline.source.SourceException;
import io.dateline.source.Sources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class IndexRunTest {
  private static final int FILES = 40;

  @TempDir Path temp;
  private Path news;
  private Path index;

  @BeforeEach
  void writeNews() {
    news = temp.resolve("news");
    index = temp.resolve("index");
    Wire.write(news, 1, FILES);
  }

  @Test
  void secondRun_findsEverythingUnchanged_withoutReadingIt() {
    IndexReport first = run(news);
    assertThat(first.count(Outcome.ADDED)).isEqualTo(FILES);
    assertThat(first.releases()).isEqualTo(FILES);
    assertThat(first.positions()).isPositive();
    assertThat(first.bytes()).isPositive();
    IndexReport second = run(news);
    assertThat(second.count(Outcome.UNCHANGED)).isEqualTo(FILES);
    assertThat(second.bytes()).isZero();
    assertThat(second.entries()).isEmpty();
  }

  @Test
  void fileThatWasOnlyTouched_isUnchanged_andNotReadTheThirdTime() throws IOException {
    run(news);
    touch(news.resolve("r3.txt"), 5);
    IndexReport second = run(news);
    assertThat(second.count(Outcome.UNCHANGED)).isEqualTo(FILES);
    assertThat(second.bytes()).isPositive();
    assertThat(run(news).bytes()).isZero();
  }

  @Test
  void fileThatChanged_isReplaced() throws IOException {
    run(news);
    Map<String, String> before = contents();
    Files.writeString(news.resolve("r3.txt"), new Wire(99).next());
    touch(news.resolve("r3.txt"), 5);
    IndexReport report = run(news);
    assertThat(report.count(Outcome.REPLACED)).isEqualTo(1);
    assertThat(report.entries(Outcome.REPLACED))
        .extracting(Entry::source)
        .containsExactly(news.resolve("r3.txt").toString());
    assertThat(contents()).hasSameSizeAs(before).isNotEqualTo(before);
    assertThat(contents()).isEqualTo(fresh(news));
  }

  @Test
  void copyOfAFile_isADuplicate_andTakesOverWhenTheFirstGoes() throws IOException {
    run(news);
    Files.copy(news.resolve("r7.txt"), news.resolve("r7-copy.txt"));
    assertThat(run(news).count(Outcome.DUPLICATE)).isEqualTo(1);
    assertThat(contents()).hasSize(2 * FILES + 1).isEqualTo(fresh(news));
    Files.delete(news.resolve("r7.txt"));
    IndexReport pruned = run(options().withPrune(true), news);
    assertThat(pruned.count(Outcome.VANISHED)).isEqualTo(1);
    run(news);
    assertThat(contents()).hasSize(2 * FILES).isEqualTo(fresh(news));
  }

  @Test
  void vanishedFile_isReported_andRemovedOnlyOnDemand() throws IOException {
    run(news);
    Files.delete(news.resolve("r5.txt"));
    IndexReport kept = run(news);
    assertThat(kept.entries(Outcome.VANISHED))
        .extracting(Entry::source)
        .containsExactly(news.resolve("r5.txt").toString());
    assertThat(contents()).hasSize(2 * FILES);
    run(options().withPrune(true), news);
    assertThat(contents()).hasSize(2 * FILES - 2).isEqualTo(fresh(news));
  }

  @Test
  void filesOfAnotherFolder_haveNotVanished_norHasAFolderThatIsAway() throws IOException {
    Path other = temp.resolve("other");
    Wire.write(other, 2, 5);
    run(news);
    assertThat(run(options().withPrune(true), other).count(Outcome.VANISHED)).isZero();
    Files.move(news, temp.resolve("away"));
    IndexReport report = run(options().withPrune(true), news);
    assertThat(report.count(Outcome.VANISHED)).isZero();
    assertThat(report.count(Outcome.FAILED)).isEqualTo(1);
    assertThat(contents()).hasSize(2 * FILES + 10);
  }

  @Test
  void unchangedArchive_isPassedOverAsAWhole() throws IOException {
    Path archive = temp.resolve("news.zip");
    Wire.zip(archive, 3, FILES);
    assertThat(run(archive).count(Outcome.ADDED)).isEqualTo(FILES);
    IndexReport second = run(archive);
    assertThat(second.count(Outcome.UNCHANGED)).isEqualTo(FILES);
    assertThat(second.count(Outcome.VANISHED)).isZero();
    assertThat(second.bytes()).isZero();
    Wire.zip(archive, 3, FILES - 10);
    touch(archive, 9);
    IndexReport shrunk = run(options().withPrune(true), archive);
    assertThat(shrunk.count(Outcome.UNCHANGED)).isEqualTo(FILES - 10);
    assertThat(shrunk.count(Outcome.VANISHED)).isEqualTo(10);
    assertThat(contents()).hasSize(2 * (FILES - 10) + 1);
  }

  @Test
  void archiveWithABadMember_isOpenedAgain() throws IOException {
    Path archive = temp.resolve("news.zip");
    try (var zip = new java.util.zip.ZipOutputStream(Files.newOutputStream(archive))) {
      zip.putNextEntry(new java.util.zip.ZipEntry("good.txt"));
      zip.write(new Wire(4).next().getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new java.util.zip.ZipEntry("empty.txt"));
    }
    assertThat(run(archive).count(Outcome.FAILED)).isEqualTo(1);
    IndexReport second = run(archive);
    assertThat(second.count(Outcome.FAILED)).isEqualTo(1);
    assertThat(second.count(Outcome.UNCHANGED)).isEqualTo(1);
  }

  @Test
  void badFiles_areReportedWithReasons_andTheOthersAreRead() throws IOException {
    Files.write(news.resolve("empty.txt"), new byte[0]);
    Files.write(news.resolve("noise.txt"), noise());
    Files.write(news.resolve("cut.txt.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0});
    Files.writeString(news.resolve("picture.jpg"), "x");
    IndexReport report = run(news);
    assertThat(report.count(Outcome.ADDED)).isEqualTo(FILES);
    assertThat(report.count(Outcome.SKIPPED)).isEqualTo(1);
    assertThat(report.entries(Outcome.FAILED))
        .hasSize(3)
        .allMatch(entry -> !entry.reason().isEmpty());
    assertThat(run(news).count(Outcome.FAILED)).isEqualTo(3);
  }

  @Test
  @Timeout(120)
  void documentThatTakesTooLong_isGivenUp_andHindersNoOther() {
    Reading slow =
        new OwnReading() {
          @Override
          public List<Release> releases(Source source) throws SourceException {
            if (source.name().endsWith("r1.txt")) {
              sleepLong();
            }
            return super.releases(source);
          }
        };
    try (ReleaseIndexer indexer =
        ReleaseIndexer.open(index, options().withPatience(Duration.ofSeconds(5)), slow)) {
      IndexReport report = indexer.index(Sources.of(List.of(news.toString())), Progress.NONE);
      assertThat(report.count(Outcome.ADDED)).isEqualTo(FILES - 1);
      assertThat(report.entries(Outcome.FAILED).getFirst().reason()).contains("5 s");
    }
  }

  @Test
  void failureInsideTheExtractor_isReported_andHindersNoOther() {
    Reading broken =
        new OwnReading() {
          @Override
          public ReleaseFacts facts(Release release) {
            if (release.source().endsWith("r1.txt")) {
              throw new IllegalStateException("no such rule");
            }
            if (release.source().endsWith("r2.txt")) {
              throw new StackOverflowError("deep");
            }
            return super.facts(release);
          }
        };
    try (ReleaseIndexer indexer = ReleaseIndexer.open(index, options(), broken)) {
      IndexReport report = indexer.index(Sources.of(List.of(news.toString())), Progress.NONE);
      assertThat(report.count(Outcome.ADDED)).isEqualTo(FILES - 2);
      assertThat(report.entries(Outcome.FAILED)).hasSize(2);
    }
  }

  @Test
  void runThatIsStopped_keepsWhatIsDone_andTheNextDoesTheRest() throws IOException {
    try (ReleaseIndexer indexer = ReleaseIndexer.open(index, options().withThreads(1))) {
      IndexReport report =
          indexer.index(
              Sources.of(List.of(news.toString())),
              new Progress() {
                private int seen;

                @Override
                public void done(Entry entry) {
                  if (++seen == 5) {
                    indexer.stop();
                  }
                }
              });
      assertThat(report.interrupted()).isTrue();
      assertThat(report.count(Outcome.ADDED)).isBetween(5L, 39L);
    }
    IndexReport rest = run(news);
    assertThat(rest.count(Outcome.ADDED)).isPositive();
    assertThat(rest.count(Outcome.UNCHANGED)).isGreaterThanOrEqualTo(5);
    assertThat(contents()).isEqualTo(fresh(news));
  }

  @Test
  void interruptedThread_endsTheRun_withWhatIsDoneCommitted() throws IOException {
    try (ReleaseIndexer indexer = ReleaseIndexer.open(index, options())) {
      Thread.currentThread().interrupt();
      IndexReport report = indexer.index(Sources.of(List.of(news.toString())), Progress.NONE);
      assertThat(Thread.interrupted()).isTrue();
      assertThat(report.interrupted()).isTrue();
    }
    run(news);
    assertThat(contents()).isEqualTo(fresh(news));
  }

  @Test
  void contents_areTheSame_whateverTheThreadsTheOrderAndTheCommits() throws IOException {
    for (int i = 0; i < 8; i++) {
      Files.copy(news.resolve("r" + i + ".txt"), news.resolve("also-r" + i + ".txt"));
    }
    Map<String, String> expected = fresh(news);
    for (int threads : new int[] {1, 2, 5}) {
      List<String> paths = paths(news);
      Collections.shuffle(paths, new Random(threads));
      Path other = temp.resolve("index" + threads);
      try (ReleaseIndexer indexer =
          ReleaseIndexer.open(other, options().withThreads(threads).withCommitEvery(7))) {
        indexer.index(Sources.of(paths), Progress.NONE);
      }
      assertThat(contents(other)).as(threads + " threads").isEqualTo(expected);
    }
  }

  @Test
  void commits_areTold_andHoldWhatWasToldBefore() {
    List<Long> commits = new ArrayList<>();
    try (ReleaseIndexer indexer = ReleaseIndexer.open(index, options().withCommitEvery(10))) {
      indexer.index(
          Sources.of(List.of(news.toString())),
          new Progress() {
            @Override
            public void done(Entry entry) {}

            @Override
            public void committed(long entries) {
              commits.add(entries);
              assertThat((long) contents().size()).isGreaterThanOrEqualTo(2 * entries);
            }
          });
    }
    assertThat(commits).hasSizeGreaterThanOrEqualTo(4).endsWith((long) FILES).isSorted();
  }

  /** The standard reading under a version of its own, to be changed. */
  private static class OwnReading implements Reading {
    @Override
    public List<Release> releases(Source source) throws SourceException {
      return StandardReading.READING.releases(source);
    }

    @Override
    public ReleaseFacts facts(Release release) {
      return StandardReading.READING.facts(release);
    }

    @Override
    public String version() {
      return "own";
    }
  }

  /** Finds people and companies but no position yet. */
  private static final Reading OLDER =
      new OwnReading() {
        @Override
        public ReleaseFacts facts(Release release) {
          return new ReleaseFacts(super.facts(release).extraction(), List.of());
        }
      };

  private void runOlder() {
    try (ReleaseIndexer indexer = ReleaseIndexer.open(index, options(), OLDER)) {
      indexer.index(Sources.of(List.of(news.toString())), Progress.NONE);
    }
  }

  @Test
  void releasesDeletedWhileStaleOnesAreReadAgain_doNotComeBack() {
    runOlder();
    List<String> ids = new ArrayList<>();
    IndexFolder.diff(index, false, change -> ids.add(change.release()));
    assertThat(ids).hasSizeGreaterThan(FILES / 2);
    try (ReleaseIndexer indexer = ReleaseIndexer.open(index, options())) {
      indexer.reindex(false, change -> ids.forEach(indexer::delete));
    }
    assertThat(IndexFolder.stats(index).releases()).isEqualTo(FILES - ids.size());
    assertThat(Doctor.examine(index).findings()).allMatch(Doctor.Finding::isGood);
  }

  @Test
  void releaseThatGetsAnotherSourcesName_isAsStaleAsItWas() throws IOException {
    Files.copy(news.resolve("r7.txt"), news.resolve("r7-copy.txt"));
    runOlder();
    try (ReleaseIndexer indexer = ReleaseIndexer.open(index, options())) {
      assertThat(indexer.deleteSource(news.resolve("r7.txt").toString())).isTrue();
    }
    assertThat(IndexFolder.stats(index).stale()).isEqualTo(FILES);
  }

  @Test
  void staleReleases_areReadAgainFromTheirStoredText() throws IOException {
    runOlder();
    for (int i = 0; i < FILES; i++) {
      Files.delete(news.resolve("r" + i + ".txt"));
    }
    Wire.write(temp.resolve("again/news"), 1, FILES);
    assertThat(IndexFolder.stats(index).stale()).isEqualTo(FILES);
    List<PositionChange> changes = new ArrayList<>();
    ReindexReport announced = IndexFolder.diff(index, false, changes::add);
    assertThat(announced.releases()).isEqualTo(FILES);
    assertThat(announced.gained()).isPositive();
    assertThat(announced.lost()).isZero();
    assertThat(changes).hasSize((int) announced.changed());
    try (ReleaseIndexer indexer = ReleaseIndexer.open(index, options())) {
      assertThat(indexer.reindex(false, change -> {})).isEqualTo(announced);
      assertThat(indexer.reindex(false, change -> {}).releases()).isZero();
    }
    IndexStats stats = IndexFolder.stats(index);
    assertThat(stats.stale()).isZero();
    assertThat(stats.positions()).isEqualTo(announced.gained());
    assertThat(Doctor.examine(index).findings()).allMatch(Doctor.Finding::isGood);
  }

  private static void sleepLong() {
    try {
      Thread.sleep(60_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static byte[] noise() {
    byte[] noise = new byte[5000];
    new Random(1).nextBytes(noise);
    return noise;
  }

  private static void touch(Path file, int seconds) throws IOException {
    FileTime time = Files.getLastModifiedTime(file);
    Files.setLastModifiedTime(file, FileTime.fromMillis(time.toMillis() + seconds * 1000L));
  }

  @Test
  void options_outsideTheirRange_areRefused() {
    IndexerOptions standard = IndexerOptions.standard();
    assertThatIllegalArgumentException().isThrownBy(() -> standard.withThreads(0));
    assertThatIllegalArgumentException().isThrownBy(() -> standard.withPatience(Duration.ZERO));
  }

  private static IndexerOptions options() {
    return IndexerOptions.standard().withRamBufferMegabytes(16);
  }

  private IndexReport run(Path... paths) {
    return run(options(), paths);
  }

  private IndexReport run(IndexerOptions options, Path... paths) {
    try (ReleaseIndexer indexer = ReleaseIndexer.open(index, options)) {
      List<String> names = new ArrayList<>();
      for (Path path : paths) {
        names.add(path.toString());
      }
      return indexer.index(Sources.of(names), Progress.NONE);
    }
  }

  private static List<String> paths(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return new ArrayList<>(files.map(Path::toString).sorted().toList());
    }
  }

  /** What an index made in one undisturbed run holds. */
  private Map<String, String> fresh(Path folder) throws IOException {
    Path other = Files.createTempDirectory(temp, "fresh").resolve("index");
    try (ReleaseIndexer indexer = ReleaseIndexer.open(other, options().withThreads(1))) {
      indexer.index(Sources.of(List.of(folder.toString())), Progress.NONE);
    }
    return contents(other);
  }

  private Map<String, String> contents() {
    return contents(index);
  }

  private static Map<String, String> contents(Path index) {
    try (Directory directory = FSDirectory.open(index)) {
      IndexChecks.assertClean(directory);
      return IndexChecks.contents(directory);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
