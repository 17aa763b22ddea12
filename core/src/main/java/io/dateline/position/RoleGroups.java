package io.dateline.position;

import io.dateline.extract.RoleTaxonomy;
import io.dateline.position.Clauses.Kind;
import io.dateline.position.RoleGroup.Item;
import io.dateline.position.RoleGroup.Org;
import io.dateline.position.RoleGroup.Timing;
import io.dateline.text.Fold;
import io.dateline.text.Shape;
import io.dateline.text.WordTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Puts titles together that stand together, with their companies. */
final class RoleGroups {
  /** Nouns that make the title before them a mere attribute. */
  private static final WordTable ATTRIBUTED =
      WordTable.of(
          "experience",
          "succession",
          "search",
          "transition",
          "level",
          "suite",
          "community",
          "network",
          "program",
          "awards",
          "award",
          "certification",
          "forum",
          "summit",
          "council",
          "compensation",
          "incentive",
          "appointments",
          "ecosystem",
          "training",
          "offices",
          "insights",
          "liability",
          "salary",
          "mindset",
          "perspective",
          "peers");

  private static final List<String> LICENCES =
      List.of("certified", "registered", "licensed", "accredited", "chartered", "board-certified");

  private final Clauses c;
  private final Titles titles;
  private final TitleFront front;
  private final RoleTaxonomy taxonomy = RoleTaxonomy.standard();

  RoleGroups(Clauses clauses) {
    this.c = clauses;
    titles = new Titles(clauses);
    front = new TitleFront(clauses);
  }

  /** The groups of the release in order. */
  List<RoleGroup> all() {
    List<RoleGroup> groups = new ArrayList<>();
    int i = 0;
    while (i < c.count()) {
      if (c.is(i, Kind.ROLE) || (c.is(i, Kind.BOARD) && isSeat(i))) {
        RoleGroup group = at(i);
        if (!group.items().isEmpty()) {
          groups.add(group);
          share(groups);
        }
        i = Math.max(i + 1, group.end());
      } else {
        i++;
      }
    }
    return groups;
  }

  /**
   * "serves on the Board of Directors as Chair for Acme", "as Board President on Acme's Board":
   * what stands at the second of two groups stands for both.
   */
  private void share(List<RoleGroup> groups) {
    int last = groups.size() - 1;
    if (last < 1) {
      return;
    }
    RoleGroup here = groups.get(last);
    RoleGroup before = groups.get(last - 1);
    int joint = before.end();
    boolean joined =
        (c.cue(joint) == Cue.AS || c.cue(joint) == Cue.ON)
            && here.first() - joint <= 2
            && here.first() > joint
            && c.sentence(joint) == c.sentence(here.title());
    boolean boards = c.is(before.title(), Kind.BOARD) != c.is(here.title(), Kind.BOARD);
    List<Org> orgs = here.prefix().map(List::of).orElse(here.items().get(0).orgs());
    if (joined && boards && orgs.isEmpty() && before.prefix().isPresent() && !here.own()) {
      // "on the Acme Board as vice chair"
      List<Org> house = List.of(before.prefix().get());
      groups.set(last, placed(here, house));
    } else if (joined && boards && !orgs.isEmpty() && before.prefix().isEmpty() && !before.own()) {
      groups.set(last - 1, placed(before, orgs));
    }
  }

  private static RoleGroup placed(RoleGroup group, List<Org> orgs) {
    return new RoleGroup(
        group.items().stream().map(item -> item.placed(orgs)).toList(),
        group.first(),
        group.end(),
        Optional.empty(),
        group.timing(),
        false);
  }

  /** The chunk of "includes" in "The Board includes Jane Doe"; below zero if there is none. */
  static int membersVerb(Clauses c, int board) {
    int i = board + 1;
    if (c.cue(i) == Cue.WILL) {
      i++;
    }
    boolean lists =
        c.isWord(i, "includes")
            || c.isWord(i, "include")
            || c.isWord(i, "comprises")
            || c.isWord(i, "comprise");
    if (!lists && (c.isWord(i, "consists") || c.isWord(i, "consist")) && c.cue(i + 1) == Cue.OF) {
      lists = true;
      i++;
    }
    return lists && c.is(i + 1, Kind.PERSON) && c.sentence(i + 1) == c.sentence(board) ? i : -1;
  }

  /** The person after "with the appointment of"; below zero if that does not follow. */
  static int appointmentsAfter(Clauses c, int board) {
    int i = board + 1;
    if (c.cue(i) != Cue.WITH) {
      return -1;
    }
    i++;
    while (c.cue(i) == Cue.THE || c.cue(i) == Cue.ADJ) {
      i++;
    }
    boolean named =
        (c.cue(i) == Cue.NAMING || c.cue(i) == Cue.WELCOME)
            && c.cue(i + 1) == Cue.OF
            && c.is(i + 2, Kind.PERSON)
            && c.sentence(i + 2) == c.sentence(board);
    return named ? i + 2 : -1;
  }

