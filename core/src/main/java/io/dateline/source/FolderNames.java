package io.dateline.source;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * The names in a folder in sorted order, without hidden ones, a page at a time: a folder of a
 * million files is listed once for every {@value #PAGE} names and never held as a whole.
 */
final class FolderNames {
  private static final int PAGE = 1 << 17;

  private final Path folder;
  private final ArrayDeque<String> page = new ArrayDeque<>();
  private String last = "";
  private boolean more = true;

  FolderNames(Path folder) {
    this.folder = folder;
  }

  boolean hasNext() throws IOException {
    if (page.isEmpty() && more) {
      turn();
    }
    return !page.isEmpty();
  }

  String next() {
    return page.pop();
  }

  /** Reads the smallest names after the last one. */
  private void turn() throws IOException {
    PriorityQueue<String> smallest = new PriorityQueue<>(Comparator.reverseOrder());
    more = false;
    try (DirectoryStream<Path> names = Files.newDirectoryStream(folder)) {
      for (Path path : names) {
        String name = path.getFileName().toString();
        if (name.startsWith(".") || name.compareTo(last) <= 0) {
          continue;
        }
        smallest.add(name);
        if (smallest.size() > PAGE) {
          smallest.poll();
          more = true;
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    while (!smallest.isEmpty()) {
      page.push(smallest.poll());
    }
    if (!page.isEmpty()) {
      last = page.getLast();
    }
  }
}
