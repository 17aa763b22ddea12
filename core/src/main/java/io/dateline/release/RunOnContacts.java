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

  private final String text;
  private final Block block;
  private final List<Block> blocks;

  /** Where the piece begins that is not added yet. */
  private int from;

  private RunOnContacts(String text, Block block, List<Block> blocks) {
    this.text = text;
    this.block = block;
    this.blocks = blocks;
    this.from = block.start();
  }

  static Draft apart(Draft draft) {
    List<Block> blocks = new ArrayList<>(draft.blocks().size());
    for (Block block : draft.blocks()) {
      if (block.form() == Form.TEXT && block.level() == 0 && block.length() <= LONGEST) {
        new RunOnContacts(draft.text(), block, blocks).split();
      } else {
        blocks.add(block);
      }
    }
    return blocks.size() == draft.blocks().size()
        ? draft
        : new Draft(draft.text(), blocks, draft.gaps());
  }

  private void split() {
    int label = from;
    int word = from;
    while (word < block.end()) {
      int stop = wordEnd(word);
      int end = addressEnd(word, stop);
      if (end > word) {
        cutBefore(label, word);
        stop = Math.max(stop, end);
      }
      int next = afterSpace(stop);
      if (end > word && end == stop && next < block.end()) {
        cutAfter(next);
      }
      label = word;
      word = next;
    }
    blocks.add(from == block.start() ? block : piece(block.end()));
  }

  /** Begins a piece at the word before an address if that says what the address is. */
  private void cutBefore(int label, int address) {
    if (label > from
        && label < address
        && Character.isLetterOrDigit(text.charAt(beforeSpace(label)))
        && LABELS.contains(folded(label, beforeSpace(address) + 1))) {
      add(label);
    }
  }

  private void cutAfter(int next) {
    if (Character.isUpperCase(text.charAt(next))) {
      add(next);
    }
  }

  /** Adds the piece up to {@code next} without the white space behind it. */
  private void add(int next) {
    blocks.add(piece(beforeSpace(next) + 1));
    from = next;
  }

  private Block piece(int to) {
    return new Block(from, to, Form.TEXT, 0, block.traits());
  }

  /** The last char before {@code at} that is no white space. */
  private int beforeSpace(int at) {
    int i = at - 1;
    while (i > 0 && Lines.isSpace(text.charAt(i))) {
      i--;
    }
    return i;
  }

  private int afterSpace(int at) {
    int i = at;
    while (i < block.end() && Lines.isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private int wordEnd(int at) {
    int i = at;
    while (i < block.end() && !Lines.isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** After the telephone number or mail address that a word begins; {@code at} if none. */
  private int addressEnd(int at, int stop) {
    char c = text.charAt(at);
    if (c == '+' || c == '(' || (c >= '0' && c <= '9')) {
      return Contacts.phoneEnd(text, at, block.end());
    }
    if (!Character.isLetter(text.charAt(stop - 1))) {
      return at;
    }
    for (int i = at + 1; i < stop - 1; i++) {
      if (text.charAt(i) == '@') {
        return stop;
      }
    }
    return at;
  }

  /** A word without the mark at its end. */
  private String folded(int start, int end) {
    boolean marked = text.charAt(end - 1) == ':' || text.charAt(end - 1) == '.';
    return Fold.fold(text.substring(start, marked ? end - 1 : end));
  }
}
