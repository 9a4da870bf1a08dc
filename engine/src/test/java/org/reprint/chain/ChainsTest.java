package org.reprint.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reprint.wire.Header;
import org.reprint.wire.Story;

class ChainsTest {
  private final Chains chains = new Chains();

  @Test
  void versionsOfOneIdFollowEachOtherAsNumbers() {
    Marks ninth = chains.read(story("x", "9"));
    Marks tenth = chains.read(story("x", "10"));
    assertEquals(
        new Succession(Kind.UPDATE, true, "same id, version 10 after 9"),
        chains.between(ninth, tenth));
    assertEquals(chains.between(ninth, tenth).swapped(), chains.between(tenth, ninth));
  }

  @Test
  void otherIdsAndTheSameVersionAreNoSuccession() {
    assertNull(chains.between(chains.read(story("x", "1")), chains.read(story("y", "2"))));
    assertNull(chains.between(chains.read(story("x", "1")), chains.read(story("x", "1"))));
    assertNull(chains.between(Marks.NONE, Marks.NONE));
  }

  private static Story story(String id, String version) {
    Story.Origin origin = new Story.Origin("f:1", "f", 1, id, version);
    return new Story(id, "Text.", null, null, null, null, List.of(), Header.NONE, origin);
  }
}
