/** How answers are printed: tables, tab-separated values, CSV, JSON, JSON Lines, Markdown. */
package io.dateline.cli.output;
