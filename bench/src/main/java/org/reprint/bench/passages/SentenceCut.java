package org.reprint.bench.passages;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.reprint.text.Range;

/// Finds sentences by the JDK's own rules, so that the truth owes nothing to the engine's.
final class SentenceCut {
  private static final int SHORTEST = 6;
  private static final int LONGEST = 60;
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "Mr.", "Mrs.", "Ms.", "Dr.", "Sen.", "Rep.", "Gov.", "Gen.", "Lt.", "Col.", "Sgt.", "St.",
          "Jr.", "Sr.", "No.", "vs.", "Jan.", "Feb.", "Mar.", "Apr.", "Aug.", "Sept.", "Oct.",
          "Nov.", "Dec.", "Prof.", "Rev.", "Inc.", "Corp.", "Co.", "Ltd.");

  /// An initial, or letters with full stops between them.
  private static final Pattern INITIALS = Pattern.compile("(?:\\p{L}\\.)+");

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private SentenceCut() {}

  /// The sentences of a text in order; none goes over a line end.
  static List<Range> sentences(String text) {
    List<Range> sentences = new ArrayList<>();
    int line = 0;
    while (line < text.length()) {
      int end = text.indexOf('\n', line);
      end = end < 0 ? text.length() : end;
      addLine(text, line, end, sentences);
      line = end + 1;
    }
    return sentences;
  }

  private static void addLine(String text, int from, int to, List<Range> sentences) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    breaks.setText(text.substring(from, to));
    int start = from;
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      Range range = trimmed(text, start, from + end);
      boolean goesOn = from + end < to && abbreviated(range.of(text));
      if (!goesOn) {
        if (range.length() > 0) {
          sentences.add(range);
        }
        start = from + end;
      }
    }
  }

  private static boolean abbreviated(String sentence) {
    String last = sentence.substring(sentence.lastIndexOf(' ') + 1);
    return ABBREVIATIONS.contains(last) || INITIALS.matcher(last).matches();
  }

  private static Range trimmed(String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Range(start, end);
  }

  /// True for what begins with a capital or a quotation mark, ends like a sentence, has small
  /// letters and is of a usual length.
  static boolean prose(String sentence) {
    int words = words(sentence).size();
    char first = sentence.charAt(0);
    char last = sentence.charAt(sentence.length() - 1);
    boolean begins = Character.isUpperCase(first) || "\"“'‘".indexOf(first) >= 0;
    boolean ends = ".!?\"”’".indexOf(last) >= 0;
    long small = sentence.chars().filter(Character::isLowerCase).count();
    return begins && ends && words >= SHORTEST && words <= LONGEST && 2 * small > sentence.length();
  }

  /// The words of a text with their punctuation, as blanks part them.
  static List<String> words(String text) {
    String stripped = text.strip();
    return stripped.isEmpty() ? List.of() : List.of(BLANKS.split(stripped));
  }
}
