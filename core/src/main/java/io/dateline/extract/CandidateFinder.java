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
import static io.dateline.extract.Lexicon.SAYING;
import static io.dateline.extract.Lexicon.STARTER;
import static io.dateline.extract.Lexicon.SURNAME;
import static io.dateline.extract.Lexicon.TITLE;
import static io.dateline.extract.Lexicon.TITLE_MODIFIER;

import io.dateline.release.ZoneKind;
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

  static final List<String> LEGAL_FORMS =
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
          "P.C.",
          "Sp. z o.o.",
          "Sdn. Bhd.",
          "SDN. BHD.",
          "S.E.",
          "A.G.",
          "A.B.",
          "National Association");

  private static final String[] NO_FORMS = {};

  /** The forms that begin with each char of ASCII. */
  private static final String[][] FORMS_BY_LETTER = formsByLetter();

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

  /** What begins something new behind a name: "Jane Doe [About] Harbor Lights". */
  private static final WordTable PAGE_WORDS = WordTable.of("about", "follow");

  /** Numbers of several houses of one name, "Harbor Acquisition Corp. II". */
  static final WordTable NUMERALS = WordTable.of("ii", "iii", "iv", "vi", "vii", "viii", "ix");

  /** No law firm names more partners. */
  private static final int MOST_PARTNERS = 6;

  /** What no partner of a firm is called. */
  private static final long NO_PARTNER =
      KNOWN_COMPANY | COMPANY_WORD | ORGANIZATION_WORD | LEGAL | PLACE | CALENDAR | TITLE;

  private final Reading reading;
  private final Tokens tokens;
  private final Lexicon lexicon;
  private final PossessiveNames possessives;
  private final CapitalPairs pairs;
  private final AndNames ands;
  private final List<Candidate> found = new ArrayList<>();

  CandidateFinder(Reading reading, Lexicon lexicon) {
    this.reading = reading;
    this.tokens = reading.tokens;
    this.lexicon = lexicon;
    possessives = new PossessiveNames(reading);
    pairs = new CapitalPairs(reading);
    ands = new AndNames(reading);
  }

  private static String[][] formsByLetter() {
    String[][] forms = new String[128][];
    for (char letter = 0; letter < forms.length; letter++) {
      String first = String.valueOf(letter);
      forms[letter] =
          LEGAL_FORMS.stream().filter(form -> form.startsWith(first)).toArray(String[]::new);
    }
    return forms;
  }

  List<Candidate> find() {
    int i = 0;
    while (i < reading.size) {
      if (!isWord(i)) {
        i = Math.max(i, credentialEnd(i)) + 1;
        continue;
      }
      int end = end(i);
      segment(i, end);
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
      if (candidate.last() > candidate.first() && looksGiven(candidate.first())) {
        surnames.add(tokens.hash(candidate.last()));
      }
    }
    found.replaceAll(candidate ->
        candidate.last() > candidate.first()
                && tokens.isPossessive(candidate.last())
                && (surnames.contains(tokens.hash(candidate.last() - 1))
                    || candidate.last() > candidate.first() + 1 && looksGiven(candidate.first()))
            ? new Candidate(candidate.first(), candidate.last() - 1, candidate.honorific())
            : candidate);
  }

  /** "Join Harbor Lights Inc." is [Harbor Lights Inc.] where the text has that name too. */
  private void withoutOpenings() {
    Set<Integer> companies = new HashSet<>();
    for (Candidate candidate : found) {
      if (isCompanyEnd(candidate.last())) {
        companies.add(Lexicon.phraseHash(tokens, candidate.first(), candidate.last()));
      }
    }
    found.replaceAll(candidate ->
        candidate.honorific() || !isCompanyEnd(candidate.last())
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

  private boolean isCompanyEnd(int i) {
    return reading.has(i, LEGAL | COMPANY_WORD);
  }

  /** Whether a word stands before a name and belongs to none: "Join", "Announces", "Between". */
  private boolean isOpening(int i) {
    return reading.has(i, STARTER) && !isAdjective(i) && Lexicon.commonRate(reading.bits[i]) > 1
        || OPENINGS.contains(tokens.text(i).toLowerCase(Locale.ROOT));
  }

  private boolean isWord(int i) {
    return !isTitle(i)
        && reading.isNameWord(i)
        && credentialEnd(i) < 0
        && !isAs(i)
        && !(isHandle(i) && reading.together(i, i + 1) && reading.isNameWord(i + 1));
  }

  /** "As" of a heading or at the beginning of a sentence, not the legal form AS. */
  private boolean isAs(int i) {
    return tokens.shape(i) == Shape.TITLE && tokens.is(i, "as");
  }

  /** The last token of a degree written with stops, "[Ph.D].", "[P.Geo]."; -1 for none. */
  private int credentialEnd(int first) {
    int last = first;
    boolean word = tokens.shape(first) == Shape.TITLE;
    while (last + 2 < reading.size
        && tokens.is(last + 1, '.')
        && tokens.touchesPrevious(last + 1)
        && tokens.touchesPrevious(last + 2)
        && tokens.shape(last + 2).isCapitalized()) {
      last += 2;
      word |= tokens.shape(last) == Shape.TITLE;
    }
    return word
            && last > first
            && PersonName.isCredential(
                tokens.source().substring(tokens.start(first), tokens.end(last)))
        ? last
        : -1;
  }

  /** Whether a token is one of these words with a capital. */
  private boolean isTitled(WordTable words, int i) {
    return tokens.shape(i) == Shape.TITLE && words.has(tokens, i);
  }

  /** Whether the token belongs to a title. */
  private boolean isTitle(int i) {
    return reading.inTitle[i];
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
      int form = legalForm(next);
      if (form >= 0 && !reading.has(last, LEGAL)) {
        last = form;
        break;
      }
      if (isWord(next)) {
        if (endsAtLegal(last, next, first) || endsAtCompanies(last, first)) {
          break;
        }
        if (breaksBefore(next, first)
            || isBrandAfterBrand(last, next)
            || isBrandAfterPerson(first, last, next)
            || tokens.shape(next) == Shape.ADDRESS && looksGiven(first)
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

  /** Whether a name is complete with its legal form: "Harbor Lights, Inc. [Names Chairman]". */
  private boolean endsAtLegal(int last, int next, int first) {
    return last > first
        && reading.has(last, LEGAL)
        && isFinalLegal(last)
        && !reading.has(next, LEGAL)
        && !isNumeral(next)
        && !tokens.is(next, "group")
        && !tokens.is(next, "holdings")
        && !(tokens.is(last, "corporation")
            && NameWords.STATUTES.contains(tokens.text(next).toLowerCase(Locale.ROOT)));
  }

  /** "Harbor Group of Companies [Names Chairman]". */
  private boolean endsAtCompanies(int last, int first) {
    return last > first + 1 && tokens.is(last, "companies") && tokens.is(last - 1, "of");
  }

  /** "Harbor Acquisition Corp. [III]": a number of several houses of one name. */
  private boolean isNumeral(int i) {
    return tokens.shape(i) == Shape.UPPER && NUMERALS.has(tokens, i);
  }

  private boolean isFinalLegal(int i) {
    return tokens.is(i, "inc")
        || tokens.is(i, "llc")
        || tokens.is(i, "corp")
        || tokens.is(i, "ltd")
        || tokens.is(i, "llp")
        || tokens.is(i, "plc")
        || tokens.is(i, "gmbh")
        || tokens.is(i, "incorporated")
        || tokens.is(i, "ag")
        || tokens.is(i, "corporation");
  }

  /** The last token of a legal form written with stops or strokes, "S.p.A."; -1 for none. */
  private int legalForm(int at) {
    int start = tokens.start(at);
    String text = tokens.source();
    char letter = text.charAt(start);
    for (String form : letter < 128 ? FORMS_BY_LETTER[letter] : NO_FORMS) {
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

  private boolean breaksBefore(int next, int first) {
    if (tokens.is(next, "the") && tokens.charAt(tokens.start(next) - 2) == '.') {
      return true;
    }
    if (isTitled(PAGE_WORDS, next)) {
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
    if (tokens.is(next, "partner") && !(reading.together(next, next + 1) && isWord(next + 1))) {
      // "Jane Doe, Hallow & Keller Partner"
      return true;
    }
    if (tokens.is(next, "partners")
        && reading.together(next, next + 1)
        && tokens.is(next + 1, "with")) {
      return true;
    }
    return reading.has(next, HONORIFIC) && isStrongHonorific(next);
  }

  /** "Twitter LinkedIn": links of a page that stand in a row. */
  private boolean isBrandAfterBrand(int last, int next) {
    return isBrand(last) && isBrand(next) && lexicon.phraseBits(tokens, last, next) == 0;
  }

  /** "By Jane Doe Forbes": who wrote it, and for whom. */
  private boolean isBrandAfterPerson(int first, int last, int next) {
    int given = tokens.is(first, "by") ? first + 1 : first;
    return last == given + 1 && looksGiven(given) && looksSurname(last) && isBrand(next);
  }

  /** "Shop at Harborly.com [Harborly sells]": the name ends with its domain. */
  private boolean endsAtDomain(int last, int next) {
    return last > 1
        && tokens.is(last - 1, '.')
        && tokens.touchesPrevious(last)
        && tokens.shape(last) == Shape.LOWER
        && DOMAINS.contains(tokens.text(last))
        && !isCompanyEnd(next);
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
        return tokens.end(at) - tokens.start(at) == 1 && isWord(after) ? after : -1;
      case '.':
        if (tokens.is(last, "co")
            && tokens.is(after, ',')
            && reading.together(at, after + 1)
            && isFinalLegal(after + 1)) {
          // "Harbor & Co., LLC"
          return after + 1;
        }
        return joinsAtStop(first, last, at, after) ? after : -1;
      case ',':
        return legalForm(after) >= 0
            ? legalForm(after)
            : joinsAtComma(first, last, after)
                ? after
                : Math.max(partnersEnd(first, last, at), regionEnd(first, last, at));
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
        return isWord(after) && tokens.touchesPrevious(at) && !reading.startsSentence[after]
            ? after
            : -1;
      case '(':
        return bracket(first, last, at);
      case '"', '\u201c':
        return nickname(first, last, at);
      case '!':
        return tokens.touchesPrevious(at)
                && reading.has(last, KNOWN_COMPANY)
                && isWord(after)
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
      return isWord(after) ? after : -1;
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
      return of && isWord(after) && reading.has(first, ORGANIZATION_WORD) ? after : -1;
    }
    if (tokens.is(at, "and")) {
      if (isLastPartner(first, last, after)) {
        return after + 1;
      }
      return Math.max(and(first, last, after, of), partnersEnd(first, last, at));
    }
    return -1;
  }

  private int afterThe(int at) {
    if (isWord(at)) {
      return at;
    }
    return tokens.is(at, "the") && reading.together(at, at + 1) && isWord(at + 1) ? at + 1 : -1;
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
            || isFinalLegal(last);
    if (reading.has(last, LEGAL) && !reading.has(after, LEGAL) && form) {
      return tokens.touchesPrevious(at) && isNumeral(after);
    }
    return tokens.touchesPrevious(at)
        && reading.has(last, ABBREVIATION)
        && !reading.startsSentence[after]
        && isWord(after)
        && !tokens.touchesPrevious(after);
  }

  private boolean joinsAtComma(int first, int last, int after) {
    if (!isWord(after) && !reading.has(after, LEGAL)) {
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
    boolean more = (tokens.is(last, "company") || tokens.is(last, "co")) && isFinalLegal(after);
    return isLegal(after) && (more || !reading.has(last, LEGAL));
  }

  /** A legal suffix that is not a word of another kind when it stands alone after a comma. */
  boolean isLegal(int i) {
    if (!reading.has(i, LEGAL)) {
      return false;
    }
    int length = tokens.end(i) - tokens.start(i);
    if (tokens.is(i, "co")
        || tokens.is(i, "sa")
        || tokens.is(i, "pc")
        || tokens.is(i, "pa")
        || tokens.is(i, "company")) {
      return tokens.is(i, "company")
          ? false
          : reading.isMark(i + 1, '.', i) && tokens.touchesPrevious(i + 1);
    }
    return length > 2 || tokens.shape(i) == Shape.UPPER;
  }

  /** "Example (GB) Ltd.", "Robert (Bob) Smith". */
  private int bracket(int first, int last, int at) {
    int quote = isQuote(at + 1) ? 1 : 0;
    int name = at + 1 + quote;
    int close = name + 1 + quote;
    if (!reading.together(at, close + 1)
        || !tokens.is(close, ')')
        || !reading.isNameWord(name)
        || quote > 0 && !isQuote(close - 1)) {
      return -1;
    }
    int after = close + 1;
    int form = legalForm(after);
    if (form >= 0 || isLegalWord(after)) {
      return Math.max(form, after);
    }
    int whole = reading.has(name, PLACE) ? formAfter(after) : -1;
    if (whole >= 0) {
      return whole;
    }
    boolean known = reading.has(name, GIVEN) && !reading.has(name, PLACE);
    boolean given = quote > 0 || known || isStartOf(name, last);
    return given
            && (quote > 0 || looksGiven(last) || isUnheard(last) || last > first)
            && last - first < 2
            && isWord(after)
            && !reading.startsSentence[after]
            && (looksSurname(after) || tokens.shape(after) == Shape.INITIAL)
        ? after
        : -1;
  }

  /** "Harbor (Oslo) [Aluminum Products Ltd.]": the legal form near behind; -1 for none. */
  private int formAfter(int first) {
    for (int i = first; i < first + 5 && reading.together(first, i) && isWord(i); i++) {
      if (isLegalWord(i)) {
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

  private boolean isQuote(int i) {
    return tokens.is(i, '"') || tokens.is(i, '\u201c') || tokens.is(i, '\u201d');
  }

  private boolean isLegalWord(int i) {
    return reading.has(i, LEGAL) && reading.isNameWord(i);
  }

  /** {@code Lawrence "Larry" Lee}. */
  private int nickname(int first, int last, int at) {
    int close = at + 2;
    if (!reading.together(at, close + 1)
        || !(tokens.is(close, '"') || tokens.is(close, '\u201d'))
        || !reading.isNameWord(at + 1)
        || !(looksGiven(first)
            || tokens.shape(first) == Shape.INITIAL
            || looksGiven(last)
            || isUnheard(last))) {
      return -1;
    }
    boolean company = reading.has(close + 1, COMPANY_WORD | ORGANIZATION_WORD | LEGAL);
    boolean surname = looksSurname(close + 1) || looksGiven(first) && !company;
    return isWord(close + 1) && surname ? close + 1 : -1;
  }

  private int particle(int last, int at) {
    int i = at;
    while (reading.together(last, i) && i - at < 3 && reading.has(i, PARTICLE) && !isWord(i)) {
      i++;
    }
    if (!reading.together(last, i) || !isWord(i)) {
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

  /**
   * "Hallow, Keller & Moss LLP", "Hallow and Keller, LLP", "Hallow, Keller & Company": the last
   * token of a firm named after partners, whose first stands before the mark; -1 for none. The
   * first alone may be how a well-known firm is called.
   */
  private int partnersEnd(int first, int last, int mark) {
    if (first != last || !isPartner(last, KNOWN_COMPANY)) {
      return -1;
    }
    boolean and = false;
    boolean surnames = reading.has(last, SURNAME);
    int i = mark;
    for (int partners = 1; partners < MOST_PARTNERS && reading.together(last, i + 2); partners++) {
      and |= tokens.is(i, '&') || tokens.is(i, "and");
      boolean others =
          and
              && (tokens.is(i + 1, "company")
                  || tokens.is(i + 1, "co")
                  || tokens.is(i + 1, "associates"));
      if (!others && !isPartner(i + 1, 0) || reading.startsSentence[i + 1]) {
        return -1;
      }
      surnames &= others || reading.has(i + 1, SURNAME);
      i += 2;
      int form = tokens.is(i, ',') ? i + 1 : i;
      if (and) {
        if (reading.together(last, form) && isPartnership(form)) {
          return form;
        }
        return others && partners > 1 && surnames ? i - 1 : -1;
      }
      if (!tokens.is(i, ',') && !tokens.is(i, '&') && !tokens.is(i, "and")) {
        return -1;
      }
    }
    return -1;
  }

  private boolean isPartnership(int i) {
    return tokens.is(i, "llp")
        || tokens.is(i, "pllc")
        || tokens.is(i, "pc")
        || tokens.is(i, "pa")
        || legalForm(i) >= 0 && tokens.is(i, "p.c.");
  }

  private boolean isPartner(int i, long allowed) {
    return tokens.shape(i) == Shape.TITLE
        && isWord(i)
        && looksSurname(i)
        && !reading.has(i, NO_PARTNER & ~allowed);
  }

  /** "Hallow Keller Moss [and] Roe LLP". */
  private boolean isLastPartner(int first, int last, int after) {
    if (first == last || looksGiven(first) || !reading.together(after, after + 1)) {
      return false;
    }
    for (int i = first; i <= last; i++) {
      if (!isPartner(i, KNOWN_COMPANY)) {
        return false;
      }
    }
    return isPartner(after, 0) && isPartnership(after + 1);
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
    if (!isWord(after) || reading.startsSentence[after]) {
      return -1;
    }
    if (reading.has(last, LEGAL) && !of) {
      return -1;
    }
    if (first == last && isCommon(last) && isCommon(after) && ands.areOne(last, after)) {
      return after;
    }
    int end = after;
    while (end - after < 4 && reading.together(after, end + 1) && isWord(end + 1)) {
      end++;
    }
    boolean common =
        isCommon(after)
            && (end == after || isCommon(end) || reading.has(end, LEGAL | COMPANY_WORD));
    if (of) {
      return common
              && reading.has(first, ORGANIZATION_WORD) | orgInside(first, last)
              && !reading.has(end, ORGANIZATION_WORD)
              && end - after < 2
          ? end
          : -1;
    }
    boolean legal =
        isLegalWord(end) && end > after
            || reading.isMark(end + 1, ',', end)
                && reading.together(end, end + 2)
                && isLegalWord(end + 2);
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
      if (!isCommon(i) && !reading.has(i, LEGAL)) {
        return false;
      }
    }
    return true;
  }

  private boolean isCommon(int i) {
    return Lexicon.commonRate(reading.bits[i]) >= 1 && !reading.has(i, KNOWN_COMPANY);
  }

  private boolean looksGiven(int i) {
    long bits = reading.bits[i];
    return (bits & GIVEN) != 0 || Lexicon.givenRate(bits) >= 1;
  }

  /** Whether nothing is known of a word written like a name. */
  private boolean isUnheard(int i) {
    return reading.bits[i] == 0 && tokens.shape(i) == Shape.TITLE;
  }

  private boolean looksSurname(int i) {
    long bits = reading.bits[i];
    return (bits & SURNAME) != 0
        || Lexicon.surnameRate(bits) >= 1
        || (Lexicon.commonRate(bits) == 0
            && (bits & (COMPANY_WORD | ORGANIZATION_WORD | PLACE)) == 0);
  }

  private boolean isStrongHonorific(int i) {
    return tokens.is(i, "mr")
        || tokens.is(i, "mrs")
        || tokens.is(i, "ms")
        || tokens.is(i, "dr")
        || tokens.is(i, "prof")
        || tokens.is(i, "professor")
        || tokens.is(i, "excellency")
        || tokens.is(i, "highness")
        || tokens.is(i, "miss");
  }

  /** Cuts a run into names. */
  private void segment(int first, int last) {
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
    if (isStrongHonorific(i) || isShortened(i) && isGivenFirst(i + 2)) {
      return true;
    }
    return (i == first || tokens.is(i - 1, '.'))
        && looksSurname(i + 1)
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
      if (tokens.is(i + 1, "coverage") && isCompanyEnd(i - 1) && reading.has(i, STARTER)) {
        return i;
      }
    }
    for (int i = first + 1; i < last - 1; i++) {
      if (isTitled(HIRING, i) && isGivenFirst(i + 1)) {
        return i + 1;
      }
    }
    int appointed = looksGiven(first) ? Math.min(last, first + 4) : 0;
    for (int i = first + 2; i < appointed; i++) {
      if (isTitled(APPOINTING, i)) {
        return i;
      }
    }
    for (int i = first + 1; i < last; i++) {
      if (reading.has(i, NAME_SUFFIX) && i > first + 1 && looksGiven(first)) {
        int next = tokens.is(i + 1, '.') ? i + 2 : i + 1;
        return next <= last && !tokens.is(next, '&') ? next : -1;
      }
    }
    int person = Math.max(contactEnd(first, last), nicknamed(first, last));
    if (person > 0) {
      return person;
    }
    if (last - first == 3
        && (isGivenFirst(first) || followsLabel(first))
        && (isGivenFirst(first + 2)
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
      if (isQuote(i + 1)) {
        return i > first && isGivenFirst(i) ? i : -1;
      }
      if (looksGiven(i) || tokens.shape(i) == Shape.INITIAL) {
        return -1;
      }
    }
    return -1;
  }

  /** "Licensed Gardener [Grace Hallow]": ordinary words before a full name; -1 for none. */
  private int trade(int first, int last) {
    for (int i = first; i < last - 1 && i < first + 3; i++) {
      if (isTitled(TRADES, i) && isGivenFirst(i + 1)) {
        return i + 1;
      }
    }
    int surname = last > first + 2 && reading.has(last, NAME_SUFFIX) ? last - 1 : last;
    int given = surname - 1;
    if (given > first && tokens.shape(given) == Shape.INITIAL) {
      given--;
    }
    if (given <= first
        || !isGivenFirst(given)
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
    if (!(looksGiven(first) || initial)
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

  private boolean isGivenFirst(int i) {
    return Lexicon.givenRate(reading.bits[i]) >= 2 && tokens.shape(i) == Shape.TITLE;
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
    if (to == from + 1 && tokens.is(to, "company") && isArticle(from - 1) && !isCommon(from)) {
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
    boolean noName = honorific ? isStrongHonorific(from) : isNoName(from) || isHandle(from);
    if (from == to && noName) {
      return;
    }
    found.add(new Candidate(from, to, honorific));
  }

  private boolean isArticle(int i) {
    return i >= 0 && (tokens.is(i, "a") || tokens.is(i, "an")) && reading.together(i, i + 1);
  }

  /** "@HarborLights" is an account somewhere. */
  private boolean isHandle(int i) {
    return reading.isMark(i - 1, '@', i);
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
        && isGivenFirst(i + 1)
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
        && (looksSurname(i + 1) || tokens.shape(i + 1) == Shape.INITIAL)) {
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
              || !isAdjective(i) && reading.style(i) != Reading.Style.SENTENCE);
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

  private boolean isAdjective(int i) {
    return tokens.is(i, "first")
        || tokens.is(i, "new")
        || tokens.is(i, "best")
        || tokens.is(i, "old")
        || tokens.is(i, "great")
        || tokens.is(i, "good")
        || tokens.is(i, "long")
        || tokens.is(i, "high")
        || tokens.is(i, "second")
        || tokens.is(i, "third")
        || tokens.is(i, "big")
        || tokens.is(i, "one")
        || tokens.is(i, "all")
        || tokens.is(i, "open")
        || tokens.is(i, "just")
        || tokens.is(i, "small")
        || tokens.is(i, "media")
        || tokens.is(i, "web")
        || tokens.is(i, "news")
        || tokens.is(i, "safe")
        || tokens.is(i, "true");
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
        || (bits & SURNAME) != 0 && (bits & SAYING) == 0 && looksGiven(beforeInitial(i, first))
        || i > first && tokens.is(i - 1, '&')
        || pairs.isPair(i - 1)
        || endsKnownPhrase(i, first)) {
      return false;
    }
    return (bits & (STARTER | SAYING)) != 0
        || tokens.shape(i) == Shape.LOWER && !reading.isNameWord(i);
  }
}
