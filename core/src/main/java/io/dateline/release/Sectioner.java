package io.dateline.release;

import io.dateline.release.Block.Form;
import io.dateline.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells the parts of a release: headline, dateline, body, and what follows it. */
final class Sectioner {
  /** The head of a release is looked for among so many paragraphs. */
  private static final int HEAD = 120;

  /** So far below the first prose, what may be a dateline is one. */
  private static final int NEAR = 6;

  /** A paragraph of at least this length is running text. */
  private static final int PROSE = 180;

  /** A city in capitals or with its region, so that no "Time: May 3, 2004" is one. */
  private static final Pattern SURE_PLACE =
      Pattern.compile("\\p{Lu}[\\p{Lu} ]{3,}( and [\\p{Lu} ]+)?|.+, .+");

  private static final Pattern YEAR = Pattern.compile("\\b\\d{4}\\b");

  private final Draft draft;
  private final List<Block> blocks;
  private final ZoneKind[] zones;
  private final Flat[] flats;
  private int headline = -1;
  private int bodyStart;
  private Optional<DatelineLine> dateline = Optional.empty();

  private Sectioner(Draft draft) {
    this.draft = RunOnContacts.apart(RunOnHead.apart(draft));
    this.blocks = this.draft.blocks();
    this.zones = new ZoneKind[blocks.size()];
    this.flats = flatten(this.draft);
  }

  static Release release(String name, Draft draft, Optional<Filing> filing, List<String> warnings) {
    Sectioner sectioner = new Sectioner(draft);
    sectioner.head();
    sectioner.parts();
    sectioner.fillTables();
    return sectioner.assemble(name, filing, warnings);
  }

  private static Flat[] flatten(Draft draft) {
    Flat[] flats = new Flat[draft.blocks().size()];
    int gap = 0;
    for (int i = 0; i < flats.length; i++) {
      Block block = draft.blocks().get(i);
      while (gap < draft.gaps().size() && draft.gaps().get(gap).end() <= block.start()) {
        gap++;
      }
      int limit = i < HEAD ? 320 : 160;
      flats[i] = Flat.of(draft.text(), block.start(), block.end(), draft.gaps(), gap, limit);
    }
    return flats;
  }

  private String line(int i) {
    return flats[i].line();
  }

  private boolean isProse(int i) {
    return blocks.get(i).form() != Form.ROW
        && blocks.get(i).form() != Form.MARK
        && blocks.get(i).level() == 0
        && blocks.get(i).length() >= PROSE
        && line(i).chars().anyMatch(Character::isLowerCase);
  }

  // ---- The head: headline, sub-headlines, dateline.

  private void head() {
    int from = Cues.exhibitStart(flats, blocks);
    int limit = Math.min(blocks.size(), from + HEAD);
    int datelineBlock = -1;
    int prose = -1;
    for (int i = from; i < limit && datelineBlock < 0; i++) {
      Block block = blocks.get(i);
      if (block.form() == Form.MARK || block.form() == Form.ROW) {
        continue;
      }
      Optional<DatelineLine> found =
          block.level() > 0 ? Optional.empty() : DatelineParser.parse(flats[i]);
      if (found.isPresent()
          && (prose < 0 || i - prose <= NEAR || isFull(found.get(), i))
          && isUsable(found.get(), i)) {
        dateline = found;
        datelineBlock = i;
      }
      if (prose < 0 && isProse(i) && !Cues.isContact(line(i))) {
        prose = i;
      }
    }
    bodyStart = bodyStart(from, datelineBlock, prose);
    headline = headlineOf(from, bodyStart);
    addDateOfItsOwn(from, limit);
    markHead(from);
  }

  /** Whether news follows a sure place and a whole date, below a quote and a quarter's figures. */
  private boolean isFull(DatelineLine found, int i) {
    return found.place().filter(place -> SURE_PLACE.matcher(printed(place)).matches()).isPresent()
        && found.date().filter(date -> YEAR.matcher(printed(date)).find()).isPresent()
        && found.whole().end() < blocks.get(i).end();
  }

  private String printed(Span span) {
    return draft.text().substring(span.start(), span.end());
  }

