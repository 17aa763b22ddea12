package io.dateline.search;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;

/** Where in an ordered answer a hit stands, as text that can be kept and typed again. */
final class Cursor {
  private static final HexFormat HEX = HexFormat.of();

  private Cursor() {}

  /** The cursor of a hit: the name of the order that it was found by, and its values in it. */
  static String of(String order, FieldDoc hit) {
    StringBuilder text = new StringBuilder(order);
    for (Object value : hit.fields) {
      text.append('|');
      switch (value) {
        case null -> text.append('n');
        case Float score -> text.append('f').append(Float.floatToIntBits(score));
        case Long number -> text.append('l').append(number);
        case BytesRef bytes ->
            text.append('b')
                .append(HEX.formatHex(bytes.bytes, bytes.offset, bytes.offset + bytes.length));
        default -> throw new IllegalStateException("no cursor for " + value.getClass());
      }
    }
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The hit that a cursor stands for.
   *
   * @throws CursorException if it is none, or one of another order
   */
  static FieldDoc read(String cursor, String order, int fields) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      String[] parts = text.split("\\|", -1);
      if (!parts[0].equals(order) || parts.length != fields + 1) {
        throw new IllegalArgumentException("made for another order");
      }
      Object[] values = new Object[fields];
      for (int i = 0; i < fields; i++) {
        values[i] = value(parts[i + 1]);
      }
      return new FieldDoc(Integer.MAX_VALUE, Float.NaN, values);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new CursorException(
          "not a cursor of the order " + order + ": " + cursor + " (" + e.getMessage() + ")", e);
    }
  }

  private static Object value(String text) {
    String rest = text.substring(1);
    return switch (text.charAt(0)) {
      case 'n' -> null;
      case 'f' -> Float.intBitsToFloat(Integer.parseInt(rest));
      case 'l' -> Long.valueOf(rest);
      case 'b' -> new BytesRef(HEX.parseHex(rest));
      default -> throw new IllegalArgumentException("no value");
    };
  }
}
