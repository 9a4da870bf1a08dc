import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Holds what a scan of the seed articles said, as JSON lines, against the pairs a person marked in
/// them: what must be found, what must not, and how much else there may be.
///
/// Run as one file: `java -cp 'cli/target/lib/*' .ci/CheckSeeds.java EXPECTED REPORT`. Exit code 0
/// when all is as it must be, 1 when something is missing or too much, 2 when a file cannot be read.
final class CheckSeeds {
  private static final double LEAST_OVERLAP = 0.5;
  private static final int MOST_STRAYS = 2;

  private static final Set<String> SAID_AGAIN = Set.of("verbatim", "edited", "reworded");
  private static final Set<String> REWORDED = Set.of("reworded", "edited");
  private static final Set<String> REWORDED_OR_QUOTED = Set.of("reworded", "edited", "quotation");
  private static final Set<String> WITH_QUOTATION = Set.of("P4", "P5", "C2");
  private static final Map<String, String> WITH_DROPPED_NAME = Map.of("C3", "Scott Bessent");

  /// Half-open, in UTF-16 units.
  private record Span(long start, long end) {
    double iou(Span other) {
      long both = Math.max(0, Math.min(end, other.end) - Math.max(start, other.start));
      long either = end - start + other.end - other.start - both;
      return either == 0 ? 0 : both / (double) either;
    }

    boolean overlaps(Span other) {
      return start < other.end && other.start < end;
    }

    @Override
    public String toString() {
      return "[" + start + ", " + end + ")";
    }
  }

  /// A line of the file of expectations.
  private record Expected(String id, String a, String b, Span aSpan, Span bSpan) {
    /// A pair marked P or C must be found, S and F may be, T must not.
    char kind() {
      return id.charAt(0);
    }
  }

  /// A fact that differs, of the relation in which a pair stands; a side that has none is null.
  private record Fact(String kind, String change, Span a, Span b, String from, String to) {
    boolean touches(Span onA, Span onB) {
      return (a != null && a.overlaps(onA)) || (b != null && b.overlaps(onB));
    }
  }

