package io.dateline.extract;

import io.dateline.release.ZoneKind;
import io.dateline.text.Fold;
import io.dateline.text.Shape;
import io.dateline.text.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The companies of a release, the names that mean each of them, and their symbols. */
final class Companies {
  /** One company: the fullest name, every form, its symbol. */
  static final class Identity {
    final List<Entity> forms = new ArrayList<>();
    final List<String> definedTerms = new ArrayList<>();
    CompanyName fullest;
    Entity best;
    int firstToken;
    Optional<TickerFinder.Ticker> ticker = Optional.empty();

    private Identity(Entity entity, CompanyName name, int firstToken) {
      forms.add(entity);
      fullest = name;
      best = entity;
      this.firstToken = firstToken;
    }

    /** Whether something is so of one of its names. */
    boolean any(Predicate<Entity> sign) {
      for (Entity form : forms) {
        if (sign.test(form)) {
          return true;
        }
      }
      return false;
    }

    /** Whether "About" stands before one of its names as in a heading. */
    boolean headsAbout() {
      return any(form -> form.headsAbout);
    }

    /** Marks the company as one that writes about another. */
    void publishes() {
      for (Entity form : forms) {
        form.rule = "company.publisher";
      }
    }
  }

  private final Names names;
  private final Reading reading;
  private final Tokens tokens;
  private final List<Identity> identities = new ArrayList<>();
  private final List<TickerFinder.Ticker> loose = new ArrayList<>();

  /** What has become part of which. */
  private final Map<Identity, Identity> merged = new HashMap<>();

  private final Map<String, Identity> byKey = new HashMap<>();
  private final Map<Entity, Identity> owner = new HashMap<>();

  Companies(Names names) {
    this.names = names;
    reading = names.entities.reading;
    tokens = reading.tokens;
    List<TickerFinder.Ticker> tickers = names.tickers;
    for (TickerFinder.Ticker ticker : tickers) {
      listed(ticker);
    }
    List<Entity> named = new ArrayList<>();
    for (Entity entity : names.entities.byKey.values()) {
      if (entity.kind == Entity.Kind.COMPANY) {
        named.add(entity);
      }
    }
    named.sort(Comparator.comparingInt((Entity e) -> -e.words.length));
    for (Entity entity : named) {
      same(entity);
    }
    definitions();
    shortForms();
    otherNames();
    groups();
    skippedWords();
    branches();
    spellings();
    misspellings();
    for (TickerFinder.Ticker ticker : tickers) {
      attach(ticker);
    }
    symbols();
    identities.removeAll(merged.keySet());
  }

  /** "Harbor Light Corp." is Harbor Lights Corp. where the release has both. */
  private void spellings() {
    Map<String, Identity> singular = new HashMap<>();
    for (Identity identity : identities) {
      if (merged.containsKey(identity) || !hasLegal(identity)) {
        continue;
      }
      StringBuilder key = new StringBuilder();
      for (String word : identity.fullest.words()) {
        key.append(word.endsWith("s") ? word.substring(0, word.length() - 1) : word).append(' ');
      }
      Identity same = singular.putIfAbsent(key + law(identity.best), identity);
      if (same != null) {
        boolean rarer = mentions(same) < mentions(identity);
        merge(rarer ? identity : same, rarer ? same : identity);
      }
    }
  }

  /** "Harbour Lights, Inc.", written so once, is Harbor Lights, Inc. where the release has both. */
  private void misspellings() {
    Map<String, List<Identity>> often = new HashMap<>();
    List<Identity> once = new ArrayList<>();
    for (Identity identity : identities) {
      if (merged.containsKey(identity) || !hasLegal(identity)) {
        continue;
      }
      if (mentions(identity) == 1) {
        once.add(identity);
        continue;
      }
      for (int i = 0; i < identity.fullest.words().size(); i++) {
        often.computeIfAbsent(around(identity, i), k -> new ArrayList<>()).add(identity);
      }
    }
    for (Identity identity : once) {
      meant(identity, often).ifPresent(other -> merge(other, identity));
    }
  }

