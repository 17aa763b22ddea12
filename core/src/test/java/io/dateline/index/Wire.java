package io.dateline.index;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Any number of invented releases in real shapes, the same for the same seed: names of people and
 * companies come as often as they do in a newspaper, a few again and again and most of them once.
 */
final class Wire {
  private static final List<String> FIRST =
      List.of("Robert", "Mary", "James", "Linda", "Ida", "Wei", "Ana", "Paul", "Karl", "Susan");
  private static final List<String> SYLLABLES =
      List.of(
          "bar", "cha", "del", "fen", "gor", "hal", "ker", "lin", "mar", "nor", "pel", "ros",
          "sten", "tor", "vic", "wes");
  private static final List<String> ROLES =
      List.of(
          "Chief Financial Officer",
          "Chief Executive Officer",
          "President",
          "Director",
          "Vice President, Sales",
          "Chairman of the Board",
          "General Counsel",
          "Treasurer");
  private static final List<String> SUFFIXES = List.of("Inc.", "Corp.", "Holdings", "Ltd.", "PLC");
  private static final List<String> PLACES =
      List.of("NEW YORK", "LYNDON, Ohio", "Los Angeles, CA", "LONDON", "AUSTIN, Texas");
  private static final List<String> WORDS =
      List.of(
          "revenue",
          "quarter",
          "growth",
          "market",
          "customers",
          "strategy",
          "product",
          "operations",
          "results",
          "service",
          "board",
          "shareholders",
          "industry",
          "technology",
          "global",
          "team",
          "experience",
          "value",
          "million",
          "percent",
          "the",
          "of",
          "and",
          "to",
          "in",
          "with",
          "for",
          "a",
          "is",
          "was",
          "new",
          "our");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH);

  private final Random random;

  Wire(long seed) {
    this.random = new Random(seed);
  }

  /** The next release, of about three thousand chars. */
  String next() {
    String company = name(20_000) + " " + pick(SUFFIXES);
    String person = person();
    String role = pick(ROLES);
    LocalDate day = LocalDate.of(1995, 1, 1).plusDays(random.nextInt(11_000));
    StringBuilder text = new StringBuilder(3500);
    text.append(company).append(" Names ").append(person).append(' ').append(role).append("\n\n");
    text.append(pick(PLACES)).append(", ").append(DAY.format(day)).append(" -- ");
    text.append(company).append(" today announced that ").append(person);
    text.append(" has been named ").append(role).append(", effective immediately. ");
    text.append("The new officer succeeds ").append(person()).append(", who has resigned.\n\n");
    for (int paragraph = 0; paragraph < 5 + random.nextInt(4); paragraph++) {
      for (int sentence = 0; sentence < 4; sentence++) {
        sentence(text);
      }
      text.append("\n\n");
    }
    text.append("About ").append(company).append("\n").append(company);
    text.append(" makes things. For more, call ").append(person()).append(".\n");
    return text.toString();
  }

  private void sentence(StringBuilder text) {
    int start = text.length();
    for (int i = 0; i < 10 + random.nextInt(8); i++) {
      text.append(random.nextInt(6) == 0 ? name(200_000).toLowerCase(Locale.ROOT) : pick(WORDS));
      text.append(' ');
    }
    text.setCharAt(start, Character.toUpperCase(text.charAt(start)));
    text.setCharAt(text.length() - 1, '.');
    text.append(' ');
  }

  private String person() {
    return pick(FIRST) + " " + name(60_000);
  }

  /** One of so many names, the first of them far more often than the last. */
  private String name(int names) {
    int number = (int) Math.exp(random.nextDouble() * Math.log(names));
    StringBuilder name = new StringBuilder();
    for (int rest = number; rest > 0 || name.isEmpty(); rest /= SYLLABLES.size()) {
      name.append(SYLLABLES.get(rest % SYLLABLES.size()));
    }
    name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
    return name.toString();
  }

  private String pick(List<String> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** Writes releases as files {@code r0.txt}, {@code r1.txt} … into a folder. */
  static void write(Path folder, long seed, int count) {
    Wire wire = new Wire(seed);
    try {
      Files.createDirectories(folder);
      for (int i = 0; i < count; i++) {
        Files.writeString(folder.resolve("r" + i + ".txt"), wire.next(), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes releases as members {@code r0.txt} … of a zip archive. */
  static void zip(Path file, long seed, int count) {
    Wire wire = new Wire(seed);
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < count; i++) {
        zip.putNextEntry(new ZipEntry("r" + i + ".txt"));
        zip.write(wire.next().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
