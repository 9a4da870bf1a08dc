package org.reprint.report;

import java.time.Instant;
import java.util.List;
import org.reprint.align.Level;
import org.reprint.align.Pair;
import org.reprint.align.Passage;
import org.reprint.facts.FactKind;
import org.reprint.group.Group;
import org.reprint.judge.FactChange;
import org.reprint.judge.Label;
import org.reprint.judge.Relation;
import org.reprint.judge.Why;
import org.reprint.text.Range;
import org.reprint.wire.Story;

/// Findings made by hand, for the tests of what is written of them.
final class Findings {
  static final String HARBOUR =
      """
      PORT VALE, Feb 3 (Coast Wire) -
      The harbour board closed three of its nine piers on Tuesday after divers found cracks in the old timber.

      "We are sure that no ship was in danger at any time," harbour master Ines Calder told reporters.
      """;

  static final String PIERS =
      """
      Three of nine piers in Port Vale were shut on Tuesday, the harbour board said, because divers had discovered cracks in the ageing timber.
      “We believe that no boat was in danger,” the harbour master told reporters.
      """;

  private Findings() {}

  static List<StoryLine> stories() {
    Story harbour =
        new Story(
            "harbour.txt",
            HARBOUR,
            "Piers closed",
            Instant.parse("2026-02-03T09:30:00Z"),
            "Coast Wire",
            null,
            List.of("decoded as windows-1252: byte 12 is 0x92"));
    Story bare = new Story("title", "", "Only a title", null, null, null, List.of());
    return List.of(
        new StoryLine(harbour, 42, "en"),
        new StoryLine(Story.of("piers.txt", PIERS), 39, "en"),
        new StoryLine(bare, 0, "und"));
  }

  static Range in(String text, String part) {
    int at = text.indexOf(part);
    return new Range(at, at + part.length());
  }

  static Relation rewrite() {
    Range closedA = in(HARBOUR, HARBOUR.substring(32, HARBOUR.indexOf("\n\n")));
    Range closedB = in(PIERS, PIERS.substring(0, PIERS.indexOf('\n')));
    Range saidA = in(HARBOUR, HARBOUR.substring(HARBOUR.indexOf('"'), HARBOUR.length() - 1));
    Range saidB = in(PIERS, PIERS.substring(PIERS.indexOf('“'), PIERS.length() - 1));
    String fromQuote = "\"We are sure that no ship was in danger at any time,\"";
    String toQuote = "“We believe that no boat was in danger,”";
    return new Relation(
        "harbour.txt",
        "piers.txt",
        false,
        Label.REWRITE,
        0.0412345,
        0.861,
        1.0,
        0.0002,
        List.of(
            passage(closedA, closedB, Level.REWORDED, 0.8123456),
            passage(saidA, saidB, Level.QUOTATION, 0.5)),
        List.of(
            new FactChange(
                FactKind.QUOTATION,
                FactChange.Change.CHANGED,
                in(HARBOUR, fromQuote),
                in(PIERS, toQuote),
                fromQuote,
                toQuote),
            new FactChange(
                FactKind.NAME,
                FactChange.Change.DROPPED,
                in(HARBOUR, "Ines Calder"),
                null,
                "Ines Calder",
                null),
            new FactChange(
                FactKind.DATE,
                FactChange.Change.DROPPED,
                in(HARBOUR, "Feb 3"),
                null,
                "Feb 3",
                null)),
        new Why(
            "2 of 2 passages say the same in other words; one quotation is altered.",
            List.of(new Why.Evidence("coverage.a", 0.861, 0.15))));
  }

  static Passage passage(Range a, Range b, Level level, double score) {
    return new Passage(a, b, level, score, List.of(new Pair(a, b, level, score)));
  }

  static Group group() {
    return new Group(
        "g-5f0c",
        "harbour.txt",
        "harbour.txt",
        "earliest",
        List.of(
            new Group.Member("harbour.txt", 1, 1, 1),
            new Group.Member("piers.txt", 0.83, 0.97, 0.85)),
        new Group.Weakest("harbour.txt", "piers.txt", 0.83),
        0,
        0);
  }

  static Summary summary() {
    return new Summary(
        3, 1, 1, 2, List.of(new Summary.NotCompared("languages differ: en, ru", 4)), 0.03, 0.41);
  }
}
