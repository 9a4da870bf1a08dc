package org.reprint.bench.background;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.reprint.bench.JsonLine;
import org.reprint.text.Prose;
import org.reprint.text.ProseParser;
import org.reprint.text.TermHash;

/// Derives the background in the jar: the document frequencies of terms in two collections of news.
///
/// Counts alone go into the jar, and only of terms that many stories have: words of at least
/// [#LEAST] stories, numbers of at least [#LEAST_OF_NUMBERS], so that no private name, address or
/// telephone number can be among them. The same files give the same bytes. To be run again, with
/// another version, when the parser's terms change.
public final class DeriveBackground {
  /// Stories that must have a word.
  static final int LEAST = 5;

  /// Stories that must have a number: years, round figures and days of the month, which would
  /// otherwise pass for the rarest of terms.
  static final int LEAST_OF_NUMBERS = 50;

  private static final int LONGEST = 40; // longer "words" are debris of extraction
  private static final String VERSION = "builtin-1";

  private final ProseParser parser = new ProseParser();
  private final Map<String, Integer> frequencies = new HashMap<>();
  private int stories;

  private DeriveBackground() {}

  /// Derives the background.
  ///
  /// @param args the folder of the data, which holds `corpora`, and the file to write
  /// @param out for what was done
  public static void run(String[] args, PrintStream out) throws IOException {
    Path corpora = Path.of(args[0], "corpora");
    DeriveBackground derivation = new DeriveBackground();
    JsonLine.read(corpora.resolve("news12k.jsonl.gz"), story -> derivation.add(story, "text"));
    JsonLine.read(corpora.resolve("reuters21578.jsonl.gz"), story -> derivation.add(story, "body"));
    derivation.write(Path.of(args[1]), out);
  }

  private void add(JsonLine story, String field) {
    if (!(story.fields().get(field) instanceof String text) || text.isBlank()) {
      return;
    }
    Prose prose = parser.parse(text);
    Set<String> terms = new HashSet<>();
    for (int token = 0; token < prose.tokens(); token++) {
      terms.add(prose.term(token));
    }
    terms.forEach(term -> frequencies.merge(term, 1, Integer::sum));
    stories++;
  }

  private void write(Path file, PrintStream out) throws IOException {
    Map<Integer, Set<String>> byFrequency = new TreeMap<>(Comparator.reverseOrder());
    frequencies.forEach((term, count) -> {
      if (keep(term, count)) {
        byFrequency.computeIfAbsent(count, c -> new TreeSet<>()).add(term);
      }
    });
    StringBuilder text = new StringBuilder();
    header().forEach(line -> text.append(line).append('\n'));
    text.append('\n');
    byFrequency.forEach((count, terms) ->
        text.append(count).append('\t').append(String.join(" ", terms)).append('\n'));
    Files.writeString(file, text, StandardCharsets.UTF_8);
    int kept = byFrequency.values().stream().mapToInt(Set::size).sum();
    out.println(
        stories
            + " stories, "
            + frequencies.size()
            + " terms, "
            + kept
            + " kept, "
            + Files.size(file)
            + " bytes");
  }

  private List<String> header() {
    return List.of(
        "format\tbackground-1",
        "version\t" + VERSION,
        "scheme\t" + TermHash.SCHEME,
        "terms\tas org.reprint.text.Prose.term gives them: stems of words, #numbers",
        "documents\t" + stories,
        "least\t" + LEAST + " documents a word, " + LEAST_OF_NUMBERS + " a number",
        "note\tdocument frequencies of terms; no text of any story",
        "from\tnews12k (texts of 12,518 modern news articles), reuters21578 (bodies of the"
            + " Reuters-21578 collection, 1987)",
        "by\tbench/run derive-background");
  }

  private static boolean keep(String term, int count) {
    boolean number = term.startsWith("#");
    if (count < (number ? LEAST_OF_NUMBERS : LEAST) || term.length() > LONGEST) {
      return false;
    }
    return number ? term.chars().noneMatch(Character::isWhitespace) : isWord(term);
  }

  private static boolean isWord(String term) {
    return term.codePoints().anyMatch(Character::isLetter)
        && term.codePoints()
            .allMatch(c -> Character.isLetter(c) || isMark(c) || c == '\'' || c == '-');
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}
