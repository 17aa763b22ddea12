package io.dateline.index;

import io.dateline.date.DateValue;
import io.dateline.extract.Company;
import io.dateline.extract.Extraction;
import io.dateline.extract.NamedDate;
import io.dateline.extract.Person;
import io.dateline.extract.Role;
import io.dateline.position.Position;
import io.dateline.position.ReleaseFacts;
import io.dateline.release.Filing;
import io.dateline.release.Release;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** Makes the documents of one release, as {@link Fields} lays them out. */
final class ReleaseBlock {
  private static final FieldType TEXT = words(false);
  private static final FieldType WORDS = words(true);

  private final ReleaseFacts facts;
  private final Release release;
  private final String id;
  private final String extractor;
  private final Map<String, List<String>> tickers = new HashMap<>();
  private final Map<String, Keys> people = new HashMap<>();
  private final Map<String, Keys> companies = new HashMap<>();

  /** The terms of a name, made once for all documents of a block. */
  private record Keys(BytesRef name, BytesRef whole, BytesRef family) {
    static Keys ofPerson(String name) {
      return new Keys(
          Fields.term(name),
          Fields.term(Fields.personKey(name)),
          Fields.term(Fields.familyKey(name)));
    }

    static Keys ofCompany(String name) {
      BytesRef key = Fields.term(Fields.companyKey(name));
      return new Keys(Fields.term(name), key, key);
    }
  }

  private ReleaseBlock(ReleaseFacts facts, String id, String extractor) {
    this.facts = facts;
    this.release = facts.extraction().release();
    this.id = id;
    this.extractor = extractor;
  }

  /** The position documents in the order of the text, then the release document. */
  static List<Document> of(ReleaseFacts facts, String id, String extractor) {
    return new ReleaseBlock(facts, id, extractor).documents();
  }

  private List<Document> documents() {
    for (Company company : facts.extraction().companies()) {
      company.ticker().ifPresent(ticker -> tickers.put(company.name(), tickerTerms(ticker)));
    }
    List<Document> block = new ArrayList<>(facts.positions().size() + 1);
    for (int i = 0; i < facts.positions().size(); i++) {
      block.add(position(facts.positions().get(i), i));
    }
    block.add(release());
    return block;
  }

  private Document position(Position position, int ordinal) {
    Document doc = common(Fields.POSITION_DOCUMENT);
    noText(doc);
    doc.add(new NumericDocValuesField(Fields.ORDINAL, ordinal));
    person(doc, position.person());
    role(doc, position.role(), position.code());
    position.company().ifPresent(company -> company(doc, company));
    position
        .company()
        .map(company -> tickers.getOrDefault(company, List.of()))
        .ifPresent(terms -> tickers(doc, terms));
    keyword(doc, Fields.STATUS, position.status().label());
    term(doc, Fields.RULE, position.evidence().rule());
    doc.add(new Field(Fields.EVIDENCE, position.evidence().text(), WORDS));
    position.from().ifPresent(date -> range(doc, Fields.FROM, date));
    position.to().ifPresent(date -> range(doc, Fields.TO, date));
    Tenure.of(position, facts.extraction().released())
        .ifPresent(tenure -> range(doc, Fields.HELD, tenure.first(), tenure.last()));
    doc.add(new DoubleField(Fields.CONFIDENCE, position.confidence(), Field.Store.NO));
    return doc;
  }

  private Document release() {
    Extraction extraction = facts.extraction();
    Document doc = common(Fields.RELEASE_DOCUMENT);
    doc.add(new StoredField(Fields.FACTS, StoredFacts.write(facts)));
    doc.add(new Field(Fields.TEXT, new ReleaseStream(release), TEXT));
    doc.add(new NumericDocValuesField(Fields.POSITIONS, facts.positions().size()));
    extraction.headline().ifPresent(text -> doc.add(new Field(Fields.HEADLINE, text, WORDS)));
    extraction.place().ifPresent(place -> place(doc, place));
    extraction.issuer().ifPresent(issuer -> issuer(doc, issuer));
    for (String name : extraction.people().stream().map(Person::name).distinct().toList()) {
      person(doc, name);
      Fields.personForms(name).forEach(form -> term(doc, Fields.PERSON_FORMS, form));
    }
    for (String name : extraction.companies().stream().map(Company::name).distinct().toList()) {
      company(doc, name);
      Fields.companyForms(name, tickers.getOrDefault(name, List.of()))
          .forEach(form -> term(doc, Fields.COMPANY_FORMS, form));
    }
    tickers(doc, tickers.values().stream().flatMap(List::stream).distinct().sorted().toList());
    for (Role role : extraction.roles()) {
      role(doc, role.title(), role.code());
    }
    for (NamedDate date : extraction.dates()) {
      range(doc, Fields.DATE, date.value());
    }
    release.filing().ifPresent(filing -> filing(doc, filing));
    term(doc, Fields.SOURCE, release.source());
    keyword(doc, Fields.EXTRACTOR, extractor);
    return doc;
  }

