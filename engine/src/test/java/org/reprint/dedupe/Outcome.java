package org.reprint.dedupe;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reprint.report.JsonLines;
import org.reprint.wire.ReadOptions;
import org.reprint.wire.Refused;

/// What came of one run: all that it writes and says.
record Outcome(String kept, String groupLines, Deduped.Totals totals, List<Refused> refused) {
  private static final Pattern MEMBER =
      Pattern.compile(
          "\\{\"key\":\"([^\"]*)\",\"jaccard\":([^,]*),\"containment\":\\[([^]]*?),([^]]*?)]");
  private static final Pattern GROUP =
      Pattern.compile("\"group\":\"([^\"]*)\",\"kept\":\"([^\"]*)\",\"why\":\"([^\"]*)\"");
  private static final Pattern WEAKEST =
      Pattern.compile("\"weakest\":\\{\"a\":\"([^\"]*)\",\"b\":\"([^\"]*)\",\"jaccard\":(.*?)}");

  /// A member of a group, as written.
  record Member(String key, double jaccard, double inKept, double ofKept) {}

  /// A group, as written.
  record Written(
      String name,
      String kept,
      String why,
      List<Member> members,
      String a,
      String b,
      double weakest) {
    List<String> keys() {
      return members.stream().map(Member::key).toList();
    }
  }

  static Outcome of(Path... files) {
    return of(DedupeOptions.DEFAULT, files);
  }

  static Outcome of(DedupeOptions options, Path... files) {
    return of(options, Arrays.stream(files).map(Input::of).toList());
  }

  static Outcome of(DedupeOptions options, List<Input> inputs) {
    return of(options, ReadOptions.DEFAULT, inputs);
  }

  static Outcome of(DedupeOptions options, ReadOptions reading, List<Input> inputs) {
    try {
      return tried(options, reading, inputs);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Outcome tried(DedupeOptions options, ReadOptions reading, List<Input> inputs)
      throws IOException {
    try (Deduped result = new Dedupe(options, reading).run(inputs, true, (_, _, _) -> {})) {
      ByteArrayOutputStream groups = new ByteArrayOutputStream();
      result.writeGroups(new JsonLines(groups));
      return new Outcome(
          kept(result), groups.toString(StandardCharsets.UTF_8), result.totals(), result.refused());
    }
  }

  /// Every byte as one character, so that nothing is lost.
  static String kept(Deduped result) throws IOException {
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    result.writeKept(Channels.newChannel(kept), (_, _, _) -> {});
    return kept.toString(StandardCharsets.ISO_8859_1);
  }

  /// The kept lines as text.
  String text() {
    return new String(kept.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  List<Written> groups() {
    return groupLines.lines().map(Outcome::group).toList();
  }

  /// Keys of the members of each group.
  List<List<String>> members() {
    return groups().stream().map(Written::keys).toList();
  }

  /// What was refused, as `where: why`.
  List<String> refusals() {
    return refused.stream().map(r -> r.where() + ": " + r.why()).toList();
  }

  private static Written group(String line) {
    Matcher head = GROUP.matcher(line);
    Matcher weakest = WEAKEST.matcher(line);
    if (!head.find() || !weakest.find()) {
      throw new AssertionError("no group: " + line);
    }
    List<Member> members = new ArrayList<>();
    Matcher member = MEMBER.matcher(line);
    while (member.find()) {
      members.add(
          new Member(
              member.group(1),
              Double.parseDouble(member.group(2)),
              Double.parseDouble(member.group(3)),
              Double.parseDouble(member.group(4))));
    }
    return new Written(
        head.group(1),
        head.group(2),
        head.group(3),
        members,
        weakest.group(1),
        weakest.group(2),
        Double.parseDouble(weakest.group(3)));
  }
}
