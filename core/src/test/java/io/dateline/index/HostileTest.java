package io.dateline.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.source.Sources;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Releases that somebody has tampered with, among good ones: the invented ones of the project, and
 * real ones where they lie beside it. {@code -Ddateline.mutations=N} makes N of them; {@code
 * -Ddateline.seed=S} repeats a run.
 */
class HostileTest {
  private static final int MUTATIONS = Integer.getInteger("dateline.mutations", 2000);
  private static final long SEED = Long.getLong("dateline.seed", new Random().nextLong());
  private static final int GOOD = 20;

  @TempDir Path temp;

  @Test
  @Timeout(value = 20, unit = TimeUnit.MINUTES)
  void mutations_crashNothing_hinderNoOther_andNothingIsWrittenOutsideTheIndex()
      throws IOException {
    System.out.println("HostileTest: -Ddateline.seed=" + SEED);
    Path good = temp.resolve("good");
    Wire.write(good, 8, GOOD);
    Map<String, String> alone = index("alone", good).contents;
    Path bad = Files.createDirectories(temp.resolve("bad"));
    List<byte[]> originals = originals();
    Random random = new Random(SEED);
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] mutated = mutate(originals.get(random.nextInt(originals.size())), originals, random);
      write(bad, i, mutated, random);
    }
    odd(bad);
    Restless.step(bad, 0);
    List<String> before = names();
    Indexed together;
    try (Restless restless = new Restless(bad)) {
      together = index("together", good, bad);
    }
    assertThat(names()).isEqualTo(before);
    assertThat(together.contents).as("seed " + SEED).containsAllEntriesOf(alone);
    assertThat(together.report.entries(Outcome.FAILED))
        .as("seed " + SEED)
        .allMatch(entry -> !entry.reason().isBlank())
        .noneMatch(entry -> entry.reason().contains("mistake of this program"));
    assertThat(together.report.entries(Outcome.FAILED))
        .extracting(entry -> bad.relativize(Path.of(entry.source())).toString())
        .contains("bomb.txt.gz", "huge.txt", "huge.htm", "nest.zip!1.zip!2.zip!3.zip")
        .anyMatch(name -> name.startsWith("bomb.zip"))
        .anyMatch(name -> name.startsWith("bombs.zip"));
    System.out.println(
        "HostileTest: "
            + MUTATIONS
            + " mutations, "
            + together.report.count(Outcome.FAILED)
            + " refused with a reason, "
            + together.report.releases()
            + " releases read");
  }

  private record Indexed(IndexReport report, Map<String, String> contents) {}

  private Indexed index(String name, Path... paths) throws IOException {
    Path index = temp.resolve("indexes").resolve(name);
    IndexReport report;
    try (ReleaseIndexer indexer = ReleaseIndexer.open(index)) {
      report =
          indexer.index(
              Sources.of(Arrays.stream(paths).map(Path::toString).toList()), Progress.NONE);
    }
    assertThat(Doctor.examine(index).findings()).allMatch(Doctor.Finding::isGood);
    try (Directory directory = FSDirectory.open(index)) {
      IndexChecks.assertClean(directory);
      return new Indexed(report, IndexChecks.contents(directory));
    }
  }

  private List<String> names() throws IOException {
    try (var files = Files.walk(temp)) {
      return files
          .map(file -> temp.relativize(file).toString())
          .filter(file -> !file.startsWith("indexes"))
          .sorted()
          .toList();
    }
  }

  /** Invented and real releases, a page, a submission of two exhibits, archives. */
  private static List<byte[]> originals() throws IOException {
    List<byte[]> originals = new ArrayList<>(made());
    Path beside = Path.of("").toAbsolutePath().getParent().resolveSibling("shared");
    Path shared = Path.of(System.getenv().getOrDefault("DATELINE_SHARED", beside.toString()));
    for (Path folder :
        List.of(Path.of("..", "testdata", "releases"), shared.resolve("corpus/releases"))) {
      originals.addAll(someOf(folder));
    }
    byte[] some = zipped(originals.getLast());
    originals.add(some);
    originals.add(zip(List.of("inner.zip", "b.txt"), List.of(some, originals.getFirst())));
    System.out.println("HostileTest: mutations of " + originals.size() + " originals");
    return originals;
  }

  /** Up to a hundred files, evenly drawn. */
  private static List<byte[]> someOf(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<byte[]> some = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> all = files.filter(Files::isRegularFile).sorted().toList();
      for (int i = 0; i < all.size(); i += Math.max(1, all.size() / 100)) {
        some.add(Files.readAllBytes(all.get(i)));
      }
    }
    return some;
  }

  private static List<byte[]> made() {
    Wire wire = new Wire(9);
    String plain = wire.next();
    String page =
        "<html><head><meta charset=windows-1252><title>News</title></head><body><div><p>"
            + wire.next().replace("\n\n", "</p>\n<p>").replace("and", "&amp;&#146;")
            + "</p><table><tr><td>1</td><td>2</td></tr></table></div></body></html>";
    String submission =
        "<SEC-DOCUMENT>0000000001-03-000001.txt\n<SEC-HEADER>\nACCESSION NUMBER: 0000000001-03-000001\n"
            + "CONFORMED SUBMISSION TYPE: 8-K\n</SEC-HEADER>\n"
            + "<DOCUMENT>\n<TYPE>8-K\n<TEXT>\nform\n</TEXT>\n</DOCUMENT>\n"
            + "<DOCUMENT>\n<TYPE>EX-99.1\n<TEXT>\n"
            + wire.next()
            + "</TEXT>\n</DOCUMENT>\n"
            + "<DOCUMENT>\n<TYPE>EX-99.2\n<TEXT>\n"
            + page
            + "</TEXT>\n</DOCUMENT>\n"
            + "</SEC-DOCUMENT>\n";
    return List.of(bytes(plain), bytes(page), bytes(submission), zipped(bytes(plain)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** With members whose names lead out of any folder. */
  private static byte[] zipped(byte[] content) {
    List<String> names = List.of("a.txt", "../../outside.txt", "/etc/outside.txt", "C:\\out.txt");
    return zip(names, Collections.nCopies(names.size(), content));
  }

  private static byte[] zip(List<String> names, List<byte[]> contents) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < names.size(); i++) {
        zip.putNextEntry(new ZipEntry(names.get(i)));
        zip.write(contents.get(i));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] mutate(byte[] original, List<byte[]> others, Random random) {
    byte[] mutated = original.clone();
    for (int step = random.nextInt(3); step >= 0; step--) {
      mutated = mutateOnce(mutated, others, random);
    }
    return mutated;
  }

  private static byte[] mutateOnce(byte[] in, List<byte[]> others, Random random) {
    if (in.length < 2) {
      return in;
    }
    int at = random.nextInt(in.length);
    int end = at + random.nextInt(in.length - at);
    return switch (random.nextInt(8)) {
      case 0 -> {
        byte[] out = in.clone();
        for (int i = 0; i < 1 + in.length / 500; i++) {
          out[random.nextInt(in.length)] ^= (byte) (1 << random.nextInt(8));
        }
        yield out;
      }
      case 1 -> Arrays.copyOf(in, at);
      case 2 -> Arrays.copyOfRange(in, at, in.length);
      case 3 -> {
        byte[] other = others.get(random.nextInt(others.size()));
        yield spliced(in, at, end, Arrays.copyOfRange(other, 0, random.nextInt(other.length)));
      }
      case 4 ->
          spliced(
              in,
              at,
              at,
              "<div><b>".repeat(random.nextInt(5000)).getBytes(StandardCharsets.US_ASCII));
      case 5 ->
          spliced(
              in,
              at,
              at,
              "&#x1F600;&quot;&#0;&#55357;&lt"
                  .repeat(random.nextInt(500))
                  .getBytes(StandardCharsets.US_ASCII));
      case 6 ->
          spliced(
              in,
              at,
              at,
              List.of("(", "Mr. ", "and ", "Inc., ", "\0", "<PAGE>\n", "\u2019s ")
                  .get(random.nextInt(7))
                  .repeat(random.nextInt(5000))
                  .getBytes(StandardCharsets.UTF_8));
      default -> spliced(in, at, end, new byte[random.nextInt(200)]);
    };
  }

  private static byte[] spliced(byte[] in, int from, int to, byte[] middle) {
    byte[] out = new byte[in.length - (to - from) + middle.length];
    System.arraycopy(in, 0, out, 0, from);
    System.arraycopy(middle, 0, out, from, middle.length);
    System.arraycopy(in, to, out, from + middle.length, in.length - to);
    return out;
  }

  private static void write(Path folder, int number, byte[] content, Random random)
      throws IOException {
    String name = "m" + number;
    switch (random.nextInt(6)) {
      case 0 -> Files.write(folder.resolve(name + ".zip"), content);
      case 1 -> Files.write(folder.resolve(name + ".htm"), content);
      case 2 -> Files.write(folder.resolve(name + ".tar"), content);
      case 3 -> {
        try (OutputStream out =
            new GZIPOutputStream(Files.newOutputStream(folder.resolve(name + ".txt.gz")))) {
          out.write(content);
        }
      }
      default -> Files.write(folder.resolve(name + ".txt"), content);
    }
  }

  /**
   * What no mutation makes: bombs, links into themselves, deep nests of tags and of archives,
   * entities that stand for entities, one endless line, files of more than 2 GB (of which nothing
   * is on the disk but their length).
   */
  private static void odd(Path folder) throws IOException {
    Files.createSymbolicLink(folder.resolve("loop"), folder);
    Files.createSymbolicLink(folder.resolve("self.txt"), Path.of("self.txt"));
    Files.createSymbolicLink(folder.resolve("nowhere.txt"), folder.resolve("nothing"));
    Files.write(folder.resolve("empty.txt"), new byte[0]);
    bombs(folder);
    byte[] nest = bytes("Lyndon Corp. named Ida Gerber director.");
    for (int depth = 6; depth > 0; depth--) {
      nest = zip(List.of(depth == 6 ? "a.txt" : depth + ".zip"), List.of(nest));
    }
    Files.write(folder.resolve("nest.zip"), nest);
    for (String tag : List.of("div", "b", "table", "font", "li")) {
      Files.writeString(
          folder.resolve("deep-" + tag + ".htm"),
          "<html><body>"
              + ("<" + tag + ">").repeat(1_000_000)
              + "Lyndon Corp. named Ida Gerber director.");
    }
    Files.writeString(folder.resolve("entities.htm"), entities());
    Files.writeString(folder.resolve("line.txt"), "Mr. Gerber and Inc., (".repeat(50_000));
    for (String name : List.of("huge.txt", "huge.htm", "huge.tar", "huge.zip", "huge.txt.gz")) {
      try (RandomAccessFile file = new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
        file.setLength((2L << 30) + 12_345);
      }
    }
  }

  private static void bombs(Path folder) throws IOException {
    byte[] zeros = new byte[128 << 20];
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("bomb.txt.gz")))) {
      out.write(zeros);
    }
    byte[] bomb = zip(List.of("zeros.txt"), List.of(zeros));
    Files.write(folder.resolve("bomb.zip"), bomb);
    Files.write(
        folder.resolve("bombs.zip"),
        zip(List.of("1.zip", "2.zip", "3.zip"), Collections.nCopies(3, bomb)));
  }

  private static String entities() {
    StringBuilder page = new StringBuilder("<!DOCTYPE html [<!ENTITY e0 \"lol\">\n");
    for (int i = 1; i < 30; i++) {
      page.append("<!ENTITY e" + i + " \"" + ("&e" + (i - 1) + ";").repeat(10) + "\">\n");
    }
    return page + "]><html><body>&e29; Lyndon Corp. named Ida Gerber director.</body></html>";
  }

  /** Lets files grow, shrink, come and go while they are read, and has them there in the end. */
  private static final class Restless implements AutoCloseable {
    private final Path folder;
    private final Thread thread = new Thread(this::run, "restless");
    private volatile boolean ends;

    Restless(Path folder) {
      this.folder = folder;
      thread.start();
    }

    private void run() {
      for (int i = 1; !ends; i++) {
        try {
          Files.delete(folder.resolve("gone.txt"));
          Files.delete(folder.resolve("gone.zip"));
          step(folder, i);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }

    private static void step(Path folder, int i) throws IOException {
      String text = "Lyndon Corp. named Ida Gerber director.\n";
      Files.writeString(folder.resolve("gone.txt"), text);
      Files.write(folder.resolve("gone.zip"), zipped(bytes(text)));
      Files.writeString(folder.resolve("grows.txt"), text.repeat(1 + i % 1000));
    }

    @Override
    public void close() {
      ends = true;
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
