package io.dateline.position;

import io.dateline.date.DateValue;
import io.dateline.extract.Mention;
import java.util.Optional;

/**
 * That a person holds, held, takes or leaves a role at a company, and the words that say so.
 *
 * @param person name of the person, as in {@code Extraction.people()}
 * @param role the title as printed: "Chief Financial Officer"
 * @param code the role's canonical code: "CFO"
 * @param company name of the company, as in {@code Extraction.companies()}, or of another
 *     organisation as printed; empty if the text does not say
 * @param status how it stands as of the release
 * @param from when it began, as coarse as the text says; empty if it does not
 * @param to when it ended or ends, likewise
 * @param evidence the sentence or part of one that says it, with the name of the rule that read it
 * @param personMention where the person is named (or meant, by a pronoun) in it
 * @param roleMention where the role is named
 * @param companyMention where the company is named or meant; empty if only the context says it
 * @param confidence that the position is right, above 0 and at most 1
 */
public record Position(
    String person,
    String role,
    String code,
    Optional<String> company,
    Status status,
    Optional<DateValue> from,
    Optional<DateValue> to,
    Mention evidence,
    Mention personMention,
    Mention roleMention,
    Optional<Mention> companyMention,
    double confidence) {

  /** Checks the confidence. */
  public Position {
    if (!(confidence > 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence must be above 0 and at most 1: " + confidence);
    }
  }
}
