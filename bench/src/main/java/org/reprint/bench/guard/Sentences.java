package org.reprint.bench.guard;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.reprint.background.Background;
import org.reprint.candidates.CandidateFinder;
import org.reprint.candidates.CandidateIndex;
import org.reprint.candidates.CandidateOptions;
import org.reprint.candidates.Entry;
import org.reprint.text.Prose;
import org.reprint.text.ProseParser;

/// Sentences of made-up stories, to look for each other.
///
/// @param stories the stories
/// @param index of them
/// @param story of each sentence that has content terms, parallel to `sentence`
/// @param sentence its number there
record Sentences(List<Prose> stories, CandidateIndex index, int[] story, int[] sentence) {
  static Sentences of(byte[][] texts) {
    ProseParser parser = new ProseParser();
    List<Prose> stories = new ArrayList<>();
    List<Entry> entries = new ArrayList<>();
    for (byte[] text : texts) {
      stories.add(parser.parse(new String(text, StandardCharsets.UTF_8)));
      entries.add(new Entry(stories.getLast(), null, new long[0], new long[0], new int[0]));
    }
    CandidateIndex index =
        new CandidateFinder(CandidateOptions.DEFAULT, Background.builtin()).index(entries);
    List<int[]> asked = new ArrayList<>();
    for (int i = 0; i < stories.size(); i++) {
      for (int s = 0; s < stories.get(i).sentences(); s++) {
        if (index.termSet(i, s) >= 0) {
          asked.add(new int[] {i, s});
        }
      }
    }
    return new Sentences(
        stories,
        index,
        asked.stream().mapToInt(place -> place[0]).toArray(),
        asked.stream().mapToInt(place -> place[1]).toArray());
  }
}
