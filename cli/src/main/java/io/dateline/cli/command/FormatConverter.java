package io.dateline.cli.command;

import io.dateline.cli.UsageException;
import io.dateline.cli.output.Format;
import io.dateline.text.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;

/** Reads the name of a format. */
final class FormatConverter implements ITypeConverter<Format> {
  @Override
  public Format convert(String name) {
    List<String> labels = new Labels();
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

  /** The names, for shells to complete. */
  static final class Labels extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    Labels() {
      super(Arrays.stream(Format.values()).map(Format::label).toList());
    }
  }
}
