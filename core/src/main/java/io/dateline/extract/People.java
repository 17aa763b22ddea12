package io.dateline.extract;

import io.dateline.text.Fold;
import io.dateline.text.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The people of a release and the names that mean each of them. */
final class People {
  /** So many people of one surname are compared with the next one. */
  private static final int LARGEST_FAMILY = 50;

  /** One person: the fullest name and every form. */
  static final class Identity {
    final List<Entity> forms = new ArrayList<>();
    PersonName fullest;
    Entity best;

    private Identity(Entity entity, PersonName name) {
      forms.add(entity);
      fullest = name;
      best = entity;
    }
  }

  private final Reading reading;
  private final List<Identity> identities = new ArrayList<>();
  private final Map<String, List<Identity>> byFamily = new HashMap<>();

  /** By half of a hyphenated family name. */
  private final Map<String, List<Identity>> byFamilyPart = new HashMap<>();

  private final Map<String, Identity> byFamilyEnd = new HashMap<>();
  private final Map<String, Identity> byGiven = new HashMap<>();
  private final Map<Entity, Identity> owner = new HashMap<>();

  People(Names names) {
    reading = names.entities.reading;
    List<Entity> single = new ArrayList<>();
    for (Entity entity : names.entities.byKey.values()) {
      if (entity.kind == Entity.Kind.PERSON) {
        if (entity.words.length > 1) {
          full(entity);
        } else {
          single.add(entity);
        }
      }
    }
    for (Entity entity : single) {
      bare(entity);
    }
    for (Entity entity : names.entities.byKey.values()) {
      if (entity.kind == Entity.Kind.OTHER
          && entity.words.length == 1
          && !owner.containsKey(entity)) {
        known(entity);
      }
    }
  }

