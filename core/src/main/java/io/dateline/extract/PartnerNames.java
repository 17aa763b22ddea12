package io.dateline.extract;

import static io.dateline.extract.Lexicon.CALENDAR;
import static io.dateline.extract.Lexicon.COMPANY_WORD;
import static io.dateline.extract.Lexicon.KNOWN_COMPANY;
import static io.dateline.extract.Lexicon.LEGAL;
import static io.dateline.extract.Lexicon.ORGANIZATION_WORD;
import static io.dateline.extract.Lexicon.PLACE;
import static io.dateline.extract.Lexicon.SURNAME;
import static io.dateline.extract.Lexicon.TITLE;

import io.dateline.text.Shape;
import io.dateline.text.Tokens;
import io.dateline.text.WordTable;

/** Names of firms made of the names of partners: "Hallow, Keller & Moss LLP". */
final class PartnerNames {
  /** No law firm names more partners. */
  private static final int MOST_PARTNERS = 6;

  /** What no partner of a firm is called. */
  private static final long NO_PARTNER =
      KNOWN_COMPANY | COMPANY_WORD | ORGANIZATION_WORD | LEGAL | PLACE | CALENDAR | TITLE;

  private static final WordTable PARTNERSHIPS =
      WordTable.of("llp", "p.a.", "p.c.", "pa", "pc", "pllc");

  private final Reading reading;
  private final Tokens tokens;
  private final RunWords words;

  PartnerNames(Reading reading, RunWords words) {
    this.reading = reading;
    this.tokens = reading.tokens;
    this.words = words;
  }

  /**
   * "Hallow, Keller & Moss LLP", "Hallow and Keller, LLP", "Hallow, Keller & Company": the last
   * token of a firm named after partners, whose first stands before the mark; -1 for none. The
   * first alone may be how a well-known firm is called.
   */
  int end(int first, int last, int mark) {
    if (first != last || !isPartner(last, KNOWN_COMPANY)) {
      return -1;
    }
    boolean and = false;
    boolean surnames = reading.has(last, SURNAME);
    int i = mark;
    for (int partners = 1; partners < MOST_PARTNERS && reading.together(last, i + 2); partners++) {
      and |= tokens.is(i, '&') || tokens.is(i, "and");
      boolean others =
          and
              && (tokens.is(i + 1, "company")
                  || tokens.is(i + 1, "co")
                  || tokens.is(i + 1, "associates"));
      if (!others && !isPartner(i + 1, 0) || reading.startsSentence[i + 1]) {
        return -1;
      }
      surnames &= others || reading.has(i + 1, SURNAME);
      i += 2;
      int form = tokens.is(i, ',') ? i + 1 : i;
      if (and) {
        if (reading.together(last, form) && isPartnership(form)) {
          return form;
        }
        return others && partners > 1 && surnames ? i - 1 : -1;
      }
      if (!tokens.is(i, ',') && !tokens.is(i, '&') && !tokens.is(i, "and")) {
        return -1;
      }
    }
    return -1;
  }

  /** "Hallow Keller Moss [and] Roe LLP". */
  boolean isLast(int first, int last, int after) {
    if (first == last || words.looksGiven(first) || !reading.together(after, after + 1)) {
      return false;
    }
    for (int i = first; i <= last; i++) {
      if (!isPartner(i, KNOWN_COMPANY)) {
        return false;
      }
    }
    return isPartner(after, 0) && isPartnership(after + 1);
  }

  private boolean isPartnership(int i) {
    return PARTNERSHIPS.has(tokens, i);
  }

  private boolean isPartner(int i, long allowed) {
    return tokens.shape(i) == Shape.TITLE
        && words.isWord(i)
        && words.looksSurname(i)
        && !reading.has(i, NO_PARTNER & ~allowed);
  }
}
