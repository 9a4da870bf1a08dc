package org.reprint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reprint.archive.ArchiveException;
import org.reprint.report.Filed;

class DecisionsTest {
  private static final Filed SAID = new Filed("s1", false, List.of(), null, null);

  private final Decisions decisions = new Decisions();

  @Test
  void whatWasSaidAndTheLevelsOfSentencesComeBack() throws IOException {
    float[] rivals = {0, 3.5f, 12.25f};
    byte[] bytes = decisions.bytes(SAID, rivals);
    assertEquals(SAID, decisions.read(bytes));
    assertArrayEquals(rivals, decisions.rivals(bytes));
    assertArrayEquals(rivals, decisions.rivals(decisions.undecided(rivals)));
  }

  @Test
  void whereNobodyWasAskedThereAreNoLevels() throws IOException {
    byte[] bytes = decisions.bytes(SAID, null);
    assertEquals(SAID, decisions.read(bytes));
    assertNull(decisions.rivals(bytes));
    assertEquals(0, decisions.rivals(decisions.bytes(SAID, new float[0])).length);
  }

  @Test
  void bytesOfAnotherVersionAndBytesThatBreakOffAreRefused() {
    byte[] bytes = decisions.bytes(SAID, new float[] {1, 2});
    byte[] other = bytes.clone();
    other[0]++;
    for (byte[] bad : new byte[][] {other, {}, {1, 2}, Arrays.copyOf(bytes, 6)}) {
      assertThrows(ArchiveException.class, () -> decisions.read(bad));
      assertThrows(ArchiveException.class, () -> decisions.rivals(bad));
    }
    assertThrows(ArchiveException.class, () -> decisions.rivals(Arrays.copyOf(bytes, 9)));
  }
}
