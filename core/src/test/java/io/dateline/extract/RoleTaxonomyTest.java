package io.dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.text.WordFile;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleTaxonomyTest {
  private final RoleTaxonomy roles = RoleTaxonomy.standard();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Chief Financial Officer | CFO",
        "cfo | CFO",
        "chief finance officer | CFO",
        "Interim CEO | CEO",
        "Chief Data and Analytics Officer | CDO",
        "Chief Happiness Officer | C-SUITE",
        "Sr. Vice President, Sales | SVP",
        "V.P. of Marketing | VICE-PRESIDENT",
        "Vice Chairman of the Board | VICE-CHAIR",
        "Director | DIRECTOR",
        "Member of the Board of Directors | DIRECTOR",
        "Director of Investor Relations | FIELD-DIRECTOR",
        "Chairman of the Audit Committee | COMMITTEE",
        "Member of the Executive Committee | MANAGEMENT-BOARD",
        "beekeeper | OTHER"
      })
  void title_hasItsCode(String title, String code) {
    assertThat(roles.code(title)).isEqualTo(code);
  }

  @Test
  void hierarchy_hasOfficersOverChiefsAndBoardOverDirectors() {
    assertThat(roles.isA("CFO", "C-SUITE")).isTrue();
    assertThat(roles.isA("CFO", "OFFICER")).isTrue();
    assertThat(roles.isA("SVP", "VICE-PRESIDENT")).isTrue();
    assertThat(roles.isA("LEAD-DIRECTOR", "BOARD")).isTrue();
    assertThat(roles.isA("FIELD-DIRECTOR", "BOARD")).isFalse();
    assertThat(roles.isA("OFFICER", "CFO")).isFalse();
  }

  @Test
  void everyParent_isACode() {
    for (String code : roles.codes()) {
      assertThat(roles.name(code)).isNotBlank();
      roles.parent(code).ifPresent(parent -> assertThat(roles.has(parent)).isTrue());
    }
  }

  @Test
  void unknownCode_isRefusedWithItsName() {
    assertThatThrownBy(() -> roles.name("CXO"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("CXO");
  }

  @Test
  void lists_areSortedAndUnique() {
    for (String list : List.of("roles.tsv", "role-words.tsv")) {
      List<String> keys =
          WordFile.lines(RoleTaxonomy.class, list).stream()
              .map(l -> l.substring(0, l.indexOf('\t')))
              .toList();
      assertThat(keys).isSorted().doesNotHaveDuplicates();
    }
  }

  @Test
  void turkishLocale_changesNothing() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(roles.code("CHIEF INFORMATION OFFICER")).isEqualTo("CIO");
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Director of Investor Relations, investor relations",
    "'Sr. Vice President, Sales', sales",
    "Chief Commercial and Growth Officer, commercial growth",
    "chief financial officer, ''",
    "Interim Chief Financial Officer, ''",
    "Chairman of the Board of Directors, ''",
    "President and Treasurer, ''",
    "Wizard, ''"
  })
  void wordsBeyondTheCode_areWhatItLeavesOut(String title, String words) {
    assertThat(String.join(" ", roles.beyondCode(title))).isEqualTo(words);
  }
}
