package io.dateline.release;

import io.dateline.text.Span;

/**
 * A run of text in which line ends mean nothing: a paragraph of the body with its hard wraps, one
 * line of a contact block, one row of a table, a headline.
 *
 * @param span the whole paragraph, page marks inside it included
 * @param zone the zone that it lies in; never {@link ZoneKind#QUOTE} or {@link ZoneKind#DATELINE},
 *     which lie inside paragraphs
 */
public record Paragraph(Span span, ZoneKind zone) {}
