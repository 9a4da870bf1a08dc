package org.reprint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FormatsCommandTest {
  @TempDir Path folder;

  @Test
  void eachFileIsToldOnALineWithItsFieldsOrTheReason() throws IOException {
    Files.writeString(
        folder.resolve("a"), "{\"uri\":\"u\",\"headline\":\"H\",\"body_text\":\"T.\"}");
    Files.writeString(folder.resolve("b"), "<xs:schema xmlns:xs=\"x\"/>");
    Files.writeString(
        folder.resolve("c"), "{\"uri\":\"u\",\"type\":\"picture\",\"headline\":\"H\"}");
    Trial trial = new Trial();
    int code = trial.run(new byte[0], "formats", "--format", "jsonl", folder.toString());
    assertEquals(
        """
        {"type":"recognised","file":"FOLDER/a","format":"ninjs 1","stories":1,"fields":["id","text","title","chain"],"why":null}
        {"type":"refused","file":"FOLDER/b","format":"xml","stories":0,"fields":[],"why":"an XML Schema, which describes stories and is none"}
        {"type":"recognised","file":"FOLDER/c","format":"ninjs 1","stories":0,"fields":[],"why":"picture: no story"}
        """
            .replace("FOLDER", folder.toString()),
        trial.out);
    assertEquals(ExitCode.REFUSED, code);
    code = trial.run(new byte[0], "formats", folder.resolve("a").toString());
    assertEquals(folder + "/a: ninjs 1, 1 story: id, text, title, chain\n", trial.out);
    assertEquals(ExitCode.DONE, code);
  }

  @Test
  void whatIsNotThereIsRefused() {
    Trial trial = new Trial();
    int code = trial.run(new byte[0], "formats", folder.resolve("none").toString());
    assertEquals(folder + "/none: refused: no such file or folder\n", trial.out);
    assertEquals(ExitCode.MISUSED, code);
  }
}
