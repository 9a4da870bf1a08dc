package org.reprint.bench.peers;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Shingles with Lucene: StandardTokenizer, LowerCaseFilter, ShingleFilter of five words and of
/// nothing else.
///
/// It reads strings, since that is what Lucene reads; decoding UTF-8 is left out of its account.
/// The chain is made once and reset for each text, as an analyzer does. Not thread-safe: one per
/// worker.
public final class LuceneShingler {
  private static final int LENGTH = FnvScan.LENGTH;

  private final StandardTokenizer tokenizer = new StandardTokenizer();
  private final TokenStream shingles = chain(tokenizer);
  private final CharTermAttribute term = shingles.getAttribute(CharTermAttribute.class);

  /// A chain ready for its first text.
  public LuceneShingler() {}

  private static TokenStream chain(StandardTokenizer tokenizer) {
    ShingleFilter shingles = new ShingleFilter(new LowerCaseFilter(tokenizer), LENGTH, LENGTH);
    shingles.setOutputUnigrams(false);
    return shingles;
  }

  /// Runs through the shingles of a text.
  ///
  /// @return the characters of all of them together
  public long shingle(String text) {
    return run(text, shingle -> {});
  }

  /// Runs through the shingles of a text and hands over each.
  ///
  /// @param to sees the characters of one shingle; they change with the next
  /// @return the characters of all of them together
  long run(String text, Consumer<CharTermAttribute> to) {
    long chars = 0;
    tokenizer.setReader(new StringReader(text));
    try {
      shingles.reset();
      while (shingles.incrementToken()) {
        chars += term.length();
        to.accept(term);
      }
      shingles.end();
      shingles.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return chars;
  }
}
