package io.dateline.extract;

import static io.dateline.extract.Lexicon.COMPANY_WORD;
import static io.dateline.extract.Lexicon.KNOWN_COMPANY;
import static io.dateline.extract.Lexicon.LEGAL;
import static io.dateline.extract.Lexicon.NEUTRAL;
import static io.dateline.extract.Lexicon.ORGANIZATION_WORD;
import static io.dateline.extract.Lexicon.PLACE;
import static io.dateline.extract.Lexicon.THING_WORD;

import io.dateline.text.Shape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Says of each name of a release whether it is a person's, a company's or neither's. */
final class Names {
  private final Reading reading;
  private final Lexicon lexicon;
  final List<TickerFinder.Ticker> tickers;
  final Entities entities;

  private final NameLists lists;
  final NameWords words;
  private final PersonSigns persons;
  private final ProductSigns products;
  private final OtherSigns others;
  private final EmployerSigns employers;
  private final Predicates predicates;
  final NameFeatures features;
  final SpeakerSigns signs;
  private final Set<String> givenOfPersons = new HashSet<>();

  private Names(Reading reading, Lexicon lexicon) {
    this.reading = reading;
    this.lexicon = lexicon;
    tickers = new TickerFinder(reading).find();
    entities = new Entities(reading, outsideTickers(new CandidateFinder(reading, lexicon).find()));
    features = new NameFeatures(entities);
    signs = new SpeakerSigns(reading, features);
    CompanyContexts contexts = new CompanyContexts(reading);
    lists = new NameLists(entities, contexts);
    words = new NameWords(reading);
    persons = new PersonSigns(reading, entities, words);
    products = new ProductSigns(reading);
    others = new OtherSigns(reading, entities);
    employers = new EmployerSigns(reading, lists, words, contexts);
    predicates = new Predicates(reading);
  }

  /** The entity whose candidate ends at a token; null for none. */
  Entity endingAt(int token) {
    return lists.endingAt(token);
  }

  /** The candidates without the exchanges and symbols of listed companies and the dateline. */
  private List<Candidate> outsideTickers(List<Candidate> candidates) {
    boolean[] ticker = new boolean[reading.size];
    for (TickerFinder.Ticker found : tickers) {
      for (int i = Math.max(found.first(), found.open()); i <= found.symbolToken(); i++) {
        ticker[i] = true;
      }
    }
    List<Candidate> kept = new ArrayList<>(candidates.size());
    for (Candidate candidate : candidates) {
      if (!ticker[candidate.first()]
          && !reading.isDateline(candidate.first())
          && !isPlus(candidate.last() + 1)) {
        kept.add(candidate);
      }
    }
    return kept;
  }

  /** "Harborly+" is a service, no company. */
  private boolean isPlus(int after) {
    return after < reading.size
        && reading.tokens.is(after, '+')
        && reading.tokens.touchesPrevious(after);
  }

  static Names of(Reading reading, Lexicon lexicon, NameModel model) {
    Names names = new Names(reading, lexicon);
    for (Entity entity : names.entities.byKey.values()) {
      if (entity.words.length == 1) {
        names.decide(entity, model.scores(names.features.of(entity)));
      }
    }
    for (Entity entity : names.entities.byKey.values()) {
      if (entity.words.length > 1) {
        names.decide(entity, model.scores(names.features.of(entity)));
      }
    }
    names.revise();
    return names;
  }

  /** How far the model may speak against ordinary words that a legal form follows elsewhere. */
  private static final float ORDINARY = -3;

  /** The archive's recognisers miss companies, and the model learned that from them. */
  private static final float COMPANIES_UNKNOWN = 0.5f;

  private void decide(Entity entity, float[] scores) {
    float person = scores[0];
    float company = scores[1] + COMPANIES_UNKNOWN;
    float other = scores[2];
    entity.margin = company - Math.max(person, other);
    entity.companyMargin = company - other;
    entity.personMargin = person - Math.max(company, other);
    Candidate best = entity.model;
    int length = entity.words.length;
    long z = reading.bits[best.last()];
    long phrase =
        best.first() == best.last()
            ? z
            : lexicon.phraseBits(reading.tokens, best.first(), best.last());
    if (entity.isHonored()) {
      person += 4;
    }
    person += persons.count(entity);
    person -= employers.isOfOffice(entity) ? OF_OFFICE : 0;
    company += employers.count(entity);
    if (others.isCredential(entity)) {
      set(entity, Entity.Kind.OTHER, "other.credential");
    } else if (features.isKindOfCompany(entity) || isEndOfTerm(entity) || others.isOther(entity)) {
      set(entity, Entity.Kind.OTHER, "other");
    } else if (length > 1
        && length < 10
        && (phrase & NEUTRAL) == 0
        && ((z & LEGAL) != 0 && isLegalForm(entity)
            || endsInWrittenForm(entity)
            || isNumbered(entity))
        && !isHeadingOf(entity)) {
      set(entity, Entity.Kind.COMPANY, "company.legal-suffix");
    } else if (features.hasLegalForm(entity)
            && (phrase & NEUTRAL) == 0
            && ((phrase & PLACE) == 0 || signs.opensHeadline(entity))
            && !(words.allCommon(entity) && entity.companyMargin < ORDINARY)
            && !persons.isNamesake(entity, person - company)
        || features.isFirstOfLegal(entity)
            && (phrase & (PLACE | NEUTRAL)) == 0
            && Lexicon.placeRate(z) == 0
            && Lexicon.commonRate(z) < 2) {
      set(entity, Entity.Kind.COMPANY, "company.short-of-legal");
    } else if ((phrase & KNOWN_COMPANY) != 0
        && !others.isElement(best)
        && (phrase & NEUTRAL) == 0
        && company > other - (length == 1 && isOnlyKnown(z) ? BRAND : KNOWN)
        && (company > person
            || length > 1
                && (persons.ofForm(entity) == 0
                    || reading.tokens.shape(best.first()) == Shape.INITIAL))) {
      set(entity, Entity.Kind.COMPANY, "company.known");
    } else if ((phrase & NEUTRAL) != 0) {
      set(entity, Entity.Kind.OTHER, "other.neutral");
    } else if ((phrase & PLACE) != 0 && (!(company > other + 3) || others.isStateCode(entity))) {
      set(entity, Entity.Kind.OTHER, "other.place");
    } else if (person > company
        && person > other
        && words.personShape(entity)
        && !isHeadingOf(entity)) {
      set(entity, Entity.Kind.PERSON, best.honorific() ? "person.honorific" : "person.name");
    } else if (company > other
        && company > person
        && companyShape(entity, company - other)
        && !isHeadingOf(entity)) {
      set(
          entity,
          Entity.Kind.COMPANY,
          (phrase & KNOWN_COMPANY) != 0
              ? "company.known"
              : (z & COMPANY_WORD) != 0 ? "company.word" : "company.context");
    } else {
      set(entity, Entity.Kind.OTHER, "other");
    }
  }

