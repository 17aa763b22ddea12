package io.dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.release.ReleaseReader;
import io.dateline.source.Source;
import io.dateline.source.SourceException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each line of {@code companies.txt} is a test. */
class CompaniesTest {
  @TestFactory
  Stream<DynamicTest> lines() throws IOException {
    try (InputStream in = CompaniesTest.class.getResourceAsStream("companies.txt")) {
      // A line may begin with the "#" of a headline.
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines().filter(line -> line.contains(" => ")).toList().stream()
              .map(line -> DynamicTest.dynamicTest(line, () -> check(line)));
    }
  }

  private static void check(String line) throws SourceException {
    String[] parts = line.split(" => ");
    Source source = Source.of("line", parts[0].replace("|", "\n\n"));
    Extraction extraction =
        Extractor.standard().extract(ReleaseReader.standard().read(source).get(0));
    assertThat(extraction.companies())
        .extracting(Company::name)
        .containsExactlyInAnyOrder(parts[1].split("; "));
  }
}
