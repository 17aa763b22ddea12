package io.dateline.position;

import io.dateline.extract.Company;
import io.dateline.extract.CompanyName;
import io.dateline.position.Clauses.Kind;
import io.dateline.position.RoleGroup.Org;
import io.dateline.release.ZoneKind;
import io.dateline.text.Shape;
import io.dateline.text.WordTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Organisations as a clause names them: a company that was found, or a capitalised name that only
 * its place in the sentence tells.
 */
final class Organisations {
  private static final WordTable BODIES =
      WordTable.of(
          "academy",
          "association",
          "authority",
          "church",
          "commission",
          "department",
          "foundation",
          "government",
          "ministry",
          "observatory",
          "society",
          "institute",
          "university",
          "college",
          "school",
          "council",
          "chamber",
          "federation",
          "alliance",
          "coalition",
          "league",
          "hospital",
          "museum",
          "bank",
          "club",
          "fund");

  private Organisations() {}

  /** The organisation that begins at a chunk: a company, or a capitalised name. */
  static Optional<Org> org(Clauses c, int at, boolean any) {
    if (c.is(at, Kind.COMPANY)) {
      return Optional.of(wholeName(c, at));
    }
    if (any && (isHouse(c, at) || isSite(c, at))) {
      return Optional.of(named(c, at, at));
    }
    if (!any || !(startsName(c, at) || isBodyOf(c, at))) {
      return Optional.empty();
    }
    int end = at;
    int i = at;
    while (i < c.count() && c.sentence(i) == c.sentence(at) && i - at < 10) {
      if (i > at && c.isCapitalized(i) && isHeadlineWord(c, i) && !isForOfName(c, i)) {
        break;
      }
      if (i == at + 1 && c.is(i, Kind.COMPANY) && c.shape(at) == Shape.ALPHANUMERIC) {
        end = i;
        break;
      }
      if (c.isCapitalized(i) || i == at || c.isMark(i, '&')) {
        end = c.isCapitalized(i) ? i : end;
        i++;
      } else if ((c.cue(i) == Cue.OF || c.cue(i) == Cue.AND || c.cue(i) == Cue.FOR)
          && !(c.cue(i) == Cue.AND && c.isWord(i + 1, "the"))
          && !(c.cue(i) == Cue.AND && isBody(c, i - 1) && !isBody(c, i + 1))
          && (c.isCapitalized(i + 1) || (c.isWord(i + 1, "the") && c.isCapitalized(i + 2)))) {
        i += c.isWord(i + 1, "the") ? 2 : 1;
      } else if (c.isPossessiveMark(i)
          && c.isCapitalized(i + 1)
          && (isBody(c, i + 1) || isOfPeople(c, i - 1))) {
        // "the Harbor Horsemen's Association"
        i++;
      } else if (isParticle(c, i) && c.isCapitalized(i + 1)) {
        // "Harbor bin Tulley University"
        i++;
      } else if (isSaint(c, i)
          || c.cue(i) == Cue.ON && isBody(c, i - 1) && c.isCapitalized(i + 1)) {
        // "the Harbor Council on Family Mediation"
        i++;
      } else if (isAcronymWithin(c, at, i)) {
        i += 3;
      } else {
        break;
      }
    }
    // "for Affordable Care Act products": a law
    return c.isWord(end + 1, "act") && c.shape(end + 1).isCapitalized()
        ? Optional.empty()
        : Optional.of(at == end ? calledShort(c, at) : named(c, at, end));
  }

  /** "the Bank" where Tulley Bank is the only one of the release, else what the word says. */
  private static Org calledShort(Clauses c, int word) {
    if (c.cue(word - 1) != Cue.THE || !isBody(c, word)) {
      return named(c, word, word);
    }
    List<Company> companies = c.extraction.companies();
    int meant = -1;
    for (int ref = 0; ref < companies.size(); ref++) {
      List<String> words = CompanyName.parse(companies.get(ref).name()).words();
      if (c.isWord(word, words.get(words.size() - 1))) {
        if (meant >= 0) {
          return named(c, word, word);
        }
        meant = ref;
      }
    }
    return meant < 0
        ? named(c, word, word)
        : new Org(meant, companies.get(meant).name(), word, word);
  }

