package io.dateline.date;

import io.dateline.text.Span;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Words of a text that name a date: "November 3, 2003", "in October", "effective immediately".
 *
 * <p>Finding and resolving are two steps: the words are found without knowing when they were
 * written, and mean a date once the day of writing is given.
 *
 * <pre>{@code
 * Tokens tokens = Tokens.of("will retire on March 15");
 * DateExpression found = DateFinder.find(tokens).getFirst();
 * found.resolve(LocalDate.of(2004, 2, 20))   // 2004-03-15
 * }</pre>
 *
 * @param span where the words stand; a range of days is two expressions
 * @param rule name of the rule that found it, {@code date.month-day-year}
 * @param meaning what the words say
 */
public record DateExpression(Span span, String rule, Meaning meaning) {

  /**
   * Whether it names a date of the calendar, as opposed to counting from the day it was said on
   * ("today", "year end").
   */
  public boolean isCalendar() {
    return !(meaning instanceof Meaning.Relative);
  }

  /** Whether it says its year, so that it resolves without a reference. */
  public boolean saysYear() {
    return meaning instanceof Meaning.Fixed;
  }

  /**
   * The date that is meant.
   *
   * @param reference the day the text was written on
   * @return empty if there is no such day near the reference: "February 29" in 2003
   */
  public Optional<DateValue> resolve(LocalDate reference) {
    return meaning.resolve(reference);
  }

  /** The date that is meant, where the words say the year themselves. */
  public Optional<DateValue> resolve() {
    return meaning instanceof Meaning.Fixed fixed ? Optional.of(fixed.value()) : Optional.empty();
  }
}
