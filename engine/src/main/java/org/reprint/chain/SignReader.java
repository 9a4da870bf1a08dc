package org.reprint.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reprint.text.Beginnings;
import org.reprint.text.Convention;
import org.reprint.text.Conventions;

/// Reads slugs with their take keys, notes to editors, and notices of a kill.
final class SignReader {
  /// A kill notice stands at the very head of a text ...
  private static final int NOTICE_WITHIN = 100;

  /// ... or is all of a short one: a long one reports on a kill.
  private static final int LONGEST_NOTICE = 1_200;

  /// Of a longer note or take key no more is read.
  private static final int LONGEST = 500;

  private static final int MOST_PIECES = 12;
  private static final Pattern PIECES = Pattern.compile("[,;()]");
  private static final Pattern SENTENCES = Pattern.compile("(?<=[.;!])\\s+");
  private static final Pattern COUNT = Pattern.compile("\\d{1,5}");

  /// `=2` behind a slug: the second take of a long story.
  private static final Pattern TAKE_NUMBER = Pattern.compile("\\s*=\\d{1,2}$");

  private static final Pattern OPENING = Pattern.compile("^[\\s(\\[*–—-]{1,6}");

  private final Beginnings takes;
  private final Beginnings tags;
  private final Beginnings notes;
  private final List<Notice> notices;
  private final List<Convention> cycles;

  /// @param shouted whether it is written in capitals
  /// @param word that a text with the notice has
  private record Notice(Convention form, boolean shouted, String word) {
    static Notice of(Convention form) {
      boolean shouted = form.form().equals(form.form().toUpperCase(Locale.ROOT));
      return new Notice(form, shouted, form.longestWord());
    }
  }

  SignReader(Conventions conventions) {
    takes = new Beginnings(conventions.of(Convention.Kind.TAKE));
    tags = new Beginnings(conventions.of(Convention.Kind.TAG));
    notes = new Beginnings(conventions.of(Convention.Kind.NOTE));
    notices = conventions.of(Convention.Kind.NOTICE).stream().map(Notice::of).toList();
    cycles = conventions.of(Convention.Kind.CYCLE);
  }

  /// The words of a slug in lower case, without cycle, take key and word count; adds what the take
  /// key says. Empty without a slug.
  String slug(String slug, String takeKey, List<Sign> signs) {
    String line = slug == null ? "" : slug.substring(0, Math.min(slug.length(), LONGEST)).strip();
    line = TAKE_NUMBER.matcher(line).replaceAll("");
    for (Convention cycle : cycles) {
      Matcher m = cycle.pattern().matcher(line);
      if (m.lookingAt()) {
        line = line.substring(m.end());
        break;
      }
    }
    Matcher cut = PIECES.matcher(line);
    int end = cut.find() ? cut.start() : line.length();
    take(line.substring(end), signs);
    if (takeKey != null) {
      take(takeKey.substring(0, Math.min(takeKey.length(), LONGEST)), signs);
    }
    return String.join(" ", HeadlineReader.words(line.substring(0, end)));
  }

  /// Adds what the pieces of a take key say.
  private void take(String key, List<Sign> signs) {
    int read = 0;
    for (String piece : PIECES.split(key, MOST_PIECES + 1)) {
      String clean = piece.strip();
      if (!clean.isEmpty() && !COUNT.matcher(clean).matches() && read++ < MOST_PIECES) {
        Sign sign = whole(takes, clean, Sign.Place.TAKE);
        sign = sign == null ? whole(tags, clean, Sign.Place.TAKE) : sign;
        if (sign != null && !signs.contains(sign)) {
          signs.add(sign);
        }
      }
    }
  }

  private static Sign whole(Beginnings forms, String text, Sign.Place place) {
    for (Convention form : forms.of(text)) {
      Matcher m = form.pattern().matcher(text);
      if (m.matches()) {
        return sign(form, m, place);
      }
    }
    return null;
  }

  /// Adds what the sentences of a note say; the note counts once, for the weightiest.
  void note(String note, List<Sign> signs) {
    if (note == null) {
      return;
    }
    String rest = note.substring(0, Math.min(note.length(), LONGEST));
    Sign weightiest = null;
    int read = 0;
    for (String sentence : SENTENCES.split(rest, MOST_PIECES + 1)) {
      Sign sign = read++ < MOST_PIECES ? beginning(sentence) : null;
      boolean more =
          sign != null
              && (weightiest == null || sign.meaning().compareTo(weightiest.meaning()) > 0);
      weightiest = more ? sign : weightiest;
    }
    if (weightiest != null && weightiest.meaning() != Sign.Meaning.PLAIN) {
      signs.add(new Sign(weightiest.meaning(), 0, Sign.Place.NOTE, note.strip()));
    }
  }

  /// What a sentence of a note begins with; a word such as `Eds:` is passed over.
  private Sign beginning(String sentence) {
    String rest = OPENING.matcher(sentence).replaceAll("").strip();
    for (int passed = 0; passed < 3; passed++) {
      Sign sign = null;
      int end = 0;
      for (Convention form : notes.of(rest)) {
        Matcher m = form.pattern().matcher(rest);
        if (m.lookingAt() && ends(rest, m.end())) {
          Sign found = sign(form, m, Sign.Place.NOTE);
          // A form with a hole may reach over the words of another: the weightier counts.
          if (sign == null || found.meaning().compareTo(sign.meaning()) > 0) {
            sign = found;
            end = m.end();
          }
        }
      }
      if (sign == null || sign.meaning() != Sign.Meaning.PLAIN) {
        return sign;
      }
      rest = OPENING.matcher(rest.substring(end)).replaceAll("").strip();
    }
    return null;
  }

  private static boolean ends(String text, int end) {
    return end == text.length()
        || !Character.isLetterOrDigit(text.charAt(end))
        || !Character.isLetterOrDigit(text.charAt(end - 1));
  }

  /// Adds the first notice that a text must not be used.
  void notice(String text, List<Sign> signs) {
    boolean whole = text.length() <= LONGEST_NOTICE;
    String head = whole ? text : text.substring(0, NOTICE_WITHIN);
    String lower = head.toLowerCase(Locale.ROOT);
    for (Notice notice : notices) {
      if ((whole || notice.shouted()) && lower.contains(notice.word())) {
        Matcher m = notice.form().pattern().matcher(head);
        if (m.find() && starts(head, m.start()) && ends(head, m.end())) {
          signs.add(sign(notice.form(), m, Sign.Place.TEXT));
          return;
        }
      }
    }
  }

  private static boolean starts(String text, int start) {
    return start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1));
  }

  static Sign sign(Convention form, Matcher m, Sign.Place place) {
    boolean counted = form.form().contains("{n}");
    int rank = counted ? Integer.parseInt(m.group("n")) : 0;
    Sign.Meaning meaning = Sign.Meaning.valueOf(form.meaning().toUpperCase(Locale.ROOT));
    return new Sign(meaning, rank, place, m.group().strip());
  }

  /// The weightiest of several signs, null of none.
  static Sign weightiest(List<Sign> signs) {
    Sign most = null;
    for (Sign sign : signs) {
      most = most == null || sign.meaning().compareTo(most.meaning()) > 0 ? sign : most;
    }
    return most;
  }

  /// A list without doubles, to which nothing is added.
  static List<Sign> distinct(List<Sign> signs) {
    List<Sign> list = new ArrayList<>();
    for (Sign sign : signs) {
      if (!list.contains(sign)) {
        list.add(sign);
      }
    }
    return List.copyOf(list);
  }
}
