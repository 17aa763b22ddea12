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
import java.util.List;

/** Says of each name of a release whether it is a person's, a company's or neither's. */
final class Names {
  private final Reading reading;
  private final Lexicon lexicon;
  final List<TickerFinder.Ticker> tickers;
  final Entities entities;
  final NameFeatures features;

  private Names(Reading reading, Lexicon lexicon) {
    this.reading = reading;
    this.lexicon = lexicon;
    tickers = new TickerFinder(reading).find();
    entities = new Entities(reading, outsideTickers(new CandidateFinder(reading, lexicon).find()));
    features = new NameFeatures(entities);
  }

  /** The candidates without the exchanges and symbols of listed companies. */
  private List<Candidate> outsideTickers(List<Candidate> candidates) {
    if (tickers.isEmpty()) {
      return candidates;
    }
    boolean[] ticker = new boolean[reading.size];
    for (TickerFinder.Ticker found : tickers) {
      for (int i = Math.max(found.first(), found.open()); i <= found.symbolToken(); i++) {
        ticker[i] = true;
      }
    }
    List<Candidate> kept = new ArrayList<>(candidates.size());
    for (Candidate candidate : candidates) {
      if (!ticker[candidate.first()]) {
        kept.add(candidate);
      }
    }
    return kept;
  }

  static Names of(Reading reading, Lexicon lexicon, NameModel model) {
    Names names = new Names(reading, lexicon);
    for (Entity entity : names.entities.byKey.values()) {
      names.decide(entity, model.scores(names.features.of(entity)));
    }
    return names;
  }

  private void decide(Entity entity, float[] scores) {
    float person = scores[0];
    float company = scores[1];
    float other = scores[2];
    entity.margin = company - Math.max(person, other);
    Candidate best = entity.model;
    int words = entity.words.length;
    long z = reading.bits[best.last()];
    long phrase = lexicon.phraseBits(reading.tokens, best.first(), best.last());
    if (best.honorific() || entity.candidates.stream().anyMatch(Candidate::honorific)) {
      person += 4;
    }
    person += patterns(entity);
    if (words > 1 && (z & LEGAL) != 0 && words < 10 && !isHeadingOf(entity)) {
      set(entity, Entity.Kind.COMPANY, "company.legal-suffix");
    } else if (features.hasLegalForm(entity)) {
      set(entity, Entity.Kind.COMPANY, "company.short-of-legal");
    } else if ((phrase & KNOWN_COMPANY) != 0 && (phrase & NEUTRAL) == 0 && company > other - 3 && company > person) {
      set(entity, Entity.Kind.COMPANY, "company.known");
    } else if ((phrase & NEUTRAL) != 0) {
      set(entity, Entity.Kind.OTHER, "other.neutral");
    } else if ((phrase & PLACE) != 0 && !(company > other + 3)) {
      set(entity, Entity.Kind.OTHER, "other.place");
    } else if (person > company && person > other && personShape(entity)) {
      set(entity, Entity.Kind.PERSON, best.honorific() ? "person.honorific" : "person.name");
    } else if (company > other && company > person && companyShape(entity, company - other) && !isHeadingOf(entity)) {
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

  /** What the form of a person's name and a title beside it add to what the model says. */
  private float patterns(Entity entity) {
    Candidate best = entity.model;
    int words = entity.words.length;
    if (words < 2 || words > 5) {
      return 0;
    }
    float more = 0;
    if (reading.has(best.last(), Lexicon.NAME_SUFFIX)) {
      more += 3;
    }
    boolean given = reading.has(best.first(), Lexicon.GIVEN) || Lexicon.givenRate(reading.bits[best.first()]) > 0;
    int second = best.first() + 1;
    if (words == 3 && reading.tokens.shape(second) == Shape.INITIAL && given) {
      more += 2;
    }
    if (words == 3 && reading.tokens.shape(best.first()) == Shape.INITIAL && reading.has(second, Lexicon.GIVEN)) {
      more += 2;
    }
    if (words < 4 && !reading.has(best.last(), COMPANY_WORD | LEGAL)) {
      for (Candidate candidate : entity.candidates) {
        int after = candidate.last() + 1;
        if (reading.together(candidate.last(), after + 1)
            && (reading.tokens.is(after, ',') || reading.tokens.is(after, '-') || reading.tokens.is(after, '\u2013') || reading.tokens.is(after, '\u2014'))
            && reading.inTitle[after + 1]) {
          more += 1;
          break;
        }
      }
    }
    return more;
  }

  /** A run of a heading that holds the name of another company: "Harbor Lights Inc. Exceeds". */
  private boolean isHeadingOf(Entity entity) {
    if (entity.words.length < 3) {
      return false;
    }
    for (Candidate candidate : entity.candidates) {
      if (reading.style(candidate.first()) == Reading.Style.SENTENCE) {
        return false;
      }
    }
    String key = " " + entity.key + " ";
    for (Entity other : entities.byKey.values()) {
      if (other != entity
          && other.words.length < entity.words.length
          && reading.style(other.model.first()) == Reading.Style.SENTENCE
          && key.contains(" " + other.key + " ")
          && (other.words.length > 1 || Lexicon.commonRate(reading.bits[other.model.first()]) < 2)) {
        return true;
      }
    }
    return false;
  }

  private static void set(Entity entity, Entity.Kind kind, String rule) {
    entity.kind = kind;
    entity.rule = rule;
  }

  private boolean personShape(Entity entity) {
    Candidate best = entity.model;
    int words = entity.words.length;
    if (words > 6) {
      return false;
    }
    for (int i = best.first(); i <= best.last(); i++) {
      Shape shape = reading.tokens.shape(i);
      if (shape == Shape.ALPHANUMERIC || shape == Shape.NUMBER || shape == Shape.ADDRESS) {
        return false;
      }
    }
    return true;
  }

  private boolean companyShape(Entity entity, float margin) {
    Candidate best = entity.model;
    long z = reading.bits[best.last()];
    if ((z & ORGANIZATION_WORD) != 0 && (z & COMPANY_WORD) == 0 && entity.words.length > 1) {
      return false;
    }
    if (reading.has(best.first(), ORGANIZATION_WORD)
        && (z & COMPANY_WORD) == 0
        && entity.words.length > 2) {
      return false;
    }
    if ((z & THING_WORD) != 0 && (z & (COMPANY_WORD | LEGAL)) == 0 && entity.words.length > 1) {
      return margin > 2;
    }
    return !allCommon(entity)
        || margin > 3
        || features.isHeadOfAbout(entity)
        || features.hasSite(entity);
  }

  /** Whether every word of the name is one that is mostly written without a capital. */
  private boolean allCommon(Entity entity) {
    Candidate best = entity.model;
    for (int i = best.first(); i <= best.last(); i++) {
      if (reading.isNameWord(i)
          && (Lexicon.commonRate(reading.bits[i]) < 2 || reading.has(i, KNOWN_COMPANY | LEGAL))) {
        return false;
      }
    }
    return true;
  }
}
