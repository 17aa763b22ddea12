package io.dateline.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which names stand beside which in a list: "Harborly, Zelvora and Acme Mills, Inc." */
final class NameLists {
  /** So many marks and conjunctions stand between two names of a list at most: ", and". */
  private static final int MOST_MARKS = 2;

  private final Reading reading;

  /** By token: the entity whose candidate begins or ends there; null for none. */
  private final Entity[] startingAt;

  private final Entity[] endingAt;

  /** By token: the last one of the candidate that begins there. */
  private final int[] lastFrom;

  NameLists(Entities entities) {
    reading = entities.reading;
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
    return marks > 0 && reading.together(last, i) && startingAt[i] != null ? i : -1;
  }

  private boolean isMark(int i) {
    return reading.tokens.is(i, ',')
        || reading.tokens.is(i, "and")
        || reading.tokens.is(i, "or")
        || reading.tokens.is(i, ';')
        || reading.tokens.is(i, '/');
  }

  /** The names of each list of at least so many, in the order of the text. */
  List<Set<Entity>> ofAtLeast(int size) {
    List<Set<Entity>> lists = new ArrayList<>();
    for (int first = 0; first < reading.size; first++) {
      if (startingAt[first] != null) {
        Set<Entity> list = new LinkedHashSet<>();
        int name = first;
        for (int next = first; next >= 0; next = next(lastFrom[next])) {
          list.add(startingAt[next]);
          name = next;
        }
        if (list.size() >= size) {
          lists.add(list);
        }
        first = name;
      }
    }
    return lists;
  }
}
