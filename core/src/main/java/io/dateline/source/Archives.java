package io.dateline.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Predicate;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** Opens files, streams and what is packed in them, within limits. */
final class Archives {
  private static final int BUFFER = 1 << 16;

  private enum Packing {
    NONE,
    GZIP,
    TAR,
    TAR_GZIP,
    ZIP;

    boolean isArchive() {
      return this == TAR || this == TAR_GZIP || this == ZIP;
    }

    static Packing of(String name) {
      String lower = name.toLowerCase(Locale.ROOT);
      if (lower.endsWith(".tar.gz") || lower.endsWith(".tgz")) {
        return TAR_GZIP;
      }
      if (lower.endsWith(".gz")) {
        return GZIP;
      }
      return lower.endsWith(".tar") ? TAR : lower.endsWith(".zip") ? ZIP : NONE;
    }
  }

  private final Limits limits;
  private final SourceVisitor visitor;
  private final Predicate<String> other;

  Archives(Limits limits, SourceVisitor visitor, Predicate<String> other) {
    this.limits = limits;
    this.visitor = visitor;
    this.other = other;
  }

  /**
   * A file on disk.
   *
   * @param again whether it can be opened more than once; a pipe cannot
   */
  void file(Path file, String name, Stamp stamp, boolean again) {
    if (!again) {
      try (InputStream in = Files.newInputStream(file)) {
        stream(name, stamp, in);
      } catch (IOException e) {
        visitor.failed(Failures.of(name, e));
      }
      return;
    }
    Packing packing = Packing.of(name);
    if (!packing.isArchive()) {
      visitor.document(new Source(name, stamp, () -> read(file, name, stamp, packing)));
      return;
    }
    if (!visitor.enter(name, stamp)) {
      return;
    }
    try (InputStream in = Files.newInputStream(file)) {
      archive(name, packing, new Meter(in), 1);
    } catch (IOException e) {
      visitor.failed(Failures.of(name, e));
    }
    visitor.leave(name);
  }

  private byte[] read(Path file, String name, Stamp stamp, Packing packing) throws SourceException {
    if (packing == Packing.NONE && stamp.size() > limits.maxDocument()) {
      throw tooLarge(name);
    }
    try (InputStream in = Files.newInputStream(file)) {
      return packing == Packing.NONE ? document(name, in) : gunzip(name, new Meter(in));
    } catch (IOException e) {
      throw Failures.of(name, e);
    }
  }

  /** A stream that can be read once; what it holds is told by its first bytes. */
  void stream(String name, Stamp stamp, InputStream stream) {
    try {
      BufferedInputStream in = new BufferedInputStream(stream, BUFFER);
      Packing packing = packing(in);
      if (packing == Packing.NONE) {
        visitor.document(Source.of(name, stamp, document(name, in)));
      } else if (packing == Packing.GZIP) {
        gzipStream(name, stamp, new Meter(in));
      } else if (visitor.enter(name, stamp)) {
        archive(name, packing, new Meter(in), 1);
        visitor.leave(name);
      }
    } catch (SourceException e) {
      visitor.failed(e);
    } catch (IOException e) {
      visitor.failed(Failures.of(name, e));
    }
  }

  private void gzipStream(String name, Stamp stamp, Meter meter)
      throws IOException, SourceException {
    BufferedInputStream inner = new BufferedInputStream(unpacking(meter), BUFFER);
    if (packing(inner) == Packing.TAR) {
      if (visitor.enter(name, stamp)) {
        members(name, new TarArchiveInputStream(inner, "UTF-8"), 1);
        visitor.leave(name);
      }
    } else {
      visitor.document(Source.of(name, stamp, document(name, inner)));
    }
  }

  private static Packing packing(BufferedInputStream in) throws IOException {
    in.mark(512);
    byte[] head = in.readNBytes(512);
    in.reset();
    if (head.length > 2 && head[0] == 0x1F && (head[1] & 0xFF) == 0x8B) {
      return Packing.GZIP;
    }
    if (head.length > 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4) {
      return Packing.ZIP;
    }
    boolean tar =
        head.length > 262
            && head[257] == 'u'
            && head[258] == 's'
            && head[259] == 't'
            && head[260] == 'a'
            && head[261] == 'r';
    return tar ? Packing.TAR : Packing.NONE;
  }

