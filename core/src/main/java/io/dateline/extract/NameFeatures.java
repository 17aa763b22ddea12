package io.dateline.extract;

import io.dateline.release.ZoneKind;
import io.dateline.text.Shape;
import io.dateline.text.Tokens;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What speaks for a name being a person's, a company's or neither's: its words, what the lexicon
 * knows of them, how they are written, and the words around every place where it stands.
 *
 * <p>Every feature is a slot of the {@link NameModel}.
 */
final class NameFeatures {
  /** Number of slots; a power of two. */
  static final int SLOTS = 1 << 19;

  /**
   * The slots from here on stand for the very words of a name, which a name of another release will
   * not have.
   */
  static final int WORD_SLOTS = SLOTS / 2;

  /** Words written without a capital are told apart by so many of their hash's values. */
  private static final int LOWER_CASE = 1 << 14;

  /** What the lexicon says yes or no to; the rest of its bits are rates. */
  static final long FLAGS = (1 << 20) - 1;

  /** What a company is, where its name does not say more. */
  private static final Set<String> KINDS = Set.of("corporation", "company", "llc", "corp");

  /** No honest release has more mail addresses; each is compared with each name. */
  private static final int MOST_MAILS = 40;

  private final Reading reading;
  private final Tokens tokens;
  private final Entities entities;
  private final Set<String> honoredSurnames = new HashSet<>();
  private final Set<String> givenOfLonger = new HashSet<>();
  private final Set<String> surnameOfLonger = new HashSet<>();
  private final Set<String> beforeLegal = new HashSet<>();
  private final Map<String, Integer> longer = new HashMap<>();
  private final Map<String, Integer> initials = new HashMap<>();
  private final BitSet lowerCase = new BitSet(LOWER_CASE);
  private final Set<String> firstOfLegal = new HashSet<>();
  private final Set<String> exactlyBeforeLegal = new HashSet<>();
  private final Set<String> mailNames = new HashSet<>();
  private final Set<String> sites = new HashSet<>();
  private final SlotSet slots = new SlotSet();

  NameFeatures(Entities entities) {
    this.entities = entities;
    this.reading = entities.reading;
    this.tokens = reading.tokens;
    for (Entity entity : entities.byKey.values()) {
      survey(entity);
    }
    for (int i = 0; i < reading.size; i++) {
      if (tokens.shape(i) == Shape.ADDRESS) {
        site(tokens.text(i));
      } else if (tokens.shape(i) == Shape.LOWER) {
        lowerCase.set(tokens.hash(i) & (LOWER_CASE - 1));
      }
    }
  }

  private void survey(Entity entity) {
    String[] words = entity.words;
    if (words.length > 1) {
      longer.merge(words[0], 1, Integer::sum);
      initials(entity);
    }
    for (Candidate candidate : entity.candidates) {
      if (candidate.honorific()) {
        honoredSurnames.add(entity.last());
        break;
      }
    }
    if (words.length > 1 && words.length < 5) {
      givenOfLonger.add(words[0]);
      surnameOfLonger.add(entity.last());
    }
    int first = entity.model.first();
    int last = entity.model.last();
    if (words.length > 1
        && reading.has(last, Lexicon.LEGAL)
        && Names.isLegal(entity.last())
        && !isAs(last)
        && !isKindOfCompany(entity)
        && !(entity.last().equals("company")
            && words.length == 2
            && Lexicon.commonRate(reading.bits[first]) >= 2)) {
      StringBuilder core = new StringBuilder();
      for (int i = 0; i + 1 < words.length; i++) {
        core.append(i == 0 ? "" : " ").append(words[i]);
        if (i > 0 || isGenericFrom(words, 1)) {
          beforeLegal.add(core.toString());
        } else {
          firstOfLegal.add(core.toString());
        }
      }
      exactlyBeforeLegal.add(core.toString());
    }
    for (Candidate candidate : entity.candidates) {
      int before = candidate.first() - 1;
      if (before > 0
          && tokens.is(before, "the")
          && reading.together(before - 1, before)
          && !reading.has(last, Lexicon.THING_WORD)) {
        before--;
      }
      if (before >= 0
          && tokens.is(before, "about")
          && (before == 0
              || tokens.paragraph(before - 1) != tokens.paragraph(before)
              || reading.startsSentence[before])) {
        entity.headsAbout = true;
      }
    }
  }

