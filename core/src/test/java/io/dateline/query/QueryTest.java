package io.dateline.query;

import static io.dateline.query.Query.anyOf;
import static io.dateline.query.Query.company;
import static io.dateline.query.Query.exactly;
import static io.dateline.query.Query.headline;
import static io.dateline.query.Query.held;
import static io.dateline.query.Query.near;
import static io.dateline.query.Query.not;
import static io.dateline.query.Query.person;
import static io.dateline.query.Query.phrase;
import static io.dateline.query.Query.position;
import static io.dateline.query.Query.prefix;
import static io.dateline.query.Query.regex;
import static io.dateline.query.Query.released;
import static io.dateline.query.Query.role;
import static io.dateline.query.Query.status;
import static io.dateline.query.Query.word;
import static io.dateline.query.Query.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.dateline.date.DateValue;
import io.dateline.position.Status;
import io.dateline.release.ZoneKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The language and its values: what is typed, what is built, what is printed. */
class QueryTest {
  /** What is typed, and what is printed for it where that is not the same. */
  private static final String READ =
      """
      blood products
      blood AND products                            => blood products
      "board of directors"
      \u201cboard of directors\u201d                => "board of directors"
      merger OR acquisition
      merger || acquisition                         => merger OR acquisition
      a b OR c d
      a (b OR c) d
      ((a)) (b)                                     => a b
      -dividend merger
      NOT dividend                                  => -dividend
      -(a OR b)
      -"a b"
      NOT NOT a                                     => -(-a)
      and or not
      chil* chiltn~1
      chil**                                        => chil*
      chil\\**                                     => chil*
      chiltn~ bob~                                  => chiltn~2 bob~1
      near("chief financial officer" appointed, 8)
      near(wachtell, lipton rosen,3)                => near(wachtell lipton rosen, 3)
      re:"chil(ton|den)"
      re:".*"
      re:"[(]"
      zone:headline(merger)
      zone:safe-harbor("no obligation")
      zone:headline(merger OR spin-off)             => zone:headline(merger) OR zone:headline(spin-off)
      person:chilton
      Person:chilton                                => person:chilton
      person:"Robert Chilton"
      person:="Robert Chilton"
      person:chil*
      person:(chilton OR gerber)                    => person:chilton OR person:gerber
      {person:gerber role:cfo}
      {role:cfo status:appointed} {role:cfo status:departed}
      {}                                            => {*}
      {chilton -status:former}
      status:(appointed OR departed)                => status:appointed OR status:departed
      released:2003
      released:2003-11-03
      released:2003-10..2004-03
      released:..2003
      released:2003-Q4..
      released:2003..2003                           => released:2003
      released:"2003-11"                            => released:2003-11
      held:2004-01-15 from:2003-11 to:2004 date:2001
      ticker:NASDAQ:VLEX                            => ticker:NASDAQ:VLEX
      title:"Director of Investor Relations"
      *
      -*
      """;

  /** What people type when they mean words. */
  private static final String SAFE =
      """
      Yahee!
      C/Grid
      BT&X
      E*BARTER
      Reckon?
      Q-Mobile
      10/31/2003
      NASDAQ:VLEX
      http://example.com/a?b=c
      10:30
      Inc.(NY)
      O'Brien's
      8-Twelve
      ~100
      [Acting]
      +profit
      $5.2
      #1
      """;

  private static Stream<String[]> lines(String table) {
    return table.lines().map(line -> (line.contains("=>") ? line : line + "=>" + line).split("=>"));
  }

  @TestFactory
  Stream<DynamicTest> whatIsTyped_isReadAndPrinted() {
    return lines(READ)
        .map(line ->
            DynamicTest.dynamicTest(
                line[0].strip(),
                () -> {
                  Query query = Query.parse(line[0].strip());
                  assertThat(query).hasToString(line[1].strip());
                  assertThat(Query.parse(query.toString())).isEqualTo(query);
                }));
  }

  @TestFactory
  Stream<DynamicTest> aCompanyName_isAWordAndNothingElse() {
    return SAFE.lines()
        .map(name ->
            DynamicTest.dynamicTest(
                name,
                () -> {
                  assertThat(Query.parse(name)).isEqualTo(word(name)).hasToString(name);
                  assertThat(Query.parse("company:" + name)).isEqualTo(company(name));
                }));
  }

