package io.dateline.release;

import io.dateline.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Finds what is said in quotation marks; a word or two in marks is a term, not a quote. */
final class Quotes {
  private static final int SHORTEST = 25;

  private Quotes() {}

  static List<Span> find(String text, List<Paragraph> paragraphs, List<Span> gaps) {
    List<Span> quotes = new ArrayList<>();
    int gap = 0;
    for (Paragraph paragraph : paragraphs) {
      if (paragraph.zone() == ZoneKind.TABLE || paragraph.zone() == ZoneKind.NAVIGATION) {
        continue;
      }
      int open = -1;
      int end = paragraph.span().end();
      for (int i = paragraph.span().start(); i < end; i++) {
        while (gap < gaps.size() && gaps.get(gap).end() <= i) {
          gap++;
        }
        if (gap < gaps.size() && gaps.get(gap).start() <= i) {
          i = gaps.get(gap).end() - 1;
          continue;
        }
        char c = text.charAt(i);
        if (c == '\u201c' || c == '\u201e' || (c == '"' && open < 0)) {
          open = i;
        } else if ((c == '\u201d' || c == '"') && open >= 0) {
          add(quotes, open, i + 1);
          open = -1;
        }
      }
      if (open >= 0) {
        // A quote that goes on in the next paragraph is not closed in this one.
        add(quotes, open, end);
      }
    }
    return quotes;
  }

  private static void add(List<Span> quotes, int from, int to) {
    if (to - from >= SHORTEST) {
      quotes.add(new Span(from, to));
    }
  }
}