  /// One entry of `pairs`.
  private record Found(
      String a, String b, Span aSpan, Span bSpan, String level, double score, List<Fact> facts) {
    Found turned() {
      List<Fact> turnedFacts = new ArrayList<>();
      for (Fact fact : facts) {
        String change =
            switch (fact.change) {
              case "added" -> "dropped";
              case "dropped" -> "added";
              default -> fact.change;
            };
        turnedFacts.add(new Fact(fact.kind, change, fact.b, fact.a, fact.to, fact.from));
      }
      return new Found(b, a, bSpan, aSpan, level, score, turnedFacts);
    }

    boolean meets(Expected expected) {
      return isFile(a, expected.a)
          && isFile(b, expected.b)
          && aSpan.iou(expected.aSpan) >= LEAST_OVERLAP
          && bSpan.iou(expected.bSpan) >= LEAST_OVERLAP;
    }

    private static boolean isFile(String key, String name) {
      return key.equals(name) || key.endsWith("/" + name);
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "%s %.2f, %s %s and %s %s", level, score, a, aSpan, b, bSpan);
    }
  }

  private final List<Expected> expectations;
  private final List<Found> pairs;
  private boolean failed;

  private CheckSeeds(List<Expected> expectations, List<Found> pairs) {
    this.expectations = expectations;
    this.pairs = pairs;
  }

  public static void main(String[] args) {
    if (args.length != 2) {
      System.err.println("needs the file of expected pairs and a report, got " + args.length + " arguments");
      System.exit(2);
    }
    try {
      CheckSeeds check = new CheckSeeds(readExpected(Path.of(args[0])), readFound(Path.of(args[1])));
      System.exit(check.run() ? 0 : 1);
    } catch (IOException | ClassCastException | NullPointerException e) {
      System.err.println("cannot be read as JSON lines of this kind: " + e);
      System.exit(2);
    }
  }

  private boolean run() {
    int required = 0;
    for (Expected expected : expectations) {
      switch (expected.kind()) {
        case 'P', 'C' -> {
          checkRequired(expected);
          required++;
        }
        case 'T' -> checkTrap(expected);
        default -> say(expected.id, found(expected).isEmpty() ? "not found (welcome)" : "found " + found(expected));
      }
    }
    if (required != 8) {
      failed = true;
      say("fail", "8 pairs of kind P and C must be expected, got " + required);
    }
    checkStrays();
    say(failed ? "FAILED" : "passed", pairs.size() + " pairs reported");
    return !failed;
  }

  private void checkRequired(Expected expected) {
    boolean quotation = WITH_QUOTATION.contains(expected.id);
    Set<String> levels = quotation ? REWORDED_OR_QUOTED : REWORDED;
    String wrong = "MISSING";
    for (Found found : found(expected)) {
      if (!levels.contains(found.level)) {
        wrong = "MISSING: level must be one of " + levels + ", got " + found;
      } else if (quotation && !hasQuotation(found, expected)) {
        wrong = "MISSING: no fact of kind quotation there, got " + found;
      } else if (!hasDroppedName(found, expected)) {
        wrong = "MISSING: no dropped name " + WITH_DROPPED_NAME.get(expected.id) + ", got " + found;
      } else {
        say(expected.id, "found " + found);
        return;
      }
    }
    failed = true;
    say(expected.id, wrong);
  }

  private static boolean hasQuotation(Found found, Expected expected) {
    return found.facts.stream()
        .anyMatch(
            fact -> fact.kind.equals("quotation") && fact.touches(expected.aSpan, expected.bSpan));
  }

  private static boolean hasDroppedName(Found found, Expected expected) {
    String name = WITH_DROPPED_NAME.get(expected.id);
    return name == null
        || found.facts.stream()
            .anyMatch(
                fact ->
                    fact.kind.equals("name")
                        && fact.change.equals("dropped")
                        && name.equals(fact.from)
                        && fact.touches(expected.aSpan, expected.bSpan));
  }

  private void checkTrap(Expected expected) {
    List<Found> caught =
        found(expected).stream().filter(found -> SAID_AGAIN.contains(found.level)).toList();
    failed |= !caught.isEmpty();
    say(expected.id, caught.isEmpty() ? "avoided" : "CAUGHT in the trap: " + caught);
  }

  private void checkStrays() {
    List<Found> strays = new ArrayList<>();
    for (Found pair : pairs) {
      boolean known =
          expectations.stream()
              .filter(expected -> expected.kind() != 'T')
              .anyMatch(expected -> pair.meets(expected) || pair.turned().meets(expected));
      if (!known) {
        strays.add(pair);
      }
    }
    strays.forEach(stray -> say("else", stray.toString()));
    failed |= strays.size() > MOST_STRAYS;
    say("else", strays.size() + " pairs, at most " + MOST_STRAYS + (strays.size() > MOST_STRAYS ? ": TOO MANY" : ""));
  }

  /// The reported pairs that are the expected one, turned to its direction.
  private List<Found> found(Expected expected) {
    List<Found> found = new ArrayList<>();
    for (Found pair : pairs) {
      if (pair.meets(expected)) {
        found.add(pair);
      } else if (pair.turned().meets(expected)) {
        found.add(pair.turned());
      }
    }
    return found;
  }

  private static void say(String what, String text) {
    System.out.println(what + "\t" + text);
  }

  private static List<Expected> readExpected(Path file) throws IOException {
    List<Expected> expectations = new ArrayList<>();
    for (Map<?, ?> line : readLines(file)) {
      expectations.add(
          new Expected(
              (String) line.get("id"),
              (String) line.get("a"),
              (String) line.get("b"),
              span(line.get("a_span")),
              span(line.get("b_span"))));
    }
    return expectations;
  }

  private static List<Found> readFound(Path file) throws IOException {
    List<Found> pairs = new ArrayList<>();
    for (Map<?, ?> line : readLines(file)) {
      if (!"relation".equals(line.get("type"))) {
        continue;
      }
      List<Fact> facts = new ArrayList<>();
      for (Object each : (List<?>) line.get("facts")) {
        Map<?, ?> fact = (Map<?, ?>) each;
        facts.add(
            new Fact(
                (String) fact.get("kind"),
                (String) fact.get("change"),
                span(fact.get("a")),
                span(fact.get("b")),
                (String) fact.get("from"),
                (String) fact.get("to")));
      }
      for (Object passage : (List<?>) line.get("passages")) {
        for (Object each : (List<?>) ((Map<?, ?>) passage).get("pairs")) {
          Map<?, ?> pair = (Map<?, ?>) each;
          pairs.add(
              new Found(
                  (String) line.get("a"),
                  (String) line.get("b"),
                  span(pair.get("a")),
                  span(pair.get("b")),
                  (String) pair.get("level"),
                  (Double) pair.get("score"),
                  facts));
        }
      }
    }
    return pairs;
  }

  private static Span span(Object value) {
    if (value == null) {
      return null;
    }
    List<?> ends = (List<?>) value;
    return new Span(((Double) ends.get(0)).longValue(), ((Double) ends.get(1)).longValue());
  }

  private static List<Map<?, ?>> readLines(Path file) throws IOException {
    List<Map<?, ?>> lines = new ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(Files.newBufferedReader(file))) {
      while (parser.nextToken() != null) {
        lines.add((Map<?, ?>) value(parser));
      }
    }
    return lines;
  }

  /// The value at the parser's token as map, list, text, double, boolean or null.
  private static Object value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        Map<String, Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          parser.nextToken();
          object.put(name, value(parser));
        }
        yield object;
      }
      case START_ARRAY -> {
        List<Object> array = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          array.add(value(parser));
        }
        yield array;
      }
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> throw new IOException("unexpected " + parser.currentToken() + " at " + parser.currentLocation());
    };
  }
}
