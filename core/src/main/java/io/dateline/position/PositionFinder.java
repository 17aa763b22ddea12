package io.dateline.position;

import io.dateline.date.DateValue;
import io.dateline.extract.Extraction;
import io.dateline.extract.Extractor;
import io.dateline.extract.Mention;
import io.dateline.extract.RoleTaxonomy;
import io.dateline.position.Clauses.Kind;
import io.dateline.position.People.Who;
import io.dateline.position.RoleGroup.Item;
import io.dateline.position.RoleGroup.Org;
import io.dateline.position.Rule.Reading;
import io.dateline.position.Rule.Sentence;
import io.dateline.text.Sentences;
import io.dateline.text.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds who held which role at which company, and with which status.
 *
 * <pre>{@code
 * List<Position> positions = PositionFinder.standard().find(extraction);
 * }</pre>
 *
 * <p>Reads only what the extraction names: a person or a title it does not have gets no position.
 * Linear in the length of the release. Immutable, so safe for any number of threads.
 */
public final class PositionFinder {
  private static final PositionFinder STANDARD = new PositionFinder();

  private PositionFinder() {}

  /**
   * Where somebody was in the past.
   *
   * @param org the place
   * @param sentence the last sentence that speaks of it
   */
  private record Career(Org org, int sentence) {}

  /** The finder with the rules that come with Dateline. */
  public static PositionFinder standard() {
    return STANDARD;
  }

  /** The names of the rules, in the order in which they are asked. */
  static List<String> rules() {
    List<String> names = new ArrayList<>();
    Rules.ALL.forEach(rule -> names.add(rule.name()));
    names.add(Rules.GAPPED.name());
    names.add(Rules.CONTINUED.name());
    names.add(Successions.RULE);
    return List.copyOf(names);
  }

  /** The positions in the order of the text, each once. */
  public List<Position> find(Extraction extraction) {
    return find(extraction, Extractor.standard().sentences(extraction.release()));
  }

  /**
   * The same from sentences that have been cut already.
   *
   * @param sentences as {@link Extractor#sentences} gives them for the release
   */
  public List<Position> find(Extraction extraction, Sentences sentences) {
    if (extraction.people().isEmpty() || extraction.release().paragraphs().isEmpty()) {
      return List.of();
    }
    Clauses clauses = new Clauses(extraction, sentences);
    Sentence sentence = new Sentence(clauses, new People(clauses));
    List<RoleGroup> groups = new RoleGroups(clauses).all();
    List<Draft> drafts = new ArrayList<>();
    Map<Integer, Career> careers = new HashMap<>();
    RoleGroup before = null;
    Reading last = null;
    for (RoleGroup group : groups) {
      boolean speech = clauses.isQuoted(group.title());
      Reading read = null;
      for (Rule rule : Rules.ALL) {
        if (speech && !Rules.OF_SPEECH.contains(rule.name())) {
          continue;
        }
        Optional<Reading> reading = rule.reader().read(sentence, group);
        if (reading.isPresent()) {
          read = reading.get();
          draft(sentence, group, rule, read, careers, drafts);
          break;
        }
      }
      if (read == null && last != null && Rules.gapped(clauses, before, group) >= 0) {
        int person = Rules.gapped(clauses, before, group);
        Who who = new Who(List.of(clauses.ref(person)), person);
        read = new Reading(who, last.status(), last.cue());
        draft(sentence, group, Rules.GAPPED, read, careers, drafts);
      }
      if (read == null && last != null && Rules.continues(clauses, before, group)) {
        read = new Reading(last.who(), last.status(), last.cue());
        draft(sentence, group, Rules.CONTINUED, read, careers, drafts);
      }
      before = group;
      last = read;
    }
    Successions.add(sentence, drafts);
    return Drafts.merge(clauses, drafts);
  }

