package io.dateline.release;

import java.util.Locale;
import java.util.Set;

/** Lines that belong to the paper and not to what it says: page numbers, rules, tags of SGML. */
final class Marks {
  /** Tags of EDGAR's SGML and of its plain-text tables. Source: the EDGAR Filer Manual. */
  private static final Set<String> TAGS =
      Set.of(
          "document",
          "type",
          "sequence",
          "filename",
          "description",
          "text",
          "page",
          "table",
          "caption",
          "s",
          "c",
          "fn",
          "f1",
          "f2",
          "f3",
          "f4",
          "f5",
          "r",
          "multiplier",
          "legend",
          "period-type",
          "fiscal-year-end",
          "period-start",
          "period-end",
          "submission",
          "pdf",
          "html",
          "body",
          "pre",
          "title",
          "head",
          "doc");

  private Marks() {}

  /** Whether the line is only a page number, "- more -", "###", a rule or the like. */
  static boolean isMark(String text, int start, int end) {
    if (start == end || end - start > 400) {
      return false;
    }
    int letters = 0;
    int digits = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        letters++;
      } else if (c >= '0' && c <= '9') {
        digits++;
      }
    }
    if (letters == 0 && digits == 0) {
      return isRule(text, start, end);
    }
    if (end - start > 40) {
      return false;
    }
    if (letters == 0) {
      return digits <= 3 && isDashed(text, start, end);
    }
    return isWordOfTheDesk(text.substring(start, end));
  }

  /** "- 2 -", "-30-", "(2)". */
  private static boolean isDashed(String text, int start, int end) {
    char first = text.charAt(start);
    char last = text.charAt(end - 1);
    return isDash(first) && isDash(last);
  }

  private static boolean isDash(char c) {
    return c == '-' || c == '\u2013' || c == '\u2014';
  }

  private static boolean isRule(String text, int start, int end) {
    int marks = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if ("-=_*~#+|\u2014\u2013\u2500\u25cf".indexOf(c) >= 0) {
        marks++;
      } else if (!Lines.isSpace(c) && c != '.' && c != '<' && c != '>' && c != '\\' && c != ':') {
        return false;
      }
    }
    return marks >= 3 || (marks > 0 && end - start <= 2 && text.charAt(start) == '#');
  }

  private static boolean isWordOfTheDesk(String line) {
    StringBuilder letters = new StringBuilder(line.length());
    boolean dashed = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        letters.append(c);
      } else {
        dashed |= isDash(c) || c == '(' || c == '#' || c == '*';
      }
    }
    String word = letters.toString().toLowerCase(Locale.ROOT);
    if (word.startsWith("page")) {
      return isNumbers(word.replace("page", "").replace("of", "")) && word.length() <= 12;
    }
    return switch (word) {
      case "more", "moretofollow", "tofollow", "continued", "morefollows" -> true;
      case "end", "ends", "endofrelease", "endofpressrelease", "30", "0", "logo" ->
          dashed || line.charAt(0) == '[' || word.startsWith("endof") || word.equals("ends");
      case "companylogo", "logohere", "logoappearshere", "graphicomitted", "letterhead" ->
          line.charAt(0) == '[' || line.charAt(0) == '(';
      default -> false;
    };
  }

  private static boolean isNumbers(String s) {
    for (int i = 0; i < s.length(); i++) {
      if (!Character.isDigit(s.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Name of the SGML tag that the line begins with, {@code /table} for an end; empty if it begins
   * with none that is known.
   */
  static String tag(String text, int start, int end) {
    if (end - start < 3 || text.charAt(start) != '<') {
      return "";
    }
    int i = start + 1;
    if (text.charAt(i) == '/') {
      i++;
    }
    while (i < end && (Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '-')) {
      i++;
    }
    if (i >= end || text.charAt(i) != '>' || i - start > 20) {
      return "";
    }
    String name = text.substring(start + 1, i).toLowerCase(Locale.ROOT);
    return TAGS.contains(name.startsWith("/") ? name.substring(1) : name) ? name : "";
  }
}
