package io.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpanTest {
  @Test
  void spansThatOnlyTouch_doNotOverlap() {
    assertThat(new Span(0, 4).overlaps(new Span(4, 6))).isFalse();
    assertThat(new Span(0, 4).overlaps(new Span(3, 6))).isTrue();
  }

  @Test
  void emptyOrNegativeRange_isRefusedWithTheRange() {
    assertThatThrownBy(() -> new Span(3, 3)).hasMessage("not a span: [3, 3)");
    assertThatThrownBy(() -> new Span(-1, 3)).hasMessage("not a span: [-1, 3)");
  }

  @Test
  void spansSortByStart_theLongerFirst() {
    assertThat(Stream.of(new Span(2, 3), new Span(0, 2), new Span(0, 9)).sorted())
        .containsExactly(new Span(0, 9), new Span(0, 2), new Span(2, 3));
  }

  @Test
  void containsItsFirstOffsetButNotItsEnd() {
    Span span = new Span(5, 8);
    assertThat(span.contains(5)).isTrue();
    assertThat(span.contains(8)).isFalse();
    assertThat(span.cover(new Span(1, 2))).isEqualTo(new Span(1, 8));
  }
}
