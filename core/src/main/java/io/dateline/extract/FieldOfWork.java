package io.dateline.extract;

import static io.dateline.extract.RoleWords.BODY;
import static io.dateline.extract.RoleWords.FIELD;
import static io.dateline.extract.RoleWords.FIRM;
import static io.dateline.extract.RoleWords.GRADE;
import static io.dateline.extract.RoleWords.HEAD;
import static io.dateline.extract.RoleWords.NAMING;
import static io.dateline.extract.RoleWords.ORIGIN;
import static io.dateline.extract.RoleWords.PLACE;
import static io.dateline.extract.RoleWords.PLURAL;
import static io.dateline.extract.RoleWords.STOP;
import static io.dateline.extract.RoleWords.UNIT;
import static io.dateline.extract.RoleWords.WEAK;
import static io.dateline.extract.RoleWords.WORLD;

import io.dateline.text.Shape;

/**
 * The field of work behind a title's head: "of Sales and Marketing", ", Networks", "Consumer Sales"
 * right behind "VP". Knows no names, and so leaves alone what may be one.
 */
final class FieldOfWork {
  private static final int MOST_WORDS = 12;

  private final TitleText text;

  FieldOfWork(TitleText text) {
    this.text = text;
  }

  /** What "of" leads to behind a head. */
  enum Scope {
    /** The company: "CEO of". */
    COMPANY,
    /** An organisation, or a field: "Executive Director of". */
    ORGANISATION,
    /** A field rather than an organisation: "Director of". */
    FIELD,
    /** Whatever there is: "head of". */
    ANYTHING,
    /** A subject that is taught: "professor of". */
    SUBJECT
  }

  /**
   * The end of "Sales and Marketing" behind "of", which begins at {@code at}.
   *
   * @param last the last token before "of", given back where no field of work stands there
   */
  int complement(int at, int last, boolean capital, Scope scope) {
    if (!text.together(last, at)) {
      return last;
    }
    if (scope == Scope.SUBJECT) {
      return subject(at, last, capital);
    }
    if (scope != Scope.COMPANY
        && scope != Scope.ORGANISATION
        && capital
        && !text.is(at - 1, "the")) {
      int before = beforeAt(at);
      if (before >= at) {
        return text.has(before, NAMING) ? last : before;
      }
    }
    if (text.is(at - 1, "the") && isEmployers(at)) {
      return last;
    }
    if (scope == Scope.ANYTHING && !capital && text.is(at - 1, "the")) {
      int unit = named(at);
      if (unit > at) {
        return unit;
      }
    }
    boolean begins =
        scope == Scope.ANYTHING || (scope == Scope.FIELD && capital && leadsToWork(at));
    int end = field(at, capital, begins);
    if (isBeforeLegalForm(end)) {
      int fields = fieldsFrom(at);
      end = fields < end ? fields : last;
    }
    if (end < at
        || isNaming(at, end)
        || isCalled(at, end)
        || isKnownName(at)
        || isDepartmentOf(at, end)
        || isSchool(at, end)
        || isGroup(at, end)) {
      return last;
    }
    if (scope == Scope.COMPANY) {
      return isOfCompany(at, end) ? end : last;
    }
    // "Executive Director of American Heart Association": a name, not a field.
    boolean name = scope == Scope.ORGANISATION || text.has(end, ORIGIN | PLACE);
    if (capital && isCutName(end) && name) {
      return last;
    }
    return scope == Scope.ORGANISATION ? inWorld(end) : listed(inWorld(end), capital);
  }

  /** The end of "Sales, Marketing and Operations", which begins as one field does. */
  private int listed(int first, boolean capital) {
    int end = first;
    boolean closed = false;
    for (int k = 0; k < 4 && text.is(end + 1, ',') && !closed; k++) {
      boolean and = text.isAnd(end + 2);
      int item = and ? end + 3 : end + 2;
      if (!text.together(first, item)
          || text.isCapitalized(item) != capital
          || !text.has(item, FIELD)
          || startsTitle(item, capital)
          || startsJointTitle(item, capital)) {
        return first;
      }
      int stop = item(item, capital, false);
      if (stop < item) {
        return first;
      }
      closed = and;
      for (int i = item; i < stop; i++) {
        closed |= text.isAnd(i);
      }
      end = stop;
    }
    return closed ? end : first;
  }

