package org.reprint.align;

import java.util.Arrays;
import org.reprint.text.Prose;
import org.reprint.text.Span;
import org.reprint.text.SpanKind;

/// Per sentence the distinct content terms, sorted, to see at once that two sentences share
/// nothing.
final class SentenceTerms {
  private final long[][] terms; // [sentences][distinct content terms]
  private final boolean[] heading; // [sentences]

  SentenceTerms(Prose prose) {
    terms = new long[prose.sentences()][];
    heading = new boolean[prose.sentences()];
    for (int s = 0; s < terms.length; s++) {
      int size = 0;
      long[] found = new long[prose.endToken(s) - prose.firstToken(s)];
      for (int t = prose.firstToken(s); t < prose.endToken(s); t++) {
        if (!prose.function(t)) {
          found[size++] = prose.hash(t);
        }
      }
      Arrays.sort(found, 0, size);
      terms[s] = distinct(found, size);
    }
    markHeadings(prose);
  }

  private void markHeadings(Prose prose) {
    int s = 0;
    for (Span span : prose.spans()) {
      if (span.kind() == SpanKind.HEADING) {
        while (s < heading.length && prose.sentence(s).start() < span.range().start()) {
          s++;
        }
        if (s < heading.length) {
          heading[s] = prose.sentence(s).start() < span.range().end();
        }
      }
    }
  }

  /// The different ones of the first `size`; `sorted` is overwritten.
  static long[] distinct(long[] sorted, int size) {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[kept++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, kept);
  }

  /// True when a sentence is a heading inside the text.
  boolean heading(int sentence) {
    return heading[sentence];
  }

  /// The number of distinct content terms of a sentence.
  int size(int sentence) {
    return terms[sentence].length;
  }

  /// The number of content terms that two sentences have in common.
  int common(int sentence, SentenceTerms other, int otherSentence) {
    return common(terms[sentence], other.terms[otherSentence]);
  }

  /// How many terms two ascending lists have in common, each as often as the list that has it less
  /// often.
  static int common(long[] x, long[] y) {
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < x.length && j < y.length) {
      long left = x[i];
      long right = y[j];
      common += left == right ? 1 : 0;
      i += left <= right ? 1 : 0;
      j += left >= right ? 1 : 0;
    }
    return common;
  }
}
