package io.dateline.extract;

import java.util.ArrayList;
import java.util.List;

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

  /** Whether "Mr." or the like stands before it anywhere. */
  boolean isHonored() {
    for (Candidate candidate : candidates) {
      if (candidate.honorific()) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is a person with more than one name: "Jane Doe", not "Doe". */
  boolean isPersonInFull() {
    return kind == Kind.PERSON && words.length > 1;
  }

  String last() {
    return words[words.length - 1];
  }
}