  /** "Harbor Life Group, Inc." behind "Secretary of": a company, whatever its words say. */
  private boolean isBeforeLegalForm(int end) {
    int form = text.is(end + 1, ',') ? end + 2 : end + 1;
    return text.together(end, form)
        && text.isCapitalized(form)
        && (Lexicon.standard().phraseBits(text.tokens, form, form) & Lexicon.LEGAL) != 0;
  }

  /** "Investor Relations" in "Head of Investor Relations Harbor Lights, Inc.". */
  private int fieldsFrom(int at) {
    int i = at;
    while (text.together(at, i) && (text.has(i, FIELD) || text.isAnd(i))) {
      i++;
    }
    return text.isAnd(i - 1) ? i - 2 : i - 1;
  }

  /** "company's" of "director of the company's laboratory": an owner, and no field. */
  private boolean isEmployers(int at) {
    return text.tokens.isPossessive(at + 1)
        && (text.is(at, "company") || text.is(at, "firm") || text.is(at, "bank"));
  }

  /** The unit behind a name in "the Harbor City office"; the name itself if none is. */
  private int named(int at) {
    int i = at;
    while (i < at + 4 && text.together(at, i) && text.isCapitalized(i)) {
      i++;
    }
    boolean unit = text.has(i, UNIT) && text.tokens.shape(i) == Shape.LOWER;
    return i > at && unit && text.together(at, i) ? i : at;
  }

  /** "the Harbor Transplant Center", "A&E Finance, a lender": begins as a name, and is one. */
  private boolean isCalled(int at, int end) {
    boolean described = text.is(end + 1, ',') && (text.is(end + 2, "a") || text.is(end + 2, "an"));
    boolean place = text.is(end, "center") || text.is(end, "centre");
    return text.isUnknownName(at) && end > at && (place || described);
  }

  /** "the Oblan Department of Health", "the Oblan School of Law": a name, and no field. */
  private boolean isDepartmentOf(int at, int end) {
    for (int i = at + 1; i < end; i++) {
      boolean body = text.is(i, "department") || text.is(i, "school") || text.is(i, "college");
      if (body && text.is(i + 1, "of") && text.isCapitalized(i)) {
        return true;
      }
    }
    return false;
  }

  /** "the Harbor Business" before "School". */
  private boolean isSchool(int at, int end) {
    return end > at
        && text.isCapitalized(at)
        && text.isCapitalized(end + 1)
        && text.together(end, end + 1)
        && (text.is(end + 1, "school") || text.is(end + 1, "college"));
  }

  /** "Harborly Entertainment Group": a name, and no field. */
  private boolean isGroup(int at, int end) {
    return end > at + 1 && text.is(end, "group") && text.isUnknownName(at);
  }

  /** "Electronic Arts" in "Chief Technology Officer of Electronic Arts": a name of two words. */
  private boolean isKnownName(int at) {
    return text.isCapitalized(at)
        && text.nameGoesOn(at)
        && (Lexicon.standard().phraseBits(text.tokens, at, at + 1) & Lexicon.KNOWN_COMPANY) != 0;
  }

  /** What "CEO of" may be followed by, if not by a company: a division, a continent, a field. */
  private boolean isOfCompany(int at, int end) {
    if (text.is(end + 1, "based")) {
      // "CEO of Clinical Innovations based in Exampleton"
      return false;
    }
    boolean unit = text.has(end, UNIT) && !text.is(end, "group") && text.is(at - 1, "the");
    return unit || (isWorld(at, end) && !text.nameGoesOn(end)) || isWork(at, end);
  }

  /** "Commercial Real Estate": words that all name fields, and no company ends with the last. */
  private boolean isWork(int at, int end) {
    for (int i = at; i <= end; i++) {
      if (!text.has(i, FIELD) && !text.isAnd(i)) {
        return false;
      }
    }
    boolean small = text.tokens.shape(at) == Shape.LOWER;
    // "vice chair of clinical research", "chair of neurology at"
    int firm = small ? 0 : FIRM;
    return (end > at || small && text.follows(end, "at"))
        && !text.is(end, "organization")
        && !text.has(at, ORIGIN | PLACE)
        && !text.has(end, firm | NAMING | UNIT | PLACE)
        && !text.nameGoesOn(end);
  }

