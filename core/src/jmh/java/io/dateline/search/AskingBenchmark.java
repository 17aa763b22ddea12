package io.dateline.search;

import io.dateline.bench.ReleaseGenerator;
import io.dateline.index.Fields;
import io.dateline.index.ReleaseIndexer;
import io.dateline.index.StoredFacts;
import io.dateline.position.Position;
import io.dateline.position.ReleaseFacts;
import io.dateline.query.Query;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/**
 * How long answers take on an index of generated releases.
 *
 * <pre>
 * mvn -Pbench test-compile exec:exec -pl core -Dbench.main=io.dateline.search.AskingBenchmark
 *     -Dbench="target/asking.index 100000 250"
 * </pre>
 *
 * <p>The arguments are the index's folder (made if it is not there), the number of releases, the
 * words of each, and if not all which kinds of questions: positions, words, facets, suggest. Printed are, in milliseconds, the middle and the slowest hundredth of each kind of
 * question, by the clock and by the time of the processor (which other work on the machine does not
 * lengthen). Every kind is asked twice and the second time counts, so that what is
 * measured is the program and not its compilation. Words and phrases are asked by Lucene by hand in turn with ours, on the same words and
 * with the same answer: the ten best releases, read from the index.
 */
public final class AskingBenchmark {
  private static final long SEED = 20031103;
  private static final List<String> KINDS = List.of("positions", "words", "facets", "suggest");
  private static final int WARM = 300;
  private static final int ROUNDS = 1_000;
  private static final SearchOptions TEN = SearchOptions.standard().withLimit(10);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final ReleaseIndex index;
  private final ReleaseGenerator generator;
  private final int size;

  private AskingBenchmark(ReleaseIndex index, ReleaseGenerator generator, int size) {
    this.index = index;
    this.generator = generator;
    this.size = size;
  }

