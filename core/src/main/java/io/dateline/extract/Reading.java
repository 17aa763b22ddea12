package io.dateline.extract;

import io.dateline.release.Paragraph;
import io.dateline.release.Release;
import io.dateline.release.Zone;
import io.dateline.release.ZoneKind;
import io.dateline.text.Sentences;
import io.dateline.text.Shape;
import io.dateline.text.Span;
import io.dateline.text.Tokens;
import java.util.ArrayList;
import java.util.List;

/**
 * One release as the name finders see it: tokens, what the lexicon knows of each, which begin
 * sentences, which belong to a title, and how the paragraph around them is written.
 */
final class Reading {
  /** A headline of fewer chars may be no more than a name. */
  private static final int MENTIONED_HEADLINE = 24;

  /** How the words of a paragraph are written, which decides what a capital means in it. */
  enum Style {
    /** Capitals begin sentences and names. */
    SENTENCE,
    /** Most Words Have Capitals. */
    TITLE_CASE,
    /** EVERYTHING IS IN CAPITALS. */
    CAPITALS
  }

  final Release release;
  final Tokens tokens;
  final int size;
  final long[] bits;
  final boolean[] startsSentence;
  final boolean[] inTitle;

  /** By token: the last of a title that the words alone do not make sure: "Judge", "Founders". */
  final boolean[] endsWeakTitle;

  final List<RoleFinder.Title> titles;
  private final boolean[] nameWord;
  private final Style[] styles;
  private final ZoneKind[] zones;
  private final List<Span> datelines = new ArrayList<>();
  private final boolean[] shortLine;

  Reading(Release release, Sentences sentences, Lexicon lexicon) {
    this.release = release;
    tokens = sentences.tokens();
    size = tokens.size();
    bits = lexicon.bits(tokens);
    nameWord = new boolean[size];
    startsSentence = new boolean[size];
    inTitle = new boolean[size];
    endsWeakTitle = new boolean[size];
    for (int i = 0; i < size; i++) {
      if (has(i, Lexicon.LEGAL) && isMagazine(i)) {
        bits[i] &= ~Lexicon.LEGAL;
      }
      if (has(i, Lexicon.KNOWN_COMPANY) && lexicon.isCompanyByHashOnly(tokens, i)) {
        bits[i] &= ~Lexicon.KNOWN_COMPANY;
      }
    }
    for (int i = 0; i < size; i++) {
      nameWord[i] = looksLikeName(i);
    }
    for (int i = 0; i < sentences.count(); i++) {
      int first = sentences.first(i);
      startsSentence[first] = true;
      while (first + 1 < size && tokens.shape(first) == Shape.PUNCTUATION) {
        first++;
      }
      startsSentence[first] = true;
    }
    for (Zone zone : release.zones()) {
      if (zone.kind() == ZoneKind.DATELINE) {
        datelines.add(zone.span());
      }
    }
    titles = RoleFinder.standard().find(tokens);
    for (RoleFinder.Title title : titles) {
      endsWeakTitle[title.last()] = title.weak();
      if (!title.weak()) {
        for (int i = title.first(); i <= title.last(); i++) {
          inTitle[i] = true;
        }
      }
    }
    int paragraphs = tokens.paragraphs();
    zones = new ZoneKind[paragraphs];
    styles = new Style[paragraphs];
    shortLine = new boolean[paragraphs];
    style();
  }

  /**
   * The sentences of a release; a line ended on purpose ends one, and so does a lost line end. The
   * headline told again within a text, "The post Acme Appoints Jane Doe appeared first on", stands
   * by itself.
   */
  static Sentences sentences(Release release, Lexicon lexicon) {
    List<Span> spans = new ArrayList<>();
    GluedWords glued = new GluedWords(release.text(), release.gaps(), lexicon);
    String headline = headline(release);
    for (Paragraph paragraph : release.paragraphs()) {
      Span span = paragraph.span();
      int again = paragraph.zone() == ZoneKind.HEADLINE ? -1 : find(release, headline, span);
      int from = span.start();
      for (int cut : glued.cuts(span, hasLines(paragraph.zone()))) {
        if (again >= from && again + headline.length() <= cut) {
          from = apart(spans, from, again);
          from = apart(spans, from, again + headline.length());
        }
        from = apart(spans, from, cut);
      }
      if (again >= from) {
        from = apart(spans, from, again);
        from = apart(spans, from, again + headline.length());
      }
      apart(spans, from, span.end());
    }
    return Sentences.of(Tokens.of(release.text(), spans, release.gaps()));
  }