  /** The end of ", Americas" behind a field. */
  private int inWorld(int end) {
    int i = end + 2;
    while (text.is(end + 1, ',')
        && text.together(end, i)
        && text.isCapitalized(i)
        && text.has(i, WORLD)) {
      i++;
    }
    boolean closed =
        !text.together(end, i)
            || text.isPunctuation(i)
            || text.is(i, "at")
            || text.is(i, "of")
            || text.is(i, "for");
    return i > end + 2 && closed ? i - 1 : end;
  }

  /** "North Forest High School", "the Center for Medicine": an organisation and no field. */
  private boolean isNaming(int at, int end) {
    boolean body =
        text.has(at, BODY)
            && text.isCapitalized(at)
            && (text.is(at + 1, "for") || text.is(at + 1, "of"));
    return body || (end > at && text.has(end, NAMING) && text.isCapitalized(at));
  }

  /** The end of "pathology", "Computer Science", "Botany and Zoology" behind "professor of". */
  private int subject(int at, int last, boolean capital) {
    if (!capital && text.isCapitalized(at)) {
      // "professor of Political Science with Tulley University", not "professor of Tulley"
      int end = subject(at, last, true);
      return text.follows(end, "at") || text.follows(end, "with") ? end : last;
    }
    int end = last;
    for (int i = at; i < at + 4 && text.together(last, i); i++) {
      int second = i > at && text.is(i, "and") ? secondSubject(i + 1, capital) : -1;
      if (second > i) {
        return second;
      }
      boolean word = text.agrees(i, capital) && !text.isPunctuation(i);
      if (!word || text.has(i, STOP | HEAD | WEAK)) {
        break;
      }
      if (text.has(i, NAMING)) {
        return last;
      }
      end = i;
    }
    if (text.together(end, end + 1) && text.tokens.isPossessive(end + 1)) {
      // "Professor in Harbor's Department of Botany"
      return last;
    }
    return end;
  }

  /** The end of "Zoology" or "fluid dynamics" that a preposition or a mark follows; -1 if none. */
  private int secondSubject(int at, boolean capital) {
    for (int i = at; i < at + 3 && text.together(at - 1, i); i++) {
      if (!text.agrees(i, capital)
          || text.isPunctuation(i)
          || text.has(i, STOP | HEAD | WEAK | NAMING)) {
        return -1;
      }
      if (!text.together(i, i + 1)
          || text.is(i + 1, "at")
          || text.is(i + 1, "and")
          || text.is(i + 1, "in")
          || text.is(i + 1, "with")
          || text.is(i + 1, ',')
          || text.is(i + 1, '.')) {
        return i;
      }
    }
    return -1;
  }

  private boolean isWorld(int at, int end) {
    for (int i = at; i <= end; i++) {
      if (!text.has(i, WORLD) && !text.is(i, "and") && !text.is(i, '&')) {
        return false;
      }
    }
    return true;
  }

  /**
   * The last token of the field of work that begins at {@code at}: the longest run of words that
   * fit, ending in a word that names a field or a unit. Below {@code at} if there is none.
   */
  int field(int at, boolean capital, boolean head) {
    int end = at - 1;
    boolean begins = head || text.has(at, FIELD | GRADE | UNIT);
    int i = at;
    int run = 0;
    boolean of = false;
    int beforeOf = at - 1;
    while (i - at < MOST_WORDS && text.together(at, i)) {
      if (text.isJoint(i)) {
        int next = i + 1;
        if (end != i - 1 || !text.together(i, next) || startsTitle(next, capital)) {
          break;
        }
        of = text.is(i, "of") || text.is(i, "for");
        beforeOf = of ? end : beforeOf;
        if (text.is(next, "the") && capital && end >= at && isNameOf(next + 1)) {
          // "of Sales for the CDMO Harborly Biopharma"
          break;
        }
        boolean acronym = !of && capital && begins && isAcronym(next);
        if (!text.has(next, FIELD | GRADE | UNIT)
            && !text.is(next, "the")
            && !acronym
            && !(capital && begins && !of && leadsToField(next))) {
          break;
        }
        if (acronym) {
          end = next;
        }
        i = acronym ? next + 1 : next;
        continue;
      }
      if (i > at && (text.is(i, "the") || text.tokens.isPossessive(i) && isOfPeople(i - 1))) {
        i++;
        continue;
      }
      if (text.isPunctuation(i) || !fitsCase(i, capital)) {
        // "the European Consumer business"
        boolean unit =
            i > at && capital && text.has(i, UNIT) && text.tokens.shape(i) == Shape.LOWER;
        end = unit ? i : end;
        break;
      }
      if (capital && text.has(i, STOP) && !text.has(i, FIELD | GRADE | UNIT)) {
        // "Trader Evaluation With": a headline goes on.
        break;
      }
      boolean known = text.has(i, FIELD | UNIT) || (text.is(i, "owner") && text.is(i - 1, "asset"));
      if (known && (begins || text.has(i, UNIT))) {
        end = i;
      } else if (!known && !text.has(i, GRADE)) {
        boolean loose = capital || head && !isStop(i);
        if (text.has(i, NAMING)) {
          return of ? end : at - 1;
        }
        if (!loose) {
          break;
        }
        if (!capital && run++ < 2) {
          end = i;
        }
      }
      i++;
    }
    if (end < at) {
      return end;
    }
    boolean goesOnAsName =
        text.isCapitalized(end) && text.nameGoesOn(end) && !text.has(end + 1, WEAK);
    return capital && isLegalNext(end) || !capital && goesOnAsName ? beforeOf : end;
  }

