package io.dateline.extract;

import io.dateline.text.Fold;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A person's name in its parts, such as {@code Dr. Robert "Bob" J. Chilton Jr., M.D.}: honorific
 * {@code Dr}, given names {@code Robert} and {@code J.}, nickname {@code Bob}, family name {@code
 * Chilton}, suffix {@code Jr}. Credentials are left out.
 *
 * <pre>{@code
 * PersonName.parse("Mr. Chilton").matches(PersonName.parse("Robert J. Chilton"))     // true
 * PersonName.parse("Chilton, Bob").matches(PersonName.parse("Robert Chilton"))       // true
 * PersonName.parse("R. Chilton").matches(PersonName.parse("Robert Chilton"))         // true
 * PersonName.parse("Susan Chilton").matches(PersonName.parse("Robert Chilton"))      // false
 * }</pre>
 *
 * <p>Not an identity: two people can share a name. Immutable.
 *
 * @param honorific what stood before the name, without a full stop: {@code Dr}
 * @param given given names and initials as written, the particles of the family name not among them
 * @param nickname the name in quotation marks or brackets between the others
 * @param family the family name with its particles, {@code van Rantwijk}; for a name of a single
 *     word that word
 * @param suffix {@code Jr}, {@code III} and the like, without a full stop
 */