  /** "a Nevada corporation", "a certified B Corporation": what a company is, not its name. */
  boolean isKindOfCompany(Entity entity) {
    int first = entity.model.first();
    if (entity.words.length < 2 || !KINDS.contains(entity.last())) {
      return false;
    }
    boolean place = reading.isPlace(first, entity.model.last() - 1);
    if (!place && (entity.words.length > 2 || entity.words[0].length() > 1)) {
      return false;
    }
    return isCalledA(entity);
  }

  /** Whether an indefinite article stands before it everywhere. */
  boolean isCalledA(Entity entity) {
    for (Candidate candidate : entity.candidates) {
      int before = candidate.first() - 1;
      if (!reading.together(before, candidate.first())
          || !(tokens.is(before, "a")
              || tokens.is(before, "an")
              || tokens.is(before, "certified"))) {
        return false;
      }
    }
    return true;
  }

  /** "As" of a heading, not the legal form AS: "Jane Doe to Succeed Roe As Chairman". */
  boolean isAs(int token) {
    return tokens.is(token, "as")
        && (tokens.shape(token) == Shape.TITLE || reading.style(token) != Reading.Style.SENTENCE);
  }

  /** What the first letters of a name would be short for: a company, a body of another kind. */
  private void initials(Entity entity) {
    if (entity.words.length > 6) {
      return;
    }
    StringBuilder letters = new StringBuilder();
    for (String word : entity.words) {
      boolean small = word.equals("of") || word.equals("and") || word.equals("the");
      if (!small && !word.equals("&") && !word.equals("for")) {
        letters.append(word.charAt(0));
      }
    }
    long z = reading.bits[entity.model.last()];
    int kind =
        (z & Lexicon.LEGAL) != 0
            ? 1
            : (z & Lexicon.COMPANY_WORD) != 0 ? 2 : (z & Lexicon.ORGANIZATION_WORD) != 0 ? 3 : 4;
    initials.merge(letters.toString(), kind, Math::min);
    if (kind == 1) {
      initials.merge(letters.substring(0, letters.length() - 1), 1, Math::min);
    }
  }

  /** Whether only words such as "Technologies" and "Inc." follow. */
  private static boolean isGenericFrom(String[] words, int from) {
    for (int i = from; i < words.length; i++) {
      if ((Lexicon.standard().bits(words[i]) & (Lexicon.COMPANY_WORD | Lexicon.LEGAL)) == 0) {
        return false;
      }
    }
    return true;
  }

  private void site(String address) {
    String folded = address.toLowerCase(java.util.Locale.ROOT);
    int at = folded.indexOf('@');
    if (at > 0 && mailNames.size() < MOST_MAILS) {
      mailNames.add(folded.substring(0, at));
    }
    String site = siteOf(folded);
    if (!site.isEmpty()) {
      sites.add(site);
    }
  }

  /** What an address is called by: "hemacare" for "www.hemacare.com"; empty for none. */
  static String siteOf(String address) {
    int at = address.indexOf('@');
    int scheme = address.indexOf("//");
    int start = at >= 0 ? at + 1 : address.startsWith("http") ? scheme + 2 : 0;
    if (address.startsWith("www.", start)) {
      start += 4;
    }
    int dot = address.indexOf('.', start);
    return dot > start && !address.startsWith(".gov", dot) && !address.startsWith(".edu", dot)
        ? address.substring(start, dot).replace("-", "")
        : "";
  }

  /** Whether a longer name of the release begins or ends with this word. */
  boolean isPartOfName(Entity entity) {
    return givenOfLonger.contains(entity.key) || surnameOfLonger.contains(entity.key);
  }

  /** Whether an address of the release is of this name: "hemacare.com". */
  boolean hasSite(Entity entity) {
    return !sites.isEmpty() && (sites.contains(entity.joined()) || isSiteSaidOften(entity));
  }

  /** "Harborlights.org", again and again: more than an address. */
  private boolean isSiteSaidOften(Entity entity) {
    int dot = entity.last().lastIndexOf('.');
    return entity.words.length == 1
        && dot > 0
        && entity.candidates.size() > 2
        && CandidateFinder.DOMAINS.contains(entity.last().substring(dot + 1))
        && sites.contains(entity.last().substring(0, dot));
  }

  boolean hasLegalForm(Entity entity) {
    return beforeLegal.contains(entity.key);
  }

  /** Whether a name with a legal form begins with this word and goes on with others. */
  boolean isFirstOfLegal(Entity entity) {
    return firstOfLegal.contains(entity.key);
  }

