package io.dateline.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PoolTest {
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final Duration SHORT = Duration.ofMillis(50);

  private final Set<String> done = ConcurrentHashMap.newKeySet();
  private final Set<String> gaveUp = ConcurrentHashMap.newKeySet();

  /** A task whose second step notes that it was done. */
  private Pool.Task task(String name, Runnable firstStep) {
    return task(
        name,
        () -> {
          firstStep.run();
          return () -> done.add(name);
        });
  }

  private Pool.Task task(String name, Supplier<Runnable> steps) {
    return new Pool.Task() {
      @Override
      public long bytes() {
        return 100;
      }

      @Override
      public Runnable prepare() {
        return steps.get();
      }

      @Override
      public void gaveUp(Duration limit) {
        gaveUp.add(name + " after " + limit.toMillis() + " ms");
      }
    };
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(50, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void allThatIsSubmitted_isDone_byNoMoreThreadsThanAskedFor() {
    AtomicInteger atOnce = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    try (Pool pool = new Pool(3, LONG)) {
      for (int i = 0; i < 500; i++) {
        boolean taken =
            pool.trySubmit(
                task(
                    "t" + i,
                    () -> {
                      most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                      Thread.yield();
                      atOnce.decrementAndGet();
                    }));
        assertThat(taken).isTrue();
      }
    }
    assertThat(done).hasSize(500);
    assertThat(most.get()).isBetween(1, 3);
  }

  @Test
  void taskThatTakesTooLong_isGivenUp_hasNoEffect_andAnotherThreadTakesItsPlace() {
    CountDownLatch release = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    try (Pool pool = new Pool(1, SHORT)) {
      pool.trySubmit(
          task(
              "slow",
              () -> {
                await(release);
                ended.countDown();
              }));
      pool.trySubmit(task("next", () -> {}));
    }
    assertThat(gaveUp).containsExactly("slow after 50 ms");
    assertThat(done).containsExactly("next");
    release.countDown();
    await(ended);
    assertThat(done).containsExactly("next");
  }

  @Test
  void failureOfATaskThatWasGivenUp_hindersNoOther() {
    CountDownLatch release = new CountDownLatch(1);
    try (Pool pool = new Pool(1, SHORT)) {
      pool.trySubmit(
          task(
              "slow",
              (Runnable)
                  () -> {
                    await(release);
                    throw new IllegalStateException("late");
                  }));
      while (gaveUp.isEmpty()) {
        Thread.onSpinWait();
      }
      Thread late =
          Thread.getAllStackTraces().keySet().stream()
              .filter(thread -> thread.getName().equals("dateline-reader"))
              .filter(thread -> thread.getState() == Thread.State.TIMED_WAITING)
              .filter(PoolTest::isInTask)
              .findFirst()
              .orElseThrow();
      release.countDown();
      join(late);
      assertThat(pool.hasFailed()).isFalse();
      assertThat(pool.trySubmit(task("next", () -> {}))).isTrue();
    }
    assertThat(done).containsExactly("next");
  }

  private static boolean isInTask(Thread thread) {
    for (StackTraceElement frame : thread.getStackTrace()) {
      if (frame.getClassName().equals(PoolTest.class.getName())) {
        return true;
      }
    }
    return false;
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void firstFailureOfAnEffect_endsTheWork_andReachesTheCaller() {
    Pool pool = new Pool(1, LONG);
    pool.trySubmit(
        task(
            "bad",
            () ->
                () -> {
                  throw new IllegalStateException("disk full");
                }));
    while (!pool.hasFailed()) {
      Thread.onSpinWait();
    }
    assertThat(pool.trySubmit(task("next", () -> {}))).isFalse();
    assertThatThrownBy(pool::close)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("disk full");
    assertThat(done).isEmpty();
  }

  @Test
  void whatIsDropped_isNotBegun() {
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    try (Pool pool = new Pool(1, LONG)) {
      pool.trySubmit(
          task(
              "first",
              () -> {
                running.countDown();
                await(release);
              }));
      pool.trySubmit(task("second", () -> {}));
      await(running);
      pool.drop();
      release.countDown();
    }
    assertThat(done).containsExactly("first");
  }
}