public record PersonName(
    Optional<String> honorific,
    List<String> given,
    Optional<String> nickname,
    String family,
    Optional<String> suffix) {

  private static final Set<String> HONORIFICS = WordList.set("honorifics.txt");
  private static final Set<String> CREDENTIALS = WordList.set("credentials.txt");
  private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv", "v", "junior");
  private static final Set<String> PARTICLES =
      Set.of(
          "van", "von", "de", "der", "den", "del", "della", "di", "da", "dos", "du", "la", "le",
          "ten", "ter", "zu", "zur", "bin", "ibn", "al", "el", "st", "mac", "af");
  private static final Map<String, Set<String>> NICKNAMES = nicknames();
  private static final Map<String, Set<String>> MEMBERS = members();

  /** Copies the given names. */
  public PersonName {
    given = List.copyOf(given);
    if (family.isBlank()) {
      throw new IllegalArgumentException("a person's name needs a family name");
    }
  }

  private static Map<String, Set<String>> nicknames() {
    Map<String, Set<String>> groups = new HashMap<>();
    for (String line : WordList.lines("nicknames.txt")) {
      List<String> names = List.of(line.split(" "));
      for (String name : names) {
        groups.computeIfAbsent(name, n -> new HashSet<>()).add(names.get(0));
      }
    }
    return groups;
  }

  /** The names of each group, by the group's first. */
  private static Map<String, Set<String>> members() {
    Map<String, Set<String>> members = new HashMap<>();
    NICKNAMES.forEach((name, heads) ->
        heads.forEach(head -> members.computeIfAbsent(head, h -> new HashSet<>()).add(name)));
    return members;
  }

  /**
   * Reads a name: honorifics, credentials, a nickname in marks, "Family, Given".
   *
   * @throws IllegalArgumentException if the text holds no letter or digit
   */
  public static PersonName parse(String text) {
    Optional<String> nickname = Optional.empty();
    StringBuilder plain = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int close = c == '(' ? text.indexOf(')', at) : isQuote(c) ? nextQuote(text, at + 1) : -1;
      if (close > at + 1) {
        nickname = Optional.of(text.substring(at + 1, close).strip());
        at = close + 1;
        plain.append(' ');
      } else {
        plain.append(c);
        at++;
      }
    }
    return parts(plain.toString(), nickname);
  }

  private static PersonName parts(String text, Optional<String> nickname) {
    String[] pieces = text.split(",");
    List<String> words = words(pieces[0]);
    Optional<String> suffix = Optional.empty();
    for (int i = 1; i < pieces.length; i++) {
      List<String> more = words(pieces[i]);
      if (more.size() == 1 && SUFFIXES.contains(key(more.get(0)))) {
        suffix = Optional.of(more.get(0));
      } else if (i == 1 && !more.isEmpty() && !isCredentials(more)) {
        more.addAll(words);
        words = more;
      }
    }
    int start = 0;
    while (start < words.size() - 1 && HONORIFICS.contains(key(words.get(start)))) {
      start++;
    }
    int end = words.size();
    while (end - 1 > start + 1 && isCredential(words.get(end - 1))) {
      end--;
    }
    if (end - 1 > start && SUFFIXES.contains(key(words.get(end - 1)))) {
      suffix = Optional.of(words.get(end - 1));
      end--;
    }
    if (end <= start) {
      throw new IllegalArgumentException("not a person's name: \"" + text.strip() + "\"");
    }
    int family = end - 1;
    if (end - start == 2 && PARTICLES.contains(key(words.get(start)))) {
      family = start;
    }
    while (family > start + 1 && PARTICLES.contains(key(words.get(family - 1)))) {
      family--;
    }
    return new PersonName(
        start == 0 ? Optional.empty() : Optional.of(words.get(start - 1)),
        words.subList(start, family),
        nickname.filter(name -> !name.isEmpty()),
        String.join(" ", words.subList(family, end)),
        suffix);
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && !isSpace(text.charAt(end))) {
        end++;
      }
      String word = text.substring(at, end);
      at = end + 1;
      String bare =
          word.endsWith(".") && word.length() > 2 && word.indexOf('.') == word.length() - 1
              ? word.substring(0, word.length() - 1)
              : word;
      if (holdsLetterOrDigit(bare)) {
        words.add(bare);
      }
    }
    return words;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c >= '\t' && c <= '\r' || c == '\u00a0';
  }

  private static boolean holdsLetterOrDigit(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.isLetterOrDigit(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCredentials(List<String> words) {
    return words.stream().allMatch(PersonName::isCredential);
  }

  /** Whether a word with its capitals and inner stops is a degree: "Ph.D", "CPA". */
  static boolean isCredential(String word) {
    return CREDENTIALS.contains(key(word).replace(".", ""))
        && (word.indexOf('.') > 0
            || word.length() > 1 && Character.isUpperCase(word.charAt(1))
            || word.equals("Esq")
            || word.equals("PhD")
            || word.equals("PharmD"));
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\u201c' || c == '\u201d' || c == '\u201e';
  }

  private static int nextQuote(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (isQuote(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  private static String key(String word) {
    String folded = Fold.fold(word);
    return folded.indexOf('.') < 0 ? folded : folded.replace(".", "");
  }

  /** Given and family name with nothing else: {@code Robert J. Chilton}; {@code Chilton}. */
  public String plain() {
    return given.isEmpty() ? family : String.join(" ", given) + " " + family;
  }

  /** The plain name folded: {@code "robert j chilton"}. Equal names have equal keys. */
  public String key() {
    return key(plain()).toLowerCase(Locale.ROOT);
  }

  /** The family name folded: {@code "chilton"}. */
  public String familyKey() {
    return key(family);
  }

  /**
   * Whether both names can mean one person: the same family name, and given names that agree as far
   * as both have them. An initial agrees with a name that begins with it, a short form with its
   * long form, and a middle name may be missing. A single word agrees as family name, or as the
   * first given name (or its short form) of the other.
   */
  public boolean matches(PersonName other) {
    if (suffix.isPresent()
        && other.suffix.isPresent()
        && !key(suffix.get()).equals(key(other.suffix.get()))) {
      return false;
    }
    if (given.isEmpty() && other.given.isEmpty()) {
      return familyKey().equals(other.familyKey());
    }
    if (given.isEmpty() || other.given.isEmpty()) {
      PersonName bare = given.isEmpty() ? this : other;
      PersonName full = given.isEmpty() ? other : this;
      return sameFamily(bare, full) || (bare.honorific.isEmpty() && full.hasGiven(bare.family));
    }
    return sameFamily(this, other) && sameGiven(other) || reversedMatches(other);
  }

  private static boolean sameFamily(PersonName one, PersonName other) {
    String a = one.familyKey();
    String b = other.familyKey();
    return a.equals(b)
        || a.endsWith("-" + b)
        || a.startsWith(b + "-")
        || b.startsWith(a + "-")
        || b.endsWith("-" + a)
        || lastWord(a).equals(b)
        || lastWord(b).equals(a);
  }

  private static String lastWord(String name) {
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  private boolean reversedMatches(PersonName other) {
    return given.size() == 1
        && other.given.size() == 1
        && familyKey().equals(key(other.given.get(0)))
        && other.familyKey().equals(key(given.get(0)));
  }

  private boolean hasGiven(String name) {
    return sameGivenName(given.get(0), name)
        || nickname.filter(n -> sameGivenName(n, name)).isPresent();
  }

  private boolean sameGiven(PersonName other) {
    boolean first =
        sameGivenName(given.get(0), other.given.get(0))
            || nickname.filter(n -> sameGivenName(n, other.given.get(0))).isPresent()
            || other.nickname.filter(n -> sameGivenName(n, given.get(0))).isPresent();
    if (first) {
      return given.size() == 1
          || other.given.size() == 1
          || middlesAgree(given.get(1), other.given.get(1));
    }
    // "J. Robert Smith" goes by "Robert Smith".
    return goesBySecond(given, other.given.get(0)) || goesBySecond(other.given, given.get(0));
  }

  private static boolean goesBySecond(List<String> given, String name) {
    return given.size() > 1
        && !isInitial(name)
        && !isInitial(given.get(1))
        && sameGivenName(given.get(1), name);
  }

  /**
   * Whether one may go by the middle name of which the other has the initial: William K. Chilton,
   * Ken Chilton. That is enough within one release, not among many.
   */
  boolean mayGoByInitial(PersonName other) {
    return sameFamily(this, other) && (hasMiddleInitialOf(other) || other.hasMiddleInitialOf(this));
  }

  private boolean hasMiddleInitialOf(PersonName other) {
    return given.size() > 1
        && isInitial(given.get(1))
        && other.given.size() == 1
        && sameGivenName(given.get(1), other.given.get(0));
  }

  /** Whether a given name is a letter, with or without a full stop. */
  public static boolean isInitial(String given) {
    return bare(given).length() == 1;
  }

  private static boolean middlesAgree(String one, String other) {
    return sameGivenName(one, other) || bare(one).length() > 2 != bare(other).length() > 2;
  }

  /**
   * Whether two given names agree: equal, initial and name, a name and its beginning, short and
   * long form.
   */
  static boolean sameGivenName(String one, String other) {
    String a = bare(one);
    String b = bare(other);
    if (a.equals(b)) {
      return true;
    }
    if (a.isEmpty() || b.isEmpty()) {
      return false;
    }
    if (a.length() == 1 || b.length() == 1) {
      return a.charAt(0) == b.charAt(0);
    }
    String shorter = a.length() < b.length() ? a : b;
    String longer = shorter == a ? b : a;
    if (shorter.length() > 2
        && longer.startsWith(shorter)
        && (longer.length() > shorter.length() + 1 || longer.endsWith("y"))) {
      return true;
    }
    Set<String> groups = NICKNAMES.getOrDefault(a, Set.of());
    return NICKNAMES.getOrDefault(b, Set.of()).stream().anyMatch(groups::contains);
  }

  /**
   * The given names that mean the same as one, itself among them, folded: "Bob" gives {@code bob},
   * {@code robert}, {@code rob} and the like. Initials are left out.
   */
  public static Set<String> formsOf(String given) {
    String name = bare(given);
    Set<String> heads = NICKNAMES.get(name);
    if (heads == null) {
      return Set.of(name);
    }
    Set<String> forms = new HashSet<>();
    heads.forEach(head -> forms.addAll(MEMBERS.get(head)));
    return Set.copyOf(forms);
  }

  /** The names of which two given names share one if they agree: itself and its long forms. */
  static Set<String> givenKeys(String given) {
    String name = bare(given);
    Set<String> heads = NICKNAMES.get(name);
    if (heads == null) {
      return Set.of(name);
    }
    Set<String> keys = new HashSet<>(heads);
    keys.add(name);
    return keys;
  }

  private static String bare(String name) {
    return key(name);
  }

  /** The name as a reader would write it: {@code Dr. Robert J. Chilton (Bob) Jr}. */
  @Override
  public String toString() {
    return honorific.map(h -> h + ". ").orElse("")
        + plain()
        + nickname.map(n -> " (" + n + ")").orElse("")
        + suffix.map(s -> " " + s).orElse("");
  }
}
