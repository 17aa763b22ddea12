package io.dateline.release;

import io.dateline.release.Block.Form;
import io.dateline.release.Block.Traits;
import io.dateline.text.Fold;
import io.dateline.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds the paragraphs of a plain text: lines broken at a width are put together, page marks and
 * tags left out, rows of tables and lines of addresses kept apart.
 *
 * <p>The rule for two lines without a blank one between them: if the first word of the second would
 * still have fitted on the first, then somebody ended the first line on purpose.
 */
final class PlainText {
  /** Lines longer than this were not broken at a width. */
  private static final int LONGEST_WRAPPED = 130;

  /** A longer line is no row of a table, whatever spaces it has. */
  private static final int LONGEST_ROW = 300;

  /** One line of at least this length with double spaces in it holds several paragraphs. */
  private static final int GIANT = 700;

  /** Bullets that also tell entries apart inside a paragraph; a dash there often tells none. */
  private static final String FILLED = "*\u2022\u00b7\u25cf\u25aa";

  /** A shorter line of a headline has room for the next word. */
  private static final int LONG_HEADING = 45;

  /** A shorter line is no part of a headline. */
  private static final int CUT_HEADING = 20;

  /** Words that no headline ends in. */
  private static final Set<String> JOINTS =
      Set.of("a", "an", "and", "as", "at", "by", "for", "in", "of", "the", "to", "with", "&");

  /** So many columns two centred lines may differ in their middles, as entities make them. */
  private static final int OFF = 4;

  /** What has a stop and stands before a name. */
  private static final Set<String> HONORIFICS = Set.of("Mr", "Mrs", "Ms", "Dr", "Prof");

  /** A lead says so early that something is announced. */
  private static final int LEAD = 70;

  private final String text;
  private final Lines lines;
  private final boolean markdown;
  private final List<Block> blocks;
  private final List<Span> gaps;
  private final Kind[] kinds;
  private final int width;
  private final Traits base;

  /** Whether this is all of the text rather than a part of a page. */
  private final boolean whole;

  /** Page ends inside the paragraph that is being read. */
  private final List<Span> pages = new ArrayList<>();

  private enum Kind {
    BLANK,
    /** Page marks and rules. */
    MARK,
    /** A row of signs under a heading. */
    UNDERLINE,
    TAG,
    ROW,
    ITEM,
    HEADING,
    TEXT
  }

  private PlainText(
      String text, int from, int to, Traits base, List<Block> blocks, List<Span> gaps) {
    this.text = text;
    this.lines = Lines.of(text, from, to);
    this.whole = from == 0 && to == text.length();
    this.base = base;
    this.blocks = blocks;
    this.gaps = gaps;
    this.markdown = isMarkdown();
    this.kinds = classify();
    this.width = width();
  }

  /** The paragraphs of a whole text. */
  static Draft read(String text) {
    List<Block> blocks = new ArrayList<>();
    List<Span> gaps = new ArrayList<>();
    read(text, 0, text.length(), Traits.PLAIN, blocks, gaps);
    return new Draft(text, blocks, gaps);
  }

  /**
   * Adds the paragraphs of a part of a text.
   *
   * @param base what the layout around the part shows
   */
  static void read(
      String text, int from, int to, Traits base, List<Block> blocks, List<Span> gaps) {
    new PlainText(text, from, to, base, blocks, gaps).read();
  }

  private boolean isMarkdown() {
    int seen = 0;
    for (int i = 0; i < lines.size() && seen < 30; i++) {
      if (!lines.isBlank(i)) {
        seen++;
        if (headingLevel(i) > 0 || text.startsWith("![", lines.start(i))) {
          return true;
        }
        int link = text.indexOf("](http", lines.start(i));
        if (link >= 0 && link < lines.end(i)) {
          return true;
        }
      }
    }
    return false;
  }

  private int headingLevel(int line) {
    int i = lines.start(line);
    while (i < lines.end(line) && text.charAt(i) == '#') {
      i++;
    }
    int level = i - lines.start(line);
    return level >= 1 && level <= 6 && i + 1 < lines.end(line) && text.charAt(i) == ' ' ? level : 0;
  }

