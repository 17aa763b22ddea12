package io.dateline.cli.command;

import io.dateline.cli.UsageException;
import picocli.CommandLine.Option;

/** How much of an answer is wanted. */
final class LimitOptions {
  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "At most so many; 20 unasked.")
  private int limit;

  @Option(names = "--all", description = "All of them.")
  private boolean all;

  /** At most so many, zero or more. */
  int most() {
    if (limit < 0) {
      throw new UsageException("--limit must be 0 or more, not " + limit);
    }
    return all ? Integer.MAX_VALUE : limit;
  }
}