  /** Runs all kinds of questions. */
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    int size = Integer.parseInt(args[1]);
    ReleaseGenerator generator = new ReleaseGenerator(SEED, Integer.parseInt(args[2]));
    if (!Files.exists(folder)) {
      write(folder, size, generator);
    }
    try (ReleaseIndex index = ReleaseIndex.open(folder)) {
      new AskingBenchmark(index, generator, size)
          .run(args.length > 3 ? List.of(args).subList(3, args.length) : KINDS);
    }
  }

  private static void write(Path folder, int size, ReleaseGenerator generator) throws Exception {
    long start = System.nanoTime();
    AtomicInteger next = new AtomicInteger();
    try (ReleaseIndexer indexer = ReleaseIndexer.open(folder)) {
      List<Thread> threads =
          IntStream.range(0, Runtime.getRuntime().availableProcessors())
              .mapToObj(i -> new Thread(() -> write(indexer, next, size, generator)))
              .toList();
      threads.forEach(Thread::start);
      for (Thread thread : threads) {
        thread.join();
      }
    }
    System.out.printf(
        Locale.ROOT, "indexed %d releases in %.0f s%n", size, (System.nanoTime() - start) / 1e9);
  }

  private static void write(
      ReleaseIndexer indexer, AtomicInteger next, int size, ReleaseGenerator generator) {
    for (int i = next.getAndIncrement(); i < size; i = next.getAndIncrement()) {
      indexer.add(generator.release(i));
    }
  }

  private void run(List<String> kinds) {
    int segments = index.withSearcher(searcher -> searcher.getIndexReader().leaves().size());
    System.out.printf(
        Locale.ROOT,
        "%d releases, %d segments, %s %s, %d processors%n",
        index.size(),
        segments,
        System.getProperty("java.vm.name"),
        System.getProperty("java.vm.version"),
        Runtime.getRuntime().availableProcessors());
    System.out.printf("%-44s %9s %9s %9s %9s%n", "", "p50", "p99", "cpu p50", "cpu p99");
    for (String kind : kinds) {
      switch (kind) {
        case "positions" -> samePosition();
        case "words" -> words();
        case "facets" -> facets();
        case "suggest" -> suggest();
        default -> throw new IllegalArgumentException(kind + " is none of " + KINDS);
      }
    }
  }

  private void samePosition() {
    List<Position> positions = positions();
    ask(
        "{person role company}: ten best, total",
        positions,
        p ->
            answer(
                Query.position(
                    Query.person(p.person()),
                    Query.role(p.code()),
                    Query.company(p.company().orElseThrow()))));
    ask(
        "{role company}: ten best, total",
        positions,
        p ->
            answer(
                Query.position(
                    Query.role(p.code()), Query.company(p.company().orElseThrow()))));
    ask(
        "{person role}: ten best, total",
        positions,
        p -> answer(Query.position(Query.person(p.person()), Query.role(p.code()))));
    ask(
        "{person role company}: count",
        positions,
        p ->
            index.count(
                Query.position(
                    Query.person(p.person()),
                    Query.role(p.code()),
                    Query.company(p.company().orElseThrow()))));
    ask(
        "positions {role company}: ten best, total",
        positions,
        p -> {
          Query query =
              Query.position(Query.role(p.code()), Query.company(p.company().orElseThrow()));
          try (Hits<PositionHit> hits = index.positions(query, TEN)) {
            hits.total();
            hits.list().forEach(PositionHit::position);
          }
        });
  }

  private void answer(Query query) {
    try (Hits<ReleaseHit> hits = index.search(query, TEN)) {
      hits.total();
      hits.list().forEach(ReleaseHit::facts);
    }
  }

  private List<Position> positions() {
    SplittableRandom random = new SplittableRandom(SEED);
    List<Position> positions = new ArrayList<>();
    for (int i = 0; i < WARM + ROUNDS; i++) {
      ReleaseFacts facts = generator.release(random.nextInt(size));
      positions.add(facts.positions().get(random.nextInt(facts.positions().size())));
    }
    return positions;
  }

  private void words() {
    SplittableRandom random = new SplittableRandom(SEED + 1);
    List<String[]> pairs = new ArrayList<>();
    for (int i = 0; i < WARM + ROUNDS; i++) {
      String text = generator.release(random.nextInt(size)).extraction().release().text();
      List<String> words = Fields.wordsOf(text);
      int at = random.nextInt(words.size() - 1);
      pairs.add(new String[] {words.get(at), words.get(at + 1)});
    }
    compare(
        "word",
        pairs,
        pair -> Query.word(pair[0]),
        pair -> new TermQuery(new Term(Fields.TEXT, pair[0])));
    compare(
        "phrase",
        pairs,
        pair -> Query.phrase(pair[0] + " " + pair[1]),
        pair -> new PhraseQuery(Fields.TEXT, pair[0], pair[1]));
  }

  private void compare(
      String kind,
      List<String[]> words,
      java.util.function.Function<String[], Query> ours,
      java.util.function.Function<String[], org.apache.lucene.search.Query> byHand) {
    double[][] hand = new double[2][];
    double[][] own = new double[2][];
    // In turn, so that what slows the machine slows both; the second pass counts.
    for (int pass = 0; pass < 2; pass++) {
      hand = measure(words, w -> lucene(byHand.apply(w)));
      own = measure(words, w -> answerOnly(ours.apply(w)));
    }
    print(kind + ": ten best, by hand in Lucene", hand);
    print(kind + ": ten best", own);
    System.out.printf(
        Locale.ROOT,
        "%-44s %9.2f %9s %9.2f%n",
        kind + ": ours / by hand, sum of all",
        Arrays.stream(own[0]).sum() / Arrays.stream(hand[0]).sum(),
        "",
        Arrays.stream(own[1]).sum() / Arrays.stream(hand[1]).sum());
  }

  /** The ten best with their releases, without highlights: what the query by hand gives. */
  private void answerOnly(Query query) {
    try (Hits<ReleaseHit> hits = index.search(query, TEN)) {
      hits.list().forEach(ReleaseHit::facts);
    }
  }

  private void lucene(org.apache.lucene.search.Query query) {
    index.withSearcher(
        searcher -> {
          try {
            read(searcher, query);
            return query;
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static void read(IndexSearcher searcher, org.apache.lucene.search.Query query)
      throws IOException {
    for (ScoreDoc hit : searcher.search(query, 10).scoreDocs) {
      StoredFacts.read(
          searcher
              .storedFields()
              .document(hit.doc, Set.of(Fields.FACTS))
              .getBinaryValue(Fields.FACTS));
    }
  }

  private void facets() {
    List<Integer> rounds = IntStream.range(0, 40).boxed().toList();
    ask(
        "facets by four dimensions, all releases",
        rounds,
        i ->
            index.facets(
                Query.all(),
                Facets.Unit.RELEASES,
                10,
                Dimension.COMPANY,
                Dimension.PERSON,
                Dimension.ROLE,
                Dimension.YEAR));
  }

  private void suggest() {
    List<String> people = positions().stream().map(Position::person).toList();
    ask(
        "suggest, first three letters of a family name",
        people,
        name -> {
          String family = name.substring(name.lastIndexOf(' ') + 1);
          index.suggest(family.substring(0, 3), Suggestion.Kind.PERSON, 10);
        });
    ask(
        "suggest, given name and a letter",
        people,
        name -> {
          int space = name.indexOf(' ');
          index.suggest(name.substring(0, space + 2), Suggestion.Kind.PERSON, 10);
        });
    ask(
        "suggest, a family name misspelt",
        people,
        name -> {
          String family = name.substring(name.lastIndexOf(' ') + 1);
          index.suggest(
              family.substring(0, 2) + "q" + family.substring(2), Suggestion.Kind.PERSON, 10);
        });
  }

  private static <T> void ask(String what, List<T> questions, Consumer<T> question) {
    measure(questions, question);
    print(what, measure(questions, question));
  }

  /** Times by the clock and by the processor, in milliseconds, sorted; the first are left out. */
  private static <T> double[][] measure(List<T> questions, Consumer<T> question) {
    int warm = Math.min(WARM, questions.size() / 4);
    double[] clock = new double[questions.size() - warm];
    double[] processor = new double[clock.length];
    for (int i = 0; i < questions.size(); i++) {
      long cpu = THREADS.getCurrentThreadCpuTime();
      long start = System.nanoTime();
      question.accept(questions.get(i));
      if (i >= warm) {
        clock[i - warm] = (System.nanoTime() - start) / 1e6;
        processor[i - warm] = (THREADS.getCurrentThreadCpuTime() - cpu) / 1e6;
      }
    }
    Arrays.sort(clock);
    Arrays.sort(processor);
    return new double[][] {clock, processor};
  }

  private static void print(String what, double[][] times) {
    System.out.printf(
        Locale.ROOT,
        "%-44s %9.3f %9.3f %9.3f %9.3f%n",
        what,
        at(times[0], 0.50),
        at(times[0], 0.99),
        at(times[1], 0.50),
        at(times[1], 0.99));
  }

  private static double at(double[] sorted, double part) {
    return sorted[(int) Math.min(sorted.length - 1, Math.round(part * (sorted.length - 1)))];
  }
}
