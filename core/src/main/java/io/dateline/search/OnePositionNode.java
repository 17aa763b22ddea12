package io.dateline.search;

import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNodeImpl;
import org.apache.lucene.queryparser.flexible.core.parser.EscapeQuerySyntax;

/** Braces: the child is about one position document, the node about the release above it. */
final class OnePositionNode extends QueryNodeImpl {
  OnePositionNode(QueryNode child) {
    allocate();
    setLeaf(false);
    add(child);
  }

  @Override
  public CharSequence toQueryString(EscapeQuerySyntax escaper) {
    return "{" + getChildren().getFirst().toQueryString(escaper) + "}";
  }
}
