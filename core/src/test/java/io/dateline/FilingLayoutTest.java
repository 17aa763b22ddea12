package io.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.extract.Extraction;
import io.dateline.position.ReleaseFacts;
import io.dateline.release.ReleaseReader;
import io.dateline.source.Source;
import io.dateline.source.SourceException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The same words say the same in a wire's layout and in that of an old filing, however wide. */
class FilingLayoutTest {
  /** A paragraph a line, as wires have them; the first is the headline. */
  private static final List<String> RELEASES =
      List.of(
          """
          # Owl Creek Names Jane Q. Doe Chief Financial Officer
          SEATTLE, WA - March 15, 2024 - Owl Creek Mills, Inc. announced today that Jane Q. Doe, previously \
          Treasurer of Bolt and Nut, Inc., was appointed Chief Financial Officer.
          "We are glad to have her on board with us," said Robert Chandler, Chairman of the Supervisory Board.
          For enquiry, please contact Owl Creek Mills:Karen HallowPhone: (206) 555 0142Email: ir@owl.example
          """,
          """
          # Meridian Pumps Opens Its Second Plant in Iowa
          DES MOINES, IA - March 15, 2024 - Meridian Pumps, Inc. today opened its second plant in Iowa, said \
          Thomas P. Whitfield, President of Meridian Pumps.
          Investor Relations Inquiries:Harborlight Corporate Communications Group, LLCJane Roe, \
          PresidentOffice: (206) 555-0142Email: info@harborlight.example
          For more information, please contact:Meridian Pumps LimitedRobert F. Chandler, Chairman and \
          CEOTel. (206) 555-0143
          """);

  @TestFactory
  Stream<DynamicTest> filing_saysWhatTheWireSays() {
    return RELEASES.stream()
        .flatMap(wire ->
            IntStream.rangeClosed(62, 80)
                .mapToObj(width ->
                    DynamicTest.dynamicTest(
                        width + " " + wire.substring(2, wire.indexOf('\n')),
                        () ->
                            assertThat(facts(filing(wire, width))).isEqualTo(facts(wire(wire))))));
  }

  private static String wire(String release) {
    return release.replace("\n", "\n\n");
  }

  /** Lines of at most {@code width} chars, the headline centred above a rule, pages of 12 lines. */
  private static String filing(String release, int width) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : release.lines().toList()) {
      if (paragraph.startsWith("# ")) {
        for (String line : wrapped(paragraph.substring(2), width - 8)) {
          lines.add(" ".repeat((width - line.length()) / 2) + line);
        }
        lines.add("-".repeat(width));
      } else {
        lines.addAll(wrapped("     " + paragraph, width));
      }
      lines.add("");
    }
    for (int page = lines.size() / 12; page > 0; page--) {
      lines.addAll(12 * page, List.of("", " ".repeat(width / 2) + "- more -", "", "<PAGE> 2", ""));
    }
    return String.join("\n", lines) + "\n";
  }

  private static List<String> wrapped(String paragraph, int width) {
    List<String> lines = new ArrayList<>();
    String rest = paragraph;
    while (rest.length() > width) {
      int space = rest.lastIndexOf(' ', width);
      int end = space > 5 ? space : rest.indexOf(' ', 6);
      lines.add(rest.substring(0, end));
      rest = rest.substring(end + 1);
    }
    lines.add(rest);
    return lines;
  }

  private static List<String> facts(String text) throws SourceException {
    ReleaseFacts facts =
        ReleaseFacts.of(ReleaseReader.standard().read(Source.of("test", text)).getFirst());
    Extraction found = facts.extraction();
    List<String> said = new ArrayList<>();
    said.add(
        found.headline() + " " + found.place() + " " + found.released() + " " + found.issuer());
    found.people().forEach(person -> said.add(person.name()));
    found.companies().forEach(company -> said.add(company.name()));
    found.dates().forEach(date -> said.add(date.value().toString()));
    facts
        .positions()
        .forEach(
            p -> said.add(p.person() + "; " + p.role() + "; " + p.company() + "; " + p.status()));
    return said.stream().sorted().toList();
  }
}
