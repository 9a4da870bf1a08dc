package org.reprint.chain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reprint.text.Beginnings;
import org.reprint.text.Convention;
import org.reprint.text.Conventions;

/// Takes the tags off a headline.
///
/// A tag stands before the headline with a dash, a colon or a slash behind it, or in brackets
/// before or behind it. Several may follow each other; only the first [#MOST_TAGS] are taken off.
final class HeadlineReader {
  private static final int MOST_TAGS = 6;

  /// Of a longer headline no more is read.
  private static final int LONGEST = 1_000;

  private static final Pattern PARTED =
      Pattern.compile("\\s{0,3}(?:\\.?-{1,2}|[–—:/]|\\.{3}|…)\\s*");
  private static final Pattern BRACKETED =
      Pattern.compile("[(<\\[]([^()<>\\[\\]]{1,60})[)>\\]]\\s{0,3}(?:\\.?-{1,2}|[–—:/])?\\s*");
  private static final Pattern AT_THE_END =
      Pattern.compile("\\s*[(\\[]([^()\\[\\]]{1,60})[)\\]]\\s*$");

  /// `<IBM.N>`: a name in brackets longer than a ticker is the name of a company.
  private static final Pattern TICKER =
      Pattern.compile("[<(]([A-Z][A-Z0-9]{0,5}(?:\\.[A-Z]{1,2})?)[>)]");

  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+(?:[.,](?=\\p{Nd})\\p{Nd}+)*");

  private final Beginnings tags;

  HeadlineReader(Conventions conventions) {
    tags = new Beginnings(conventions.of(Convention.Kind.TAG));
  }

  /// Reads a headline and adds what its tags say.
  Headline read(String title, List<Sign> signs) {
    if (title == null) {
      return Headline.NONE;
    }
    String rest = title.substring(0, Math.min(title.length(), LONGEST)).strip();
    Set<String> labels = new HashSet<>();
    int taken = 0;
    int before = -1;
    while (taken < MOST_TAGS && before != taken) {
      before = taken;
      Tagged tagged = first(rest);
      if (tagged == null) {
        tagged = last(rest);
      }
      if (tagged != null) {
        taken++;
        rest = tagged.rest;
        note(tagged.sign, labels, signs);
      }
    }
    Set<String> tickers = new HashSet<>();
    Matcher ticker = TICKER.matcher(rest);
    while (ticker.find()) {
      tickers.add(ticker.group(1).toLowerCase(Locale.ROOT));
    }
    return new Headline(words(ticker.replaceAll(" ")), tickers, labels);
  }

  private static void note(Sign sign, Set<String> labels, List<Sign> signs) {
    if (sign.meaning() == Sign.Meaning.LABEL) {
      labels.add(sign.said().toLowerCase(Locale.ROOT));
    } else {
      signs.add(sign);
    }
  }

  /// The words of a text in lower case.
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (word.find()) {
      words.add(word.group());
    }
    return words;
  }

  private record Tagged(Sign sign, String rest) {}

  private Tagged first(String title) {
    Matcher bracketed = BRACKETED.matcher(title);
    if (bracketed.lookingAt()) {
      Sign sign = whole(bracketed.group(1));
      return sign == null || bracketed.end() == title.length()
          ? null
          : new Tagged(sign, title.substring(bracketed.end()));
    }
    for (Convention tag : tags.of(title)) {
      Matcher m = tag.pattern().matcher(title);
      if (m.lookingAt()) {
        Matcher parted = PARTED.matcher(title).region(m.end(), title.length());
        if (parted.lookingAt() && parted.end() < title.length()) {
          return new Tagged(sign(tag, m), title.substring(parted.end()));
        }
      }
    }
    return null;
  }

  private Tagged last(String title) {
    Matcher m = AT_THE_END.matcher(title);
    // Only the last bracket can be one: looking from the front would be quadratic.
    int open = Math.max(title.lastIndexOf('('), title.lastIndexOf('['));
    if (open <= 0 || !m.region(open, title.length()).lookingAt()) {
      return null;
    }
    Sign sign = whole(m.group(1));
    return sign == null ? null : new Tagged(sign, title.substring(0, open).strip());
  }

  /// What a tag in brackets says; null when that is no tag.
  private Sign whole(String inside) {
    for (Convention tag : tags.of(inside.strip())) {
      Matcher m = tag.pattern().matcher(inside.strip());
      if (m.matches()) {
        return sign(tag, m);
      }
    }
    return null;
  }

  private static Sign sign(Convention tag, Matcher m) {
    return SignReader.sign(tag, m, Sign.Place.HEADLINE);
  }
}
