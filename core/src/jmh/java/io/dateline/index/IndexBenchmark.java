package io.dateline.index;

import com.sun.management.OperatingSystemMXBean;
import io.dateline.source.Source;
import io.dateline.source.SourceException;
import io.dateline.source.SourceVisitor;
import io.dateline.source.Sources;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * What indexing costs, beside what Lucene alone needs for the same texts.
 *
 * <pre>
 * IndexBenchmark compare PATH…       raw Lucene and Dateline over each path, then Dateline again
 *                                    over what it has indexed
 * IndexBenchmark generated N DIR     N invented releases into a new index DIR, with the speed of
 *                                    each tenth of them; run it with -Xmx512m
 * </pre>
 *
 * <p>Every measurement is a process of its own, with the options of the compiler that the launcher
 * gives, raw Lucene too, and as many threads as there are processors; its time is from the first document to the closed index, the start of Java not counted.
 */
public final class IndexBenchmark {
  private static final int THREADS = Runtime.getRuntime().availableProcessors();

  private IndexBenchmark() {}

  /** Runs what the class comment says. */
  public static void main(String[] args) throws Exception {
    switch (args[0]) {
      case "compare" -> compare(List.of(args).subList(1, args.length));
      case "generated" -> generated(Integer.parseInt(args[1]), Path.of(args[2]));
      case "raw" -> raw(Path.of(args[1]), args[2]);
      case "dateline" -> dateline(Path.of(args[1]), args[2]);
      default -> throw new IllegalArgumentException("not a measurement: " + args[0]);
    }
  }

  private static void compare(List<String> paths) throws Exception {
    System.out.printf(
        "%-10s %-40s %8s %8s %11s %11s %9s%n",
        "what", "path", "s", "MB/s", "releases/s", "index/text", "peak MB");
    for (String path : paths) {
      Path folder = Files.createTempDirectory("dateline-bench");
      double raw = child("raw", folder.resolve("raw"), path);
      double first = child("dateline", folder.resolve("dateline"), path);
      double again = child("dateline", folder.resolve("dateline"), path);
      System.out.printf(
          "ratio to raw Lucene %.2f, second run 1/%.0f of the first%n", first / raw, first / again);
      remove(folder);
    }
  }

