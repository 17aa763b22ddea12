package io.dateline.cli.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Prints plain values as JSON: maps as objects in their order, collections as arrays, strings,
 * numbers and booleans as themselves, an empty {@link Optional} as null, what a {@link Supplier}
 * gives when its turn comes, everything else by its {@code toString()}.
 *
 * <p>The same value gives the same bytes. Control chars are escaped, those of the terminal (C1) and
 * of the reading direction too.
 */
public final class Json {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().build().setCharacterEscapes(new SafeEscapes());

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private Json() {}

  /** The value in one line, without a line end. */
  public static void write(Writer out, Object value) {
    try (JsonGenerator json = generator(out)) {
      put(json, value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonGenerator generator(Writer out) throws IOException {
    JsonGenerator json = FACTORY.createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
    return json;
  }

  private static void put(JsonGenerator json, Object value) throws IOException {
    switch (value) {
      case Optional<?> optional -> {
        if (optional.isPresent()) {
          put(json, optional.get());
        } else {
          json.writeNull();
        }
      }
      case Supplier<?> later -> put(json, later.get());
      case Map<?, ?> map -> {
        json.writeStartObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          json.writeFieldName(entry.getKey().toString());
          put(json, entry.getValue());
        }
        json.writeEndObject();
      }
      case Iterable<?> values -> {
        json.writeStartArray();
        for (Object each : values) {
          put(json, each);
        }
        json.writeEndArray();
      }
      case Integer number -> json.writeNumber(number);
      case Long number -> json.writeNumber(number);
      case Double number -> json.writeNumber(number);
      case Boolean truth -> json.writeBoolean(truth);
      default -> json.writeString(value.toString());
    }
  }

  /** Escapes the control chars that plain JSON lets through. */
  private static final class SafeEscapes extends CharacterEscapes {
    private static final long serialVersionUID = 1L;

    private final int[] ascii = standardAsciiEscapesForJSON();

    SafeEscapes() {
      ascii[0x7f] = ESCAPE_STANDARD;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
      return ascii.clone();
    }

    @Override
    public SerializableString getEscapeSequence(int c) {
      return Printed.isControl((char) c)
          ? new SerializedString("\\u" + HEX.toHexDigits((char) c))
          : null;
    }
  }
}
