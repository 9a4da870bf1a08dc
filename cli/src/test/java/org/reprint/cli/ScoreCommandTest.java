package org.reprint.cli;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class ScoreCommandTest {
  private static final String SAME =
      ",\"reprint\":{\"score\":1.0,\"forward\":1.0,\"backward\":1.0,\"level\":\"verbatim\"}";
  private static final String OTHER =
      ",\"reprint\":{\"score\":0.25,\"forward\":0.5,\"backward\":0.25,\"level\":\"unrelated\"}";

  private final Trial trial = new Trial();

  @Test
  void linesComeBackByteForByteWithOneObjectAdded() {
    String marked =
        """
        {"s1":"a","s2":"a"#}
          { "id" : 1.50 ,\t"s1":"\\u00e9", "s2":"é", "x":{"}":[]} #} \t\r
        {"s1":"😀","s2":"😁"@}\
        """;
    assertEquals(0, trial.run(marked.replaceAll("[#@]", ""), "score"), trial.err);
    assertEquals(marked.replace("#", SAME).replace("@", OTHER), trial.out);
    assertEquals("", trial.err);
  }

  @Test
  void brokenLinesAreNamedAndCountedAndTheRunGoesOn() {
    String in =
        "{\"s1\":\"a\",\"s2\":\"a\"}\n{broken\n\n{\"s1\":\"a\"}\n{\"s1\":\"b\",\"s2\":\"a\"}\n";
    assertEquals(3, trial.run(in, "score"));
    assertEquals(
        "{\"s1\":\"a\",\"s2\":\"a\"" + SAME + "}\n{\"s1\":\"b\",\"s2\":\"a\"" + OTHER + "}\n",
        trial.out);
    String[] errors = trial.err.split("\n", -1);
    assertEquals(3, errors.length, trial.err);
    assertTrue(errors[0].startsWith("reprint: refused stdin:2: not JSON: "), trial.err);
    assertEquals("reprint: refused stdin:4: no \"s2\" field", errors[1]);
  }

  @Test
  void linesThatArePackedOrUtf16AreReadAsStoriesAre() throws IOException {
    String line = "{\"s1\":\"é 😀\",\"s2\":\"é 😀\"#}\r\n";
    String lines = line.replace("#", "").repeat(3000);
    for (Charset charset : new Charset[] {UTF_8, UTF_16BE, UTF_16LE}) {
      byte[] plain = ((charset.equals(UTF_8) ? "" : "\uFEFF") + lines).getBytes(charset);
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
        gzip.write(plain);
      }
      for (byte[] bytes : new byte[][] {plain, packed.toByteArray()}) {
        assertEquals(0, trial.run(bytes, "score"), trial.err);
        assertEquals(line.replace("#", SAME).repeat(3000), trial.out);
      }
    }
  }

  @Test
  void nothingReadableIsSaidAndHasACodeOfItsOwn() {
    for (String in : new String[] {"", "\n \n", "{}\n"}) {
      assertEquals(2, trial.run(in, "score"));
      assertEquals("", trial.out);
      assertTrue(trial.err.endsWith("reprint: nothing readable on standard input\n"), trial.err);
    }
  }

  @Test
  void theFieldsCanBeNamed() {
    assertEquals(
        0,
        trial.run(
            "{\"left\":\"a\",\"s2\":7,\"right\":\"a\"}",
            "score",
            "--field-s1",
            "left",
            "--field-s2=right"),
        trial.err);
    assertEquals("{\"left\":\"a\",\"s2\":7,\"right\":\"a\"" + SAME + "}", trial.out);
  }

  @Test
  void invalidBytesAreRefusedAndBytesThatAreKeptStay() {
    byte[] in =
        "{\"s1\":\"?\",\"s2\":\"a\"}\n\ufeff{\"s1\":\"a\",\"s2\":\"a\"}"
            .getBytes(StandardCharsets.UTF_8);
    in[7] = (byte) 0xff;
    assertEquals(3, trial.run(in, "score"));
    assertEquals("\ufeff{\"s1\":\"a\",\"s2\":\"a\"" + SAME + "}", trial.out);
    assertEquals("reprint: refused stdin:1: not UTF-8: byte 8 of the line is 0xff\n", trial.err);
  }

  @Test
  void aLineLongerThanTheBufferComesBackWhole() {
    String in = "{\"s1\":\"" + "x".repeat(200_000) + "\",\"s2\":\"é\"}\n";
    assertEquals(0, trial.run(in + in, "score"), trial.err);
    String line = in.replace("}", OTHER + "}");
    assertEquals(line + line, trial.out);
  }

  @Test
  void linesAreCutTheSameHoweverTheStreamDeliversThem() throws IOException {
    byte[] text = "a\n\nbc\r\nd".getBytes(StandardCharsets.UTF_8);
    for (int chunk = 1; chunk <= text.length; chunk++) {
      LineInput input = new LineInput(dripping(text, chunk));
      StringBuilder seen = new StringBuilder();
      for (LineInput.Line line = input.next(); line != null; line = input.next()) {
        seen.append(line.number()).append('<');
        seen.append(new String(line.bytes(), StandardCharsets.UTF_8)).append('>');
      }
      assertEquals("1<a\n>2<\n>3<bc\r\n>4<d>", seen.toString(), "chunks of " + chunk);
    }
  }

  private static InputStream dripping(byte[] text, int chunk) {
    return new ByteArrayInputStream(text) {
      @Override
      public synchronized int read(byte[] into, int from, int length) {
        return super.read(into, from, Math.min(length, chunk));
      }
    };
  }

  @Test
  void aLineIsWrittenBeforeTheNextOneIsWaitedFor() throws IOException {
    byte[] first = "{\"s1\":\"a\",\"s2\":\"a\"}\n".getBytes(StandardCharsets.UTF_8);
    int[] writtenWhenAskedAgain = {-1};
    InputStream talk =
        new InputStream() {
          private int sent;

          @Override
          public int read() {
            throw new AssertionError("one byte at a time is slow");
          }

          @Override
          public int read(byte[] into, int from, int length) {
            if (sent == first.length) {
              writtenWhenAskedAgain[0] = trial.bytes.size();
              return -1;
            }
            int size = Math.min(length, first.length - sent);
            System.arraycopy(first, sent, into, from, size);
            sent += size;
            return size;
          }
        };
    Session session =
        new Session(talk, Main.buffered(trial.bytes), System.err, Terminal.NONE, options -> trial);
    assertEquals(0, Main.run(new String[] {"score"}, session));
    assertEquals(first.length + SAME.length(), writtenWhenAskedAgain[0]);
  }
}
