package io.dateline.extract;

import io.dateline.text.Shape;
import java.util.Set;

/** What a sentence says that a name is: "Harborin is a chronic disorder", "Harborly is a bank". */
final class Predicates {
  /** So many words are looked at behind "is a". */
  private static final int REACH = 16;

  /** What no company is. */
  private static final Set<String> THINGS =
      Set.of(
          "antibody",
          "book",
          "cancer",
          "candidate",
          "capsule",
          "coin",
          "condition",
          "conference",
          "country",
          "cryptocurrency",
          "deposit",
          "disease",
          "disorder",
          "documentary",
          "drug",
          "festival",
          "film",
          "infection",
          "inhibitor",
          "injection",
          "medication",
          "medicine",
          "mine",
          "novel",
          "podcast",
          "republic",
          "summit",
          "syndrome",
          "tablet",
          "therapy",
          "token",
          "treatment",
          "tumor",
          "vaccine");

  /** What a company is, before it is said what it makes. */
  private static final Set<String> COMPANIES =
      Set.of(
          "agency",
          "alliance",
          "association",
          "bank",
          "brand",
          "broker",
          "business",
          "center",
          "community",
          "company",
          "consultancy",
          "corporation",
          "developer",
          "distributor",
          "enterprise",
          "exchange",
          "explorer",
          "firm",
          "foundation",
          "fund",
          "group",
          "institution",
          "leader",
          "maker",
          "manufacturer",
          "marketplace",
          "miner",
          "network",
          "nonprofit",
          "operator",
          "organization",
          "owner",
          "platform",
          "practice",
          "producer",
          "provider",
          "publisher",
          "retailer",
          "startup",
          "studio",
          "subsidiary",
          "supplier",
          "team",
          "university");

  /** What only companies and their like are, and no product. */
  private static final Set<String> HOUSES =
      Set.of(
          "agency",
          "association",
          "bank",
          "broker",
          "brokerage",
          "company",
          "consultancy",
          "corporation",
          "distributor",
          "firm",
          "insurer",
          "lender",
          "manufacturer",
          "nonprofit",
          "organization",
          "producer",
          "publisher",
          "retailer",
          "startup",
          "subsidiary",
          "supplier",
          "venture");

  private final Reading reading;

  Predicates(Reading reading) {
    this.reading = reading;
  }

  /** Whether a sentence that begins with the name says that it is a drug, a film or the like. */
  boolean isThing(Entity entity) {
    return isCalled(entity, THINGS, COMPANIES);
  }

  /** Whether a sentence that begins with the name says that it is a company or the like. */
  boolean isCompany(Entity entity) {
    return isCalled(entity, HOUSES, THINGS);
  }

  private boolean isCalled(Entity entity, Set<String> nouns, Set<String> others) {
    for (Candidate candidate : entity.candidates) {
      boolean subject =
          reading.startsSentence[candidate.first()]
              || reading.isMark(candidate.first() - 1, ',', candidate.first());
      if (subject && isCalled(candidate.last() + 1, nouns, others)) {
        return true;
      }
    }
    return false;
  }

  private boolean isCalled(int behind, Set<String> nouns, Set<String> others) {
    int is = afterMarks(behind);
    if (!reading.together(is, is + 1)
        || !reading.tokens.is(is, "is")
        || !(reading.tokens.is(is + 1, "a")
            || reading.tokens.is(is + 1, "an")
            || reading.tokens.is(is + 1, "the"))) {
      return false;
    }
    for (int i = is + 2; i < is + REACH && reading.together(is, i); i++) {
      String word = reading.tokens.text(i);
      if (reading.startsSentence[i] || others.contains(word)) {
        return false;
      }
      if (nouns.contains(word) && (nouns != THINGS || isHead(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a noun has none behind it: not the "therapy" of "an online therapy platform". */
  private boolean isHead(int noun) {
    int after = noun + 1;
    return !reading.together(noun, after)
        || reading.tokens.shape(after) == Shape.PUNCTUATION
        || JOINTS.contains(reading.tokens.text(after));
  }

  private static final Set<String> JOINTS =
      Set.of(
          "and",
          "approved",
          "based",
          "by",
          "caused",
          "designed",
          "developed",
          "for",
          "from",
          "in",
          "indicated",
          "located",
          "of",
          "on",
          "that",
          "to",
          "used",
          "which",
          "with");

  /** Behind "®" and "(lofexidine)". */
  private int afterMarks(int behind) {
    int i = behind;
    while (reading.isMark(i, '\u00ae', behind) || reading.isMark(i, '\u2122', behind)) {
      i++;
    }
    if (!reading.isMark(i, '(', behind)) {
      return i;
    }
    for (int close = i + 1; close < i + 6 && reading.together(i, close); close++) {
      if (reading.tokens.is(close, ')')) {
        return close + 1;
      }
    }
    return i;
  }
}
