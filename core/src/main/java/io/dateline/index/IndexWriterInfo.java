package io.dateline.index;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Who writes to an index, as the file {@value #FILE} beside Lucene's lock says it. The lock alone
 * decides; the file only tells whom to ask.
 *
 * @param pid process id
 * @param host name of the machine
 * @param since since when: the time of the file
 */
record IndexWriterInfo(long pid, String host, Instant since) {
  static final String FILE = "dateline-writer.txt";

  /** Notes this process as the writer, from now on. */
  static void write(Path index) throws IOException {
    Path fresh = index.resolve(FILE + ".new");
    String said = ProcessHandle.current().pid() + "\n" + localHost() + "\n";
    Files.writeString(fresh, said, StandardCharsets.UTF_8);
    Files.move(
        fresh,
        index.resolve(FILE),
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.ATOMIC_MOVE);
  }

  private static String localHost() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }

  static Optional<IndexWriterInfo> read(Path index) {
    try {
      Path file = index.resolve(FILE);
      List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
      Instant since = Files.getLastModifiedTime(file).toInstant().truncatedTo(ChronoUnit.SECONDS);
      return Optional.of(new IndexWriterInfo(Long.parseLong(lines.get(0)), lines.get(1), since));
    } catch (IOException | IndexOutOfBoundsException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Whether the process may still run; of another machine's nothing is known. */
  boolean mayBeAlive() {
    return !host.equals(localHost())
        || ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
  }

  /** {@code process 4711 on alpha since 2026-05-03T10:15:30Z}. */
  @Override
  public String toString() {
    return "process " + pid + " on " + host + " since " + since;
  }
}
