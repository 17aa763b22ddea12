package io.dateline.release;

import io.dateline.text.Fold;
import io.dateline.text.Span;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads place, date and wire at the head of a paragraph, in whatever order they come: "NEW YORK,
 * May 3, 2004 (Wire) --", "(Wire) - May 3, 2004 - NEW YORK -", "3 May 2004, London:".
 */
final class DatelineParser {
  /** Source: see the head of the file. */
  private static final Set<String> REGIONS = WordList.load("regions.txt");

  /** Source: see the head of the file. */
  private static final Set<String> CITIES = WordList.load("cities.txt");

  /** What words are in a dateline, by their kind; see the head of the file. */
  private static final Map<String, Set<String>> WORDS = WordList.byKind("dateline-words.tsv");

  private static final Set<String> MONTHS = WORDS.get("month");

  private static final Set<String> WEEKDAYS = WORDS.get("weekday");

  /** Words inside a place that need no capital. */
  private static final Set<String> SMALL = WORDS.get("small");

  /** What may stand in front of a date that has a line of its own. */
  private static final Set<String> BEFORE_DATES = WORDS.get("before-date");

  /** Words that begin no place name, unless in capitals as in "KEY WEST". */
  private static final Set<String> NEVER_FIRST = WORDS.get("never-first");

  /** Words that are in no place name. */
  private static final Set<String> NOT_IN_PLACES = WORDS.get("not-in-place");

  /** First words of the names of cities whose other words may be a city themselves. */
  private static final Set<String> BEFORE_CITIES = WORDS.get("before-city");

  /** What follows the clock time of a release. */
  private static final Set<String> TIMES = WORDS.get("time");

  private static final String SEPARATORS = " ,.-\u2013\u2014\u2015:|;/\u2022*\u00b7";

  private final String line;
  private int at;
  private int placeStart = -1;
  private int placeEnd = -1;
  private boolean regional;
  private int dateStart = -1;
  private int dateEnd = -1;
  private boolean hasYear;
  private boolean hasDay;
  private boolean wire;
  private boolean dash;
  private int wholeEnd;

  private DatelineParser(String line) {
    this.line = line;
  }

  /** The dateline that the paragraph begins with. */
  static Optional<DatelineLine> parse(Flat flat) {
    DatelineParser parser = new DatelineParser(flat.line());
    if (!parser.read()) {
      return Optional.empty();
    }
    return Optional.of(
        new DatelineLine(
            flat.span(parser.first(), parser.wholeEnd),
            span(flat, parser.placeStart, parser.placeEnd),
            span(flat, parser.dateStart, parser.dateEnd)));
  }

  /**
   * Where in a line a dateline with a wire's name begins after other words ("Acme Names Doe CFO NEW
   * YORK--(BUSINESS WIRE)--Acme today"), or a known place in capitals and a date with a year or a
   * dash after it; 0 if there is none.
   */
  static int embedded(String line) {
    for (int mark = 1; mark < line.length(); mark++) {
      char c = line.charAt(mark);
      if ((c == '(' || c == '/') && new DatelineParser(line).wireEnd(mark) > 0) {
        return placeBefore(line, mark);
      }
    }
    return datedPlace(line);
  }

  /** Where a known place in capitals is followed by a date; 0 if nowhere. */
  private static int datedPlace(String line) {
    for (int i = 1; i < line.length(); i++) {
      if (capitalsAt(line, i)
          .filter(read ->
              read.dateStart > 0
                  && (read.dash ? read.isKnownPlace() : read.hasYear && read.beginsWithKnownCity()))
          .isPresent()) {
        return i;
      }
    }
    return 0;
  }

  /**
   * The first word in capitals from which a place leads up to the wire's name at {@code mark};
   * after a headline in capitals ("... FOR THE YEAR ATLANTA, Feb. 20 /Wire/"), the known place at
   * its end.
   */
  private static int placeBefore(String line, int mark) {
    int first = 0;
    for (int i = Math.max(1, mark - 60); i < mark; i++) {
      Optional<DatelineParser> read = capitalsAt(line, i).filter(parser -> parser.wire);
      if (read.isPresent() && read.get().beginsWithKnownCity()) {
        return i;
      }
      first = read.isPresent() && first == 0 ? i : first;
    }
    return first;
  }

