package io.dateline.index;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Some threads that work off a bounded queue, each task in two steps: one that may take too long
 * and has no effect, and one that has the effect.
 *
 * <p>A task whose first step is not over in time is given up: its thread is left to itself, another
 * takes its place, and its second step never happens. What is queued is bounded in number and in
 * bytes. The first failure of a second step ends the work and reaches the caller of {@link #close}.
 */
final class Pool implements AutoCloseable {
  private static final int KIB = 1024;
  private static final int QUEUE_KIB = 48 << 10;

  /** One piece of work. */
  interface Task {
    /** Roughly how much memory it holds while it waits. */
    long bytes();

    /** What has no effect outside: returns the second step. */
    Runnable prepare();

    /** Called instead of the second step when the first took too long. */
    void gaveUp(Duration limit);
  }

  /** The first step of a task, since when. */
  private record Preparing(Task task, long begun) {
    static final Preparing NOTHING = new Preparing(null, 0);
    static final Preparing GIVEN_UP = new Preparing(null, 0);
  }

  private final BlockingQueue<Task> queue;
  private final Semaphore room = new Semaphore(QUEUE_KIB);
  private final Duration limit;
  private final List<Worker> workers = new ArrayList<>();
  private final Thread watch;

  /** Tells the watch to end; an interrupt would break what it writes. */
  private final CountDownLatch done = new CountDownLatch(1);

  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private volatile boolean closing;
  private volatile boolean dropping;

  Pool(int threads, Duration limit) {
    this.queue = new ArrayBlockingQueue<>(threads * 16);
    this.limit = limit;
    for (int i = 0; i < threads; i++) {
      start();
    }
    this.watch = new Thread(this::watch, "dateline-watch");
    watch.setDaemon(true);
    watch.start();
  }

  private synchronized void start() {
    Worker worker = new Worker();
    workers.add(worker);
    worker.start();
  }

  /** Queues a task, waiting for room; false if the work has ended because something failed. */
  boolean submit(Task task) throws InterruptedException {
    int kib = permits(task);
    while (!room.tryAcquire(kib, 100, TimeUnit.MILLISECONDS)) {
      if (failure.get() != null) {
        return false;
      }
    }
    while (!queue.offer(task, 100, TimeUnit.MILLISECONDS)) {
      if (failure.get() != null) {
        return false;
      }
    }
    return failure.get() == null;
  }

  /** As {@link #submit}; false also when the thread was interrupted, whose flag stays set. */
  boolean trySubmit(Task task) {
    try {
      return submit(task);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static int permits(Task task) {
    return (int) Math.min(QUEUE_KIB, task.bytes() / KIB + 1);
  }

  /** Leaves out what is queued and not begun. */
  void drop() {
    dropping = true;
  }

  /** Whether something failed. */
  boolean hasFailed() {
    return failure.get() != null;
  }

  /**
   * Waits until all is done.
   *
   * @throws RuntimeException the first failure of a second step
   */
  @Override
  public void close() {
    closing = true;
    boolean interrupted = false;
    for (Worker worker = busy(); worker != null; worker = busy()) {
      try {
        worker.join(200);
      } catch (InterruptedException e) {
        interrupted = true;
        dropping = true;
      }
    }
    done.countDown();
    interrupted |= !joinWatch();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (failure.get() instanceof RuntimeException e) {
      throw e;
    }
    if (failure.get() instanceof Error e) {
      throw e;
    }
  }

  /** Waits until the last document that took too long has been told of. */
  private boolean joinWatch() {
    boolean undisturbed = true;
    while (watch.isAlive()) {
      try {
        watch.join();
      } catch (InterruptedException e) {
        undisturbed = false;
      }
    }
    return undisturbed;
  }

  private synchronized Worker busy() {
    workers.removeIf(worker -> !worker.isAlive() || worker.isGivenUp());
    return workers.isEmpty() ? null : workers.getFirst();
  }

  private void watch() {
    long pause = Math.min(1000, Math.max(10, limit.toMillis() / 4));
    try {
      while (!done.await(pause, TimeUnit.MILLISECONDS)) {
        for (Worker worker : snapshot()) {
          worker.giveUpIfLate();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized List<Worker> snapshot() {
    return List.copyOf(workers);
  }

  private void fail(Throwable e) {
    failure.compareAndSet(null, e);
    dropping = true;
  }

  private final class Worker extends Thread {
    private final AtomicReference<Preparing> state = new AtomicReference<>(Preparing.NOTHING);

    Worker() {
      super("dateline-reader");
      setDaemon(true);
    }

    boolean isGivenUp() {
      return state.get() == Preparing.GIVEN_UP;
    }

    @Override
    public void run() {
      try {
        while (!isGivenUp()) {
          Task next = queue.poll(20, TimeUnit.MILLISECONDS);
          if (next != null) {
            work(next);
          } else if (closing) {
            return;
          }
        }
      } catch (InterruptedException e) {
        interrupt();
      }
    }

    private void work(Task next) {
      try {
        if (!dropping) {
          Preparing preparing = new Preparing(next, System.nanoTime());
          state.set(preparing);
          Runnable effect = next.prepare();
          if (state.compareAndSet(preparing, Preparing.NOTHING)) {
            effect.run();
          }
        }
      } catch (RuntimeException | Error e) {
        if (!isGivenUp()) {
          fail(e);
        }
      } finally {
        if (!isGivenUp()) {
          room.release(permits(next));
        }
      }
    }

    void giveUpIfLate() {
      Preparing now = state.get();
      if (now.task() != null
          && System.nanoTime() - now.begun() > limit.toNanos()
          && state.compareAndSet(now, Preparing.GIVEN_UP)) {
        room.release(permits(now.task()));
        Pool.this.start();
        try {
          now.task().gaveUp(limit);
        } catch (RuntimeException e) {
          fail(e);
        }
      }
    }
  }
}
