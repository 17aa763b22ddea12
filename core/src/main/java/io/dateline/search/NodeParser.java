package io.dateline.search;

import io.dateline.index.Fields;
import io.dateline.query.Query;
import io.dateline.query.QueryField;
import io.dateline.query.QuerySyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.queryparser.flexible.core.QueryNodeParseException;
import org.apache.lucene.queryparser.flexible.core.messages.QueryParserMessages;
import org.apache.lucene.queryparser.flexible.core.nodes.AndQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FuzzyQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.ModifierQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.ModifierQueryNode.Modifier;
import org.apache.lucene.queryparser.flexible.core.nodes.OrQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QuotedFieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.parser.SyntaxParser;
import org.apache.lucene.queryparser.flexible.messages.MessageImpl;
import org.apache.lucene.queryparser.flexible.standard.nodes.PrefixWildcardQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.RegexpQueryNode;

/**
 * Our language in front of the framework: makes its nodes out of text, or out of a query that was
 * built in Java. The field of words without a field says what they are asked of: {@link
 * Fields#TEXT} of a release, {@link Fields#EVIDENCE} of a position.
 */
final class NodeParser implements SyntaxParser {
  /** Deeper than any text nests; a query built in Java could nest without bound. */
  private static final int MAX_DEPTH = 3 * Query.MAX_DEPTH;

  @Override
  public QueryNode parse(CharSequence text, CharSequence field) throws QueryNodeParseException {
    try {
      return nodes(Query.parse(text.toString()), field.toString());
    } catch (QuerySyntaxException e) {
      throw new QueryNodeParseException(
          new MessageImpl(QueryParserMessages.INVALID_SYNTAX, text, e.getMessage()), e);
    }
  }

  /**
   * The nodes of a query.
   *
   * @param field the field of words without a field
   */
  static QueryNode nodes(Query query, String field) {
    return nodes(query, field, 0);
  }

  private static QueryNode nodes(Query query, String field, int depth) {
    if (depth > MAX_DEPTH) {
      throw new QueryRefusedException("nested more than " + MAX_DEPTH + " deep");
    }
    boolean ofPosition = field.equals(Fields.EVIDENCE);
    return switch (query) {
      case Query.All all -> new LuceneNode(ofPosition ? Fields.positions() : Fields.releases());
      case Query.Term term -> ofPosition ? anywhereInPosition(term) : term(term, field);
      case Query.Regex regex -> new RegexpQueryNode(field, regex.pattern());
      case Query.Field clause when isWords(clause) -> term(clause.term(), clause.field().label());
      case Query.OnePosition position ->
          new OnePositionNode(nodes(position.query(), Fields.EVIDENCE, depth + 1));
      case Query.And and -> conjunction(and.clauses(), field, depth);
      case Query.Or or -> {
        List<QueryNode> children = new ArrayList<>();
        or.clauses().forEach(clause -> children.add(nodes(clause, field, depth + 1)));
        yield new OrQueryNode(children);
      }
      case Query.Not not -> conjunction(List.of(not), field, depth);
      case Query.Near near -> new IntervalNode(near);
      case Query.InZone inZone -> new IntervalNode(inZone);
      case Query.Field clause -> new ClauseNode(clause);
      case Query.Dates dates -> ofPosition(dates, isOnlyOfPosition(dates.field()) && !ofPosition);
      case Query.OfStatus status -> ofPosition(status, !ofPosition);
    };
  }

  /** Fields that release documents do not have. */
  private static boolean isOnlyOfPosition(QueryField field) {
    return field == QueryField.HELD || field == QueryField.FROM || field == QueryField.TO;
  }

  /** Outside braces, what only a position has is asked of any position. */
  private static QueryNode ofPosition(Query clause, boolean any) {
    QueryNode node = new ClauseNode(clause);
    return any ? new OnePositionNode(node) : node;
  }

  private static QueryNode anywhereInPosition(Query.Term term) {
    return new OrQueryNode(
        List.of(
            term(term, Fields.EVIDENCE),
            term(term, Fields.TITLE),
            new ClauseNode(new Query.Field(QueryField.PERSON, term, false)),
            new ClauseNode(new Query.Field(QueryField.COMPANY, term, false))));
  }

  private static boolean isWords(Query.Field clause) {
    return !clause.exact()
        && (clause.field() == QueryField.HEADLINE
            || clause.field() == QueryField.PLACE
            || clause.field() == QueryField.TITLE);
  }

  private static QueryNode term(Query.Term term, String field) {
    return switch (term) {
      case Query.Word word -> new FieldQueryNode(field, word.text(), -1, -1);
      case Query.Phrase phrase -> new QuotedFieldQueryNode(field, phrase.text(), -1, -1);
      case Query.Prefix prefix -> new PrefixWildcardQueryNode(field, prefix.text() + "*", -1, -1);
      case Query.Fuzzy fuzzy -> new FuzzyQueryNode(field, fuzzy.text(), fuzzy.edits(), -1, -1);
    };
  }

  /** Clauses that are all to hold; what is only negated is negated of everything. */
  private static QueryNode conjunction(List<Query> clauses, String field, int depth) {
    List<QueryNode> children = new ArrayList<>();
    boolean onlyNegated = true;
    for (Query clause : clauses) {
      boolean negated = clause instanceof Query.Not;
      Query inside = clause instanceof Query.Not not ? not.clause() : clause;
      onlyNegated &= negated;
      children.add(
          new ModifierQueryNode(
              nodes(inside, field, depth + 1), negated ? Modifier.MOD_NOT : Modifier.MOD_REQ));
    }
    if (onlyNegated) {
      children.add(new ModifierQueryNode(nodes(Query.all(), field, depth + 1), Modifier.MOD_REQ));
    }
    return new AndQueryNode(children);
  }
}
