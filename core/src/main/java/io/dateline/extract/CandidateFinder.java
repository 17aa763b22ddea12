package io.dateline.extract;

import static io.dateline.extract.Lexicon.ABBREVIATION;
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
import static io.dateline.extract.Lexicon.STARTER;
import static io.dateline.extract.Lexicon.SURNAME;

import io.dateline.text.Shape;
import io.dateline.text.Tokens;
import io.dateline.text.WordTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts a text into the runs of words that may be names: "President [Jane Doe] of [Harbor Lights,
 * Inc.] and the [Bank of Example]".
 *
 * <p>One pass; each token is looked at a bounded number of times.
 */
final class CandidateFinder {
  /** No name is longer; what goes on is cut. */
  private static final int LONGEST = 14;

  /** Words before the name of a company in headlines and contacts, besides those of the list. */
  private static final Set<String> OPENINGS =
      Set.of(
          "acquire",
          "acquires",
          "acquiring",
          "all",
          "between",
          "buys",
          "distributor",
          "elected",
          "fellow",
          "highlighting",
          "reasons",
          "receive",
          "relations",
          "summary");

  /** What begins something new behind a name: "Jane Doe [About] Harbor Lights". */
  private static final WordTable PAGE_WORDS = WordTable.of("about", "follow");

  private final Reading reading;
  private final Tokens tokens;
  private final Lexicon lexicon;
  private final RunWords words;
  private final LegalForms forms;
  private final PartnerNames partners;
  private final PossessiveNames possessives;
  private final AndNames ands;
  private final List<Candidate> found = new ArrayList<>();

  CandidateFinder(Reading reading, Lexicon lexicon) {
    this.reading = reading;
    this.tokens = reading.tokens;
    this.lexicon = lexicon;
    words = new RunWords(reading);
    forms = new LegalForms(reading);
    partners = new PartnerNames(reading, words);
    possessives = new PossessiveNames(reading);
    ands = new AndNames(reading);
  }

  List<Candidate> find() {
    NameCutter cutter = new NameCutter(reading, lexicon, words, found);
    int i = 0;
    while (i < reading.size) {
      if (!words.isWord(i)) {
        i = Math.max(i, words.credentialEnd(i)) + 1;
        continue;
      }
      int end = end(i);
      cutter.cut(i, end);
      i = end + 1;
    }
    withoutOpenings();
    withoutHeadings();
    withoutPossessives();
    return possessives.withShortForms(found);
  }

  /** "Tulley's" is [Tulley], though a company is called so, where [Jane Tulley] is spoken of. */
  private void withoutPossessives() {
    Set<Integer> surnames = new HashSet<>();
    for (Candidate candidate : found) {
      if (candidate.last() > candidate.first() && words.looksGiven(candidate.first())) {
        surnames.add(tokens.hash(candidate.last()));
      }
    }
    found.replaceAll(candidate ->
        candidate.last() > candidate.first()
                && tokens.isPossessive(candidate.last())
                && (surnames.contains(tokens.hash(candidate.last() - 1))
                    || candidate.last() > candidate.first() + 1
                        && words.looksGiven(candidate.first()))
            ? new Candidate(candidate.first(), candidate.last() - 1, candidate.honorific())
            : candidate);
  }

  /** "Join Harbor Lights Inc." is [Harbor Lights Inc.] where the text has that name too. */
  private void withoutOpenings() {
    Set<Integer> companies = new HashSet<>();
    for (Candidate candidate : found) {
      if (words.isCompanyEnd(candidate.last())) {
        companies.add(Lexicon.phraseHash(tokens, candidate.first(), candidate.last()));
      }
    }
    found.replaceAll(candidate ->
        candidate.honorific() || !words.isCompanyEnd(candidate.last())
            ? candidate
            : withoutOpenings(candidate, companies));
  }

  private Candidate withoutOpenings(Candidate candidate, Set<Integer> companies) {
    int last = candidate.last();
    for (int i = candidate.first() + 1; i <= last; i++) {
      if (isOpening(i - 1) && companies.contains(Lexicon.phraseHash(tokens, i, last))) {
        return new Candidate(i, last, false);
      }
    }
    return candidate;
  }

  /** "Industry Recognition Harborly" is [Harborly] where the text has that name more than once. */
  private void withoutHeadings() {
    List<Candidate> names = List.copyOf(found);
    found.replaceAll(candidate ->
        candidate.honorific() || candidate.last() < candidate.first() + 2
            ? candidate
            : withoutHeading(candidate, names));
  }

