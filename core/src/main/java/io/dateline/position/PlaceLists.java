package io.dateline.position;

import io.dateline.extract.RoleTaxonomy;
import io.dateline.position.Clauses.Kind;
import io.dateline.position.RoleGroup.Org;
import io.dateline.release.ZoneKind;
import io.dateline.text.Shape;
import java.util.List;
import java.util.Optional;

/**
 * Reads the places that a list goes on with: "of A, B and C", "of A from 2001 to 2004 and of B".
 */
final class PlaceLists {
  private final Clauses c;
  private final RoleTaxonomy taxonomy = RoleTaxonomy.standard();

  PlaceLists(Clauses clauses) {
    this.c = clauses;
  }

  /** "Merrill Lynch and CIBC", "of A, B and C". */
  void more(List<Org> orgs) {
    while (true) {
      int i = afterDescription(afterYears(c.afterBrackets(orgs.get(orgs.size() - 1).to() + 1)));
      boolean apart = c.isMark(i, ';');
      boolean comma = c.isComma(i) || apart;
      if (comma) {
        i++;
      }
      boolean and = c.cue(i) == Cue.AND;
      if (and) {
        i++;
      }
      int recently = c.cue(i) == Cue.MOST ? i + 1 : i;
      boolean lately = and && (c.cue(recently) == Cue.PAST || c.cue(recently) == Cue.NOW);
      if (lately) {
        i = recently + 1;
      }
      if (and && isPlaceAgain(i, orgs.get(0))) {
        Organisations.behind(c, i).ifPresent(orgs::add);
        return;
      }
      if (c.cue(i) == Cue.THE) {
        i++;
      }
      boolean body = Organisations.isBody(c, orgs.get(orgs.size() - 1).to());
      if (and
          && !comma
          && (c.cue(i - 1) == Cue.THE || body)
          && c.isCapitalized(i)
          && orgs.get(0).ref() < 0) {
        // not "and the Jane Doe Professor of Law"
        org(i).filter(o -> !c.is(o.to() + 1, Kind.ROLE)).ifPresent(orgs::add);
        return;
      }
      if (and && c.cue(i - 1) == Cue.THE && c.isCapitalized(i) && endsInBody(i)) {
        org(i).ifPresent(orgs::add);
        return;
      }
      boolean known = orgs.get(0).ref() >= 0 || Organisations.isSite(c, orgs.get(0).from());
      if (and
          && known
          && (c.cue(orgs.get(0).from() - 1) == Cue.AT || isBrand(i))
          && isNameOfList(i)) {
        org(i).ifPresent(orgs::add);
        return;
      }
      if (lately && Organisations.startsName(c, i)) {
        org(i).ifPresent(orgs::add);
        continue;
      }
      if ((!comma && !and)
          || !c.is(i, Kind.COMPANY)
          || c.isPossessiveMark(i + 1)
          || c.is(i + 1, Kind.ROLE)
          || PlacesBehind.isVerb(c.cue(i + 1))
          || (comma && !and && !apart && !isListed(i))) {
        return;
      }
      orgs.add(company(i));
    }
  }

  /**
   * "of" in "Director of the Harbor Center and of Tulley Hospital": another house, as the first.
   */
  private boolean isPlaceAgain(int preposition, Org first) {
    int before = c.cue(first.from() - 1) == Cue.THE ? first.from() - 2 : first.from() - 1;
    Cue cue = c.cue(preposition);
    int name = c.cue(preposition + 1) == Cue.THE ? preposition + 2 : preposition + 1;
    return (cue == Cue.OF || cue == Cue.AT)
        && cue == c.cue(before)
        && (c.is(name, Kind.COMPANY) || Organisations.startsName(c, name))
        && c.sentence(name) == c.sentence(before);
  }

  /** "the boards of Harbor Hospital, Tulley Round Table, and the Oblan Fund": capitalised names. */
  void moreBodies(List<Org> orgs) {
    while (true) {
      int i = c.afterBrackets(orgs.get(orgs.size() - 1).to() + 1);
      boolean comma = c.isComma(i);
      if (comma) {
        i++;
      }
      boolean and = c.cue(i) == Cue.AND;
      if (and) {
        i++;
      }
      if (c.cue(i) == Cue.THE && !c.isWord(i, "a") && !c.isWord(i, "an")) {
        i++;
      }
      if ((!comma && !and)
          || !(Organisations.startsName(c, i) || c.is(i, Kind.COMPANY))
          || c.endsSentence(i - 1)) {
        return;
      }
      Optional<Org> next =
          org(i)
              .filter(o -> !c.is(o.to() + 1, Kind.ROLE) && !PlacesBehind.isVerb(c.cue(o.to() + 1)));
      if (next.isEmpty()) {
        return;
      }
      orgs.add(next.get());
    }
  }

