package io.dateline.index;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * The version of the extractor: a sum over the classes and word lists that it is made of, so that
 * nobody has to remember to count it up.
 */
final class ExtractorVersion {
  private static final List<String> PACKAGES =
      List.of(
          "io/dateline/text/",
          "io/dateline/date/",
          "io/dateline/release/",
          "io/dateline/extract/",
          "io/dateline/position/");

  private ExtractorVersion() {}

  /** Eight hexadecimal digits; {@code unknown} where the classes cannot be looked at. */
  static String current() {
    return Current.VERSION;
  }

  private static final class Current {
    static final String VERSION = of(ExtractorVersion.class.getProtectionDomain().getCodeSource());
  }

  private static String of(CodeSource code) {
    if (code == null || code.getLocation() == null) {
      return "unknown";
    }
    try {
      URI location = code.getLocation().toURI();
      if (!"file".equals(location.getScheme())) {
        return "unknown";
      }
      return of(Path.of(location));
    } catch (URISyntaxException | IOException e) {
      return "unknown";
    }
  }

  /** Of the classes in a jar or a folder; the same for both. */
  static String of(Path classes) throws IOException {
    SortedMap<String, Long> sums = Files.isDirectory(classes) ? ofFolder(classes) : ofJar(classes);
    CRC32 all = new CRC32();
    sums.forEach(
        (name, sum) -> all.update((name + " " + sum + "\n").getBytes(StandardCharsets.UTF_8)));
    return String.format(Locale.ROOT, "%08x", all.getValue());
  }

  private static SortedMap<String, Long> ofJar(Path jar) throws IOException {
    SortedMap<String, Long> sums = new TreeMap<>();
    try (JarFile file = new JarFile(jar.toFile())) {
      file.stream()
          .filter(entry -> isExtractor(entry.getName()))
          .forEach(entry -> sums.put(entry.getName(), entry.getCrc()));
    }
    return sums;
  }

  private static SortedMap<String, Long> ofFolder(Path folder) throws IOException {
    SortedMap<String, Long> sums = new TreeMap<>();
    for (String each : PACKAGES) {
      if (Files.isDirectory(folder.resolve(each))) {
        try (Stream<Path> files = Files.list(folder.resolve(each))) {
          for (Path file : files.filter(Files::isRegularFile).toList()) {
            CRC32 sum = new CRC32();
            sum.update(Files.readAllBytes(file));
            sums.put(each + file.getFileName(), sum.getValue());
          }
        }
      }
    }
    return sums;
  }

  private static boolean isExtractor(String entry) {
    return PACKAGES.stream()
        .anyMatch(each ->
            entry.startsWith(each)
                && entry.length() > each.length()
                && entry.indexOf('/', each.length()) < 0);
  }
}
