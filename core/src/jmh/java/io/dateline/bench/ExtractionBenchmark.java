package io.dateline.bench;

import io.dateline.date.DateFinder;
import io.dateline.position.ReleaseFacts;
import io.dateline.release.Release;
import io.dateline.release.ReleaseReader;
import io.dateline.source.Source;
import io.dateline.source.SourceException;
import io.dateline.source.SourceVisitor;
import io.dateline.source.Sources;
import io.dateline.text.Tokens;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How many megabytes of text a second are read on one core, warm, from memory: the whole extraction
 * beside plain tokenising by Lucene's StandardAnalyzer in the same run, with the option of the
 * compiler that the launcher gives.
 *
 * <p>The column {@code megabytes} is the figure: millions of chars of release text a second of the
 * clock. Where other work takes part of the core, {@code processor} tells the part that was left,
 * and {@code megabytes / processor} is the figure. The texts are every third file of {@code ../shared/corpus/releases} ({@code DATELINE_SHARED} moves
 * it), else those of {@code testdata}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 4, time = 5)
@Fork(value = 1, jvmArgsAppend = "-XX:FreqInlineSize=70")
public class ExtractionBenchmark {
  private final List<Source> sources = new ArrayList<>();
  private final List<Release> releases = new ArrayList<>();
  private final StandardAnalyzer analyzer = new StandardAnalyzer();
  private int next;

  /** Counts what was read. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Read {
    /** Millions of chars of text. */
    public double megabytes;

    private long begun;

    /** Begins anew. */
    @Setup(Level.Iteration)
    public void clear() {
      megabytes = 0;
      begun = nanos();
    }

    /** Seconds that the thread has had the processor. */
    public double processor() {
      return (nanos() - begun) / 1e9;
    }

    private static long nanos() {
      return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
  }

  /** Reads the texts into memory. */
  @Setup
  public void load() {
    Sources.of(List.of(folder().toString()))
        .visit(
            new SourceVisitor() {
              private int seen;

              @Override
              public void document(Source source) {
                try {
                  if (seen++ % 3 == 0) {
                    Source inMemory = Source.of(source.name(), source.bytes());
                    Release first = ReleaseReader.standard().read(inMemory).get(0);
                    sources.add(inMemory);
                    releases.add(first);
                  }
                } catch (SourceException e) {
                  failed(e);
                }
              }

              @Override
              public void failed(SourceException problem) {
                System.err.println("left out: " + problem.getMessage());
              }
            });
    if (releases.isEmpty()) {
      throw new IllegalStateException("no releases in " + folder());
    }
  }

  private static Path folder() {
    String shared = System.getenv().getOrDefault("DATELINE_SHARED", "../../shared");
    Path corpus = Path.of(shared, "corpus", "releases");
    return Files.isDirectory(corpus) ? corpus : Path.of("..", "testdata", "releases");
  }

  private Release release(Read read) {
    next = (next + 1) % releases.size();
    Release release = releases.get(next);
    read.megabytes += release.text().length() / 1e6;
    return release;
  }

  /** Lucene's StandardAnalyzer over the text, its tokens counted. */
  @Benchmark
  public int standardAnalyzer(Read read) throws IOException {
    int count = 0;
    try (TokenStream stream = analyzer.tokenStream("text", release(read).text())) {
      stream.reset();
      while (stream.incrementToken()) {
        count++;
      }
      stream.end();
    }
    return count;
  }

  /** Dateline's tokens alone. */
  @Benchmark
  public int tokens(Read read) {
    return Tokens.of(release(read).text()).size();
  }

  /** Tokens and dates. */
  @Benchmark
  public int dates(Read read) {
    return DateFinder.find(Tokens.of(release(read).text())).size();
  }

  /** People, companies, roles, dates and positions of a release that has been read. */
  @Benchmark
  public int extraction(Read read) {
    return ReleaseFacts.of(release(read)).positions().size();
  }

  /** The same, from the bytes of the document on. */
  @Benchmark
  public int readingAndExtraction(Read read) throws SourceException {
    release(read);
    int positions = 0;
    for (Release release : ReleaseReader.standard().read(sources.get(next))) {
      positions += ReleaseFacts.of(release).positions().size();
    }
    return positions;
  }
}
