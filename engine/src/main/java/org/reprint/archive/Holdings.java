package org.reprint.archive;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.io.Closeable;
import java.io.IOException;

/// All stories of an archive: those of the index, those that are being handed to it, and those that
/// came since. Not thread-safe while it changes.
final class Holdings implements Closeable {
  private static final Recent NOTHING = new Recent(0, 0);

  private final ReadStories read = new ReadStories();
  private Snapshot snapshot;
  private Recent passing = NOTHING; // is handed to the index: nothing is added to it
  private Recent recent;

  /// @param next ordinal of the first story that is not in the index
  /// @param sentence number of the first sentence that is not
  Holdings(Snapshot snapshot, int next, int sentence) {
    this.snapshot = snapshot;
    this.recent = new Recent(next, sentence);
  }

  Snapshot snapshot() {
    return snapshot;
  }

  /// Those that came last.
  Recent recent() {
    return recent;
  }

  /// How many sentences and stories there are, those that were deleted among them as long as the
  /// index has them.
  long documents() {
    return (long) snapshot.maxDoc()
        + passing.sentences()
        + passing.size()
        + recent.sentences()
        + recent.size();
  }

  /// Begins to hand the recent stories on.
  ///
  /// @return these; they stay as they are
  Recent pass() {
    if (passing != NOTHING) {
      throw new IllegalStateException("other stories are being handed on");
    }
    passing = recent;
    recent = new Recent(next(), passing.firstSentence() + passing.sentences());
    return passing;
  }

  /// What was handed on is in the index now, or nothing was and the index is another one.
  void settle(Snapshot newer) throws IOException {
    Snapshot before = snapshot;
    snapshot = newer;
    passing = NOTHING;
    if (before != newer) {
      before.close();
    }
  }

  /// Lets the sentences of the stories that come have other numbers, when stories of the index were
  /// deleted or changed.
  ///
  /// @param sentence number of the first
  void begin(int sentence) {
    recent = new Recent(next(), sentence);
    read.clear();
  }

  int stories() {
    return snapshot.stories() + passing.size() + recent.size();
  }

  /// How many are not in the index yet.
  int outside() {
    return passing.size() + recent.size();
  }

  int next() {
    return recent.firstStory() + recent.size();
  }

  View view() {
    return View.of(snapshot, passing, recent);
  }

  /// What was there before a recent story.
  View before(int ordinal) {
    return View.of(snapshot, passing, recent, ordinal - recent.firstStory());
  }

  Stored story(int ordinal) throws IOException {
    Recent part = part(ordinal);
    return part == null ? read.of(ordinal, snapshot) : stored(part, ordinal);
  }

  private static Stored stored(Recent part, int ordinal) {
    int at = ordinal - part.firstStory();
    return at < part.size() ? Stored.of(ordinal, part.story(at)) : null;
  }

  boolean has(int ordinal) {
    return part(ordinal) == null ? snapshot.has(ordinal) : ordinal < next();
  }

  /// Those that a story belongs to; null for the index.
  private Recent part(int ordinal) {
    if (ordinal >= recent.firstStory()) {
      return recent;
    }
    return passing != NOTHING && ordinal >= passing.firstStory() ? passing : null;
  }

  /// The ordinals of the stories with a name, ascending.
  int[] named(String name) throws IOException {
    IntArrayList found = new IntArrayList();
    long hash = Names.hash(name);
    snapshot.named(hash, found);
    found.sort(null);
    for (Recent part : new Recent[] {passing, recent}) {
      part.byName().add(hash, part.size(), part.size(), part.firstStory(), found);
    }
    return found.toIntArray();
  }

  void links(Archive.LinkVisitor visitor) throws IOException {
    snapshot.links(visitor::links);
    for (Recent part : new Recent[] {passing, recent}) {
      for (int story = 0; story < part.size(); story++) {
        byte[] links = part.story(story).links();
        if (links.length > 0) {
          visitor.links(part.firstStory() + story, links);
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    snapshot.close();
  }
}
