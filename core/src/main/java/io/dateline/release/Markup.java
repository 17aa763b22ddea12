package io.dateline.release;

import io.dateline.text.Span;
import java.util.List;

/**
 * What inside a paragraph is markup and no words: images, the addresses of links, signs of emphasis
 * (in Markdown), tags left over in a plain text.
 */
final class Markup {
  /** A link's words and its address are looked for no further than this. */
  private static final int LONGEST_LABEL = 400;

  private static final int LONGEST_TARGET = 2000;

  private final String text;
  private final int start;
  private final int end;
  private final boolean markdown;
  private final List<Span> pages;
  private final List<Span> gaps;
  private int words;
  private int linked;
  private boolean opensStrong;
  private boolean closesStrong;

  /**
   * Looks at one paragraph.
   *
   * @param pages gaps that are known already, in order
   * @param gaps where to add all gaps
   */
  Markup(String text, int start, int end, boolean markdown, List<Span> pages, List<Span> gaps) {
    this.text = text;
    this.start = start;
    this.end = end;
    this.markdown = markdown;
    this.pages = pages;
    this.gaps = gaps;
  }

  /** Adds the gaps, in order. */
  void find() {
    int labelEnd = -1;
    int targetEnd = -1;
    int page = 0;
    int i = start;
    while (i < end) {
      if (page < pages.size() && pages.get(page).start() <= i) {
        Span skipped = pages.get(page++);
        if (skipped.end() > i) {
          gap(i, skipped.end());
          i = skipped.end();
          labelEnd = -1;
        }
        continue;
      }
      char c = text.charAt(i);
      if (i == labelEnd) {
        gap(i, targetEnd);
        i = targetEnd;
        labelEnd = -1;
        continue;
      }
      if (c == '<') {
        int tag = tagEnd(i);
        if (tag > i) {
          gap(i, tag);
          i = tag;
          continue;
        }
      }
      if (markdown) {
        if (c == '!' && i + 1 < end && text.charAt(i + 1) == '[') {
          int close = labelEnd(i + 1);
          if (close > 0 && targetEnd(close) > 0) {
            int stop = targetEnd(close);
            gap(i, stop);
            i = stop;
            continue;
          }
        }
        if (c == '[' && labelEnd < 0) {
          int close = labelEnd(i);
          if (close > 0 && targetEnd(close) > 0) {
            labelEnd = close;
            targetEnd = targetEnd(close);
            gap(i, i + 1);
            i++;
            continue;
          }
        }
        int emphasis = emphasisEnd(i);
        if (emphasis > i) {
          opensStrong |= words == 0;
          closesStrong = true;
          gap(i, emphasis);
          i = emphasis;
          continue;
        }
        if (c == '\\' && i + 1 < end && !Character.isLetterOrDigit(text.charAt(i + 1))) {
          gap(i, i + 1);
          i++;
          continue;
        }
      }
      if (!Lines.isSpace(c) && c != '|') {
        words++;
        closesStrong = false;
        linked += labelEnd > 0 ? 1 : 0;
      }
      i++;
    }
  }

  private void gap(int from, int to) {
    if (to > from) {
      gaps.add(new Span(from, to));
    }
  }

  /** The bracket that closes the one at {@code open}, or -1. */
  private int labelEnd(int open) {
    int depth = 0;
    int stop = Math.min(end, open + LONGEST_LABEL);
    for (int i = open; i < stop; i++) {
      char c = text.charAt(i);
      if (c == '[') {
        depth++;
      } else if (c == ']' && --depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** After the address in brackets that follows the label, or -1. */
  private int targetEnd(int close) {
    if (close + 1 >= end || text.charAt(close + 1) != '(') {
      return -1;
    }
    int stop = Math.min(end, close + LONGEST_TARGET);
    int depth = 0;
    for (int i = close + 1; i < stop; i++) {
      char c = text.charAt(i);
      if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0) {
        return i + 1;
      }
    }
    return -1;
  }

  /** After asterisks or underscores that open or close emphasis; {@code at} if they do not. */
  private int emphasisEnd(int at) {
    char c = text.charAt(at);
    if (c != '*' && c != '_') {
      return at;
    }
    int stop = at;
    while (stop < end && text.charAt(stop) == c) {
      stop++;
    }
    if (stop - at > 3) {
      return at;
    }
    boolean spaceBefore = at == start || !Character.isLetterOrDigit(text.charAt(at - 1));
    boolean spaceAfter = stop >= end || !Character.isLetterOrDigit(text.charAt(stop));
    boolean glyphBefore = at > start && !Lines.isSpace(text.charAt(at - 1));
    boolean glyphAfter = stop < end && !Lines.isSpace(text.charAt(stop));
    if (stop - at >= 2) {
      return stop;
    }
    // "E*TRADE" and "file_name" keep theirs.
    return (spaceBefore && glyphAfter) || (spaceAfter && glyphBefore) ? stop : at;
  }

  /** After a tag such as {@code <B>} or {@code </font>} in a plain text. */
  private int tagEnd(int at) {
    int i = at + 1;
    if (i < end && text.charAt(i) == '/') {
      i++;
    }
    if (i >= end || !isLetter(text.charAt(i))) {
      return at;
    }
    int stop = Math.min(end, at + 120);
    while (i < stop) {
      char c = text.charAt(i);
      if (c == '>') {
        return i + 1;
      }
      if (c == '<' || c == '@') {
        return at;
      }
      if (c == ':' && text.startsWith("://", i)) {
        // An address in angle brackets: only the bracket goes.
        return at + 1;
      }
      i++;
    }
    return at;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** Whether nothing but markup is there. */
  boolean isEmpty() {
    return words == 0;
  }

  /** Whether nearly all of it is a link. */
  boolean isLink() {
    return linked > 0 && (words - linked) * 5 < linked;
  }

  /** Whether it begins and ends with a sign of emphasis. */
  boolean isStrong() {
    return opensStrong && closesStrong;
  }
}
