package io.dateline.cli.output;

import java.util.function.Function;

/**
 * A field of a row.
 *
 * @param name as {@code --fields} and JSON call it
 * @param value its value: a string, number, boolean, {@code Optional}, list or map
 * @param style how a table colours it
 * @param usual whether tables show it unasked
 * @param <T> what a row is about
 */
public record Column<T>(String name, Function<T, Object> value, Style style, boolean usual) {

  /** A column that tables show. */
  public static <T> Column<T> of(String name, Style style, Function<T, Object> value) {
    return new Column<>(name, value, style, true);
  }

  /** A column that tables show only if it is asked for. */
  public static <T> Column<T> more(String name, Function<T, Object> value) {
    return new Column<>(name, value, Style.PLAIN, false);
  }
}
