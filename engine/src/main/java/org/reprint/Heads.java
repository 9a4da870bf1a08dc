package org.reprint;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reprint.archive.Archive;
import org.reprint.archive.LastUsed;
import org.reprint.archive.Stored;
import org.reprint.judge.Relation;
import org.reprint.judge.Why;
import org.reprint.wire.Story;

/// What a group is formed of, of the stories that were asked for last: all but their texts and
/// passages. Each copy of a story that comes forms its group anew, of up to a thousand others,
/// which would all be unpacked. Thread-safe.
final class Heads {
  /// About 8 MB: some 10,000 copies.
  private static final int MOST = 8_000_000;

  private static final int HEAD_BYTES = 400;
  private static final int MERGE_BYTES = 400;

  private final Archive archive;
  private final Decisions decisions;
  private final LastUsed<Integer, Head> kept = new LastUsed<>(MOST, Head::size);

  Heads(Archive archive, Decisions decisions) {
    this.archive = archive;
    this.decisions = decisions;
  }

  /// A story of the archive.
  ///
  /// @param story without title, text, notes and origin
  /// @param length of its text, in UTF-16 units
  /// @param merges what was said when it came, by the key of the other story, where both may be
  ///   shown as one
  record Head(int ordinal, Story story, int length, Map<String, Merge> merges) {
    private int size() {
      return HEAD_BYTES + MERGE_BYTES * merges.size();
    }
  }

  /// A relation by which two stories may be shown as one.
  ///
  /// @param measured as it was measured, without passages and facts
  /// @param why the same in words, as a group tells it
  record Merge(Relation measured, Why why) {
    /// Null for a relation of another kind.
    static Merge of(Relation relation) {
      return relation.within() || !relation.label().mayBeMerged()
          ? null
          : new Merge(relation.bare(), Merging.why(relation));
    }
  }

  /// The story of an ordinal that was decided on; null when there is none any more.
  Head of(int ordinal) throws IOException {
    if (!archive.has(ordinal)) {
      return null;
    }
    Head known = kept.get(ordinal);
    if (known != null) {
      return known;
    }
    Head head = head(archive.story(ordinal));
    kept.put(ordinal, head);
    return head;
  }

  private Head head(Stored stored) throws IOException {
    Map<String, Merge> merges = new HashMap<>();
    for (Relation relation : decisions.read(stored.decision()).relations()) {
      Merge merge = Merge.of(relation);
      if (merge != null) {
        merges.putIfAbsent(relation.a(), merge);
      }
    }
    Story is = stored.story();
    Story bare =
        new Story(is.key(), "", null, is.date(), is.source(), null, List.of(), is.header(), null);
    return new Head(stored.ordinal(), bare, is.text().length(), merges);
  }
}
