package io.dateline.extract;

import static io.dateline.extract.Lexicon.CALENDAR;
import static io.dateline.extract.Lexicon.COMPANY_WORD;
import static io.dateline.extract.Lexicon.GIVEN;
import static io.dateline.extract.Lexicon.HONORIFIC;
import static io.dateline.extract.Lexicon.KNOWN_COMPANY;
import static io.dateline.extract.Lexicon.LEGAL;
import static io.dateline.extract.Lexicon.NAME_SUFFIX;
import static io.dateline.extract.Lexicon.NEUTRAL;
import static io.dateline.extract.Lexicon.ORGANIZATION_WORD;
import static io.dateline.extract.Lexicon.PARTICLE;
import static io.dateline.extract.Lexicon.PLACE;
import static io.dateline.extract.Lexicon.SAYING;
import static io.dateline.extract.Lexicon.STARTER;
import static io.dateline.extract.Lexicon.SURNAME;
import static io.dateline.extract.Lexicon.TITLE;
import static io.dateline.extract.Lexicon.TITLE_MODIFIER;

import io.dateline.release.ZoneKind;
import io.dateline.text.Shape;
import io.dateline.text.Tokens;
import io.dateline.text.WordTable;
import java.util.List;
import java.util.Set;

/**
 * Cuts a run of words into the names in it and takes off both ends what belongs to none: "Contact
 * [Jane D. Doe] [Harbor Lights, Inc.]", "Boston-based [Harborly]".
 */
final class NameCutter {
  /** Between a person and a house in a headline: "Jane Doe [Named] Harborly Chief Executive". */
  private static final WordTable APPOINTING =
      WordTable.of("appointed", "becomes", "elected", "joins", "named");

  /** What a house does with a person in a headline: "Harborly [Appoints] Jane Doe". */
  private static final WordTable HIRING =
      WordTable.of(
          "adds",
          "appoints",
          "elects",
          "hires",
          "honors",
          "names",
          "nominates",
          "promotes",
          "selects",
          "taps",
          "welcomes");

  /** Words before the name of a person that other names seldom have. */
  private static final WordTable TRADES =
      WordTable.of(
          "academician",
          "attorneys",
          "alumna",
          "alumnus",
          "barber",
          "democrat",
          "esthetician",
          "freshman",
          "graduate",
          "hairstylist",
          "junior",
          "publicist",
          "republican",
          "showrunner",
          "sophomore",
          "student",
          "stylist");

  private static final Set<String> BEHIND_HYPHEN =
      Set.of(
          "affiliated",
          "area",
          "backed",
          "based",
          "born",
          "focused",
          "growth",
          "headquartered",
          "leading",
          "led",
          "listed",
          "owned",
          "powered",
          "registered",
          "traded",
          "wide",
          "winning");

  private final Reading reading;
  private final Tokens tokens;
  private final Lexicon lexicon;
  private final RunWords words;
  private final CapitalPairs pairs;
  private final List<Candidate> found;

  /** A cutter that adds the names it finds to a list. */
  NameCutter(Reading reading, Lexicon lexicon, RunWords words, List<Candidate> found) {
    this.reading = reading;
    this.tokens = reading.tokens;
    this.lexicon = lexicon;
    this.words = words;
    this.found = found;
    pairs = new CapitalPairs(reading);
  }

  /** Cuts a run into names. */
  void cut(int first, int last) {
    int from = first;
    for (int i = first; i <= last; i++) {
      if (i < last && tokens.is(i, "hh") && reading.has(i + 1, HONORIFIC)) {
        // "HH Sheikh Hallow"
        emit(from, i - 1, false);
        from = i + 1;
      } else if (reading.has(i, HONORIFIC)
          && i < last
          && isHonorificHere(i, from)
          && lexicon.phraseEnd(tokens, i, reading.bits[i], KNOWN_COMPANY) <= i) {
        emit(from, i - 1, false);
        int name = i + 1;
        while (name <= last
            && (tokens.is(name, '.') || reading.has(name, HONORIFIC) && name < last)) {
          name++;
        }
        int end = personEnd(name, last);
        emit(name, end, true);
        from = end + 1;
        i = end;
      }
    }
    emit(from, last, false);
  }

  private boolean isHonorificHere(int i, int first) {
    if (words.isStrongHonorific(i) || isShortened(i) && words.isGivenFirst(i + 2)) {
      return true;
    }
    return (i == first || tokens.is(i - 1, '.'))
        && words.looksSurname(i + 1)
        && !reading.has(i + 1, COMPANY_WORD | ORGANIZATION_WORD | LEGAL);
  }

  /** "Gov." of "California Gov. Jane Doe", written with its stop. */
  private boolean isShortened(int i) {
    return reading.isMark(i + 1, '.', i)
        && tokens.touchesPrevious(i + 1)
        && reading.together(i, i + 2)
        && (tokens.is(i, "gov") || tokens.is(i, "sen") || tokens.is(i, "rep"));
  }

