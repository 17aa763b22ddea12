package io.dateline.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** From bytes to text: which charset, and whether it is text at all. */
final class Decoder {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final int HEAD = 4096;

  /** More control bytes than one in so many, and the file is no text. */
  private static final int CONTROLS_ONE_IN = 200;

  private final String name;
  private final byte[] bytes;
  private final List<String> warnings = new ArrayList<>();

  private Decoder(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  static SourceText decode(String name, byte[] bytes) throws SourceException {
    return new Decoder(name, bytes).decode();
  }

  private SourceText decode() throws SourceException {
    if (bytes.length == 0) {
      throw new SourceException(name, "the file is empty");
    }
    if (startsWith(0xEF, 0xBB, 0xBF)) {
      refuseBinary(3);
      return utf8(3);
    }
    if (startsWith(0xFF, 0xFE)) {
      return done(StandardCharsets.UTF_16LE, 2);
    }
    if (startsWith(0xFE, 0xFF)) {
      return done(StandardCharsets.UTF_16BE, 2);
    }
    refuseKnownFormats();
    Optional<Charset> wide = wideWithoutMark();
    if (wide.isPresent()) {
      return done(wide.get(), 0);
    }
    refuseBinary(0);
    if (isAscii()) {
      return done(StandardCharsets.UTF_8, 0);
    }
    Optional<Charset> declared = declared();
    // A page that calls itself Latin-1 but is well-formed UTF-8 beyond ASCII is UTF-8: the
    // declaration is a template's, and no Latin-1 text has only such pairs by chance.
    if (declared.isEmpty()
        || isSubsetOf1252(declared.get())
        || declared.get().equals(StandardCharsets.UTF_8)) {
      Optional<String> strict = strictUtf8();
      if (strict.isPresent()) {
        return finish(strict.get(), "UTF-8");
      }
      return declared.isPresent() && isSubsetOf1252(declared.get())
          ? done(WINDOWS_1252, 0)
          : utf8OrWindows();
    }
    return done(declared.get(), 0);
  }

  private static boolean isSubsetOf1252(Charset charset) {
    return charset.equals(StandardCharsets.ISO_8859_1)
        || charset.equals(StandardCharsets.US_ASCII)
        || charset.equals(WINDOWS_1252);
  }

  private boolean startsWith(int... head) {
    return startsWithAt(0, head);
  }

  private boolean startsWithAt(int at, int... head) {
    if (bytes.length < at + head.length) {
      return false;
    }
    for (int i = 0; i < head.length; i++) {
      if ((bytes[at + i] & 0xFF) != head[i]) {
        return false;
      }
    }
    return true;
  }

  private void refuseKnownFormats() throws SourceException {
    String kind = null;
    if (startsWith('%', 'P', 'D', 'F', '-')) {
      kind = "a PDF; convert it to text first";
    } else if (startsWith(0x1F, 0x8B)) {
      kind = "gzip data; let its name end in .gz";
    } else if (startsWith('P', 'K', 3, 4)) {
      kind = "a zip archive or an Office file; let its name end in .zip if it is an archive";
    } else if (startsWith(0xD0, 0xCF, 0x11, 0xE0)) {
      kind = "an Office file; save it as text first";
    } else if (startsWith(0x89, 'P', 'N', 'G')
        || startsWith(0xFF, 0xD8, 0xFF)
        || startsWith('G', 'I', 'F', '8')
        || (startsWith('R', 'I', 'F', 'F') && startsWithAt(8, 'W', 'E', 'B', 'P'))) {
      kind = "an image; there is no text to read";
    } else if (startsWith('B', 'Z', 'h') || startsWith(0xFD, '7', 'z', 'X', 'Z')) {
      kind = "compressed in a way that is not read; unpack it first";
    }
    if (kind != null) {
      throw new SourceException(name, "the file is " + kind);
    }
  }

  /** UTF-16 without a mark: every second byte of the head is zero. */
  private Optional<Charset> wideWithoutMark() {
    int head = Math.min(bytes.length & ~1, HEAD);
    int even = 0;
    int odd = 0;
    for (int i = 0; i + 1 < head; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    if (head >= 8 && odd * 10 > head * 4 && even * 50 < head) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    if (head >= 8 && even * 10 > head * 4 && odd * 50 < head) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return Optional.empty();
  }

  private void refuseBinary(int from) throws SourceException {
    int controls = 0;
    int nuls = 0;
    int first = 0;
    for (int i = from; i < bytes.length; i++) {
      byte b = bytes[i];
      if (b >= 0 && b < ' ' && isControl(b)) {
        if (controls == 0) {
          first = i;
        }
        controls++;
        nuls += b == 0 ? 1 : 0;
      }
    }
    if ((long) controls * CONTROLS_ONE_IN > bytes.length) {
      throw new SourceException(
          name,
          String.format(
              Locale.ROOT,
              "no text but binary data: %,d of %,d bytes are control characters, the first (0x%02x)"
                  + " at byte %,d",
              controls,
              bytes.length,
              bytes[first],
              first));
    }
    if (nuls > 0) {
      warnings.add(
          String.format(
              Locale.ROOT,
              "%,d NUL bytes were read as spaces, the first at byte %,d",
              nuls,
              first));
    }
  }

  private static boolean isControl(byte b) {
    // 0x1A ended files under DOS; 0x1B leads into other sets of Japanese mail.
    return b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x0B && b != 0x1A && b != 0x1B;
  }

  private boolean isAscii() {
    for (byte b : bytes) {
      if (b < 0 || b == 0x1B) {
        return false;
      }
    }
    return true;
  }

  /** {@code charset=…} of a meta element or {@code encoding="…"} of an XML declaration. */
  private Optional<Charset> declared() {
    String head =
        new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    for (String key : List.of("charset=", "encoding=")) {
      int at = head.indexOf(key);
      if (at >= 0 && head.lastIndexOf('<', at) > head.lastIndexOf('>', at)) {
        int start = at + key.length();
        while (start < head.length() && "\"' ".indexOf(head.charAt(start)) >= 0) {
          start++;
        }
        int end = start;
        while (end < head.length()
            && (Character.isLetterOrDigit(head.charAt(end))
                || "-_:.".indexOf(head.charAt(end)) >= 0)) {
          end++;
        }
        try {
          return Optional.of(Charset.forName(head.substring(start, end)))
              .filter(charset ->
                  !charset.name().startsWith("UTF-16") && !charset.name().startsWith("UTF-32"));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
          warnings.add("the declared charset \"" + head.substring(start, end) + "\" is unknown");
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> strictUtf8() {
    try {
      CharBuffer chars =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes));
      return Optional.of(chars.toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** After a byte order mark: malformed bytes are replaced and told. */
  private SourceText utf8(int from) {
    return done(StandardCharsets.UTF_8, from);
  }

  /**
   * Not well-formed as UTF-8. A text with many pairs of UTF-8 and a few bad bytes (a lone
   * surrogate, a cut character) is UTF-8 still; otherwise it is windows-1252.
   */
  private SourceText utf8OrWindows() {
    int good = 0;
    int bad = 0;
    int i = 0;
    while (i < bytes.length) {
      int length = sequence(i);
      if (length > 1) {
        good++;
      } else if (bytes[i] < 0) {
        bad++;
      }
      i += isHalfPair(i) ? 3 : length;
    }
    return good > 2 * bad ? done(StandardCharsets.UTF_8, 0) : done(WINDOWS_1252, 0);
  }

  /** Half of a surrogate pair written as three bytes: one mistake, not three. */
  private boolean isHalfPair(int i) {
    return i + 2 < bytes.length
        && (bytes[i] & 0xFF) == 0xED
        && (bytes[i + 1] & 0xE0) == 0xA0
        && (bytes[i + 2] & 0xC0) == 0x80;
  }

  /** Length of the well-formed UTF-8 sequence at {@code i}, 1 if it is none. */
  private int sequence(int i) {
    int lead = bytes[i] & 0xFF;
    int length = lead < 0xC2 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 1;
    if (i + length > bytes.length) {
      return 1;
    }
    for (int k = 1; k < length; k++) {
      if ((bytes[i + k] & 0xC0) != 0x80) {
        return 1;
      }
    }
    // Half of a surrogate pair, written alone, is no character.
    return length == 3 && lead == 0xED && (bytes[i + 1] & 0xFF) >= 0xA0 ? 1 : length;
  }

  private SourceText done(Charset charset, int from) {
    String text = new String(bytes, from, bytes.length - from, charset);
    int bad = charset.equals(WINDOWS_1252) ? -1 : text.indexOf('\uFFFD');
    if (bad >= 0) {
      warnings.add(
          "some bytes are not "
              + charset.name()
              + " and were replaced, the first at character "
              + bad);
    }
    return finish(text, charset.name());
  }

  private SourceText finish(String text, String charset) {
    return new SourceText(
        text.indexOf('\0') < 0 ? text : text.replace('\0', ' '), charset, warnings);
  }
}
