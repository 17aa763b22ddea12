package io.dateline.extract;

import io.dateline.release.Release;
import io.dateline.release.ReleaseReader;
import io.dateline.release.ZoneKind;
import io.dateline.source.Source;
import io.dateline.source.SourceException;
import io.dateline.source.SourceVisitor;
import io.dateline.source.Sources;
import io.dateline.text.Fold;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Learns the weights of {@link NameModel} and writes {@code names.model.gz}. Names of the archive
 * teach where two recognisers agree, or where a legal form or an honorific says what they are; the
 * annotated releases that are not held out teach what those recognisers get wrong. Run: {@code java
 * … io.dateline.extract.NameModelTrainer SHARED OUT [FURTHER_ANNOTATED_FOLDERS]}.
 */
final class NameModelTrainer {
  private static final Pattern SPAN = Pattern.compile("\\[(\\d+),(\\d+),\"([POL])\"\\]");
  private static final int SKIP = -1;

  /** One of so many releases of the archive is read. */
  private static final int EVERY = 2;

  /** So many models, each of another order of the names, are averaged. */
  private static final int ORDERS = 4;

  /** How often the names are gone through. */
  private static final int ROUNDS = 4;

  /** So many names of the archive weigh as much as one that somebody annotated. */
  private static final int ANNOTATED_WEIGHT = 60;

  /** How often the very words of a name are left out, so that what is around it has to speak. */
  private static final float WORDS_LEFT_OUT = 0.3f;

  /** How much of a weight is taken back each time it is used. */
  private static final float PENALTY = 1e-5f;

  /** How often a slot is left out, so that no one slot decides. */
  private static final float LEFT_OUT = 0.1f;

  /** A slot that fewer names of the training have says nothing. */
  private static final int RAREST = 4;

  /** One name of one release: what speaks for it, what it is, and its words. */
  private record Example(int[] slots, int kind, float weight, String key) {}

  private final Lexicon lexicon = Lexicon.standard();
  private final List<Example> examples = new ArrayList<>();
  private final float[] weights = new float[NameFeatures.SLOTS * NameModel.KINDS];
  private final float[] squares = new float[weights.length];

  public static void main(String[] args) throws IOException {
    NameModelTrainer trainer = new NameModelTrainer();
    Path shared = Path.of(args[0]);
    trainer.archive(shared, EVERY);
    trainer.agree();
    int silver = trainer.examples.size();
    Path gold = shared.resolve("gold/dev");
    List<Path> annotated = annotations(gold);
    for (int i = 0; i < annotated.size(); i++) {
      if (i % 3 != 2) {
        trainer.annotated(annotated.get(i));
      }
    }
    for (int i = 2; i < args.length; i++) {
      for (Path file : annotations(Path.of(args[i]))) {
        trainer.annotated(file);
      }
    }
    System.out.println(
        silver + " silver names, " + (trainer.examples.size() - silver) + " annotated");
    trainer.learn();
    trainer.write(Path.of(args[1]));
  }