  /** The last token of a person's name that begins at {@code from} and is known to be one. */
  private int personEnd(int from, int last) {
    int end = from;
    int words = 1;
    while (end < last && words < 5 && !isSaidAgain(end, last)) {
      if (reading.has(end + 1, COMPANY_WORD | LEGAL) && !reading.has(end + 1, SURNAME)
          || reading.has(end + 1, SAYING) && !reading.has(end + 1, SURNAME)) {
        break;
      }
      end++;
      words += reading.has(end, PARTICLE) ? 0 : 1;
    }
    return end;
  }

  /** "General Jack Hallow General Hallow is": the name ends before the second honorific. */
  private boolean isSaidAgain(int end, int last) {
    return end + 2 <= last
        && reading.has(end + 1, HONORIFIC)
        && tokens.hash(end + 2) == tokens.hash(end);
  }

  /** Takes the words that belong to no name off both ends and keeps what is left. */
  private void emit(int first, int last, boolean honorific) {
    if (first > last) {
      return;
    }
    for (int i = first; i <= last && !honorific; i++) {
      if (isBasedAt(i)) {
        emit(i + 1, last, false);
        return;
      }
    }
    int cut = honorific ? -1 : seam(first, last);
    if (cut > 0) {
      emitOne(first, reading.endsWeakTitle[cut - 1] ? cut - 2 : cut - 1, false);
      emit(cut, last, false);
    } else {
      emitOne(first, last, honorific);
    }
  }

  /**
   * Where a second name begins in the run: at the first word said again ("About [Harbor Lights]
   * [Harbor Lights] is"), at the given name of a second person. Zero or less for nowhere.
   */
  private int seam(int first, int last) {
    int from = first;
    if (tokens.is(first, "about") && first < last) {
      from++;
    }
    for (int i = from + 1; i <= last; i++) {
      if (tokens.hash(i) == tokens.hash(from)
          && tokens.shape(i) != Shape.PUNCTUATION
          && (tokens.end(i) - tokens.start(i) > 2
              || i < last && i > from + 1 && tokens.hash(i + 1) == tokens.hash(from + 1))
          && !(i == from + 1 && i < last && tokens.is(i + 1, '&'))
          && !tokens.is(i - 1, '&')
          && !tokens.is(i - 1, "and")
          && !tokens.is(i - 1, "of")) {
        return i;
      }
    }
    for (int i = first + 2; i < last; i++) {
      // "[Harbor Capital Partners] Updates Coverage on"
      if (tokens.is(i + 1, "coverage") && words.isCompanyEnd(i - 1) && reading.has(i, STARTER)) {
        return i;
      }
    }
    for (int i = first + 1; i < last - 1; i++) {
      if (words.isTitled(HIRING, i) && words.isGivenFirst(i + 1)) {
        return i + 1;
      }
    }
    int appointed = words.looksGiven(first) ? Math.min(last, first + 4) : 0;
    for (int i = first + 2; i < appointed; i++) {
      if (words.isTitled(APPOINTING, i)) {
        return i;
      }
    }
    for (int i = first + 1; i < last; i++) {
      if (reading.has(i, NAME_SUFFIX) && i > first + 1 && words.looksGiven(first)) {
        int next = tokens.is(i + 1, '.') ? i + 2 : i + 1;
        return next <= last && !tokens.is(next, '&') ? next : -1;
      }
    }
    int person = Math.max(contactEnd(first, last), nicknamed(first, last));
    if (person > 0) {
      return person;
    }
    if (last - first == 3
        && (words.isGivenFirst(first) || followsLabel(first))
        && (words.isGivenFirst(first + 2)
            || reading.has(first + 2, GIVEN)
                && followsLabel(first)
                && !reading.has(first + 1, GIVEN))
        && isSurnameOnly(first + 1)
        && isSurnameOnly(last)) {
      return first + 2;
    }
    return trade(first, last);
  }

  /** "ESPM Insider [Adrian "Woj" Hallow]": the given name before a nickname; -1 for none. */
  private int nicknamed(int first, int last) {
    for (int i = first; i < last; i++) {
      if (words.isQuote(i + 1)) {
        return i > first && words.isGivenFirst(i) ? i : -1;
      }
      if (words.looksGiven(i) || tokens.shape(i) == Shape.INITIAL) {
        return -1;
      }
    }
    return -1;
  }

