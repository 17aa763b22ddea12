package io.dateline.search;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * An answer: how many hits there are in all, and the hits themselves, fetched as they are read.
 *
 * <pre>{@code
 * try (Hits<ReleaseHit> hits = index.search(Query.parse("merger"), SearchOptions.standard())) {
 *   hits.total();                                     // 1384, exact
 *   hits.stream().map(ReleaseHit::id).toList();       // the first 20
 * }
 * }</pre>
 *
 * <p>It sees the index as it was when it was asked, whatever is written meanwhile, and holds on to
 * that state until it is closed. Read by one thread only.
 *
 * @param <T> what a hit is
 */
public final class Hits<T> implements AutoCloseable {
  /** Fetches hits one page after the other. */
  interface Pages<T> {
    /** How many hits there are in all. */
    long total();

    /** The next hits, at most so many; empty if there are no more. */
    List<T> next(int most);
  }

  /** How many are fetched at once. */
  static final int PAGE = 100;

  private final Pages<T> pages;
  private final int limit;
  private final Function<T, String> cursor;
  private final Runnable release;
  private Optional<Long> total = Optional.empty();
  private boolean read;
  private boolean closed;

  Hits(Pages<T> pages, int limit, Function<T, String> cursor, Runnable release) {
    this.pages = pages;
    this.limit = limit;
    this.cursor = cursor;
    this.release = release;
  }

  /** How many there are in all, whatever the limit; exact. */
  public long total() {
    if (total.isEmpty()) {
      checkOpen();
      total = Optional.of(pages.total());
    }
    return total.get();
  }

  /**
   * The hits up to the limit, fetched as they are taken. Can be called once.
   *
   * @throws IllegalStateException if they were read before
   */
  public Stream<T> stream() {
    if (read) {
      throw new IllegalStateException("these hits were read before: ask again");
    }
    read = true;
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(
            new Fetching(), Spliterator.ORDERED | Spliterator.NONNULL),
        false);
  }

  /**
   * The hits up to the limit, all at once. Can be called once, in place of {@link #stream()}.
   *
   * @throws IllegalStateException if they were read before
   */
  public List<T> list() {
    return stream().toList();
  }

  /** Where to go on after a hit of this answer. */
  public Optional<String> cursorAfter(List<T> page) {
    return page.isEmpty() ? Optional.empty() : Optional.of(cursor.apply(page.getLast()));
  }

  private void checkOpen() {
    if (closed) {
      throw new IllegalStateException("these hits are closed");
    }
  }

  /** Lets go of the state of the index. Closing twice does nothing. */
  @Override
  public void close() {
    if (!closed) {
      closed = true;
      release.run();
    }
  }

  private final class Fetching implements java.util.Iterator<T> {
    private List<T> page = List.of();
    private int at;
    private int taken;
    private boolean done;

    @Override
    public boolean hasNext() {
      if (at == page.size() && !done) {
        int most = Math.min(PAGE, limit - taken);
        checkOpen();
        page = most == 0 ? List.of() : pages.next(most);
        at = 0;
        done = page.size() < most || most == 0;
      }
      return at < page.size();
    }

    @Override
    public T next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      taken++;
      return page.get(at++);
    }
  }
}
