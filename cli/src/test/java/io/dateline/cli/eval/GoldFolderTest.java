package io.dateline.cli.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.date.DateValue;
import io.dateline.extract.Company;
import io.dateline.extract.Extraction;
import io.dateline.extract.Mention;
import io.dateline.extract.NamedDate;
import io.dateline.extract.Person;
import io.dateline.position.Position;
import io.dateline.position.ReleaseFacts;
import io.dateline.position.Status;
import io.dateline.release.Paragraph;
import io.dateline.release.Release;
import io.dateline.release.ZoneKind;
import io.dateline.text.Span;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldFolderTest {
  private static final String TEXT = "Harbor Corp. named Robert Lane CFO on May 3, 2004.";

  private static final String GOLD =
      """
      {"headline": "Harbor names CFO", "released": "2004-05-03", "issuer": "Harbor Corporation",
       "people": [{"name": "Robert Lane", "forms": ["Robert Lane", "Mr. Lane", "Bob Lane"]},
                  {"name": "Ann Vale", "forms": ["Ann Vale"]}],
       "companies": [{"name": "Harbor Corporation", "forms": ["Harbor"], "ticker": "HRB"}],
       "dates": [{"value": "2004-05-03", "forms": ["May 3, 2004"]}],
       "positions": [
         {"person": "Robert Lane", "role": "Chief Financial Officer",
          "company": "Harbor Corporation", "status": "appointed"},
         {"person": "Ann Vale", "role": "Chairman", "company": null, "status": "current"}],
       "neutral": {"companies": ["Exchange Board"], "dates": ["1934"]}}
      """;

  @TempDir private Path folder;

  @Test
  void formsAndAbbreviations_areRight_strangersAreWrong_andNeutralIsNeither() throws IOException {
    String printed =
        evaluate(
            facts(
                List.of("Bob A. Lane", "Harbor Street"),
                List.of("Harbor", "Exchange Board"),
                List.of("2004-05-03", "1934", "2001"),
                position("Robert Lane", "CFO", Optional.of("Harbor Corp."), Status.APPOINTED, 0.95),
                position("Ann Vale", "Chair", Optional.of("Harbor"), Status.FORMER, 0.7)));
    assertThat(printed.lines().map(line -> line.strip().replaceAll(" +", " ")))
        .contains(
            "people 0.500 0.500 0.500 1 1 1",
            "companies 1.000 1.000 1.000 1 0 0",
            "dates 0.500 1.000 0.667 1 1 0",
            "positions 0.500 0.500 0.500 1 1 1",
            "positions* 1.000 1.000 1.000 2 0 0",
            "appointed 1.000 1.000 1.000 1 0 0",
            "current 0.000 0.000 0.000 0 0 1",
            "former 0.000 0.000 0.000 0 1 0",
            "released 1.000 1 0",
            "issuer 1.000 1 0",
            "headline 0.000 0 1",
            "0.9 to 1.0 1.000 1 of 1",
            "0.7 to 0.8 0.000 0 of 1",
            "- people: Ann Vale",
            "+ positions: Ann Vale | Chair | Harbor | former <- test: " + TEXT);
  }

  @Test
  void secondEntryForOnePerson_isWrong() throws IOException {
    String printed =
        evaluate(facts(List.of("Robert Lane", "Mr. Lane"), List.of("Harbor"), List.of()));
    assertThat(printed).contains("+ people: Mr. Lane (second entry for one)");
  }

  @Test
  void positionWithoutCompanyInGold_takesNone() throws IOException {
    String printed =
        evaluate(
            facts(
                List.of("Ann Vale"),
                List.of(),
                List.of(),
                position("Ann Vale", "Chairwoman", Optional.empty(), Status.CURRENT, 0.9)));
    assertThat(printed.lines().map(line -> line.strip().replaceAll(" +", " ")))
        .contains("current 1.000 1.000 1.000 1 0 0");
  }

  @Test
  void annotationWithoutRelease_isAllMissed_andTheOthersAreCounted() throws IOException {
    Files.writeString(folder.resolve("a.json"), GOLD);
    Files.writeString(folder.resolve("b.json"), GOLD);
    Files.writeString(folder.resolve("b.txt"), TEXT);
    GoldFolder.Outcome outcome =
        GoldFolder.evaluate(
            folder, source -> List.of(facts(List.of("Robert Lane"), List.of(), List.of())));
    assertThat(outcome.releases()).isEqualTo(2);
    assertThat(outcome.unread()).isEqualTo(1);
  }

  @Test
  void missingFolder_isNamed() {
    assertThatThrownBy(() -> GoldFolder.evaluate(folder.resolve("none"), source -> List.of()))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("none");
  }

  private String evaluate(ReleaseFacts facts) throws IOException {
    Files.writeString(folder.resolve("harbor.json"), GOLD);
    Files.writeString(folder.resolve("harbor.txt"), TEXT);
    StringWriter printed = new StringWriter();
    GoldFolder.evaluate(folder, source -> List.of(facts))
        .print(new PrintWriter(printed), true, new GoldFolder.Sheet(OptionalInt.empty(), false));
    return printed.toString();
  }

  private static ReleaseFacts facts(
      List<String> people, List<String> companies, List<String> dates, Position... positions) {
    Span all = new Span(0, TEXT.length());
    Release release =
        new Release(
            "harbor.txt",
            TEXT,
            List.of(new Paragraph(all, ZoneKind.BODY)),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of());
    List<Mention> mentions = List.of(mention());
    return new ReleaseFacts(
        new Extraction(
            release,
            Optional.empty(),
            Optional.of(DateValue.parse("2004-05-03")),
            Optional.empty(),
            Optional.of("Harbor"),
            people.stream().map(name -> new Person(name, mentions)).toList(),
            companies.stream()
                .map(name -> new Company(name, Optional.empty(), Optional.empty(), mentions))
                .toList(),
            List.of(),
            dates.stream().map(date -> new NamedDate(DateValue.parse(date), mentions)).toList()),
        List.of(positions));
  }

  private static Mention mention() {
    return new Mention(new Span(0, TEXT.length()), TEXT, "test");
  }

  private static Position position(
      String person, String role, Optional<String> company, Status status, double confidence) {
    return new Position(
        person,
        role,
        "X",
        company,
        status,
        Optional.empty(),
        Optional.empty(),
        mention(),
        mention(),
        mention(),
        Optional.empty(),
        confidence);
  }
}