  private static List<Path> annotations(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
    }
  }

  private void archive(Path shared, int every) throws IOException {
    Map<String, String> silver = WordStatistics.lines(shared.resolve("silver/spans.jsonl.gz"));
    int[] n = new int[1];
    read(
        shared.resolve("corpus/wire-2023-2026.tar.gz"),
        release -> {
          String member = release.source().substring(release.source().indexOf('!') + 1);
          String line = silver.get(WordStatistics.path(member, silver));
          if (line != null && n[0]++ % every == 0) {
            silver(release, line);
          }
        });
  }

  private void silver(Release release, String line) {
    String text = release.text();
    int[] marks = new int[text.length() + 1];
    int first = line.indexOf("\"first\":");
    mark(marks, line.substring(first), 0);
    mark(marks, line.substring(line.indexOf("\"both\":"), first), 4);
    Reading reading = Reading.of(release, lexicon);
    Entities entities = new Entities(reading, new CandidateFinder(reading, lexicon).find());
    NameFeatures features = new NameFeatures(entities);
    Set<Entity> bodies = bodies(entities, reading);
    for (Entity entity : entities.byKey.values()) {
      int kind =
          isBody(entity, reading) || bodies.contains(entity)
              ? 2
              : silverKind(entity, features, reading, marks);
      examples.add(new Example(features.of(entity), kind, 1, key(entity)));
    }
  }

  private static String key(Entity entity) {
    String key = companyKey(entity.key);
    return key.isEmpty() ? entity.key : key;
  }

  /** "Exampleton University", "Association of Examples". */
  private static boolean isBody(Entity entity, Reading reading) {
    String[] words = entity.words;
    long a = reading.bits[entity.model.first()];
    long z = reading.bits[entity.model.last()];
    boolean open = words.length > 2 && (words[1].equals("of") || words[1].equals("for"));
    return words.length > 1
            && (BODIES.contains(entity.last()) || open && BODIES.contains(words[0]))
            && (z & (Lexicon.LEGAL | Lexicon.COMPANY_WORD)) == 0
        || words.length == 1 && (a & Lexicon.NEUTRAL) != 0;
  }

  private static final Set<String> BODIES =
      Set.of(
          "university",
          "college",
          "school",
          "department",
          "ministry",
          "commission",
          "council",
          "committee",
          "court",
          "authority",
          "administration",
          "association",
          "society",
          "foundation",
          "institute",
          "federation",
          "congress",
          "bureau",
          "office",
          "academy",
          "agency",
          "board",
          "museum",
          "league",
          "alliance",
          "coalition",
          "chamber");

  /** What stands in brackets after the name of a body is short for it: "(SEC)". */
  private static Set<Entity> bodies(Entities entities, Reading reading) {
    Map<Integer, Entity> endingAt = new HashMap<>();
    for (Entity entity : entities.byKey.values()) {
      for (Candidate candidate : entity.candidates) {
        endingAt.put(candidate.last(), entity);
      }
    }
    Set<Entity> bodies = new HashSet<>();
    for (Entity entity : entities.byKey.values()) {
      for (Candidate candidate : entity.candidates) {
        Entity before = endingAt.get(candidate.first() - 2);
        if (entity.words.length == 1
            && before != null
            && reading.isMark(candidate.first() - 1, '(', candidate.first())
            && isBody(before, reading)) {
          bodies.add(entity);
        }
      }
    }
    return bodies;
  }

  /** So many names of the archive weigh as much as one that a reader has judged. */
  private static final float JUDGED_WEIGHT = 3;

  /** What a reader says of names that the recognisers get wrong, by their key. */
  private static final Map<String, Integer> JUDGED = judged();

  private static Map<String, Integer> judged() {
    Map<String, Integer> judged = new HashMap<>();
    for (String line : WordList.lines("names-judged.txt")) {
      String[] name = line.split(" ");
      judged.put(name[0], name[1].equals("company") ? 1 : 2);
    }
    return judged;
  }

  /** Lets what most releases say of a name decide where one says nothing, or something else. */
  private void agree() {
    Map<String, int[]> votes = new HashMap<>();
    for (Example example : examples) {
      if (example.kind != SKIP) {
        votes.computeIfAbsent(example.key, k -> new int[3])[example.kind]++;
      }
    }
    List<Example> agreed = new ArrayList<>();
    for (Example example : examples) {
      Integer judged = JUDGED.get(example.key);
      if (judged != null) {
        if (example.kind != 0) {
          int named = votes.getOrDefault(example.key, new int[3])[judged];
          float weight = JUDGED_WEIGHT * (float) Math.min(1, Math.sqrt(6.0 / Math.max(1, named)));
          agreed.add(new Example(example.slots, judged, weight, example.key));
        }
        continue;
      }
      int[] said = votes.getOrDefault(example.key, new int[3]);
      int all = said[0] + said[1] + said[2];
      int most = said[0] >= Math.max(said[1], said[2]) ? 0 : said[1] >= said[2] ? 1 : 2;
      boolean clear = all > 1 && said[most] >= 0.8 * all;
      float weight = (float) Math.min(1, Math.sqrt(6.0 / Math.max(1, all)));
      if (example.kind == most || example.kind != SKIP && !clear) {
        agreed.add(new Example(example.slots, example.kind, weight, example.key));
      } else if (example.kind == SKIP && clear) {
        agreed.add(new Example(example.slots, most, 0.5f * weight, example.key));
      } else if (example.kind != SKIP && all > 4 && said[most] >= 0.9 * all) {
        agreed.add(new Example(example.slots, most, 0.5f * weight, example.key));
      }
    }
    examples.clear();
    examples.addAll(agreed);
  }

  /** Writes at each offset which name covers it: a type and, in the higher bits, where it began. */
  private static void mark(int[] marks, String spans, int agreed) {
    Matcher span = SPAN.matcher(spans);
    while (span.find()) {
      int from = Integer.parseInt(span.group(1));
      int to = Math.min(marks.length, Integer.parseInt(span.group(2)));
      int type = agreed + 1 + "POL".indexOf(span.group(3));
      for (int i = from; i < to; i++) {
        marks[i] = type;
      }
    }
  }

  private int silverKind(Entity entity, NameFeatures features, Reading reading, int[] marks) {
    Candidate model = entity.model;
    if (entity.words.length > 1
        && reading.has(model.last(), Lexicon.LEGAL)
        && entity.words.length < 8) {
      return 1;
    }
    if (features.hasLegalForm(entity)) {
      return 1;
    }
    int[] votes = new int[5];
    for (Candidate candidate : entity.candidates) {
      int from = reading.tokens.start(candidate.first());
      int to = reading.tokens.end(candidate.last());
      int[] inside = new int[8];
      for (int i = from; i < to; i++) {
        inside[marks[i]]++;
      }
      int all = to - from;
      int vote = 4;
      for (int type = 0; type < 3; type++) {
        if (inside[5 + type] * 10 >= all * 9) {
          vote = type;
        }
      }
      if (vote == 4 && inside[0] == all) {
        vote = 3;
      }
      votes[vote]++;
    }
    int best = 0;
    for (int i = 1; i < 4; i++) {
      if (votes[i] > votes[best]) {
        best = i;
      }
    }
    if (votes[best] == 0 || votes[best] * 2 < entity.candidates.size()) {
      return entity.headsAbout && entity.words.length < 5 ? 1 : SKIP;
    }
    if (best == 0) {
      return entity.words.length > 5 ? SKIP : 0;
    }
    boolean neutral =
        reading.has(model.last(), Lexicon.ORGANIZATION_WORD)
                && !reading.has(model.last(), Lexicon.COMPANY_WORD)
            || reading.has(model.first(), Lexicon.NEUTRAL) && entity.words.length == 1;
    if (best == 1) {
      return neutral ? SKIP : 1;
    }
    if (best == 3 && mayBeMissed(entity, features, reading)) {
      return SKIP;
    }
    return 2;
  }

  /** Whether the silence of both recognisers says little: in contacts, in headings, … */
  private static boolean mayBeMissed(Entity entity, NameFeatures features, Reading reading) {
    Candidate model = entity.model;
    if (entity.headsAbout || features.hasSite(entity) || features.isHonored(entity)) {
      return true;
    }
    boolean running = false;
    for (Candidate candidate : entity.candidates) {
      running |=
          reading.style(candidate.first()) == Reading.Style.SENTENCE
              && reading.zone(candidate.first()) != ZoneKind.CONTACT
              && !reading.isShortLine(candidate.first());
    }
    boolean common = Lexicon.commonRate(reading.bits[model.last()]) >= 2;
    if (!running && entity.words.length < 5 && !common) {
      return true;
    }
    long first = reading.bits[model.first()];
    boolean given = (first & Lexicon.GIVEN) != 0 || Lexicon.givenRate(first) > 1;
    if (entity.words.length > 1 && entity.words.length < 5 && given && !common) {
      return true;
    }
    return entity.words.length > 1 && reading.has(model.last(), Lexicon.COMPANY_WORD);
  }

  private void annotated(Path json) throws IOException {
    String name = json.getFileName().toString().replace(".json", "");
    Path text = json.resolveSibling(name + ".txt");
    if (!Files.exists(text)) {
      text = json.resolveSibling(name + ".htm");
    }
    List<Release> releases = new ArrayList<>();
    read(text, releases::add);
    if (releases.isEmpty()) {
      return;
    }
    Json gold = new Json(Files.readString(json));
    Set<String> people = gold.names("people", true);
    Set<String> companies = gold.names("companies", false);
    Set<String> neutralPeople = gold.neutral("people", true);
    Set<String> neutral = gold.neutral("companies", false);
    Reading reading = Reading.of(releases.get(0), lexicon);
    Entities entities = new Entities(reading, new CandidateFinder(reading, lexicon).find());
    NameFeatures features = new NameFeatures(entities);
    for (Entity entity : entities.byKey.values()) {
      String words = String.join(" ", entity.words);
      String person = personKey(words);
      String company = companyKey(words);
      int kind =
          people.contains(person)
              ? 0
              : companies.contains(company)
                  ? 1
                  : neutral.contains(company) || neutralPeople.contains(person) ? SKIP : 2;
      if (kind != SKIP) {
        examples.add(new Example(features.of(entity), kind, ANNOTATED_WEIGHT, entity.key));
      }
    }
  }

  private static void read(Path file, Consumer<Release> reader) {
    Sources.of(List.of(file.toString()))
        .visit(
            new SourceVisitor() {
              @Override
              public void document(Source source) {
                try {
                  ReleaseReader.standard().read(source).forEach(reader);
                } catch (SourceException e) {
                  failed(e);
                }
              }

              @Override
              public void failed(SourceException e) {
                System.err.println(e.getMessage());
              }
            });
  }

  private static String personKey(String name) {
    try {
      return PersonName.parse(name).key();
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static String companyKey(String name) {
    try {
      return CompanyName.parse(name).key();
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /** Averages the weights that several orders of the names lead to: no name came last in all. */
  private void learn() {
    int[] names = new int[NameFeatures.SLOTS];
    for (Example example : examples) {
      for (int slot : example.slots) {
        names[slot] += example.weight > 1 ? RAREST : 1;
      }
    }
    float[] mean = new float[weights.length];
    for (int order = 0; order < ORDERS; order++) {
      Arrays.fill(weights, 0);
      Arrays.fill(squares, 0);
      learn(names, new Random(7 + order));
      for (int i = 0; i < mean.length; i++) {
        mean[i] += weights[i] / ORDERS;
      }
    }
    System.arraycopy(mean, 0, weights, 0, mean.length);
  }

  private void learn(int[] names, Random random) {
    float[] scores = new float[NameModel.KINDS];
    int[] kept = new int[1 << 12];
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(examples, random);
      double loss = 0;
      int right = 0;
      for (Example example : examples) {
        int slots = keep(example, names, random, kept);
        Arrays.fill(scores, 0);
        for (int i = 0; i < slots; i++) {
          for (int k = 0; k < 3; k++) {
            scores[k] += weights[kept[i] * 3 + k];
          }
        }
        float max = Math.max(scores[0], Math.max(scores[1], scores[2]));
        float sum = 0;
        int best = 0;
        for (int k = 0; k < 3; k++) {
          best = scores[k] > scores[best] ? k : best;
          scores[k] = (float) Math.exp(scores[k] - max);
          sum += scores[k];
        }
        right += best == example.kind ? 1 : 0;
        loss -= Math.log(scores[example.kind] / sum);
        for (int k = 0; k < 3; k++) {
          float gradient = (scores[k] / sum - (k == example.kind ? 1 : 0)) * example.weight;
          if (Math.abs(gradient) < 1e-4) {
            continue;
          }
          for (int i = 0; i < slots; i++) {
            int at = kept[i] * 3 + k;
            float g = gradient + PENALTY * weights[at];
            squares[at] += g * g;
            weights[at] -= 0.1f * g / (float) Math.sqrt(squares[at] + 1);
          }
        }
      }
      System.out.printf(
          "round %d loss %.4f right %.4f%n",
          round, loss / examples.size(), right / (double) examples.size());
    }
  }

  /** The slots that speak this time: some are left out by lot. */
  private static int keep(Example example, int[] names, Random random, int[] kept) {
    boolean words = random.nextFloat() >= WORDS_LEFT_OUT;
    int count = 0;
    for (int slot : example.slots) {
      if (names[slot] >= RAREST
          && (words || slot < NameFeatures.WORD_SLOTS)
          && random.nextFloat() >= LEFT_OUT
          && count < kept.length) {
        kept[count++] = slot;
      }
    }
    return count;
  }

  private void write(Path out) throws IOException {
    float max = 0;
    for (float weight : weights) {
      max = Math.max(max, Math.abs(weight));
    }
    float scale = Math.min(max, 2.5f) / 127;
    byte[] bytes = new byte[weights.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Math.max(-127, Math.min(127, Math.round(weights[i] / scale)));
    }
    try (DataOutputStream data =
        new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(out)))) {
      data.writeFloat(scale);
      data.write(bytes);
    }
    System.out.println("largest weight " + max + ", " + Files.size(out) + " bytes");
  }

  /** Just enough of JSON for the lists of names of an annotated release. */
  private static final class Json {
    private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"");
    private final String text;

    Json(String text) {
      this.text = text;
    }

    Set<String> names(String list, boolean person) {
      int neutral = text.indexOf("\"neutral\"");
      return read(text.indexOf("\"" + list + "\""), neutral, person);
    }

    Set<String> neutral(String list, boolean person) {
      int neutral = Math.max(0, text.indexOf("\"neutral\""));
      return read(text.indexOf("\"" + list + "\"", neutral), text.length(), person);
    }

    private Set<String> read(int from, int limit, boolean person) {
      Set<String> names = new HashSet<>();
      if (from < 0) {
        return names;
      }
      int depth = 0;
      int at = text.indexOf('[', from);
      while (at >= 0 && at < text.length() && (limit <= 0 || at < limit || depth > 0)) {
        char c = text.charAt(at);
        if (c == '[') {
          depth++;
        } else if (c == ']' && --depth == 0) {
          break;
        } else if (c == '"') {
          Matcher string = STRING.matcher(text).region(at, text.length());
          if (!string.lookingAt()) {
            break;
          }
          String value = unescape(string.group(1));
          at = string.end() - 1;
          if (!text.startsWith(":", string.end())) {
            names.add(person ? personKey(value) : companyKey(value));
          }
        }
        at++;
      }
      names.remove("");
      return names;
    }

    private static String unescape(String value) {
      StringBuilder plain = new StringBuilder();
      for (int i = 0; i < value.length(); i++) {
        char c = value.charAt(i);
        if (c == '\\' && value.charAt(i + 1) == 'u') {
          plain.append((char) Integer.parseInt(value.substring(i + 2, i + 6), 16));
          i += 5;
        } else if (c == '\\') {
          plain.append(value.charAt(++i));
        } else {
          plain.append(c);
        }
      }
      return Fold.fold(plain);
    }
  }
}
