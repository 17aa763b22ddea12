package io.dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompanyNameTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HemaCare Corporation | HEMACARE",
        "The Buckle, Inc. | Buckle",
        "Johnson and Johnson | Johnson & Johnson",
        "Toys \"R\" Us, Inc. | Toys R Us",
        "Yahoo! | Yahoo Inc.",
        "AT&T Corp. | AT & T",
        "Nestlé S.A. | Nestle",
        "J.C. Penney Company, Inc. | J. C. Penney",
        "Lowe's Companies, Inc. | Lowes Companies"
      })
  void formsOfOneName_match(String one, String other) {
    assertThat(CompanyName.parse(one).matches(CompanyName.parse(other))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"Alcoa | Alcoa Mill Products", "Meridian Pumps | Meridian Tools", "Gap | Gap Year"})
  void otherNames_doNotMatch(String one, String other) {
    assertThat(CompanyName.parse(one).matches(CompanyName.parse(other))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Everline | Everline Advisory Partners LLC",
        "Everline Advisory | Everline Advisory Partners LLC",
        "GTN | Global Tools Network"
      })
  void firstWordsAndInitials_areShortForTheName(String shorter, String name) {
    assertThat(CompanyName.parse(shorter).isShortFor(CompanyName.parse(name))).isTrue();
    assertThat(CompanyName.parse(name).isShortFor(CompanyName.parse(shorter))).isFalse();
  }
}
