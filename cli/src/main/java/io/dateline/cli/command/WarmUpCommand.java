package io.dateline.cli.command;

import io.dateline.cli.Console;
import io.dateline.cli.Exit;
import io.dateline.cli.Main;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/**
 * {@code dateline warm-up}: does a little of everything and prints nothing, so that the launcher
 * can keep an archive of the classes that commands load.
 */
@Command(
    name = "warm-up",
    hidden = true,
    header = "Does a little of everything; for the launcher's archive of classes.",
    footer = "dateline warm-up")
final class WarmUpCommand extends DatelineCommand {
  private static final String RELEASE =
      """
      ALDERMOOR TOOLS NAMES CHIEF FINANCIAL OFFICER

      DUNMORE, Ohio, March 3, 2004 -- Aldermoor Tools, Inc. (NYSE: ALDM) today announced that
      Martha Quill has been appointed Chief Financial Officer, effective April 1. She succeeds
      Edwin Thorpe, who resigned. "We thank Mr. Thorpe," said Silas Penhallow, Chairman.
      """;

  WarmUpCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    Path folder = Files.createTempDirectory("dateline-warm-up");
    try {
      Path release = folder.resolve("release.txt");
      Files.writeString(release, RELEASE, StandardCharsets.UTF_8);
      String index = folder.resolve("index").toString();
      for (List<String> words :
          List.of(
              List.of("index", "--index", index, release.toString()),
              List.of("search", "--index", index, "resigned released:2004 {role:cfo}"),
              List.of("positions", "--index", index, "person:quill role:c-suite"),
              List.of("positions", "--index", index, "--format", "json", "company:aldermoor"),
              List.of("show", "--files", release.toString()),
              List.of("stats", "--index", index),
              List.of("--help"))) {
        Console nobody =
            Console.of(
                    InputStream.nullInputStream(),
                    OutputStream.nullOutputStream(),
                    OutputStream.nullOutputStream(),
                    Map.of())
                .watched(Console.USUAL_WIDTH);
        Main.run(nobody, words.toArray(String[]::new));
      }
      return Exit.OK;
    } finally {
      remove(folder);
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
