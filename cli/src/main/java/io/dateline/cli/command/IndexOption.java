package io.dateline.cli.command;

import io.dateline.cli.NoIndexException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which index a command is about. */
final class IndexOption {
  /** The index that is looked for here and in the folders above. */
  static final String USUAL_NAME = ".dateline";

  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = "The index; else $DATELINE_INDEX, else .dateline here or above.")
  private Optional<Path> named;

  /**
   * The folder of an index: the one that was named, else the nearest.
   *
   * @throws NoIndexException if none was named and none is near, or if it is no folder
   */
  Path existing() {
    Path folder = named.or(IndexOption::nearest).orElseThrow(NoIndexException::new);
    if (!Files.isDirectory(folder)) {
      throw new NoIndexException(folder);
    }
    return folder;
  }

  /** The same where there need be none yet: {@value #USUAL_NAME} here if none is near. */
  Path orNew() {
    return named.or(IndexOption::nearest).orElse(Path.of(USUAL_NAME));
  }

  private static Optional<Path> nearest() {
    for (Path here = Path.of("").toAbsolutePath(); here != null; here = here.getParent()) {
      if (Files.isDirectory(here.resolve(USUAL_NAME))) {
        return Optional.of(here.resolve(USUAL_NAME));
      }
    }
    return Optional.empty();
  }
}
