package io.dateline.search;

import io.dateline.date.DateValue;
import io.dateline.extract.Company;
import io.dateline.extract.Extraction;
import io.dateline.extract.Mention;
import io.dateline.extract.NamedDate;
import io.dateline.extract.Person;
import io.dateline.extract.Role;
import io.dateline.extract.RoleTaxonomy;
import io.dateline.position.Position;
import io.dateline.position.ReleaseFacts;
import io.dateline.position.Status;
import io.dateline.release.Paragraph;
import io.dateline.release.Release;
import io.dateline.release.Zone;
import io.dateline.release.ZoneKind;
import io.dateline.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A release written by hand with what is to be read from it, so that searching is tested apart from
 * reading. Every name that a position uses is looked for in the text.
 */
final class Draft {
  private final String source;
  private final Release release;
  private final String headline;
  private final Optional<DateValue> released;
  private final Map<String, Person> people = new LinkedHashMap<>();
  private final Map<String, Company> companies = new LinkedHashMap<>();
  private final Map<String, Role> roles = new LinkedHashMap<>();
  private final List<NamedDate> dates = new ArrayList<>();
  private final List<Position> positions = new ArrayList<>();
  private Optional<String> place = Optional.empty();
  private Optional<String> issuer = Optional.empty();

  private Draft(String source, Optional<DateValue> released, String headline, String body) {
    this.source = source;
    this.headline = headline;
    this.released = released;
    String text = headline + "\n\n" + body;
    Span head = new Span(0, headline.length());
    Span rest = new Span(headline.length() + 2, text.length());
    this.release =
        new Release(
            source,
            text,
            List.of(new Paragraph(head, ZoneKind.HEADLINE), new Paragraph(rest, ZoneKind.BODY)),
            List.of(),
            List.of(new Zone(ZoneKind.HEADLINE, head), new Zone(ZoneKind.BODY, rest)),
            Optional.empty(),
            Optional.empty(),
            List.of());
  }

  static Draft of(String source, String released, String headline, String body) {
    return new Draft(source, Optional.of(DateValue.parse(released)), headline, body);
  }

  static Draft undated(String source, String headline, String body) {
    return new Draft(source, Optional.empty(), headline, body);
  }

  Draft place(String name) {
    place = Optional.of(name);
    return this;
  }

  Draft issuer(String name) {
    issuer = Optional.of(name);
    return company(name, Optional.empty());
  }

  Draft company(String name, String ticker) {
    return company(name, Optional.of(ticker));
  }

  private Draft company(String name, Optional<String> ticker) {
    companies.put(name, new Company(name, ticker, Optional.empty(), mentions(name)));
    return this;
  }

  Draft person(String name, String... otherForms) {
    List<Mention> mentions = new ArrayList<>(mentions(name));
    for (String form : otherForms) {
      mentions.addAll(mentions(form));
    }
    people.put(name, new Person(name, mentions));
    return this;
  }

  Draft date(String value, String printed) {
    dates.add(new NamedDate(DateValue.parse(value), mentions(printed)));
    return this;
  }

  Draft position(String person, String title, String company, Status status) {
    return position(person, title, company, status, "", "");
  }

  /** A position; company, from and to may be empty. */
  Draft position(
      String person, String title, String company, Status status, String from, String to) {
    people.computeIfAbsent(person, name -> new Person(name, mentions(name)));
    String code = RoleTaxonomy.standard().code(title);
    roles.computeIfAbsent(title, t -> new Role(t, code, mentions(t)));
    if (!company.isEmpty()) {
      companies.computeIfAbsent(
          company, n -> new Company(n, Optional.empty(), Optional.empty(), mentions(n)));
    }
    Mention who = mentions(person).getFirst();
    Mention what = mentions(title).getFirst();
    Span evidence = who.span().cover(what.span());
    positions.add(
        new Position(
            person,
            title,
            code,
            Optional.of(company).filter(name -> !name.isEmpty()),
            status,
            date(from),
            date(to),
            new Mention(evidence, release.textOf(evidence), "position.drafted"),
            who,
            what,
            Optional.of(company).filter(n -> !n.isEmpty()).map(n -> mentions(n).getFirst()),
            0.9));
    return this;
  }

