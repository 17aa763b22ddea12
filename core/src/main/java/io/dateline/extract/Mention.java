package io.dateline.extract;

import io.dateline.text.Span;

/**
 * One place where something is named.
 *
 * @param span where, in the release's text
 * @param text what stands there, as {@code Release.textOf(span)} says it
 * @param rule name of the rule that found it, such as {@code person.given-surname}
 */
public record Mention(Span span, String text, String rule) {}
