package io.dateline.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Reads the lists of words that lie beside a class in the jar: one entry a line, {@code #} begins a
 * remark.
 *
 * <pre>{@code
 * WordFile.lines(RoleTaxonomy.class, "roles.tsv");   // a role a line, its fields apart by tabs
 * }</pre>
 *
 * <p>Stateless.
 */
public final class WordFile {
  private WordFile() {}

  /**
   * The entries in the order of the file, without remarks and blank lines.
   *
   * @throws IllegalStateException if the jar lacks the file
   */
  public static List<String> lines(Class<?> beside, String name) {
    return text(beside, name)
        .lines()
        .filter(line -> !line.isBlank() && line.charAt(0) != '#')
        .toList();
  }

  /**
   * All of the file.
   *
   * @throws IllegalStateException if the jar lacks the file
   */
  public static String text(Class<?> beside, String name) {
    String path = beside.getPackageName().replace('.', '/') + "/" + name;
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be read", e);
    }
  }
}
