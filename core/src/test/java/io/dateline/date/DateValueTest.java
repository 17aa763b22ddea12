package io.dateline.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateValueTest {
  @ParameterizedTest
  @ValueSource(strings = {"2003-11-03", "2003-11", "2003-Q4", "2003", "2024-02-29"})
  void printsWhatItRead(String text) {
    assertThat(DateValue.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "03", "2003-13", "2003-Q5", "2003/Q1", "2003-02-30", "20o3", "0999", "3000"})
  void refusesWhatIsNoDate(String text) {
    assertThatThrownBy(() -> DateValue.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void quarterReachesToTheLastDayOfItsThirdMonth() {
    assertThat(DateValue.quarter(2003, 4).first()).isEqualTo(LocalDate.of(2003, 10, 1));
    assertThat(DateValue.quarter(2003, 4).last()).isEqualTo(LocalDate.of(2003, 12, 31));
    assertThat(DateValue.month(2024, 2).last()).isEqualTo(LocalDate.of(2024, 2, 29));
  }

  @Test
  void monthOverlapsItsYearAndItsDaysOnly() {
    DateValue november = DateValue.parse("2003-11");
    assertThat(november.overlaps(DateValue.parse("2003"))).isTrue();
    assertThat(november.overlaps(DateValue.parse("2003-11-30"))).isTrue();
    assertThat(november.overlaps(DateValue.parse("2003-12-01"))).isFalse();
  }

  @Test
  void sortsByFirstDay_theLongerFirst() {
    assertThat(
            Stream.of("2003-01-01", "2004", "2003-Q1", "2003", "2003-01")
                .map(DateValue::parse)
                .sorted())
        .extracting(DateValue::toString)
        .containsExactly("2003", "2003-Q1", "2003-01", "2003-01-01", "2004");
  }

  @Test
  void firstDayOutsideItsGranularity_isRefused() {
    assertThatThrownBy(() -> new DateValue(LocalDate.of(2003, 11, 3), Granularity.MONTH))
        .hasMessage("2003-11-03 does not begin a MONTH");
  }
}
