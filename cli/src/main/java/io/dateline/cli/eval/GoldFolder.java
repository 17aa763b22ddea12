package io.dateline.cli.eval;

import io.dateline.cli.output.Printed;
import io.dateline.cli.output.Style;
import io.dateline.cli.output.Wrapped;
import io.dateline.position.ReleaseFacts;
import io.dateline.source.Source;
import io.dateline.source.SourceException;
import io.dateline.source.SourceVisitor;
import io.dateline.source.Sources;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** A folder of releases, each with an annotation {@code NAME.json} beside it. */
public final class GoldFolder {
  private static final List<String> EXTENSIONS = List.of(".txt", ".htm", ".html");

  private GoldFolder() {}

  /** Reads the releases in a source. */
  @FunctionalInterface
  public interface Reader {
    /**
     * What each release says.
     *
     * @throws SourceException if the source cannot be read
     */
    List<ReleaseFacts> read(Source source) throws SourceException;
  }

  /** What the comparison gave. */
  public static final class Outcome {
    private final Evaluation evaluation;
    private final int unread;

    private Outcome(Evaluation evaluation, int unread) {
      this.evaluation = evaluation;
      this.unread = unread;
    }

    /** How many annotations there are. */
    public int releases() {
      return evaluation.releases();
    }

    /** How many of them are of releases that could not be read. */
    public int unread() {
      return unread;
    }

    /**
     * Prints the figures, and every error if asked to.
     *
     * @param sheet how the errors are to look
     */
    public void print(PrintWriter out, boolean errors, Sheet sheet) {
      out.printf(Locale.ROOT, "%d releases%n", evaluation.releases());
      out.printf(
          Locale.ROOT,
          "%-14s %9s %9s %9s %7s %7s %7s%n",
          "",
          "precision",
          "recall",
          "F1",
          "right",
          "wrong",
          "missed");
      evaluation.fields().forEach((field, tally) -> row(out, field, tally));
      out.println("  * whatever the status");
      evaluation.statuses().forEach((status, tally) -> row(out, "  " + status, tally));
      for (Map.Entry<String, Tally> each : evaluation.single().entrySet()) {
        Tally tally = each.getValue();
        if (tally.right() + tally.missed() > 0) {
          out.printf(
              Locale.ROOT,
              "%-14s %9s %9.3f %9s %7d %7s %7d%n",
              each.getKey(),
              "",
              tally.recall(),
              "",
              tally.right(),
              "",
              tally.missed());
        }
      }
      out.println();
      out.println("confidence of positions, and how many of them are right");
      for (Map.Entry<Integer, Evaluation.Bin> each : evaluation.calibration().entrySet()) {
        Evaluation.Bin bin = each.getValue();
        out.printf(
            Locale.ROOT,
            "  %.1f to %.1f %12.3f %7d of %d%n",
            each.getKey() / 10.0,
            (each.getKey() + 1) / 10.0,
            (double) bin.right() / bin.given(),
            bin.right(),
            bin.given());
      }
      if (errors) {
        problems(out, sheet);
      }
      out.flush();
    }

    private static void row(PrintWriter out, String name, Tally tally) {
      out.printf(
          Locale.ROOT,
          "%-14s %9.3f %9.3f %9.3f %7d %7d %7d%n",
          name,
          tally.precision(),
          tally.recall(),
          tally.f1(),
          tally.right(),
          tally.wrong(),
          tally.missed());
    }

    private void problems(PrintWriter out, Sheet sheet) {
      String release = "";
      for (Evaluation.Problem problem : evaluation.problems()) {
        if (!problem.release().equals(release)) {
          release = problem.release();
          out.println();
          out.println(Style.HEADING.paint(release, sheet.color()));
        }
        String sign =
            problem.given()
                ? Style.BAD.paint("+", sheet.color())
                : Style.DATE.paint("-", sheet.color());
        String answer = sign + " " + problem.field() + ": " + Printed.line(problem.answer());
        String evidence =
            problem.evidence().isEmpty() ? "" : "<- " + Printed.line(problem.evidence());
        out.println(sheet.lines(answer, Style.FAINT.paint(evidence, sheet.color())));
      }
    }
  }

  /**
   * How errors look: a line each for programs, and wrapped for people.
   *
   * @param width columns of the terminal; empty if nobody looks
   * @param color whether in colour
   */
  public record Sheet(OptionalInt width, boolean color) {
    private String lines(String answer, String evidence) {
      if (width.isEmpty()) {
        return "  " + answer + (evidence.isEmpty() ? "" : "   " + evidence);
      }
      return Wrapped.lines(answer, width.getAsInt(), "  ")
          + (evidence.isEmpty() ? "" : "\n" + Wrapped.lines(evidence, width.getAsInt(), "      "));
    }
  }

  /**
   * Compares every release of a folder with its annotation.
   *
   * @throws IOException if the folder or an annotation cannot be read
   */
  public static Outcome evaluate(Path folder, Reader reader) throws IOException {
    if (!Files.exists(folder)) {
      throw new NoSuchFileException(folder.toString());
    }
    if (!Files.isDirectory(folder)) {
      throw new NotDirectoryException(folder.toString());
    }
    Evaluation evaluation = new Evaluation();
    int unread = 0;
    for (Path file : annotations(folder)) {
      Gold gold = Gold.read(file);
      Optional<String> problem = compare(gold, folder, reader, evaluation);
      if (problem.isPresent()) {
        unread++;
        evaluation.addMissing(gold, problem.get());
      }
    }
    return new Outcome(evaluation, unread);
  }

  private static List<Path> annotations(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  /** Why the release of an annotation could not be compared; empty if it was. */
  private static Optional<String> compare(
      Gold gold, Path folder, Reader reader, Evaluation evaluation) {
    Optional<Path> file =
        EXTENSIONS.stream()
            .map(extension -> folder.resolve(gold.id() + extension))
            .filter(Files::exists)
            .findFirst();
    if (file.isEmpty()) {
      return Optional.of("no " + gold.id() + ".txt or .htm beside the annotation");
    }
    List<ReleaseFacts> read = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    Sources.of(List.of(file.get().toString()))
        .visit(
            new SourceVisitor() {
              @Override
              public void document(Source source) {
                try {
                  read.addAll(reader.read(source));
                } catch (SourceException e) {
                  failed(e);
                }
              }

              @Override
              public void failed(SourceException problem) {
                problems.add(String.valueOf(problem.getMessage()));
              }
            });
    if (read.isEmpty()) {
      return Optional.of(problems.isEmpty() ? "nothing to read" : problems.get(0));
    }
    evaluation.add(gold, read.get(0));
    return Optional.empty();
  }
}
