package io.dateline.extract;

import io.dateline.release.Release;
import io.dateline.release.ZoneKind;
import io.dateline.text.Sentences;
import io.dateline.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds who and what a release names: people, companies, roles and dates, each with all its
 * mentions, and the company that speaks.
 *
 * <pre>{@code
 * Extraction extraction = Extractor.standard().extract(release);
 * extraction.issuer();   // Optional[Harbor Lights, Inc.]
 * }</pre>
 *
 * <p>Reads each release in a time that grows with its length only. Immutable, so safe for any
 * number of threads.
 */
public final class Extractor {
  private final Lexicon lexicon;
  private final NameModel model;

  private static final class Standard {
    static final Extractor EXTRACTOR = new Extractor(Lexicon.standard(), NameModel.standard());
  }

  private Extractor(Lexicon lexicon, NameModel model) {
    this.lexicon = lexicon;
    this.model = model;
  }

  /** The extractor with the gazetteers and the model that come with Dateline. */
  public static Extractor standard() {
    return Standard.EXTRACTOR;
  }

  /**
   * The sentences of a release, for a reader who goes on where the extraction ends: cutting a text
   * takes as long as a fifth of reading it.
   */
  public Sentences sentences(Release release) {
    return Reading.sentences(release, lexicon);
  }

  /** Reads one release. */
  public Extraction extract(Release release) {
    return extract(release, sentences(release));
  }

  /**
   * Reads a release that has been cut into sentences.
   *
   * @param sentences as {@link #sentences} gives them
   */
  public Extraction extract(Release release, Sentences sentences) {
    Reading reading = new Reading(release, sentences, lexicon);
    Names names = Names.of(reading, lexicon, model);
    Companies companies = new Companies(names);
    People people = new People(names);
    IssuerFinder speakers = new IssuerFinder(names, companies);
    Optional<Companies.Identity> subject = speakers.subject();
    Optional<Companies.Identity> issuer = speakers.issuer();
    subject.ifPresent(companies::attachLoose);
    if (!issuer.equals(subject)) {
      issuer.ifPresent(Companies.Identity::publishes);
    }
    Map<Object, List<Mention>> mentions =
        new MentionSweep(reading, names, people, companies, subject).mentions();
    List<Person> persons = new ArrayList<>();
    for (People.Identity identity : people.identities()) {
      List<Mention> where = mentions.getOrDefault(identity, List.of());
      if (!where.isEmpty()) {
        persons.add(new Person(printed(identity), where));
      }
    }
    List<Company> firms = new ArrayList<>();
    for (Companies.Identity identity : companies.identities()) {
      List<Mention> where = mentions.getOrDefault(identity, List.of());
      if (!where.isEmpty()) {
        firms.add(
            new Company(
                companies.printed(identity),
                identity.ticker.map(TickerFinder.Ticker::symbol),
                identity.ticker.map(TickerFinder.Ticker::exchange).filter(e -> !e.isEmpty()),
                where));
      }
    }
    persons.sort(Comparator.comparing(person -> person.mentions().get(0).span()));
    firms.sort(Comparator.comparing(company -> company.mentions().get(0).span()));
    ReleaseDates dates = ReleaseDates.of(release, reading.tokens);
    return new Extraction(
        release,
        release.zone(ZoneKind.HEADLINE).map(zone -> release.textOf(zone.span())),
        dates.released(),
        release.dateline().flatMap(line -> line.place()).map(release::textOf),
        issuer.map(companies::printed),
        persons,
        firms,
        roles(reading),
        dates.dates());
  }

  private static String printed(People.Identity identity) {
    return identity.fullest.plain()
        + identity.fullest.suffix().map(suffix -> " " + suffix).orElse("");
  }

  private static List<Role> roles(Reading reading) {
    RoleTaxonomy taxonomy = RoleTaxonomy.standard();
    Map<String, List<Mention>> byTitle = new LinkedHashMap<>();
    Map<String, String> codes = new LinkedHashMap<>();
    for (RoleFinder.Title title : reading.titles) {
      Span span = reading.tokens.span(title.first(), title.last());
      String text = reading.release.textOf(span);
      byTitle
          .computeIfAbsent(text, t -> new ArrayList<>())
          .add(new Mention(span, text, title.weak() ? "role.weak" : "role"));
      codes.computeIfAbsent(text, taxonomy::code);
    }
    List<Role> roles = new ArrayList<>();
    byTitle.forEach((title, where) -> roles.add(new Role(title, codes.get(title), where)));
    return roles;
  }
}