  /** The person of "the latest board addition, Jane Doe"; below zero if that does not follow. */
  static int additionAfter(Clauses c, int board) {
    boolean addition =
        c.isWord(board + 1, "addition")
            || c.isWord(board + 1, "additions")
            || c.isWord(board + 1, "appointee")
            || c.isWord(board + 1, "appointees");
    int person = c.isComma(board + 2) ? board + 3 : board + 2;
    return addition && c.is(person, Kind.PERSON) && c.sentence(person) == c.sentence(board)
        ? person
        : -1;
  }

  /** Whether a sentence announces the members of a board that the lines behind it name. */
  static boolean isListHead(Clauses c, int sentence) {
    boolean head = false;
    boolean news = c.isMark(c.end(sentence) - 1, ':');
    for (int i = c.start(sentence); i < c.end(sentence); i++) {
      if (c.is(i, Kind.PERSON)) {
        return false;
      }
      news |= c.cue(i) == Cue.NAMED || c.cue(i) == Cue.WELCOME;
      head |=
          c.isWord(i, "members")
              || c.isWord(i, "includes")
              || c.isWord(i, "include")
              || c.isWord(i, "comprises")
              || c.isWord(i, "following");
    }
    return head && news && !Entries.peopleBehind(c, sentence).isEmpty();
  }

  /** The longest name of a board, in chunks. */
  private static final int LONGEST_BOARD = 8;

  /** "Acme" in "Acme's Future of Payroll advisory board"; below zero for no such owner. */
  static int ownerOf(Clauses c, int board) {
    int i = board - 1;
    while (i > board - LONGEST_BOARD
        && (c.isCapitalized(i)
            || c.isCapitalized(i + 1) && c.isCapitalized(i - 1) && c.cue(i) == Cue.OF)) {
      i--;
    }
    boolean owned = i < board - 1 && c.isPossessiveMark(i) && c.is(i - 1, Kind.COMPANY);
    return owned && c.sentence(i) == c.sentence(board) ? i - 1 : -1;
  }

  private static final WordTable AGAIN =
      WordTable.of(
          "re-appointed",
          "re-appoints",
          "re-elected",
          "re-elects",
          "reappointed",
          "reappoints",
          "reelected",
          "reelects");

  /**
   * Whether a board is spoken of as a place where somebody sits, not as one that acts, and not as
   * that of a journal.
   */
  private boolean isSeat(int board) {
    if (c.isWord(board - 1, "editorial")) {
      return false;
    }
    if (membersVerb(c, board) >= 0
        || appointmentsAfter(c, board) >= 0
        || additionAfter(c, board) >= 0
        || isListHead(c, c.sentence(board))) {
      return true;
    }
    int owner = ownerOf(c, board);
    int i = owner >= 0 ? owner : board - 1;
    boolean skipped = true;
    while (i > board - 3 && c.is(i, Kind.WORD) && c.cue(i) == Cue.NONE && !c.isCapitalized(i)) {
      // "the international advisory boards of"
      i--;
    }
    while (skipped && i >= 0 && c.sentence(i) == c.sentence(board)) {
      skipped =
          c.cue(i) == Cue.THE
              || c.cue(i) == Cue.ITS
              || c.cue(i) == Cue.HIS
              || c.cue(i) == Cue.ADJ
              || c.isPossessiveMark(i)
              || c.is(i, Kind.COMPANY)
              || Organisations.isPlainName(c, i);
      if (skipped) {
        i--;
      }
    }
    if (i < 0 || c.sentence(i) != c.sentence(board)) {
      return false;
    }
    Cue cue = c.cue(i);
    if (cue == Cue.JOIN || cue == Cue.LEAVE) {
      return true;
    }
    if (cue == Cue.OF) {
      return i < board - 1 && c.isWord(i - 1, "member") || c.isWord(i - 1, "number");
    }
    if (cue == Cue.TO || cue == Cue.ON || cue == Cue.FROM) {
      int stop = Math.max(c.start(c.sentence(board)), i - 12);
      for (int k = i - 1; k >= stop; k--) {
        if (c.isWord(k, "re-election") || c.isWord(k, "reelection")) {
          return cue != Cue.FROM;
        }
        switch (c.cue(k)) {
          case NAMED, NAMING, JOIN, WELCOME, BECOME -> {
            return cue == Cue.TO;
          }
          case REMAIN -> {
            // "re-elected to the Board", "remains on it"
            return cue != Cue.TO || c.isAnyOf(k, AGAIN);
          }
          case SERVES, SERVED, SERVE, SERVING, POSITION, TENURE, BEEN, WAS, IS -> {
            return cue == Cue.ON || cue == Cue.FROM;
          }
          case LEAVE, STEP, LEAVING, REMOVED -> {
            return cue == Cue.FROM;
          }
          default -> {}
        }
      }
    }
    return false;
  }