  /**
   * What is read from {@code i} on, after a space, if a place begins there with a word in capitals.
   */
  private static Optional<DatelineParser> capitalsAt(String line, int i) {
    if (line.charAt(i - 1) != ' '
        || !Character.isUpperCase(line.charAt(i))
        || i + 1 == line.length()
        || !Character.isUpperCase(line.charAt(i + 1))) {
      return Optional.empty();
    }
    DatelineParser parser = new DatelineParser(line.substring(i));
    int word = parser.wordEnd(0);
    return word > 2 && parser.isCaps(0, word) && parser.read() && parser.placeStart == 0
        ? Optional.of(parser)
        : Optional.empty();
  }

  /** After a date that the line begins with; 0 if it begins with none. */
  static int leadingDate(String line) {
    DatelineParser parser = new DatelineParser(line);
    return Math.max(0, parser.dateEnd(0));
  }

  /** The date in a paragraph that says little else: "March 7, 2019 04:44 PM Eastern Time". */
  static Optional<Span> dateAlone(Flat flat) {
    if (!flat.isWhole() || flat.line().length() > 110) {
      return Optional.empty();
    }
    DatelineParser parser = new DatelineParser(flat.line());
    return parser.readDateAlone() ? span(flat, parser.dateStart, parser.dateEnd) : Optional.empty();
  }

  private static Optional<Span> span(Flat flat, int from, int to) {
    return from < 0 ? Optional.empty() : Optional.of(flat.span(from, to));
  }

  private int first() {
    int first = wholeEnd;
    if (placeStart >= 0) {
      first = placeStart;
    }
    if (dateStart >= 0) {
      first = Math.min(first, dateStart);
    }
    return first == wholeEnd ? 0 : first;
  }

  private boolean readDateAlone() {
    skipLabel();
    skip(" -\u2013\u2014:|,.*");
    int end = dateEnd(at);
    if (end < 0) {
      int place = placeEnd(at);
      at = place > 0 ? skipFrom(place, SEPARATORS) : afterWordsBeforeDates();
      end = dateEnd(at);
    }
    if (end < 0 || !hasYear || !hasDay) {
      return false;
    }
    dateStart = at;
    dateEnd = end;
    return line.length() - end <= 45 && !line.substring(end).contains(". ");
  }

  private int afterWordsBeforeDates() {
    int i = at;
    while (i < line.length() && dateEndQuietly(i) < 0) {
      int word = wordEnd(i);
      boolean digit = line.charAt(i) >= '0' && line.charAt(i) <= '9';
      if (word > i && !BEFORE_DATES.contains(fold(i, word)) && !WEEKDAYS.contains(fold(i, word))) {
        return line.length();
      }
      i = word > i ? word : digit ? digitsEnd(i, 1, 4) < 0 ? i + 1 : digitsEnd(i, 1, 4) : i + 1;
    }
    return i;
  }

  private boolean read() {
    skipLabel();
    boolean more = true;
    for (int round = 0; round < 8 && more; round++) {
      more = element();
    }
    return isDateline();
  }

  /** Passes over "FOR IMMEDIATE RELEASE:" and opening marks. */
  private void skipLabel() {
    skip(" \"\u201c*-\u2013\u2014:|>\u2022");
    String lower = line.substring(at, Math.min(line.length(), at + 40)).toLowerCase(Locale.ROOT);
    for (String label :
        new String[] {
          "for immediate release",
          "for release",
          "press release",
          "news release",
          "released",
          "immediate release",
          "dateline",
          "date",
          "issued"
        }) {
      if (lower.startsWith(label)) {
        int next = at + label.length();
        if (next >= line.length() || !Character.isLetter(line.charAt(next))) {
          at = next;
          skip(" -\u2013\u2014:|,*.");
        }
        return;
      }
    }
  }

  private void skip(String marks) {
    while (at < line.length() && marks.indexOf(line.charAt(at)) >= 0) {
      at++;
    }
  }