  @Test
  void marksWithoutPartner_meanTheWordsAroundThem() {
    assertThat(Query.parse("Toys \"N\" Us"))
        .isEqualTo(word("Toys").and(phrase("N")).and(word("Us")));
    assertThat(Query.parse("Jones [Acting] CEO")).isEqualTo(words("Jones [Acting] CEO"));
    assertThat(Query.parse("\"unbalanced quote")).isEqualTo(words("unbalanced quote"));
    assertThat(Query.parse("(unbalanced bracket")).isEqualTo(words("unbalanced bracket"));
    assertThat(Query.parse("unbalanced) bracket")).isEqualTo(words("unbalanced bracket"));
    assertThat(Query.parse("CEO -")).isEqualTo(word("CEO"));
    assertThat(Query.parse("Falk & Falk")).isEqualTo(words("Falk Falk"));
    assertThat(Query.parse("OR")).isEqualTo(word("OR"));
    assertThat(Query.parse("Portland OR")).isEqualTo(words("Portland OR"));
    assertThat(Query.parse("re: CEO")).isEqualTo(words("re: CEO"));
    assertThat(Query.parse("CEO and CFO")).isEqualTo(words("CEO and CFO"));
  }

  @Test
  void nothingTyped_asksForEverything() {
    assertThat(Query.parse("")).isEqualTo(Query.all());
    assertThat(Query.parse(" \u00a0 ()")).isEqualTo(Query.all());
  }

  @Test
  void conjunctionsBindCloserThanAlternatives() {
    assertThat(Query.parse("a b OR c"))
        .isEqualTo(anyOf(List.of(word("a").and(word("b")), word("c"))));
  }

  @Test
  void whatIsBuilt_readsLikeTheQuestion() {
    Query built =
        position(person("Robert Chilton"), role("cfo"), company("Vialex"), status(Status.FORMER))
            .and(released("2003"))
            .butNot(headline("dividend"));
    assertThat(built)
        .hasToString(
            "{person:\"Robert Chilton\" role:cfo company:Vialex status:former} released:2003"
                + " -headline:dividend");
    assertThat(Query.parse(built.toString())).isEqualTo(built);
    assertThat(position(held("2003..2004"), exactly(QueryField.PERSON, "Jane Doe")))
        .hasToString("{held:2003..2004 person:=\"Jane Doe\"}");
    assertThat(near(8, phrase("chief financial officer"), prefix("appoint")).or(regex("x+y")))
        .hasToString("near(\"chief financial officer\" appoint*, 8) OR re:\"x+y\"");
  }

  @Test
  void mistake_isShownWithCaretAndRemedy() {
    assertThatThrownBy(() -> Query.parse("merger released:2024-13"))
        .isInstanceOf(QuerySyntaxException.class)
        .hasMessage(
            """
            merger released:2024-13
                                 ^ month must be 1 to 12\
            """);
    QuerySyntaxException e =
        catchThrowableOfType(QuerySyntaxException.class, () -> Query.parse("persn:chilton"));
    assertThat(e.offset()).isZero();
    assertThat(e.query()).isEqualTo("persn:chilton");
    assertThat(e.reason()).isEqualTo("no field persn");
    assertThat(e.suggestion()).contains("person:chilton");
    assertThat(e).hasMessageEndingWith("^ no field persn; did you mean person:chilton?");
  }

