package io.dateline.release;

import io.dateline.text.Span;
import java.util.List;

/**
 * A release as its layout shows it.
 *
 * @param text the text
 * @param blocks its paragraphs, in order and apart from each other
 * @param gaps what to pass over inside them, in order and apart from each other
 */
record Draft(String text, List<Block> blocks, List<Span> gaps) {}