  /** Two words in capitals that no title knows. */
  private boolean isNameOf(int i) {
    return text.together(i, i + 1) && text.isUnknownName(i) && text.isUnknownName(i + 1);
  }

  /** "women" in "women's health". */
  private boolean isOfPeople(int i) {
    return text.is(i, "women")
        || text.is(i, "men")
        || text.is(i, "children")
        || text.is(i, "people")
        || text.is(i, "investor")
        || text.is(i, "consumer");
  }

  private boolean isStop(int i) {
    return text.tokens.shape(i) == Shape.LOWER && text.has(i, STOP);
  }

  private boolean fitsCase(int i, boolean capital) {
    Shape shape = text.tokens.shape(i);
    if (capital) {
      return shape.isCapitalized() || shape == Shape.ALPHANUMERIC;
    }
    return shape == Shape.LOWER
        || shape == Shape.UPPER
        || (shape.isCapitalized() && text.has(i, FIELD | UNIT));
  }

  /** "Gene Technology": a word we do not know in front of one that names a field. */
  private boolean leadsToField(int at) {
    int i = known(at);
    return text.together(at, i)
        && text.isCapitalized(i)
        && text.has(i, FIELD | UNIT)
        && !text.has(i, HEAD | WEAK);
  }

  /** Likewise, the field being none that a company's name ends with: "White House Affairs". */
  private boolean leadsToWork(int at) {
    return leadsToField(at) && !text.has(known(at), FIRM);
  }

  /** The first token of a field behind at most two names that no list has. */
  private int known(int at) {
    int i = at;
    while (i < at + 2 && text.together(at, i) && text.isUnknownName(i)) {
      i++;
    }
    return i;
  }

  private boolean isAcronym(int i) {
    return text.tokens.shape(i) == Shape.UPPER && text.length(i) <= 4 && !text.has(i, HEAD | WEAK);
  }

