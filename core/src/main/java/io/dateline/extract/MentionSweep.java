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
  private record Form(Object identity, String rule, Entity entity) {}

  private final Reading reading;
  private final Tokens tokens;
  private final Optional<Companies.Identity> issuer;

  /** Which hashes, cut to twelve bits, some name begins with. */
  private final boolean[] begins = new boolean[1 << 12];

  private final Map<Integer, Integer> longest = new HashMap<>();
  private final Map<Integer, Form> forms = new HashMap<>();
  private final Map<Object, List<Mention>> mentions = new IdentityHashMap<>();
  private final Map<String, Companies.Identity> terms = new HashMap<>();

  MentionSweep(
      Reading reading,
      Names names,
      People people,
      Companies companies,
      Optional<Companies.Identity> issuer) {
    this.reading = reading;
    this.tokens = reading.tokens;
    this.issuer = issuer;
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
          add(candidate, new Form(identity, entity.rule, entity));
        }
      }
    }
    for (Companies.Identity identity : companies.identities()) {
      for (String term : identity.definedTerms) {
        terms.putIfAbsent(term, identity);
      }
    }
    issuer.ifPresent(identity -> terms.putIfAbsent("company", identity));
  }

  private void add(Candidate candidate, Form form) {
    int hash = Lexicon.phraseHash(tokens, candidate.first(), candidate.last());
    Form old = forms.get(hash);
    if (old == null || old.identity == null) {
      forms.put(hash, form);
    }
    begins[tokens.hash(candidate.first()) & (begins.length - 1)] = true;
    longest.merge(
        tokens.hash(candidate.first()), candidate.last() - candidate.first() + 1, Math::max);
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
    Integer reach =
        begins[tokens.hash(first) & (begins.length - 1)] ? longest.get(tokens.hash(first)) : null;
    if (reach != null && !(tokens.shape(first) == Shape.LOWER && !reading.isNameWord(first))) {
      int hash = tokens.hash(first);
      int end = -1;
      Form found = null;
      Form form = forms.get(hash);
      if (form != null && capital(first)) {
        end = first;
        found = form;
      }
      for (int i = first + 1;
          i < first + Math.min(reach, LONGEST) && reading.together(first, i);
          i++) {
        hash = Lexicon.next(hash, tokens.hash(i));
        form = forms.get(hash);
        if (form != null) {
          end = i;
          found = form;
        }
      }
      if (found != null) {
        if (found.identity != null) {
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
          && reading.isNameWord(before)) {
        from = before;
        rule = "person.honorific";
      }
    }
    int last = end;
    if (form.identity instanceof Companies.Identity
        && reading.has(end, Lexicon.LEGAL)
        && reading.isMark(end + 1, '.', end)
        && tokens.touchesPrevious(end + 1)
        && !reading.startsSentence[Math.min(end + 2, reading.size - 1)]) {
      last = end + 1;
    }
    Span span = tokens.span(from, last);
    put(form.identity, new Mention(span, reading.release.textOf(span), rule));
  }

  private void put(Object identity, Mention mention) {
    mentions.computeIfAbsent(identity, k -> new ArrayList<>()).add(mention);
  }
}
