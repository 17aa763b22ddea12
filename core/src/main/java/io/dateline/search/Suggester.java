package io.dateline.search;

import io.dateline.extract.CompanyName;
import io.dateline.extract.RoleTaxonomy;
import io.dateline.index.Fields;
import io.dateline.query.Query;
import io.dateline.text.Fold;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.util.AttributeSource;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/** Completes and corrects names of people, companies and roles. */
final class Suggester {
  private static final RoleTaxonomy ROLES = RoleTaxonomy.standard();

  /** So short a beginning has many completions; the best of them are found once and kept. */
  private static final int SHORT = 3;

  private static final int KEPT = 100;

  /** So many forms are looked at for each name that is wanted: some print one name differently. */
  private static final int FORMS_OF_A_NAME = 4;

  private static final Comparator<Suggestion> BEST =
      Comparator.comparingInt(Suggestion::releases)
          .reversed()
          .thenComparing(Suggestion::text)
          .thenComparing(Suggestion::kind);

  private final Snapshot snapshot;
  private final Map<String, List<Suggestion>> kept = new ConcurrentHashMap<>();

  Suggester(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** Completions, or if there are none corrections; most releases first. */
  List<Suggestion> suggest(String typed, Suggestion.Kind kind, int most) throws IOException {
    String beginning = kind == Suggestion.Kind.COMPANY ? foldedCompany(typed) : folded(typed);
    if (beginning.isEmpty()) {
      return List.of();
    }
    if (kind == Suggestion.Kind.ROLE) {
      return roles(beginning, most);
    }
    List<Suggestion> found = inAnyOrder(kind, beginning, most);
    if (found.isEmpty()) {
      Optional<String> corrected = corrected(kind, beginning);
      if (corrected.isPresent()) {
        found =
            inAnyOrder(kind, corrected.get(), most).stream()
                .map(s -> new Suggestion(s.kind(), s.text(), s.releases(), true))
                .toList();
      }
    }
    return found.subList(0, Math.min(most, found.size()));
  }

  /** The words of a company's name that count. */
  private static String foldedCompany(String typed) {
    return folded(typed).isEmpty() ? "" : String.join(" ", CompanyName.parse(typed).words());
  }

  /** As forms are: words folded, one space apart, without marks at their ends. */
  private static String folded(String typed) {
    List<String> words = new ArrayList<>();
    for (List<String> word : Fields.nameWordsOf(typed)) {
      words.add(word.getFirst());
    }
    return String.join(" ", words);
  }

  /** As typed, or with the last word first, so that a middle name may be missing. */
  private List<Suggestion> inAnyOrder(Suggestion.Kind kind, String typed, int most)
      throws IOException {
    List<Suggestion> found = completions(kind, typed, most);
    int last = typed.lastIndexOf(' ');
    return found.isEmpty() && last > 0
        ? completions(kind, typed.substring(last + 1) + " " + typed.substring(0, last), most)
        : found;
  }

  private List<Suggestion> completions(Suggestion.Kind kind, String beginning, int most)
      throws IOException {
    if (beginning.length() > SHORT || most > KEPT) {
      return complete(kind, beginning, most);
    }
    String key = kind + beginning;
    List<Suggestion> known = kept.get(key);
    if (known == null) {
      List<Suggestion> all = complete(kind, beginning, KEPT);
      known = List.copyOf(all.subList(0, Math.min(KEPT, all.size())));
      kept.put(key, known);
    }
    return known;
  }

  private List<Suggestion> complete(Suggestion.Kind kind, String beginning, int most)
      throws IOException {
    boolean person = kind == Suggestion.Kind.PERSON;
    Map<String, Map<String, Integer>> byPrinted = new HashMap<>();
    Forms.visitMostFrequent(
        snapshot.reader(),
        person ? Fields.PERSON_FORMS : Fields.COMPANY_FORMS,
        beginning,
        (int) Math.min(FORMS_OF_A_NAME * (long) most, Integer.MAX_VALUE),
        (form, printed, releases) ->
            byPrinted
                .computeIfAbsent(printed, p -> new HashMap<>())
                .merge(form, releases, Integer::sum));
    Map<String, Map<String, Integer>> byKey = new HashMap<>();
    byPrinted.forEach((printed, forms) ->
        byKey
            .computeIfAbsent(
                person ? Fields.personKey(printed) : Fields.companyKey(printed),
                k -> new HashMap<>())
            .put(printed, forms.values().stream().max(Integer::compare).orElse(0)));
    List<Suggestion> all = new ArrayList<>();
    for (Map<String, Integer> forms : byKey.values()) {
      String best =
          forms.entrySet().stream()
              .min(
                  Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                      .thenComparing(Map.Entry.comparingByKey()))
              .orElseThrow()
              .getKey();
      int releases = forms.values().stream().mapToInt(Integer::intValue).sum();
      all.add(new Suggestion(kind, best, releases, false));
    }
    all.sort(BEST);
    return all;
  }

  /** Roles that some release has. */
  private List<Suggestion> roles(String beginning, int most) throws IOException {
    List<Suggestion> found =
        roles(
            false,
            code -> {
              String name = Fold.fold(ROLES.name(code));
              return name.startsWith(beginning)
                  || name.contains(" " + beginning)
                  || Fold.fold(code).startsWith(beginning);
            });
    if (found.isEmpty() && beginning.length() >= 3) {
      CharacterRunAutomaton near = near(beginning, 2);
      CharacterRunAutomaton nearCode = near(beginning, 1);
      found =
          roles(
              true,
              code ->
                  isNear(beginning, near, Fold.fold(ROLES.name(code)))
                      || nearCode.run(Fold.fold(code)));
    }
    return found.subList(0, Math.min(most, found.size()));
  }

  private List<Suggestion> roles(boolean corrected, Predicate<String> meant) throws IOException {
    List<Suggestion> found = new ArrayList<>();
    for (String code : ROLES.codes()) {
      if (meant.test(code)) {
        Query role = Query.role(code);
        int releases = snapshot.count(snapshot.compiler().releases(role));
        if (releases > 0) {
          found.add(new Suggestion(Suggestion.Kind.ROLE, ROLES.name(code), releases, corrected));
        }
      }
    }
    found.sort(BEST);
    return found;
  }

  private static CharacterRunAutomaton near(String typed, int edits) {
    return new CharacterRunAutomaton(new LevenshteinAutomata(typed, true).toAutomaton(edits));
  }

  /** Whether what was typed, of four letters or more, is nearly a name or its beginning. */
  private static boolean isNear(String typed, CharacterRunAutomaton near, String name) {
    return typed.length() >= 4
        && (near.run(name) || near.run(name.substring(0, Math.min(name.length(), typed.length()))));
  }

  /** What was typed with each word that no name has in place of the nearest that some have. */
  private Optional<String> corrected(Suggestion.Kind kind, String typed) throws IOException {
    String field = kind == Suggestion.Kind.PERSON ? Fields.PERSON : Fields.COMPANY;
    List<String> words = new ArrayList<>();
    for (String word : typed.split(" ")) {
      Optional<String> near = nearest(snapshot.reader(), field, word);
      if (near.isEmpty()) {
        return Optional.empty();
      }
      words.add(near.get());
    }
    return Optional.of(String.join(" ", words)).filter(c -> !c.equals(typed));
  }

  /** The word itself if the field has it, else the most frequent of those spelt nearly so. */
  static Optional<String> nearest(IndexReader reader, String field, String word)
      throws IOException {
    if (reader.docFreq(new Term(field, word)) > 0) {
      return Optional.of(word);
    }
    if (word.length() < 3) {
      return Optional.empty();
    }
    for (int edits = 1; edits <= (word.length() < 5 ? 1 : 2); edits++) {
      Map<String, Integer> near = new HashMap<>();
      NearWords query = new NearWords(new Term(field, word), edits);
      for (LeafReaderContext leaf : reader.leaves()) {
        Terms terms = leaf.reader().terms(field);
        if (terms == null) {
          continue;
        }
        TermsEnum each = query.in(terms);
        for (BytesRef term = each.next(); term != null; term = each.next()) {
          near.merge(term.utf8ToString(), each.docFreq(), Integer::sum);
        }
      }
      Optional<String> best =
          near.entrySet().stream()
              .filter(e -> e.getKey().charAt(0) != '<' && !e.getKey().endsWith(">"))
              .min(
                  Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                      .thenComparing(Map.Entry.comparingByKey()))
              .map(Map.Entry::getKey);
      if (best.isPresent()) {
        return best;
      }
    }
    return Optional.empty();
  }

  /** Words spelt nearly so; their automata are built once for all segments. */
  private static final class NearWords extends FuzzyQuery {
    private final AttributeSource shared = new AttributeSource();

    NearWords(Term word, int edits) {
      super(word, edits);
    }

    TermsEnum in(Terms terms) throws IOException {
      return getTermsEnum(terms, shared);
    }
  }
}
