package org.reprint.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/// What a reader handed on, and short ways to have it read.
record Reads(List<Read> all) {
  static Reads of(Path... paths) {
    return of(ReadOptions.DEFAULT, paths);
  }

  static Reads of(ReadOptions options, Path... paths) {
    List<Read> all = new ArrayList<>();
    new StoryReader(options).read(Arrays.asList(paths), all::add);
    return new Reads(all);
  }

  static Reads ofStream(byte[] bytes) {
    List<Read> all = new ArrayList<>();
    new StoryReader(ReadOptions.DEFAULT).read(new ByteArrayInputStream(bytes), "stdin", all::add);
    return new Reads(all);
  }

  static Reads ofLines(String lines) {
    return ofStream(lines.getBytes(StandardCharsets.UTF_8));
  }

  static Path file(Path folder, String name, String text) throws IOException {
    return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
  }

  static Path file(Path folder, String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  /// ASCII with bytes in hex between angle brackets: `caf<E9>`.
  static byte[] bytes(String text) {
    StringBuilder hex = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '<') {
        hex.append(text, i + 1, text.indexOf('>', i));
        i = text.indexOf('>', i);
      } else {
        hex.append(HexFormat.of().toHexDigits((byte) c));
      }
    }
    return HexFormat.of().parseHex(hex);
  }

  List<Story> stories() {
    return all.stream().filter(Story.class::isInstance).map(Story.class::cast).toList();
  }

  List<Refused> refused() {
    return all.stream().filter(Refused.class::isInstance).map(Refused.class::cast).toList();
  }

  List<String> texts() {
    return stories().stream().map(Story::text).toList();
  }

  List<String> keys() {
    return stories().stream().map(Story::key).toList();
  }

  Story story() {
    assertEquals(1, all.size(), () -> "one story expected, got " + all);
    assertEquals(1, stories().size(), () -> "one story expected, got " + all);
    return stories().getFirst();
  }

  Refused refusal() {
    assertEquals(1, all.size(), () -> "one refusal expected, got " + all);
    assertEquals(1, refused().size(), () -> "one refusal expected, got " + all);
    return refused().getFirst();
  }
}
