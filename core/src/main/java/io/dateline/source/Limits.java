package io.dateline.source;

/**
 * How much of a path is read before it counts as hostile or mistaken.
 *
 * @param maxDocument bytes of one document, unpacked
 * @param maxRatio how many times larger than packed a document or archive may become, once it has
 *     unpacked to more than {@link #RATIO_FROM} bytes
 * @param maxArchive bytes that one archive may unpack to, all members together
 * @param maxNesting how deep archives may lie in archives: 1 is an archive in a folder
 */
public record Limits(long maxDocument, int maxRatio, long maxArchive, int maxNesting) {
  /** Below this size the ratio does not matter: a small file of one repeated line is harmless. */
  public static final long RATIO_FROM = 16L << 20;

  /** 64 MiB a document, 200 times its packed size, 1 TiB an archive, archives three deep. */
  public static final Limits STANDARD = new Limits(64L << 20, 200, 1L << 40, 3);

  /** Checks the values. */
  public Limits {
    if (maxDocument < 1 || maxDocument > Integer.MAX_VALUE - 16) {
      throw new IllegalArgumentException("a document may have 1 byte to 2 GiB, not " + maxDocument);
    }
    if (maxRatio < 1 || maxArchive < 1 || maxNesting < 0) {
      throw new IllegalArgumentException(
          "not limits: ratio " + maxRatio + ", archive " + maxArchive + ", nesting " + maxNesting);
    }
  }

  /** These limits with another size of a document. */
  public Limits withMaxDocument(long bytes) {
    return new Limits(bytes, maxRatio, maxArchive, maxNesting);
  }
}
