package io.dateline.index;

import io.dateline.source.Stamp;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/**
 * What the index remembers of one source, in a document of its own.
 *
 * @param name the source's name
 * @param stamp how it looked from outside when it was read
 * @param hash what it held, 32 hexadecimal digits; empty for an archive, whose members have their
 *     own
 * @param releases ids of the releases that it gave, in the source's order
 */
record SourceRecord(String name, Stamp stamp, String hash, List<String> releases) {
  /** For the {@link Ledger}: key, state, rank, then the releases' ids of ten bytes each. */
  static final String LEDGER = "source.ledger";

  private static final String SIZE = "source.size";
  private static final String MODIFIED = "source.modified";
  private static final String HASH = "source.hash";
  private static final int HEADER = 24;
  private static final int ID = 10;

  SourceRecord {
    releases = List.copyOf(releases);
  }

  /** Finds the document of a source. */
  static Term term(String source) {
    return new Term(Fields.SOURCE_NAME, Fields.term(source));
  }

  Document document() {
    Document doc = new Document();
    doc.add(new StringField(Fields.KIND, Fields.SOURCE_DOCUMENT, Field.Store.NO));
    doc.add(new StringField(Fields.SOURCE_NAME, Fields.term(name), Field.Store.NO));
    doc.add(new StoredField(Fields.SOURCE_NAME, name));
    for (String release : releases) {
      doc.add(new StringField(Fields.SOURCE_RELEASE, release, Field.Store.YES));
    }
    doc.add(new StoredField(SIZE, stamp.size()));
    doc.add(new StoredField(MODIFIED, stamp.modified()));
    doc.add(new StoredField(HASH, hash));
    doc.add(new BinaryDocValuesField(LEDGER, ledgerEntry()));
    ReleaseBlock.noText(doc);
    return doc;
  }

  private BytesRef ledgerEntry() {
    ByteBuffer entry = ByteBuffer.allocate(HEADER + releases.size() * ID);
    entry.putLong(Ledger.key(name));
    entry.putLong(Ledger.state(stamp.size(), stamp.modified()));
    entry.putLong(Ledger.rank(name));
    for (String release : releases) {
      entry.putLong(Long.parseUnsignedLong(release, 0, 16, 16));
      entry.putShort((short) Integer.parseInt(release, 16, 20, 16));
    }
    return new BytesRef(entry.array());
  }

  /** Notes in a ledger what {@link #ledgerEntry()} wrote. */
  static void enter(BytesRef entry, Ledger ledger) {
    ByteBuffer buffer = ByteBuffer.wrap(entry.bytes, entry.offset, entry.length);
    long key = buffer.getLong();
    long state = buffer.getLong();
    long rank = buffer.getLong();
    ledger.putSource(key, state, false);
    while (buffer.remaining() >= ID) {
      ledger.addSource(buffer.getLong(), buffer.getShort(), rank);
    }
  }

  static SourceRecord of(Document doc) {
    return new SourceRecord(
        doc.get(Fields.SOURCE_NAME),
        new Stamp(
            doc.getField(SIZE).numericValue().longValue(),
            doc.getField(MODIFIED).numericValue().longValue()),
        doc.get(HASH),
        List.of(doc.getValues(Fields.SOURCE_RELEASE)));
  }

  boolean isArchive() {
    return hash.isEmpty();
  }
}
