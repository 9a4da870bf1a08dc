package org.reprint.bench.guard;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reprint.bench.CheckFailed;
import org.reprint.bench.UsageException;

class VerdictTest {
  private static final Figure LEAD = Figure.atLeast("lead", 1.7, "made up");
  private static final Figure BYTES = Figure.below("bytes", 1, "made up");

  @Test
  void aFigureOnItsFloorHoldsAndOneOnItsCeilingDoesNot() {
    assertTrue(LEAD.holds(1.7));
    assertFalse(LEAD.holds(1.69999));
    assertTrue(BYTES.holds(0.999));
    assertFalse(BYTES.holds(1));
    assertFalse(LEAD.holds(Double.NaN));
    assertFalse(BYTES.holds(Double.NaN));
  }

  @Test
  void whatFailsIsNamedWithItsValueAndItsLimit() {
    Verdict verdict =
        new Verdict(
            List.of(
                new Reading(LEAD, 1.5, ""),
                new Reading(Figure.atLeast("other", 16, ""), 17, ""),
                new Reading(BYTES, 24, "")));
    assertEquals(
        "guard: lead is 1.50, must be at least 1.70; bytes is 24.00, must be below 1",
        assertThrows(CheckFailed.class, verdict::check).getMessage());
    List<String> table = table(verdict);
    assertEquals(4, table.size());
    assertTrue(table.get(1).contains("FAILS"), table.get(1));
    assertTrue(table.get(2).contains("holds"), table.get(2));
    assertTrue(table.get(3).contains("FAILS"), table.get(3));
  }

  @Test
  void nothingIsThrownWhenAllHold() {
    Verdict verdict = new Verdict(List.of(new Reading(LEAD, 2, ""), new Reading(BYTES, 0, "")));
    assertDoesNotThrow(verdict::check);
  }

  @Test
  void listShowsEveryFigureWithItsFloor() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Guard.run(new String[] {"--list"}, new PrintStream(bytes, true, StandardCharsets.UTF_8));
    List<String> lines = bytes.toString(StandardCharsets.UTF_8).lines().toList();
    assertEquals(Figures.ALL.size(), lines.size());
    for (int i = 0; i < lines.size(); i++) {
      Figure figure = Figures.ALL.get(i);
      assertTrue(lines.get(i).startsWith(figure.name()), lines.get(i));
      assertTrue(lines.get(i).contains(" " + Verdict.number(figure.limit()) + " "), lines.get(i));
    }
    assertThrows(UsageException.class, () -> Guard.run(new String[] {"--lits"}, System.out));
  }

  private static List<String> table(Verdict verdict) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    verdict.print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
