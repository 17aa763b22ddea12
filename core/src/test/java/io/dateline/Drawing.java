package io.dateline;

import io.dateline.date.DateValue;
import io.dateline.extract.Extraction;
import io.dateline.extract.Mention;
import io.dateline.position.Position;
import io.dateline.position.ReleaseFacts;
import io.dateline.release.Paragraph;
import io.dateline.release.Release;
import io.dateline.release.ZoneKind;
import io.dateline.text.Span;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What was found in a release, drawn into its text for a reader's eye:
 *
 * <pre>{@code
 * headline: Example Corp. Names CFO
 * appointed: Jane Doe, CFO @ Example Corp. (from 2004-05)
 *
 * headline: [Company Example Corp.] Names [Role CFO]
 * body: ... [Person Ms. Doe = Jane Doe] starts in [Date May = 2004-05].
 * }</pre>
 *
 * <p>Positions are sorted. One line a paragraph, its zone in front; a mention that is not the name
 * itself says after "=" what it means.
 */
final class Drawing {
  private record Mark(Span span, String kind, String meaning) {}

  private final ReleaseFacts facts;
  private final Release release;
  private final TreeSet<Mark> marks =
      new TreeSet<>(Comparator.comparing(Mark::span).thenComparing(Mark::kind));
  private final StringBuilder drawn = new StringBuilder();

  private Drawing(ReleaseFacts facts) {
    this.facts = facts;
    this.release = facts.extraction().release();
  }

  static String of(ReleaseFacts facts) {
    return new Drawing(facts).draw();
  }

  private String draw() {
    Extraction found = facts.extraction();
    field("headline", found.headline());
    field("released", found.released());
    field("place", found.place());
    field("issuer", found.issuer());
    drawn.append('\n');
    facts.positions().stream().map(Drawing::position).sorted().forEach(drawn::append);
    drawn.append('\n');
    found.people().forEach(it -> it.mentions().forEach(at -> mark("Person", at, it.name())));
    found.companies().forEach(it -> it.mentions().forEach(at -> mark("Company", at, it.name())));
    found
        .roles()
        .forEach(it -> it.mentions().forEach(at -> mark("Role", at, release.textOf(at.span()))));
    found
        .dates()
        .forEach(it -> it.mentions().forEach(at -> mark("Date", at, it.value().toString())));
    release.paragraphs().stream()
        .filter(paragraph -> paragraph.zone() != ZoneKind.NAVIGATION)
        .forEach(this::paragraph);
    return drawn.toString();
  }

  private void field(String name, Optional<?> value) {
    value.ifPresent(it -> drawn.append(name).append(": ").append(it).append('\n'));
  }

  private static String position(Position held) {
    return held.status().label()
        + ": "
        + held.person()
        + ", "
        + held.role()
        + " @ "
        + held.company().orElse("?")
        + interval(held.from(), held.to())
        + "\n";
  }

  private static String interval(Optional<DateValue> from, Optional<DateValue> to) {
    if (from.isPresent() && to.isPresent()) {
      return " (" + from.get() + " to " + to.get() + ")";
    }
    return from.map(it -> " (from " + it + ")")
        .or(() -> to.map(it -> " (to " + it + ")"))
        .orElse("");
  }

  private void mark(String kind, Mention mention, String meaning) {
    marks.add(new Mark(mention.span(), kind, meaning));
  }

  private void paragraph(Paragraph paragraph) {
    StringBuilder line = new StringBuilder();
    int at = paragraph.span().start();
    for (Mark mark : marks) {
      if (paragraph.span().contains(mark.span()) && mark.span().start() >= at) {
        plain(line, at, mark.span().start());
        String said = release.textOf(mark.span());
        line.append('[').append(mark.kind()).append(' ').append(said);
        if (!said.equals(mark.meaning())) {
          line.append(" = ").append(mark.meaning());
        }
        line.append(']');
        at = mark.span().end();
      }
    }
    plain(line, at, paragraph.span().end());
    drawn
        .append(paragraph.zone().label())
        .append(": ")
        .append(line.toString().strip())
        .append('\n');
  }

  /** Text between marks, folded to one line; what touches a mark keeps its one space. */
  private void plain(StringBuilder line, int start, int end) {
    if (start >= end) {
      return;
    }
    String said = release.textOf(new Span(start, end));
    if (Character.isWhitespace(release.text().charAt(start)) && !line.isEmpty()) {
      line.append(' ');
    }
    line.append(said);
    if (!said.isEmpty() && Character.isWhitespace(release.text().charAt(end - 1))) {
      line.append(' ');
    }
  }
}
