package io.dateline.extract;

import java.util.List;

/**
 * Somebody named in a release, under all the forms that mean the same person ("Robert Chilton",
 * "Mr. Chilton", "Bob Chilton").
 *
 * @param name the fullest form, without honorific and credentials: "Robert Chilton"
 * @param mentions where, in the order of the text; at least one
 */
public record Person(String name, List<Mention> mentions) {
  /** Copies the mentions. */
  public Person {
    mentions = List.copyOf(mentions);
  }
}
