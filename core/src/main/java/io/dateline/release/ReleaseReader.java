package io.dateline.release;

import io.dateline.source.Source;
import io.dateline.source.SourceException;
import io.dateline.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads documents as news releases: plain text, the Markdown of wire services, HTML, and complete
 * EDGAR submissions.
 *
 * <pre>{@code
 * List<Release> releases = ReleaseReader.standard().read(source);
 * }</pre>
 *
 * <p>Stateless and safe for any number of threads. The time is linear in the length of the text.
 */
public final class ReleaseReader {
  private static final ReleaseReader STANDARD = new ReleaseReader();

  private ReleaseReader() {}

  /** The reader. */
  public static ReleaseReader standard() {
    return STANDARD;
  }

  /**
   * The releases in a document: one, or one for each exhibit 99 (until 1996: 20) of a submission,
   * whose source is then {@code file#EX-99.1}.
   *
   * @return at least one release
   * @throws SourceException if the document cannot be read, is no text, has no words, or is a
   *     submission that is cut off or holds no release
   */
  public List<Release> read(Source source) throws SourceException {
    SourceText read = source.text();
    String text = read.text();
    if (!Submission.isSubmission(text)) {
      return List.of(
          release(source.name(), Submission.inside(text), Optional.empty(), read.warnings()));
    }
    Submission submission = Submission.of(source.name(), text);
    List<Release> releases = new ArrayList<>();
    SourceException failure = null;
    for (Submission.Part part : submission.releases()) {
      String name = uniqueName(source.name() + "#" + part.type(), releases);
      try {
        releases.add(
            release(
                name,
                text.substring(part.start(), part.end()),
                Optional.of(submission.filing(part)),
                read.warnings()));
      } catch (SourceException e) {
        failure = e;
      }
    }
    if (releases.isEmpty()) {
      throw failure != null
          ? failure
          : new SourceException(
              source.name(),
              "the submission ("
                  + submission.parts().size()
                  + " documents) holds no exhibit 99 and no current report");
    }
    return releases;
  }

  /** Two exhibits may have the same number. */
  private static String uniqueName(String name, List<Release> before) {
    String unique = name;
    int next = 2;
    for (Release release : before) {
      if (release.source().equals(unique)) {
        unique = name + "-" + next++;
      }
    }
    return unique;
  }

  private static Release release(
      String name, String text, Optional<Filing> filing, List<String> warnings)
      throws SourceException {
    boolean html = isHtml(text);
    Draft draft = html ? HtmlText.read(text) : PlainText.read(PlainForm.of(text));
    if (draft.blocks().stream().allMatch(block -> block.form() == Block.Form.MARK)) {
      throw new SourceException(name, noWords(text, html));
    }
    return Sectioner.release(name, draft, filing, warnings);
  }

  private static String noWords(String text, boolean html) {
    if (html && text.toLowerCase(Locale.ROOT).contains("<img")) {
      return "only images and no words; what they show must be recognised first";
    }
    if (text.contains("\nbegin 6") || text.startsWith("begin 6")) {
      return "only an encoded file (uuencode) and no words";
    }
    return "no words to read";
  }

  /** Whether tags of HTML stand in the first part of the text. */
  private static boolean isHtml(String text) {
    int reach = Math.min(text.length(), 16384);
    int tag = text.indexOf('<');
    if (tag < 0 || tag >= reach) {
      return false;
    }
    String head = text.substring(tag, reach).toLowerCase(Locale.ROOT);
    if (head.contains("<html") || head.contains("<!doctype html") || head.contains("<body")) {
      return true;
    }
    int tags = 0;
    for (String name :
        List.of("<p>", "<p ", "<div", "<br", "<td", "<font", "<span", "<center", "</b>")) {
      tags += head.contains(name) ? 1 : 0;
    }
    return tags >= 2;
  }
}