  /** The company whose name differs in one letter of one word. */
  private static Optional<Identity> meant(Identity once, Map<String, List<Identity>> often) {
    List<String> words = once.fullest.words();
    for (int i = 0; i < words.size(); i++) {
      for (Identity other : often.getOrDefault(around(once, i), List.of())) {
        if (isOneLetterOff(words.get(i), other.fullest.words().get(i))) {
          return Optional.of(other);
        }
      }
    }
    return Optional.empty();
  }

  /** A name without all of one word but its first two letters, and the law of its legal form. */
  private static String around(Identity identity, int word) {
    List<String> words = new ArrayList<>(identity.fullest.words());
    words.set(word, words.get(word).substring(0, Math.min(2, words.get(word).length())) + '*');
    return String.join(" ", words) + ' ' + law(identity.best);
  }

  /** Shorter words that differ in a letter are other words. */
  private static final int LONG_WORD = 6;

  /** Whether one letter is another, left out or too many. */
  private static boolean isOneLetterOff(String word, String other) {
    String shorter = word.length() <= other.length() ? word : other;
    String longer = shorter.equals(word) ? other : word;
    if (shorter.length() < LONG_WORD || longer.length() - shorter.length() > 1) {
      return false;
    }
    int same = 0;
    while (same < shorter.length() && shorter.charAt(same) == longer.charAt(same)) {
      same++;
    }
    int skipped = longer.length() == shorter.length() ? same + 1 : same;
    return skipped <= shorter.length()
        && shorter.substring(skipped).equals(longer.substring(same + 1));
  }

  private static int mentions(Identity identity) {
    int mentions = 0;
    for (Entity form : identity.forms) {
      mentions += form.candidates.size();
    }
    return mentions;
  }

  /** Two names with one symbol are one company, and so is the symbol where it stands for it. */
  private void symbols() {
    Map<String, Identity> bySymbol = new HashMap<>();
    for (Identity identity : List.copyOf(identities)) {
      if (merged.containsKey(identity) || identity.ticker.isEmpty()) {
        continue;
      }
      String symbol = identity.ticker.get().symbol();
      Identity same = bySymbol.putIfAbsent(symbol, identity);
      if (same != null && symbol.length() > 1) {
        merge(same, identity);
      }
    }
    bySymbol.forEach((symbol, identity) -> {
      Entity entity = names.entities.byKey.get(Fold.fold(symbol));
      Identity old = entity == null ? null : owner.get(entity);
      if (old != null
          && old != identity
          && symbol.length() > 1
          && !merged.containsKey(old)
          && old.forms.size() == 1
          && old.ticker.isEmpty()
          && tokens.shape(entity.model.first()) == Shape.UPPER) {
        merge(identity, old);
      }
    });
  }

  /** What stands right before a symbol in brackets is a company. */
  private void listed(TickerFinder.Ticker ticker) {
    Entity entity = listedBefore(ticker.open());
    if (entity != null
        && ticker.open() != ticker.first()
        && entity.kind != Entity.Kind.COMPANY
        && !tokens.is(ticker.first(), "symbol")
        && !tokens.is(ticker.first(), "ticker")
        && !entity.rule.equals("other.neutral")
        && !entity.rule.equals("other.place")) {
      entity.kind = Entity.Kind.COMPANY;
      entity.rule = "company.ticker";
    }
  }

  /** What stands before a symbol; of a heading only what the text calls a company. */
  private Entity listedBefore(int open) {
    Entity entity = before(open);
    if (entity == null || entity.kind == Entity.Kind.COMPANY) {
      return entity;
    }
    for (int from = 2; from < entity.words.length; from++) {
      String end = String.join(" ", Arrays.asList(entity.words).subList(from, entity.words.length));
      Entity company = names.entities.byKey.get(end);
      if (company != null && company.kind == Entity.Kind.COMPANY) {
        return company;
      }
      Entity legal = withLegalForm(end, entity.words.length - from + 1);
      if (legal != null) {
        return legal;
      }
    }
    return entity;
  }

