package io.dateline.cli.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What somebody wrote down that a release says: a file {@code NAME.json} beside {@code NAME.txt}.
 *
 * @param id name of the file without extension
 * @param headline headline
 * @param released day of the release in ISO 8601
 * @param place place of the dateline
 * @param issuer company that speaks
 * @param people people, each with all forms of the name
 * @param companies companies, likewise
 * @param dates dates in ISO 8601
 * @param positions positions
 * @param neutral what counts neither for nor against
 */
record Gold(
    String id,
    Optional<String> headline,
    Optional<String> released,
    Optional<String> place,
    Optional<String> issuer,
    List<Named> people,
    List<Named> companies,
    List<String> dates,
    List<Held> positions,
    Neutral neutral) {

  /** A name with its forms, the name itself first. */
  record Named(List<String> forms, Optional<String> ticker) {
    String name() {
      return forms.get(0);
    }
  }

  /** A position. */
  record Held(String person, String role, Optional<String> company, String status) {
    @Override
    public String toString() {
      return person + " | " + role + " | " + company.orElse("-") + " | " + status;
    }
  }

  /** What counts neither for nor against. */
  record Neutral(
      List<String> people, List<String> companies, List<String> dates, List<Held> positions) {}

  /**
   * Reads an annotation.
   *
   * @throws IOException if it cannot be read or is no JSON object
   */
  static Gold read(Path file) throws IOException {
    JsonNode json = parse(file);
    if (json == null || !json.isObject()) {
      throw new IOException(file + " holds no JSON object");
    }
    String name = file.getFileName().toString();
    JsonNode neutral = json.path("neutral");
    return new Gold(
        name.substring(0, name.length() - ".json".length()),
        text(json, "headline"),
        text(json, "released"),
        text(json, "place"),
        text(json, "issuer"),
        named(json.path("people")),
        named(json.path("companies")),
        values(json.path("dates")),
        held(json.path("positions")),
        new Neutral(
            strings(neutral.path("people")),
            strings(neutral.path("companies")),
            strings(neutral.path("dates")),
            held(neutral.path("positions"))));
  }

  private static JsonNode parse(Path file) throws IOException {
    try {
      return new ObjectMapper().readTree(Files.readAllBytes(file));
    } catch (JsonProcessingException e) {
      throw new IOException(file + " is no JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static Optional<String> text(JsonNode json, String field) {
    JsonNode value = json.path(field);
    return value.isTextual() && !value.textValue().isEmpty()
        ? Optional.of(value.textValue())
        : Optional.empty();
  }

  private static List<Named> named(JsonNode list) {
    List<Named> all = new ArrayList<>();
    for (JsonNode each : list) {
      List<String> forms = new ArrayList<>(List.of(each.path("name").asText()));
      forms.addAll(strings(each.path("forms")));
      all.add(new Named(forms, text(each, "ticker")));
    }
    return all;
  }

  private static List<String> values(JsonNode list) {
    List<String> all = new ArrayList<>();
    list.forEach(each -> all.add(each.path("value").asText()));
    return all;
  }

  private static List<String> strings(JsonNode list) {
    List<String> all = new ArrayList<>();
    list.forEach(each -> all.add(each.asText()));
    return all;
  }

  private static List<Held> held(JsonNode list) {
    List<Held> all = new ArrayList<>();
    for (JsonNode each : list) {
      all.add(
          new Held(
              text(each, "person").orElse(""),
              text(each, "role").orElse(""),
              text(each, "company"),
              text(each, "status").orElse("")));
    }
    return all;
  }
}
