package io.dateline.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class DatelineParserTest {
  /** The head of a paragraph, its place, its date; empty where there is none. */
  private static final String[][] EXAMPLES = {
    {"NEW YORK, May 3, 2004 (Example Newswire) -- Owl Corp. today", "NEW YORK", "May 3, 2004"},
    {"GREENWOOD, Ind.--(BUSINESS WIRE)--Owl Corp. today", "GREENWOOD, Ind.", ""},
    {"PURCHASE, N.Y.--(BUSINESS WIRE)--May 3, 2004--Owl Corp.", "PURCHASE, N.Y.", "May 3, 2004"},
    {"Los Angeles, CA, November 3, 2003 - Owl Corp. (OTC", "Los Angeles, CA", "November 3, 2003"},
    {"San Jose, CA (August 10, 1995) -- Owl Systems", "San Jose, CA", "August 10, 1995"},
    {
      "TORONTO, ONTARIO - April 24, 2025 (NEWMEDIAWIRE) - Owl", "TORONTO, ONTARIO", "April 24, 2025"
    },
    {"FISHERS, IN - May 23, 2025 (NEWMEDIAWIRE) - Owl", "FISHERS, IN", "May 23, 2025"},
    {
      "Honolulu, HI (Newsworthy.ai) Wednesday Aug 13, 2025 @ 9:00 AM Eastern \u2014 After",
      "Honolulu, HI",
      "Wednesday Aug 13, 2025"
    },
    {
      "(NewMediaWire) - February 07, 2025 - NEW ORLEANS \u2014 According to",
      "NEW ORLEANS",
      "February 07, 2025"
    },
    {"ST. LOUIS, MO, Oct. 1, 2025 -- Owl", "ST. LOUIS, MO", "Oct. 1, 2025"},
    {
      "New York, NY, and Almaty, Kazakhstan, June 6, 2024 \u2013 Owl",
      "New York, NY, and Almaty, Kazakhstan",
      "June 6, 2024"
    },
    {"LONDON and NEW YORK, 3 May 2004 -- Owl", "LONDON and NEW YORK", "3 May 2004"},
    {
      "DUBAI, UAE / NEW YORK, NY, May 17, 2025 /24-7PressRelease/ -- In",
      "DUBAI, UAE / NEW YORK, NY",
      "May 17, 2025"
    },
    {
      "KEY WEST, FL, October 26, 2025 /24-7PressRelease/ -- Discover",
      "KEY WEST, FL",
      "October 26, 2025"
    },
    {
      "SANTA CLARA, Calif., Nov., 15, 2007 Owl Technologies Inc.",
      "SANTA CLARA, Calif.",
      "Nov., 15, 2007"
    },
    {
      "HONG KONG SAR - Media Example Newswire - 5 June 2026 - A large delegation",
      "HONG KONG SAR",
      "5 June 2026"
    },
    {
      "Abu dhabi, United Arab Emirates - November 5, 2025 / OwlLabs / In today's",
      "Abu dhabi, United Arab Emirates",
      "November 5, 2025"
    },
    {
      "state college, United States - August 7, 2025 / Owl LLC / Owl LLC has",
      "state college, United States",
      "August 7, 2025"
    },
    {"PITTSBURGH()Owl's Board of Directors has elected", "PITTSBURGH", ""},
    {"ATLANTA -- Owl Corp. said", "ATLANTA", ""},
    {"ST. LOUISNov. 14, 2006", "ST. LOUIS", "Nov. 14, 2006"},
    {"BOSTONMay 3, 2004", "BOSTON", "May 3, 2004"},
    {"March 27, 2025 -- Owl, Inc., has announced", "", "March 27, 2025"},
    {"FOR IMMEDIATE RELEASE: Dallas, Texas, May 3, 2004 -- Owl", "Dallas, Texas", "May 3, 2004"},
    {
      "ZUG, Switzerland - September 29, 2025 (EXAMPLEWIRE) - Owl",
      "ZUG, Switzerland",
      "September 29, 2025"
    },
  };

  /** Paragraphs that look alike and have none. */
  private static final List<String> COUNTER_EXAMPLES =
      List.of(
          "Owl Corporation - the maker of owls - said today",
          "John Doe, Chief Executive Officer, said on May 3, 2004 - and again",
          "On May 3, 2004, Owl Corp. said that it sells its owls",
          "In New York, May is warm -- and so is June",
          "Contact: Jane Roe, New York - 212-555-0142",
          "The company (NYSE: OWL) today announced",
          "Owl Creek and Nut Corporation, Inc. -- the maker",
          "However, on February 13, 2024, Owl Corp. announced -- late as ever",
          "we sell owls, Ontario - May 3, 2004 was a good day",
          "Moderator Kael Doe: welcome to all");

  private static Optional<DatelineLine> parse(String line) {
    return DatelineParser.parse(Flat.of(line, 0, line.length(), List.of(), 0, 320));
  }

  @TestFactory
  Stream<DynamicTest> placesAndDates() {
    return Stream.of(EXAMPLES)
        .map(example ->
            DynamicTest.dynamicTest(
                example[0],
                () -> {
                  DatelineLine found = parse(example[0]).orElseThrow();
                  assertThat(said(example[0], found.place())).isEqualTo(example[1]);
                  assertThat(said(example[0], found.date())).isEqualTo(example[2]);
                }));
  }

  private static String said(String line, Optional<io.dateline.text.Span> span) {
    return span.map(found -> line.substring(found.start(), found.end())).orElse("");
  }

  @TestFactory
  Stream<DynamicTest> whatIsNoDateline() {
    return COUNTER_EXAMPLES.stream()
        .map(line -> DynamicTest.dynamicTest(line, () -> assertThat(parse(line)).isEmpty()));
  }
}
