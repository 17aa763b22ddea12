package io.dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.release.Release;
import io.dateline.release.ReleaseReader;
import io.dateline.source.Source;
import io.dateline.source.SourceException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each line of {@code names.txt} is a test. */
class NamesTest {
  private static final List<String> LINES = WordList.lines("names.txt");

  @TestFactory
  Stream<DynamicTest> lines() {
    return LINES.stream().map(line -> DynamicTest.dynamicTest(line, () -> check(line)));
  }

  @Test
  void everyRule_firesInAnExample() throws SourceException {
    Set<String> fired = new HashSet<>();
    for (String line : LINES) {
      mentions(extract(text(line))).forEach(mention -> fired.add(mention.rule()));
    }
    assertThat(fired)
        .contains(
            "person.name",
            "person.honorific",
            "person.surname",
            "person.given-name",
            "company.legal-suffix",
            "company.short-of-legal",
            "company.known",
            "company.word",
            "company.context",
            "company.ticker",
            "company.defined-term",
            "company.short-form",
            "company.list",
            "company.called",
            "company.contact",
            "company.speaker",
            "company.publisher",
            "company.unit",
            "company.about",
            "company.the-company");
  }

  @Test
  void theOneWhomAReleaseIsAbout_issuesIt() throws SourceException {
    String text =
        "# Harborly Scholar to Receive the 2025 Hallow Prize\n\n"
            + "EXAMPLETON - May 5, 2025 - Jane Hallow, a scientist at Harborly, Inc. (NYSE:"
            + " HBL), will be awarded the prize at a meeting of the Exampleton Heart Association."
            + " She leads research at Harborly, Inc. and speaks there.\n\n"
            + "About the Exampleton Heart Association\n\n"
            + "The Exampleton Heart Association is a charity.\n";

    assertThat(extract(text).issuer()).contains("Exampleton Heart Association");
  }

  @Test
  void whoIsPleasedToAnnounceAnothersNews_issuesIt() throws SourceException {
    String text =
        "# Zelvora Sciences Becomes a Bluetulley Featured Company to Share Its Rebrand\n\n"
            + "NEW YORK, NY - October 15, 2025 - Bluetulley is pleased to announce that Zelvora"
            + " Sciences, Inc. (NASDAQ: ZLV) (\"Zelvora\" or the \"Company\"), a maker of pumps, has been"
            + " named a Featured Company. Zelvora hired ten people.\n\n"
            + "About Zelvora Sciences, Inc.\n\nZelvora Sciences makes pumps.\n\n"
            + "About Bluetulley\n\nBluetulley is a firm in New York.\n";

    assertThat(extract(text).issuer()).contains("Bluetulley");
  }

  @Test
  void degreesBeforeAName_areNobody() throws SourceException {
    assertThat(extract("A jury led by Prof. Dr.-Ing. John Hallow chose it.").people())
        .extracting(Person::name)
        .containsExactly("John Hallow");
  }

  @Test
  void halfOfAHyphenatedName_isTheSamePerson() throws SourceException {
    Extraction extraction =
        extract("Jennifer Hallow, CEO of Harborly, Inc., spoke. Contact: Jennifer Hallow-Keller");

    assertThat(extraction.people())
        .extracting(Person::name)
        .containsExactly("Jennifer Hallow-Keller");
  }

  private static void check(String line) throws SourceException {
    String rule = line.substring(0, line.indexOf(' '));
    Extraction extraction = extract(text(line));
    List<Mention> mentions = mentions(extraction);
    if (rule.startsWith("-")) {
      assertThat(mentions).extracting(Mention::rule).doesNotContain(rule.substring(1));
      return;
    }
    assertThat(drawn(extraction)).contains(line.substring(line.indexOf(' ') + 1).split("\\|"));
    assertThat(mentions).extracting(Mention::rule).contains(rule);
  }

  private static String text(String line) {
    return line.substring(line.indexOf(' ') + 1)
        .replaceAll("\\[[PC] ([^\\]]*+)\\]", "$1")
        .replace("|", "\n\n");
  }

  private static Extraction extract(String text) throws SourceException {
    Release release = ReleaseReader.standard().read(Source.of("line", text)).get(0);
    return Extractor.standard().extract(release);
  }

  private static List<Mention> mentions(Extraction extraction) {
    List<Mention> all = new ArrayList<>();
    extraction.people().forEach(person -> all.addAll(person.mentions()));
    extraction.companies().forEach(company -> all.addAll(company.mentions()));
    return all;
  }

  private static String drawn(Extraction extraction) {
    record Mark(int start, int end, String type) {}
    List<Mark> marks = new ArrayList<>();
    extraction
        .people()
        .forEach(p ->
            p.mentions().forEach(m -> marks.add(new Mark(m.span().start(), m.span().end(), "P"))));
    extraction
        .companies()
        .forEach(c ->
            c.mentions().forEach(m -> marks.add(new Mark(m.span().start(), m.span().end(), "C"))));
    marks.sort(Comparator.comparingInt(Mark::start).reversed());
    StringBuilder text = new StringBuilder(extraction.release().text());
    for (Mark mark : marks) {
      text.insert(mark.end(), ']').insert(mark.start(), "[" + mark.type() + " ");
    }
    return text.toString();
  }
}
