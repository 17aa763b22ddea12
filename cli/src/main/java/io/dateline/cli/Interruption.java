package io.dateline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The user's wish to stop, as by Ctrl-C.
 *
 * <p>A command that has something to bring in order says what is to be done then, and ends by
 * itself; the others are simply cut off. Safe for any number of threads.
 */
public final class Interruption {
  private static final long PATIENCE_SECONDS = 30;

  private final List<Runnable> actions = new ArrayList<>();
  private final CountDownLatch ended = new CountDownLatch(1);
  private boolean requested;

  /** Whether the user wants to stop. */
  public synchronized boolean requested() {
    return requested;
  }

  /**
   * Has something done when the user wants to stop. The process then waits for the command to end,
   * but not longer than half a minute.
   */
  public synchronized void whenRequested(Runnable action) {
    actions.add(action);
  }

  /** Asks the command to stop, and waits until it has if it ends by itself. */
  public void request() {
    List<Runnable> due;
    synchronized (this) {
      requested = true;
      due = List.copyOf(actions);
    }
    due.forEach(Runnable::run);
    if (!due.isEmpty()) {
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
