package org.reprint.text;

import java.util.List;

/// A story taken apart: tokens in sentences, and typed spans; everything with offsets into the
/// original text.
///
/// Tokens are words and numbers, no punctuation, numbered from 0 in the order of the text.
/// Sentences are numbered from 0 and hold consecutive tokens; tokens of furniture (see
/// [SpanKind#BOILERPLATE], bylines, datelines) belong to no sentence's story: their sentence says
/// [#furniture]. Immutable. All lookups cost O(1).
public final class Prose {
  static final byte FUNCTION = 1;
  static final byte CAPITAL = 2;
  static final byte NUMBER = 4;
  static final byte QUOTED = 8;

  private final String text;
  private final String language;
  private final Tokens tokens;
  private final Sentences sentences;
  private final List<Span> spans;

  /// Struct of arrays, one entry a token.
  record Tokens(int[] start, int[] end, String[] form, String[] term, long[] hash, byte[] flags) {}

  /// Struct of arrays, one entry a sentence; `firstToken` has one more.
  record Sentences(int[] firstToken, int[] start, int[] end, boolean[] furniture) {}

  Prose(String text, String language, Tokens tokens, Sentences sentences, List<Span> spans) {
    this.text = text;
    this.language = language;
    this.tokens = tokens;
    this.sentences = sentences;
    this.spans = List.copyOf(spans);
  }

  /// The original text, to which every offset refers.
  public String text() {
    return text;
  }

  /// BCP 47 code of the language, `und` when it was not recognised.
  public String language() {
    return language;
  }

  /// The number of tokens.
  public int tokens() {
    return tokens.start.length;
  }

  /// First UTF-16 unit of a token.
  public int start(int token) {
    return tokens.start[token];
  }

  /// One past the last UTF-16 unit of a token.
  public int end(int token) {
    return tokens.end[token];
  }

  /// The token as written but for case, width, apostrophes and accents: `zelenskyy`, `us`, `1,500`.
  public String form(int token) {
    return tokens.form[token];
  }

  /// What tokens are compared by: the stem of a word, the canonical value of a number (`#1500000`).
  public String term(int token) {
    return tokens.term[token];
  }

  /// 64-bit hash of the term; see [TermHash].
  public long hash(int token) {
    return tokens.hash[token];
  }

  /// True for closed-class words (articles, pronouns, prepositions) that carry no content.
  public boolean function(int token) {
    return (tokens.flags[token] & FUNCTION) != 0;
  }

  /// True when the token begins with a capital letter.
  public boolean capital(int token) {
    return (tokens.flags[token] & CAPITAL) != 0;
  }

  /// True when the token is a number, in digits or written out.
  public boolean number(int token) {
    return (tokens.flags[token] & NUMBER) != 0;
  }

  /// True when the token stands inside quotation marks.
  public boolean quoted(int token) {
    return (tokens.flags[token] & QUOTED) != 0;
  }

  /// The number of sentences.
  public int sentences() {
    return sentences.start.length;
  }

  /// First token of a sentence.
  public int firstToken(int sentence) {
    return sentences.firstToken[sentence];
  }

  /// One past the last token of a sentence.
  public int endToken(int sentence) {
    return sentences.firstToken[sentence + 1];
  }

  /// Where a sentence stands, with its closing punctuation and quotation marks.
  public Range sentence(int sentence) {
    return new Range(sentences.start[sentence], sentences.end[sentence]);
  }

  /// True when the sentence is not part of what the story tells: boilerplate, byline, dateline.
  public boolean furniture(int sentence) {
    return sentences.furniture[sentence];
  }

  /// The typed spans, in the order of their start.
  public List<Span> spans() {
    return spans;
  }
}
