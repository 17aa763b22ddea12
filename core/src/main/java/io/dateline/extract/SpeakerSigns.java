package io.dateline.extract;

import io.dateline.release.ZoneKind;
import io.dateline.text.Fold;
import io.dateline.text.Shape;
import io.dateline.text.Tokens;
import io.dateline.text.WordTable;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * What shows that a name is that of the company that speaks, whatever its words are: the headline
 * begins with it, it is the subject of the first sentence, it announces, a paragraph is about it,
 * the addresses of the release are its own.
 */
final class SpeakerSigns {
  /** No name is longer, in tokens. */
  private static final int LONGEST = 10;

  /** Nor are the terms that a bracket defines behind one. */
  private static final int LONGEST_TERMS = 20;

  /** Shorter names begin sites of others. */
  private static final int SHORTEST_SITE = 6;

  /** Words after the name of the company that speaks. */
  private static final Set<String> SPEAKING =
      Set.of(
          "announced",
          "announces",
          "today",
          "is",
          "has",
          "have",
          "reported",
          "reports",
          "welcomes",
          "proudly",
          "will",
          "launched",
          "launches",
          "unveiled",
          "unveils",
          "appointed",
          "appoints",
          "named",
          "names",
          "officially",
          "recently",
          "released",
          "introduces",
          "introduced");

  /** What a law firm does to those who lost money. */
  private static final Set<String> CALLING =
      Set.of("urges", "reminds", "alerts", "encourages", "notifies", "advises", "invites");

  private static final Set<String> CALLED = Set.of("investors", "shareholders", "stockholders");

  /** What only an employer does, in a headline. */
  private static final Set<String> EMPLOYING =
      Set.of("appoints", "hires", "names", "promotes", "elects", "adds", "acquires", "welcomes");

  /** What the places where a name stands show. */
  record Signs(
      boolean headline,
      boolean subject,
      boolean pleased,
      boolean announces,
      boolean contact,
      boolean officers) {}

  private final Reading reading;
  private final Tokens tokens;
  private final NameFeatures features;

  /** The hashes of the runs of tokens that the headline begins with. */
  private final Set<Integer> headline = new HashSet<>();

  /** The first token of the headline, "The" left out. */
  private final int opening;

  private final int lead;

  /** What the addresses are called by that a release gives for its editor. */
  private final Set<String> editors = new HashSet<>();

  /** What the addresses are called by that a release gives as the company's website. */
  private final Set<String> websites = new HashSet<>();

  SpeakerSigns(Reading reading, NameFeatures features) {
    this.reading = reading;
    this.features = features;
    tokens = reading.tokens;
    int first = 0;
    while (first < reading.size && reading.zone(first) != ZoneKind.HEADLINE) {
      first++;
    }
    first += first < reading.size && tokens.is(first, "the") ? 1 : 0;
    opening = first;
    for (int last = first; last < first + LONGEST && reading.together(first, last); last++) {
      headline.add(Lexicon.phraseHash(tokens, first, last));
    }
    lead = lead();
    for (int i = 0; i < reading.size; i++) {
      if (tokens.shape(i) == Shape.ADDRESS) {
        address(i);
      }
    }
  }

  /** Keeps the site of "editor@harborwire.com" and of "Company Website: www.harborlights.com". */
  private void address(int token) {
    String address = tokens.text(token).toLowerCase(Locale.ROOT);
    int at = address.indexOf('@');
    if (at > 0) {
      String mailbox = address.substring(0, at);
      if (mailbox.endsWith("editor") || mailbox.endsWith("editorial")) {
        editors.add(NameFeatures.siteOf(address));
      }
      return;
    }
    boolean glued = address.startsWith("website");
    int label = token > 0 && tokens.is(token - 1, ':') ? token - 2 : token - 1;
    int company = glued ? token - 1 : label - 1;
    if (company >= 0 && tokens.is(company, "company") && (glued || tokens.is(label, "website"))) {
      websites.add(NameFeatures.siteOf(glued ? address.substring(7) : address));
    }
  }

  /** The first token of the running text; -1 for none. */
  private int lead() {
    for (int i = 0; i < reading.size; i++) {
      if (reading.zone(i) == ZoneKind.BODY
          && reading.style(i) == Reading.Style.SENTENCE
          && !reading.isShortLine(i)
          && !reading.isDateline(i)
          && tokens.shape(i) != Shape.PUNCTUATION) {
        return i;
      }
    }
    return -1;
  }

  /** The signs of a name, found once. */
  private Signs signs(Entity entity) {
    if (entity.signs == null) {
      entity.signs = find(entity);
    }
    return entity.signs;
  }

  private Signs find(Entity entity) {
    boolean subject = false;
    boolean pleased = false;
    boolean announces = false;
    boolean contact = false;
    boolean officers = false;
    for (Candidate candidate : entity.candidates) {
      int first = candidate.first();
      int last = candidate.last();
      subject |= isAtLead(first) && acts(last);
      pleased |= isAtLead(first) && isPleased(afterBrackets(last + 1));
      announces |= announces(last);
      contact |=
          reading.zone(first) == ZoneKind.CONTACT
              && !reading.together(first - 1, first)
              && !reading.together(last, last + 1);
      officers |= hasOfficer(first, last);
    }
    return new Signs(opensHeadline(entity), subject, pleased, announces, contact, officers);
  }

  /** Whether the headline begins with the name, "The" left out. */
  boolean opensHeadline(Entity entity) {
    Candidate model = entity.model;
    return headline.contains(Lexicon.phraseHash(tokens, model.first(), model.last()));
  }

  private boolean isAtLead(int first) {
    return lead >= 0 && first >= lead && first < lead + 2 && reading.together(lead, first);
  }

