package org.reprint.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reprint.wire.Header;
import org.reprint.wire.Story;

class RecordCodecTest {
  sealed interface Shape permits Round, Square {}

  record Round(double radius) implements Shape {}

  record Square(int side, Shape inner) implements Shape {}

  enum Colour {
    RED,
    BLUE
  }

  record All(
      boolean yes,
      int number,
      long large,
      String text,
      Colour colour,
      Instant at,
      Duration taken,
      List<Shape> shapes,
      List<String> words) {}

  record Odd(Object thing) {}

  private final RecordCodec<All> codec = RecordCodec.of(All.class);

  @Test
  void whatWasWrittenIsRead() throws IOException {
    All all =
        new All(
            true,
            -7,
            1L << 40,
            "grün, 東京, \ud83d\ude00",
            Colour.BLUE,
            Instant.parse("2026-11-25T16:00:00.000000001Z"),
            Duration.ofMillis(1500),
            List.of(new Round(0.5), new Square(2, new Round(1))),
            Arrays.asList("a", null, ""));
    assertEquals(all, codec.decode(codec.encode(all)));
  }

  @Test
  void everyReferenceMayBeMissing() throws IOException {
    All none = new All(false, 0, 0, null, null, null, null, null, null);
    assertEquals(none, codec.decode(codec.encode(none)));
  }

  @Test
  void aSurrogateWithoutItsPartnerSurvives() throws IOException {
    All all = new All(false, 0, 0, "x\ud83dy", null, null, null, null, null);
    assertEquals("x\ud83dy", codec.decode(codec.encode(all)).text());
  }

  @Test
  void aStoryIsSuchARecord() throws IOException {
    RecordCodec<Story> stories = RecordCodec.of(Story.class);
    Story story = Story.of("k", "text").withHeader(Header.NONE);
    assertEquals(story, stories.decode(stories.encode(story)));
  }

  @Test
  void bytesThatBreakOffAreRefused() {
    byte[] bytes = codec.encode(new All(true, 1, 2, "text", Colour.RED, null, null, null, null));
    for (int length = 0; length < bytes.length; length++) {
      byte[] part = Arrays.copyOf(bytes, length);
      assertThrows(IOException.class, () -> codec.decode(part));
    }
    assertThrows(IOException.class, () -> codec.decode(Arrays.copyOf(bytes, bytes.length + 1)));
  }

  @Test
  void theShapeTellsWhatTheBytesMean() {
    assertEquals(
        "Round(radius double)", RecordCodec.of(Round.class).shape(), "names and types in order");
    assertThrows(IllegalArgumentException.class, () -> RecordCodec.of(Odd.class));
  }
}
