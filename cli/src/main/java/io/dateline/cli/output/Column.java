package io.dateline.cli.output;

import java.util.function.Function;

/**
 * A field of a row.
 *
 * @param name as {@code --fields} and JSON call it
 * @param value its value: a string, number, boolean, {@code Optional}, list or map
 * @param style how a table colours it
 * @param inTables whether tables show it unasked
 * @param inLines whether lines of values (TSV, CSV) have it unasked
 * @param isWhole whether tables rather leave it out than cut its values
 * @param <T> what a row is about
 */
public record Column<T>(
    String name,
    Function<T, Object> value,
    Style style,
    boolean inTables,
    boolean inLines,
    boolean isWhole) {

  /** A column that is always there. */
  public static <T> Column<T> of(String name, Style style, Function<T, Object> value) {
    return new Column<>(name, value, style, true, true, false);
  }

  /** A column of drawings, for tables only, that say nothing when they are cut. */
  public static <T> Column<T> whole(String name, Style style, Function<T, Object> value) {
    return new Column<>(name, value, style, true, false, true);
  }

  /** A column for programs, for which tables have no room. */
  public static <T> Column<T> ofLines(String name, Style style, Function<T, Object> value) {
    return new Column<>(name, value, style, false, true, false);
  }

  /** A column that JSON has, and others only if it is asked for. */
  public static <T> Column<T> more(String name, Function<T, Object> value) {
    return new Column<>(name, value, Style.PLAIN, false, false, false);
  }
}
