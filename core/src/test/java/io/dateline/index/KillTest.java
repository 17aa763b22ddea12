package io.dateline.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.index.IndexReport.Entry;
import io.dateline.source.Sources;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a process that indexes, without warning, at random moments. {@code -Ddateline.kills=N} does
 * so N times instead of a few; {@code -Ddateline.seed=S} repeats a run.
 */
class KillTest {
  private static final int FILES = 90;
  private static final int KILLS = Integer.getInteger("dateline.kills", 8);
  private static final long SEED = Long.getLong("dateline.seed", new Random().nextLong());

  @TempDir Path temp;

  @Test
  void processKilledAtAnyMoment_losesNothingThatWasCommitted_andTheNextRunCompletesIt()
      throws Exception {
    System.out.println("KillTest: -Ddateline.seed=" + SEED);
    Path news = temp.resolve("news");
    Wire.write(news, 7, FILES);
    Path whole = temp.resolve("whole");
    try (ReleaseIndexer indexer = ReleaseIndexer.open(whole)) {
      indexer.index(Sources.of(List.of(news.toString())), Progress.NONE);
    }
    Map<String, String> undisturbed = contents(whole);
    Random random = new Random(SEED);
    int killed = 0;
    int withCommits = 0;
    for (int round = 0; round < KILLS; round++) {
      Path index = temp.resolve("index" + round);
      int entries = random.nextInt(FILES);
      Child child = new Child(news, index, entries, random.nextInt(30));
      String where = "killed after " + child.told.size() + " entries, seed " + SEED;
      killed += child.killed ? 1 : 0;
      withCommits += child.committed > 0 ? 1 : 0;
      assertThat(holds(index)).as(where).containsAll(child.told.subList(0, child.committed));
      try (ReleaseIndexer indexer = ReleaseIndexer.open(index)) {
        IndexReport report = indexer.index(Sources.of(List.of(news.toString())), Progress.NONE);
        assertThat(report.count(Outcome.FAILED)).as(where).isZero();
      }
      assertThat(contents(index)).as(where).isEqualTo(undisturbed);
      assertThat(Doctor.examine(index).isHealthy()).as(where).isTrue();
    }
    System.out.println(
        "KillTest: "
            + killed
            + " of "
            + KILLS
            + " killed before their end, "
            + withCommits
            + " of them after a commit");
  }

  private static List<String> holds(Path index) throws IOException {
    try (Directory directory = FSDirectory.open(index)) {
      return DirectoryReader.indexExists(directory)
          ? new ArrayList<>(contents(index).keySet())
          : List.of();
    }
  }

  private static Map<String, String> contents(Path index) throws IOException {
    try (Directory directory = FSDirectory.open(index)) {
      IndexChecks.assertClean(directory);
      return IndexChecks.contents(directory);
    }
  }

  /** A process that indexes a folder, and what it said before it was killed. */
  private static final class Child {
    private final List<String> told = new ArrayList<>();
    private int committed;
    private final boolean killed;

    Child(Path news, Path index, int entries, int millis) throws Exception {
      ProcessBuilder builder =
          new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-XX:TieredStopAtLevel=1",
              "-XX:+UseSerialGC",
              "--enable-native-access=ALL-UNNAMED",
              "-cp",
              System.getProperty("java.class.path"),
              KillTest.class.getName(),
              news.toString(),
              index.toString());
      Path said = index.resolveSibling(index.getFileName() + ".said");
      Process process =
          builder
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .redirectOutput(said.toFile())
              .start();
      while (process.isAlive() && Files.readAllLines(said).size() < entries) {
        Thread.sleep(2);
      }
      Thread.sleep(millis);
      killed = process.isAlive();
      process.destroyForcibly();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      for (String line : Files.readAllLines(said)) {
        if (line.startsWith("committed ")) {
          committed = Integer.parseInt(line.substring("committed ".length()));
        } else if (line.endsWith(".txt")) {
          told.add(line);
        }
      }
    }
  }

  /** The child: says every entry and every commit, in lines. */
  public static void main(String[] args) {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    IndexerOptions options =
        IndexerOptions.standard().withRamBufferMegabytes(1).withCommitEvery(15).withThreads(2);
    try (ReleaseIndexer indexer = ReleaseIndexer.open(Path.of(args[1]), options)) {
      indexer.index(
          Sources.of(List.of(args[0])),
          new Progress() {
            @Override
            public void done(Entry entry) {
              out.println("source " + entry.source());
            }

            @Override
            public void committed(long entries) {
              out.println("committed " + entries);
            }
          });
    }
  }
}