  /** A place without news after it needs a date or wire; else it may be an address. */
  private boolean isUsable(DatelineLine found, int i) {
    boolean leads = found.whole().end() < blocks.get(i).end();
    return leads || (found.place().isPresent() && found.date().isPresent());
  }

  private int bodyStart(int from, int datelineBlock, int prose) {
    if (datelineBlock >= 0 && (prose < 0 || datelineBlock <= prose)) {
      return datelineBlock;
    }
    if (prose >= 0) {
      return prose;
    }
    return Math.min(blocks.size(), from + 1);
  }

  private int headlineOf(int from, int before) {
    int best = -1;
    int bestScore = 0;
    for (int i = from; i < before && !Cues.isHighlights(line(i)); i++) {
      int score = Headlines.score(line(i), flats[i].isWhole(), blocks.get(i));
      if (score > bestScore && (blocks.get(i).level() > 0 || !isInContact(i, from))) {
        best = i;
        bestScore = score;
      }
    }
    return best;
  }

  /** Whether the line belongs to a block of contacts above the headline. */
  private boolean isInContact(int i, int from) {
    return Cues.isContact(line(i)) || isNamedContact(i) || (i > from && isUnderContact(i));
  }

  /** Whether the line is the first below "Contact:", or the title below "Contact: Jane Doe". */
  private boolean isUnderContact(int i) {
    String above = line(i - 1);
    return Cues.isContactHeading(above)
        && above.length() < 40
        && (above.endsWith(":")
            || above.contains(": ") && line(i).length() < 60 && !Headlines.hasVerb(line(i)));
  }

  /** Whether the line says who it is whose telephone number or address is on the next. */
  private boolean isNamedContact(int i) {
    return line(i).length() < 60
        && i + 1 < blocks.size()
        && Cues.isContact(line(i + 1))
        && !Headlines.hasVerb(line(i));
  }

  private void addDateOfItsOwn(int from, int limit) {
    if (dateline.isPresent() && dateline.get().date().isPresent()) {
      return;
    }
    // Below the news only where its head has a place but no date.
    int last = Math.min(limit, dateline.isPresent() ? bodyStart + 3 : bodyStart);
    for (int i = from; i < last; i++) {
      if (i == headline || blocks.get(i).form() == Form.MARK) {
        continue;
      }
      Optional<Span> date = DatelineParser.dateAlone(flats[i]);
      if (date.isPresent()) {
        dateline =
            dateline
                .map(line -> new DatelineLine(line.whole(), line.place(), date))
                .or(() -> Optional.of(new DatelineLine(date.get(), Optional.empty(), date)));
        return;
      }
    }
  }

  private void markHead(int from) {
    for (int i = 0; i < bodyStart; i++) {
      if (blocks.get(i).form() == Form.MARK) {
        continue;
      }
      if (blocks.get(i).form() == Form.ROW) {
        zones[i] = ZoneKind.TABLE;
      } else if (i == headline) {
        zones[i] = ZoneKind.HEADLINE;
      } else if (blocks.get(i).traits().linked() && blocks.get(i).length() < 80 && headline >= 0) {
        zones[i] = ZoneKind.NAVIGATION;
      } else if (headline >= 0 && i > headline && isSubheadline(i)) {
        zones[i] = ZoneKind.SUBHEADLINE;
      }
    }
    markContacts(from, bodyStart);
  }

  private boolean isSubheadline(int i) {
    return blocks.get(i).length() < 400
        && !Cues.isContact(line(i))
        && !Cues.isContactHeading(line(i))
        && !Cues.isPreamble(line(i))
        && DatelineParser.dateAlone(flats[i]).isEmpty();
  }

  /** Contacts above the news: from a line that says so to the headline or a gap. */
  private void markContacts(int from, int to) {
    boolean on = false;
    for (int i = from; i < to; i++) {
      String line = line(i);
      if (i == headline || blocks.get(i).form() == Form.MARK) {
        on = false;
      } else if (Cues.isContactHeading(line) || Cues.isContact(line) || isNamedContact(i)) {
        on = true;
        zones[i] = ZoneKind.CONTACT;
      } else if (on && line.length() < 90 && zones[i] == null && !Cues.isPreamble(line)) {
        zones[i] = ZoneKind.CONTACT;
      }
    }
  }

  // ---- What follows the head.