  private boolean isLegalNext(int end) {
    for (int i = end + 1; i < end + 4 && text.together(end, i); i++) {
      if (!text.isCapitalized(i) && !text.is(i, '&')) {
        return false;
      }
      if (text.has(i, NAMING)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a title of its own begins here, which the field before it must not swallow. */
  private boolean startsTitle(int at, boolean capital) {
    for (int i = at; i < at + 6 && text.together(at, i); i++) {
      if (text.has(i, HEAD | WEAK) && !text.has(i, PLURAL) && !text.isWorkWithOthers(i)) {
        return true;
      }
      if (text.isPunctuation(i)
          || text.is(i, "of")
          || !text.has(i, GRADE | FIELD | UNIT)
          || !text.agrees(i, capital)) {
        return false;
      }
    }
    return false;
  }

  /** "Brand and Marketing Director": a title of two fields. */
  private boolean startsJointTitle(int at, boolean capital) {
    int and = at;
    while (and < at + 3 && text.has(and, FIELD)) {
      and++;
    }
    return and > at
        && (text.is(and, "and") || text.is(and, '&'))
        && text.has(and + 1, FIELD)
        && !text.has(and + 1, GRADE)
        && text.has(and + 2, HEAD)
        && text.together(at, and + 2)
        && text.isCapitalized(and + 2) == capital;
  }

  /** The end of ", Networks" and ", Engineering, Research and Systems Lab" behind a title. */
  int items(int at, int last, boolean capital, boolean sealed) {
    int end = last;
    int item = at;
    for (int k = 0; k < 4 && text.together(last, item); k++) {
      if (k > 0 && capital && isAcronym(item) && text.isJoint(item + 1)) {
        item += 2;
      }
      if (!text.together(last, item)
          || startsTitle(item, capital)
          || startsJointTitle(item, capital)) {
        break;
      }
      int before = capital && !sealed ? beforeAt(item) : item - 1;
      if (before >= item) {
        return before;
      }
      int stop = item(item, capital, sealed);
      if (stop < item && k > 0 && capital) {
        stop = wareAndWorld(item);
      }
      if (stop < item || capital && stop > item && isFirm(last, stop)) {
        break;
      }
      end = stop;
      if (!text.is(stop + 1, ',') || stop + 2 >= text.size()) {
        break;
      }
      item = stop + 2;
      if (text.is(item, "and")) {
        item++;
      }
    }
    return end;
  }

  /** The end of "Rolled Wares and Asia" behind a field; below {@code item} for anything else. */
  private int wareAndWorld(int item) {
    int and = item;
    while (and < item + 4 && text.together(item, and) && text.isCapitalized(and)) {
      and++;
    }
    int world = and + 1;
    boolean ends =
        !text.together(item, world + 1)
            || text.isPunctuation(world + 1)
            || text.is(world + 1, "of")
            || text.is(world + 1, "at");
    return and > item
            && text.isAnd(and)
            && text.together(item, world)
            && text.isCapitalized(world)
            && text.has(world, WORLD)
            && ends
        ? world
        : item - 1;
  }

  /** "Blockchain Capital" behind "Partner": firms have partners, and no fields of work. */
  private boolean isFirm(int title, int end) {
    boolean partner = text.is(title, "partner") || text.is(title, "founder");
    return partner && (text.is(end, "capital") || text.is(end, "ventures"));
  }

  /** The end of one field behind a comma; below {@code item} if none stands there. */
  private int item(int item, boolean capital, boolean sealed) {
    boolean itemCapital = text.isCapitalized(item);
    if (!text.has(item, FIELD | GRADE | UNIT) || (capital && !itemCapital)) {
      return item - 1;
    }
    int stop = field(item, itemCapital, false);
    boolean fits =
        stop >= item
            && (!sealed || isWorld(item, stop))
            && !isCutName(stop)
            && !isNaming(item, stop)
            && (itemCapital || endsItem(stop));
    return fits ? stop : item - 1;
  }

  /** "Extended Warranty" in ", Extended Warranty at": the last capital before "at". */
  private int beforeAt(int item) {
    int i = item;
    while (i < item + 6
        && text.together(item, i)
        && (text.isCapitalized(i) || (i > item && text.isJoint(i)))
        && !text.has(i, HEAD)) {
      i++;
    }
    if (i > item && text.is(i, ',') && text.is(i + 1, "at") && text.together(item, i + 1)) {
      return i - 1;
    }
    boolean at = i > item && text.is(i, "at") && text.together(item, i) && !text.isJoint(i - 1);
    return at ? i - 1 : item - 1;
  }

  /** A lower-case field after a comma must be closed by a comma, a preposition or a stop. */
  private boolean endsItem(int stop) {
    return !text.together(stop, stop + 1)
        || text.isPunctuation(stop + 1)
        || text.is(stop + 1, "at")
        || text.is(stop + 1, "of")
        || text.is(stop + 1, "for");
  }

  /** Whether a capitalised word goes on where the field was cut: then it is somebody's name. */
  private boolean isCutName(int stop) {
    return text.nameGoesOn(stop) && !text.has(stop + 1, HEAD | WEAK) && text.isCapitalized(stop);
  }

  /**
   * The end of "VP Consumer Sales & Trade Marketing", "Director XM Sales": a field right behind.
   */
  int bare(int at, int last) {
    boolean acronym =
        isAcronym(at)
            && text.isUnknownName(at)
            && text.together(at, at + 1)
            && text.has(at + 1, FIELD)
            && !text.has(at + 1, FIRM | HEAD);
    if (acronym) {
      int end = bare(at + 1, at);
      return end > at ? end : last;
    }
    if (!text.has(at, FIELD) || !text.isCapitalized(at)) {
      return last;
    }
    if (startsTitle(at, true)) {
      // "Vice President Financial Consultant" is one title.
      return text.is(at + 1, "consultant") || text.is(at + 1, "advisor") ? at + 1 : last;
    }
    int end = field(at, true, false);
    return end < at || isCutName(end) ? last : end;
  }
}
