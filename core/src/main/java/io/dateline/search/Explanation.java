package io.dateline.search;

import io.dateline.query.Query;
import java.util.List;
import java.util.Optional;

/**
 * Why something matches, or which clause fails first and what was found instead.
 *
 * @param query what was asked
 * @param matches whether it matches; without a release, whether any release does
 * @param clauses the clauses that are all to hold, in the order of the query, those in braces one
 *     by one
 */
public record Explanation(Query query, boolean matches, List<Clause> clauses) {
  /** Copies the clauses. */
  public Explanation {
    clauses = List.copyOf(clauses);
  }

  /**
   * One clause.
   *
   * @param clause as it was asked
   * @param inBraces whether it is said of one position, together with the clauses before it
   * @param holds whether it holds together with all clauses before it
   * @param releases how many releases match it alone; 0 or 1 when one release is explained
   * @param found what matches it, or if nothing does, what was found instead
   * @param suggestions what may have been meant; only if nothing matches it
   */
  public record Clause(
      Query clause,
      boolean inBraces,
      boolean holds,
      long releases,
      List<String> found,
      List<String> suggestions) {
    /** Copies the lists. */
    public Clause {
      found = List.copyOf(found);
      suggestions = List.copyOf(suggestions);
    }
  }

  /** The first clause that does not hold. */
  public Optional<Clause> firstFailing() {
    return clauses.stream().filter(clause -> !clause.holds()).findFirst();
  }
}
