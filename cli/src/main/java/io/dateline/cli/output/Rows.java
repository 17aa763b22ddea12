package io.dateline.cli.output;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Prints rows in any format.
 *
 * <p>Rows are taken one at a time, so that a million of them need no memory; only a table looks
 * ahead, over {@value #LOOK_AHEAD} rows, to find its widths.
 *
 * @param schema name of a row, {@code position}; a document's is its plural, {@code positions}
 * @param columns all fields
 * @param <T> what a row is about
 */
public record Rows<T>(String schema, List<Column<T>> columns) {
  private static final int LOOK_AHEAD = 500;

  /** A column that is no wider is never cut. */
  private static final int SHORT = 10;

  /** Long names are worth so much. */
  private static final int COMFORT = 24;

  /** No column is cut to less. */
  private static final int LEAST_WIDTH = 8;

  private static final String GAP = "  ";

  /** Version of all row schemas. */
  public static final int VERSION = 1;

  /** Copies the columns. */
  public Rows {
    columns = List.copyOf(columns);
  }

  /** Name of the document and of the list in it. */
  public String plural() {
    return schema.endsWith("y")
        ? schema.substring(0, schema.length() - 1) + "ies"
        : schema.endsWith("s") ? schema : schema + "s";
  }

  /** The columns with these names, in this order. */
  public Rows<T> only(List<String> names) {
    return new Rows<>(schema, names.stream().map(this::column).toList());
  }

  private Column<T> column(String name) {
    return columns.stream()
        .filter(column -> column.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such field: " + name));
  }

  /** The columns that a format has unasked. */
  public Rows<T> usualIn(Format format) {
    return switch (format) {
      case JSON, JSONL -> this;
      case TABLE, MD -> new Rows<>(schema, columns.stream().filter(Column::inTables).toList());
      case TSV, CSV -> new Rows<>(schema, columns.stream().filter(Column::inLines).toList());
    };
  }

  /**
   * What goes with the rows.
   *
   * @param before what a JSON document says before its rows: the total
   * @param after what it says after them: the cursor
   * @param color whether tables are coloured
   * @param width columns for tables
   * @param header whether CSV and TSV begin with the names of the columns
   */
  public record Around(
      Map<String, Object> before,
      Map<String, Object> after,
      boolean color,
      int width,
      boolean header) {
    /** Copies both, in their order. */
    public Around {
      before = new LinkedHashMap<>(before);
      after = new LinkedHashMap<>(after);
    }
  }

  /**
   * Prints all rows.
   *
   * @return how many there were
   */
  public long print(PrintWriter out, Format format, Iterator<T> rows, Around around) {
    return switch (format) {
      case TABLE -> table(out, rows, around);
      case TSV -> lines(out, rows, around, "\t", value -> Printed.line(plain(value)));
      case CSV -> lines(out, rows, around, ",", Rows::csv);
      case MD -> markdown(out, rows, around);
      case JSON -> document(out, rows, around);
      case JSONL -> objects(out, rows);
    };
  }

  private interface Cell {
    String of(Object value);
  }

  private long lines(PrintWriter out, Iterator<T> rows, Around around, String between, Cell cell) {
    String end = between.equals(",") ? "\r\n" : "\n";
    if (around.header()) {
      out.print(columns.stream().map(Column::name).collect(Collectors.joining(between)) + end);
    }
    long count = 0;
    for (; rows.hasNext(); count++) {
      T row = rows.next();
      for (int i = 0; i < columns.size(); i++) {
        out.print(i == 0 ? "" : between);
        out.print(cell.of(columns.get(i).value().apply(row)));
      }
      out.print(end);
    }
    return count;
  }

  /**
   * A value of CSV, quoted where RFC 4180 asks for it. Text that a spreadsheet would run as a
   * formula gets an apostrophe in front.
   */
  private static String csv(Object value) {
    String text = Printed.text(plain(value));
    if (text.length() > 1 && !(value instanceof Number) && "=+-@\t".indexOf(text.charAt(0)) >= 0) {
      text = "'" + text;
    }
    boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
  }

  private long markdown(PrintWriter out, Iterator<T> rows, Around around) {
    if (around.header()) {
      out.print(markdown(columns.stream().map(Column::name)));
      out.print(markdown(columns.stream().map(column -> "---")));
    }
    long count = 0;
    for (; rows.hasNext(); count++) {
      T row = rows.next();
      out.print(
          markdown(columns.stream().map(column -> escaped(plain(column.value().apply(row))))));
    }
    return count;
  }

  private static String markdown(Stream<String> cells) {
    return cells.collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String escaped(String text) {
    StringBuilder safe = new StringBuilder();
    for (char c : Printed.line(text).toCharArray()) {
      if ("\\`*_[]<>|#".indexOf(c) >= 0) {
        safe.append('\\');
      }
      safe.append(c);
    }
    return safe.toString();
  }

  private long document(PrintWriter out, Iterator<T> rows, Around around) {
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("schema", "dateline." + plural() + "/" + VERSION);
    head.putAll(around.before());
    long[] count = {0};
    head.put(
        plural(),
        (Iterable<Object>)
            () ->
                new Iterator<>() {
                  @Override
                  public boolean hasNext() {
                    return rows.hasNext();
                  }

                  @Override
                  public Object next() {
                    count[0]++;
                    return object(rows.next());
                  }
                });
    head.putAll(around.after());
    Json.write(out, head);
    out.print('\n');
    return count[0];
  }

  private long objects(Writer to, Iterator<T> rows) {
    PrintWriter out = (PrintWriter) to;
    long count = 0;
    for (; rows.hasNext(); count++) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("schema", "dateline." + schema + "/" + VERSION);
      line.putAll(object(rows.next()));
      Json.write(out, line);
      out.print('\n');
    }
    return count;
  }

  private Map<String, Object> object(T row) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (Column<T> column : columns) {
      object.put(column.name(), column.value().apply(row));
    }
    return object;
  }

  private long table(PrintWriter out, Iterator<T> rows, Around around) {
    if (!rows.hasNext()) {
      return 0;
    }
    List<List<String>> ahead = new ArrayList<>();
    while (rows.hasNext() && ahead.size() < LOOK_AHEAD) {
      ahead.add(cells(rows.next(), false));
    }
    boolean brief = total(natural(ahead), columns.size()) > around.width();
    if (brief) {
      ahead.replaceAll(this::brief);
    }
    int[] widths = widths(ahead, around.width());
    List<String> names = columns.stream().map(Column::name).toList();
    row(out, names, widths, around.color(), true);
    ahead.forEach(cells -> row(out, cells, widths, around.color(), false));
    long count = ahead.size();
    for (; rows.hasNext(); count++) {
      row(out, cells(rows.next(), brief), widths, around.color(), false);
    }
    return count;
  }

  private List<String> cells(T row, boolean brief) {
    List<String> cells =
        columns.stream().map(column -> Printed.line(plain(column.value().apply(row)))).toList();
    return brief ? brief(cells) : cells;
  }

  private List<String> brief(List<String> cells) {
    return IntStream.range(0, cells.size())
        .mapToObj(i -> columns.get(i).brief().apply(cells.get(i)))
        .toList();
  }

  /** What the columns would take if nothing had to be cut. */
  private int[] natural(List<List<String>> rows) {
    int[] widths = new int[columns.size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Columns.width(columns.get(i).name());
      for (List<String> row : rows) {
        widths[i] = Math.max(widths[i], Columns.width(row.get(i)));
      }
    }
    return widths;
  }

  /**
   * Widths that fit. Long columns give way, the widest first; where that is not enough, the last
   * columns find no room at all and get the width 0.
   */
  private int[] widths(List<List<String>> rows, int width) {
    int[] widths = natural(rows);
    int[] least = new int[columns.size()];
    for (int i = 0; i < widths.length; i++) {
      int narrowest = columns.get(i).least() > 0 ? columns.get(i).least() : LEAST_WIDTH;
      least[i] = widths[i] <= SHORT ? widths[i] : Math.min(widths[i], narrowest);
    }
    int shown = widths.length;
    // A sentence at the end is not worth crushed names.
    int last = shown - 1;
    if (columns.get(last).isSentence() && comfort(widths, last) + least[last] > width) {
      widths[--shown] = 0;
    }
    while (shown > 1 && total(least, shown) > width) {
      widths[--shown] = 0;
    }
    for (int excess = total(widths, shown) - width; excess > 0; excess--) {
      int widest = 0;
      int most = 0;
      for (int i = 0; i < shown; i++) {
        if (widths[i] > least[i] && widths[i] > most) {
          widest = i;
          most = widths[i];
        }
      }
      widths[widest] = Math.max(1, widths[widest] - 1);
    }
    return widths;
  }

  /** What so many columns take if the long ones are cut, but not by much. */
  private static int comfort(int[] widths, int shown) {
    int comfort = GAP.length() * shown;
    for (int i = 0; i < shown; i++) {
      comfort += Math.min(widths[i], COMFORT);
    }
    return comfort;
  }

  private static int total(int[] widths, int shown) {
    int total = GAP.length() * (shown - 1);
    for (int i = 0; i < shown; i++) {
      total += widths[i];
    }
    return total;
  }

  private void row(
      PrintWriter out, List<String> cells, int[] widths, boolean color, boolean heading) {
    int last = cells.size() - 1;
    while (last > 0 && (widths[last] == 0 || cells.get(last).isEmpty())) {
      last--;
    }
    StringBuilder line = new StringBuilder();
    for (int i = 0; i <= last; i++) {
      Style style = heading ? Style.HEADING : columns.get(i).style();
      String cell = Columns.cut(cells.get(i), widths[i]);
      String space = i == last ? "" : " ".repeat(widths[i] - Columns.width(cell)) + GAP;
      line.append(style.paint(cell, color)).append(space);
    }
    out.print(line.toString().stripTrailing());
    out.print('\n');
  }

  /** The value as one string: nothing for an empty one, a list's values after each other. */
  private static String plain(Object value) {
    return switch (value) {
      case Optional<?> optional -> optional.map(Rows::plain).orElse("");
      case Iterable<?> values -> {
        List<String> all = new ArrayList<>();
        values.forEach(each -> all.add(plain(each)));
        yield String.join("; ", all);
      }
      case Map<?, ?> map ->
          map.containsKey("text")
              ? plain(map.get("text"))
              : map.values().stream().map(Rows::plain).collect(Collectors.joining(" "));
      default -> value.toString();
    };
  }
}
