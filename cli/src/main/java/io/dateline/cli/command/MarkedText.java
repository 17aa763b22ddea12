package io.dateline.cli.command;

import io.dateline.cli.output.Printed;
import io.dateline.cli.output.Style;
import io.dateline.extract.Extraction;
import io.dateline.extract.Mention;
import io.dateline.position.Position;
import io.dateline.position.ReleaseFacts;
import io.dateline.text.Span;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * A release's text with what was found marked, and each position after the line that says it.
 *
 * @param color whether marks are colours; else people, companies, roles and dates stand in {@code
 *     [brackets]} of their kind
 */
record MarkedText(boolean color) {
  private record Mark(Span span, Style style, String kind) {}

  void print(PrintWriter out, ReleaseFacts facts) {
    String text = facts.extraction().release().text();
    List<Mark> marks = marks(facts.extraction());
    List<Position> positions = new ArrayList<>(facts.positions());
    positions.sort(Comparator.comparingInt(position -> position.evidence().span().end()));
    int next = 0;
    int said = 0;
    int at = 0;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      StringBuilder line = new StringBuilder();
      while (next < marks.size() && marks.get(next).span().start() < end) {
        Mark mark = marks.get(next);
        int from = Math.max(at, mark.span().start());
        int to = Math.min(end, mark.span().end());
        line.append(Printed.text(text.substring(at, from)));
        line.append(painted(mark, Printed.text(text.substring(from, to))));
        at = to;
        if (mark.span().end() > end) {
          break;
        }
        next++;
      }
      line.append(Printed.text(text.substring(at, end)));
      out.print(line.toString().stripTrailing() + "\n");
      at = end + 1;
      while (said < positions.size() && positions.get(said).evidence().span().end() <= at) {
        out.print(
            Style.GOOD.paint("    ▸ ", color)
                + PositionRow.line(positions.get(said), color)
                + "\n");
        said++;
      }
    }
  }

  private String painted(Mark mark, String text) {
    return color ? mark.style().paint(text, true) : "[" + mark.kind() + " " + text + "]";
  }

  private static List<Mark> marks(Extraction extraction) {
    List<Mark> all = new ArrayList<>();
    add(all, extraction.people(), person -> person.mentions(), Style.PERSON, "Person");
    add(all, extraction.companies(), company -> company.mentions(), Style.COMPANY, "Company");
    add(all, extraction.roles(), role -> role.mentions(), Style.ROLE, "Role");
    add(all, extraction.dates(), date -> date.mentions(), Style.DATE, "Date");
    all.sort(Comparator.comparing(Mark::span));
    List<Mark> apart = new ArrayList<>();
    int end = 0;
    for (Mark mark : all) {
      if (mark.span().start() >= end) {
        apart.add(mark);
        end = mark.span().end();
      }
    }
    return apart;
  }

  private static <T> void add(
      List<Mark> marks,
      List<T> found,
      Function<T, List<Mention>> mentions,
      Style style,
      String kind) {
    for (T each : found) {
      mentions.apply(each).forEach(mention -> marks.add(new Mark(mention.span(), style, kind)));
    }
  }
}
