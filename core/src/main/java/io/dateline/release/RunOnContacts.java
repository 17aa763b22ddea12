package io.dateline.release;

import io.dateline.release.Block.Form;
import io.dateline.text.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes apart contacts that a conversion ran together: in "Acme Mills Jane Roe Head of Research
 * 212-555-0142 jane.roe@acme.example John Doe 212-555-0143" a telephone number or a mail address
 * ends a line if a capital follows it, what a number is for begins one, and a mail address says
 * which words before it are a name.
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

  /** What stands between two contacts. */
  private static final Set<String> BETWEEN = Set.of("or", "and", "and/or");

  private final String text;
  private final Block block;

  /** Where a line begins that the layout does not show. */
  private final NavigableSet<Integer> cuts = new TreeSet<>();

  private RunOnContacts(String text, Block block) {
    this.text = text;
    this.block = block;
  }

  static Draft apart(Draft draft) {
    List<Block> blocks = new ArrayList<>(draft.blocks().size());
    for (Block block : draft.blocks()) {
      if (block.form() == Form.TEXT && block.level() == 0 && block.length() <= LONGEST) {
        new RunOnContacts(draft.text(), block).split(blocks);
      } else {
        blocks.add(block);
      }
    }
    return blocks.size() == draft.blocks().size()
        ? draft
        : new Draft(draft.text(), blocks, draft.gaps());
  }

  private void split(List<Block> blocks) {
    findCuts();
    int from = block.start();
    for (int cut : cuts) {
      blocks.add(piece(from, beforeSpace(cut) + 1));
      from = cut;
    }
    blocks.add(from == block.start() ? block : piece(from, block.end()));
  }

  private Block piece(int from, int to) {
    return new Block(from, to, Form.TEXT, 0, block.traits());
  }

  private void findCuts() {
    int contact = block.start();
    int label = block.start();
    int word = block.start();
    while (word < block.end()) {
      int stop = wordEnd(word);
      int end = addressEnd(word, stop);
      if (end > word) {
        cutBefore(label, word);
        stop = Math.max(stop, end);
      }
      int next = afterSpace(stop);
      if (end > word && isMail(word, stop)) {
        int mail = word;
        MailName.before(text, contact, mail).ifPresent(name -> cutAround(name, mail));
        contact = next;
      }
      if (end > word && end == stop && next < block.end()) {
        cutAfter(next);
      }
      if (isSlash(word)) {
        cutAfterNames(next);
      }
      label = word;
      word = next;
    }
  }

  /** Begins a line at the word before an address if that says what the address is. */
  private void cutBefore(int label, int address) {
    if (label > block.start()
        && label < address
        && Character.isLetterOrDigit(text.charAt(beforeSpace(label)))
        && LABELS.contains(folded(label, beforeSpace(address) + 1))) {
      cuts.add(label);
    }
  }

  private void cutAfter(int next) {
    int stop = wordEnd(next);
    if (!Character.isUpperCase(text.charAt(next)) || isMail(next, stop)) {
      return;
    }
    cuts.add(next);
    int after = afterSpace(stop);
    if (after < block.end() && BETWEEN.contains(folded(next, stop))) {
      cuts.add(after);
    }
  }

  /** Begins a line at a name and at what follows it, unless it stands in a sentence. */
  private void cutAround(MailName name, int mail) {
    if (name.start() > block.start()) {
      int before = beforeSpace(name.start());
      int word = wordStart(before);
      if (!Character.isUpperCase(text.charAt(word))) {
        return;
      }
      if (Character.isLetterOrDigit(text.charAt(before))) {
        cuts.add(name.start());
      }
    }
    int next = afterSpace(name.end());
    if (next < mail && Character.isUpperCase(text.charAt(next))) {
      cuts.add(next);
    }
  }

  /** Begins a line at "Owl" in "Jane Roe / John Doe Owl & Partners". */
  private void cutAfterNames(int given) {
    int family = afterSpace(wordEnd(given));
    int next = family < block.end() ? afterSpace(wordEnd(family)) : block.end();
    if (next < block.end()
        && isNameWord(given)
        && isNameWord(family)
        && Character.isUpperCase(text.charAt(next))) {
      cuts.add(next);
    }
  }

  private boolean isSlash(int word) {
    return text.charAt(word) == '/' && wordEnd(word) == word + 1;
  }

  /** A capital and small letters. */
  private boolean isNameWord(int word) {
    int stop = wordEnd(word);
    return Character.isUpperCase(text.charAt(word))
        && stop > word + 1
        && Character.isLowerCase(text.charAt(stop - 1));
  }

  private boolean isMail(int start, int stop) {
    int at = text.indexOf('@', start, stop);
    return at > start && at < stop - 1;
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

  private int wordStart(int at) {
    int i = at;
    while (i > block.start() && !Lines.isSpace(text.charAt(i - 1))) {
      i--;
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
    boolean mail = Character.isLetter(text.charAt(stop - 1)) && isMail(at, stop);
    return mail ? stop : at;
  }

  /** A word without the mark at its end. */
  private String folded(int start, int end) {
    boolean marked = text.charAt(end - 1) == ':' || text.charAt(end - 1) == '.';
    return Fold.fold(text.substring(start, marked ? end - 1 : end));
  }
}
