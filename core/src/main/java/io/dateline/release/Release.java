package io.dateline.release;

import io.dateline.text.Span;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * One news release: its text and the parts of it.
 *
 * <p>The text is the release as a reader sees it, markup of HTML gone, every line end a line feed;
 * all offsets of Dateline count in it. What stands inside a paragraph but belongs to the layout (a
 * page mark, an asterisk of Markdown) stays in the text and is listed as a gap.
 *
 * @param source where it was read from: the path as given, {@code archive!member}, {@code
 *     file#EX-99.1}
 * @param text the text, not empty
 * @param paragraphs what is to be read, in order and apart from each other
 * @param gaps what is to be passed over inside paragraphs, in order and apart from each other
 * @param zones the parts, by start, the outer first
 * @param dateline place and date in front of the first sentence, if they are there
 * @param filing the header of the submission it came in, if it came in one
 * @param warnings what was odd but did not hinder reading, one sentence each
 */
public record Release(
    String source,
    String text,
    List<Paragraph> paragraphs,
    List<Span> gaps,
    List<Zone> zones,
    Optional<DatelineLine> dateline,
    Optional<Filing> filing,
    List<String> warnings) {

  /** Copies the lists. */
  public Release {
    paragraphs = List.copyOf(paragraphs);
    gaps = List.copyOf(gaps);
    zones = List.copyOf(zones);
    warnings = List.copyOf(warnings);
  }

  /**
   * The release's identity: 20 hexadecimal digits of the SHA-256 of its text in UTF-8, so that the
   * same text is the same release wherever it was read.
   */
  public String id() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 10);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * What a span says, as a reader would say it: gaps left out, line ends and runs of white space
   * one space, a word divided at the end of a line put together at its hyphen.
   */
  public String textOf(Span span) {
    int gap = firstGapEndingAfter(span.start());
    boolean whole = gap == gaps.size() || gaps.get(gap).start() >= span.end();
    if (whole && isSaidAsPrinted(span)) {
      return text.substring(span.start(), span.end());
    }
    StringBuilder said = new StringBuilder(span.length());
    boolean space = false;
    boolean line = false;
    for (int i = span.start(); i < span.end(); i++) {
      if (gap < gaps.size() && gaps.get(gap).start() <= i) {
        int end = Math.min(gaps.get(gap).end(), span.end());
        boolean breaks = text.substring(i, end).indexOf('\n') >= 0;
        space |= breaks;
        line |= breaks;
        i = end - 1;
        gap++;
        continue;
      }
      char c = text.charAt(i);
      if (isWhite(c)) {
        space = true;
        line |= c == '\n';
        continue;
      }
      if (space && !said.isEmpty() && !(line && joinsAtHyphen(said, c))) {
        said.append(' ');
      }
      space = false;
      line = false;
      said.append(c);
    }
    return said.toString();
  }

  /** Whether every white space in it is one space between two words, as it mostly is. */
  private boolean isSaidAsPrinted(Span span) {
    boolean space = true;
    for (int i = span.start(); i < span.end(); i++) {
      char c = text.charAt(i);
      boolean before = space;
      space = c == ' ';
      if (space && before || c < ' ' || c > '~' && isWhite(c)) {
        return false;
      }
    }
    return !space;
  }

  private static boolean isWhite(char c) {
    return Character.isWhitespace(c) || c == '\u00a0' || c == '\u202f' || c == '\u2007';
  }

  private static boolean joinsAtHyphen(StringBuilder said, char next) {
    int last = said.length() - 1;
    return last > 0
        && said.charAt(last) == '-'
        && Character.isLetter(said.charAt(last - 1))
        && Character.isLetter(next);
  }

  private int firstGapEndingAfter(int offset) {
    int low = 0;
    int high = gaps.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (gaps.get(middle).end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Index of the paragraph that holds an offset; of the next one, or the last, if none does. */
  public int paragraphAt(int offset) {
    int low = 0;
    int high = paragraphs.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (paragraphs.get(middle).span().end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The first zone of this kind, if the release has one. */
  public Optional<Zone> zone(ZoneKind kind) {
    for (Zone zone : zones) {
      if (zone.kind() == kind) {
        return Optional.of(zone);
      }
    }
    return Optional.empty();
  }
}