  private RoleGroup at(int first) {
    List<Item> items = new ArrayList<>();
    int sentence = c.sentence(first);
    int i = first;
    int end = first;
    Optional<Status> own = Optional.empty();
    while (i < c.count()
        && c.sentence(i) == sentence
        && (c.is(i, Kind.ROLE) || (c.is(i, Kind.BOARD) && i == first))) {
      Item item = titles.item(i, own);
      int after = afterItem(item);
      if (!isCommittee(i)) {
        items.add(item);
      } else if (!items.isEmpty() && !item.orgs().isEmpty()) {
        // "Board Member and Audit Committee Chair for Acme"
        items.add(items.remove(items.size() - 1).placed(item.orgs()));
      }
      end = after;
      int next = afterJoint(after, items);
      if (next < 0) {
        break;
      }
      if (c.cue(next - 1) == Cue.FORMER) {
        own = Optional.of(Status.FORMER);
      } else if (c.isWord(next - 1, "current")) {
        own = Optional.of(Status.CURRENT);
      }
      i = next;
    }
    if (items.isEmpty()) {
      return new RoleGroup(List.of(), first, first + 1, Optional.empty(), Timing.NONE, false);
    }
    if (isCredential(items.get(0))
        || isPrize(items.get(0))
        || isOfPupils(items.get(0))
        || (items.size() == 1 && end == items.get(0).until() + 1 && isAttribute(end))) {
      return new RoleGroup(List.of(), first, end, Optional.empty(), Timing.NONE, false);
    }
    return front.group(items, Math.min(first, items.get(0).chunk()), end);
  }

  /** "a Certified Financial Planner", "registered Principal": a licence, not an office. */
  private boolean isCredential(Item item) {
    String title = Fold.fold(item.title());
    for (String licence : LICENCES) {
      if (title.startsWith(licence + " ")
          || c.isWord(item.chunk() - 1, licence)
          || c.isCapitalized(item.chunk() - 1) && c.isWord(item.chunk() - 2, licence)) {
        return true;
      }
    }
    return false;
  }

  /** "Best Consultant", "Top 10 COO", "Founder to Watch": what is won, and no office. */
  private boolean isPrize(Item item) {
    int number = item.chunk() - 1;
    int top = c.is(number, Kind.WORD) && c.shape(number) == Shape.NUMBER ? number - 1 : number;
    return c.isWord(item.chunk() - 1, "best")
        || c.isWord(top, "top")
        || c.cue(item.until() + 1) == Cue.TO && c.isWord(item.until() + 2, "watch");
  }

  /** "class president". */
  private boolean isOfPupils(Item item) {
    return item.code().equals("PRESIDENT")
        && (c.isWord(item.chunk() - 1, "class") || c.isWord(item.chunk() - 2, "student"));
  }

  private boolean isAttribute(int after) {
    return c.isPossessiveMark(after) || c.isAnyOf(after, ATTRIBUTED);
  }