  /** What it counts against a person that office is held at whatever has the name. */
  private static final float OF_OFFICE = 5;

  /** How much the model may speak against a well-known company, and against a brand. */
  private static final float KNOWN = 3;

  private static final float BRAND = 8;

  /** Whether a word is known as a company and as nothing else. */
  private static boolean isOnlyKnown(long bits) {
    return (bits & NameFeatures.FLAGS) == KNOWN_COMPANY && Lexicon.commonRate(bits) < 2;
  }

  /** So many signs make a company of a name that the model knows nothing of. */
  private static final int ENOUGH_SIGNS = 4;

  /** Makes companies of the names that speak, whatever their words say. */
  private void speakers() {
    for (Entity entity : entities.byKey.values()) {
      if (entity.kind == Entity.Kind.OTHER
          && entity.words.length < 7
          && !words.isSentence(entity)
          && speaks(entity)) {
        set(entity, Entity.Kind.COMPANY, entity.headsAbout ? "company.about" : "company.speaker");
      } else if (entity.kind == Entity.Kind.PERSON && (isNoPerson(entity) || isEmployer(entity))) {
        set(entity, Entity.Kind.COMPANY, "company.speaker");
      } else if (isCalled(entity)) {
        set(entity, Entity.Kind.COMPANY, "company.called");
      } else if (entity.rule.equals("other") && employers.isHouse(entity)) {
        set(entity, Entity.Kind.COMPANY, "company.contact");
      } else if (isUnit(entity)) {
        set(entity, Entity.Kind.COMPANY, "company.unit");
      }
    }
  }

  private boolean speaks(Entity entity) {
    boolean about = entity.headsAbout;
    if (isBehindSender(entity)) {
      return true;
    }
    if (predicates.isThing(entity)
        || isLineOfBrand(entity)
        || isShortForThing(entity)
        || ProductSigns.isCode(entity)) {
      return false;
    }
    if (entity.rule.equals("other.neutral")) {
      return about && entity.candidates.size() > 2;
    }
    if (entity.rule.equals("other.place") || entity.rule.equals("other.credential")) {
      return false;
    }
    if (about
        && entity.candidates.size() > 2
        && (entity.companyMargin > -3
            || words.isBody(entity)
            || predicates.isCompany(entity) && !words.allCommon(entity))) {
      return true;
    }
    if (signs.sends(entity) && entity.companyMargin > (about ? -9 : -7.5f)) {
      return true;
    }
    if (signs.isContact(entity) && features.hasSite(entity) && entity.companyMargin > IN_CONTACT) {
      return true;
    }
    if (signs.isSubjectOfLead(entity)
        && (entity.companyMargin > -4 || words.isBody(entity))
        && (!words.allCommon(entity) || words.isBody(entity) && entity.words.length > 2)) {
      return true;
    }
    int count = signs.count(entity);
    float margin = entity.companyMargin;
    if (margin > OF_SITE && features.hasSite(entity) && isOwnName(entity)) {
      return true;
    }
    return count >= ENOUGH_SIGNS && (margin > -5 || words.isBody(entity))
        || count == ENOUGH_SIGNS - 1
            && (margin > 0
                || features.hasSite(entity) && margin > -3
                || entity.candidates.size() > 9 && margin > -3.5f);
  }

  /** How far the model may speak against a name that is an address of the text too. */
  private static final float OF_SITE = -0.6f;

  /** Whether it is no ordinary words, no "Harbor Cookies" and no address itself. */
  private boolean isOwnName(Entity entity) {
    return !words.allCommon(entity)
        && !reading.has(entity.model.last(), THING_WORD)
        && entity.key.indexOf('.') < 0;
  }

  /** How far the model may speak against a line of the contact with an address of the same name. */
  private static final float IN_CONTACT = -6;

  /** "harbor use disorder (HUD)": short for small words. */
  private boolean isShortForThing(Entity entity) {
    for (Candidate candidate : entity.candidates) {
      int open = candidate.first() - 1;
      if (entity.words.length == 1
          && open > 0
          && reading.isMark(open, '(', candidate.first())
          && reading.isMark(candidate.last() + 1, ')', candidate.last())
          && reading.tokens.shape(open - 1) == Shape.LOWER
          && endInLetters(open - 1, entity.key)) {
        return true;
      }
    }
    return false;
  }

  /** "Harbormart RISE" where Harbormart is well known, and the model sees no other company. */
  private boolean isLineOfBrand(Entity entity) {
    Entity first = entity.words.length > 1 ? entities.byKey.get(entity.words[0]) : null;
    return first != null
        && first.rule.equals("company.known")
        && entity.companyMargin < ORDINARY
        && !words.isBody(entity);
  }

