package io.dateline.search;

import io.dateline.extract.Company;
import io.dateline.extract.Mention;
import io.dateline.extract.NamedDate;
import io.dateline.extract.Person;
import io.dateline.extract.Role;
import io.dateline.index.Fields;
import io.dateline.index.WordPositions;
import io.dateline.position.Position;
import io.dateline.position.ReleaseFacts;
import io.dateline.query.DateRange;
import io.dateline.query.Query;
import io.dateline.query.QueryField;
import io.dateline.release.ZoneKind;
import io.dateline.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds the very spans of a match: of words by their numbers, which the index knows, of names and
 * roles by the mentions that were read, of positions by what they were read from. None of the text
 * is too far down to be seen. Immutable once it is made; needs no open index.
 */
final class Highlighter {

  private final List<Query> words = new ArrayList<>();
  private final List<Query.Field> fields = new ArrayList<>();
  private final List<DateRange> dates = new ArrayList<>();
  private boolean showsPositions;

  Highlighter(Query query) {
    collect(query);
  }

  /** Clauses about the text, whose matches the index knows: see {@link WordMatches}. */
  List<Query> words() {
    return words;
  }

  /** What is asked for and not negated. */
  private void collect(Query query) {
    switch (query) {
      case Query.Text text -> words.add(text);
      case Query.InZone inZone -> words.add(inZone);
      case Query.Field field when field.field() == QueryField.HEADLINE ->
          words.add(new Query.InZone(ZoneKind.HEADLINE, field.term()));
      case Query.Field field -> fields.add(field);
      case Query.Dates of when of.field() == QueryField.DATE -> dates.add(of.range());
      case Query.Dates of -> showsPositions |= of.field() != QueryField.RELEASED;
      case Query.OfStatus of -> showsPositions = true;
      case Query.OnePosition position -> showsPositions = true;
      case Query.And and -> and.clauses().forEach(clause -> collect(clause));
      case Query.Or or -> or.clauses().forEach(clause -> collect(clause));
      case Query.Not not -> {}
      case Query.All all -> {}
    }
  }

  /**
   * The spans of a match, in order and apart from each other.
   *
   * @param matched places of the positions that match
   * @param words the words that match
   */
  List<Span> spans(ReleaseFacts facts, List<Integer> matched, List<WordMatches.Run> words) {
    List<Span> spans = new ArrayList<>();
    if (!words.isEmpty()) {
      WordPositions places = WordPositions.of(facts.extraction().release());
      words.forEach(word -> spans.add(places.span(word.first(), word.last())));
    }
    for (Query.Field field : fields) {
      mentions(field, facts).forEach(mention -> spans.add(mention.span()));
    }
    for (DateRange range : dates) {
      for (NamedDate date : facts.extraction().dates()) {
        if (holds(range, date)) {
          date.mentions().forEach(mention -> spans.add(mention.span()));
        }
      }
    }
    if (showsPositions) {
      for (int ordinal : matched) {
        Position position = facts.positions().get(ordinal);
        spans.add(position.personMention().span());
        spans.add(position.roleMention().span());
        position.companyMention().ifPresent(mention -> spans.add(mention.span()));
      }
    }
    return merged(spans);
  }

  private static boolean holds(DateRange range, NamedDate date) {
    return range.firstDay().filter(day -> day.isAfter(date.value().first())).isEmpty()
        && range.lastDay().filter(day -> day.isBefore(date.value().last())).isEmpty();
  }

  private static List<Mention> mentions(Query.Field field, ReleaseFacts facts) {
    return switch (field.field()) {
      case PERSON -> {
        Predicate<String> meant = Names.isPerson(field.term(), field.exact());
        yield facts.extraction().people().stream()
            .filter(person -> meant.test(person.name()))
            .map(Person::mentions)
            .flatMap(List::stream)
            .toList();
      }
      case COMPANY -> {
        Predicate<Company> meant = isCompany(field);
        yield companyMentions(facts, meant);
      }
      case ISSUER -> {
        Optional<String> issuer = facts.extraction().issuer();
        yield companyMentions(facts, company -> issuer.filter(company.name()::equals).isPresent());
      }
      case TICKER -> {
        Optional<String> symbol =
            Names.tickerOf(Names.textOf(field.term()).toUpperCase(Locale.ROOT));
        yield companyMentions(
            facts, company -> symbol.filter(s -> hasTicker(company, s)).isPresent());
      }
      case ROLE, TITLE -> {
        Predicate<Role> meant = isRole(field);
        yield facts.extraction().roles().stream()
            .filter(meant)
            .map(Role::mentions)
            .flatMap(List::stream)
            .toList();
      }
      default -> List.of();
    };
  }

  private static List<Mention> companyMentions(ReleaseFacts facts, Predicate<Company> meant) {
    return facts.extraction().companies().stream()
        .filter(meant)
        .map(Company::mentions)
        .flatMap(List::stream)
        .toList();
  }

  private static Predicate<Company> isCompany(Query.Field field) {
    Predicate<String> named = Names.isCompany(field.term(), field.exact());
    Optional<String> symbol =
        field.exact() || Names.isMany(field.term())
            ? Optional.empty()
            : Names.tickerOf(Names.textOf(field.term()));
    return company ->
        named.test(company.name()) || symbol.filter(s -> hasTicker(company, s)).isPresent();
  }

  private static boolean hasTicker(Company company, String symbol) {
    String ticker = company.ticker().map(t -> t.toUpperCase(Locale.ROOT)).orElse("");
    return ticker.equals(symbol) || ticker.startsWith(symbol + ".");
  }

  private static Predicate<Role> isRole(Query.Field field) {
    if (Names.isMany(field.term())) {
      Predicate<String> meant = Expansions.isMeant(field.term());
      return role -> Fields.wordsOf(role.title()).stream().anyMatch(meant);
    }
    String typed = Names.textOf(field.term());
    Optional<AskedRole> asked =
        field.field() == QueryField.TITLE ? Optional.empty() : AskedRole.of(typed);
    if (asked.isPresent()) {
      return role -> asked.get().isMeant(role, field.exact());
    }
    List<String> words = Fields.wordsOf(typed);
    return role -> java.util.Collections.indexOfSubList(Fields.wordsOf(role.title()), words) >= 0;
  }

  /** In order, what overlaps in one. */
  private static List<Span> merged(List<Span> spans) {
    List<Span> merged = new ArrayList<>();
    for (Span span : spans.stream().sorted().toList()) {
      if (!merged.isEmpty() && merged.getLast().overlaps(span)) {
        merged.set(merged.size() - 1, merged.getLast().cover(span));
      } else {
        merged.add(span);
      }
    }
    return merged;
  }
}
