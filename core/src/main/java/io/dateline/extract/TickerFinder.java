package io.dateline.extract;

import io.dateline.text.Fold;
import io.dateline.text.Shape;
import io.dateline.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds symbols of listed companies: "(NYSE: HBL)", "(Nasdaq: HBL; TSX: HBI)", "OTC Bulletin Board:
 * HBLO.OB", "[ISIN: …]" not among them, "under the ticker symbol HBL on the New York Stock
 * Exchange".
 */
final class TickerFinder {
  /** Words of which one stands in the name of every exchange that releases name. */
  private static final Set<String> EXCHANGES =
      Set.of(
          "nyse",
          "nasdaq",
          "amex",
          "otc",
          "otcqb",
          "otcqx",
          "otcpk",
          "otcbb",
          "tsx",
          "tsxv",
          "tsx-v",
          "cse",
          "lse",
          "aim",
          "asx",
          "fse",
          "fwb",
          "frankfurt",
          "xetra",
          "hkex",
          "sehk",
          "hkse",
          "sgx",
          "euronext",
          "nse",
          "bse",
          "neo",
          "cboe",
          "lon",
          "six",
          "jse",
          "krx",
          "kosdaq",
          "kospi",
          "tse",
          "twse",
          "tase",
          "omx",
          "stu",
          "etr",
          "fra",
          "exchange",
          "board",
          "pink",
          "pinksheets",
          "sheets",
          "nyseamerican",
          "nysearca",
          "psx",
          "idx",
          "epa",
          "ams",
          "nysemkt",
          "bme",
          "bit",
          "ngm",
          "swx",
          "hk",
          "nasdaqgm",
          "nasdaqgs",
          "nasdaqcm",
          "mtf",
          "wse",
          "bursa",
          "markets",
          "cnsx",
          "oslo",
          "ose");

  /**
   * A symbol found.
   *
   * @param first the first token of what names the exchange, or of the words before the symbol
   * @param open the bracket it stands in, or {@code first}
   * @param symbol the symbol as printed
   * @param exchange the exchange as printed; empty if the words do not say it
   * @param symbolToken the symbol's first token
   */
  record Ticker(int first, int open, String symbol, String exchange, int symbolToken) {}

  private final Reading reading;
  private final Tokens tokens;

  TickerFinder(Reading reading) {
    this.reading = reading;
    this.tokens = reading.tokens;
  }

  List<Ticker> find() {
    List<Ticker> found = new ArrayList<>();
    for (int i = 1; i + 1 < reading.size; i++) {
      if (tokens.is(i, '(')) {
        withoutColon(i, found);
      } else if (tokens.is(i, ':') && reading.together(i, i + 1)) {
        afterColon(i, found);
      } else if (tokens.is(i, "symbol") || tokens.is(i, "ticker") || tokens.is(i, "symbols")) {
        afterSymbol(i, found);
      }
    }
    return found;
  }

  /** {@code (Nasdaq "HBL")}, {@code (AMEX - HBL)}, {@code (OTCQB-HBLO)}. */
  private void withoutColon(int open, List<Ticker> found) {
    int at = open + 1;
    if (!reading.together(open, at + 1) || !tokens.shape(at).isCapitalized()) {
      return;
    }
    String word = tokens.text(at);
    int hyphen = word.lastIndexOf('-');
    if (hyphen > 2
        && hyphen < word.length() - 1
        && EXCHANGES.contains(Fold.fold(word.substring(0, hyphen)))
        && tokens.is(at + 1, ')')
        && tokens.shape(at) == Shape.UPPER
        && !EXCHANGES.contains(Fold.fold(word))) {
      found.add(new Ticker(at, open, word.substring(hyphen + 1), word.substring(0, hyphen), at));
      return;
    }
    int mark = at;
    boolean exchange = false;
    while (reading.together(open, mark + 1)
        && mark - at < 5
        && tokens.shape(mark).isCapitalized()) {
      exchange |= isExchange(mark);
      mark++;
    }
    if (exchange && (isQuote(mark) || tokens.is(mark, '-') || tokens.is(mark, '\u2013'))) {
      String symbol = symbol(mark + 1);
      if (!symbol.isEmpty() && symbol.length() < 7) {
        found.add(new Ticker(at, open, symbol, text(at, mark - 1), mark + 1));
      }
    }
  }

  private void afterColon(int colon, List<Ticker> found) {
    int first = colon;
    boolean exchange = false;
    while (first > 0
        && colon - first < 7
        && reading.together(first - 1, colon)
        && isExchangeWord(first - 1)) {
      first--;
      exchange |= isExchange(first);
    }
    String symbol = symbol(colon + 1);
    if (!exchange || symbol.isEmpty()) {
      return;
    }
    found.add(new Ticker(first, open(first), symbol, text(first, colon - 1), colon + 1));
  }

