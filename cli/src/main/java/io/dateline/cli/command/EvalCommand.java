package io.dateline.cli.command;

import io.dateline.cli.Console;
import io.dateline.cli.Exit;
import io.dateline.cli.UsageException;
import io.dateline.cli.eval.GoldFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline eval GOLD}: how right is what is read from annotated releases? */
@Command(
    name = "eval",
    header = "Measures extraction on releases that were annotated by hand.",
    description = {
      "Reads each NAME.txt or NAME.htm of a folder that has a NAME.json beside it, and prints"
          + " precision, recall and F1 by field and by status, how far confidence can be trusted,"
          + " and every error with its evidence: + for what was given and is wrong, - for what"
          + " was missed. What an annotation lists as neutral counts neither way."
    },
    footer = {"dateline eval annotated/", "dateline eval --no-errors annotated/"})
final class EvalCommand extends DatelineCommand {
  @Parameters(arity = "1", paramLabel = "GOLD", description = "The folder of annotations.")
  private Path folder;

  @Option(names = "--no-errors", description = "Prints the figures only.")
  private boolean noErrors;

  EvalCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    if (!Files.isDirectory(folder)) {
      throw new UsageException(
          folder + " is no folder; eval needs one with NAME.txt and NAME.json files");
    }
    GoldFolder.Outcome outcome = evaluate();
    if (outcome.releases() == 0) {
      tell("no annotations (NAME.json) in " + folder);
      return Exit.NOTHING;
    }
    OptionalInt width =
        console.outTerminal() ? OptionalInt.of(console.width()) : OptionalInt.empty();
    outcome.print(console.out(), !noErrors, new GoldFolder.Sheet(width, color()));
    return outcome.unread() > 0 ? Exit.PARTLY : Exit.OK;
  }

  private GoldFolder.Outcome evaluate() {
    try {
      return GoldFolder.evaluate(folder, Facts::read);
    } catch (IOException e) {
      throw new UsageException("eval stopped: " + e.getMessage(), e);
    }
  }
}
