package io.dateline.release;

/**
 * Mends what would make a parser swallow the words of a page: comments that never end, and code of
 * a server page ({@code <% … %>}) that was served as it stood. One pass, linear.
 */
final class HtmlRepair {
  private HtmlRepair() {}

  static String repair(String html) {
    int at = firstOf(html, 0);
    if (at < 0) {
      return html;
    }
    StringBuilder mended = new StringBuilder(html.length());
    boolean endless = false;
    boolean openCode = false;
    int from = 0;
    while (at >= 0) {
      mended.append(html, from, at);
      if (html.charAt(at + 1) == '%') {
        int end = openCode ? -1 : html.indexOf("%>", at);
        openCode |= end < 0;
        from = end < 0 ? at + 2 : end + 2;
      } else {
        int end = endless ? -1 : html.indexOf("-->", at + 2);
        endless |= end < 0;
        if (end < 0) {
          int bracket = html.indexOf('>', at);
          from = bracket < 0 ? html.length() : bracket + 1;
        } else {
          from = end + 3;
        }
      }
      at = firstOf(html, from);
    }
    return mended.append(html, from, html.length()).toString();
  }

  private static int firstOf(String html, int from) {
    for (int i = html.indexOf('<', from); i >= 0; i = html.indexOf('<', i + 1)) {
      if (html.startsWith("!--", i + 1) || html.startsWith("%", i + 1)) {
        return i;
      }
    }
    return -1;
  }
}
