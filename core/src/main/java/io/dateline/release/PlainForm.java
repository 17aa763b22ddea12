package io.dateline.release;

/**
 * A plain text as a reader sees it: every line end a line feed, entities as their characters, no
 * control characters.
 */
final class PlainForm {
  private PlainForm() {}

  static String of(String raw) {
    String text = raw;
    if (text.indexOf('\r') >= 0) {
      text = text.replace("\r\n", "\n").replace('\r', '\n');
    }
    text = withoutControls(text);
    return text.indexOf('&') >= 0 ? withoutEntities(text) : text;
  }

  private static String withoutControls(String text) {
    int i = 0;
    while (i < text.length() && !isControl(text.charAt(i))) {
      i++;
    }
    if (i == text.length()) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text);
    for (; i < kept.length(); i++) {
      if (isControl(kept.charAt(i))) {
        kept.setCharAt(i, ' ');
      }
    }
    return kept.toString();
  }

  private static boolean isControl(char c) {
    return c < ' ' && c != '\n' && c != '\t' || c == 0x7F;
  }

  private static String withoutEntities(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    int from = 0;
    for (int at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
      int end = at + 1;
      while (end < text.length() && end < at + 10 && isNameChar(text.charAt(end))) {
        end++;
      }
      if (end < text.length() && text.charAt(end) == ';') {
        String meant = character(text.substring(at + 1, end));
        if (!meant.isEmpty()) {
          kept.append(text, from, at).append(meant);
          from = end + 1;
        }
      }
    }
    return kept.append(text, from, text.length()).toString();
  }

  private static boolean isNameChar(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '#';
  }

  private static String character(String name) {
    if (name.startsWith("#")) {
      return numeric(name.substring(1));
    }
    return switch (name) {
      case "amp" -> "&";
      case "lt" -> "<";
      case "gt" -> ">";
      case "quot" -> "\"";
      case "apos" -> "'";
      case "nbsp" -> "\u00a0";
      case "ndash" -> "\u2013";
      case "mdash" -> "\u2014";
      case "lsquo" -> "\u2018";
      case "rsquo" -> "\u2019";
      case "ldquo" -> "\u201c";
      case "rdquo" -> "\u201d";
      case "bull" -> "\u2022";
      case "hellip" -> "\u2026";
      case "reg" -> "\u00ae";
      case "trade" -> "\u2122";
      case "copy" -> "\u00a9";
      case "eacute" -> "\u00e9";
      case "uuml" -> "\u00fc";
      case "ouml" -> "\u00f6";
      case "auml" -> "\u00e4";
      default -> "";
    };
  }

  private static String numeric(String digits) {
    try {
      int code =
          digits.startsWith("x") || digits.startsWith("X")
              ? Integer.parseInt(digits.substring(1), 16)
              : Integer.parseInt(digits);
      if (code >= 128 && code < 160) {
        return new String(
            new byte[] {(byte) code}, java.nio.charset.Charset.forName("windows-1252"));
      }
      return code >= 32 && Character.isValidCodePoint(code) && !(code >= 0xD800 && code < 0xE000)
          ? Character.toString(code)
          : "";
    } catch (NumberFormatException e) {
      return "";
    }
  }
}