  private boolean isExchange(int i) {
    String word = Fold.fold(tokens.text(i));
    return EXCHANGES.contains(word)
        || word.startsWith("nyse")
        || word.startsWith("nasdaq")
        || word.startsWith("otc")
        || word.startsWith("tsx")
        || word.startsWith("euronext");
  }

  private boolean isExchangeWord(int i) {
    Shape shape = tokens.shape(i);
    return shape.isCapitalized()
        || shape == Shape.ALPHANUMERIC
        || tokens.is(i, '-')
        || tokens.is(i, "and")
        || tokens.is(i, '/')
        || tokens.is(i, '.');
  }

  /** The bracket that holds the symbol, perhaps after other symbols. */
  private int open(int first) {
    for (int i = first - 1; i >= 0 && first - i < 24 && reading.together(i, first); i--) {
      if (tokens.is(i, '(') || tokens.is(i, '[')) {
        return i;
      }
      if (tokens.is(i, ')')) {
        // "(NASDAQ: X) (TSX: Y)"
        if (i + 1 < first && (tokens.is(i + 1, '(') || tokens.is(i + 1, '['))) {
          continue;
        }
        break;
      }
    }
    return first;
  }

  /** "under the ticker symbol “HBL”", "(ticker symbol: ZUGN". */
  private void afterSymbol(int word, List<Ticker> found) {
    int at = word + 1;
    while (at < reading.size
        && reading.together(word, at)
        && at - word < 5
        && (tokens.is(at, "symbol")
            || tokens.is(at, ':')
            || tokens.is(at, "of")
            || isQuote(at)
            || tokens.is(at, "is")
            || tokens.is(at, "the"))) {
      at++;
    }
    if (at >= reading.size || !reading.together(word, at)) {
      return;
    }
    if (tokens.is(word, "ticker") && tokens.is(word + 1, "symbol")) {
      return;
    }
    String symbol = symbol(at);
    if (symbol.isEmpty()
        || symbol.length() > 8
        || tokens.shape(at) == Shape.TITLE
        || isExchange(at)) {
      return;
    }
    found.add(new Ticker(word, open(word), symbol, exchangeNear(word, at), at));
  }

  private boolean isQuote(int i) {
    return tokens.is(i, '"')
        || tokens.is(i, '\u201c')
        || tokens.is(i, '\u2018')
        || tokens.is(i, '\'');
  }

  private String exchangeNear(int word, int symbol) {
    for (int i = symbol + 1; i < symbol + 14 && reading.together(word, i); i++) {
      if (isExchangeHead(i)) {
        return exchangeAt(i);
      }
    }
    for (int i = word - 1; i > word - 14 && i >= 0 && reading.together(word, i); i--) {
      if (isExchangeHead(i)) {
        return exchangeAt(i);
      }
    }
    return "";
  }

  private boolean isExchangeHead(int i) {
    return tokens.shape(i).isCapitalized() && isExchange(i);
  }

  private String exchangeAt(int i) {
    int first = i;
    while (first > 0
        && reading.together(first - 1, i)
        && tokens.shape(first - 1).isCapitalized()
        && i - first < 4) {
      first--;
    }
    int last = i;
    while (reading.together(i, last + 1)
        && tokens.shape(last + 1).isCapitalized()
        && last - i < 4) {
      last++;
    }
    return text(first, last);
  }

  private String text(int first, int last) {
    return last < first ? "" : reading.release.textOf(tokens.span(first, last));
  }

  /**
   * The symbol that begins at this token: capitals and digits, a part after a dot or hyphen too.
   */
  private String symbol(int at) {
    int token = at;
    while (reading.together(at, token)
        && (isQuote(token) || tokens.is(token, '$') || tokens.is(token, '('))) {
      token++;
    }
    if (!reading.together(at, token)) {
      return "";
    }
    String text = tokens.source();
    int start = tokens.start(token);
    int end = start;
    int letters = 0;
    while (end < text.length() && end - start < 12 && isSymbolChar(text.charAt(end))) {
      letters += Character.isLetterOrDigit(text.charAt(end)) ? 1 : 0;
      end++;
    }
    while (end > start && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    boolean lower = end < text.length() && Character.isLetter(text.charAt(end));
    return letters == 0 || lower ? "" : text.substring(start, end);
  }

  private static boolean isSymbolChar(char c) {
    return c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '.' || c == '-' || c == '^';
  }
}
