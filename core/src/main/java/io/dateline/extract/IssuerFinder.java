package io.dateline.extract;

import java.util.Optional;

/**
 * Which company speaks? The one that the headline begins with, that does something in the first
 * sentence, that the release says it is about, whose address it gives, whose name the filing has.
 */
final class IssuerFinder {
  private final Names names;
  private final Companies companies;
  private final Reading reading;
  private final int[] firsts;

  IssuerFinder(Names names, Companies companies) {
    this.names = names;
    this.companies = companies;
    reading = names.entities.reading;
    firsts =
        companies.identities().stream()
            .mapToInt(identity -> identity.firstToken)
            .sorted()
            .limit(4)
            .toArray();
  }

  Optional<Companies.Identity> find() {
    Companies.Identity best = null;
    double top = 0;
    for (Companies.Identity identity : companies.identities()) {
      double score = score(identity);
      if (best == null || score > top || score == top && identity.firstToken < best.firstToken) {
        best = identity;
        top = score;
      }
    }
    return Optional.ofNullable(best);
  }

  private double score(Companies.Identity identity) {
    double score = 0;
    int mentions = 0;
    boolean about = false;
    boolean site = false;
    for (Entity form : identity.forms) {
      about |= names.features.isHeadOfAbout(form);
      site |= names.features.hasSite(form);
      mentions += form.candidates.size();
    }
    score += about ? 2 : 0;
    score += site ? 1.5 : 0;
    score += identity.ticker.isPresent() ? 1 : 0;
    score += Math.min(mentions, 12) * 0.15;
    score += leadRank(identity);
    if (reading.release.filing().isPresent()) {
      try {
        CompanyName filer = CompanyName.parse(reading.release.filing().get().company());
        if (filer.matches(identity.fullest) || identity.fullest.isShortFor(filer)) {
          score += 5;
        }
      } catch (IllegalArgumentException e) {
        return score;
      }
    }
    return score;
  }

  /** More the earlier the company stands in the running text. */
  private double leadRank(Companies.Identity identity) {
    int place = 0;
    for (int first : firsts) {
      place += first < identity.firstToken ? 1 : 0;
    }
    return place == 0 ? 2.5 : place == 1 ? 1 : place == 2 ? 0.5 : 0;
  }
}