  private Document common(String kind) {
    Document doc = new Document();
    term(doc, Fields.KIND, kind);
    keyword(doc, Fields.ID, id);
    Optional<DateValue> released = facts.extraction().released();
    if (released.isPresent()) {
      day(doc, Fields.RELEASED, released.get().first());
      day(doc, Fields.RELEASED_LAST, released.get().last());
    }
    return doc;
  }

  private void person(Document doc, String name) {
    Keys keys = people.computeIfAbsent(name, Keys::ofPerson);
    doc.add(new Field(Fields.PERSON, name, WORDS));
    keyword(doc, Fields.PERSON_KEY, keys.whole());
    term(doc, Fields.PERSON_FAMILY, keys.family());
    doc.add(new SortedSetDocValuesField(Fields.PERSON_NAME, keys.name()));
  }

  private void company(Document doc, String name) {
    Keys keys = companies.computeIfAbsent(name, Keys::ofCompany);
    doc.add(new Field(Fields.COMPANY, name, WORDS));
    keyword(doc, Fields.COMPANY_KEY, keys.whole());
    doc.add(new SortedSetDocValuesField(Fields.COMPANY_NAME, keys.name()));
  }

  private static void issuer(Document doc, String name) {
    doc.add(new Field(Fields.ISSUER, name, WORDS));
    term(doc, Fields.ISSUER_KEY, Fields.companyKey(name));
    value(doc, Fields.ISSUER_NAME, name);
  }

  private static void place(Document doc, String place) {
    doc.add(new Field(Fields.PLACE, place, WORDS));
    value(doc, Fields.PLACE_NAME, place);
  }

  private static void role(Document doc, String title, String code) {
    for (String above : RolePath.of(code)) {
      term(doc, Fields.ROLE, above);
    }
    keyword(doc, Fields.ROLE_CODE, code);
    doc.add(new Field(Fields.TITLE, title, WORDS));
    value(doc, Fields.TITLE_NAME, title);
  }

  private static void tickers(Document doc, List<String> terms) {
    terms.forEach(ticker -> keyword(doc, Fields.TICKER, ticker));
  }

  /** {@code HEMA.OB} and {@code HEMA}. */
  private static List<String> tickerTerms(String ticker) {
    Set<String> terms = new LinkedHashSet<>();
    String whole = ticker.strip().toUpperCase(Locale.ROOT);
    terms.add(whole);
    int point = whole.indexOf('.');
    if (point > 0) {
      terms.add(whole.substring(0, point));
    }
    return List.copyOf(terms);
  }

  private static void filing(Document doc, Filing filing) {
    term(doc, Fields.ACCESSION, filing.accession());
    term(doc, Fields.CIK, filing.cik());
    keyword(doc, Fields.FORM, filing.form());
    filing.items().forEach(item -> keyword(doc, Fields.ITEM, item));
    term(doc, Fields.EXHIBIT, filing.exhibit());
    filing.filed().ifPresent(filed -> day(doc, Fields.FILED, filed));
  }

  private static void range(Document doc, String field, DateValue date) {
    range(doc, field, date.first().toEpochDay(), date.last().toEpochDay());
  }

  private static void range(Document doc, String field, long first, long last) {
    doc.add(new LongRange(field, new long[] {first}, new long[] {last}));
  }

  private static void day(Document doc, String field, LocalDate day) {
    doc.add(new LongField(field, day.toEpochDay(), Field.Store.NO));
  }

  private static void keyword(Document doc, String field, String value) {
    keyword(doc, field, Fields.term(value));
  }

  private static void keyword(Document doc, String field, BytesRef value) {
    if (value.length > 0) {
      doc.add(new KeywordField(field, value, Field.Store.NO));
    }
  }

  private static void term(Document doc, String field, String value) {
    term(doc, field, Fields.term(value));
  }

  private static void term(Document doc, String field, BytesRef value) {
    if (value.length > 0) {
      doc.add(new StringField(field, value, Field.Store.NO));
    }
  }

  private static void value(Document doc, String field, String value) {
    doc.add(new SortedSetDocValuesField(field, Fields.term(value)));
  }

  /**
   * Gives a document that has no text an empty one, so that every document has a length: lengths of
   * only some documents are looked up for every word that is written, which doubles the time that
   * indexing takes.
   */
  static void noText(Document doc) {
    doc.add(new Field(Fields.TEXT, "", TEXT));
  }

  private static FieldType words(boolean omitLength) {
    FieldType type = new FieldType();
    type.setOmitNorms(omitLength);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    type.setTokenized(true);
    type.freeze();
    return type;
  }
}
