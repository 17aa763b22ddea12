package io.dateline.extract;

import static io.dateline.extract.Lexicon.COMPANY_WORD;
import static io.dateline.extract.Lexicon.LEGAL;

import io.dateline.text.Fold;
import io.dateline.text.Shape;
import java.util.Set;

/**
 * What shows that a name is a person's: its form, a title beside it, a surname that stands alone.
 */
final class PersonSigns {
  private final Reading reading;
  private final Entities entities;
  private final NameWords words;

  PersonSigns(Reading reading, Entities entities, NameWords words) {
    this.reading = reading;
    this.entities = entities;
    this.words = words;
  }

  /** What all of it adds to what the model says. */
  float count(Entity entity) {
    return ofForm(entity) + surnameAlone(entity);
  }

  /** What the form of the name and a title beside it add. */
  float ofForm(Entity entity) {
    Candidate best = entity.model;
    int length = entity.words.length;
    if (length < 2 || length > 5) {
      return 0;
    }
    float more = 0;
    if (length > 2 && reading.has(best.last(), Lexicon.NAME_SUFFIX)) {
      more += 3;
    }
    for (int i = best.first() + 1; i < best.last(); i++) {
      if (reading.tokens.is(i, '\u201c') || reading.tokens.is(i, '"')) {
        more += 4;
        break;
      }
    }
    boolean given =
        reading.has(best.first(), Lexicon.GIVEN)
            || Lexicon.givenRate(reading.bits[best.first()]) > 0;
    int second = best.first() + 1;
    if (length == 3 && reading.tokens.shape(second) == Shape.INITIAL) {
      // "Kirin M. Hallow", where a brewer is called Kirin
      boolean stop = reading.tokens.charAt(reading.tokens.start(best.last()) - 2) == '.';
      more += given ? 2 : stop && reading.has(best.last(), Lexicon.SURNAME) ? 4 : 0;
    }
    if (length == 3
        && reading.tokens.shape(best.first()) == Shape.INITIAL
        && reading.has(second, Lexicon.GIVEN)) {
      more += 2;
    }
    if (length < 4 && !reading.has(best.last(), COMPANY_WORD | LEGAL) && isTitled(entity)) {
      more += isLabelled(entity) ? LABELLED : words.isUnfamiliar(entity) ? 3 : 1;
    } else if (length < 5
        && (words.isUnfamiliar(entity) && isByline(entity)
            || (words.isUnfamiliar(entity)
                    || isUnheard(entity)
                    || Lexicon.givenRate(reading.bits[best.first()]) > 1)
                && isAppointed(entity))) {
      more += APPOINTED;
    }
    return more;
  }

  /** What it counts for a name that a post or a byline stands beside it. */
  private static final float APPOINTED = 3;

  /** "Urban Harbern": the last word is nothing that one knows. */
  private boolean isUnheard(Entity entity) {
    long last = reading.bits[entity.model.last()];
    return Lexicon.commonRate(last) == 0 && (last & NameFeatures.FLAGS) == 0;
  }

  /** What it counts for a name that it stands between a label and a title. */
  private static final float LABELLED = 6;

  /** "Contact: Delayne Weeks - CEO", where not every word is an ordinary one. */
  private boolean isLabelled(Entity entity) {
    for (Candidate candidate : entity.candidates) {
      boolean common = true;
      for (int i = candidate.first(); i <= candidate.last(); i++) {
        common &= Lexicon.commonRate(reading.bits[i]) > 0;
      }
      if (!common && reading.isMark(candidate.first() - 1, ':', candidate.first())) {
        return true;
      }
    }
    return false;
  }

  /** "the Jane D. Hallow Professor of Law": somebody whom a chair is called after. */
  boolean isChair(Entity entity) {
    for (Candidate candidate : entity.candidates) {
      int before = candidate.first() - 1;
      boolean led =
          reading.together(before, candidate.first())
              && reading.tokens.shape(before) == Shape.LOWER;
      if (!led || !isChair(chair(candidate))) {
        return false;
      }
    }
    return true;
  }

  /** "D. Phil." behind a comma. */
  boolean isDegree(Entity entity) {
    Candidate best = entity.model;
    if (!reading.tokens.is(best.first() - 1, ',')) {
      return false;
    }
    int start = reading.tokens.start(best.first());
    String text = reading.tokens.source().substring(start, reading.tokens.end(best.last()));
    return PersonName.isCredential(text.replace(" ", ""));
  }

  /** How many tokens the second name of a chair may have. */
  private static final int SECOND_NAME = 6;

  /** Where the title of a chair would stand: behind one name, or behind "and" and a second. */
  private int chair(Candidate candidate) {
    int title = candidate.last() + 1;
    if (reading.together(candidate.last(), title)
        && (reading.tokens.is(title, "and") || reading.tokens.is(title, '&'))) {
      int stop = title + SECOND_NAME;
      title++;
      while (title < stop
          && reading.together(candidate.last(), title)
          && !isChair(title)
          && (reading.tokens.is(title, '.') || reading.isNameWord(title))) {
        title++;
      }
    }
    return reading.together(candidate.last(), title) ? title : -1;
  }