  /** "Harborwire is powered by HBN" where Harborwire sends the release. */
  private boolean isBehindSender(Entity entity) {
    for (Candidate candidate : entity.candidates) {
      int sender = candidate.first() - 4;
      if (reading.together(sender, candidate.first())
          && reading.tokens.is(sender + 1, "is")
          && reading.tokens.is(sender + 2, "powered")
          && reading.tokens.is(sender + 3, "by")
          && endingAt(sender) != null
          && signs.sends(endingAt(sender))) {
        return true;
      }
    }
    return false;
  }

  /** Words that only the name of a company follows: "its subsidiary Harborly". */
  private static final Set<String> CALLINGS =
      Set.of(
          "affiliate",
          "agency",
          "airline",
          "automaker",
          "behemoth",
          "broker",
          "brokerage",
          "carmaker",
          "chain",
          "chipmaker",
          "co-packer",
          "company",
          "competitor",
          "conglomerate",
          "consultancy",
          "developer",
          "distributor",
          "fintech",
          "firm",
          "franchisee",
          "franchisor",
          "giant",
          "heavyweight",
          "insurer",
          "lender",
          "maker",
          "manufacturer",
          "operator",
          "powerhouse",
          "provider",
          "publisher",
          "retailer",
          "rival",
          "start-up",
          "startup",
          "studio",
          "subsidiary",
          "supplier");

  /** How far the model may speak against a name that is called a company. */
  private static final float CALLED = 3.5f;

  /** "its subsidiary Harborly", "the tech giant Harborly", "Exampleton-based Harborly". */
  private boolean isCalled(Entity entity) {
    boolean alone =
        entity.words.length == 1
            && entity.kind == Entity.Kind.PERSON
            && !features.isPartOfName(entity);
    if (!entity.rule.equals("other") && !alone || entity.companyMargin < -CALLED) {
      return false;
    }
    boolean common = words.allCommon(entity);
    if (common && entity.words.length == 1) {
      return false;
    }
    for (Candidate candidate : entity.candidates) {
      int before =
          isSubsidiary(candidate.first() - 2)
                  && reading.isMark(candidate.first() - 1, ',', candidate.first())
              ? candidate.first() - 2
              : candidate.first() - 1;
      if (reading.together(before, candidate.first())
          && reading.style(before) == Reading.Style.SENTENCE
          && (reading.tokens.shape(before) == Shape.LOWER
                  && CALLINGS.contains(reading.tokens.text(before))
              || !common && reading.tokens.text(before).endsWith("-based"))
          && !reading.goesOn(candidate.last())) {
        return true;
      }
    }
    return false;
  }

  /** "its subsidiary" in "Through its subsidiary, Harborly, the company sells tea". */
  private boolean isSubsidiary(int noun) {
    return noun > 0
        && (reading.tokens.is(noun, "subsidiary") || reading.tokens.is(noun, "affiliate"))
        && reading.together(noun - 1, noun)
        && !reading.tokens.is(noun - 1, "a");
  }

  /** One word that announces and is talked of, and is part of nobody's name. */
  private boolean isNoPerson(Entity entity) {
    return entity.words.length == 1
        && !entity.isHonored()
        && !isOfSomebody(entity)
        && signs.count(entity) >= ENOUGH_SIGNS;
  }

  /** Looks at the names again, now that the names around them are known. */
  private void revise() {
    for (Entity entity : entities.byKey.values()) {
      if (entity.words.length > 1
          && entity.words.length < MOST_WORDS
          && entity.personMargin > SURELY_PERSON) {
        givenOfPersons.add(entity.words[0]);
      }
    }
    speakers();
    lists.all().forEach(this::reviseList);
    Set<String> surnames = surnames();
    Set<String> givenNames = givenNames();
    for (Entity entity : entities.byKey.values()) {
      if (entity.kind == Entity.Kind.PERSON
          && (beginsWithCompany(entity) || persons.isChair(entity) || persons.isDegree(entity))) {
        set(entity, Entity.Kind.OTHER, "other");
      } else if (isSurname(entity, surnames) || isGivenName(entity, givenNames)) {
        set(entity, Entity.Kind.OTHER, "other");
      } else if (isPersonOfParts(entity) || isShortened(entity, surnames)) {
        set(entity, Entity.Kind.PERSON, "person.name");
      } else if (isProduct(entity)
          || isUnsure(entity) && (products.isMarked(entity) || products.isUnit(entity))
          || entity.rule.equals("company.context") && predicates.isThing(entity)) {
        set(entity, Entity.Kind.OTHER, "other.product");
      } else if (others.isDepartment(entity)) {
        set(entity, Entity.Kind.OTHER, "other.department");
      } else if (isTrademark(entity)) {
        set(entity, Entity.Kind.OTHER, "other.product");
      } else if (isTermOfOther(entity)) {
        set(entity, Entity.Kind.OTHER, "other.acronym");
      } else if (isSeat(entity) || isInState(entity)) {
        set(entity, Entity.Kind.OTHER, "other.place");
      } else if (isUnsure(entity) && isPartOfLonger(entity)) {
        set(entity, Entity.Kind.OTHER, "other.part");
      } else if (isParty(entity)) {
        set(entity, Entity.Kind.OTHER, "other.case");
      } else if (isWrittenOut(entity)) {
        set(entity, Entity.Kind.COMPANY, "company.written-out");
      } else if (entity.kind != Entity.Kind.COMPANY && isBesideCompanies(entity)) {
        set(entity, Entity.Kind.COMPANY, "company.list");
      }
    }
  }

  private boolean isOfSomebody(Entity entity) {
    for (Entity other : entities.byKey.values()) {
      if (other.kind == Entity.Kind.PERSON
          && other.words.length > 1
          && (other.words[0].equals(entity.key) || other.last().equals(entity.key))) {
        return true;
      }
    }
    return false;
  }

  /** "Keller Moss Appoints Jane Doe", "Keller Moss urges investors": a firm named like a person. */
  private boolean isEmployer(Entity entity) {
    return entity.words.length > 1
        && !entity.isHonored()
        && !entities.has(entity.last())
        && (signs.employs(entity) || signs.callsInvestors(entity));
  }

