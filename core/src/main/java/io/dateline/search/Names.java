package io.dateline.search;

import io.dateline.extract.CompanyName;
import io.dateline.extract.PersonName;
import io.dateline.index.Fields;
import io.dateline.query.Query.Fuzzy;
import io.dateline.query.Query.Phrase;
import io.dateline.query.Query.Prefix;
import io.dateline.query.Query.Term;
import io.dateline.query.Query.Word;
import io.dateline.text.Fold;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Finds people and companies by name: as a Lucene query for the index, and as a predicate for the
 * names of one release. The two agree.
 */
final class Names {
  /** Fields of a kind of name. */
  private record In(String words, String key, String name) {}

  private static final In COMPANY = new In(Fields.COMPANY, Fields.COMPANY_KEY, Fields.COMPANY_NAME);
  private static final In ISSUER = new In(Fields.ISSUER, Fields.ISSUER_KEY, Fields.ISSUER_NAME);

  private static final Pattern AND = Pattern.compile("(?i)(\\s)(?:and|&)(?=\\s)");

  private Names() {}

  // People

  /** Documents that name this person. */
  static Query person(Term term, boolean exact, Expansions expansions) {
    if (isMany(term)) {
      return expansions.query(Fields.PERSON, term);
    }
    String asked = textOf(term);
    if (exact) {
      return exists(Fields.PERSON_KEY, Fields.personKey(asked));
    }
    Optional<PersonName> name = personName(asked);
    if (name.isEmpty()) {
      return phrase(Fields.PERSON, asked);
    }
    if (isBareWord(asked, name.get())) {
      return anyOf(Fields.PERSON, formsOfBareWord(asked));
    }
    return new NameQuery(
        candidates(name.get()), Fields.PERSON_NAME, asked, printed -> agrees(name.get(), printed));
  }

  /** The word itself with its marks and without, and its short and long forms. */
  private static Set<String> formsOfBareWord(String asked) {
    Set<String> forms = new HashSet<>(PersonName.formsOf(asked));
    List<String> typed = Fields.nameWordsOf(asked).getFirst();
    forms.addAll(typed.subList(0, Math.min(2, typed.size())));
    return forms;
  }

  /** Documents with a name that has the family name and, if given names are asked, one of them. */
  private static Query candidates(PersonName name) {
    Query family = anyOf(Fields.PERSON, formsOfLastWord(name.family()));
    if (!name.given().isEmpty() && PersonName.isInitial(name.given().getFirst())) {
      return family;
    }
    Set<String> given = new HashSet<>();
    for (String one : name.given()) {
      if (PersonName.isInitial(one)) {
        continue;
      }
      given.addAll(PersonName.formsOf(one));
      given.add(Fold.fold(one.substring(0, 1)));
      given.addAll(formsOfLastWord(one));
    }
    name.nickname().ifPresent(nickname -> given.addAll(PersonName.formsOf(nickname)));
    if (given.isEmpty()) {
      return family;
    }
    BooleanQuery.Builder any =
        new BooleanQuery.Builder()
            .add(both(family, anyOf(Fields.PERSON, given)), Occur.SHOULD)
            .add(exists(Fields.PERSON_KEY, name.familyKey()), Occur.SHOULD);
    if (name.given().size() == 1) {
      any.add(
          both(
              exists(Fields.PERSON_FAMILY, Fold.fold(name.given().getFirst())),
              anyOf(Fields.PERSON, PersonName.formsOf(name.family()))),
          Occur.SHOULD);
    }
    return any.build();
  }

  private static Query both(Query one, Query other) {
    return new BooleanQuery.Builder().add(one, Occur.MUST).add(other, Occur.MUST).build();
  }

