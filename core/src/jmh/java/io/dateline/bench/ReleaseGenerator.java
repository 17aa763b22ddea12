package io.dateline.bench;

import io.dateline.date.DateValue;
import io.dateline.extract.Company;
import io.dateline.extract.Extraction;
import io.dateline.extract.Mention;
import io.dateline.extract.NamedDate;
import io.dateline.extract.Person;
import io.dateline.extract.Role;
import io.dateline.position.Position;
import io.dateline.position.ReleaseFacts;
import io.dateline.position.Status;
import io.dateline.release.Paragraph;
import io.dateline.release.Release;
import io.dateline.release.Zone;
import io.dateline.release.ZoneKind;
import io.dateline.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Releases without end, invented but spread like real ones: few names and words are frequent and
 * most are rare (Zipf's law). The same seed and number always give the same release, so that any
 * number of threads can make any part of them.
 *
 * <p>About 60,000 family names, 2,000 given names, 40,000 companies and 50,000 words; one to four
 * positions a release; the years 1994 to 2023. Immutable, so safe for any number of threads.
 */
public final class ReleaseGenerator {
  private static final String[][] TITLES = {
    {"Chief Executive Officer", "CEO"},
    {"Chief Financial Officer", "CFO"},
    {"Director", "DIRECTOR"},
    {"Chief Operating Officer", "COO"},
    {"Senior Vice President", "SVP"},
    {"Executive Vice President", "EVP"},
    {"Chairman", "CHAIR"},
    {"President", "PRESIDENT"},
    {"General Counsel", "GENERAL-COUNSEL"},
    {"Chief Technology Officer", "CTO"},
    {"Controller", "CONTROLLER"},
    {"Director of Investor Relations", "FIELD-DIRECTOR"}
  };
  private static final String[] SUFFIXES = {"Inc.", "Corporation", "Corp.", "Ltd.", "Group", "LLC"};
  private static final String[] SYLLABLES = {
    "ka", "ro", "mi", "ten", "lu", "ver", "sa", "don", "bel", "ri", "mo", "ha", "lin", "go", "per",
    "wa", "ste", "na", "fil", "cor", "du", "gan", "es", "tor", "vi", "cal", "ber", "so", "hul", "an"
  };

  private final long seed;
  private final int words;

  /**
   * A source of releases.
   *
   * @param seed of all that is random
   * @param words about how many words a release has beside its news, 0 or more
   */
  public ReleaseGenerator(long seed, int words) {
    this.seed = seed;
    this.words = words;
  }

  /** The release of a number, with all that is to be read from it. */
  public ReleaseFacts release(int number) {
    return new Draft(number).facts();
  }

  private final class Draft {
    private final SplittableRandom random;
    private final int number;
    private final StringBuilder text = new StringBuilder();
    private final Map<String, List<Span>> people = new LinkedHashMap<>();
    private final Map<String, List<Span>> companies = new LinkedHashMap<>();
    private final Map<String, List<Span>> roles = new LinkedHashMap<>();
    private final List<Object[]> said = new ArrayList<>();

    Draft(int number) {
      this.random = new SplittableRandom(seed + number * 0x9E3779B97F4A7C15L);
      this.number = number;
    }

    ReleaseFacts facts() {
      String issuer = company(random);
      LocalDate day = LocalDate.of(1994, 1, 1).plusDays(random.nextInt(30 * 365));
      String headline = capital(word(random)) + " " + word(random) + " at " + issuer;
      text.append(headline).append("\n\n");
      int body = text.length();
      text.append("SPRINGFIELD, ").append(day).append(" -- ");
      Span printed = new Span(body + 13, body + 23);
      for (int i = 1 + random.nextInt(4); i > 0; i--) {
        position(i == 1 && random.nextInt(3) == 0 ? company(random) : issuer);
        sentence();
      }
      for (int left = words; left > 0; left -= 15) {
        sentence();
      }
      return facts(issuer, headline, day, body, printed);
    }

    private void sentence() {
      for (int i = 0; i < 15; i++) {
        text.append(i == 0 ? capital(word(random)) : word(random)).append(i == 14 ? ". " : " ");
      }
    }

    private void position(String company) {
      String[] title = TITLES[zipf(random, TITLES.length)];
      String person = person(random);
      int start = text.length();
      Span where = put(company, companies);
      text.append(" said that ");
      Span who = put(person, people);
      text.append(" is its ");
      Span what = put(title[0], roles);
      Span all = new Span(start, text.length());
      text.append(". ");
      said.add(new Object[] {person, title, company, all, who, what, where});
    }

    private Span put(String name, Map<String, List<Span>> to) {
      Span span = new Span(text.length(), text.length() + name.length());
      text.append(name);
      to.computeIfAbsent(name, n -> new ArrayList<>()).add(span);
      return span;
    }

    private ReleaseFacts facts(
        String issuer, String headline, LocalDate day, int body, Span printed) {
      Span head = new Span(0, headline.length());
      Span rest = new Span(body, text.length());
      Release release =
          new Release(
              "generated/" + number + ".txt",
              text.toString(),
              List.of(new Paragraph(head, ZoneKind.HEADLINE), new Paragraph(rest, ZoneKind.BODY)),
              List.of(),
              List.of(new Zone(ZoneKind.HEADLINE, head), new Zone(ZoneKind.BODY, rest)),
              Optional.empty(),
              Optional.empty(),
              List.of());
      DateValue released = DateValue.day(day);
      List<Position> positions = new ArrayList<>();
      for (Object[] one : said) {
        positions.add(position(release, one));
      }
      List<Role> titles = new ArrayList<>();
      roles.forEach((title, spans) -> titles.add(new Role(title, code(title), at(release, spans))));
      List<Person> who = new ArrayList<>();
      people.forEach((name, spans) -> who.add(new Person(name, at(release, spans))));
      List<Company> where = new ArrayList<>();
      companies.forEach(
          (name, spans) ->
              where.add(new Company(name, Optional.empty(), Optional.empty(), at(release, spans))));
      return new ReleaseFacts(
          new Extraction(
              release,
              Optional.of(headline),
              Optional.of(released),
              Optional.of("Town" + zipf(random, 2_000)),
              Optional.of(issuer),
              who,
              where,
              titles,
              List.of(new NamedDate(released, at(release, List.of(printed))))),
          positions);
    }

    private Position position(Release release, Object[] said) {
      String[] title = (String[]) said[1];
      return new Position(
          (String) said[0],
          title[0],
          title[1],
          Optional.of((String) said[2]),
          Status.values()[random.nextInt(Status.values().length)],
          Optional.empty(),
          Optional.empty(),
          mention(release, (Span) said[3]),
          mention(release, (Span) said[4]),
          mention(release, (Span) said[5]),
          Optional.of(mention(release, (Span) said[6])),
          0.9);
    }
  }

  private static String code(String title) {
    for (String[] known : TITLES) {
      if (known[0].equals(title)) {
        return known[1];
      }
    }
    throw new IllegalArgumentException(title);
  }

  private static List<Mention> at(Release release, List<Span> spans) {
    return spans.stream().map(span -> mention(release, span)).toList();
  }

  private static Mention mention(Release release, Span span) {
    return new Mention(span, release.text().substring(span.start(), span.end()), "generated");
  }

  private static String person(SplittableRandom random) {
    String middle = random.nextInt(3) == 0 ? (char) ('A' + random.nextInt(26)) + ". " : "";
    return capital(name(zipf(random, 2_000), 2)) + " " + middle
        + capital(name(zipf(random, 60_000), 3));
  }

  private static String company(SplittableRandom random) {
    int which = zipf(random, 40_000);
    return capital(name(which + 1_000_000, 3)) + " " + SUFFIXES[which % SUFFIXES.length];
  }

  private static String word(SplittableRandom random) {
    return name(zipf(random, 50_000) + 2_000_000, 2);
  }

  /** A name of a number: the same number gives the same name, almost no two numbers one. */
  private static String name(int number, int syllables) {
    StringBuilder name = new StringBuilder();
    int rest = number;
    for (int i = 0; i < syllables || rest > 0; i++) {
      name.append(SYLLABLES[rest % SYLLABLES.length]);
      rest /= SYLLABLES.length;
    }
    return name.toString();
  }

  private static String capital(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  /** A number below {@code size}; number k is about 1/(k+1) as frequent as number 0. */
  private static int zipf(SplittableRandom random, int size) {
    return (int) (Math.pow(size + 1.0, random.nextDouble()) - 1) % size;
  }
}
