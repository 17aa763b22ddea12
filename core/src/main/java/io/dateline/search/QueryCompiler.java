package io.dateline.search;

import io.dateline.index.Fields;
import io.dateline.query.Query;
import io.dateline.query.QueryField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.queryparser.flexible.core.QueryNodeException;
import org.apache.lucene.queryparser.flexible.core.QueryParserHelper;
import org.apache.lucene.queryparser.flexible.core.builders.QueryTreeBuilder;
import org.apache.lucene.queryparser.flexible.core.nodes.BooleanQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FuzzyQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.MatchNoDocsQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.ModifierQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.TokenizedPhraseQueryNode;
import org.apache.lucene.queryparser.flexible.core.processors.QueryNodeProcessorImpl;
import org.apache.lucene.queryparser.flexible.core.processors.QueryNodeProcessorPipeline;
import org.apache.lucene.queryparser.flexible.standard.builders.BooleanQueryNodeBuilder;
import org.apache.lucene.queryparser.flexible.standard.builders.FieldQueryNodeBuilder;
import org.apache.lucene.queryparser.flexible.standard.builders.MatchNoDocsQueryNodeBuilder;
import org.apache.lucene.queryparser.flexible.standard.builders.ModifierQueryNodeBuilder;
import org.apache.lucene.queryparser.flexible.standard.builders.PhraseQueryNodeBuilder;
import org.apache.lucene.queryparser.flexible.standard.config.StandardQueryConfigHandler;
import org.apache.lucene.queryparser.flexible.standard.nodes.PrefixWildcardQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.RegexpQueryNode;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToChildBlockJoinQuery;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;

/**
 * Compiles a query for one state of the index, on Lucene's flexible query parser framework: {@link
 * NodeParser} makes its nodes, processors cut words and look up what stands for many, builders make
 * Lucene queries of the nodes.
 */
final class QueryCompiler {
  /** Release documents, which close their blocks. */
  static final BitSetProducer PARENTS = new QueryBitSetProducer(Fields.releases());

  private static final KindQuery RELEASES = new KindQuery(Fields.releases(), PARENTS);

  private static final KindQuery POSITIONS =
      new KindQuery(Fields.positions(), new QueryBitSetProducer(Fields.positions()));

  private static final QueryTreeBuilder BUILDERS = builders();

  private final Expansions expansions;

  QueryCompiler(IndexReader reader) {
    expansions = new Expansions(reader);
  }

  /** Made for each query: processors of the framework keep lists while they work. */
  private QueryParserHelper framework() {
    StandardQueryConfigHandler config = new StandardQueryConfigHandler();
    QueryNodeProcessorPipeline pipeline = new QueryNodeProcessorPipeline(config);
    pipeline.add(new ExpansionProcessor(expansions));
    pipeline.add(new WordProcessor());
    pipeline.add(new ClauseProcessor(expansions));
    return new QueryParserHelper(config, new NodeParser(), pipeline, BUILDERS);
  }

  /** Release documents that match. */
  org.apache.lucene.search.Query releases(Query query) {
    org.apache.lucene.search.Query built = build(query, Fields.TEXT);
    return findsPositions(query)
        ? new BooleanQuery.Builder().add(built, Occur.MUST).add(RELEASES, Occur.FILTER).build()
        : built;
  }

  /** Whether position documents could be found too, because both kinds have the fields. */
  private static boolean findsPositions(Query query) {
    return switch (query) {
      case Query.Field field -> field.field().isOfPosition() || isOfBoth(field.field());
      case Query.Dates dates -> dates.field() == QueryField.RELEASED;
      case Query.And and ->
          and.clauses().stream()
              .filter(clause -> !(clause instanceof Query.Not))
              .allMatch(QueryCompiler::findsPositions);
      case Query.Or or -> or.clauses().stream().anyMatch(QueryCompiler::findsPositions);
      default -> false;
    };
  }

  private static boolean isOfBoth(QueryField field) {
    return field == QueryField.ID || field == QueryField.TICKER;
  }

  /** Position documents that match. */
  org.apache.lucene.search.Query positions(PositionQuestion question) {
    BooleanQuery.Builder all =
        new BooleanQuery.Builder()
            .add(build(question.ofPosition(), Fields.EVIDENCE), Occur.MUST)
            .add(POSITIONS, Occur.FILTER);
    Optional<Query> ofRelease = question.ofRelease();
    if (ofRelease.isPresent()) {
      all.add(new ToChildBlockJoinQuery(releases(ofRelease.get()), PARENTS), Occur.FILTER);
    }
    return all.build();
  }

  /** Position documents of which this holds, whatever their release. */
  org.apache.lucene.search.Query ofPosition(Query query) {
    return positions(new PositionQuestion(query, Optional.empty(), true));
  }