  /** "The Tulley's Farm & Home division": a unit with the brand of its parent. */
  private boolean isUnit(Entity entity) {
    if (!entity.rule.equals("other") || entity.words.length < 3 || !entity.words[1].equals("'s")) {
      return false;
    }
    for (Candidate candidate : entity.candidates) {
      int after = candidate.last() + 1;
      if (reading.together(candidate.last(), after)
          && (reading.tokens.is(after, "division")
              || reading.tokens.is(after, "subsidiary")
              || reading.tokens.is(after, "segment"))) {
        return true;
      }
    }
    return false;
  }

  private Set<String> surnames() {
    Set<String> surnames = new HashSet<>();
    for (Entity entity : entities.byKey.values()) {
      if (entity.isPersonInFull()) {
        surnames.add(entity.last());
      }
    }
    return surnames;
  }

  private Set<String> givenNames() {
    Set<String> given = new HashSet<>();
    for (Entity entity : entities.byKey.values()) {
      if (entity.isPersonInFull()) {
        given.add(entity.words[0]);
      }
    }
    return given;
  }

  /** "Walt" where the model is not sure of a company and Walt Hallow is somebody of the release. */
  private boolean isGivenName(Entity entity, Set<String> given) {
    boolean guessed =
        entity.rule.equals("company.context")
            || entity.rule.equals("company.short-of-legal") && !features.hasLegalForm(entity);
    return entity.words.length == 1 && guessed && given.contains(entity.key) && !isNamed(entity);
  }

  /** A word the model takes for a company's which is the surname of somebody of the release. */
  private boolean isSurname(Entity entity, Set<String> surnames) {
    return entity.words.length == 1
        && (entity.rule.equals("company.context")
            || entity.rule.equals("company.short-of-legal") && !features.hasLegalForm(entity))
        && surnames.contains(entity.key)
        && !isNamed(entity);
  }

  /** "Marija Doe-Roe" where the release also calls her Doe-Roe, and that is a person. */
  private boolean isPersonOfParts(Entity entity) {
    int length = entity.words.length;
    return entity.rule.equals("company.context")
        && length > 1
        && length < 4
        && (words.isGiven(entity.model.first()) || isPersonOfOneWord(entity.words[0]))
        && isPersonOfOneWord(entity.last())
        && !isNamed(entity)
        && words.personShape(entity);
  }

  private boolean isPersonOfOneWord(String word) {
    Entity entity = entities.byKey.get(word);
    return entity != null && entity.kind == Entity.Kind.PERSON;
  }

  /** "J.C. Hallow" where Jane Hallow is somebody of the release. */
  private boolean isShortened(Entity entity, Set<String> surnames) {
    return entity.rule.equals("company.context")
        && entity.words.length == 2
        && reading.tokens.shape(entity.model.first()) == Shape.INITIAL
        && surnames.contains(entity.last())
        && !isNamed(entity);
  }

  /** "Based in Exampleton": where somebody sits. */
  private boolean isSeat(Entity entity) {
    if (!entity.rule.equals("company.context") || entity.margin > SURE_COMPANY || isNamed(entity)) {
      return false;
    }
    for (Candidate candidate : entity.candidates) {
      int in = candidate.first() - 1;
      if (reading.together(in - 1, candidate.first())
          && reading.tokens.is(in, "in")
          && (reading.tokens.is(in - 1, "based")
              || reading.tokens.is(in - 1, "located")
              || reading.tokens.is(in - 1, "headquartered"))) {
        return true;
      }
    }
    return false;
  }

  /** "Harborin, Texas" wherever Harborin stands, though some company is called so: "Delta, BC". */
  private boolean isInState(Entity entity) {
    boolean known = entity.rule.equals("company.known") && !isNamed(entity);
    if (entity.words.length > 1 || !known && !isUnsure(entity)) {
      return false;
    }
    for (Candidate candidate : entity.candidates) {
      int state = candidate.last() + 2;
      if (!reading.isMark(state - 1, ',', candidate.last())
          || !reading.together(state - 1, state)
          || !reading.has(state, PLACE)
          || !reading.tokens.shape(state).isCapitalized()
          || !isStateCode(state) && !isEndOfPlace(state)) {
        return false;
      }
    }
    return true;
  }

  /** Not "US", which companies begin with. */
  private boolean isStateCode(int token) {
    return reading.tokens.shape(token) == Shape.UPPER
        && reading.tokens.end(token) - reading.tokens.start(token) == 2
        && !reading.tokens.is(token, "us");
  }

  private boolean isEndOfPlace(int token) {
    int after = token + 1;
    return !reading.together(token, after)
        || reading.tokens.shape(after) == Shape.NUMBER
        || ".,;:)/-\u2013\u2014\u2022".indexOf(reading.tokens.first(after)) >= 0
        || reading.tokens.shape(after) == Shape.LOWER && !reading.tokens.isPossessive(after);
  }

  /** "Hallow" in "the case of Hallow v. Tulley County": whoever goes to court. */
  private boolean isParty(Entity entity) {
    if (entity.words.length > 1 || !entity.rule.equals("company.context") || isNamed(entity)) {
      return false;
    }
    for (Candidate candidate : entity.candidates) {
      int versus = candidate.last() + 1;
      if (!reading.together(candidate.last(), versus + 1)
          || !(reading.tokens.is(versus, "v") || reading.tokens.is(versus, "vs"))
          || !reading.tokens.is(versus + 1, '.')) {
        return false;
      }
    }
    return true;
  }

  /** "Friends of Harborly" wherever Friends stands. */
  private boolean isPartOfLonger(Entity entity) {
    for (Candidate candidate : entity.candidates) {
      int of = candidate.last() + 1;
      int name = reading.together(of, of + 1) && reading.tokens.is(of + 1, "the") ? of + 2 : of + 1;
      if (!reading.together(candidate.last(), name)
          || !reading.tokens.is(of, "of")
          || !reading.isNameWord(name)
          || isTown(name)) {
        return false;
      }
    }
    return true;
  }