  /** What is typed, where the caret stands, and what is said. */
  private static final String MISTAKES =
      """
      colour:red                   0 no field colour; fields are person, company, role, title, status, held, from, to, released, date, headline, place, issuer, ticker, source, form, cik, accession, id
      person: smith                7 person: has no value; did you mean person:smith?
      {role: "vice president"}     6 role: has no value; did you mean role:"vice president"?
      released:                    9 released: has no value
      employer:acme                0 no field employer; did you mean company:acme?
      released:2003-02-30         17 day must be 1 to 28
      released:2003-Q5            15 quarter must be Q1 to Q4
      released:10/31/2003          9 expected a date such as 2003, 2003-Q4, 2003-11 or 2003-11-03, or a range such as 2003..2004; did you mean released:2003-10-31?
      released:>2003               9 expected a date such as 2003, 2003-Q4, 2003-11 or 2003-11-03, or a range such as 2003..2004; did you mean released:2003..?
      released:2004..2003         15 2003 is before 2004; did you mean released:2003..2004?
      released:9999                9 year must be 1000 to 2999
      released:..                  9 expected a date such as 2003, 2003-Q4, 2003-11 or 2003-11-03
      released:"Nov. 3, 2003"     10 expected a date such as 2003, 2003-Q4, 2003-11 or 2003-11-03, or a range such as 2003..2004; did you mean released:2003-11-03?
      released:nov-2003            9 expected a date such as 2003, 2003-Q4, 2003-11 or 2003-11-03, or a range such as 2003..2004; did you mean released:2003-11?
      released:Q4-2003             9 expected a date such as 2003, 2003-Q4, 2003-11 or 2003-11-03, or a range such as 2003..2004; did you mean released:2003-Q4?
      released:2003q4              9 expected a date such as 2003, 2003-Q4, 2003-11 or 2003-11-03, or a range such as 2003..2004; did you mean released:2003-Q4?
      released:2003-2004           9 expected a date such as 2003, 2003-Q4, 2003-11 or 2003-11-03, or a range such as 2003..2004; did you mean released:2003..2004?
      released:x                   9 expected a date such as 2003, 2003-Q4, 2003-11 or 2003-11-03, or a range such as 2003..2004
      status:apointed              7 no status apointed; it is appointed, departed, current or former; did you mean appointed?
      status:Resigned              7 no status Resigned; it is appointed, departed, current or former; did you mean departed?
      {role:cfo                    0 this brace is never closed: expected }
      role:cfo}                    8 nothing was opened that this brace could close
      re:""                        3 a regular expression that matches no word
      {{role:cfo}}                 1 braces do not nest: one position is not inside another
      {headline:merger}            1 headline: is about the release, not about one position: write it outside the braces
      {near(a b, 3)}               1 near( ) is about the text of the release: write it outside the braces
      {re:"a"}                     1 re: is about the text of the release: write it outside the braces
      person:"Robert              7 this quotation is never closed: expected "
      person:(a OR b               7 never closed: expected )
      person:&                     7 expected a word or "a phrase" after person:
      person:*                     7 expected a word or "a phrase" after person:
      person:(*)                   8 expected letters before the *
      person:=chil*                7 only a word or a phrase can be exact
      zone:headlin(merger)         5 no zone headlin; the zones are headline, subheadline, dateline, body, quote, about, safe-harbor, contact, table, navigation; did you mean headline?
      zone:headline                13 expected ( and words, as in zone:headline(merger)
      near(a b)                    8 expected a comma and a number of words, as in near(officer appointed, 8)
      near(a, 3)                   0 near( ) needs two or more words or "phrases"
      near(a b, 5000)             10 near reaches over at most 100 words
      near(a b                     4 never closed: expected )
      "a b"~5                      5 a phrase is read word by word; did you mean near(one two, 5)?
      chilton~7                    0 a word may differ by one or two letters; did you mean chilton~2?
      """;

  @TestFactory
  Stream<DynamicTest> mistake_saysWhereAndWhat() {
    return MISTAKES
        .lines()
        .map(line -> {
          int gap = line.indexOf("  ");
          String query = line.substring(0, gap);
          String[] rest = line.substring(gap).strip().split(" ", 2);
          return DynamicTest.dynamicTest(
              query,
              () -> {
                QuerySyntaxException e =
                    catchThrowableOfType(QuerySyntaxException.class, () -> Query.parse(query));
                assertThat(e).as("no mistake found").isNotNull();
                assertThat(e.getMessage()).endsWith("^ " + rest[1]);
                assertThat(e.offset()).isEqualTo(Integer.parseInt(rest[0]));
              });
        });
  }

  @Test
  void unknownField_whenReadLeniently_isWordsWithAWarning() {
    ParsedQuery parsed = Query.parseLeniently("merger colour:red");
    assertThat(parsed.query()).hasToString("merger (colour red)");
    assertThat(parsed.warnings())
        .singleElement()
        .asString()
        .startsWith(
            """
            merger colour:red
                   ^ no field colour: searching for the words; fields are person, company, role,\
            """);
    assertThat(Query.parseLeniently("persn:bob").warnings().getFirst().suggestion())
        .contains("person:bob");
    assertThat(Query.parseLeniently("NASDAQ:VLEX person:bob").warnings()).isEmpty();
  }