  private static int apart(List<Span> spans, int from, int to) {
    if (from < to) {
      spans.add(new Span(from, to));
    }
    return to;
  }

  private static String headline(Release release) {
    return release
        .zone(ZoneKind.HEADLINE)
        .map(zone -> release.text().substring(zone.span().start(), zone.span().end()))
        .orElse("");
  }

  /** Where the headline stands within a paragraph; -1 for nowhere. */
  private static int find(Release release, String headline, Span paragraph) {
    if (headline.length() < MENTIONED_HEADLINE || headline.length() >= paragraph.length()) {
      return -1;
    }
    return release.text().indexOf(headline, paragraph.start(), paragraph.end());
  }

  /** Reads a release. */
  static Reading of(Release release, Lexicon lexicon) {
    return new Reading(release, sentences(release, lexicon), lexicon);
  }

  /** Whether a line end can mean something: a headline is one line however it is printed. */
  private static boolean hasLines(ZoneKind zone) {
    return zone != ZoneKind.HEADLINE && zone != ZoneKind.SUBHEADLINE && zone != ZoneKind.DATELINE;
  }

  private void style() {
    String headline = headline(release);
    List<Paragraph> printed = release.paragraphs();
    int at = 0;
    int i = 0;
    while (i < size) {
      int first = i;
      int paragraph = tokens.paragraph(i);
      int words = 0;
      int capitals = 0;
      int upper = 0;
      int all = 0;
      int last = i;
      while (i < size && tokens.paragraph(i) == paragraph) {
        Shape shape = tokens.shape(i);
        int length = tokens.end(i) - tokens.start(i);
        if (shape != Shape.PUNCTUATION && shape != Shape.NUMBER && shape != Shape.ADDRESS) {
          all++;
          if (length > 3) {
            words++;
            if (shape.isCapitalized()) {
              capitals++;
            }
            if (shape == Shape.UPPER) {
              upper++;
            }
          }
        }
        last = i;
        i++;
      }
      while (at + 1 < printed.size() && printed.get(at).span().end() <= tokens.start(last)) {
        at++;
      }
      zones[paragraph] = printed.get(at).zone();
      boolean stop = tokens.is(last, '.');
      boolean isHeadline = zones[paragraph] == ZoneKind.HEADLINE && isOneSentence(first, last);
      styles[paragraph] =
          words > 2 && upper * 10 >= words * 8
              ? Style.CAPITALS
              : words > 3
                      && (zones[paragraph] != ZoneKind.CONTACT || isText(first, last, headline))
                      && capitals * 100 >= words * 72
                      && !(stop && (all > 12 && !isHeadline || isDateline(first)))
                  ? Style.TITLE_CASE
                  : Style.SENTENCE;
      shortLine[paragraph] = all <= 7;
    }
  }

  private boolean isOneSentence(int first, int last) {
    int word = first;
    while (word < last && tokens.shape(word) == Shape.PUNCTUATION) {
      word++;
    }
    for (int i = word + 1; i <= last; i++) {
      if (startsSentence[i]) {
        return false;
      }
    }
    return true;
  }

  private boolean isText(int first, int last, String text) {
    int start = tokens.start(first);
    return tokens.end(last) - start == text.length() && tokens.source().startsWith(text, start);
  }

  /**
   * The stop behind "Inc", "Corp", "Co", "Ltd" or "Bhd", which is part of it; the word itself for
   * any other.
   */
  int withStop(int last) {
    boolean shortened =
        tokens.is(last, "inc")
            || tokens.is(last, "corp")
            || tokens.is(last, "co")
            || tokens.is(last, "ltd")
            || tokens.is(last, "bhd");
    return shortened && isMark(last + 1, '.', last) && tokens.touchesPrevious(last + 1)
        ? last + 1
        : last;
  }

  Style style(int token) {
    return styles[tokens.paragraph(token)];
  }

  /** Whether the token stands in the place and date in front of the first sentence. */
  boolean isDateline(int token) {
    for (Span span : datelines) {
      if (span.contains(tokens.start(token))) {
        return true;
      }
    }
    return false;
  }

  ZoneKind zone(int token) {
    return zones[tokens.paragraph(token)];
  }