  /** So many chunks back a name is looked for. */
  private static final int FAR = 2000;

  /** "Hallow Foundation" that was named before, for "Foundation" by itself. */
  private static Optional<String> inFull(Clauses c, int word) {
    String body = c.text(word).toLowerCase(Locale.ROOT);
    for (int last = word - 1; last > Math.max(0, word - FAR); last--) {
      if (c.isWord(last, body) && c.isCapitalized(last)) {
        int first = last;
        while (first > 0
            && c.sentence(first - 1) == c.sentence(last)
            && c.is(first - 1, Kind.WORD)
            && c.isCapitalized(first - 1)
            && c.cue(first - 1) == Cue.NONE) {
          first--;
        }
        if (first < last) {
          return Optional.of(c.release.textOf(c.span(first, last)));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isParticle(Clauses c, int i) {
    return c.isWord(i, "bin") || c.isWord(i, "de") || c.isWord(i, "von") || c.isWord(i, "van");
  }

  /** "For" of "Companies For Clean Air", within a sentence that writes no other word so. */
  private static boolean isForOfName(Clauses c, int i) {
    return c.cue(i) == Cue.FOR && c.isCapitalized(i + 1) && c.zone(i) == ZoneKind.BODY;
  }

  /** The organisation behind a preposition or a verb, an article passed over. */
  static Optional<Org> behind(Clauses c, int word) {
    return org(c, c.cue(word + 1) == Cue.THE ? word + 2 : word + 1, true);
  }

  /**
   * A part of a company that has a name: "Rolled Wares" behind the "of" of "president of Acme's
   * Rolled Wares (RW) business", "Acme Forgings" behind that of "the Acme Forgings business".
   */
  static Optional<Org> unitOf(Clauses c, int preposition) {
    int from = preposition + 1;
    while (c.cue(from) == Cue.THE && !c.isWord(from, "a") && !c.isWord(from, "an")) {
      from++;
    }
    boolean owned =
        (c.is(from, Kind.COMPANY) || c.isWord(from, "company")) && c.isPossessiveMark(from + 1);
    if (owned) {
      from += 2;
    }
    int last = from;
    while (isPlainName(c, last + 1)
        || c.isMark(last + 1, '&')
        || c.cue(last + 1) == Cue.AND && isPlainName(c, last + 2)) {
      last++;
    }
    int unit = c.afterBrackets(last + 1);
    if (!c.isAnyOf(unit, PARTS)
        || c.shape(unit) != Shape.LOWER
        || c.sentence(unit) != c.sentence(preposition)) {
      return Optional.empty();
    }
    boolean known = c.is(from, Kind.COMPANY);
    if (last == from) {
      boolean other = known && c.ref(from) != c.issuer;
      return other ? Optional.of(company(c, from)) : Optional.empty();
    }
    boolean named = known || isPlainName(c, from) && (owned || isBrand(c, from));
    return named ? Optional.of(named(c, from, last)) : Optional.empty();
  }

  /** Whether the name of a company of the release begins with a word. */
  private static boolean isBrand(Clauses c, int word) {
    return c.is(word, Kind.WORD)
        && c.isCapitalized(word)
        && c.extraction.companies().stream()
            .anyMatch(company -> c.isWord(word, CompanyName.parse(company.name()).words().get(0)));
  }

  private static final WordTable PARTS = WordTable.of("business", "division", "segment", "unit");

  /** "Women" of "the Women's Enterprise Council", which is nobody's, nor is "Alzheimer's". */
  private static boolean isOfPeople(Clauses c, int i) {
    return c.isWord(i, "people")
        || c.isWord(i, "women")
        || c.isWord(i, "men")
        || c.isWord(i, "children")
        || c.isWord(i, "alzheimer")
        || c.isWord(i, "parkinson");
  }

  /** The bracket of "Tulley University (TU) Northern Medical Center". */
  private static boolean isAcronymWithin(Clauses c, int from, int bracket) {
    boolean body = false;
    for (int i = from; i < bracket; i++) {
      body |= isBody(c, i);
    }
    return body
        && c.isMark(bracket, '(')
        && c.shape(bracket + 1) == Shape.UPPER
        && c.isMark(bracket + 2, ')')
        && isNamePart(c, bracket + 3)
        && !isBody(c, bracket - 1);
  }

  /** The stop of "St. Tulley's University", whose possessive goes on as a name. */
  private static boolean isSaint(Clauses c, int i) {
    boolean stop = c.isMark(i, '.') && (c.isWord(i - 1, "st") || c.isWord(i - 1, "ste"));
    boolean owner = c.isPossessiveMark(i) && c.isMark(i - 2, '.') && c.isWord(i - 3, "st");
    return (stop || owner) && c.isCapitalized(i + 1);
  }

  /** "the Broker Action Coalition": a body whose name begins with a word of titles. */
  private static boolean isBodyOf(Clauses c, int role) {
    boolean led = c.cue(role - 1) == Cue.THE && !c.isWord(role - 1, "a");
    if (!led || !c.is(role, Kind.ROLE) || !c.shape(role).isCapitalized()) {
      return false;
    }
    int last = role;
    while (last - role < 4 && c.isCapitalized(last + 1)) {
      last++;
    }
    return last > role && isBody(c, last) && c.sentence(last) == c.sentence(role);
  }

  /** "Harbor Lights" in "including Harbor Lights, where"; empty if no such name ends there. */
  static Optional<Org> nameEndingAt(Clauses c, int last) {
    int from = last + 1;
    while (from - 1 >= c.start(c.sentence(last)) && isNamePart(c, from - 1)) {
      from--;
    }
    boolean placed =
        switch (c.cue(from - 1)) {
          case AT, FROM, WITH, JOIN, TENURE -> true;
          default -> false;
        };
    return from <= last && placed ? Optional.of(named(c, from, last)) : Optional.empty();
  }

  /** An organisation that is called so, though no company of that name was found. */
  static Org named(Clauses c, int from, int to) {
    String name =
        from == to && isBody(c, from)
            ? inFull(c, from).orElse(c.text(from))
            : c.release.textOf(c.span(from, to));
    return new Org(-1, name, from, to);
  }

  /** "Harbor Mills" and "Tulley Foods" of "the Boards of Harbor Mills and Tulley Foods". */
  static List<Org> halves(Clauses c, Org name) {
    for (int and = name.from() + 1; and < name.to(); and++) {
      if (c.cue(and) == Cue.AND) {
        int second = c.cue(and + 1) == Cue.THE ? and + 2 : and + 1;
        return new ArrayList<>(
            List.of(named(c, name.from(), and - 1), named(c, second, name.to())));
      }
    }
    return new ArrayList<>(List.of(name));
  }

  /** Whether an apposition ends before a chunk: "said Jane Doe, President, Harbor Chamber." */
  static boolean endsApposition(Clauses c, int i) {
    return i >= c.count()
        || c.sentence(i) != c.sentence(i - 1)
        || c.isMark(i, '.')
        || c.isMark(i, ';')
        || c.isMark(i, ')')
        || c.isQuote(i)
        || (c.isComma(i) && (c.cue(i + 1) == Cue.SAID || c.cue(i + 1) == Cue.WHO));
  }

  /** A capitalised word or a brand, and no word that joins. */
  static boolean isPlainName(Clauses c, int i) {
    boolean brand =
        c.is(i, Kind.WORD) && (c.shape(i) == Shape.MIXED || c.shape(i) == Shape.ALPHANUMERIC);
    return (c.isCapitalized(i) || brand && !isOrdinal(c.text(i))) && c.cue(i) == Cue.NONE;
  }

  private static boolean isOrdinal(String word) {
    return Character.isDigit(word.charAt(0))
        && (word.endsWith("st")
            || word.endsWith("nd")
            || word.endsWith("rd")
            || word.endsWith("th"));
  }

  static Org company(Clauses c, int chunk) {
    int ref = c.ref(chunk);
    return new Org(ref, c.extraction.companies().get(ref).name(), chunk, chunk);
  }

  /** "Zenith Power Systems Canada" where only "Zenith" is known: the name goes on. */
  private static Org wholeName(Clauses c, int chunk) {
    int end = chunk;
    while (isNamePart(c, end + 1) && c.sentence(end + 1) == c.sentence(chunk)) {
      end++;
    }
    boolean more =
        end > chunk
            && c.zone(chunk) == ZoneKind.BODY
            && !c.text(chunk).endsWith(".")
            && !c.is(end + 1, Kind.PERSON)
            && !c.is(end + 1, Kind.ROLE);
    return more ? named(c, chunk, end) : company(c, chunk);
  }

  /** "CIO of Ann Poe, CIO of Acme": a company that has a person's name. */
  static boolean isHouse(Clauses c, int person) {
    if (!c.is(person, Kind.PERSON) || !c.is(person - 2, Kind.ROLE)) {
      return false;
    }
    return c.cue(person - 1) == Cue.AT
        || c.cue(person - 1) == Cue.OF
            && (c.isComma(person + 1) || c.cue(person + 1) == Cue.AND)
            && (c.is(person + 2, Kind.ROLE) || c.is(person + 3, Kind.ROLE));
  }

  static boolean startsName(Clauses c, int i) {
    return c.isCapitalized(i)
        || (c.is(i, Kind.WORD) && (c.shape(i) == Shape.MIXED || c.shape(i) == Shape.ALPHANUMERIC))
        || (c.is(i, Kind.WORD)
            && c.shape(i) == Shape.NUMBER
            && c.isCapitalized(i + 1)
            && !isStreet(c, i + 2))
        || isCamel(c, i)
        || isSite(c, i);
  }

  private static final WordTable STREETS =
      WordTable.of(
          "ave",
          "avenue",
          "blvd",
          "boulevard",
          "drive",
          "highway",
          "lane",
          "parkway",
          "rd",
          "road",
          "st",
          "street");

  /** "Drive" of "500 Harbor Drive", "Road" of "12 North Harbor Road". */
  private static boolean isStreet(Clauses c, int i) {
    return c.isAnyOf(i, STREETS) || c.isCapitalized(i) && c.isAnyOf(i + 1, STREETS);
  }

  /** "inHarbor": a brand that begins small. */
  static boolean isCamel(Clauses c, int i) {
    if (!c.is(i, Kind.WORD) || c.shape(i) != Shape.LOWER) {
      return false;
    }
    String word = c.text(i);
    return word.length() > 3 && word.chars().anyMatch(Character::isUpperCase);
  }

  /** "harborlights.com", and no page of it and no mailbox there. */
  static boolean isSite(Clauses c, int i) {
    if (!c.is(i, Kind.WORD) || c.shape(i) != Shape.ADDRESS) {
      return false;
    }
    String address = c.text(i);
    return address.indexOf('@') < 0 && address.indexOf('/') < 0 && !address.startsWith("www.");
  }

  /** Whether a name may end here: another follows in "Harbor Association and Tulley Fund". */
  static boolean isBody(Clauses c, int i) {
    return c.isAnyOf(i, BODIES);
  }

  static boolean isNamePart(Clauses c, int i) {
    return c.isCapitalized(i) && c.cue(i) == Cue.NONE && !isHeadlineWord(c, i);
  }

  /** "Following", "To": words that a headline in title case puts behind a name. */
  static boolean isHeadlineWord(Clauses c, int i) {
    return c.cue(i) != Cue.NONE && c.cue(i) != Cue.AND && c.cue(i) != Cue.ADJ && c.cue(i) != Cue.THE
        || c.isWord(i, "following")
        || c.isWord(i, "after")
        || c.isWord(i, "amid")
        || c.isWord(i, "effective");
  }
}
