package io.dateline.cli;

import io.dateline.text.Nearest;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What options are when they are not typed: from a {@code DATELINE_*} variable, else from the
 * configuration file.
 *
 * <p>Both are named after the option: {@code --index} is {@code DATELINE_INDEX} and {@code index}.
 * In the file, {@code positions.limit} is about one command only. The file is {@code
 * $DATELINE_CONFIG}, else {@code $XDG_CONFIG_HOME/dateline/config}, else {@code
 * ~/.config/dateline/config}:
 *
 * <pre>
 * # lines of a name, an equals sign and a value
 * index = /data/releases.idx
 * positions.limit = 50
 * </pre>
 */
final class Settings {
  /** Options that a person types each time or not at all. */
  private static final Collection<String> NEVER =
      java.util.Set.of(
          "help", "version", "files", "after", "prune", "count", "config", "source", "fields");

  private final Map<String, String> environment;
  private final Map<String, String> file;

  private Settings(Map<String, String> environment, Map<String, String> file) {
    this.environment = environment;
    this.file = file;
  }

  /**
   * The settings of this user.
   *
   * @throws UsageException if the file cannot be read or holds a line that is none
   */
  static Settings of(Map<String, String> environment) {
    Optional<Path> path = path(environment);
    boolean named = environment.containsKey("DATELINE_CONFIG");
    if (path.isEmpty() || (!named && !Files.isReadable(path.get()))) {
      return new Settings(environment, Map.of());
    }
    try {
      return new Settings(environment, read(path.get(), environment.getOrDefault("HOME", "")));
    } catch (CharacterCodingException e) {
      throw new UsageException("the configuration file " + path.get() + " is not UTF-8", e);
    } catch (IOException e) {
      throw new UsageException(
          "cannot read the configuration file "
              + path.get()
              + (Files.isDirectory(path.get())
                  ? ": it is a folder"
                  : Files.exists(path.get()) ? "" : ": there is no such file"),
          e);
    }
  }

  private static Optional<Path> path(Map<String, String> environment) {
    if (!environment.getOrDefault("DATELINE_CONFIG", "").isEmpty()) {
      return Optional.of(Path.of(environment.get("DATELINE_CONFIG")));
    }
    if (!environment.getOrDefault("XDG_CONFIG_HOME", "").isEmpty()) {
      return Optional.of(Path.of(environment.get("XDG_CONFIG_HOME"), "dateline", "config"));
    }
    return Optional.ofNullable(environment.get("HOME"))
        .filter(home -> !home.isEmpty())
        .map(home -> Path.of(home, ".config", "dateline", "config"));
  }

  private static Map<String, String> read(Path path, String home) throws IOException {
    Map<String, String> values = new LinkedHashMap<>();
    int number = 0;
    String text = Files.readString(path, StandardCharsets.UTF_8);
    for (String line : text.lines().toList()) {
      number++;
      String entry = line.replace("\ufeff", "").strip();
      if (entry.isEmpty() || entry.startsWith("#")) {
        continue;
      }
      int equals = entry.indexOf('=');
      if (equals < 1) {
        throw new UsageException(path + ":" + number + ": not NAME = VALUE: " + entry);
      }
      String value = entry.substring(equals + 1).strip();
      if (value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")) {
        value = value.substring(1, value.length() - 1);
      }
      // No shell does it here.
      boolean atHome = value.startsWith("~/") && !home.isEmpty();
      values.put(entry.substring(0, equals).strip(), atHome ? home + value.substring(1) : value);
    }
    return values;
  }

  /**
   * Checks the names in the file.
   *
   * @param commands names of all commands
   * @param options names of all options of all commands, without dashes
   * @throws UsageException for the first that is no option's
   */
  void check(Collection<String> commands, Collection<String> options) {
    for (String key : file.keySet()) {
      int dot = key.indexOf('.');
      String option = key.substring(dot + 1);
      boolean known = options.contains(option) && !NEVER.contains(option);
      String command = dot < 0 ? "" : key.substring(0, dot);
      if (dot >= 0 && !commands.contains(command)) {
        throw noSetting(key, Nearest.of(command, commands).map(near -> near + "." + option));
      }
      if (!known) {
        throw noSetting(key, Nearest.of(option, options).filter(near -> !NEVER.contains(near)));
      }
    }
  }

  private static UsageException noSetting(String key, Optional<String> meant) {
    return new UsageException(
        "the configuration file sets "
            + key
            + ", and there is no such setting"
            + meant.map(near -> "; did you mean " + near + "?").orElse(""));
  }

  /** Whether the file sets anything. */
  boolean hasFile() {
    return !file.isEmpty();
  }

  /**
   * The settings of a command's options, as options to go before those that were typed.
   *
   * @param typed what was typed; a setting of an option in it counts for nothing, not even as wrong
   */
  List<String> options(CommandSpec command, List<String> typed) {
    List<String> options = new ArrayList<>();
    for (OptionSpec option : command.options()) {
      String name = option.longestName().substring(2);
      String value = NEVER.contains(name) ? "" : value(command.name(), name);
      boolean isTyped =
          typed.stream()
              .anyMatch(word -> word.equals("--" + name) || word.startsWith("--" + name + "="));
      if (!value.isEmpty() && !isTyped) {
        options.add("--" + name + "=" + (option.arity().max() == 0 ? truth(value) : value));
      }
    }
    return options;
  }

  private String value(String command, String option) {
    String value = environment.getOrDefault(variable(option), "");
    return value.isEmpty()
        ? file.getOrDefault(command + "." + option, file.getOrDefault(option, ""))
        : value;
  }

  private static String variable(String option) {
    return "DATELINE_" + option.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /** What people write for true and false, as picocli reads it. */
  private static String truth(String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "1", "yes", "on" -> "true";
      case "0", "no", "off" -> "false";
      default -> value;
    };
  }

  /** Where the setting of an option comes from, if there is one. */
  Optional<String> origin(String command, String option) {
    if (value(command, option).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        environment.getOrDefault(variable(option), "").isEmpty()
            ? "the configuration file"
            : variable(option));
  }
}