  private static double child(String what, Path index, String path) throws Exception {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx2g",
            "-XX:FreqInlineSize=70",
            "-XX:Tier4InvocationThreshold=50000",
            "-XX:Tier4MinInvocationThreshold=6000",
            "-XX:Tier4CompileThreshold=150000",
            "-XX:Tier4BackEdgeThreshold=400000",
            "--enable-native-access=ALL-UNNAMED",
            "--add-modules=jdk.incubator.vector",
            "-cp",
            System.getProperty("java.class.path"),
            IndexBenchmark.class.getName(),
            what,
            index.toString(),
            path);
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    Map<String, Double> said = new HashMap<>();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        String[] pair = line.split("=", 2);
        if (pair.length == 2) {
          said.put(pair[0], Double.valueOf(pair[1]));
        }
      }
    }
    if (process.waitFor() != 0) {
      throw new IOException("the measurement of " + what + " failed");
    }
    double seconds = said.get("seconds");
    System.out.printf(
        Locale.ROOT,
        "%-10s %-40s %8.2f %8.2f %11.0f %11.2f %9.0f%n",
        what,
        path,
        seconds,
        said.get("bytes") / 1e6 / seconds,
        said.get("releases") / seconds,
        said.get("size") / said.get("bytes"),
        said.get("peak"));
    return seconds;
  }

  /** Stored body, positions and offsets, four keywords with doc values, one date. */
  private static void raw(Path index, String path) throws Exception {
    long begun = System.nanoTime();
    AtomicLong bytes = new AtomicLong();
    AtomicLong count = new AtomicLong();
    FieldType text = new FieldType(TextField.TYPE_NOT_STORED);
    text.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    text.freeze();
    ArrayBlockingQueue<Source> queue = new ArrayBlockingQueue<>(64);
    Source end = Source.of("", "");
    try (Directory directory = FSDirectory.open(index);
        IndexWriter writer =
            new IndexWriter(
                directory,
                new IndexWriterConfig(new StandardAnalyzer()).setRAMBufferSizeMB(256))) {
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        Thread thread =
            new Thread(
                () -> {
                  try {
                    for (Source next = queue.take(); next != end; next = queue.take()) {
                      byte[] content = next.bytes();
                      bytes.addAndGet(content.length);
                      writer.addDocument(document(next, content, count.getAndIncrement(), text));
                    }
                    queue.put(end);
                  } catch (IOException | InterruptedException | SourceException e) {
                    throw new IllegalStateException(e);
                  }
                });
        thread.start();
        threads.add(thread);
      }
      Sources.of(List.of(path))
          .visit(
              new SourceVisitor() {
                @Override
                public void document(Source source) {
                  try {
                    queue.put(source);
                  } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                  }
                }

                @Override
                public void failed(SourceException failure) {
                  System.err.println(failure.getMessage());
                }
              });
      queue.put(end);
      for (Thread thread : threads) {
        thread.join();
      }
      writer.commit();
    }
    say(begun, bytes.get(), count.get(), index);
  }

  private static Document document(Source source, byte[] content, long number, FieldType text) {
    String body = new String(content, StandardCharsets.UTF_8);
    Document doc = new Document();
    doc.add(new StoredField("body", body));
    doc.add(new Field("text", body, text));
    keyword(doc, "id", source.name());
    keyword(doc, "issuer", "issuer " + number % 9000);
    keyword(doc, "place", "place " + number % 700);
    keyword(doc, "ticker", "T" + number % 5000);
    doc.add(new LongField("released", 10_000 + number % 9000, Field.Store.NO));
    return doc;
  }

  private static void keyword(Document doc, String field, String value) {
    doc.add(new StringField(field, value, Field.Store.NO));
    doc.add(new SortedSetDocValuesField(field, new BytesRef(value)));
  }

  private static void dateline(Path index, String path) throws IOException {
    long begun = System.nanoTime();
    IndexReport report;
    int releases;
    try (ReleaseIndexer indexer = ReleaseIndexer.open(index)) {
      report = indexer.index(Sources.of(List.of(path)), Progress.NONE);
      releases = indexer.releases();
    }
    say(begun, Math.max(1, report.bytes()), releases, index);
  }

  private static void say(long begun, long bytes, long releases, Path index) throws IOException {
    System.out.println("seconds=" + (System.nanoTime() - begun) / 1e9);
    System.out.println("bytes=" + bytes);
    System.out.println("releases=" + releases);
    System.out.println("size=" + size(index));
    System.out.println("peak=" + peakMegabytes());
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  /** The most memory that the process has held, where the system tells; else the heap's size. */
  private static double peakMegabytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (Files.exists(status)) {
      for (String line : Files.readAllLines(status)) {
        if (line.startsWith("VmHWM:")) {
          return Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024;
        }
      }
    }
    return Runtime.getRuntime().totalMemory() / 1048576.0;
  }

  /** Streams a tar archive of invented releases into the indexer and says the speed of each tenth. */
  private static void generated(int count, Path index) throws IOException {
    PipedInputStream in = new PipedInputStream(1 << 20);
    PipedOutputStream out = new PipedOutputStream(in);
    Thread generator = new Thread(() -> generate(count, out));
    generator.setDaemon(true);
    generator.start();
    long begun = System.nanoTime();
    System.out.printf(
        "%10s %12s %24s %10s%n", "releases", "releases/s", "releases/processor second", "heap MB");
    IndexReport report;
    try (ReleaseIndexer indexer = ReleaseIndexer.open(index)) {
      report =
          indexer.index(
              Sources.of(List.of("-")).standardInput(in), new Tenths(Math.max(1, count / 10)));
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%d releases, %d positions in %.1f s, %.2f MB/s, index/text %.2f, heap of %d MB, peak %.0f MB%n",
        report.releases(),
        report.positions(),
        seconds,
        report.bytes() / 1e6 / seconds,
        size(index) / (double) report.bytes(),
        Runtime.getRuntime().maxMemory() >> 20,
        peakMegabytes());
  }

  private static void generate(int count, PipedOutputStream out) {
    Wire wire = new Wire(20_261_122);
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out, "UTF-8")) {
      for (int i = 0; i < count; i++) {
        byte[] text = wire.next().getBytes(StandardCharsets.UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(i / 1000 + "/r" + i + ".txt");
        entry.setSize(text.length);
        tar.putArchiveEntry(entry);
        tar.write(text);
        tar.closeArchiveEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Prints a line for every tenth of a run. */
  private static final class Tenths implements Progress {
    private final int every;
    private long seen;
    private long since = System.nanoTime();
    private long processorSince = processorTime();

    Tenths(int every) {
      this.every = every;
    }

    @Override
    public void done(IndexReport.Entry entry) {
      if (++seen % every == 0) {
        long now = System.nanoTime();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
            Locale.ROOT,
            "%10d %12.0f %24.0f %10d%n",
            seen,
            every / ((now - since) / 1e9),
            every / ((processorTime() - processorSince) / 1e9),
            (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        since = now;
        processorSince = processorTime();
      }
    }

    /** Of the whole process: where the machine is shared, this tells and the clock does not. */
    private static long processorTime() {
      return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
          .getProcessCpuTime();
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
