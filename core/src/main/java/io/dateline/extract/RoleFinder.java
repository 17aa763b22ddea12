package io.dateline.extract;

import static io.dateline.extract.RoleWords.BEFORE_TITLE;
import static io.dateline.extract.RoleWords.BEFORE_VERB;
import static io.dateline.extract.RoleWords.FIELD;
import static io.dateline.extract.RoleWords.GRADE;
import static io.dateline.extract.RoleWords.HEAD;
import static io.dateline.extract.RoleWords.LED;
import static io.dateline.extract.RoleWords.NEVER_ALONE;
import static io.dateline.extract.RoleWords.NEVER_LOWER;
import static io.dateline.extract.RoleWords.PLURAL;
import static io.dateline.extract.RoleWords.SEALED;
import static io.dateline.extract.RoleWords.UNIT;
import static io.dateline.extract.RoleWords.VERB;
import static io.dateline.extract.RoleWords.WEAK;

import io.dateline.text.Shape;
import io.dateline.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds titles in running text by the words they are made of, at their longest sensible extent:
 * "Executive Vice President" and "Chief Financial Officer" in "Executive Vice President and Chief
 * Financial Officer", "Vice President of Sales and Marketing" as one.
 *
 * <p>Knows no names: whether "President of Harbor Lights" goes on into a name is for the reader of
 * positions to say. One pass, linear in the number of tokens. Immutable, so safe for any number of
 * threads.
 */
final class RoleFinder {
  /** Where the holders of a title meet. Own compilation. */
  private static final Set<String> CIRCLES =
      Set.of("awards", "club", "council", "forum", "magazine", "review", "roundtable", "summit");

  private final RoleTaxonomy taxonomy;

  /**
   * A title found.
   *
   * @param first its first token
   * @param last its last token
   * @param head the token that names the office: "President" in "Vice President of Sales"
   * @param weak whether the words mean a title only where the sentence says so: "partner"
   * @param code its code in the taxonomy
   */
  record Title(int first, int last, int head, boolean weak, String code) {}

  private static final class Standard {
    static final RoleFinder FINDER = new RoleFinder(RoleTaxonomy.standard());
  }

  private RoleFinder(RoleTaxonomy taxonomy) {
    this.taxonomy = taxonomy;
  }

  /** The finder with the words that come with Dateline. */
  static RoleFinder standard() {
    return Standard.FINDER;
  }

  /** The titles in the order of the text, apart from each other. */
  List<Title> find(Tokens tokens) {
    return new Reading(new TitleText(tokens)).titles();
  }

  /** One reading of one text. */
  private final class Reading {
    private final TitleText text;
    private final TitleStart starts;
    private final FieldOfWork fields;
    private final TitleEnd ends;

    Reading(TitleText text) {
      this.text = text;
      starts = new TitleStart(text);
      fields = new FieldOfWork(text);
      ends = new TitleEnd(text, fields);
    }

    List<Title> titles() {
      List<Title> found = new ArrayList<>();
      int from = 0;
      for (int i = 0; i < text.size(); i++) {
        if (text.has(i, HEAD | WEAK)) {
          Title title = at(i, from);
          if (title != null) {
            if (!found.isEmpty() && isPartOf(found.getLast(), title)) {
              found.removeLast();
            }
            found.add(title);
            from = title.last + 1;
            i = title.last;
          }
        }
      }
      return found;
    }

    /** "Partners" in "the Partners Council Professor of Medicine": no title before another. */
    private boolean isPartOf(Title before, Title title) {
      return before.weak
          && before.first == before.last
          && text.has(before.head, PLURAL)
          && before.last + 1 == title.first
          && text.together(before.last, title.first);
    }

    private Title at(int head, int from) {
      if (text.is(head, "chief") || text.is(head, "co-chief")) {
        return chief(head, from);
      }
      if (isVerb(head, from)) {
        return null;
      }
      int first = starts.of(head, from);
      int last = isInPhrase(head) ? head + 2 : ends.of(head);
      if (isNoTitle(first, head, last)) {
        return null;
      }
      boolean alone = first == head && last == head;
      boolean capital = text.isCapitalized(head);
      boolean weak = alone && !text.has(head, HEAD);
      if (weak && !capital && !isAfterCue(head)) {
        return null;
      }
      weak |= text.has(head, PLURAL);
      weak |= alone && !capital && !text.has(head, SEALED) && !text.is(head, "president");
      return title(first, last, head, weak);
    }

