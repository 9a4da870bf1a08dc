package org.reprint.wire;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HostileInputTest {
  private static final int TRIALS = 200;
  private final long root = Long.getLong("reprint.seed", 0x5EEDL);
  @TempDir Path folder;

  @Test
  void whatIsWrittenAsJsonLinesReadsBackTheSame() throws IOException {
    for (int trial = 0; trial < TRIALS; trial++) {
      SplittableRandom random = new SplittableRandom(root + trial);
      List<Story> written = stories(random);
      StringBuilder lines = new StringBuilder();
      for (Story story : written) {
        lines
            .append(line(story, random.nextBoolean()))
            .append(random.nextBoolean() ? "\n" : "\r\n");
      }
      List<Story> read =
          Reads.ofLines(lines.toString()).stories().stream().map(HostileInputTest::bare).toList();
      assertEquals(written, read, rerun(trial));
    }
  }

  @Test
  void cuttingJsonLinesAnywhereCostsAtMostTheLastOne() throws IOException {
    String lines =
        String.join(
            "\r\n",
            "\ufeff{\"id\":\"é1\",\"text\":\"Rain “fell” \\ud83d\\ude00.\"}",
            "",
            "{\"id\":2,\"title\":\"日本\",\"text\":\"It\\nstopped\",\"x\":[{\"y\":null},1.5e3]}",
            "{\"text\":\"\ud83d\ude00\",\"date\":\"2016-08-29\"}");
    byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
    List<Story> whole = Reads.ofStream(bytes).stories();
    assertEquals(3, whole.size());
    for (int cut = 0; cut < bytes.length; cut++) {
      Reads stream = Reads.ofStream(Arrays.copyOf(bytes, cut));
      assertBeginning(whole, stream, "stdin", cut);
      Path file = Reads.file(folder, "a.jsonl", Arrays.copyOf(bytes, cut));
      assertBeginning(whole, Reads.of(file), file.toString(), cut);
    }
  }

  private static void assertBeginning(List<Story> whole, Reads reads, String name, int cut) {
    List<String> texts = whole.stream().map(Story::text).limit(reads.stories().size()).toList();
    assertEquals(texts, reads.texts(), () -> name + " cut at " + cut);
    assertTrue(reads.refused().size() <= 1, () -> name + " cut at " + cut + ": " + reads.all());
    assertTrue(!reads.all().isEmpty(), () -> name + " cut at " + cut);
  }

  @Test
  void randomBytesNeverThrow() throws IOException {
    List<String> names = List.of("a.txt", "a.jsonl", "a.json", "a");
    for (int trial = 0; trial < TRIALS; trial++) {
      SplittableRandom random = new SplittableRandom(root + trial);
      byte[] bytes = new byte[random.nextInt(1, 3000)];
      random.nextBytes(bytes);
      if (random.nextBoolean()) {
        bytes[0] = '{';
      }
      assertSomething(bytes, names.get(random.nextInt(names.size())), trial);
    }
  }

  @Test
  void spoiltJsonNeverThrows() throws IOException {
    byte[] good =
        String.join(
                "\n",
                "{\"id\":\"x\",\"text\":\"Rain\",\"date\":1472487961,\"x\":[{\"y\":\"\\u00e9\"}]}",
                "{\"text\":\"é “now”\",\"title\":\"t\",\"version\":\"2\"}")
            .getBytes(StandardCharsets.UTF_8);
    for (int trial = 0; trial < 3 * TRIALS; trial++) {
      SplittableRandom random = new SplittableRandom(root + trial);
      byte[] bytes = good.clone();
      for (int i = random.nextInt(1, 6); i > 0; i--) {
        byte other = good[random.nextInt(good.length)];
        bytes[random.nextInt(bytes.length)] =
            random.nextBoolean() ? other : (byte) random.nextInt();
      }
      assertSomething(bytes, random.nextBoolean() ? "a.jsonl" : "a.json", trial);
    }
  }

  private void assertSomething(byte[] bytes, String name, int trial) throws IOException {
    Path file = Reads.file(folder, name, bytes);
    Reads reads = assertDoesNotThrow(() -> Reads.of(file), () -> rerun(trial));
    Reads stream = assertDoesNotThrow(() -> Reads.ofStream(bytes), () -> rerun(trial));
    assertTrue(!reads.all().isEmpty() && !stream.all().isEmpty(), () -> rerun(trial));
    StoryRegister register = new StoryRegister();
    reads.all().forEach(register);
    StoryRegister.Filed filed = register.file();
    int told = filed.stories().size() + filed.refused().size() + filed.resends();
    assertEquals(reads.all().size(), told, () -> rerun(trial));
  }

  private String rerun(int trial) {
    return "rerun with -Dreprint.seed=" + (root + trial);
  }

  private static List<Story> stories(SplittableRandom random) {
    List<Story> stories = new ArrayList<>();
    for (int i = random.nextInt(1, 12); i > 0; i--) {
      String title = random.nextBoolean() ? "t" + text(random) : null;
      String text = title != null && random.nextInt(4) == 0 ? "" : "x" + text(random);
      String source = random.nextBoolean() ? text(random) : null;
      String dateline = random.nextBoolean() ? text(random) : null;
      String key = "k" + stories.size() + text(random);
      stories.add(new Story(key, text, title, null, source, dateline, List.of()));
    }
    return stories;
  }

  // Any UTF-16 units, lone surrogates and controls among them.
  private static String text(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(60); i > 0; i--) {
      switch (random.nextInt(6)) {
        case 0 -> text.append((char) random.nextInt(0x10000));
        case 1 -> text.appendCodePoint(random.nextInt(0x10000, 0x110000));
        case 2 -> text.append((char) random.nextInt(0xD800, 0xE000));
        case 3 -> text.append("\\\"\u2028\u200b\u202e\ufeff\r\n".charAt(random.nextInt(8)));
        default -> text.append((char) random.nextInt(0x20, 0x7F));
      }
    }
    return text.toString();
  }

  // Escaped down to ASCII, or as plain as may be: lone surrogates have no other form in UTF-8.
  private static String line(Story story, boolean ascii) throws IOException {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(line)) {
      json.writeStartObject();
      json.writeStringField("id", story.key());
      for (String[] field :
          new String[][] {
            {"text", story.text()},
            {"title", story.title()},
            {"source", story.source()},
            {"dateline", story.dateline()}
          }) {
        if (field[1] != null) {
          json.writeStringField(field[0], field[1]);
        }
      }
      json.writeEndObject();
    }
    StringBuilder escaped = new StringBuilder();
    String plain = line.toString();
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      boolean paired =
          Character.isHighSurrogate(c)
              && i + 1 < plain.length()
              && Character.isLowSurrogate(plain.charAt(i + 1));
      if (paired && !ascii) {
        escaped.append(c).append(plain.charAt(++i));
      } else if (Character.isSurrogate(c) || (ascii && c > 0x7E)) {
        escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  private static Story bare(Story story) {
    return new Story(
        story.key(),
        story.text(),
        story.title(),
        story.date(),
        story.source(),
        story.dateline(),
        story.notes());
  }
}
