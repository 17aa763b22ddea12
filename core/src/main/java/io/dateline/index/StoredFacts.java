package io.dateline.index;

import io.dateline.date.DateValue;
import io.dateline.date.Granularity;
import io.dateline.extract.Company;
import io.dateline.extract.Extraction;
import io.dateline.extract.Mention;
import io.dateline.extract.NamedDate;
import io.dateline.extract.Person;
import io.dateline.extract.Role;
import io.dateline.position.Position;
import io.dateline.position.ReleaseFacts;
import io.dateline.position.Status;
import io.dateline.release.DatelineLine;
import io.dateline.release.Filing;
import io.dateline.release.Paragraph;
import io.dateline.release.Release;
import io.dateline.release.Zone;
import io.dateline.release.ZoneKind;
import io.dateline.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.lucene.util.BytesRef;

/**
 * The stored form of a release and all that was read out of it: what goes in comes out equal,
 * without the file that it was read from.
 *
 * <pre>{@code
 * ReleaseFacts facts = StoredFacts.read(document.getBinaryValue(Fields.FACTS));
 * }</pre>
 *
 * <p>Version {@value #VERSION}: one byte of version, then numbers as variable-length integers and
 * strings as their length and their chars in one to three bytes each, a lone surrogate included. A
 * string that was there before, or a mention's text that the release gives for its span, is written
 * as a number. Stateless.
 */
public final class StoredFacts {
  private static final int VERSION = 1;

  private StoredFacts() {}

  /** The stored form, of about the size of the text in UTF-8. */
  public static BytesRef write(ReleaseFacts facts) {
    return new Writer().write(facts);
  }

  /**
   * What {@link #write} was given.
   *
   * @throws IndexDamagedException if the bytes are not a stored form of a version known here
   */
  public static ReleaseFacts read(BytesRef stored) {
    try {
      return new Reader(stored).read();
    } catch (RuntimeException e) {
      throw unreadable(e);
    }
  }

  /** Only the text of the release, for those who need nothing else. */
  public static String text(BytesRef stored) {
    try {
      Reader reader = new Reader(stored);
      reader.string();
      return reader.string();
    } catch (RuntimeException e) {
      throw unreadable(e);
    }
  }

  private static IndexDamagedException unreadable(RuntimeException e) {
    return new IndexDamagedException(
        "a stored release cannot be read (" + e.getMessage() + "); " + Failures.REBUILD, e);
  }

  private static final class Writer {
    private byte[] bytes = new byte[8192];
    private int size;
    private final Map<String, Integer> known = new HashMap<>();
    private Release release;

    BytesRef write(ReleaseFacts facts) {
      Extraction extraction = facts.extraction();
      release = extraction.release();
      bytes = new byte[release.text().length() + release.text().length() / 2 + 1024];
      octet(VERSION);
      string(release.source());
      string(release.text());
      list(release.paragraphs(), this::paragraph);
      list(release.gaps(), this::span);
      list(release.zones(), this::zone);
      optional(release.dateline(), this::dateline);
      optional(release.filing(), this::filing);
      list(release.warnings(), this::string);
      optional(extraction.headline(), this::shared);
      optional(extraction.released(), this::date);
      optional(extraction.place(), this::shared);
      optional(extraction.issuer(), this::shared);
      list(extraction.people(), this::person);
      list(extraction.companies(), this::company);
      list(extraction.roles(), this::role);
      list(extraction.dates(), this::namedDate);
      list(facts.positions(), this::position);
      return new BytesRef(bytes, 0, size);
    }

    private void paragraph(Paragraph paragraph) {
      span(paragraph.span());
      number(paragraph.zone().ordinal());
    }

    private void zone(Zone zone) {
      number(zone.kind().ordinal());
      span(zone.span());
    }

    private void dateline(DatelineLine line) {
      span(line.whole());
      optional(line.place(), this::span);
      optional(line.date(), this::span);
    }

    private void filing(Filing filing) {
      string(filing.accession());
      string(filing.cik());
      string(filing.company());
      string(filing.form());
      list(filing.items(), this::string);
      optional(filing.filed(), this::day);
      string(filing.exhibit());
    }

