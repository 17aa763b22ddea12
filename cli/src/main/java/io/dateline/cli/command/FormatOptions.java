package io.dateline.cli.command;

import io.dateline.cli.Console;
import io.dateline.cli.UsageException;
import io.dateline.cli.output.Column;
import io.dateline.cli.output.Format;
import io.dateline.cli.output.Rows;
import io.dateline.text.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** How rows are to be printed. */
final class FormatOptions {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      completionCandidates = FormatNames.class,
      description =
          "table, tsv, csv, json, jsonl or md. Unasked, a table on a terminal and tsv in a pipe.")
  private Optional<String> format;

  @Option(
      names = "--fields",
      paramLabel = "A,B",
      arity = "0..1",
      fallbackValue = "",
      description = "Which fields, in this order; without names lists them.")
  private Optional<String> fields;

  @Option(
      names = "--header",
      negatable = true,
      description = "Names of the fields on the first line of tsv or csv; unasked, of csv only.")
  private Optional<Boolean> header;

  /** The format asked for, else what suits the console. */
  Format format(Console console) {
    return format.map(FormatNames::parse).orElse(console.outTerminal() ? Format.TABLE : Format.TSV);
  }

  boolean header(Format format) {
    return header.orElse(format == Format.CSV || format == Format.MD);
  }

  /** Whether the names of the fields are asked for instead of an answer. */
  boolean listsFields() {
    return fields.filter(String::isBlank).isPresent();
  }

  /** Whether some fields are asked for. */
  boolean choosesFields() {
    return fields.isPresent();
  }

  /** The rows with the fields asked for: all in JSON, else the usual ones. */
  <T> Rows<T> choose(Rows<T> rows, Format format) {
    if (fields.isEmpty()) {
      return rows.usualIn(format);
    }
    List<String> known = rows.columns().stream().map(Column::name).toList();
    List<String> names = Arrays.stream(fields.get().split(",", -1)).map(String::strip).toList();
    for (String name : names) {
      if (!known.contains(name)) {
        throw new UsageException(
            name.isEmpty()
                ? "a name is missing between the commas of --fields " + fields.get()
                : "there is no field "
                    + name
                    + Nearest.of(name, known).map(near -> "; did you mean " + near + "?").orElse("")
                    + " (fields: "
                    + known.stream().collect(Collectors.joining(", "))
                    + ")");
      }
    }
    return rows.only(names);
  }
}