  /** The members of an archive. Failures of the archive as a whole are told here. */
  private void archive(String name, Packing packing, Meter meter, int depth) {
    try {
      switch (packing) {
        case TAR -> members(name, new TarArchiveInputStream(buffered(meter), "UTF-8"), depth);
        case TAR_GZIP ->
            members(name, new TarArchiveInputStream(buffered(unpacking(meter)), "UTF-8"), depth);
        case ZIP ->
            members(name, new ZipArchiveInputStream(buffered(meter), "UTF-8", true, true), depth);
        default -> throw new IllegalArgumentException("not an archive: " + packing);
      }
    } catch (LimitException e) {
      visitor.failed(new SourceException(name, e.getMessage(), e));
    } catch (IOException e) {
      visitor.failed(Failures.of(name, e));
    }
  }

  private static InputStream buffered(InputStream in) {
    return new BufferedInputStream(in, BUFFER);
  }

  private InputStream unpacking(Meter meter) throws IOException {
    InputStream packed = buffered(meter);
    return new Bounded(
        GzipCompressorInputStream.builder()
            .setInputStream(packed)
            .setDecompressConcatenated(true)
            .get(),
        meter,
        limits);
  }

  private void members(String archive, ArchiveInputStream<?> in, int depth) throws IOException {
    long unpacked = 0;
    for (ArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
      String name = archive + "!" + printable(entry.getName());
      if (entry.isDirectory() || isHidden(entry.getName())) {
        continue;
      }
      if (entry instanceof TarArchiveEntry tar && !tar.isFile()) {
        visitor.skipped(name, "a link or device, not a file");
        continue;
      }
      if (other.test(name)) {
        visitor.skipped(name, "its ending says that it is no release");
        continue;
      }
      if (!in.canReadEntryData(entry)) {
        visitor.failed(
            new SourceException(
                name, "packed in a way that is not read (encrypted?); unpack it first"));
        continue;
      }
      unpacked += member(name, entry, in, depth);
      if (unpacked > limits.maxArchive()) {
        throw new LimitException(
            "unpacks to more than " + size(limits.maxArchive()) + "; the rest was not read");
      }
    }
  }

  /** Reads one member and says how long it was. */
  private long member(String name, ArchiveEntry entry, InputStream in, int depth)
      throws IOException {
    Stamp stamp = new Stamp(Math.max(0, entry.getSize()), modified(entry));
    Packing packing = Packing.of(name);
    Meter meter = new Meter(in);
    try {
      if (packing == Packing.NONE) {
        visitor.document(Source.of(name, stamp, document(name, meter)));
      } else if (packing == Packing.GZIP) {
        visitor.document(Source.of(name, stamp, gunzip(name, meter)));
      } else if (depth >= limits.maxNesting()) {
        throw new SourceException(
            name,
            "archives lie more than "
                + limits.maxNesting()
                + " deep in each other; unpack it first");
      } else if (visitor.enter(name, stamp)) {
        archive(name, packing, meter, depth + 1);
        visitor.leave(name);
      }
    } catch (SourceException e) {
      visitor.failed(e);
    }
    return meter.count();
  }

  /**
   * Archives made to be the same bytes everywhere give all members the time zero, which says
   * nothing.
   */
  private static long modified(ArchiveEntry entry) {
    if (entry.getLastModifiedDate() == null || entry.getLastModifiedDate().getTime() == 0) {
      return Stamp.UNSTATED;
    }
    return entry.getLastModifiedDate().getTime();
  }

  private static boolean isHidden(String member) {
    return member.startsWith(".") && !member.startsWith("./") && !member.startsWith("../")
        || member.contains("/.") && !member.contains("/../")
        || member.startsWith("__MACOSX/");
  }

  /** A member's name without control characters, which could play tricks on a terminal. */
  private static String printable(String name) {
    StringBuilder kept = new StringBuilder(name.length());
    name.chars().forEach(c -> kept.append(Character.isISOControl(c) ? '\uFFFD' : (char) c));
    return kept.toString();
  }

  private byte[] gunzip(String name, Meter meter) throws IOException, SourceException {
    try {
      return document(name, unpacking(meter));
    } catch (LimitException e) {
      throw new SourceException(name, e.getMessage(), e);
    }
  }

  private byte[] document(String name, InputStream in) throws IOException, SourceException {
    byte[] bytes = in.readNBytes((int) limits.maxDocument() + 1);
    if (bytes.length > limits.maxDocument()) {
      throw tooLarge(name);
    }
    return bytes;
  }

  private SourceException tooLarge(String name) {
    return new SourceException(
        name,
        "larger than " + size(limits.maxDocument()) + ", the most that is read of one document");
  }

  static String size(long bytes) {
    return bytes % (1L << 20) == 0
        ? String.format(Locale.ROOT, "%,d MiB", bytes >> 20)
        : String.format(Locale.ROOT, "%,d bytes", bytes);
  }
}
