package io.dateline.release;

import io.dateline.text.Span;
import java.util.Optional;

/**
 * The words in front of the news: "NEW YORK, May 3, 2004 (Wire) -- Acme Corp. today ...".
 *
 * @param whole all of it, up to the dash before the first sentence
 * @param place the place as printed, {@code NEW YORK} or {@code Los Angeles, CA}
 * @param date the date as printed; it may stand in a line of its own, outside {@code whole}
 */
public record DatelineLine(Span whole, Optional<Span> place, Optional<Span> date) {}