  /** "Harbor Falls, Illinois": one or two words and the state or country that they are in. */
  private boolean isTown(int first) {
    for (int comma = first + 1; comma < first + 4 && reading.together(first, comma + 1); comma++) {
      if (reading.tokens.is(comma, ',')) {
        return reading.has(comma + 1, PLACE);
      }
      if (!reading.isNameWord(comma)) {
        return false;
      }
    }
    return false;
  }

  /** How sure the model is of a company that a place beside it cannot change. */
  private static final float SURE_COMPANY = 3;

  /** "Harbor Insurance Alliance (HIA)" where HIA is a company that speaks. */
  private boolean isWrittenOut(Entity entity) {
    if (!entity.rule.equals("other") || entity.words.length < 2) {
      return false;
    }
    for (Candidate candidate : entity.candidates) {
      int open = candidate.last() + 1;
      Entity term =
          reading.isMark(open, '(', candidate.last()) ? entities.byKey.get(key(open + 1)) : null;
      if (term != null
          && (term.rule.equals("company.speaker")
              || term.kind == Entity.Kind.COMPANY && isNamed(term))
          && reading.isMark(open + 2, ')', open)
          && isShortFor(term.key, entity.words)) {
        return true;
      }
    }
    return false;
  }

  private String key(int token) {
    return token < reading.size ? String.join(" ", Entities.words(reading, token, token)) : "";
  }

  /** Whether letters are the first ones of words, of which small ones may be left out. */
  private static boolean isShortFor(String letters, String[] words) {
    int at = 0;
    for (String word : words) {
      if (at < letters.length() && word.charAt(0) == letters.charAt(at)) {
        at++;
      } else if (!SMALL.contains(word)) {
        return false;
      }
    }
    return at == letters.length();
  }

  private static final Set<String> SMALL = Set.of("of", "and", "the", "for", "&");

  private boolean isSure(Entity entity) {
    return entity.kind == Entity.Kind.COMPANY
        && (entity.rule.equals("company.known")
            || entity.rule.equals("company.legal-suffix")
            || entity.rule.equals("company.short-of-legal")
            || entity.rule.equals("company.list")
            || entity.margin > 2);
  }

  /** "Harbor Lights Beacon X5": the name of a company and words that make no company. */
  private boolean isProduct(Entity entity) {
    if (entity.kind != Entity.Kind.COMPANY || entity.words.length < 2 || isNamedForm(entity)) {
      return false;
    }
    StringBuilder prefix = new StringBuilder();
    for (int i = 0; i + 1 < entity.words.length; i++) {
      prefix.append(i == 0 ? "" : " ").append(entity.words[i]);
      Entity owner = entities.byKey.get(prefix.toString());
      boolean known =
          i == 0
              && reading.has(entity.model.first(), KNOWN_COMPANY)
              && Lexicon.commonRate(reading.bits[entity.model.first()]) < 2;
      if (known
          || owner != null
              && owner.kind == Entity.Kind.COMPANY
              && (isSure(owner) || owner.candidates.size() > 2)) {
        long z = reading.bits[entity.model.last()];
        if (known && PRODUCT_LINES.contains(entity.last())) {
          return true;
        }
        return (z & COMPANY_WORD) == 0 && entity.margin < 4 && !isRegion(entity, i + 1);
      }
    }
    return false;
  }

  /** "Harborly Europe, Middle East and Africa": places from a word on. */
  private boolean isRegion(Entity entity, int word) {
    int first = entity.model.first() + word;
    int last = first;
    while (last < entity.model.last() && !reading.isMark(last + 1, ',', last)) {
      last++;
    }
    return reading.isPlace(first, last);
  }

  /** Whether only words in a name and around it say that it is a company. */
  private boolean isUnsure(Entity entity) {
    return (entity.rule.equals("company.context")
            || entity.rule.equals("company.list")
            || entity.rule.equals("company.word"))
        && !isNamed(entity);
  }

  /** "Harborly Wallet" where Harborly is a company of the release. */
  private boolean beginsWithCompany(Entity entity) {
    Entity first = entity.words.length > 1 ? entities.byKey.get(entity.words[0]) : null;
    return first != null
        && isSure(first)
        && !entity.isHonored()
        && ((reading.bits[entity.model.first()] & (Lexicon.GIVEN | Lexicon.SURNAME)) == 0
                && Lexicon.givenRate(reading.bits[entity.model.first()]) == 0
            || isNamed(first) && first.margin > SURE_COMPANY);
  }

  /** Words that make a product line of a large company's name, a company of another's. */
  private static final Set<String> PRODUCT_LINES =
      Set.of(
          "cloud",
          "search",
          "research",
          "data",
          "mobile",
          "pay",
          "store",
          "press",
          "music",
          "intelligence",
          "analytics",
          "community",
          "marketplace",
          "platform",
          "summit",
          "infrastructure",
          "ai",
          "azure",
          "enterprise");

  private boolean isNamedForm(Entity entity) {
    return entity.rule.equals("company.legal-suffix")
        || entity.rule.equals("company.short-of-legal")
        || entity.rule.equals("company.known")
        || entity.headsAbout
        || features.hasSite(entity);
  }

  /** "Beacon X, Harborly Pay and the Harborly logo are trademarks of Harborly, Inc." */
  private boolean isTrademark(Entity entity) {
    if (!entity.rule.equals("company.context") && !entity.rule.equals("company.list")
        || isNamed(entity)) {
      return false;
    }
    for (Candidate candidate : entity.candidates) {
      for (int i = candidate.last() + 1; reading.together(candidate.last(), i); i++) {
        if (reading.tokens.is(i, "trademark") || reading.tokens.is(i, "trademarks")) {
          return !reading.together(i, i + 2)
              || !reading.tokens.is(i + 2, "their") && !reading.tokens.is(i + 2, "respective");
        }
        if (reading.startsSentence[i] || reading.tokens.is(i, "of")) {
          break;
        }
      }
    }
    return false;
  }

