package io.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SentencesTest {
  /** One paragraph each; a bar stands where a sentence ends and the next begins. */
  private static final List<String> EXAMPLES =
      List.of(
          "Mr. Doe joined Acme Inc. in May. | He was CFO.",
          "Jane A. Roe joined Acme Inc. | She was CFO of Bolt Corp. from 1998 to 2001.",
          "He lives in the U.S. and works at Acme. | Before, he was in the U.K.",
          "The call is at 5 p.m. Eastern. | The dial-in is No. 12345.",
          "\"We are glad,\" said Ms. Roe. | \"She is the best.\" | The board agreed.",
          "\u201cWe are glad.\u201d | Ms. Roe leaves.",
          "Sales rose 3.5 percent to $1.2 billion. | Net income fell.",
          "Based in Palo Alto, Calif. | The company makes owls.",
          "Is it so? | Yes! | It is.",
          "Acme (NYSE: ACM) said so. | (See the tables.)",
          "On Jan. 5, 2004, and on Sept. 6, he left.",
          "Visit www.example.com. | Call us.",
          "J.P. Morgan and St. Louis are names. | Dr. Doe is one.",
          "Acme Co., Ltd. and Bolt, Inc. merge.",
          "It ended. | 2004 was better.",
          "She was at Acme (the \"Company\"). | Then she left.",
          "e.g. the board. | No one left.");

  @TestFactory
  Stream<DynamicTest> sentencesEndWhereTheyEnd() {
    return EXAMPLES.stream()
        .map(example ->
            DynamicTest.dynamicTest(example, () -> assertThat(marked(example)).isEqualTo(example)));
  }

  private static String marked(String example) {
    String text = example.replace("| ", "");
    Sentences sentences = Sentences.of(Tokens.of(text));
    StringBuilder marked = new StringBuilder();
    for (int s = 0; s < sentences.count(); s++) {
      marked.append(s == 0 ? "" : " | ");
      Span span = sentences.span(s);
      marked.append(text, span.start(), span.end());
    }
    return marked.toString();
  }

  @Test
  void aSentenceNeverReachesOverAParagraph() {
    String text = "Jane Roe\nChief Financial Officer";
    Tokens tokens = Tokens.of(text, List.of(new Span(0, 8), new Span(9, text.length())), List.of());
    Sentences sentences = Sentences.of(tokens);
    assertThat(sentences.count()).isEqualTo(2);
    assertThat(sentences.first(1)).isEqualTo(2);
    assertThat(sentences.last(0)).isEqualTo(1);
  }

  @Test
  void everyTokenHasItsSentence() {
    Sentences sentences = Sentences.of(Tokens.of("One is. Two is too. Three!"));
    for (int s = 0; s < sentences.count(); s++) {
      for (int t = sentences.first(s); t <= sentences.last(s); t++) {
        assertThat(sentences.at(t)).isEqualTo(s);
      }
    }
  }

  @Test
  void anEmptyTextHasNoSentences() {
    Sentences none = Sentences.of(Tokens.of(""));
    assertThat(none.count()).isZero();
    assertThatThrownBy(() -> none.first(0)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> none.at(0)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void longRunsAreReadInLinearTime() {
    for (String run : List.of("(", "Mr. ", "Inc., ", "\"", ".", "a. ", ") ", "!")) {
      Tokens tokens = Tokens.of(run.repeat(300_000));
      assertTimeoutPreemptively(
          Duration.ofSeconds(5), () -> assertThat(Sentences.of(tokens).count()).isPositive(), run);
    }
  }
}
