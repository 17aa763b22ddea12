package io.dateline.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.dateline.text.Span;
import io.dateline.text.Tokens;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule with what it must find and what looks alike and must stay unfound. */
class DateFinderTest {
  /** The day on which the examples were written, a Tuesday. */
  private static final LocalDate REFERENCE = LocalDate.of(2004, 2, 24);

  /**
   * A rule, then a text in which each date stands in brackets behind its value. A text without
   * brackets is a counter-example: nothing of the calendar is to be found in it.
   */
  private static final String EXAMPLES =
      """
      month-day       | On [2003-11-03 November 3, 2003], the board met.
      month-day       | dated [2003-11-03 Nov. 3, 2003]
      month-day       | Los Angeles, [2003-11-03 November 3,2003] - Harbor Corp.
      month-day       | AUSTIN, [2003-09-29 SEPT. 29 2003] --
      month-day       | [2007-11-15 Nov., 15, 2007] (Wire)
      month-day       | Tuesday, [2004-03-02 March 2nd, 2004], at 10:00 a.m.
      month-day       | from [2004-05-03 May 3]-[2004-05-05 5, 2004] in Boston
      month-day       | held on [2003-12-04 December 4th] and [2003-12-05 5th]
      month-day       | on [2004-10-04 October 4], [2004-10-05 5] and [2004-10-06 6, 2004]
      month-day       | between [2004-01-05 January 5] and [2004-03-03 March 3, 2004]
      month-day       | from [2003-12-28 December 28] to [2004-01-03 January 3, 2004]
      month-day       | the years ended [2003-12-31 December 31, 2003], [2002-12-31 2002] and [2001-12-31 2001]
      month-day       | effective [2004-03-15 March 15]
      month-day       | who retired on [2003-12-31 December 31]
      month-day       | a meeting will be held on [2004-09-08 September 8]
      month-day       | was founded last [2003-06-01 June 1]
      month-day       | a dividend is paid each March 15
      month-day       | a dividend is paid on March 15 of each year
      month-day       | March 20 percent below
      month-day       | a March 11:30 call
      month-day       | February 30, 2004
      month-day       | the november 3 of nobody's calendar
      day-month       | on [2004-05-03 3 May 2004] in London
      day-month       | the [2004-05-03 3rd of May 2004]
      day-month       | the [2004-05-03 3rd of May, 2004]
      day-month       | London, [2026-04-01 1 April 2026]:
      day-month       | from [2004-05-03 3]-[2004-05-05 5 May 2004]
      day-month       | Berlin, [2004-09-14 14. September 2004]
      day-month       | on the [2004-05-01 first of May 2004]
      day-month       | on [2004-04-15 15 April]
      day-month       | the 10 may agree; 40 March hares
      iso             | Updated [2003-11-03 2003-11-03]
      iso             | at [2003-11-03 2003-11-03T10]:30
      iso             | [2024-08-26 2024/08/26]
      iso             | part 2003-11-03-17 and 2003-31-31
      numeric         | [2003-11-03 11/3/2003] and [2003-11-03 11/03/03]
      numeric         | only a day: [2003-12-31 31/12/2003]
      numeric         | [2003-11-03 11-03-2003]
      numeric         | 24/7 support, 1/2 share, 877-310-0717, 13/14/2003
      dotted          | Zug, [2003-11-03 03.11.2003]
      dotted          | only a month first: [2003-12-31 12.31.2003]
      dotted          | version 10.11.2003.4
      weekday-of-month| on the [2004-05-04 first Tuesday of May 2004]
      weekday-of-month| on the [2004-06-25 last Friday in June]
      weekday-of-month| the first Tuesday of every month
      month-year      | in [2003-01 January 2003], by Cardinal
      month-year      | in [2011-01 January of 2011]
      month-year      | since [2004-12 Dec. '04]
      month-year      | between [2003-11 November] and [2003-12 December, 2003]
      month-year      | a March 2000 people attended
      month           | in [2003-10 October], it bought
      month           | will join in [2004-09 September]
      month           | last [2003-05 May]
      month           | from [2004-04 April] through [2004-06 June]
      month           | He may in due course march; April Jones, May Lee and June of Jones & Co.
      quarter         | the [2003-Q3 third quarter of fiscal 2003]
      quarter         | the [2026-Q3 fiscal third quarter of 2026]
      quarter         | [2003-Q4 fourth-quarter 2003] sales
      quarter         | [2014-Q4 fourth quarter of its fiscal year 2014]
      quarter         | the [2004-Q2 second] and [2004-Q3 third quarters of 2004]
      quarter         | [2003-Q4 Fourth Quarter and Full Year 2003] Results
      quarter         | the [2003-Q3 third quarters of 2003] and [2002-Q3 2002]
      quarter         | the third quarter, and the second quarter results
      quarter-code    | in [2025-Q3 Q3 2025] and [2025-Q3 3Q25]
      quarter-code    | (FRA: 2QBO)
      quarter-code    | [2025-Q3 Q3'25], [2025-Q3 Q3-2025], [2025-Q3 Q3 FY25], [2025-Q3 Q3 of fiscal 2025]
      quarter-code    | [2025-Q1 Q1] and [2025-Q2 Q2 2025]
      quarter-code    | Q3 was better than Q2; the Q7 2003 and the Q400
      year-quarter    | [2003-Q3 2003 third quarter]
      year-quarter    | [2014-Q4 fiscal 2014 Q4], [2003-Q4 2003-Q4]
      year-quarter    | fiscal 2014 and a quarter
      years           | from [1998 1998] to [2001 2001]
      years           | Secretary ([2017 2017]-[2019 2019]) and director ([2022 2022]\u2013[2024 24])
      years           | between [2001 2001] and [2003 2003]
      years           | the 2023/24 season, fiscal 2003-2004, copyright 2003-2004, 1800-2000-3000
      year            | a member of the Board since [2001 2001].
      year            | Founded in [1978 1978], it
      year            | ([2018 2018])
      year            | [2004 2004] sales rose; its [2004 2004] revenue; full year [2004 2004]
      year            | in [2003 2003] Harbor Corp. bought
      year            | [2003 2003], [2004 2004] and [2005 2005]
      year            | by the end of [2005 2005]
      year            | Act of 1995, the Exchange Act of 1934, Companies Act 2006
      year            | its 2003 Annual Report and the 2004 annual meeting
      year            | Suite 2000, 1934 Main Street, 2000 employees, $2003, 2003%
      year            | fiscal 2003 and 2004, fiscal year 2003, early 2003, the second half of 2003
      year            | Copyright 2003 Harbor Corp., (c) 2003, \u00a9 2003
      year            | notes due 2019, Class of 1998, Windows 2000, Vision 2030, the 1980s
      year            | +1 310 555 2004 and 555-2004
      """;