  private Candidate withoutHeading(Candidate candidate, List<Candidate> names) {
    int last = candidate.last();
    int name = candidate.first();
    while (name < last && isOrdinary(name)) {
      name++;
    }
    return name > candidate.first() + 1
            && Lexicon.commonRate(reading.bits[name]) == 0
            && (lexicon.phraseBits(tokens, name, last) & PLACE) == 0
            && !(name == last
                && (reading.has(name, COMPANY_WORD | ORGANIZATION_WORD | LEGAL)
                    || tokens.end(name) - tokens.start(name) < 4))
            && isRepeated(name, last, names)
        ? new Candidate(name, last, false)
        : candidate;
  }

  /** Whether words are a name by themselves more than once. */
  private boolean isRepeated(int first, int last, List<Candidate> names) {
    int phrase = Lexicon.phraseHash(tokens, first, last);
    return names.stream()
            .filter(name -> Lexicon.phraseHash(tokens, name.first(), name.last()) == phrase)
            .limit(2)
            .count()
        > 1;
  }

  private boolean isOrdinary(int i) {
    return tokens.shape(i) == Shape.TITLE
        && Lexicon.commonRate(reading.bits[i]) > 1
        && !reading.has(
            i, PLACE | KNOWN_COMPANY | COMPANY_WORD | ORGANIZATION_WORD | GIVEN | SURNAME);
  }

  /** Whether a word stands before a name and belongs to none: "Join", "Announces", "Between". */
  private boolean isOpening(int i) {
    return reading.has(i, STARTER)
            && !words.isAdjective(i)
            && Lexicon.commonRate(reading.bits[i]) > 1
        || OPENINGS.contains(tokens.text(i).toLowerCase(Locale.ROOT));
  }

  /** The last token of the run that begins at {@code first}. */
  private int end(int first) {
    int last =
        Math.max(
            first, lexicon.phraseEnd(tokens, first, reading.bits[first], NEUTRAL | KNOWN_COMPANY));
    boolean of = false;
    while (last - first < LONGEST) {
      int next = last + 1;
      if (!reading.together(last, next) || isColumnGap(last, next)) {
        break;
      }
      int form = forms.written(next);
      if (form >= 0 && !reading.has(last, LEGAL)) {
        last = form;
        break;
      }
      if (words.isWord(next)) {
        if (forms.endsName(last, next, first) || endsAtCompanies(last, first)) {
          break;
        }
        if (breaksBefore(next, first)
            || isBrandAfterBrand(last, next)
            || isBrandAfterPerson(first, last, next)
            || tokens.shape(next) == Shape.ADDRESS && words.looksGiven(first)
            || endsAtDomain(last, next)) {
          break;
        }
        last =
            reading.has(next, LEGAL)
                ? next
                : Math.max(
                    next,
                    lexicon.phraseEnd(tokens, next, reading.bits[next], NEUTRAL | KNOWN_COMPANY));
        continue;
      }
      int joined = join(first, last, next, of);
      if (joined < 0) {
        break;
      }
      of |= tokens.is(next, "of") || tokens.is(next, "for");
      last = joined;
    }
    return last;
  }

  /** Two columns of a contact block: three spaces or more, or a tab, within a line. */
  private boolean isColumnGap(int last, int next) {
    int from = tokens.end(last);
    int to = tokens.start(next);
    if (to - from < 1) {
      return false;
    }
    int spaces = 0;
    for (int i = from; i < to; i++) {
      char c = tokens.charAt(i);
      if (c == '\n') {
        return false;
      }
      spaces += c == '\t' ? 3 : 1;
    }
    return spaces > 2;
  }

  /** "Harbor Group of Companies [Names Chairman]". */
  private boolean endsAtCompanies(int last, int first) {
    return last > first + 1 && tokens.is(last, "companies") && tokens.is(last - 1, "of");
  }

  private boolean breaksBefore(int next, int first) {
    if (tokens.is(next, "the") && tokens.charAt(tokens.start(next) - 2) == '.') {
      return true;
    }
    if (words.isTitled(PAGE_WORDS, next)) {
      return true;
    }
    if (reading.has(next, CALENDAR)
        && !(reading.has(next, GIVEN | SURNAME) && !digitsFollow(next))
        && !(tokens.is(next, "pacific") && tokens.is(next - 1, "asia"))) {
      return true;
    }
    if (tokens.is(next, "company")
        && tokens.isPossessive(next + 1)
        && reading.style(next) == Reading.Style.TITLE_CASE) {
      // "Jane Doe Discusses Company's Plans"
      return true;
    }
    if (tokens.is(next, "incorporated")
        && (tokens.is(next - 1, "is") || tokens.is(next - 1, "are"))) {
      // "WHICH DISCUSSION IS INCORPORATED HEREIN"
      return true;
    }
    if (tokens.is(next, "partner")
        && !(reading.together(next, next + 1) && words.isWord(next + 1))) {
      // "Jane Doe, Hallow & Keller Partner"
      return true;
    }
    if (tokens.is(next, "partners")
        && reading.together(next, next + 1)
        && tokens.is(next + 1, "with")) {
      return true;
    }
    return reading.has(next, HONORIFIC) && words.isStrongHonorific(next);
  }

