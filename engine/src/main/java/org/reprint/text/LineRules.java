package org.reprint.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;

/// Recognises paragraphs by the conventions of kind `line`. Immutable; a line is tried against
/// those that begin with its first word, and those that begin with a hole and have their words in
/// it.
final class LineRules {
  /// What a line may have before it, and behind it, so many signs of it at most.
  private static final String BEFORE = " \t\n\u000b\f\r([#*•—–-";

  private static final String BEHIND = " \t\n\u000b\f\r)].";
  private static final int MOST_AROUND = 6;

  private final Map<String, List<Convention>> byWord = new HashMap<>();
  private final List<Convention> holed = new ArrayList<>(); // begin with a hole or a sign
  private final Literals within; // parallel: their longest words

  /// Whether what stands in a hole for names is names.
  interface Names {
    boolean are(SpanKind kind, String line, String names);
  }

  LineRules(List<Convention> rows) {
    List<String> words = new ArrayList<>();
    for (Convention row : rows) {
      String word = Form.firstWord(row.form());
      if (word.isEmpty()) {
        holed.add(row);
        words.add(Form.longestLiteral(row.form()));
      } else {
        byWord.computeIfAbsent(word, key -> new ArrayList<>()).add(row);
      }
    }
    within = new Literals(words);
  }

  /// What a line is; null for narration.
  SpanKind kind(String line, Names names) {
    BitSet held = within.in(line); // which of `holed` the line, and any part of it, may be
    SpanKind kind = whole(line, held, names);
    String bare = kind == null ? bare(line) : line;
    return bare.length() == line.length() ? kind : whole(bare, held, names);
  }

  private static String bare(String line) {
    int from = 0;
    while (from < Math.min(MOST_AROUND, line.length()) && BEFORE.indexOf(line.charAt(from)) >= 0) {
      from++;
    }
    int to = line.length();
    int least = Math.max(from, to - MOST_AROUND);
    while (to > least && BEHIND.indexOf(line.charAt(to - 1)) >= 0) {
      to--;
    }
    return line.substring(from, to);
  }

  private SpanKind whole(String line, BitSet held, Names names) {
    for (Convention row : byWord.getOrDefault(Form.firstWord(line), List.of())) {
      SpanKind kind = kind(row, line, names);
      if (kind != null) {
        return kind;
      }
    }
    for (int i = held.nextSetBit(0); i >= 0; i = held.nextSetBit(i + 1)) {
      SpanKind kind = kind(holed.get(i), line, names);
      if (kind != null) {
        return kind;
      }
    }
    return null;
  }

  private static SpanKind kind(Convention row, String line, Names names) {
    Matcher m = row.pattern().matcher(line);
    if (!m.matches()) {
      return null;
    }
    SpanKind kind = spanKind(row.meaning());
    boolean named = row.form().contains("{names}");
    return !named || names.are(kind, line, m.group("names")) ? kind : null;
  }

  private static SpanKind spanKind(String meaning) {
    return SpanKind.valueOf(meaning.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
