package io.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code extract}, {@code show} and the commands of an index, on the releases that are shipped. */
class ExtractTest {
  private static final String RELEASE = "testdata/releases/interim-chief-executive.txt";
  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void jsonLines_areTheStableSchema() throws Exception {
    Ran ran = Ran.run("extract", "--format", "jsonl", RELEASE);
    assertThat(ran.code()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.lines()).hasSize(1);
    JsonNode json = JSON.readTree(ran.out());
    assertThat(fields(json))
        .containsExactly(
            "schema",
            "source",
            "id",
            "headline",
            "released",
            "place",
            "issuer",
            "people",
            "companies",
            "roles",
            "dates",
            "positions",
            "zones",
            "warnings");
    assertThat(json.get("schema").asText()).isEqualTo("dateline.extraction/1");
    assertThat(json.get("source").asText()).isEqualTo(RELEASE);
    assertThat(json.get("released").asText()).isEqualTo("2018-10-01");
    assertThat(json.get("issuer").asText()).isEqualTo("Vesper Diagnostics Corp.");
    assertThat(fields(json.get("positions").get(0)))
        .containsExactly(
            "person",
            "role",
            "code",
            "company",
            "status",
            "from",
            "to",
            "evidence",
            "rule",
            "confidence");
  }

  private static List<String> fields(JsonNode json) {
    List<String> names = new ArrayList<>();
    json.fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Test
  void offsets_pointAtWhatIsSaid() throws Exception {
    JsonNode json = JSON.readTree(Ran.run("extract", "--text", "--format", "jsonl", RELEASE).out());
    String text = json.get("text").asText();
    int mentions = 0;
    for (String kind : List.of("people", "companies", "roles", "dates")) {
      for (JsonNode each : json.get(kind)) {
        for (JsonNode mention : each.get("mentions")) {
          String said = text.substring(mention.get("start").asInt(), mention.get("end").asInt());
          assertThat(said.replaceAll("\\s+", " ")).isEqualTo(mention.get("text").asText());
          mentions++;
        }
      }
    }
    assertThat(mentions).isGreaterThan(8);
  }

  @Test
  void theSameInput_givesTheSameBytes() {
    assertThat(Ran.run("extract", "--format", "jsonl", "testdata/releases"))
        .isEqualTo(Ran.run("extract", "--format", "jsonl", "testdata/releases"));
  }

  @Test
  void explain_namesTheRuleOfEachMention() throws Exception {
    JsonNode json =
        JSON.readTree(Ran.run("extract", "--explain", "--format", "jsonl", RELEASE).out());
    assertThat(json.get("people").get(0).get("mentions").get(0).get("rule").asText()).isNotEmpty();
  }

  @Test
  void standardInput_isAReleaseToo() throws Exception {
    Ran ran =
        Ran.with(
            Map.of(), Files.readString(Path.of(RELEASE)), 0, "extract", "-", "--format", "jsonl");
    assertThat(JSON.readTree(ran.out()).get("source").asText()).isEqualTo("-");
    assertThat(ran.out()).contains("Damian Crewe");
  }

  @Test
  void aFileThatCannotBeRead_isNamedAndTheOthersAreRead(@TempDir Path folder) throws Exception {
    Path empty = Files.createFile(folder.resolve("empty.txt"));
    Path failures = folder.resolve("failures");
    Ran ran =
        Ran.run(
            "extract",
            "--format",
            "jsonl",
            "--failures",
            failures.toString(),
            empty.toString(),
            RELEASE,
            "nosuch.txt");
    assertThat(ran.code()).isEqualTo(Exit.PARTLY);
    assertThat(ran.lines()).hasSize(1);
    assertThat(ran.err().lines()).hasSize(2).allMatch(line -> line.startsWith("dateline: "));
    assertThat(Files.readAllLines(failures)).containsExactly(empty.toString(), "nosuch.txt");
  }

  @Test
  void show_marksWhatWasFoundAndSetsPositionsBesideIt() {
    Ran ran = Ran.run("show", "--files", RELEASE);
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("[Person Damian Crewe]").contains("▸ Damian Crewe");
    Ran colored = Ran.with(Map.of(), "", 80, "show", "--files", RELEASE);
    assertThat(colored.out()).contains("\u001b[1;36mDamian Crewe\u001b[0m");
  }

  @Test
  void anIndex_isFilledAskedExaminedAndEmptied(@TempDir Path folder) throws Exception {
    String index = folder.resolve("news.idx").toString();
    Ran first = Ran.run("index", "--index", index, "testdata/releases");
    assertThat(first.code()).isZero();
    assertThat(first.out()).matches("added\t[0-9]+\n");
    assertThat(Ran.run("index", "--index", index, "testdata/releases").out())
        .matches("unchanged\t[0-9]+\n");

    Ran asked = Ran.run("positions", "--index", index, "--format", "jsonl", "role:cfo");
    assertThat(asked.out())
        .isEqualTo(
            Ran.run("positions", "--format", "jsonl", "--files", "testdata/releases", "role:cfo")
                .out());
    assertThat(Ran.with(Map.of("DATELINE_INDEX", index), "", 0, "positions", "role:cfo").code())
        .isZero();

    String id = JSON.readTree(asked.lines().getFirst()).get("id").asText();
    assertThat(Ran.run("show", "--index", index, id).out()).contains("[Person ");
    assertThat(Ran.run("doctor", "--index", index).code()).isZero();
    assertThat(Ran.run("diff", "--all", "--index", index).code()).isEqualTo(Exit.NOTHING);
    assertThat(Ran.run("reindex", "--all", "--index", index).code()).isZero();
    assertThat(Ran.run("delete", "--index", index, id).code()).isZero();
    assertThat(Ran.run("delete", "--index", index, id).code()).isEqualTo(Exit.NOTHING);
    assertThat(Ran.run("delete", "--index", index, "no-id").code()).isEqualTo(Exit.NOTHING);
    assertThat(Ran.run("explain", "--index", index, "role:cfo", id).code()).isEqualTo(Exit.NOTHING);
    assertThat(Ran.run("show", "--index", index, id).code()).isEqualTo(Exit.NOTHING);
    assertThat(JSON.readTree(Ran.run("stats", "--index", index, "--format", "json").out()))
        .isNotEmpty();
  }

  @Test
  void aWatch_printsOnlyWhatCameSinceTheLastRun(@TempDir Path folder) {
    String index = folder.resolve("news.idx").toString();
    Ran.run("index", "--index", index, RELEASE);
    Ran added = Ran.run("watch", "add", "--index", index, "gone", "status:departed");
    assertThat(added.code()).isZero();
    assertThat(Ran.run("watch", "run", "--index", index).code()).isEqualTo(Exit.NOTHING);
    Ran.run("index", "--index", index, "testdata/releases/effective-dates.txt");
    Ran fresh = Ran.run("watch", "run", "--index", index, "gone");
    assertThat(fresh.code()).isZero();
    assertThat(fresh.out()).contains("Gordon Sykes").doesNotContain("Crewe");
    assertThat(Ran.run("watch", "run", "--index", index).code()).isEqualTo(Exit.NOTHING);
    assertThat(Ran.run("watch", "list", "--index", index).out()).contains("status:departed");
    assertThat(Ran.run("watch", "run", "gon", "--index", index).err())
        .contains("did you mean gone?");
    assertThat(Ran.run("watch", "remove", "gone", "--index", index).code()).isZero();
  }

  @Test
  void aWatch_takesWhatIsSaidAgainForSeen_andSaysOnceWhatTwoWatchesFind(@TempDir Path folder)
      throws Exception {
    String index = folder.resolve("news.idx").toString();
    Path release = folder.resolve("release.txt");
    String text = "BOSTON, May 2, 2020 -- Lyndon Corp. named Ida Gerber chief financial officer.\n";
    Files.writeString(release, "Lyndon News\n\n" + text);
    Ran.run("index", "--index", index, RELEASE);
    Ran.run("watch", "add", "--index", index, "chiefs", "role:cfo");
    Ran.run("watch", "add", "--index", index, "lyndon", "company:lyndon");
    Ran.run("index", "--index", index, release.toString());
    Ran fresh = Ran.run("watch", "run", "--index", index);
    assertThat(fresh.code()).isZero();
    assertThat(fresh.out()).containsOnlyOnce("Gerber\t");
    Files.writeString(release, "Lyndon News, corrected\n\n" + text);
    assertThat(Ran.run("index", "--index", index, release.toString()).out())
        .contains("replaced\t1");
    assertThat(Ran.run("watch", "run", "--index", index).code()).isEqualTo(Exit.NOTHING);
    Files.writeString(release, "Lyndon News\n\n" + text.replace("Ida Gerber", "Bo Chilton"));
    Ran.run("index", "--index", index, release.toString());
    assertThat(Ran.run("watch", "run", "--index", index).out())
        .contains("Bo Chilton")
        .doesNotContain("Gerber\t");
    try (Stream<Path> files = Files.list(Path.of(index))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Ran.run("index", "--index", index, RELEASE, release.toString());
    assertThat(Ran.run("watch", "run", "--index", index).code()).isEqualTo(Exit.NOTHING);
  }

  @Test
  void questionsAboutTime_haveAnswersWithProof() throws Exception {
    String[] files = {"--files", "testdata/releases"};
    Ran who =
        Ran.run(
            "who",
            "--role",
            "cfo",
            "--company",
            "ironbark",
            "--on",
            "2010-03-15",
            "--format",
            "json",
            files[0],
            files[1]);
    assertThat(who.code()).isZero();
    JsonNode holder = JSON.readTree(who.out()).get("holders").get(0);
    assertThat(holder.get("person").asText()).isEqualTo("Gordon Sykes");
    assertThat(holder.get("evidence").get(0).get("source").asText()).contains("effective-dates");
    assertThat(Ran.run("who", "--role", "cfo", "--company", "x", "--on", "2010-13").code())
        .isEqualTo(Exit.USAGE);
    Ran timeline = Ran.run("timeline", files[0], files[1], "person:pell");
    assertThat(timeline.out()).contains("Margaret Pell\tChief Financial Officer\tHalverson");
    assertThat(Ran.onTerminal(100, "timeline", files[0], files[1], "person:pell").lines())
        .allMatch(line -> line.length() <= 100);
    Ran facets = Ran.run("facets", "--by", "status,year", files[0], files[1], "role:cfo");
    assertThat(facets.out()).contains("status\tappointed\t").contains("\tpositions\n");
    assertThat(facets.err()).contains("by status, of ").contains(" positions");
    assertThat(Ran.run("facets", "--by", "statu", files[0], files[1]).err())
        .contains("did you mean status?");
    assertThat(Ran.run("suggest", "halv", files[0], files[1]).out()).contains("Halverson Medical");
    Ran why = Ran.run("explain", files[0], files[1], "{person:pell role:ceo}");
    assertThat(why.code()).isEqualTo(Exit.NOTHING);
    assertThat(why.err()).contains("fails at {role:ceo}");
  }

  @Test
  void anIndexThatSomebodyWrites_isNamedAsLockedAndStillAnswers(@TempDir Path folder) {
    Path index = folder.resolve("news.idx");
    Ran.run("index", "--index", index.toString(), RELEASE);
    try (var writer = io.dateline.index.ReleaseIndexer.open(index)) {
      assertThat(writer.releases()).isEqualTo(1);
      Ran second = Ran.run("index", "--index", index.toString(), RELEASE);
      assertThat(second.code()).isEqualTo(Exit.INDEX);
      assertThat(second.err()).hasLineCount(1).contains("process");
      assertThat(Ran.run("positions", "--index", index.toString(), "*").code()).isZero();
    }
  }
}
