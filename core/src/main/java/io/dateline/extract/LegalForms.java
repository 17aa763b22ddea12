package io.dateline.extract;

import static io.dateline.extract.Lexicon.LEGAL;

import io.dateline.text.Shape;
import io.dateline.text.Tokens;
import io.dateline.text.WordTable;
import java.util.List;
import java.util.Locale;

/** The legal forms at the ends of companies' names: "Inc.", "S.p.A.", "Corp. II". */
final class LegalForms {
  /** Forms that are more than a word, by the way they are printed. */
  static final List<String> WRITTEN =
      List.of(
          "S.p.A.",
          "S.P.A.",
          "S.A.B. de C.V.",
          "S.A. de C.V.",
          "S.A.",
          "S.r.l.",
          "S.R.L.",
          "S.a.r.l.",
          "S.A.R.L.",
          "S.\u00e0 r.l.",
          "N.V.",
          "B.V.",
          "L.P.",
          "L.L.C.",
          "L.L.P.",
          "P.L.C.",
          "p.l.c.",
          "plc",
          "A/S",
          "B.S.C.",
          "a.s.",
          "d.o.o.",
          "N.A.",
          "P.A.",
          "P.C.",
          "P.L.L.C.",
          "Sp. z o.o.",
          "Sdn. Bhd.",
          "SDN. BHD.",
          "S.E.",
          "A.G.",
          "A.B.",
          "National Association");

  private static final String[] NONE = {};

  /** The forms that begin with each char of ASCII. */
  private static final String[][] BY_LETTER = byLetter();

  /** Numbers of several houses of one name, "Harbor Acquisition Corp. II". */
  static final WordTable NUMERALS = WordTable.of("ii", "iii", "iv", "vi", "vii", "viii", "ix");

  private static final WordTable FINAL =
      WordTable.of(
          "ag", "corp", "corporation", "gmbh", "inc", "incorporated", "llc", "llp", "ltd", "plc");

  /** Forms that are words of other kinds too, unless a stop follows. */
  private static final WordTable SHORT = WordTable.of("co", "pa", "pc", "sa");

  private final Reading reading;
  private final Tokens tokens;

  LegalForms(Reading reading) {
    this.reading = reading;
    this.tokens = reading.tokens;
  }

  private static String[][] byLetter() {
    String[][] forms = new String[128][];
    for (char letter = 0; letter < forms.length; letter++) {
      String first = String.valueOf(letter);
      forms[letter] =
          WRITTEN.stream().filter(form -> form.startsWith(first)).toArray(String[]::new);
    }
    return forms;
  }

  /** The last token of a legal form written with stops or strokes, "S.p.A."; -1 for none. */
  int written(int at) {
    int start = tokens.start(at);
    String text = tokens.source();
    char letter = text.charAt(start);
    for (String form : letter < 128 ? BY_LETTER[letter] : NONE) {
      if (text.startsWith(form, start)) {
        int last = at;
        while (last + 1 < reading.size && tokens.end(last) < start + form.length()) {
          last++;
        }
        if (tokens.end(last) == start + form.length() && !isOfSomething(last)) {
          return last;
        }
      }
    }
    return -1;
  }

  /** "National Association [of Realtors]": no legal form. */
  private boolean isOfSomething(int last) {
    return tokens.is(last, "association")
        && reading.together(last, last + 1)
        && tokens.is(last + 1, "of");
  }

  /** Whether a name is complete with its legal form: "Harbor Lights, Inc. [Names Chairman]". */
  boolean endsName(int last, int next, int first) {
    return last > first
        && reading.has(last, LEGAL)
        && isFinal(last)
        && !reading.has(next, LEGAL)
        && !isNumeral(next)
        && !tokens.is(next, "group")
        && !tokens.is(next, "holdings")
        && !(tokens.is(last, "corporation")
            && NameWords.STATUTES.contains(tokens.text(next).toLowerCase(Locale.ROOT)));
  }

  /** "Harbor Acquisition Corp. [III]": a number of several houses of one name. */
  boolean isNumeral(int i) {
    return tokens.shape(i) == Shape.UPPER && NUMERALS.has(tokens, i);
  }

  /** Whether a form ends its name wherever it stands: "Inc.", "LLC", not "Co." or "SA". */
  boolean isFinal(int i) {
    return FINAL.has(tokens, i);
  }

  /** A legal suffix that is not a word of another kind when it stands alone after a comma. */
  boolean standsAlone(int i) {
    if (!reading.has(i, LEGAL) || tokens.is(i, "company")) {
      return false;
    }
    if (SHORT.has(tokens, i)) {
      return reading.isMark(i + 1, '.', i) && tokens.touchesPrevious(i + 1);
    }
    return tokens.end(i) - tokens.start(i) > 2 || tokens.shape(i) == Shape.UPPER;
  }

  /** Whether a form of one word stands where a name can: "Inc.", not "co" in small letters. */
  boolean isWord(int i) {
    return reading.has(i, LEGAL) && reading.isNameWord(i);
  }
}
