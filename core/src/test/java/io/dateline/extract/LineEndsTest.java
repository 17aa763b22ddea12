package io.dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class LineEndsTest {
  private static final List<String> MEANT =
      List.of("Jane Doe\nHarbor Lights, Inc.", "Contact:\nJane Doe", "Sold.\nJane Doe is away.");

  private static final List<String> FULL =
      List.of(
          "the board of directors of\nHarbor Lights, Inc.",
          "Jane Doe,\nChief Financial Officer",
          "The board of directors of the company met; Harbor\nLights, Inc. was there.",
          "Jane Doe\nand others");

  @TestFactory
  Stream<DynamicTest> endedOnPurpose_beginsALine() {
    return MEANT.stream()
        .map(text ->
            DynamicTest.dynamicTest(
                text, () -> assertThat(next(text)).isEqualTo(text.indexOf('\n') + 1)));
  }

  @TestFactory
  Stream<DynamicTest> fullLine_goesOn() {
    return FULL.stream()
        .map(text -> DynamicTest.dynamicTest(text, () -> assertThat(next(text)).isZero()));
  }

  private static int next(String text) {
    return LineEnds.meant(text, 0, text.indexOf('\n'), text.length());
  }
}