    private void person(Person person) {
      shared(person.name());
      list(person.mentions(), this::mention);
    }

    private void company(Company company) {
      shared(company.name());
      optional(company.ticker(), this::shared);
      optional(company.exchange(), this::shared);
      list(company.mentions(), this::mention);
    }

    private void role(Role role) {
      shared(role.title());
      shared(role.code());
      list(role.mentions(), this::mention);
    }

    private void namedDate(NamedDate date) {
      date(date.value());
      list(date.mentions(), this::mention);
    }

    private void position(Position position) {
      shared(position.person());
      shared(position.role());
      shared(position.code());
      optional(position.company(), this::shared);
      number(position.status().ordinal());
      optional(position.from(), this::date);
      optional(position.to(), this::date);
      mention(position.evidence());
      mention(position.personMention());
      mention(position.roleMention());
      optional(position.companyMention(), this::mention);
      long bits = Double.doubleToLongBits(position.confidence());
      for (int shift = 56; shift >= 0; shift -= 8) {
        octet((int) (bits >>> shift));
      }
    }

    private void mention(Mention mention) {
      span(mention.span());
      shared(mention.rule());
      boolean given = mention.text().equals(textOf(mention.span()));
      octet(given ? 1 : 0);
      if (!given) {
        string(mention.text());
      }
    }

    private String textOf(Span span) {
      return span.end() <= release.text().length() ? release.textOf(span) : "";
    }

    private void span(Span span) {
      number(span.start());
      number(span.length());
    }

    private void date(DateValue date) {
      number(date.granularity().ordinal());
      day(date.first());
    }

    private void day(LocalDate day) {
      long value = day.toEpochDay();
      number((int) (value << 1 ^ value >> 63));
    }

    /** A string that may come again. */
    private void shared(String value) {
      Integer index = known.putIfAbsent(value, known.size());
      number(index == null ? known.size() - 1 : index);
      if (index == null) {
        string(value);
      }
    }

    private <T> void optional(Optional<T> value, Consumer<T> write) {
      octet(value.isPresent() ? 1 : 0);
      value.ifPresent(write);
    }

    private <T> void list(List<T> values, Consumer<T> write) {
      number(values.size());
      values.forEach(write);
    }

    private void string(String value) {
      number(value.length());
      room(value.length() * 3);
      for (int i = 0; i < value.length(); i++) {
        char c = value.charAt(i);
        if (c < 0x80) {
          bytes[size++] = (byte) c;
        } else if (c < 0x800) {
          bytes[size++] = (byte) (0xc0 | c >> 6);
          bytes[size++] = (byte) (0x80 | c & 0x3f);
        } else {
          bytes[size++] = (byte) (0xe0 | c >> 12);
          bytes[size++] = (byte) (0x80 | c >> 6 & 0x3f);
          bytes[size++] = (byte) (0x80 | c & 0x3f);
        }
      }
    }

    private void number(int value) {
      room(5);
      int rest = value;
      while ((rest & ~0x7f) != 0) {
        bytes[size++] = (byte) (rest & 0x7f | 0x80);
        rest >>>= 7;
      }
      bytes[size++] = (byte) rest;
    }

    private void octet(int value) {
      room(1);
      bytes[size++] = (byte) value;
    }

    private void room(int more) {
      if (bytes.length - size < more) {
        bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
      }
    }
  }

  private static final class Reader {
    private static final Granularity[] GRANULARITIES = Granularity.values();
    private static final ZoneKind[] ZONES = ZoneKind.values();
    private static final Status[] STATUSES = Status.values();

    private final byte[] bytes;
    private int at;
    private final int end;
    private final List<String> known = new ArrayList<>();
    private Release release;

    Reader(BytesRef stored) {
      bytes = stored.bytes;
      at = stored.offset;
      end = stored.offset + stored.length;
      int version = octet();
      if (version != VERSION) {
        throw new IllegalStateException("its form is " + version + ", known here is " + VERSION);
      }
    }

