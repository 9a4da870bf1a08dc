package org.reprint.align;

import java.util.Arrays;
import org.reprint.shingle.HashOrder;
import org.reprint.text.Prose;
import org.reprint.text.Span;
import org.reprint.text.SpanKind;

/// Per sentence the distinct content terms, and for each of these its sentences: to see at once
/// that two sentences share nothing.
final class SentenceTerms {
  private final long[] hash; // [terms], ascending
  private final int[] firstSentence; // [terms + 1]
  private final int[] sentenceOf; // for each term its sentences, ascending
  private final int[] firstTerm; // [sentences + 1]
  private final int[] termOf; // for each sentence its terms, ascending
  private final long[] hashOf; // and the hashes of these
  private final boolean[] heading; // [sentences]

  SentenceTerms(Prose prose) {
    int[] sentence = new int[prose.tokens()]; // [content words]
    long[] hashes = new long[prose.tokens()]; // [content words]
    int words = 0;
    for (int s = 0; s < prose.sentences(); s++) {
      for (int t = prose.firstToken(s); t < prose.endToken(s); t++) {
        sentence[words] = s;
        hashes[words] = prose.hash(t);
        words += prose.function(t) ? 0 : 1;
      }
    }
    int[] order = HashOrder.of(hashes, words); // those of one term by sentence
    int terms = 0;
    int places = 0;
    firstTerm = new int[prose.sentences() + 1];
    int[] placed = new int[words];
    int[] first = new int[words + 1];
    long[] distinct = new long[words];
    for (int k = 0; k < words; k++) {
      int s = sentence[order[k]];
      boolean fresh = terms == 0 || distinct[terms - 1] != hashes[order[k]];
      if (fresh) {
        distinct[terms] = hashes[order[k]];
        first[terms++] = places;
      }
      if (fresh || placed[places - 1] != s) {
        placed[places++] = s;
        firstTerm[s + 1]++;
      }
    }
    first[terms] = places;
    hash = Arrays.copyOf(distinct, terms);
    firstSentence = Arrays.copyOf(first, terms + 1);
    sentenceOf = Arrays.copyOf(placed, places);
    for (int s = 0; s < prose.sentences(); s++) {
      firstTerm[s + 1] += firstTerm[s];
    }
    termOf = termOf();
    hashOf = new long[termOf.length];
    Arrays.setAll(hashOf, k -> hash[termOf[k]]);
    heading = new boolean[prose.sentences()];
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

  private int[] termOf() {
    int[] found = new int[sentenceOf.length];
    int[] next = firstTerm.clone();
    for (int term = 0; term < hash.length; term++) {
      for (int k = firstSentence[term]; k < firstSentence[term + 1]; k++) {
        found[next[sentenceOf[k]]++] = term;
      }
    }
    return found;
  }

  /// True when a sentence is a heading inside the text.
  boolean heading(int sentence) {
    return heading[sentence];
  }

  /// The number of distinct content terms of a sentence.
  int size(int sentence) {
    return firstTerm[sentence + 1] - firstTerm[sentence];
  }

  /// The number of content terms that two sentences have in common.
  int common(int sentence, SentenceTerms other, int otherSentence) {
    return HashOrder.common(
        hashOf,
        firstTerm[sentence],
        firstTerm[sentence + 1],
        other.hashOf,
        other.firstTerm[otherSentence],
        other.firstTerm[otherSentence + 1]);
  }

  /// For each term the same one of another story, or -1.
  int[] in(SentenceTerms other) {
    int[] same = new int[hash.length];
    int j = 0;
    for (int i = 0; i < hash.length; i++) {
      while (j < other.hash.length && other.hash[j] < hash[i]) {
        j++;
      }
      same[i] = j < other.hash.length && other.hash[j] == hash[i] ? j : -1;
    }
    return same;
  }

  /// How many content terms a sentence has in common with each one of another story: as [#common],
  /// for all of them at once. Cost: the terms of the sentence, and what is common.
  ///
  /// @param same as [#in] has it for the other story
  /// @param common `[sentences of the other]`, overwritten
  void common(int sentence, SentenceTerms other, int[] same, int[] common) {
    Arrays.fill(common, 0);
    for (int i = firstTerm[sentence]; i < firstTerm[sentence + 1]; i++) {
      int term = same[termOf[i]];
      if (term >= 0) {
        for (int k = other.firstSentence[term]; k < other.firstSentence[term + 1]; k++) {
          common[other.sentenceOf[k]]++;
        }
      }
    }
  }
}