  private Optional<PersonName> name(Entity entity) {
    try {
      Candidate model = entity.model;
      return Optional.of(
          PersonName.parse(
              reading.release.textOf(reading.tokens.span(model.first(), model.last()))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private void full(Entity entity) {
    Optional<PersonName> parsed = name(entity);
    if (parsed.isEmpty()) {
      entity.kind = Entity.Kind.OTHER;
      return;
    }
    PersonName name = parsed.get();
    List<Identity> family = family(name);
    for (Identity identity : family.subList(0, Math.min(LARGEST_FAMILY, family.size()))) {
      if (identity.fullest.matches(name) || identity.fullest.mayGoByInitial(name)) {
        join(identity, entity);
        if (length(name) > length(identity.fullest)) {
          identity.fullest = name;
          identity.best = entity;
        }
        return;
      }
    }
    add(entity, name);
  }

  /** Who has this family name, or as half of one: "Jane Hallow" is Jane Hallow-Moss. */
  private List<Identity> family(PersonName name) {
    String word = familyWord(name);
    List<Identity> whole = byFamily.getOrDefault(word, List.of());
    List<Identity> part = byFamilyPart.getOrDefault(word, List.of());
    int hyphen = word.indexOf('-');
    if (part.isEmpty() && hyphen < 0) {
      return whole;
    }
    List<Identity> all = new ArrayList<>(whole);
    all.addAll(part);
    if (hyphen > 0) {
      all.addAll(byFamily.getOrDefault(word.substring(0, hyphen), List.of()));
      all.addAll(byFamily.getOrDefault(word.substring(hyphen + 1), List.of()));
    }
    return all;
  }

  private static int length(PersonName name) {
    return name.plain().length() + (name.suffix().isPresent() ? 2 : 0);
  }

  private void add(Entity entity, PersonName name) {
    Identity identity = new Identity(entity, name);
    identities.add(identity);
    String word = familyWord(name);
    byFamily.computeIfAbsent(word, k -> new ArrayList<>()).add(identity);
    owner.put(entity, identity);
    int hyphen = word.indexOf('-');
    if (hyphen > 0) {
      for (String part : List.of(word.substring(0, hyphen), word.substring(hyphen + 1))) {
        byFamilyPart.computeIfAbsent(part, k -> new ArrayList<>()).add(identity);
      }
    }
    String family = name.familyKey();
    if (family.indexOf('-') > 0) {
      byFamilyEnd.putIfAbsent(family.substring(family.lastIndexOf('-') + 1), identity);
    }
    if (!name.given().isEmpty() && isWritten(name.given().get(0))) {
      PersonName.givenKeys(name.given().get(0)).forEach(key -> byGiven.putIfAbsent(key, identity));
    }
    name.nickname().ifPresent(nick -> byGiven.putIfAbsent(Fold.fold(nick), identity));
  }

  /** Whether a given name is more than initials: "Jane", "Ed". */
  private static boolean isWritten(String given) {
    return given.length() > 2
        || given.length() == 2
            && Character.isLowerCase(given.charAt(1))
            && (Lexicon.standard().bits(Fold.fold(given)) & Lexicon.GIVEN) != 0;
  }

  private void join(Identity identity, Entity entity) {
    identity.forms.add(entity);
    owner.put(entity, identity);
  }

  private static String familyWord(PersonName name) {
    String family = name.familyKey();
    return family.substring(family.lastIndexOf(' ') + 1);
  }

  /** A surname or given name by itself that the model takes for a person's. */
  private void bare(Entity entity) {
    if (known(entity) || isGenitive(entity)) {
      return;
    }
    if (!entity.isHonored() && !speaks(entity)) {
      entity.kind = Entity.Kind.OTHER;
      return;
    }
    name(entity).ifPresent(name -> add(entity, name));
  }

  /** "Mr. Hallows election", of Jane Hallow: a conversion lost the apostrophe. */
  private boolean isGenitive(Entity entity) {
    String word = entity.key;
    List<Identity> family =
        word.endsWith("s")
            ? byFamily.getOrDefault(word.substring(0, word.length() - 1), List.of())
            : List.of();
    if (family.isEmpty()) {
      return false;
    }
    join(family.get(0), entity);
    return true;
  }

  /** {@code "We love it," said Joan}, "Joan says", "Joan added": somebody of one name speaks. */
  private boolean speaks(Entity entity) {
    for (Candidate candidate : entity.candidates) {
      int name = candidate.first();
      if (candidate.last() == name
          && reading.style(name) == Reading.Style.SENTENCE
          && reading.tokens.shape(name) == Shape.TITLE
          && (isGiven(name) || isTitled(name))
          && (isVerbOfSpeech(name - 1, name) && isAfterSpeech(name - 2)
              || isVerbOfSpeech(name + 1, name) && (isAfterSpeech(name - 1) || opens(name)))) {
        return true;
      }
    }
    return false;
  }

  private boolean isGiven(int name) {
    return reading.has(name, Lexicon.GIVEN) || Lexicon.givenRate(reading.bits[name]) > 1;
  }

  /** "Vinod, CTO of Harborly". */
  private boolean isTitled(int name) {
    return reading.isMark(name + 1, ',', name)
        && reading.together(name, name + 2)
        && reading.inTitle[name + 2];
  }

  private boolean isVerbOfSpeech(int verb, int name) {
    return reading.together(verb, name)
        && reading.has(verb, Lexicon.SAYING)
        && reading.tokens.shape(verb) == Shape.LOWER;
  }

  /** Whether a quotation, or its comma, ends at a token. */
  private boolean isAfterSpeech(int end) {
    return end >= 0
        && (reading.tokens.is(end, '"')
            || reading.tokens.is(end, '\u201d')
            || reading.tokens.is(end, ','));
  }

  private boolean opens(int name) {
    return reading.startsSentence[name];
  }

  /** Joins a single word to the person whose surname or given name it is. */
  private boolean known(Entity entity) {
    String word = entity.key;
    List<Identity> family = byFamily.getOrDefault(word, List.of());
    if (!family.isEmpty()) {
      join(family.get(0), entity);
      entity.kind = Entity.Kind.PERSON;
      entity.rule = "person.surname";
      return true;
    }
    Identity hyphened = byFamilyEnd.get(word);
    if (hyphened != null) {
      join(hyphened, entity);
      entity.kind = Entity.Kind.PERSON;
      entity.rule = "person.surname";
      return true;
    }
    if (reading.tokens.shape(entity.model.first()) == Shape.INITIAL) {
      return false;
    }
    for (String key : PersonName.givenKeys(word)) {
      Identity given = byGiven.get(key);
      if (given != null) {
        join(given, entity);
        entity.kind = Entity.Kind.PERSON;
        entity.rule = "person.given-name";
        return true;
      }
    }
    return false;
  }

  List<Identity> identities() {
    return identities;
  }

  Optional<Identity> of(Entity entity) {
    return Optional.ofNullable(owner.get(entity));
  }
}
