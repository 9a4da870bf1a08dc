package org.reprint.text;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Recognises notes to editors by the conventions of kind `note`. Immutable.
final class NoteRules {
  private static final Pattern BRACKETED =
      Pattern.compile("[(\\[]\\s*(.*?)[)\\]][\\s.]*", Pattern.DOTALL);
  private static final Pattern DASHES = Pattern.compile("^(?:[-—–*]\\s*){1,3}");

  private final Beginnings plain; // announce a note
  private final Beginnings telling; // all others
  private final Beginnings speaking; // of these, those that need no brackets
  private final Beginnings last; // those that need none as the last words of a text

  NoteRules(List<Convention> notes) {
    plain = those(notes, note -> note.meaning().equals("plain"));
    telling = those(notes, note -> !note.meaning().equals("plain"));
    speaking = those(notes, NoteRules::isSpeaking);
    last = those(notes, NoteRules::isLast);
  }

  private static Beginnings those(List<Convention> notes, Predicate<Convention> which) {
    return new Beginnings(notes.stream().filter(which).toList());
  }

  private static boolean isSpeaking(Convention note) {
    return !note.meaning().equals("plain")
        && note.form().indexOf("tory") > 0
        && !note.form().startsWith("{");
  }

  private static boolean isLast(Convention note) {
    String word = Form.firstWord(note.form());
    boolean verb = word.endsWith("s") && !word.endsWith("ss") || word.equals("company");
    return verb && note.meaning().equals("correction");
  }

  /// True for a note in brackets (`(Adds reaction)`), and for one that speaks of the story (`This
  /// story corrects ...`).
  boolean isNote(String line) {
    boolean opens = line.startsWith("(") || line.startsWith("[");
    Matcher m = opens ? BRACKETED.matcher(line) : null;
    boolean bracketed = opens && m.matches();
    String inside = unannounced(bracketed ? m.group(1) : line);
    return beginsAny(bracketed ? telling : speaking, inside);
  }

  /// True for a correction as the last words of a text also without brackets: `Corrects figure in
  /// headline`. A sentence does not begin with a verb in the third person.
  boolean isLastNote(String line) {
    String bare = unannounced(DASHES.matcher(line).replaceAll(""));
    return beginsAny(last, bare);
  }

  /// A line without the word that announces a note: `NOTE:`.
  private String unannounced(String line) {
    for (Convention note : plain.of(line)) {
      Matcher m = note.pattern().matcher(line);
      if (m.lookingAt()) {
        return line.substring(m.end()).strip();
      }
    }
    return line;
  }

  private static boolean beginsAny(Beginnings notes, String text) {
    for (Convention note : notes.of(text)) {
      if (begins(note, text)) {
        return true;
      }
    }
    return false;
  }

  private static boolean begins(Convention note, String text) {
    Matcher m = note.pattern().matcher(text);
    if (!m.lookingAt()) {
      return false;
    }
    boolean inside =
        m.end() < text.length()
            && Character.isLetterOrDigit(text.charAt(m.end()))
            && Character.isLetterOrDigit(text.charAt(m.end() - 1));
    return !inside;
  }
}
