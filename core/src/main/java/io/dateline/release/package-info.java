/** What does the paper say, and in which part? Text, paragraphs and zones of a release. */
package io.dateline.release;