  private boolean element() {
    int before = at;
    boolean dashed = separators();
    if (at >= line.length()) {
      wholeEnd = before == at ? wholeEnd : at;
      return false;
    }
    int end = wireEnd(at);
    if (end > 0) {
      wire = true;
      return done(end);
    }
    if (dateStart < 0) {
      int open = line.charAt(at) == '(' || line.charAt(at) == '[' ? at + 1 : at;
      end = dateEnd(open);
      if (end > 0) {
        dateStart = open;
        dateEnd = end;
        int after = timeEnd(end);
        if (open > at
            && after < line.length()
            && (line.charAt(after) == ')' || line.charAt(after) == ']')) {
          after++;
        }
        return done(after);
      }
    }
    if (placeStart < 0) {
      end = placeEnd(at);
      if (end > 0) {
        placeStart = at;
        placeEnd = end;
        return done(end);
      }
    }
    dash = dashed;
    wholeEnd = before == 0 ? at : at;
    return false;
  }

  private boolean done(int end) {
    at = end;
    wholeEnd = end;
    return true;
  }

  /** Passes over what stands between the parts; whether a dash or colon was among it. */
  private boolean separators() {
    boolean dashed = false;
    while (at < line.length()) {
      char c = line.charAt(at);
      if (c == '-'
          || c == '\u2013'
          || c == '\u2014'
          || c == ':'
          || c == '\u2015'
          || c == '\u2212') {
        dashed = true;
      } else if (c != ' '
          && c != ','
          && c != '.'
          && c != '|'
          && c != ';'
          && c != '/'
          && c != '\u2022'
          && c != '*'
          && c != '\u00b7'
          && c != '_') {
        break;
      } else if (c == '/' && wireEnd(at) > 0) {
        break;
      }
      at++;
    }
    return dashed;
  }

  private boolean isDateline() {
    boolean place = placeStart >= 0;
    boolean date = dateStart >= 0;
    boolean text = wholeEnd < line.length() && startsText(wholeEnd);
    if (place && isEmptyWire()) {
      return true;
    }
    if (wire && (place || date)) {
      return true;
    }
    if (place && date) {
      return dash
          || wholeEnd >= line.length()
          || (regional && hasYear && text)
          || (hasYear && text && isKnownPlace());
    }
    if (place) {
      return dash
          && text
          && isKnownPlace()
          && (regional || isCaps(placeStart, placeEnd) || longDash());
    }
    return date && hasYear && dash && text && dateStart < 3;
  }

  private boolean longDash() {
    String after = line.substring(placeEnd, wholeEnd).strip();
    return after.startsWith("--") || after.startsWith("\u2013") || after.startsWith("\u2014");
  }

  private boolean isEmptyWire() {
    return line.startsWith("()", placeEnd);
  }

  private boolean startsText(int i) {
    char c = line.charAt(i);
    return Character.isLetterOrDigit(c) || c == '"' || c == '\u201c' || c == '(' || c == '$';
  }

  private boolean isKnownPlace() {
    return regional || CITIES.contains(fold(placeStart, placeEnd));
  }

  /**
   * Whether the place up to a comma is a known city, or one with "New", "West", "Port" before it.
   */
  private boolean beginsWithKnownCity() {
    int comma = line.indexOf(',', placeStart);
    String city = fold(placeStart, comma < 0 ? placeEnd : Math.min(comma, placeEnd));
    int first = city.indexOf(' ');
    return CITIES.contains(city)
        || (first > 0
            && BEFORE_CITIES.contains(city.substring(0, first))
            && CITIES.contains(city.substring(first + 1)));
  }

  private String fold(int from, int to) {
    return Fold.fold(line.substring(from, to)).replace(".", "").strip();
  }

