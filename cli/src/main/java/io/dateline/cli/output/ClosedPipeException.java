package io.dateline.cli.output;

import java.io.IOException;

/** Nobody reads the output any more, as after {@code | head}; the command ends quietly. */
public final class ClosedPipeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ClosedPipeException(IOException cause) {
    super(cause);
  }
}
