package io.dateline.cli.output;

import io.dateline.extract.Company;
import io.dateline.extract.Extraction;
import io.dateline.extract.Mention;
import io.dateline.extract.NamedDate;
import io.dateline.extract.Person;
import io.dateline.extract.Role;
import io.dateline.position.Position;
import io.dateline.position.ReleaseFacts;
import io.dateline.release.Release;
import io.dateline.release.Zone;
import io.dateline.text.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One release as the JSON object {@code dateline.extraction/1}: stable, the same release gives the
 * same bytes.
 *
 * @param text whether the release's text is part of it
 * @param rules whether each mention carries the name of the rule that found it
 */
public record ExtractionJson(boolean text, boolean rules) {
  /** Name and version of the schema. */
  public static final String SCHEMA = "dateline.extraction/1";

  /** The release as maps and lists, in the order of the schema. */
  public Map<String, Object> of(ReleaseFacts facts) {
    Extraction extraction = facts.extraction();
    Release release = extraction.release();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("schema", SCHEMA);
    json.put("source", release.source());
    json.put("id", release.id());
    json.put("headline", extraction.headline());
    json.put("released", extraction.released());
    json.put("place", extraction.place());
    json.put("issuer", extraction.issuer());
    json.put("people", extraction.people().stream().map(this::person).toList());
    json.put("companies", extraction.companies().stream().map(this::company).toList());
    json.put("roles", extraction.roles().stream().map(this::role).toList());
    json.put("dates", extraction.dates().stream().map(this::date).toList());
    json.put("positions", facts.positions().stream().map(ExtractionJson::position).toList());
    json.put("zones", release.zones().stream().map(ExtractionJson::zone).toList());
    json.put("warnings", release.warnings());
    if (text) {
      json.put("text", release.text());
    }
    return json;
  }

  private Map<String, Object> person(Person person) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", person.name());
    json.put("mentions", mentions(person.mentions()));
    return json;
  }

  private Map<String, Object> company(Company company) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", company.name());
    json.put("ticker", company.ticker());
    json.put("exchange", company.exchange());
    json.put("mentions", mentions(company.mentions()));
    return json;
  }

  private Map<String, Object> role(Role role) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("title", role.title());
    json.put("code", role.code());
    json.put("mentions", mentions(role.mentions()));
    return json;
  }

  private Map<String, Object> date(NamedDate date) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("value", date.value());
    json.put("mentions", mentions(date.mentions()));
    return json;
  }

  private List<Map<String, Object>> mentions(List<Mention> mentions) {
    return mentions.stream().map(this::mention).toList();
  }

  private Map<String, Object> mention(Mention mention) {
    Map<String, Object> json = spanned(mention.span());
    json.put("text", mention.text());
    if (rules) {
      json.put("rule", mention.rule());
    }
    return json;
  }

  private static Map<String, Object> position(Position position) {
    Map<String, Object> json = statement(position);
    Map<String, Object> evidence = spanned(position.evidence().span());
    evidence.put("text", position.evidence().text());
    json.put("evidence", evidence);
    json.put("rule", position.evidence().rule());
    json.put("confidence", position.confidence());
    return json;
  }

  /** What a position says, without what shows it: person, role and code, company, status, dates. */
  public static Map<String, Object> statement(Position position) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("person", position.person());
    json.put("role", position.role());
    json.put("code", position.code());
    json.put("company", position.company());
    json.put("status", position.status().label());
    json.put("from", position.from());
    json.put("to", position.to());
    return json;
  }

  private static Map<String, Object> zone(Zone zone) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", zone.kind().label());
    json.putAll(spanned(zone.span()));
    return json;
  }

  /** Where something stands: {@code start} and {@code end}. */
  public static Map<String, Object> spanned(Span span) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("start", span.start());
    json.put("end", span.end());
    return json;
  }
}