  /** "Twitter LinkedIn": links of a page that stand in a row. */
  private boolean isBrandAfterBrand(int last, int next) {
    return isBrand(last) && isBrand(next) && lexicon.phraseBits(tokens, last, next) == 0;
  }

  /** "By Jane Doe Forbes": who wrote it, and for whom. */
  private boolean isBrandAfterPerson(int first, int last, int next) {
    int given = tokens.is(first, "by") ? first + 1 : first;
    return last == given + 1
        && words.looksGiven(given)
        && words.looksSurname(last)
        && isBrand(next);
  }

  /** "Shop at Harborly.com [Harborly sells]": the name ends with its domain. */
  private boolean endsAtDomain(int last, int next) {
    return last > 1
        && tokens.is(last - 1, '.')
        && tokens.touchesPrevious(last)
        && tokens.shape(last) == Shape.LOWER
        && DOMAINS.contains(tokens.text(last))
        && !words.isCompanyEnd(next);
  }

  private boolean isBrand(int i) {
    return reading.has(i, KNOWN_COMPANY)
        && !reading.has(i, GIVEN | SURNAME | COMPANY_WORD | LEGAL | PLACE)
        && Lexicon.commonRate(reading.bits[i]) < 2;
  }

  private boolean digitsFollow(int i) {
    return i + 1 < reading.size && tokens.shape(i + 1) == Shape.NUMBER;
  }

  /** The last token after a mark or small word at {@code at} joined the run; -1 if it ends it. */
  private int join(int first, int last, int at, boolean of) {
    int after = at + 1;
    if (!reading.together(last, after)) {
      return -1;
    }
    switch (tokens.first(at)) {
      case '&', '+':
        return tokens.end(at) - tokens.start(at) == 1 && words.isWord(after) ? after : -1;
      case '.':
        if (tokens.is(last, "co")
            && tokens.is(after, ',')
            && reading.together(at, after + 1)
            && forms.isFinal(after + 1)) {
          // "Harbor & Co., LLC"
          return after + 1;
        }
        return joinsAtStop(first, last, at, after) ? after : -1;
      case ',':
        return forms.written(after) >= 0
            ? forms.written(after)
            : joinsAtComma(first, last, after)
                ? after
                : Math.max(partners.end(first, last, at), regionEnd(first, last, at));
      case '-':
        // "Max H.-H. Doe"
        return last > first
                && tokens.shape(last) == Shape.INITIAL
                && tokens.shape(after) == Shape.INITIAL
                && tokens.touchesPrevious(at)
                && tokens.touchesPrevious(after)
            ? after
            : -1;
      case '\u2122', '\u00ae':
        return words.isWord(after) && tokens.touchesPrevious(at) && !reading.startsSentence[after]
            ? after
            : -1;
      case '(':
        return bracket(first, last, at);
      case '"', '\u201c':
        return nickname(first, last, at);
      case '!':
        return tokens.touchesPrevious(at)
                && reading.has(last, KNOWN_COMPANY)
                && words.isWord(after)
                && !reading.startsSentence[after]
            ? after
            : -1;
      default:
        break;
    }
    if (tokens.isPossessive(at)) {
      return possessives.goesOn(first, last, at);
    }
    if (possessives.isPlural(at)) {
      return possessives.goesOnAfterPlural(last, at);
    }
    if (tokens.shape(at) != Shape.LOWER) {
      return -1;
    }
    if (reading.has(at, PARTICLE)) {
      return particle(last, at);
    }
    if (tokens.is(at, "of") && tokens.is(last, "group") && tokens.is(after, "companies")) {
      return words.isWord(after) ? after : -1;
    }
    if (tokens.is(at, "of")) {
      return takesOf(last) ? afterThe(after) : -1;
    }
    if (tokens.is(at, "for")) {
      return reading.has(last, ORGANIZATION_WORD) && !reading.has(last, COMPANY_WORD)
          ? afterThe(after)
          : -1;
    }
    if (tokens.is(at, "at")) {
      return of && words.isWord(after) && reading.has(first, ORGANIZATION_WORD) ? after : -1;
    }
    if (tokens.is(at, "and")) {
      if (partners.isLast(first, last, after)) {
        return after + 1;
      }
      return Math.max(and(first, last, after, of), partners.end(first, last, at));
    }
    return -1;
  }

