package io.dateline.release;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * The words of a table's cell.
 *
 * @param words with white space folded
 * @param lines how many lines with words it has
 */
record CellText(String words, int lines) {
  static CellText of(Element cell) {
    Collector collector = new Collector();
    NodeTraversor.traverse(collector, cell);
    collector.endLine();
    return new CellText(collector.words.toString().strip(), collector.lines);
  }

  private static final class Collector implements NodeVisitor {
    private final StringBuilder words = new StringBuilder();
    private int lines;
    private boolean any;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        String said = text.getWholeText();
        for (int i = 0; i < said.length(); i++) {
          char c = said.charAt(i);
          if (!Lines.isSpace(c)) {
            words.append(c);
            any = true;
          } else if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
            words.append(' ');
          }
        }
      } else if (isBreak(node)) {
        endLine();
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (isBreak(node)) {
        endLine();
      }
    }

    private static boolean isBreak(Node node) {
      return node instanceof Element element
          && (element.isBlock() || element.normalName().equals("br"));
    }

    void endLine() {
      lines += any ? 1 : 0;
      if (any) {
        words.append(' ');
      }
      any = false;
    }
  }
}