  private org.apache.lucene.search.Query build(Query query, String field) {
    QueryParserHelper framework = framework();
    try {
      QueryNode nodes = NodeParser.nodes(query, field);
      QueryNode processed = framework.getQueryNodeProcessor().process(nodes);
      return (org.apache.lucene.search.Query) framework.getQueryBuilder().build(processed);
    } catch (QueryNodeException e) {
      throw new QueryRefusedException(query + ": " + e.getMessage(), e);
    }
  }

  private static QueryTreeBuilder builders() {
    QueryTreeBuilder builders = new QueryTreeBuilder();
    builders.setBuilder(BooleanQueryNode.class, new BooleanQueryNodeBuilder());
    builders.setBuilder(ModifierQueryNode.class, new ModifierQueryNodeBuilder());
    builders.setBuilder(FieldQueryNode.class, new FieldQueryNodeBuilder());
    builders.setBuilder(TokenizedPhraseQueryNode.class, new PhraseQueryNodeBuilder());
    builders.setBuilder(MatchNoDocsQueryNode.class, new MatchNoDocsQueryNodeBuilder());
    builders.setBuilder(LuceneNode.class, node -> ((LuceneNode) node).query());
    builders.setBuilder(OnePositionNode.class, QueryCompiler::onePosition);
    return builders;
  }

  private static org.apache.lucene.search.Query onePosition(QueryNode node) {
    QueryNode child = node.getChildren().getFirst();
    Object inside = child.getTag(QueryTreeBuilder.QUERY_TREE_BUILDER_TAGID);
    return new ToParentBlockJoinQuery(
        new BooleanQuery.Builder()
            .add((org.apache.lucene.search.Query) inside, Occur.FILTER)
            .add(POSITIONS, Occur.FILTER)
            .build(),
        PARENTS,
        ScoreMode.None);
  }

  /** Replaces one node by another, children first. */
  private abstract static class Replacing extends QueryNodeProcessorImpl {
    @Override
    protected QueryNode preProcessNode(QueryNode node) {
      return node;
    }

    @Override
    protected List<QueryNode> setChildrenOrder(List<QueryNode> children) {
      return children;
    }
  }

  /** Looks up the words that prefixes, fuzzy words and regular expressions stand for. */
  private static final class ExpansionProcessor extends Replacing {
    private final Expansions expansions;
    private final IntervalBuilder intervals;

    ExpansionProcessor(Expansions expansions) {
      this.expansions = expansions;
      this.intervals = new IntervalBuilder(expansions);
    }

    @Override
    protected QueryNode postProcessNode(QueryNode node) {
      return switch (node) {
        case PrefixWildcardQueryNode prefix -> {
          String text = prefix.getTextAsString();
          Query.Term term = new Query.Prefix(text.substring(0, text.length() - 1));
          yield words(prefix.getFieldAsString(), term);
        }
        case FuzzyQueryNode fuzzy ->
            words(
                fuzzy.getFieldAsString(),
                new Query.Fuzzy(fuzzy.getTextAsString(), (int) fuzzy.getSimilarity()));
        case RegexpQueryNode regexp ->
            new LuceneNode(
                expansions.query(
                    regexp.getFieldAsString(), new Query.Regex(regexp.getText().toString())));
        case IntervalNode interval ->
            new LuceneNode(intervals.query(interval.field(), interval.clause()));
        default -> node;
      };
    }

    private QueryNode words(String field, Query.Term term) {
      return new LuceneNode(
          Fields.wordsOf(Names.textOf(term)).size() > 1
              ? intervals.query(field, term)
              : expansions.query(field, term));
    }
  }

  /** Cuts words and phrases as the index does. */
  private static final class WordProcessor extends Replacing {
    @Override
    protected QueryNode postProcessNode(QueryNode node) {
      if (!(node instanceof FieldQueryNode typed)
          || node.getParent() instanceof TokenizedPhraseQueryNode) {
        return node;
      }
      List<QueryNode> words = new ArrayList<>();
      for (String word : Fields.wordsOf(typed.getTextAsString())) {
        FieldQueryNode one = new FieldQueryNode(typed.getField(), word, -1, -1);
        one.setPositionIncrement(words.size());
        words.add(one);
      }
      if (words.size() <= 1) {
        return words.isEmpty()
            ? new LuceneNode(new MatchNoDocsQuery("nothing to look for in " + typed.getText()))
            : words.getFirst();
      }
      TokenizedPhraseQueryNode phrase = new TokenizedPhraseQueryNode();
      phrase.add(words);
      return phrase;
    }
  }

  /** Resolves names, roles, dates and keywords. */
  private static final class ClauseProcessor extends Replacing {
    private final ClauseBuilder clauses;

    ClauseProcessor(Expansions expansions) {
      this.clauses = new ClauseBuilder(expansions);
    }

    @Override
    protected QueryNode postProcessNode(QueryNode node) {
      return node instanceof ClauseNode clause
          ? new LuceneNode(clauses.query(clause.clause()))
          : node;
    }
  }
}
