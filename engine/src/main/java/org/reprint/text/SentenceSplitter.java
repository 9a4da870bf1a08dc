package org.reprint.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/// Cuts a paragraph into sentences.
///
/// A sentence ends at `.`, `!`, `?` or `…` (and their East Asian forms) with the closing marks
/// after it, where white space and then something that can begin a sentence follow. A full stop
/// after an abbreviation, an initial or an acronym ends a sentence only where a quotation mark or a
/// capitalised function word (`The`, `He`, `In`) follows; after a title (`Mr.`, `Gen.`) never.
final class SentenceSplitter {
  /// A stretch this long without an end is cut all the same, so that no sentence is out of bounds.
  private static final int LONGEST = 2_000;

  private static final String TERMINATORS = ".!?…。！？｡";
  private static final String EAST_ASIAN = "。！？｡";
  private static final String CLOSERS = "\"”’'»)]}*_」』）";
  private static final String OPENERS = "\"“„‘'«([{*_「『（";

  private static final Set<String> TITLES =
      Set.of(
          "mr", "mrs", "ms", "messrs", "dr", "prof", "sen", "rep", "reps", "sens", "gov", "gen",
          "lt", "col", "capt", "cpl", "sgt", "maj", "adm", "cmdr", "rev", "hon", "st", "pres", "fr",
          "sr", "vs", "v", "mt", "ft", "approx", "dept", "fig", "al", "eg", "ie", "cf", "ca");

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "inc", "corp", "co", "cos", "ltd", "llc", "plc", "bros", "jr", "etc", "jan", "feb", "mar",
          "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "tues",
          "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "est", "min", "max", "avg", "ave",
          "blvd", "rd", "calif", "mass", "conn", "fla", "tenn", "ala", "ariz", "ark", "colo", "ga",
          "ill", "ind", "kan", "ky", "md", "mich", "minn", "miss", "mo", "neb", "nev", "okla",
          "ore", "pa", "va", "vt", "wash", "wis", "wyo", "univ", "assn", "natl", "intl");

  private SentenceSplitter() {}

  /// Hands on the sentences of `[from, to)` in order; together they hold everything but white
  /// space.
  static void split(String text, int from, int to, Consumer<Range> sink) {
    int start = skipSpace(text, from, to);
    int i = start;
    while (i < to) {
      if (i - start >= LONGEST) {
        int cut = space(text, start, i);
        sink.accept(new Range(start, cut));
        start = skipSpace(text, cut, to);
        i = Math.max(i, start);
        continue;
      }
      char c = text.charAt(i);
      if (TERMINATORS.indexOf(c) < 0) {
        i++;
        continue;
      }
      int stop = i;
      int end = i + 1;
      while (end < to && TERMINATORS.indexOf(text.charAt(end)) >= 0) {
        end++;
      }
      while (end < to && CLOSERS.indexOf(text.charAt(end)) >= 0) {
        end++;
      }
      if (ends(text, start, stop, end, to)) {
        sink.accept(new Range(start, end));
        start = skipSpace(text, end, to);
        i = start;
      } else {
        i = end;
      }
    }
    int end = trimEnd(text, start, to);
    if (end > start) {
      sink.accept(new Range(start, end));
    }
  }

  private static boolean ends(String text, int start, int stop, int end, int to) {
    if (EAST_ASIAN.indexOf(text.charAt(stop)) >= 0) {
      return true;
    }
    if (end >= to || !Character.isWhitespace(text.charAt(end))) {
      return end >= to;
    }
    int next = skipSpace(text, end, to);
    if (next >= to) {
      return true;
    }
    char c = text.charAt(next);
    boolean opener = OPENERS.indexOf(c) >= 0;
    if (!opener && !Character.isDigit(c) && Character.isLowerCase(c)) {
      return false;
    }
    boolean single = text.charAt(stop) == '.' && (stop + 1 >= end || text.charAt(stop + 1) != '.');
    boolean closed = end > stop + 1;
    return !single || closed || wordEnds(text, start, stop, next, to, opener);
  }

  /// Whether a full stop after the word before `stop` ends the sentence, given what stands at
  /// `next`.
  private static boolean wordEnds(
      String text, int start, int stop, int next, int to, boolean opener) {
    int from = stop;
    while (from > start && !Character.isWhitespace(text.charAt(from - 1)) && stop - from < 20) {
      from--;
    }
    while (from < stop && OPENERS.indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    String word = text.substring(from, stop);
    String lower = word.toLowerCase(Locale.ROOT);
    if (TITLES.contains(lower)) {
      return false;
    }
    boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
    boolean acronym = word.indexOf('.') > 0 && !Character.isDigit(word.charAt(0));
    if (lower.equals("no") || lower.equals("nos")) {
      return !Character.isDigit(text.charAt(next));
    }
    if (initial || acronym || ABBREVIATIONS.contains(lower)) {
      return opener || starts(text, next, to);
    }
    return true;
  }

  /// True when a capitalised function word stands at `from`.
  private static boolean starts(String text, int from, int to) {
    int end = from;
    while (end < to && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end > from
        && FunctionWords.ENGLISH.contains(text.substring(from, end).toLowerCase(Locale.ROOT));
  }

  /// The sentences of a paragraph with stretches cut out of it: the stretches are sentences of
  /// their own.
  static void splitAround(String text, Range paragraph, List<Range> cuts, Consumer<Range> sink) {
    int at = paragraph.start();
    for (Range cut : cuts) {
      split(text, at, cut.start(), sink);
      sink.accept(cut);
      at = cut.end();
    }
    split(text, at, paragraph.end(), sink);
  }

  /// Where to cut a run of text without a full stop: after its last white space, else where it
  /// stands, between code points.
  private static int space(String text, int start, int end) {
    for (int i = end; i > start + LONGEST / 2; i--) {
      if (Character.isWhitespace(text.charAt(i - 1))) {
        return trimEnd(text, start, i);
      }
    }
    return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
  }

  private static int skipSpace(String text, int from, int to) {
    int i = from;
    while (i < to && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static int trimEnd(String text, int from, int to) {
    int i = to;
    while (i > from && Character.isWhitespace(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }
}
