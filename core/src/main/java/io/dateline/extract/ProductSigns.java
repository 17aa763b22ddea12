package io.dateline.extract;

import io.dateline.text.Shape;
import java.util.Set;
import java.util.regex.Pattern;

/** What beside a name or in it says that it is a product, a page or a line of business. */
final class ProductSigns {
  private static final Pattern CODE = Pattern.compile("[a-z]{2,6}(-\\d{2,5}|\\d{3,5})[a-z]?");

  private static final Set<String> NETWORKS =
      Set.of("discord", "facebook", "instagram", "linkedin", "reddit", "telegram", "twitter", "x");

  private static final Set<String> PAGES =
      Set.of("account", "channel", "community", "group", "handle", "page", "profile");

  /** How many tokens of a list of segments are looked over. */
  private static final int LIST = 30;

  private final Reading reading;

  ProductSigns(Reading reading) {
    this.reading = reading;
  }

  /** "TNX-102 SL", "Telegram Group", "Harborzine(R)", the GYN of "OB/GYN", a business segment. */
  boolean isMarked(Entity entity) {
    if (isCode(entity)) {
      return true;
    }
    if (entity.words.length == 2
        && NETWORKS.contains(entity.words[0])
        && PAGES.contains(entity.words[1])) {
      return true;
    }
    int marked = 0;
    for (Candidate candidate : entity.candidates) {
      boolean half = entity.words.length == 1 && entity.key.length() < 4 && isHalf(candidate);
      boolean sign = isRegistered(candidate) || isMarkedWithin(candidate);
      marked += half || sign || isSegment(candidate) || isBrand(candidate) ? 1 : 0;
    }
    return 2 * marked > entity.candidates.size();
  }

  /** "HarborCushion\u2122 Technology". */
  private boolean isMarkedWithin(Candidate candidate) {
    for (int i = candidate.first() + 1; i < candidate.last(); i++) {
      if (reading.isMark(i, '\u00ae', i) || reading.isMark(i, '\u2122', i)) {
        return true;
      }
    }
    return false;
  }

  /** "HBR-104", "HBR104": a drug or a part. */
  static boolean isCode(Entity entity) {
    String word = entity.words[0];
    int length = word.length();
    return length > 4
        && (Character.isDigit(word.charAt(length - 1))
            || Character.isDigit(word.charAt(length - 2)))
        && CODE.matcher(word).matches();
  }

  private boolean isRegistered(Candidate candidate) {
    int open = candidate.last() + 1;
    return reading.isMark(open, '(', candidate.last())
        && reading.tokens.touchesPrevious(open)
        && reading.tokens.is(open + 1, "r")
        && reading.isMark(open + 2, ')', open);
  }

  private boolean isHalf(Candidate candidate) {
    int slash = candidate.first() - 1;
    return reading.isMark(slash, '/', candidate.first())
        && reading.tokens.touchesPrevious(candidate.first())
        && reading.tokens.touchesPrevious(slash);
  }

  /** "the Harbor & Home segment", "its segments Ferries, Harbor & Home and Piers". */
  private boolean isSegment(Candidate candidate) {
    if (!isOrdinary(candidate)) {
      return false;
    }
    int after = candidate.last() + 1;
    if (reading.tokens.is(after, "business")) {
      after++;
    }
    if (reading.together(candidate.last(), after) && isSegmentWord(after)) {
      return true;
    }
    int i = candidate.first() - 1;
    while (i > candidate.first() - LIST
        && reading.together(i, candidate.first())
        && !reading.startsSentence[i + 1]
        && (reading.tokens.shape(i) != Shape.LOWER || reading.tokens.is(i, "and"))) {
      i--;
    }
    return reading.together(i, candidate.first()) && reading.tokens.is(i, "segments");
  }

  /** "Harborly's Rolled Wares business": ordinary words for a part of a company. */
  boolean isUnit(Entity entity) {
    for (Candidate candidate : entity.candidates) {
      int owner = candidate.first() - 1;
      int unit = candidate.last() + 1;
      if (entity.words.length > 1
          && reading.together(owner, unit)
          && reading.tokens.isPossessive(owner)
          && reading.tokens.shape(unit) == Shape.LOWER
          && UNITS.contains(reading.tokens.text(unit))
          && isOrdinary(candidate)) {
        return true;
      }
    }
    return false;
  }

  private static final Set<String> UNITS = Set.of("business", "division", "segment");

  /** Whether all words are ordinary ones or places. */
  private boolean isOrdinary(Candidate candidate) {
    for (int i = candidate.first(); i <= candidate.last(); i++) {
      if (!reading.isMark(i, '&', i)
          && Lexicon.commonRate(reading.bits[i]) < 2
          && !reading.has(i, Lexicon.PLACE)) {
        return false;
      }
    }
    return true;
  }

  private static final Set<String> OWN_BRANDS =
      Set.of("consumer", "flagship", "household", "its", "our", "own", "product", "their");

  /** "its consumer brands including Harbor Wrap foils": what a company sells. */
  private boolean isBrand(Candidate candidate) {
    int cue = candidate.first() - 1;
    boolean lists =
        reading.tokens.is(cue, "including")
            || reading.tokens.is(cue, "include")
            || reading.tokens.is(cue, "are")
            || reading.tokens.is(cue, "as") && reading.tokens.is(cue - 1, "such");
    int noun = reading.tokens.is(cue, "as") ? cue - 2 : cue - 1;
    return lists
        && reading.together(noun - 1, candidate.first())
        && reading.tokens.is(noun, "brands")
        && OWN_BRANDS.contains(reading.tokens.text(noun - 1));
  }

  private boolean isSegmentWord(int i) {
    return reading.tokens.is(i, "segment") || reading.tokens.is(i, "segments");
  }
}
