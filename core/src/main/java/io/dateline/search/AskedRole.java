package io.dateline.search;

import io.dateline.extract.Role;
import io.dateline.extract.RoleTaxonomy;
import io.dateline.index.Fields;
import io.dateline.text.Fold;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A role that the taxonomy knows, as somebody asks for it: {@code cfo}, or {@code "Director of
 * Investor Relations"}, which is a director of a field with the words of the field in the title.
 *
 * @param code the role's code
 * @param words words that the title has besides, folded, in any order
 */
record AskedRole(String code, List<String> words) {
  private static final RoleTaxonomy ROLES = RoleTaxonomy.standard();

  /** The role typed as a code, as its name or as a title; empty if the taxonomy has none for it. */
  static Optional<AskedRole> of(String typed) {
    String code = typed.strip().toUpperCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
    Optional<String> named =
        ROLES.has(code)
            ? Optional.of(code)
            : ROLES.codes().stream()
                .filter(each -> Fold.fold(ROLES.name(each)).equals(Fold.fold(typed.strip())))
                .findFirst();
    String found = named.orElseGet(() -> ROLES.code(typed));
    if (found.equals("OTHER")) {
      return Optional.empty();
    }
    List<String> beyond = named.isPresent() ? List.of() : ROLES.beyondCode(typed);
    return Optional.of(new AskedRole(found, Fields.wordsOf(String.join(" ", beyond))));
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
