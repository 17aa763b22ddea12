package io.dateline.extract;

import io.dateline.date.DateValue;
import io.dateline.release.Release;
import java.util.List;
import java.util.Optional;

/**
 * Who and what a release names.
 *
 * @param release what was read
 * @param headline its main headline in one line
 * @param released its date, from the dateline, else from the filing
 * @param place the dateline's place as printed: "Los Angeles, CA"
 * @param issuer name of the company that speaks, one of {@code companies}
 * @param people in the order of first mention, as are the lists that follow
 * @param companies companies
 * @param roles roles
 * @param dates dates
 */
public record Extraction(
    Release release,
    Optional<String> headline,
    Optional<DateValue> released,
    Optional<String> place,
    Optional<String> issuer,
    List<Person> people,
    List<Company> companies,
    List<Role> roles,
    List<NamedDate> dates) {
  /** Copies the lists. */
  public Extraction {
    people = List.copyOf(people);
    companies = List.copyOf(companies);
    roles = List.copyOf(roles);
    dates = List.copyOf(dates);
  }
}
