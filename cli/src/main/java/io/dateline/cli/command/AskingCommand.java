package io.dateline.cli.command;

import io.dateline.cli.Console;
import io.dateline.cli.Exit;
import io.dateline.cli.UsageException;
import io.dateline.cli.output.Column;
import io.dateline.cli.output.Format;
import io.dateline.cli.output.Json;
import io.dateline.cli.output.Rows;
import io.dateline.query.ParsedQuery;
import io.dateline.query.Query;
import io.dateline.search.Hits;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command that asks an index or files and prints rows. */
abstract class AskingCommand extends DatelineCommand {
  @Mixin IndexOptions where;

  @Mixin FormatOptions format;

  @Option(
      names = "--strict",
      description = "A field that does not exist is an error, not a warning.")
  private boolean strict;

  AskingCommand(Console console) {
    super(console);
  }

  /** The query in these words, or everything if there are none. What is odd about it is told. */
  Query query(List<String> words) {
    List<String> all = new ArrayList<>(words);
    if (all.isEmpty()) {
      where.queryAmongFiles().ifPresent(all::add);
    }
    String text = String.join(" ", all);
    if (strict) {
      return Query.parse(text);
    }
    ParsedQuery parsed = Query.parseLeniently(text);
    parsed.warnings().forEach(warning -> tell(warning.toString()));
    return parsed.query();
  }

  /** The exit code of an answer with so many hits. */
  static int exit(long hits, IndexOptions.Asked asked) {
    if (asked.failures() > 0) {
      return Exit.PARTLY;
    }
    return hits > 0 ? Exit.OK : Exit.NOTHING;
  }

  /** Prints the names of the fields, if they are asked for. */
  boolean listedFields(Rows<?> rows) {
    if (format.listsFields()) {
      rows.columns().stream().map(Column::name).forEach(console.out()::println);
      return true;
    }
    return false;
  }

  /** Prints how many there are, and only that. */
  int printCount(long count, String unit, IndexOptions.Asked asked) {
    Format as = format.format(console);
    if (as == Format.JSON || as == Format.JSONL) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("schema", "dateline.count/1");
      json.put("of", unit);
      json.put("count", count);
      Json.write(console.out(), json);
      console.out().println();
    } else {
      console.out().println(count);
    }
    return exit(count, asked);
  }

  /** Prints rows that are not cut off, and says how many there are. */
  <T> int print(Rows<T> rows, List<T> all, IndexOptions.Asked asked) {
    print(rows, all.iterator(), new LinkedHashMap<>(Map.of("total", all.size())), Map.of());
    told(all.size(), all.size(), rows, Optional.empty());
    return exit(all.size(), asked);
  }

  /** Prints hits, says how many there are in all and how to go on. */
  <H, T> int print(
      Rows<T> rows,
      Hits<H> hits,
      Function<H, T> row,
      Function<H, String> cursor,
      IndexOptions.Asked asked) {
    long total = hits.total();
    AtomicReference<Optional<H>> last = new AtomicReference<>(Optional.empty());
    Iterator<T> each =
        hits.stream()
            .map(hit -> {
              last.set(Optional.of(hit));
              return row.apply(hit);
            })
            .iterator();
    long[] shown = {0};
    Iterator<T> counted =
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return each.hasNext();
          }

          @Override
          public T next() {
            shown[0]++;
            return each.next();
          }
        };
    Supplier<Optional<String>> next =
        () -> shown[0] < total ? last.get().map(cursor) : Optional.empty();
    Map<String, Object> before = new LinkedHashMap<>();
    before.put("total", total);
    Map<String, Object> after = new LinkedHashMap<>();
    after.put("next", next);
    print(rows, counted, before, after);
    told(shown[0], total, rows, next.get());
    return exit(total, asked);
  }

  <T> void print(
      Rows<T> rows, Iterator<T> each, Map<String, Object> before, Map<String, Object> after) {
    Format as = format.format(console);
    format
        .choose(rows, as)
        .print(
            console.out(),
            as,
            each,
            new Rows.Around(before, after, color(), console.width(), format.header(as)));
    console.out().flush();
  }

  private void told(long shown, long total, Rows<?> rows, Optional<String> next) {
    String unit = total == 1 ? rows.schema() : rows.plural();
    String count = shown == total ? number(total) : number(shown) + " of " + number(total);
    tell(
        (total == 0 ? "no" : count)
            + " "
            + unit
            + next.map(cursor -> "; --all shows all, --after " + cursor + " goes on").orElse(""));
  }

  /** A number as people write it: 1,384. */
  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** A cursor that is none, and the like, are mistakes of the user. */
  static <T> T asked(Supplier<T> question) {
    try {
      return question.get();
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()), e);
    }
  }
}
