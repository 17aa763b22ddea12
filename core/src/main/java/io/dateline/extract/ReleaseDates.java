package io.dateline.extract;

import io.dateline.date.DateExpression;
import io.dateline.date.DateFinder;
import io.dateline.date.DateValue;
import io.dateline.date.Granularity;
import io.dateline.release.Filing;
import io.dateline.release.Paragraph;
import io.dateline.release.Release;
import io.dateline.release.ZoneKind;
import io.dateline.text.Span;
import io.dateline.text.Tokens;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The dates of one release: when it was released, and which dates it names.
 *
 * <p>The release date is the dateline's, else the day of filing. Without either, dates that leave
 * their year unsaid stay unresolved and are left out.
 *
 * @param released the day of the release, if the text or the filing says it
 * @param dates the dates named outside tables and menus, in the order of first mention
 */
record ReleaseDates(Optional<DateValue> released, List<NamedDate> dates) {

  /**
   * Reads them.
   *
   * @param release what is read
   * @param tokens the tokens of its text
   */
  static ReleaseDates of(Release release, Tokens tokens) {
    List<DateExpression> found = DateFinder.find(tokens);
    Optional<LocalDate> filed = release.filing().flatMap(Filing::filed);
    Optional<DateValue> released = released(release, found, filed);
    Optional<LocalDate> reference = released.map(DateValue::first).or(() -> filed);
    Map<DateValue, List<Mention>> mentions = new LinkedHashMap<>();
    int paragraph = 0;
    List<Paragraph> paragraphs = release.paragraphs();
    for (DateExpression expression : found) {
      while (paragraph + 1 < paragraphs.size()
          && paragraphs.get(paragraph).span().end() <= expression.span().start()) {
        paragraph++;
      }
      ZoneKind zone = paragraphs.get(paragraph).zone();
      if (!expression.isCalendar() || zone == ZoneKind.TABLE || zone == ZoneKind.NAVIGATION) {
        continue;
      }
      resolve(expression, reference)
          .ifPresent(value ->
              mentions
                  .computeIfAbsent(value, v -> new ArrayList<>())
                  .add(
                      new Mention(
                          expression.span(),
                          release.textOf(expression.span()),
                          expression.rule())));
    }
    List<NamedDate> dates = new ArrayList<>(mentions.size());
    mentions.forEach((value, where) -> dates.add(new NamedDate(value, where)));
    return new ReleaseDates(released, dates);
  }

  private static Optional<DateValue> resolve(
      DateExpression expression, Optional<LocalDate> reference) {
    return reference.isPresent() ? expression.resolve(reference.get()) : expression.resolve();
  }

  private static Optional<DateValue> released(
      Release release, List<DateExpression> found, Optional<LocalDate> filed) {
    Optional<Span> printed = release.dateline().flatMap(line -> line.date());
    Optional<DateValue> day =
        printed
            .flatMap(span -> overlapping(found, span))
            .flatMap(expression -> resolve(expression, filed.or(() -> nearest(found))));
    return day.filter(value -> value.granularity() == Granularity.DAY)
        .or(() -> filed.map(DateValue::day));
  }

  private static Optional<DateExpression> overlapping(List<DateExpression> found, Span span) {
    for (DateExpression expression : found) {
      if (expression.span().overlaps(span)) {
        return Optional.of(expression);
      }
    }
    return Optional.empty();
  }

  /** The first full date of the text: near enough to know the year of a dateline without one. */
  private static Optional<LocalDate> nearest(List<DateExpression> found) {
    for (DateExpression expression : found) {
      Optional<DateValue> value = expression.resolve();
      if (value.isPresent() && value.get().granularity() == Granularity.DAY) {
        return Optional.of(value.get().first());
      }
    }
    return Optional.empty();
  }
}
