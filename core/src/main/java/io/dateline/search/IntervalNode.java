package io.dateline.search;

import io.dateline.index.Fields;
import io.dateline.query.Query;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNodeImpl;
import org.apache.lucene.queryparser.flexible.core.parser.EscapeQuerySyntax;

/**
 * Words near each other, or in one zone. The framework's own {@code IntervalQueryNode} takes
 * functions that analyze their words again and hold no limit of expansions over the whole index;
 * this one carries the clause to {@link IntervalBuilder}.
 */
final class IntervalNode extends QueryNodeImpl {
  private final Query clause;

  IntervalNode(Query.Near near) {
    this((Query) near);
  }

  IntervalNode(Query.InZone inZone) {
    this((Query) inZone);
  }

  private IntervalNode(Query clause) {
    this.clause = clause;
    setLeaf(true);
  }

  Query clause() {
    return clause;
  }

  /** The field whose positions count. */
  String field() {
    return Fields.TEXT;
  }

  @Override
  public CharSequence toQueryString(EscapeQuerySyntax escaper) {
    return clause.toString();
  }

  @Override
  public QueryNode cloneTree() {
    return new IntervalNode(clause);
  }
}
