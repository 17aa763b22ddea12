package io.dateline.cli;

// README begins
import io.dateline.index.Progress;
import io.dateline.index.ReleaseIndexer;
import io.dateline.query.Query;
import io.dateline.search.Hits;
import io.dateline.search.PositionHit;
import io.dateline.search.ReleaseIndex;
import io.dateline.search.SearchOptions;
import io.dateline.source.Sources;
import java.nio.file.Path;
import java.util.List;

class EmbedExample {
  static void run(Path folder) {
    try (ReleaseIndexer indexer = ReleaseIndexer.open(folder)) {
      indexer.index(Sources.of(List.of("testdata/releases")), Progress.NONE);
    }
    Query query = Query.parse("{role:cfo status:appointed} released:2005..");
    try (ReleaseIndex index = ReleaseIndex.open(folder);
        Hits<PositionHit> hits = index.positions(query, SearchOptions.standard())) {
      hits.stream()
          .map(PositionHit::position)
          .forEach(
              p -> System.out.println(p.person() + ", " + p.role() + ": " + p.evidence().text()));
    }
  }
}
// README ends