  /** Whether the release has the name with nothing but a legal form after it. */
  boolean hasOwnLegalForm(Entity entity) {
    return exactlyBeforeLegal.contains(entity.key);
  }

  boolean isHonored(Entity entity) {
    return honoredSurnames.contains(entity.last());
  }

  private void add(int type, int value) {
    slots.add(hash(type, value) & (WORD_SLOTS - 1));
  }

  /** Adds one of the very words of the name. */
  private void addWord(int type, int value) {
    slots.add(hash(type, value) & (WORD_SLOTS - 1) | WORD_SLOTS);
  }

  private static int hash(int type, int value) {
    int hash = (type * 0x9e3779b1) ^ (value * 0x85ebca6b);
    hash ^= hash >>> 15;
    hash *= 0x2c1b3c6d;
    return hash ^ hash >>> 13;
  }

  private void add(int type) {
    add(type, 1);
  }

  /** The slots of an entity, each once. */
  int[] of(Entity entity) {
    slots.clear();
    words(entity);
    document(entity);
    int mentions = 0;
    for (Candidate candidate : entity.candidates) {
      if (mentions++ < 12) {
        context(candidate, entity);
      }
    }
    return slots.toArray();
  }

  private void words(Entity entity) {
    Candidate model = entity.model;
    int first = model.first();
    int last = model.last();
    int n = entity.words.length;
    add(1);
    add(2, Math.min(n, 7));
    String firstWord = entity.words[0];
    String lastWord = entity.last();
    addWord(3, firstWord.hashCode());
    addWord(4, lastWord.hashCode());
    for (String word : entity.words) {
      addWord(5, word.hashCode());
    }
    addWord(6, entity.key.hashCode());
    long a = reading.bits[first];
    long z = reading.bits[last];
    rates(10, a);
    rates(20, z);
    if (n > 1) {
      add(30, pair(Lexicon.givenRate(a), Lexicon.surnameRate(z)));
      add(31, pair(flag(a, Lexicon.GIVEN), flag(z, Lexicon.SURNAME)) * 8 + Math.min(n, 5));
      add(32, pair(flag(a, Lexicon.GIVEN), Lexicon.commonRate(z)));
    } else {
      add(33, pair(Lexicon.commonRate(a), Lexicon.organizationRate(a)) * 16 + shape(first));
      add(34, pair(Lexicon.givenRate(a), Lexicon.surnameRate(a)));
    }
    flags(40, a);
    flags(41, z);
    long any = 0;
    int shapes = n;
    int unknown = 0;
    int common = 0;
    for (int i = first; i <= last; i++) {
      any |= reading.bits[i];
      Shape shape = tokens.shape(i);
      shapes = shapes * 11 + (shape == Shape.PUNCTUATION ? 1 : shape(i));
      if (shape != Shape.PUNCTUATION) {
        unknown += reading.bits[i] == 0 ? 1 : 0;
        common += Lexicon.commonRate(reading.bits[i]) >= 2 ? 1 : 0;
      }
      if (tokens.is(i, '&')) {
        add(43);
      }
      if (tokens.is(i, "of")) {
        add(44);
      }
      if (tokens.is(i, "and")) {
        add(45);
      }
      if (shape == Shape.INITIAL && i > first) {
        add(46);
      }
    }
    flags(42, any);
    add(47, shapes);
    add(48, pair(Math.min(unknown, 3), Math.min(common, 3)) * 8 + Math.min(n, 5));
    String ending = lastWord.length() > 3 ? lastWord.substring(lastWord.length() - 3) : lastWord;
    add(49, ending.hashCode() * 4 + Math.min(n, 3));
    if (n > 1) {
      add(50, ending(firstWord, 2) * 31 + 1);
      add(51, ending(lastWord, 2) * 31 + 1);
    }
    long phrase = n > 1 ? Lexicon.standard().phraseBits(tokens, first, last) : 0;
    if (phrase != 0) {
      flags(52, phrase);
    }
  }

  private static int ending(String word, int length) {
    return word.substring(Math.max(0, word.length() - length)).hashCode();
  }

  private int shape(int token) {
    Shape shape = tokens.shape(token);
    return shape == Shape.UPPER && reading.style(token) == Reading.Style.CAPITALS
        ? 9
        : shape.ordinal();
  }

  private static int pair(int one, int other) {
    return one * 4 + other;
  }

  private static int flag(long bits, long flag) {
    return (bits & flag) != 0 ? 1 : 0;
  }

