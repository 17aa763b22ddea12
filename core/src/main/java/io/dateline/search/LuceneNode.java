package io.dateline.search;

import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNodeImpl;
import org.apache.lucene.queryparser.flexible.core.parser.EscapeQuerySyntax;
import org.apache.lucene.search.Query;

/** A leaf whose Lucene query is known. */
final class LuceneNode extends QueryNodeImpl {
  private final Query query;

  LuceneNode(Query query) {
    this.query = query;
    setLeaf(true);
  }

  Query query() {
    return query;
  }

  @Override
  public CharSequence toQueryString(EscapeQuerySyntax escaper) {
    return query.toString();
  }

  @Override
  public QueryNode cloneTree() {
    return new LuceneNode(query);
  }
}
