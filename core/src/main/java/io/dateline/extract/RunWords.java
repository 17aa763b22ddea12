package io.dateline.extract;

import static io.dateline.extract.Lexicon.COMPANY_WORD;
import static io.dateline.extract.Lexicon.GIVEN;
import static io.dateline.extract.Lexicon.KNOWN_COMPANY;
import static io.dateline.extract.Lexicon.LEGAL;
import static io.dateline.extract.Lexicon.ORGANIZATION_WORD;
import static io.dateline.extract.Lexicon.PLACE;
import static io.dateline.extract.Lexicon.SURNAME;

import io.dateline.text.Shape;
import io.dateline.text.Tokens;
import io.dateline.text.WordTable;

/**
 * What a word of a run that may be a name looks like by itself: "Jane" like a given name, "Inc."
 * like the end of a company, "@Harborly" like an account.
 */
final class RunWords {
  private static final WordTable ADJECTIVES =
      WordTable.of(
          "all", "best", "big", "first", "good", "great", "high", "just", "long", "media", "new",
          "news", "old", "one", "open", "safe", "second", "small", "third", "true", "web");

  private static final WordTable HONORIFICS =
      WordTable.of("dr", "excellency", "highness", "miss", "mr", "mrs", "ms", "prof", "professor");

  private final Reading reading;
  private final Tokens tokens;

  RunWords(Reading reading) {
    this.reading = reading;
    this.tokens = reading.tokens;
  }

  /** Whether a token can be a word of a name: no title, no degree, no "As". */
  boolean isWord(int i) {
    return !reading.inTitle[i]
        && reading.isNameWord(i)
        && credentialEnd(i) < 0
        && !isAs(i)
        && !(isHandle(i) && reading.together(i, i + 1) && reading.isNameWord(i + 1));
  }

  /** "As" of a heading or at the beginning of a sentence, not the legal form AS. */
  private boolean isAs(int i) {
    return tokens.shape(i) == Shape.TITLE && tokens.is(i, "as");
  }

  /** The last token of a degree written with stops, "[Ph.D].", "[P.Geo]."; -1 for none. */
  int credentialEnd(int first) {
    int last = first;
    boolean word = tokens.shape(first) == Shape.TITLE;
    while (last + 2 < reading.size
        && tokens.is(last + 1, '.')
        && tokens.touchesPrevious(last + 1)
        && tokens.touchesPrevious(last + 2)
        && tokens.shape(last + 2).isCapitalized()) {
      last += 2;
      word |= tokens.shape(last) == Shape.TITLE;
    }
    return word
            && last > first
            && PersonName.isCredential(
                tokens.source().substring(tokens.start(first), tokens.end(last)))
        ? last
        : -1;
  }

  /** Whether a token is one of these words with a capital. */
  boolean isTitled(WordTable words, int i) {
    return tokens.shape(i) == Shape.TITLE && words.has(tokens, i);
  }

  /** Whether a word is nearly always a given name, as printed in text. */
  boolean isGivenFirst(int i) {
    return Lexicon.givenRate(reading.bits[i]) >= 2 && tokens.shape(i) == Shape.TITLE;
  }

  boolean looksGiven(int i) {
    long bits = reading.bits[i];
    return (bits & GIVEN) != 0 || Lexicon.givenRate(bits) >= 1;
  }

  boolean looksSurname(int i) {
    long bits = reading.bits[i];
    return (bits & SURNAME) != 0
        || Lexicon.surnameRate(bits) >= 1
        || (Lexicon.commonRate(bits) == 0
            && (bits & (COMPANY_WORD | ORGANIZATION_WORD | PLACE)) == 0);
  }

  /** Whether nothing is known of a word written like a name. */
  boolean isUnheard(int i) {
    return reading.bits[i] == 0 && tokens.shape(i) == Shape.TITLE;
  }

  boolean isCommon(int i) {
    return Lexicon.commonRate(reading.bits[i]) >= 1 && !reading.has(i, KNOWN_COMPANY);
  }

  /** Whether a person follows wherever the word stands: "Mr.", "Professor". */
  boolean isStrongHonorific(int i) {
    return HONORIFICS.has(tokens, i);
  }

  boolean isCompanyEnd(int i) {
    return reading.has(i, LEGAL | COMPANY_WORD);
  }

  /** A word that begins sentences and names of companies alike: "First", "New". */
  boolean isAdjective(int i) {
    return ADJECTIVES.has(tokens, i);
  }

  /** "@HarborLights" is an account somewhere. */
  boolean isHandle(int i) {
    return reading.isMark(i - 1, '@', i);
  }

  boolean isQuote(int i) {
    return tokens.is(i, '"') || tokens.is(i, '\u201c') || tokens.is(i, '\u201d');
  }
}
