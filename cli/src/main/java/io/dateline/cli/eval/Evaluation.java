package io.dateline.cli.eval;

import io.dateline.date.DateValue;
import io.dateline.extract.Company;
import io.dateline.extract.Extraction;
import io.dateline.extract.Mention;
import io.dateline.extract.NamedDate;
import io.dateline.extract.Person;
import io.dateline.position.Position;
import io.dateline.position.ReleaseFacts;
import io.dateline.release.Release;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Compares what was read with annotations and counts over all releases.
 *
 * <p>People and companies are matched one to one by {@link NameKeys}; dates by their value;
 * positions by person, company, role and status. A second entry for the same person or company is
 * wrong. What an annotation calls neutral counts neither way. Not thread-safe.
 */
final class Evaluation {
  /** One answer that is wrong or missing. */
  record Problem(String release, String field, boolean given, String answer, String evidence) {}

  /** How many of the positions given with some confidence are right. */
  record Bin(int given, int right) {
    Bin plus(boolean isRight) {
      return new Bin(given + 1, right + (isRight ? 1 : 0));
    }
  }

  /** A position with its parts in the form in which they are compared. */
  private record Key(String person, String role, Optional<String> company, String status) {
    private static final Optional<String> NEUTRAL = Optional.of("neutral");

    boolean isAnywhere() {
      return company.isEmpty() || company.equals(NEUTRAL);
    }

    Key withoutStatus() {
      return new Key(person, role, company, "");
    }
  }

  /** A position given or wanted, for the report. */
  private record Stated(String text, String evidence, Optional<Double> confidence, String status) {}

  private static final int CONTEXT = 40;

  private final Map<String, Tally> fields = new LinkedHashMap<>();
  private final Map<String, Tally> statuses = new TreeMap<>();
  private final Map<String, Tally> single = new LinkedHashMap<>();
  private final TreeMap<Integer, Bin> calibration = new TreeMap<>(Comparator.reverseOrder());
  private final List<Problem> problems = new ArrayList<>();
  private int releases;

  Evaluation() {
    for (String field : List.of("people", "companies", "dates", "positions", "positions*")) {
      fields.put(field, new Tally());
    }
    for (String field : List.of("headline", "released", "place", "issuer", "ticker")) {
      single.put(field, new Tally());
    }
  }

  /** Precision and recall by field; "positions*" leaves the status out. */
  Map<String, Tally> fields() {
    return fields;
  }

  /** Positions by status. */
  Map<String, Tally> statuses() {
    return statuses;
  }

  /** Fields with one value: right and missed. */
  Map<String, Tally> single() {
    return single;
  }

  /** Positions given by tenths of their confidence: 9 for 0.9 and more. */
  Map<Integer, Bin> calibration() {
    return calibration;
  }

  List<Problem> problems() {
    return problems;
  }

  int releases() {
    return releases;
  }

  /** Counts one release. */
  void add(Gold gold, ReleaseFacts facts) {
    releases++;
    Extraction read = facts.extraction();
    Names people =
        match(
            gold,
            "people",
            gold.people(),
            gold.neutral().people(),
            NameKeys::person,
            given(read.people(), Person::name, Person::mentions),
            read.release());
    Names companies =
        match(
            gold,
            "companies",
            gold.companies(),
            gold.neutral().companies(),
            NameKeys::company,
            given(read.companies(), Company::name, Company::mentions),
            read.release());
    dates(gold, read);
    positions(gold, facts, people, companies);
    singles(gold, read, companies);
  }

  /** Counts an annotation whose release could not be read: all of it is missed. */
  void addMissing(Gold gold, String reason) {
    releases++;
    problems.add(new Problem(gold.id(), "release", false, "not read", reason));
    fields.get("people").add(0, 0, gold.people().size());
    fields.get("companies").add(0, 0, gold.companies().size());
    fields.get("dates").add(0, 0, new HashSet<>(gold.dates()).size());
    fields.get("positions").add(0, 0, gold.positions().size());
    fields.get("positions*").add(0, 0, gold.positions().size());
    gold.headline().ifPresent(value -> single.get("headline").add(0, 0, 1));
    gold.released().ifPresent(value -> single.get("released").add(0, 0, 1));
    gold.place().ifPresent(value -> single.get("place").add(0, 0, 1));
    gold.issuer().ifPresent(value -> single.get("issuer").add(0, 0, 1));
    single
        .get("ticker")
        .add(0, 0, (int) gold.companies().stream().filter(c -> c.ticker().isPresent()).count());
  }