  @TestFactory
  Stream<DynamicTest> findsAndLeaves() {
    return EXAMPLES
        .lines()
        .map(line ->
            DynamicTest.dynamicTest(
                line,
                () -> {
                  String drawn = line.substring(line.indexOf('|') + 2);
                  String plain = plain(drawn);
                  List<DateExpression> found = calendar(plain);
                  assertThat(draw(plain, found)).isEqualTo(drawn);
                  if (!found.isEmpty()) {
                    String rule = "date." + line.substring(0, line.indexOf('|')).strip();
                    assertThat(found).extracting(DateExpression::rule).contains(rule);
                  }
                }));
  }

  @Test
  void everyRule_hasExamplesOnBothSides() {
    Set<String> found = new TreeSet<>();
    Set<String> left = new TreeSet<>();
    EXAMPLES
        .lines()
        .forEach(line ->
            (line.contains("[") ? found : left)
                .add("date." + line.substring(0, line.indexOf('|')).strip()));
    Set<String> rules =
        DateRule.ALL.stream().map(DateRule::name).collect(Collectors.toCollection(TreeSet::new));
    rules.removeAll(Set.of("date.relative", "date.end-of", "date.direction"));
    assertThat(found).isEqualTo(rules);
    assertThat(left).isEqualTo(rules);
  }

  /** A rule, a text, and what its words mean as counted from the reference. */
  private static final String RELATIVE =
      """
      relative  | effective immediately              | immediately -> 2004-02-24
      relative  | with immediate effect              | immediate -> 2004-02-24
      relative  | announced today                    | today -> 2004-02-24
      relative  | said yesterday                     | yesterday -> 2004-02-23
      relative  | as of year-end                     | year-end -> 2004-12-31
      relative  | The Nation Today, immediately after |
      end-of    | at the end of the year             | end of the year -> 2004-12-31
      end-of    | as of year end                     | year end -> 2004-12-31
      end-of    | by the end of this month           | end of this month -> 2004-02-29
      end-of    | the end of the year 2003 plan and an end of the line | 2003 -> 2003
      direction | next month                         | next month -> 2004-03
      direction | last year                          | last year -> 2003
      direction | this is the last time              |
      """;

  @TestFactory
  Stream<DynamicTest> countsFromTheReference() {
    return RELATIVE
        .lines()
        .map(line ->
            DynamicTest.dynamicTest(
                line,
                () -> {
                  String[] fields = line.split("\\|", -1);
                  String text = fields[1].strip();
                  String meant =
                      DateFinder.find(Tokens.of(text)).stream()
                          .map(found ->
                              said(text, found) + " -> " + found.resolve(REFERENCE).orElseThrow())
                          .collect(Collectors.joining(", "));
                  assertThat(meant).isEqualTo(fields[2].strip());
                }));
  }

