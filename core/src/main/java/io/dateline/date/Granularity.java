package io.dateline.date;

/** How much of the calendar a date names: "2003" names a year, never its first day. */
public enum Granularity {
  DAY,
  MONTH,
  QUARTER,
  YEAR
}
