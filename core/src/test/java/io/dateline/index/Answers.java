package io.dateline.index;

import io.dateline.query.Query;
import io.dateline.search.Dimension;
import io.dateline.search.Facets;
import io.dateline.search.Hits;
import io.dateline.search.Order;
import io.dateline.search.PositionHit;
import io.dateline.search.ReleaseHit;
import io.dateline.search.ReleaseIndex;
import io.dateline.search.SearchOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What an index of {@link Wire} answers to a handful of questions, in the order of its answers.
 * Only what words find has no order of its own: what matches equally well comes in the order of the
 * index, and how well it matches shifts with what is still to be merged away.
 */
final class Answers {
  private static final List<String> QUERIES =
      List.of(
          "revenue growth",
          "\"has resigned\" bar*",
          "role:cfo status:appointed",
          "{role:c-suite status:departed} strategy",
          "company:holdings released:2000..2015",
          "person:linda OR person:wei");

  private Answers() {}

  static List<String> of(Path index) {
    try (ReleaseIndex asked = ReleaseIndex.open(index)) {
      return of(asked);
    }
  }

  static List<String> of(ReleaseIndex index) {
    List<String> answers = new ArrayList<>();
    for (String query : QUERIES) {
      answers.add("? " + query + ": " + index.count(Query.parse(query)) + " releases");
      answers.addAll(releases(index, query, Order.NEWEST));
      answers.addAll(releases(index, query, Order.RELEVANCE).stream().sorted().toList());
      positions(index, query, answers);
    }
    answers.add(
        index
            .facets(
                Query.all(),
                Facets.Unit.POSITIONS,
                10,
                Dimension.ROLE,
                Dimension.COMPANY,
                Dimension.YEAR)
            .toString());
    answers.add(index.suggest("ba", 10).toString());
    answers.add(index.timeline(Query.parse("role:president")).toString());
    return answers;
  }

  private static List<String> releases(ReleaseIndex index, String query, Order order) {
    try (Hits<ReleaseHit> hits = index.search(Query.parse(query), all(order))) {
      return hits.stream()
          .map(hit ->
              String.join(
                  " ",
                  hit.id(),
                  hit.facts().extraction().release().source(),
                  hit.positions().toString(),
                  hit.highlights().toString()))
          .toList();
    }
  }

  private static void positions(ReleaseIndex index, String query, List<String> answers) {
    try (Hits<PositionHit> hits = index.positions(Query.parse(query), all(Order.NEWEST))) {
      hits.stream().forEach(hit -> answers.add(hit.id() + " " + hit.position()));
    }
  }

  private static SearchOptions all(Order order) {
    return SearchOptions.standard().withOrder(order).withoutLimit();
  }
}
