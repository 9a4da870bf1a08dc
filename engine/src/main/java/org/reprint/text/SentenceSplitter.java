package org.reprint.text;

import java.util.Locale;
import java.util.Set;

/// Cuts a paragraph into sentences.
///
/// A sentence ends at `.`, `!`, `?` or `…` (and their East Asian forms) with the closing marks
/// after it, where a blank and then something that can begin a sentence follow. A full stop after
/// an abbreviation, an initial or an acronym ends a sentence only where a quotation or a
/// capitalised function word (`The`, `He`, `In`) follows; after a title (`Mr.`, `Gen.`) never. A
/// stretch of [#LONGEST] units without an end is cut at a blank, or between code points where there
/// is none. Cost: linear.
final class SentenceSplitter {
  /// So long a sentence may be; it is cut when it goes on.
  static final int LONGEST = 2_000;

  private static final String TERMINATORS = ".!?…。！？｡";
  private static final String EAST_ASIAN = "。！？｡";
  private static final String CLOSERS = "\"”’'»)]}*_」』）";
  private static final String BRACKETS = ")]}";
  private static final String OPENERS = "\"“„‘'«([{*_「『（";
  private static final String QUOTES = "\"“„‘'«";

  /// Longer words are not looked up.
  private static final int LONGEST_ABBREVIATION = 20;

  /// Count in lower case too.
  private static final Set<String> SMALL_TITLES =
      Set.of("vs", "v", "cf", "ca", "eg", "ie", "approx");

  /// Capitalised, in lower case here.
  private static final Set<String> TITLES =
      Set.of(
          "mr", "mrs", "ms", "messrs", "dr", "prof", "sen", "rep", "reps", "sens", "gov", "gen",
          "lt", "col", "capt", "cpl", "sgt", "maj", "adm", "cmdr", "rev", "hon", "pres", "fr");

  private static final Set<String> SMALL_ABBREVIATIONS =
      Set.of("inc", "corp", "ltd", "etc", "est", "al", "ft", "dept", "fig");

