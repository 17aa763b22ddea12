package io.dateline.release;

import io.dateline.text.Span;

/** A part of a release. Zones may nest (a quote in the body); otherwise they do not overlap. */
public record Zone(ZoneKind kind, Span span) {}
