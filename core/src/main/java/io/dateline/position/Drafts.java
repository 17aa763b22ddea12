package io.dateline.position;

import io.dateline.extract.Mention;
import io.dateline.extract.RoleTaxonomy;
import io.dateline.position.RoleGroup.Org;
import io.dateline.text.Fold;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Puts together what several sentences say of one job. */
final class Drafts {
  private static final Map<String, String> SPELLED =
      Map.ofEntries(
          Map.entry("ceo", "chief executive officer"),
          Map.entry("cfo", "chief financial officer"),
          Map.entry("coo", "chief operating officer"),
          Map.entry("cto", "chief technology officer"),
          Map.entry("cio", "chief information officer"),
          Map.entry("cmo", "chief marketing officer"),
          Map.entry("cso", "chief scientific officer"),
          Map.entry("evp", "executive vice president"),
          Map.entry("svp", "senior vice president"),
          Map.entry("avp", "assistant vice president"),
          Map.entry("vp", "vice president"),
          Map.entry("sr", "senior"),
          Map.entry("gm", "general manager"),
          Map.entry("chairman", "chair"),
          Map.entry("chairwoman", "chair"),
          Map.entry("chairperson", "chair"),
          Map.entry("spokesman", "spokesperson"),
          Map.entry("spokeswoman", "spokesperson"),
          Map.entry("technical", "technology"),
          Map.entry("adviser", "advisor"));

  private static final Set<String> SMALL =
      Set.of(
          "of", "for", "the", "and", "in", "at", "to", "its", "our", "new", "board", "directors");

  /** A company that only the context gives is wrong so much oftener. */
  private static final double UNSTATED = 0.9;

  private Drafts() {}

  private static final class Job {
    final Set<String> words;
    Draft draft;

    Job(Draft draft, Set<String> words) {
      this.draft = draft;
      this.words = words;
    }
  }

  static List<Position> merge(Clauses c, List<Draft> drafts) {
    List<Job> jobs = new ArrayList<>();
    for (Draft draft : drafts) {
      put(jobs, draft);
    }
    dropShorter(jobs);
    handOver(jobs, drafts);
    continueBegun(c, jobs);
    List<Position> positions = new ArrayList<>();
    jobs.stream()
        .map(job -> job.draft)
        .sorted(Comparator.comparingInt((Draft d) -> d.item().chunk()).thenComparingInt(Draft::who))
        .forEach(draft -> positions.add(position(c, draft)));
    return List.copyOf(positions);
  }

  private static void put(List<Job> jobs, Draft draft) {
    Set<String> words = words(draft.item().title());
    for (Job job : jobs) {
      if (job.draft.person() == draft.person()
          && (job.words.equals(words) || isAcronym(job.draft, draft))
          && isSamePlace(job.draft, draft)) {
        job.draft = merged(job.draft, draft);
        return;
      }
    }
    jobs.add(new Job(draft, words));
  }

  /** "CSO" of a Chief Sales Officer. */
  private static boolean isAcronym(Draft one, Draft other) {
    String a = one.item().title();
    String b = other.item().title();
    return a.length() <= 4 && a.length() > 1 && Titles.isAcronym(a, b)
        || b.length() <= 4 && b.length() > 1 && Titles.isAcronym(b, a);
  }

  private static boolean isSamePlace(Draft a, Draft b) {
    if (a.org().isEmpty() || b.org().isEmpty()) {
      // "President of a start-up" once, and "President of Acme" now, are two jobs.
      return a.status() == b.status()
          || (a.status() == Status.CURRENT && b.status() != Status.FORMER)
          || (b.status() == Status.CURRENT && a.status() != Status.FORMER);
    }
    Org x = a.org().get();
    Org y = b.org().get();
    if (x.ref() >= 0 || y.ref() >= 0
        ? x.ref() == y.ref()
        : Fold.fold(x.name()).equals(Fold.fold(y.name()))) {
      return true;
    }
    // One of them only took the issuer for want of a better.
    return a.stated() != b.stated() && a.status() == b.status() && a.status() == Status.CURRENT;
  }

  private static Draft merged(Draft a, Draft b) {
    if (isGivenUp(a, b) || isGivenUp(b, a)) {
      return isGivenUp(a, b) ? a : b;
    }
    Draft first = rank(b.status()) > rank(a.status()) ? b : a;
    Draft other = first == a ? b : a;
    if (first.org().isEmpty() && other.org().isPresent() && first.status() == other.status()) {
      // "CFO of several companies", and then the name of one
      return other.dated(first.from(), first.to());
    }
    if (!first.stated() && other.stated() && first.status() == other.status()) {
      return other.dated(first.from(), first.to());
    }
    if (first.status() == other.status()) {
      return first.dated(other.from(), other.to());
    }
    return first.status() == Status.DEPARTED ? first.dated(other.from(), Optional.empty()) : first;
  }

  /** "promoted from Treasurer to CFO": no longer what "Treasurer Jane Doe" calls her elsewhere. */
  private static boolean isGivenUp(Draft from, Draft other) {
    return from.rule().equals("promoted-from") && other.status() == Status.CURRENT;
  }

  private static int rank(Status status) {
    return switch (status) {
      case APPOINTED -> 3;
      case DEPARTED -> 2;
      case CURRENT -> 1;
      case FORMER -> 0;
    };
  }

  /**
   * "John Roe, who has served as CEO since 2019, will continue as Chairman" where Jane Doe becomes
   * the CEO: he no longer is.
   */
  private static void handOver(List<Job> jobs, List<Draft> drafts) {
    for (Job job : jobs) {
      if (job.draft.status() == Status.CURRENT
          && isOfOne(job.draft)
          && jobs.stream().anyMatch(other -> takes(other, job))
          && drafts.stream().anyMatch(draft -> isMovedOn(draft, job.draft))) {
        job.draft = job.draft.as(Status.DEPARTED);
      }
    }
  }

