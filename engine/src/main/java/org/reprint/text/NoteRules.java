package org.reprint.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Recognises notes to editors by the conventions of kind `note`. Immutable.
final class NoteRules {
  private static final Pattern BRACKETED =
      Pattern.compile("[(\\[]\\s*(.*?)[)\\]][\\s.]*", Pattern.DOTALL);
  private static final Pattern DASHES = Pattern.compile("^(?:[-—–*]\\s*){1,3}");

  private final List<Convention> notes;

  NoteRules(List<Convention> notes) {
    this.notes = notes;
  }

  /// True for a note in brackets (`(Adds reaction)`), and for one that speaks of the story (`This
  /// story corrects ...`).
  boolean isNote(String line) {
    Matcher m = BRACKETED.matcher(line);
    boolean bracketed = m.matches();
    String inside = unannounced(bracketed ? m.group(1) : line);
    for (Convention note : notes) {
      boolean speaks = note.form().indexOf("tory") > 0 && !note.form().startsWith("{");
      if ((bracketed || speaks) && !isPlain(note) && begins(note, inside)) {
        return true;
      }
    }
    return false;
  }

  /// True for a correction as the last words of a text also without brackets: `Corrects figure in
  /// headline`. A sentence does not begin with a verb in the third person.
  boolean isLastNote(String line) {
    String bare = unannounced(DASHES.matcher(line).replaceAll(""));
    for (Convention note : notes) {
      String word = Form.firstWord(note.form());
      boolean verb = word.endsWith("s") && !word.endsWith("ss") || word.equals("company");
      if (verb && note.meaning().equals("correction") && begins(note, bare)) {
        return true;
      }
    }
    return false;
  }

  /// A line without the word that announces a note: `NOTE:`.
  private String unannounced(String line) {
    for (Convention note : notes) {
      Matcher m = note.pattern().matcher(line);
      if (isPlain(note) && m.lookingAt()) {
        return line.substring(m.end()).strip();
      }
    }
    return line;
  }

  private static boolean isPlain(Convention note) {
    return note.meaning().equals("plain");
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
