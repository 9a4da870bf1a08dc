package org.reprint.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.reprint.text.Range;

/// An article rewritten by hand, sentence by sentence, with the places it was made from.
///
/// @param id names the rewrite
/// @param of id of the source article
/// @param strength `mild`, `strong` or `very`
/// @param text the sentences joined by a space, by an empty line before a new paragraph
/// @param sentences in order
public record Rewrite(
    String id, String of, String strength, String text, List<Sentence> sentences) {
  /// One sentence of a rewrite.
  ///
  /// @param kind how it was made: `copy`, `edit`, `reword`, `split`, `own`...
  /// @param range where it stands in the rewrite
  /// @param sources where it comes from in the source article; empty for `own`
  /// @param alteration which fact or quotation was altered on purpose, in words; null for none
  public record Sentence(String kind, Range range, List<Range> sources, String alteration) {
    /// Whether a fact or a quotation was altered on purpose.
    public boolean changed() {
      return alteration != null;
    }
  }

  /// Reads one line of the labelled rewrites.
  ///
  /// @throws IllegalArgumentException if the line is not a rewrite
  public static Rewrite of(JsonLine line) {
    StringBuilder text = new StringBuilder();
    List<Sentence> sentences = new ArrayList<>();
    for (JsonLine item : line.objects("sentences")) {
      if (!text.isEmpty()) {
        text.append(item.flag("para") ? "\n\n" : " ");
      }
      int start = text.length();
      text.append(item.text("text"));
      List<Range> sources = new ArrayList<>();
      for (Object span : item.list("src")) {
        sources.add(range(span));
      }
      String alteration = item.fields().containsKey("changed") ? item.text("changed") : null;
      Range range = new Range(start, text.length());
      sentences.add(new Sentence(item.text("kind"), range, List.copyOf(sources), alteration));
    }
    return new Rewrite(
        line.text("id"),
        line.text("of"),
        line.text("strength").toLowerCase(Locale.ROOT),
        text.toString(),
        List.copyOf(sentences));
  }

  private static Range range(Object span) {
    if (span instanceof List<?> ends
        && ends.size() == 2
        && ends.get(0) instanceof Double start
        && ends.get(1) instanceof Double end) {
      return new Range(start.intValue(), end.intValue());
    }
    throw new IllegalArgumentException("a span must be [start, end], got " + span);
  }
}
