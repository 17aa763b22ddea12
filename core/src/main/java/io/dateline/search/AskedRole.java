package io.dateline.search;

import io.dateline.extract.Role;
import io.dateline.extract.RoleTaxonomy;
import io.dateline.index.Fields;
import io.dateline.text.Fold;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A role that the taxonomy knows, as somebody asks for it: {@code cfo}, or {@code "Director of
 * Investor Relations"}, which is a director of a field with the words of the field in the title.
 *
 * @param code the role's code
 * @param words words that the title has besides, folded, in any order
 */
record AskedRole(String code, List<String> words) {
  private static final RoleTaxonomy ROLES = RoleTaxonomy.standard();
  private static final String UNKNOWN = "OTHER";
  private static final Pattern BETWEEN_ROLES = Pattern.compile("\\s*(?:[,;/&]|\\band\\b)\\s*");
  private static final String FORMER = "former ";

  /** Words that the taxonomy passes over and that tell holders from one another. */
  private static final Set<String> FOR_A_TIME = Set.of("interim", "acting");

  /** The role typed as a code, as its name or as a title; empty if the taxonomy has none for it. */
  static Optional<AskedRole> of(String typed) {
    Optional<String> named = named(typed);
    String found = named.orElseGet(() -> ROLES.code(typed));
    if (found.equals(UNKNOWN)) {
      return Optional.empty();
    }
    List<String> words = new ArrayList<>();
    if (named.isEmpty()) {
      words.addAll(Fields.wordsOf(String.join(" ", ROLES.beyondCode(typed))));
      Fields.wordsOf(typed).stream().filter(FOR_A_TIME::contains).forEach(words::add);
    }
    return Optional.of(new AskedRole(found, words));
  }

  private static Optional<String> named(String typed) {
    String code = typed.strip().toUpperCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
    return ROLES.has(code)
        ? Optional.of(code)
        : ROLES.codes().stream()
            .filter(each -> Fold.fold(ROLES.name(each)).equals(Fold.fold(typed.strip())))
            .findFirst();
  }

  /**
   * The roles in what was typed, as typed: {@code [chairman, ceo]} of "chairman and ceo", but the
   * whole of "director of sales and marketing", which names one.
   */
  static List<String> several(String typed) {
    String whole = ROLES.code(typed);
    List<String> roles = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    for (String part : BETWEEN_ROLES.split(typed.strip())) {
      String code = ROLES.code(part);
      if (!code.equals(UNKNOWN) && codes.add(code)) {
        roles.add(part);
      }
    }
    return named(typed).isEmpty() && roles.size() > 1 && codes.contains(whole)
        ? List.copyOf(roles)
        : List.of(typed);
  }

  /** The role of "former ceo". */
  static Optional<String> past(String typed) {
    String role = typed.strip();
    return Fold.fold(role).startsWith(FORMER)
        ? Optional.of(role.substring(FORMER.length()).strip())
        : Optional.empty();
  }

  /** The name of the role whatever the other words, if there are any. */
  Optional<String> inGeneral() {
    return words.isEmpty() ? Optional.empty() : Optional.of(ROLES.name(code));
  }

  /** Whether a role of a release is it or, unless it must be exactly it, lies under it. */
  boolean isMeant(Role role, boolean exact) {
    return ROLES.has(role.code())
        && (exact ? role.code().equals(code) : ROLES.isA(role.code(), code))
        && Fields.wordsOf(role.title()).containsAll(words);
  }
}
