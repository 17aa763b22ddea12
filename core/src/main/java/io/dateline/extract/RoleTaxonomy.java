package io.dateline.extract;

import io.dateline.text.Fold;
import io.dateline.text.WordFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What lies under what among roles, and which role a printed title names.
 *
 * <pre>{@code
 * RoleTaxonomy roles = RoleTaxonomy.standard();
 * roles.code("Sr. Vice President, Sales");          // "SVP"
 * roles.code("chief finance officer");              // "CFO"
 * roles.isA("CFO", "OFFICER");                      // true
 * roles.code("Director");                           // "DIRECTOR", a seat on a board
 * roles.code("Director of Investor Relations");     // "FIELD-DIRECTOR", which is none
 * }</pre>
 *
 * <p>Codes are in capitals, words joined by hyphens. The list is {@code roles.tsv} beside this
 * class. Immutable, so safe for any number of threads.
 */
public final class RoleTaxonomy {
  private static final String OTHER = "OTHER";
  private static final int WINNING = 4;

  /** Words of titles that tell none from another: every chairman is one of a board. */
  private static final Set<String> SAY_LITTLE =
      Set.of("and", "board", "company", "corporation", "directors", "for", "in", "of");

  private final Map<String, String> parents = new LinkedHashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, List<Alias>> byFirstWord = new HashMap<>();
  private final Set<String> fields = new HashSet<>();
  private final Set<String> professions = new HashSet<>();

  private record Alias(String[] words, boolean whole, int weight, String code) {}

  private RoleTaxonomy() {}

  private static final class Standard {
    static final RoleTaxonomy TAXONOMY = read("roles.tsv");
  }

  /** The taxonomy that comes with Dateline. */
  public static RoleTaxonomy standard() {
    return Standard.TAXONOMY;
  }

  private static RoleTaxonomy read(String resource) {
    RoleTaxonomy taxonomy = new RoleTaxonomy();
    for (String line : WordFile.lines(RoleTaxonomy.class, resource)) {
      String[] fields = line.split("\t", -1);
      taxonomy.parents.put(fields[0], fields[1]);
      taxonomy.names.put(fields[0], fields[2]);
      for (String alias : fields[3].split("\\|")) {
        taxonomy.add(fields[0], alias);
      }
    }
    for (String line : WordFile.lines(RoleTaxonomy.class, "role-words.tsv")) {
      int tab = line.indexOf('\t');
      if (line.indexOf('F', tab) > 0 || line.indexOf('G', tab) > 0) {
        taxonomy.fields.add(line.substring(0, tab));
      }
      if (line.indexOf(RoleWords.PROFESSION, tab) > 0) {
        taxonomy.professions.add(line.substring(0, tab));
      }
    }
    return taxonomy;
  }

  private void add(String code, String alias) {
    boolean whole = alias.startsWith("=");
    boolean wins = alias.startsWith("!");
    List<String> words = words(whole || wins ? alias.substring(1) : alias);
    if (!words.isEmpty()) {
      byFirstWord
          .computeIfAbsent(words.get(0), w -> new ArrayList<>())
          .add(
              new Alias(words.toArray(String[]::new), whole, wins ? WINNING : weight(words), code));
    }
  }

  /** A stretch of any words says less than a word. */
  private static int weight(List<String> words) {
    return words.contains("*") ? words.size() - 2 : words.size();
  }

  /** All codes, sorted. */
  public List<String> codes() {
    return List.copyOf(parents.keySet());
  }

  /** Whether the taxonomy has this code. */
  public boolean has(String code) {
    return parents.containsKey(code);
  }

  /** Whether a word names a field of work, as "marketing" does, and so may be part of a title. */
  public boolean isField(String word) {
    return fields.contains(Fold.fold(word));
  }

  /** Whether a title names a profession, as "labor economist" does, and so no office by itself. */
  public boolean isProfession(String title) {
    String folded = Fold.fold(title);
    int of = folded.indexOf(" of ");
    String head = of < 0 ? folded : folded.substring(0, of);
    boolean leads = head.startsWith("chief ") || head.startsWith("head ");
    return !leads && professions.contains(head.substring(head.lastIndexOf(' ') + 1));
  }

