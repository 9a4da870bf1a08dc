package org.reprint.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Takes a text apart into tokens, sentences and typed spans.
///
/// Words are found by Unicode's word boundaries, stemmed where the text is English (Porter's second
/// English stemmer, through Lucene) or Latin script with too little to tell; other languages are
/// compared by plain words, scripts without spaces by bigrams of characters. Cost: linear in the
/// length of the text. Not thread-safe: one per worker.
public final class ProseParser {
  private final Tokenizer tokenizer = new Tokenizer();
  private final Normalizer normalizer = new Normalizer();

  /// Takes one text apart.
  ///
  /// @param text any text, also empty
  public Prose parse(String text) {
    List<Range> paragraphs = Paragraphs.of(text);
    List<Span> furniture = Furniture.find(text, paragraphs);
    List<Span> quotations = Quotations.find(text, paragraphs);
    tokenizer.tokenize(text, Furniture.markup(text));
    String language = language(text);
    Prose.Tokens tokens = tokens(text, language, quotations);
    Prose.Sentences sentences = sentences(text, paragraphs, furniture, tokens.start());
    List<Span> spans = new ArrayList<>(furniture);
    spans.addAll(quotations);
    spans.sort(Comparator.comparing(Span::range));
    return new Prose(text, language, tokens, sentences, spans);
  }

  private String language(String text) {
    int sample = Math.min(tokenizer.size(), 2_000);
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
    boolean stems = language.equals("en") || language.equals(Languages.UNKNOWN);
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
      BigDecimal value = stems ? value(text, t, raw) : Numerals.inDigits(raw);
      if (isClock(text, t)) {
        String clock = text.substring(start, tokenizer.end(t + 1));
        byte flags = (byte) ((quoted ? Prose.QUOTED : 0) | Prose.NUMBER);
        table.add(start, tokenizer.end(t + 1), Normalizer.number(clock, "#" + clock), flags);
        t += 2;
      } else if (value == null) {
        byte flags = (byte) ((quoted ? Prose.QUOTED : 0) | (isCapital(raw) ? Prose.CAPITAL : 0));
        table.add(start, tokenizer.end(t), normalizer.word(raw, stems), flags);
        t++;
      } else {
        int last = stems ? extend(text, t) : t;
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
    while (adjacent(text, last) && Numerals.scale(form(text, last + 1)) != null) {
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
    return token + 1 < tokenizer.size()
        && tokenizer.start(token + 1) == tokenizer.end(token) + 1
        && text.charAt(tokenizer.end(token)) == ':'
        && tokenizer.end(token + 1) == tokenizer.start(token + 1) + 2
        && Character.isDigit(text.charAt(tokenizer.end(token) - 1))
        && Character.isDigit(text.charAt(tokenizer.start(token + 1)));
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
    return between == ' ' || between == '-' || between == '\u00a0';
  }

  private static boolean isCapital(String raw) {
    int first = raw.codePointAt(0);
    return Character.isUpperCase(first) || Character.isTitleCase(first);
  }

  private static Prose.Sentences sentences(
      String text, List<Range> paragraphs, List<Span> furniture, int[] tokenStart) {
    List<Range> ranges = new ArrayList<>();
    BitSet isFurniture = new BitSet();
    int span = 0;
    for (Range paragraph : paragraphs) {
      List<Range> cuts = Collections.emptyList();
      boolean story = true;
      if (span < furniture.size() && furniture.get(span).range().start() < paragraph.end()) {
        story = furniture.get(span).kind() == SpanKind.HEADING;
        cuts = List.of(furniture.get(span).range());
        span++;
      }
      int cut = cuts.isEmpty() || story ? -1 : cuts.getFirst().start();
      SentenceSplitter.splitAround(
          text,
          paragraph,
          cuts,
          range -> {
            isFurniture.set(ranges.size(), range.start() == cut);
            ranges.add(range);
          });
    }
    return table(ranges, isFurniture, tokenStart);
  }

  private static Prose.Sentences table(List<Range> ranges, BitSet furniture, int[] tokenStart) {
    int count = ranges.size();
    int[] firstToken = new int[count + 1];
    int[] start = new int[count];
    int[] end = new int[count];
    boolean[] isFurniture = new boolean[count];
    int token = 0;
    for (int s = 0; s < count; s++) {
      start[s] = ranges.get(s).start();
      end[s] = ranges.get(s).end();
      firstToken[s] = token;
      isFurniture[s] = furniture.get(s);
      while (token < tokenStart.length && tokenStart[token] < end[s]) {
        token++;
      }
    }
    firstToken[count] = token;
    return new Prose.Sentences(firstToken, start, end, isFurniture);
  }
}
