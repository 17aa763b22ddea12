package io.dateline.release;

import io.dateline.source.SourceException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A complete EDGAR submission taken apart: its header and its documents.
 *
 * <p>Source of the format: the EDGAR public dissemination specification. Submissions of the 1990s
 * begin with a header of Privacy-Enhanced Mail.
 */
final class Submission {
  /**
   * A document of the submission.
   *
   * @param type {@code EX-99.1}
   * @param start offset of its text in the submission
   * @param end offset after its text
   */
  record Part(String type, int start, int end) {}

  private final String text;
  private final String accession;
  private final String cik;
  private final String company;
  private final String form;
  private final List<String> items;
  private final Optional<LocalDate> filed;
  private final List<Part> parts = new ArrayList<>();

  /** Whether a text is a complete submission rather than a document of one. */
  static boolean isSubmission(String text) {
    String head = text.substring(0, Math.min(text.length(), 4096));
    return head.contains("<SEC-DOCUMENT>")
        || head.contains("<SEC-HEADER>")
        || head.contains("<IMS-DOCUMENT>")
        || head.contains("<IMS-HEADER>")
        || head.stripLeading().startsWith("-----BEGIN PRIVACY-ENHANCED MESSAGE-----");
  }

  /** The text of a single document without the tags that EDGAR puts around it. */
  static String inside(String document) {
    int tag = document.indexOf("<TEXT>");
    if (tag < 0 || tag > 2000 || !document.stripLeading().startsWith("<")) {
      return document;
    }
    int end = document.lastIndexOf("</TEXT>");
    return document.substring(tag + "<TEXT>".length(), end > tag ? end : document.length());
  }

  /**
   * Takes a submission apart.
   *
   * @throws SourceException if it ends before its last document does
   */
  static Submission of(String name, String text) throws SourceException {
    return new Submission(name, text);
  }

  private Submission(String name, String text) throws SourceException {
    this.text = text;
    int firstDocument = text.indexOf("<DOCUMENT>");
    String header = text.substring(0, firstDocument < 0 ? text.length() : firstDocument);
    accession = value(header, "ACCESSION NUMBER:");
    cik = value(header, "CENTRAL INDEX KEY:");
    company = value(header, "COMPANY CONFORMED NAME:");
    form = value(header, "CONFORMED SUBMISSION TYPE:");
    items = values(header, "ITEM INFORMATION:");
    filed = day(value(header, "FILED AS OF DATE:"));
    split(name, firstDocument);
    boolean ended =
        text.contains("</SEC-DOCUMENT>")
            || text.contains("</IMS-DOCUMENT>")
            || text.contains("-----END PRIVACY-ENHANCED MESSAGE-----");
    if (firstDocument < 0) {
      throw new SourceException(
          name,
          ended
              ? "the submission has a header but no document"
              : "the submission is cut off at character "
                  + text.length()
                  + ", before its first document; fetch it again");
    }
  }

  private void split(String name, int firstDocument) throws SourceException {
    int at = firstDocument;
    while (at >= 0) {
      int end = text.indexOf("</DOCUMENT>", at);
      int next = text.indexOf("<DOCUMENT>", at + 1);
      if (end < 0 || (next >= 0 && next < end)) {
        throw new SourceException(
            name,
            String.format(
                Locale.ROOT,
                "the submission is cut off: its document %d (%s), which begins at character %,d, has"
                    + " no end; fetch it again",
                parts.size() + 1,
                line(at, "<TYPE>"),
                at));
      }
      int from = text.indexOf("<TEXT>", at);
      int to = text.lastIndexOf("</TEXT>", end);
      int start = from < 0 || from > end ? at : from + "<TEXT>".length();
      parts.add(new Part(line(at, "<TYPE>"), start, to < start ? end : to));
      at = next;
    }
  }

  private String line(int from, String tag) {
    int at = text.indexOf(tag, from);
    if (at < 0 || at > from + 2000) {
      return "";
    }
    int start = at + tag.length();
    int end = start;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '<') {
      end++;
    }
    return text.substring(start, end).strip();
  }

  private static String value(String header, String key) {
    List<String> all = values(header, key);
    return all.isEmpty() ? "" : all.getFirst();
  }

  private static List<String> values(String header, String key) {
    List<String> all = new ArrayList<>();
    for (int at = header.indexOf(key); at >= 0; at = header.indexOf(key, at + 1)) {
      int start = at + key.length();
      int feed = header.indexOf('\n', start);
      String value = header.substring(start, feed < 0 ? header.length() : feed).strip();
      if (!value.isEmpty()) {
        all.add(value);
      }
    }
    return all;
  }

  private static Optional<LocalDate> day(String digits) {
    if (digits.length() != 8 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(digits.substring(0, 4)),
              Integer.parseInt(digits.substring(4, 6)),
              Integer.parseInt(digits.substring(6))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The documents, in order. */
  List<Part> parts() {
    return parts;
  }

  /**
   * The documents that are news releases: exhibits 99, and exhibits 20 as they were numbered until
   * 1996. A current report that carries none is read itself.
   */
  List<Part> releases() {
    List<Part> exhibits = parts.stream().filter(part -> isRelease(part.type())).toList();
    if (!exhibits.isEmpty()) {
      return exhibits;
    }
    return parts.stream().filter(part -> isReport(part.type())).limit(1).toList();
  }

  private static boolean isRelease(String type) {
    String upper = type.toUpperCase(Locale.ROOT);
    return upper.startsWith("EX-99") || upper.equals("EX-20") || upper.startsWith("EX-20.");
  }

  private static boolean isReport(String type) {
    return type.startsWith("8-K") || type.startsWith("6-K");
  }

  /** The header, as it goes with one of the documents. */
  Filing filing(Part part) {
    return new Filing(accession, cik, company, form, items, filed, part.type());
  }
}
