package io.dateline.cli.command;

import io.dateline.cli.Console;
import io.dateline.cli.Exit;
import io.dateline.cli.UsageException;
import io.dateline.cli.output.Format;
import io.dateline.cli.output.Json;
import io.dateline.cli.output.Rows;
import io.dateline.query.ParsedQuery;
import io.dateline.query.Query;
import io.dateline.search.Explanation;
import io.dateline.search.Hits;
import io.dateline.search.QueryRefusedException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command that asks an index or files and prints rows. */
abstract class AskingCommand extends RowsCommand {
  @Mixin IndexOptions where;

  @Option(
      names = "--strict",
      description = "A field that does not exist is an error, not a warning.")
  private boolean strict;

  private Optional<ParsedQuery> asked = Optional.empty();

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
      Query.parse(text);
    }
    ParsedQuery parsed = Query.parseLeniently(text);
    parsed.warnings().forEach(warning -> tell(warning.toString()));
    asked = Optional.of(parsed);
    return parsed.query();
  }

  @Override
  public IllegalArgumentException told(QueryRefusedException refused) {
    return refused
        .part()
        .flatMap(part ->
            asked.flatMap(query -> query.mistake(part, refused.reason(), refused.suggestion())))
        .map(IllegalArgumentException.class::cast)
        .orElse(refused);
  }

  /** The exit code of an answer with so many hits. */
  static int exit(long hits, IndexOptions.Asked asked) {
    if (asked.failures() > 0) {
      return Exit.PARTLY;
    }
    return hits > 0 ? Exit.OK : Exit.NOTHING;
  }

  /** Prints how many there are, and only that; if there are none, says why beside it. */
  int printCount(long count, String unit, Query query, IndexOptions.Asked asked) {
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
    if (count == 0) {
      tell("no " + unit + reason(query, asked));
    }
    return exit(count, asked);
  }

  /** Prints the first of all rows, says how many there are, or why there are none. */
  <T> int print(
      Rows<T> rows, List<T> all, long limit, Supplier<String> reason, IndexOptions.Asked asked) {
    print(rows, all.stream().limit(limit).iterator(), Map.of("total", all.size()), Map.of());
    long shown = Math.min(limit, all.size());
    String more = all.isEmpty() ? reason.get() : shown < all.size() ? "; --all shows all" : "";
    told(shown, all.size(), rows, more);
    return exit(all.size(), asked);
  }

  /**
   * Prints hits, says how many there are in all and how to go on, or if there are none, which
   * clause of the query nothing fulfils.
   */
  <H, T> int print(
      Rows<T> rows,
      Query query,
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
    told(
        shown[0],
        total,
        rows,
        total == 0
            ? reason(query, asked)
            : next.get().map(at -> "; --all shows all, --after " + at + " goes on").orElse(""));
    return exit(total, asked);
  }

  private void told(long shown, long total, Rows<?> rows, String more) {
    String unit = total == 1 ? rows.schema() : rows.plural();
    String count =
        shown == total
            ? Counted.number(total)
            : Counted.number(shown) + " of " + Counted.number(total);
    tell((total == 0 ? "no" : count) + " " + unit + more);
  }

  /** Why nothing was found, to be added to that: which clause fails, and what may be meant. */
  static String reason(Query query, IndexOptions.Asked asked) {
    if (asked.index().size() == 0) {
      return ": there are no releases";
    }
    return Stream.of(query, inOnePosition(query))
        .flatMap(each -> asked.index().explain(each).firstFailing().stream())
        .findFirst()
        .map(clause -> ": " + reason(clause, asked))
        .orElse("");
  }

  /** The query as one of positions reads it, if it can be said of one position. */
  private static Query inOnePosition(Query query) {
    try {
      return new Query.OnePosition(query);
    } catch (IllegalArgumentException e) {
      return query;
    }
  }

  private static String reason(Explanation.Clause clause, IndexOptions.Asked asked) {
    if (clause.releases() > 0) {
      return clause.clause() + " fits nothing that fits all before it";
    }
    int named = clause.inBraces() ? asked.index().count(clause.clause()) : 0;
    if (named > 0) {
      return "no position has %s, though search finds %s"
          .formatted(
              clause.clause(), named == 1 ? "1 release" : Counted.number(named) + " releases");
    }
    return "nothing has "
        + clause.clause()
        + (clause.suggestions().isEmpty()
            ? ""
            : "; did you mean " + String.join(", ", clause.suggestions()) + "?");
  }

  /** A cursor that is none, and the like, are mistakes of the user. */
  static <T> T asked(Supplier<T> question) {
    try {
      return question.get();
    } catch (QueryRefusedException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()), e);
    }
  }
}
