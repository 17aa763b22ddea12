/**
 * What is asked? The query language as values.
 *
 * <p>{@link io.dateline.query.Query} is a sealed tree of records. {@link
 * io.dateline.query.Query#parse} makes one from text, its {@code toString} prints the text again,
 * and the static methods build it in Java. Nothing here knows an index.
 */
package io.dateline.query;
