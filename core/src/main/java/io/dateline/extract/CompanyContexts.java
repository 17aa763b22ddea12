package io.dateline.extract;

import io.dateline.text.Shape;
import io.dateline.text.Tokens;
import io.dateline.text.WordTable;
import java.util.Set;

/**
 * Words that companies follow, one or a list of them: "customers such as", "held roles at", "backed
 * by". Own compilation.
 */
final class CompanyContexts {
  /** What companies are called that are then named. */
  private static final WordTable CALLED =
      WordTable.of(
          "agencies",
          "airlines",
          "automakers",
          "banks",
          "brands",
          "businesses",
          "clients",
          "companies",
          "competitors",
          "corporations",
          "customers",
          "employers",
          "firms",
          "franchisees",
          "franchisors",
          "giants",
          "insurers",
          "lenders",
          "manufacturers",
          "partners",
          "retailers",
          "sponsors",
          "startups",
          "subsidiaries",
          "suppliers",
          "vendors");

  /** How far before the names they are called so: "clients in North America such as". */
  private static final int CALLED_WITHIN = 4;

  private static final WordTable WORK =
      WordTable.of(
          "career",
          "role",
          "roles",
          "tenure",
          "leadership",
          "position",
          "positions",
          "worked",
          "works",
          "working",
          "stint",
          "stints",
          "job",
          "jobs",
          "employed");

  /** How far before "at" there is talk of work: "roles in the software industry at". */
  private static final int WORK_WITHIN = 7;

  private static final WordTable TAKINGS =
      WordTable.of("acquired", "acquires", "joined", "joining");

  private static final Set<String> DEALS =
      Set.of(
          "acquired by",
          "acquisition of",
          "affiliate of",
          "agreement with",
          "analyst at",
          "analysts at",
          "backed by",
          "boards of",
          "clients at",
          "collaboration with",
          "compete with",
          "competes with",
          "conducted by",
          "contract with",
          "deal with",
          "deals with",
          "developed by",
          "distributed by",
          "financing from",
          "forces with",
          "founding of",
          "funding from",
          "managed by",
          "manufactured by",
          "merge with",
          "merged with",
          "merger with",
          "operated by",
          "owned by",
          "participation from",
          "participation of",
          "partnered with",
          "partnering with",
          "partnership with",
          "partnerships with",
          "products from",
          "published by",
          "purchase of",
          "shareholders of",
          "software from",
          "sponsored by",
          "stake in",
          "subsidiary of",
          "technology from",
          "venture with");

  /** The second words of deals. */
  private static final WordTable DEALING =
      WordTable.of(
          DEALS.stream()
              .map(deal -> deal.substring(deal.indexOf(' ') + 1))
              .distinct()
              .toArray(String[]::new));

  private final Reading reading;
  private final Tokens tokens;

  CompanyContexts(Reading reading) {
    this.reading = reading;
    tokens = reading.tokens;
  }

  /** Whether any of this stands before a name. */
  boolean precede(int first) {
    return areCalled(first) || isWorkplace(first) || isDeal(first);
  }

  /** "clients such as", "partners, including", "customers include:", "our 15 brands:". */
  private boolean areCalled(int first) {
    if (reading.isMark(first - 1, ':', first)
        && first > 1
        && reading.together(first - 2, first)
        && isSmall(CALLED, first - 2)) {
      return true;
    }
    int cue = reading.isMark(first - 1, ':', first) ? first - 2 : first - 1;
    if (cue < 1 || !reading.together(cue - 1, first)) {
      return false;
    }
    boolean suchAs = tokens.is(cue, "as") && tokens.is(cue - 1, "such");
    boolean including =
        tokens.is(cue, "like")
            || tokens.is(cue, "including")
            || tokens.is(cue, "include")
            || tokens.is(cue, "includes");
    int noun = suchAs ? cue - 2 : cue - 1;
    for (int i = noun; (suchAs || including) && i > noun - CALLED_WITHIN; i--) {
      if (!reading.together(i, first) || tokens.is(i, '.')) {
        return false;
      }
      if (isSmall(CALLED, i)) {
        return true;
      }
    }
    return false;
  }

  /** "executive roles at", "her leadership at", "worked for years at". */
  boolean isWorkplace(int first) {
    int at = first - 1;
    if (at < 1 || !tokens.is(at, "at") || !reading.together(at, first)) {
      return false;
    }
    for (int i = at - 1; i >= at - WORK_WITHIN && reading.together(i, at); i--) {
      boolean far = i < at - 3;
      if (far && tokens.shape(i) != Shape.LOWER) {
        return false;
      }
      if (isSmall(WORK, i) && !(far && tokens.is(i, "works"))) {
        return true;
      }
    }
    return false;
  }

  /** "its acquisition of", "was acquired by", "a merger with" within a sentence. */
  boolean isDeal(int first) {
    int before = first - 1;
    return reading.together(before - 1, first)
        && reading.style(before) == Reading.Style.SENTENCE
        && !tokens.is(before - 2, "editorial")
        && (isSmall(TAKINGS, before)
            || isSmall(DEALING, before)
                && DEALS.contains(tokens.text(before - 1) + ' ' + tokens.text(before)));
  }

  /** Whether a token is one of these words, written without a capital. */
  private boolean isSmall(WordTable words, int token) {
    return tokens.shape(token) == Shape.LOWER && words.has(tokens, token);
  }
}
