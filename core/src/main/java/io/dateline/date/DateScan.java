package io.dateline.date;

import io.dateline.date.DateWords.Kind;
import io.dateline.text.Shape;
import io.dateline.text.Tokens;
import java.time.DayOfWeek;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One reading of some tokens: what stands where, and the expressions found so far. Zero means "not
 * there" for a day, a month and a year, none of which can be zero. Looking ahead or back never
 * leaves the paragraph. Not thread-safe.
 */
final class DateScan {
  private static final int FIRST_YEAR = 1500;
  private static final int LAST_YEAR = 2199;

  /** Tokens to either side of a date in which its tense is looked for. */
  private static final int TENSE_WINDOW = 25;

  private final Tokens tokens;

  /** The number of each token among the words of dates. */
  private final int[] words;

  private final List<DateExpression> found = new ArrayList<>();
  private int paragraphStart;
  private int paragraphEnd;

  /** After the last token of the newest expression. */
  private int foundEnd;

  /** First token of the newest expression. */
  private int foundStart;

  /** Newest number that is no year; before all tokens if there is none. */
  private int rejected = -1;

  DateScan(Tokens tokens) {
    this.tokens = tokens;
    words = DateWords.numbers(tokens);
  }

  List<DateExpression> found() {
    return found;
  }

  /** Sets the bounds of looking about to the paragraph of a token. */
  void enter(int token) {
    if (token < paragraphEnd) {
      return;
    }
    int paragraph = tokens.paragraph(token);
    paragraphStart = token;
    while (paragraphStart > 0 && tokens.paragraph(paragraphStart - 1) == paragraph) {
      paragraphStart--;
    }
    paragraphEnd = token + 1;
    while (paragraphEnd < tokens.size() && tokens.paragraph(paragraphEnd) == paragraph) {
      paragraphEnd++;
    }
  }

  boolean has(int token) {
    return token >= paragraphStart && token < paragraphEnd;
  }

  boolean is(int token, char c) {
    return has(token) && tokens.is(token, c);
  }

  boolean is(int token, String word) {
    return has(token) && tokens.is(token, word);
  }

  boolean isPossessive(int token) {
    return has(token) && tokens.isPossessive(token);
  }

  Shape shape(int token) {
    return has(token) ? tokens.shape(token) : Shape.PUNCTUATION;
  }

  Kind kind(int token) {
    return has(token) ? kindOf(token) : Kind.NONE;
  }

  int value(int token) {
    return DateWords.at(words[token]).value();
  }

  boolean touches(int token) {
    return has(token) && has(token - 1) && tokens.touchesPrevious(token);
  }

  /** Whether a dash of any length stands there. */
  boolean isDash(int token) {
    return is(token, '-')
        || is(token, '\u2013')
        || is(token, '\u2014')
        || is(token, '\u2010')
        || is(token, '\u2011')
        || is(token, '\u2012')
        || is(token, '\u2212');
  }

  /** The month named there, 1 to 12, or 0. A month needs its capital. */
  int month(int token) {
    return has(token) && tokens.shape(token) != Shape.LOWER && kind(token) == Kind.MONTH
        ? value(token)
        : 0;
  }

  /** After a month's name and the full stop of its abbreviation. */
  int afterMonth(int token) {
    boolean abbreviated = tokens.end(token) - tokens.start(token) <= 4;
    return abbreviated && is(token + 1, '.') && touches(token + 1) ? token + 2 : token + 1;
  }

  /** The number written there in digits alone, or 0. */
  int number(int token, int fewest, int most) {
    if (!has(token) || tokens.shape(token) != Shape.NUMBER) {
      return 0;
    }
    int length = tokens.end(token) - tokens.start(token);
    return length < fewest || length > most ? 0 : digits(tokens.start(token), tokens.end(token));
  }

  private int digits(int start, int end) {
    int number = 0;
    for (int i = start; i < end; i++) {
      char c = tokens.charAt(i);
      if (c < '0' || c > '9') {
        return 0;
      }
      number = number * 10 + (c - '0');
    }
    return number;
  }

  /** The year written there in four digits, or 0. */
  int year(int token) {
    int year = number(token, 4, 4);
    return year >= FIRST_YEAR && year <= LAST_YEAR ? year : 0;
  }

  /** The year of two digits there, in 1970 to 2069, or 0. */
  int shortYear(int token) {
    if (!has(token)
        || tokens.shape(token) != Shape.NUMBER
        || tokens.end(token) - tokens.start(token) != 2) {
      return 0;
    }
    return yearOfDigits(tokens.start(token), tokens.end(token));
  }