  /** "Harbor Pumps, Inc." for "harbor pumps"; null for none. */
  private Entity withLegalForm(String key, int words) {
    for (Entity entity : names.entities.byKey.values()) {
      if (entity.words.length == words
          && entity.rule.equals("company.legal-suffix")
          && entity.key.startsWith(key + " ")) {
        return entity;
      }
    }
    return null;
  }

  /** The entity that ends right before a token, marks such as ® and 's apart. */
  private Entity before(int token) {
    for (int i = token - 1; i >= 0 && i > token - 4 && reading.together(i, token); i--) {
      Entity entity = names.endingAt(i);
      if (entity != null) {
        // "(WKN:A1B2C3) (FSE:3TZ)"
        return tokens.is(i + 1, ')') && entity.words.length == 1 ? null : entity;
      }
      if (tokens.shape(i) != Shape.PUNCTUATION && !tokens.isPossessive(i)) {
        return null;
      }
    }
    return null;
  }

  private int first(Entity entity) {
    int first = Integer.MAX_VALUE;
    for (Candidate candidate : entity.candidates) {
      if (reading.style(candidate.first()) == Reading.Style.SENTENCE) {
        first = Math.min(first, candidate.first());
      }
    }
    return first == Integer.MAX_VALUE ? entity.candidates.get(0).first() + reading.size : first;
  }