  /** Whether the token stands in a paragraph of a few words only, such as a line of a contact. */
  boolean isShortLine(int token) {
    return shortLine[tokens.paragraph(token)];
  }

  boolean has(int token, long bit) {
    return token >= 0 && token < size && (bits[token] & bit) != 0;
  }

  /** Whether the tokens together are the name of a place: "Nevada", "New York". */
  boolean isPlace(int first, int last) {
    return (Lexicon.standard().phraseBits(tokens, first, last) & Lexicon.PLACE) != 0;
  }

  /** Whether both are in the text and in one paragraph. */
  boolean together(int one, int other) {
    return Math.min(one, other) >= 0
        && Math.max(one, other) < size
        && tokens.paragraph(one) == tokens.paragraph(other);
  }

  /** Whether the token is this one char and in the same paragraph as {@code beside}. */
  boolean isMark(int token, char c, int beside) {
    return token >= 0
        && token < size
        && tokens.is(token, c)
        && tokens.paragraph(token) == tokens.paragraph(beside);
  }

  /**
   * Whether a name that ends here is the beginning of something longer: "Security Systems News".
   */
  boolean goesOn(int last) {
    return together(last, last + 1) && isNameWord(last + 1) && !inTitle[last + 1];
  }

  /** Whether the token is the last one of its paragraph. */
  boolean endsParagraph(int token) {
    return !together(token, token + 1);
  }

  /** Whether the token is a mark as it stands between a name and a title: "Jane Doe, President". */
  boolean isTitleMark(int token) {
    return tokens.is(token, ',')
        || tokens.is(token, '-')
        || tokens.is(token, '\u2013')
        || tokens.is(token, '\u2014')
        || tokens.is(token, '/')
        || tokens.is(token, '|');
  }

  /** Whether a token can be a word of a name: it begins with a capital, or is like 3M or eBay. */
  boolean isNameWord(int i) {
    return nameWord[i];
  }

  private boolean looksLikeName(int i) {
    return switch (tokens.shape(i)) {
      case TITLE, UPPER, MIXED, INITIAL -> true;
      case ALPHANUMERIC -> hasCapital(i);
      case LOWER -> tokens.end(i) - tokens.start(i) > 2 && (capitalWithin(i) || opensAsBrand(i));
      case ADDRESS -> isNamedSite(i);
      default -> false;
    };
  }

  /** "Inc." of the lists "Inc. 5000" and "Inc. 500". */
  private boolean isMagazine(int i) {
    int number = i + 1 < size && tokens.is(i + 1, '.') ? i + 2 : i + 1;
    return tokens.is(i, "inc")
        && number < size
        && (tokens.is(number, "5000") || tokens.is(number, "500") || tokens.is(number, "5,000"));
  }

  /** "harborly" of "harborly SE", where a paragraph begins with it. */
  private boolean opensAsBrand(int i) {
    return has(i + 1, Lexicon.LEGAL)
        && tokens.shape(i + 1).isCapitalized()
        && together(i, i + 1)
        && (i == 0 || tokens.paragraph(i - 1) != tokens.paragraph(i));
  }

  private boolean hasCapital(int i) {
    for (int at = tokens.start(i); at < tokens.end(i); at++) {
      if (Character.isUpperCase(tokens.charAt(at))) {
        return true;
      }
    }
    return false;
  }

  /** "eBay", "tZERO", "iRobot", "hyperCORE". */
  private boolean capitalWithin(int i) {
    int end = Math.min(tokens.end(i), tokens.start(i) + 8);
    for (int at = tokens.start(i) + 1; at < end; at++) {
      char c = tokens.charAt(at);
      if (c >= 'A' && c <= 'Z') {
        return tokens.charAt(at - 1) != '-';
      }
    }
    return false;
  }

  /** "Booking.com" as a name: a capital, one dot, no path. */
  private boolean isNamedSite(int i) {
    if (!Character.isUpperCase(tokens.first(i))) {
      return (bits[i] & Lexicon.KNOWN_COMPANY) != 0;
    }
    String word = tokens.text(i);
    int dot = word.indexOf('.');
    return dot > 1
        && dot == word.lastIndexOf('.')
        && word.indexOf('/') < 0
        && word.indexOf('@') < 0
        && !word.regionMatches(true, 0, "www", 0, 3);
  }
}
