package io.dateline.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {
  @TempDir Path folder;

  /** What a walk told: documents with their text, failures, what was passed over. */
  private static class Told implements SourceVisitor {
    private final List<String> documents = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();
    private final List<String> entered = new ArrayList<>();

    @Override
    public void document(Source source) {
      try {
        documents.add(source.name() + "=" + source.text().text());
      } catch (SourceException e) {
        failed(e);
      }
    }

    @Override
    public void failed(SourceException failure) {
      failures.add(failure.getMessage());
    }

    @Override
    public boolean enter(String archive, Stamp stamp) {
      entered.add(archive);
      return !archive.contains("unchanged");
    }

    @Override
    public void skipped(String name, String reason) {
      skipped.add(name);
    }
  }

  private static Told walk(Limits limits, String... paths) {
    Told told = new Told();
    assertTimeoutPreemptively(
        Duration.ofSeconds(30), () -> Sources.of(List.of(paths)).within(limits).visit(told));
    return told;
  }

  private Told walk(String... paths) {
    return walk(Limits.STANDARD, paths);
  }

  private String write(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    return file.toString();
  }

  private String write(String name, String text) throws IOException {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream packed = new GZIPOutputStream(out)) {
      packed.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] tar(String... namesAndTexts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        byte[] text = namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(namesAndTexts[i], true);
        entry.setSize(text.length);
        tar.putArchiveEntry(entry);
        tar.write(text);
        tar.closeArchiveEntry();
      }
    }
    return out.toByteArray();
  }

  private static byte[] zip(String name, byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(bytes);
      zip.closeEntry();
    }
    return out.toByteArray();
  }

  @Test
  void foldersAreWalkedInTheOrderOfNames_withoutHiddenFilesAndOtherKinds() throws IOException {
    write("b.txt", "two");
    write("a/z.htm", "one");
    write(".git/x.txt", "no");
    write("c.json", "{}");
    Told told = walk(folder.toString());
    assertThat(told.documents).containsExactly(folder + "/a/z.htm=one", folder + "/b.txt=two");
    assertThat(told.skipped).containsExactly(folder + "/c.json");
    assertThat(told.failures).isEmpty();
  }

  @Test
  void globsMatchInFolders_andSayWhenNothingMatches() throws IOException {
    write("a/1.txt", "one");
    write("a/2.htm", "two");
    write("a/b/3.txt", "three");
    assertThat(walk(folder + "/a/*.txt").documents).containsExactly(folder + "/a/1.txt=one");
    assertThat(walk(folder + "/**.txt").documents).hasSize(2);
    assertThat(walk(folder + "/a/*.{htm,html}").documents).hasSize(1);
    assertThat(walk(folder + "/x*").failures.getFirst()).contains("no file matches");
    assertThat(walk(folder + "/x[").failures).hasSize(1);
  }

  @Test
  void archivesAreReadInPlace_alsoWithinEachOther() throws IOException {
    byte[] tar = tar("x/1.txt", "one", "../../2.txt", "two", "p.jpg", "no");
    String tgz = write("w.tar.gz", gzip(tar));
    String gz = write("r.txt.gz", gzip("three".getBytes(StandardCharsets.UTF_8)));
    String zip = write("z.zip", zip("in.tgz", gzip(tar)));
    Told told = walk(tgz, gz, zip);
    assertThat(told.failures).isEmpty();
    assertThat(told.documents)
        .containsExactly(
            tgz + "!x/1.txt=one",
            tgz + "!../../2.txt=two",
            gz + "=three",
            zip + "!in.tgz!x/1.txt=one",
            zip + "!in.tgz!../../2.txt=two");
    assertThat(told.entered).containsExactly(tgz, zip, zip + "!in.tgz");
  }

  @Test
  void anArchiveThatIsNotEnteredIsNotRead() throws IOException {
    String tar = write("unchanged.tar", tar("1.txt", "one"));
    assertThat(walk(tar).documents).isEmpty();
  }

  @Test
  void standardInputIsKnownByItsFirstBytes() throws IOException {
    for (byte[] bytes :
        List.of(
            "one".getBytes(StandardCharsets.UTF_8),
            gzip("one".getBytes(StandardCharsets.UTF_8)),
            gzip(tar("1.txt", "one")),
            zip("1.txt", "one".getBytes(StandardCharsets.UTF_8)))) {
      Told told = new Told();
      Sources.of(List.of("-")).standardInput(new ByteArrayInputStream(bytes)).visit(told);
      assertThat(told.failures).isEmpty();
      assertThat(told.documents).hasSize(1).allMatch(text -> text.endsWith("=one"));
    }
  }

  @Test
  void badFilesAreTold_andTheOthersAreRead() throws IOException {
    byte[] gz = gzip("three words here".repeat(500).getBytes(StandardCharsets.UTF_8));
    byte[] noise = new byte[2000];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (byte) (i * 31);
    }
    write("1-empty.txt", "");
    write("2-binary.txt", noise);
    write("3-broken.gz", Arrays.copyOf(gz, gz.length / 2));
    write("4-nul.txt", new byte[100]);
    write("5-pdf.txt", "%PDF-1.4 x");
    write("6-cut.tar.gz", Arrays.copyOf(gzip(tar("1.txt", "one")), 60));
    write("7-not.zip", "this is no archive at all");
    write("8-good.txt", "good");
    Told told = walk(folder.toString(), folder + "/none.txt");
    assertThat(told.documents).containsExactly(folder + "/8-good.txt=good");
    assertThat(told.failures)
        .anyMatch(line -> line.contains("1-empty.txt") && line.contains("empty"))
        .anyMatch(line -> line.contains("2-binary.txt") && line.contains("binary"))
        .anyMatch(line -> line.contains("3-broken.gz"))
        .anyMatch(line -> line.contains("4-nul.txt") && line.contains("byte 0"))
        .anyMatch(line -> line.contains("5-pdf.txt") && line.contains("PDF"))
        .anyMatch(line -> line.contains("6-cut.tar.gz"))
        .anyMatch(line -> line.contains("none.txt") && line.contains("no such file"))
        .allMatch(line -> line.lines().count() == 1);
  }

  @Test
  void bombsAreStopped() throws IOException {
    Limits limits = new Limits(1 << 20, 50, 4 << 20, 2);
    byte[] zeros = new byte[40 << 20];
    Arrays.fill(zeros, (byte) ' ');
    String gz = write("a.txt.gz", gzip(zeros));
    String zip = write("b.zip", zip("a.txt", zeros));
    String deep = write("c.zip", zip("d.zip", zip("e.zip", zip("f.txt", new byte[] {'x'}))));
    Told told = walk(limits, gz, zip, deep);
    assertThat(told.documents).isEmpty();
    assertThat(told.failures)
        .anyMatch(line -> line.contains("a.txt.gz") && line.contains("larger than 1 MiB"))
        .anyMatch(line -> line.contains("b.zip") && line.contains("larger than 1 MiB"))
        .anyMatch(line -> line.contains("e.zip") && line.contains("2 deep"));
    assertThat(walk(Limits.STANDARD, gz).failures.getFirst()).contains("200 times");
  }

  @Test
  void linksThatLeadInACircleAreTold() throws IOException {
    write("a/1.txt", "one");
    Files.createSymbolicLink(folder.resolve("a/loop"), folder);
    Files.createSymbolicLink(folder.resolve("self"), Path.of("self"));
    Told told = walk(folder.toString());
    assertThat(told.documents).containsExactly(folder + "/a/1.txt=one");
    assertThat(told.failures).singleElement().asString().contains("/self");
    assertThat(told.skipped).singleElement().asString().contains("/a/loop");
  }

  @Test
  void aFileThatVanishesBeforeItIsRead_isTold() throws IOException {
    String file = write("a.txt", "one");
    List<Source> sources = new ArrayList<>();
    Told told =
        new Told() {
          @Override
          public void document(Source source) {
            sources.add(source);
          }
        };
    Sources.of(List.of(file)).visit(told);
    Files.delete(Path.of(file));
    new Told().document(sources.getFirst());
    Told after = new Told();
    after.document(sources.getFirst());
    assertThat(after.failures.getFirst()).contains("gone");
  }

  @Test
  void aFileLargerThanTheLimitIsNotRead() throws IOException {
    String file = write("a.txt", "x".repeat(2000));
    assertThat(walk(Limits.STANDARD.withMaxDocument(1000), file).failures.getFirst())
        .contains("larger than 1,000 bytes");
  }

  @Test
  void loneSurrogatesAndFewBadBytes_areReplacedWithAWarning() throws SourceException {
    byte[] bytes = "M\u00fcller \u2014 M\u00fcller \u2014 xxx".getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 3] = (byte) 0xED;
    bytes[bytes.length - 2] = (byte) 0xA0;
    bytes[bytes.length - 1] = (byte) 0x80;
    SourceText text = Source.of("a", bytes).text();
    assertThat(text.charset()).isEqualTo("UTF-8");
    assertThat(text.text()).startsWith("M\u00fcller \u2014 M\u00fcller");
    assertThat(text.warnings()).hasSize(1);
  }

  @Test
  void aFewNulBytesAreSpaces_withAWarning() throws SourceException {
    byte[] bytes = "word ".repeat(1000).getBytes(StandardCharsets.UTF_8);
    bytes[4] = 0;
    SourceText text = Source.of("a", bytes).text();
    assertThat(text.text()).startsWith("word word");
    assertThat(text.warnings().getFirst()).contains("byte 4");
  }
}
