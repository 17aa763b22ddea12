package io.dateline.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The user's wish to stop, as by Ctrl-C.
 *
 * <p>A command that works long asks {@link #requested()} between two documents and ends in order;
 * the others are simply cut off. Safe for any number of threads.
 */
public final class Interruption {
  private static final long PATIENCE_SECONDS = 30;

  private volatile boolean requested;
  private volatile boolean orderly;
  private final CountDownLatch ended = new CountDownLatch(1);

  /** Whether to stop at the next good moment. */
  public boolean requested() {
    return requested;
  }

  /** Says that the command looks at {@link #requested()} and will end by itself. */
  public void endsOrderly() {
    orderly = true;
  }

  /** Asks the command to stop, and waits until it has if it does so in order. */
  public void request() {
    requested = true;
    if (orderly) {
      try {
        ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Says that the command has ended. */
  void end() {
    ended.countDown();
  }
}
