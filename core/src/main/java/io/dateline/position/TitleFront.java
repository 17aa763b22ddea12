package io.dateline.position;

import io.dateline.extract.RoleTaxonomy;
import io.dateline.position.Clauses.Kind;
import io.dateline.position.RoleGroup.Item;
import io.dateline.position.RoleGroup.Org;
import io.dateline.position.RoleGroup.Timing;
import io.dateline.release.ZoneKind;
import io.dateline.text.Fold;
import io.dateline.text.Shape;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what stands in front of titles: whose they are, and whether they are held or were. */
final class TitleFront {
  private final Clauses c;
  private final RoleTaxonomy taxonomy = RoleTaxonomy.standard();

  TitleFront(Clauses clauses) {
    this.c = clauses;
  }

  /** "as" in "as visionary founding"; below zero where other words stand there. */
  private int afterJoint(int last, int sentence) {
    int i = last;
    while (i > last - 2
        && c.is(i, Kind.WORD)
        && c.cue(i) == Cue.NONE
        && c.sentence(i) == sentence) {
      i--;
    }
    boolean joint = c.cue(i) == Cue.AS || c.cue(i) == Cue.THE || c.cue(i) == Cue.ITS;
    return i < last && i >= 0 && c.sentence(i) == sentence && joint ? i : -1;
  }

  private boolean isPublic(Item item) {
    return item.code().equals("PUBLIC-OFFICE");
  }

  /** "Acme's Vice President of Harbor Services": the company stands in front, a field behind. */
  private Item withField(Item item, Org prefix) {
    boolean field =
        Titles.FIELDED.contains(item.code())
            && item.orgs().size() == 1
            && item.orgs().get(0).ref() != prefix.ref()
            && item.orgs().get(0).ref() != c.issuer
            && c.cue(item.until() + 1) == Cue.OF
            && item.orgs().get(0).from() == item.until() + 2;
    if (!field) {
      return item;
    }
    int until = item.orgs().get(0).to();
    String title = c.release.textOf(c.span(item.chunk(), until));
    return new Item(
        item.chunk(),
        until,
        title,
        taxonomy.code(title),
        List.of(),
        false,
        item.own(),
        item.plural());
  }

  /** "Community Spokesperson": a title with a field of work in front of it. */
  private Item withWord(Item item, int word) {
    if (item.chunk() != word + 1 || c.is(item.chunk(), Kind.BOARD)) {
      return item;
    }
    String title = c.text(word) + " " + item.title();
    return new Item(
        word,
        item.until(),
        title,
        taxonomy.code(title),
        item.orgs(),
        item.vague(),
        item.own(),
        item.plural());
  }

  /** Whether a comma or a dash behind a person stands right before, or before "former". */
  private boolean isApposition(int name) {
    int joint = c.cue(name - 1) == Cue.FORMER ? name - 2 : name - 1;
    int person = joint - 1;
    while (joint - person < 8
        && (People.isCredential(c, person) || c.isMark(person, '.') || c.isComma(person))) {
      // "Jane Doe, M.D., FAHA, Harborlight CEO"
      person--;
    }
    return (c.isComma(joint) || c.isDash(joint))
        && c.is(person, Kind.PERSON)
        && c.sentence(person) == c.sentence(name);
  }

  /** "on" of "on several corporate and charitable boards", "on a number of boards"; else as is. */
  private int onSeveral(int last) {
    int on = last;
    boolean several = false;
    while (last - on < 6
        && c.is(on, Kind.WORD)
        && c.shape(on) == Shape.LOWER
        && c.cue(on) != Cue.ON) {
      several |= UnnamedPlaces.isSeveral(c, on) || c.isWord(on, "number");
      on--;
    }
    return several && c.cue(on) == Cue.ON ? on : last;
  }

  /** "then" of "its then CEO" and of "Jane Doe, then CEO of Acme". */
  private boolean isThen(int i) {
    return c.isWord(i, "then")
        && (c.cue(i - 1) == Cue.THE || c.cue(i - 1) == Cue.ITS || isApposition(i));
  }

  /** "local" of "Jane Doe, local owner of": any small word between the comma and the title. */
  private boolean isAdjective(int i, List<Item> items) {
    int behind = items.get(items.size() - 1).until() + 1;
    return c.is(i, Kind.WORD)
        && c.cue(i) == Cue.NONE
        && c.shape(i) == Shape.LOWER
        && isApposition(i)
        && (c.cue(behind) == Cue.OF || c.cue(behind) == Cue.AT);
  }

