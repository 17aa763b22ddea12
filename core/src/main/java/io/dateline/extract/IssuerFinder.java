package io.dateline.extract;

import io.dateline.release.ZoneKind;
import java.util.Arrays;
import java.util.Optional;

/**
 * Which company speaks? The one that the headline begins with, that does something in the first
 * sentence, that the release says it is about, whose address it gives, whose name the filing has.
 */
final class IssuerFinder {
  /**
   * What the editor's address counts for: more than all that speaks for whom an article is about.
   */
  private static final double SENDS = 6;

  /** What it counts for the sender that the news begins "Acme is pleased to announce". */
  private static final double PLEASED = 4;

  private final Names names;
  private final Companies companies;
  private final Reading reading;
  private final int[] firsts;

  /** What speaks for each company, in the order of {@code companies.identities()}. */
  private final double[] scores;

  /** The one company that the release is said to be "about"; -1 for none or several. */
  private final int soleAbout;

  private final int headlineFirst;
  private final int headlineLast;

  IssuerFinder(Names names, Companies companies) {
    this.names = names;
    this.companies = companies;
    reading = names.entities.reading;
    int first = 0;
    while (first < reading.size && reading.zone(first) != ZoneKind.HEADLINE) {
      first++;
    }
    int last = first;
    while (last < reading.size && reading.zone(last) == ZoneKind.HEADLINE) {
      last++;
    }
    headlineFirst = first;
    headlineLast = last - 1;
    int[] all = new int[companies.identities().size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = companies.identities().get(i).firstToken;
    }
    Arrays.sort(all);
    firsts = Arrays.copyOf(all, Math.min(4, all.length));
    int about = -1;
    int abouts = 0;
    scores = new double[all.length];
    for (int i = 0; i < all.length; i++) {
      Companies.Identity identity = companies.identities().get(i);
      scores[i] = score(identity);
      if (identity.headsAbout()) {
        about = i;
        abouts++;
      }
    }
    soleAbout = abouts == 1 ? about : -1;
  }

  /** The company that sends the release. */
  Optional<Companies.Identity> issuer() {
    return best(SENDS);
  }

  /** The company that the release is about: the issuer, unless that writes about another. */
  Optional<Companies.Identity> subject() {
    return best(0);
  }

  /**
   * The company that most speaks for.
   *
   * @param sends what it counts for a company to send the release
   */
  private Optional<Companies.Identity> best(double sends) {
    Companies.Identity best = null;
    double top = 0;
    for (int i = 0; i < scores.length; i++) {
      Companies.Identity identity = companies.identities().get(i);
      if (sends == 0 && identity.any(names.signs::isByline)) {
        continue;
      }
      boolean sender = sends(identity);
      double score = scores[i] + (sender ? sends : 0);
      score += sends > 0 && identity.any(names.signs::isPleased) ? PLEASED : 0;
      score += i == soleAbout && (sends > 0 || !sender) ? 1 : 0;
      if (best == null || score > top || score == top && identity.firstToken < best.firstToken) {
        best = identity;
        top = score;
      }
    }
    return Optional.ofNullable(best);
  }

  private boolean sends(Companies.Identity identity) {
    return identity.any(names.signs::sends);
  }

  private double score(Companies.Identity identity) {
    double score = 0;
    int mentions = 0;
    boolean site = false;
    boolean announces = false;
    boolean leads = false;
    int headline = Integer.MAX_VALUE;
    for (Entity form : identity.forms) {
      site |= names.features.hasSite(form);
      announces |= names.signs.announces(form);
      leads |= names.signs.announces(form) && names.signs.isSubjectOfLead(form);
      mentions += form.candidates.size();
      headline = Math.min(headline, inHeadline(form));
    }
    score += identity.headsAbout() ? 2 : 0;
    score += site ? 1.5 : 0;
    score += leads ? 2 : announces ? 1 : 0;
    score += identity.definedTerms.contains("company") ? 2 : 0;
    score += headline == 0 ? 1.7 : headline < 12 ? 0.7 : 0;
    score += identity.ticker.isPresent() ? 1.3 : 0;
    score += identity.ticker.filter(this::isAllOfDateline).isPresent() ? ALL_OF_DATELINE : 0;
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

  /** What it counts for a company that the dateline's paragraph says nothing but the name of. */
  private static final double ALL_OF_DATELINE = 3;

  /** "NEW YORK, May 1 - Harbor Group (OTC: HRBR)", and a paragraph that goes on with the news. */
  private boolean isAllOfDateline(TickerFinder.Ticker ticker) {
    if (!reading.endsParagraph(ticker.symbolToken() + 1)) {
      return false;
    }
    int first = ticker.open();
    while (reading.together(first - 1, ticker.open())) {
      first--;
    }
    return reading.isDateline(first);
  }

  /** How many words stand before the name in the headline; a large number if it is not there. */
  private int inHeadline(Entity form) {
    Candidate model = form.model;
    int length = model.last() - model.first();
    for (int i = headlineFirst; i + length <= headlineLast; i++) {
      if (reading.tokens.hash(i) == reading.tokens.hash(model.first())
          && Lexicon.phraseHash(reading.tokens, i, i + length)
              == Lexicon.phraseHash(reading.tokens, model.first(), model.last())) {
        return i - headlineFirst;
      }
    }
    return Integer.MAX_VALUE;
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
