package org.reprint.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReadOptionsTest {
  @Test
  void everyFieldCanBeRenamed() {
    ReadOptions.Fields fields =
        ReadOptions.Fields.DEFAULT
            .withId("a")
            .withText("b")
            .withTitle("c")
            .withDate("d")
            .withSource("e")
            .withDateline("f")
            .withVersion("g");
    assertEquals(new ReadOptions.Fields("a", "b", "c", "d", "e", "f", "g"), fields);
    assertEquals(fields, ReadOptions.DEFAULT.withFields(fields).withLimitChars(9).fields());
  }

  @Test
  void wrongOptionsAreBadCalls() {
    assertEquals(
        "field names must differ, got \"id\" twice",
        message(() -> ReadOptions.Fields.DEFAULT.withText("id")));
    assertEquals(
        "limitChars must be in [1, 268435456], got 0",
        message(() -> ReadOptions.DEFAULT.withLimitChars(0)));
    assertThrows(
        IllegalArgumentException.class, () -> ReadOptions.DEFAULT.withLimitChars((1 << 28) + 1));
    assertThrows(IllegalArgumentException.class, () -> ReadOptions.Fields.DEFAULT.withDate(""));
  }

  @Test
  void whatIsOverTheLimitIsRefusedAndTheRestRead(@TempDir Path folder) throws IOException {
    ReadOptions ten = ReadOptions.DEFAULT.withLimitChars(10);
    Reads.file(folder, "a.txt", "1234567890");
    Reads.file(folder, "b.txt", "12345678901");
    Reads.file(folder, "c.txt", "é".repeat(40));
    Reads.file(
        folder,
        "d.jsonl",
        "{\"text\":\"1234567890\",\"other\":\"12345678901\"}\n{\"text\":\"12345678901\"}\n"
            + "{\"x\":\""
            + "x".repeat(70_000)
            + "\"}\n{\"text\":\"last\"}\n");
    Reads reads = Reads.of(ten, folder);
    assertEquals(List.of("1234567890", "1234567890", "last"), reads.texts());
    assertEquals(
        List.of(
            new Refused(folder + "/b.txt", "a text of 11 characters; at most 10 are read"),
            new Refused(
                folder + "/c.txt", "a text of more than 10 characters; at most 10 are read"),
            new Refused(folder + "/d.jsonl:2", "column 9: \"text\" is longer than 10 characters"),
            new Refused(folder + "/d.jsonl:3", "a line of more than 65596 bytes")),
        reads.refused());
  }

  private static String message(Runnable call) {
    return assertThrows(IllegalArgumentException.class, call::run).getMessage();
  }
}
