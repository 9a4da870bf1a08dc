package org.reprint.bench.lexicon;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.data.Exc;
import net.sf.extjwnl.data.IndexWord;
import net.sf.extjwnl.data.POS;
import net.sf.extjwnl.data.Pointer;
import net.sf.extjwnl.data.Synset;
import net.sf.extjwnl.data.Word;
import net.sf.extjwnl.dictionary.Dictionary;

/// The single words of WordNet 3.1 with their senses, read once through extJWNL into sorted maps.
///
/// A lemma is written in lower case, as WordNet's index has it; one of several words or with a
/// digit or an apostrophe is left out. Reading takes some seconds.
final class WordNet {
  private final Dictionary dictionary;

  /// By lemma, in the order of the letters.
  final Map<String, List<Sense>> senses = new TreeMap<>();

  /// Irregular forms, from WordNet's exception lists: `met` to `meet` as a verb.
  final Map<String, List<Irregular>> irregular = new TreeMap<>();

  /// One meaning of a lemma.
  ///
  /// @param rank place among the senses of this part of speech, from 0, most frequent first
  /// @param tags how often WordNet's tagged texts use the lemma in this sense
  record Sense(POS pos, int rank, int tags, String synset, Synset source, Word word) {}

  record Irregular(POS pos, String base) {}

  private WordNet(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  /// Reads the copy of WordNet on the class path.
  ///
  /// @throws JWNLException if it is absent or damaged
  static WordNet read() throws JWNLException {
    WordNet net = new WordNet(Dictionary.getDefaultResourceInstance());
    for (POS pos : POS.getAllPOS()) {
      net.readSenses(pos);
      net.readIrregular(pos);
    }
    return net;
  }

  private void readSenses(POS pos) throws JWNLException {
    Iterator<IndexWord> words = dictionary.getIndexWordIterator(pos);
    while (words.hasNext()) {
      IndexWord word = words.next();
      String lemma = word.getLemma().toLowerCase(Locale.ROOT);
      if (!plain(lemma)) {
        continue;
      }
      List<Sense> all = senses.computeIfAbsent(lemma, _ -> new ArrayList<>());
      int rank = 0;
      for (Synset synset : word.getSenses()) {
        for (Word member : synset.getWords()) {
          if (member.getLemma().equalsIgnoreCase(lemma)) {
            all.add(new Sense(pos, rank, member.getUseCount(), key(synset), synset, member));
            break;
          }
        }
        rank++;
      }
    }
  }

  private void readIrregular(POS pos) throws JWNLException {
    Iterator<Exc> all = dictionary.getExceptionIterator(pos);
    while (all.hasNext()) {
      Exc exception = all.next();
      String form = exception.getLemma().toLowerCase(Locale.ROOT);
      if (plain(form)) {
        for (String base : exception.getExceptions()) {
          irregular
              .computeIfAbsent(form, _ -> new ArrayList<>())
              .add(new Irregular(pos, base.toLowerCase(Locale.ROOT)));
        }
      }
    }
  }

  /// The lower-case lemma that a pointer between words arrives at.
  static String word(Pointer pointer) throws JWNLException {
    return ((Word) pointer.getTarget()).getLemma().toLowerCase(Locale.ROOT);
  }

  /// Hands on each pointer of a sense that belongs to the word itself or to its whole synset.
  static void pointers(Sense sense, Consumer<Pointer> use) {
    int index = sense.word().getIndex();
    for (Pointer pointer : sense.source().getPointers()) {
      if (pointer.getSourceIndex() == 0 || pointer.getSourceIndex() == index) {
        use.accept(pointer);
      }
    }
  }

  /// Names a synset: part of speech and offset.
  static String key(Synset synset) {
    return synset.getPOS().getKey() + synset.getOffset();
  }

  /// True for two or more letters a to z, with hyphens inside.
  static boolean plain(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if ((c < 'a' || c > 'z') && (c != '-' || i == 0 || i == word.length() - 1)) {
        return false;
      }
    }
    return word.length() > 1;
  }
}
