package io.dateline.extract;

import io.dateline.text.Fold;
import io.dateline.text.Span;
import io.dateline.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Where a lost line end has glued two words together: "ContactMike Will", "About Harbor LightsThe
 * Harbor Lights Group".
 *
 * <p>A small letter before a capital is a seam when what stands before it is a label, or when an
 * ordinary word that begins sentences stands after it. Brands written so ("HemaCare", "YouTube")
 * have neither.
 */
final class GluedWords {
  private static final List<String> LABELS =
      List.of(
          "contact",
          "contacts",
          "details",
          "information",
          "website",
          "relations",
          "inquiries",
          "enquiries",
          "release",
          "phone",
          "email",
          "investors",
          "statements",
          "company",
          "title",
          "name",
          "here",
          "officer",
          "director",
          "president",
          "chairman",
          "manager",
          "counsel");

  /** Labels that brands begin with, "MediaHarbor", unless a name or an address follows. */
  private static final List<String> BEGINNINGS_OF_BRANDS = List.of("info", "media");

  private static final List<String> OPENERS =
      List.of(
          "the",
          "for",
          "about",
          "founded",
          "with",
          "contact",
          "this",
          "media",
          "view",
          "visit",
          "headquartered",
          "established",
          "phone",
          "email",
          "tel",
          "website");

  private static final List<String> MAILBOXES =
      List.of(
          "press",
          "info",
          "media",
          "ir",
          "investors",
          "investor",
          "contact",
          "hello",
          "pr",
          "sales",
          "support",
          "corporate",
          "admin",
          "team",
          "news",
          "office",
          "marketing");

  private static final List<String> TITLES =
      List.of(
          "chief",
          "president",
          "vice",
          "director",
          "ceo",
          "cfo",
          "coo",
          "senior",
          "executive",
          "chairman",
          "investor",
          "public",
          "head",
          "manager",
          "partner",
          "founder",
          "owner",
          "chair",
          "principal",
          "attorney",
          "spokesperson",
          "account",
          "cto",
          "cmo",
          "ir",
          "vp",
          "evp",
          "svp",
          "corporate",
          "managing",
          "general",
          "marketing",
          "communications",
          "title",
          "role",
          "position",
          "phone",
          "email",
          "company",
          "website",
          "tel");

  /** Beginnings of surnames with a capital inside: "VanderWal", "FitzGerald". */
  private static final List<String> JOINED = List.of("vander", "fitz", "saint", "della");

  /** How far around a word its other places are looked for, in chars. */
  private static final int AROUND = 4000;

  /** So many places of a word are no accident of a lost line end. */
  private static final int USUAL = 3;

  /** Whether each char of ASCII may begin what a lost line end has glued to what is before it. */
  private static final boolean[] BEGINS = begins();

  private static boolean[] begins() {
    boolean[] begins = new boolean[128];
    for (char c = 0; c < begins.length; c++) {
      begins[c] = isDigit(c) || isCapital(c) || c == '@' || c == '\n';
    }
    return begins;
  }

  private final String text;

  /** The chars of the text: reading an array is several times as fast as {@code charAt}. */
  private final char[] chars;

  private final List<Span> gaps;
  private final Lexicon lexicon;

  /**
   * Words of a text.
   *
   * @param gaps what a reader passes over, in order; a page that ends there ends no line
   */
  GluedWords(String text, List<Span> gaps, Lexicon lexicon) {
    this.text = text;
    this.chars = text.toCharArray();
    this.gaps = gaps;
    this.lexicon = lexicon;
  }

