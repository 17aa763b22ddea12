package io.dateline.extract;

import io.dateline.release.ZoneKind;
import io.dateline.text.Fold;
import io.dateline.text.Shape;
import io.dateline.text.WordTable;
import java.util.Set;

/** What shows that somebody works at, heads or deals with whatever has a name. */
final class EmployerSigns {
  private final Reading reading;
  private final NameLists lists;
  private final NameWords words;
  private final CompanyContexts contexts;

  EmployerSigns(Reading reading, NameLists lists, NameWords words, CompanyContexts contexts) {
    this.reading = reading;
    this.lists = lists;
    this.words = words;
    this.contexts = contexts;
  }

  /** Words before the name of a company that somebody works at, founded or bought from. */
  private static final Set<String> DEALINGS =
      Set.of("at", "from", "with", "by", "joined", "joining", "founded", "acquired", "including");

  /** "co-founded Key Harbor Advisors", "with Signature Bank", within a sentence. */
  boolean isDealtWith(Entity entity) {
    for (Candidate candidate : entity.candidates) {
      int before = candidate.first() - 1;
      if (reading.together(before, candidate.first())
          && reading.style(before) == Reading.Style.SENTENCE
          && reading.tokens.shape(before) == Shape.LOWER
          && !reading.goesOn(candidate.last())
          && DEALINGS.contains(reading.tokens.text(before).replace("co-", ""))) {
        return true;
      }
    }
    return false;
  }

  /** What it counts for a name that somebody worked there. */
  private static final float WORKPLACE = 3;

  /** What it counts for a name that somebody heads it, who is hardly ever of anything else. */
  private static final float HEADED = 5;

  /** The last words of titles that only those have who lead a company. */
  private static final Set<String> HEADS =
      Set.of("ceo", "cfo", "cio", "coo", "cto", "cmo", "officer", "founder", "co-founder", "owner");

  /** Whether "CEO of", "Founder -" or the like stands before it; ordinary words need two. */
  private boolean isHeaded(Entity entity, Candidate candidate) {
    int joint = candidate.first() - 1;
    boolean common = words.allCommon(entity);
    if (!reading.together(joint - 1, candidate.first())
        || reading.goesOn(candidate.last())
        || reading.inTitle[candidate.first()]
        || words.isBody(entity)
        || common && (entity.words.length == 1 || reading.tokens.is(joint - 1, "officer"))) {
      return false;
    }
    boolean joined =
        reading.tokens.is(joint, "of")
            || reading.tokens.is(joint, "at")
            || reading.isTitleMark(joint) && reading.endsParagraph(candidate.last());
    return joined
        && reading.inTitle[joint - 1]
        && HEADS.contains(Fold.fold(reading.tokens.text(joint - 1)));
  }

  /** "Chief Marketing Officer at Habit", "CEO of Habit,": office is held at companies. */
  private boolean isOffice(Entity entity, Candidate candidate) {
    int joint = candidate.first() - 1;
    int after = candidate.last() + 1;
    if (!reading.together(joint - 1, candidate.first())
        || !reading.inTitle[joint - 1]
        || reading.together(joint, after) && reading.isNameWord(after)
        || words.isBody(entity)) {
      return false;
    }
    if (reading.tokens.is(joint, "of")) {
      return HEADS.contains(Fold.fold(reading.tokens.text(joint - 1)))
          && isClosed(candidate.last())
          && !RoleTaxonomy.standard().isFields(entity.key)
          && !reading.has(candidate.last(), Lexicon.COMPANY_WORD);
    }
    return reading.tokens.is(joint, "at")
        && !NO_NAMES.contains(entity.key)
        && isHeldAtCompanies(joint - 1);
  }

  /** "executive director of Marla Bootstraps": nobody is that of a person. */
  boolean isOfOffice(Entity entity) {
    return entity.words.length > 1 && !entity.isHonored() && entity.any(this::isOfOffice);
  }

  private boolean isOfOffice(Candidate candidate) {
    int joint = candidate.first() - 1;
    return reading.together(joint - 1, candidate.first())
        && reading.inTitle[joint - 1]
        && (reading.tokens.is(joint, "of") || reading.tokens.is(joint, "at"))
        && isHeldAtCompanies(joint - 1);
  }

