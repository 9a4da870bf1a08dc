package org.reprint.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.junit.jupiter.api.Test;

final class TokenizerTest {
  private static final String[] PIECES = {
    " ",
    " ",
    " ",
    "word",
    "Don't",
    "don’t",
    "U.S.",
    "3.5m",
    "1,500",
    "na\u00efve",
    "x".repeat(300),
    ".",
    "\n",
    "-",
    "\ud83d\ude00",
    "Правда",
    "\ud801\udc00b",
    "(",
    "a:b",
    "e\u0301",
    "한국어",
    "ไทย"
  };

  /// Where Lucene's tokenizer says that tokens stand.
  private static List<Range> tokens(String text) throws IOException {
    List<Range> tokens = new ArrayList<>();
    try (StandardTokenizer tokenizer = new StandardTokenizer()) {
      OffsetAttribute offsets = tokenizer.getAttribute(OffsetAttribute.class);
      tokenizer.setReader(new StringReader(text));
      tokenizer.reset();
      while (tokenizer.incrementToken()) {
        tokens.add(new Range(offsets.startOffset(), offsets.endOffset()));
      }
      tokenizer.end();
    }
    return tokens;
  }

  @Test
  void tokensStandWhereLucenesTokenizerFindsThem() throws IOException {
    SplittableRandom random = new SplittableRandom(20_261_126L);
    Tokenizer tokenizer = new Tokenizer();
    Spellings spellings = new Spellings();
    for (int round = 0; round < 2_000; round++) {
      StringBuilder pieces = new StringBuilder();
      for (int i = random.nextInt(200); i > 0; i--) {
        pieces.append(PIECES[random.nextInt(PIECES.length - 1)]); // but for Thai, cut in bigrams
      }
      String text = pieces.toString();
      tokenizer.tokenize(text, List.of(), new IntArrayList());
      List<Range> wanted = tokens(text);
      assertEquals(wanted.size(), tokenizer.size(), text);
      Spelling[] words = new Spelling[tokenizer.size()];
      spellings.of(tokenizer, words);
      for (int t = 0; t < tokenizer.size(); t++) {
        assertEquals(wanted.get(t), new Range(tokenizer.start(t), tokenizer.end(t)), text);
        assertEquals(wanted.get(t).of(text), words[t].raw());
      }
    }
  }
}
