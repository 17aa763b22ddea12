package io.dateline.index;

import io.dateline.text.Fold;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * Cuts text into the words of running text, one after the other, without an object per word.
 *
 * <p>A word is a run of letters and digits; an apostrophe between letters ({@code O'Brien}), a
 * point or comma between digits ({@code 1,384.5}) and the points of initials ({@code U.S.}) do not
 * end it; a possessive {@code 's} is left out; an ideograph is a word of its own. Words come in
 * lower case and without accents. A run of more than {@value #LONGEST} chars is cut there. Not safe
 * for several threads.
 */
final class Words {
  static final int LONGEST = 200;

  private char[] text = new char[256];
  private int length;
  private int at;
  private int start;
  private int end;
  private char[] word = new char[256];
  private int wordLength;

  /** Starts over with another text. */
  void text(String text) {
    length = text.length();
    if (this.text.length < length) {
      this.text = new char[length + length / 4];
    }
    text.getChars(0, length, this.text, 0);
    at = 0;
  }

  /** Starts over with a text that is read to its end; returns its length in chars. */
  int text(Reader input) throws IOException {
    length = 0;
    at = 0;
    for (int n = 0; n >= 0; n = input.read(text, length, text.length - length)) {
      length += n;
      if (length == text.length) {
        text = Arrays.copyOf(text, length * 2);
      }
    }
    return length;
  }

  /** The array that the text lies in, from its beginning; good until another text is started. */
  char[] chars() {
    return text;
  }

  /** Goes to the next word that starts at or after an offset, which is not before the last one. */
  void skipTo(int offset) {
    at = Math.max(at, offset);
  }

  /** Finds the next word; false at the end of the text. */
  boolean next() {
    do {
      while (at < length && !isWord(text[at]) && !isSupplementaryWord(at)) {
        at++;
      }
      if (at >= length) {
        return false;
      }
      start = at;
      fold(toEnd());
    } while (wordLength == 0);
    skipPossessive();
    return true;
  }

  /** Moves to the end of the word; whether it is all ASCII. */
  private boolean toEnd() {
    boolean ascii = true;
    while (at < length && at - start < LONGEST) {
      char c = text[at];
      ascii &= c < 128;
      if (isIdeograph(c)) {
        at += at == start ? 1 : 0;
        break;
      }
      if (isSupplementaryWord(at)) {
        at += 2;
      } else if (isWord(c) || joins(c)) {
        at++;
      } else {
        break;
      }
    }
    end = at;
    return ascii;
  }

  /** Offset of the word's first char. */
  int start() {
    return start;
  }

  /** Offset after the word's last char. */
  int end() {
    return end;
  }

  /** The folded word, good until the next call of {@link #next()}. */
  char[] word() {
    return word;
  }

  /** How many chars of {@link #word()} count. */
  int wordLength() {
    return wordLength;
  }

  /** Whether the char at {@code at}, between two chars of a word, does not end it. */
  private boolean joins(char c) {
    if (at == start || at + 1 >= length) {
      return false;
    }
    char before = text[at - 1];
    char after = text[at + 1];
    return switch (c) {
      case '\'', '\u2019' ->
          Character.isLetter(before) && Character.isLetter(after) && !isPossessive();
      case '.' -> isDigit(before) && isDigit(after) || isInitial(before, after);
      case ',' -> isDigit(before) && isDigit(after);
      case '\u00ad', '\u200b', '\u200d', '\ufeff' -> isWord(after);
      default -> false;
    };
  }

  private boolean isInitial(char before, char after) {
    return Character.isLetter(before)
        && Character.isLetter(after)
        && (at - 1 == start || text[at - 2] == '.')
        && (at + 2 >= length || !isWord(text[at + 2]));
  }

  private boolean isPossessive() {
    return (text[at + 1] == 's' || text[at + 1] == 'S')
        && (at + 2 >= length || !isWord(text[at + 2]));
  }

  private void skipPossessive() {
    if (at + 1 < length
        && (text[at] == '\'' || text[at] == '\u2019')
        && Character.isLetter(text[at - 1])
        && isPossessive()) {
      at += 2;
    }
  }

  private void fold(boolean ascii) {
    wordLength = end - start;
    if (ascii) {
      for (int i = 0; i < wordLength; i++) {
        char c = text[start + i];
        word[i] = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
      }
      return;
    }
    String folded = Fold.fold(new String(text, start, end - start));
    if (word.length < folded.length()) {
      word = new char[folded.length() * 2];
    }
    wordLength = 0;
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (c != '\u00ad' && c != '\u200b' && c != '\u200d' && c != '\ufeff') {
        word[wordLength++] = c;
      }
    }
  }

  private boolean isSupplementaryWord(int i) {
    return i + 1 < length
        && Character.isSurrogatePair(text[i], text[i + 1])
        && Character.isLetterOrDigit(Character.toCodePoint(text[i], text[i + 1]));
  }

  static boolean isWord(char c) {
    if (c < 128) {
      return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || isDigit(c);
    }
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isIdeograph(char c) {
    return c >= '\u2e80' && Character.isIdeographic(c);
  }
}