  /**
   * Offsets inside the paragraph where a new line begins or should begin, in order.
   *
   * @param lines whether the lines of the paragraph as printed count too
   */
  List<Integer> cuts(Span paragraph, boolean lines) {
    List<Integer> cuts = List.of();
    int doubled = doubled(text, paragraph);
    if (doubled > 0) {
      cuts = new ArrayList<>();
      cuts.add(doubled);
    }
    int line = lineStart(text, paragraph.start());
    int end = paragraph.end() - 1;
    for (int i = paragraph.start() + 1; i < end; i++) {
      char c = chars[i];
      if (c >= BEGINS.length || !BEGINS[c]) {
        continue;
      }
      if (isDigit(c)) {
        if (isLower(chars[i - 1]) && isNumberOfItsOwn(text, paragraph, i)) {
          cuts = cuts.isEmpty() ? new ArrayList<>() : cuts;
          cuts.add(i);
        }
        continue;
      }
      if (c == '\n' && lines) {
        int gapEnd = gapEnd(i);
        int next = gapEnd > 0 ? 0 : LineEnds.meant(text, line, i, paragraph.end());
        line = Math.max(gapEnd, i + 1);
        if (next > 0) {
          if (cuts.isEmpty()) {
            cuts = new ArrayList<>();
          }
          cuts.add(next);
        }
      }
      if (c == '@') {
        int mailbox = mailbox(text, paragraph, i);
        if (mailbox > 0 && (cuts.isEmpty() || cuts.get(cuts.size() - 1) < mailbox)) {
          if (cuts.isEmpty()) {
            cuts = new ArrayList<>();
          }
          cuts.add(mailbox);
        }
      }
      if (c >= 'A'
          && c <= 'Z'
          && chars[i - 1] != ' '
          && (isLower(chars[i - 1])
              || isWholeBefore(i)
              || isNumberBefore(text, i)
              || isAcronymBeforeThe(text, i))
          && (Character.isLetterOrDigit(chars[i + 1])
              || chars[i + 1] == ':'
              || chars[i + 1] == '-' && isCapital(chars[i + 2 < chars.length ? i + 2 : i + 1]))
          && isSeam(paragraph, i)) {
        if (cuts.isEmpty()) {
          cuts = new ArrayList<>();
        }
        if (i != doubled) {
          cuts.add(i);
        }
      }
    }
    return cuts;
  }

