package io.dateline.position;

import io.dateline.position.RoleGroup.Org;
import java.util.Optional;

/**
 * One way in which a release says that somebody holds, takes or leaves a role.
 *
 * @param name the name that positions carry: {@code apposition}
 * @param confidence share of its positions that were right on annotated releases
 * @param reader how it reads titles in their sentence; empty if they do not stand in such a way
 */
record Rule(String name, double confidence, Reader reader) {
  /** Reads a group of titles in its place. */
  @FunctionalInterface
  interface Reader {
    Optional<Reading> read(Sentence sentence, RoleGroup group);
  }

  /**
   * What a rule read.
   *
   * @param who whose titles they are
   * @param status how they stand
   * @param org where, if the rule knows better than the words around the titles
   * @param issuers whether the issuer is meant when nothing else is said
   * @param cue the chunk of the verb or noun that says so, or of the first title
   */
  record Reading(People.Who who, Status status, Optional<Org> org, boolean issuers, int cue) {
    Reading(People.Who who, Status status, int cue) {
      this(who, status, Optional.empty(), true, cue);
    }

    /** The same at a place that the sentence leaves unnamed: "from a bank, where she was CFO". */
    Reading nowhere() {
      return new Reading(who, status, org, false, cue);
    }

    Reading at(Optional<Org> where) {
      return new Reading(who, status, where.isPresent() ? where : org, issuers, cue);
    }
  }

  /** Everything a rule may look at. */
  record Sentence(Clauses chunks, People people) {}
}
