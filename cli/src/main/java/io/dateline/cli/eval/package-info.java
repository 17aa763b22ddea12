/** How right is it? Compares what Dateline reads with annotations that somebody made by hand. */
package io.dateline.cli.eval;
