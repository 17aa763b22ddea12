package io.dateline.extract;

import io.dateline.text.Shape;
import io.dateline.text.Span;
import io.dateline.text.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Goes once over the text and finds every place where a known name stands, in headings and in
 * capitals too, the longest name first.
 */
final class MentionSweep {
  private static final int LONGEST = 16;

  /** What a run of words names: a person, a company, or ({@code null}) something else. */
  private record Form(int hash, Object identity, String rule) {}

  private final Reading reading;
  private final Tokens tokens;
  private final Optional<Companies.Identity> subject;

  /** How many tokens the longest name has whose first token has a hash, cut to twelve bits. */
  private final byte[] reaches = new byte[1 << 12];

  /** Open addressing by the hash of the whole name. */
  private Form[] forms = new Form[512];

  private int formCount;
  private final Map<Object, List<Mention>> mentions = new IdentityHashMap<>();
  private final Map<String, Companies.Identity> terms = new HashMap<>();

  MentionSweep(
      Reading reading,
      Names names,
      People people,
      Companies companies,
      Optional<Companies.Identity> subject) {
    this.reading = reading;
    this.tokens = reading.tokens;
    this.subject = subject;
    for (Entity entity : names.entities.byKey.values()) {
      Object identity =
          entity.kind == Entity.Kind.PERSON
              ? people.of(entity).orElse(null)
              : entity.kind == Entity.Kind.COMPANY ? companies.of(entity).orElse(null) : null;
      if (identity == null && entity.words.length == 1) {
        continue;
      }
      for (Candidate candidate : entity.candidates) {
        // A run of a heading in which most words have capitals stands in the way of no name.
        if (identity != null || reading.style(candidate.first()) == Reading.Style.SENTENCE) {
          add(candidate.first(), candidate.last(), identity, entity.rule);
          int last = beforeLegalForm(candidate);
          if (identity instanceof Companies.Identity && last > candidate.first()) {
            add(candidate.first(), last, identity, entity.rule);
          }
        }
      }
    }
    for (Companies.Identity identity : companies.identities()) {
      for (String term : identity.definedTerms) {
        terms.putIfAbsent(term, identity);
      }
    }
    subject.ifPresent(identity -> terms.putIfAbsent("company", identity));
  }

  /** The last of "Harbor Lights" in "Harbor Lights, Inc." */
  private int beforeLegalForm(Candidate candidate) {
    int last = candidate.last();
    while (last > candidate.first()
        && (reading.has(last, Lexicon.LEGAL) || tokens.shape(last) == Shape.PUNCTUATION)) {
      last--;
    }
    return last;
  }

  private void add(int from, int to, Object identity, String rule) {
    int hash = Lexicon.phraseHash(tokens, from, to);
    int at = place(hash);
    if (forms[at] == null || forms[at].identity == null) {
      formCount += forms[at] == null ? 1 : 0;
      forms[at] = new Form(hash, identity, rule);
    }
    int first = tokens.hash(from) & (reaches.length - 1);
    int length = Math.min(LONGEST, to - from + 1);
    reaches[first] = (byte) Math.max(reaches[first], length);
    if (2 * formCount > forms.length) {
      grow();
    }
  }

  /** Where the form with a hash is or would be. */
  private int place(int hash) {
    int at = (hash ^ (hash >>> 15)) & (forms.length - 1);
    while (forms[at] != null && forms[at].hash != hash) {
      at = (at + 1) & (forms.length - 1);
    }
    return at;
  }

  private void grow() {
    Form[] old = forms;
    forms = new Form[2 * old.length];
    for (Form form : old) {
      if (form != null) {
        forms[place(form.hash)] = form;
      }
    }
  }

  Map<Object, List<Mention>> mentions() {
    int i = 0;
    while (i < reading.size) {
      int end = at(i);
      i = end < 0 ? i + 1 : end + 1;
    }
    return mentions;
  }

  /** The last token of the name that begins here; -1 for none. */
  private int at(int first) {
    int reach = reaches[tokens.hash(first) & (reaches.length - 1)];
    if (reach > 0 && !(tokens.shape(first) == Shape.LOWER && !reading.isNameWord(first))) {
      int hash = tokens.hash(first);
      int end = -1;
      Form found = null;
      Form form = forms[place(hash)];
      if (form != null && capital(first)) {
        end = first;
        found = form;
      }
      for (int i = first + 1; i < first + reach && reading.together(first, i); i++) {
        hash = Lexicon.next(hash, tokens.hash(i));
        form = forms[place(hash)];
        if (form != null) {
          end = i;
          found = form;
        }
      }
      if (found != null) {
        if (found.identity != null && !isPartOfPlace(found, first, end)) {
          mention(found, first, end);
        }
        return end;
      }
    }
    if (tokens.is(first, "company")
        && first > 0
        && tokens.is(first - 1, "the")
        && reading.together(first - 1, first)) {
      Companies.Identity identity = terms.get("company");
      if (identity != null && capital(first)) {
        Span span = tokens.span(first - 1, first);
        put(identity, new Mention(span, reading.release.textOf(span), "company.the-company"));
        return first;
      }
    }
    return -1;
  }

  /** "Jose" of "San Jose", where somebody of the release is called so. */
  private boolean isPartOfPlace(Form form, int first, int end) {
    return first == end
        && form.identity instanceof People.Identity
        && (reading.isDateline(first)
            || reading.together(first - 1, first) && reading.isPlace(first - 1, first));
  }

  private boolean capital(int token) {
    return reading.isNameWord(token);
  }

  private void mention(Form form, int first, int end) {
    int from = first;
    String rule = form.rule;
    if (form.identity instanceof People.Identity) {
      int before = first - 1;
      if (reading.isMark(before, '.', first)) {
        before--;
      }
      if (reading.together(before, first)
          && reading.has(before, Lexicon.HONORIFIC)
          && !reading.inTitle[before]
          && reading.isNameWord(before)) {
        from = before;
        rule = "person.honorific";
      }
    }
    int last = form.identity instanceof Companies.Identity ? reading.withStop(end) : end;
    Span span = tokens.span(from, last);
    put(form.identity, new Mention(span, reading.release.textOf(span), rule));
  }

  private void put(Object identity, Mention mention) {
    mentions.computeIfAbsent(identity, k -> new ArrayList<>()).add(mention);
  }
}
