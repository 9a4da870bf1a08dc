package org.reprint.group;

import java.util.List;

/// Stories that may be shown as one.
///
/// @param id stable name of the group
/// @param kept key of the story to keep
/// @param why the rule by which it is kept
/// @param members at least two, the kept one first
/// @param weakest the least alike pair of members
public record Group(String id, String kept, String why, List<Member> members, Weakest weakest) {
  public Group {
    members = List.copyOf(members);
  }

  /// One story of the group, measured against the kept one.
  ///
  /// @param key of the story
  /// @param jaccard with the kept story, over word 5-shingles
  /// @param inKept share of this story's shingles that the kept one has
  /// @param ofKept share of the kept story's shingles that this one has
  public record Member(String key, double jaccard, double inKept, double ofKept) {}

  /// The least alike pair of a group.
  ///
  /// @param a key of the one
  /// @param b key of the other
  /// @param jaccard between them
  public record Weakest(String a, String b, double jaccard) {}
}
