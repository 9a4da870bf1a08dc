package org.reprint.archive;

/// What a search sees: the index, what is being handed to it, and of what came since the stories
/// before a limit. Sentences are documents: those of the index under their own number, then those
/// of each part.
final class View {
  private final Snapshot snapshot;
  private final Part[] parts;

  private View(Snapshot snapshot, Part... parts) {
    this.snapshot = snapshot;
    this.parts = parts;
  }

  /// Stories that are not in the index.
  ///
  /// @param recent which
  /// @param stories how many of them count
  /// @param sentences how many of their sentences
  /// @param firstDocument of their sentences
  record Part(Recent recent, int stories, int sentences, int firstDocument) {}

  /// Everything.
  static View of(Snapshot snapshot, Recent passing, Recent recent) {
    return of(snapshot, passing, recent, recent.size());
  }

  /// Everything before a story.
  ///
  /// @param stories how many of the recent stories count
  static View of(Snapshot snapshot, Recent passing, Recent recent, int stories) {
    int first = snapshot.maxDoc();
    int sentences = passing.sentences();
    return new View(
        snapshot,
        new Part(passing, passing.size(), sentences, first),
        new Part(recent, stories, recent.begin(stories), first + sentences));
  }

  /// How many fingerprints a story has.
  int fingerprints(int ordinal) {
    for (int i = parts.length - 1; i >= 0; i--) {
      Recent recent = parts[i].recent;
      int story = ordinal - recent.firstStory();
      if (story >= 0 && story < recent.size()) {
        return recent.story(story).features().fingerprints().length;
      }
    }
    return snapshot.fingerprints(ordinal);
  }

  Snapshot snapshot() {
    return snapshot;
  }

  /// The parts that are not in the index, in the order of their stories. Leave it alone.
  Part[] parts() {
    return parts;
  }

  /// The part of a document; null when it is of the index.
  Part part(int document) {
    for (int i = parts.length - 1; i >= 0; i--) {
      if (document >= parts[i].firstDocument) {
        return parts[i];
      }
    }
    return null;
  }
}