  private void rates(int type, long bits) {
    add(type, Lexicon.givenRate(bits));
    add(type + 1, Lexicon.surnameRate(bits));
    add(type + 2, Lexicon.organizationRate(bits));
    add(type + 3, Lexicon.placeRate(bits));
    add(type + 4, Lexicon.commonRate(bits));
  }

  private void flags(int type, long bits) {
    for (long left = bits & FLAGS; left != 0; left &= left - 1) {
      add(type, Long.numberOfTrailingZeros(left));
    }
  }

  private void document(Entity entity) {
    String lastWord = entity.last();
    int n = entity.words.length;
    add(60, Math.min(entity.candidates.size(), 5));
    if (n > 1 && honoredSurnames.contains(lastWord)) {
      add(61);
    }
    if (n == 1 && givenOfLonger.contains(lastWord)) {
      add(62);
    }
    if (n == 1 && surnameOfLonger.contains(lastWord)) {
      add(63);
    }
    if (n > 1 && n < 5 && entities.has(lastWord)) {
      add(64);
    }
    if (n > 1 && entities.has(entity.words[0])) {
      add(65);
    }
    if (beforeLegal.contains(entity.key) || firstOfLegal.contains(entity.key)) {
      add(66);
    }
    if (entity.headsAbout) {
      add(67);
    }
    if (hasSite(entity)) {
      add(68);
    }
    if (sites.contains(entity.words[0])) {
      add(69, Math.min(n, 3));
    }
    if (n > 1 && n < 5 && lastWord.length() > 2) {
      for (String mail : mailNames) {
        if (mail.contains(lastWord)
            || mail.startsWith(entity.words[0]) && mail.length() < entity.words[0].length() + 3) {
          add(71);
          break;
        }
      }
    }
    if (n == 1) {
      add(72, lowerCase.get(tokens.hash(entity.model.first()) & (LOWER_CASE - 1)) ? 1 : 0);
      if (lastWord.length() < 7 && tokens.shape(entity.model.first()) == Shape.UPPER) {
        add(73, initials.getOrDefault(lastWord, 0));
      }
      add(74, Math.min(longer.getOrDefault(lastWord, 0), 3));
    }
    boolean headings = true;
    for (Candidate candidate : entity.candidates) {
      headings &= reading.style(candidate.first()) != Reading.Style.SENTENCE;
    }
    if (headings) {
      add(70, Math.min(n, 6));
    }
  }