  private Kind[] classify() {
    Kind[] all = new Kind[lines.size()];
    boolean table = false;
    for (int i = 0; i < all.length; i++) {
      int start = lines.start(i);
      int end = lines.end(i);
      if (start == end) {
        all[i] = Kind.BLANK;
        continue;
      }
      String tag = Marks.tag(text, start, end);
      if (!tag.isEmpty()) {
        table = tag.equals("table") || (table && !tag.equals("/table"));
        all[i] = tag.equals("page") ? Kind.MARK : Kind.TAG;
      } else if (Marks.isMark(text, start, end)) {
        all[i] = isUnderline(i, all) ? Kind.UNDERLINE : Kind.MARK;
      } else if (markdown && headingLevel(i) > 0) {
        all[i] = Kind.HEADING;
      } else if (markdown && text.charAt(start) == '|') {
        all[i] = Kind.ROW;
      } else if (end - start <= LONGEST_ROW && isRow(start, end, table)) {
        all[i] = Kind.ROW;
      } else {
        all[i] = bulletEnd(start, end) > start ? Kind.ITEM : Kind.TEXT;
      }
    }
    return all;
  }

  /** "=====" right under a line of about its length, which makes that line a heading. */
  private boolean isUnderline(int i, Kind[] all) {
    char c = lines.first(i);
    return i > 0
        && all[i - 1] == Kind.TEXT
        && (c == '=' || c == '-')
        && lines.last(i) == c
        && (Math.abs(lines.length(i) - lines.length(i - 1)) <= 12 || lines.indent(i - 1) >= 8);
  }

  /** After a bullet and the white space behind it; {@code start} if there is none. */
  private int bulletEnd(int start, int end) {
    char c = text.charAt(start);
    boolean bullet =
        c == '*'
            || c == '-'
            || c == '\u2022'
            || c == '\u00b7'
            || c == '\u25cf'
            || c == '\u25aa'
            || c == '\u25e6'
            || c == '\u2013'
            || c == '\uf0b7'
            || c == '>'
            || (c == '+' && markdown)
            || (c == 'o' && start + 2 < end && Character.isUpperCase(text.charAt(start + 2)));
    int i = start + 1;
    if (!bullet || i >= end || !Lines.isSpace(text.charAt(i))) {
      boolean tight = (c == '\u2022' || c == '\u25cf' || c == '\u25aa' || c == '\uf0b7') && i < end;
      return tight ? i : start;
    }
    while (i < end && Lines.isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /**
   * Whether the line has columns: cells apart by three spaces, a tab or a row of dots, and numbers
   * among them.
   */
  private boolean isRow(int start, int end, boolean inTable) {
    int cells = 1;
    int numbers = 0;
    int cell = start;
    int i = start;
    while (i < end) {
      int stop = separatorEnd(i, end);
      if (stop > i) {
        numbers += isNumber(cell, i) ? 1 : 0;
        cells++;
        cell = stop;
        i = stop;
      } else {
        i++;
      }
    }
    numbers += isNumber(cell, end) ? 1 : 0;
    if (inTable) {
      return cells > 1 || end - start < 60 || numbers > 0;
    }
    return cells > 1 && (numbers > 1 || (numbers > 0 && isNumber(cell, end)));
  }

  private int separatorEnd(int from, int end) {
    int i = from;
    char c = text.charAt(i);
    if (c == '.') {
      while (i < end && (text.charAt(i) == '.' || text.charAt(i) == ' ')) {
        i++;
      }
      return i - from >= 4 ? i : from;
    }
    boolean tab = false;
    while (i < end && Lines.isSpace(text.charAt(i))) {
      tab |= text.charAt(i) == '\t';
      i++;
    }
    return i - from >= 3 || tab ? i : from;
  }

  /** "1,384.5", "$ (12)", "45%", "--", "2003". */
  private boolean isNumber(int start, int end) {
    int digits = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if ("$()%,. -\u20ac\u00a3\u2014".indexOf(c) < 0) {
        return false;
      } else if (c == '-' && digits > 0) {
        return false;
      }
    }
    return digits > 0 || (end - start > 0 && end - start <= 3 && text.charAt(start) == '-');
  }

  /** The column at which lines were broken; a large number if they were not. */
  private int width() {
    int[] counts = new int[LONGEST_WRAPPED + 1];
    int followed = 0;
    long chars = 0;
    long inLongLines = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (kinds[i] != Kind.TEXT && kinds[i] != Kind.ITEM) {
        continue;
      }
      int columns = columns(i);
      chars += columns;
      if (columns > LONGEST_WRAPPED) {
        inLongLines += columns;
      } else if (i + 1 < lines.size() && !lines.isBlank(i + 1)) {
        counts[columns]++;
        followed++;
      }
    }
    if (followed == 0 || inLongLines * 10 > chars * 3) {
      return Integer.MAX_VALUE / 2;
    }
    int above = followed / 25;
    int column = LONGEST_WRAPPED;
    while (column > 40 && above >= counts[column]) {
      above -= counts[column];
      column--;
    }
    // Lines ended by hand inside a page are few and short; a whole text in short lines is wrapped.
    boolean wrapped = whole ? column >= 48 : followed >= 3 && column >= 50;
    return wrapped ? column : Integer.MAX_VALUE / 2;
  }

