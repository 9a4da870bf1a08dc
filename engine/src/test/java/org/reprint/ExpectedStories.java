package org.reprint;

import java.io.IOException;
import java.util.List;
import org.reprint.text.Range;

/// Two invented stories and what an editor would say of them.
///
/// @param id names the pair
/// @param kind `reworded`, `edited`, `verbatim`, `other-event`, `other-figures`, `unrelated`
/// @param a the first story
/// @param b the second story
/// @param pairs stretches of `a` and of `b` that say the same in other words
/// @param shared stretches that stand word for word in both
/// @param changed figures of `a` and what stands in their place in `b`
/// @param reported whether the likeness must be reported, as a look-alike
record ExpectedStories(
    String id,
    String kind,
    String a,
    String b,
    List<Places> pairs,
    List<Places> shared,
    List<Places> changed,
    boolean reported) {
  /// A stretch of the first story and its like in the second.
  record Places(Range a, Range b) {}

  static List<ExpectedStories> read(String kind) throws IOException {
    return read().stream().filter(stories -> stories.kind().equals(kind)).toList();
  }

  static List<ExpectedStories> read() throws IOException {
    return ExpectedJson.read("own_pairs.jsonl").stream().map(ExpectedStories::of).toList();
  }

  private static ExpectedStories of(ExpectedJson line) {
    String a = line.text("a");
    String b = line.text("b");
    return new ExpectedStories(
        line.text("id"),
        line.text("kind"),
        a,
        b,
        line.rows("pairs").stream().map(row -> places(a, b, row.get(0), row.get(1))).toList(),
        line.texts("shared").stream().map(text -> places(a, b, text, text)).toList(),
        line.rows("changed").stream().map(row -> places(a, b, row.get(0), row.get(1))).toList(),
        line.flag("reported"));
  }

  private static Places places(String a, String b, String left, String right) {
    return new Places(find(a, left), find(b, right));
  }

  private static Range find(String story, String stretch) {
    int start = story.indexOf(stretch);
    if (start < 0 || story.indexOf(stretch, start + 1) >= 0) {
      throw new IllegalStateException("must stand once in its story: " + stretch);
    }
    return new Range(start, start + stretch.length());
  }

  @Override
  public String toString() {
    return id;
  }
}