  /** The chunk of the next title of the same breath; below zero if there is none. */
  private int afterJoint(int after, List<Item> items) {
    int i = after;
    if (isStacked(i, items)) {
      return i;
    }
    if (!items.isEmpty() && items.get(items.size() - 1).title().contains("dvisor to the ")) {
      // "Special Advisor to the Chairman, CEO, and Board"
      return -1;
    }
    boolean slash = c.isMark(i, '/') || c.isMark(i, '+');
    boolean comma = c.isComma(i);
    if (comma || slash) {
      i++;
    }
    boolean and = c.cue(i) == Cue.AND;
    if (and) {
      i++;
    }
    boolean besides = c.isWord(i, "as") && c.isWord(i + 1, "well") && c.isWord(i + 2, "as");
    if (!comma && !and && !slash && !besides) {
      return -1;
    }
    if (besides) {
      i += 3;
    }
    if (comma && !and && (c.isWord(i, "a") || c.isWord(i, "an"))) {
      return -1;
    }
    while (c.cue(i) == Cue.THE
        || c.isWord(i, "also")
        || c.isWord(i, "later")
        || c.isWord(i, "subsequently")
        || c.isWord(i, "eventually")) {
      i++;
    }
    if (c.cue(i) == Cue.MOST && c.isWord(i + 1, "recently")) {
      i += c.isComma(i + 2) ? 3 : 2;
    }
    if (c.cue(i) == Cue.ITS
        || c.cue(i) == Cue.FORMER
        || (c.cue(i) == Cue.ADJ && !c.isCapitalized(i))) {
      i++;
    }
    if (and && !comma && c.is(i, Kind.WORD) && !c.isCapitalized(i) && taxonomy.isField(c.text(i))) {
      // "director of cardiology and clinical chief of cardiology at"
      i++;
    }
    if (and && c.isCapitalized(i) && c.isWord(i + 1, "committee")) {
      // "Board Member and Audit Committee Chair"
      i += 2;
    }
    if (!c.is(i, Kind.ROLE)) {
      return -1;
    }
    boolean named = items.isEmpty() || !items.get(items.size() - 1).orgs().isEmpty();
    // "Jane Doe, CEO of Acme, and CFO John Roe": the second title is another's.
    if (c.is(i + 1, Kind.PERSON) && (named || comma && isBehindPerson(items.get(0).chunk()))) {
      return -1;
    }
    return i;
  }

  /** Whether somebody is named shortly before, whose title it may be. */
  private boolean isBehindPerson(int title) {
    for (int i = title - 1; i >= c.start(c.sentence(title)) && i > title - 9; i--) {
      if (c.is(i, Kind.PERSON)) {
        return true;
      }
    }
    return false;
  }

  /** "Executive Vice President Chief Financial Officer": titles of a block, one below the other. */
  private boolean isStacked(int next, List<Item> items) {
    return c.is(next, Kind.ROLE)
        && !items.isEmpty()
        && items.get(items.size() - 1).until() == next - 1
        && c.shape(next).isCapitalized()
        && c.shape(next - 1).isCapitalized()
        && !c.is(next + 1, Kind.PERSON);
  }

  private boolean isCommittee(int role) {
    int i = role + 1;
    if (c.isWord(role - 1, "committee")) {
      return true;
    }
    if (c.text(role).toLowerCase(Locale.ROOT).contains("committee")
        && taxonomy.code(c.text(role)).equals("COMMITTEE")) {
      return true;
    }
    if (c.isCapitalized(i)
        && (c.isWord(i, "committee") || c.isCapitalized(i + 1) && c.isWord(i + 1, "committee"))) {
      // "a member of Acme's Board Credit Committee"
      return true;
    }
    if (c.cue(i) != Cue.OF && c.cue(i) != Cue.ON && c.cue(i) != Cue.FOR) {
      return false;
    }
    int stop = Math.min(c.end(c.sentence(role)), i + 9);
    for (i++; i < stop; i++) {
      if (c.isWord(i, "committee")
          || c.isWord(i, "committees")
          || c.is(i, Kind.COMPANY) && c.text(i).endsWith("Committees")) {
        return true;
      }
      boolean owner = c.isPossessiveMark(i) || (c.is(i, Kind.COMPANY) && c.isPossessiveMark(i + 1));
      if (!c.is(i, Kind.WORD) && c.cue(i) != Cue.AND && !c.isComma(i) && !owner) {
        return false;
      }
    }
    return false;
  }

  /** So many chunks the name of a unit has at most. */
  private static final int LONGEST_UNIT = 8;

  /**
   * The comma behind "director of Acme's [Roe Institute for Women's Health], president of Zenith";
   * the possessive mark where there is none.
   */
  private int afterUnit(int mark) {
    int i = mark + 1;
    while (i - mark <= LONGEST_UNIT
        && (c.isCapitalized(i)
            || c.isPossessiveMark(i)
            || c.isCapitalized(i + 1) && (c.cue(i) == Cue.FOR || c.cue(i) == Cue.OF))) {
      i++;
    }
    return i > mark + 1 && c.isComma(i) && c.sentence(i) == c.sentence(mark) ? i : mark;
  }

  private int afterItem(Item item) {
    if (item.orgs().isEmpty()) {
      int i = c.afterBrackets(item.until() + 1);
      // "Chairman of the Acme Board of Directors"
      return i;
    }
    Org last = item.orgs().get(item.orgs().size() - 1);
    int i = last.to() + 1;
    if (c.isPossessiveMark(i)) {
      int board = i + 1;
      while (board - i < 3 && Organisations.isPlainName(c, board)) {
        board++;
      }
      i = c.is(board, Kind.BOARD) ? board : afterUnit(i);
    }
    if (c.is(i, Kind.BOARD)) {
      i++;
    }
    return c.afterBrackets(i);
  }
}