  private static void draft(
      Sentence s,
      RoleGroup group,
      Rule rule,
      Reading reading,
      Map<Integer, Career> careers,
      List<Draft> drafts) {
    Clauses c = s.chunks();
    Who who = reading.who();
    List<Item> items = group.items();
    boolean pairs =
        who.refs().size() > 1 && who.refs().size() == items.size() && isRespective(c, group);
    Optional<DateValue> date = Timings.dateOf(c, group, reading.cue());
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      if (isNoOffice(item) || isOfOthers(c, group, item, rule, who)) {
        continue;
      }
      List<Org> orgs = orgs(s, group, i, reading, careers);
      if (isTrade(c, group, i, rule, reading)) {
        continue;
      }
      for (int p = 0; p < who.refs().size(); p++) {
        if (pairs && p != i) {
          continue;
        }
        int ref = who.refs().get(p);
        for (Org org : orgs) {
          drafts.add(
              draft(
                  c,
                  group,
                  item,
                  rule,
                  reading,
                  ref,
                  Optional.of(org),
                  isStated(c, group, i),
                  date));
        }
        if (orgs.isEmpty()) {
          drafts.add(
              draft(c, group, item, rule, reading, ref, Optional.empty(), isVague(group, i), date));
        }
      }
    }
  }

  private static final Set<String> SEATS = Set.of("ADVISORY-BOARD", "DIRECTOR");

  /** A fellowship, and a seat on "other boards", are no positions. */
  private static boolean isNoOffice(Item item) {
    String title = item.title();
    return title.equals("Fellow")
        || title.equals("fellow")
        || item.vague() && SEATS.contains(item.code());
  }

  /** "leads operations, as well as the General Managers of each brand": the office of others. */
  private static boolean isOfOthers(Clauses c, RoleGroup group, Item item, Rule rule, Who who) {
    boolean told =
        switch (rule.name()) {
          case "serves-as", "career-as", "becomes", "appointed-as" -> true;
          default -> false;
        };
    if (!told || !item.plural() || who.refs().size() > 1) {
      return false;
    }
    for (int i = Math.max(0, group.first() - 2); i < item.chunk(); i++) {
      if (c.isWord(i, "one") || c.isWord(i, "among")) {
        return false;
      }
    }
    return true;
  }

  /** "corporate attorney Jane Doe": what somebody does, with no word of where. */
  private static boolean isTrade(Clauses c, RoleGroup group, int item, Rule rule, Reading reading) {
    String title = group.items().get(item).title();
    boolean placed =
        orgOf(c, group, item).isPresent()
            || reading.org().isPresent()
            || group.own()
            || group.prefix().filter(org -> org.ref() >= 0).isPresent();
    boolean called =
        switch (rule.name()) {
          case "title-before-name" -> true;
          case "apposition", "noun-apposition", "is-title", "as-before-name" ->
              Character.isLowerCase(title.charAt(0));
          default -> false;
        };
    return called
        && !placed
        && reading.status() != Status.APPOINTED
        && RoleTaxonomy.standard().isProfession(title);
  }

  /** "Director of Research and Portfolio Manager at a firm": unnamed for both. */
  private static boolean isVague(RoleGroup group, int item) {
    return group.items().stream().skip(item).anyMatch(Item::vague);
  }

  private static boolean isStated(Clauses c, RoleGroup group, int item) {
    return group.prefix().isPresent() || orgOf(c, group, item).isPresent();
  }

  private static boolean isRespective(Clauses c, RoleGroup group) {
    int end = c.end(c.sentence(group.title()));
    for (int i = group.end(); i < Math.min(end, group.end() + 12); i++) {
      if (c.cue(i) == Cue.RESPECTIVELY) {
        return true;
      }
    }
    return false;
  }

  private static Draft draft(
      Clauses c,
      RoleGroup group,
      Item item,
      Rule rule,
      Reading reading,
      int person,
      Optional<Org> org,
      boolean stated,
      Optional<DateValue> date) {
    Dates dates = Dates.of(c, group, reading, date);
    return new Draft(
        person,
        reading.who().chunk(),
        item,
        org,
        stated,
        item.own().orElse(besides(group, item, reading.status())),
        dates.from(),
        dates.to(),
        rule.name(),
        rule.confidence(),
        c.sentence(group.title()),
        dates.to().isEmpty() && item.own().isEmpty() && Timings.began(c, group, reading));
  }

  /** "newly appointed President of Acme and founder of Zenith": nobody is appointed a founder. */
  private static Status besides(RoleGroup group, Item item, Status status) {
    boolean second = group.items().get(0) != item;
    return second && status == Status.APPOINTED && StateRules.isLasting(item)
        ? Status.CURRENT
        : status;
  }

  /**
   * Where a title of a group is held; empty if the text does not say and the issuer is not meant.
   */
  private static List<Org> orgs(
      Sentence s, RoleGroup group, int item, Reading reading, Map<Integer, Career> careers) {
    Clauses c = s.chunks();
    int person = reading.who().refs().get(0);
    Optional<List<Org>> own = orgOf(c, group, item);
    boolean behind = !group.items().get(item).orgs().isEmpty();
    if (own.isPresent() && !behind && group.prefix().isPresent() && item == 0) {
      remember(c, careers, person, reading, group.prefix().get());
      return List.of(group.prefix().get());
    }
    if (own.isPresent() && isTheFirm(c, own.get().get(0), reading)) {
      remember(c, careers, person, reading, reading.org().get());
      return List.of(reading.org().get());
    }
    if (own.isPresent()) {
      remember(c, careers, person, reading, own.get().get(0));
      return own.get();
    }
    if (isVague(group, item)) {
      return List.of();
    }
    if (group.prefix().isPresent() && !isTheFirm(c, group.prefix().get(), reading)) {
      remember(c, careers, person, reading, group.prefix().get());
      return List.of(group.prefix().get());
    }
    if (reading.org().isPresent()) {
      remember(c, careers, person, reading, reading.org().get());
      return List.of(reading.org().get());
    }
    if (!reading.issuers()) {
      return List.of();
    }
    Optional<Org> owner = Titles.ownerOfUnit(c, group.items().get(item));
    boolean news = reading.status() == Status.APPOINTED || reading.status() == Status.DEPARTED;
    if (owner.isPresent() && !news) {
      return List.of(owner.get());
    }
    if (group.own()) {
      Optional<Org> near =
          Workplaces.ownerBefore(c, group.first())
              .or(() -> Workplaces.agent(c, group.first()))
              .or(() -> Workplaces.bodyBefore(c, group));
      if (near.isPresent()) {
        return List.of(near.get());
      }
    }
    if (reading.status() == Status.FORMER && careers.containsKey(person)) {
      Career career = careers.get(person);
      int sentence = c.sentence(group.title());
      if (c.paragraph(career.org().from()) == c.paragraph(group.title())
          && !isAfterwards(c, sentence, career.org())
          && (sentence - career.sentence() <= 1 || !isElsewhere(c, career, sentence))) {
        careers.put(person, new Career(career.org(), sentence));
        return List.of(career.org());
      }
    }
    if (reading.status() == Status.FORMER) {
      boolean anywhere =
          switch (group.items().get(item).code()) {
            case "STAFF", "ACADEMIC", "OFFICER", "OTHER" -> true;
            default -> false;
          };
      if (anywhere) {
        return List.of();
      }
      Optional<Org> workplace = workplaceBefore(c, group.title());
      if (workplace.isPresent()) {
        careers.put(person, new Career(workplace.get(), c.sentence(group.title())));
        return List.of(workplace.get());
      }
    }
    if (isPublicOffice(c, group.items().get(item), person)) {
      return List.of();
    }
    int who = reading.who().chunk();
    Optional<Org> block =
        headed(c, who).or(() -> labelled(c, who)).or(() -> contactCompany(c, group));
    if (block.isPresent()) {
      return List.of(block.get());
    }
    Optional<Org> topic =
        reading.status() == Status.CURRENT ? topic(c, group.title()) : Optional.empty();
    if (topic.isPresent()) {
      return List.of(topic.get());
    }
    Optional<Org> introduced = c.introductions.before(group.title());
    if (introduced.isPresent()) {
      return List.of(introduced.get());
    }
    if (Entries.isOfOthers(c, c.sentence(group.title()))) {
      return List.of();
    }
    return c.issuer >= 0 ? List.of(new Org(c.issuer, issuerName(c), -1, -1)) : List.of();
  }

  /**
   * "Acme grows in Europe. CEO Jane Doe said": the one company that the paragraph tells of before a
   * title, where it is not the issuer.
   */
  private static Optional<Org> topic(Clauses c, int title) {
    if (c.isQuoted(title) || c.is(title, Kind.BOARD)) {
      return Optional.empty();
    }
    int company = -1;
    boolean told = false;
    int sentence = c.sentence(title);
    int first = Math.max(0, title - LONGEST_TOPIC);
    for (int i = title - 1; i >= first && c.paragraph(i) == c.paragraph(title); i--) {
      if (c.is(i, Kind.COMPANY)) {
        if (c.ref(i) == c.issuer
            ? !Workplaces.isSelf(c, i)
            : c.sentence(i) == sentence || company >= 0 && c.ref(i) != c.ref(company)) {
          return Optional.empty();
        }
        if (c.ref(i) != c.issuer) {
          company = i;
          told |= opens(c, i);
        } else {
          told |= c.cue(i - 1) == Cue.THE && c.start(c.sentence(i)) == i - 1;
        }
      }
    }
    return company >= 0 && told ? Workplaces.org(c, company) : Optional.empty();
  }

  /** So many words and names may lie between a title and the company its paragraph tells of. */
  private static final int LONGEST_TOPIC = 300;

  /** Whether a sentence begins with the company. */
  private static boolean opens(Clauses c, int company) {
    int start = c.start(c.sentence(company));
    return start == company && !c.isQuoted(company)
        || start == company - 1 && c.cue(start) == Cue.THE;
  }

  /** "Prior to Acme, she held various roles": somewhere else. */
  private static boolean isAfterwards(Clauses c, int sentence, Org org) {
    int to = c.cue(c.start(sentence) + 1) == Cue.TO ? c.start(sentence) + 1 : c.start(sentence);
    int company = c.cue(to + 1) == Cue.JOIN ? to + 2 : to + 1;
    return c.cue(c.start(sentence)) == Cue.PAST
        && c.is(company, Kind.COMPANY)
        && c.ref(company) == org.ref();
  }

  /** Whether the sentences since somebody's last job name another company, or are too many. */
  private static boolean isElsewhere(Clauses c, Career career, int sentence) {
    if (sentence - career.sentence() > LONGEST_CAREER) {
      return true;
    }
    for (int i = c.end(career.sentence()); i < c.end(sentence); i++) {
      if (c.is(i, Kind.COMPANY) && c.ref(i) != career.org().ref()) {
        return true;
      }
    }
    return false;
  }

  /** So many sentences may go by until another job at the same company is told of. */
  private static final int LONGEST_CAREER = 4;

  /** "Governor Jane Doe", "President Abraham Lincoln": of a state, whoever speaks. */
  private static boolean isPublicOffice(Clauses c, Item item, int person) {
    boolean president = item.code().equals("PRESIDENT") || item.code().equals("VICE-PRESIDENT");
    return item.code().equals("PUBLIC-OFFICE")
        || president && HeadsOfState.has(c.extraction.people().get(person).name());
  }

  /** "joined Zenith in 1994 as the firm's Tax Director": Zenith, whoever speaks. */
  private static boolean isTheFirm(Clauses c, Org said, Reading reading) {
    return reading.org().isPresent()
        && reading.org().get().ref() != said.ref()
        && said.from() >= 0
        && (c.cue(reading.cue()) == Cue.JOIN || reading.status() == Status.FORMER)
        && Workplaces.isSelf(c, said.from());
  }

  /** "He worked at Acme. As CFO, he led": the company of the last sentence that names one. */
  private static Optional<Org> workplaceBefore(Clauses c, int chunk) {
    int sentence = c.sentence(chunk) - 1;
    if (sentence < 0 || c.is(chunk, Kind.BOARD)) {
      return Optional.empty();
    }
    while (sentence > Math.max(0, c.sentence(chunk) - LONGEST_CAREER)
        && !namesCompany(c, sentence)) {
      sentence--;
    }
    int start = c.start(sentence);
    if (c.end(sentence) == start
        || c.paragraph(start) != c.paragraph(chunk)
        || !(c.isBiography(chunk) || isTold(c, sentence))) {
      return Optional.empty();
    }
    for (int i = c.end(sentence) - 1; i >= start; i--) {
      if (c.is(i, Kind.COMPANY) && isWorkplace(c, i)) {
        return Workplaces.org(c, i);
      }
    }
    return Optional.empty();
  }

  private static boolean namesCompany(Clauses c, int sentence) {
    for (int i = c.start(sentence); i < c.end(sentence); i++) {
      if (c.is(i, Kind.COMPANY)) {
        return true;
      }
    }
    return false;
  }

  /** "spent nine years at", "joins Acme from": a sentence that may say where somebody was. */
  private static boolean isTold(Clauses c, int sentence) {
    for (int i = c.start(sentence); i < c.end(sentence); i++) {
      if (c.cue(i) == Cue.SERVED || c.cue(i) == Cue.PAST || c.cue(i) == Cue.JOIN) {
        return true;
      }
    }
    return false;
  }

  /** "at Acme", "joins Zenith from the consulting firm Acme". */
  private static boolean isWorkplace(Clauses c, int company) {
    int i = company - 1;
    while (i > company - 7
        && c.is(i, Kind.WORD)
        && !c.isCapitalized(i)
        && (c.cue(i) == Cue.NONE || c.cue(i) == Cue.THE || c.cue(i) == Cue.ADJ)) {
      i--;
    }
    return switch (c.cue(i)) {
      case AT, JOIN, WITH -> i == company - 1;
      case FOR -> i == company - 1 && c.isWord(i - 1, "worked");
      case FROM -> true;
      default -> false;
    };
  }

  private static String issuerName(Clauses c) {
    return c.extraction.companies().get(c.issuer).name();
  }

  private static void remember(
      Clauses c, Map<Integer, Career> careers, int person, Reading reading, Org org) {
    if (reading.status() == Status.FORMER && org.from() >= 0) {
      careers.put(person, new Career(org, c.sentence(org.from())));
    }
  }

  /** The organisations behind a title; else those behind the next, else behind the one before. */
  private static Optional<List<Org>> orgOf(Clauses c, RoleGroup group, int item) {
    for (int i = item; i < group.items().size(); i++) {
      Item next = group.items().get(i);
      if (!next.orgs().isEmpty() && (i == item || !isServed(c, next))) {
        return Optional.of(next.orgs());
      }
    }
    for (int i = item - 1; i >= 0; i--) {
      if (!group.items().get(i).orgs().isEmpty()) {
        return Optional.of(List.of(group.items().get(i).orgs().get(0)));
      }
    }
    return Optional.empty();
  }

  /** "advisor to Acme": the house that is advised, and not the one of the titles before. */
  private static boolean isServed(Clauses c, Item item) {
    int from = item.orgs().get(0).from();
    return c.cue(from - 1) == Cue.TO || (c.cue(from - 1) == Cue.THE && c.cue(from - 2) == Cue.TO);
  }

  /** In a block of short lines, the company of the line before or after. */
  private static Optional<Org> contactCompany(Clauses c, RoleGroup group) {
    int sentence = c.sentence(group.title());
    if (c.end(sentence) - c.start(sentence) > 14) {
      return Optional.empty();
    }
    if (!isLine(c, sentence)) {
      return Optional.empty();
    }
    Optional<Org> next = companyLine(c, sentence + 1);
    if (next.isPresent()) {
      return next;
    }
    int people = 0;
    for (int line = sentence - 1; line >= Math.max(0, sentence - 4); line--) {
      int above = line;
      Optional<Org> before = companyLine(c, above).or(() -> contactHeading(c, above));
      if (before.isPresent()) {
        return before;
      }
      people += namesPerson(c, line) ? 1 : 0;
      if (people > 1 || !isLine(c, line)) {
        break;
      }
    }
    return Optional.empty();
  }

  /** "Investor Relations: Acme LLC Jane Doe, President": the company between a label and a name. */
  private static Optional<Org> labelled(Clauses c, int person) {
    int company = person - 1;
    boolean label =
        c.is(person, Kind.PERSON)
            && c.is(company, Kind.COMPANY)
            && c.isMark(company - 1, ':')
            && c.sentence(company - 1) == c.sentence(person);
    return label ? Workplaces.org(c, company) : Optional.empty();
  }

  /** "Acme Investor Contact: Jane Doe": the company whose contact it is. */
  private static Optional<Org> headed(Clauses c, int person) {
    int i = person - 2;
    if (!c.is(person, Kind.PERSON) || !c.isMark(person - 1, ':')) {
      return Optional.empty();
    }
    boolean contact = false;
    while (i > person - 7 && c.is(i, Kind.WORD)) {
      contact |= c.isWord(i, "contact") || c.isWord(i, "contacts");
      i--;
    }
    boolean line = c.is(i, Kind.COMPANY) && c.sentence(i) == c.sentence(person);
    return contact && line ? Workplaces.org(c, i) : Optional.empty();
  }

  /** The company that is all a line says, a label before it left out. */
  private static Optional<Org> companyLine(Clauses c, int line) {
    if (line < 0 || line >= c.sentences() || c.end(line) == c.start(line)) {
      return Optional.empty();
    }
    int first = c.start(line);
    int last = c.end(line) - 1;
    if (last - first < 8 && c.isMark(last - 1, ':') && !namesPerson(c, line)) {
      first = last;
    }
    boolean alone = last - first < 3 || isNumber(c, first + 1);
    boolean names = alone && c.is(first, Kind.COMPANY) && isLine(c, line);
    return names ? Workplaces.org(c, first) : Optional.empty();
  }

  /** "(212) 555-0100", "100 Harbor Road", an address: what a contact's line has behind a name. */
  private static boolean isNumber(Clauses c, int chunk) {
    int i = c.isMark(chunk, '(') ? chunk + 1 : chunk;
    return c.is(i, Kind.WORD) && (c.shape(i) == Shape.NUMBER || c.shape(i) == Shape.ADDRESS);
  }

  /** The company of "Acme Investor Contact:". */
  private static Optional<Org> contactHeading(Clauses c, int line) {
    int first = c.start(line);
    if (c.end(line) - first > 8 || !c.is(first, Kind.COMPANY) || namesPerson(c, line)) {
      return Optional.empty();
    }
    for (int i = first; i < c.end(line); i++) {
      if (c.isWord(i, "contact") || c.isWord(i, "contacts")) {
        return Workplaces.org(c, first);
      }
    }
    return Optional.empty();
  }

  private static boolean namesPerson(Clauses c, int line) {
    for (int i = c.start(line); i < c.end(line); i++) {
      if (c.is(i, Kind.PERSON)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a sentence is a paragraph of its own. */
  private static boolean isLine(Clauses c, int sentence) {
    int first = c.start(sentence);
    int last = c.end(sentence) - 1;
    boolean starts = first == 0 || c.paragraph(first - 1) != c.paragraph(first);
    boolean ends = last + 1 >= c.count() || c.paragraph(last + 1) != c.paragraph(last);
    return starts && ends;
  }

  /** A span of the text as a mention. */
  static Mention mention(Clauses c, int from, int to, String rule) {
    return new Mention(c.span(from, to), c.release.textOf(c.span(from, to)), rule);
  }
}