  private boolean isChair(int title) {
    return title >= 0
        && (reading.tokens.is(title, "professor")
            || reading.tokens.is(title, "endowed")
            || reading.tokens.is(title, "distinguished"))
        && reading.tokens.shape(title) == Shape.TITLE;
  }

  /**
   * "Jane Hallow, President", "Jane Hallow, the founder", "Jane Hallow / Founder", a line with the
   * name above one with it.
   */
  private boolean isTitled(Entity entity) {
    for (Candidate candidate : entity.candidates) {
      int after = candidate.last() + 1;
      boolean article =
          reading.together(candidate.last(), after + 1) && reading.tokens.is(after + 1, "the");
      int title = article ? after + 2 : after + 1;
      if (reading.together(candidate.last(), title)
          && reading.isTitleMark(after)
          && reading.inTitle[title]) {
        return true;
      }
      if (after < reading.size && reading.inTitle[after] && isLine(candidate)) {
        return true;
      }
    }
    return false;
  }

  private boolean isLine(Candidate candidate) {
    return !reading.together(candidate.first() - 1, candidate.first())
        && reading.endsParagraph(candidate.last());
  }

  /** Words before the name of somebody who takes or leaves a post. */
  private static final Set<String> CALLING =
      Set.of(
          "appoints",
          "appointed",
          "elects",
          "elected",
          "hires",
          "hired",
          "names",
          "named",
          "promotes",
          "promoted",
          "welcome",
          "welcomed",
          "welcomes");

  /** Such words as nouns: "the appointment of". */
  private static final Set<String> CALLS =
      Set.of("appointment", "election", "hiring", "promotion", "nomination", "resignation");

  /** How far a post may stand behind the name. */
  private static final int POST = 6;

  /** Offices that firms hold too. */
  private static final Set<String> FIRMS =
      Set.of("agent", "auditor", "auditors", "counsel", "partner", "manager", "advisor", "adviser");

  /** "Appoints Jane Hallow as CFO", "the appointment of Jane Hallow to its Board". */
  private boolean isAppointed(Entity entity) {
    for (Candidate candidate : entity.candidates) {
      int before = candidate.first() - 1;
      boolean called =
          before > 0
              && reading.together(before - 1, candidate.first())
              && (CALLING.contains(Fold.fold(reading.tokens.text(before)))
                  || reading.tokens.is(before, "of")
                      && CALLS.contains(Fold.fold(reading.tokens.text(before - 1))));
      if ((called || isServing(candidate.last() + 1)) && isToPost(candidate.last() + 1)) {
        return true;
      }
    }
    return false;
  }

  /** "By Marija Doe-Roe, Harborly News" above the text. */
  private boolean isByline(Entity entity) {
    for (Candidate candidate : entity.candidates) {
      int by = candidate.first() - 1;
      int after = candidate.last() + 1;
      if (reading.isMark(after, ',', candidate.last())
          && reading.together(by, candidate.first())
          && reading.tokens.is(by, "by")
          && !reading.together(by - 1, by)) {
        return true;
      }
    }
    return false;
  }

  private static final Set<String> AUXILIARIES =
      Set.of("has", "been", "is", "was", "will", "be", "agreed", "to");

  private static final Set<String> MOVES =
      Set.of("appointed", "elected", "join", "joined", "joins", "named", "promoted");

  /** "serves as", "has been promoted", "has agreed to join". */
  private boolean isServing(int from) {
    int verb = from;
    while (verb < from + 4
        && reading.together(from, verb)
        && AUXILIARIES.contains(reading.tokens.text(verb))) {
      verb++;
    }
    boolean serves =
        (reading.tokens.is(verb, "serves") || reading.tokens.is(verb, "served"))
            && reading.tokens.is(verb + 1, "as");
    return reading.together(from, verb + 1)
        && (serves || MOVES.contains(reading.tokens.text(verb)));
  }

  /** Whether a title or a board comes soon, and none that firms hold. */
  private boolean isToPost(int from) {
    for (int i = from; i < from + POST && reading.together(from, i); i++) {
      if (reading.startsSentence[i]) {
        return false;
      }
      if (reading.inTitle[i] || reading.tokens.is(i, "board")) {
        int last = i;
        while (reading.together(from, last + 1) && reading.inTitle[last + 1]) {
          last++;
        }
        return !FIRMS.contains(Fold.fold(reading.tokens.text(last)));
      }
    }
    return false;
  }

  /** "Jane Hallow, President of Jane Hallow Co.": who gave a firm the name. */
  boolean isNamesake(Entity entity, float margin) {
    return entity.words.length == 2 && margin > SURE_SURNAME && isTitled(entity);
  }

  /** How sure the model is of a surname by itself before it counts for the whole name. */
  private static final float SURE_SURNAME = 4;

  /** What it counts for a name that its last word stands alone and is somebody. */
  private static final float SURNAME_ALONE = 3;

  /** "Heath Hallow" where "Hallow said" says that Hallow is somebody. */
  private float surnameAlone(Entity entity) {
    Entity alone = entities.byKey.get(entity.last());
    return entity.words.length > 1
            && entity.words.length < 5
            && words.isGiven(entity.model.first())
            && alone != null
            && alone.kind == Entity.Kind.PERSON
            && alone.personMargin > SURE_SURNAME
        ? SURNAME_ALONE
        : 0;
  }
}
