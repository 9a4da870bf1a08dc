package org.reprint.bench.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TextFieldTest {
  private static final long SEED = Long.getLong("reprint.seed", 20_261_122L);
  private static final String[] PIECES = {
    "word", " ", "\n", "\"", "\\", "/", "\t", "é", "“", "\u00A0", "’", "™", "你", "😀", "\u0001",
    "{", "}", "[", ":"
  };

  private final TextField field = new TextField();

  @Test
  void theTextAtTheTopIsRead() {
    assertEquals("b", read("{\"id\":\"text\",\"x\":{\"text\":\"a\"},\"text\" : \"b\"}"));
    assertEquals("", read("{\"text\":\"\"}"));
    assertEquals("a\"b\\\n/", read("{\"title\":\"\\\"text\\\":\",\"text\":\"a\\\"b\\\\\\n\\/\"}"));
  }

  @Test
  void aLineWithoutTextHasNone() {
    for (String line : new String[] {"{}", "{\"text\":null}", "{\"a\":[\"text\"]}", "x", ""}) {
      byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
      assertFalse(field.read(bytes, 0, bytes.length), line);
    }
  }

  @Test
  void whatWasWrittenIsReadEscapedOrNot() throws IOException {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int trial = 0; trial < 300; trial++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      String signless = text.toString().replaceAll("[“’\u00A0]", " ");
      assertEquals(
          signless,
          read(line(text.toString(), trial % 2 == 0)),
          () -> "rerun with -Dreprint.seed=" + SEED);
    }
  }

  private static String line(String text, boolean ascii) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    JsonFactory json =
        JsonFactory.builder().configure(JsonWriteFeature.ESCAPE_NON_ASCII, ascii).build();
    try (JsonGenerator line = json.createGenerator(bytes)) {
      line.writeStartObject();
      line.writeStringField("title", text);
      line.writeStringField("text", text);
      line.writeEndObject();
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private String read(String line) {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    assertTrue(field.read(bytes, 0, bytes.length), line);
    return new String(field.bytes(), 0, field.length(), StandardCharsets.UTF_8);
  }
}
