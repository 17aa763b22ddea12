package io.dateline.cli.output;

import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A field of a row.
 *
 * @param name as {@code --fields} and JSON call it
 * @param value its value: a string, number, boolean, {@code Optional}, list or map
 * @param style how a table colours it
 * @param inTables whether tables show it unasked
 * @param inLines whether lines of values (TSV, CSV) have it unasked
 * @param least the narrowest that tables cut it to before they leave it out; 0 for the usual
 * @param brief a shorter form of its text, for tables that have no room for all
 * @param <T> what a row is about
 */
public record Column<T>(
    String name,
    Function<T, Object> value,
    Style style,
    boolean inTables,
    boolean inLines,
    int least,
    UnaryOperator<String> brief) {
  private static final int SENTENCE = 30;

  /** A column that is always there. */
  public static <T> Column<T> of(String name, Style style, Function<T, Object> value) {
    return new Column<>(name, value, style, true, true, 0, UnaryOperator.identity());
  }

  /** A column of sentences, of which a few words say nothing. */
  public static <T> Column<T> ofSentences(String name, Style style, Function<T, Object> value) {
    return new Column<>(name, value, style, true, true, SENTENCE, UnaryOperator.identity());
  }

  /** A column of titles of people, which tables shorten where they have no room. */
  public static <T> Column<T> ofTitles(String name, Function<T, Object> value) {
    return new Column<>(name, value, Style.ROLE, true, true, 0, BriefTitle::of);
  }

  /** Whether its values are sentences. */
  boolean isSentence() {
    return least == SENTENCE;
  }

  /** A column of drawings, for tables only, that say nothing when they are cut. */
  public static <T> Column<T> whole(String name, Style style, Function<T, Object> value) {
    return new Column<>(
        name, value, style, true, false, Integer.MAX_VALUE, UnaryOperator.identity());
  }

  /** A column for programs, for which tables have no room. */
  public static <T> Column<T> ofLines(String name, Style style, Function<T, Object> value) {
    return new Column<>(name, value, style, false, true, 0, UnaryOperator.identity());
  }

  /** A column that JSON has, and others only if it is asked for. */
  public static <T> Column<T> more(String name, Function<T, Object> value) {
    return new Column<>(name, value, Style.PLAIN, false, false, 0, UnaryOperator.identity());
  }
}