  /** "HLRF", and no field of work as "HR" is. */
  private boolean isAcronym(int i) {
    return Organisations.isPlainName(c, i)
        && c.shape(i) == Shape.UPPER
        && c.text(i).length() > 2
        && c.text(i).length() < 7
        && !taxonomy.isField(c.text(i));
  }

  /** "Brand" by itself, in the text and at the beginning of no sentence. */
  private boolean isFieldBefore(int i) {
    return Organisations.isPlainName(c, i)
        && i == nameStart(i)
        && i > c.start(c.sentence(i))
        && c.zone(i) == ZoneKind.BODY
        && c.shape(i) == Shape.TITLE
        && taxonomy.isField(c.text(i));
  }

  /** Before "2025" or "2025-2026". */
  private int beforeYears(int date) {
    return c.isDash(date - 1) && isYear(date - 2) ? date - 3 : date - 1;
  }

  /** "Extends" in the headline "Acme Extends CEO Jane Doe's Contract". */
  private boolean isVerbOfHeadline(int i) {
    return c.is(i - 1, Kind.COMPANY)
        && c.isCapitalized(i)
        && c.text(i).endsWith("s")
        && isTitleCase(c.sentence(i));
  }

  /** Whether all words of a sentence are capitalised but small ones. */
  private boolean isTitleCase(int sentence) {
    for (int i = c.start(sentence); i < c.end(sentence); i++) {
      if (c.is(i, Kind.WORD) && c.shape(i) == Shape.LOWER && c.text(i).length() > 3) {
        return false;
      }
    }
    return true;
  }

  /** What stands before "(NYSE: ACM) (TSX: ACM)"; the chunk itself if that does not end there. */
  private int beforeTickers(int last) {
    int i = last;
    while (c.isMark(i, ')')) {
      int open = i - 1;
      while (open > i - 8 && !c.isMark(open, '(')) {
        open--;
      }
      if (!c.isMark(open, '(') || !c.isMark(open + 2, ':')) {
        return last;
      }
      i = open - 1;
    }
    return i;
  }

  private boolean isYear(int date) {
    return (c.is(date, Kind.DATE) || c.is(date, Kind.WORD) && c.shape(date) == Shape.NUMBER)
        && c.text(date).length() == 4;
  }

  private boolean isLedIn(int word) {
    return switch (c.cue(word)) {
      case THE, ITS, HIS, AS -> true;
      default -> false;
    };
  }

  /** A name that may have an office: "Harborlight's CEO", "inHarbor's", "harborlights.com's". */
  private boolean startsOwner(int i) {
    return c.isCapitalized(i) || Organisations.isCamel(c, i) || Organisations.isSite(c, i);
  }

  private int nameStart(int last) {
    int i = last;
    int start = c.start(c.sentence(last));
    while (i - 1 >= start && (Organisations.isPlainName(c, i - 1) || isNewOfName(i - 1))) {
      i--;
    }
    if (i - 2 > start && c.cue(i - 1) == Cue.OF && Organisations.isBody(c, i - 2)) {
      // "Harbor Church of Tulley Chairman Jane Doe"
      return nameStart(i - 2);
    }
    return i;
  }

  /** "New" of "Air New Zealand", within a sentence that does not write all its words so. */
  private boolean isNewOfName(int i) {
    return c.isWord(i, "new")
        && c.shape(i).isCapitalized()
        && i > c.start(c.sentence(i))
        && !c.isPossessiveMark(i - 1)
        && c.zone(i) == ZoneKind.BODY;
  }

  /** Whether a name in front of a board is led in, and so no sentence of a headline. */
  private boolean isBoardsName(int from) {
    return switch (c.cue(from - 1)) {
      case THE, TO, ON, FROM, JOIN, OF -> c.sentence(from - 1) == c.sentence(from);
      default -> false;
    };
  }

  /**
   * The issuer where its name begins with these words or they are its initials, else an
   * organisation called so.
   */
  private Org bearer(int from, int to) {
    Org name = Organisations.named(c, from, to);
    if (c.issuer < 0) {
      return name;
    }
    String issuer = c.extraction.companies().get(c.issuer).name();
    String words = Fold.fold(issuer).replaceAll("[^a-z0-9 ]", "");
    String initials = words.replaceAll("([a-z0-9])[a-z0-9]* *", "$1");
    String called = Fold.fold(name.name()).replaceAll("[^a-z0-9 ]", "");
    boolean issuers =
        words.startsWith(called + " ") || initials.equals(called) || called.equals("companys");
    return issuers ? new Org(c.issuer, issuer, from, to) : name;
  }

  /** "President of Acme Ltd. CEO Jane Doe": the company is the title's before it. */
  private boolean isPlaceOfRole(int company) {
    int i = company - 1;
    if (c.cue(i) == Cue.THE) {
      i--;
    }
    return (c.cue(i) == Cue.AT || c.cue(i) == Cue.OF)
        && c.is(i - 1, Kind.ROLE)
        && c.text(company).endsWith(".");
  }

