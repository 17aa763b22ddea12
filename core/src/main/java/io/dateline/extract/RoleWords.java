package io.dateline.extract;

import io.dateline.text.Tokens;
import io.dateline.text.WordFile;
import io.dateline.text.WordTable;
import java.util.HashMap;
import java.util.Map;

/**
 * The words that titles are made of, and what each may be in one: the list {@code role-words.tsv}
 * beside this class. A word's kinds are bits of an {@code int}; zero is a word that titles do not
 * know. Immutable, so safe for any number of threads.
 */
final class RoleWords {
  /** A head of a title by itself: president. */
  static final int HEAD = 1;

  /** A head only beside other words of a title: officer. */
  static final int WEAK = 1 << 1;

  /** A grade: senior. */
  static final int GRADE = 1 << 2;

  /** A field, place or product: marketing. */
  static final int FIELD = 1 << 3;

  /** Part of a company when it ends a phrase: division. */
  static final int UNIT = 1 << 4;

  /** The plural of a head: presidents. */
  static final int PLURAL = 1 << 5;

  /** An office of a whole company, behind which the company stands and no field: chairman. */
  static final int SEALED = 1 << 6;

  /** A head with grades before it but no field: vp. */
  static final int GRADED = 1 << 7;

  /** A head that may be of a board: member. */
  static final int SEAT = 1 << 8;

  /** A head that is no title by itself: lead. */
  static final int NEVER_ALONE = 1 << 9;

  /** A head that is no title in lower case: leader. */
  static final int NEVER_LOWER = 1 << 10;

  /** A grade of sealed and graded heads: acting. */
  static final int BEFORE_SEALED = 1 << 11;

  /** A grade of presidents: vice. */
  static final int BEFORE_PRESIDENT = 1 << 12;

  /** Ends the name of an organisation: corporation. */
  static final int NAMING = 1 << 13;

  /** A kind of board: supervisory. */
  static final int BOARD_KIND = 1 << 14;

  /** Whose board it is: directors. */
  static final int BOARD_OF = 1 << 15;

  /** Begins names of associations as often as fields of work: american. */
  static final int ORIGIN = 1 << 16;

  /** A continent or a large country: emea. */
  static final int WORLD = 1 << 17;

  /** A word that no field of work has: where. */
  static final int STOP = 1 << 18;

  /** A verb as well: chair. */
  static final int VERB = 1 << 19;

  /** Shortened, with a stop behind it: sr. */
  static final int SHORTENED = 1 << 20;

  /** Says something of a title but is none of it: inaugural. */
  static final int LOOSE = 1 << 21;

  /** What somebody may lead: team. */
  static final int LED = 1 << 22;

  /** Behind it "new" is part of a field: business. */
  static final int NEW = 1 << 23;

  /** A weak head behind it is a title: named. */
  static final int BEFORE_TITLE = 1 << 24;

  /** A verb behind it is no title: will. */
  static final int BEFORE_VERB = 1 << 25;

  /** A place, which is a field as well: germany. */
  static final int PLACE = 1 << 26;

  /** "General" may follow: attorney. */
  static final int GENERAL = 1 << 27;

  /** A head whose title says whom it serves: assistant to the president. */
  static final int SERVING = 1 << 28;

  /** Ends names of companies as well: services. */
  static final int FIRM = 1 << 29;

  /** A grade behind which a word may be a field that no list has: regional. */
  static final int BEFORE_FIELD = 1 << 30;

  /** Begins the name of an organisation where "of" or "for" follows: department. */
  static final int BODY = 1 << 31;

  private static final String LETTERS = "HWMFUPstbalcpnkoryxvjdmifwGgheuq";

  /** Said for {@link RoleTaxonomy} only: a profession. */
  static final char PROFESSION = 'z';

  private final WordTable words;

  private static final class Standard {
    static final RoleWords WORDS = new RoleWords();
  }

  private RoleWords() {
    Map<String, Integer> kinds = new HashMap<>();
    for (String line : WordFile.lines(RoleWords.class, "role-words.tsv")) {
      int tab = line.indexOf('\t');
      kinds.put(line.substring(0, tab), kindsOf(line.substring(tab + 1)));
    }
    words = new WordTable(kinds);
  }

  private static int kindsOf(String letters) {
    int kinds = 0;
    for (int i = 0; i < letters.length(); i++) {
      if (letters.charAt(i) == PROFESSION) {
        continue;
      }
      int bit = LETTERS.indexOf(letters.charAt(i));
      if (bit < 0) {
        throw new IllegalStateException("role-words.tsv: no kind " + letters);
      }
      kinds |= 1 << bit;
    }
    kinds |= (kinds & PLURAL) != 0 ? HEAD : 0;
    return kinds | ((kinds & PLACE) != 0 ? FIELD : 0);
  }

  /** The words that come with Dateline. */
  static RoleWords standard() {
    return Standard.WORDS;
  }

  /** The kinds of each token. */
  int[] kinds(Tokens tokens) {
    return words.numbers(tokens);
  }
}
