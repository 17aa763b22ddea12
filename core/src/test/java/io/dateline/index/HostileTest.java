package io.dateline.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.source.Sources;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Releases that somebody has tampered with, among good ones. {@code -Ddateline.mutations=N} makes N
 * of them instead of some hundred; {@code -Ddateline.seed=S} repeats a run.
 */
class HostileTest {
  private static final int MUTATIONS = Integer.getInteger("dateline.mutations", 150);
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
    List<String> before = names();
    Indexed together = index("together", good, bad);
    assertThat(names()).isEqualTo(before);
    assertThat(together.contents).as("seed " + SEED).containsAllEntriesOf(alone);
    assertThat(together.report.entries(Outcome.FAILED))
        .as("seed " + SEED)
        .allMatch(entry -> !entry.reason().isBlank())
        .noneMatch(entry -> entry.reason().contains("mistake of this program"));
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

  /** A plain text, a page, a submission of two exhibits. */
  private static List<byte[]> originals() {
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

  private static byte[] zipped(byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : List.of("a.txt", "../../outside.txt", "/etc/outside.txt", "a.txt")) {
        if (!name.equals("a.txt") || out.size() == 0) {
          zip.putNextEntry(new ZipEntry(name));
          zip.write(content);
        }
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

  /** What no mutation makes: a bomb, a link into itself, a deep nest, one endless line. */
  private static void odd(Path folder) throws IOException {
    Files.createSymbolicLink(folder.resolve("loop"), folder);
    Files.createSymbolicLink(folder.resolve("nowhere.txt"), folder.resolve("nothing"));
    Files.write(folder.resolve("empty.txt"), new byte[0]);
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("bomb.txt.gz")))) {
      byte[] zeros = new byte[1 << 16];
      for (int i = 0; i < 2000; i++) {
        out.write(zeros);
      }
    }
    List<String> parts = new ArrayList<>(List.of("<html><body>"));
    parts.add("<div>".repeat(1_000_000));
    parts.add("Lyndon Corp. named Ida Gerber director.");
    Files.writeString(folder.resolve("deep.htm"), String.join("", parts));
    Files.writeString(folder.resolve("line.txt"), "Mr. Gerber and Inc., (".repeat(50_000));
  }
}