    /** "Editor in Chief", "Executive in Residence". */
    private boolean isInPhrase(int head) {
      return text.is(head + 1, "in")
          && (text.is(head, "editor") && text.is(head + 2, "chief")
              || text.is(head + 2, "residence"))
          && text.together(head, head + 2);
    }

    private boolean isNoTitle(int first, int head, int last) {
      boolean capital = text.isCapitalized(head);
      boolean alone = first == head && last == head;
      return (text.has(head, GRADE) && last == head && goesOn(head, capital))
          || (text.has(head, PLURAL) && text.is(head - 1, "of") && text.is(head - 2, "board"))
          || (text.is(head, "head") && !capital && !text.follows(head, "of"))
          || (text.has(head, NEVER_LOWER) && !capital && !text.has(head - 1, LED))
          || (text.follows(last, "of") && text.is(last + 2, "the") && text.is(last + 3, "year"))
          || (alone && text.has(head, NEVER_ALONE) && !isHeadOfName(head))
          || (first == head && isMaker(head))
          || (text.is(head, "members") && (last == head || !saysWho(first)))
          || text.isWorkWithOthers(head)
          || isPartnering(head)
          || isOfCircle(head)
          || (first == head || text.has(head, PLURAL)) && isOfHouse(head);
    }

    /** "Harbor Advisor Solutions", "Tulley Partner Capital": a title within the name of a house. */
    private boolean isOfHouse(int head) {
      if (text.is(head, "partners") && text.isCapitalized(head)) {
        // "Harbor Equity Partners, LP"
        int form = text.is(head + 1, ',') ? head + 2 : head + 1;
        return text.together(head, form)
            && (text.is(form, "lp")
                || text.is(form, "l.p")
                || text.is(form, "llc")
                || text.is(form, "inc")
                || text.is(form, "ltd"));
      }
      boolean within =
          text.is(head, "advisor") || text.is(head, "partner") || text.is(head, "founder");
      return within
          && text.together(head - 1, head + 1)
          && text.isCapitalized(head - 1)
          && text.isCapitalized(head)
          && text.isCapitalized(head + 1)
          && (text.is(head + 1, "solutions")
              || text.is(head + 1, "capital")
              || text.is(head + 1, "ventures")
              || text.is(head + 1, "group")
              || text.is(head + 1, "services")
              || text.is(head + 1, "technologies")
              || text.is(head + 1, "software"));
    }

    /** "the CEO Roundtable", "a CFO Leadership Council": who meets there, and nobody's title. */
    private boolean isOfCircle(int head) {
      int circle = text.is(head + 1, "leadership") ? head + 2 : head + 1;
      return text.tokens.shape(head) == Shape.UPPER
          && text.together(head, circle)
          && text.isCapitalized(circle)
          && CIRCLES.contains(text.tokens.text(circle).toLowerCase(Locale.ROOT));
    }

    /** Whether people stand before "members of the Board", and no number and no article. */
    private boolean saysWho(int members) {
      return text.is(members - 1, ',')
          || text.is(members - 1, "both")
          || text.is(members - 1, "as")
          || text.is(members - 1, "elected")
          || text.is(members - 1, "re-elected")
          || text.is(members - 1, "appointed")
          || text.is(members - 1, "named");
    }

    /** "Head of Harborly": of a house or a product, which knows no field. */
    private boolean isHeadOfName(int head) {
      return text.is(head, "head")
          && text.isCapitalized(head)
          && text.follows(head, "of")
          && text.together(head, head + 2)
          && text.isCapitalized(head + 2);
    }

    /** "President of GM Defense": the maker of cars, no general manager. */
    private boolean isMaker(int head) {
      return text.is(head, "gm")
          && (text.is(head - 1, "of") || text.is(head - 1, "at") || text.is(head - 1, "from"));
    }

    /** "Global Partner Strategy Director": partners are its field. */
    private boolean isPartnering(int head) {
      if (!text.is(head, "partner") || !text.isCapitalized(head)) {
        return false;
      }
      int i = head + 1;
      while (i < head + 3 && text.together(head, i) && text.has(i, FIELD) && !text.has(i, HEAD)) {
        i++;
      }
      boolean leads = i > head + 1 && text.together(head, i) && text.has(i, HEAD);
      return text.isCapitalized(head + 1) && text.together(head, head + 1) && leads;
    }

