package io.dateline.search;

import io.dateline.date.DateValue;
import io.dateline.extract.PersonName;
import io.dateline.extract.RoleTaxonomy;
import io.dateline.index.Fields;
import io.dateline.position.Position;
import io.dateline.position.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts tenures together from what single releases say. */
final class Tenures {
  private static final RoleTaxonomy ROLES = RoleTaxonomy.standard();

  /** Roles beside the chief officers that one person at a time holds. */
  private static final Set<String> SINGLE =
      Set.of("CHAIR", "PRESIDENT", "GENERAL-COUNSEL", "CONTROLLER", "TREASURER", "SECRETARY");

  private Tenures() {}

  /** Sorted by company, role and time. */
  static List<Tenure> of(List<Evidence> evidence) {
    Map<String, List<Evidence>> bySeat = new LinkedHashMap<>();
    List<Evidence> sorted = evidence.stream().sorted(Evidence.BY_DAY).toList();
    for (Evidence one : sorted) {
      bySeat.computeIfAbsent(seat(one.position()), s -> new ArrayList<>()).add(one);
    }
    List<Tenure> all = new ArrayList<>();
    for (List<Evidence> ofSeat : bySeat.values()) {
      List<Tenure> ofPeople = new ArrayList<>();
      for (List<Evidence> ofPerson : byPerson(ofSeat)) {
        for (List<Evidence> stint : stints(ofPerson)) {
          ofPeople.add(tenure(stint));
        }
      }
      all.addAll(isSingle(ofSeat.getFirst().position().code()) ? bounded(ofPeople) : ofPeople);
    }
    all.sort(BY_SEAT_AND_TIME);
    return all;
  }

  private static final Comparator<Tenure> BY_SEAT_AND_TIME =
      Comparator.<Tenure, String>comparing(t -> t.company().map(Fields::companyKey).orElse("~"))
          .thenComparing(Tenure::code)
          .thenComparing(t -> begins(t).orElse(LocalDate.MAX))
          .thenComparing(Tenure::person);

  /** The first day known of a tenure. */
  static Optional<LocalDate> begins(Tenure tenure) {
    return tenure
        .from()
        .map(DateValue::first)
        .or(tenure::certainFirst)
        .or(() -> tenure.to().map(DateValue::first))
        .or(() -> tenure.evidence().getFirst().day());
  }

  static boolean isSingle(String code) {
    return SINGLE.contains(code)
        || (ROLES.has(code) && ROLES.has("C-SUITE") && ROLES.isA(code, "C-SUITE"));
  }

  private static String seat(Position position) {
    String company = position.company().map(Fields::companyKey).orElse("");
    boolean other = position.code().equals("OTHER");
    String role = other ? String.join(" ", Fields.wordsOf(position.role())) : position.code();
    return company + "|" + role;
  }

  /** What is said of one and the same person, as far as names tell. */
  private static List<List<Evidence>> byPerson(List<Evidence> evidence) {
    List<List<Evidence>> people = new ArrayList<>();
    for (Evidence one : evidence) {
      people.stream()
          .filter(known -> isSame(known.getFirst(), one))
          .findFirst()
          .orElseGet(() -> {
            List<Evidence> fresh = new ArrayList<>();
            people.add(fresh);
            return fresh;
          })
          .add(one);
    }
    return people;
  }