  private static Optional<DateValue> date(String value) {
    return value.isEmpty() ? Optional.empty() : Optional.of(DateValue.parse(value));
  }

  private List<Mention> mentions(String words) {
    List<Mention> mentions = new ArrayList<>();
    String text = release.text();
    for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length())) {
      mentions.add(new Mention(new Span(at, at + words.length()), words, "drafted"));
    }
    if (mentions.isEmpty()) {
      throw new IllegalArgumentException(words + " is not in " + source);
    }
    return mentions;
  }

  ReleaseFacts facts() {
    return new ReleaseFacts(
        new Extraction(
            release,
            Optional.of(headline),
            released,
            place,
            issuer,
            List.copyOf(people.values()),
            List.copyOf(companies.values()),
            List.copyOf(roles.values()),
            dates),
        positions);
  }

  /** Releases of invented people and companies that most tests ask. */
  static List<ReleaseFacts> desk() {
    return List.of(
        of(
                "vialex-board.txt",
                "2003-11-03",
                "Vialex names finance chief and new director",
                "LOS ANGELES, Nov. 3, 2003 -- Vialex Corporation (OTC Bulletin Board: VLEX.OB) said"
                    + " that Robert J. Chilton was named Chief Financial Officer and that Ann"
                    + " Gerber, an economist, was elected a Director. Mr. Chilton was formerly"
                    + " Executive Vice President of Orthomar Alliance, Inc. from 1998 to 2001.")
            .place("Los Angeles, CA")
            .issuer("Vialex Corporation")
            .company("Vialex Corporation", "VLEX.OB")
            .person("Robert J. Chilton", "Mr. Chilton")
            .date("2003-11-03", "Nov. 3, 2003")
            .position(
                "Robert J. Chilton",
                "Chief Financial Officer",
                "Vialex Corporation",
                Status.APPOINTED,
                "2003-11-03",
                "")
            .position("Ann Gerber", "Director", "Vialex Corporation", Status.APPOINTED)
            .position(
                "Robert J. Chilton",
                "Executive Vice President",
                "Orthomar Alliance, Inc.",
                Status.FORMER,
                "1998",
                "2001")
            .facts(),
        of(
                "vialex-change.txt",
                "2005-02-10",
                "Vialex chief financial officer to retire",
                "LOS ANGELES, Feb. 10, 2005 -- Vialex Corp. said that CFO Bob Chilton will retire on"
                    + " March 1, 2005. Dana Whitlow succeeds him as Chief Financial Officer. The"
                    + " merger with Ortho & Sons is not affected.")
            .place("Los Angeles, CA")
            .issuer("Vialex Corp.")
            .date("2005-02-10", "Feb. 10, 2005")
            .date("2005-03-01", "March 1, 2005")
            .position("Bob Chilton", "CFO", "Vialex Corp.", Status.DEPARTED, "", "2005-03-01")
            .position(
                "Dana Whitlow",
                "Chief Financial Officer",
                "Vialex Corp.",
                Status.APPOINTED,
                "2005-03-01",
                "")
            .company("Ortho & Sons", "ORTH")
            .facts(),
        of(
                "toys.txt",
                "2004-06-30",
                "Toys \"N\" Us reports record results",
                "NEW YORK, June 30, 2004 -- Toys \"N\" Us and AT*Foods announced record results."
                    + " Yahee! and C/Grid were not part of it, said Maria O'Brien-Voss, Director of"
                    + " Investor Relations. On 10/31/2003 the chairman said: no merger.")
            .place("New York, NY")
            .issuer("Toys \"N\" Us")
            .company("AT*Foods", "ATF")
            .company("Yahee!", "YHEE")
            .company("C/Grid", "CGRD")
            .position(
                "Maria O'Brien-Voss",
                "Director of Investor Relations",
                "Toys \"N\" Us",
                Status.CURRENT)
            .facts(),
        undated(
                "memo.txt",
                "Memo",
                "Re: CEO search. Nobody was appointed by the board of directors, and no chief"
                    + " executive is near.")
            .facts());
  }
}