  /** The day of the month there, "3" or "3rd", or 0. */
  int day(int token) {
    int day = number(token, 1, 2);
    if (day == 0) {
      day = ordinal(token);
    }
    return day <= 31 ? day : 0;
  }

  /** The number of "3rd", or 0. */
  int ordinal(int token) {
    if (!has(token) || tokens.shape(token) != Shape.ALPHANUMERIC) {
      return 0;
    }
    int start = tokens.start(token);
    int end = tokens.end(token);
    if (end - start < 3 || end - start > 4) {
      return 0;
    }
    String text = tokens.source();
    char last = Character.toLowerCase(text.charAt(end - 1));
    char before = Character.toLowerCase(text.charAt(end - 2));
    boolean suffix =
        (before == 's' && last == 't')
            || (before == 'n' && last == 'd')
            || (before == 'r' && last == 'd')
            || (before == 't' && last == 'h');
    return suffix ? digits(start, end - 2) : 0;
  }

  /** The day of "3,2003", written without its space, or 0. */
  int dayBeforeComma(int token) {
    int comma = commaIn(token);
    int day = comma == 0 ? 0 : digits(tokens.start(token), comma);
    return day <= 31 ? day : 0;
  }

  /** The year of "3,2003", or 0. */
  int yearAfterComma(int token) {
    int comma = commaIn(token);
    int year = comma == 0 ? 0 : digits(comma + 1, tokens.end(token));
    return year >= FIRST_YEAR && year <= LAST_YEAR ? year : 0;
  }

  private int commaIn(int token) {
    if (!has(token) || tokens.shape(token) != Shape.NUMBER) {
      return 0;
    }
    int comma = tokens.end(token) - 5;
    return comma > tokens.start(token)
            && comma <= tokens.start(token) + 2
            && tokens.charAt(comma) == ','
        ? comma
        : 0;
  }

  /** The day of "03T10", with which the time of ISO 8601 begins, or 0. */
  int dayBeforeTime(int token) {
    if (!has(token) || tokens.shape(token) != Shape.ALPHANUMERIC) {
      return 0;
    }
    int start = tokens.start(token);
    boolean time = tokens.end(token) - start >= 3 && tokens.charAt(start + 2) == 'T';
    return time ? digits(start, start + 2) : 0;
  }

  /** Day, month and year of "03.05.2004", or nothing. */
  int[] dottedParts(int token) {
    int length = has(token) ? tokens.end(token) - tokens.start(token) : 0;
    if (length < 8 || length > 10 || tokens.shape(token) != Shape.NUMBER) {
      return new int[0];
    }
    String text = tokens.source();
    int start = tokens.start(token);
    int first = text.indexOf('.', start);
    int second = tokens.end(token) - 5;
    if (first < 0 || first > start + 2 || second <= first || text.charAt(second) != '.') {
      return new int[0];
    }
    int year = digits(second + 1, second + 5);
    return year < FIRST_YEAR || year > LAST_YEAR
        ? new int[0]
        : new int[] {digits(start, first), digits(first + 1, second), year};
  }

  /** The quarter of "Q3", "3Q" and "3Q25", or 0. */
  int quarterOfCode(int token) {
    if (!has(token) || tokens.shape(token) != Shape.ALPHANUMERIC) {
      return 0;
    }
    int start = tokens.start(token);
    int length = tokens.end(token) - start;
    char first = tokens.charAt(start);
    char second = length < 2 ? ' ' : tokens.charAt(start + 1);
    int quarter = first == 'Q' ? second - '0' : second == 'Q' ? first - '0' : 0;
    boolean whole = length == 2 || yearOfCode(token) > 0;
    return quarter >= 1 && quarter <= 4 && whole ? quarter : 0;
  }

  /** The year of "3Q25", "Q3-2025" and "Q4FY24", or 0. */
  int yearOfCode(int token) {
    int at = tokens.start(token) + 2;
    int end = tokens.end(token);
    String text = tokens.source();
    boolean apart = at < end && text.charAt(at) == '-';
    if (apart) {
      at++;
    }
    if (text.startsWith("FY", at)) {
      return yearOfDigits(at + 2, end);
    }
    // "3Q25" is a quarter, but "Q400" an aircraft.
    boolean plain = apart || text.charAt(tokens.start(token)) != 'Q' || end - at == 4;
    return plain ? yearOfDigits(at, end) : 0;
  }

