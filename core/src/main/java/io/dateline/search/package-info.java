/**
 * What is the answer? {@link io.dateline.search.ReleaseIndex} opens an index and answers queries:
 * releases, positions, who held a role, what somebody did over time, counts, completions, and why.
 *
 * <p>Queries are compiled on the flexible framework of lucene-queryparser: a syntax parser of ours
 * makes query nodes, processors resolve words, prefixes, names and roles, builders make Lucene
 * queries. The framework carries words, phrases and the logic of and, or and not with its own nodes
 * and builders. Where it does not carry a part, nodes of ours stand in:
 *
 * <ul>
 *   <li>its grammar ({@code StandardSyntaxParser}) refuses or misreads company names ({@code
 *       Yahee!} is an error, {@code 10/31/2003} a regular expression), so text is read by {@link
 *       io.dateline.query.Query#parse};
 *   <li>its nodes know no block of documents: braces are a node that joins positions to releases;
 *   <li>its range nodes take one number from one point field: dates are stretches of days, kept as
 *       Lucene's {@code LongRange};
 *   <li>its interval functions analyze their words again and read {@code *} in them as a wildcard:
 *       near and zone build {@code Intervals} themselves;
 *   <li>its fuzzy builder keeps the 50 nearest words and drops the others in silence: prefixes,
 *       fuzzy words and regular expressions are looked up first, and refused if they stand for too
 *       many;
 *   <li>its {@code AnalyzerQueryNodeProcessor} takes one analyzer for a query and makes
 *       alternatives of a name's several forms; names are resolved by the rules for people and
 *       companies.
 * </ul>
 */
package io.dateline.search;
