package io.dateline.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.index.IndexReport.Entry;
import io.dateline.source.Source;
import io.dateline.source.SourceException;
import io.dateline.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * A folder of releases of which some have changed, moved and doubled since they were indexed, and
 * what an index of them holds before and after a run that nothing disturbs.
 */
final class ChangedNews {
  private static final int FILES = 28;
  private static final int CHANGED = 10;

  private final Path folder;
  private final Path older;
  private final Prepared reading;
  private final Map<String, String> before;
  private final Map<String, String> undisturbed;
  private final List<String> answers;

  /** Writes it all below a folder. */
  ChangedNews(Path temp) throws IOException, SourceException {
    folder = temp.resolve("news");
    older = temp.resolve("older");
    Wire.write(folder, 7, FILES);
    List<Source> sources = new ArrayList<>(sources());
    index(older, folder, Prepared.of(sources), Progress.NONE);
    before = contents(older);
    change();
    sources.addAll(sources());
    reading = Prepared.of(sources);
    Path whole = temp.resolve("whole");
    index(whole, folder, reading, Progress.NONE);
    undisturbed = contents(whole);
    answers = Answers.of(whole);
  }

  private void change() throws IOException {
    Wire wire = new Wire(8);
    for (int i = 0; i < CHANGED; i++) {
      Files.writeString(folder.resolve("r" + i + ".txt"), wire.next());
    }
    for (int i = CHANGED; i < CHANGED + 5; i++) {
      Files.copy(folder.resolve("r" + i + ".txt"), folder.resolve("copy-of-r" + i + ".txt"));
      Files.move(folder.resolve("r" + (i + 5) + ".txt"), folder.resolve("moved-r" + i + ".txt"));
    }
  }

  private List<Source> sources() throws IOException {
    List<Source> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        found.add(Source.of(file.toString(), Files.readAllBytes(file)));
      }
    }
    return found;
  }

  Path folder() {
    return folder;
  }

  /** The index as it was before the sources changed. */
  Path older() {
    return older;
  }

  Prepared reading() {
    return reading;
  }

  /** Brings an index up to date, or makes it. */
  static void index(Path index, Path folder, Reading reading, Progress progress) {
    try (ReleaseIndexer indexer = ReleaseIndexer.open(index, options(), reading)) {
      indexer.index(Sources.of(List.of(folder.toString())), progress);
    }
  }

  /** Brings an index up to date, or makes it. */
  void index(Directory index, Progress progress) {
    try (ReleaseIndexer indexer = ReleaseIndexer.open(index, options(), reading)) {
      indexer.index(Sources.of(List.of(folder.toString())), progress);
    }
  }

  private static IndexerOptions options() {
    return IndexerOptions.standard()
        .withRamBufferMegabytes(1)
        .withCommitEvery(3)
        .withThreads(2)
        .withPrune(true);
  }

  private static Map<String, String> contents(Path index) throws IOException {
    try (Directory directory = FSDirectory.open(index)) {
      return contents(directory);
    }
  }

  private static Map<String, String> contents(Directory index) {
    IndexChecks.assertClean(index);
    return IndexChecks.contents(index);
  }

  /** What was told as durable is so; of the rest each source is as it was or as it is now. */
  void assertKept(Directory index, boolean fresh, Promises promises, String where)
      throws IOException {
    if (fresh && !DirectoryReader.indexExists(index)) {
      assertThat(promises.kept()).as(where).isEmpty();
      return;
    }
    Map<String, String> kept = contents(index);
    promises
        .kept()
        .forEach((source, outcome) -> {
          String key = "source " + source;
          if (outcome == Outcome.VANISHED) {
            assertThat(kept).as(where).doesNotContainKey(key);
          } else {
            assertThat(kept).as(where).containsEntry(key, undisturbed.get(key));
          }
        });
    kept.forEach((key, releases) -> {
      if (key.startsWith("source ")) {
        assertThat(releases)
            .as(where + ", " + key)
            .isIn(undisturbed.get(key), fresh ? "" : before.get(key));
        assertThat(kept.keySet()).as(where + ", " + key).containsAll(ids(releases));
      }
    });
  }

  private static List<String> ids(String releases) {
    return List.of(releases.substring(1, releases.length() - 1).split(", "));
  }

  /** Everything is as after a run that nothing disturbed. */
  void assertComplete(Directory index, String where) {
    assertThat(contents(index)).as(where).isEqualTo(undisturbed);
  }

  /** Everybody is answered as after a run that nothing disturbed. */
  void assertAnswers(Path index, String where) {
    assertThat(Answers.of(index)).as(where).containsExactlyElementsOf(answers);
  }

  /** What a run has told as durable. */
  static final class Promises implements Progress {
    private final List<Entry> told = new ArrayList<>();
    private final Map<String, Outcome> kept = new HashMap<>();

    @Override
    public void done(Entry entry) {
      told.add(entry);
    }

    @Override
    public void committed(long entries) {
      told.stream().limit(entries).forEach(entry -> kept.put(entry.source(), entry.outcome()));
    }

    /** A run begins that tells from the beginning; what was promised stays so. */
    void again() {
      told.clear();
    }

    /** The sources that were told as durable, and what had become of them. */
    Map<String, Outcome> kept() {
      return new LinkedHashMap<>(kept);
    }
  }
}