  private int afterThe(int at) {
    if (words.isWord(at)) {
      return at;
    }
    return tokens.is(at, "the") && reading.together(at, at + 1) && words.isWord(at + 1)
        ? at + 1
        : -1;
  }

  private boolean takesOf(int last) {
    if (tokens.is(last, "board") || tokens.is(last, "committee")) {
      return false;
    }
    return reading.has(last, ORGANIZATION_WORD)
        || tokens.is(last, "banc")
        || tokens.is(last, "bank")
        || tokens.is(last, "banks")
        || tokens.is(last, "sons")
        || tokens.is(last, "company")
        || tokens.is(last, "trust")
        || tokens.is(last, "museum")
        || tokens.is(last, "academy")
        || tokens.is(last, "associates");
  }

  /** What comes after the dot of a name such as "Harborly.IO", which is an address too. */
  static final Set<String> DOMAINS =
      Set.of(
          "com", "io", "ai", "net", "org", "tv", "fm", "finance", "network", "app", "us", "co",
          "fyi", "health", "tech", "xyz", "gg", "so", "me");

  private boolean joinsAtStop(int first, int last, int at, int after) {
    if (tokens.touchesPrevious(at)
        && tokens.touchesPrevious(after)
        && tokens.shape(last) != Shape.INITIAL
        && DOMAINS.contains(tokens.text(after).toLowerCase(Locale.ROOT))) {
      return true;
    }
    // "Harbor Bank SA. Questions", but "HARBOR CO. COUNCIL"
    boolean form =
        tokens.shape(last) == Shape.UPPER && last > first && !tokens.is(last, "co")
            || forms.isFinal(last);
    if (reading.has(last, LEGAL) && !reading.has(after, LEGAL) && form) {
      return tokens.touchesPrevious(at) && forms.isNumeral(after);
    }
    return tokens.touchesPrevious(at)
        && reading.has(last, ABBREVIATION)
        && !reading.startsSentence[after]
        && words.isWord(after)
        && !tokens.touchesPrevious(after);
  }

  private boolean joinsAtComma(int first, int last, int after) {
    if (!words.isWord(after) && !reading.has(after, LEGAL)) {
      return false;
    }
    if (reading.has(after, NAME_SUFFIX)) {
      return true;
    }
    if (tokens.is(after, "co")
        && tokens.shape(after) == Shape.UPPER
        && tokens.shape(last) == Shape.TITLE) {
      // "in Harbor Village, CO."
      return false;
    }
    if (reading.has(after, PLACE)) {
      // "Las Vegas, NV" against "Example, NV."
      return reading.has(after, LEGAL)
          && !reading.has(last, PLACE)
          && !(last > first && lexicon.phraseBits(tokens, last - 1, last) != 0)
          && !(last > first + 1 && lexicon.phraseBits(tokens, last - 2, last) != 0)
          && reading.isMark(after + 1, '.', after)
          && tokens.touchesPrevious(after + 1);
    }
    boolean more = (tokens.is(last, "company") || tokens.is(last, "co")) && forms.isFinal(after);
    return forms.standsAlone(after) && (more || !reading.has(last, LEGAL));
  }

  /** "Example (GB) Ltd.", "Robert (Bob) Smith". */
  private int bracket(int first, int last, int at) {
    int quote = words.isQuote(at + 1) ? 1 : 0;
    int name = at + 1 + quote;
    int close = name + 1 + quote;
    if (!reading.together(at, close + 1)
        || !tokens.is(close, ')')
        || !reading.isNameWord(name)
        || quote > 0 && !words.isQuote(close - 1)) {
      return -1;
    }
    int after = close + 1;
    int form = forms.written(after);
    if (form >= 0 || forms.isWord(after)) {
      return Math.max(form, after);
    }
    int whole = reading.has(name, PLACE) ? formAfter(after) : -1;
    if (whole >= 0) {
      return whole;
    }
    boolean known = reading.has(name, GIVEN) && !reading.has(name, PLACE);
    boolean given = quote > 0 || known || isStartOf(name, last);
    return given
            && (quote > 0 || words.looksGiven(last) || words.isUnheard(last) || last > first)
            && last - first < 2
            && words.isWord(after)
            && !reading.startsSentence[after]
            && (words.looksSurname(after) || tokens.shape(after) == Shape.INITIAL)
        ? after
        : -1;
  }

