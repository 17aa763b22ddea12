package io.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.dateline.cli.command.Commands;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Help, mistakes of the user, settings. */
class UsageTest {
  private static final String RELEASES = "testdata/releases";

  @ParameterizedTest
  @CsvSource({
    "extrct, extract",
    "postions, positions",
    "serach, search",
    "--formt=json, command",
    "nonsense, --help",
    "version, --version"
  })
  void aMistypedCommand_isAnsweredWithTheOneMeant(String typed, String meant) {
    Ran ran = Ran.run(typed);
    assertThat(ran.code()).isEqualTo(Exit.USAGE);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).startsWith("dateline: there is no ").contains(meant);
  }

  @ParameterizedTest
  @CsvSource({
    "--formt, --format",
    "--limt=3, --limit",
    "-limit=3, --limit",
    "-q, no option -q",
    "--format=jsno, json",
    "--fields=persn, person",
    "--sort=newst, newest",
    "--limit=-1, 0 or more",
    "--limit=many, a whole number",
    "--limit=, a whole number",
    "--limit=99999999999, a whole number",
    "'--fields=person,,role', a name is missing",
    "--strict=maybe, true or false",
    "--after=nonsense, cursor"
  })
  void aMistypedOption_isAnsweredInOneClearLine(String typed, String meant) {
    Ran ran = Ran.run("positions", typed, "--files", RELEASES, "role:cfo");
    assertThat(ran.code()).isEqualTo(Exit.USAGE);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).startsWith("dateline: ").contains(meant).doesNotContain("\tat ");
  }

  @Test
  void anOptionWithoutItsValue_saysWhatItTakes() {
    assertThat(Ran.run("positions", "role:cfo", "--index").err())
        .startsWith("dateline: --index takes a value: DIR\n");
    assertThat(Ran.run("who", "--role", "cfo").err())
        .startsWith("dateline: missing: --company NAME, --on DATE\n");
  }

  @ParameterizedTest
  @CsvSource({
    "extract",
    "index",
    "search",
    "positions",
    "who --role cfo --company x --on 2003",
    "timeline",
    "facets --by role",
    "suggest x",
    "explain",
    "watch run",
    "stats",
    "doctor",
    "reindex",
    "diff"
  })
  void fieldsWithoutNames_listsThem_evenWhereThereIsNoIndex(String command) {
    for (String fields : List.of("--fields", "--fields=")) {
      List<String> words = new ArrayList<>(List.of(command.split(" ", -1)));
      words.add(fields);
      Ran ran = Ran.run(words.toArray(String[]::new));
      assertThat(ran.code()).isZero();
      assertThat(ran.err()).isEmpty();
      assertThat(ran.lines()).hasSizeGreaterThan(1).allMatch(line -> line.matches("[A-Za-z]+"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "positions, person:marget company:halverson, nothing has person:marget; did you mean Margaret",
    "search, company:halvorsen, nothing has company:halvorsen; did you mean Halverson",
    "timeline, person:\"margret pel\", did you mean Margaret Pell?",
    "positions, company:zentriwire, 'no position has company:zentriwire, though search finds 1 release'",
    "positions, person:pell role:ceo, role:ceo fits nothing that fits all before it"
  })
  void nothingFound_saysWhichClauseFailsAndWhatMayBeMeant(
      String command, String query, String reason) {
    Ran ran = Ran.run(command, "--files", RELEASES, "--format", "jsonl", query);
    assertThat(ran.code()).isEqualTo(Exit.NOTHING);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).startsWith("no ").contains(": ", reason);
  }

  @Test
  void shortHelp_isTheHelp_whereverItStands() {
    String help = Ran.run("search", "--help").out();
    assertThat(help).contains("dateline search");
    assertThat(Ran.run("search", "merger", "-h").out()).isEqualTo(help);
    assertThat(Ran.run("search", "--files=" + RELEASES, "--", "-h").out()).isNotEqualTo(help);
  }

  @Test
  void clauseWithADash_needsNoQuotes() {
    String[] quoted = {
      "positions", "--files", RELEASES, "--count", "--", "role:cfo -status:former"
    };
    String[] typed = {"positions", "role:cfo", "-status:former", "--files=" + RELEASES, "--count"};
    assertThat(Ran.run(typed).out()).isEqualTo(Ran.run(quoted).out()).isNotEqualTo("0\n");
    Ran word = Ran.run("search", "--files=" + RELEASES, "--count", "bakeries", "-harmony");
    assertThat(word.out()).matches("[1-9][0-9]*\n");
    assertThat(Ran.run("search", "-headline:bakeries", "--files=" + RELEASES, "--count").out())
        .matches("[1-9][0-9]*\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pell re:\"(a\"        | '     ^ is not a regular expression: '",
        "{role:\"CFO and COO\"} | '      ^ names more than one role, and a position has one; did'"
      })
  void refusedPart_isPointedAt(String query, String caret) {
    for (String command : List.of("search", "positions", "timeline", "facets", "explain")) {
      List<String> words = new ArrayList<>(List.of(command, "--files", RELEASES, "--limit=3"));
      if (command.equals("facets")) {
        words.add("--by=year");
      }
      words.removeIf(word -> command.equals("explain") && word.startsWith("--limit"));
      words.addAll(List.of("--strict", query));
      Ran ran = Ran.run(words.toArray(String[]::new));
      assertThat(ran.code()).isEqualTo(Exit.USAGE);
      assertThat(ran.out()).isEmpty();
      assertThat(ran.err()).startsWith(query + "\n" + caret);
    }
  }

  @Test
  void nobodyInASeat_saysWhichHalfOfItIsUnknown() {
    String[] asked = {"who", "--files", RELEASES, "--role", "cfo", "--on", "2010", "--company"};
    List<String> words = new ArrayList<>(List.of(asked));
    words.add("\"ironbak\\");
    Ran ran = Ran.run(words.toArray(String[]::new));
    assertThat(ran.code()).isEqualTo(Exit.NOTHING);
    assertThat(ran.err()).contains("did you mean Ironbark Water Company?");
  }

  static Iterable<String> commands() {
    return Commands.byName().keySet();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void helpOfEachCommand_beginsWithExamplesOfIt(String command) {
    Ran ran = Ran.run(command, "--help");
    assertThat(ran.code()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).contains("\nExamples:\n").contains("  dateline " + command);
    assertThat(ran.out().indexOf("Examples:")).isLessThan(ran.out().indexOf("Usage:"));
    assertThat(Ran.run("help", command).out()).isEqualTo(ran.out());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void examplesOfEachCommand_areCommandsWithTheirOptions(String command) {
    Console console =
        Console.of(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream(),
            Map.of());
    Map<String, CommandLine> all = Help.all(console);
    for (String example : all.get(command).getCommandSpec().usageMessage().footer()) {
      for (String part : example.strip().split(" (?:\\||&&|>|<) ")) {
        List<String> words = ReadmeTest.words(part);
        if (words.removeFirst().equals("dateline")) {
          CommandLine named = Help.all(console).get(words.removeFirst());
          assertThat(named).as(example).isNotNull();
          assertThatCode(() -> named.parseArgs(words.toArray(String[]::new)))
              .as(example)
              .doesNotThrowAnyException();
        }
      }
    }
    assertThat(all.get(command).getCommandSpec().usageMessage().footer()[0])
        .startsWith("  dateline " + command);
  }

  @ParameterizedTest
  @ValueSource(ints = {30, 40, 60, 100})
  void helpKeepsToTheWidthOfTheTerminal(int width) {
    List<String> commands = new ArrayList<>(Commands.byName().keySet());
    commands.add("");
    for (String command : commands) {
      Ran ran = Ran.onTerminal(width, (command + " --help").strip().split(" "));
      assertThat(ran.code()).isZero();
      assertThat(ran.out()).contains("Examples:", command);
      assertThat(ran.out().lines())
          .as(command)
          .allMatch(line -> line.length() <= width || !line.strip().contains(" "));
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void theManualPageOfEachCommand_namesEveryOptionOfIt(String command) {
    Ran page = Ran.run("man", command);
    assertThat(page.code()).isZero();
    assertThat(page.out()).startsWith(".TH DATELINE-").contains(".SH EXAMPLES", "\\-\\-help");
  }

  @ParameterizedTest
  @CsvSource({
    "bash, complete -o filenames",
    "zsh, #compdef dateline",
    "fish, complete -c dateline"
  })
  void completionScripts_nameCommandsOptionsAndValues(String shell, String sign) {
    Ran ran = Ran.run("completion", shell);
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains(sign, "positions", "format", "table tsv csv json jsonl md");
    assertThat(ran.out()).doesNotContain("warm-up");
  }

  @Test
  void noCommandAtAll_showsHowToBeginAndFails() {
    Ran ran = Ran.run();
    assertThat(ran.code()).isEqualTo(Exit.USAGE);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("Examples:").contains("Commands:");
  }

  @Test
  void aQueryWithAMistake_isShownWithACaretUnderIt() {
    Ran ran = Ran.run("positions", "--files", RELEASES, "released:2024-13");
    assertThat(ran.code()).isEqualTo(Exit.USAGE);
    assertThat(ran.err()).isEqualTo("released:2024-13\n              ^ month must be 1 to 12\n");
  }

  @Test
  void aCursorThatIsNone_isNamed_butNotForAMistakeInTheQuery() {
    String[] asked = {"search", "--after", "zz", "--files", RELEASES, "merger"};
    assertThat(Ran.run(asked).err()).startsWith("dateline: --after takes the cursor");
    asked[asked.length - 1] = "re:\"(a\"";
    assertThat(Ran.run(asked).err()).contains("regular expression").doesNotContain("cursor");
  }

  @Test
  void aFieldThatDoesNotExist_warnsAndIsAnErrorIfStrict() {
    Ran ran = Ran.run("search", "--files", RELEASES, "colour:red");
    assertThat(ran.code()).isEqualTo(Exit.NOTHING);
    assertThat(ran.err()).contains("no field colour");
    assertThat(Ran.run("search", "--strict", "--files", RELEASES, "colour:red").code())
        .isEqualTo(Exit.USAGE);
  }

  @ParameterizedTest
  @CsvSource({
    "Yahoo!",
    "C/Net",
    "AT&T",
    "E*TRADE",
    "Guess?",
    "10/31/2003",
    "NASDAQ:MSFT",
    "O'Brien's"
  })
  void namesOfCompanies_areSafeToType(String name) {
    assertThat(Ran.run("search", "--files", RELEASES, name).code()).isIn(Exit.OK, Exit.NOTHING);
  }

  @Test
  void noIndexAnywhere_saysWhatToDo(@TempDir Path folder) {
    Ran ran = Ran.run("positions", "--index", folder.resolve("none").toString(), "role:cfo");
    assertThat(ran.code()).isEqualTo(Exit.INDEX);
    assertThat(ran.err()).contains("none").contains("dateline index").hasLineCount(1);
  }

  @Test
  void settings_comeFromVariablesThenFromTheFile(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("config");
    Files.writeString(file, "# mine\nlimit = 2\npositions.format = \"csv\"\n");
    Map<String, String> variables = Map.of("DATELINE_CONFIG", file.toString());
    Ran ran = Ran.with(variables, "", 0, "positions", "--files", RELEASES, "role:cfo");
    assertThat(ran.lines()).hasSize(3).first().asString().startsWith("person,role,");
    Map<String, String> more =
        Map.of("DATELINE_CONFIG", file.toString(), "DATELINE_LIMIT", "1", "DATELINE_FORMAT", "tsv");
    assertThat(Ran.with(more, "", 0, "positions", "--files", RELEASES, "role:cfo").lines())
        .hasSize(1);
    assertThat(
            Ran.with(more, "", 0, "positions", "--limit", "3", "--files", RELEASES, "role:cfo")
                .lines())
        .hasSize(3);
  }

  @Test
  void aSettingWithAMistake_saysWhereItIsSet(@TempDir Path folder) throws Exception {
    Map<String, String> variables = Map.of("DATELINE_LIMIT", "x");
    assertThat(Ran.with(variables, "", 0, "positions", "--files", RELEASES).err())
        .isEqualTo("dateline: --limit takes a whole number, not x (set by DATELINE_LIMIT)\n");
    Path file = folder.resolve("config");
    Files.writeString(file, "limit = x\n");
    Map<String, String> named = Map.of("DATELINE_CONFIG", file.toString());
    assertThat(Ran.with(named, "", 0, "positions", "--files", RELEASES).err())
        .contains("(set by the configuration file)");
    assertThat(Ran.with(named, "", 0, "positions", "--files", RELEASES, "--limit", "1").code())
        .isZero();
  }

  @Test
  void settings_areReadAsPeopleWriteThem(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("config");
    Files.writeString(file, "\ufeffindex = ~/there.idx\r\nstrict = yes\r\n");
    Map<String, String> variables =
        Map.of("DATELINE_CONFIG", file.toString(), "HOME", folder.toString());
    assertThat(Ran.with(variables, "", 0, "positions", "role:cfo").err())
        .contains(folder.resolve("there.idx").toString());
    assertThat(Ran.with(variables, "", 0, "positions", "--files", RELEASES, "colour:red").code())
        .isEqualTo(Exit.USAGE);
    Map<String, String> off = Map.of("DATELINE_CONFIG", file.toString(), "DATELINE_STRICT", "0");
    assertThat(Ran.with(off, "", 0, "positions", "--files", RELEASES, "colour:red").code())
        .isEqualTo(Exit.NOTHING);
  }

  @ParameterizedTest
  @CsvSource({
    "positons.limit = 3, did you mean positions.limit?",
    "positions.files = x, there is no such setting",
    "nonsense, not NAME = VALUE"
  })
  void aLineOfTheConfigurationFileThatIsNone_isNamed(String line, String said, @TempDir Path folder)
      throws Exception {
    Path file = folder.resolve("config");
    Files.writeString(file, line + "\n");
    Map<String, String> variables = Map.of("DATELINE_CONFIG", file.toString());
    Ran ran = Ran.with(variables, "", 0, "positions", "--files", RELEASES, "role:cfo");
    assertThat(ran.code()).isEqualTo(Exit.USAGE);
    assertThat(ran.err()).hasLineCount(1).contains(said);
  }

  @Test
  void aConfigurationFileThatCannotBeRead_saysWhy(@TempDir Path folder) throws Exception {
    Path latin = folder.resolve("latin");
    Files.write(latin, new byte[] {'l', (byte) 0xfc, '\n'});
    for (Path each : List.of(folder, folder.resolve("none"), latin)) {
      Map<String, String> variables = Map.of("DATELINE_CONFIG", each.toString());
      Ran ran = Ran.with(variables, "", 0, "positions", "--files", RELEASES);
      assertThat(ran.code()).isEqualTo(Exit.USAGE);
      assertThat(ran.err())
          .hasLineCount(1)
          .containsAnyOf("it is a folder", "there is no such file", "is not UTF-8");
    }
  }

  @Test
  void aSettingThatDoesNotExist_isAnsweredWithTheOneMeant(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("config");
    Files.writeString(file, "limti = 2\n");
    Ran ran =
        Ran.with(
            Map.of("DATELINE_CONFIG", file.toString()), "", 0, "search", "--files", RELEASES, "x");
    assertThat(ran.code()).isEqualTo(Exit.USAGE);
    assertThat(ran.err()).contains("limti").contains("did you mean limit?");
  }

  @Test
  void theMachinesLocale_changesNothing() {
    Ran usual = Ran.run("positions", "--files", RELEASES, "ROLE:CFO STATUS:appointed");
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(Ran.run("positions", "--files", RELEASES, "ROLE:CFO STATUS:appointed"))
          .isEqualTo(usual);
      assertThat(Ran.run("positions", "--FORMAT").code()).isEqualTo(Exit.USAGE);
      assertThat(Ran.run("completion", "fish").out()).contains("positions");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void noClass_buildsOnAnInterfaceOfPicocli() throws Exception {
    for (String name : Commands.byName().keySet()) {
      Class<?> type = Commands.byName().get(name).apply(console()).getClass();
      for (Class<?> each = type; each != Object.class; each = each.getSuperclass()) {
        assertThat(each.getInterfaces()).noneMatch(i -> i.getName().startsWith("picocli."));
      }
    }
    assertThat(Settings.class.getInterfaces()).isEmpty();
  }

  private static Console console() {
    return Console.of(
        java.io.InputStream.nullInputStream(),
        java.io.OutputStream.nullOutputStream(),
        java.io.OutputStream.nullOutputStream(),
        Map.of());
  }
}
