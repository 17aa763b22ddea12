package io.dateline.source;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;

/**
 * A path with {@code *}, {@code ?}, {@code [abc]} or {@code {a,b}} in it: the folder that it begins
 * in, and which names below it count. {@code **} crosses folders.
 *
 * @param base the folder to walk
 * @param prefix the folder as the user wrote it, empty for the current one
 * @param matcher which names count, matched as the user would write them
 */
record Glob(Path base, String prefix, PathMatcher matcher) {
  static boolean isGlob(String path) {
    return firstMark(path) < path.length();
  }

  /** Whether {@code path} is a pattern that the file's name matches. */
  static boolean covers(String path, String file) {
    try {
      return isGlob(path) && of(path).matcher().matches(Path.of(file));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static int firstMark(String path) {
    for (int i = 0; i < path.length(); i++) {
      if ("*?[{".indexOf(path.charAt(i)) >= 0) {
        return i;
      }
    }
    return path.length();
  }

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException if a bracket is not closed
   */
  static Glob of(String pattern) {
    int slash = pattern.lastIndexOf('/', firstMark(pattern));
    String prefix = pattern.substring(0, slash + 1);
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    return new Glob(Path.of(prefix.isEmpty() ? "." : prefix), prefix, matcher);
  }
}
