package io.dateline.source;

/**
 * The bytes of one document and where they come from.
 *
 * <p>A complete EDGAR submission is one source; the releases in it are told apart by the release
 * reader.
 *
 * @param name the path as given; {@code archive!member} inside an archive; {@code -} for standard
 *     input
 * @param bytes the content; not copied, so not to be changed
 */
@SuppressWarnings("ArrayRecordComponent")
public record Source(String name, byte[] bytes) {}
