package org.reprint.dedupe;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reprint.wire.Refused;

/// Finds records that came under one id.
///
/// The same id, version and text is one record sent again, and left out; with another text the
/// later one is refused. Records of one id with several versions are named by both.
final class Resends {
  private final LineTable lines;
  private final StorySets stories;
  private final Names names;
  private final BitSet versioned;
  private final List<Conflict> conflicts = new ArrayList<>();
  private int resends;

  private record Conflict(int line, Refused refused) {}

  private record Filed(int line, byte[] digest) {}

  private record Again(String id, String version, Filed first, Filed now) {}

  /// @param versioned receives the lines whose id came in several versions
  Resends(LineTable lines, StorySets stories, Names names, BitSet versioned) {
    this.lines = lines;
    this.stories = stories;
    this.names = names;
    this.versioned = versioned;
  }

  /// Looks through all ids; lines that are not filed are no stories from then on.
  void find(KeyLog ids) throws IOException {
    KeyWalk walk =
        new KeyWalk(ids, Records.Kind.KEYED, lines) {
          @Override
          void key(long[] records, int from, int to, int partition) throws IOException {
            sameHash(records, from, to);
          }
        };
    for (int partition = 0; partition < ids.partitions(); partition++) {
      walk.walk(partition);
    }
  }

  /// Records that come in the order of their lines. Different ids may share a hash.
  private void sameHash(long[] records, int from, int to) throws IOException {
    Map<String, Map<String, Filed>> filed = new HashMap<>(); // by id, then version, "" for none
    Map<String, List<Integer>> linesOf = new HashMap<>();
    List<Again> again = new ArrayList<>();
    for (int i = from; i < to; i++) {
      int line = Records.Kind.KEYED.line(records[i]);
      StoryScan story = stories.read(line);
      String id = story.id();
      String version = story.version() == null ? "" : story.version();
      Filed now = new Filed(line, digest(story.content()));
      Filed first = filed.computeIfAbsent(id, _ -> new HashMap<>()).putIfAbsent(version, now);
      linesOf.computeIfAbsent(id, _ -> new ArrayList<>()).add(line);
      if (first != null) {
        again.add(new Again(id, story.version(), first, now));
      }
    }
    filed.forEach((id, versions) -> {
      if (versions.size() > 1) {
        linesOf.get(id).forEach(versioned::set);
      }
    });
    again.forEach(this::take);
  }

  private void take(Again again) {
    int line = again.now.line;
    lines.unfile(line);
    if (Arrays.equals(again.first.digest, again.now.digest)) {
      resends++;
      return;
    }
    String why =
        "key \""
            + names.key(line, again.id, again.version)
            + "\" stands for another text already, at "
            + names.where(again.first.line);
    conflicts.add(new Conflict(line, new Refused(names.where(line), why)));
  }

  private static byte[] digest(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JVM has SHA-256", e);
    }
  }

  /// Records that came again and are left out.
  int resends() {
    return resends;
  }

  /// Those with another text, in the order of their lines.
  List<Refused> conflicts() {
    conflicts.sort(Comparator.comparingInt(Conflict::line));
    return conflicts.stream().map(Conflict::refused).toList();
  }
}
