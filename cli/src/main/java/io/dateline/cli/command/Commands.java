package io.dateline.cli.command;

import io.dateline.cli.Console;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * All commands, in the order in which help lists them. A new one is a class and a line here.
 *
 * <p>Only the command that was asked for is made: making all of them would take longer than many an
 * answer. For the same reason no class implements an interface of picocli: picocli's class files
 * are of an old version that a JVM leaves out of its archive of classes, and JDK 25 ends with an
 * error while it makes an archive with classes that build on them.
 */
public final class Commands {
  private static final Map<String, Function<Console, DatelineCommand>> ALL = all();

  private Commands() {}

  private static Map<String, Function<Console, DatelineCommand>> all() {
    Map<String, Function<Console, DatelineCommand>> all = new LinkedHashMap<>();
    all.put("extract", ExtractCommand::new);
    all.put("index", IndexCommand::new);
    all.put("search", SearchCommand::new);
    all.put("positions", PositionsCommand::new);
    all.put("who", WhoCommand::new);
    all.put("timeline", TimelineCommand::new);
    all.put("facets", FacetsCommand::new);
    all.put("suggest", SuggestCommand::new);
    all.put("show", ShowCommand::new);
    all.put("explain", ExplainCommand::new);
    all.put("watch", WatchCommand::new);
    all.put("stats", StatsCommand::new);
    all.put("eval", EvalCommand::new);
    all.put("doctor", DoctorCommand::new);
    all.put("reindex", ReindexCommand::new);
    all.put("diff", DiffCommand::new);
    all.put("delete", DeleteCommand::new);
    all.put("completion", CompletionCommand::new);
    all.put("man", ManCommand::new);
    all.put("warm-up", WarmUpCommand::new);
    return Collections.unmodifiableMap(all);
  }

  /** What makes each command, by its name. */
  public static Map<String, Function<Console, DatelineCommand>> byName() {
    return ALL;
  }
}
