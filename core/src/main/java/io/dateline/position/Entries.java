package io.dateline.position;

import io.dateline.extract.CompanyName;
import io.dateline.position.Clauses.Kind;
import io.dateline.text.Fold;
import io.dateline.text.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Lists of people, an entry a line: "Jane Doe, Vice President, Global Culture, Harbor Lights". What
 * stands between the name and the last comma or dash is titles, what stands behind it a company.
 */
final class Entries {
  private static final int LONGEST = 34;
  private static final int MOST = 40;

  /** What a company's name may end with behind a comma of its own: "Smith & Tulley, Inc". */
  private static final Set<String> LEGAL = Set.of("inc", "llc", "ltd", "corp", "lp", "llp", "plc");

  private Entries() {}

  /** Whether a sentence is an entry of a list: a line like it stands before or behind it. */
  static boolean isEntry(Clauses c, int sentence) {
    return opens(c, sentence)
        && endsParagraph(c, sentence)
        && (opens(c, behind(c, sentence)) || opens(c, sentence - 1));
  }

  /** The comma or dash in front of the company of an entry; below zero if no company ends it. */
  static int beforeCompany(Clauses c, int sentence) {
    int start = c.start(sentence);
    int last = lastWord(c, sentence);
    int i = last;
    while (i > start && !c.isComma(i) && !isSpacedDash(c, i)) {
      i--;
    }
    int name = last;
    if (i > start && last == i + 1 && LEGAL.contains(Fold.fold(c.text(last)))) {
      i--;
      name = i;
      while (i > start && !c.isComma(i)) {
        i--;
      }
    }
    return i > start + 1 && isName(c, i + 1, name) ? i : -1;
  }

  /**
   * The dash in "Vice President - Oslo, Rome", where a title has its office; below zero if none.
   */
  static int beforePlace(Clauses c, int title, int joint) {
    for (int i = title + 1; i <= joint; i++) {
      if (isSpacedDash(c, i)) {
        int end = i + 1;
        boolean place = false;
        while (end <= i + 3 && c.is(end, Kind.WORD) && !place) {
          place = CompanyName.isPlace(c.release.textOf(c.span(i + 1, end)));
          end++;
        }
        return place ? i : -1;
      }
    }
    return -1;
  }

  /** The last chunk of an entry that is no full stop. */
  static int lastWord(Clauses c, int sentence) {
    int last = c.end(sentence) - 1;
    boolean stop = c.isMark(last, '.') && !LEGAL.contains(Fold.fold(c.text(last - 1)));
    return stop ? last - 1 : last;
  }

  /** Where the titles of an entry begin: behind the comma after the name and its letters. */
  static int titles(Clauses c, int sentence) {
    int i = c.start(sentence) + 1;
    int end = c.end(sentence);
    while (i + 2 < end && c.isComma(i) && (isLetters(c, i + 1) || isDegree(c, i + 1))) {
      int last = isDegree(c, i + 1) ? i + 3 : i + 1;
      int comma = c.isMark(last + 1, '.') ? last + 2 : last + 1;
      if (!c.isComma(comma)) {
        break;
      }
      i = comma;
    }
    return c.isComma(i) ? i + 1 : end;
  }

  /** So many entries of a list have to name a company that is not the issuer's. */
  private static final int ENOUGH = 3;

  /** Whether most entries around one name companies, none of them the issuer: a panel, a jury. */
  static boolean isOfOthers(Clauses c, int sentence) {
    if (!isEntry(c, sentence)) {
      return false;
    }
    int first = sentence;
    while (sentence - first < MOST && opens(c, first - 1)) {
      first--;
    }
    int others = 0;
    int rest = 0;
    for (int i = first; i - first < MOST && opens(c, i); i++) {
      int joint = beforeCompany(c, i);
      boolean issuers = joint >= 0 && c.is(joint + 1, Kind.COMPANY) && c.ref(joint + 1) == c.issuer;
      if (joint >= 0 && !issuers) {
        others++;
      } else {
        rest++;
      }
    }
    return others >= ENOUGH && others > rest;
  }

  /** The people of the lines that follow a sentence, one a line; empty if none do. */
  static List<Integer> peopleBehind(Clauses c, int sentence) {
    List<Integer> people = new ArrayList<>();
    int next = behind(c, sentence);
    while (endsParagraph(c, sentence) && opens(c, next)) {
      people.add(c.start(next));
      next = behind(c, next);
    }
    return people;
  }

