package io.dateline.cli.output;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * A buffer that gives whole lines on, so that a command that is interrupted leaves no half line
 * behind. Only a line of more than {@value #MOST} bytes goes in pieces.
 */
public final class WholeLines extends OutputStream {
  private static final int ENOUGH = 1 << 14;
  private static final int MOST = 1 << 22;

  private final OutputStream to;
  private byte[] buffer = new byte[2 * ENOUGH];
  private int size;
  private int lines;

  /** Gives everything on to a stream. */
  public WholeLines(OutputStream to) {
    this.to = to;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    if (size + length > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, size + length));
    }
    System.arraycopy(bytes, from, buffer, size, length);
    for (int i = size + length; i > size; i--) {
      if (buffer[i - 1] == '\n') {
        lines = i;
        break;
      }
    }
    size += length;
    if (lines >= ENOUGH) {
      give(lines);
    } else if (size > MOST) {
      give(size);
    }
  }

  private void give(int length) throws IOException {
    int rest = size - length;
    byte[] given = buffer;
    int all = length;
    // Kept before it is given, so that what fails to be written is not written twice.
    buffer = Arrays.copyOfRange(given, all, all + Math.max(rest, 2 * ENOUGH));
    size = rest;
    lines = 0;
    to.write(given, 0, all);
  }

  @Override
  public void flush() throws IOException {
    if (size > 0) {
      give(size);
    }
    to.flush();
  }

  @Override
  public void close() throws IOException {
    flush();
    to.close();
  }
}
