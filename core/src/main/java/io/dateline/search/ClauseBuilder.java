package io.dateline.search;

import io.dateline.index.Fields;
import io.dateline.position.Status;
import io.dateline.query.DateRange;
import io.dateline.query.Query;
import io.dateline.query.Query.Term;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;

/** Turns the clauses of fields into Lucene queries; the same for release and position documents. */
final class ClauseBuilder {

  private final Expansions expansions;

  ClauseBuilder(Expansions expansions) {
    this.expansions = expansions;
  }

  org.apache.lucene.search.Query query(Query clause) {
    return switch (clause) {
      case Query.OfStatus of -> exists(Fields.STATUS, of.status().label());
      case Query.Dates dates -> dates(dates);
      case Query.Field field -> field(field);
      default -> throw new IllegalArgumentException("not of a field: " + clause);
    };
  }

  private org.apache.lucene.search.Query field(Query.Field clause) {
    Term term = clause.term();
    boolean exact = clause.exact();
    return switch (clause.field()) {
      case PERSON -> Names.person(term, exact, expansions);
      case COMPANY -> Names.company(term, exact, expansions);
      case ISSUER -> Names.issuer(term, exact, expansions);
      case ROLE -> role(term, exact);
      case TICKER -> keyword(Fields.TICKER, term, upper(symbol(term)));
      case FORM -> keyword(Fields.FORM, term, upper(Names.textOf(term)));
      case CIK -> keyword(Fields.CIK, term, tenDigits(Names.textOf(term)));
      case ACCESSION -> keyword(Fields.ACCESSION, term, Names.textOf(term));
      case ID -> keyword(Fields.ID, term, Names.textOf(term).toLowerCase(Locale.ROOT));
      case SOURCE -> source(term, exact);
      case HEADLINE -> exactly(Fields.HEADLINE, term);
      case PLACE -> exactly(Fields.PLACE, term);
      case TITLE -> exactly(Fields.TITLE, term);
      default -> throw new IllegalArgumentException("not of text: " + clause);
    };
  }

  /**
   * A role by its normal form with all below it, or exactly it. What the taxonomy does not know is
   * looked for among the words of the title.
   */
  private org.apache.lucene.search.Query role(Term term, boolean exact) {
    if (Names.isMany(term)) {
      return expansions.query(Fields.TITLE, term);
    }
    String typed = Names.textOf(term);
    checkIsOneRole(term, typed, exact);
    Optional<AskedRole> asked = AskedRole.of(typed);
    if (asked.isEmpty()) {
      return exactly(Fields.TITLE, term);
    }
    org.apache.lucene.search.Query role =
        exists(exact ? Fields.ROLE_CODE : Fields.ROLE, asked.get().code());
    return asked.get().words().isEmpty()
        ? role
        : new BooleanQuery.Builder()
            .add(role, Occur.FILTER)
            .add(inOneTitle(asked.get().words()), Occur.FILTER)
            .build();
  }

  /** A position has one role, and its status says whether that is past. */
  private static void checkIsOneRole(Term term, String typed, boolean exact) {
    List<String> several = AskedRole.several(typed);
    if (several.size() > 1) {
      List<Query> each = several.stream().map(role -> asked(role, exact)).toList();
      throw new QueryRefusedException(
          term,
          "names more than one role, and a position has one",
          Optional.of("(" + Query.anyOf(each) + ")"));
    }
    Optional<String> past = AskedRole.past(typed);
    if (past.isPresent()) {
      throw new QueryRefusedException(
          term,
          "is a role and a status",
          Optional.of(asked(past.get(), exact).and(Query.status(Status.FORMER)).toString()));
    }
  }

  private static Query asked(String role, boolean exact) {
    Query.Field clause = Query.role(role);
    return new Query.Field(clause.field(), clause.term(), exact);
  }

  /** A release has the words of all its titles in one field, a gap between two titles. */
  private static org.apache.lucene.search.Query inOneTitle(List<String> words) {
    if (words.size() == 1) {
      return exists(Fields.TITLE, words.getFirst());
    }
    IntervalsSource[] each = words.stream().map(Intervals::term).toArray(IntervalsSource[]::new);
    return new IntervalQuery(
        Fields.TITLE, Intervals.maxwidth(Fields.GAP, Intervals.unordered(each)));
  }

  private org.apache.lucene.search.Query exactly(String field, Term term) {
    List<String> words = Fields.wordsOf(Names.textOf(term));
    return switch (words.size()) {
      case 0 -> new MatchNoDocsQuery("nothing to look for in " + term);
      case 1 -> exists(field, words.getFirst());
      default -> new PhraseQuery(field, words.toArray(String[]::new));
    };
  }

  private static String symbol(Term term) {
    String typed = Names.textOf(term);
    return typed.substring(typed.lastIndexOf(':') + 1).strip();
  }

  private static String upper(String text) {
    return text.strip().toUpperCase(Locale.ROOT);
  }

  private static String tenDigits(String cik) {
    String digits = cik.strip();
    return "0".repeat(Math.max(0, 10 - digits.length())) + digits;
  }

  private org.apache.lucene.search.Query keyword(String field, Term term, String value) {
    return switch (term) {
      case Query.Prefix prefix -> new PrefixQuery(term(field, value));
      case Query.Fuzzy fuzzy ->
          throw new QueryRefusedException(
              fuzzy, "is no spelling that " + clauseName(field) + " takes: type it as it is");
      default -> exists(field, value);
    };
  }

  private static String clauseName(String field) {
    return field + ":";
  }

  /** A path as it was given, or a part of it. */
  private org.apache.lucene.search.Query source(Term term, boolean exact) {
    String typed = Names.textOf(term);
    if (exact) {
      return exists(Fields.SOURCE, typed);
    }
    StringBuilder escaped = new StringBuilder("*");
    for (int i = 0; i < typed.length(); i++) {
      char c = typed.charAt(i);
      if (c == '*' || c == '?' || c == '\\') {
        escaped.append('\\');
      }
      escaped.append(c);
    }
    return new ConstantScoreQuery(new WildcardQuery(term(Fields.SOURCE, escaped + "*")));
  }

  private static org.apache.lucene.search.Query dates(Query.Dates clause) {
    DateRange range = clause.range();
    long first = range.firstDay().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE);
    long last = range.lastDay().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
    return switch (clause.field()) {
      case RELEASED -> released(first, last);
      case DATE -> within(Fields.DATE, first, last);
      case FROM -> within(Fields.FROM, first, last);
      case TO -> within(Fields.TO, first, last);
      case HELD -> LongRange.newIntersectsQuery(Fields.HELD, new long[] {first}, new long[] {last});
      default -> throw new IllegalArgumentException("not of dates: " + clause);
    };
  }

  /** A date that may be a month lies in the range only with all its days. */
  private static org.apache.lucene.search.Query within(String field, long first, long last) {
    return LongRange.newWithinQuery(field, new long[] {first}, new long[] {last});
  }

  private static org.apache.lucene.search.Query released(long first, long last) {
    return new BooleanQuery.Builder()
        .add(LongField.newRangeQuery(Fields.RELEASED, first, Long.MAX_VALUE), Occur.FILTER)
        .add(LongPoint.newRangeQuery(Fields.RELEASED_LAST, Long.MIN_VALUE, last), Occur.FILTER)
        .build();
  }

  private static org.apache.lucene.search.Query exists(String field, String value) {
    return new ConstantScoreQuery(new TermQuery(term(field, value)));
  }

  private static org.apache.lucene.index.Term term(String field, String value) {
    return new org.apache.lucene.index.Term(field, value);
  }
}