  @Test
  void fieldBeforeASpace_whenReadLeniently_isAWordWithAWarning() {
    ParsedQuery parsed = Query.parseLeniently("person: smith");
    assertThat(parsed.query()).isEqualTo(Query.allOf(List.of(word("person:"), word("smith"))));
    assertThat(parsed.warnings())
        .singleElement()
        .asString()
        .isEqualTo(
            """
            person: smith
                   ^ person: has no value: searching for the word; did you mean person:smith?\
            """);
    assertThat(Query.parseLeniently("re: CEO Source: company").warnings()).isEmpty();
  }

  @Test
  void partOfAQuery_isPointedAt_whereItFirstStands() {
    ParsedQuery parsed = Query.parseLeniently("merger {role:\"a b\"} -near(w* x, 3) re:\"(a\" w*");
    assertThat(parsed.mistake(new Query.Phrase("a b"), "is two", Optional.of("a")))
        .hasValueSatisfying(mistake -> {
          assertThat(mistake.offset()).isEqualTo(13);
          assertThat(mistake).hasMessageEndingWith("^ is two; did you mean a?");
        });
    assertThat(parsed.offsets()).containsEntry(new Query.Prefix("w"), 26);
    assertThat(parsed.offsets()).containsEntry(new Query.Regex("(a"), 35);
    assertThat(parsed.mistake(word("bid"), "is not there", Optional.empty())).isEmpty();
  }

  @Test
  void unboundedQueries_areRefused() {
    assertThatThrownBy(() -> Query.parse("(".repeat(40) + "a" + ")".repeat(40)))
        .hasMessageContaining("nested more than 32 deep");
    assertThatThrownBy(() -> Query.parse("NOT ".repeat(40) + "a"))
        .hasMessageContaining("nested more than 32 deep");
    assertThatThrownBy(() -> Query.parse("a ".repeat(1001)))
        .hasMessageContaining("more than 1000 clauses");
    assertThatThrownBy(() -> Query.parse("a".repeat(20_001)))
        .hasMessageContaining("longer than 20000 characters");
  }

  @Test
  void hostileText_isReadInLinearTime() {
    for (String piece : List.of("(", ")", "\"", "\\\"", "-", "{", "a:", "near(", "~", "*", "a(")) {
      String text = piece.repeat(Query.MAX_LENGTH / piece.length());
      assertTimeout(
          Duration.ofSeconds(2),
          () -> {
            try {
              Query.parseLeniently(text);
            } catch (QuerySyntaxException expected) {
              assertThat(expected.offset()).isBetween(0, text.length());
            }
          });
    }
  }

  @Test
  void whatCannotBeMeant_cannotBeBuilt() {
    assertThatIllegalArgumentException().isThrownBy(() -> word("two words"));
    assertThatIllegalArgumentException().isThrownBy(() -> word("&"));
    assertThatIllegalArgumentException().isThrownBy(() -> phrase(" "));
    assertThatIllegalArgumentException().isThrownBy(() -> position(headline("a")));
    assertThatIllegalArgumentException().isThrownBy(() -> position(position(word("a"))));
    assertThatIllegalArgumentException().isThrownBy(() -> near(3, word("a")));
    assertThatIllegalArgumentException().isThrownBy(() -> released("2003-13"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Query.And(List.of(word("a"))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DateRange(Optional.empty(), Optional.empty()));
  }

  @Test
  void randomQueries_printAndParseToThemselves() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      Query query = anyQuery(random, 4, false);
      String printed = query.toString();
      assertThat(Query.parse(printed)).as("seed %d, %s", seed, printed).isEqualTo(query);
    }
  }

