package org.reprint.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.reprint.group.Group;
import org.reprint.group.GroupOptions;
import org.reprint.group.Scope;
import org.reprint.judge.Label;
import org.reprint.judge.Relation;
import org.reprint.judge.Why;
import org.reprint.wire.Refused;
import org.reprint.wire.Story;

class JsonLinesTest {
  private interface Writing {
    void to(JsonLines lines) throws IOException;
  }

  private static String written(Writing writing) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    JsonLines lines = new JsonLines(bytes);
    writing.to(lines);
    lines.flush();
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aRunLineNamesSchemaVersionAndOptions() throws IOException {
    assertEquals(
        """
        {"type":"run","schema":"reprint/1","version":"0.1.0","stories":2,"background":"builtin-1","options":{"falseAlarms":10}}
        """,
        written(lines ->
            lines.run(
                new RunLine("0.1.0", 2, "builtin-1", 10, null, Scope.BOTH, GroupOptions.DEFAULT))));
  }

  @Test
  void aStoryLineHasNullsForWhatIsNotKnownAndNotesOnlyWhereThereAreAny() throws IOException {
    assertEquals(
        """
        {"type":"story","key":"k","chars":4,"words":1,"language":"en","title":null,"date":null,"source":null}
        """,
        written(lines -> lines.story(new StoryLine(Story.of("k", "text"), 1, "en"))));
    Story full =
        new Story(
            "k",
            "text",
            "T",
            Instant.parse("2026-02-01T10:00:00Z"),
            "AFP",
            null,
            List.of("one", "two"));
    assertEquals(
        """
        {"type":"story","key":"k","chars":4,"words":1,"language":"en","title":"T","date":"2026-02-01T10:00:00Z","source":"AFP","notes":["one","two"]}
        """,
        written(lines -> lines.story(new StoryLine(full, 1, "en"))));
  }

  @Test
  void aRelationHasPassagesFactsAndTheReason() throws IOException {
    assertEquals(
        """
        {"type":"relation","a":"harbour.txt","b":"piers.txt","within":false,"label":"rewrite","jaccard":0.0412,\
        "coverage":{"a":0.861,"b":1.0},"falseAlarms":0.0002,"passages":[\
        {"a":[32,136],"b":[0,137],"level":"reworded","score":0.8123,"pairs":[{"a":[32,136],"b":[0,137],"level":"reworded","score":0.8123}]},\
        {"a":[138,234],"b":[138,213],"level":"quotation","score":0.5,"pairs":[{"a":[138,234],"b":[138,213],"level":"quotation","score":0.5}]}],\
        "facts":[\
        {"kind":"quotation","change":"changed","a":[138,191],"b":[138,178],"from":"\\"We are sure that no ship was in danger at any time,\\"","to":"“We believe that no boat was in danger,”"},\
        {"kind":"name","change":"dropped","a":[207,218],"b":null,"from":"Ines Calder","to":null},\
        {"kind":"date","change":"dropped","a":[11,16],"b":null,"from":"Feb 3","to":null}],\
        "why":{"text":"2 of 2 passages say the same in other words; one quotation is altered.","evidence":[{"name":"coverage.a","value":0.861,"threshold":0.15}]}}
        """,
        written(lines -> lines.relation(Findings.rewrite())));
  }

  @Test
  void groupsRefusalsAndTheSummaryFollowTheContract() throws IOException {
    assertEquals(
        """
        {"type":"group","group":"g-5f0c","kept":"k1","why":"earliest","members":[{"key":"k1","jaccard":1.0,"containment":[1.0,1.0]},{"key":"k2","jaccard":0.83,"containment":[0.97,0.85],"why":{"text":"Told in both.","evidence":[]}}],"weakest":{"a":"k1","b":"k2","jaccard":0.83},"sources":3,"independentSources":2}
        {"type":"refused","where":"feed/x.jsonl:41","why":"no \\"text\\" field"}
        {"type":"summary","stories":3,"relations":1,"groups":1,"refused":2,"notCompared":[{"why":"languages differ: en, ru","pairs":4}],"expectedFalseAlarms":0.03,"seconds":0.41}
        """,
        written(lines -> {
          lines.group(
              new Group(
                  "g-5f0c",
                  "k1",
                  "k1",
                  "earliest",
                  List.of(
                      new Group.Member("k1", 1, 1, 1),
                      new Group.Member(
                          "k2", 0.83, 0.97, 0.85, new Why("Told in both.", List.of()))),
                  new Group.Weakest("k1", "k2", 0.83),
                  3,
                  2));
          lines.refused(new Refused("feed/x.jsonl:41", "no \"text\" field"));
          lines.summary(Findings.summary());
        }));
  }