  private record Given(String name, List<Mention> mentions) {}

  private static <T> List<Given> given(
      List<T> all, Function<T, String> name, Function<T, List<Mention>> mentions) {
    return all.stream().map(each -> new Given(name.apply(each), mentions.apply(each))).toList();
  }

  /** The keys of the annotated names, and which given name is which of them. */
  private record Names(
      List<Set<String>> keys, Set<String> neutral, Map<Integer, Integer> annotatedOf) {
    Optional<Integer> of(Set<String> some) {
      for (int i = 0; i < keys.size(); i++) {
        if (keys.get(i).stream().anyMatch(some::contains)) {
          return Optional.of(i);
        }
      }
      return Optional.empty();
    }
  }

  private Names match(
      Gold gold,
      String field,
      List<Gold.Named> annotated,
      List<String> neutralNames,
      Function<String, Set<String>> keysOf,
      List<Given> given,
      Release release) {
    List<Set<String>> keys =
        annotated.stream()
            .map(name ->
                name.forms().stream()
                    .flatMap(form -> keysOf.apply(form).stream())
                    .collect(Collectors.toSet()))
            .toList();
    Set<String> neutral =
        neutralNames.stream()
            .flatMap(name -> keysOf.apply(name).stream())
            .collect(Collectors.toSet());
    Map<String, List<Integer>> byKey = new HashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      for (String key : keys.get(i)) {
        byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
      }
    }
    Map<Integer, Integer> annotatedOf = new HashMap<>();
    Set<Integer> used = new HashSet<>();
    int wrong = 0;
    for (int g = 0; g < given.size(); g++) {
      Set<String> some = keysOf.apply(given.get(g).name());
      List<Integer> candidates =
          some.stream()
              .sorted(Comparator.comparingInt(String::length).reversed())
              .flatMap(key -> byKey.getOrDefault(key, List.of()).stream())
              .toList();
      Optional<Integer> free = candidates.stream().filter(i -> !used.contains(i)).findFirst();
      if (free.isPresent()) {
        used.add(free.get());
        annotatedOf.put(g, free.get());
      } else if (!candidates.isEmpty()) {
        annotatedOf.put(g, candidates.get(0));
        wrong++;
        problem(gold, field, given.get(g), " (second entry for one)", release);
      } else if (!some.isEmpty() && some.stream().noneMatch(neutral::contains)) {
        wrong++;
        problem(gold, field, given.get(g), "", release);
      }
    }
    for (int i = 0; i < annotated.size(); i++) {
      if (!used.contains(i)) {
        problems.add(
            new Problem(
                gold.id(),
                field,
                false,
                annotated.get(i).name(),
                whereStands(release, annotated.get(i).forms())));
      }
    }
    fields.get(field).add(used.size(), wrong, annotated.size() - used.size());
    return new Names(keys, neutral, annotatedOf);
  }

  private void problem(Gold gold, String field, Given given, String note, Release release) {
    Mention first = given.mentions().get(0);
    problems.add(
        new Problem(
            gold.id(),
            field,
            true,
            given.name() + note,
            first.rule() + ": " + context(release, first.span().start(), first.span().end())));
  }

  private void dates(Gold gold, Extraction read) {
    Set<String> wanted = new LinkedHashSet<>(gold.dates());
    Set<String> neutral = new HashSet<>(gold.neutral().dates());
    Set<String> neutralForms =
        gold.neutral().dates().stream().map(NameKeys::fold).collect(Collectors.toSet());
    Set<String> given = new LinkedHashSet<>();
    int wrong = 0;
    for (NamedDate date : read.dates()) {
      String value = date.value().toString();
      given.add(value);
      boolean free =
          neutral.contains(value)
              || neutralForms.contains(NameKeys.fold(value))
              || date.mentions().stream()
                  .anyMatch(mention -> neutralForms.contains(NameKeys.fold(mention.text())));
      if (!wanted.contains(value) && !free) {
        wrong++;
        problem(gold, "dates", new Given(value, date.mentions()), "", read.release());
      }
    }
    int missed = 0;
    for (String value : wanted) {
      if (!given.contains(value)) {
        missed++;
        problems.add(new Problem(gold.id(), "dates", false, value, ""));
      }
    }
    fields.get("dates").add(wanted.size() - missed, wrong, missed);
  }

  private void positions(Gold gold, ReleaseFacts facts, Names people, Names companies) {
    Map<Key, Stated> wanted = new LinkedHashMap<>();
    for (Gold.Held held : gold.positions()) {
      wanted.put(
          key(held.person(), held.role(), held.company(), held.status(), people, companies),
          new Stated(held.toString(), "", Optional.empty(), held.status()));
    }
    Map<Key, Stated> given = new LinkedHashMap<>();
    for (Position position : facts.positions()) {
      String status = position.status().label();
      given.put(
          key(position.person(), position.role(), position.company(), status, people, companies),
          new Stated(
              new Gold.Held(position.person(), position.role(), position.company(), status)
                  .toString(),
              position.evidence().rule() + ": " + position.evidence().text(),
              Optional.of(position.confidence()),
              status));
    }
    Set<Key> neutral =
        gold.neutral().positions().stream()
            .map(held -> key(held.person(), held.role(), held.company(), "", people, companies))
            .collect(Collectors.toSet());
    count(gold, wanted, given, neutral);
    countWithoutStatus(wanted, given, neutral);
  }

  private void count(Gold gold, Map<Key, Stated> wanted, Map<Key, Stated> given, Set<Key> neutral) {
    Map<Key, Key> hits = hits(wanted.keySet(), given.keySet());
    int wrong = 0;
    for (Map.Entry<Key, Stated> each : given.entrySet()) {
      boolean right = hits.containsValue(each.getKey());
      if (!right && neutral.contains(each.getKey().withoutStatus())) {
        continue;
      }
      Stated stated = each.getValue();
      int tenth = (int) Math.min(9, Math.floor(stated.confidence().orElse(0.0) * 10 + 1e-9));
      calibration.merge(
          tenth, new Bin(0, 0).plus(right), (bin, more) -> bin.plus(more.right() > 0));
      if (!right) {
        wrong++;
        status(stated.status()).add(0, 1, 0);
        problems.add(new Problem(gold.id(), "positions", true, stated.text(), stated.evidence()));
      }
    }
    for (Map.Entry<Key, Stated> each : wanted.entrySet()) {
      boolean hit = hits.containsKey(each.getKey());
      status(each.getValue().status()).add(hit ? 1 : 0, 0, hit ? 0 : 1);
      if (!hit) {
        problems.add(new Problem(gold.id(), "positions", false, each.getValue().text(), ""));
      }
    }
    fields.get("positions").add(hits.size(), wrong, wanted.size() - hits.size());
  }

  private Tally status(String status) {
    return statuses.computeIfAbsent(status, name -> new Tally());
  }

  private void countWithoutStatus(
      Map<Key, Stated> wanted, Map<Key, Stated> given, Set<Key> neutral) {
    Set<Key> some = withoutStatus(wanted.keySet());
    Set<Key> other = withoutStatus(given.keySet());
    Map<Key, Key> hits = hits(some, other);
    long wrong =
        other.stream().filter(key -> !hits.containsValue(key) && !neutral.contains(key)).count();
    fields.get("positions*").add(hits.size(), (int) wrong, some.size() - hits.size());
  }

  private static Set<Key> withoutStatus(Set<Key> keys) {
    return keys.stream()
        .map(Key::withoutStatus)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * Which given position is which wanted one. A wanted one without a company takes any company, and
   * one at a neutral organisation takes none as well.
   */
  private static Map<Key, Key> hits(Set<Key> wanted, Set<Key> given) {
    Map<Key, Key> hits = new LinkedHashMap<>();
    wanted.stream().filter(given::contains).forEach(key -> hits.put(key, key));
    for (Key key : wanted) {
      if (key.isAnywhere() && !hits.containsKey(key)) {
        given.stream()
            .filter(other -> !hits.containsValue(other))
            .filter(other ->
                other.person().equals(key.person())
                    && other.role().equals(key.role())
                    && other.status().equals(key.status())
                    && (key.company().isEmpty() || other.company().isEmpty()))
            .findFirst()
            .ifPresent(other -> hits.put(key, other));
      }
    }
    return hits;
  }

  private static Key key(
      String person,
      String role,
      Optional<String> company,
      String status,
      Names people,
      Names companies) {
    String who =
        people
            .of(NameKeys.person(person))
            .map(i -> "p" + i)
            .orElseGet(() -> "?" + NameKeys.fold(person));
    return new Key(
        who, NameKeys.role(role), company.flatMap(name -> companyKey(name, companies)), status);
  }

  private static Optional<String> companyKey(String name, Names companies) {
    Set<String> keys = NameKeys.company(name);
    Optional<Integer> annotated = companies.of(keys);
    if (annotated.isPresent()) {
      return annotated.map(i -> "c" + i);
    }
    if (keys.stream().anyMatch(companies.neutral()::contains)) {
      return Key.NEUTRAL;
    }
    return keys.stream()
        .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
        .map(key -> "?" + key);
  }

  private void singles(Gold gold, Extraction read, Names companies) {
    single(gold, "headline", gold.headline(), read.headline(), Evaluation::sameText);
    single(
        gold,
        "released",
        gold.released(),
        read.released().map(DateValue::toString),
        String::equals);
    single(gold, "place", gold.place(), read.place(), Evaluation::sameText);
    single(gold, "issuer", gold.issuer(), read.issuer(), (want, got) -> same(want, got, companies));
    for (int i = 0; i < gold.companies().size(); i++) {
      Optional<String> ticker = gold.companies().get(i).ticker();
      if (ticker.isPresent()) {
        int company = i;
        Optional<String> got =
            companies.annotatedOf().entrySet().stream()
                .filter(entry -> entry.getValue() == company)
                .flatMap(entry -> read.companies().get(entry.getKey()).ticker().stream())
                .filter(symbol -> sameText(ticker.get(), symbol))
                .findFirst();
        single(gold, "ticker", ticker, got, Evaluation::sameText);
      }
    }
  }

  private static boolean sameText(String want, String got) {
    return NameKeys.fold(want).equals(NameKeys.fold(got));
  }

  private static boolean same(String want, String got, Names companies) {
    Set<String> some = NameKeys.company(want);
    return companyKey(want, companies).equals(companyKey(got, companies))
        || NameKeys.company(got).stream().anyMatch(some::contains);
  }

  private interface Same {
    boolean test(String want, String got);
  }

  private void single(
      Gold gold, String field, Optional<String> want, Optional<String> got, Same same) {
    if (want.isEmpty()) {
      return;
    }
    boolean right = got.isPresent() && same.test(want.get(), got.get());
    single.get(field).add(right ? 1 : 0, 0, right ? 0 : 1);
    if (!right) {
      problems.add(
          new Problem(
              gold.id(), field, false, want.get(), got.map(value -> "got " + value).orElse("")));
    }
  }

  private static String whereStands(Release release, List<String> forms) {
    for (String form : forms) {
      int at = release.text().indexOf(form);
      if (at >= 0 && !form.isEmpty()) {
        return context(release, at, at + form.length());
      }
    }
    return "";
  }

  private static String context(Release release, int start, int end) {
    int from = Math.max(0, start - CONTEXT);
    int to = Math.min(release.text().length(), end + CONTEXT);
    return release.text().substring(from, to).replaceAll("\\s+", " ").strip();
  }
}
