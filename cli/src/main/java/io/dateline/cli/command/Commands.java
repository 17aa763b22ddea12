package io.dateline.cli.command;

import io.dateline.cli.Console;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** All commands, in the order in which help lists them. A new one is a class and a line here. */
public final class Commands {
  private static final Map<String, Function<Console, Runner>> ALL = new LinkedHashMap<>();

  static {
    ALL.put("extract", ExtractCommand::new);
  }

  private Commands() {}

  /** The commands by name. */
  public static Map<String, Function<Console, Runner>> all() {
    return Map.copyOf(ALL);
  }
}
