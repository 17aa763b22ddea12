package io.dateline.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The documents in some paths: files, folders, globs, {@code -} for standard input, and archives
 * ({@code .gz .zip .tar .tar.gz .tgz}), also within each other.
 *
 * <p>One document at a time is in memory. Folders are walked in the order of their names, so the
 * same files come in the same order on every machine; hidden files ({@code .git}) are passed over,
 * and so are files whose names say that they are something else ({@code .json}, {@code .jpg}). A
 * path that is named outright is always read. What cannot be read is told to the visitor, and the
 * walk goes on.
 *
 * <pre>{@code
 * Sources.of(List.of("releases", "wire.tar.gz")).visit(visitor);
 * }</pre>
 *
 * <p>Names inside archives are only names: nothing is ever written or opened by them. Immutable;
 * several walks may run at once, but standard input can be read only once.
 */
public final class Sources {
  /** Endings of files that no release is in. Own compilation. */
  private static final Set<String> OTHER =
      Set.of(
          "7z",
          "avi",
          "bak",
          "bin",
          "bmp",
          "bz2",
          "class",
          "css",
          "csv",
          "db",
          "dll",
          "doc",
          "docx",
          "eot",
          "exe",
          "gif",
          "ico",
          "jar",
          "java",
          "jpeg",
          "jpg",
          "js",
          "json",
          "jsonl",
          "log",
          "lock",
          "mov",
          "mp3",
          "mp4",
          "o",
          "pdf",
          "png",
          "ppt",
          "pptx",
          "properties",
          "ps",
          "py",
          "rar",
          "rtf",
          "sh",
          "so",
          "sqlite",
          "svg",
          "tif",
          "tiff",
          "toml",
          "tsv",
          "ttf",
          "wav",
          "webp",
          "woff",
          "woff2",
          "xls",
          "xlsx",
          "xml",
          "xsd",
          "xz",
          "yaml",
          "yml",
          "zst");

  private final List<String> paths;
  private final Limits limits;
  private final InputStream standardInput;

  private Sources(List<String> paths, Limits limits, InputStream standardInput) {
    this.paths = List.copyOf(paths);
    this.limits = limits;
    this.standardInput = standardInput;
  }

  /** The documents in these paths, within the standard limits. */
  public static Sources of(List<String> paths) {
    return new Sources(paths, Limits.STANDARD, System.in);
  }

  /** The same paths within other limits. */
  public Sources within(Limits other) {
    return new Sources(paths, other, standardInput);
  }

  /** The same paths with another stream for {@code -}. */
  public Sources standardInput(InputStream in) {
    return new Sources(paths, limits, in);
  }

  /**
   * Whether a walk over these paths would meet a document of this name if there were one: what a
   * walk does not meet any more although this holds has vanished.
   *
   * @param name as {@link Source#name()} gives it
   */
  public boolean covers(String name) {
    int member = name.indexOf('!');
    String file = member < 0 ? name : name.substring(0, member);
    for (String path : paths) {
      String folder = path.endsWith("/") ? path : path + "/";
      if (name.equals(path)
          || name.startsWith(folder)
          || name.startsWith(path + "!")
          || Glob.covers(path, file)) {
        return true;
      }
    }
    return false;
  }

  /** Tells the visitor of every document. */
  public void visit(SourceVisitor visitor) {
    Walk walk = new Walk(visitor);
    for (String path : paths) {
      walk.path(path);
    }
  }

  private final class Walk {
    private final SourceVisitor visitor;
    private final Archives archives;
    private final Deque<Object> open = new ArrayDeque<>();

    Walk(SourceVisitor visitor) {
      this.visitor = visitor;
      this.archives = new Archives(limits, visitor, Sources::isOther);
    }

    void path(String path) {
      if (path.equals("-")) {
        archives.stream("-", Stamp.UNKNOWN, standardInput);
        return;
      }
      try {
        Path file = Path.of(path);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
          entry(file, path, named -> true, true);
          return;
        }
      } catch (InvalidPathException e) {
        if (!Glob.isGlob(path)) {
          visitor.failed(new SourceException(path, "this cannot be a path: " + e.getReason(), e));
          return;
        }
      }
      if (Glob.isGlob(path)) {
        glob(path);
      } else {
        visitor.failed(new SourceException(path, "there is no such file or folder"));
      }
    }

    private void glob(String pattern) {
      Glob glob;
      try {
        glob = Glob.of(pattern);
      } catch (IllegalArgumentException e) {
        visitor.failed(
            new SourceException(
                pattern, "this is neither a file nor a pattern: " + e.getMessage(), e));
        return;
      }
      boolean[] any = {false};
      PathMatcher matcher = glob.matcher();
      Predicate<String> matches =
          name -> {
            boolean matched = matcher.matches(Path.of(name));
            any[0] |= matched;
            return matched;
          };
      if (Files.isDirectory(glob.base())) {
        entry(glob.base(), glob.prefix(), matches, false);
      }
      if (!any[0]) {
        visitor.failed(new SourceException(pattern, "no file matches this pattern"));
      }
    }

    /**
     * A file or folder.
     *
     * @param name as the user knows it
     * @param wanted which names count
     * @param outright whether the user named it, so that neither its ending nor its kind matters
     */
    private void entry(Path file, String name, Predicate<String> wanted, boolean outright) {
      BasicFileAttributes attributes;
      try {
        attributes = Files.readAttributes(file, BasicFileAttributes.class);
      } catch (IOException e) {
        if (wanted.test(name)) {
          visitor.failed(Failures.of(name, e));
        }
        return;
      }
      if (attributes.isDirectory()) {
        folder(file, name, attributes, wanted);
      } else if (wanted.test(name)) {
        Stamp stamp = new Stamp(attributes.size(), attributes.lastModifiedTime().toMillis());
        if (!attributes.isRegularFile() && !outright) {
          visitor.skipped(name, "not a regular file");
        } else if (!outright && isOther(name)) {
          visitor.skipped(name, "its ending says that it is no release");
        } else {
          archives.file(file, name, stamp, attributes.isRegularFile());
        }
      }
    }

    private void folder(
        Path folder, String name, BasicFileAttributes attributes, Predicate<String> wanted) {
      Object key = identity(folder, attributes);
      if (open.contains(key)) {
        visitor.skipped(name, "this link leads back to a folder that it lies in");
        return;
      }
      open.push(key);
      try {
        String prefix = name.isEmpty() || name.endsWith("/") ? name : name + "/";
        for (FolderNames names = new FolderNames(folder); names.hasNext(); ) {
          String next = names.next();
          entry(folder.resolve(next), prefix + next, wanted, false);
        }
      } catch (IOException e) {
        visitor.failed(Failures.of(name, e));
      } finally {
        open.pop();
      }
    }

    private Object identity(Path folder, BasicFileAttributes attributes) {
      if (attributes.fileKey() != null) {
        return attributes.fileKey();
      }
      try {
        return folder.toRealPath();
      } catch (IOException e) {
        return folder;
      }
    }
  }

  /** Whether the ending of the name says that no release is in it. */
  static boolean isOther(String name) {
    int dot = name.lastIndexOf('.');
    return dot > name.lastIndexOf('/')
        && OTHER.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
  }
}
