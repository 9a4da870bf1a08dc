package org.reprint.dedupe;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reprint.group.Verdict;
import org.reprint.group.Verdict.Ruling;
import org.reprint.group.Verdicts;

/// The lines that an editor's verdicts are about.
///
/// Keys are known when all lines were read ([Names]), so first every line is noted that may have
/// one of them: it has the id in it, or none at all. Noting is thread-safe; once [#settle] was
/// called nothing changes any more.
final class Rulings {
  private final Verdicts verdicts;
  private final Set<String> ids = new HashSet<>(); // keys, and what stands before an @ in one
  private final List<Noted> noted = new ArrayList<>();
  private final LongOpenHashSet joined = new LongOpenHashSet(); // pairs of lines that are one story
  private int obeyed;

  private record Noted(int line, String id, String version) {}

  Rulings(Verdicts verdicts) {
    this.verdicts = verdicts;
    for (Verdict verdict : verdicts.all()) {
      note(verdict.a());
      note(verdict.b());
    }
  }

  private void note(String key) {
    ids.add(key);
    for (int at = key.indexOf('@'); at >= 0; at = key.indexOf('@', at + 1)) {
      ids.add(key.substring(0, at));
    }
  }

  /// True when nobody said anything, so that nothing need be noted.
  boolean isEmpty() {
    return verdicts.isEmpty();
  }

  /// Notes a line that may be meant.
  ///
  /// @param id as given, or null
  /// @param version as given, or null
  void offer(int line, String id, String version) {
    if (id == null || ids.contains(id)) {
      synchronized (noted) {
        noted.add(new Noted(line, id, version));
      }
    }
  }

  /// Finds out which lines are meant. Of several with one key it is the first.
  void settle(LineTable lines, Names names) {
    Map<String, Integer> lineOf = new HashMap<>();
    noted.sort(Comparator.comparingInt(Noted::line));
    for (Noted one : noted) {
      if (lines.isStory(one.line)) {
        lineOf.putIfAbsent(names.key(one.line, one.id, one.version), one.line);
      }
    }
    noted.clear();
    for (Verdict verdict : verdicts.all()) {
      Integer a = lineOf.get(verdict.a());
      Integer b = lineOf.get(verdict.b());
      if (a != null && b != null) {
        obeyed++;
        if (verdict.ruling() != Ruling.DIFFERENT) {
          joined.add(Records.pair(a, b));
        }
      }
    }
  }

  /// Makes candidates of the pairs that are one story.
  void join(PairSink sink) throws IOException {
    for (long pair : joined.toLongArray()) {
      sink.add(Records.first(pair), Records.second(pair));
    }
  }

  /// Whether an editor said of two lines that they are one story.
  boolean joins(int lineA, int lineB) {
    return !joined.isEmpty() && joined.contains(Records.pair(lineA, lineB));
  }

  /// How many verdicts are about two stories that are here.
  int obeyed() {
    return obeyed;
  }

  /// How many are about a story that is not.
  int unknown() {
    return verdicts.all().size() - obeyed;
  }
}
