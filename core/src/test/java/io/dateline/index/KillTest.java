package io.dateline.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.index.ChangedNews.Promises;
import io.dateline.index.IndexReport.Entry;
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
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.InfoStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills processes that index with SIGKILL, at moments drawn evenly from their life, from the
 * opening of the index to its end. {@code -Ddateline.kills=N} does so N times; {@code
 * -Ddateline.seed=S} draws the same moments again.
 *
 * <p>Half of the processes make a new index, half bring one up to date whose sources have changed,
 * moved and doubled since; some of those that go on after a kill are killed again.
 */
class KillTest {
  private static final int KILLS = Integer.getInteger("dateline.kills", 100);
  private static final long SEED = Long.getLong("dateline.seed", new Random().nextLong());

  @TempDir Path temp;

  private ChangedNews news;
  private Path prepared;
  private ClassArchive java;
  private volatile long life;
  private final AtomicInteger killed = new AtomicInteger();
  private final AtomicInteger afterACommit = new AtomicInteger();
  private final Map<String, Integer> moments = new TreeMap<>();

  @Test
  void processKilledAtAnyMoment_losesNothingThatWasCommitted_andTheNextRunCompletesIt()
      throws Exception {
    System.out.println("KillTest: -Ddateline.seed=" + SEED);
    news = new ChangedNews(temp);
    prepared = temp.resolve("prepared");
    news.reading().write(prepared);
    java = new ClassArchive(temp.resolve("java"));
    assertThat(new Child(temp.resolve("training"), Long.MAX_VALUE).lived()).isPresent();
    int lanes = Runtime.getRuntime().availableProcessors();
    AtomicInteger chains = new AtomicInteger();
    try (ExecutorService pool = Executors.newFixedThreadPool(lanes)) {
      List<Future<?>> running = new ArrayList<>();
      for (int lane = 0; lane < lanes; lane++) {
        running.add(
            pool.submit(() -> {
              while (killed.get() < KILLS) {
                new Chain(chains.getAndIncrement()).run();
              }
              return null;
            }));
      }
      for (Future<?> each : running) {
        each.get();
      }
    }
    System.out.printf(
        "KillTest: %s processes killed, %s after a commit of theirs, on %s indexes, while %s%n",
        killed, afterACommit, chains, moments);
    assertThat(afterACommit.get()).isPositive();
  }

  /** One index, whose writers are killed, once or several times, before one may end. */
  private final class Chain {
    private final Random random;
    private final Path index;
    private final boolean fresh;
    private final String where;

    Chain(int number) {
      random = new Random(SEED + number);
      index = temp.resolve("index" + number);
      fresh = random.nextBoolean();
      where = "index " + number + ", seed " + SEED;
    }

    void run() throws Exception {
      if (!fresh) {
        copy(news.older(), index);
      }
      Promises promises = new Promises();
      try (Directory directory = FSDirectory.open(index)) {
        do {
          Child child = new Child(index, (long) (random.nextDouble() * life));
          note(child, child.keepTo(promises));
          news.assertKept(directory, fresh, promises, where);
        } while (random.nextInt(3) == 0);
        ChangedNews.index(index, news.folder(), news.reading(), Progress.NONE);
        news.assertComplete(directory, where);
      }
      news.assertAnswers(index, where);
      assertThat(Doctor.examine(index).findings()).as(where).allMatch(Doctor.Finding::isGood);
    }
  }

  private void note(Child child, boolean committed) {
    if (child.killed) {
      killed.incrementAndGet();
      afterACommit.addAndGet(committed ? 1 : 0);
      synchronized (moments) {
        moments.merge(child.moment(), 1, Integer::sum);
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectory(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  /** A process that indexes, and what it said before it was killed or had ended. */
  private final class Child {
    private final List<String> said;
    private final boolean killed;

    /** Starts a process and kills it so many nanoseconds after it began to open the index. */
    Child(Path index, long nanos) throws Exception {
      Path out = index.resolveSibling(index.getFileName() + ".said");
      Process process =
          java.process(
                  KillTest.class, index.toString(), news.folder().toString(), prepared.toString())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .redirectOutput(out.toFile())
              .start();
      while (process.isAlive() && Files.size(out) == 0) {
        Thread.sleep(1);
      }
      long begun = System.nanoTime();
      while (process.isAlive() && System.nanoTime() - begun < nanos) {
        LockSupport.parkNanos(Math.min(1_000_000, nanos - (System.nanoTime() - begun)));
      }
      killed = process.isAlive();
      process.destroyForcibly();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      said = Files.readAllLines(out);
      // The machine may have become slower since a process last came to its end.
      life = lived().orElse(life + life / 50);
    }

    /** How many nanoseconds it took from the opening of the index, if it came to its end. */
    Optional<Long> lived() {
      return said.stream()
          .filter(line -> line.startsWith("closed "))
          .map(line -> Long.valueOf(line.substring("closed ".length())))
          .findFirst();
    }

    /** Notes what it told as durable; whether it told of a commit at all. */
    boolean keepTo(Promises promises) {
      boolean committed = false;
      promises.again();
      for (String line : said) {
        String[] words = line.split(" ", 3);
        if (words[0].equals("source")) {
          promises.done(new Entry(words[2], Outcome.valueOf(words[1]), ""));
        } else if (words[0].equals("committed")) {
          promises.committed(Long.parseLong(words[1]));
          committed = true;
        }
      }
      return committed;
    }

    /** What it was at. */
    String moment() {
      String at = "opening";
      for (String line : said) {
        switch (line) {
          case "commit: done", "merged" -> at = "reading and writing";
          case "commit: start" -> at = "committing";
          case "merging" -> at = "merging";
          default -> {}
        }
      }
      return at;
    }
  }

  /** The child: says what it does, in lines. */
  public static void main(String[] args) throws IOException {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    Reading reading = Prepared.read(Path.of(args[2]));
    InfoStream.setDefault(new Told(out));
    out.println("opening");
    long begun = System.nanoTime();
    ChangedNews.index(
        Path.of(args[0]),
        Path.of(args[1]),
        reading,
        new Progress() {
          @Override
          public void done(Entry entry) {
            out.println("source " + entry.outcome() + " " + entry.source());
          }

          @Override
          public void committed(long entries) {
            out.println("committed " + entries);
          }
        });
    out.println("closed " + (System.nanoTime() - begun));
  }

  /** What Lucene is at. */
  private static final class Told extends InfoStream {
    private final PrintStream out;

    Told(PrintStream out) {
      this.out = out;
    }

    @Override
    public void message(String component, String message) {
      if (component.equals("MS") && message.contains("merge thread")) {
        out.println(message.endsWith("start") ? "merging" : "merged");
      } else if (message.equals("commit: start") || message.equals("commit: done")) {
        out.println(message);
      }
    }

    @Override
    public boolean isEnabled(String component) {
      return component.equals("MS") || component.equals("IW");
    }

    @Override
    public void close() {}
  }
}
