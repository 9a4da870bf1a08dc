package org.reprint.bench.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.sf.extjwnl.data.POS;
import net.sf.extjwnl.data.Pointer;
import net.sf.extjwnl.data.PointerType;
import net.sf.extjwnl.data.Synset;

/// Turns WordNet into the rows of the lexicon: for each form its base form and the concepts it
/// holds.
///
/// The strength of a sense is its share of all uses of the form in WordNet's tagged texts,
/// smoothed, in four steps; a pair of words is as close as the rarer of the two senses is frequent.
/// What was measured to say little (rare senses of verbs, rare hypernyms, numbers) is left out.
final class Derivation {
  /// A sense without a tag counts this much, more when it is the first of its part of speech.
  private static final double UNTAGGED = 0.1;

  private static final double UNTAGGED_FIRST = 0.5;

  /// Lowest share of the steps 1, 2 and 3.
  private static final double[] STEPS = {0.05, 0.2, 0.5};

  private static final Comparator<Holding> ORDER =
      Comparator.comparing(Holding::concept).thenComparing(Holding::kind);

  private final WordNet net;
  private final Map<String, Row> rows = new TreeMap<>();
  private final Map<String, Set<Candidate>> readings = new TreeMap<>();

  /// One form: its base form, its parts of speech as a bit mask of [#bit], and step by (concept,
  /// kind).
  record Row(String base, int partsOfSpeech, Map<Holding, Integer> holdings) {}

  /// A concept: `n1234` for a synset, `=word` for a word.
  record Holding(String concept, Kind kind) {}

  private record Candidate(String lemma, POS pos) {}

  Derivation(WordNet net) {
    this.net = net;
  }

  /// The rows by form, in the order of the letters: of all words with a sense that WordNet's tagged
  /// texts use, of the words that are `frequent`, and of the irregular forms of both.
  Map<String, Row> rows(Set<String> frequent) {
    collectReadings();
    for (Map.Entry<String, Set<Candidate>> reading : readings.entrySet()) {
      rows.put(reading.getKey(), row(reading.getKey(), reading.getValue()));
    }
    addOrphans();
    settleBases();
    keep(frequent);
    dropUnshared();
    return rows;
  }

  private void collectReadings() {
    Set<String> forms = new TreeSet<>(net.senses.keySet());
    forms.addAll(net.irregular.keySet());
    for (String form : forms) {
      Set<Candidate> all = new LinkedHashSet<>();
      for (WordNet.Sense sense : net.senses.getOrDefault(form, List.of())) {
        all.add(new Candidate(form, sense.pos()));
      }
      for (WordNet.Irregular irregular : net.irregular.getOrDefault(form, List.of())) {
        addIfKnown(all, irregular.base(), irregular.pos());
      }
      detach(form, all);
      if (!all.isEmpty()) {
        readings.put(form, all);
      }
    }
  }

  private void detach(String form, Set<Candidate> into) {
    for (Ending ending : Ending.ALL) {
      String base = ending.detach(form);
      boolean comparative =
          ending.pos() == POS.ADJECTIVE; // a word in its own right is none: `number`
      if (base != null
          && !(comparative && net.senses.containsKey(form))
          && into.stream().noneMatch(c -> regular(c, form, ending))) {
        addIfKnown(into, base, ending.pos());
      }
    }
  }

  /// True when a form has been read already as this part of speech; a plural that is a noun of its
  /// own (`talks`) is both.
  private static boolean regular(Candidate read, String form, Ending ending) {
    return read.pos() == ending.pos()
        && !(ending.pos() == POS.NOUN && read.lemma().equals(form) && ending.ending().equals("s"));
  }

  private void addIfKnown(Set<Candidate> into, String lemma, POS pos) {
    if (net.senses.getOrDefault(lemma, List.of()).stream().anyMatch(s -> s.pos() == pos)) {
      into.add(new Candidate(lemma, pos));
    }
  }

  private Row row(String form, Set<Candidate> candidates) {
    List<WordNet.Sense> senses = new ArrayList<>();
    String base = form;
    double best = net.senses.containsKey(form) ? uses(form, candidates) : -1;
    for (Candidate candidate : candidates) {
      double uses = uses(candidate.lemma(), candidates);
      if (uses > best) {
        best = uses;
        base = candidate.lemma();
      }
      for (WordNet.Sense sense : net.senses.get(candidate.lemma())) {
        if (sense.pos() == candidate.pos()) {
          senses.add(sense);
        }
      }
    }
    Map<Holding, Integer> holdings = new TreeMap<>(ORDER);
    double all = senses.stream().mapToDouble(Derivation::weight).sum();
    boolean number = senses.stream().anyMatch(Derivation::numeral);
    for (WordNet.Sense sense : senses) {
      if (!number) {
        new Holdings(holdings, sense, weight(sense) / all).collect();
      }
    }
    for (Candidate candidate : number ? Set.<Candidate>of() : candidates) {
      holdings.merge(
          new Holding("=" + candidate.lemma(), Kind.SELF),
          step(uses(candidate.lemma(), candidates) / all),
          Math::max);
    }
    int mask = 0;
    for (WordNet.Sense sense : net.senses.getOrDefault(form, List.of())) {
      mask |= bit(sense.pos());
    }
    return new Row(base, mask, holdings);
  }

