package io.dateline.position;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Titles that are said of somebody in one breath, "President and CEO of Acme Corp.", with the words
 * around them that belong to them.
 *
 * @param items the titles, in order; at least one
 * @param first first chunk, the words before the title that belong to it included ("former Acme")
 * @param end after the last chunk, the companies after the titles included
 * @param prefix the company in front of the titles: "Acme" in "Acme President and CEO"
 * @param timing what the adjectives in front say
 * @param own whether "its", "our" or "the Company's" stands in front
 */
record RoleGroup(
    List<Item> items, int first, int end, Optional<Org> prefix, Timing timing, boolean own) {

  /** What an adjective in front of a title says: former, incoming, outgoing. */
  enum Timing {
    NONE,
    FORMER,
    INCOMING,
    OUTGOING
  }

  /**
   * One title.
   *
   * @param chunk its chunk
   * @param until the last chunk that belongs to the title
   * @param title as it is to be given
   * @param code its code
   * @param orgs where it is held, as printed behind it; often one
   * @param vague whether an unnamed organisation stands behind it: "of a Swiss bank"
   * @param own its status, where "former" or "current" stands before this title of the group
   * @param plural whether it is printed in the plural, as of several people
   */
  record Item(
      int chunk,
      int until,
      String title,
      String code,
      List<Org> orgs,
      boolean vague,
      Optional<Status> own,
      boolean plural) {

    /** "CFO" of "Interim CFO": what whoever it stands in for has. */
    Item permanent() {
      int space = title.indexOf(' ');
      boolean standsIn =
          space > 0
              && switch (title.substring(0, space).toLowerCase(Locale.ROOT)) {
                case "interim", "acting", "fractional" -> true;
                default -> false;
              };
      return standsIn
          ? new Item(chunk, until, title.substring(space + 1), code, orgs, vague, own, plural)
          : this;
    }

    /** The same title at these organisations, if nothing says where it is held. */
    Item placed(List<Org> others) {
      return orgs.isEmpty() && !vague
          ? new Item(chunk, until, title, code, others, false, own, plural)
          : this;
    }

    /** The same title, nobody's if nothing says where it is held: a seat on "several boards". */
    Item stated() {
      return new Item(chunk, until, title, code, orgs, orgs.isEmpty(), own, plural);
    }
  }

  /**
   * An organisation in the text.
   *
   * @param ref index among the release's companies; -1 for another organisation
   * @param name its name
   * @param from its first chunk
   * @param to its last chunk
   */
  record Org(int ref, String name, int from, int to) {}

  /** The chunk of the first title. */
  int title() {
    return items.get(0).chunk();
  }

  /** The chunk of the last title. */
  int lastTitle() {
    return items.get(items.size() - 1).until();
  }
}
