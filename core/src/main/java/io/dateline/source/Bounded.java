package io.dateline.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Unpacked bytes; stops when they become many times more than the packed ones. */
final class Bounded extends FilterInputStream {
  private final Meter packed;
  private final Limits limits;
  private long unpacked;

  Bounded(InputStream in, Meter packed, Limits limits) {
    super(in);
    this.packed = packed;
    this.limits = limits;
  }

  @Override
  public int read() throws IOException {
    int b = in.read();
    return b < 0 ? b : count(1, b);
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = in.read(bytes, from, length);
    return read <= 0 ? read : count(read, read);
  }

  @Override
  public long skip(long length) throws IOException {
    long skipped = in.skip(length);
    count(skipped, 0);
    return skipped;
  }

  private int count(long more, int result) throws LimitException {
    unpacked += more;
    if (unpacked > Limits.RATIO_FROM && unpacked / limits.maxRatio() > packed.count()) {
      throw new LimitException(
          "unpacks to more than "
              + limits.maxRatio()
              + " times its size; not read on, as it may be a bomb");
    }
    return result;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
