package org.reprint.text;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Takes a text apart into tokens, sentences and typed spans.
///
/// Words are found by Unicode's word boundaries and stemmed (Snowball's stemmers, through Lucene)
/// where the text is English or has too little to tell, or is German, French, Spanish, Italian,
/// Portuguese, Dutch, Swedish, Danish, Norwegian, Finnish or Russian; other languages are compared
/// by plain words, scripts without spaces by bigrams of characters. Cost: linear in the length of
/// the text. Not thread-safe: one per worker.
public final class ProseParser {
  private final Tokenizer tokenizer = new Tokenizer();
  private final Normalizer normalizer = new Normalizer();
  private final Furniture furniture;
  private IntArrayList cuts = new IntArrayList(); // of the text at hand; see SentenceTable

  /// `Five hundred thousand million` is the longest number that anyone writes.
  private static final int MOST_SCALES = 3;

  /// A parser that knows furniture by the conventions in the jar.
  public ProseParser() {
    this(Conventions.builtin());
  }

  /// A parser that knows furniture by these conventions.
  public ProseParser(Conventions conventions) {
    furniture = conventions.furniture();
  }

  /// Takes one text apart.
  ///
  /// @param text any text, also empty
  public Prose parse(String text) {
    List<Range> paragraphs = Paragraphs.of(text);
    List<Span> around = furniture.find(text, paragraphs);
    List<Span> quotations = Quotations.find(text, paragraphs);
    SentenceTable sentences = SentenceTable.of(text, paragraphs, around);
    cuts = sentences.cuts();
    tokenizer.tokenize(text, Furniture.markup(text), cuts);
    String language = language(text);
    Prose.Tokens tokens = tokens(text, language, quotations);
    List<Span> spans = new ArrayList<>(around);
    spans.addAll(quotations);
    spans.sort(Comparator.comparing(Span::range));
    return new Prose(text, language, tokens, sentences.toSentences(tokens.start()), spans);
  }

  private String language(String text) {
    int sample = Math.min(tokenizer.size(), Languages.SAMPLE);
    List<String> words = new ArrayList<>(sample);
    for (int t = 0; t < sample; t++) {
      String raw = text.substring(tokenizer.start(t), tokenizer.end(t));
      if (Character.isLetter(raw.codePointAt(0))) {
        words.add(raw.toLowerCase(Locale.ROOT).replace('’', '\''));
      }
    }
    return Languages.recognise(words);
  }

  private Prose.Tokens tokens(String text, String language, List<Span> quotations) {
    boolean english = Normalizer.isEnglish(language);
    TokenTable table = new TokenTable(tokenizer.size());
    int quotation = 0;
    int t = 0;
    while (t < tokenizer.size()) {
      int start = tokenizer.start(t);
      while (quotation < quotations.size() && quotations.get(quotation).range().end() <= start) {
        quotation++;
      }
      boolean quoted =
          quotation < quotations.size() && quotations.get(quotation).range().start() <= start;
      String raw = text.substring(start, tokenizer.end(t));
      BigDecimal value =
          english ? value(text, t, raw) : Numerals.inDigits(raw.toLowerCase(Locale.ROOT), language);
      if (isClock(text, t)) {
        String clock = text.substring(start, tokenizer.end(t + 1));
        byte flags = (byte) ((quoted ? Prose.QUOTED : 0) | Prose.NUMBER);
        table.add(start, tokenizer.end(t + 1), Normalizer.number(clock, "#" + clock), flags);
        t += 2;
      } else if (value == null) {
        byte flags = (byte) ((quoted ? Prose.QUOTED : 0) | (isCapital(raw) ? Prose.CAPITAL : 0));
        table.add(start, tokenizer.end(t), normalizer.word(raw, language), flags);
        t++;
      } else {
        int last = english ? extend(text, t) : t;
        String whole = text.substring(start, tokenizer.end(last));
        String term = Numerals.term(scaled(text, t, last, value));
        byte flags = (byte) ((quoted ? Prose.QUOTED : 0) | Prose.NUMBER);
        table.add(start, tokenizer.end(last), Normalizer.number(whole, term), flags);
        t = last + 1;
      }
    }
    return table.toTokens();
  }

  /// The value of the number that begins at a token, before scale words; null when none does. `one`
  /// alone is a pronoun.
  private BigDecimal value(String text, int token, String raw) {
    String form = raw.toLowerCase(Locale.ROOT);
    BigDecimal value = Numerals.inDigits(form);
    if (value == null) {
      value = Numerals.inWords(form);
      if (form.equals("one") && extend(text, token) == token) {
        return null;
      }
    }
    return value;
  }

  /// The last token of the number that begins at a token: a unit after tens, and scale words after
  /// that.
  private int extend(String text, int token) {
    int last = token;
    if (adjacent(text, last) && Numerals.joins(form(text, last), form(text, last + 1))) {
      last++;
    }
    int limit = last + MOST_SCALES;
    while (last < limit && adjacent(text, last) && Numerals.scale(form(text, last + 1)) != null) {
      last++;
    }
    return last;
  }

  private BigDecimal scaled(String text, int first, int last, BigDecimal value) {
    BigDecimal result = value;
    for (int t = first + 1; t <= last; t++) {
      BigDecimal scale = Numerals.scale(form(text, t));
      result = scale == null ? result.add(Numerals.inWords(form(text, t))) : result.multiply(scale);
    }
    return result;
  }

  /// True for an hour before its minutes: `8:00`.
  private boolean isClock(String text, int token) {
    int hour = tokenizer.start(token);
    int colon = tokenizer.end(token);
    return colon - hour <= 2
        && text.startsWith(":", colon)
        && token + 1 < tokenizer.size()
        && tokenizer.start(token + 1) == colon + 1
        && tokenizer.end(token + 1) == colon + 3
        && areDigits(text, hour, colon)
        && areDigits(text, colon + 1, colon + 3);
  }

  private static boolean areDigits(String text, int from, int to) {
    boolean digits = true;
    for (int i = from; i < to; i++) {
      digits &= Character.isDigit(text.charAt(i));
    }
    return digits;
  }

  private String form(String text, int token) {
    return text.substring(tokenizer.start(token), tokenizer.end(token)).toLowerCase(Locale.ROOT);
  }

  /// True when one space or hyphen stands between a token and the next.
  private boolean adjacent(String text, int token) {
    if (token + 1 >= tokenizer.size() || tokenizer.start(token + 1) != tokenizer.end(token) + 1) {
      return false;
    }
    char between = text.charAt(tokenizer.end(token));
    boolean joins = between == ' ' || between == '-' || between == '\u00a0';
    return joins
        && Arrays.binarySearch(cuts.elements(), 0, cuts.size(), tokenizer.start(token + 1)) < 0;
  }

  private static boolean isCapital(String raw) {
    int first = raw.codePointAt(0);
    return Character.isUpperCase(first) || Character.isTitleCase(first);
  }
}