  private static final Set<String> ORGANISATIONS =
      Set.of(
          "agency",
          "association",
          "bank",
          "airline",
          "brand",
          "charity",
          "club",
          "foundation",
          "group",
          "hospital",
          "institute",
          "label",
          "league",
          "network",
          "nonprofit",
          "organisation",
          "organization",
          "platform",
          "project",
          "school",
          "startup",
          "studio",
          "team");

  /** "one of the founders", and not "one of the best directors". */
  private boolean isFounding(Item item) {
    return taxonomy.isA(item.code(), "FOUNDER") || item.code().equals("PARTNER");
  }

  /** "the brand's CFO", "the trade association's next President". */
  private boolean isOrganisation(int noun) {
    boolean known = c.is(noun, Kind.WORD) && ORGANISATIONS.contains(c.text(noun));
    return known && (c.cue(noun - 1) == Cue.THE || c.cue(noun - 2) == Cue.THE);
  }

  /** The titles from {@code begin} to {@code end} with what stands in front of them. */
  RoleGroup group(List<Item> items, int begin, int end) {
    boolean unpaid = c.isWord(begin - 1, "volunteer") && !c.isCapitalized(begin - 1);
    int unadorned = unpaid ? begin - 1 : begin;
    int years = beforeYears(unadorned - 1);
    // "Harborlight 2025-2026 President"
    int first =
        isYear(unadorned - 1) && Organisations.isPlainName(c, years) ? years + 1 : unadorned;
    int sentence = c.sentence(first);
    int i = first - 1;
    Timing timing = Timing.NONE;
    Optional<Org> prefix = Optional.empty();
    boolean own = false;
    int front = first;
    while (i >= 0 && c.sentence(i) == sentence) {
      Cue cue = c.cue(i);
      int company = i == first - 1 ? beforeTickers(i) : i;
      if (company < i) {
        // "Acme Corp. (NYSE: ACM) CEO Jane Doe"
        if (!c.is(company, Kind.COMPANY)) {
          break;
        }
        prefix = Optional.of(Organisations.company(c, company));
        front = company;
        break;
      }
      int owner = i == first - 1 && c.is(first, Kind.BOARD) ? RoleGroups.ownerOf(c, first) : -1;
      if (owner >= 0) {
        // "Acme's Future of Payroll advisory board"
        prefix = Optional.of(Organisations.company(c, owner));
        front = owner;
        i = owner - 1;
        continue;
      }
      if (i == first - 1 && cue == Cue.AND && c.isWord(i - 1, "member") && c.cue(i - 2) == Cue.AS) {
        // "elected as member and Chairman of the Board"
        front = i - 1;
        break;
      }
      if (cue == Cue.NAMED
          && (c.isWord(i - 1, "recently") || c.isWord(i - 1, "newly"))
          && c.isPossessiveMark(i - 2)) {
        // "Acme's recently appointed President"
        i -= 2;
        continue;
      }
      if (i == first - 1 && c.isWord(i, "company") && c.isCapitalized(i) && prefix.isEmpty()) {
        // "a Company co-founder"
        own = true;
        front = i;
        i--;
        continue;
      }
      if (c.isPossessiveMark(i) && c.is(i - 1, Kind.COMPANY) && prefix.isEmpty()) {
        prefix = Optional.of(Organisations.company(c, i - 1));
        front = i - 1;
        i -= 2;
        continue;
      }
      if (c.isPossessiveMark(i)
          && prefix.isEmpty()
          && (c.isWord(i - 1, "company") || isOrganisation(i - 1))) {
        // "named to Company's Board", where a headline leaves out the article
        own = true;
        front = c.cue(i - 2) == Cue.NONE && c.cue(i - 3) == Cue.THE ? i - 3 : i - 1;
        i = front - 1;
        continue;
      }
      if (c.is(i, Kind.DATE) && prefix.isEmpty() && c.isPossessiveMark(beforeYears(i))) {
        // "Acme's 2025-2026 president"
        i = beforeYears(i);
        continue;
      }
      if (i == first - 1
          && isYear(i)
          && (isLedIn(beforeYears(i)) || isApposition(beforeYears(i) + 1))) {
        // "became the 2025-2026 President", "Jane Doe, 2025-2026 president of Harborlight"
        i = beforeYears(i);
        front = i + 1;
        continue;
      }
      if (prefix.isEmpty() && c.isPossessiveMark(i) && startsOwner(i - 1)) {
        int from = nameStart(i - 1);
        prefix = Optional.of(Organisations.named(c, from, i - 1));
        front = from;
        i = from - 1;
        continue;
      }
      if (prefix.isEmpty()
          && i == first - 1
          && Organisations.isPlainName(c, i)
          && (isApposition(nameStart(i)) || c.isWord(nameStart(i) - 1, "ex-"))) {
        if (i == nameStart(i) && taxonomy.isField(c.text(i))) {
          // "Jane Doe, Community Spokesperson"
          items.set(0, withWord(items.get(0), i));
          front = i;
          break;
        }
        // "Jane Doe, Harborlight CEO", "Jane Doe, former Harborlight CEO", "Ex-Harborlight CEO"
        int from = nameStart(i);
        prefix = Optional.of(Organisations.named(c, from, i));
        boolean past = c.cue(from - 1) == Cue.FORMER;
        timing = past ? Timing.FORMER : timing;
        front = past ? from - 1 : from;
        break;
      }
      if (prefix.isEmpty() && i == first - 1 && isVerbOfHeadline(i)) {
        break;
      }
      if (prefix.isEmpty() && i == first - 1 && isFieldBefore(i) && c.is(end, Kind.PERSON)) {
        // "Brand President Jane Doe"
        items.set(0, withWord(items.get(0), i));
        front = i;
        break;
      }
      if (prefix.isEmpty()
          && i == first - 1
          && Organisations.isPlainName(c, i)
          && c.is(end, Kind.PERSON)) {
        int from = nameStart(i);
        boolean opens = from == c.start(sentence) && i == from && !isAcronym(i);
        if (i - from < 5 && (!opens || isPublic(items.get(0)))) {
          prefix = Optional.of(Organisations.named(c, from, i));
          front = from;
          i = from - 1;
          continue;
        }
      }
      if (prefix.isEmpty()
          && i == first - 1
          && (Organisations.isPlainName(c, i) || Organisations.isSite(c, i))
          && c.is(first, Kind.BOARD)
          && isBoardsName(nameStart(i))) {
        // "to the Harborlight Board of Directors", "the harborlights.com Board"
        int from = nameStart(i);
        prefix = Optional.of(bearer(from, i));
        front = from;
        i = from - 1;
        continue;
      }
      if (prefix.isEmpty()
          && i == first - 1
          && isAcronym(i)
          && (c.cue(i - 1) == Cue.THE || c.cue(i - 1) == Cue.AND)) {
        // "as the HLRF executive director", "a broadcaster and HLRF co-founder"
        prefix = Optional.of(bearer(i, i));
        front = i;
        i--;
        continue;
      }
      if (c.is(i, Kind.COMPANY) && i == first - 1 && isPlaceOfRole(i)) {
        break;
      }
      int on = i == first - 1 && c.is(first, Kind.BOARD) ? onSeveral(i) : i;
      if (on < i) {
        items.set(0, items.get(0).stated());
        front = on + 1;
        break;
      }
      if (c.is(i, Kind.COMPANY) && prefix.isEmpty() && i == first - 1 && !own) {
        // "Exampleton Mayor Jane Doe" is of the town, even beside Exampleton Water, Inc.
        prefix =
            Optional.of(
                isPublic(items.get(0))
                    ? Organisations.named(c, i, i)
                    : Organisations.company(c, i));
      } else if (cue == Cue.ITS) {
        own = true;
      } else if (cue == Cue.FORMER || c.isWord(i, "retired") || isThen(i)) {
        timing = Timing.FORMER;
      } else if (cue == Cue.INCOMING || c.isWord(i, "designated")) {
        timing = Timing.INCOMING;
      } else if (cue == Cue.OUTGOING || c.isWord(i, "retiring") || c.isWord(i, "departing")) {
        timing = Timing.OUTGOING;
      } else if (cue == Cue.OF
          && (c.cue(i - 1) == Cue.POSITION
              || c.isWord(i - 1, "member")
              || c.isWord(i - 1, "one") && isFounding(items.get(0)))) {
        i--;
      } else if (c.isDash(i) && c.isWord(i - 1, "ex")) {
        timing = Timing.FORMER;
        i--;
      } else if (cue != Cue.THE && cue != Cue.ADJ && cue != Cue.HIS && !isAdjective(i, items)) {
        int adjectives = afterJoint(i, sentence);
        if (adjectives < 0 || front != first) {
          break;
        }
        i = adjectives + 1;
      }
      front = i;
      i--;
    }
    if (prefix.isPresent()) {
      items.set(0, withField(items.get(0), prefix.get()));
    }
    return new RoleGroup(List.copyOf(items), front, end, prefix, timing, own);
  }
}