  /** "Harbor Lights announced", "Harbor Lights, a maker of pumps". */
  private boolean acts(int last) {
    int after = afterBrackets(last + 1);
    if (reading.together(last, after + 1) && tokens.isPossessive(after)) {
      // "The Harbor Association's (HA) board of directors is pleased to announce"
      after = afterBrackets(after + 1);
      return tokens.is(after, "board") && reading.together(last, after);
    }
    if (!reading.together(last, after)) {
      return false;
    }
    return SPEAKING.contains(word(after))
        || tokens.is(after, ',')
            && reading.together(after, after + 1)
            && (tokens.is(after + 1, "a")
                || tokens.is(after + 1, "an")
                || tokens.is(after + 1, "the")
                || tokens.shape(after + 1) == Shape.LOWER && tokens.text(after + 1).endsWith("ed"));
  }

  /** Behind "(HLI)" in "Harbor Lights Institute (HLI), a society". */
  private int afterBrackets(int open) {
    if (!reading.isMark(open, '(', open - 1)) {
      return open;
    }
    for (int i = open + 1; i < open + LONGEST_TERMS && reading.together(open, i + 1); i++) {
      if (tokens.is(i, ')')) {
        return i + 1;
      }
    }
    return open;
  }

  private boolean announces(int last) {
    int after = last + 1;
    if (reading.together(after, after + 1) && tokens.is(after, "today")) {
      after++;
    }
    return reading.together(last, after)
        && (tokens.is(after, "announced")
            || tokens.is(after, "announces")
            || tokens.is(after, "announce")
            || tokens.is(after, "announcing"));
  }

  /** "CEO of Harbor Lights", "Harbor Lights CEO Jane Doe". */
  private boolean hasOfficer(int first, int last) {
    int before = first - 1;
    return reading.together(before - 1, first)
            && (tokens.is(before, "of") || tokens.is(before, "at"))
            && reading.inTitle[before - 1]
        || reading.together(last, last + 1) && reading.inTitle[last + 1];
  }

  /** Whether the name is a line of the contact by itself. */
  boolean isContact(Entity entity) {
    return signs(entity).contact;
  }

  /** Whether the first sentence says what the name is or does. */
  boolean isSubjectOfLead(Entity entity) {
    return signs(entity).subject;
  }

  /** "Harbor Lights is pleased to announce" as the first words of the news. */
  boolean isPleased(Entity entity) {
    return signs(entity).pleased;
  }

  private static final WordTable PLEASED =
      WordTable.of("delighted", "excited", "happy", "honored", "pleased", "proud", "thrilled");

  private boolean isPleased(int verb) {
    return reading.together(verb, verb + 3)
        && tokens.is(verb, "is")
        && PLEASED.has(tokens, verb + 1)
        && tokens.is(verb + 2, "to")
        && tokens.is(verb + 3, "announce");
  }

  /** "Harbor Lights today announced" anywhere in the release. */
  boolean announces(Entity entity) {
    return signs(entity).announces;
  }

  /**
   * Whether the release is sent by the company of this name: the editor's address is its, or it
   * stands in the contact above what is said to be the company's website.
   */
  boolean sends(Entity entity) {
    if (editors.isEmpty() && websites.isEmpty()) {
      return false;
    }
    String name = entity.joined();
    return begins(editors, name) || signs(entity).contact && begins(websites, name);
  }

  /** "By Jane Doe, Harbor Wire" on a line of its own. */
  boolean isByline(Entity entity) {
    for (Candidate candidate : entity.candidates) {
      int comma = candidate.first() - 1;
      int first = comma;
      while (first > comma - 7 && reading.together(comma, first - 1)) {
        first--;
      }
      boolean alone = !reading.together(candidate.last(), candidate.last() + 1);
      if (alone
          && reading.isMark(comma, ',', candidate.first())
          && "by".equals(word(first))
          && first < comma - 1) {
        return true;
      }
    }
    return false;
  }

  /** "Keller Moss urges investors who lost money". */
  boolean callsInvestors(Entity entity) {
    for (Candidate candidate : entity.candidates) {
      int verb = candidate.last() + 1;
      if (reading.together(candidate.last(), verb + 1)
          && CALLING.contains(word(verb))
          && CALLED.contains(word(verb + 1))) {
        return true;
      }
    }
    return false;
  }

  /** "proactive" of "proactiveinvestors", but not "insurance" of "insurancefornonprofits". */
  private static boolean begins(Set<String> sites, String name) {
    return name.length() >= SHORTEST_SITE
        && sites.stream()
            .anyMatch(site -> site.startsWith(name) && site.length() <= 2 * name.length());
  }

  /** Whether the headline begins with the name and goes on like "Appoints". */
  boolean employs(Entity entity) {
    int after = opening + 1 + entity.model.last() - entity.model.first();
    return signs(entity).headline
        && reading.together(opening, after)
        && EMPLOYING.contains(word(after));
  }

  /** How many signs there are, the strong ones counted twice. */
  int count(Entity entity) {
    Signs signs = signs(entity);
    int count = entity.candidates.size() > 9 ? 2 : entity.candidates.size() > 3 ? 1 : 0;
    count += signs.headline ? 2 : 0;
    count += signs.subject ? 2 : 0;
    count += entity.headsAbout ? 2 : 0;
    count += features.hasSite(entity) ? 2 : 0;
    count += signs.announces ? 1 : 0;
    count += signs.contact ? 1 : 0;
    count += signs.officers ? 1 : 0;
    return count;
  }

  private String word(int token) {
    return tokens.shape(token) == Shape.PUNCTUATION ? "" : Fold.fold(tokens.text(token));
  }
}