  private Optional<CompanyName> name(Entity entity) {
    try {
      return Optional.of(CompanyName.parse(Entities.withoutMarks(text(entity))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private String text(Entity entity) {
    Candidate model = entity.model;
    int last = reading.withStop(model.last());
    String text = reading.release.textOf(tokens.span(model.first(), last));
    // "at Harbor Z." at the end of a sentence
    boolean letter = last > model.first() && tokens.shape(last) == Shape.INITIAL;
    return letter && text.matches(".* [A-Z]\\.") ? text.substring(0, text.length() - 1) : text;
  }

  private void same(Entity entity) {
    Optional<CompanyName> parsed = name(entity);
    if (parsed.isEmpty()) {
      entity.kind = Entity.Kind.OTHER;
      return;
    }
    CompanyName name = parsed.get();
    Identity identity = byKey.get(name.key());
    String key = name.key();
    if (identity != null && isOfOtherLaw(entity, identity)) {
      key += ' ' + entity.last();
      identity = byKey.get(key);
    }
    if (identity == null) {
      identity = new Identity(entity, name, first(entity));
      identities.add(identity);
      byKey.put(key, identity);
      owner.put(entity, identity);
      return;
    }
    join(identity, entity);
    if (fuller(name, entity, identity)) {
      identity.fullest = name;
      identity.best = entity;
    }
  }

  /**
   * Legal forms by the law they belong to, so that "Harbor SA" is not "Harbor Corp."; "Ltd." may
   * translate any.
   */
  private static final Map<String, String> LAWS =
      Map.ofEntries(
          Map.entry("inc", "english"),
          Map.entry("incorporated", "english"),
          Map.entry("corp", "english"),
          Map.entry("corporation", "english"),
          Map.entry("llc", "english"),
          Map.entry("plc", "english"),
          Map.entry("sa", "french"),
          Map.entry("ag", "german"),
          Map.entry("gmbh", "german limited"),
          Map.entry("bv", "dutch limited"),
          Map.entry("nv", "dutch"),
          Map.entry("ab", "swedish"),
          Map.entry("oy", "finnish"),
          Map.entry("oyj", "finnish"),
          Map.entry("asa", "norwegian"),
          Map.entry("srl", "italian limited"),
          Map.entry("spa", "italian"),
          Map.entry("kk", "japanese"));

  /** Whether a name has the form of one law and all forms of the company that of another. */
  private boolean isOfOtherLaw(Entity entity, Identity identity) {
    String law = law(entity);
    boolean other = false;
    for (Entity form : identity.forms) {
      if (law(form).equals(law)) {
        return false;
      }
      other |= !law(form).isEmpty();
    }
    return other && !law.isEmpty();
  }

  private static String law(Entity entity) {
    return LAWS.getOrDefault(entity.last().replace(".", ""), "");
  }

  private boolean fuller(CompanyName name, Entity entity, Identity identity) {
    int style = reading.style(entity.model.first()).ordinal();
    int old = reading.style(identity.best.model.first()).ordinal();
    boolean legal = entity.words.length > identity.best.words.length;
    return legal && style <= old
        || style < old && entity.words.length == identity.best.words.length;
  }

  private void join(Identity identity, Entity entity) {
    if (!identity.forms.contains(entity)) {
      identity.forms.add(entity);
    }
    identity.firstToken = Math.min(identity.firstToken, first(entity));
    owner.put(entity, identity);
  }

  /** {@code Example Corp. ("Example" or the "Company")}, {@code Global Example Network (GEN)}. */
  private void definitions() {
    for (Entity entity : List.copyOf(names.entities.byKey.values())) {
      Identity identity = owner.get(entity);
      if (identity == null) {
        continue;
      }
      for (Candidate candidate : entity.candidates) {
        int open = candidate.last() + 1;
        while (reading.together(candidate.last(), open)
            && open - candidate.last() < 3
            && (tokens.is(open, '.')
                || tokens.is(open, ',')
                || tokens.isPossessive(open)
                || tokens.is(open, '\u00ae')
                || tokens.is(open, '\u2122'))) {
          open++;
        }
        int cue = reading.isMark(open, '(', candidate.last()) ? renaming(candidate.first()) : -1;
        if (cue >= 0 && nearestBefore(cue) != null) {
          // "Zelvora, Inc., formerly Harbor Lights, Inc. (NYSE: ZLV) ("Zelvora")"
          identity = nearestBefore(cue);
        }
        // "Harbor Lights, Inc. (NYSE: HRBR) ("Harbor")"
        while (reading.isMark(open, '(', candidate.last())) {
          open = define(identity, open);
        }
      }
    }
  }

  /** "Harbor Lights (formerly Old Pier Corp.)", "will change its name to Harbor Lights, Inc.". */
  private void otherNames() {
    for (Identity identity : List.copyOf(identities)) {
      for (Entity form : List.copyOf(identity.forms)) {
        for (Candidate candidate : form.candidates) {
          int cue = renaming(candidate.first());
          Identity same = cue < 0 ? null : nearestBefore(cue);
          if (same != null
              && same != identity
              // another that does some business under the name of whom the release speaks for
              && !(tokens.is(cue, "doing") && identity.headsAbout())
              && !merged.containsKey(same)
              && !merged.containsKey(identity)) {
            boolean before = identity.firstToken < same.firstToken;
            // "Harbor Lights, Inc. is pleased ... Holdings has changed its name to Harbor Lights"
            merge(before ? identity : same, before ? same : identity);
          }
        }
      }
    }
  }

  /** What stands between two names of one company. */
  private static final List<List<String>> RENAMINGS =
      Stream.of(
              "formerly",
              "formerly known as",
              "previously known as",
              "now known as",
              "also known as",
              "f / k / a",
              "d / b / a",
              "dba",
              "doing business as",
              "to be renamed",
              "its name to",
              "corporate name to",
              "company name to",
              "name change to")
          .map(words -> List.of(words.split(" ")))
          .toList();

  /** The first token of "formerly known as" or the like before a name; -1 for none. */
  private int renaming(int name) {
    int end = isQuote(name - 1) ? name - 1 : name;
    for (List<String> words : RENAMINGS) {
      int first = end - words.size();
      if (reading.together(first, name) && isAt(first, words)) {
        return first;
      }
    }
    return -1;
  }

  private boolean isQuote(int token) {
    return token > 0 && (tokens.is(token, '"') || tokens.is(token, '\u201c'));
  }

  private boolean isAt(int first, List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      if (!tokens.is(first + i, words.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Reads what a bracket calls a company, and tells the token behind it. */
  private int define(Identity identity, int open) {
    int close = open + 1;
    while (close - open < 30 && reading.together(open, close) && !tokens.is(close, ')')) {
      close++;
    }
    if (!reading.isMark(close, ')', open)) {
      return open + 1;
    }
    boolean quoted = false;
    for (int i = open + 1; i < close; i++) {
      if (tokens.is(i, '"') || tokens.is(i, '\u201c') || tokens.is(i, '\u2018')) {
        quoted = true;
        int end = i + 1;
        while (end < close
            && !tokens.is(end, '"')
            && !tokens.is(end, '\u201d')
            && !tokens.is(end, '\u2019')) {
          end++;
        }
        if (end > i + 1 && end - i < 8) {
          term(identity, i + 1, end - 1);
        }
        i = end;
      }
    }
    if (!quoted
        && close - open == 3
        && tokens.is(open + 1, "the")
        && reading.isNameWord(open + 2)
        && identity.fullest.words().contains(Fold.fold(tokens.text(open + 2)))) {
      // "Harbor Lights Institute (the Institute)"
      term(identity, open + 1, open + 2);
    }
    if (!quoted
        && close - open == 3
        && reading.isNameWord(open + 1)
        && identity.fullest.words().get(0).equals(Fold.fold(tokens.text(open + 1)))) {
      // "Harborly, LLC (Harborly Health)"
      term(identity, open + 1, open + 2);
    }
    if (!quoted
        && close - open == 2
        && reading.isNameWord(open + 1)
        && abbreviates(open + 1, identity)) {
      term(identity, open + 1, open + 1);
    }
    return close + 1;
  }

  /** Whether the letters of a word stand in the name in their order, the first at its beginning. */
  private boolean abbreviates(int token, Identity identity) {
    String word = tokens.text(token).toLowerCase(Locale.ROOT);
    String name = String.join("", identity.fullest.words());
    String whole = initials(identity.fullest.text());
    if (word.length() > 2 && (word.equals(whole) || word.equals("t" + whole))) {
      // "The Harbor Company (THC)"
      return true;
    }
    String initials =
        identity.fullest.words().stream()
            .map(part -> part.substring(0, 1))
            .collect(Collectors.joining());
    if (word.length() > 2 && initials.endsWith(word)) {
      // "Harbor Global Rolled Products (GRP)"
      return true;
    }
    if (word.length() < 2
        || reading.has(token, Lexicon.PLACE) && !initials.equals(word)
        || name.charAt(0) != word.charAt(0)) {
      return false;
    }
    int at = 0;
    for (int i = 0; i < name.length() && at < word.length(); i++) {
      if (name.charAt(i) == word.charAt(at)) {
        at++;
      }
    }
    return at == word.length();
  }

  /** The first letters of all words of a name as printed, the legal form's too. */
  private static String initials(String name) {
    StringBuilder initials = new StringBuilder();
    for (String word : BREAK.split(Fold.fold(name))) {
      initials.append(word.isEmpty() ? "" : word.charAt(0));
    }
    return initials.toString();
  }

  private static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{N}]+");

  private void term(Identity identity, int first, int last) {
    int from = tokens.is(first, "the") && first < last ? first + 1 : first;
    String key = String.join(" ", Entities.words(reading, from, last));
    if (key.equals("company")
        || key.equals("group")
        || key.equals("corporation")
        || key.equals("bank")
        || key.equals("firm")
        || key.equals("parent")
        || key.equals("issuer")
        || key.equals("fund")
        || key.equals("trust")
        || key.equals("partnership")) {
      identity.definedTerms.add(key);
      return;
    }
    Entity entity = names.entities.byKey.get(key);
    if (entity != null && owner.get(entity) != identity) {
      Identity old = owner.get(entity);
      boolean article = from > first || tokens.is(first - 2, "the");
      if (article && DEEDS.contains(entity.last()) || isDeed(entity)) {
        return;
      }
      if (old == null) {
        entity.kind = Entity.Kind.COMPANY;
        entity.rule = "company.defined-term";
        join(identity, entity);
        name(entity).ifPresent(n -> byKey.putIfAbsent(n.key(), identity));
      } else {
        merge(identity, old);
      }
    }
  }

  /** "(the "Merger")": an ordinary word for what is done, with a company's name before it. */
  private boolean isDeed(Entity entity) {
    return entity.words.length == 1
        && entity.companyMargin < DEED
        && Lexicon.commonRate(reading.bits[entity.model.first()]) > 1
        && tokens.is(entity.model.first() - 2, "the");
  }

  private static final float DEED = -4;

  /** Last words of what is done, or of the paper that says so: "(the "Merger Agreement")". */
  private static final Set<String> DEEDS =
      Set.of(
          "acquisition",
          "agreement",
          "arrangement",
          "combination",
          "financing",
          "merger",
          "offering",
          "placement",
          "separation",
          "transaction",
          "transactions");

  private void merge(Identity target, Identity other) {
    Identity whole = target;
    while (merged.containsKey(whole)) {
      whole = merged.get(whole);
    }
    if (whole == other) {
      return;
    }
    Identity identity = whole;
    for (Entity form : other.forms) {
      join(identity, form);
    }
    merged.put(other, identity);
    for (Entity form : other.forms) {
      name(form).ifPresent(name -> byKey.replace(name.key(), identity));
    }
  }

  /** "imgc" of "InterMarket Group of Companies"; empty where small letters are few. */
  private static String capitals(String name) {
    StringBuilder upper = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      if (Character.getType(name.charAt(i)) == Character.UPPERCASE_LETTER) {
        upper.append(name.charAt(i));
      }
    }
    return 2 * upper.length() > name.length() ? "" : upper.toString().toLowerCase(Locale.ROOT);
  }

  /** "Everett" for "Everett Advisory Partners", "GEN" for "Global Example Network". */
  private void shortForms() {
    Map<String, List<Identity>> byShort = new HashMap<>();
    for (Identity identity : identities) {
      if (merged.containsKey(identity)) {
        continue;
      }
      List<String> words = identity.fullest.words();
      StringBuilder prefix = new StringBuilder();
      for (int i = 0; i < words.size(); i++) {
        prefix.append(i == 0 ? "" : " ").append(isAnd(words.get(i)) ? "&" : words.get(i));
        if (i + 1 < words.size()) {
          byShort.computeIfAbsent(prefix.toString(), k -> new ArrayList<>()).add(identity);
        }
      }
      String acronym = identity.fullest.acronym();
      if (acronym.length() > 2) {
        byShort.computeIfAbsent(acronym, k -> new ArrayList<>()).add(identity);
      }
      String capitals = capitals(identity.fullest.text());
      if (capitals.length() > 2 && !capitals.equals(acronym)) {
        byShort.computeIfAbsent(capitals, k -> new ArrayList<>()).add(identity);
      }
    }
    List<Entity> all = new ArrayList<>(names.entities.byKey.values());
    Set<Entity> done = new HashSet<>();
    for (Entity entity : all) {
      String key = entity.key.replace(" and ", " & ").replace(" 's", "s").replace('-', ' ');
      List<Identity> owners = byShort.getOrDefault(key, List.of());
      if (owners.isEmpty()
          || isHalf(entity, owners.get(0))
          || entity.kind == Entity.Kind.PERSON
          || !done.add(entity)) {
        continue;
      }
      Identity self = owner.get(entity);
      Identity target = owners.get(0);
      for (Identity identity : owners) {
        if (identity.firstToken < target.firstToken) {
          target = identity;
        }
      }
      if (self == target) {
        continue;
      }
      if (self != null) {
        if (isSameCompany(entity, self, target, owners.size() == 1)) {
          merge(target, self);
        }
      } else if (isShortForm(entity, target)) {
        entity.kind = Entity.Kind.COMPANY;
        entity.rule = "company.short-form";
        join(target, entity);
      }
    }
  }

  /** "Harbor" alone where the company is "Harbor & Fidelity Society": half of what it is called. */
  private boolean isHalf(Entity entity, Identity owner) {
    List<String> words = owner.fullest.words();
    if (entity.words.length > 1
        || words.size() < 4
        || !isAnd(words.get(1))
        || !entity.key.equals(words.get(0))) {
      return false;
    }
    int joint = entity.candidates.get(0).last() + 1;
    return !(reading.tokens.is(joint, "and") || reading.tokens.is(joint, '&'));
  }

  private static boolean isAnd(String word) {
    return word.equals("and") || word.equals("&");
  }

  /** Whether only words such as "Technologies", "Group" and ".ai" follow the first of a name. */
  private static boolean isGenericRest(int words, Identity target) {
    List<String> all = target.fullest.words();
    for (int i = words; i < all.size(); i++) {
      if (i == all.size() - 1
          && CandidateFinder.DOMAINS.contains(all.get(i))
          && Fold.fold(target.fullest.text()).endsWith("." + all.get(i))) {
        continue;
      }
      if ((Lexicon.standard().bits(all.get(i)) & (Lexicon.COMPANY_WORD | Lexicon.LEGAL)) == 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a company is known under its first words too: only words such as "Technologies" are
   * left out, or the full name comes first and the short one has no life of its own, or no other
   * name begins so and this one has a legal form.
   *
   * @param only whether no other company of the release begins with the words
   */
  private boolean isSameCompany(Entity entity, Identity self, Identity target, boolean only) {
    if (merged.containsKey(self)
        || names.features.hasOwnLegalForm(entity)
        || isParent(entity, self, target)
        || isBranch(target.best, entity.words.length)
            && (entity.rule.equals("company.known") || self.firstToken < target.firstToken)) {
      return false;
    }
    int words = CompanyName.parse(entity.key).words().size();
    if (isGenericRest(words, target)) {
      return !entity.rule.equals("company.known") || hasLegal(target);
    }
    return self.forms.size() == 1
        && (target.firstToken < self.firstToken
            || only && hasLegal(target) && !entity.rule.equals("company.known"))
        && (!entity.headsAbout || hasLegal(target));
  }

  /**
   * "Harborly North America", which is not all of Harborly: a place stands behind so many words.
   */
  private boolean isBranch(Entity entity, int words) {
    int place = entity.model.first() + words;
    return entity.words.length > words
        && reading.isPlace(place, place)
        && (reading.isPlace(place, entity.model.last())
            || reading.isPlace(entity.model.last(), entity.model.last()));
  }

  /** "Harbor", whose news it is, and "Harbor Wealth Management", told of once at the end. */
  private boolean isParent(Entity entity, Identity self, Identity target) {
    return entity.headsAbout
        && !hasLegal(target)
        && self.firstToken < target.firstToken
        && mentions(self) >= OFTENER * mentions(target)
        && !CandidateFinder.DOMAINS.contains(target.fullest.words().getLast())
        && !target.any(names.signs::opensHeadline);
  }

  /** So much oftener a company is told of than a unit that is named after it. */
  private static final int OFTENER = 3;

  private boolean hasLegal(Identity identity) {
    return identity.best.rule.equals("company.legal-suffix");
  }

  /** "Harbor Lights Group" is Harbor Lights where the release knows it so. */
  private void groups() {
    for (Identity identity : identities) {
      List<String> words = identity.fullest.words();
      if (!merged.containsKey(identity)
          && words.size() > 1
          && words.get(words.size() - 1).equals("group")) {
        String core = String.join("", words.subList(0, words.size() - 1));
        Identity other = byKey.get(core);
        if (other != null
            && other != identity
            && !names.features.hasLegalForm(identity.best)
            && !identity.best.rule.equals("company.legal-suffix")) {
          merge(other, identity);
        }
      }
    }
  }

  /** "Harborly Holdings" is Harborly Group Holdings, Inc. */
  private void skippedWords() {
    for (Identity identity : identities) {
      if (!merged.containsKey(identity)
          && identity.fullest.words().size() > 1
          && !hasLegal(identity)) {
        for (Identity other : identities) {
          if (other != identity
              && !merged.containsKey(other)
              && hasLegal(other)
              && isSkipping(identity.fullest.words(), other.fullest.words())) {
            merge(other, identity);
            break;
          }
        }
      }
    }
  }

  /** Whether a name has the first word and, in their order, some of the generic ones of another. */
  private static boolean isSkipping(List<String> words, List<String> all) {
    if (!words.get(0).equals(all.get(0)) || words.size() >= all.size()) {
      return false;
    }
    int next = 1;
    for (int i = 1; i < all.size(); i++) {
      if (next < words.size() && words.get(next).equals(all.get(i))) {
        next++;
      } else if ((Lexicon.standard().bits(all.get(i)) & Lexicon.COMPANY_WORD) == 0) {
        return false;
      }
    }
    return next == words.size();
  }

  /** "Harborwire North America" of a contact is Harborwire. */
  private void branches() {
    for (Identity identity : identities) {
      Entity entity = identity.best;
      Identity whole = entity.words.length > 1 && isOnlyContact(identity) ? wholeOf(entity) : null;
      if (whole != null && whole != identity && !merged.containsKey(identity)) {
        merge(whole, identity);
      }
    }
  }

  private boolean isOnlyContact(Identity identity) {
    for (Entity form : identity.forms) {
      for (Candidate candidate : form.candidates) {
        if (reading.zone(candidate.first()) != ZoneKind.CONTACT) {
          return false;
        }
      }
    }
    return true;
  }

  /** The company that a name begins with and only a place follows; null for none. */
  private Identity wholeOf(Entity entity) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i + 1 < entity.words.length; i++) {
      name.append(name.length() == 0 ? "" : " ").append(entity.words[i]);
      int place = entity.model.first() + i + 1;
      Entity whole = names.entities.byKey.get(name.toString());
      Identity identity = whole == null ? null : owner.get(whole);
      if (identity != null
          && !merged.containsKey(identity)
          && reading.isPlace(place, entity.model.last())) {
        return identity;
      }
    }
    return null;
  }

  /** Ordinary words that the model doubts more than this stand for no company: "the Sales team". */
  private static final float ORDINARY = -3;

  private boolean isShortForm(Entity entity, Identity target) {
    Candidate model = entity.model;
    long bits = entity.words.length == 1 ? reading.bits[model.first()] : 0;
    if (entity.rule.equals("other.product") || entity.rule.equals("other.neutral")) {
      return false;
    }
    if ((bits & (Lexicon.PLACE | Lexicon.NEUTRAL | Lexicon.CALENDAR)) != 0) {
      return false;
    }
    if (entity.words.length > 1) {
      return !reading.isPlace(model.first(), model.last())
          && (entity.companyMargin > ORDINARY || !names.words.allCommon(entity));
    }
    return reading.style(model.first()) == Reading.Style.SENTENCE && Lexicon.commonRate(bits) < 3
        || Lexicon.commonRate(bits) == 0;
  }

  private void attach(TickerFinder.Ticker ticker) {
    Entity entity = listedBefore(ticker.open());
    Identity identity = entity == null ? null : owner.get(entity);
    if (identity == null && ticker.open() == ticker.first()) {
      identity = nearestBefore(ticker.first());
    } else if (identity == null) {
      identity = nearestBefore(ticker.open());
    }
    if (identity == null) {
      loose.add(ticker);
    } else if (identity.ticker.isEmpty()) {
      identity.ticker = Optional.of(ticker);
    }
  }

  /** Gives a symbol that stands beside no name to the company that the release is about. */
  void attachLoose(Identity subject) {
    if (subject.ticker.isEmpty() && !loose.isEmpty()) {
      subject.ticker = Optional.of(loose.get(0));
    }
  }

  private Identity nearestBefore(int token) {
    for (int i = token - 1; i >= 0 && token - i < 60 && reading.together(i, token); i--) {
      Entity entity = names.endingAt(i);
      if (entity != null && owner.containsKey(entity)) {
        return owner.get(entity);
      }
    }
    return null;
  }

  List<Identity> identities() {
    return identities;
  }

  Optional<Identity> of(Entity entity) {
    return Optional.ofNullable(owner.get(entity));
  }

  /** The name as it is to be printed. */
  String printed(Identity identity) {
    return text(identity.best);
  }
}
