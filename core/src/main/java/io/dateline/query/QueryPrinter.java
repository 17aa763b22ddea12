package io.dateline.query;

import java.util.List;

/** Prints a query so that parsing it gives the same query again. */
final class QueryPrinter {
  /** Marks that are put behind a backslash in a word that would otherwise be read differently. */
  private static final String MARKS = "\"\u201c\u201d\u201e(){}:*~\\,|&";

  private final StringBuilder out = new StringBuilder();

  private QueryPrinter() {}

  static String print(Query query) {
    QueryPrinter printer = new QueryPrinter();
    printer.top(query);
    return printer.out.toString();
  }

  /** Without parentheses around it, for there is nothing beside it. */
  private void top(Query query) {
    switch (query) {
      case Query.Or or -> join(or.clauses(), " OR ", true);
      case Query.And and -> join(and.clauses(), " ", false);
      default -> clause(query);
    }
  }

  /**
   * Clauses with something between them. Conjunctions bind closer than alternatives, so they need
   * no parentheses among these.
   */
  private void join(List<Query> clauses, String between, boolean alternatives) {
    for (int i = 0; i < clauses.size(); i++) {
      if (i > 0) {
        out.append(between);
      }
      if (alternatives && clauses.get(i) instanceof Query.And and) {
        join(and.clauses(), " ", false);
      } else {
        clause(clauses.get(i));
      }
    }
  }

  private void clause(Query query) {
    switch (query) {
      case Query.All all -> out.append('*');
      case Query.Text text -> text(text, false);
      case Query.Field field -> {
        out.append(field.field().label()).append(field.exact() ? ":=" : ":");
        text(field.term(), false);
      }
      case Query.Dates dates -> out.append(dates.field().label()).append(':').append(dates.range());
      case Query.OfStatus of -> out.append("status:").append(of.status().label());
      case Query.InZone inZone -> {
        out.append("zone:").append(inZone.zone().label()).append('(');
        text(inZone.text(), false);
        out.append(')');
      }
      case Query.OnePosition position -> {
        out.append('{');
        top(position.query());
        out.append('}');
      }
      case Query.Not not -> {
        out.append('-');
        boolean dash = not.clause() instanceof Query.Not;
        out.append(dash ? "(" : "");
        clause(not.clause());
        out.append(dash ? ")" : "");
      }
      case Query.And and -> inParentheses(and);
      case Query.Or or -> inParentheses(or);
    }
  }

  private void inParentheses(Query query) {
    out.append('(');
    top(query);
    out.append(')');
  }

  private void text(Query.Text text, boolean inNear) {
    switch (text) {
      case Query.Word word -> out.append(word(word.text(), inNear));
      case Query.Phrase phrase -> quote(phrase.text());
      case Query.Prefix prefix -> out.append(word(prefix.text(), inNear)).append('*');
      case Query.Fuzzy fuzzy ->
          out.append(word(fuzzy.text(), inNear)).append('~').append(fuzzy.edits());
      case Query.Regex regex -> {
        out.append("re:");
        quote(regex.pattern());
      }
      case Query.Near near -> {
        out.append("near(");
        for (int i = 0; i < near.parts().size(); i++) {
          out.append(i > 0 ? " " : "");
          text(near.parts().get(i), true);
        }
        out.append(", ").append(near.words()).append(')');
      }
    }
  }

  private void quote(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' || QueryLexer.isQuote(c)) {
        out.append('\\');
      }
      out.append(c);
    }
    out.append('"');
  }

  private static String word(String text, boolean inNear) {
    if (QueryLexer.isPlainWord(text) && !(inNear && text.indexOf(',') >= 0)) {
      return text;
    }
    StringBuilder safe = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (i == 0 || MARKS.indexOf(c) >= 0) {
        safe.append('\\');
      }
      safe.append(c);
    }
    return safe.toString();
  }
}
