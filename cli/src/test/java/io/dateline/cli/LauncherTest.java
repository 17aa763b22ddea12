package io.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.search.ReleaseIndex;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The launcher as a process of its own, in an installation made of the classes under test: {@code
 * bin/dateline} and {@code lib/dateline.jar}.
 */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  private static final Path RELEASES = Path.of("testdata/releases").toAbsolutePath();

  @TempDir static Path installation;

  private static Path launcher;

  @BeforeAll
  static void install() throws IOException {
    launcher = installation.resolve("with space/bin/dateline");
    Files.createDirectories(launcher.getParent());
    Files.copy(Path.of("cli/bin/dateline"), launcher);
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
    Path lib = Files.createDirectories(installation.resolve("with space/lib"));
    jarWithClassPath(
        lib.resolve("dateline.jar"),
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .filter(entry -> !entry.isEmpty())
            .map(entry -> Path.of(entry).toUri().toString())
            .collect(Collectors.joining(" ")));
  }

  private static void jarWithClassPath(Path jar, String classPath) throws IOException {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.put(Attributes.Name.MAIN_CLASS, "io.dateline.cli.Main");
    main.put(new Attributes.Name("Enable-Native-Access"), "ALL-UNNAMED");
    main.put(Attributes.Name.CLASS_PATH, classPath);
    try (OutputStream file = Files.newOutputStream(jar)) {
      new JarOutputStream(file, manifest).close();
    }
  }

  /** Runs words of a shell with {@code $dateline} as the launcher. */
  private static Ran shell(Map<String, String> variables, Path folder, String script)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", script);
    builder.directory(folder.toFile());
    builder.environment().clear();
    builder.environment().put("DATELINE_JAVA", System.getProperty("java.home"));
    builder.environment().put("DATELINE_CACHE", "none");
    builder.environment().put("dateline", launcher.toString());
    builder.environment().put("releases", RELEASES.toString());
    builder.environment().putAll(variables);
    Path out = Files.createTempFile(installation, "out", "");
    Path err = Files.createTempFile(installation, "err", "");
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    process.getOutputStream().close();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return new Ran(
        process.exitValue(),
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  @Test
  void throughALinkFromAnotherFolderWithAnEmptyEnvironment_itAnswers() throws Exception {
    Path folder = Files.createTempDirectory(installation, "other");
    Files.createSymbolicLink(folder.resolve("absolute"), launcher);
    Files.createSymbolicLink(folder.resolve("dl"), Path.of("absolute"));
    Ran ran =
        shell(
            Map.of(),
            folder,
            "exec env -i DATELINE_JAVA=\"$DATELINE_JAVA\" DATELINE_CACHE=none ./dl positions"
                + " --files \"$releases\" 'role:cfo'");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("Øyvind Brekke\tCFO");
    assertThat(ran.err()).matches("[0-9]+ positions\n");
  }

  @Test
  void aClosedPipe_endsQuietly(@TempDir Path folder) throws Exception {
    String paths =
        IntStream.range(0, 40).mapToObj(i -> "\"$releases\"").collect(Collectors.joining(" "));
    Ran ran =
        shell(
            Map.of(),
            folder,
            "{ \"$dateline\" extract --format jsonl --text "
                + paths
                + "; echo $? >code; } | head -c 10");
    assertThat(ran.out()).hasSize(10);
    assertThat(ran.err()).isEmpty();
    assertThat(Files.readString(folder.resolve("code"))).isEqualTo("0\n");
  }

  @Test
  void anInterruption_commitsWhatIsDoneAndEndsWith130(@TempDir Path folder) throws Exception {
    Path many = Files.createDirectory(folder.resolve("many"));
    String text = Files.readString(RELEASES.resolve("effective-dates.txt"));
    for (int i = 0; i < 12_000; i++) {
      Files.writeString(many.resolve(i + ".txt"), text + "\nNo. " + i + " of many.\n");
    }
    ProcessBuilder builder =
        new ProcessBuilder(launcher.toString(), "index", "--index", "archive.idx", "many");
    builder.directory(folder.toFile());
    builder.environment().put("DATELINE_JAVA", System.getProperty("java.home"));
    builder.environment().put("DATELINE_CACHE", "none");
    builder.environment().put("DATELINE_FORMAT", "table");
    Process process =
        builder
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(folder.resolve("err").toFile())
            .start();
    while (process.isAlive() && !holdsReleases(folder.resolve("archive.idx"))) {
      Thread.sleep(20);
    }
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(130);
    String printed =
        Files.readString(folder.resolve("out")) + Files.readString(folder.resolve("err"));
    assertThat(printed).contains("interrupted");
    assertThat(recorded()).contains(unnumbered(printed));
    int kept;
    try (ReleaseIndex index = ReleaseIndex.open(folder.resolve("archive.idx"))) {
      kept = index.size();
    }
    assertThat(kept).isBetween(1, 2999);
    assertThat(printed.replace(",", "")).contains(kept + " release");
    Ran doctor = Ran.run("doctor", "--index", folder.resolve("archive.idx").toString());
    assertThat(doctor.code()).isZero();
  }

  /** Whether the first of the releases are on their way into the index. */
  private static boolean holdsReleases(Path index) throws IOException {
    if (!Files.isDirectory(index)) {
      return false;
    }
    try (Stream<Path> files = Files.list(index)) {
      return files.anyMatch(file -> file.getFileName().toString().startsWith("_0"));
    }
  }

  /** What the README shows of an interruption, without the numbers. */
  private static String recorded() throws IOException {
    return unnumbered(Files.readString(Path.of("README.md"), StandardCharsets.UTF_8));
  }

  private static String unnumbered(String text) {
    return text.replaceAll("[0-9][0-9,.]*", "0").replaceAll("0 (release|position)\\b", "0 $1s");
  }

  /** Rounds are of the shell's redirections: what, the exit code, what it says. */
  @ParameterizedTest
  @CsvSource({
    "positions --all --files, '>/dev/full', 70, cannot write the output",
    "extract, '>/dev/full', 70, cannot write the output",
    "--help, '>/dev/full', 70, cannot write the output",
    "positions --all --files, '>&-', 70, cannot write the output",
    "extract, '2>/dev/full', 0, ''",
    "positions --files, '2>&-', 0, ''",
    "extract -, '<&-', 3, the file is empty"
  })
  void streamsThatAreFullOrClosed_areSaidInOneLineAndAreNoAnswer(
      String words, String redirection, int code, String said, @TempDir Path folder)
      throws Exception {
    String paths = words.endsWith("-") || words.startsWith("-") ? "" : " \"$releases\"";
    Ran ran = shell(Map.of(), folder, "\"$dateline\" " + words + paths + " " + redirection);
    assertThat(ran.code()).isEqualTo(code);
    assertThat(ran.err()).contains(said).doesNotContain("\tat ", "Exception");
    assertThat(ran.err().lines().filter(line -> line.startsWith("dateline: ")).count())
        .isEqualTo(code == 0 ? 0 : 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"C", "POSIX", "tr_TR.UTF-8", "C.UTF-8", ""})
  void namesOfFilesAndPeople_areReadWhateverTheLocale(String locale, @TempDir Path folder)
      throws Exception {
    Ran ran =
        shell(
            Map.of("LC_ALL", locale),
            folder,
            "cp \"$releases/european-forms.htm\" 'Größe 1.htm' && \"$dateline\" positions --fields"
                + " person,source --files 'Größe 1.htm' 'PERSON:Øyvind STATUS:DEPARTED'");
    assertThat(ran.err()).isEqualTo("1 position\n");
    assertThat(ran.out()).isEqualTo("Øyvind Brekke\tGröße 1.htm\n");
  }

  @Test
  void theArchiveOfClasses_isMadeOnceAndUsed(@TempDir Path folder) throws Exception {
    Path real = realInstallation(folder.resolve("an installation"));
    Map<String, String> variables =
        Map.of("DATELINE_CACHE", folder.resolve("cache of ü").toString());
    String start = "\"" + real + "\" --version";
    assertThat(shell(variables, folder, start).code()).isZero();
    String ready =
        "for i in $(seq 240); do for f in \"$DATELINE_CACHE\"/*.aot"
            + " \"$DATELINE_CACHE\"/*.jsa; do [ -f \"$f\" ] && exit 0; done; sleep 0.5; done; exit 1";
    assertThat(shell(variables, folder, ready).code()).isZero();
    assertThat(
            shell(variables, folder, "ls -s \"$DATELINE_CACHE\" | grep -c ' *[1-9].*dateline-'")
                .out())
        .isEqualTo("1\n");
    Map<String, String> logged = new HashMap<>(variables);
    logged.put("DATELINE_JAVA_OPTS", "-Xlog:class+load");
    assertThat(shell(logged, folder, start).out().lines())
        .anyMatch(
            line -> line.contains("io.dateline.cli.Main ") && line.contains("shared objects file"));
  }

  /** An installation with jars, of which alone an archive of classes can be made. */
  private static Path realInstallation(Path folder) throws IOException {
    Path lib = Files.createDirectories(folder.resolve("lib"));
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Files.copy(launcher, bin.resolve("dateline"), StandardCopyOption.COPY_ATTRIBUTES);
    List<String> jars = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path path = Path.of(entry);
      if (Files.isRegularFile(path)) {
        jars.add(path.getFileName().toString());
        Files.copy(path, lib.resolve(jars.getLast()), StandardCopyOption.REPLACE_EXISTING);
      } else if (Files.exists(path.resolve("io/dateline")) && !entry.contains("test-classes")) {
        jars.add("classes-" + jars.size() + ".jar");
        jarOf(path, lib.resolve(jars.getLast()));
      }
    }
    jarWithClassPath(lib.resolve("dateline.jar"), String.join(" ", jars));
    return bin.resolve("dateline");
  }

  private static void jarOf(Path classes, Path jar) throws IOException {
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        out.putNextEntry(
            new ZipEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
        Files.copy(file, out);
        out.closeEntry();
      }
    }
  }

  @Test
  void noJdk_isSaidInOneLine(@TempDir Path folder) throws Exception {
    Ran ran = shell(Map.of("DATELINE_JAVA", "/nowhere"), folder, "\"$dateline\" --version");
    assertThat(ran.code()).isEqualTo(69);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).hasLineCount(1).contains("JDK of 21 or newer");
  }

  @Test
  void anArchiveOfClassesThatCannotBeMade_isNoHindrance(@TempDir Path folder) throws Exception {
    Path file = Files.createFile(folder.resolve("no-folder"));
    Ran ran =
        shell(
            Map.of("DATELINE_CACHE", file.toString()),
            folder,
            "\"$dateline\" positions --count --files \"$releases\" 'role:cfo'");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).matches("[0-9]+\n");
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void everyWord_reachesTheProgramAsItWasTyped(@TempDir Path folder) throws Exception {
    Ran ran = shell(Map.of(), folder, "\"$dateline\" search --index 'a  b' 'x y' '*' '' \"it's\"");
    assertThat(ran.code()).isEqualTo(4);
    assertThat(ran.err()).contains("a b: there is no index");
    assertThat(List.of(ran.out())).containsExactly("");
  }
}
