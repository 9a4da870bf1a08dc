package org.reprint.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Recognises paragraphs by the conventions of kind `line`. Immutable; a line is tried against
/// those that begin with its first word, and those that begin with a hole and have their words in
/// it.
final class LineRules {
  /// What a line may have around it: bullets, brackets, dashes, a full stop behind.
  private static final Pattern AROUND = Pattern.compile("^[\\s(\\[#*•—–-]{1,6}|[\\s)\\].]{1,6}$");

  private final Map<String, List<Convention>> byWord = new HashMap<>();
  private final List<Convention> holed = new ArrayList<>(); // begin with a hole or a sign
  private final List<String> within = new ArrayList<>(); // parallel: their longest words

  /// Whether what stands in a hole for names is names.
  interface Names {
    boolean are(SpanKind kind, String line, String names);
  }

  LineRules(List<Convention> rows) {
    for (Convention row : rows) {
      String word = Form.firstWord(row.form());
      if (word.isEmpty()) {
        holed.add(row);
        within.add(Form.longestLiteral(row.form()));
      } else {
        byWord.computeIfAbsent(word, key -> new ArrayList<>()).add(row);
      }
    }
  }

  /// What a line is; null for narration.
  SpanKind kind(String line, Names names) {
    SpanKind kind = whole(line, names);
    return kind != null ? kind : whole(AROUND.matcher(line).replaceAll(""), names);
  }

  private SpanKind whole(String line, Names names) {
    for (Convention row : byWord.getOrDefault(Form.firstWord(line), List.of())) {
      SpanKind kind = kind(row, line, names);
      if (kind != null) {
        return kind;
      }
    }
    String lower = line.toLowerCase(Locale.ROOT);
    for (int i = 0; i < holed.size(); i++) {
      SpanKind kind = lower.contains(within.get(i)) ? kind(holed.get(i), line, names) : null;
      if (kind != null) {
        return kind;
      }
    }
    return null;
  }

  private static SpanKind kind(Convention row, String line, Names names) {
    Matcher m = row.pattern().matcher(line);
    SpanKind kind = spanKind(row.meaning());
    boolean named = row.form().contains("{names}");
    return m.matches() && (!named || names.are(kind, line, m.group("names"))) ? kind : null;
  }

  private static SpanKind spanKind(String meaning) {
    return SpanKind.valueOf(meaning.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
