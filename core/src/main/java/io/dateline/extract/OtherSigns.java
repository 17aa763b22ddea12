package io.dateline.extract;

import static io.dateline.extract.Lexicon.PLACE;

import io.dateline.text.Fold;
import io.dateline.text.Shape;
import java.util.List;
import java.util.Set;

/** What speaks for a name being neither a person's nor a company's, whatever the model says. */
final class OtherSigns {
  private final Reading reading;
  private final Entities entities;

  OtherSigns(Reading reading, Entities entities) {
    this.reading = reading;
    this.entities = entities;
  }

  /** A statute, an office of state, a word that is sent, a sort of firms, several of a thing. */
  boolean isOther(Entity entity) {
    return isStatute(entity)
        || isOfState(entity)
        || isSent(entity)
        || isSort(entity)
        || isFigures(entity)
        || isAddress(entity)
        || entity.words.length == 1 && !entity.any(mention -> !isSeveral(mention.last()))
        || entity.words.length == 1 && isElement(entity.model) && !entity.isHonored();
  }

  /** "Asia-Pacific Companies", "9th-Largest Roofing Company", "Roe Counties": some of many. */
  private boolean isSort(Entity entity) {
    String first = entity.words[0];
    boolean ranked = Character.isDigit(first.charAt(0)) && first.contains("-");
    boolean placed =
        entity.words.length == 2
            && (reading.has(entity.model.first(), PLACE)
                || first.endsWith("ean")
                || first.endsWith("ian")
                || first.endsWith("ese"));
    return entity.last().equals("companies") && placed
        || entity.last().equals("company") && ranked
        || entity.last().equals("counties");
  }

  /** "CVs", "ISPs": several of a thing, whatever company has the letters. */
  private boolean isSeveral(int i) {
    int last = reading.tokens.end(i) - 1;
    int letter = reading.tokens.start(i);
    while (letter < last && Character.isUpperCase(reading.tokens.charAt(letter))) {
      letter++;
    }
    return letter == last
        && last > reading.tokens.start(i) + 1
        && reading.tokens.charAt(last) == 's';
  }

  private static final Set<String> FIGURES =
      Set.of(
          "clinical data",
          "financial data",
          "historical data",
          "human capital",
          "invested capital",
          "operating data",
          "paid-in capital",
          "top-line data",
          "topline data",
          "working capital");

  /** "Segment Invested Capital", "Summary Financial Data": what a table says. */
  private static boolean isFigures(Entity entity) {
    int length = entity.words.length;
    return length > 1 && FIGURES.contains(entity.words[length - 2] + " " + entity.last());
  }

  private static final Set<String> STREETS =
      Set.of(
          "ave",
          "avenue",
          "blvd",
          "boulevard",
          "dr",
          "drive",
          "highway",
          "hwy",
          "lane",
          "ln",
          "parkway",
          "pkwy",
          "rd",
          "road",
          "st",
          "street",
          "suite");

  /** "1800 [Harbor St. NE], Suite 300", "9115 [Harbor] Dr.". */
  private boolean isAddress(Entity entity) {
    for (Candidate candidate : entity.candidates) {
      int number = candidate.first() - 1;
      if (!reading.together(number, candidate.first())
          || reading.tokens.shape(number) != Shape.NUMBER) {
        return false;
      }
      boolean street = false;
      for (int i = candidate.first() + 1;
          i <= candidate.last() + 1 && reading.together(number, i);
          i++) {
        street |= STREETS.contains(Fold.fold(reading.tokens.text(i)));
      }
      if (!street) {
        return false;
      }
    }
    return true;
  }

  /** "SC" behind "CHARLESTON,". */
  boolean isStateCode(Entity entity) {
    return entity.words.length == 1
        && entity.key.length() == 2
        && reading.isMark(entity.model.first() - 1, ',', entity.model.first());
  }

  private static final Set<String> DEPARTMENTS =
      Set.of(
          "human resources",
          "investor relations",
          "media relations",
          "corporate communications",
          "corporate affairs",
          "public affairs",
          "government affairs");

  /** "Harborly Human Resources", of a company that the release names without that. */
  boolean isDepartment(Entity entity) {
    int house = entity.words.length - 2;
    if (entity.kind != Entity.Kind.COMPANY
        || house < 1
        || !DEPARTMENTS.contains(entity.words[house] + " " + entity.last())) {
      return false;
    }
    Entity whole = entities.byKey.get(String.join(" ", List.of(entity.words).subList(0, house)));
    return whole != null && whole.kind == Entity.Kind.COMPANY;
  }

  private static final Set<String> OFFICES_OF_STATE =
      Set.of("administration", "agency", "bureau", "commission", "corps", "department", "service");

  /** "U.S. Environmental Protection Agency". */
  private static boolean isOfState(Entity entity) {
    String first = entity.words[0];
    return entity.words.length > 2
        && (first.equals("us") || first.equals("u.s.") || first.equals("u.s"))
        && OFFICES_OF_STATE.contains(entity.last());
  }

  /** "CANNABIS" in "text CANNABIS to 888-555-0142". */
  private boolean isSent(Entity entity) {
    int word = entity.model.first();
    return reading.together(word - 1, word + 2)
        && reading.tokens.is(word - 1, "text")
        && reading.tokens.is(word + 1, "to")
        && reading.tokens.shape(word + 2) == Shape.NUMBER;
  }

  /**
   * "CAIA" in "Jane Doe, CAIA, Head of Research", "OGQ" in "Jane Doe, P.Geo., OGQ, Exploration
   * Manager": more letters behind letters.
   */
  boolean isCredential(Entity entity) {
    int word = entity.model.first();
    if (entity.words.length > 1
        || entity.candidates.size() > 2
        || reading.tokens.shape(word) != Shape.UPPER
        || entity.key.length() > 4
        || !reading.isMark(word - 1, ',', word)
        || !reading.isMark(word + 1, ',', word)) {
      return false;
    }
    int letters = reading.tokens.is(word - 2, '.') ? word - 3 : word - 2;
    return reading.together(letters, word)
        && (PersonName.isCredential(reading.tokens.text(word))
            || reading.tokens.is(letters, "geo")
            || reading.tokens.is(letters, "eng")
            || PersonName.isCredential(reading.tokens.text(letters)));
  }

  /** "Oblan Business Corporation Law", "… Code". */
  private static boolean isStatute(Entity entity) {
    int length = entity.words.length;
    return length > 2
        && NameWords.STATUTES.contains(entity.last())
        && entity.words[length - 2].equals("corporation");
  }

  /** "Ge", which is germanium, where GE is a company. */
  boolean isElement(Candidate candidate) {
    int first = candidate.first();
    return first == candidate.last()
        && reading.tokens.shape(first) == Shape.TITLE
        && reading.tokens.end(first) - reading.tokens.start(first) == 2;
  }
}
