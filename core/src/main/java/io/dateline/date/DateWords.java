package io.dateline.date;

import io.dateline.text.Fold;
import io.dateline.text.Shape;
import io.dateline.text.Tokens;
import io.dateline.text.WordFile;
import java.util.Locale;

/** The words that dates are made of, looked up by the hash of a token. */
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

  /** A word and what it does. */
  record Word(String text, int hash, Kind kind, int value) {}

  private static final int SIZE = 2048;
  private static final Word[] TABLE = new Word[SIZE];

  /** The hash of each word of the table; 0 where there is none. */
  private static final int[] HASHES = new int[SIZE];

  private static final Word OTHER = new Word("", 0, Kind.NONE, 0);

  static {
    for (String line : WordFile.lines(DateWords.class, "date-words.tsv")) {
      String[] fields = line.split("\t", -1);
      add(fields[0], Kind.valueOf(constant(fields[1])), fields[2]);
    }
  }

  private DateWords() {}

  private static String constant(String name) {
    return name.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private static void add(String word, Kind kind, String value) {
    int hash = Fold.fold(word).hashCode();
    int slot = slot(hash);
    while (TABLE[slot] != null) {
      slot = (slot + 1) & (SIZE - 1);
    }
    HASHES[slot] = hash;
    TABLE[slot] =
        new Word(
            word,
            hash,
            kind,
            kind == Kind.RELATIVE
                ? Meaning.Relative.valueOf(constant(value)).ordinal()
                : Integer.parseInt(value));
  }

  private static int slot(int hash) {
    return (hash * 0x9E3779B9) >>> 21;
  }

  /** The place of a token's word in the table, below zero for any other word. */
  static int place(Tokens tokens, int token) {
    if (tokens.shape(token) == Shape.PUNCTUATION) {
      return -1;
    }
    int hash = tokens.hash(token);
    int slot = slot(hash);
    while (HASHES[slot] != 0) {
      if (HASHES[slot] == hash && tokens.is(token, TABLE[slot].text())) {
        return slot;
      }
      slot = (slot + 1) & (SIZE - 1);
    }
    return -1;
  }

  /** The word at a place. */
  static Word at(int place) {
    return place < 0 ? OTHER : TABLE[place];
  }
}