  /** The sentence with a colon at its end that a list's entry belongs to; below zero if none. */
  static int head(Clauses c, int entry) {
    int i = entry;
    while (i > 0 && entry - i < MOST && opens(c, i)) {
      i--;
    }
    boolean head = i < entry && endsParagraph(c, i) && c.isMark(c.end(i) - 1, ':');
    return head ? i : -1;
  }

  /** The sentence that opens the paragraph behind that of a sentence. */
  private static int behind(Clauses c, int sentence) {
    int next = sentence + 1;
    while (next < c.sentences()
        && c.start(next) < c.end(next)
        && c.paragraph(c.start(next)) == c.paragraph(c.start(sentence))) {
      next++;
    }
    return next;
  }

  private static boolean endsParagraph(Clauses c, int sentence) {
    int end = c.end(sentence);
    return end >= c.count() || c.paragraph(end) != c.paragraph(end - 1);
  }

  /** Whether a sentence begins a paragraph with a name that a comma or a dash follows. */
  private static boolean opens(Clauses c, int sentence) {
    if (sentence < 0 || sentence >= c.sentences() || c.end(sentence) <= c.start(sentence)) {
      return false;
    }
    int first = c.start(sentence);
    boolean begins = first == 0 || c.paragraph(first - 1) != c.paragraph(first);
    return begins
        && c.is(first, Kind.PERSON)
        && (isSpacedDash(c, first + 1)
            || c.isMark(first + 1, ':')
            || (c.isComma(first + 1)
                && c.end(sentence) - first < LONGEST
                && !(isClosed(c, sentence) && NameRules.hasVerb(c, sentence))));
  }

  /** Whether a stop or a colon ends it: no "Jane Doe, CEO, Harbor Works Well". */
  private static boolean isClosed(Clauses c, int sentence) {
    int last = c.end(sentence) - 1;
    return c.isMark(last, '.') || c.isMark(last, ':');
  }

  /** A dash that is no hyphen of a word. */
  private static boolean isSpacedDash(Clauses c, int i) {
    return c.isDash(i)
        && c.tokens.end(c.lastToken(i - 1)) < c.tokens.start(c.firstToken(i))
        && i + 1 < c.count()
        && c.tokens.end(c.lastToken(i)) < c.tokens.start(c.firstToken(i + 1));
  }

  /** "Psy.D": a degree of two parts. */
  private static boolean isDegree(Clauses c, int i) {
    return c.is(i, Kind.WORD)
        && c.text(i).length() <= 3
        && c.isMark(i + 1, '.')
        && c.shape(i + 2) == Shape.INITIAL;
  }

  /** "MD", "CPA": letters behind a name. */
  private static boolean isLetters(Clauses c, int i) {
    return c.is(i, Kind.WORD)
        && c.text(i).length() <= 6
        && switch (c.shape(i)) {
          case UPPER, INITIAL, MIXED -> true;
          default -> false;
        };
  }

  /** Whether chunks are a name and nothing else: a company, or words in capitals. */
  private static boolean isName(Clauses c, int from, int to) {
    boolean name = from <= to && to - from < 8 && (c.is(from, Kind.COMPANY) || starts(c, from));
    for (int i = from; name && i <= to; i++) {
      name =
          switch (c.kind(i)) {
            case COMPANY -> true;
            case WORD ->
                i == from
                    || c.shape(i) != Shape.LOWER
                    || c.cue(i) != Cue.NONE
                    || c.shape(from) == Shape.ALPHANUMERIC;
            case MARK ->
                c.isMark(i, '&') || c.isMark(i, '+') || c.isPossessiveMark(i) || c.isMark(i, '.');
            case PERSON, ROLE, BOARD, DATE -> false;
          };
    }
    return name;
  }

  private static boolean starts(Clauses c, int i) {
    boolean small = c.is(i, Kind.WORD) && c.shape(i) == Shape.LOWER && c.cue(i) == Cue.NONE;
    return Organisations.startsName(c, i)
        || (c.is(i, Kind.WORD) && c.shape(i) == Shape.ADDRESS && c.text(i).indexOf('@') < 0)
        || small && c.isCapitalized(i + 1);
  }
}
