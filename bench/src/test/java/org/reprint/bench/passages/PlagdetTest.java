package org.reprint.bench.passages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reprint.align.Level;
import org.reprint.bench.passages.Case.Reuse;
import org.reprint.text.Range;

class PlagdetTest {
  private static Reuse reuse(int suspicious, int end, int source, int sourceEnd) {
    return new Reuse(new Range(suspicious, end), new Range(source, sourceEnd));
  }

  private static Plagdet of(List<Reuse> taken, List<Reuse> found) {
    Plagdet plagdet = new Plagdet();
    plagdet.add(taken, found);
    return plagdet;
  }

  @Test
  void whatIsFoundExactlyHasOne() {
    List<Reuse> one = List.of(reuse(10, 110, 0, 100));
    assertEquals(1, of(one, one).score(), 1e-12);
    assertEquals(1, of(one, one).granularity());
  }

  @Test
  void halfOfACaseIsHalfOfTheRecall() {
    Plagdet plagdet = of(List.of(reuse(0, 100, 0, 100)), List.of(reuse(0, 50, 0, 50)));
    assertEquals(1, plagdet.precision(), 1e-12);
    assertEquals(0.5, plagdet.recall(), 1e-12);
    assertEquals(2 / 3.0, plagdet.score(), 1e-12); // F1 of 1 and .5
  }

  @Test
  void charactersOutsideCostPrecisionOnBothSidesTogether() {
    // 100 + 100 characters are right of 150 + 250
    Plagdet plagdet = of(List.of(reuse(0, 100, 0, 100)), List.of(reuse(0, 150, 0, 250)));
    assertEquals(0.5, plagdet.precision(), 1e-12);
    assertEquals(1, plagdet.recall(), 1e-12);
  }

  @Test
  void twoDetectionsOfOneCaseAreDividedByTheLogarithmOfThree() {
    Plagdet plagdet =
        of(List.of(reuse(0, 100, 0, 100)), List.of(reuse(0, 50, 0, 50), reuse(50, 100, 50, 100)));
    assertEquals(1, plagdet.precision(), 1e-12);
    assertEquals(1, plagdet.recall(), 1e-12);
    assertEquals(2, plagdet.granularity());
    assertEquals(0.6309297535714574, plagdet.score(), 1e-12); // 1 / log2(3)
  }

  @Test
  void aDetectionThatHasTheWrongSourceDetectsNothing() {
    Plagdet plagdet = of(List.of(reuse(0, 100, 0, 100)), List.of(reuse(0, 100, 500, 600)));
    assertEquals(0, plagdet.precision());
    assertEquals(0, plagdet.recall());
    assertEquals(1, plagdet.granularity());
    assertEquals(0, plagdet.score());
  }

  @Test
  void meansAreTakenOverDetectionsAndOverCases() {
    Plagdet plagdet = new Plagdet();
    plagdet.add(
        List.of(reuse(0, 100, 0, 100), reuse(200, 300, 200, 300)),
        List.of(reuse(0, 100, 0, 100), reuse(400, 500, 400, 500)));
    plagdet.add(List.of(), List.of(reuse(0, 10, 0, 10)));
    assertEquals(1 / 3.0, plagdet.precision(), 1e-12);
    assertEquals(1 / 2.0, plagdet.recall(), 1e-12);
    assertEquals(2, plagdet.cases());
    assertEquals(3, plagdet.detections());
    assertEquals(0.4, plagdet.score(), 1e-12);
  }

  @Test
  void overlappingDetectionsCountACharacterOnceForRecall() {
    Plagdet plagdet =
        of(List.of(reuse(0, 100, 0, 100)), List.of(reuse(0, 60, 0, 60), reuse(40, 80, 40, 80)));
    assertEquals(0.8, plagdet.recall(), 1e-12);
  }

  @Test
  void nothingPlantedAndNothingFoundIsNoMistake() {
    Plagdet plagdet = of(List.of(), List.of());
    assertEquals(0, plagdet.detections());
    assertEquals(0, plagdet.cases());
  }

  @Test
  void neighboursOnBothSidesBecomeOneDetectionInAnyOrder() {
    int gap = Detections.GAP;
    Reuse first = reuse(0, 100, 1000, 1100);
    Reuse second = reuse(100 + gap, 200 + gap, 1100, 1200);
    Reuse before = reuse(250 + gap, 300 + gap, 900, 950); // on the source side it comes first
    Reuse far = reuse(301 + 2 * gap, 400 + 2 * gap, 1200, 1300);
    Reuse joined = reuse(0, 300 + gap, 900, 1200);
    assertEquals(List.of(joined, far), Detections.joined(List.of(first, second, before, far)));
    assertEquals(List.of(joined), Detections.joined(List.of(before, second, first)));
    assertEquals(List.of(), Detections.joined(List.of()));
  }

  @Test
  void levelsThatSayNothingOfTheWordingAreNoDetections() {
    assertEquals(false, Detections.taken(Level.SAME_FACTS));
    assertEquals(false, Detections.taken(Level.BOILERPLATE));
    assertEquals(true, Detections.taken(Level.REWORDED));
  }
}
