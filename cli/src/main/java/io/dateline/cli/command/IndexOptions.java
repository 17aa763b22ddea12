package io.dateline.cli.command;

import io.dateline.cli.Console;
import io.dateline.cli.NoIndexException;
import io.dateline.index.ReleaseIndexer;
import io.dateline.search.ReleaseIndex;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where the releases are that a command asks. */
final class IndexOptions {
  @Mixin private IndexOption index;

  @Option(
      names = "--files",
      paramLabel = "PATH",
      arity = "1..*",
      description = "No index: reads these files and asks them, whatever --index says.")
  private List<String> files = new ArrayList<>();

  /** The files to ask in place of an index; empty if an index is to be asked. */
  List<String> files() {
    return List.copyOf(files);
  }

  /**
   * Takes the last of the files for what it probably is, the query, if there is no such file: in
   * {@code --files a.txt b.txt role:cfo} nothing else tells the two apart.
   */
  Optional<String> queryAmongFiles() {
    String last = files.isEmpty() ? "-" : files.getLast();
    if (files.size() < 2 || last.equals("-") || exists(last)) {
      return Optional.empty();
    }
    files.removeLast();
    return Optional.of(last);
  }

  private static boolean exists(String path) {
    try {
      return Files.exists(Path.of(path));
    } catch (java.nio.file.InvalidPathException e) {
      return false;
    }
  }

  /**
   * The index's folder.
   *
   * @throws NoIndexException if none was named and none is near
   */
  Path existingFolder() {
    return index.existing();
  }

  /** Opens what is to be asked. What cannot be read is told. */
  Asked open(Console console) {
    if (files.isEmpty()) {
      return new Asked(ReleaseIndex.open(existingFolder()), 0, Optional.empty());
    }
    Inputs inputs = new Inputs(console);
    ReleaseIndexer indexer = ReleaseIndexer.inMemory();
    inputs.read(files, indexer::add);
    indexer.commit();
    return new Asked(ReleaseIndex.of(indexer), inputs.failures(), Optional.of(indexer));
  }

  /**
   * What is asked.
   *
   * @param index the index
   * @param failures how many of the files could not be read
   * @param indexer what wrote an index in memory
   */
  record Asked(ReleaseIndex index, int failures, Optional<ReleaseIndexer> indexer)
      implements AutoCloseable {
    @Override
    public void close() {
      index.close();
      indexer.ifPresent(ReleaseIndexer::close);
    }
  }
}