  /** Whether the title that ends with a token is one of companies. */
  private boolean isHeldAtCompanies(int last) {
    for (RoleFinder.Title title : reading.titles) {
      if (title.last() == last && isOfCompany(title)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a mark or nothing follows a name. */
  private boolean isClosed(int last) {
    return reading.endsParagraph(last)
        || ",.;)\"\u201d".indexOf(reading.tokens.first(last + 1)) >= 0;
  }

  /** What follows "at" behind a title and is no name: "Attorney at Law". */
  private static final Set<String> NO_NAMES = Set.of("home", "large", "law", "risk", "sea");

  private boolean isOfCompany(RoleFinder.Title title) {
    RoleTaxonomy taxonomy = RoleTaxonomy.standard();
    String printed =
        reading
            .tokens
            .source()
            .substring(reading.tokens.start(title.first()), reading.tokens.end(title.last()));
    return switch (title.code()) {
      case "ACADEMIC", "PUBLIC-OFFICE", "OTHER" -> false;
      default -> !taxonomy.isProfession(printed);
    };
  }

  /** What it counts for ordinary words that somebody holds office there: "at Habit". */
  private static final float ORDINARY_HOUSE = 9;

  boolean isHeaded(Entity entity) {
    return entity.any(candidate -> isHeaded(entity, candidate));
  }

  /** "Harbor Lights" in the line "Jane Hallow, Founder and CEO, Harbor Lights". */
  private boolean isEmployer(Candidate candidate) {
    int comma = candidate.first() - 1;
    int after = candidate.last() + 1;
    boolean ends =
        reading.endsParagraph(candidate.last())
            || reading.tokens.is(after, '*')
            || reading.tokens.is(after, ';')
            || reading.tokens.is(after, ')');
    if (!ends
        || !reading.isMark(comma, ',', candidate.first())
        || !reading.together(comma - 1, comma)
        || !reading.inTitle[comma - 1]
        || reading.inTitle[candidate.first()]
        || RoleTaxonomy.standard().isFields(reading.tokens.text(candidate.first()))) {
      return false;
    }
    int name = comma - 1;
    while (reading.together(name, comma)
        && (reading.inTitle[name]
            || reading.tokens.is(name, ',')
            || reading.tokens.is(name, '&')
            || reading.tokens.is(name, "and"))) {
      name--;
    }
    Entity person = reading.together(name, comma) ? lists.endingAt(name) : null;
    return person != null
        && person.words.length > 1
        && reading.isMark(name + 1, ',', name)
        && words.personShape(person);
  }

  /**
   * "Harborly PR" in a contact on a line of its own, below somebody's name and above how to reach
   * them.
   */
  boolean isHouse(Entity entity) {
    return entity.words.length < MOST_WORDS
        && !words.isBody(entity)
        && !reading.has(entity.model.first(), Lexicon.TITLE_MODIFIER)
        && entity.any(this::isHouse)
        && !RoleTaxonomy.standard().isFields(entity.key);
  }

  private boolean isHouse(Candidate candidate) {
    int above = candidate.first() - 1;
    int below = candidate.last() + 1;
    if (reading.zone(candidate.first()) != ZoneKind.CONTACT
        || above < 0
        || reading.together(above, candidate.first())
        || below >= reading.size
        || reading.together(candidate.last(), below)
        || reading.tokens.touchesPrevious(below)) {
      return false;
    }
    if (isLabel(above) && isPerson(lineEnd(below), below)) {
      return true;
    }
    if (!isReach(below)) {
      return false;
    }
    int line = lineOf(above);
    return isPerson(above, line)
        || reading.inTitle[above] && (isPerson(line - 1, lineOf(line - 1)) || isPersonFrom(line));
  }

  /** The first token of the line that a token is in. */
  private int lineOf(int token) {
    int first = token;
    while (reading.together(first - 1, token)) {
      first--;
    }
    return first;
  }

  /** The last token of the line that a token is in. */
  private int lineEnd(int token) {
    int last = token;
    while (reading.together(token, last + 1)) {
      last++;
    }
    return last;
  }

  /** "Contact Details", "Media Contact:". */
  private boolean isLabel(int last) {
    return reading.tokens.is(last, ':')
        || reading.tokens.is(last, "details")
        || reading.tokens.is(last, "contact")
        || reading.tokens.is(last, "contacts");
  }

  /** Whether the tokens are the name of somebody. */
  private boolean isPerson(int last, int first) {
    Entity person = last < 0 ? null : lists.endingAt(last);
    return person != null && person.isPersonInFull() && person.model.first() == first;
  }

  /** Whether a name begins there and a title follows: "Jane Doe, President". */
  private boolean isPersonFrom(int first) {
    for (int comma = first + 1; reading.together(first, comma); comma++) {
      if (reading.tokens.is(comma, ',')) {
        return isPerson(comma - 1, first) && reading.inTitle[comma + 1];
      }
    }
    return false;
  }

  /** Longer lines of a contact are no names. */
  private static final int MOST_WORDS = 5;

  /** An address, a number of a telephone. */
  private boolean isReach(int token) {
    Shape shape = reading.tokens.shape(token);
    return shape == Shape.ADDRESS
        || shape == Shape.NUMBER
        || reading.tokens.is(token, '(')
        || reading.tokens.is(token, '+')
        || REACHES.contains(Fold.fold(reading.tokens.text(token)));
  }

  private static final Set<String> REACHES =
      Set.of("phone", "tel", "telephone", "email", "e-mail", "mobile", "office");

  private static final WordTable FOUNDING =
      WordTable.of("founded", "co-founded", "cofounded", "co-founding", "cofounding");

  /** "co-founded Harborlight" within a sentence. */
  private boolean isFounded(Candidate candidate) {
    int before = candidate.first() - 1;
    return reading.together(before, candidate.first())
        && reading.style(before) == Reading.Style.SENTENCE
        && !reading.goesOn(candidate.last())
        && reading.tokens.shape(before) == Shape.LOWER
        && FOUNDING.has(reading.tokens, before);
  }

  /** What titles beside a name say: "CEO of Harbor Lights", "Harbor Lights CEO Jane Doe". */
  float count(Entity entity) {
    if (isHeaded(entity) || entity.any(c -> isEmployer(c) || isFounded(c))) {
      return HEADED;
    }
    for (Candidate candidate : entity.candidates) {
      if (isOffice(entity, candidate)) {
        return words.allCommon(entity) ? ORDINARY_HOUSE : HEADED;
      }
      int before = candidate.first() - 1;
      if (reading.together(before - 1, candidate.first())
          && (reading.tokens.is(before, "of") || reading.tokens.is(before, "at"))
          && reading.inTitle[before - 1]) {
        if (reading.tokens.is(before, "of") && words.allCommon(entity)) {
          return isOfFields(before - 1) ? FIELD : 0;
        }
        return 1.2f;
      }
      if (contexts.isWorkplace(candidate.first())) {
        return WORKPLACE;
      }
    }
    if (entity.any(c -> isOfOfficer(entity, c) || isTaken(entity, c))) {
      return HEADED;
    }
    return entity.any(c -> isPartyTo(entity, c)) ? PARTY : 0;
  }

  private static final WordTable TAKINGS =
      WordTable.of("acquisition", "acquisitions", "buyout", "merger", "takeover");

  /** "the Harborly acquisition", "the Harborly and Zentri acquisitions". */
  private boolean isTaken(Entity entity, Candidate candidate) {
    int last = candidate.last();
    Entity next = lists.after(last);
    if (next != null && reading.tokens.is(last + 1, "and")) {
      last += next.words.length + 1;
    }
    int noun = last + 1;
    int before = candidate.first() - 1;
    return reading.together(before, noun)
        && reading.style(before) == Reading.Style.SENTENCE
        && (reading.tokens.is(before, "the") || reading.tokens.is(before, "and"))
        && reading.tokens.shape(noun) == Shape.LOWER
        && TAKINGS.has(reading.tokens, noun)
        && isHouseLikely(entity)
        && entity.key.indexOf('-') < 0;
  }

  /** Whether neither persons nor bodies nor ordinary words have such names. */
  private boolean isHouseLikely(Entity entity) {
    return !isPersonLikely(entity) && !words.isBody(entity) && !words.allCommon(entity);
  }

  /** What it counts for ordinary words that somebody directs them: they are a field of work. */
  private static final float FIELD = -2;

  /** "Vice President", "Director": a title that is one of a field. */
  private boolean isOfFields(int head) {
    return reading.tokens.is(head, "director")
        || reading.tokens.is(head, "manager")
        || reading.tokens.is(head, "head")
        || reading.tokens.is(head, "president") && reading.tokens.is(head - 1, "vice");
  }

  /** What it counts for a name that it is bought, merged with, joined or agreed with. */
  private static final float PARTY = 3;

  /** "operated by Jane Hallow", "by FAA-certified pilots". */
  private boolean isPersonLikely(Entity entity) {
    int hyphen = entity.key.indexOf('-');
    boolean named =
        entity.words.length > 1
            && words.isGiven(entity.model.first())
            && reading.tokens.shape(entity.model.first()) == Shape.TITLE
            && reading.tokens.shape(entity.model.last()) == Shape.TITLE
            && !reading.has(entity.model.last(), Lexicon.COMPANY_WORD);
    return named || hyphen > 0 && entity.key.endsWith("ed");
  }

  /** "Harborly" of "Harborly co-founder Jane Hallow". */
  private boolean isOfOfficer(Entity entity, Candidate candidate) {
    int office = candidate.last() + 1;
    if (entity.words.length > 1
        || !reading.together(candidate.last(), office)
        || !reading.inTitle[office]
        || reading.style(office) != Reading.Style.SENTENCE
        || words.allCommon(entity)) {
      return false;
    }
    for (RoleFinder.Title title : reading.titles) {
      if (title.first() == office) {
        int person = title.last() + 1;
        return isOfHead(title.code())
            && reading.together(office, person + 1)
            && words.isGiven(person)
            && reading.isNameWord(person + 1);
      }
    }
    return false;
  }

  /** Whether only those have a title who lead a company: no "Chief Petty Officer". */
  private static boolean isOfHead(String code) {
    return switch (code) {
      case "FOUNDER", "CO-FOUNDER" -> true;
      case "C-SUITE" -> false;
      default -> RoleTaxonomy.standard().isA(code, "C-SUITE");
    };
  }

  /** "its acquisition of Harborly", "was acquired by Harborly", "a merger with Harborly". */
  private boolean isPartyTo(Entity entity, Candidate candidate) {
    return contexts.isDeal(candidate.first())
        && !reading.goesOn(candidate.last())
        && isHouseLikely(entity);
  }
}