  private boolean isWrapped() {
    return width <= LONGEST_WRAPPED;
  }

  private int columns(int line) {
    return lines.indent(line) + lines.length(line);
  }

  private void read() {
    int i = 0;
    while (i < lines.size()) {
      switch (kinds[i]) {
        case BLANK, TAG, UNDERLINE -> i++;
        case MARK -> {
          add(lines.start(i), lines.end(i), Form.MARK, 0, base);
          i++;
        }
        case ROW -> {
          add(lines.start(i), lines.end(i), Form.ROW, 0, base);
          i++;
        }
        default -> i = paragraph(i);
      }
    }
  }

  /** Adds the paragraph that begins with a line, and returns the line after it. */
  private int paragraph(int first) {
    int last = first;
    while (true) {
      int next = last + 1;
      if (next < lines.size() && isText(next) && goesOn(first, last, next)) {
        last = next;
        continue;
      }
      int overBlank = afterBlank(next);
      if (overBlank > 0 && goesOnAfterBlank(first, last, overBlank)) {
        last = overBlank;
        continue;
      }
      int overMarks = afterMarks(next);
      if (overMarks > 0 && isText(overMarks) && goesOnOverPage(last, overMarks)) {
        pages.add(new Span(lines.end(last), lines.start(overMarks)));
        last = overMarks;
        continue;
      }
      break;
    }
    addParagraph(first, last);
    return last + 1;
  }

  /** The line of text after one or two blank ones, or 0. */
  private int afterBlank(int from) {
    int i = from;
    while (i < lines.size() && i < from + 2 && kinds[i] == Kind.BLANK) {
      i++;
    }
    return i > from && i < lines.size() && kinds[i] == Kind.TEXT ? i : 0;
  }

  /**
   * A sentence that a blank line cuts in two: "... the video platform", "and services provider".
   */
  private boolean goesOnAfterBlank(int first, int a, int b) {
    char end = lines.last(a);
    return kinds[first] == Kind.TEXT
        && lines.length(a) >= 40
        && isLower(b)
        && lines.length(b) >= 40
        && (Character.isLowerCase(end) || end == ',')
        && !isAddressLine(a)
        && !isAddressLine(b);
  }

  private boolean isText(int line) {
    return kinds[line] == Kind.TEXT || kinds[line] == Kind.ITEM;
  }

  /** The first line of text after page marks and blank lines, or 0 if no page ends here. */
  private int afterMarks(int from) {
    int i = from;
    boolean mark = false;
    while (i < lines.size() && (kinds[i] == Kind.BLANK || kinds[i] == Kind.MARK)) {
      if (kinds[i] == Kind.MARK) {
        if (isEndMark(i)) {
          return 0;
        }
        mark |= saysSomething(i);
      }
      i++;
    }
    return mark && i < lines.size() ? i : 0;
  }