  /** "Harbor (Oslo) [Aluminum Products Ltd.]": the legal form near behind; -1 for none. */
  private int formAfter(int first) {
    for (int i = first; i < first + 5 && reading.together(first, i) && words.isWord(i); i++) {
      if (forms.isWord(i)) {
        return i;
      }
    }
    return -1;
  }

  /** "Cali" of "Calixto". */
  private boolean isStartOf(int name, int whole) {
    int length = tokens.end(name) - tokens.start(name);
    return length > 1
        && tokens.end(whole) - tokens.start(whole) > length
        && tokens
            .source()
            .regionMatches(tokens.start(name), tokens.source(), tokens.start(whole), length);
  }

  /** {@code Lawrence "Larry" Lee}. */
  private int nickname(int first, int last, int at) {
    int close = at + 2;
    if (!reading.together(at, close + 1)
        || !(tokens.is(close, '"') || tokens.is(close, '\u201d'))
        || !reading.isNameWord(at + 1)
        || !(words.looksGiven(first)
            || tokens.shape(first) == Shape.INITIAL
            || words.looksGiven(last)
            || words.isUnheard(last))) {
      return -1;
    }
    boolean company = reading.has(close + 1, COMPANY_WORD | ORGANIZATION_WORD | LEGAL);
    boolean surname = words.looksSurname(close + 1) || words.looksGiven(first) && !company;
    return words.isWord(close + 1) && surname ? close + 1 : -1;
  }

  private int particle(int last, int at) {
    int i = at;
    while (reading.together(last, i)
        && i - at < 3
        && reading.has(i, PARTICLE)
        && !words.isWord(i)) {
      i++;
    }
    if (!reading.together(last, i) || !words.isWord(i)) {
      return -1;
    }
    boolean romance =
        tokens.is(at, "y")
            || tokens.is(at, "e")
            || tokens.is(at, "al")
            || tokens.is(at, "la")
            || tokens.is(at, "le");
    return romance && !reading.has(last, GIVEN | SURNAME) ? -1 : i;
  }

  /** "Harbor Lights Europe[, Middle East and Africa]": where the region ends; -1 for none. */
  private int regionEnd(int first, int last, int comma) {
    return last > first
            && tokens.is(last, "europe")
            && reading.together(last, comma + 4)
            && tokens.is(comma + 1, "middle")
            && tokens.is(comma + 2, "east")
            && (tokens.is(comma + 3, "and") || tokens.is(comma + 3, '&'))
            && tokens.is(comma + 4, "africa")
        ? comma + 4
        : -1;
  }

  /** "Air Products and Chemicals, Inc.", "University of Applied Sciences and Arts". */
  private int and(int first, int last, int after, boolean of) {
    if (!words.isWord(after) || reading.startsSentence[after]) {
      return -1;
    }
    if (reading.has(last, LEGAL) && !of) {
      return -1;
    }
    if (first == last
        && words.isCommon(last)
        && words.isCommon(after)
        && ands.areOne(last, after)) {
      return after;
    }
    int end = after;
    while (end - after < 4 && reading.together(after, end + 1) && words.isWord(end + 1)) {
      end++;
    }
    boolean common =
        words.isCommon(after)
            && (end == after || words.isCommon(end) || reading.has(end, LEGAL | COMPANY_WORD));
    if (of) {
      return common
              && reading.has(first, ORGANIZATION_WORD) | orgInside(first, last)
              && !reading.has(end, ORGANIZATION_WORD)
              && end - after < 2
          ? end
          : -1;
    }
    boolean legal =
        forms.isWord(end) && end > after
            || reading.isMark(end + 1, ',', end)
                && reading.together(end, end + 2)
                && forms.isWord(end + 2);
    boolean complete =
        reading.has(last, LEGAL)
            || (reading.has(last, COMPANY_WORD) && last > first && !isCommonOnly(after, end));
    return legal && common && !complete && !reading.has(after, GIVEN) ? end : -1;
  }

  private boolean orgInside(int first, int last) {
    for (int i = first; i <= last; i++) {
      if (reading.has(i, ORGANIZATION_WORD)) {
        return true;
      }
    }
    return false;
  }

  private boolean isCommonOnly(int from, int to) {
    for (int i = from; i <= to; i++) {
      if (!words.isCommon(i) && !reading.has(i, LEGAL)) {
        return false;
      }
    }
    return true;
  }
}
