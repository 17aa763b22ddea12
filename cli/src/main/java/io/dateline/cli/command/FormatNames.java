package io.dateline.cli.command;

import io.dateline.cli.UsageException;
import io.dateline.cli.output.Format;
import io.dateline.text.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The names of the formats, also for shells to complete. */
final class FormatNames extends ArrayList<String> {
  private static final long serialVersionUID = 1L;

  FormatNames() {
    super(Arrays.stream(Format.values()).map(Format::label).toList());
  }

  /**
   * The format of this name.
   *
   * @throws UsageException if there is none
   */
  static Format parse(String name) {
    List<String> labels = new FormatNames();
    int at = labels.indexOf(name.toLowerCase(Locale.ROOT));
    if (at < 0) {
      throw new UsageException(
          "there is no format "
              + name
              + Nearest.of(name, labels).map(near -> "; did you mean " + near + "?").orElse("")
              + " (formats: "
              + String.join(", ", labels)
              + ")");
    }
    return Format.values()[at];
  }
}
