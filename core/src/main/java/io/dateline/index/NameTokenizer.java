package io.dateline.index;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The words of a name, each in all the forms under which somebody may look for it.
 *
 * <p>A word is what stands between white space, without the marks at its two ends. {@code AT&T} is
 * found as {@code at&t}, {@code att}, {@code at} and {@code t}; {@code O'Brien} as {@code o'brien},
 * {@code obrien}, {@code o} and {@code brien}; {@code Yahoo!} as {@code yahoo}. All forms of a word
 * stand at the word's position.
 */
final class NameTokenizer extends Tokenizer {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final Words words = new Words();
  private final Deque<String> forms = new ArrayDeque<>();

  /** Holds the whole text, while {@link #words} cuts one word of a name after the other. */
  private final Words whole = new Words();

  private char[] text = whole.chars();
  private int length;
  private int at;
  private int start;
  private int end;

  @Override
  public void reset() throws IOException {
    super.reset();
    length = whole.text(input);
    text = whole.chars();
    at = 0;
    forms.clear();
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    int step = 0;
    while (forms.isEmpty()) {
      if (!nextWord()) {
        return false;
      }
      step = 1;
      if (isPlain()) {
        term.copyBuffer(text, start, end - start);
        toLowerCase(term.buffer(), end - start);
        return token(step);
      }
      forms.addAll(formsOf(new String(text, start, end - start)));
    }
    term.append(forms.remove());
    return token(step);
  }

  private boolean token(int step) {
    offset.setOffset(correctOffset(start), correctOffset(end));
    increment.setPositionIncrement(step);
    return true;
  }

  /** Most words of names are letters of ASCII: they have one form. */
  private boolean isPlain() {
    for (int i = start; i < end; i++) {
      char c = text[i];
      if ((c < 'a' || c > 'z') && (c < 'A' || c > 'Z')) {
        return false;
      }
    }
    return end - start < Words.LONGEST;
  }

  private static void toLowerCase(char[] word, int length) {
    for (int i = 0; i < length; i++) {
      word[i] |= 0x20;
    }
  }

  private boolean nextWord() {
    while (at < length && !isWord(at)) {
      at++;
    }
    if (at == length) {
      return false;
    }
    start = at;
    while (at < length && !isSpace(text[at])) {
      at++;
    }
    end = at;
    while (!isWord(end - 1)) {
      end--;
    }
    return true;
  }

  private Set<String> formsOf(String word) {
    Set<String> found = new LinkedHashSet<>();
    StringBuilder whole = new StringBuilder();
    StringBuilder glued = new StringBuilder();
    words.text(word.replace('\'', ' ').replace('\u2019', ' ').replace('.', ' ').replace(',', ' '));
    int last = 0;
    while (words.next()) {
      if (isPossessive(word, words.start())) {
        break;
      }
      String part = new String(words.word(), 0, words.wordLength());
      whole.append(word, last, words.start()).append(part);
      glued.append(part);
      last = words.end();
      found.add(part);
    }
    if (found.size() <= 1 && glued.length() == whole.length()) {
      return found;
    }
    Set<String> all = new LinkedHashSet<>();
    all.add(whole.toString().replace('\u2019', '\''));
    all.add(glued.toString());
    all.addAll(found);
    return all;
  }

  private static boolean isPossessive(String word, int start) {
    return start > 1
        && start == word.length() - 1
        && (word.charAt(start) == 's' || word.charAt(start) == 'S')
        && (word.charAt(start - 1) == '\'' || word.charAt(start - 1) == '\u2019');
  }

  private boolean isWord(int i) {
    char c = text[i];
    return Words.isWord(c) || Character.isSurrogate(c);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == '\u00a0' || c == '\u202f' || c == '\u2007';
  }

  @Override
  public void end() throws IOException {
    super.end();
    offset.setOffset(correctOffset(length), correctOffset(length));
  }
}
