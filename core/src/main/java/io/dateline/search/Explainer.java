package io.dateline.search;

import io.dateline.date.DateValue;
import io.dateline.extract.Company;
import io.dateline.extract.Extraction;
import io.dateline.extract.Person;
import io.dateline.extract.Role;
import io.dateline.index.Fields;
import io.dateline.position.Position;
import io.dateline.position.ReleaseFacts;
import io.dateline.query.Query;
import io.dateline.query.QueryField;
import io.dateline.text.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/** Takes a query apart and asks it clause by clause. */
final class Explainer {
  private static final int MOST = 5;

  private final Snapshot snapshot;

  Explainer(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  // One release

  Explanation explain(Query query, int doc) throws IOException {
    ReleaseFacts facts = snapshot.facts(doc);
    LeafReaderContext leaf = snapshot.leaf(doc);
    List<Explanation.Clause> clauses = new ArrayList<>();
    for (Query clause : conjuncts(query)) {
      if (clause instanceof Query.OnePosition position) {
        explainPosition(position, doc, leaf, facts, clauses);
        continue;
      }
      boolean holds = matches(snapshot.compiler().releases(clause), doc);
      List<String> found = holds ? highlights(clause, doc, leaf, facts) : instead(clause, facts);
      clauses.add(new Explanation.Clause(clause, false, holds, holds ? 1 : 0, found, List.of()));
    }
    return new Explanation(query, matches(snapshot.compiler().releases(query), doc), clauses);
  }

  /** Keeps the positions that all clauses so far hold for, until a clause leaves none. */
  private void explainPosition(
      Query.OnePosition braces,
      int doc,
      LeafReaderContext leaf,
      ReleaseFacts facts,
      List<Explanation.Clause> clauses)
      throws IOException {
    List<Position> left = facts.positions();
    for (Query clause : conjuncts(braces.query())) {
      Weight weight = weight(snapshot.compiler().ofPosition(clause));
      List<Position> matching = new ArrayList<>();
      new Blocks(weight)
          .matching(leaf, doc - leaf.docBase)
          .forEach(ordinal -> matching.add(facts.positions().get(ordinal)));
      boolean any = !matching.isEmpty();
      List<Position> before = left;
      matching.retainAll(before);
      boolean holds = !matching.isEmpty();
      List<String> found =
          (holds ? matching : before).stream().map(Explainer::said).distinct().limit(MOST).toList();
      clauses.add(new Explanation.Clause(clause, true, holds, any ? 1 : 0, found, List.of()));
      left = matching;
    }
  }

  private static String said(Position position) {
    return position.person()
        + ", "
        + position.role()
        + position.company().map(company -> ", " + company).orElse("")
        + ", "
        + position.status().label()
        + position.from().map(date -> ", from " + date).orElse("")
        + position.to().map(date -> ", to " + date).orElse("");
  }

  private List<String> highlights(Query clause, int doc, LeafReaderContext leaf, ReleaseFacts facts)
      throws IOException {
    int inLeaf = doc - leaf.docBase;
    List<Integer> matched = List.of();
    PositionQuestion question = PositionQuestion.of(clause);
    if (question.asksForPositions()) {
      Weight weight = weight(snapshot.compiler().ofPosition(question.ofPosition()));
      matched = new Blocks(weight).matching(leaf, inLeaf);
    }
    Highlighter highlighter = new Highlighter(clause);
    List<Span> spans =
        highlighter.spans(
            facts, matched, new WordMatches(snapshot, highlighter.words()).in(leaf, inLeaf));
    return spans.stream()
        .map(span -> facts.extraction().release().textOf(span))
        .distinct()
        .limit(MOST)
        .toList();
  }

  /** What the release has in the place of what was asked. */
  private static List<String> instead(Query clause, ReleaseFacts facts) {
    Extraction read = facts.extraction();
    Stream<String> found =
        switch (clause) {
          case Query.Field field -> instead(field.field(), facts);
          case Query.Dates dates when dates.field() == QueryField.DATE ->
              read.dates().stream().map(date -> date.value().toString());
          case Query.Dates dates when dates.field() == QueryField.RELEASED ->
              read.released().stream().map(DateValue::toString);
          case Query.Dates dates -> facts.positions().stream().map(Explainer::said);
          case Query.OfStatus status -> facts.positions().stream().map(Explainer::said);
          default -> Stream.empty();
        };
    return found.distinct().limit(MOST).toList();
  }

  private static Stream<String> instead(QueryField field, ReleaseFacts facts) {
    Extraction read = facts.extraction();
    return switch (field) {
      case PERSON -> read.people().stream().map(Person::name);
      case COMPANY -> read.companies().stream().map(Company::name);
      case TICKER -> read.companies().stream().flatMap(company -> company.ticker().stream());
      case ROLE, TITLE -> read.roles().stream().map(Role::title);
      case HEADLINE -> read.headline().stream();
      case PLACE -> read.place().stream();
      case ISSUER -> read.issuer().stream();
      case SOURCE -> Stream.of(read.release().source());
      case ID -> Stream.of(read.release().id());
      default -> Stream.empty();
    };
  }

  private boolean matches(org.apache.lucene.search.Query query, int doc) throws IOException {
    LeafReaderContext leaf = snapshot.leaf(doc);
    Scorer scorer = weight(query).scorer(leaf);
    int inLeaf = doc - leaf.docBase;
    return scorer != null && scorer.iterator().advance(inLeaf) == inLeaf;
  }

  private Weight weight(org.apache.lucene.search.Query query) throws IOException {
    IndexSearcher searcher = snapshot.searcher();
    return searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
  }

  // The whole index

  Explanation explain(Query query) throws IOException {
    List<Explanation.Clause> clauses = new ArrayList<>();
    List<Query> before = new ArrayList<>();
    for (Query clause : conjuncts(query)) {
      if (clause instanceof Query.OnePosition position) {
        explainPositions(position, before, clauses);
      } else {
        clauses.add(clause(clause, clause, with(before, clause), false));
      }
      before.add(clause);
    }
    return new Explanation(query, count(query) > 0, clauses);
  }

  private void explainPositions(
      Query.OnePosition braces, List<Query> before, List<Explanation.Clause> clauses)
      throws IOException {
    List<Query> inside = new ArrayList<>();
    for (Query clause : conjuncts(braces.query())) {
      inside.add(clause);
      Query together = with(before, new Query.OnePosition(Query.allOf(inside)));
      clauses.add(clause(clause, new Query.OnePosition(clause), together, true));
    }
  }

  private static Query with(List<Query> before, Query clause) {
    List<Query> all = new ArrayList<>(before);
    all.add(clause);
    return Query.allOf(all);
  }

  private Explanation.Clause clause(Query shown, Query alone, Query together, boolean inBraces)
      throws IOException {
    long releases = count(alone);
    boolean named = releases > 0 || inBraces && count(shown) > 0;
    List<String> suggestions = named ? List.of() : suggestions(shown);
    return new Explanation.Clause(
        shown, inBraces, count(together) > 0, releases, List.of(), suggestions);
  }

  private int count(Query query) throws IOException {
    return snapshot.count(snapshot.compiler().releases(query));
  }

  private List<String> suggestions(Query clause) throws IOException {
    return switch (clause) {
      case Query.Word word -> words(word.text(), Fields.TEXT);
      case Query.Phrase phrase -> words(phrase.text(), Fields.TEXT);
      case Query.Field field -> suggestions(field);
      default -> List.of();
    };
  }

  private List<String> suggestions(Query.Field field) throws IOException {
    String typed = Names.textOf(field.term());
    Optional<Suggestion.Kind> kind =
        switch (field.field()) {
          case PERSON -> Optional.of(Suggestion.Kind.PERSON);
          case COMPANY, ISSUER -> Optional.of(Suggestion.Kind.COMPANY);
          case ROLE -> Optional.of(Suggestion.Kind.ROLE);
          default -> Optional.empty();
        };
    if (kind.isPresent()) {
      List<String> near =
          snapshot.suggester().suggest(typed, kind.get(), MOST).stream()
              .map(Suggestion::text)
              .toList();
      return near.isEmpty() && field.field() == QueryField.ROLE
          ? AskedRole.of(typed).stream().flatMap(asked -> asked.inGeneral().stream()).toList()
          : near;
    }
    return switch (field.field()) {
      case HEADLINE -> words(typed, Fields.HEADLINE);
      case TITLE -> words(typed, Fields.TITLE);
      case PLACE -> words(typed, Fields.PLACE);
      default -> List.of();
    };
  }

  private List<String> words(String typed, String field) throws IOException {
    List<String> meant = new ArrayList<>();
    List<String> words = Fields.wordsOf(typed);
    for (String word : words) {
      Suggester.nearest(snapshot.reader(), field, word).ifPresent(meant::add);
    }
    return meant.size() < words.size() || meant.equals(words)
        ? List.of()
        : List.of(String.join(" ", meant));
  }

  private static List<Query> conjuncts(Query query) {
    return query instanceof Query.And and ? and.clauses() : List.of(query);
  }
}
