package org.reprint;

import java.util.ArrayList;
import java.util.List;
import org.reprint.group.Candidate;
import org.reprint.group.Group;
import org.reprint.group.Grouper;
import org.reprint.group.Link;
import org.reprint.judge.Subject;
import org.reprint.shingle.ShingleSet;
import org.reprint.wire.Story;

/// Hands the relations by which stories may be shown as one to the grouper.
final class Merging {
  private Merging() {}

  /// The groups, in the order of their kept story.
  ///
  /// @param subjects in the order given
  static List<Group> groups(List<Subject> subjects, List<Judged> judged) {
    List<Link> links = new ArrayList<>();
    for (Judged pair : judged) {
      ShingleSet a = subjects.get(pair.a()).shingles();
      ShingleSet b = subjects.get(pair.b()).shingles();
      if (pair.relation().label().mayBeMerged() && a != null && b != null) {
        links.add(
            new Link(
                pair.a(),
                pair.b(),
                pair.relation().jaccard(),
                a.containmentIn(b),
                b.containmentIn(a)));
      }
    }
    List<Candidate> members = new ArrayList<>();
    for (Subject subject : subjects) {
      Story story = subject.story();
      members.add(new Candidate(story.key(), story.date(), story.text().length()));
    }
    return new Grouper().group(members, links);
  }
}
