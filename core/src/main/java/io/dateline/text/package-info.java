/** Where in the text? Spans, tokens and sentences; all offsets are half-open UTF-16 offsets. */
package io.dateline.text;
