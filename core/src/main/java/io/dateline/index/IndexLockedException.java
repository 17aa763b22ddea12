package io.dateline.index;

import java.time.Instant;
import java.util.Optional;

/** Another process, or another part of this one, is writing to the index. */
public final class IndexLockedException extends IndexException {
  private static final long serialVersionUID = 1L;

  private final transient Optional<IndexWriterInfo> holder;

  IndexLockedException(String index, Optional<IndexWriterInfo> holder, Throwable cause) {
    super(
        index
            + ": is being written by "
            + holder.map(IndexWriterInfo::toString).orElse("another process")
            + "; wait for it to end, or end it; reading is possible meanwhile",
        cause);
    this.holder = holder;
  }

  /** Process id of the writer, if it said so. */
  public Optional<Long> pid() {
    return holder.map(IndexWriterInfo::pid);
  }

  /** Its machine, if it said so. */
  public Optional<String> host() {
    return holder.map(IndexWriterInfo::host);
  }

  /** Since when it writes, if it said so. */
  public Optional<Instant> since() {
    return holder.map(IndexWriterInfo::since);
  }
}
