package io.dateline.search;

import io.dateline.release.Paragraph;
import io.dateline.release.Release;
import io.dateline.release.ZoneKind;
import io.dateline.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A piece of a release's text with what matched in it.
 *
 * @param span where it stands in the release's text
 * @param parts its words in order, matched and other parts in turn; white space folded
 */
public record Snippet(Span span, List<Part> parts) {
  /**
   * A run of words.
   *
   * @param text the words, with a space at an end where there is one in the text
   * @param matched whether it is the match
   */
  public record Part(String text, boolean matched) {}

  /** Copies the parts. */
  public Snippet {
    parts = List.copyOf(parts);
  }

  /** The words in one line. */
  public String text() {
    StringBuilder all = new StringBuilder();
    parts.forEach(part -> all.append(part.text()));
    return all.toString().strip();
  }

  static List<Snippet> around(Release release, List<Span> highlights, int most, int length) {
    if (most < 1 || length < 20) {
      throw new IllegalArgumentException("at least 1 snippet of 20 chars: " + most + ", " + length);
    }
    if (highlights.isEmpty()) {
      return beginning(release, length).stream().toList();
    }
    List<Snippet> snippets = new ArrayList<>();
    int i = 0;
    while (i < highlights.size() && snippets.size() < most) {
      Span window = window(release, highlights.get(i), length);
      List<Span> inside = new ArrayList<>();
      while (i < highlights.size() && highlights.get(i).start() < window.end()) {
        inside.add(highlights.get(i));
        i++;
      }
      Span whole = window.cover(inside.getLast());
      snippets.add(new Snippet(whole, parts(release, whole, inside)));
    }
    return snippets;
  }

  private static Optional<Snippet> beginning(Release release, int length) {
    return release.paragraphs().stream()
        .filter(paragraph -> paragraph.zone() == ZoneKind.BODY)
        .findFirst()
        .or(() -> release.paragraphs().stream().findFirst())
        .map(Paragraph::span)
        .map(span -> {
          int end = Math.min(span.end(), span.start() + length);
          Span start = new Span(span.start(), toWordEnd(release.text(), end, span.end()));
          return new Snippet(start, parts(release, start, List.of()));
        });
  }

  /** The paragraph of a highlight, or as much of it as fits around. */
  private static Span window(Release release, Span highlight, int length) {
    Span limits =
        release.paragraphs().stream()
            .map(Paragraph::span)
            .filter(span -> span.contains(highlight.start()))
            .findFirst()
            .orElse(new Span(0, release.text().length()))
            .cover(highlight);
    int before = Math.max(0, (length - highlight.length()) / 3);
    int start = Math.max(limits.start(), highlight.start() - before);
    int end = Math.min(limits.end(), Math.max(highlight.end(), start + length));
    start = Math.max(limits.start(), Math.min(start, end - length));
    return new Span(
        toWordStart(release.text(), start, limits.start()),
        toWordEnd(release.text(), end, limits.end()));
  }

  private static int toWordStart(String text, int at, int first) {
    int i = at;
    while (i > first && at - i < 30 && !Character.isWhitespace(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  private static int toWordEnd(String text, int at, int last) {
    int i = at;
    while (i < last && i - at < 30 && !Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static List<Part> parts(Release release, Span whole, List<Span> highlights) {
    List<Part> parts = new ArrayList<>();
    int at = whole.start();
    for (Span highlight : highlights) {
      addPart(parts, release, at, highlight.start(), false);
      addPart(parts, release, highlight.start(), highlight.end(), true);
      at = highlight.end();
    }
    addPart(parts, release, at, whole.end(), false);
    return parts;
  }

  private static void addPart(
      List<Part> parts, Release release, int start, int end, boolean matched) {
    if (start >= end) {
      return;
    }
    String said = release.textOf(new Span(start, end));
    if (!matched && !said.isEmpty()) {
      said = isSpace(release, start) && !parts.isEmpty() ? " " + said : said;
      said = isSpace(release, end - 1) ? said + " " : said;
    } else if (!matched) {
      said = " ";
    }
    parts.add(new Part(said, matched));
  }

  private static boolean isSpace(Release release, int at) {
    char c = release.text().charAt(at);
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