  /** A page number or "- more -" rather than a rule. */
  private boolean saysSomething(int line) {
    for (int i = lines.start(line); i < lines.end(line); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isEndMark(int line) {
    char c = lines.first(line);
    return c == '#' || c == '*' || c == '=' || c == '_';
  }

  private boolean goesOnOverPage(int last, int next) {
    if (kinds[next] != Kind.TEXT
        || (endsSentence(last) && !endsInsideName(last))
        || isCaps(last) != isCaps(next)) {
      return false;
    }
    return isLower(next) || (isFull(last, next) && columns(last) > width / 2);
  }

  /** Whether line {@code b} goes on with the paragraph that line {@code a} is in. */
  private boolean goesOn(int first, int a, int b) {
    if (kinds[first] == Kind.HEADING) {
      // Wrapped headings of a text that was turned to Markdown at a width.
      return kinds[b] == Kind.TEXT && isLower(b) && isBlankAfter(b)
          || isWrapped()
              && kinds[b] == Kind.TEXT
              && a - first < 4
              && (isFull(a, b) || (columns(a) * 10 >= width * 7 && isBlankAfter(b)));
    }
    if (kinds[b] == Kind.ITEM) {
      boolean dash = lines.first(b) == '-' || lines.first(b) == '\u2013' || lines.first(b) == '*';
      return isWrapped()
          && (dash || lines.first(b) == '>')
          && kinds[first] != Kind.ITEM
          && isFull(a, b)
          && !endsSentence(a)
          && lines.last(a) != ':';
    }
    boolean centredA = isCentred(a);
    boolean centredB = isCentred(b);
    if (centredA || centredB) {
      return centredA && centredB && goesOnCentred(a, b);
    }
    if (underlined(b) || underlined(a)) {
      return false;
    }
    if (isAddressLine(a) && isAddressLine(b) && (endsInAddress(a) || !isFull(a, b))) {
      return false;
    }
    if (isLead(b) && Headlines.isTitle(text.substring(lines.start(first), lines.end(a)))) {
      return false;
    }
    if (!isWrapped()) {
      return goesOnUnwrapped(a, b);
    }
    if (kinds[first] != Kind.ITEM
        && lines.indent(b) > lines.indent(a) + 1
        && (endsSentence(a) || !isFull(a, b))) {
      return false;
    }
    if (isFull(a, b)) {
      return !(lines.last(a) == ':' && columns(a) * 2 < width);
    }
    if (isLower(b)) {
      return !endsSentence(a) || columns(a) * 2 > width;
    }
    if (isCaps(a) && isCaps(b)) {
      return lines.length(a) >= 20 && !endsSentence(a);
    }
    if (isCutInPhrase(a) && !isAddressLine(b)) {
      return true;
    }
    // Broken by hand: long lines of uneven length.
    return !isAddressLine(a)
        && !isAddressLine(b)
        && lines.indent(b) <= lines.indent(a)
        && columns(a) * 4 >= width * 3
        && lines.last(a) != ':'
        && !isCaps(a)
        && !isCaps(b);
  }

  private boolean isBlankAfter(int line) {
    return line + 1 >= lines.size() || lines.isBlank(line + 1);
  }

  private boolean goesOnUnwrapped(int a, int b) {
    if (isCaps(a) && isCaps(b)) {
      return lines.length(a) >= 20 && !endsSentence(a);
    }
    if (isCutInPhrase(a) && !isAddressLine(b)) {
      return true;
    }
    if (endsSentence(a) || lines.length(a) < 30) {
      return false;
    }
    char c = lines.first(b);
    char end = lines.last(a);
    return isLower(b) || c == '(' || c == ',' || end == ',' || end == '(';
  }

  /** A line of a headline that ends in a word that needs another: "Opens a Mill in the". */
  private boolean isCutInPhrase(int line) {
    int end = lines.end(line);
    int word = lines.lastWord(line);
    return lines.length(line) >= CUT_HEADING
        && end - word <= 4
        && JOINTS.contains(Fold.fold(text.substring(word, end)));
  }

  private boolean goesOnCentred(int a, int b) {
    return (isCaps(a) == isCaps(b) || isLastWord(a, b))
        && lines.length(a) >= 20
        && (!endsSentence(a) || endsInInitials(a) || isCutInCompany(a))
        && !isAddressLine(a)
        && !isAddressLine(b)
        && (lines.last(a) != ':' || endsInTicker(a));
  }

  /** A word in capitals for which a long line of a headline had no room. */
  private boolean isLastWord(int a, int b) {
    return lines.length(a) >= LONG_HEADING && lines.firstWord(b) == lines.length(b);
  }

  /** "(NYSE:" at the end of a line. */
  private boolean endsInTicker(int line) {
    int i = lines.end(line) - 2;
    while (i > lines.start(line) && Character.isLetter(text.charAt(i))) {
      i--;
    }
    return text.charAt(i) == '(';
  }

  /** "U.S." at the end of a line. */
  private boolean endsInInitials(int line) {
    int end = lines.end(line);
    return lines.length(line) > 3
        && text.charAt(end - 1) == '.'
        && Character.isUpperCase(text.charAt(end - 2))
        && text.charAt(end - 3) == '.';
  }

  /** A long line of a headline that ends in "Inc."; a short one is a letterhead. */
  private boolean isCutInCompany(int line) {
    return lines.length(line) >= LONG_HEADING
        && Cues.isCompanyName(text.substring(lines.start(line), lines.end(line)));
  }

  /** "Owl Creek announced today that" at the beginning of a line. */
  private boolean isLead(int line) {
    int start = lines.start(line);
    int end = Math.min(lines.end(line), start + LEAD);
    return Character.isUpperCase(text.charAt(start))
        && (text.indexOf(" announced today ", start, end) >= 0
            || text.indexOf(" today announced ", start, end) >= 0
            || text.indexOf(" announced that ", start, end) >= 0);
  }

  private boolean underlined(int line) {
    return line + 1 < lines.size() && kinds[line + 1] == Kind.UNDERLINE;
  }

  private boolean isFull(int a, int b) {
    return columns(a) + 1 + lines.firstWord(b) > width;
  }

  /** Whether the line stands in the middle: by itself, or with the lines around it. */
  private boolean isCentred(int line) {
    if (!isWrapped() || lines.indent(line) < 2) {
      return false;
    }
    int off = offCentre(line);
    if (lines.indent(line) >= 8 && off <= 8 && width - columns(line) >= 6) {
      return true;
    }
    // A long line in the middle looks like the first line of a paragraph, but for its neighbours.
    return off <= 2 && isCentredOrNone(line - 1) && isCentredOrNone(line + 1)
        || off <= 8 && (sharesMiddle(line, line - 1) || sharesMiddle(line, line + 1));
  }

  /** Whether two lines of different length that are both indented have their middle in common. */
  private boolean sharesMiddle(int line, int neighbour) {
    if (neighbour < 0 || neighbour >= lines.size() || kinds[neighbour] != Kind.TEXT) {
      return false;
    }
    int apart = lines.indent(line) - lines.indent(neighbour);
    return lines.indent(neighbour) >= 2
        && Math.abs(apart) >= 2
        && Math.abs(2 * apart + lines.length(line) - lines.length(neighbour)) <= OFF;
  }

  private boolean isCentredOrNone(int line) {
    return line < 0
        || line >= lines.size()
        || (kinds[line] != Kind.TEXT && kinds[line] != Kind.ITEM)
        || (lines.indent(line) >= 2 && offCentre(line) <= 3);
  }

  private int offCentre(int line) {
    return Math.abs(width - columns(line) - lines.indent(line));
  }

  private boolean isLower(int line) {
    char c = lines.first(line);
    return Character.isLowerCase(c);
  }

  private boolean endsSentence(int line) {
    int i = lines.end(line) - 1;
    while (i > lines.start(line) && "\"'\u201d\u2019)".indexOf(text.charAt(i)) >= 0) {
      i--;
    }
    char c = text.charAt(i);
    return c == '.' || c == '!' || c == '?';
  }

  /** "Jane Q." or "Dr." at the end of a line. */
  private boolean endsInsideName(int line) {
    int stop = lines.end(line) - 1;
    int word = stop;
    while (word > lines.start(line) && Character.isLetter(text.charAt(word - 1))) {
      word--;
    }
    boolean initial = stop - word == 1 && Character.isUpperCase(text.charAt(word));
    return text.charAt(stop) == '.' && (initial || HONORIFICS.contains(text.substring(word, stop)));
  }

  private boolean isCaps(int line) {
    int upper = 0;
    for (int i = lines.start(line); i < lines.end(line); i++) {
      char c = text.charAt(i);
      if (Character.isLowerCase(c)) {
        return false;
      }
      upper += Character.isUpperCase(c) ? 1 : 0;
    }
    return upper > 3;
  }

  /** A short line with a telephone number, a mail or web address, or a label before a colon. */
  private boolean isAddressLine(int line) {
    return lines.length(line) <= 80 && Contacts.isAddress(text, lines.start(line), lines.end(line));
  }

  private boolean endsInAddress(int line) {
    return Contacts.isAddress(text, lines.lastWord(line), lines.end(line))
        || Character.isDigit(lines.last(line));
  }

  private void addParagraph(int first, int last) {
    int start = lines.start(first);
    int end = lines.end(last);
    if (kinds[first] == Kind.HEADING) {
      int level = headingLevel(first);
      start += level;
      while (start < end && Lines.isSpace(text.charAt(start))) {
        start++;
      }
      while (end > start && text.charAt(end - 1) == '#') {
        end--;
      }
      add(start, end, Form.TEXT, level, base);
      return;
    }
    Form form = Form.TEXT;
    if (kinds[first] == Kind.ITEM) {
      start = bulletEnd(start, end);
      form = Form.ITEM;
    }
    if (underlined(last)) {
      boolean top = markdown && lines.first(last + 1) == '=';
      add(start, end, Form.TEXT, top ? 1 : 2, base);
    } else if (first == last && isWrapped() && isColumns(start, end)) {
      addCells(start, end);
    } else if (first == last && end - start > GIANT) {
      addGiant(start, end, form);
    } else if (form == Form.ITEM) {
      addEntries(lines.first(first), start, end, isCentred(first) ? Traits.CENTRED : base);
    } else {
      add(start, end, form, 0, isCentred(first) ? Traits.CENTRED : base);
    }
  }

  /**
   * An entry, or the entries of a list that was filled into one paragraph: "* Jane Doe, President *
   * Ann Roe, Treasurer".
   */
  private void addEntries(char bullet, int start, int end, Traits traits) {
    int from = start;
    for (int next = nextEntry(bullet, from, end); next < end; next = nextEntry(bullet, from, end)) {
      int to = next;
      while (to > from && Lines.isSpace(text.charAt(to - 1))) {
        to--;
      }
      add(from, to, Form.ITEM, 0, traits);
      from = bulletEnd(next, end);
    }
    add(from, end, Form.ITEM, 0, traits);
  }

  /** Where a bullet stands by itself; {@code end} for nowhere. */
  private int nextEntry(char bullet, int from, int end) {
    int i = FILLED.indexOf(bullet) < 0 ? -1 : text.indexOf(bullet, from, end);
    while (i >= 0
        && !(i > from
            && i + 1 < end
            && Lines.isSpace(text.charAt(i - 1))
            && Lines.isSpace(text.charAt(i + 1)))) {
      i = text.indexOf(bullet, i + 1, end);
    }
    return i < 0 ? end : i;
  }

  /** Whether a line is made of columns of words, as contacts side by side are. */
  private boolean isColumns(int start, int end) {
    int cells = 0;
    int cell = start;
    if (Cues.isLetterSpaced(text, start, end)) {
      return false;
    }
    for (int i = start; i <= end; i++) {
      int stop = i == end ? end + 1 : separatorEnd(i, end);
      if (stop > i) {
        if (i - cell < 2 || (i < end && text.charAt(i) == '.')) {
          return false;
        }
        cells++;
        cell = stop;
        i = stop - 1;
      }
    }
    return cells > 1;
  }

  private void addCells(int start, int end) {
    int cell = start;
    for (int i = start; i <= end; i++) {
      int stop = i == end ? end + 1 : separatorEnd(i, end);
      if (stop > i) {
        add(cell, i, Form.TEXT, 0, base);
        cell = stop;
        i = stop - 1;
      }
    }
  }

  /** A whole release on one line: two spaces after a full stop stand for a new paragraph. */
  private void addGiant(int start, int end, Form form) {
    int from = start;
    for (int i = start + 1; i + 2 < end; i++) {
      if (text.charAt(i) == ' ' && text.charAt(i + 1) == ' ' && isStop(text.charAt(i - 1))) {
        add(from, i, form, 0, base);
        while (i < end && Lines.isSpace(text.charAt(i))) {
          i++;
        }
        from = i;
      }
    }
    add(from, end, form, 0, base);
  }

  private static boolean isStop(char c) {
    return ".!?:\"'\u201d\u2019)".indexOf(c) >= 0;
  }

  /** Adds a block after taking the markup out of it; nothing if nothing is left. */
  private void add(int start, int end, Form form, int level, Traits traits) {
    if (start >= end) {
      return;
    }
    if (form == Form.MARK) {
      blocks.add(new Block(start, end, form, level, traits));
      return;
    }
    int before = gaps.size();
    Markup markup = new Markup(text, start, end, markdown, List.copyOf(pages), gaps);
    pages.clear();
    markup.find();
    if (markup.isEmpty()) {
      while (gaps.size() > before) {
        gaps.removeLast();
      }
      return;
    }
    Traits all = markup.isLink() ? Traits.LINKED : markup.isStrong() ? Traits.STRONG : traits;
    blocks.add(new Block(start, end, form, level, all));
  }
}
