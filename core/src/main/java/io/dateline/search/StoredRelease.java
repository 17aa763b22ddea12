package io.dateline.search;

import io.dateline.index.Fields;
import io.dateline.index.IndexException;
import io.dateline.index.StoredFacts;
import io.dateline.position.ReleaseFacts;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.BytesRef;

/**
 * What the index keeps of a release: its bytes are fetched at once, so that it needs no open index,
 * and taken apart when somebody asks. Safe for any number of threads.
 */
final class StoredRelease {
  private static final Set<String> FACTS = Set.of(Fields.FACTS);

  private final BytesRef bytes;
  private Optional<ReleaseFacts> facts = Optional.empty();

  StoredRelease(StoredFields stored, int releaseDoc) throws IOException {
    this.bytes = stored.document(releaseDoc, FACTS).getBinaryValue(Fields.FACTS);
  }

  synchronized ReleaseFacts facts() {
    if (facts.isEmpty()) {
      facts = Optional.of(StoredFacts.read(bytes));
    }
    return facts.get();
  }

  /**
   * What the release's facts say of places in them that other files of the index name.
   *
   * @param id of the release
   * @throws IndexException if there are no such places: a file is damaged where no sum is looked at
   */
  <T> T at(String id, Function<ReleaseFacts, T> places) {
    ReleaseFacts known = facts();
    try {
      return places.apply(known);
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw IndexException.reading(id, e);
    }
  }
}
