package io.dateline.release;

/** What the lines of an address look like. */
final class Contacts {
  private Contacts() {}

  /** Whether there is a telephone number, a mail or web address in the range. */
  static boolean isAddress(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '@' && i > start && i + 1 < end && Character.isLetterOrDigit(text.charAt(i + 1))) {
        return true;
      }
      if (c == 'w' && text.startsWith("www.", i)) {
        return true;
      }
      if (c == 'h' && (text.startsWith("http://", i) || text.startsWith("https://", i))) {
        return true;
      }
      if ((c >= '0' && c <= '9') || c == '+' || c == '(') {
        int stop = phoneEnd(text, i, end);
        if (stop > i) {
          return true;
        }
        while (i + 1 < end && text.charAt(i + 1) >= '0' && text.charAt(i + 1) <= '9') {
          i++;
        }
      }
    }
    return false;
  }

  /**
   * After a telephone number such as "(310) 555-0142", "1 408 345 8194", "212.555.0142"; {@code at}
   * if none begins there. Seven to fifteen digits in at least two groups, none longer than eight.
   */
  static int phoneEnd(String text, int at, int end) {
    int digits = 0;
    int groups = 0;
    int group = 0;
    boolean international = text.charAt(at) == '+';
    int last = at;
    int i = at;
    for (; i < end && i < at + 30; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        if (group == 0) {
          groups++;
        }
        group++;
        digits++;
        last = i + 1;
        if (group > 8 && !international) {
          return at;
        }
      } else if (" -.()/\u2013\u2010\u2011\u00a0+".indexOf(c) >= 0) {
        group = 0;
      } else {
        break;
      }
    }
    boolean ok = international ? digits >= 8 : digits >= 10 && groups >= 2 && groups <= 5;
    boolean local = digits == 7 && groups == 2 && last - at == 8 && text.charAt(at + 3) == '-';
    return (ok || local) && digits <= 15 ? last : at;
  }
}
