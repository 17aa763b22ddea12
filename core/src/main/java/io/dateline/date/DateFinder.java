package io.dateline.date;

import io.dateline.text.Shape;
import io.dateline.text.Tokens;
import java.util.List;

/**
 * Finds the dates that running text names: days, months, quarters and years in the forms of
 * America, Europe and ISO 8601, with and without their year, and the few relative words that say
 * when something takes effect.
 *
 * <pre>{@code
 * DateFinder.find(Tokens.of("effective May 3, 2004, since the third quarter of fiscal 2003"))
 * // May 3, 2004 -> 2004-05-03; third quarter of fiscal 2003 -> 2003-Q3
 * }</pre>
 *
 * <p>A range gives an expression for either end. What only looks like a date is not found: the year
 * in "Act of 1995", in "Suite 2000", "2,000 employees" or "2003 Annual Report", and copyright
 * lines; nor what names no calendar date: a bare "fiscal 2003", halves, seasons and decades.
 *
 * <p>One pass, linear in the number of tokens. Stateless.
 */
public final class DateFinder {
  private DateFinder() {}

  /** The dates of a text, in its order and apart from each other. */
  public static List<DateExpression> find(Tokens tokens) {
    DateScan scan = new DateScan(tokens);
    int token = 0;
    while (token < tokens.size()) {
      Shape shape = tokens.shape(token);
      int next = token;
      if (shape == Shape.NUMBER
          || shape == Shape.ALPHANUMERIC
          || (scan.knows(token) && shape != Shape.ADDRESS && shape != Shape.INITIAL)) {
        next = match(scan, token, shape);
      }
      token = Math.max(next, token + 1);
    }
    return List.copyOf(scan.found());
  }

  private static int match(DateScan scan, int token, Shape shape) {
    List<DateRule> rules =
        shape == Shape.NUMBER
            ? DateRule.ofNumber(scan.length(token))
            : DateRule.of(scan.kindOf(token), shape);
    if (rules.isEmpty()) {
      return token;
    }
    scan.enter(token);
    for (DateRule rule : rules) {
      int next = rule.match(scan, token);
      if (next > token) {
        return next;
      }
    }
    return token;
  }
}