  /** The end of the gap that an offset lies in; 0 for none. */
  private int gapEnd(int at) {
    int low = 0;
    int high = gaps.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (gaps.get(middle).end() <= at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < gaps.size() && gaps.get(low).start() <= at ? gaps.get(low).end() : 0;
  }

  /**
   * The first char that is no white space on the line that a paragraph begins in; of a longer line
   * as much as tells that it has no room.
   */
  private static int lineStart(String text, int paragraph) {
    int start = paragraph;
    while (start > 0 && paragraph - start < LineEnds.NARROWEST && text.charAt(start - 1) != '\n') {
      start--;
    }
    while (start < paragraph && text.charAt(start) <= ' ') {
      start++;
    }
    return start;
  }

  /**
   * Where "About Harbor AI" ends and "Harbor AI is …" begins without a space between; 0 for
   * nowhere.
   */
  private static int doubled(String text, Span paragraph) {
    int from = paragraph.start();
    if (!text.startsWith("About ", from)) {
      return 0;
    }
    from += 6;
    int word = from;
    while (word < paragraph.end() && Character.isLetterOrDigit(text.charAt(word))) {
      word++;
    }
    int length = word - from;
    for (int k = length + 1; length > 2 && k < 60 && from + k + length < paragraph.end(); k++) {
      // "About Harbor AGHarbor is …"
      if (text.charAt(from + k) == text.charAt(from)
          && text.regionMatches(from + k, text, from, length)
          && Character.isLetter(text.charAt(from + k - 1))
          && isSpace(text.charAt(from + k + length))) {
        return from + k;
      }
    }
    for (int k = 3; k < 60 && from + 2 * k <= paragraph.end(); k++) {
      if (text.charAt(from + k) == text.charAt(from)
          && text.regionMatches(from + k, text, from, k)) {
        return isSpace(text.charAt(from + k - 1)) ? 0 : from + k;
      }
    }
    return 0;
  }

  /** "Chief Marketing Officer949.555.0100", "Vice President101 Harbor Street". */
  private static boolean isNumberOfItsOwn(String text, Span paragraph, int at) {
    if (isTelephone(text, at)) {
      return true;
    }
    int start = at;
    while (start > paragraph.start() && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return at + 1 < text.length()
        && isDigit(text.charAt(at + 1))
        && isCapital(text.charAt(start))
        && LABELS.contains(Fold.fold(text.substring(start, at)));
  }

  /** Whether a number such as "949.555.0100" or "949-555-0100" begins at an offset. */
  private static boolean isTelephone(String text, int at) {
    if (at + 8 > text.length()) {
      return false;
    }
    for (int i = 0; i < 7; i++) {
      char c = text.charAt(at + i);
      if (i == 3 ? c != '.' && c != '-' && c != ' ' : !isDigit(c)) {
        return false;
      }
    }
    return text.charAt(at + 7) == text.charAt(at + 3);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Four digits or more of a telephone number right before the offset: "857 208 7687Jane". */
  private static boolean isNumberBefore(String text, int at) {
    for (int i = at - 1; i > at - 5; i--) {
      if (i < 0 || text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return at + 2 < text.length() && isLower(text.charAt(at + 1)) && isLower(text.charAt(at + 2));
  }

  /**
   * Where a mail address begins that is glued to a name: "Jane Doejdoe@example.com", "Jane
   * Doepress@example.com"; 0 for nowhere.
   */
  private static int mailbox(String text, Span paragraph, int at) {
    int start = at;
    while (start > paragraph.start()
        && at - start < 40
        && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    if (start == at || !Character.isUpperCase(text.charAt(start))) {
      return 0;
    }
    int small = start;
    while (small < at && isCapital(text.charAt(small))) {
      small++;
    }
    if (small > start + 1 && small < at - 2) {
      // "Harbor PRjane@example.com", "HPRJane@example.com"
      return small > start + 2 ? small - 1 : small;
    }
    for (int cut = at - 2; cut > start + 1; cut--) {
      if (MAILBOXES.contains(text.substring(cut, at)) && isLower(text.charAt(cut - 1))) {
        return cut;
      }
    }
    int before = wordBefore(text, paragraph, start);
    if (before < start) {
      // "Jane Hallowjane@example.com"
      String given = Fold.fold(text.substring(before, start - 1));
      int cut = text.indexOf(given, start + 2);
      if (given.length() > 2 && cut > 0 && cut < at && isLower(text.charAt(cut - 1))) {
        return cut;
      }
    }
    for (int cut = at - 3; cut > start + 2; cut--) {
      String name = Fold.fold(text.substring(start, cut));
      if (text.substring(cut, at).contains(name)) {
        return cut;
      }
    }
    return 0;
  }

  /** Where the word before the one at {@code start} begins; {@code start} for none. */
  private static int wordBefore(String text, Span paragraph, int start) {
    int from = start - 1;
    if (from <= paragraph.start() || !isSpace(text.charAt(from))) {
      return start;
    }
    while (from > paragraph.start() && Character.isLetter(text.charAt(from - 1))) {
      from--;
    }
    return from == start - 1 ? start : from;
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  /** What ends a line that the next is glued to. */
  private static final Set<String> WHOLE =
      Set.of("LLC", "LLP", "PLC", "GmbH", "Inc.", "Ltd.", "Limited", "Corporation", "CORPORATION");

  /** What does where a small letter is the second of the next line. */
  private static final Set<String> WHOLE_BEFORE_SMALL = Set.of("LP", "AG", "CONTACT", "CONTACTS");

  /** The length of the longest of them, and the last letters of all. */
  private static final int LONGEST_WHOLE = 11;

  private static final String LAST_OF_WHOLE = "CPHG.dnNTS";

  /** "LLC" or the like right before the offset: "Harbor Lights LLCJane Doe". */
  private boolean isWholeBefore(int at) {
    if (LAST_OF_WHOLE.indexOf(chars[at - 1]) < 0) {
      return false;
    }
    int start = at - 1;
    while (start > 0 && at - start <= LONGEST_WHOLE && !isSpace(chars[start - 1])) {
      start--;
    }
    if (start == 0 || at - start > LONGEST_WHOLE) {
      return false;
    }
    String word = text.substring(start, at);
    return WHOLE.contains(word) || WHOLE_BEFORE_SMALL.contains(word) && isLower(chars[at + 1]);
  }

  /** "IDBThe Harbor Bank": an acronym, and the article of a name. */
  private static boolean isAcronymBeforeThe(String text, int at) {
    return text.startsWith("The ", at)
        && at > 1
        && isCapital(text.charAt(at - 1))
        && isCapital(text.charAt(at - 2));
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n';
  }

  /**
   * "Jane HargroveHarbor Lights": a given name, a surname, and a name without a space before it.
   */
  private static boolean isSurnameBefore(
      String text, Span paragraph, int start, int at, Lexicon lexicon) {
    int given = start - 1;
    if (at - start < 4
        || given <= paragraph.start()
        || !isSpace(text.charAt(given))
        || !isCapital(text.charAt(start))) {
      return false;
    }
    int from = given;
    while (from > paragraph.start() && Character.isLetter(text.charAt(from - 1))) {
      from--;
    }
    String surname = Fold.fold(text.substring(start, at));
    if (from >= given - 1
        || !isCapital(text.charAt(from))
        || JOINED.contains(surname)
        || !isSurname(lexicon.bits(surname))) {
      return false;
    }
    long bits = lexicon.bits(Fold.fold(text.substring(from, given)));
    boolean labelled = from > paragraph.start() && text.charAt(from - 1) == ':';
    return isGiven(bits) || labelled && Lexicon.commonRate(bits) == 0;
  }

  private static boolean isSurname(long bits) {
    return (bits & Lexicon.SURNAME) != 0 || Lexicon.surnameRate(bits) > 0;
  }

  private static boolean isGiven(long bits) {
    return (bits & Lexicon.GIVEN) != 0 || Lexicon.givenRate(bits) > 0;
  }

  /** Whether the word stands once more, alone, in the sixty chars before {@code start}. */
  private static boolean saidBefore(String text, Span paragraph, int start, int at, int end) {
    int from = Math.max(paragraph.start(), start - 60);
    int length = end - at;
    for (int i = from; i + length <= at; i++) {
      if (text.regionMatches(i, text, at, length)
          && (i == paragraph.start() || !Character.isLetter(text.charAt(i - 1)))
          && (i + length == at || !Character.isLetter(text.charAt(i + length)))) {
        // "TomTom" is a name of one word
        return i < start || length > 4;
      }
    }
    return false;
  }

  /** Whether the text writes the word so again and again: "InfoHarbor". */
  private static boolean isUsual(String text, int start, int end) {
    String word = text.substring(start, end);
    int to = Math.min(text.length(), end + AROUND);
    int places = 0;
    for (int i = text.indexOf(word, Math.max(0, start - AROUND), to);
        i >= 0 && places < USUAL;
        i = text.indexOf(word, i + word.length(), to)) {
      int after = i + word.length();
      if ((i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)))
          && (after == text.length() || !Character.isLetterOrDigit(text.charAt(after)))) {
        places++;
      }
    }
    return places == USUAL;
  }

  private boolean isSeam(Span paragraph, int at) {
    int start = at;
    while (start > paragraph.start() && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    int end = at;
    while (end < paragraph.end() && isLower(text.charAt(end)) || end == at) {
      end++;
    }
    if (end < paragraph.end() && Character.isLetter(text.charAt(end)) && at - start < 3
        || at - start > 30
        || end - at > 30) {
      return false;
    }
    if (isWholeBefore(at)
        || isNumberBefore(text, at)
        || isAcronymBeforeThe(text, at)
        || text.charAt(at + 1) == ':' && "ETPMF".indexOf(text.charAt(at)) >= 0
        || isSurnameBefore(text, paragraph, start, at, lexicon)) {
      return true;
    }
    while (end < paragraph.end() && Character.isLetter(text.charAt(end)) && end - at < 30) {
      end++;
    }
    if (end - at > 2 && saidBefore(text, paragraph, start, at, end)) {
      // "in Utah. BioUtah grew", and it is BioUtah again and again
      return !isUsual(text, start, end);
    }
    return isSeamOfWords(paragraph, start, at, end) && !isUsual(text, start, end);
  }

  /** Whether what stands on the two sides is a seam, were the whole no word of its own. */
  private boolean isSeamOfWords(Span paragraph, int start, int at, int end) {
    String before = Fold.fold(text.substring(start, at));
    String after = Fold.fold(text.substring(at, end));
    if (isNameOfRelease(start, at, end, before, after)) {
      return true;
    }
    if (BEGINNINGS_OF_BRANDS.contains(before)) {
      return isGiven(lexicon.bits(after))
          || isUsual(text, at, end)
          || start > 1 && text.charAt(start - 2) == ':'
          || end < text.length() && text.charAt(end) == '@';
    }
    if (LABELS.contains(before)) {
      return !after.isEmpty();
    }
    if (before.length() > 2 && isCityOfAddress(text, at, end, lexicon)) {
      return true;
    }
    if (before.length() > 2 && OPENERS.contains(after)) {
      return end == paragraph.end() || !Character.isLetter(text.charAt(end));
    }
    // "EvansDirector": both words of the lexicon, the second one of a title.
    return before.length() > 2
        && Lexicon.commonRate(lexicon.bits(before)) < 2
        && (end == paragraph.end() || !Character.isLetter(text.charAt(end)))
        && (TITLES.contains(after) || after.equals("co") && text.startsWith("-", end));
  }

  /**
   * "CommunicationsHarborly Inc.", "HarborlyJane Doe" where the text says Harborly again and again
   * and the whole only here.
   */
  private boolean isNameOfRelease(int start, int at, int end, String before, String after) {
    boolean goesOn =
        end + 1 < text.length() && isSpace(text.charAt(end)) && isCapital(text.charAt(end + 1));
    return goesOn
        && (before.length() > 6
                && after.length() > 3
                && (Lexicon.commonRate(lexicon.bits(before)) > 1
                    || RoleTaxonomy.standard().isField(before))
                && Lexicon.commonRate(lexicon.bits(after)) < 1
                && isUsual(text, at, end)
            || before.length() > 5
                && Lexicon.commonRate(lexicon.bits(before)) < 1
                && Lexicon.commonRate(lexicon.bits(after)) < 2
                && (lexicon.bits(after) & Lexicon.GIVEN) != 0
                && isUsual(text, start, at));
  }

  /** "HarborwireLos Angeles, CA": a city of two words, and a comma. */
  private static boolean isCityOfAddress(String text, int at, int end, Lexicon lexicon) {
    int second = end + 1;
    if (second >= text.length() || !isSpace(text.charAt(end)) || !isCapital(text.charAt(second))) {
      return false;
    }
    int comma = second;
    while (comma < text.length() && Character.isLetter(text.charAt(comma))) {
      comma++;
    }
    if (comma == text.length() || text.charAt(comma) != ',') {
      return false;
    }
    Tokens city = Tokens.of(text.substring(at, comma));
    return (lexicon.phraseBits(city, 0, city.size() - 1) & Lexicon.PLACE) != 0;
  }

  private static boolean isLower(char c) {
    return c >= 'a' && c <= 'z' || c > 127 && Character.isLowerCase(c);
  }
}
