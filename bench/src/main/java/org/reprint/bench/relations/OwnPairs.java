package org.reprint.bench.relations;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.reprint.bench.JsonLine;
import org.reprint.wire.Header;
import org.reprint.wire.Story;

/// The labelled set that ships beside these classes: stories written for it, of events that never
/// were, in the styles of several agencies.
///
/// A family is two files: `NAME.stories.jsonl` with `id`, `text` and any of `title`, `date`,
/// `source`, `dateline`, `record` and `version` (the id on the wire that several versions share),
/// `slug`, `takeKey`, `chain`, `note`, `byline`, `credit`, `urgency`, `status`; and
/// `NAME.pairs.jsonl` with `a`, `b`, `label`, `kind`, `facts` and `note`.
final class OwnPairs {
  private static final String FAMILIES = "families.txt";

  private OwnPairs() {}

  /// Reads it.
  static LabelledSet read() {
    Map<String, Story> stories = new LinkedHashMap<>();
    List<LabelledPair> pairs = new ArrayList<>();
    for (String family : lines(FAMILIES)) {
      String file = family + ".stories.jsonl";
      List<JsonLine> records = records(file);
      for (int i = 0; i < records.size(); i++) {
        Story story = story(records.get(i), file, i + 1);
        if (stories.put(story.key(), story) != null) {
          throw new IllegalStateException(
              file + ":" + (i + 1) + ": the key \"" + story.key() + "\" is taken");
        }
      }
      records(family + ".pairs.jsonl").forEach(line -> pairs.add(pair(line)));
    }
    return new LabelledSet("own set", stories, pairs);
  }

  private static LabelledPair pair(JsonLine line) {
    List<LabelledFact> facts =
        line.fields().containsKey("facts")
            ? line.objects("facts").stream().map(OwnPairs::fact).toList()
            : null;
    return new LabelledPair(
        line.text("a"),
        line.text("b"),
        line.text("label"),
        or(line, "kind"),
        facts,
        line.text("note"));
  }

  private static LabelledFact fact(JsonLine line) {
    return new LabelledFact(
        line.text("kind").equals("quotation"), line.text("from"), line.text("to"));
  }

  private static Story story(JsonLine line, String file, int number) {
    String id = line.text("id");
    String date = or(line, "date");
    String record = or(line, "record");
    Story.Origin origin =
        new Story.Origin(
            file + ":" + number, file, number, record == null ? id : record, or(line, "version"));
    return new Story(
        id,
        line.text("text"),
        or(line, "title"),
        date == null ? null : Instant.parse(date),
        or(line, "source"),
        or(line, "dateline"),
        List.of(),
        header(line),
        origin);
  }

  private static Header header(JsonLine line) {
    String status = or(line, "status");
    return new Header(
        or(line, "slug"),
        or(line, "takeKey"),
        or(line, "chain"),
        List.of(),
        status == null
            ? Header.Status.USABLE
            : Header.Status.valueOf(status.toUpperCase(Locale.ROOT)),
        null,
        or(line, "note"),
        or(line, "byline"),
        or(line, "credit"),
        null,
        line.fields().containsKey("urgency") ? (int) line.number("urgency") : 0,
        null);
  }

  private static String or(JsonLine line, String name) {
    return line.fields().get(name) == null ? null : line.text(name);
  }

  private static List<JsonLine> records(String name) {
    List<JsonLine> records = new ArrayList<>();
    try (InputStream in = open(name)) {
      JsonLine.read(in, name, records::add);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
    return records;
  }

  private static List<String> lines(String name) {
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(open(name), StandardCharsets.UTF_8))) {
      return in.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  private static InputStream open(String name) {
    return Objects.requireNonNull(OwnPairs.class.getResourceAsStream(name), name);
  }
}