  /** Whether all words are fields of work: "Private Banking". */
  public boolean isFields(String words) {
    for (String word : words.split(" ")) {
      if (!isField(word) && !word.equals("and") && !word.equals("&")) {
        return false;
      }
    }
    return true;
  }

  /**
   * The name of a code: {@code "Chief Financial Officer"} for {@code "CFO"}.
   *
   * @throws IllegalArgumentException if there is no such code
   */
  public String name(String code) {
    return names.get(check(code));
  }

  /**
   * What the code lies under; empty for a root.
   *
   * @throws IllegalArgumentException if there is no such code
   */
  public Optional<String> parent(String code) {
    String parent = parents.get(check(code));
    return parent.isEmpty() ? Optional.empty() : Optional.of(parent);
  }

  /**
   * Whether {@code code} is {@code ancestor} or lies anywhere under it.
   *
   * @throws IllegalArgumentException if there is no such code
   */
  public boolean isA(String code, String ancestor) {
    check(ancestor);
    String at = check(code);
    while (!at.isEmpty()) {
      if (at.equals(ancestor)) {
        return true;
      }
      at = parents.get(at);
    }
    return false;
  }

  private String check(String code) {
    if (!parents.containsKey(code)) {
      throw new IllegalArgumentException("no role code: " + code);
    }
    return code;
  }

  /**
   * The code of a title as printed or typed: of the longest known title in it, the first of equals.
   * {@code "OTHER"} if it has none.
   */
  public String code(String title) {
    return longestIn(words(title)).map(Alias::code).orElse(OTHER);
  }

  private Optional<Alias> longestIn(List<String> words) {
    Alias best = null;
    for (int i = 0; i < words.size(); i++) {
      for (Alias alias : byFirstWord.getOrDefault(words.get(i), List.of())) {
        if ((best == null || alias.weight > best.weight) && matches(alias, words, i)) {
          best = alias;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * The words of a title that its code leaves out: {@code [investor, relations]} of "Director of
   * Investor Relations". None if they name one more role, as in "President and Treasurer", or if
   * the title has no code.
   */
  public List<String> beyondCode(String title) {
    List<String> words = words(title);
    Optional<Alias> alias = longestIn(words);
    if (alias.isEmpty()) {
      return List.of();
    }
    List.of(alias.get().words).forEach(words::remove);
    if (longestIn(words).isPresent()) {
      return List.of();
    }
    words.removeAll(SAY_LITTLE);
    return List.copyOf(words);
  }

  private static boolean matches(Alias alias, List<String> words, int at) {
    if (alias.whole && (at != 0 || words.size() != alias.words.length)) {
      return false;
    }
    int i = at;
    for (int k = 0; k < alias.words.length; k++) {
      if (alias.words[k].equals("*")) {
        int stop = Math.min(words.size(), i + 5);
        int next = i + 1;
        while (next < stop && !words.get(next).equals(alias.words[k + 1])) {
          next++;
        }
        if (next >= stop) {
          return false;
        }
        i = next;
      } else if (i < words.size() && words.get(i).equals(alias.words[k])) {
        i++;
      } else {
        return false;
      }
    }
    return true;
  }

  /** The words of a title, folded; articles and what stands for "new" left out. */
  private static List<String> words(String title) {
    List<String> words = new ArrayList<>();
    String folded =
        Fold.fold(title)
            .replace("v.p.", "vp")
            .replace("c.e.o.", "ceo")
            .replace("c.f.o.", "cfo")
            .replace("co-founder", "cofounder");
    int at = 0;
    while (at < folded.length()) {
      int end = at;
      while (end < folded.length() && isWord(folded.charAt(end))) {
        end++;
      }
      if (end > at) {
        String word = folded.substring(at, end);
        switch (word) {
          case "the", "its", "our", "a", "an", "interim", "acting", "former", "new" -> {}
          case "exec" -> words.add("executive");
          case "sr" -> words.add("senior");
          case "vice-president" -> addAll(words, "vice", "president");
          case "vp" -> addAll(words, "vice", "president");
          case "svp" -> addAll(words, "senior", "vice", "president");
          case "evp" -> addAll(words, "executive", "vice", "president");
          default -> words.add(word);
        }
      }
      at = end + 1;
    }
    return words;
  }

  private static void addAll(List<String> words, String... more) {
    words.addAll(List.of(more));
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '*';
  }
}
