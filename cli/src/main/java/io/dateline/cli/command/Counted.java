package io.dateline.cli.command;

import java.util.Locale;

/** Numbers with what they count. */
final class Counted {
  private Counted() {}

  /** {@code 1 release}, {@code 1,384 releases}. */
  static String of(long number, String one) {
    return number(number) + " " + one + (number == 1 ? "" : "s");
  }

  /** A number as people write it: 1,384. */
  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