  /** Passes over ", a maker of boats;" where a list of companies goes on behind it. */
  private int afterDescription(int i) {
    if (!c.isComma(i) || c.is(i + 1, Kind.COMPANY)) {
      return i;
    }
    int stop = Math.min(c.end(c.sentence(i)), i + 16);
    for (int k = i + 1; k < stop; k++) {
      if (c.isMark(k, ';')) {
        int next = c.cue(k + 1) == Cue.AND ? k + 2 : k + 1;
        boolean more =
            c.is(next, Kind.COMPANY)
                && (c.isComma(next + 1) || c.isMark(next + 1, '.') || c.isMark(next + 1, ';'));
        return more ? k : i;
      }
      if (c.is(k, Kind.PERSON) || c.is(k, Kind.ROLE)) {
        return i;
      }
    }
    return i;
  }

  /** Passes over "from 2015 to 2024" where a list of companies goes on behind it. */
  private int afterYears(int i) {
    boolean years =
        (c.cue(i) == Cue.FROM || c.cue(i) == Cue.SINCE || c.cue(i) == Cue.IN)
            && c.is(i + 1, Kind.DATE);
    if (!years) {
      return i;
    }
    int end = i + 2;
    if ((c.cue(end) == Cue.TO || c.cue(end) == Cue.UNTIL || c.isDash(end))
        && c.is(end + 1, Kind.DATE)) {
      end += 2;
    }
    boolean again = c.cue(end + 1) == Cue.OF || c.cue(end + 1) == Cue.AT;
    boolean more =
        c.cue(end) == Cue.AND
            && (again || c.is(end + 1, Kind.COMPANY) && !c.is(end + 2, Kind.ROLE));
    return more ? end : i;
  }

  /** "Harbor Lights" in "at Acme and Harbor Lights, where": a name, and nothing else behind it. */
  private boolean isNameOfList(int i) {
    boolean plain =
        c.is(i, Kind.WORD)
            && Organisations.startsName(c, i)
            && c.cue(i) == Cue.NONE
            && !Organisations.isHeadlineWord(c, i);
    if (!plain || c.zone(i) != ZoneKind.BODY || taxonomy.isField(c.text(i))) {
      return false;
    }
    Optional<Org> name = org(i);
    int after = name.isPresent() ? name.get().to() + 1 : i;
    return name.isPresent()
        && (c.endsSentence(after - 1)
            || Organisations.endsApposition(c, after)
            || (c.isComma(after) && !isName(after + 1)));
  }

  private boolean isName(int i) {
    return c.is(i, Kind.COMPANY)
        || c.is(i, Kind.PERSON)
        || c.is(i, Kind.ROLE)
        || Organisations.startsName(c, i);
  }

  /** "PRWeb", "harborlights.com": no word but a name. */
  private boolean isBrand(int i) {
    return c.is(i, Kind.WORD)
        && (c.shape(i) == Shape.MIXED
            || c.shape(i) == Shape.ALPHANUMERIC
            || Organisations.isSite(c, i));
  }

  /** Whether the company after a comma is followed by one more of a list. */
  private boolean isListed(int i) {
    int after = c.afterBrackets(i + 1);
    return (c.isComma(after) && (c.is(after + 1, Kind.COMPANY) || c.cue(after + 1) == Cue.AND))
        || (c.cue(after) == Cue.AND && c.is(after + 1, Kind.COMPANY));
  }

  /** "the Harbor Art Museum": an organisation by its last word. */
  private boolean endsInBody(int i) {
    return org(i)
        .filter(o -> Organisations.isBody(c, o.to()) && !c.is(o.to() + 1, Kind.ROLE))
        .isPresent();
  }

  private Optional<Org> org(int at) {
    return Organisations.org(c, at, true);
  }

  private Org company(int chunk) {
    return Organisations.company(c, chunk);
  }
}
