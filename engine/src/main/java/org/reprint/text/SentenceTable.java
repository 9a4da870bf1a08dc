package org.reprint.text;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Sentences while they are collected.
final class SentenceTable {
  private final List<Range> ranges = new ArrayList<>();
  private final BitSet furniture = new BitSet();
  private final IntArrayList cuts = new IntArrayList();

  private SentenceTable() {}

  /// The sentences of all paragraphs. A piece of furniture is a sentence of its own.
  ///
  /// @param spans furniture in order, each within a paragraph
  static SentenceTable of(String text, List<Range> paragraphs, List<Span> spans) {
    SentenceTable table = new SentenceTable();
    int next = 0;
    for (Range paragraph : paragraphs) {
      boolean[] goesOn = new boolean[1];
      SentenceSplitter.Sink sink =
          (range, cut) -> {
            if (goesOn[0]) {
              table.cuts.add(range.start());
            }
            goesOn[0] = cut;
            table.ranges.add(range);
          };
      int from = paragraph.start();
      while (next < spans.size() && spans.get(next).range().start() < paragraph.end()) {
        Span span = spans.get(next++);
        SentenceSplitter.split(text, from, span.range().start(), sink);
        if (span.kind() != SpanKind.HEADING) {
          table.furniture.set(table.ranges.size());
        }
        sink.accept(span.range(), false);
        from = span.range().end();
      }
      SentenceSplitter.split(text, from, paragraph.end(), sink);
    }
    return table;
  }

  /// Where sentences begin that go on from one that was too long, ascending: no token may reach
  /// across.
  IntArrayList cuts() {
    return cuts;
  }

  /// The sentences with their tokens.
  ///
  /// @param tokenStart where the tokens start, ascending
  Prose.Sentences toSentences(int[] tokenStart) {
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