  private void context(Candidate candidate, Entity entity) {
    int first = candidate.first();
    int last = candidate.last();
    int n = Math.min(entity.words.length, 3);
    if (candidate.honorific()) {
      add(80);
    }
    Reading.Style style = reading.style(first);
    if (style == Reading.Style.CAPITALS) {
      add(81);
      return;
    }
    int before = first - 1;
    boolean hasBefore = reading.together(before, first);
    int after = last + 1;
    boolean hasAfter = reading.together(last, after);
    int left = hasBefore ? tokens.hash(before) : 7;
    int right = hasAfter ? tokens.hash(after) : 7;
    add(82, left);
    add(83, right);
    add(84, left * 31 + n);
    add(85, right * 31 + n);
    add(113, left * 31 + right);
    boolean start = reading.startsSentence[first];
    if (start) {
      add(86, n);
    }
    if (hasAfter) {
      said(after, n);
    }
    add(117, hasBefore && tokens.is(before, "the") ? 1 + n : 0);
    if (hasBefore && reading.together(before - 1, first)) {
      add(87, left * 31 + tokens.hash(before - 1));
      add(88, tokens.hash(before - 1));
    }
    if (hasAfter && reading.together(last, after + 1)) {
      add(89, right * 31 + tokens.hash(after + 1));
      if (tokens.is(after, ',') || tokens.is(after, '(') || tokens.is(after, "'s")) {
        add(90, (tokens.is(after, ',') ? 1 : 2) * 31 + tokens.shape(after + 1).ordinal());
      }
      if (tokens.is(after, ',') && reading.inTitle[after + 1]) {
        add(91);
      }
      if (reading.together(last, after + 2)) {
        add(92, tokens.hash(after + 1) * 31 + tokens.hash(after + 2));
        if (tokens.is(after, ',') && titleWithin(after + 1, 5)) {
          add(93);
        }
      }
    }
    if (hasBefore && reading.inTitle[before]) {
      add(94);
    }
    if (hasBefore && tokens.is(before, ',') && before > 0 && reading.inTitle[before - 1]) {
      add(95);
    }
    if (hasBefore
        && (tokens.is(before, "of")
            || tokens.is(before, "at")
            || tokens.is(before, "for")
            || tokens.is(before, ','))
        && before > 0
        && reading.inTitle[before - 1]) {
      add(96, left);
    }
    if (hasBefore && reading.has(before, Lexicon.SAYING)) {
      add(97);
    }
    if (hasAfter && reading.has(after, Lexicon.SAYING)) {
      add(98);
    }
    if (hasAfter && tokens.is(after, '(') && ticker(after)) {
      add(99);
    }
    add(100, reading.zone(first).ordinal());
    if (reading.isShortLine(first)) {
      add(101, reading.zone(first) == ZoneKind.CONTACT ? 1 : 0);
      if (!hasBefore && !hasAfter) {
        add(102, n);
      }
    }
    if (!hasAfter && after < reading.size) {
      add(109, reading.inTitle[after] ? 1 : tokens.shape(after).ordinal() + 2);
      add(110, tokens.hash(after));
    }
    if (!hasBefore && before >= 0) {
      add(111, reading.inTitle[before] ? 1 : tokens.shape(before).ordinal() + 2);
      add(112, tokens.hash(before));
    }
    if (hasBefore && reading.isNameWord(before)) {
      add(103);
    }
    if (hasBefore && (tokens.is(before, ',') || tokens.is(before, "and")) && before > 1) {
      add(104, reading.isNameWord(before - 1) ? (int) (reading.bits[before - 1] & 0xffe3) : 1);
    }
    if (hasAfter
        && (tokens.is(after, ',') || tokens.is(after, "and"))
        && after + 1 < reading.size) {
      add(105, reading.isNameWord(after + 1) ? (int) (reading.bits[after + 1] & 0xffe3) : 1);
    }
    if (hasAfter && tokens.shape(after) == Shape.NUMBER) {
      add(106);
    }
    if (hasAfter && (tokens.is(after, '\u00ae') || tokens.is(after, '\u2122'))) {
      add(107);
    }
    if (reading.has(last, Lexicon.PLACE) && hasBefore && tokens.is(before, "in")) {
      add(108);
    }
  }

  /**
   * "…, a maker of pumps", "… is the platform that": the nearest noun of what is said of a name.
   */
  private void said(int after, int n) {
    if (tokens.is(after, "'s") && reading.together(after, after + 2)) {
      if (reading.inTitle[after + 1] || reading.inTitle[after + 2]) {
        add(114);
      }
      return;
    }
    int i = after + 1;
    boolean article =
        reading.together(after, i)
            && (tokens.is(i, "a") || tokens.is(i, "an") || tokens.is(i, "the"));
    if (!article || !(tokens.is(after, ',') || tokens.is(after, "is") || tokens.is(after, "as"))) {
      return;
    }
    for (int to = i + 9; i < to && reading.together(after, i); i++) {
      if (tokens.is(i, ',') || tokens.is(i, '.') || tokens.is(i, "of") || tokens.is(i, "that")) {
        break;
      }
      int noun = NOUNS.getOrDefault(tokens.hash(i), 0);
      if (noun > 0) {
        add(115, noun);
        add(116, noun * 8 + n);
        return;
      }
    }
    add(115, 0);
  }

  /** What names are said to be, by the hash of the word: 1 companies, 2 things, 3 other bodies. */
  private static final Map<Integer, Integer> NOUNS = nouns();

  private static Map<Integer, Integer> nouns() {
    List<String> kinds = List.of("company", "thing", "body");
    Map<Integer, Integer> nouns = new HashMap<>();
    for (String line : WordList.lines("said-to-be.tsv")) {
      int tab = line.indexOf('\t');
      nouns.put(line.substring(0, tab).hashCode(), 1 + kinds.indexOf(line.substring(tab + 1)));
    }
    return Map.copyOf(nouns);
  }

  private boolean titleWithin(int from, int reach) {
    for (int i = from; i < from + reach && reading.together(from, i); i++) {
      if (reading.inTitle[i]) {
        return true;
      }
      if (tokens.is(i, '.')) {
        return false;
      }
    }
    return false;
  }

  /** Whether a bracket holds an exchange and a symbol. */
  private boolean ticker(int bracket) {
    for (int i = bracket + 1; i < bracket + 7 && reading.together(bracket, i); i++) {
      if (tokens.is(i, ':')) {
        return true;
      }
      if (tokens.is(i, ')')) {
        return false;
      }
    }
    return false;
  }
}
