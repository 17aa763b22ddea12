package io.dateline.extract;

import static io.dateline.extract.RoleWords.HEAD;
import static io.dateline.extract.RoleWords.STOP;
import static io.dateline.extract.RoleWords.WEAK;

import io.dateline.text.Fold;
import io.dateline.text.Shape;
import io.dateline.text.Tokens;
import io.dateline.text.WordTable;

/** A text as titles see it: its tokens, and what each may be in a title. */
final class TitleText {
  /** What is done with partners and for developers. Own compilation. */
  private static final WordTable WORK_WITH_OTHERS =
      WordTable.of(
          "advocacy",
          "alliances",
          "ecosystem",
          "ecosystems",
          "enablement",
          "experience",
          "network",
          "networks",
          "platforms",
          "program",
          "programme",
          "programmes",
          "programs",
          "relations",
          "success",
          "tools");

  final Tokens tokens;
  private final int[] kinds;

  TitleText(Tokens tokens) {
    this.tokens = tokens;
    kinds = RoleWords.standard().kinds(tokens);
  }

  int size() {
    return kinds.length;
  }

  /** Whether a token is any of these kinds; false beyond the text. */
  boolean has(int i, int any) {
    return i >= 0 && i < kinds.length && (kinds[i] & any) != 0;
  }

  /** Whether a token is this word, case apart; false beyond the text. */
  boolean is(int i, String word) {
    return i >= 0 && i < kinds.length && tokens.is(i, word);
  }

  /** Whether a token is this char; false beyond the text. */
  boolean is(int i, char c) {
    return i >= 0 && i < kinds.length && tokens.is(i, c);
  }

  /** Whether a token begins with a capital; false beyond the text. */
  boolean isCapitalized(int i) {
    return i >= 0 && i < kinds.length && tokens.shape(i).isCapitalized();
  }

  boolean isPunctuation(int i) {
    return tokens.shape(i) == Shape.PUNCTUATION;
  }

  /** Whether both tokens are there, in one paragraph. */
  boolean together(int before, int after) {
    return before >= 0
        && after < kinds.length
        && tokens.paragraph(before) == tokens.paragraph(after);
  }

  /** Whether {@code word} follows and more words follow it. */
  boolean follows(int last, String word) {
    return together(last, last + 2) && tokens.is(last + 1, word);
  }

  /** Whether a word is written as a head in capitals, or in lower case, would have it. */
  boolean agrees(int i, boolean capital) {
    Shape shape = tokens.shape(i);
    return capital
        ? shape.isCapitalized() || shape == Shape.ALPHANUMERIC || is(i, "co-managing")
        : shape == Shape.LOWER
            || shape == Shape.INITIAL
            || (shape == Shape.UPPER && length(i) <= 3);
  }

  int length(int i) {
    return tokens.end(i) - tokens.start(i);
  }

  boolean isDash(int i) {
    return is(i, '-') || is(i, '\u2013') || is(i, '\u2014');
  }

  /** "and", "&", "of", "for", "/": what joins words of one title. */
  boolean isJoint(int i) {
    return isAnd(i) || is(i, "of") || is(i, "for");
  }

  boolean isAnd(int i) {
    return is(i, "and") || is(i, '&') || is(i, '/');
  }

  /** "the", "its", "our", "their". */
  boolean isArticle(int i) {
    return is(i, "the") || is(i, "its") || is(i, "our") || is(i, "their");
  }

  /** Whether a capitalised word is one of the language and nobody's name. */
  boolean isOrdinary(int i) {
    long bits = Lexicon.standard().bits(Fold.fold(tokens.text(i)));
    return tokens.shape(i) == Shape.TITLE
        && Lexicon.commonRate(bits) > 1
        && (bits & (Lexicon.KNOWN_COMPANY | Lexicon.SURNAME | Lexicon.GIVEN | Lexicon.PLACE)) == 0
        && !has(i, STOP | HEAD | WEAK);
  }

  /** A capitalised word of letters that no title knows: "Acme". */
  boolean isUnknownName(int i) {
    return i >= 0 && i < kinds.length && kinds[i] == 0 && tokens.shape(i).isCapitalized();
  }

  /** Whether a capitalised word goes on behind a token: then it is in somebody's name. */
  boolean nameGoesOn(int end) {
    return together(end, end + 1) && isCapitalized(end + 1);
  }

  /** "Partner Programs", "Developer Tools": a field of work that begins like a title. */
  boolean isWorkWithOthers(int i) {
    return (is(i, "partner") || is(i, "developer"))
        && isCapitalized(i)
        && together(i, i + 1)
        && isCapitalized(i + 1)
        && WORK_WITH_OTHERS.has(tokens, i + 1);
  }
}
