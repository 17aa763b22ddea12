package io.dateline.search;

import io.dateline.query.Query;
import io.dateline.query.QueryField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a query asks when the answer is a list of positions.
 *
 * <p>With braces, the positions that one of them matches, in the releases that the whole query
 * matches. Without braces, what can be said of a position is said of the very position that is
 * listed, and the rest of its release: {@code role:cfo merger} lists CFOs, in releases that have
 * the word merger.
 *
 * @param ofPosition what holds for a listed position
 * @param ofRelease what holds for its release; empty if nothing is asked of it
 * @param asksForPositions whether the query says anything of a position at all
 */
record PositionQuestion(Query ofPosition, Optional<Query> ofRelease, boolean asksForPositions) {
  static PositionQuestion of(Query query) {
    List<Query> braces = new ArrayList<>();
    collectBraces(query, braces);
    if (query instanceof Query.OnePosition only) {
      return new PositionQuestion(only.query(), Optional.empty(), true);
    }
    if (!braces.isEmpty()) {
      return new PositionQuestion(Query.anyOf(braces), Optional.of(query), true);
    }
    List<Query> position = new ArrayList<>();
    List<Query> release = new ArrayList<>();
    for (Query clause : query instanceof Query.And and ? and.clauses() : List.of(query)) {
      (canBeOfPosition(clause) ? position : release).add(clause);
    }
    boolean all = release.size() == 1 && release.getFirst() instanceof Query.All;
    return new PositionQuestion(
        position.isEmpty() ? Query.all() : Query.allOf(position),
        release.isEmpty() || all ? Optional.empty() : Optional.of(Query.allOf(release)),
        position.stream().anyMatch(PositionQuestion::namesPosition));
  }

  /** What stands in braces that are not negated. */
  private static void collectBraces(Query query, List<Query> braces) {
    switch (query) {
      case Query.OnePosition position -> braces.add(position.query());
      case Query.And and -> and.clauses().forEach(clause -> collectBraces(clause, braces));
      case Query.Or or -> or.clauses().forEach(clause -> collectBraces(clause, braces));
      default -> {}
    }
  }

  private static boolean canBeOfPosition(Query query) {
    return switch (query) {
      case Query.OfStatus status -> true;
      case Query.Field field -> field.field().isOfPosition();
      case Query.Dates dates -> dates.field().isOfPosition();
      case Query.And and -> and.clauses().stream().allMatch(PositionQuestion::canBeOfPosition);
      case Query.Or or -> or.clauses().stream().allMatch(PositionQuestion::canBeOfPosition);
      case Query.Not not -> canBeOfPosition(not.clause());
      default -> false;
    };
  }

  /** Whether there is more in it than the release's date. */
  private static boolean namesPosition(Query query) {
    return switch (query) {
      case Query.Dates dates -> dates.field() != QueryField.RELEASED;
      case Query.And and -> and.clauses().stream().anyMatch(PositionQuestion::namesPosition);
      case Query.Or or -> or.clauses().stream().anyMatch(PositionQuestion::namesPosition);
      case Query.Not not -> namesPosition(not.clause());
      default -> true;
    };
  }
}
