package org.reprint.archive;

import it.unimi.dsi.fastutil.ints.IntArrayList;

/// A story that was found for another, and by what.
public final class Found {
  final int ordinal;
  boolean band;
  boolean copy;
  int shared; // fingerprints
  int fingerprints;
  boolean vote;
  double likeness;
  double weight;
  double beyond;
  final IntArrayList mine = new IntArrayList(0);
  final IntArrayList theirs = new IntArrayList(0);

  Found(int ordinal) {
    this.ordinal = ordinal;
  }

  /// The number of the story in the archive.
  public int ordinal() {
    return ordinal;
  }

  /// Whether a band of their signatures is equal.
  public boolean band() {
    return band;
  }

  /// Whether it may be a copy: a band is equal, or of the fingerprints of the smaller of both two
  /// in five are shared. Of 8 in 10 shingles that copies share at least, seldom less than that
  /// number of fingerprints is left, never so few.
  public boolean mayBeCopy() {
    return copy;
  }

  /// How many different fingerprints it has; 0 for one that was filed without features.
  public int fingerprints() {
    return fingerprints;
  }

  /// How many different fingerprints both have.
  public int sharedFingerprints() {
    return shared;
  }

  /// Whether it stands high among the stories that share rare terms, as [Source#VOTE] says.
  ///
  /// [Source#VOTE]: org.reprint.candidates.Source#VOTE
  public boolean vote() {
    return vote;
  }

  /// The mean, over the sentences of the story that was asked about, of the square of the share
  /// that each has in common with the sentence of this one that is most like it, however common its
  /// terms are: 1 for the same sentences, 0 where none was found.
  public double likeness() {
    return likeness;
  }

  /// The sum, over the sentences of the story that was asked about, of the rarity of the terms that
  /// each shares with the sentence of this one that it shares most with; of sentences alone that
  /// were found and have a third and more of their terms in common, by rarity.
  public double weight() {
    return weight;
  }

  /// The same less what the rivals of the sentences that were asked about take off it: see
  /// [org.reprint.candidates.RivalLevel].
  public double beyondRivals() {
    return beyond;
  }

  /// How many pairs of sentences share rare terms.
  public int hits() {
    return mine.size();
  }

  /// Sentences of the story that was asked about, parallel to [#theirs], for each pair of sentences
  /// that shares rare terms.
  public int[] mine() {
    return mine.toIntArray();
  }

  /// Sentences of this story.
  public int[] theirs() {
    return theirs.toIntArray();
  }
}
