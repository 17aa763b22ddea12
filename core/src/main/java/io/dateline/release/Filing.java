package io.dateline.release;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the header of an EDGAR submission says of the filing that a release came with.
 *
 * @param accession accession number, {@code 0000891618-95-000727}
 * @param cik central index key of the first filer, ten digits; empty if the header has none
 * @param company conformed name of the first filer, {@code CISCO SYSTEMS INC}; empty if none
 * @param form submission type, {@code 8-K}; empty if none
 * @param items item texts or numbers, in the order of the header
 * @param filed the day it was filed
 * @param exhibit the document's type, {@code EX-99.1}
 */
public record Filing(
    String accession,
    String cik,
    String company,
    String form,
    List<String> items,
    Optional<LocalDate> filed,
    String exhibit) {
  /** Copies the items. */
  public Filing {
    items = List.copyOf(items);
  }
}
