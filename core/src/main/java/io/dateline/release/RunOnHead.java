package io.dateline.release;

import io.dateline.release.Block.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes apart what a conversion ran together at the head of a release: date, headline and the first
 * paragraph, which its dateline, or the name that announces something, tells from what stands
 * before it.
 */
final class RunOnHead {
  /** How many paragraphs are looked at, and how much of each. */
  private static final int PARAGRAPHS = 30;

  private static final int REACH = 640;

  private RunOnHead() {}

  /**
   * Where a paragraph begins with a dateline of its own, nothing ran together before it; only a
   * headline may stand behind its date.
   */
  static Draft apart(Draft draft) {
    int last = Math.min(PARAGRAPHS, draft.blocks().size());
    for (int i = 0; i < last; i++) {
      if (isText(draft.blocks().get(i))) {
        Flat flat = flat(draft, draft.blocks().get(i));
        Optional<DatelineLine> dateline = DatelineParser.parse(flat);
        if (dateline.isPresent()) {
          return withoutDate(draft, i, dateline.get());
        }
        int at = newsStart(flat.line(), draft.text());
        if (at > 0) {
          return split(draft, i, flat, at);
        }
      }
    }
    return draft;
  }

  /** "04.24.2001 - Acme Names Jane Doe Chairman": a headline with its date before it. */
  private static Draft withoutDate(Draft draft, int index, DatelineLine dateline) {
    Block whole = draft.blocks().get(index);
    int from = dateline.whole().end();
    int line = draft.text().indexOf('\n', from);
    int to = line < 0 ? whole.end() : Math.min(line, whole.end());
    if (dateline.place().isPresent()
        || dateline.date().isEmpty()
        || to <= from
        || !Headlines.isTitle(draft.text().substring(from, to).strip())) {
      return draft;
    }
    List<Block> blocks = new ArrayList<>(draft.blocks().subList(0, index));
    blocks.add(block(whole, whole.start(), dateline.date().get().end()));
    blocks.add(block(whole, from, to));
    if (to + 1 < whole.end()) {
      blocks.add(block(whole, to + 1, whole.end()));
    }
    blocks.addAll(draft.blocks().subList(index + 1, draft.blocks().size()));
    return new Draft(draft.text(), blocks, draft.gaps());
  }

  private static Block block(Block whole, int start, int end) {
    return new Block(start, end, Form.TEXT, 0, whole.traits());
  }

  private static int newsStart(String line, String text) {
    int dateline = DatelineParser.embedded(line);
    return dateline > 0 ? dateline : LeadStart.in(line, text);
  }

  /** Running text: no heading, row or rule. */
  private static boolean isText(Block block) {
    return block.form() == Form.TEXT && block.level() == 0;
  }

  private static Flat flat(Draft draft, Block block) {
    return Flat.of(draft.text(), block.start(), block.end(), draft.gaps(), 0, REACH);
  }

  private static Draft split(Draft draft, int index, Flat flat, int at) {
    Block whole = draft.blocks().get(index);
    List<Block> blocks = new ArrayList<>(draft.blocks().subList(0, index));
    int start = whole.start();
    int from = 0;
    for (int cut = label(flat.line(), 0);
        cut > from && cut + 1 < at;
        cut = label(flat.line(), from)) {
      blocks.add(block(whole, start, flat.span(from, cut).end()));
      from = cut + 1;
      start = flat.span(from, at).start();
    }
    int end = flat.span(at, at + 1).start();
    while (end > start && Lines.isSpace(draft.text().charAt(end - 1))) {
      end--;
    }
    int heading = heading(draft.text(), start, end);
    if (heading > start) {
      blocks.add(block(whole, start, heading - 1));
    }
    if (end > heading) {
      blocks.add(block(whole, heading, end));
    }
    blocks.add(block(whole, flat.span(at, at + 1).start(), whole.end()));
    blocks.addAll(draft.blocks().subList(index + 1, draft.blocks().size()));
    return new Draft(draft.text(), blocks, draft.gaps());
  }

  /** Where words all in capitals begin that go on to the end; {@code start} if they are few. */
  private static int heading(String text, int start, int end) {
    int first = end;
    int words = 0;
    int word = end;
    for (int i = end - 1; i >= start && !Character.isLowerCase(text.charAt(i)); i--) {
      if (i == start || Lines.isSpace(text.charAt(i - 1))) {
        words += word > i + 2 ? 1 : 0;
        first = i;
        word = i - 1;
      }
    }
    return words > 3 ? first : start;
  }

  /** After "Exhibit 99.1" or a date at {@code from}; {@code from} if neither stands there. */
  private static int label(String line, int from) {
    if (line.regionMatches(true, from, "exhibit 99", 0, 10)) {
      int space = line.indexOf(' ', from + 10);
      return space < 0 ? from : space;
    }
    return from + DatelineParser.leadingDate(line.substring(from));
  }
}