  @Test
  void randomText_isReadOrRefused_neverMore() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      String text = noise(random, 1 + random.nextInt(20));
      try {
        Query query = Query.parseLeniently(text).query();
        assertThat(Query.parse(query.toString())).as("seed %d, %s", seed, text).isEqualTo(query);
      } catch (QuerySyntaxException expected) {
        assertThat(expected.offset()).as("seed %d", seed).isBetween(0, text.length());
      }
    }
  }

  @Test
  void turkishLocale_changesNothing() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(Query.parse("TITLE:x TICKER:i")).hasToString("title:x ticker:i");
    } finally {
      Locale.setDefault(before);
    }
  }

  private static Query anyQuery(Random random, int depth, boolean inBraces) {
    return switch (depth == 0 ? random.nextInt(7) : random.nextInt(12)) {
      case 0 -> anyTerm(random);
      case 1 -> new Query.OfStatus(pick(random, Status.values()));
      case 2 -> new Query.Dates(anyDateField(random, inBraces), anyRange(random));
      case 3, 4 -> anyField(random, inBraces);
      case 5 -> inBraces ? anyTerm(random) : anyText(random);
      case 6 ->
          inBraces || random.nextInt(4) == 0
              ? Query.all()
              : new Query.InZone(pick(random, ZoneKind.values()), anyText(random));
      case 7 -> not(anyQuery(random, depth - 1, inBraces));
      case 8 ->
          inBraces ? anyTerm(random) : new Query.OnePosition(anyQuery(random, depth - 1, true));
      case 9, 10 -> new Query.And(clauses(random, depth, inBraces));
      default -> new Query.Or(clauses(random, depth, inBraces));
    };
  }

  private static List<Query> clauses(Random random, int depth, boolean inBraces) {
    List<Query> clauses = new ArrayList<>();
    for (int i = 2 + random.nextInt(2); i > 0; i--) {
      clauses.add(anyQuery(random, depth - 1, inBraces));
    }
    return clauses;
  }

  private static QueryField anyDateField(Random random, boolean inBraces) {
    while (true) {
      QueryField field = pick(random, QueryField.values());
      if (field.isDate() && (field.isOfPosition() || !inBraces)) {
        return field;
      }
    }
  }

  private static Query anyField(Random random, boolean inBraces) {
    while (true) {
      QueryField field = pick(random, QueryField.values());
      if (!field.isDate() && field != QueryField.STATUS && (field.isOfPosition() || !inBraces)) {
        Query.Term term = anyTerm(random);
        boolean exact = random.nextBoolean() && !(term instanceof Query.Prefix);
        return new Query.Field(field, term, exact && !(term instanceof Query.Fuzzy));
      }
    }
  }

  private static Query.Text anyText(Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> new Query.Regex(pick(random, new String[] {".", "a", "["}) + noise(random, 4));
      case 1 -> new Query.Near(List.of(anyTerm(random), anyTerm(random)), random.nextInt(101));
      default -> anyTerm(random);
    };
  }

  private static Query.Term anyTerm(Random random) {
    String word = anyWord(random);
    return switch (random.nextInt(5)) {
      case 0 -> new Query.Phrase(noise(random, 5) + "a" + noise(random, 5));
      case 1 -> new Query.Prefix(word.replace("*", "") + "x");
      case 2 -> new Query.Fuzzy(word, 1 + random.nextInt(2));
      default -> new Query.Word(word);
    };
  }

  private static String anyWord(Random random) {
    if (random.nextInt(4) == 0) {
      return pick(random, new String[] {"OR", "AND", "NOT", "near(x", "re:a", "person:x", "a:b"});
    }
    String word = noise(random, 3) + "a" + noise(random, 3);
    return word.codePoints().anyMatch(QueryLexer::isSpace) ? anyWord(random) : word;
  }

  private static String noise(Random random, int length) {
    String marks = "ab1 \t\"\u201c(){}[]:*~\\,|&-+=.!?/'\u00e9\u00a0\ud83d\ude00re:near(ORzone:";
    StringBuilder noise = new StringBuilder();
    for (int i = random.nextInt(length + 1); i > 0; i--) {
      noise.append(marks.charAt(random.nextInt(marks.length())));
    }
    return noise.toString();
  }

  private static DateRange anyRange(Random random) {
    DateValue a = anyDate(random);
    DateValue b = anyDate(random);
    return switch (random.nextInt(4)) {
      case 0 -> DateRange.of(a);
      case 1 -> DateRange.since(a);
      case 2 -> DateRange.until(a);
      default -> b.last().isBefore(a.first()) ? DateRange.between(b, a) : DateRange.between(a, b);
    };
  }

  private static DateValue anyDate(Random random) {
    int year = 1000 + random.nextInt(2000);
    return switch (random.nextInt(4)) {
      case 0 -> DateValue.year(year);
      case 1 -> DateValue.quarter(year, 1 + random.nextInt(4));
      case 2 -> DateValue.month(year, 1 + random.nextInt(12));
      default -> DateValue.day(year, 1 + random.nextInt(12), 1 + random.nextInt(28));
    };
  }

  private static <T> T pick(Random random, T[] of) {
    return of[random.nextInt(of.length)];
  }
}