  /**
   * "Manufacturing Organization" of "Contract Development and Manufacturing Organization (CDMO)".
   */
  private boolean isEndOfTerm(Entity entity) {
    if (entity.words.length < 2 || !words.allCommon(entity)) {
      return false;
    }
    StringBuilder initials = new StringBuilder();
    for (String word : entity.words) {
      initials.append(word.charAt(0));
    }
    for (Candidate candidate : entity.candidates) {
      int open = candidate.last() + 1;
      if (reading.isMark(open, '(', candidate.last())
          && reading.isMark(open + 2, ')', open)
          && reading.tokens.is(candidate.first() - 1, "and")) {
        String term = key(open + 1);
        return term.length() > initials.length() && term.endsWith(initials.toString());
      }
    }
    return false;
  }

  /** "Accounting Standards Update (ASU)": short for something that is no company. */
  private boolean isTermOfOther(Entity entity) {
    boolean known = entity.rule.equals("company.known");
    return entity.kind == Entity.Kind.COMPANY
        && (known || !isNamedForm(entity))
        && isShortForOther(entity, known);
  }

  /**
   * Whether a word stands in brackets behind what is no company.
   *
   * @param byLetters whether only behind words that begin with its letters
   */
  private boolean isShortForOther(Entity entity, boolean byLetters) {
    if (entity.words.length > 1) {
      return false;
    }
    for (Candidate candidate : entity.candidates) {
      boolean quoted = isQuote(candidate.first() - 1) && isQuote(candidate.last() + 1);
      int open = quoted ? candidate.first() - 2 : candidate.first() - 1;
      int close = quoted ? candidate.last() + 2 : candidate.last() + 1;
      if (reading.isMark(open, '(', candidate.first())
          && reading.isMark(close, ')', candidate.last())
          && open > 0
          && reading.together(open - 1, open)) {
        Entity before = endingAt(open - 1);
        if (byLetters && !endInLetters(open - 1, entity.key)) {
          continue;
        }
        return before == null
            ? reading.tokens.shape(open - 1) == Shape.LOWER
            : before.kind == Entity.Kind.OTHER;
      }
    }
    return false;
  }

  private boolean isQuote(int token) {
    return reading.tokens.is(token, '"')
        || reading.tokens.is(token, '\u201c')
        || reading.tokens.is(token, '\u201d');
  }

