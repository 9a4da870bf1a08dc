package org.reprint.bench.corpus;

import java.util.Arrays;

/// Which story stands where: originals and variants in one shuffled row, every base before its
/// variants. Takes 12 bytes a story.
final class CorpusPlan {
  private static final long PLAN = 0x706C616EL; // tells these draws from those of the stories

  private final int originals;
  private final int families; // originals [0, families) are the bases of variants
  private final int[] baseOf; // [variants], the original that a variant was made from
  private final int[] atPlace; // [stories], the story at a place; variants come after originals
  private final int[] placeOf; // [originals], places of stories

  CorpusPlan(CorpusOptions options) {
    int stories = options.stories();
    int variants = (int) Math.min(stories / 2, Math.round(stories * options.variants()));
    originals = stories - variants;
    baseOf = new int[variants];
    Chance chance = new Chance(0);
    chance.reset(options.seed(), PLAN);
    families = families(chance);
    atPlace = shuffled(stories, chance);
    placeOf = new int[stories];
    for (int place = 0; place < stories; place++) {
      placeOf[atPlace[place]] = place;
    }
    basesFirst();
  }

  /// Three in ten bases have more than one variant: two in ten two, one in ten three to six.
  private int families(Chance chance) {
    int family = 0;
    for (int variant = 0; variant < baseOf.length; family++) {
      int lot = chance.below(10);
      int size = lot < 7 ? 1 : lot < 9 ? 2 : chance.between(3, 7);
      for (int i = 0; i < size && variant < baseOf.length; i++) {
        baseOf[variant++] = family;
      }
    }
    return family;
  }

  private static int[] shuffled(int count, Chance chance) {
    int[] row = new int[count];
    Arrays.setAll(row, i -> i);
    for (int i = count - 1; i > 0; i--) {
      int j = chance.below(i + 1);
      int other = row[j];
      row[j] = row[i];
      row[i] = other;
    }
    return row;
  }

  private void basesFirst() {
    for (int variant = 0; variant < baseOf.length; variant++) {
      int base = baseOf[variant];
      int story = originals + variant;
      if (placeOf[story] < placeOf[base]) {
        int place = placeOf[story];
        placeOf[story] = placeOf[base];
        placeOf[base] = place;
        atPlace[placeOf[story]] = story;
        atPlace[place] = base;
      }
    }
  }

  int stories() {
    return atPlace.length;
  }

  int variants() {
    return baseOf.length;
  }

  /// The original at a place, or the base of the variant that stands there.
  int originalAt(int place) {
    int story = atPlace[place];
    return story < originals ? story : baseOf[story - originals];
  }

  /// The number of the variant at a place, or -1 where an original stands.
  int variantAt(int place) {
    return Math.max(-1, atPlace[place] - originals);
  }

  /// Whether an original has variants.
  boolean isBase(int original) {
    return original < families;
  }

  /// Where an original stands.
  int placeOf(int original) {
    return placeOf[original];
  }
}
