package org.reprint.wire;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Reads the dates of one run, and says of each form only once that it cannot be read.
final class DateReader {
  // Said of a run; a bad feed has no end of forms.
  private static final int MOST_FORMS = 100;
  private static final int SHOWN_CHARS = 40;
  private static final Pattern DIGITS = Pattern.compile("\\p{Nd}+");
  private static final Pattern LETTERS = Pattern.compile("\\p{L}+");

  private final Set<String> saidForms = new HashSet<>();

  /// Returns the moment, or null if there is none or it cannot be read.
  ///
  /// @param date as given; null, empty and blank are no date
  /// @param note told that it cannot be read, the first time for its form
  Instant read(String date, Consumer<String> note) {
    if (date == null || date.isBlank()) {
      return null;
    }
    String stripped = date.strip();
    Instant moment = DateForms.moment(stripped);
    if (moment == null && saidForms.size() < MOST_FORMS) {
      String shown = shown(stripped);
      if (saidForms.add(form(shown))) {
        note.accept("date cannot be read: \"" + shown + "\" (said once for dates of this form)");
      }
    }
    return moment;
  }

  // Whatever the digits and words: "Febtember 31" and "May 5" are one form.
  private static String form(String date) {
    return LETTERS.matcher(DIGITS.matcher(date).replaceAll("9")).replaceAll("a");
  }

  private static String shown(String date) {
    return date.length() <= SHOWN_CHARS ? date : date.substring(0, SHOWN_CHARS) + "...";
  }
}
