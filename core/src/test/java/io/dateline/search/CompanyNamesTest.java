package io.dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.position.ReleaseFacts;
import io.dateline.position.Status;
import io.dateline.query.Query;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Names of companies: what the index finds is what comparing the names one by one finds. */
class CompanyNamesTest {
  private static final List<String> WORDS =
      List.of(
          "Harbor",
          "Lights",
          "Tulley",
          "AT&T",
          "O'Dell's",
          "C/Grid",
          "Yo!",
          "of",
          "and",
          "&",
          "Group",
          "Inc.",
          "Foods",
          "the",
          "Co.",
          "7");

  @Test
  void findsWhatComparingTheNamesFinds() {
    long seed = Long.getLong("dateline.seed", 20261130);
    SplittableRandom random = new SplittableRandom(seed);
    Set<String> names = new LinkedHashSet<>();
    while (names.size() < 300) {
      String name = name(random);
      if (name.chars().anyMatch(Character::isLetterOrDigit)) {
        names.add(name);
      }
    }
    List<ReleaseFacts> releases = new ArrayList<>();
    for (String name : names) {
      releases.add(
          Draft.of("r" + releases.size(), "2004-01-02", "News", "Ann Lee is CEO of " + name + " .")
              .position("Ann Lee", "CEO", name, Status.CURRENT)
              .facts());
    }
    try (ReleaseIndex index = ReleaseIndex.of(releases)) {
      for (String asked : names) {
        Query.Term term = new Query.Phrase(asked);
        Predicate<String> agrees = Names.isCompany(term, false);
        long expected = names.stream().filter(agrees).count();
        Query query = Query.position(Query.company(asked));
        assertThat(index.count(query)).as("%s, seed %d", asked, seed).isEqualTo((int) expected);
        assertThat(index.countPositions(query))
            .as("%s, seed %d", asked, seed)
            .isEqualTo((int) expected);
      }
    }
  }

  private static String name(SplittableRandom random) {
    List<String> words = new ArrayList<>();
    for (int i = random.nextInt(1, 5); i > 0; i--) {
      words.add(WORDS.get(random.nextInt(WORDS.size())));
    }
    return String.join(" ", words);
  }
}
