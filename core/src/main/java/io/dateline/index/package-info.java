/**
 * How is it kept? Releases and their positions as blocks of Lucene documents, written so that
 * nothing is lost.
 */
package io.dateline.index;
