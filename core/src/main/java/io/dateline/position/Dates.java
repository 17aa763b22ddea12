package io.dateline.position;

import io.dateline.date.DateValue;
import io.dateline.position.Rule.Reading;
import java.util.Optional;

/** From when to when, where the text says so of this very role. */
record Dates(Optional<DateValue> from, Optional<DateValue> to) {
  private static final Dates NONE = new Dates(Optional.empty(), Optional.empty());

  static Dates of(Clauses c, RoleGroup group, Reading reading, Optional<DateValue> date) {
    Dates range = range(c, group);
    if (range != NONE) {
      return range;
    }
    if (date.isEmpty()) {
      return NONE;
    }
    return switch (reading.status()) {
      case APPOINTED -> new Dates(date, Optional.empty());
      case DEPARTED -> new Dates(Optional.empty(), date);
      case FORMER ->
          switch (c.cue(reading.cue())) {
            case NAMED, JOIN, BECOME, SUCCEED, NAMING -> new Dates(date, Optional.empty());
            case LEAVE, STEP, LEAVING, REMOVED -> new Dates(Optional.empty(), date);
            default -> NONE;
          };
      case CURRENT -> NONE;
    };
  }

  /**
   * "from 1998 to 2001", "(1998-2001)", "since 2003", "until 2001" behind the titles, and in no
   * speech.
   */
  private static Dates range(Clauses c, RoleGroup group) {
    int sentence = c.sentence(group.title());
    int end = Math.min(c.end(sentence), group.end() + 10);
    for (int i = group.lastTitle() + 1; i < end; i++) {
      boolean speech = c.isQuoted(i) && !c.isQuoted(group.title());
      boolean another = c.is(i, Clauses.Kind.ROLE) || c.is(i, Clauses.Kind.PERSON);
      if (speech || another || Timings.isHeldBefore(c, i)) {
        break;
      }
      Optional<DateValue> value = c.date(i);
      if (value.isEmpty()) {
        continue;
      }
      Cue before = c.cue(i - 1);
      if (before == Cue.SINCE) {
        return new Dates(value, Optional.empty());
      }
      if (before == Cue.UNTIL || (before == Cue.TO && c.cue(i - 2) != Cue.FROM)) {
        return new Dates(Optional.empty(), value);
      }
      Optional<DateValue> to = c.date(i + 2);
      boolean joined =
          c.isDash(i + 1)
              || c.cue(i + 1) == Cue.TO
              || c.cue(i + 1) == Cue.UNTIL
              || (c.cue(i + 1) == Cue.AND && c.isWord(i - 1, "between"));
      if (to.isPresent() && joined) {
        return new Dates(value, to);
      }
      if (before == Cue.FROM) {
        return new Dates(value, Optional.empty());
      }
      return NONE;
    }
    return NONE;
  }
}
