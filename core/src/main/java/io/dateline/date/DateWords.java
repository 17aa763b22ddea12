package io.dateline.date;

import io.dateline.text.Fold;
import io.dateline.text.Tokens;
import io.dateline.text.WordFile;
import io.dateline.text.WordTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The words that dates are made of. */
final class DateWords {

  /** What a word does in a date. */
  enum Kind {
    /** Any other word. */
    NONE,
    /** Value 1 to 12. */
    MONTH,
    /** Value 1 for Monday to 7. */
    WEEKDAY,
    /** Value 1 to 5, or 0 for "last". */
    ORDINAL,
    /** "quarter", "quarters". */
    QUARTER,
    /** "first-quarter": value 1 to 4. */
    NTH_QUARTER,
    /** "fiscal". */
    FISCAL,
    /** "year", "years". */
    YEAR,
    /** Value is the ordinal of a {@link Meaning.Relative}. */
    RELATIVE,
    /** "this", "next", "last": value -1, 0, 1 for the direction. */
    DIRECTION,
    /** Words after which a year is a year whatever follows: "in", "since". */
    TEMPORAL,
    /** Other small words that may be capitalized in a title: "the", "of", "and". */
    SMALL,
    /** Words that make the year after them part of a half, a season or a decade: "early". */
    VAGUE,
    /** Words whose year is not a date: "act", "suite", "copyright". */
    NUMBERED,
    /** What is counted, so that the number before it is no year: "employees". */
    COUNTED,
    /** What bears a year in its name: "annual" (report, meeting), "edition". */
    NAMED_FOR_YEAR,
    /** What a year is told of: "results", "revenue". */
    MEASURE,
    /** What tells that something is still to come: "will", "scheduled". */
    FUTURE,
    /** What tells that something has been: "was", "had". */
    PAST,
    /** "month". */
    MONTH_WORD,
    /** "end", "year-end". */
    END
  }

  /** What a word does. */
  record Word(Kind kind, int value) {}

  /** By the number of each word in the table; the first for all others. */
  private static final List<Word> WORDS = new ArrayList<>(List.of(new Word(Kind.NONE, 0)));

  private static final WordTable TABLE = table();

  private DateWords() {}

  private static WordTable table() {
    Map<String, Integer> numbers = new HashMap<>();
    for (String line : WordFile.lines(DateWords.class, "date-words.tsv")) {
      String[] fields = line.split("\t", -1);
      Kind kind = Kind.valueOf(constant(fields[1]));
      int value =
          kind == Kind.RELATIVE
              ? Meaning.Relative.valueOf(constant(fields[2])).ordinal()
              : Integer.parseInt(fields[2]);
      numbers.put(Fold.fold(fields[0]), WORDS.size());
      WORDS.add(new Word(kind, value));
    }
    return new WordTable(numbers);
  }

  private static String constant(String name) {
    return name.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /** The number of each token's word, 0 for any other. */
  static int[] numbers(Tokens tokens) {
    return TABLE.numbers(tokens);
  }

  /** The word with a number. */
  static Word at(int number) {
    return WORDS.get(number);
  }
}
