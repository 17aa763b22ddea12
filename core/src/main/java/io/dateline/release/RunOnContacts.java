package io.dateline.release;

import io.dateline.release.Block.Form;
import io.dateline.text.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Takes apart contacts that a conversion ran together: in "Jane Roe Office 212-555-0142
 * jane@owl.example John Doe 212-555-0143" a telephone number or a mail address ends a line if a
 * capital follows it, and what a number is for begins one.
 */
final class RunOnContacts {
  /** A longer paragraph is running text, however many addresses it has. */
  private static final int LONGEST = 900;

  /** What is said before a number. Own compilation. */
  private static final Set<String> LABELS =
      Set.of(
          "office",
          "cell",
          "cellphone",
          "phone",
          "telephone",
          "tel",
          "mobile",
          "fax",
          "direct",
          "email",
          "e-mail",
          "toll-free");

  private RunOnContacts() {}

  static Draft apart(Draft draft) {
    List<Block> blocks = new ArrayList<>(draft.blocks().size());
    for (Block block : draft.blocks()) {
      if (block.form() == Form.TEXT && block.level() == 0 && block.length() <= LONGEST) {
        split(draft.text(), block, blocks);
      } else {
        blocks.add(block);
      }
    }
    return blocks.size() == draft.blocks().size()
        ? draft
        : new Draft(draft.text(), blocks, draft.gaps());
  }

  private static void split(String text, Block block, List<Block> blocks) {
    int from = block.start();
    int word = from;
    int label = -1;
    int i = from;
    while (i < block.end()) {
      char c = text.charAt(i);
      if (Lines.isSpace(c)) {
        i++;
        word = i;
        continue;
      }
      int end = word == i ? addressEnd(text, i, block.end()) : i;
      if (end == i) {
        if (word == i) {
          int stop = wordEnd(text, i, block.end());
          label = LABELS.contains(label(text, i, stop)) ? i : -1;
        }
        i++;
        continue;
      }
      if (label > from && Character.isLetterOrDigit(text.charAt(beforeSpace(text, label)))) {
        from = add(text, block, from, label, blocks);
      }
      label = -1;
      i = end;
      int next = afterSpace(text, i, block.end());
      if (next > i && next < block.end() && Character.isUpperCase(text.charAt(next))) {
        from = add(text, block, from, next, blocks);
      }
    }
    blocks.add(from == block.start() ? block : piece(block, from, block.end()));
  }

  /** Adds the part up to {@code next} without the white space behind it. */
  private static int add(String text, Block block, int from, int next, List<Block> blocks) {
    blocks.add(piece(block, from, beforeSpace(text, next) + 1));
    return next;
  }

  private static Block piece(Block block, int from, int to) {
    return new Block(from, to, Form.TEXT, 0, block.traits());
  }

  /** The last char before {@code at} that is no white space. */
  private static int beforeSpace(String text, int at) {
    int i = at - 1;
    while (i > 0 && Lines.isSpace(text.charAt(i))) {
      i--;
    }
    return i;
  }

  private static int afterSpace(String text, int at, int end) {
    int i = at;
    while (i < end && Lines.isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** After the telephone number or mail address that begins at {@code at}; {@code at} if none. */
  private static int addressEnd(String text, int at, int end) {
    char c = text.charAt(at);
    if (c == '+' || c == '(' || (c >= '0' && c <= '9')) {
      return Contacts.phoneEnd(text, at, end);
    }
    int stop = wordEnd(text, at, end);
    int sign = text.indexOf('@', at);
    return sign > at && sign < stop - 1 && Character.isLetter(text.charAt(stop - 1)) ? stop : at;
  }

  private static int wordEnd(String text, int at, int end) {
    int i = at;
    while (i < end && !Lines.isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static String label(String text, int from, int to) {
    boolean marked = to > from && (text.charAt(to - 1) == ':' || text.charAt(to - 1) == '.');
    return Fold.fold(text.substring(from, marked ? to - 1 : to));
  }
}
