package org.reprint.group;

import java.util.List;
import org.reprint.judge.Why;

/// Stories that may be shown as one.
///
/// @param id stable name of the group, see [GroupNames]
/// @param namesake key of its earliest story, after which it is named
/// @param kept key of the story to keep
/// @param why that one is kept, and which were passed over because they must not be printed
/// @param members at least two, the kept one first
/// @param weakest the least alike pair of those that are linked
/// @param sources how many sent them; a story that does not say who sent it counts as one. 0 when
///   it is not known
/// @param independentSources the same with all outlets of one family counted once
public record Group(
    String id,
    String namesake,
    String kept,
    String why,
    List<Member> members,
    Weakest weakest,
    int sources,
    int independentSources) {
  public Group {
    members = List.copyOf(members);
  }

  /// One story of the group, measured against the kept one.
  ///
  /// @param key of the story
  /// @param jaccard with the kept story, over word 5-shingles
  /// @param inKept share of this story's shingles that the kept one has
  /// @param ofKept share of the kept story's shingles that this one has
  /// @param why it may stand with the kept one; null for the kept one itself
  public record Member(String key, double jaccard, double inKept, double ofKept, Why why) {
    /// A member of which nobody asks why.
    public Member(String key, double jaccard, double inKept, double ofKept) {
      this(key, jaccard, inKept, ofKept, null);
    }
  }

  /// The least alike pair of a group.
  ///
  /// @param a key of the one
  /// @param b key of the other
  /// @param jaccard between them
  public record Weakest(String a, String b, double jaccard) {}
}
