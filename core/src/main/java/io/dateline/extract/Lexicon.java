package io.dateline.extract;

import io.dateline.text.Fold;
import io.dateline.text.Tokens;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is known of words before a release is read: the gazetteers beside this class as one table
 * from a token's hash to bits, and one from the hashes of several tokens to bits.
 *
 * <p>Made once; immutable, so safe for any number of threads.
 */
final class Lexicon {
  static final long GIVEN = 1;
  static final long SURNAME = 1 << 1;
  static final long HONORIFIC = 1 << 2;
  static final long CREDENTIAL = 1 << 3;
  static final long LEGAL = 1 << 4;
  static final long COMPANY_WORD = 1 << 5;
  static final long ORGANIZATION_WORD = 1 << 6;
  static final long THING_WORD = 1 << 7;
  static final long TITLE = 1 << 8;
  static final long TITLE_MODIFIER = 1 << 9;
  static final long PLACE = 1 << 10;
  static final long NEUTRAL = 1 << 11;
  static final long STARTER = 1 << 12;
  static final long KNOWN_COMPANY = 1 << 13;
  static final long CALENDAR = 1 << 14;
  static final long PARTICLE = 1 << 15;
  static final long NAME_SUFFIX = 1 << 16;
  static final long SAYING = 1 << 17;
  static final long ABBREVIATION = 1 << 18;
  static final long FUNCTION_WORD = 1 << 19;

  /** The word, or the words so far, begin a name of more words of the gazetteers. */
  private static final long PHRASE = 1L << 30;

  private static final int GIVEN_RATE = 20;
  private static final int SURNAME_RATE = 22;
  private static final int ORGANIZATION_RATE = 24;
  private static final int PLACE_RATE = 26;
  private static final int COMMON_RATE = 28;

  private static final int LONGEST_PHRASE = 6;
  private static final String CALENDAR_WORDS =
      "january february march april may june july august september october november december"
          + " monday tuesday wednesday thursday friday saturday sunday jan feb mar apr jun jul aug"
          + " sep sept oct nov dec mon tue tues wed thu thurs fri q1 q2 q3 q4 fy h1 h2 am pm est"
          + " edt et pst pdt pt cst cdt ct gmt cet utc eastern pacific";
  private static final String PARTICLES =
      "van von de der den del della di da dos du la le ten ter zu zur bin ibn al el af dela y e";
  private static final String SAYING_WORDS =
      "said says say added adds stated states commented comments explained explains noted notes"
          + " remarked continued concluded told according shared shares emphasized expressed"
          + " remarks observed observes stressed announced";
  private static final String ABBREVIATIONS =
      "mr mrs ms dr prof st mt ft jr sr inc corp co ltd bros no gen col lt capt maj sen rep gov"
          + " rev hon messrs pte pty cos intl assoc mfg dept univ sa ste drs ing dipl mag wm geo"
          + " chas jos thos robt";

  private final Table words = new Table(1 << 17);
  private final Table phrases = new Table(1 << 14);

  /** The well-known companies of one word that is not of letters alone: "at&t", "3m". */
  private final Set<String> companiesWithMarks = new HashSet<>();

  private static final class Standard {
    static final Lexicon LEXICON = new Lexicon();
  }

  private Lexicon() {
    flag("given-names.txt", GIVEN);
    flag("surnames.txt", SURNAME);
    flag("honorifics.txt", HONORIFIC);
    flag("credentials.txt", CREDENTIAL);
    flag("legal-suffixes.txt", LEGAL);
    flag("company-words.txt", COMPANY_WORD);
    flag("organization-words.txt", ORGANIZATION_WORD);
    flag("thing-words.txt", THING_WORD);
    flag("titles.txt", TITLE);
    flag("title-modifiers.txt", TITLE_MODIFIER);
    flag("starters.txt", STARTER);
    flag("function-words.txt", FUNCTION_WORD);
    names("places.txt", PLACE);
    names("neutral-names.txt", NEUTRAL);
    names("known-companies.txt", KNOWN_COMPANY);
    flag(CALENDAR_WORDS.split(" "), CALENDAR);
    flag(PARTICLES.split(" "), PARTICLE);
    flag("jr sr ii iii iv".split(" "), NAME_SUFFIX);
    flag(SAYING_WORDS.split(" "), SAYING);
    flag(ABBREVIATIONS.split(" "), ABBREVIATION);
    rates("words.txt");
  }

  /** Adds the words of a file with the five digits behind each. */
  private void rates(String file) {
    WordList.Entries entries = WordList.entries(file);
    while (entries.next()) {
      long rates = 0;
      for (int i = 0; i < 5; i++) {
        rates |= (long) entries.digit(i) << (GIVEN_RATE + 2 * i);
      }
      words.add(entries.hash(), rates);
    }
  }

  /** The lexicon that comes with Dateline. */
  static Lexicon standard() {
    return Standard.LEXICON;
  }

  private void flag(String file, long bit) {
    WordList.Entries entries = WordList.entries(file);
    while (entries.next()) {
      words.add(entries.hash(), bit);
    }
  }

  private void flag(String[] entries, long bit) {
    for (String word : entries) {
      words.add(word.hashCode(), bit);
    }
  }

  private void names(String file, long bit) {
    for (String name : WordList.lines(file)) {
      Tokens tokens = Tokens.of(name);
      if (tokens.size() == 1) {
        words.add(tokens.hash(0), bit);
        if (bit == KNOWN_COMPANY && !isOfLetters(tokens, 0)) {
          companiesWithMarks.add(name);
        }
      } else {
        words.add(tokens.hash(0), PHRASE);
        for (int last = 1; last < tokens.size() - 1; last++) {
          phrases.add(phraseHash(tokens, 0, last), PHRASE);
        }
        phrases.add(phraseHash(tokens, 0, tokens.size() - 1), bit);
      }
    }
  }

