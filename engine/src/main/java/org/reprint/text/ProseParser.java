package org.reprint.text;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

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
  private final Spellings spellings = new Spellings();
  private IntArrayList cuts = new IntArrayList(); // of the text at hand; see SentenceTable
  private Spelling[] words = NONE; // of the text at hand, one a token of the tokenizer

  private static final Spelling[] NONE = {};

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
    tokenizer.tokenize(text, Markup.find(text), cuts);
    spell();
    String language = language();
    Prose.Tokens tokens = tokens(text, language, quotations);
    words = NONE;
    tokenizer.close();
    List<Span> spans = new ArrayList<>(around);
    spans.addAll(quotations);
    spans.sort(Comparator.comparing(Span::range));
    return new Prose(text, language, tokens, sentences.toSentences(tokens.start()), spans);
  }

  /// Looks the words of all tokens up.
  private void spell() {
    words = new Spelling[tokenizer.size()];
    spellings.of(tokenizer, words);
  }

  private String language() {
    int sample = Math.min(words.length, Languages.SAMPLE);
    List<Spelling> telling = new ArrayList<>(sample);
    for (int t = 0; t < sample; t++) {
      if (words[t].letter()) {
        telling.add(words[t]);
      }
    }
    return Languages.recognise(telling);
  }

  private Prose.Tokens tokens(String text, String language, List<Span> quotations) {
    boolean english = Normalizer.isEnglish(language);
    TokenTable table = new TokenTable(words.length);
    int quotation = 0;
    int t = 0;
    while (t < words.length) {
      int start = tokenizer.start(t);
      while (quotation < quotations.size() && quotations.get(quotation).range().end() <= start) {
        quotation++;
      }
      boolean quoted =
          quotation < quotations.size() && quotations.get(quotation).range().start() <= start;
      Spelling word = words[t];
      BigDecimal value = english ? value(text, t) : Numerals.inDigits(word.lower(), language);
      if (isClock(text, t)) {
        String clock = text.substring(start, tokenizer.end(t + 1));
        byte flags = (byte) ((quoted ? Prose.QUOTED : 0) | Prose.NUMBER);
        table.add(start, tokenizer.end(t + 1), Normalizer.number(clock, "#" + clock), flags);
        t += 2;
      } else if (value == null) {
        byte flags = (byte) ((quoted ? Prose.QUOTED : 0) | (word.capital() ? Prose.CAPITAL : 0));
        if (english) {
          table.add(start, tokenizer.end(t), normalizer.english(word), flags);
        } else {
          table.add(start, tokenizer.end(t), normalizer.foreign(word.raw(), language), flags);
        }
        t++;
      } else {
        int last = english ? extend(text, t) : t;
        byte flags = (byte) ((quoted ? Prose.QUOTED : 0) | Prose.NUMBER);
        table.add(start, tokenizer.end(last), number(text, t, last, value, english), flags);
        t = last + 1;
      }
    }
    return table.toTokens();
  }

  /// What a number comes to.
  ///
  /// @param value of its first token
  private Normalizer.Word number(
      String text, int first, int last, BigDecimal value, boolean english) {
    if (english && last == first) {
      return words[first].number();
    }
    String whole = text.substring(tokenizer.start(first), tokenizer.end(last));
    return Normalizer.number(whole, Numerals.term(scaled(first, last, value)));
  }

  /// The value of the number that begins at a token, before scale words; null when none does. `one`
  /// alone is a pronoun.
  private BigDecimal value(String text, int token) {
    BigDecimal value = words[token].value();
    boolean pronoun = value != null && words[token].pronoun() && extend(text, token) == token;
    return pronoun ? null : value;
  }

  /// The last token of the number that begins at a token: a unit after tens, and scale words after
  /// that.
  private int extend(String text, int token) {
    int last = token;
    if (adjacent(text, last) && Numerals.joins(words[last].lower(), words[last + 1].lower())) {
      last++;
    }
    int limit = last + MOST_SCALES;
    while (last < limit
        && adjacent(text, last)
        && Numerals.scale(words[last + 1].lower()) != null) {
      last++;
    }
    return last;
  }

  private BigDecimal scaled(int first, int last, BigDecimal value) {
    BigDecimal result = value;
    for (int t = first + 1; t <= last; t++) {
      BigDecimal scale = Numerals.scale(words[t].lower());
      result =
          scale == null ? result.add(Numerals.inWords(words[t].lower())) : result.multiply(scale);
    }
    return result;
  }

  /// True for an hour before its minutes: `8:00`.
  private boolean isClock(String text, int token) {
    int hour = tokenizer.start(token);
    int colon = tokenizer.end(token);
    return colon - hour <= 2
        && colon < text.length()
        && text.charAt(colon) == ':'
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
}