  /** Whether a person's printed name is meant. */
  static Predicate<String> isPerson(Term term, boolean exact) {
    if (isMany(term)) {
      return anyWord(term);
    }
    String asked = textOf(term);
    Optional<PersonName> name = personName(asked);
    if (exact) {
      return printed -> Fields.personKey(printed).equals(Fields.personKey(asked));
    }
    if (name.isEmpty()) {
      return printed -> holdsPhrase(printed, asked);
    }
    if (isBareWord(asked, name.get())) {
      Set<String> forms = formsOfBareWord(asked);
      return printed ->
          Fields.nameWordsOf(printed).stream().flatMap(List::stream).anyMatch(forms::contains);
    }
    return printed -> agrees(name.get(), printed);
  }

  private static boolean agrees(PersonName asked, String printed) {
    return personName(printed)
        .filter(name -> asked.matches(name) || isReversed(asked, name))
        .isPresent();
  }

  /** Whether "Chilton Robert" was typed for Bob J. Chilton. */
  private static boolean isReversed(PersonName asked, PersonName name) {
    return asked.given().size() == 1
        && !name.given().isEmpty()
        && name.familyKey().equals(Fold.fold(asked.given().getFirst()))
        && PersonName.formsOf(asked.family()).contains(Fold.fold(name.given().getFirst()));
  }

  /** One word without honorific: it may be any part of a name. */
  private static boolean isBareWord(String asked, PersonName name) {
    return name.honorific().isEmpty()
        && name.given().isEmpty()
        && name.nickname().isEmpty()
        && Fields.nameWordsOf(asked).size() == 1;
  }

