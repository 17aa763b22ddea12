package io.dateline.index;

import io.dateline.date.DateValue;
import io.dateline.extract.Company;
import io.dateline.extract.Extraction;
import io.dateline.extract.Mention;
import io.dateline.extract.NamedDate;
import io.dateline.extract.Person;
import io.dateline.extract.Role;
import io.dateline.position.Position;
import io.dateline.position.ReleaseFacts;
import io.dateline.position.Status;
import io.dateline.release.DatelineLine;
import io.dateline.release.Filing;
import io.dateline.release.Paragraph;
import io.dateline.release.Release;
import io.dateline.release.Zone;
import io.dateline.release.ZoneKind;
import io.dateline.text.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Releases with everything in them, made by hand. */
final class Examples {
  private Examples() {}

  /** A new finance chief and the one before; a page mark in the middle, a filing around it. */
  static ReleaseFacts appointment(String source, String person) {
    String headline = person + " named CFO of AT*Foods";
    String lead =
        "LYNDON, Ohio, Nov. 3, 2003 -- AT*Foods Corp. said that "
            + person
            + " was named chief\n<PAGE> 2\nfinancial officer. Mr. Odu\u00f1a retired in October.";
    String text = headline + "\n\n" + lead;
    int body = headline.length() + 2;
    Span page = new Span(text.indexOf("<PAGE>"), text.indexOf("financial"));
    Release release =
        new Release(
            source,
            text,
            List.of(
                new Paragraph(new Span(0, headline.length()), ZoneKind.HEADLINE),
                new Paragraph(new Span(body, text.length()), ZoneKind.BODY)),
            List.of(page),
            List.of(
                new Zone(ZoneKind.HEADLINE, new Span(0, headline.length())),
                new Zone(ZoneKind.BODY, new Span(body, text.length())),
                new Zone(ZoneKind.DATELINE, new Span(body, text.indexOf("--")))),
            Optional.of(
                new DatelineLine(
                    new Span(body, text.indexOf("--")),
                    Optional.of(new Span(body, body + "LYNDON, Ohio".length())),
                    Optional.empty())),
            Optional.of(
                new Filing(
                    "0000000001-03-000001",
                    "0000000042",
                    "AT FOODS CORP",
                    "8-K",
                    List.of("Item 5"),
                    Optional.of(LocalDate.of(2003, 11, 4)),
                    "EX-99.1")),
            List.of("a page mark was passed over"));
    Mention who = mention(release, person, body, "person.full");
    Mention what =
        mention(release, text.substring(text.indexOf("chief"), text.indexOf(". Mr")), body, "role");
    Mention where = mention(release, "AT*Foods Corp.", body, "company");
    Mention said =
        new Mention(
            new Span(where.span().start(), what.span().end()),
            release.textOf(new Span(where.span().start(), what.span().end())),
            "position.named");
    Mention other = mention(release, "Mr. Odu\u00f1a", body, "person.honorific");
    Mention retired =
        mention(release, "Mr. Odu\u00f1a retired in October", body, "position.retired");
    DateValue day = DateValue.day(2003, 11, 3);
    Extraction extraction =
        new Extraction(
            release,
            Optional.of(headline),
            Optional.of(day),
            Optional.of("Lyndon, Ohio"),
            Optional.of("AT*Foods Corp."),
            List.of(
                new Person(person, List.of(mention(release, person, 0, "person.full"), who)),
                new Person("Odu\u00f1a", List.of(other))),
            List.of(
                new Company(
                    "AT*Foods Corp.", Optional.of("ATF.OB"), Optional.of("OTC"), List.of(where))),
            List.of(new Role("Chief Financial Officer", "CFO", List.of(what))),
            List.of(new NamedDate(day, List.of(mention(release, "Nov. 3, 2003", body, "date")))));
    return new ReleaseFacts(
        extraction,
        List.of(
            new Position(
                person,
                "Chief Financial Officer",
                "CFO",
                Optional.of("AT*Foods Corp."),
                Status.APPOINTED,
                Optional.of(day),
                Optional.empty(),
                said,
                who,
                what,
                Optional.of(where),
                0.97),
            new Position(
                "Odu\u00f1a",
                "Director",
                "DIRECTOR",
                Optional.empty(),
                Status.DEPARTED,
                Optional.empty(),
                Optional.of(DateValue.month(2003, 10)),
                retired,
                other,
                what,
                Optional.empty(),
                0.5)));
  }

  private static Mention mention(Release release, String words, int from, String rule) {
    int start = release.text().indexOf(words, from);
    Span span = new Span(start, start + words.length());
    return new Mention(span, release.textOf(span), rule);
  }
}
