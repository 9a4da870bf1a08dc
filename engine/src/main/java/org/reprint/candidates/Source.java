package org.reprint.candidates;

/// Why two stories are a candidate pair.
public enum Source {
  /// The same text, unit by unit.
  IDENTICAL,
  /// A band of their signatures is equal: probably a copy.
  BANDS,
  /// They share winnowed fingerprints that follow each other: probably a passage word for word.
  FINGERPRINTS,
  /// One of them stands high among the stories that share rare terms, sentence by sentence, with
  /// the other: by the sum, over the sentences that ask, of the square of the best share that one
  /// of its sentences has ([Candidate] has the formula of the share). All sentence pairs deserve a
  /// look, also those that were no hit.
  VOTE,
  /// At least one pair of sentences shares rare terms. Alone, it vouches for the hit pairs only.
  SENTENCES,
  /// They have a name of the wire in common: an id, a slug, a headline.
  CHAIN,
  /// The stories are so few that every pair is looked at.
  EVERY
}
