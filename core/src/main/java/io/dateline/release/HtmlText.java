package io.dateline.release;

import io.dateline.release.Block.Form;
import io.dateline.release.Block.Traits;
import io.dateline.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * Turns a page into text and paragraphs.
 *
 * <p>Tables that only arrange the page are read cell by cell; rows of figures become one paragraph
 * each. Scripts, hidden elements and the header of inline XBRL are left out.
 */
final class HtmlText implements NodeFilter {
  /** Elements deeper than this are read as if they lay at this depth. */
  private static final int MAX_DEPTH = 400;

  /** A cell longer than this holds prose, so its table only arranges the page. */
  private static final int LONGEST_CELL = 160;

  /** What the style sheet calls a title weighs as a second heading. */
  private static final int TITLE_LEVEL = 2;

  private static final Set<String> SKIPPED =
      Set.of(
          "script",
          "style",
          "head",
          "title",
          "noscript",
          "template",
          "svg",
          "iframe",
          "object",
          "select",
          "button",
          "textarea",
          "ix:header",
          "ix:hidden",
          "applet",
          "map",
          "math");

  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "li",
          "ul",
          "ol",
          "dl",
          "dt",
          "dd",
          "table",
          "tbody",
          "thead",
          "tfoot",
          "tr",
          "td",
          "th",
          "caption",
          "blockquote",
          "center",
          "hr",
          "pre",
          "address",
          "section",
          "article",
          "header",
          "footer",
          "nav",
          "aside",
          "main",
          "figure",
          "figcaption",
          "form",
          "fieldset",
          "body",
          "html",
          "page",
          "document",
          "text",
          "type",
          "sequence",
          "filename",
          "description",
          "multicol",
          "dir",
          "menu");

  private static final Set<String> SURROUNDINGS = Set.of("nav", "footer", "aside");

  private static final Set<String> STRONG = Set.of("b", "strong", "em", "i", "u");

  private final StringBuilder out;
  private final List<Piece> pieces = new ArrayList<>();
  private final Set<Node> holdTables = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<Boolean> alignments = new ArrayDeque<>();
  private int blockStart;
  private int level;
  private int chars;
  private int strongChars;
  private int linkedChars;
  private int strong;
  private int linked;
  private int surrounded;
  private int pre;
  private boolean item;
  private boolean joinCell;

  /** A block, or a range whose lines are to be put together. */
  private record Piece(Block block, boolean isLines) {}

  private HtmlText(int length) {
    this.out = new StringBuilder(length / 3 + 64);
  }

  static Draft read(String html) {
    Document page =
        Parser.htmlParser().setMaxDepth(MAX_DEPTH).parseInput(HtmlRepair.repair(html), "");
    HtmlText reader = new HtmlText(html.length());
    for (Element table : page.getElementsByTag("table")) {
      for (Node above = table.parent();
          above != null && reader.holdTables.add(above);
          above = above.parent()) {
        // Marks every element that holds a table, each once.
      }
    }
    NodeTraversor.filter(reader, page);
    reader.endBlock();
    return reader.draft();
  }

  private Draft draft() {
    String text = out.toString();
    List<Block> blocks = new ArrayList<>();
    List<Span> gaps = new ArrayList<>();
    for (Piece piece : pieces) {
      Block block = piece.block();
      if (piece.isLines()) {
        PlainText.read(text, block.start(), block.end(), block.traits(), blocks, gaps);
      } else if (block.form() == Form.TEXT && Marks.isMark(text, block.start(), block.end())) {
        blocks.add(new Block(block.start(), block.end(), Form.MARK));
      } else {
        blocks.add(block);
      }
    }
    return new Draft(text, blocks, gaps);
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      append(words.getWholeText());
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    String name = element.normalName();
    if (SKIPPED.contains(name) || isHidden(element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (name.equals("br")) {
      lineBreak(element);
      return FilterResult.CONTINUE;
    }
    if (BLOCKS.contains(name)) {
      if (name.equals("tr") && !holdTables.contains(element)) {
        endBlock();
        FilterResult row = row(element);
        if (row == FilterResult.SKIP_ENTIRELY) {
          return row;
        }
      } else if (!(joinCell && (name.equals("td") || name.equals("p") || name.equals("div")))) {
        endBlock();
      }
      openBlock(element, name);
    }
    if (isTitle(element)) {
      endBlock();
      level = TITLE_LEVEL;
    }
    strong += isStrong(element, name) ? 1 : 0;
    linked += name.equals("a") && element.hasAttr("href") ? 1 : 0;
    return FilterResult.CONTINUE;
  }

  private void openBlock(Element element, String name) {
    Boolean centred = alignment(element, name);
    alignments.push(centred == null ? !alignments.isEmpty() && alignments.peek() : centred);
    if (name.length() == 2
        && name.charAt(0) == 'h'
        && name.charAt(1) >= '1'
        && name.charAt(1) <= '6') {
      level = name.charAt(1) - '0';
    }
    if (name.equals("li")) {
      item = true;
    }
    if (name.equals("pre")) {
      pre++;
    }
    if (SURROUNDINGS.contains(name)) {
      surrounded++;
    }
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    String name = element.normalName();
    strong -= isStrong(element, name) ? 1 : 0;
    linked -= name.equals("a") && element.hasAttr("href") ? 1 : 0;
    if (isTitle(element)) {
      endBlock();
      level = 0;
    }
    if (BLOCKS.contains(name)) {
      if (name.equals("tr")) {
        joinCell = false;
      }
      if (!joinCell) {
        endBlock();
        level = 0;
      }
      alignments.poll();
      if (name.equals("pre")) {
        pre--;
      }
      if (SURROUNDINGS.contains(name)) {
        surrounded--;
      }
    }
    return FilterResult.CONTINUE;
  }

  private static boolean isHidden(Element element) {
    if (element.hasAttr("hidden")) {
      return true;
    }
    String style = element.attr("style");
    return !style.isEmpty() && style(style, "display", "none");
  }

  /** Whether a style says {@code key: value}, spaces and case apart. */
  private static boolean style(String style, String key, String value) {
    String lower = style.toLowerCase(Locale.ROOT);
    int at = lower.indexOf(key);
    while (at >= 0) {
      int i = at + key.length();
      while (i < lower.length() && (lower.charAt(i) == ' ' || lower.charAt(i) == ':')) {
        i++;
      }
      if (lower.startsWith(value, i)) {
        return true;
      }
      at = lower.indexOf(key, i);
    }
    return false;
  }

  private static Boolean alignment(Element element, String name) {
    if (name.equals("center")) {
      return true;
    }
    String align = element.attr("align");
    if (!align.isEmpty()) {
      return align.equalsIgnoreCase("center");
    }
    String style = element.attr("style");
    if (style.isEmpty() || !style.toLowerCase(Locale.ROOT).contains("text-align")) {
      return null;
    }
    return style(style, "text-align", "center");
  }

  private static boolean isStrong(Element element, String name) {
    if (STRONG.contains(name)) {
      return true;
    }
    String style = element.attr("style");
    return !style.isEmpty()
        && (style(style, "font-weight", "bold") || style(style, "font-weight", "7"));
  }

  /** A row of short cells is a paragraph of its own; any other is read cell by cell. */
  private FilterResult row(Element row) {
    List<String> cells = new ArrayList<>();
    boolean prose = false;
    for (Element cell : row.children()) {
      if (isHidden(cell)) {
        continue;
      }
      CellText text = CellText.of(cell);
      if (!text.words().isEmpty()) {
        cells.add(text.words());
        prose |= text.words().length() > LONGEST_CELL || text.lines() > 1;
      }
    }
    if (cells.size() == 2 && isBullet(cells.getFirst())) {
      joinCell = true;
      item = true;
      return FilterResult.CONTINUE;
    }
    if (cells.size() < 2 || prose) {
      return FilterResult.CONTINUE;
    }
    int start = out.length();
    for (String cell : cells) {
      if (out.length() > start) {
        out.append(isPartOfFigure(cell) || out.charAt(out.length() - 1) == '$' ? " " : "   ");
      }
      out.append(cell);
    }
    pieces.add(new Piece(new Block(start, out.length(), Form.ROW, 0, traits()), false));
    out.append('\n');
    blockStart = out.length();
    reset();
    return FilterResult.SKIP_ENTIRELY;
  }

  private static boolean isBullet(String cell) {
    if (cell.length() > 4) {
      return false;
    }
    char c = cell.charAt(0);
    return !Character.isLetterOrDigit(c) && c != '$' && c != '(' && c != '-' && c != '\u2014'
        || (c == '-' || c == 'o' || c == '\u2013') && cell.length() == 1
        || c == '('
            && cell.charAt(cell.length() - 1) == ')'
            && cell.length() < 4
            && !Character.isDigit(cell.charAt(1))
        || Character.isDigit(c) && cell.charAt(cell.length() - 1) == '.';
  }

  private static boolean isPartOfFigure(String cell) {
    return cell.equals(")") || cell.equals("%") || cell.equals(")%");
  }

  private void append(String words) {
    if (pre > 0) {
      out.append(words);
      chars += words.isBlank() ? 0 : words.length();
      return;
    }
    boolean giant = words.length() > 700;
    boolean lines = giant && hasLinesOfPaper(words);
    int spaces = 0;
    boolean wrapped = false;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (Lines.isSpace(c) || c == '\u00ad') {
        spaces += c == '\u00ad' ? 0 : 1;
        wrapped |= c == '\n';
        continue;
      }
      if (spaces > 0 && !endsWithSpace()) {
        boolean single = !giant || spaces < 2 || wrapped;
        boolean breaks = lines && (!single || isAfterAddress(words, i));
        out.append(breaks ? "\n" : single ? " " : "  ");
      }
      spaces = 0;
      wrapped = false;
      out.append(c);
      chars++;
      strongChars += strong > 0 ? 1 : 0;
      linkedChars += linked > 0 ? 1 : 0;
    }
    if (spaces > 0 && !endsWithSpace()) {
      out.append(' ');
    }
  }

  /**
   * Whether double spaces stand where the lines of a page ended, as in the words behind the picture
   * of a page: more of them inside sentences than between.
   */
  private static boolean hasLinesOfPaper(String words) {
    int inside = 0;
    int between = 0;
    for (int i = words.indexOf("  ", 1); i > 0; i = words.indexOf("  ", i + 2)) {
      if (Character.isLetterOrDigit(words.charAt(i - 1)) || words.charAt(i - 1) == ',') {
        inside++;
      } else {
        between++;
      }
    }
    return inside > 5 && inside > 2 * between;
  }

  /** Whether a mail address ended right before {@code at} and words in capitals follow it. */
  private boolean isAfterAddress(String words, int at) {
    int i = out.length() - 1;
    while (i >= blockStart && !Lines.isSpace(out.charAt(i)) && out.charAt(i) != '@') {
      i--;
    }
    if (i < blockStart || out.charAt(i) != '@') {
      return false;
    }
    int capitals = 0;
    for (int k = at; k < words.length() && k < at + 14; k++) {
      if (Character.isLowerCase(words.charAt(k))) {
        return false;
      }
      capitals += Character.isUpperCase(words.charAt(k)) ? 1 : 0;
    }
    return capitals > 6;
  }

  private boolean endsWithSpace() {
    return out.length() == blockStart || Lines.isSpace(out.charAt(out.length() - 1));
  }

  private void lineBreak(Element lineBreak) {
    if (lineBreak.parent() != null && isInlineTitle(lineBreak.parent())) {
      append(" ");
    } else if (out.length() > blockStart || pre > 0) {
      out.append('\n');
    }
  }

  /** {@code <span class="pageTitle">}: its lines end for want of room only. */
  private static boolean isInlineTitle(Element element) {
    if (BLOCKS.contains(element.normalName())) {
      return false;
    }
    String styles = element.className().toLowerCase(Locale.ROOT);
    return styles.contains("title") || styles.contains("headline");
  }

  private static boolean isTitle(Element element) {
    return isInlineTitle(element) && !element.className().toLowerCase(Locale.ROOT).contains("sub");
  }

  private Traits traits() {
    boolean links = surrounded > 0 || (chars > 0 && linkedChars * 10 >= chars * 8);
    return new Traits(
        !alignments.isEmpty() && alignments.peek(),
        chars > 0 && strongChars * 10 >= chars * 9,
        links);
  }

  /** Ends the paragraph that is being read, if it has any words. */
  private void endBlock() {
    int end = out.length();
    while (end > blockStart && Lines.isSpace(out.charAt(end - 1))) {
      end--;
    }
    if (end > blockStart) {
      boolean isLines =
          pre > 0 || out.indexOf("\n", blockStart) >= 0 && out.indexOf("\n", blockStart) < end;
      isLines |= end - blockStart > 700 && level == 0;
      int start = blockStart;
      Form form = item ? Form.ITEM : Form.TEXT;
      if (!isLines) {
        start = afterBullet(start, end);
        form = start > blockStart ? Form.ITEM : form;
      }
      pieces.add(new Piece(new Block(start, end, form, level, traits()), isLines));
      out.setLength(end);
      out.append('\n');
      if (level == 0 && !item) {
        out.append('\n');
      }
    } else {
      out.setLength(blockStart);
    }
    blockStart = out.length();
    reset();
  }

  private int afterBullet(int start, int end) {
    char c = out.charAt(start);
    boolean bullet = "\u2022\u00b7\u25cf\u25aa\u25e6\uf0b7\u25a0\u2666".indexOf(c) >= 0;
    int i = start + 1;
    while (bullet && i < end && Lines.isSpace(out.charAt(i))) {
      i++;
    }
    return bullet && i < end ? i : start;
  }

  private void reset() {
    chars = 0;
    strongChars = 0;
    linkedChars = 0;
    item = false;
  }
}