  /** The name without apostrophes: O'Brien is found as obrien. */
  private static Optional<PersonName> personName(String text) {
    try {
      return Optional.of(PersonName.parse(text.replace("'", "").replace("\u2019", "")));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static List<String> formsOfLastWord(String name) {
    List<List<String>> words = Fields.nameWordsOf(name);
    return words.isEmpty() ? List.of() : words.getLast();
  }

  // Companies

  /** Documents that name this company. */
  static Query company(Term term, boolean exact, Expansions expansions) {
    return company(COMPANY, term, exact, expansions);
  }

  /** Releases in which this company speaks. */
  static Query issuer(Term term, boolean exact, Expansions expansions) {
    return company(ISSUER, term, exact, expansions);
  }

  private static Query company(In in, Term term, boolean exact, Expansions expansions) {
    if (isMany(term)) {
      return expansions.query(in.words(), term);
    }
    String asked = textOf(term);
    Query sameKey = exists(in.key(), Fields.companyKey(asked));
    if (exact) {
      return new NameQuery(sameKey, in.name(), asked, isCompany(term, true));
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    List<List<String>> spellings = spellings(asked).stream().map(Names::firstForms).toList();
    any.add(sameKey, Occur.SHOULD);
    if (spellings.stream().allMatch(words -> words.size() == 1)) {
      spellings.forEach(words -> any.add(exists(in.words(), words.get(0)), Occur.SHOULD));
    } else {
      any.add(likely(in, spellings, term, expansions), Occur.SHOULD);
    }
    if (in == COMPANY) {
      tickerOf(asked).ifPresent(t -> any.add(exists(Fields.TICKER, t), Occur.SHOULD));
    }
    return new ConstantScoreQuery(any.build());
  }

  /** Documents with the rarest word of a name, whose names are then compared as printed. */
  private static Query likely(
      In in, List<List<String>> spellings, Term term, Expansions expansions) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (List<String> words : spellings) {
      if (!words.isEmpty()) {
        any.add(exists(in.words(), rarest(in, words, expansions)), Occur.SHOULD);
      }
    }
    return new NameQuery(any.build(), in.name(), textOf(term), isCompany(term, false));
  }

  private static String rarest(In in, List<String> words, Expansions expansions) {
    List<String> own = words.stream().filter(word -> !CompanyName.isLegalForm(word)).toList();
    return expansions.rarest(in.words(), own.isEmpty() ? words : own);
  }

  private static List<String> firstForms(String name) {
    return Fields.nameWordsOf(name).stream().map(List::getFirst).toList();
  }

  /** Whether a company's printed name is meant. */
  static Predicate<String> isCompany(Term term, boolean exact) {
    if (isMany(term)) {
      return anyWord(term);
    }
    String asked = textOf(term);
    if (exact) {
      String folded = bare(asked);
      return printed -> bare(printed).equals(folded);
    }
    String key = Fields.companyKey(asked);
    Set<String> spellings = spellings(asked);
    return printed ->
        Fields.companyKey(printed).equals(key)
            || spellings.stream().anyMatch(each -> holdsPhrase(printed, each));
  }

  /** With "and" as a word and, as a name with "&" is indexed, without. */
  private static Set<String> spellings(String asked) {
    String withAnd = AND.matcher(asked).replaceAll("$1and");
    String without = AND.matcher(asked).replaceAll("$1");
    return Fields.nameWordsOf(without).isEmpty()
        ? Set.of(asked)
        : new LinkedHashSet<>(List.of(withAnd, without));
  }

  /** Words one space apart, folded, without full stops and commas. */
  private static String bare(String name) {
    return String.join(" ", Fields.nameWordsOf(name).stream().map(List::getFirst).toList());
  }

  /** The symbol in {@code VLEX} or {@code NASDAQ:VLEX}; empty if it looks like a name. */
  static Optional<String> tickerOf(String asked) {
    String symbol = asked.substring(asked.lastIndexOf(':') + 1).strip();
    boolean capitals = symbol.equals(symbol.toUpperCase(Locale.ROOT));
    return capitals && symbol.length() <= 8 && !symbol.isEmpty() && symbol.indexOf(' ') < 0
        ? Optional.of(symbol)
        : Optional.empty();
  }

  // Both

  static boolean isNameField(String field) {
    return field.equals(Fields.PERSON)
        || field.equals(Fields.COMPANY)
        || field.equals(Fields.ISSUER);
  }

  static boolean isMany(Term term) {
    return term instanceof Prefix || term instanceof Fuzzy;
  }

  static String textOf(Term term) {
    return switch (term) {
      case Word word -> word.text();
      case Phrase phrase -> phrase.text();
      case Prefix prefix -> prefix.text();
      case Fuzzy fuzzy -> fuzzy.text();
    };
  }

  private static Predicate<String> anyWord(Term term) {
    Predicate<String> meant = Expansions.isMeant(term);
    return printed -> Fields.nameWordsOf(printed).stream().flatMap(List::stream).anyMatch(meant);
  }

  private static boolean holdsPhrase(String printed, String asked) {
    List<List<String>> words = Fields.nameWordsOf(printed);
    List<List<String>> looked = Fields.nameWordsOf(asked);
    for (int i = 0; i + looked.size() <= words.size(); i++) {
      int k = 0;
      while (k < looked.size() && words.get(i + k).contains(looked.get(k).getFirst())) {
        k++;
      }
      if (k == looked.size()) {
        return k > 0;
      }
    }
    return false;
  }

  /** The words of a name after each other, each in the form in which it was typed. */
  private static Query phrase(String field, String asked) {
    List<String> words = Fields.nameWordsOf(asked).stream().map(List::getFirst).toList();
    return switch (words.size()) {
      case 0 -> new MatchNoDocsQuery("nothing to look for in \"" + asked + "\"");
      case 1 -> exists(field, words.getFirst());
      default -> new PhraseQuery(field, words.toArray(String[]::new));
    };
  }

  private static Query anyOf(String field, Collection<String> terms) {
    if (terms.size() == 1) {
      return exists(field, terms.iterator().next());
    }
    List<BytesRef> bytes = new ArrayList<>();
    terms.forEach(term -> bytes.add(new BytesRef(term)));
    return new TermInSetQuery(field, bytes);
  }

  private static Query exists(String field, String term) {
    return new TermQuery(new org.apache.lucene.index.Term(field, term));
  }
}
