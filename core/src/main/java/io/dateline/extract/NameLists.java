package io.dateline.extract;

import io.dateline.text.Shape;
import io.dateline.text.Tokens;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which names stand beside which in a list: "Harborly, Zelvora and Acme Mills, Inc." */
final class NameLists {
  /**
   * Names in a list.
   *
   * @param names in the order of the text
   * @param ofCompanies whether what stands before says so: "clients such as"
   * @param inPlaces whether "in" stands before
   */
  record NameList(Set<Entity> names, boolean ofCompanies, boolean inPlaces) {
    /**
     * "in Harborton, Tulley, Boston and Keller": a place among so many says what all of them are.
     */
    boolean ofPlaces() {
      return inPlaces
          && names.size() > 3
          && names.stream().anyMatch(name -> name.rule.equals("other.place"));
    }
  }

  /** So many marks and conjunctions stand between two names of a list at most: ", and". */
  private static final int MOST_MARKS = 2;

  private final Reading reading;
  private final Tokens tokens;
  private final CompanyContexts contexts;

  /** By token: the entity whose candidate begins or ends there; null for none. */
  private final Entity[] startingAt;

  private final Entity[] endingAt;

  /** By token: the last one of the candidate that begins there. */
  private final int[] lastFrom;

  NameLists(Entities entities, CompanyContexts contexts) {
    this.contexts = contexts;
    reading = entities.reading;
    tokens = reading.tokens;
    startingAt = new Entity[reading.size];
    endingAt = new Entity[reading.size];
    lastFrom = new int[reading.size];
    for (Entity entity : entities.byKey.values()) {
      for (Candidate candidate : entity.candidates) {
        startingAt[candidate.first()] = entity;
        endingAt[candidate.last()] = entity;
        lastFrom[candidate.first()] = candidate.last();
      }
    }
  }

  /** The entity whose candidate ends at a token; null for none. */
  Entity endingAt(int token) {
    return endingAt[token];
  }

  /** The name before one in its list; null for none. */
  Entity before(int first) {
    int i = first - 1;
    int marks = 0;
    while (reading.together(i, first) && marks < MOST_MARKS && isMark(i)) {
      i--;
      marks++;
    }
    if (marks > 0 && reading.isMark(i, '.', first) && reading.has(i - 1, Lexicon.LEGAL)) {
      i--;
    }
    return marks > 0 && reading.together(i, first) ? endingAt[i] : null;
  }

  /** The name after one in its list; null for none. */
  Entity after(int last) {
    int next = next(last);
    return next < 0 ? null : startingAt[next];
  }

  /** Where the name after one in its list begins; negative for none. */
  private int next(int last) {
    int i = last + 1;
    if (reading.isMark(i, '.', last) && reading.has(last, Lexicon.LEGAL)) {
      i++;
    }
    int marks = 0;
    while (reading.together(last, i) && marks < MOST_MARKS && isMark(i)) {
      i++;
      marks++;
    }
    if (marks > 0 && reading.together(last, i + 1) && tokens.is(i, "the")) {
      i++;
    }
    return marks > 0 && reading.together(last, i) && startingAt[i] != null ? i : -1;
  }

  private boolean isWordNext(int last) {
    return reading.together(last, last + 1) && tokens.shape(last + 1) == Shape.LOWER;
  }

  private boolean isMark(int i) {
    return tokens.is(i, ',')
        || tokens.is(i, "and")
        || tokens.is(i, "or")
        || tokens.is(i, ';')
        || tokens.is(i, '/');
  }

  /** The lists of two names or more, in the order of the text. */
  List<NameList> all() {
    List<NameList> lists = new ArrayList<>();
    for (int first = 0; first < reading.size; first++) {
      if (startingAt[first] != null && next(lastFrom[first]) >= 0) {
        Set<Entity> list = new LinkedHashSet<>();
        int name = first;
        boolean closed = false;
        for (int next = first; next >= 0; next = next(lastFrom[next])) {
          list.add(startingAt[next]);
          closed |= tokens.is(next - 1, "and") || tokens.is(next - 1, "or");
          name = next;
        }
        if (list.size() > 1) {
          // "her role at Harborly, Hallow drafts" is no list
          boolean ends = closed || list.size() > 2 || !isWordNext(lastFrom[name]);
          boolean companies = ends && contexts.precede(first);
          lists.add(new NameList(list, companies, tokens.is(first - 1, "in")));
        }
        first = name;
      }
    }
    return lists;
  }
}
