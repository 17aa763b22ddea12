package io.dateline.extract;

import static io.dateline.extract.RoleWords.FIELD;
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

  /**
   * The end of "Sales and Marketing" behind "of", which begins at {@code at}.
   *
   * @param last the last token before "of", given back where no field of work stands there
   * @param sealed whether the title is of a whole company, so that "of" is followed by its name
   * @param loose whether words that are no known field may be one: "head of spectrum"
   */
  int complement(int at, int last, boolean capital, boolean sealed, boolean loose) {
    if (!text.together(last, at)) {
      return last;
    }
    int end = field(at, capital, loose);
    if (end < at) {
      return last;
    }
    if (!sealed) {
      // "Executive Director of American Heart Association": a name, not a field.
      return capital && isCutName(end) && text.has(end, ORIGIN | PLACE) ? last : end;
    }
    // "CEO of" a division or a continent; else a company follows.
    boolean unit = text.has(end, UNIT) && !text.is(end, "group") && text.is(at - 1, "the");
    return unit || (isWorld(at, end) && !text.nameGoesOn(end)) ? end : last;
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
    boolean begins = text.has(at, FIELD | GRADE | UNIT);
    int i = at;
    int run = 0;
    boolean of = false;
    while (i - at < MOST_WORDS && text.together(at, i)) {
      if (text.isJoint(i)) {
        int next = i + 1;
        if (end != i - 1 || !text.together(i, next) || startsTitle(next, capital)) {
          break;
        }
        of = text.is(i, "of") || text.is(i, "for");
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
      if (text.is(i, "the") && i > at) {
        i++;
        continue;
      }
      if (text.isPunctuation(i) || !fitsCase(i, capital)) {
        break;
      }
      boolean known = text.has(i, FIELD | UNIT);
      if (known && (begins || head || text.has(i, UNIT))) {
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
    return capital && isLegalNext(end) || !capital && goesOnAsName ? at - 1 : end;
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
    for (int i = at; i < at + 3 && text.together(at, i); i++) {
      if (!text.isCapitalized(i) || text.has(i, HEAD | WEAK)) {
        return false;
      }
      if (text.has(i, FIELD | UNIT)) {
        return true;
      }
    }
    return false;
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
      if (text.has(i, HEAD | WEAK) && !text.has(i, PLURAL)) {
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

  /** The end of ", Networks" and ", Engineering, Research and Systems Lab" behind a title. */
  int items(int at, int last, boolean capital, boolean sealed) {
    int end = last;
    int item = at;
    for (int k = 0; k < 4 && text.together(last, item); k++) {
      if (k > 0 && capital && isAcronym(item) && text.isJoint(item + 1)) {
        item += 2;
      }
      if (!text.together(last, item) || startsTitle(item, capital)) {
        break;
      }
      int before = capital && !sealed ? beforeAt(item) : item - 1;
      if (before >= item) {
        return before;
      }
      int stop = item(item, capital, sealed);
      if (stop < item) {
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

  /** The end of "VP Consumer Sales & Trade Marketing": a field right behind the title. */
  int bare(int at, int last) {
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
