package org.reprint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reprint.group.Families;
import org.reprint.group.Scope;
import org.reprint.report.Summary;
import org.reprint.wire.Story;

/// Which pairs of stories are compared, by who sent them: outlets of one family are one source, and
/// a story that does not say who sent it is one of its own. A story and itself are always compared.
final class Scopes {
  private final Scope scope;
  private final Families families;

  Scopes(Scope scope, Families families) {
    this.scope = scope;
    this.families = families;
  }

  /// Whether two different stories are compared.
  boolean admits(Story a, Story b) {
    return scope.admits(families.same(a.source(), b.source()));
  }

  /// Whether every pair is.
  boolean admitsAll() {
    return scope == Scope.BOTH;
  }

  /// How many pairs of stories the scope leaves out; empty when it leaves out none. Some of them
  /// may be left out for another reason too.
  List<Summary.NotCompared> count(List<Story> stories) {
    Map<String, Long> sent = new HashMap<>();
    for (Story story : stories) {
      if (story.source() != null) {
        sent.merge(families.owner(story.source()), 1L, Long::sum);
      }
    }
    long within = sent.values().stream().mapToLong(n -> n * (n - 1) / 2).sum();
    long all = (long) stories.size() * (stories.size() - 1) / 2;
    List<Summary.NotCompared> left = new ArrayList<>();
    switch (scope) {
      case ACROSS -> add(left, "scope across: both stories of one source", within);
      case WITHIN -> add(left, "scope within: the stories of two sources", all - within);
      case BOTH -> {}
    }
    return left;
  }

  private static void add(List<Summary.NotCompared> left, String why, long pairs) {
    if (pairs > 0) {
      left.add(new Summary.NotCompared(why, pairs));
    }
  }
}
