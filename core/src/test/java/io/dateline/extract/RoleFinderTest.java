package io.dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.text.Tokens;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class RoleFinderTest {
  private static List<String> lines(String resource) throws IOException {
    try (InputStream in = RoleFinderTest.class.getResourceAsStream(resource);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.startsWith("#")).toList();
    }
  }

  /** The text with the titles that were found in brackets. */
  private static String drawn(String text) {
    Tokens tokens = Tokens.of(text);
    StringBuilder drawn = new StringBuilder();
    int at = 0;
    for (RoleFinder.Title title : RoleFinder.standard().find(tokens)) {
      int start = tokens.start(title.first());
      int end = tokens.end(title.last());
      drawn.append(text, at, start).append('[').append(text, start, end);
      drawn.append('=').append(title.code()).append(']');
      at = end;
    }
    return drawn.append(text, at, text.length()).toString();
  }

  @TestFactory
  Stream<DynamicTest> titles_areFoundAtTheirFullLength() throws IOException {
    return lines("role-examples.txt").stream()
        .map(line ->
            DynamicTest.dynamicTest(
                line,
                () ->
                    assertThat(drawn(line.replaceAll("\\[([^=]*)=[A-Z-]*\\]", "$1")))
                        .isEqualTo(line)));
  }

  @TestFactory
  Stream<DynamicTest> otherWords_areNoTitles() throws IOException {
    return lines("role-counter-examples.txt").stream()
        .map(line -> DynamicTest.dynamicTest(line, () -> assertThat(drawn(line)).isEqualTo(line)));
  }
}