  /** Whether the words up to a token begin with these letters. */
  private boolean endInLetters(int last, String letters) {
    int word = last - letters.length() + 1;
    for (int i = 0; i < letters.length(); i++) {
      if (!reading.together(word + i, last)
          || Character.toLowerCase(reading.tokens.text(word + i).charAt(0)) != letters.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** What ordinary words need beyond what makes other names of a list companies. */
  private static final float ORDINARY_LISTED = 1.4f;

  /** Whether sure companies stand on both sides of it in a list, or on one if it is near. */
  private boolean isBesideCompanies(Entity entity) {
    if (beginsWithCompanyName(entity)) {
      return false;
    }
    if (!entity.rule.equals("other") && entity.kind == Entity.Kind.OTHER
        || words.isBody(entity)
        || isFieldOrLine(entity)
        || isShortForOther(entity, true)
        || entity.companyMargin < -3.5f
        || entity.kind == Entity.Kind.PERSON && entity.margin < -2) {
      return false;
    }
    float support = 0;
    for (Candidate candidate : entity.candidates) {
      if (reading.style(candidate.first()) != Reading.Style.SENTENCE) {
        continue;
      }
      float here = 0;
      Entity left = lists.before(candidate.first());
      Entity right = lists.after(candidate.last());
      here += left != null && isSure(left) ? 1.5f : 0;
      here += right != null && isSure(right) ? 1.5f : 0;
      here -= left != null && left.kind == Entity.Kind.PERSON ? 1 : 0;
      here -= right != null && right.kind == Entity.Kind.PERSON ? 1 : 0;
      support = Math.max(support, here);
    }
    float least = entity.words.length > 1 && words.allCommon(entity) ? ORDINARY_LISTED : 0;
    return entity.margin + support > least && support > 0 && !isGivenOfOther(entity);
  }

  /** So much the model speaks for a person where a list might make a company of the given name. */
  private static final float SURELY_PERSON = 2;

  /** Longer runs are no names of persons. */
  private static final int MOST_WORDS = 5;

  /** "Eitan" behind "at HarborTech and Brixly, Eitan built it", of Eitan Hallow. */
  private boolean isGivenOfOther(Entity entity) {
    return entity.words.length == 1 && givenOfPersons.contains(entity.key);
  }

  /** "Trust Services", "Harbor Cloud": ordinary words for what is done or sold. */
  private boolean isFieldOrLine(Entity entity) {
    return entity.words.length > 1
        && words.allCommon(entity)
        && (PRODUCT_LINES.contains(entity.last())
            || entity.last().equals("program")
            || RoleTaxonomy.standard().isFields(entity.key));
  }

  /** So many names make a list that says what all of them are. */
  private static final int LONG_LIST = 4;

  /** So many of a list, and a third of it, must be companies before all of it is. */
  private static final int ENOUGH_LISTED = 3;

  /**
   * How much a list of companies counts for each of its names, one with few others, and one that is
   * called so.
   */
  private static final float LISTED = 2.3f;

  private static final float LISTED_WITH_FEW_OTHERS = 3;

  private static final float LISTED_AS_COMPANIES = 4;

  /** "Partners include Harborly, Zelvora, Acme Mills, Inc. and Brightwater Group". */
  private void reviseList(NameLists.NameList list) {
    boolean surely = isSurelyOfCompanies(list);
    float listed = listed(list, surely);
    for (Entity name : list.names()) {
      if (list.ofPlaces() && (isPlaceLikely(name) || isBesidePlace(name, list))) {
        set(name, Entity.Kind.OTHER, "other.place");
      } else if (listed > 0
          && (name.rule.equals("other") || surely && name.kind == Entity.Kind.PERSON)
          && name.margin + listed > 0
          && (surely && name.words.length > 1 || !words.isBody(name) && !words.allCommon(name))
          && !beginsWithCompanyName(name)
          && !isShortForOther(name, true)
          && !isGivenOfOther(name)) {
        set(name, Entity.Kind.COMPANY, "company.list");
      }
    }
  }

  /** A name of one word that no sign but a list and the model makes a company. */
  private boolean isPlaceLikely(Entity name) {
    return name.words.length == 1
        && (isUnsure(name)
            || name.rule.equals("company.known")
                && !isNamed(name)
                && Lexicon.placeRate(reading.bits[name.model.first()]) > 0);
  }

  /** "Harboraya Kalisva" of "in Oslo and Harboraya Kalisva", where the model doubts a person. */
  private static boolean isBesidePlace(Entity name, NameLists.NameList list) {
    boolean doubted =
        name.kind == Entity.Kind.PERSON
            && name.words.length > 1
            && !name.isHonored()
            && name.personMargin < SURELY_PERSON;
    return doubted && list.names().stream().anyMatch(other -> other.rule.equals("other.place"));
  }

  /** "15 franchisors: Harborly, Harbor Plumbing, Mister Harbor, ...": many, and called so. */
  private static boolean isSurelyOfCompanies(NameLists.NameList list) {
    Set<Entity> names = list.names();
    return list.ofCompanies()
        && companiesOf(names) >= ENOUGH_LISTED
        && LONG_LIST * personsAndPlacesOf(names) <= names.size();
  }

  private static float listed(NameLists.NameList list, boolean surely) {
    Set<Entity> names = list.names();
    int companies = companiesOf(names);
    boolean mixed = personsAndPlacesOf(names) > 0;
    if (surely || list.ofCompanies() && !mixed) {
      return LISTED_AS_COMPANIES;
    }
    if (mixed
        || names.size() < LONG_LIST
        || companies < ENOUGH_LISTED
        || 3 * companies < names.size()) {
      return 0;
    }
    return 2 * companies < names.size() ? LISTED : LISTED_WITH_FEW_OTHERS;
  }

  private static int personsAndPlacesOf(Set<Entity> names) {
    int others = 0;
    for (Entity name : names) {
      others += name.kind == Entity.Kind.PERSON || name.rule.equals("other.place") ? 1 : 0;
    }
    return others;
  }

  private static int companiesOf(Set<Entity> names) {
    int companies = 0;
    for (Entity name : names) {
      companies += name.kind == Entity.Kind.COMPANY && name.margin > 0 ? 1 : 0;
    }
    return companies;
  }

  /** "Harborly Wallet" where Harborly is a company of the release: hardly another. */
  private boolean beginsWithCompanyName(Entity entity) {
    Entity first = entity.words.length > 1 ? entities.byKey.get(entity.words[0]) : null;
    return first != null && first.kind == Entity.Kind.COMPANY;
  }

  private boolean isOnlyInHeadings(Entity entity) {
    for (Candidate candidate : entity.candidates) {
      if (reading.style(candidate.first()) == Reading.Style.SENTENCE) {
        return false;
      }
    }
    return true;
  }

  /** A run of a heading that holds the name of another company: "Harbor Lights Inc. Exceeds". */
  private boolean isHeadingOf(Entity entity) {
    if (entity.words.length < 3 || !isOnlyInHeadings(entity)) {
      return false;
    }
    String[] all = entity.words;
    for (int from = 0; from < all.length; from++) {
      StringBuilder part = new StringBuilder();
      for (int to = from; to < all.length; to++) {
        part.append(to == from ? "" : " ").append(all[to]);
        Entity other = to - from + 1 < all.length ? entities.byKey.get(part.toString()) : null;
        if (other != null
            && reading.style(other.model.first()) == Reading.Style.SENTENCE
            && !(to == from && to == all.length - 1 && words.isGiven(entity.model.first()))
            && !(from == 0 && isFormFrom(entity, to + 1))
            && (other.words.length > 1
                || Lexicon.commonRate(reading.bits[other.model.first()]) < 2)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a name has only a legal form from a word on: "Harbor Lights [Inc.]". */
  private boolean isFormFrom(Entity entity, int word) {
    return word == entity.words.length - 1 && reading.has(entity.model.last(), LEGAL);
  }

  private static void set(Entity entity, Entity.Kind kind, String rule) {
    entity.kind = kind;
    entity.rule = rule;
  }

  private static final Set<String> SOFT_THINGS =
      Set.of("network", "markets", "market", "platform", "marketplace", "street", "building");

  /** How much the model must favour a company of ordinary words before such a word: "Partners". */
  private static final float ORDINARY_HOUSE = 2;

  /** What, with a capital, ends hardly anything but the names of houses. */
  private static final Set<String> HOUSES =
      Set.of(
          "associates",
          "bancorp",
          "bancshares",
          "holdings",
          "industries",
          "laboratories",
          "partners",
          "pharmaceuticals",
          "ventures");

  private boolean companyShape(Entity entity, float margin) {
    Candidate best = entity.model;
    long z = reading.bits[best.last()];
    int length = entity.words.length;
    if (entity.last().equals("co")
        && reading.tokens.shape(best.last()) == Shape.UPPER
        && reading.isPlace(best.first(), best.last() - 1)) {
      // "in Denver CO."
      return false;
    }
    if (length > 1 && NameWords.isBodyWord(entity.last())) {
      return false;
    }
    if (length > 2
        && isOnlyInHeadings(entity)
        && (margin < 3 || words.allCommon(entity) || words.isSentence(entity))) {
      return isNamed(entity) && !words.isSentence(entity);
    }
    if (length == 1 && (z & NEUTRAL) == 0 && NameWords.isBodyWord(entity.last())) {
      return false;
    }
    if (length > 2 && NameWords.isBodyWord(entity.words[0]) && (z & (COMPANY_WORD | LEGAL)) == 0) {
      return false;
    }
    if (length > 1
        && (z & THING_WORD) != 0
        && (z & (COMPANY_WORD | LEGAL | ORGANIZATION_WORD)) == 0) {
      float least = SOFT_THINGS.contains(entity.last()) ? 1 : words.allCommon(entity) ? 6 : 4;
      return isNamed(entity) || margin > least;
    }
    if (length > 1 && (z & ORGANIZATION_WORD) != 0 && (z & (COMPANY_WORD | LEGAL)) == 0) {
      return margin > 1 || isNamed(entity);
    }
    if (NameWords.hasBodyOf(entity)) {
      return false;
    }
    if (entity.last().equals("company") && words.allCommon(entity) && features.isCalledA(entity)) {
      return false;
    }
    if (length == 1 && (z & COMPANY_WORD) != 0 && (z & KNOWN_COMPANY) == 0) {
      return features.hasSite(entity) || entity.headsAbout;
    }
    return !words.allCommon(entity)
        || margin
                > (reading.isShortLine(best.first())
                    ? 6
                    : entity.candidates.size() > 1 ? 2.5f : 3.5f)
            && !reading.goesOn(best.last())
        || isNamed(entity)
        || isCalledThe(entity)
        || length > 1
            && margin > ORDINARY_HOUSE
            && HOUSES.contains(entity.last())
            && reading.style(best.first()) == Reading.Style.SENTENCE
        || length > 1 && margin > 0 && employers.isHeaded(entity)
        || margin > 1 && (z & COMPANY_WORD) != 0 && signs.isContact(entity)
        || margin > 0.5f && (z & COMPANY_WORD) != 0 && employers.isDealtWith(entity);
  }

  /** Whether "The" with a capital stands before the name within a sentence. */
  private boolean isCalledThe(Entity entity) {
    for (Candidate candidate : entity.candidates) {
      int before = candidate.first() - 1;
      if (reading.together(before, candidate.first())
          && reading.tokens.is(before, "the")
          && reading.tokens.shape(before) == Shape.TITLE
          && !reading.startsSentence[before]
          && reading.style(before) == Reading.Style.SENTENCE) {
        return true;
      }
    }
    return false;
  }

  /** Whether the last word is a legal form here, not a word that looks like one. */
  private boolean isLegalForm(Entity entity) {
    int last = entity.model.last();
    String word = entity.last();
    if (word.equals("company")
        && entity.words.length == 2
        && Lexicon.commonRate(reading.bits[entity.model.first()]) >= 2) {
      return isNamed(entity) || isCalledThe(entity);
    }
    if (word.startsWith("co")
            && word.length() < 3
            && words.allCommon(entity)
            && features.isCalledA(entity)
        || word.equals("company") && reading.tokens.is(last - 1, "the")
        || word.equals("corporation") && reading.tokens.is(last + 1, "law")) {
      return false;
    }
    if (word.equals("company") || word.equals("limited") || word.equals("corporation")) {
      return !words.allCommon(entity)
          || isNamed(entity)
          || entity.candidates.size() > 1 && entity.words.length < 4 && word.equals("corporation")
          || entity.words.length > 2
              && entity.companyMargin > SURE_COMPANY
              && !word.equals("company");
    }
    if (entity.words.length == 2
        && reading.has(entity.model.first(), COMPANY_WORD)
        && !reading.has(entity.model.first(), KNOWN_COMPANY)) {
      return false;
    }
    if (word.length() == 2) {
      Shape shape = reading.tokens.shape(last);
      return (STRONG_LEGAL.contains(word) || reading.isMark(last - 1, ',', last))
          && (shape != Shape.TITLE || word.equals("co") || word.equals("oy"))
          && !features.isAs(last)
          && !reading.has(last - 1, PLACE);
    }
    return true;
  }

  /** Whether a folded legal suffix is hardly ever anything else. */
  static boolean isLegal(String suffix) {
    return suffix.length() > 2 || STRONG_LEGAL.contains(suffix);
  }

  /**
   * "Example S.p.A.", "Example National Association", "Example Group of Companies", "Example Credit
   * Union".
   */
  private boolean endsInWrittenForm(Entity entity) {
    int length = entity.words.length;
    if (length > 2 && entity.last().equals("union") && entity.words[length - 2].equals("credit")) {
      return length > 3 || !KINDS_OF_UNIONS.contains(entity.words[0]);
    }
    if (length > 3
        && entity.last().equals("companies")
        && entity.words[length - 2].equals("of")
        && entity.words[length - 3].equals("group")) {
      return true;
    }
    int end = reading.tokens.end(entity.model.last());
    String text = reading.tokens.source();
    for (String form : LegalForms.WRITTEN) {
      int start = end - form.length();
      if (start > reading.tokens.start(entity.model.first()) && text.startsWith(form, start)) {
        return true;
      }
    }
    return false;
  }

  /** "Harbor Acquisition Corp. II": a legal form and a number. */
  private boolean isNumbered(Entity entity) {
    int length = entity.words.length;
    return length > 2
        && LegalForms.NUMERALS.has(reading.tokens, entity.model.last())
        && CompanyName.isLegalForm(entity.words[length - 2])
        && isLegal(entity.words[length - 2]);
  }

  /** What a credit union may be and is not called. */
  private static final Set<String> KINDS_OF_UNIONS =
      Set.of("community", "federal", "local", "official", "state");

  private static final Set<String> STRONG_LEGAL =
      Set.of("ag", "sa", "nv", "bv", "ab", "lp", "se", "kg", "oy", "co", "as");

  private boolean isNamed(Entity entity) {
    return entity.headsAbout || features.hasSite(entity);
  }
}
