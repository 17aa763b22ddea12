package io.dateline.index;

/** The index was written by another version of Dateline or Lucene, or by another program. */
public final class IndexVersionException extends IndexException {
  private static final long serialVersionUID = 1L;

  private final String found;
  private final String supported;

  /**
   * A version that cannot be used here.
   *
   * @param index the folder
   * @param found what wrote it
   * @param supported what this program can use
   * @param remedy what to do
   */
  public IndexVersionException(
      String index, String found, String supported, String remedy, Throwable cause) {
    super(
        index + ": the index is of " + found + ", usable here is " + supported + "; " + remedy,
        cause);
    this.found = found;
    this.supported = supported;
  }

  /** What wrote the index. */
  public String found() {
    return found;
  }

  /** What can be used here. */
  public String supported() {
    return supported;
  }
}
