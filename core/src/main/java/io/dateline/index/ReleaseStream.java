package io.dateline.index;

import io.dateline.release.Release;
import io.dateline.release.Zone;
import io.dateline.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The {@link Words} of a release for the field {@link Fields#TEXT}: gaps are passed over, and marks
 * say where a zone begins and ends, so that one field answers for the whole release and for each of
 * its zones.
 *
 * <p>The mark of a beginning stands at the position of the zone's first word, the mark of an end at
 * that of its last; a zone of one word has a mark of its own in place of the end's. Reused for many
 * releases by one thread.
 */
final class ReleaseStream extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final Words words = new Words();
  private final Deque<String> ends = new ArrayDeque<>();
  private final Deque<String> starts = new ArrayDeque<>();
  private final List<Open> open = new ArrayList<>();
  private final Release release;
  private int zone;
  private int gap;
  private boolean pending;
  private boolean finished;
  private int position;
  private int step;
  private int lastStart;

  /** Where the first of the open zones ends. */
  private int firstEnd;

  /** A zone that has begun, at the position of its first word. */
  private record Open(Zone zone, int position) {}

  ReleaseStream(Release release) {
    this.release = release;
  }

  @Override
  public void reset() {
    words.text(release.text());
    ends.clear();
    starts.clear();
    open.clear();
    zone = 0;
    gap = 0;
    pending = false;
    finished = false;
    position = 0;
    lastStart = 0;
    firstEnd = Integer.MAX_VALUE;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (!pending && !finished) {
      advance();
    }
    if (!ends.isEmpty()) {
      return mark(ends.remove(), lastStart, 0);
    }
    if (!starts.isEmpty()) {
      return mark(starts.remove(), words.start(), takeStep());
    }
    if (!pending) {
      return false;
    }
    pending = false;
    term.copyBuffer(words.word(), 0, words.wordLength());
    offset.setOffset(words.start(), words.end());
    increment.setPositionIncrement(takeStep());
    lastStart = words.start();
    return true;
  }

  private boolean mark(String text, int at, int positions) {
    term.append(text);
    offset.setOffset(at, at);
    increment.setPositionIncrement(positions);
    return true;
  }

  private int takeStep() {
    int taken = step;
    step = 0;
    return taken;
  }

  private void advance() {
    if (!nextWord()) {
      close(Integer.MAX_VALUE);
      finished = true;
      return;
    }
    close(words.start());
    pending = true;
    step = 1;
    position++;
    List<Zone> zones = release.zones();
    for (; zone < zones.size() && zones.get(zone).span().start() < words.end(); zone++) {
      Zone begun = zones.get(zone);
      if (begun.span().end() > words.start()) {
        open.add(new Open(begun, position));
        firstEnd = Math.min(firstEnd, begun.span().end());
        starts.add(Fields.zoneStart(begun.kind()));
      }
    }
  }

  private void close(int offset) {
    if (offset < firstEnd) {
      return;
    }
    firstEnd = Integer.MAX_VALUE;
    for (Iterator<Open> each = open.iterator(); each.hasNext(); ) {
      Open begun = each.next();
      if (begun.zone.span().end() <= offset) {
        ends.add(
            begun.position == position
                ? Fields.zoneOfOneWord(begun.zone.kind())
                : Fields.zoneEnd(begun.zone.kind()));
        each.remove();
      } else {
        firstEnd = Math.min(firstEnd, begun.zone.span().end());
      }
    }
  }

  private boolean nextWord() {
    List<Span> gaps = release.gaps();
    while (words.next()) {
      while (gap < gaps.size() && gaps.get(gap).end() <= words.start()) {
        gap++;
      }
      if (gap == gaps.size() || words.start() < gaps.get(gap).start()) {
        return true;
      }
      words.skipTo(gaps.get(gap).end());
    }
    return false;
  }
}