  /** "Licensed Gardener [Grace Hallow]": ordinary words before a full name; -1 for none. */
  private int trade(int first, int last) {
    for (int i = first; i < last - 1 && i < first + 3; i++) {
      if (words.isTitled(TRADES, i) && words.isGivenFirst(i + 1)) {
        return i + 1;
      }
    }
    int surname = last > first + 2 && reading.has(last, NAME_SUFFIX) ? last - 1 : last;
    int given = surname - 1;
    if (given > first && tokens.shape(given) == Shape.INITIAL) {
      given--;
    }
    if (given <= first
        || !words.isGivenFirst(given)
        || Lexicon.commonRate(reading.bits[given]) > 1
        || !isSurnameOnly(surname) && !isWinner(given - 1)) {
      return -1;
    }
    if (reading.endsWeakTitle[given - 1] || isWinner(given - 1)) {
      // "Harbor County Judge Jane Hallow", "Harborlight Co-Founders Jane Hallow and"
      return given;
    }
    if (Lexicon.commonRate(reading.bits[surname]) > 1) {
      return -1;
    }
    for (int i = first; i < given; i++) {
      if (Lexicon.commonRate(reading.bits[i]) < 2
          || tokens.shape(i) != Shape.TITLE
          || Lexicon.surnameRate(reading.bits[i]) > 0
          || reading.has(i, GIVEN | HONORIFIC)) {
        return -1;
      }
    }
    return reading.has(given - 1, ORGANIZATION_WORD | COMPANY_WORD) ? -1 : given;
  }

  private boolean isWinner(int i) {
    return tokens.is(i, "champion")
        || tokens.is(i, "winner")
        || tokens.is(i, "medalist")
        || tokens.is(i, "laureate");
  }

  /** "Contact: [Jane D. Doe] [Harbor Lights, Inc.]": where the second name begins; -1 for none. */
  private int contactEnd(int first, int last) {
    boolean initial = first + 1 < last && tokens.shape(first + 1) == Shape.INITIAL;
    if (!(words.looksGiven(first) || initial)
        || tokens.shape(first) == Shape.UPPER
        || !followsLabel(first)) {
      return -1;
    }
    int surname = first + 1;
    if (surname < last && tokens.shape(surname) == Shape.INITIAL) {
      surname++;
    }
    if (surname >= last || !isSurnameOnly(surname) || !reading.isNameWord(surname)) {
      return -1;
    }
    int next = surname + 1;
    if (tokens.shape(next) == Shape.PUNCTUATION
        || !reading.isNameWord(next)
        || reading.has(next, LEGAL | COMPANY_WORD | NAME_SUFFIX | PARTICLE)) {
      return -1;
    }
    return reading.has(last, LEGAL | COMPANY_WORD) || surname == first + 2 || last - next > 1
        ? next
        : -1;
  }

  private boolean followsLabel(int first) {
    int before = first - 1;
    return !reading.together(before, first)
        ? reading.zone(first) == ZoneKind.CONTACT
        : tokens.is(before, ':') || tokens.is(before, "contact") || tokens.is(before, "contacts");
  }

  private boolean isSurnameOnly(int i) {
    long bits = reading.bits[i];
    return tokens.shape(i).isCapitalized()
        && tokens.shape(i) != Shape.INITIAL
        && (bits & (COMPANY_WORD | ORGANIZATION_WORD | LEGAL | PARTICLE)) == 0
        && Lexicon.givenRate(bits) < 2;
  }

  private void emitOne(int first, int last, boolean honorific) {
    int from = first;
    int to = last;
    while (from <= to && !honorific && isLeadingWord(from, to)) {
      from++;
    }
    while (to >= from && isTrailingWord(to, from)) {
      to--;
    }
    if (to == from + 1
        && tokens.is(to, "company")
        && isArticle(from - 1)
        && !words.isCommon(from)) {
      // "Quistly, a Harborly Company"
      to--;
    }
    if (to > from
        && tokens.shape(to) == Shape.INITIAL
        && reading.isMark(to + 1, ':', to)
        && tokens.end(to) - tokens.start(to) == 1) {
      to--;
    }
    while (from <= to && tokens.shape(from) == Shape.PUNCTUATION) {
      from++;
    }
    if (from > to || tokens.shape(from) == Shape.LOWER && !reading.isNameWord(from)) {
      return;
    }
    // "Prof. Dr.-Ing. John Roe"
    boolean noName =
        honorific ? words.isStrongHonorific(from) : isNoName(from) || words.isHandle(from);
    if (from == to && noName) {
      return;
    }
    found.add(new Candidate(from, to, honorific));
  }

  private boolean isArticle(int i) {
    return i >= 0 && (tokens.is(i, "a") || tokens.is(i, "an")) && reading.together(i, i + 1);
  }

  private boolean isNoName(int i) {
    long bits = reading.bits[i];
    if (tokens.shape(i) == Shape.INITIAL) {
      return (bits & KNOWN_COMPANY) == 0;
    }
    if ((bits & (CALENDAR | LEGAL | TITLE | SAYING)) != 0 && (bits & KNOWN_COMPANY) == 0) {
      return true;
    }
    return (bits & (STARTER | HONORIFIC | TITLE_MODIFIER)) != 0
        && (bits & (KNOWN_COMPANY | GIVEN)) == 0;
  }

