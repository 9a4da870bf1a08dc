package org.reprint.text;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.io.CharArrayReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizerImpl;

/// Finds words and numbers by the word boundaries of Unicode (UAX #29, through Lucene). Scripts
/// written without spaces give overlapping bigrams of characters, one character where it stands
/// alone. Format characters (soft hyphens, direction marks) and the underscores of Markdown around
/// a word are no part of it. A word longer than 255 units comes in pieces. Cost: linear.
final class Tokenizer {
  /// Room for so many tokens is kept from text to text.
  private static final int KEPT = 1 << 16;

  /// What stands behind Lucene's tokenizer: nothing is kept of a token but where it stands.
  private final StandardTokenizerImpl scanner = new StandardTokenizerImpl(Reader.nullReader());

  private final IntArrayList cuts = new IntArrayList();
  private int nextCut; // the first cut behind the last token added
  private final IntArrayList starts = new IntArrayList();
  private final IntArrayList ends = new IntArrayList();
  private char[] chars = {}; // of the text at hand, without what is passed over

  /// Takes a text apart.
  ///
  /// @param masked stretches that are passed over
  /// @param boundaries places, ascending, that no token reaches across
  void tokenize(String text, List<Range> masked, IntArrayList boundaries) {
    cuts.clear();
    cuts.addAll(boundaries);
    nextCut = 0;
    starts.clear();
    ends.clear();
    chars = text.toCharArray();
    for (Range range : masked) {
      Arrays.fill(chars, range.start(), range.end(), ' ');
    }
    try {
      scanner.yyreset(new CharArrayReader(chars));
      collect(text);
      scanner.yyreset(Reader.nullReader());
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory failed", e);
    }
  }

  private void collect(String text) throws IOException {
    int pendingStart = -1; // a character of a script without spaces that has no bigram yet
    int pendingEnd = -1;
    boolean paired = false;
    for (int type = scanner.getNextToken();
        type != StandardTokenizerImpl.YYEOF;
        type = scanner.getNextToken()) {
      int behind = scanner.yychar() + scanner.yylength();
      int start = trimStart(text, scanner.yychar(), behind);
      int end = trimEnd(text, start, behind);
      boolean single = type == StandardTokenizer.IDEOGRAPHIC || type == StandardTokenizer.HIRAGANA;
      if (pendingStart >= 0) {
        boolean adjacent = single && start == pendingEnd && !isCut(start);
        if (adjacent) {
          add(pendingStart, end);
        } else if (!paired) {
          add(pendingStart, pendingEnd);
        }
        paired = adjacent;
      }
      pendingStart = single ? start : -1;
      pendingEnd = end;
      if (!single) {
        addPieces(text, start, end, type == StandardTokenizer.SOUTHEAST_ASIAN);
      }
    }
    if (pendingStart >= 0 && !paired) {
      add(pendingStart, pendingEnd);
    }
  }

  private void addPieces(String text, int start, int end, boolean unspaced) {
    int from = start;
    while (from < end) {
      int to = pieceEnd(from, end);
      int first = trimStart(text, from, to);
      int last = trimEnd(text, first, to);
      if (unspaced) {
        bigrams(text, first, last);
      } else if (last > first) {
        add(first, last);
      }
      from = to;
    }
  }

  private void bigrams(String text, int start, int end) {
    int first = start;
    while (first < end) {
      int second = text.offsetByCodePoints(first, 1);
      boolean alone = first == start && second >= end;
      if (alone || second < end) {
        add(first, alone ? end : text.offsetByCodePoints(second, 1));
      }
      first = second;
    }
  }

  /// Where the stretch that begins at `from` is cut, or its end.
  private int pieceEnd(int from, int end) {
    while (nextCut < cuts.size() && cuts.getInt(nextCut) <= from) {
      nextCut++;
    }
    return nextCut < cuts.size() ? Math.min(end, cuts.getInt(nextCut)) : end;
  }

  private boolean isCut(int at) {
    return pieceEnd(at - 1, at + 1) == at;
  }

  private static int trimStart(String text, int from, int to) {
    int i = from;
    while (i < to && isTrimmed(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static int trimEnd(String text, int from, int to) {
    int i = to;
    while (i > from && isTrimmed(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  private static boolean isTrimmed(char c) {
    return switch (Character.getType(c)) {
      case Character.FORMAT, Character.CONNECTOR_PUNCTUATION, Character.SPACE_SEPARATOR -> true;
      default -> false;
    };
  }

  private void add(int start, int end) {
    starts.add(start);
    ends.add(end);
  }

  /// The characters of the text at hand, blanks where it is passed over.
  char[] chars() {
    return chars;
  }

  /// Lets go of the text, and of the room that a very long one took.
  void close() {
    chars = new char[0];
    if (starts.size() > KEPT) {
      starts.clear();
      ends.clear();
      starts.trim(KEPT);
      ends.trim(KEPT);
    }
  }

  /// The number of tokens found.
  int size() {
    return starts.size();
  }

  /// First unit of a token.
  int start(int token) {
    return starts.getInt(token);
  }

  /// One past the last unit of a token.
  int end(int token) {
    return ends.getInt(token);
  }
}