  @Test
  void yearMissing_takesNearestToReference_andTenseDecidesBetweenFarOnes() {
    LocalDate october = LocalDate.of(2001, 10, 15);
    assertThat(resolved("It was introduced in February", october)).containsExactly("2001-02");
    assertThat(resolved("It will be introduced in February", october)).containsExactly("2002-02");
    assertThat(resolved("It is introduced in February", october)).containsExactly("2002-02");
  }

  @Test
  void yearMissing_takesTheYearInWhichTheWeekdayIsRight() {
    LocalDate day = LocalDate.of(2003, 9, 1);
    assertThat(resolved("on Monday, March 1", day)).containsExactly("2004-03-01");
    assertThat(resolved("on Saturday, March 1", day)).containsExactly("2003-03-01");
  }

  @Test
  void leapDay_needsALeapYear() {
    assertThat(resolved("on February 29", LocalDate.of(2004, 2, 1))).containsExactly("2004-02-29");
    assertThat(resolved("on February 29", LocalDate.of(2002, 2, 1))).isEmpty();
  }

  @Test
  void withoutReference_onlyWhatSaysItsYearIsKnown() {
    List<DateExpression> found = DateFinder.find(Tokens.of("on March 15 and in 2003"));
    assertThat(found).extracting(DateExpression::saysYear).containsExactly(false, true);
    assertThat(found.get(0).resolve()).isEmpty();
    assertThat(found.get(1).resolve()).contains(DateValue.year(2003));
  }

  @Test
  void dateNeverReachesOverAParagraph() {
    String text = "November 3\n\n2003";
    Tokens tokens = Tokens.of(text, List.of(new Span(0, 10), new Span(12, 16)), List.of());
    assertThat(DateFinder.find(tokens).get(0).saysYear()).isFalse();
  }

  @Test
  void lineEndsInside_changeNothing() {
    assertThat(resolved("on November\r\n3,\n2003 and the\nthird\nquarter\nof\n2004", REFERENCE))
        .containsExactly("2003-11-03", "2004-Q3");
  }

  @Test
  void machineInTurkish_readsTheSame() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.of("tr", "TR"));
      assertThat(resolved("on APRIL 3, 2004 in FISCAL FIRST QUARTER 2004", REFERENCE))
          .containsExactly("2004-04-03", "2004-Q1");
    } finally {
      Locale.setDefault(before);
    }
  }

  @TestFactory
  Stream<DynamicTest> longRepeats_takeLinearTime() {
    return Stream.of(
            "May ",
            "May 3 and ",
            "3 ",
            "3 and ",
            "2003 ",
            "2003 and ",
            "first and ",
            "Q1 and ",
            "1/1/",
            "fiscal ",
            "March 3, ",
            "last ",
            "in ",
            "in May ")
        .map(repeated ->
            DynamicTest.dynamicTest(
                repeated,
                () ->
                    assertTimeout(
                        Duration.ofSeconds(5),
                        () -> DateFinder.find(Tokens.of(repeated.repeat(100_000))))));
  }

  @Test
  void wordsAreSortedAndUnique() throws IOException {
    try (InputStream in = DateWords.class.getResourceAsStream("date-words.tsv")) {
      List<String> words =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.substring(0, line.indexOf('\t')))
              .toList();
      assertThat(words).isSorted().doesNotHaveDuplicates();
    }
  }

  private static String plain(String drawn) {
    return drawn.replaceAll("\\[\\S+ ([^\\]]*)\\]", "$1");
  }

  private static List<DateExpression> calendar(String text) {
    return DateFinder.find(Tokens.of(text)).stream().filter(DateExpression::isCalendar).toList();
  }

  private static String draw(String text, List<DateExpression> found) {
    StringBuilder drawn = new StringBuilder();
    int at = 0;
    for (DateExpression date : found) {
      drawn.append(text, at, date.span().start());
      drawn.append('[').append(date.resolve(REFERENCE).orElseThrow()).append(' ');
      drawn.append(said(text, date)).append(']');
      at = date.span().end();
    }
    return drawn.append(text, at, text.length()).toString();
  }

  private static String said(String text, DateExpression date) {
    return text.substring(date.span().start(), date.span().end());
  }

  private static List<String> resolved(String text, LocalDate reference) {
    return Arrays.asList(
        DateFinder.find(Tokens.of(text)).stream()
            .flatMap(date -> date.resolve(reference).stream())
            .map(DateValue::toString)
            .toArray(String[]::new));
  }
}