  private double uses(String lemma, Set<Candidate> among) {
    double sum = 0;
    for (WordNet.Sense sense : net.senses.get(lemma)) {
      if (among.contains(new Candidate(lemma, sense.pos()))) {
        sum += weight(sense);
      }
    }
    return sum;
  }

  private static double weight(WordNet.Sense sense) {
    return sense.tags() + (sense.rank() == 0 ? UNTAGGED_FIRST : UNTAGGED);
  }

  /// The step of a share: 0 for the rarest.
  static int step(double share) {
    int step = 0;
    while (step < STEPS.length && share >= STEPS[step]) {
      step++;
    }
    return step;
  }

  /// Number words never reword each other: WordNet has one synset for `million` and `billion`.
  private static boolean numeral(WordNet.Sense sense) {
    if (sense.pos() != POS.ADJECTIVE) {
      return false;
    }
    for (Pointer pointer : sense.source().getPointers()) {
      if (pointer.getType() == PointerType.SIMILAR_TO) {
        Synset head = Holdings.target(pointer);
        if (head.containsWord("cardinal") || head.containsWord("ordinal")) {
          return true;
        }
      }
    }
    return false;
  }

  /// Gives the regular forms of a word that is read as another's irregular form (`founded`, of
  /// `found`, read as `find`) rows and a base of their own.
  private void addOrphans() {
    Map<String, Row> orphans = new TreeMap<>();
    for (Map.Entry<String, Row> entry : rows.entrySet()) {
      String lemma = entry.getKey();
      if (entry.getValue().base().equals(lemma) || !net.senses.containsKey(lemma)) {
        continue;
      }
      String base = null;
      for (String form : List.of(lemma + "ed", lemma + "ing", lemma + "s")) {
        Set<Candidate> all = new LinkedHashSet<>();
        detach(form, all);
        all.removeIf(c -> !c.lemma().equals(lemma));
        if (!rows.containsKey(form) && !all.isEmpty()) {
          base = base == null ? form : base;
          Row row = row(form, all);
          orphans.put(form, new Row(base, 0, row.holdings()));
        }
      }
    }
    rows.putAll(orphans);
  }

  /// Makes the base of a base the base.
  private void settleBases() {
    for (Map.Entry<String, Row> entry : rows.entrySet()) {
      String base = entry.getValue().base();
      while (!rows.get(base).base().equals(base)) {
        base = rows.get(base).base();
      }
      Row row = entry.getValue();
      entry.setValue(new Row(base, row.partsOfSpeech(), row.holdings()));
    }
  }

  private void keep(Set<String> frequent) {
    Set<String> known = new TreeSet<>();
    for (String form : frequent) {
      Set<Candidate> all = new LinkedHashSet<>();
      if (rows.containsKey(form)) {
        known.add(form);
      } else {
        detach(form, all);
      }
      all.forEach(c -> known.add(c.lemma()));
    }
    net.senses.forEach((lemma, senses) -> {
      if (senses.stream().anyMatch(s -> s.tags() > 0)) {
        known.add(lemma);
      }
    });
    List.copyOf(known).stream()
        .filter(rows::containsKey)
        .forEach(form -> known.add(rows.get(form).base()));
    rows.keySet().removeIf(form -> !known.contains(form) && !known.contains(rows.get(form).base()));
  }

  /// Leaves out the concepts that no two forms can meet in.
  private void dropUnshared() {
    Map<String, int[]> holders = new TreeMap<>();
    for (Row row : rows.values()) {
      for (Holding holding : row.holdings().keySet()) {
        int[] count = holders.computeIfAbsent(holding.concept(), _ -> new int[2]);
        count[holding.kind() == Kind.SELF || !holding.kind().open() ? 0 : 1]++;
      }
    }
    for (Row row : rows.values()) {
      row.holdings()
          .keySet()
          .removeIf(h -> {
            int[] count = holders.get(h.concept());
            return count[0] + count[1] < 2 || (count[0] == 0 && h.kind() != Kind.DERIVED);
          });
    }
  }

  static int bit(POS pos) {
    return switch (pos) {
      case NOUN -> 1;
      case VERB -> 2;
      case ADJECTIVE -> 4;
      case ADVERB -> 8;
    };
  }
}
