package org.reprint.bench.lexicon;

import java.util.Map;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.data.POS;
import net.sf.extjwnl.data.Pointer;
import net.sf.extjwnl.data.PointerType;
import net.sf.extjwnl.data.Synset;
import org.reprint.bench.lexicon.Derivation.Holding;

/// Adds to a row the concepts that one sense brings: itself, what stands above it, what is made of
/// its word.
final class Holdings {
  /// Lowest step of a sense at which a relation of it was measured to lift.
  private static final int VERB_STEP = 1;

  private static final int HYPERNYM_NOUN_STEP = 1;
  private static final int HYPERNYM_VERB_STEP = 2;
  private static final int ABOVE_STEP = 2;
  private static final int SIMILAR_STEP = 1;
  private static final int DERIVED_SENSE_STEP = 1;

  private final Map<Holding, Integer> into;
  private final WordNet.Sense sense;
  private final int step;

  Holdings(Map<Holding, Integer> into, WordNet.Sense sense, double share) {
    this.into = into;
    this.sense = sense;
    this.step = Derivation.step(share);
  }

  void collect() {
    boolean verb = sense.pos() == POS.VERB;
    if (!verb || step >= VERB_STEP) {
      add(sense.synset(), kind());
    }
    WordNet.pointers(sense, this::follow);
  }

  private Kind kind() {
    return switch (sense.pos()) {
      case NOUN -> Kind.SENSE_NOUN;
      case VERB -> Kind.SENSE_VERB;
      case ADJECTIVE, ADVERB -> Kind.SENSE_MODIFIER;
    };
  }

  private void follow(Pointer pointer) {
    boolean verb = sense.pos() == POS.VERB;
    PointerType type = pointer.getType();
    if (type == PointerType.HYPERNYM && step >= (verb ? HYPERNYM_VERB_STEP : HYPERNYM_NOUN_STEP)) {
      Synset parent = target(pointer);
      add(WordNet.key(parent), verb ? Kind.HYPERNYM_VERB : Kind.HYPERNYM_NOUN);
      if (step >= ABOVE_STEP) {
        for (Pointer further : parent.getPointers(PointerType.HYPERNYM)) {
          add(WordNet.key(target(further)), verb ? Kind.ABOVE_VERB : Kind.ABOVE_NOUN);
        }
      }
    } else if (similar(type) && step >= SIMILAR_STEP) {
      add(WordNet.key(target(pointer)), Kind.SIMILAR);
    } else if (pointer.getSourceIndex() == 0) {
      return;
    } else if (type == PointerType.DERIVATION || type == PointerType.PERTAINYM) {
      add("=" + word(pointer), Kind.DERIVED);
      if (step >= DERIVED_SENSE_STEP) {
        add(WordNet.key(target(pointer)), Kind.DERIVED_SENSE);
      }
    } else if (type == PointerType.ANTONYM) {
      add("=" + word(pointer), Kind.ANTONYM);
    }
  }

  private boolean similar(PointerType type) {
    return type == PointerType.SIMILAR_TO
        || (type == PointerType.SEE_ALSO && sense.pos() == POS.ADJECTIVE);
  }

  private void add(String concept, Kind kind) {
    into.merge(new Holding(concept, kind), step, Math::max);
  }

  static Synset target(Pointer pointer) {
    try {
      return pointer.getTargetSynset();
    } catch (JWNLException e) {
      throw new IllegalStateException("WordNet: pointer leads nowhere: " + pointer, e);
    }
  }

  private static String word(Pointer pointer) {
    try {
      return WordNet.word(pointer);
    } catch (JWNLException e) {
      throw new IllegalStateException("WordNet: pointer leads nowhere: " + pointer, e);
    }
  }
}
