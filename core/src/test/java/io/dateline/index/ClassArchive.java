package io.dateline.index;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Starts further Java processes of these classes quickly: from an archive of loaded classes that
 * the first of them leaves behind. Without one they start as usual, only more slowly.
 */
final class ClassArchive {
  private final Path archive;
  private final String classPath;
  private boolean made;

  /** Keeps its files in a folder. */
  ClassArchive(Path folder) throws IOException {
    Files.createDirectories(folder);
    archive = folder.resolve("classes.archive");
    List<String> jars = new ArrayList<>();
    for (String each : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path entry = Path.of(each);
      jars.add(Files.isDirectory(entry) ? packed(entry, folder, jars.size()) : each);
    }
    classPath = String.join(File.pathSeparator, jars);
  }

  /** Classes in folders are not archived, so that each folder becomes a jar. */
  private static String packed(Path classes, Path folder, int number) throws IOException {
    Path jar = folder.resolve("classes" + number + ".jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes)) {
      zip.setLevel(Deflater.BEST_SPEED);
      files.filter(Files::isRegularFile).forEach(file -> put(classes.relativize(file), file, zip));
    }
    return jar.toString();
  }

  private static void put(Path name, Path file, ZipOutputStream zip) {
    try {
      zip.putNextEntry(new ZipEntry(name.toString().replace(File.separatorChar, '/')));
      Files.copy(file, zip);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A process that runs a class; the first is to end by itself, as it makes the archive. */
  ProcessBuilder process(Class<?> main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(option());
    command.addAll(
        List.of(
            "-Xlog:disable",
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            classPath,
            main.getName()));
    command.addAll(List.of(arguments));
    made = true;
    return new ProcessBuilder(command);
  }

  private String option() {
    boolean ahead = Runtime.version().feature() >= 25;
    if (!made) {
      return (ahead ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + archive;
    }
    return (ahead ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + archive;
  }
}