  /** An office that one at a time holds. */
  private static boolean isOfOne(Draft draft) {
    RoleTaxonomy taxonomy = RoleTaxonomy.standard();
    String code = draft.item().code();
    return !Fold.fold(draft.item().title()).startsWith("co-")
        && (taxonomy.isA(code, "C-SUITE")
            || code.equals("PRESIDENT")
            || code.equals("CHAIR")
            || code.equals("CONTROLLER"));
  }

  private static boolean takes(Job other, Job held) {
    return other.draft.status() == Status.APPOINTED
        && other.draft.person() != held.draft.person()
        && other.words.equals(held.words)
        && other.draft.org().isPresent()
        && held.draft.org().isPresent()
        && isSamePlace(other.draft, held.draft);
  }

  /** Whether the sentence that says what somebody has been says what comes next. */
  private static boolean isMovedOn(Draft next, Draft held) {
    boolean told = held.rule().equals("serves-as") || held.rule().equals("is-title");
    return next.person() == held.person()
        && next.sentence() == held.sentence()
        && next.item().chunk() > held.item().chunk()
        && !next.item().code().equals(held.item().code())
        && (next.status() == Status.APPOINTED || told && next.rule().equals("remains-as"));
  }

  /** A job at the issuer that began long ago lasts, unless a later one took its place. */
  private static void continueBegun(Clauses c, List<Job> jobs) {
    for (Job job : jobs) {
      Draft draft = job.draft;
      boolean here = draft.org().isPresent() && draft.org().get().ref() == c.issuer;
      if (draft.began()
          && draft.status() == Status.FORMER
          && here
          && jobs.stream().noneMatch(other -> other != job && replaces(other.draft, draft))) {
        job.draft = draft.as(Status.CURRENT);
      }
    }
  }

  private static boolean replaces(Draft other, Draft begun) {
    if (other.person() != begun.person()) {
      return false;
    }
    return switch (other.status()) {
      case APPOINTED, DEPARTED -> true;
      case CURRENT -> isSamePlace(other, begun) && !isSeat(other);
      case FORMER -> other.began() && other.item().chunk() > begun.item().chunk();
    };
  }

  private static boolean isSeat(Draft draft) {
    return switch (draft.item().code()) {
      case "DIRECTOR", "CHAIR", "FOUNDER", "CO-FOUNDER" -> true;
      default -> false;
    };
  }

  /** Where a job is told at two lengths, "Vice President" and "Vice President of Sales". */
  private static void dropShorter(List<Job> jobs) {
    Set<Job> shorter = new HashSet<>();
    for (Job job : jobs) {
      for (Job longer : jobs) {
        if (longer != job
            && longer.draft.person() == job.draft.person()
            && longer.words.size() > job.words.size()
            && longer.words.containsAll(job.words)
            && longer.draft.item().code().equals(job.draft.item().code())
            && isSamePlace(longer.draft, job.draft)
            && isCompatible(longer.draft.status(), job.draft.status())
            && !isOneAfterOther(longer.draft, job.draft)) {
          shorter.add(job);
        }
      }
    }
    jobs.removeAll(shorter);
  }

  /** "was named president in 2001 and before that was president of the client group". */
  private static boolean isOneAfterOther(Draft longer, Draft shorter) {
    return longer.status() == Status.FORMER
        && longer.sentence() == shorter.sentence()
        && longer.item().chunk() != shorter.item().chunk();
  }

  private static boolean isCompatible(Status longer, Status shorter) {
    return longer == shorter || shorter == Status.CURRENT && longer != Status.FORMER;
  }

  /** The words of a title that count when two are compared. */
  static Set<String> words(String title) {
    Set<String> words = new TreeSet<>();
    String folded = Fold.fold(title).replace("v.p.", "vp").replace("co-", "co");
    int at = 0;
    while (at < folded.length()) {
      int end = at;
      while (end < folded.length() && Character.isLetterOrDigit(folded.charAt(end))) {
        end++;
      }
      if (end > at) {
        String word = folded.substring(at, end);
        for (String part : SPELLED.getOrDefault(word, word).split(" ")) {
          if (!SMALL.contains(part)) {
            words.add(part);
          }
        }
      }
      at = end + 1;
    }
    if (words.contains("chief") && words.contains("executive")) {
      words.add("officer");
    }
    return words;
  }

  private static Position position(Clauses c, Draft draft) {
    String rule = draft.rule();
    int from = c.start(draft.sentence());
    int to = c.end(draft.sentence()) - 1;
    int who = draft.who();
    if (c.sentence(who) < draft.sentence()) {
      from = who;
    }
    to = Math.max(to, draft.item().until());
    Optional<Mention> company =
        draft
            .org()
            .filter(org -> org.from() >= 0)
            .map(org -> PositionFinder.mention(c, org.from(), org.to(), rule));
    return new Position(
        c.extraction.people().get(draft.person()).name(),
        draft.item().title(),
        draft.item().code(),
        draft.org().map(Org::name),
        draft.status(),
        draft.from(),
        draft.to(),
        PositionFinder.mention(c, Math.min(from, draft.item().chunk()), to, rule),
        PositionFinder.mention(c, who, who, rule),
        PositionFinder.mention(c, draft.item().chunk(), draft.item().until(), rule),
        company,
        draft.confidence() * (draft.stated() ? 1 : UNSTATED));
  }
}
