package io.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TokensTest {
  /** A text, and the tokens that it has to give. */
  private static final String[][] EXAMPLES = {
    {"Mr. O'Brien's AT&T job", "[Mr][.][O'Brien]['s][AT&T][job]"},
    {"John A. Smith, Jr.", "[John][A.][Smith][,][Jr][.]"},
    {"J.P. Morgan in the U.S.", "[J.P.][Morgan][in][the][U.S.]"},
    {"E*TRADE, Amazon.com, Inc.", "[E*TRADE][,][Amazon.com][,][Inc][.]"},
    {"Smith(NYSE:X)", "[Smith][(][NYSE][:][X][)]"},
    {"(Nasdaq: ACME.OB)", "[(][Nasdaq][:][ACME][.][OB][)]"},
    {"$1,384.5 million, 12%", "[$][1,384.5][million][,][12][%]"},
    {"2003. In 2004, up", "[2003][.][In][2004][,][up]"},
    {"St.Louis", "[St][.][Louis]"},
    {"St. Louis", "[St][.][Louis]"},
    {"the Company\u2019s \u201cOwl\u201d", "[the][Company][\u2019s][\u201c][Owl][\u201d]"},
    {"directors' fees", "[directors]['][fees]"},
    {"Jean-Luc Doe-Lee", "[Jean-Luc][Doe-Lee]"},
    {"Ind.--(BUSINESS WIRE)--Acme", "[Ind][.][-][-][(][BUSINESS][WIRE][)][-][-][Acme]"},
    {"ex-Chairman, Former-President", "[ex-][Chairman][,][Former-][President]"},
    {"then-CEO", "[then-][CEO]"},
    {"8th-Largest", "[8th-Largest]"},
    {"Form-Fitting", "[Form-Fitting]"},
    {"Ex-Im, re-exports, Ex-Officio", "[Ex-Im][,][re-exports][,][Ex-Officio]"},
    {"1998\u20132001", "[1998][\u2013][2001]"},
    {"NEW YORK\u2014Acme", "[NEW][YORK][\u2014][Acme]"},
    {"jane@example.com or www.example.com.", "[jane@example.com][or][www.example.com][.]"},
    {"see https://example.com/a?b=1, too", "[see][https://example.com/a?b=1][,][too]"},
    {"3M, Q3 and the 1st", "[3M][,][Q3][and][the][1st]"},
    {"Chief OfficerE-mail: a", "[Chief][Officer][E-mail][:][a]"},
    {"IN BOSTONNov. 14, 2006", "[IN][BOSTON][Nov][.][14][,][2006]"},
    {"BOSTONMay we, BOSTONMarks 3", "[BOSTONMay][we][,][BOSTONMarks][3]"},
    {"Harbor RelationsT +49", "[Harbor][Relations][T][+][49]"},
    {"world.The next", "[world][.][The][next]"},
    {"M\u00fcller GmbH & Co. KG", "[M\u00fcller][GmbH][&][Co][.][KG]"},
    {"  \t\u00a0 ", ""},
    {"", ""},
  };

  @TestFactory
  Stream<DynamicTest> theTokensOfAText() {
    return Stream.of(EXAMPLES)
        .map(example ->
            DynamicTest.dynamicTest(
                example[0].isBlank() ? "white space" : example[0],
                () -> assertThat(Tokens.of(example[0]).toString()).isEqualTo(example[1])));
  }

  @Test
  void shapesSayWhatATokenLooksLike() {
    Tokens tokens =
        Tokens.of("officer Robert CFO HemaCare J. U.S. 13.4 3M www.example.com , O'Brien AT&T");
    assertThat(Stream.iterate(0, i -> i + 1).limit(tokens.size()).map(tokens::shape))
        .containsExactly(
            Shape.LOWER,
            Shape.TITLE,
            Shape.UPPER,
            Shape.MIXED,
            Shape.INITIAL,
            Shape.INITIAL,
            Shape.NUMBER,
            Shape.ALPHANUMERIC,
            Shape.ADDRESS,
            Shape.PUNCTUATION,
            Shape.TITLE,
            Shape.UPPER);
  }

  @Test
  void gapsAreLeftOut_andNoTokenReachesOverOne() {
    String text = "Robert <PAGE> 2 Chilton";
    Tokens tokens = Tokens.of(text, List.of(new Span(0, text.length())), List.of(new Span(7, 15)));
    assertThat(tokens.toString()).isEqualTo("[Robert][Chilton]");
    assertThat(tokens.touchesPrevious(1)).isFalse();
  }

  @Test
  void whatLiesOutsideTheParagraphsIsNotRead() {
    Tokens tokens = Tokens.of("one two three", List.of(new Span(0, 3), new Span(8, 13)), List.of());
    assertThat(tokens.toString()).isEqualTo("[one][three]");
    assertThat(tokens.paragraph(1)).isEqualTo(1);
  }

  @Test
  void hashesAreEqualForTokensThatDifferInCaseOrAccents() {
    Tokens tokens = Tokens.of("M\u00dcLLER Muller m\u00fcller");
    assertThat(tokens.hash(0)).isEqualTo(tokens.hash(1)).isEqualTo(tokens.hash(2));
  }

  @Test
  void everyCharThatIsNoSpaceIsInExactlyOneToken() {
    String text = "A \"B\" (c-d) e@f.com \ud83d\ude00 x--y \ud83d z's 1,2. \u2003\u2014 K&R";
    Tokens tokens = Tokens.of(text);
    int at = 0;
    for (int i = 0; i < tokens.size(); i++) {
      assertThat(text.substring(at, tokens.start(i))).as("before " + tokens.text(i)).isBlank();
      at = tokens.end(i);
    }
    assertThat(text.substring(at)).isBlank();
  }

  @Test
  void longRunsAreReadInLinearTime() {
    for (String run : List.of("(", "a.", "A.", "a@", "Mr. ", "1,", "'s", "a-", "&", "://", "w.")) {
      String text = run.repeat(300_000);
      assertTimeoutPreemptively(
          Duration.ofSeconds(5), () -> assertThat(Tokens.of(text).size()).isPositive(), run);
    }
  }
}
