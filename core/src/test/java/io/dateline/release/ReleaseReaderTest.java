package io.dateline.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.source.Source;
import io.dateline.source.SourceException;
import io.dateline.text.Span;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseReaderTest {
  private static final String WRAPPED =
      """
      [LOGO]

                             N E W S   R E L E A S E

      For Immediate Release

      Contact:    Owl Creek Corporation
                  Jane Roe, Director of Investor Relations
                  Phone: 310-555-0142

       OWL CREEK NAMES JOHN Q. DOE CHIEF FINANCIAL OFFICER
      -----------------------------------------------------------------------

            Los Angeles, CA, November 3, 2003 - Owl Creek Corporation (OTC
      Bulletin Board: OWLC.OB) announced today that John Q. Doe has been
      named Chief Financial Officer. Mr. Doe was the treasurer of Bolt and
      Nut, Inc., a maker of bolts, and before that the controller of its

                                         - more -

      <PAGE> 2

      parent in Springfield, which he joined in 1998 as an accountant.

                            ABOUT OWL CREEK CORPORATION

      \tFounded in 1978, Owl Creek is a national provider of owls and related
      services and the only such company in the U.S.

      This press release may contain "forward-looking statements" within the
      meaning of the Private Securities Litigation Reform Act of 1995.

                                        ###
      """;

  private static Release read(String text) throws SourceException {
    return ReleaseReader.standard().read(Source.of("test", text)).getFirst();
  }

  private static String headline(Release release) {
    return release.zone(ZoneKind.HEADLINE).map(zone -> release.textOf(zone.span())).orElse("");
  }

  private static String place(Release release) {
    return release.dateline().flatMap(DatelineLine::place).map(release::textOf).orElse("");
  }

  private static String date(Release release) {
    return release.dateline().flatMap(DatelineLine::date).map(release::textOf).orElse("");
  }

  /** The paragraphs of a zone, as a reader would say them. */
  private static List<String> paragraphs(Release release, ZoneKind zone) {
    return release.paragraphs().stream()
        .filter(paragraph -> paragraph.zone() == zone)
        .map(paragraph -> release.textOf(paragraph.span()))
        .toList();
  }

  private static List<String> all(Release release) {
    return release.paragraphs().stream()
        .map(paragraph -> paragraph.zone() + " " + release.textOf(paragraph.span()))
        .toList();
  }

  @Test
  void headlineRunIntoTheNews_isTold() throws SourceException {
    Release release =
        read(
            """
            Exhibit 99

            Jane Doe to Lead Owl Creek Bakeries and Mills Group Owl Creek announced today that Jane
            Doe has been named president of its mills. She succeeds John Roe, who has left Owl Creek
            for a bakery of his own after twenty years, three of them as president of the mills.
            """);
    assertThat(headline(release)).isEqualTo("Jane Doe to Lead Owl Creek Bakeries and Mills Group");
  }

  @Test
  void twoNamesThatAnnounce_areNoHeadline() throws SourceException {
    Release release =
        read(
            """
            Spring Winners Named as Planned in Toledo by Owl Creek and Mill Lake announced today that
            Mill Lake pays the prizes. Mill Lake and Owl Creek give them each year, in the mill house.
            """);
    assertThat(headline(release)).isEmpty();
  }

  @Test
  void reportInOneParagraph_isNotTheRelease() throws SourceException {
    Release release =
        read(
            """
            FORM 8-K CURRENT REPORT Pursuant to Section 13 or 15(d) of the Securities Exchange Act of
            1934 OWL CREEK MILLS, INC. (Exact name of registrant as specified in its charter)

            SIGNATURES Pursuant to the requirements of the Securities Exchange Act of 1934, the
            registrant has duly caused this report to be signed on its behalf by the undersigned.

            Exhibit 99.1 Owl Creek Mills, Inc. Reports Record Second Quarter ATLANTA, July 28, 2004
            Owl Creek Mills, Inc. today reported the best quarter since the mills were founded.
            """);
    assertThat(headline(release)).isEqualTo("Owl Creek Mills, Inc. Reports Record Second Quarter");
    assertThat(place(release)).isEqualTo("ATLANTA");
  }

  /** So many full lines show the width that a text is wrapped to. */
  private static final String WRAPPED_LEAD =
      """
      TOLEDO, Ohio--(BUSINESS WIRE)--Owl Creek Mills, Inc. announced that what
      it proposed in the spring was approved by holders of most of its shares.
      The mills were founded by the owners of the bakeries on the creek in the
      year of the flood and have ground their flour ever since, save for a few
      weeks in winter when the creek was frozen.  The bakeries buy half of it,
      and shops between the creek and the lake buy what the bakeries leave.
      """;

  @Test
  void hardWrappedFiling_hasItsParts() throws SourceException {
    Release release = read(WRAPPED);
    assertThat(headline(release)).isEqualTo("OWL CREEK NAMES JOHN Q. DOE CHIEF FINANCIAL OFFICER");
    assertThat(place(release)).isEqualTo("Los Angeles, CA");
    assertThat(date(release)).isEqualTo("November 3, 2003");
    assertThat(paragraphs(release, ZoneKind.CONTACT))
        .containsExactly(
            "Contact:",
            "Owl Creek Corporation",
            "Jane Roe, Director of Investor Relations",
            "Phone: 310-555-0142");
    assertThat(paragraphs(release, ZoneKind.ABOUT))
        .containsExactly(
            "ABOUT OWL CREEK CORPORATION",
            "Founded in 1978, Owl Creek is a national provider of owls and related services and"
                + " the only such company in the U.S.");
    assertThat(paragraphs(release, ZoneKind.SAFE_HARBOR)).hasSize(1);
  }

  @Test
  void pageMarkInsideAParagraph_isAGap() throws SourceException {
    Release release = read(WRAPPED);
    assertThat(paragraphs(release, ZoneKind.BODY))
        .anySatisfy(said ->
            assertThat(said)
                .contains("the controller of its parent in Springfield")
                .doesNotContain("more -")
                .doesNotContain("PAGE"));
  }

  @Test
  void lineEndsDoNotMatter() throws SourceException {
    List<String> unix = all(read(WRAPPED));
    assertThat(all(read(WRAPPED.replace("\n", "\r\n")))).isEqualTo(unix);
    assertThat(all(read(WRAPPED.replace("\n", "\r")))).isEqualTo(unix);
  }

  @Test
  void shortWrappedText_isReadByParagraphs() throws SourceException {
    Release release =
        read(
            """
            Owl Creek Names Jane Roe CFO

            NEW YORK, May 3, 2004 -- Owl Creek Corporation today said that Jane
            Roe, its treasurer, will be its next Chief Financial Officer.

            She succeeds John Doe, who retires at the end of the year after ten
            years with the company.
            """);
    assertThat(paragraphs(release, ZoneKind.BODY)).hasSize(2);
    assertThat(headline(release)).isEqualTo("Owl Creek Names Jane Roe CFO");
  }

  @Test
  void headingCutBeforeASmallLetter_isOneHeadline() throws SourceException {
    Release release =
        read(
            """
            # Owl Creek to Present
            at the Bird Forum

            NEW YORK, May 3, 2004 -- Owl Creek Corporation will present.
            """);
    assertThat(headline(release)).isEqualTo("Owl Creek to Present at the Bird Forum");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EVENTS:\tResults of Operations\tFinancial Statements and Exhibits",
        "ITEM: Results of Operations and Financial Condition",
        "(d) Exhibits",
        "Pursuant to Rule 425",
        "under the Securities Act of 1933",
        "Filed by Owl Creek Mills, Inc.",
        "Written communications pursuant to Rule 425 under the Securities Act",
        "New London, CT",
        "Contact: Jane Doe\n\nExecutive Vice President\n\n555-010-2003",
        "4Q 2004 Highlights",
        "Highlights:\n\nNet income of $230 million, or $0.65 per share",
        "Owl Creek today reported net income of $23 million.",
        "Owl Creek announced today that it expects income in the range of a year ago."
      })
  void whatStandsAboveTheNews_isNoHeadline(String line) throws SourceException {
    Release release =
        read(
            line
                + "\n\nOWL CREEK, Ohio, July 28, 2004 - Owl Creek Mills, Inc. grew, as it said to"
                + " many of those who hold its shares and to all others.\n");
    assertThat(headline(release)).isEmpty();
  }

  @Test
  void headlineInCapitalsOnTheDatelinesLine_isNoPartOfThePlace() throws SourceException {
    Map<String, String> heads =
        Map.of(
            "EARNINGS UP 30% FOR QUARTER; 36% FOR YEAR ", "ATLANTA",
            "OWL CREEK OPENS A MILL ", "NEW LONDON, Conn.",
            "OWL CREEK TO PRESENT AT VALE BROTHERS CONFERENCE ", "NEW YORK");
    for (var head : heads.entrySet()) {
      Release release =
          read(
              "Exhibit 99.1 "
                  + head.getKey()
                  + head.getValue()
                  + ", Feb. 20 /PRNewswire-FirstCall/ -- Owl Creek Corporation today said so.\n");
      assertThat(place(release)).isEqualTo(head.getValue());
      assertThat(headline(release)).isEqualTo(head.getKey().strip());
    }
  }

  @Test
  void nameAboveATelephoneNumber_isAContactAndNoHeadline() throws SourceException {
    Release release =
        read(
            """
            Jane Roe (Europe and Asia)
            +31 20 555 0142
            jane_roe@owl.example

            NEW YORK, May 3, 2004 -- Owl Creek Corporation named John Doe CFO.
            """);
    assertThat(headline(release)).isEmpty();
    assertThat(paragraphs(release, ZoneKind.CONTACT)).startsWith("Jane Roe (Europe and Asia)");
  }

  @Test
  void exhibitThatTheReportNames_isTheOneAfterItsSignatures() throws SourceException {
    Release release =
        read(
            """
            FORM 8-K

            CURRENT REPORT

            Item 5.02

            The release is furnished herewith as
            Exhibit 99.1

            (d) Exhibits

            Pursuant to the requirements of the Securities Exchange Act of 1934, it was signed.

            Exhibit 99.1

            Owl Creek Names Jane Roe CFO

            NEW YORK, May 3, 2004 -- Owl Creek Corporation named Jane Roe CFO.
            """);
    assertThat(headline(release)).isEqualTo("Owl Creek Names Jane Roe CFO");
  }

  @Test
  void centredHeadlineWithInitialsAtALineEnd_isOne() throws SourceException {
    String[] lines = {
      "Owl Creek Corporation Strengthens Its Board of Directors",
      "With Seasoned Executive Jane Roe to Drive U.S.",
      "Market Expansion"
    };
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      text.append(" ".repeat((70 - line.length()) / 2)).append(line).append('\n');
    }
    text.append('\n').append(WRAPPED.substring(WRAPPED.indexOf("      Los Angeles")));
    assertThat(headline(read(text.toString()))).isEqualTo(String.join(" ", lines));
  }

  @Test
  void contactsRunTogether_areLinesOfTheirOwn() throws SourceException {
    Release release =
        read(
            """
            # Owl Creek Names Jane Roe CFO

            NEW YORK, May 3, 2004 -- Owl Creek Corporation named Jane Roe CFO.

            Contacts

            Jane Roe Office 212-555-0142 Cell 212-555-0143 jane@owl.example John Doe john@owl.example
            """);
    assertThat(paragraphs(release, ZoneKind.CONTACT))
        .containsExactly(
            "Contacts",
            "Jane Roe",
            "Office 212-555-0142",
            "Cell 212-555-0143 jane@owl.example",
            "John Doe john@owl.example");
  }

  @Test
  void namesInRunOnContacts_areTheOnesThatAddressesSpell() throws SourceException {
    Release release =
        read(
            """
            # Owl Creek Opens Office

            NEW YORK, Nov. 3, 2003 -- Owl Creek opened an office.

            Contacts

            Owl Creek Mills Jane Q. Roe, CFA Head of Research 212-555-0142 Jane.Roe@owl.example Max
            Doe Global Media 212-555-0143 mdoe@owl.example Or Ann Poe / Bob Moe Vale & Partners 212-555-0144
            """);
    assertThat(paragraphs(release, ZoneKind.CONTACT))
        .containsExactly(
            "Contacts",
            "Owl Creek Mills",
            "Jane Q. Roe, CFA",
            "Head of Research 212-555-0142 Jane.Roe@owl.example",
            "Max Doe",
            "Global Media 212-555-0143 mdoe@owl.example",
            "Or",
            "Ann Poe / Bob Moe",
            "Vale & Partners 212-555-0144");
  }

  @Test
  void nameInASentence_isNotCutOutByItsAddress() throws SourceException {
    String sentence =
        "For details write to Jane Roe Vice President at jane.roe@owl.example. Owl Creek's office is"
            + " in New York.";
    assertThat(all(read("# Owl Creek Opens Office\n\n" + sentence + "\n")))
        .anySatisfy(said -> assertThat(said).endsWith(sentence));
  }

  @Test
  void headlineOnTheLineAboveTheLead_isNoPartOfIt() throws SourceException {
    Release release =
        read(
            """
            Jane Roe to Lead Owl Creek Mills and Owl Creek Bakeries for Good
            Owl Creek announced today that effective immediately Jane Roe has been
            appointed President of Owl Creek Mills.  She succeeds John Doe, who has
            left the company to pursue another opportunity.
            """);
    assertThat(headline(release))
        .isEqualTo("Jane Roe to Lead Owl Creek Mills and Owl Creek Bakeries for Good");
  }

  @Test
  void headlineCutAfterACompany_isRead() throws SourceException {
    Release release =
        read(
            """
                   CORRECTING and REPLACING Holders of Owl Creek Mills, Inc.
                      Approve Merger with an Affiliate of Vale Mills, Inc.
            ------------------------------------------------------------

            """
                + WRAPPED_LEAD);
    assertThat(headline(release))
        .isEqualTo(
            "CORRECTING and REPLACING Holders of Owl Creek Mills, Inc. Approve Merger with an"
                + " Affiliate of Vale Mills, Inc.");
  }

  @Test
  void centredHeadline_goesOnAfterATickersColonAndForOneWord() throws SourceException {
    Release release =
        read(
            """
                Owl Creek Mills Announces Listing on the Nasdaq Market (Nasdaq:
                   OWLC) and Chooses for Its Shares on that Market the Name
                                              OWLC
            ------------------------------------------------------------

            """
                + WRAPPED_LEAD);
    assertThat(headline(release))
        .isEqualTo(
            "Owl Creek Mills Announces Listing on the Nasdaq Market (Nasdaq: OWLC) and Chooses for"
                + " Its Shares on that Market the Name OWLC");
  }

  @Test
  void numbersInASentence_doNotCutIt() throws SourceException {
    String sentence =
        "For details call Jane Roe at 212-555-0142 or write to jane@owl.example. Owl Creek's office"
            + " is in New York.";
    assertThat(all(read("# Owl Creek Opens Office\n\n" + sentence + "\n")))
        .anySatisfy(said -> assertThat(said).endsWith(sentence));
  }

  @Test
  void exhibitOnOneLine_hasHeadlineAndDateline() throws SourceException {
    Release release =
        read(
            """
            FORM 8-K

            CURRENT REPORT

            ITEM 2.02. RESULTS OF OPERATIONS

            On February 22, 2006, Owl Creek, Inc. issued a press release.

            Exhibit 99.1 Contact: Jane Roe Chief Financial Officer OWL CREEK, INC. REPORTS RECORD RESULTS; REVENUES UP 22% FOR QUARTER; SAME STORE REVENUES UP 11.5%; DILUTED EPS $.29 FOR QUARTER; $1.14 FOR YEAR ATLANTA, February 22, 2006 - Owl Creek, Inc. today announced revenues and earnings for the fourth quarter.
            """);
    assertThat(headline(release)).startsWith("OWL CREEK, INC. REPORTS").endsWith("FOR YEAR");
    assertThat(place(release)).isEqualTo("ATLANTA");
    assertThat(date(release)).isEqualTo("February 22, 2006");
  }

  @Test
  void markdownOfAWire_losesItsMarkup_andLinksBelowAreNavigation() throws SourceException {
    Release release =
        read(
            """
            # Owl Creek &amp; Sons Appoints **Jane Roe** as COO

            ![logo](https://example.com/logo.png)

            _A new chapter_

            TORONTO, ONTARIO - April 24, 2025 (EXAMPLEWIRE) - [Owl Creek](https://example.com) (TSX: “OWL”) today **named** Jane Roe COO.

            ## Contacts

            John Doe
            john@example.com

            ---

            [Original/Source Press Release](https://example.com/1)

            Pickup - [example.org](https://example.org/2)
            """);
    assertThat(headline(release)).isEqualTo("Owl Creek & Sons Appoints Jane Roe as COO");
    assertThat(place(release)).isEqualTo("TORONTO, ONTARIO");
    assertThat(paragraphs(release, ZoneKind.SUBHEADLINE)).containsExactly("A new chapter");
    assertThat(paragraphs(release, ZoneKind.BODY))
        .containsExactly(
            "TORONTO, ONTARIO - April 24, 2025 (EXAMPLEWIRE) - Owl Creek (TSX: “OWL”) today named"
                + " Jane Roe COO.");
    assertThat(paragraphs(release, ZoneKind.CONTACT))
        .containsExactly("Contacts", "John Doe", "john@example.com");
    assertThat(paragraphs(release, ZoneKind.NAVIGATION))
        .containsExactly("Original/Source Press Release", "Pickup - example.org");
  }

  @Test
  void releaseOnOneLine_isTakenApartAtItsDoubleSpaces() throws SourceException {
    String filler =
        "Owls are birds of the night that see in the dark and hear a mouse move. ".repeat(6);
    Release release =
        read(
            "# Owl Creek Hires Jane Roe\n\nOMAHA, NE, May 21, 2024 /Example-Wire/ -- Owl Creek hires Jane Roe. "
                + filler.strip()
                + "  \"We are glad,\" said John Doe. "
                + filler.strip()
                + "  ABOUT OWL CREEK  Owl Creek breeds owls.  For more, visit www.example.com.");
    assertThat(release.paragraphs().size()).isGreaterThanOrEqualTo(4);
    assertThat(date(release)).isEqualTo("May 21, 2024");
  }

  @Test
  void sgmlTableIsRows() throws SourceException {
    Release release =
        read(
            """
            OWL CREEK REPORTS FIRST QUARTER RESULTS

            OMAHA, Neb., May 3, 2004 -- Owl Creek Corporation today reported its results
            for the first quarter, which were better than those of the year before by far.

            <TABLE>
            <CAPTION>
                                       2004        2003
            <S>                        <C>         <C>
            Net sales                $ 1,384.5   $ 1,200.0
            Net income .............    12.4        11.0
            </TABLE>
            """);
    assertThat(paragraphs(release, ZoneKind.TABLE))
        .contains("Net sales $ 1,384.5 $ 1,200.0", "Net income ............. 12.4 11.0");
  }

  @Test
  void htmlWithWindowsEntitiesHiddenPartsAndBrokenComments_readsAsSeen() throws SourceException {
    Release release =
        read(
            """
            <%@ page language="java" %>
            <html><head><title>Nav</title><style>p {}</style></head><body>
            <ix:header><ix:hidden>secret one</ix:hidden></ix:header>
            <div style="DISPLAY : none">secret two</div>
            <center><b>OWL CREEK ELECTS JANE ROE<br>TO ITS BOARD</b></center>
            <p>BOSTON, May 3, 2004 &#150; Owl Creek&#146;s board today elected &#147;Jane&#148; Roe.
            It has seven members, of whom four are independent, and meets in Boston every month of the year.</p>
            <table><tr><td>&#149;</td><td>First point</td></tr></table>
            <table><tr><td>Sales</td><td>$</td><td>12</td></tr></table>
            <!-- never closed <p>still to be read</p>
            """);
    String text = String.join("\n", all(release));
    assertThat(text).doesNotContain("secret").doesNotContain("Nav").doesNotContain("page language");
    assertThat(text).contains("Owl Creek\u2019s board today elected \u201cJane\u201d Roe.");
    assertThat(text)
        .contains("First point")
        .contains("TABLE Sales $ 12")
        .contains("still to be read");
    assertThat(headline(release)).isEqualTo("OWL CREEK ELECTS JANE ROE TO ITS BOARD");
    assertThat(place(release)).isEqualTo("BOSTON");
  }

  @Test
  void whatTheStyleSheetCallsTitle_isTheHeadline_overAllItsLines() throws SourceException {
    Release release =
        read(
            """
            <html><body><div align="center">
            <p><span class="pageTitle">Owl Creek to Present Mill of 2006<br> Owl County Fair</span><br />
            <span class="pageSubTitle"><em>Company Announces Two Days of Lumber <br>and Names Speakers</em></span></p>
            </div>
            <p>BOSTON, May 3, 2004 - Owl Creek today announced that it will present its new mill to the
            public at the county fair.</p>
            </body></html>
            """);
    assertThat(headline(release)).isEqualTo("Owl Creek to Present Mill of 2006 Owl County Fair");
    assertThat(paragraphs(release, ZoneKind.SUBHEADLINE))
        .containsExactly("Company Announces Two Days of Lumber and Names Speakers");
  }

  @ParameterizedTest
  @ValueSource(strings = {"in", "of the", "and", "&"})
  void lineOfAHeadlineThatEndsInAJoint_goesOn(String end) throws SourceException {
    Release release =
        read(
            "<html><body><p align=center>Owl Creek Opens Mills "
                + end.replace("&", "&amp;")
                + "<br>Orange County</p><p>BOSTON, May 3, 2004 - Owl Creek today opened a mill in the"
                + " county, where it has worked for sixty years with farmers.</p></body></html>");
    assertThat(headline(release)).isEqualTo("Owl Creek Opens Mills " + end + " Orange County");
  }

  @Test
  void datelineBelowAQuoteAndFigures_isRead_butNotAnHourOrAPlaceWithoutAYear()
      throws SourceException {
    String quote =
        "\"It was a year of work for farmers, as sixty years before it had been, and it"
            + " will be one of rest for those who sow and mill, from Salem to the sea and back to the hills again,\" said Jane Roe.\n\n";
    String figures = "Mills sold 4,000 tons of flour\n\n".repeat(9);
    String news = "Owl Creek, Inc. today reported the best year in its history.\n";
    String head = "OWL CREEK REPORTS RECORD YEAR\n\n" + quote + figures;
    assertThat(place(read(head + "PORTLAND, May 3, 2004 - " + news))).isEqualTo("PORTLAND");
    assertThat(date(read(head + "Salem, Ore., May 3, 2004 - " + news))).isEqualTo("May 3, 2004");
    assertThat(place(read(head + "Time: May 3, 2004 - " + news))).isEmpty();
    assertThat(place(read(head + "PORTLAND, May 3 - " + news))).isEmpty();
  }

  @Test
  void headlineBehindItsDate_isRead() throws SourceException {
    Release release =
        read(
            "<html><body><p>05.03.2004 - Owl Creek Names Jane Roe Chairman<br><i>She Begins in"
                + " May</i></p><p>Boston, Mass. -- May 3, 2004 -- Owl Creek, a mill with sixty years"
                + " of work for farmers, today named Jane Roe its chairman.</p></body></html>");
    assertThat(headline(release)).isEqualTo("Owl Creek Names Jane Roe Chairman");
    assertThat(release.dateline().flatMap(DatelineLine::place).map(release::textOf))
        .contains("Boston, Mass.");
    String wired = "(BUSINESS WIRE) -- Owl Creek Names Jane Roe Chairman Today";
    assertThat(read(wired + "\n\nIt is a mill.\n").text()).startsWith(wired);
  }

  @Test
  void listFilledIntoOneParagraph_isReadEntryByEntry() throws SourceException {
    Release release =
        read(
            WRAPPED_LEAD
                + """

                * Jane Roe, President, Owl Creek Mills * Ann Doe, Treasurer, Alder
                Bakeries * John Q. Doe, Secretary

                * Five stars (4.5 *) of the guests - and one of the bakers*

                - Wheat - rye - and barley
                """);
    assertThat(paragraphs(release, ZoneKind.BODY))
        .containsSequence(
            "Jane Roe, President, Owl Creek Mills",
            "Ann Doe, Treasurer, Alder Bakeries",
            "John Q. Doe, Secretary",
            "Five stars (4.5 *) of the guests - and one of the bakers*",
            "Wheat - rye - and barley");
  }

  @Test
  void textInsidePre_isReadLikeAPlainText() throws SourceException {
    Release release =
        read(
            "<html><body><pre>"
                + WRAPPED.replace("<PAGE>", "&lt;PAGE&gt;")
                + "</pre></body></html>");
    assertThat(headline(release)).isEqualTo("OWL CREEK NAMES JOHN Q. DOE CHIEF FINANCIAL OFFICER");
    assertThat(place(release)).isEqualTo("Los Angeles, CA");
  }

  private static final String SUBMISSION =
      """
      -----BEGIN PRIVACY-ENHANCED MESSAGE-----
      Proc-Type: 2001,MIC-CLEAR

      <SEC-DOCUMENT>0000000001-04-000002.txt : 20040504
      <SEC-HEADER>0000000001-04-000002.hdr.sgml : 20040504
      ACCESSION NUMBER:\t\t0000000001-04-000002
      CONFORMED SUBMISSION TYPE:\t8-K
      ITEM INFORMATION:\t\tOther events
      ITEM INFORMATION:\t\tFinancial statements and exhibits
      FILED AS OF DATE:\t\t20040504
      FILER:
      \tCOMPANY DATA:
      \t\tCOMPANY CONFORMED NAME:\t\t\tOWL CREEK CORP
      \t\tCENTRAL INDEX KEY:\t\t\t0000000042
      </SEC-HEADER>
      <DOCUMENT>
      <TYPE>8-K
      <SEQUENCE>1
      <TEXT>
      FORM 8-K
      </TEXT>
      </DOCUMENT>
      <DOCUMENT>
      <TYPE>EX-99.1
      <SEQUENCE>2
      <TEXT>
      OWL CREEK NAMES JANE ROE CFO

      NEW YORK, May 3, 2004 -- Owl Creek said that Jane Roe is its CFO.
      </TEXT>
      </DOCUMENT>
      <DOCUMENT>
      <TYPE>EX-99.2
      <SEQUENCE>3
      <TEXT>
      OWL CREEK ELECTS JOHN DOE

      NEW YORK, May 4, 2004 -- Owl Creek said that John Doe joins its board.
      </TEXT>
      </DOCUMENT>
      </SEC-DOCUMENT>
      -----END PRIVACY-ENHANCED MESSAGE-----
      """;

  @Test
  void submission_givesARelaseForEachExhibit_withItsHeader() throws SourceException {
    List<Release> releases = ReleaseReader.standard().read(Source.of("s.txt", SUBMISSION));
    assertThat(releases)
        .extracting(Release::source)
        .containsExactly("s.txt#EX-99.1", "s.txt#EX-99.2");
    Filing filing = releases.getFirst().filing().orElseThrow();
    assertThat(filing.accession()).isEqualTo("0000000001-04-000002");
    assertThat(filing.cik()).isEqualTo("0000000042");
    assertThat(filing.company()).isEqualTo("OWL CREEK CORP");
    assertThat(filing.form()).isEqualTo("8-K");
    assertThat(filing.items()).containsExactly("Other events", "Financial statements and exhibits");
    assertThat(filing.filed()).contains(LocalDate.of(2004, 5, 4));
    assertThat(headline(releases.get(1))).isEqualTo("OWL CREEK ELECTS JOHN DOE");
  }

  @Test
  void exhibit20_isTheReleaseOfThe1990s() throws SourceException {
    String old = SUBMISSION.replace("EX-99.1", "EX-20.1").replace("EX-99.2", "EX-27");
    assertThat(ReleaseReader.standard().read(Source.of("s.txt", old)))
        .extracting(Release::source)
        .containsExactly("s.txt#EX-20.1");
  }

  @Test
  void submissionCutOff_isAnErrorThatSaysSo() {
    int cut = SUBMISSION.indexOf("John Doe joins");
    assertThatThrownBy(() -> read(SUBMISSION.substring(0, cut)))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("cut off")
        .hasMessageContaining("EX-99.2");
    assertThatThrownBy(() -> read(SUBMISSION.substring(0, SUBMISSION.indexOf("<DOCUMENT>"))))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("cut off");
  }

  @Test
  void pagesWithoutWords_sayWhatTheyAre() {
    assertThatThrownBy(() -> read("<html><body><img src='a.jpg'></body></html>"))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("only images");
    assertThatThrownBy(() -> read("<html><body><p> &nbsp; </p></body></html>"))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("no words");
    assertThatThrownBy(() -> read(" \n \n")).isInstanceOf(SourceException.class);
  }

  @Test
  void charsetIsFoundByMarkDeclarationAndForm() throws SourceException {
    String text =
        "CAF\u00c9 OWL NAMES J\u00dcRGEN ROE\n\nZ\u00dcRICH, May 3, 2004 -- Caf\u00e9 Owl \u2013 a caf\u00e9 \u2013 said so.";
    for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"))) {
      Release release = read(text.getBytes(charset));
      assertThat(headline(release)).isEqualTo("CAF\u00c9 OWL NAMES J\u00dcRGEN ROE");
    }
    byte[] wide = ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE);
    assertThat(headline(read(wide))).isEqualTo("CAF\u00c9 OWL NAMES J\u00dcRGEN ROE");
    String page =
        "<html><head><meta charset=\"Shift_JIS\"></head><body><p>\u65e5\u672c</p></body></html>";
    assertThat(read(page.getBytes(Charset.forName("Shift_JIS"))).text()).contains("\u65e5\u672c");
  }

  private static Release read(byte[] bytes) throws SourceException {
    return ReleaseReader.standard().read(Source.of("test", bytes)).getFirst();
  }

  @Test
  void zonesAndParagraphsAreInOrder_andInsideTheText() throws SourceException {
    Release release = read(WRAPPED);
    int at = 0;
    for (Paragraph paragraph : release.paragraphs()) {
      assertThat(paragraph.span().start()).isGreaterThanOrEqualTo(at);
      at = paragraph.span().end();
    }
    assertThat(at).isLessThanOrEqualTo(release.text().length());
    assertThat(release.gaps()).isSorted();
    assertThat(release.zones().stream().map(Zone::span).collect(Collectors.toList())).isSorted();
    int gap = 0;
    for (Span span : release.gaps()) {
      assertThat(span.start()).isGreaterThanOrEqualTo(gap);
      gap = span.end();
    }
  }

  @Test
  void quotesAreZonesInsideParagraphs() throws SourceException {
    Release release =
        read(
            "Owl Creek Names Jane Roe CFO\n\nNEW YORK, May 3, 2004 -- \"We are very glad to have her"
                + " here,\" said John Doe, the \"Chairman\" of the board.");
    assertThat(release.zones().stream().filter(zone -> zone.kind() == ZoneKind.QUOTE))
        .extracting(zone -> release.textOf(zone.span()))
        .containsExactly("\"We are very glad to have her here,\"");
  }
}
