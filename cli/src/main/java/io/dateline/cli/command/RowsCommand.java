package io.dateline.cli.command;

import io.dateline.cli.Console;
import io.dateline.cli.output.Column;
import io.dateline.cli.output.Format;
import io.dateline.cli.output.Rows;
import java.util.Iterator;
import java.util.Map;
import picocli.CommandLine.Mixin;

/** A command that prints rows. */
abstract class RowsCommand extends DatelineCommand {
  @Mixin FormatOptions format;

  RowsCommand(Console console) {
    super(console);
  }

  /** Prints the names of the fields, if they are asked for. */
  final boolean listedFields(Rows<?> rows) {
    if (format.listsFields()) {
      rows.columns().stream().map(Column::name).forEach(name -> console.out().print(name + "\n"));
      return true;
    }
    return false;
  }

  /**
   * Prints rows.
   *
   * @param before what a JSON document says before them
   * @param after what it says after them
   */
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

  /** Whether people look at a table with the usual fields, so that there may be drawings in it. */
  final boolean isForPeople() {
    return format.format(console) == Format.TABLE && !format.choosesFields();
  }
}
