package io.dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mr. Chilton | Robert J. Chilton",
        "Bob Chilton | Robert Chilton",
        "Chilton, Bob | Robert Chilton",
        "Chilton Robert | Robert Chilton",
        "R. Chilton | Robert Chilton",
        "Robert Chilton | ROBERT J. CHILTON, CPA",
        "Robert | Robert Chilton",
        "J. Robert Smith | Robert Smith",
        "Müller | Hans Muller",
        "Dr. Joris van Rantwijk | Joris van Rantwijk",
        "Rantwijk | Joris van Rantwijk",
        "Lawrence \"Larry\" Dunn | Larry Dunn",
        "Robert Chilton Jr. | Robert Chilton",
        "Lisa Narrell | Lisa Narrell-Mead"
      })
  void namesOfOnePerson_match(String one, String other) {
    assertThat(PersonName.parse(one).matches(PersonName.parse(other))).isTrue();
    assertThat(PersonName.parse(other).matches(PersonName.parse(one))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Susan Chilton | Robert Chilton",
        "Robert Chilton | Robert Gerber",
        "Robert Chilton Jr. | Robert Chilton III",
        "S. Chilton | Robert Chilton",
        "Mr. Robert | Robert Chilton",
        "Robert A. Chilton | Robert B. Chilton",
        "William K. Chilton | Ken Chilton"
      })
  void namesOfTwoPeople_doNotMatch(String one, String other) {
    assertThat(PersonName.parse(one).matches(PersonName.parse(other))).isFalse();
    assertThat(PersonName.parse(other).matches(PersonName.parse(one))).isFalse();
  }

  @Test
  void middleInitial_mayBeTheNameOneGoesBy() {
    PersonName full = PersonName.parse("William K. Chilton Jr.");
    PersonName brief = PersonName.parse("Ken Chilton");
    assertThat(full.mayGoByInitial(brief)).isTrue();
    assertThat(brief.mayGoByInitial(full)).isTrue();
    assertThat(full.mayGoByInitial(PersonName.parse("Robert Chilton"))).isFalse();
  }

  @Test
  void parts_areToldApart() {
    PersonName name = PersonName.parse("Dr. Robert \"Bob\" J. Chilton Jr., M.D.");
    assertThat(name.honorific()).contains("Dr");
    assertThat(name.given()).containsExactly("Robert", "J.");
    assertThat(name.nickname()).contains("Bob");
    assertThat(name.family()).isEqualTo("Chilton");
    assertThat(name.suffix()).contains("Jr");
    assertThat(name.plain()).isEqualTo("Robert J. Chilton");
  }

  @Test
  void textWithoutLetters_isNoName() {
    assertThatThrownBy(() -> PersonName.parse(" -- ")).isInstanceOf(IllegalArgumentException.class);
  }
}