  /** The year of "FY25" and "FY2025", or 0. */
  int yearOfFiscalCode(int token) {
    int start = tokens.start(token);
    return tokens.source().startsWith("FY", start) ? yearOfDigits(start + 2, tokens.end(token)) : 0;
  }

  private int yearOfDigits(int start, int end) {
    int number = digits(start, end);
    if (end - start == 2) {
      // "2Q00" is of 2000, "2QBO" of nothing
      boolean written = number > 0 || tokens.source().startsWith("00", start);
      return !written ? 0 : number >= 70 ? 1900 + number : 2000 + number;
    }
    return end - start == 4 && number >= FIRST_YEAR && number <= LAST_YEAR ? number : 0;
  }

  /** How many chars the token has. */
  int length(int token) {
    return tokens.end(token) - tokens.start(token);
  }

  /** Whether the word there is one that dates are made of. */
  boolean knows(int token) {
    return words[token] > 0;
  }

  /** What the word there does, whatever the paragraph. */
  Kind kindOf(int token) {
    return DateWords.at(words[token]).kind();
  }

  /** The weekday named just before a token, a comma between them apart. */
  Optional<DayOfWeek> weekdayBefore(int token) {
    int i = token - 1;
    while (is(i, ',') || is(i, '.')) {
      i--;
    }
    return i >= token - 3 && kind(i) == Kind.WEEKDAY && tokens.shape(i).isCapitalized()
        ? Optional.of(DayOfWeek.of(value(i)))
        : Optional.empty();
  }

  /** Which year "last" or "next" before a token asks for, else the tense of its sentence. */
  Meaning.Side sideOf(int token) {
    if (kind(token - 1) == Kind.DIRECTION && value(token - 1) != 0) {
      return value(token - 1) < 0 ? Meaning.Side.BEFORE : Meaning.Side.AFTER;
    }
    int future = 0;
    int past = 0;
    for (int step = -1; step <= 1; step += 2) {
      for (int i = token + step; isSameSentence(i, token); i += step) {
        Kind kind = kind(i);
        future += kind == Kind.FUTURE ? 1 : 0;
        past += kind == Kind.PAST || tokens.is(i, "since") ? 1 : 0;
      }
    }
    return future > 0
        ? Meaning.Side.RATHER_AFTER
        : past > 0 ? Meaning.Side.RATHER_BEFORE : Meaning.Side.NEAREST;
  }

  /** The side of the newest expression, which is a day of the same list. */
  Meaning.Side sideOfLast() {
    return !found.isEmpty() && found.getLast().meaning() instanceof Meaning.DayOfYear day
        ? day.side()
        : Meaning.Side.NEAREST;
  }

  /** Whether a token is near another with no end of a sentence on the way to it. */
  private boolean isSameSentence(int token, int other) {
    return has(token)
        && Math.abs(token - other) <= TENSE_WINDOW
        && !(tokens.is(token, '.') && Math.abs(token - other) > 1)
        && !tokens.is(token, ';');
  }

  void add(int first, int last, String rule, Meaning meaning) {
    found.add(new DateExpression(tokens.span(first, last), rule, meaning));
    foundStart = first;
    foundEnd = last + 1;
  }

  /** Adds a day if there is such a day in the calendar; "February 30, 2004" is passed over. */
  void addDay(int first, int last, String rule, int year, int month, int day) {
    if (day <= YearMonth.of(year, month).lengthOfMonth()) {
      addFixed(first, last, rule, DateValue.day(year, month, day));
    }
  }

  void addFixed(int first, int last, String rule, DateValue value) {
    add(first, last, rule, new Meaning.Fixed(value));
  }

  /** After the last token of the newest expression, 0 if there is none. */
  int foundEnd() {
    return foundEnd;
  }

  /** Marks a number that might have been a year and is none. */
  void rejectYear(int token) {
    rejected = token;
  }

  /** Whether the token is the newest number that was found to be no year. */
  boolean isRejected(int token) {
    return rejected == token && has(token);
  }

  /** The newest expression, if it ends at or after {@code end} in this paragraph. */
  Optional<DateExpression> foundEndingAt(int end) {
    return foundEnd == end && !found.isEmpty() && has(foundStart)
        ? Optional.of(found.getLast())
        : Optional.empty();
  }

  /** Puts another meaning in the place of the newest expression's. */
  void replaceLast(Meaning meaning) {
    DateExpression last = found.removeLast();
    found.add(new DateExpression(last.span(), last.rule(), meaning));
  }
}
