package io.dateline.extract;

/**
 * A run of capitalised words that may name something.
 *
 * @param first its first token
 * @param last its last token
 * @param honorific whether "Mr." or the like stands before it
 */
record Candidate(int first, int last, boolean honorific) {}
