package io.dateline.cli.output;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * A stream whose failures a {@link java.io.PrintWriter} does not swallow: a reader who went away is
 * a {@link ClosedPipeException}, a full disk an {@link UncheckedIOException}.
 */
public final class ClosedPipes extends OutputStream {
  private final OutputStream to;

  /** Passes everything on to a stream. */
  public ClosedPipes(OutputStream to) {
    this.to = to;
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    try {
      to.write(bytes, from, length);
    } catch (IOException e) {
      throw failure(e);
    }
  }

  @Override
  public void flush() {
    try {
      to.flush();
    } catch (IOException e) {
      throw failure(e);
    }
  }

  @Override
  public void close() {
    try {
      to.close();
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private static RuntimeException failure(IOException e) {
    String message = String.valueOf(e.getMessage());
    return message.contains("roken pipe") || message.contains("pipe is being closed")
        ? new ClosedPipeException(e)
        : new UncheckedIOException("cannot write the output: " + message, e);
  }
}
