package io.dateline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Data flows one way: no package knows one that comes after it. */
class LayersTest {
  private static final List<String> ORDER =
      List.of(
          "text", "date", "source", "release", "extract", "position", "index", "query", "search");

  private static JavaClasses core;

  @BeforeAll
  static void readClasses() {
    core =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.dateline");
  }

  @TestFactory
  Stream<DynamicTest> packageKnowsNoneThatComesAfterIt() {
    return ORDER.stream()
        .map(name -> DynamicTest.dynamicTest(name, () -> checkKnowsNoLaterPackage(name)));
  }

  private static void checkKnowsNoLaterPackage(String name) {
    String[] later =
        ORDER.subList(ORDER.indexOf(name) + 1, ORDER.size()).stream()
            .map(after -> "io.dateline." + after + "..")
            .toArray(String[]::new);
    if (later.length > 0) {
      noClasses()
          .that()
          .resideInAPackage("io.dateline." + name + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(later)
          .allowEmptyShould(true)
          .check(core);
    }
  }

  @Test
  void extractionRunsWithoutLucene() {
    noClasses()
        .that()
        .resideInAnyPackage(
            ORDER.subList(0, ORDER.indexOf("index")).stream()
                .map(name -> "io.dateline." + name + "..")
                .toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.lucene..")
        .check(core);
  }

  @Test
  void everyPackageHasItsPlaceInTheOrder() {
    assertThat(core.stream().map(type -> type.getPackageName()).distinct())
        .allSatisfy(name -> assertThat(ORDER).contains(name.substring("io.dateline.".length())));
  }

  @Test
  void coreNeitherEndsTheProcessNorTouchesTheDefaultLocale() {
    noClasses()
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(java.util.Locale.class, "setDefault", java.util.Locale.class)
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .check(core);
  }
}
