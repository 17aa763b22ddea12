package io.dateline.cli.command;

import io.dateline.cli.Console;
import io.dateline.cli.Exit;
import io.dateline.cli.output.Column;
import io.dateline.cli.output.Rows;
import io.dateline.cli.output.Style;
import io.dateline.index.Doctor;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dateline doctor}: examines an index. */
@Command(
    name = "doctor",
    header = "Examines the index and says what is wrong and what is safe to do.",
    description = "Changes nothing. Exits with 0 if all is well, else with 4.",
    footer = {"dateline doctor", "dateline doctor --index archive.idx --format json"})
final class DoctorCommand extends RowsCommand {
  private static final Rows<Doctor.Finding> ROWS =
      new Rows<>(
          "finding",
          List.of(
              Column.of("check", Style.HEADING, Doctor.Finding::check),
              Column.of("good", Style.PLAIN, Doctor.Finding::isGood),
              Column.of("detail", Style.PLAIN, Doctor.Finding::detail),
              Column.of("remedy", Style.BAD, Doctor.Finding::remedy)));

  @Mixin private IndexOption index;

  DoctorCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    if (listedFields(ROWS)) {
      return Exit.OK;
    }
    Path folder = index.existing();
    Doctor.Report report = Doctor.examine(folder);
    Map<String, Object> before = new LinkedHashMap<>();
    before.put("index", folder.toString());
    before.put("healthy", report.isHealthy());
    print(ROWS, report.findings().iterator(), before, Map.of());
    tell(folder + (report.isHealthy() ? ": all is well" : ": not all is well, see above"));
    return report.isHealthy() ? Exit.OK : Exit.INDEX;
  }
}
