package io.dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dateline.date.DateValue;
import io.dateline.release.Release;
import io.dateline.release.ReleaseReader;
import io.dateline.release.ZoneKind;
import io.dateline.source.Source;
import io.dateline.source.SourceException;
import io.dateline.source.SourceVisitor;
import io.dateline.source.Sources;
import io.dateline.text.Fold;
import io.dateline.text.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/**
 * Compares release dates and headlines with answers that nobody had to annotate: in the archive of
 * wire releases each path has the day on which the release was posted, and each first line is its
 * headline.
 *
 * <p>Reads every fortieth release; all of them with {@code -Ddateline.silver=all}. The archive is
 * looked for in {@code ../shared} beside the project, or where {@code DATELINE_SHARED} says. Prints
 * the scores, and writes each disagreement with its kind to {@code target/silver.tsv}.
 *
 * <p>The day of posting is not always the printed one. A wire posts some releases a day or two
 * after their dateline, so that a printed date up to {@value #POSTED_WITHIN} days from the path's
 * agrees; the exact agreement is printed beside it. About half of the archive prints no date at
 * all, and is not counted for dates.
 */
class SilverTest {
  private static final int POSTED_WITHIN = 3;
  private static final Pattern DAY = Pattern.compile("/(20\\d\\d)/(\\d\\d)(\\d\\d)/");

  private int releases;
  private int headlines;
  private int dated;
  private int sameDay;
  private int agreed;
  private final List<String> disagreements = new ArrayList<>();
  private final Map<String, Integer> reasons = new TreeMap<>();

  @Test
  void headlineAndReleaseDate_agreeWithTheArchive() throws IOException {
    Path archive = shared().resolve("corpus/wire-2023-2026.tar.gz");
    assumeTrue(Files.exists(archive), () -> "no archive at " + archive + ": nothing to compare");
    int every = "all".equals(System.getProperty("dateline.silver")) ? 1 : 40;
    Sources.of(List.of(archive.toString())).visit(new Sample(every));
    String scores =
        "%d releases: headline %.4f; %d print a date, the path's day %.4f, within %d days %.4f"
            .formatted(
                releases,
                (double) headlines / releases,
                dated,
                (double) sameDay / dated,
                POSTED_WITHIN,
                (double) agreed / dated);
    System.out.println(scores);
    System.out.println(reasons);
    Files.createDirectories(Path.of("target"));
    Files.write(Path.of("target", "silver.tsv"), disagreements);
    assertThat((double) headlines / releases).as(scores).isGreaterThanOrEqualTo(0.98);
    assertThat((double) agreed / dated).as(scores).isGreaterThanOrEqualTo(0.98);
  }

  private static Path shared() {
    return Optional.ofNullable(System.getenv("DATELINE_SHARED"))
        .map(Path::of)
        .orElseGet(() -> Path.of("").toAbsolutePath().getParent().resolveSibling("shared"));
  }

  private final class Sample implements SourceVisitor {
    private final int every;
    private int seen;

    Sample(int every) {
      this.every = every;
    }

    @Override
    public void document(Source source) {
      Matcher day = DAY.matcher(source.name());
      if (seen++ % every == 0 && day.find()) {
        LocalDate posted =
            LocalDate.of(
                Integer.parseInt(day.group(1)),
                Integer.parseInt(day.group(2)),
                Integer.parseInt(day.group(3)));
        try {
          String first = source.text().text().lines().findFirst().orElse("");
          compare(ReleaseReader.standard().read(source).get(0), first, posted);
        } catch (SourceException e) {
          failed(e);
        }
      }
    }

    @Override
    public void failed(SourceException problem) {
      disagree("unreadable", problem.getMessage(), "", "");
    }
  }

  private void compare(Release release, String firstLine, LocalDate posted) {
    releases++;
    String want = Parser.unescapeEntities(firstLine, false);
    String got =
        release.zone(ZoneKind.HEADLINE).map(zone -> release.textOf(zone.span())).orElse("");
    if (letters(want).equals(letters(got))) {
      headlines++;
    } else {
      disagree(
          got.isEmpty()
              ? "no headline"
              : letters(got).length() < letters(want).length()
                  ? "headline too short"
                  : "another headline",
          release.source(),
          want,
          got);
    }
    Tokens tokens =
        Tokens.of(
            release.text(),
            release.paragraphs().stream().map(paragraph -> paragraph.span()).toList(),
            release.gaps());
    ReleaseDates.of(release, tokens)
        .released()
        .ifPresent(printed -> compare(release, printed, posted));
  }

  private void compare(Release release, DateValue printed, LocalDate posted) {
    dated++;
    long apart = Math.abs(ChronoUnit.DAYS.between(printed.first(), posted));
    sameDay += apart == 0 ? 1 : 0;
    if (apart <= POSTED_WITHIN) {
      agreed++;
    } else {
      disagree(
          apart % 365 <= 1 ? "another year" : apart <= 60 ? "posted long after" : "another date",
          release.source(),
          posted.toString(),
          release.dateline().map(line -> release.textOf(line.whole())).orElse(""));
    }
  }

  private void disagree(String reason, String source, String want, String got) {
    reasons.merge(reason, 1, Integer::sum);
    disagreements.add(String.join("\t", reason, source, want, got));
  }

  /** What is left of a headline when the marks of Markdown, case and spaces are apart. */
  private static String letters(String headline) {
    return Fold.fold(headline).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