  private static boolean isOfLetters(Tokens tokens, int token) {
    for (int at = tokens.start(token); at < tokens.end(token); at++) {
      if (!Character.isLetter(tokens.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a token has no more than the hash of a well-known company: "D&O" that of BDO. */
  boolean isCompanyByHashOnly(Tokens tokens, int token) {
    return !isOfLetters(tokens, token)
        && !companiesWithMarks.contains(Fold.fold(tokens.text(token)));
  }

  /** The bits of each token; 0 for a word nothing is known of. */
  long[] bits(Tokens tokens) {
    return words.all(tokens);
  }

  /** The bits of a folded word. */
  long bits(String folded) {
    return words.get(folded.hashCode());
  }

  /** The bits of several tokens taken as one name; 0 if no gazetteer has it. */
  long phraseBits(Tokens tokens, int first, int last) {
    return first == last
        ? words.get(tokens.hash(first))
        : last - first < LONGEST_PHRASE
            ? phrases.get(phraseHash(tokens, first, last)) & ~PHRASE
            : 0;
  }

  /** The last token of the longest name of several words that begins here; -1 for none. */
  int phraseEnd(Tokens tokens, int first, long bitsOfFirst, long wanted) {
    int end = -1;
    int hash = tokens.hash(first);
    int stop = Math.min(tokens.size(), first + LONGEST_PHRASE);
    long bits = bitsOfFirst;
    for (int i = first + 1;
        (bits & PHRASE) != 0 && i < stop && tokens.paragraph(i) == tokens.paragraph(first);
        i++) {
      hash = next(hash, tokens.hash(i));
      bits = phrases.get(hash);
      if ((bits & wanted) != 0) {
        end = i;
      }
    }
    return end;
  }

  /** A hash of the folded tokens in this order. */
  static int phraseHash(Tokens tokens, int first, int last) {
    int hash = tokens.hash(first);
    for (int i = first + 1; i <= last; i++) {
      hash = next(hash, tokens.hash(i));
    }
    return hash;
  }

  /** The hash of tokens whose hash is known and one more. */
  static int next(int hash, int word) {
    return hash * 0x2c1b3c6d + word * 0x297a2d39 + 1;
  }

  /** How often the word is a given name, from 0 for never to 3 for mostly. */
  static int givenRate(long bits) {
    return (int) (bits >>> GIVEN_RATE) & 3;
  }

  /** How often the word is a surname. */
  static int surnameRate(long bits) {
    return (int) (bits >>> SURNAME_RATE) & 3;
  }

  /** How often the word is in the name of an organisation. */
  static int organizationRate(long bits) {
    return (int) (bits >>> ORGANIZATION_RATE) & 3;
  }

  /** How often the word is in the name of a place. */
  static int placeRate(long bits) {
    return (int) (bits >>> PLACE_RATE) & 3;
  }

  /** How often the word is written without a capital. */
  static int commonRate(long bits) {
    return (int) (bits >>> COMMON_RATE) & 3;
  }

  /** Names of the gazetteers that are read as lists, for the test that keeps them in order. */
  static List<String> files() {
    return List.of(
        "company-words.txt",
        "credentials.txt",
        "given-names.txt",
        "honorifics.txt",
        "known-companies.txt",
        "legal-suffixes.txt",
        "neutral-names.txt",
        "nicknames.txt",
        "organization-words.txt",
        "places.txt",
        "starters.txt",
        "surnames.txt",
        "thing-words.txt",
        "title-modifiers.txt",
        "titles.txt",
        "words.txt");
  }

  /**
   * Open addressing from an int to the bits of it: the int in the upper half of an entry, the bits
   * in the lower, so that a word costs one look at the memory. Zero stands for a free place.
   */
  private static final class Table {
    private static final long BITS = 0x7fffffffL;

    private long[] entries;
    private int mask;
    private int size;

    Table(int capacity) {
      entries = new long[capacity];
      mask = capacity - 1;
    }

    void add(int key, long bits) {
      if (bits == 0) {
        return;
      }
      int slot = slot(key);
      if (entries[slot] == 0) {
        size++;
      }
      entries[slot] |= (long) key << 32 | bits;
      if (4 * size > 3 * mask) {
        grow();
      }
    }

    long get(int key) {
      return entries[slot(key)] & BITS;
    }

    /** The looks at the memory first, for one does not wait for another where none decides. */
    long[] all(Tokens tokens) {
      long[] all = new long[tokens.size()];
      for (int i = 0; i < all.length; i++) {
        all[i] = entries[place(tokens.hash(i))];
      }
      for (int i = 0; i < all.length; i++) {
        int key = tokens.hash(i);
        all[i] = (int) (all[i] >>> 32) == key ? all[i] & BITS : get(key);
      }
      return all;
    }

    private int place(int key) {
      return (key ^ (key >>> 15)) & mask;
    }

    private int slot(int key) {
      int slot = place(key);
      while (entries[slot] != 0 && (int) (entries[slot] >>> 32) != key) {
        slot = (slot + 1) & mask;
      }
      return slot;
    }

    private void grow() {
      long[] old = entries;
      entries = new long[2 * old.length];
      mask = entries.length - 1;
      size = 0;
      for (long entry : old) {
        add((int) (entry >>> 32), entry & BITS);
      }
    }
  }
}
