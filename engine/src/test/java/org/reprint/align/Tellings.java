package org.reprint.align;

import org.reprint.background.Background;
import org.reprint.facts.FactFinder;
import org.reprint.text.Prose;
import org.reprint.text.ProseParser;

/// Texts made ready to be aligned, against the background in the jar.
final class Tellings {
  private Tellings() {}

  static Telling of(String text) {
    Prose prose = new ProseParser().parse(text);
    return Telling.of(prose, new FactFinder().find(prose), Background.builtin());
  }

  /// Aligns two whole texts.
  static Alignment align(Telling a, Telling b) {
    return align(a, 0, a.prose().tokens(), b, 0, b.prose().tokens());
  }

  /// Aligns stretches of two texts.
  static Alignment align(Telling a, int a0, int a1, Telling b, int b0, int b1) {
    WordAligner aligner = new WordAligner();
    aligner.between(a, b);
    return aligner.align(a0, a1, b0, b1);
  }

  /// The token with this form, counted from 0 where it stands more than once.
  static int token(Telling telling, String form, int occurrence) {
    int seen = 0;
    for (int t = 0; t < telling.prose().tokens(); t++) {
      if (telling.prose().form(t).equals(form) && seen++ == occurrence) {
        return t;
      }
    }
    throw new IllegalArgumentException(
        "no occurrence " + occurrence + " of " + form + " in: " + telling.prose().text());
  }

  static int token(Telling telling, String form) {
    return token(telling, form, 0);
  }
}
