package io.dateline.cli.command;

import io.dateline.cli.Console;
import io.dateline.cli.UsageException;
import io.dateline.cli.output.Printed;
import io.dateline.position.ReleaseFacts;
import io.dateline.source.Source;
import io.dateline.source.SourceException;
import io.dateline.source.SourceVisitor;
import io.dateline.source.Sources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The files that a command reads, one release at a time; what cannot be read is told and kept. */
final class Inputs {
  private final Console console;
  private final List<String> failed = new ArrayList<>();

  Inputs(Console console) {
    this.console = console;
  }

  /** Reads every release in these paths, until the user has had enough. */
  void read(List<String> paths, Consumer<ReleaseFacts> reader) {
    Sources.of(paths)
        .standardInput(console.in())
        .visit(
            new SourceVisitor() {
              @Override
              public void document(Source source) {
                factsOf(source).forEach(reader);
              }

              @Override
              public void failed(SourceException failure) {
                fail(failure);
              }
            });
  }

  /** What the releases in a source say; none, and told, if it cannot be read. */
  private List<ReleaseFacts> factsOf(Source source) {
    try {
      return Facts.read(source);
    } catch (SourceException e) {
      fail(e);
    } catch (RuntimeException | StackOverflowError e) {
      String reason = "cannot be read, a mistake of this program: " + e;
      fail(new SourceException(source.name(), reason, e));
    }
    return List.of();
  }

  /** Tells of a file that cannot be read. */
  void fail(SourceException failure) {
    failed.add(failure.source());
    console.out().flush();
    console.err().println("dateline: " + Printed.line(failure.getMessage()));
    console.err().flush();
  }

  /** How many could not be read. */
  int failures() {
    return failed.size();
  }

  /**
   * Writes the paths that could not be read, a line each, for another run.
   *
   * @throws UsageException if the file cannot be written
   */
  void writeFailures(Optional<Path> file) {
    if (file.isEmpty()) {
      return;
    }
    try {
      Files.write(file.get(), failed, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UsageException("cannot write the failures to " + file.get(), e);
    }
  }
}
