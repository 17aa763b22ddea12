package io.dateline.position;

import io.dateline.position.Clauses.Kind;
import io.dateline.position.RoleGroup.Org;
import io.dateline.release.ZoneKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The companies that an article about several of them introduces one after the other, each with its
 * ticker at the beginning of a paragraph: "Acme Corp. (NYSE: ACM) mines copper."
 */
final class Introductions {
  private final Clauses c;

  /** The chunks of those companies in the order of the text; empty if it is only one. */
  private final List<Integer> companies = new ArrayList<>();

  Introductions(Clauses clauses) {
    c = clauses;
    for (int sentence = 0; sentence < c.sentences(); sentence++) {
      int first = c.start(sentence);
      if (introduces(first)) {
        companies.add(first);
      }
    }
    if (companies.stream().map(c::ref).distinct().count() < 2) {
      companies.clear();
    }
  }

  private boolean introduces(int first) {
    boolean opens = first == 0 || c.paragraph(first - 1) != c.paragraph(first);
    return opens
        && c.is(first, Kind.COMPANY)
        && c.isMark(first + 1, '(')
        && c.isMark(first + 3, ':')
        && c.zone(first) == ZoneKind.BODY;
  }

  /** The company that was introduced last before a chunk of the body. */
  Optional<Org> before(int chunk) {
    int last = -1;
    for (int company : companies) {
      if (company < chunk) {
        last = company;
      }
    }
    return last >= 0 && c.zone(chunk) == ZoneKind.BODY ? Workplaces.org(c, last) : Optional.empty();
  }
}
