package io.dateline.release;

import io.dateline.text.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The name that a mail address spells, with the credentials behind it: "Jane Q. Roe, CFA" before
 * "jane.roe@acme.example" or "jroe@acme.example".
 *
 * @param start offset of its first char
 * @param end offset after its last char
 */
record MailName(int start, int end) {
  /** The most words of a name that an address may leave out between the first and the last. */
  private static final int LEFT_OUT = 2;

  private record Word(int start, int end, String folded, boolean comma) {}

  /** The last such name from {@code from} on before the address at {@code mail}. */
  static Optional<MailName> before(String text, int from, int mail) {
    String local = text.substring(mail, text.indexOf('@', mail));
    String[] parts = Fold.fold(local).split("[._-]");
    String all = String.join("", parts);
    List<Word> words = words(text, from, mail);
    for (int last = words.size() - 1; last > 0; last--) {
      for (int first = last - 1; first >= 0 && first >= last - 1 - LEFT_OUT; first--) {
        if (words.get(last - 1).comma()) {
          break;
        }
        if (spells(words.get(first).folded(), words.get(last).folded(), parts, all)) {
          int end = withCredentials(text, words, last);
          return Optional.of(new MailName(words.get(first).start(), end));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean spells(String first, String last, String[] parts, String all) {
    if (first.isEmpty() || last.length() < 2) {
      return false;
    }
    boolean parted =
        parts.length > 1
            && last.equals(parts[parts.length - 1])
            && (first.equals(parts[0]) || first.substring(0, 1).equals(parts[0]));
    return parted || all.equals(first + last) || all.equals(first.charAt(0) + last);
  }

  /** After "CFA" in "Jane Roe, CFA", else after the name. */
  private static int withCredentials(String text, List<Word> words, int last) {
    int end = last;
    while (words.get(end).comma()
        && end + 1 < words.size()
        && isCredential(text, words.get(end + 1))) {
      end++;
    }
    return words.get(end).end();
  }

  private static boolean isCredential(String text, Word word) {
    int capitals = 0;
    for (int i = word.start(); i < word.end(); i++) {
      capitals += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
    }
    return capitals > 1 && word.end() - word.start() <= 6;
  }

  private static List<Word> words(String text, int from, int to) {
    List<Word> words = new ArrayList<>();
    int i = from;
    while (i < to) {
      int start = i;
      while (i < to && !Lines.isSpace(text.charAt(i))) {
        i++;
      }
      if (i > start) {
        boolean comma = text.charAt(i - 1) == ',';
        int end = comma ? i - 1 : i;
        words.add(new Word(start, end, Fold.fold(text.substring(start, end)), comma));
      }
      i++;
    }
    return words;
  }
}
