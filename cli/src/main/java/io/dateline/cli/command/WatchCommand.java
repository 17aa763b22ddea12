package io.dateline.cli.command;

import io.dateline.cli.Console;
import io.dateline.cli.Exit;
import io.dateline.cli.UsageException;
import io.dateline.cli.output.Column;
import io.dateline.cli.output.Rows;
import io.dateline.cli.output.Style;
import io.dateline.position.Position;
import io.dateline.query.Query;
import io.dateline.search.Hits;
import io.dateline.search.Order;
import io.dateline.search.PositionHit;
import io.dateline.search.ReleaseIndex;
import io.dateline.search.SearchOptions;
import io.dateline.text.Nearest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dateline watch add|run|list|remove}: saved searches. */
@Command(
    name = "watch",
    header = "Keeps searches for positions and prints only what is new since the last run.",
    description =
        "add keeps a query under a name and takes what is there for seen; run prints what came since,"
            + " of one or of all, and exits with 1 if nothing did. The file NAME.watches.json beside"
            + " the index keeps them.",
    footer = {
      "dateline watch add finance-chiefs 'role:cfo status:appointed'",
      "dateline watch run finance-chiefs",
      "dateline index releases/ && dateline watch run --format csv",
      "dateline watch list"
    })
final class WatchCommand extends RowsCommand {
  private static final List<String> ACTIONS = List.of("add", "run", "list", "remove");
  private static final Pattern RELEASE_KEY = Pattern.compile("[0-9a-f]{20}\\|");

  @Parameters(
      index = "0",
      paramLabel = "ACTION",
      completionCandidates = Actions.class,
      description = "add, run, list or remove.")
  private String action;

  @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = "Of the search.")
  private Optional<String> name;

  @Parameters(index = "2..*", arity = "0..*", paramLabel = "QUERY", description = "With add.")
  private List<String> words = List.of();

  @Mixin private IndexOption index;

  /** The names of the actions, for shells to complete. */
  static final class Actions extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    Actions() {
      super(ACTIONS);
    }
  }

  private record Listed(String name, String query, long seen) {}

  private static final Rows<Listed> LIST =
      new Rows<>(
          "watch",
          List.of(
              Column.of("name", Style.HEADING, Listed::name),
              Column.of("query", Style.PLAIN, Listed::query),
              Column.of("seen", Style.FAINT, Listed::seen)));

  WatchCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    if (!ACTIONS.contains(action)) {
      throw new UsageException(
          "watch cannot "
              + action
              + Nearest.of(action, ACTIONS).map(near -> "; did you mean " + near + "?").orElse("")
              + " (add, run, list, remove)");
    }
    if (action.equals("add") && (name.isEmpty() || String.join("", words).isBlank())) {
      throw new UsageException("watch add takes a name and a query");
    }
    if (listedFields(action.equals("list") ? LIST : PositionRow.ROWS)) {
      return Exit.OK;
    }
    Path folder = index.existing();
    Watches watches = new Watches(folder);
    return switch (action) {
      case "add" -> add(folder, watches);
      case "run" -> run(folder, watches);
      case "list" -> list(watches);
      default -> remove(watches);
    };
  }

  private int add(Path folder, Watches watches) {
    String query = String.join(" ", words);
    try (ReleaseIndex asked = ReleaseIndex.open(folder)) {
      Set<String> seen = new LinkedHashSet<>();
      List<PositionHit> hits = hits(asked, query);
      hits.forEach(hit -> seen.addAll(keys(hit)));
      watches.byName().put(name.orElseThrow(), new Watches.Watch(query, seen));
      watches.write();
      tell(
          "watching "
              + name.orElseThrow()
              + "; "
              + Counted.of(hits.size(), "position")
              + " found already");
    }
    return Exit.OK;
  }

  private int run(Path folder, Watches watches) {
    Collection<String> names =
        name.isPresent() ? List.of(known(watches, name.get())) : watches.byName().keySet();
    List<PositionRow> fresh = new ArrayList<>();
    Set<String> printed = new HashSet<>();
    try (ReleaseIndex asked = ReleaseIndex.open(folder)) {
      for (String each : names) {
        Watches.Watch watch = watches.byName().get(each);
        for (PositionHit hit : hits(asked, watch.query())) {
          List<String> keys = keys(hit);
          boolean news = Collections.disjoint(watch.seen(), keys);
          watch.seen().addAll(keys);
          if (news && printed.addAll(keys)) {
            fresh.add(PositionRow.of(hit));
          }
        }
      }
    }
    print(PositionRow.ROWS, fresh);
    tell(fresh.isEmpty() ? "nothing new" : fresh.size() + " new");
    // Only now: what nobody saw because the output failed is new the next time too.
    watches.write();
    return fresh.isEmpty() ? Exit.NOTHING : Exit.OK;
  }

  private int list(Watches watches) {
    print(
        LIST,
        watches.byName().entrySet().stream()
            .map(each ->
                new Listed(
                    each.getKey(), each.getValue().query(), releaseKeys(each.getValue().seen())))
            .toList());
    return watches.byName().isEmpty() ? Exit.NOTHING : Exit.OK;
  }

  private int remove(Watches watches) {
    String gone =
        known(watches, name.orElseThrow(() -> new UsageException("watch remove takes a name")));
    watches.byName().remove(gone);
    watches.write();
    tell("no longer watching " + gone);
    return Exit.OK;
  }

  private static String known(Watches watches, String name) {
    if (!watches.byName().containsKey(name)) {
      throw new UsageException(
          "there is no watch "
              + name
              + Nearest.of(name, watches.byName().keySet())
                  .map(near -> "; did you mean " + near + "?")
                  .orElse(""));
    }
    return name;
  }

  private static List<PositionHit> hits(ReleaseIndex index, String query) {
    SearchOptions all = SearchOptions.standard().withOrder(Order.NEWEST).withoutLimit();
    try (Hits<PositionHit> hits = index.positions(Query.parse(query), all)) {
      return hits.list();
    }
  }

  /**
   * What a position says, and where: by its release, which another source may give as well, and by
   * its source, which may have changed a word elsewhere. Neither makes it new.
   */
  private static List<String> keys(PositionHit hit) {
    Position position = hit.position();
    String said =
        String.join(
            "|",
            position.person(),
            position.code(),
            position.company().orElse(""),
            position.status().label());
    return List.of(hit.id() + "|" + said, hit.facts().extraction().release().source() + "|" + said);
  }

  private static long releaseKeys(Set<String> seen) {
    return seen.stream().filter(key -> RELEASE_KEY.matcher(key).lookingAt()).count();
  }

  private <T> void print(Rows<T> rows, List<T> all) {
    print(rows, all.iterator(), Map.of("total", all.size()), Map.of());
  }
}
