package io.dateline.search;

import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNodeImpl;
import org.apache.lucene.queryparser.flexible.core.parser.EscapeQuerySyntax;

/**
 * A leaf for which the framework has no node: a clause of the language as it is, replaced by its
 * Lucene query in the course of processing.
 */
final class ClauseNode extends QueryNodeImpl {
  private final io.dateline.query.Query clause;

  ClauseNode(io.dateline.query.Query clause) {
    this.clause = clause;
    setLeaf(true);
  }

  io.dateline.query.Query clause() {
    return clause;
  }

  @Override
  public CharSequence toQueryString(EscapeQuerySyntax escaper) {
    return clause.toString();
  }

  @Override
  public QueryNode cloneTree() {
    return new ClauseNode(clause);
  }
}