  private boolean isCaps(int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.isLowerCase(line.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * After "(BUSINESS WIRE)", "/PRNewswire-FirstCall/", "()"; -1 if no wire is named at {@code i}.
   */
  private int wireEnd(int i) {
    if (i >= line.length()) {
      return -1;
    }
    if (placeStart >= 0 && Character.isUpperCase(line.charAt(i))) {
      return bareWireEnd(i);
    }
    char open = line.charAt(i);
    char close = open == '(' ? ')' : open == '[' ? ']' : open == '/' ? '/' : 0;
    if (close == 0) {
      return -1;
    }
    int end = line.indexOf(close, i + 1);
    if (end < 0 || end - i > 60) {
      return -1;
    }
    String inside = line.substring(i + 1, end).toLowerCase(Locale.ROOT);
    boolean named =
        inside.isBlank()
            || inside.contains("wire")
            || inside.contains("news")
            || inside.contains("pressrelease")
            || inside.contains("press release")
            || inside.contains("presswire")
            || inside.contains("-first call")
            || inside.contains("send2press")
            || inside.contains("prweb")
            || inside.contains("market")
            || inside.contains("reportable")
            || inside.contains("cision")
            || inside.contains("globe")
            || inside.contains("24-7")
            || inside.contains("pr ")
            || inside.equals("bw")
            || inside.contains("prn");
    return named && inside.indexOf(':') < 0 ? end + 1 : -1;
  }

  /** After "Media Example Newswire" before a dash; -1 if no such words begin at {@code i}. */
  private int bareWireEnd(int i) {
    int word = i;
    for (int words = 0; words < 4 && word < line.length(); words++) {
      int end = placeWordEnd(word);
      if (end == word || !Character.isUpperCase(line.charAt(word))) {
        return -1;
      }
      if (fold(word, end).endsWith("wire")) {
        return isDashAt(skipFrom(end, " ")) ? end : -1;
      }
      word = skipFrom(end, " ");
    }
    return -1;
  }

  /** After the date at {@code i}, or -1. */
  private int dateEnd(int i) {
    int p = i;
    int word = wordEnd(p);
    if (word > p && WEEKDAYS.contains(fold(p, word))) {
      p = skipFrom(word, " ,.");
      word = wordEnd(p);
    }
    if (word > p && MONTHS.contains(fold(p, word))) {
      int day = skipFrom(word, " .,");
      int end = digitsEnd(day, 1, 2);
      if (end < 0) {
        int year = digitsEnd(day, 4, 4);
        hasYear |= year > 0;
        return year;
      }
      hasDay = true;
      int after = ordinalEnd(end);
      int year = digitsEnd(skipFrom(after, " ,."), 4, 4);
      hasYear |= year > 0;
      return year > 0 ? year : after;
    }
    int day = digitsEnd(p, 1, 2);
    if (day > 0) {
      int month = skipFrom(ordinalEnd(day), " .,-");
      if (line.startsWith("of ", month)) {
        month += 3;
      }
      int monthEnd = wordEnd(month);
      if (monthEnd > month && MONTHS.contains(fold(month, monthEnd))) {
        hasDay = true;
        int year = digitsEnd(skipFrom(monthEnd, " ,.-"), 4, 4);
        hasYear |= year > 0;
        return year > 0 ? year : monthEnd;
      }
      return numericEnd(day);
    }
    int year = digitsEnd(p, 4, 4);
    if (year > 0 && year < line.length() && line.charAt(year) == '-') {
      int m = digitsEnd(year + 1, 2, 2);
      int d = m > 0 && m < line.length() && line.charAt(m) == '-' ? digitsEnd(m + 1, 2, 2) : -1;
      hasYear |= d > 0;
      hasDay |= d > 0;
      return d;
    }
    return -1;
  }

  /** After "/8/2008" or ".08.2008". */
  private int numericEnd(int i) {
    if (i >= line.length() || (line.charAt(i) != '/' && line.charAt(i) != '.')) {
      return -1;
    }
    char mark = line.charAt(i);
    int second = digitsEnd(i + 1, 1, 2);
    if (second < 0 || second >= line.length() || line.charAt(second) != mark) {
      return -1;
    }
    int year = digitsEnd(second + 1, 4, 4);
    year = year < 0 ? digitsEnd(second + 1, 2, 2) : year;
    hasYear |= year > 0;
    hasDay |= year > 0;
    return year;
  }

  private int ordinalEnd(int i) {
    for (String suffix : new String[] {"st", "nd", "rd", "th"}) {
      if (line.regionMatches(true, i, suffix, 0, 2) && wordEnd(i) == i + 2) {
        return i + 2;
      }
    }
    return i;
  }

  /** After "@ 9:00 AM Eastern", "04:44 PM Eastern Standard Time", "at 8:30 a.m. ET". */
  private int timeEnd(int i) {
    int p = skipFrom(i, " @,");
    if (line.startsWith("at ", p)) {
      p += 3;
    }
    int hour = digitsEnd(p, 1, 2);
    if (hour < 0 || hour >= line.length() || line.charAt(hour) != ':') {
      return i;
    }
    int end = digitsEnd(hour + 1, 2, 2);
    if (end < 0) {
      return i;
    }
    if (line.startsWith(":", end) && digitsEnd(end + 1, 2, 2) > 0) {
      end += 3;
    }
    while (true) {
      int word = skipFrom(end, " ");
      int stop = word;
      while (stop < line.length()
          && (Character.isLetter(line.charAt(stop)) || line.charAt(stop) == '.')) {
        stop++;
      }
      String said = line.substring(word, stop).replace(".", "").toLowerCase(Locale.ROOT);
      if (!TIMES.contains(said)) {
        return end;
      }
      end = stop;
    }
  }

  private int skipFrom(int i, String marks) {
    int p = i;
    while (p < line.length() && marks.indexOf(line.charAt(p)) >= 0) {
      p++;
    }
    return p;
  }

  private int wordEnd(int i) {
    int p = i;
    while (p < line.length() && Character.isLetter(line.charAt(p))) {
      p++;
    }
    return p;
  }

  private int digitsEnd(int i, int least, int most) {
    int p = i;
    while (p < line.length() && line.charAt(p) >= '0' && line.charAt(p) <= '9') {
      p++;
    }
    return p - i >= least && p - i <= most ? p : -1;
  }

  /** After the place at {@code i}, or -1. */
  private int placeEnd(int i) {
    int p = i;
    int end = -1;
    int words = 0;
    int parts = 1;
    boolean known = false;
    int partStart = i;
    while (p < line.length() && p - i <= 80 && words <= 12) {
      int word = placeWordEnd(p);
      if (word == p) {
        break;
      }
      String said = fold(p, word);
      boolean capital =
          Character.isUpperCase(line.charAt(p))
              || (parts > 1 && p == partStart && REGIONS.contains(said))
              || (parts == 1 && isBeforeRegionAndDate(word));
      if (!capital
          && !(SMALL.contains(said) && words > 0
              || (said.equals("al") || said.equals("s-hertogenbosch")))) {
        break;
      }
      if (isMonthOrDay(p, word)) {
        break;
      }
      if (NOT_IN_PLACES.contains(said)
          || (words == 0 && NEVER_FIRST.contains(said) && !isCaps(p, word))) {
        return -1;
      }
      words++;
      end = capital ? word : end;
      p = word;
      if (capital) {
        known |= isRegion(i, partStart, p, word, parts);
      }
      if (p < line.length() && line.charAt(p) == ' ' && !isDashAt(p + 1)) {
        p++;
        if (p < line.length() && line.charAt(p) == '/' && wireEnd(p) < 0) {
          int next = skipFrom(p, "/ ");
          if (next >= line.length() || dateEndQuietly(next) > 0) {
            break;
          }
          p = next;
          parts++;
          partStart = p;
          continue;
        }
        if (p < line.length() && line.charAt(p) == '&') {
          p = skipFrom(p, "& ");
        }
        if (p < line.length() && line.charAt(p) == ',') {
          p = skipFrom(p, ", ");
          parts++;
          partStart = p;
        }
        continue;
      }
      if (p < line.length()
          && (line.charAt(p) == ',' || (line.charAt(p) == '/' && wireEnd(p) < 0))) {
        int next = skipFrom(p, ",/ ");
        if (next >= line.length() || isMonthOrDay(next, wordEnd(next))) {
          break;
        }
        p = next;
        parts++;
        partStart = p;
        continue;
      }
      break;
    }
    if (end < 0 || words > 12) {
      return -1;
    }
    // "New York, and" or "Paris, The Acme Corp.": what hangs over is not the place's.
    return accept(i, end, known, parts, words);
  }

  /**
   * Whether a word in small letters ends in a comma, a region and a dash before a date: "abu dhabi,
   * United Arab Emirates - May 3, 2004".
   */
  private boolean isBeforeRegionAndDate(int word) {
    int comma = word;
    int more = skipFrom(word, " ");
    if (more > word && more < line.length() && Character.isLetter(line.charAt(more))) {
      comma = placeWordEnd(more);
    }
    if (comma >= line.length() || line.charAt(comma) != ',') {
      return false;
    }
    int region = skipFrom(comma, ", ");
    int end = region;
    while (end < line.length()
        && (Character.isLetter(line.charAt(end)) || line.charAt(end) == ' ')) {
      end++;
    }
    int dash = skipFrom(end, " ");
    return REGIONS.contains(fold(region, end))
        && isDashAt(dash)
        && dateEndQuietly(skipFrom(dash, SEPARATORS)) > 0;
  }

  /** "CA" after a comma, "Italy" at the end of "Milan Italy", "United States" alone. */
  private boolean isRegion(int start, int partStart, int word, int end, int parts) {
    if (parts > 1) {
      String said = fold(partStart, end);
      return REGIONS.contains(said) || (said.length() == 2 && isCaps(partStart, end));
    }
    return REGIONS.contains(fold(start, end))
        || (word > start && REGIONS.contains(fold(word, end)));
  }

  private int accept(int start, int end, boolean known, int parts, int words) {
    regional = known;
    boolean city = CITIES.contains(fold(start, end));
    int after = skipFrom(end, " ,.");
    boolean ends =
        after >= line.length()
            || isDashAt(after)
            || line.charAt(after) == '|'
            || line.charAt(after) == '/'
            || line.charAt(after) == ':'
            || wireEnd(after) > 0
            || dateEndQuietly(after) > 0
            || line.charAt(after) == '(' && dateEndQuietly(after + 1) > 0;
    if (!ends) {
      return -1;
    }
    if (known || city) {
      return end;
    }
    boolean led =
        dateStart >= 0
            || wire
            || wireEnd(after) > 0
            || dateEndQuietly(skipFrom(after, SEPARATORS)) > 0;
    boolean named =
        isCapsButForAnd(start, end)
            ? parts <= 4 && words <= (parts > 1 ? 8 : 5)
            : parts == 1 && words <= 2;
    return led && named ? end : -1;
  }

  private boolean isCapsButForAnd(int start, int end) {
    int and = line.indexOf(" and ", start);
    return and >= 0 && and < end
        ? isCaps(start, and) && isCaps(and + " and ".length(), end)
        : isCaps(start, end);
  }

  private int dateEndQuietly(int i) {
    boolean year = hasYear;
    boolean day = hasDay;
    int end = dateEnd(i);
    hasYear = year;
    hasDay = day;
    return end;
  }

  private boolean isDashAt(int i) {
    if (i >= line.length()) {
      return false;
    }
    char c = line.charAt(i);
    return c == '-' || c == '\u2013' || c == '\u2014' || c == '\u2015' || c == '\u2212';
  }

  private boolean isMonthOrDay(int from, int to) {
    String said = fold(from, to);
    if (WEEKDAYS.contains(said)
        && !said.equals("sun")
        && !said.equals("sat")
        && !said.equals("mon")) {
      return true;
    }
    return MONTHS.contains(said) && dateEndQuietly(from) > 0;
  }

  /**
   * After a word of a place: letters, inner apostrophes and hyphens, the stop of "St." or "N.Y.";
   * before a date glued to capitals, "NEW [YORK]May 3, 2004".
   */
  private int placeWordEnd(int i) {
    int p = i;
    while (p < line.length()) {
      char c = line.charAt(p);
      boolean inner = p > i && p + 1 < line.length() && Character.isLetter(line.charAt(p + 1));
      if (p > i + 1 && isGluedDate(p)) {
        break;
      }
      if (Character.isLetter(c) || (inner && (c == '-' || c == '\'' || c == '\u2019'))) {
        p++;
      } else if (c == '.' && p > i && p - i <= 6) {
        p++;
        if (p < line.length() && !Character.isLetter(line.charAt(p))) {
          break;
        }
      } else {
        break;
      }
    }
    return p;
  }

  private boolean isGluedDate(int i) {
    return Character.isUpperCase(line.charAt(i))
        && Character.isUpperCase(line.charAt(i - 1))
        && i + 1 < line.length()
        && Character.isLowerCase(line.charAt(i + 1))
        && isMonthOrDay(i, wordEnd(i));
  }
}
