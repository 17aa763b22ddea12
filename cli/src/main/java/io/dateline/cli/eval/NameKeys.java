package io.dateline.cli.eval;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * When two names or titles count as the same: case, accents, punctuation, honorifics, middle names,
 * legal suffixes and the common abbreviations of titles apart.
 */
final class NameKeys {
  private static final Set<String> HONORIFICS =
      words(
          "mr mrs ms miss dr prof professor sir lord dame hon honorable the rev gen general lt col"
              + " colonel maj major capt captain admiral adm sen senator rep governor gov president"
              + " ambassador judge secretary");
  private static final Set<String> CREDENTIALS =
      words(
          "md phd cpa esq mba jd rn dvm cfa pe dds facc facs pharmd obe cbe ret usn usaf do ms bs"
              + " mph scd dsc frcp ba llm cfp msc ca fca");
  private static final Set<String> GENERATIONS = words("jr sr ii iii iv v");
  private static final Set<String> LEGAL =
      words(
          "inc incorporated corp corporation co company companies ltd limited llc lp llp plc nv bv"
              + " sa ag gmbh ab asa as oyj spa srl kk pty pte na holdings holding group trust the"
              + " sarl se kgaa ulc lllp pc pllc ltda cv de and");

  private static final Pattern INITIALS = Pattern.compile("\\b([a-z])\\.(?=[a-z]\\.)");
  private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
  private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)");
  private static final Pattern NICKNAME = Pattern.compile("\\([^)]*\\)|[\"“”][^\"“”]*[\"“”]");
  private static final Pattern DEGREES =
      Pattern.compile("\\b(Ph\\.?\\s?D|M\\.?\\s?D|D\\.V\\.M|J\\.D|C\\.P\\.A|M\\.B\\.A)\\b\\.?");
  private static final Pattern DETERMINER =
      Pattern.compile("^(the|its|our|a|an|new|newly created|company s|current|former) ");
  private static final Pattern SMALL = Pattern.compile("\\b(of|for|the|and|in|at|to|its|our)\\b");

  private record Alias(Pattern pattern, String replacement) {
    Alias(String pattern, String replacement) {
      this(Pattern.compile(pattern), replacement);
    }
  }

  private static final List<Alias> ALIASES =
      List.of(
          new Alias("\\bceo\\b", "chief executive officer"),
          new Alias("\\bcfo\\b", "chief financial officer"),
          new Alias("\\bcoo\\b", "chief operating officer"),
          new Alias("\\bcto\\b", "chief technology officer"),
          new Alias("\\bcio\\b", "chief information officer"),
          new Alias("\\bcmo\\b", "chief marketing officer"),
          new Alias("\\bcso\\b", "chief scientific officer"),
          new Alias("\\bchief executive\\b(?! officer)", "chief executive officer"),
          new Alias("\\bchief technical officer\\b", "chief technology officer"),
          new Alias("\\bchief science officer\\b", "chief scientific officer"),
          new Alias("\\bevp\\b", "executive vice president"),
          new Alias("\\bsvp\\b", "senior vice president"),
          new Alias("\\bavp\\b", "assistant vice president"),
          new Alias("\\bvp\\b", "vice president"),
          new Alias("\\bsr\\b", "senior"),
          new Alias("\\bexec\\b", "executive"),
          new Alias("\\bv p\\b", "vice president"),
          new Alias("\\bgm\\b", "general manager"),
          new Alias("\\bhr\\b", "human resources"),
          new Alias("\\bir\\b", "investor relations"),
          new Alias("\\bpr\\b", "public relations"),
          new Alias("\\bchair(wo)?man\\b|\\bchairperson\\b|\\bchairwoman\\b", "chair"),
          new Alias("\\bspokes(wo)?man\\b", "spokesperson"),
          new Alias(
              "\\bchair (of|emeritus of) (the |its )?(company s )?"
                  + "(board of directors|board|supervisory board)\\b",
              "chair"),
          new Alias("\\bboard chair\\b", "chair"),
          new Alias("\\b(board of directors|board) chair\\b", "chair"),
          new Alias(
              "\\b(member of|member) (the |its )?(board of directors|board)\\b"
                  + "|(?<!advisory )(?<!management )(?<!supervisory )(?<!executive )"
                  + "\\bboard member\\b"
                  + "|\\bboard of directors\\b|\\bboard director\\b"
                  + "|\\bmember of board of directors\\b|\\bmember board of directors\\b",
              "director"),
          new Alias("\\bboard of trustees\\b|\\bmember of (the )?board of trustees\\b", "trustee"),
          new Alias("\\bco founder\\b|\\bcofounder\\b", "cofounder"),
          new Alias("\\bsenior vp\\b", "senior vice president"),
          new Alias("\\bvice chair\\b.*", "vice chair"),
          new Alias("\\bco chair\\b", "cochair"),
          new Alias("\\bco ceo\\b", "co chief executive officer"));

  private NameKeys() {}

  private static Set<String> words(String words) {
    return Set.of(words.split(" "));
  }

  /** Lower case, without accents, every run of other chars one space. */
  static String fold(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
    StringBuilder kept = new StringBuilder();
    apart
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(kept::appendCodePoint);
    String plain =
        kept.toString()
            .toLowerCase(Locale.ROOT)
            .replace("&", " and ")
            .replace("\u2019", "'")
            .replace("'s ", " ")
            .replace("'", " ");
    return OTHER.matcher(INITIALS.matcher(plain).replaceAll("$1")).replaceAll(" ").strip();
  }

  private static List<String> split(String folded) {
    return folded.isEmpty() ? new ArrayList<>() : new ArrayList<>(Arrays.asList(folded.split(" ")));
  }

  /** The keys of a person: full, and with first and last name, so that a middle name is free. */
  static Set<String> person(String name) {
    String plain = DEGREES.matcher(NICKNAME.matcher(name).replaceAll(" ")).replaceAll(" ");
    List<String> words = split(fold(plain));
    while (!words.isEmpty() && HONORIFICS.contains(words.get(0))) {
      words.remove(0);
    }
    while (!words.isEmpty() && CREDENTIALS.contains(words.getLast())) {
      words.removeLast();
    }
    while (words.size() > 1 && GENERATIONS.contains(words.getLast())) {
      words.removeLast();
    }
    while (words.size() > 1 && CREDENTIALS.contains(words.getLast())) {
      words.removeLast();
    }
    if (words.isEmpty()) {
      return Set.of();
    }
    Set<String> keys = new LinkedHashSet<>();
    keys.add(String.join(" ", words));
    if (words.size() > 2) {
      keys.add(words.getFirst() + " " + words.getLast());
      if (words.getFirst().length() == 1) {
        keys.add(String.join(" ", words.subList(1, words.size())));
      }
      List<String> longer = new ArrayList<>(List.of(words.getFirst()));
      words.subList(1, words.size() - 1).stream().filter(w -> w.length() > 1).forEach(longer::add);
      longer.add(words.getLast());
      keys.add(String.join(" ", longer));
    }
    return keys;
  }

  /** The keys of a company: full, and without its legal suffixes and a leading article. */
  static Set<String> company(String name) {
    String folded =
        fold(BRACKETS.matcher(name).replaceAll(" "))
            .replace("s a", "sa")
            .replace("n v", "nv")
            .replace("l p", "lp")
            .replace("l l c", "llc");
    List<String> words = split(folded);
    Set<String> keys = new LinkedHashSet<>();
    keys.add(String.join(" ", words));
    while (words.size() > 1 && LEGAL.contains(words.getLast())) {
      words.removeLast();
    }
    while (words.size() > 1 && words.getFirst().equals("the")) {
      words.removeFirst();
    }
    keys.add(String.join(" ", words));
    keys.add(String.join("", words));
    keys.remove("");
    return keys;
  }

  /** The key of a title: its words in the order of the alphabet, abbreviations written out. */
  static String role(String title) {
    String plain = DETERMINER.matcher(fold(title)).replaceAll("");
    for (Alias alias : ALIASES) {
      plain = alias.pattern().matcher(plain).replaceAll(alias.replacement());
    }
    String words = SMALL.matcher(plain).replaceAll(" ").strip();
    return words.isEmpty() ? "" : String.join(" ", new TreeSet<>(List.of(words.split("\\s+"))));
  }
}