  @Test
  void surrogatesWithoutAPartnerSurviveAndPairsStayAsTheyAre() throws IOException {
    String odd = "\ud83d x \ude00\ud83d \ud83d\ude00 \ude00";
    String line = written(lines -> lines.refused(new Refused(odd, "w\ud83d")));
    assertEquals(
        "{\"type\":\"refused\",\"where\":\"\\ud83d x \\ude00\\ud83d 😀"
            + " \\ude00\",\"why\":\"w\\ud83d\"}\n",
        line);
    try (JsonParser parser = new JsonFactory().createParser(line)) {
      while (parser.nextToken() != JsonToken.VALUE_STRING
          || !"where".equals(parser.currentName())) {
        assertEquals(false, parser.currentToken() == null);
      }
      assertEquals(odd, parser.getText());
    }
  }

  @Test
  void whatSomeReadersTakeForALineEndIsEscaped() throws IOException {
    String line =
        written(
            lines -> lines.refused(new Refused("a\nb\u0085c\u2028d\u2029e\u001bf\u009bg", "é")));
    assertEquals(
        "{\"type\":\"refused\",\"where\":\"a\\nb\\u0085c\\u2028d\\u2029e\\u001Bf\\u009bg\",\"why\":\"é\"}\n",
        line);
  }

  @Test
  void numbersAreRoundedWithoutCrossingTheDecision() {
    assertEquals("0.4999", JsonNumber.share(0.49999));
    assertEquals("0.5", JsonNumber.share(0.5));
    assertEquals("0.3", JsonNumber.share(0.1 + 0.2));
    assertEquals("1.0", JsonNumber.share(1));
    assertEquals("0.0", JsonNumber.share(0));
    assertEquals("0.0", JsonNumber.share(-0.0));
    assertEquals("null", JsonNumber.share(Double.NaN));
    assertEquals("123456.0", JsonNumber.measure(123456));
    assertEquals("0.00001235", JsonNumber.measure(0.0000123456));
    assertEquals("null", JsonNumber.measure(Double.POSITIVE_INFINITY));
    assertEquals("10", JsonNumber.setting(10.0));
    assertEquals("0.5", JsonNumber.setting(0.5));
  }

  @Test
  void theLocaleOfTheMachineChangesNothing() throws IOException {
    Locale before = Locale.getDefault();
    byte[] expected = everything().getBytes(StandardCharsets.UTF_8);
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertArrayEquals(expected, everything().getBytes(StandardCharsets.UTF_8));
    } finally {
      Locale.setDefault(before);
    }
  }

  private static String everything() throws IOException {
    return written(lines -> {
      lines.relation(Findings.rewrite());
      lines.group(Findings.group());
      lines.summary(Findings.summary());
    });
  }

  @Test
  void aRepeatInsideAStoryNamesItTwice() throws IOException {
    Relation within =
        new Relation(
            "k",
            "k",
            true,
            Label.REPEAT,
            1,
            0.1,
            0.1,
            0,
            List.of(),
            List.of(),
            new Why("w", List.of()));
    assertEquals(
        """
        {"type":"relation","a":"k","b":"k","within":true,"label":"repeat","jaccard":1.0,"coverage":{"a":0.1,"b":0.1},"falseAlarms":0.0,"passages":[],"facts":[],"why":{"text":"w","evidence":[]}}
        """,
        written(lines -> lines.relation(within)));
  }
}
