package io.dateline.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What a release says under one name: the candidates with the same words, case apart. */
final class Entity {
  /** What an entity is taken for. */
  enum Kind {
    PERSON,
    COMPANY,
    OTHER
  }

  final String key;
  final List<Candidate> candidates = new ArrayList<>();

  /** The folded words of the name, marks left out. */
  final String[] words;

  private String joined;

  /** Whether "About" stands before it as in a heading: "About Harbor Lights". */
  boolean headsAbout;

  /** A candidate that shows the name as it is best written: not in capitals, not in a heading. */
  Candidate model;

  /** What shows that the company of this name speaks; null until somebody asks. */
  SpeakerSigns.Signs signs;

  Kind kind = Kind.OTHER;
  String rule = "";

  /** How much more the model favours the kind than the next one. */
  float margin;

  /** How much more the model favours a company than neither. */
  float companyMargin;

  /** How much more the model favours a person than anything else. */
  float personMargin;

  Entity(String key, String[] words) {
    this.key = key;
    this.words = words;
  }

  /** Whether something is so at one of its places: a loop is several times as fast as a stream. */
  boolean any(Predicate<Candidate> sign) {
    for (Candidate candidate : candidates) {
      if (sign.test(candidate)) {
        return true;
      }
    }
    return false;
  }

  /** Whether "Mr." or the like stands before it anywhere. */
  boolean isHonored() {
    return any(Candidate::honorific);
  }

  /** Whether it is a person with more than one name: "Jane Doe", not "Doe". */
  boolean isPersonInFull() {
    return kind == Kind.PERSON && words.length > 1;
  }

  /** The words without anything between them, as in an address. */
  String joined() {
    if (joined == null) {
      joined = words.length == 1 ? key : String.join("", words);
    }
    return joined;
  }

  String last() {
    return words[words.length - 1];
  }
}
