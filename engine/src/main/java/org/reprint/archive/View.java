package org.reprint.archive;

/// What a search sees: the index, and of the recent stories those before a limit.
///
/// @param snapshot the index
/// @param recent what is not in it
/// @param stories how many of the recent stories count
/// @param sentences how many of the recent sentences
record View(Snapshot snapshot, Recent recent, int stories, int sentences) {
  /// Everything.
  static View of(Snapshot snapshot, Recent recent) {
    return new View(snapshot, recent, recent.size(), recent.sentences());
  }

  /// What was there before a story.
  ///
  /// @param ordinal of a recent story
  View before(int ordinal) {
    int story = ordinal - recent.firstStory();
    return new View(snapshot, recent, story, recent.begin(story));
  }
}
