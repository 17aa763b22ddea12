package io.dateline.extract;

import io.dateline.text.Fold;
import io.dateline.text.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The candidates of a release, put together by their words. */
final class Entities {
  final Reading reading;
  final Map<String, Entity> byKey = new LinkedHashMap<>();

  /** Open addressing by the hash of the words, for candidates whose name is known already. */
  private Entity[] places = new Entity[256];

  private int placed;

  Entities(Reading reading, List<Candidate> candidates) {
    this.reading = reading;
    for (Candidate candidate : candidates) {
      Entity entity = of(candidate);
      entity.candidates.add(candidate);
      if (entity.model == null || rank(candidate) < rank(entity.model)) {
        entity.model = candidate;
      }
    }
  }

  /** The entity of a candidate, a new one for words not seen before. */
  private Entity of(Candidate candidate) {
    int at = slot(hash(candidate));
    while (places[at] != null) {
      if (names(places[at], candidate)) {
        return places[at];
      }
      at = (at + 1) & (places.length - 1);
    }
    String[] words = words(reading, candidate.first(), candidate.last());
    Entity entity = byKey.computeIfAbsent(String.join(" ", words), k -> new Entity(k, words));
    places[at] = entity;
    if (2 * ++placed > places.length) {
      grow();
    }
    return entity;
  }

  private int slot(int hash) {
    return (hash ^ (hash >>> 15)) & (places.length - 1);
  }

  private int hash(Candidate candidate) {
    int hash = 0;
    for (int i = candidate.first(); i <= candidate.last(); i++) {
      if (isWord(i)) {
        hash = Lexicon.next(hash, reading.tokens.hash(i));
      }
    }
    return hash;
  }

  private void grow() {
    places = new Entity[2 * places.length];
    placed = byKey.size();
    for (Entity entity : byKey.values()) {
      int hash = 0;
      for (String word : entity.words) {
        hash = Lexicon.next(hash, word.hashCode());
      }
      int at = slot(hash);
      while (places[at] != null) {
        at = (at + 1) & (places.length - 1);
      }
      places[at] = entity;
    }
  }

  /** Whether the words of a candidate are an entity's. */
  private boolean names(Entity entity, Candidate candidate) {
    int word = 0;
    for (int i = candidate.first(); i <= candidate.last(); i++) {
      if (isWord(i)) {
        if (word == entity.words.length
            || entity.words[word].hashCode() != reading.tokens.hash(i)) {
          return false;
        }
        word++;
      }
    }
    return word == entity.words.length;
  }

  private boolean isWord(int token) {
    return isWord(reading, token);
  }

  private static boolean isWord(Reading reading, int token) {
    return reading.tokens.shape(token) != Shape.PUNCTUATION || reading.tokens.is(token, '&');
  }

  private int rank(Candidate candidate) {
    return reading.style(candidate.first()).ordinal();
  }

  /** The folded words of some tokens, marks left out. */
  static String[] words(Reading reading, int first, int last) {
    List<String> words = new ArrayList<>(last - first + 1);
    for (int i = first; i <= last; i++) {
      if (isWord(reading, i)) {
        words.add(Fold.fold(withoutMark(reading.tokens.text(i))));
      }
    }
    return words.isEmpty() ? new String[] {"-"} : words.toArray(new String[0]);
  }

  /** A name with all its words {@linkplain #withoutMark without their marks}. */
  static String withoutMarks(String name) {
    return name.contains("TM")
        ? Stream.of(name.split(" ")).map(Entities::withoutMark).collect(Collectors.joining(" "))
        : name;
  }

  /** "Harborly" of "HarborlyTM", whose trade mark a conversion wrote in letters. */
  private static String withoutMark(String word) {
    int end = word.length() - 2;
    return end > 2 && word.endsWith("TM") && Character.isLowerCase(word.charAt(end - 1))
        ? word.substring(0, end)
        : word;
  }

  boolean has(String key) {
    return byKey.containsKey(key);
  }
}