  private boolean endsKnownPhrase(int last, int first) {
    return lexicon.phraseBits(tokens, last - 1, last) != 0
        || last - 2 >= first && lexicon.phraseBits(tokens, last - 2, last) != 0;
  }

  /** "Boston-based", "Dallas-area". */
  private boolean isBasedAt(int i) {
    int end = tokens.end(i);
    int hyphen = end - 1;
    while (hyphen > tokens.start(i) && tokens.charAt(hyphen) != '-') {
      hyphen--;
    }
    return end - tokens.start(i) > 6
        && tokens.charAt(hyphen) == '-'
        && BEHIND_HYPHEN.contains(tokens.source().substring(hyphen + 1, end));
  }

  private boolean isLeadingWord(int i, int last) {
    long bits = reading.bits[i];
    if (tokens.shape(i) == Shape.PUNCTUATION) {
      return true;
    }
    if (i == last) {
      return false;
    }
    if (tokens.is(i - 1, "on") && tokens.text(i).equals("X.")) {
      // "Follow us on X. Harbor Lights, Inc. sells"
      return true;
    }
    if (tokens.is(i, "the")
        || tokens.is(i, "ex-")
        || tokens.is(i, "former") && !endsCompany(last)) {
      return true;
    }
    if (tokens.shape(i) == Shape.UPPER
        && i + 1 < last
        && words.isGivenFirst(i + 1)
        && PersonName.isCredential(tokens.text(i))) {
      // "chairman and CPA Jane Doe"
      return true;
    }
    if ((bits & KNOWN_COMPANY) != 0
        || lexicon.phraseEnd(tokens, i, bits, KNOWN_COMPANY | PLACE) > 0) {
      return false;
    }
    if ((bits & TITLE) != 0 && (bits & SURNAME) == 0 && !endsCompany(last)) {
      return true;
    }
    if (pairs.isPair(i)) {
      return false;
    }
    if ((bits & GIVEN) != 0
        && (bits & CALENDAR) == 0
        && (words.looksSurname(i + 1) || tokens.shape(i + 1) == Shape.INITIAL)) {
      return false;
    }
    if (isLineOfContact(i, last)) {
      return false;
    }
    if ((bits & STARTER) != 0) {
      if ((bits & Lexicon.FUNCTION_WORD) != 0) {
        return true;
      }
      return !endsCompany(last)
          && (reading.startsSentence[i]
              || !words.isAdjective(i) && reading.style(i) != Reading.Style.SENTENCE);
    }
    return reading.startsSentence[i]
        && Lexicon.commonRate(bits) == 3
        && (bits & (COMPANY_WORD | ORGANIZATION_WORD | PLACE | GIVEN)) == 0
        && !endsCompany(last)
        && reading.style(i) == Reading.Style.SENTENCE;
  }

  /** "CORE IR" on a line of its own below somebody's name. */
  private boolean isLineOfContact(int first, int last) {
    return reading.zone(first) == ZoneKind.CONTACT
        && tokens.shape(first) == Shape.UPPER
        && !reading.together(first - 1, first)
        && reading.endsParagraph(last);
  }

  private boolean endsCompany(int last) {
    return reading.has(last, LEGAL | COMPANY_WORD | ORGANIZATION_WORD);
  }

  /** "David" before "Long" in "David J. Long", "David Long". */
  private int beforeInitial(int i, int first) {
    return i - 2 >= first && tokens.shape(i - 1) == Shape.INITIAL ? i - 2 : i - 1;
  }

  private boolean isTrailingWord(int i, int first) {
    long bits = reading.bits[i];
    if (tokens.shape(i) == Shape.PUNCTUATION) {
      return true;
    }
    if (i == first) {
      return false;
    }
    if (tokens.is(i, "the")) {
      return true;
    }
    if (tokens.is(i, "board") && tokens.is(i + 1, "of") && reading.together(i, i + 2)) {
      // "the Harbor Board of Directors"
      return tokens.is(i + 2, "directors") || tokens.is(i + 2, "trustees");
    }
    if ((bits & (LEGAL | COMPANY_WORD | NEUTRAL)) != 0
        || (bits & SURNAME) != 0
            && (bits & SAYING) == 0
            && words.looksGiven(beforeInitial(i, first))
        || i > first && tokens.is(i - 1, '&')
        || pairs.isPair(i - 1)
        || endsKnownPhrase(i, first)) {
      return false;
    }
    return (bits & (STARTER | SAYING)) != 0
        || tokens.shape(i) == Shape.LOWER && !reading.isNameWord(i);
  }
}