  private void parts() {
    ZoneKind zone = ZoneKind.BODY;
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).form() == Form.MARK || (i < bodyStart && zones[i] != null)) {
        continue;
      }
      if (i < bodyStart) {
        zones[i] = ZoneKind.BODY;
        continue;
      }
      zone = i == bodyStart ? ZoneKind.BODY : next(zone, i);
      zones[i] = zone;
      if (zone != ZoneKind.NAVIGATION && blocks.get(i).form() == Form.ROW) {
        zones[i] = ZoneKind.TABLE;
      } else if (zone == ZoneKind.BODY && blocks.get(i).length() < 120 && Cues.isContact(line(i))) {
        zones[i] = ZoneKind.CONTACT;
      }
    }
  }

  /** Captions, column heads and sub-totals between rows belong to the table. */
  private void fillTables() {
    int row = -9;
    int next = -1;
    for (int i = 0; i < zones.length; i++) {
      if (next <= i) {
        next = i + 1;
        while (next < zones.length
            && (zones[next] != ZoneKind.TABLE || blocks.get(next).form() != Form.ROW)) {
          next++;
        }
      }
      if (zones[i] == ZoneKind.TABLE) {
        row = i;
        continue;
      }
      boolean open = zones[i] == ZoneKind.BODY || zones[i] == ZoneKind.CONTACT;
      if (!open || i <= bodyStart || blocks.get(i).length() >= 110 || next - i > 8) {
        continue;
      }
      boolean caption = Cues.isStatementHeading(line(i));
      if (caption || (i - row <= 8 && next < zones.length)) {
        zones[i] = ZoneKind.TABLE;
        row = caption ? i : row;
      }
    }
  }

  /** The zone of a paragraph, by what it says and by the zone before it. */
  private ZoneKind next(ZoneKind before, int i) {
    Block block = blocks.get(i);
    String line = line(i);
    if (before == ZoneKind.NAVIGATION || Cues.isNavigation(line, block)) {
      return ZoneKind.NAVIGATION;
    }
    if (block.form() == Form.ROW) {
      return before == ZoneKind.CONTACT ? ZoneKind.BODY : before;
    }
    if (Cues.isSafeHarborHeading(line, block) || Cues.isSafeHarborText(line)) {
      return ZoneKind.SAFE_HARBOR;
    }
    if (Cues.isAboutHeading(line, flats[i].isWhole())) {
      return ZoneKind.ABOUT;
    }
    if (Cues.isContactHeading(line)) {
      return ZoneKind.CONTACT;
    }
    if (before == ZoneKind.CONTACT) {
      boolean over = isProse(i) || block.level() > 0 || Cues.isStatementHeading(line);
      return over ? ZoneKind.BODY : ZoneKind.CONTACT;
    }
    if ((before == ZoneKind.ABOUT || before == ZoneKind.SAFE_HARBOR)
        && (Cues.isContact(line) && line.length() < 120)) {
      return ZoneKind.CONTACT;
    }
    if (before != ZoneKind.BODY && Cues.isHeading(line, flats[i].isWhole(), block)) {
      return ZoneKind.BODY;
    }
    return before;
  }

  // ---- The result.

  private Release assemble(String name, Optional<Filing> filing, List<String> warnings) {
    List<Paragraph> paragraphs = new ArrayList<>();
    List<Zone> found = new ArrayList<>();
    for (int i = 0; i < zones.length; i++) {
      if (zones[i] == null) {
        continue;
      }
      Span span = new Span(blocks.get(i).start(), blocks.get(i).end());
      paragraphs.add(new Paragraph(span, zones[i]));
      Zone last = found.isEmpty() ? null : found.getLast();
      if (last != null && last.kind() == zones[i]) {
        found.set(found.size() - 1, new Zone(zones[i], last.span().cover(span)));
      } else {
        found.add(new Zone(zones[i], span));
      }
    }
    dateline.ifPresent(line -> found.add(new Zone(ZoneKind.DATELINE, line.whole())));
    for (Span quote : Quotes.find(draft.text(), paragraphs, draft.gaps())) {
      found.add(new Zone(ZoneKind.QUOTE, quote));
    }
    found.sort((a, b) -> a.span().compareTo(b.span()));
    return new Release(
        name, draft.text(), paragraphs, draft.gaps(), found, dateline, filing, warnings);
  }
}