    ReleaseFacts read() {
      release =
          new Release(
              string(),
              string(),
              list(this::paragraph),
              list(this::span),
              list(this::zone),
              optional(this::dateline),
              optional(this::filing),
              list(this::string));
      Extraction extraction =
          new Extraction(
              release,
              optional(this::shared),
              optional(this::date),
              optional(this::shared),
              optional(this::shared),
              list(this::person),
              list(this::company),
              list(this::role),
              list(this::namedDate));
      ReleaseFacts facts = new ReleaseFacts(extraction, list(this::position));
      if (at != end) {
        throw new IllegalStateException((end - at) + " bytes too many");
      }
      return facts;
    }

    private Paragraph paragraph() {
      return new Paragraph(span(), ZONES[number()]);
    }

    private Zone zone() {
      return new Zone(ZONES[number()], span());
    }

    private DatelineLine dateline() {
      return new DatelineLine(span(), optional(this::span), optional(this::span));
    }

    private Filing filing() {
      return new Filing(
          string(),
          string(),
          string(),
          string(),
          list(this::string),
          optional(this::day),
          string());
    }

    private Person person() {
      return new Person(shared(), list(this::mention));
    }

    private Company company() {
      return new Company(
          shared(), optional(this::shared), optional(this::shared), list(this::mention));
    }

    private Role role() {
      return new Role(shared(), shared(), list(this::mention));
    }

    private NamedDate namedDate() {
      return new NamedDate(date(), list(this::mention));
    }

    private Position position() {
      return new Position(
          shared(),
          shared(),
          shared(),
          optional(this::shared),
          STATUSES[number()],
          optional(this::date),
          optional(this::date),
          mention(),
          mention(),
          mention(),
          optional(this::mention),
          confidence());
    }

    private double confidence() {
      long bits = 0;
      for (int i = 0; i < 8; i++) {
        bits = bits << 8 | octet();
      }
      return Double.longBitsToDouble(bits);
    }

    private Mention mention() {
      Span span = span();
      String rule = shared();
      String text = octet() == 1 ? release.textOf(span) : string();
      return new Mention(span, text, rule);
    }

    private Span span() {
      int start = number();
      return new Span(start, start + number());
    }

    private DateValue date() {
      Granularity granularity = GRANULARITIES[number()];
      return new DateValue(day(), granularity);
    }

    private LocalDate day() {
      int value = number();
      return LocalDate.ofEpochDay(value >>> 1 ^ -(value & 1));
    }

    private String shared() {
      int index = number();
      if (index == known.size()) {
        known.add(string());
      }
      return known.get(index);
    }

    private <T> Optional<T> optional(Supplier<T> read) {
      return octet() == 1 ? Optional.of(read.get()) : Optional.empty();
    }

    private <T> List<T> list(Supplier<T> read) {
      int size = number();
      if (size < 0 || size > end - at) {
        throw new IllegalStateException("a list of " + size);
      }
      List<T> values = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        values.add(read.get());
      }
      return values;
    }

    private String string() {
      int length = number();
      if (length < 0 || length > end - at) {
        throw new IllegalStateException("a string of " + length);
      }
      char[] chars = new char[length];
      for (int i = 0; i < length; i++) {
        int b = octet();
        if (b < 0x80) {
          chars[i] = (char) b;
        } else if (b < 0xe0) {
          chars[i] = (char) ((b & 0x1f) << 6 | octet() & 0x3f);
        } else {
          chars[i] = (char) ((b & 0x0f) << 12 | (octet() & 0x3f) << 6 | octet() & 0x3f);
        }
      }
      return new String(chars);
    }

    private int number() {
      int value = 0;
      for (int shift = 0; shift < 35; shift += 7) {
        int b = octet();
        value |= (b & 0x7f) << shift;
        if (b < 0x80) {
          return value;
        }
      }
      throw new IllegalStateException("a number of more than five bytes");
    }

    private int octet() {
      if (at >= end) {
        throw new IllegalStateException("the bytes end too early");
      }
      return bytes[at++] & 0xff;
    }
  }
}
