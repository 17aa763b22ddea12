package io.dateline.index;

import io.dateline.extract.RoleTaxonomy;
import java.util.ArrayList;
import java.util.List;

/**
 * A role's code and the codes that it lies under, so that asking for the wider finds the narrower.
 */
final class RolePath {
  private RolePath() {}

  /** {@code [CFO, C-SUITE, OFFICER]}, the code first; a code that is not known stands alone. */
  static List<String> of(String code) {
    RoleTaxonomy roles = RoleTaxonomy.standard();
    List<String> path = new ArrayList<>();
    path.add(code);
    for (String at = code; roles.has(at) && roles.parent(at).isPresent(); ) {
      at = roles.parent(at).orElseThrow();
      path.add(at);
    }
    return path;
  }
}