    /** Whether the title's head stands further on: "Deputy General Counsel". */
    private boolean goesOn(int head, boolean capital) {
      int i = head + 1;
      return text.together(head, i)
          && text.has(i, HEAD | WEAK | GRADE | FIELD)
          && text.agrees(i, capital);
    }

    private Title title(int first, int last, int head, boolean weak) {
      Tokens tokens = text.tokens;
      String title = tokens.source().substring(tokens.start(first), tokens.end(last));
      return new Title(first, last, head, weak, taxonomy.code(title));
    }

    /** "to head", "will chair": not a title. */
    private boolean isVerb(int head, int from) {
      return head > from
          && text.has(head, VERB)
          && text.tokens.shape(head) == Shape.LOWER
          && text.together(head - 1, head)
          && text.has(head - 1, BEFORE_VERB);
    }

    /** Whether what stands before a weak head in lower case makes it a title: "its publisher". */
    private boolean isAfterCue(int i) {
      return text.together(i - 1, i)
          && (text.has(i - 1, BEFORE_TITLE)
              || text.is(i - 1, ',')
              || text.is(i - 1, "retired") && text.is(i, "partner")
              || text.tokens.isPossessive(i - 1));
    }

    /** Titles that begin with "chief". */
    private Title chief(int chief, int from) {
      int first = starts.ofSealed(chief, from);
      // "Chief executive officer", as a sentence begins
      boolean small = text.tokens.shape(Math.min(chief + 1, text.size() - 1)) == Shape.LOWER;
      boolean capital = text.isCapitalized(chief) && !small;
      int officer = officer(chief, capital);
      if (officer > chief) {
        return withEnd(first, officer, chief);
      }
      if (!text.together(chief, chief + 1)) {
        return null;
      }
      if (text.is(chief + 1, "executive")) {
        return withEnd(first, chief + 1, chief);
      }
      if (text.is(chief + 1, "of") && text.together(chief, chief + 2)) {
        if (text.is(chief + 2, "staff")) {
          return title(first, chief + 2, chief, false);
        }
        int unit = text.is(chief + 2, "the") && text.has(chief + 3, UNIT) ? chief + 3 : chief;
        int end = fields.field(text.is(unit + 1, "of") ? unit + 2 : chief + 2, capital, false);
        boolean section = text.has(chief - 1, UNIT) && text.together(chief - 1, chief);
        return end > chief + 1
            ? title(section ? chief - 1 : first, end, chief, false)
            : chiefAtEnd(chief, from);
      }
      Title title = chiefOfField(first, chief, capital);
      return title == null ? chiefAtEnd(chief, from) : title;
    }

    /** "Police Chief", "bureau chief". */
    private Title chiefAtEnd(int chief, int from) {
      int first = starts.of(chief, from);
      boolean goesOn =
          text.has(chief + 1, HEAD | WEAK | GRADE | FIELD) && text.together(chief, chief + 1);
      boolean led = first < chief && text.has(chief - 1, FIELD | UNIT);
      return led && !goesOn ? title(first, chief, chief, false) : null;
    }

    /** The last token of "Chief Legal and Compliance Officer"; {@code chief} if it is none. */
    private int officer(int chief, boolean capital) {
      for (int i = chief + 1; i < chief + 8 && text.together(chief, i); i++) {
        if (text.is(i, "officer")) {
          return i;
        }
        boolean joint = text.is(i, "and") || text.is(i, '&') || text.is(i, ',');
        boolean word =
            text.isCapitalized(i) == capital
                && !text.isPunctuation(i)
                && (capital || text.has(i, FIELD | GRADE | WEAK));
        if ((text.has(i, HEAD) && !text.is(i, "counsel")) || (!joint && !word)) {
          return chief;
        }
      }
      return chief;
    }

    /** "chief economist", "Chief Investment Strategist", "Chief Token Strategist". */
    private Title chiefOfField(int first, int chief, boolean capital) {
      for (int i = chief + 1; i < chief + 4 && text.together(chief, i); i++) {
        if (text.has(i, WEAK) || text.is(i, "counsel")) {
          return text.isCapitalized(i) == capital ? withEnd(first, i, chief) : null;
        }
        boolean unknown = capital && i == chief + 1 && text.isUnknownName(i);
        if (!text.has(i, FIELD | GRADE) && !unknown) {
          return null;
        }
      }
      return null;
    }

    private Title withEnd(int first, int last, int head) {
      return title(first, ends.ofChief(last), head, false);
    }
  }
}
