package io.dateline.position;

import io.dateline.date.DateExpression;
import io.dateline.date.DateFinder;
import io.dateline.date.DateValue;
import io.dateline.extract.Company;
import io.dateline.extract.Extraction;
import io.dateline.extract.Mention;
import io.dateline.extract.NamedDate;
import io.dateline.extract.Person;
import io.dateline.extract.Role;
import io.dateline.extract.RoleTaxonomy;
import io.dateline.release.Paragraph;
import io.dateline.release.Release;
import io.dateline.release.ZoneKind;
import io.dateline.text.Span;
import io.dateline.text.Tokens;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A text with its mentions drawn into it, made into the extraction it stands for. */
final class Drawn {
  static final DateValue RELEASED = DateValue.day(2004, 6, 15);

  private final StringBuilder text = new StringBuilder();
  private final Map<String, List<Mention>> people = new LinkedHashMap<>();
  private final Map<String, List<Mention>> companies = new LinkedHashMap<>();
  private final Map<String, List<Mention>> roles = new LinkedHashMap<>();
  private Optional<String> issuer = Optional.empty();

  private Drawn(String drawn) {
    int at = 0;
    while (at < drawn.length()) {
      char c = drawn.charAt(at);
      int close = c == '[' ? drawn.indexOf(']', at) : -1;
      if (close > 0) {
        mention(drawn.charAt(at + 1), drawn.substring(at + 3, close));
        at = close + 1;
      } else {
        text.append(c == '|' ? '\n' : c);
        at++;
      }
    }
  }

  /** The extraction that a drawn text shows. */
  static Extraction extraction(String drawn) {
    return new Drawn(drawn).extraction();
  }

  private void mention(char kind, String said) {
    int equals = said.indexOf('=');
    String form = equals < 0 ? said : said.substring(0, equals);
    String name = equals < 0 ? said : said.substring(equals + 1);
    Span span = new Span(text.length(), text.length() + form.length());
    text.append(form);
    Map<String, List<Mention>> to =
        switch (kind) {
          case 'P' -> people;
          case 'C', 'I' -> companies;
          case 'R' -> roles;
          default -> throw new IllegalArgumentException("no mark: " + kind);
        };
    to.computeIfAbsent(name, n -> new ArrayList<>()).add(new Mention(span, form, "drawn"));
    if (kind == 'I') {
      issuer = Optional.of(name);
    }
  }

  private Extraction extraction() {
    List<Paragraph> paragraphs = new ArrayList<>();
    int from = 0;
    for (String line : text.toString().split("\n", -1)) {
      if (!line.isBlank()) {
        paragraphs.add(new Paragraph(new Span(from, from + line.length()), ZoneKind.BODY));
      }
      from += line.length() + 1;
    }
    Release release =
        new Release(
            "drawn.txt",
            text.toString(),
            paragraphs,
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of());
    List<Person> persons = new ArrayList<>();
    people.forEach((name, where) -> persons.add(new Person(name, where)));
    List<Company> firms = new ArrayList<>();
    companies.forEach(
        (name, where) -> firms.add(new Company(name, Optional.empty(), Optional.empty(), where)));
    List<Role> titles = new ArrayList<>();
    RoleTaxonomy taxonomy = RoleTaxonomy.standard();
    roles.forEach((title, where) -> titles.add(new Role(title, taxonomy.code(title), where)));
    return new Extraction(
        release,
        Optional.empty(),
        Optional.of(RELEASED),
        Optional.empty(),
        issuer,
        persons,
        firms,
        titles,
        dates());
  }

  private List<NamedDate> dates() {
    List<NamedDate> dates = new ArrayList<>();
    for (DateExpression found : DateFinder.find(Tokens.of(text.toString()))) {
      found
          .resolve(RELEASED.first())
          .ifPresent(value ->
              dates.add(
                  new NamedDate(
                      value, List.of(new Mention(found.span(), value.toString(), "date")))));
    }
    return dates;
  }
}