  private static boolean isSame(Evidence a, Evidence b) {
    String one = a.position().person();
    String other = b.position().person();
    if (Fields.personKey(one).equals(Fields.personKey(other))) {
      return true;
    }
    try {
      return PersonName.parse(one).matches(PersonName.parse(other));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** A new stint begins with an appointment after the end of the one before. */
  private static List<List<Evidence>> stints(List<Evidence> evidence) {
    List<List<Evidence>> stints = new ArrayList<>();
    Optional<LocalDate> ended = Optional.empty();
    for (Evidence one : evidence) {
      Optional<LocalDate> begins = beginning(one).map(DateValue::first);
      boolean again =
          one.position().status() == Status.APPOINTED
              && ended.isPresent()
              && begins.filter(ended.get()::isBefore).isPresent();
      if (stints.isEmpty() || again) {
        stints.add(new ArrayList<>());
        ended = Optional.empty();
      }
      stints.getLast().add(one);
      Optional<LocalDate> end = end(one).map(DateValue::last);
      ended = end.isPresent() ? end : ended;
    }
    return stints;
  }

  /** When the position began: its date, or that of the release that announces it. */
  private static Optional<DateValue> beginning(Evidence evidence) {
    Position position = evidence.position();
    return position.status() == Status.APPOINTED
        ? position.from().or(evidence::released)
        : position.from();
  }

  private static Optional<DateValue> end(Evidence evidence) {
    Position position = evidence.position();
    return position.status() == Status.DEPARTED
        ? position.to().or(evidence::released)
        : position.to();
  }

  private static Tenure tenure(List<Evidence> evidence) {
    Range certain = new Range();
    Range possible = new Range();
    Optional<DateValue> from = Optional.empty();
    for (Evidence one : evidence) {
      certainDays(one, certain);
      from = finer(from, beginning(one));
      if (one.position().status() == Status.FORMER && one.released().isPresent()) {
        possible.endsBy(one.released().get().last());
      }
    }
    Optional<DateValue> to = end(evidence);
    from.ifPresent(date -> possible.beginsAt(date.first()));
    to.ifPresent(date -> possible.endsBy(date.last()));
    // Of days that one release vouches for and that lie after the end that another one gives,
    // nobody knows.
    Optional<LocalDate> doubtful =
        certain.last().filter(day -> to.map(DateValue::last).filter(day::isAfter).isPresent());
    if (doubtful.isPresent()) {
      certain.cutAfter(to.orElseThrow().last());
    }
    Position latest = evidence.getLast().position();
    return new Tenure(
        fullest(evidence),
        latest.role(),
        latest.code(),
        latest.company(),
        from,
        to,
        certain.first(),
        certain.last(),
        possible.first(),
        doubtful.or(possible::last),
        evidence);
  }

  /**
   * The end that a release gives. Or else the day on which one was announced, unless a later
   * release has the person still there.
   */
  private static Optional<DateValue> end(List<Evidence> evidence) {
    Optional<DateValue> given = Optional.empty();
    Optional<DateValue> announced = Optional.empty();
    for (Evidence one : evidence) {
      given = finer(given, one.position().to());
      announced =
          switch (one.position().status()) {
            case DEPARTED -> announced.or(one::released);
            case APPOINTED, CURRENT -> announced.filter(day -> !isLater(one.released(), day));
            case FORMER -> announced;
          };
    }
    return given.isPresent() ? given : announced;
  }

  private static boolean isLater(Optional<DateValue> released, DateValue day) {
    return released.map(DateValue::first).filter(day.last()::isBefore).isPresent();
  }

  /** The days on which, by this release alone, the position was held without doubt. */
  private static void certainDays(Evidence evidence, Range certain) {
    Position position = evidence.position();
    Optional<LocalDate> news = evidence.released().map(DateValue::first);
    Optional<LocalDate> since = position.from().map(DateValue::last);
    Optional<LocalDate> until = position.to().map(DateValue::first);
    switch (position.status()) {
      case CURRENT -> {
        since.filter(day -> news.filter(day::isAfter).isEmpty()).ifPresent(certain::add);
        news.ifPresent(certain::add);
      }
      case APPOINTED -> since.or(() -> news).ifPresent(certain::add);
      case DEPARTED -> {
        since.ifPresent(certain::add);
        until.or(() -> news).ifPresent(certain::add);
      }
      case FORMER -> {
        since.ifPresent(certain::add);
        until.ifPresent(certain::add);
      }
    }
  }

  /** The more exact of two dates; the earlier if they are equally exact. */
  private static Optional<DateValue> finer(Optional<DateValue> known, Optional<DateValue> other) {
    if (known.isEmpty() || other.isEmpty()) {
      return known.or(() -> other);
    }
    int order = other.get().granularity().compareTo(known.get().granularity());
    boolean better = order < 0 || (order == 0 && other.get().compareTo(known.get()) < 0);
    return better ? other : known;
  }

  private static String fullest(List<Evidence> evidence) {
    return evidence.stream()
        .map(one -> one.position().person())
        .max(Comparator.comparingInt(String::length).thenComparing(Comparator.reverseOrder()))
        .orElseThrow();
  }

  /** Of a seat that one person at a time holds, nobody holds it once the successor does. */
  private static List<Tenure> bounded(List<Tenure> tenures) {
    List<Tenure> bounded = new ArrayList<>();
    for (Tenure tenure : tenures) {
      Optional<LocalDate> first = tenure.possibleFirst();
      Optional<LocalDate> last = tenure.possibleLast();
      for (Tenure other : tenures) {
        if (other != tenure && tenure.certainFirst().isPresent()) {
          LocalDate from = tenure.certainFirst().get();
          LocalDate to = tenure.certainLast().orElse(from);
          // Only what surely lies after or before all that is known of this one bounds it.
          Optional<LocalDate> next = other.certainFirst().filter(day -> day.isAfter(to));
          Optional<LocalDate> previous = other.certainLast().filter(day -> day.isBefore(from));
          last = earlier(last, next);
          first = later(first, previous);
        }
      }
      bounded.add(
          new Tenure(
              tenure.person(),
              tenure.role(),
              tenure.code(),
              tenure.company(),
              tenure.from(),
              tenure.to(),
              tenure.certainFirst(),
              tenure.certainLast(),
              first,
              last,
              tenure.evidence()));
    }
    return bounded;
  }

  private static Optional<LocalDate> earlier(Optional<LocalDate> a, Optional<LocalDate> b) {
    return a.isPresent() && b.isPresent() ? (a.get().isBefore(b.get()) ? a : b) : a.or(() -> b);
  }

  private static Optional<LocalDate> later(Optional<LocalDate> a, Optional<LocalDate> b) {
    return a.isPresent() && b.isPresent() ? (a.get().isAfter(b.get()) ? a : b) : a.or(() -> b);
  }

  /** Days that grow with what is added. */
  private static final class Range {
    private final Map<Boolean, LocalDate> ends = new HashMap<>();

    Optional<LocalDate> first() {
      return Optional.ofNullable(ends.get(false));
    }

    Optional<LocalDate> last() {
      return Optional.ofNullable(ends.get(true));
    }

    void add(LocalDate day) {
      ends.merge(false, day, (a, b) -> a.isBefore(b) ? a : b);
      ends.merge(true, day, (a, b) -> a.isAfter(b) ? a : b);
    }

    /** Leaves nothing after this day. */
    void cutAfter(LocalDate day) {
      if (first().filter(day::isBefore).isPresent()) {
        ends.clear();
      } else {
        endsBy(day);
      }
    }

    void beginsAt(LocalDate day) {
      ends.put(false, day);
    }

    void endsBy(LocalDate day) {
      ends.merge(true, day, (a, b) -> a.isBefore(b) ? a : b);
    }
  }
}