  /// Capitalised: `the Mass. vote`, but `a critical mass.`
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "co", "cos", "llc", "plc", "bros", "jr", "sr", "st", "mt", "jan", "feb", "mar", "apr",
          "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "tues", "wed",
          "thu", "thur", "thurs", "fri", "sat", "sun", "min", "max", "avg", "ave", "blvd", "rd",
          "calif", "mass", "conn", "fla", "tenn", "ala", "ariz", "ark", "colo", "ga", "ill", "ind",
          "kan", "ky", "md", "mich", "minn", "miss", "mo", "neb", "nev", "okla", "ore", "pa", "va",
          "vt", "wash", "wis", "wyo", "univ", "assn", "natl", "intl");

  private final String text;
  private final int to;
  private final Sink sink;

  /// Takes the sentences in order.
  interface Sink {
    /// One sentence.
    ///
    /// @param cut whether it was only cut off for its length and goes on with the next
    void accept(Range sentence, boolean cut);
  }

  private SentenceSplitter(String text, int to, Sink sink) {
    this.text = text;
    this.to = to;
    this.sink = sink;
  }

  /// Hands on the sentences of `[from, to)` in order; together they hold everything but blanks.
  static void split(String text, int from, int to, Sink sink) {
    new SentenceSplitter(text, to, sink).split(from);
  }

  private void split(int from) {
    int start = skipBlanks(from);
    int i = start;
    while (i < to) {
      if (i - start >= LONGEST) {
        int cut = cut(start);
        sink.accept(new Range(start, cut), true);
        start = skipBlanks(cut);
        i = Math.max(i, start);
      } else if (!isTerminator(text.charAt(i))) {
        i++;
      } else {
        int end = closed(i, Math.min(to, start + LONGEST));
        if (ends(start, i, end)) {
          sink.accept(new Range(start, end), false);
          end = skipBlanks(end);
          start = end;
        }
        i = end;
      }
    }
    int end = trimEnd(start, to);
    if (end > start) {
      sink.accept(new Range(start, end), false);
    }
  }

  private static boolean isTerminator(char c) {
    return c == '.' || c == '!' || c == '?' || c >= '…' && TERMINATORS.indexOf(c) >= 0;
  }

  /// One past the terminators and closing marks that begin at `stop`. French sets a space before
  /// its closing mark.
  private int closed(int stop, int limit) {
    int end = stop + 1;
    while (end < limit && isTerminator(text.charAt(end))) {
      end++;
    }
    boolean more = true;
    while (more) {
      while (end < limit && CLOSERS.indexOf(text.charAt(end)) >= 0) {
        end++;
      }
      more =
          end + 1 < limit
              && Paragraphs.blank(text.charAt(end))
              && text.charAt(end + 1) == '»'
              && (end + 2 >= to || !Character.isLetterOrDigit(text.charAt(end + 2)));
      end += more ? 2 : 0;
    }
    return end;
  }

  private boolean ends(int start, int stop, int end) {
    if (EAST_ASIAN.indexOf(text.charAt(stop)) >= 0 || end >= to) {
      return true;
    }
    if (!Paragraphs.blank(text.charAt(end))) {
      return false;
    }
    int next = skipBlanks(end);
    if (next >= to) {
      return true;
    }
    if (Character.isLowerCase(text.charAt(next))) {
      return false;
    }
    boolean single = text.charAt(stop) == '.' && (stop + 1 >= end || text.charAt(stop + 1) != '.');
    for (int i = stop + 1; i < end && single; i++) {
      single = BRACKETS.indexOf(text.charAt(i)) >= 0;
    }
    return !single || wordEnds(start, stop, next);
  }

  /// Whether a full stop after the word before `stop` ends the sentence, given what stands at
  /// `next`.
  private boolean wordEnds(int start, int stop, int next) {
    int from = stop;
    while (from > start
        && !Paragraphs.blank(text.charAt(from - 1))
        && stop - from < LONGEST_ABBREVIATION) {
      from--;
    }
    while (from < stop && OPENERS.indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    String hyphened = text.substring(from, stop);
    String word = hyphened.substring(hyphened.lastIndexOf('-') + 1); // the state of (R-Fla.)
    String lower = word.toLowerCase(Locale.ROOT);
    boolean capital = !word.isEmpty() && Character.isUpperCase(word.charAt(0));
    if (SMALL_TITLES.contains(lower) || capital && TITLES.contains(lower)) {
      return false;
    }
    if (lower.equals("no") || lower.equals("nos")) {
      return !Character.isDigit(text.charAt(next));
    }
    if (from == start && isItemNumber(word)) {
      return false;
    }
    boolean abbreviation =
        SMALL_ABBREVIATIONS.contains(lower)
            || capital && ABBREVIATIONS.contains(lower)
            || lower.equals("a.m")
            || lower.equals("p.m");
    if (abbreviation || capital && word.length() == 1 || isAcronym(word)) {
      return starts(next) || quotes(next);
    }
    return true;
  }

  /// True for the `1` of `1. The first item`.
  private static boolean isItemNumber(String word) {
    return !word.isEmpty() && word.length() <= 2 && word.chars().allMatch(Character::isDigit);
  }

  /// True for parts of one or two letters with dots between them: `U.S`, `Ph.D`, `e.g`.
  private static boolean isAcronym(String word) {
    int letters = 0;
    int dots = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c == '.') {
        dots++;
        letters = 0;
      } else if (Character.isLetter(c) && letters < 2) {
        letters++;
      } else {
        return false;
      }
    }
    return dots > 0;
  }

  private boolean quotes(int at) {
    return QUOTES.indexOf(text.charAt(at)) >= 0
        && at + 1 < to
        && Character.isUpperCase(text.charAt(at + 1));
  }

  /// True when a capitalised function word stands at `at`, or in quotation marks that open there.
  private boolean starts(int at) {
    int from = QUOTES.indexOf(text.charAt(at)) >= 0 ? at + 1 : at;
    int end = from;
    while (end < to && end - from < LONGEST_ABBREVIATION && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end > from
        && Character.isUpperCase(text.charAt(from))
        && FunctionWords.ENGLISH.contains(text.substring(from, end).toLowerCase(Locale.ROOT));
  }

  /// Where to cut a stretch without an end: after its last blank, else where it is too long,
  /// between code points.
  private int cut(int start) {
    int end = start + LONGEST;
    for (int i = end; i > start + LONGEST / 2; i--) {
      if (Paragraphs.blank(text.charAt(i - 1))) {
        int trimmed = trimEnd(start, i);
        return trimmed > start ? trimmed : i;
      }
    }
    boolean pair =
        Character.isLowSurrogate(text.charAt(end))
            && Character.isHighSurrogate(text.charAt(end - 1));
    return pair ? end - 1 : end;
  }

  private int skipBlanks(int from) {
    int i = from;
    while (i < to && Paragraphs.blank(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private int trimEnd(int from, int end) {
    int i = end;
    while (i > from && Paragraphs.blank(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }
}
