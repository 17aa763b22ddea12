package io.dateline.extract;

import io.dateline.text.Fold;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * Counts in the archive what words are: given names, surnames, words of organisations, of places,
 * ordinary words; and writes {@code words.txt}. Run: {@code java …
 * io.dateline.extract.WordStatistics SHARED OUT}.
 */
final class WordStatistics {
  private static final Pattern SPAN = Pattern.compile("\\[(\\d+),(\\d+),\"([POL])\"\\]");
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'\u2019\\-]*+");

  private final Map<String, int[]> counts = new HashMap<>();

  private static final int CAPITAL = 0;
  private static final int LOWER = 1;
  private static final int GIVEN = 2;
  private static final int SURNAME = 3;
  private static final int ORGANIZATION = 4;
  private static final int PLACE = 5;

  public static void main(String[] args) throws IOException {
    Path shared = Path.of(args[0]);
    Map<String, String> both = silver(shared.resolve("silver/spans.jsonl.gz"));
    WordStatistics statistics = new WordStatistics();
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(
            new GZIPInputStream(
                Files.newInputStream(shared.resolve("corpus/wire-2023-2026.tar.gz"))))) {
      for (TarArchiveEntry e = tar.getNextEntry(); e != null; e = tar.getNextEntry()) {
        String spans = both.get(path(e.getName(), both));
        if (e.isFile() && spans != null) {
          statistics.add(new String(tar.readAllBytes(), StandardCharsets.UTF_8), spans);
        }
      }
    }
    statistics.write(Path.of(args[1]));
  }

  /** The path below the archive's top folders, as the silver spans name it. */
  static String path(String entry, Map<String, ?> known) {
    String path = entry;
    while (!known.containsKey(path) && path.indexOf('/') >= 0) {
      path = path.substring(path.indexOf('/') + 1);
    }
    return path;
  }

  /** The spans that both recognisers gave, by source. */
  private static Map<String, String> silver(Path file) throws IOException {
    Map<String, String> spans = lines(file);
    spans.replaceAll((source, line) ->
        line.substring(line.indexOf("\"both\":") + 7, line.indexOf("\"first\":")));
    return spans;
  }

  /** The lines of the silver spans, by source. */
  static Map<String, String> lines(Path file) throws IOException {
    Map<String, String> spans = new HashMap<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        int source = line.indexOf("\"source\":\"") + 10;
        spans.put(line.substring(source, line.indexOf('"', source)), line);
      }
    }
    return spans;
  }

  private void add(String text, String spans) {
    int end = text.indexOf("\n---\n");
    String body = end < 0 ? text : text.substring(0, end);
    Set<String> seen = new HashSet<>();
    Matcher span = SPAN.matcher(spans);
    while (span.find()) {
      int to = Integer.parseInt(span.group(2));
      if (to <= body.length()) {
        String name = body.substring(Integer.parseInt(span.group(1)), to);
        if (seen.add(name + span.group(3))) {
          count(name, span.group(3).charAt(0));
        }
      }
    }
    Set<String> words = new HashSet<>();
    Matcher word = WORD.matcher(body);
    while (word.find()) {
      words.add(word.group());
    }
    for (String w : words) {
      if (w.endsWith("'s") || w.endsWith("\u2019s")) {
        w = w.substring(0, w.length() - 2);
      }
      at(w)[Character.isUpperCase(w.charAt(0)) ? CAPITAL : LOWER]++;
    }
  }

  private void count(String name, char type) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(name);
    while (word.find()) {
      words.add(word.group());
    }
    if (type == 'P' && words.size() > 1) {
      at(words.get(0))[GIVEN]++;
      at(words.get(words.size() - 1))[SURNAME]++;
    } else if (type != 'P') {
      for (String w : new HashSet<>(words)) {
        at(w)[type == 'O' ? ORGANIZATION : PLACE]++;
      }
    }
  }

  private int[] at(String word) {
    return counts.computeIfAbsent(Fold.fold(word), w -> new int[6]);
  }

  private void write(Path out) throws IOException {
    Map<String, String> lines = new TreeMap<>();
    counts.forEach((word, n) -> {
      int given = level(n[GIVEN], n[CAPITAL], .4, .2, .04);
      int surname = level(n[SURNAME], n[CAPITAL], .4, .2, .04);
      int organization = level(n[ORGANIZATION], n[CAPITAL], .4, .15, .05);
      int place = level(n[PLACE], n[CAPITAL], .4, .15, .05);
      int common = level(n[LOWER], n[CAPITAL] + n[LOWER], .8, .4, .08);
      if (given + surname + organization + place > 0 && n[CAPITAL] > 1
          || common > 0 && n[LOWER] > 4) {
        lines.put(word, "" + given + surname + organization + place + common);
      }
    });
    StringBuilder file =
        new StringBuilder(
            "# Words of the wire archive and how often they are a given name, a surname, in the name"
                + " of an organisation, in that of a place, and in lower case (0 never to 3 mostly).\n"
                + "# Counted by WordStatistics over the archive and the spans that two recognisers"
                + " agree on. Sorted.\n");
    lines.forEach((word, digits) -> file.append(word).append(' ').append(digits).append('\n'));
    Files.writeString(out, file);
  }

  private static int level(int part, int whole, double high, double middle, double low) {
    double share = part / (double) Math.max(1, whole);
    return part >= 3 && share >= high
        ? 3
        : part >= 2 && share >= middle
            ? 2
            : part >= 2 && share >= low || part == 1 && share >= high ? 1 : 0;
  }
}
