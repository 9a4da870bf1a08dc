package org.reprint.background;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.CRC32C;
import org.reprint.text.Prose;

/// Learns a background from stories, on top of one already known.
///
/// The blend: with `n` stories of its own and a prior of `P` documents, the prior keeps the weight
/// of `W = P * 1000 / (1000 + n)` documents, and
///
/// ```
/// N  = n + W
/// df = own df + W * (df in the prior / P)
/// ```
///
/// So two files are judged by the prior as good as alone: that both have a term, which is what is
/// looked for, does not make the term common. After 1,000 stories the prior counts half of what it
/// did, and with the prior in the jar the stories' own counts outweigh it from about 5,200 on.
///
/// What a source prints on many days is learned as its boilerplate. How that is told is in
/// [BoilerplateLearner]; the prior's is not taken over.
///
/// A story counts once: one whose sequence of terms was added before is passed over, since a copy
/// says nothing new about how rare its words are. Order does not matter. Not thread-safe; adding
/// costs a few microseconds a story, so one learner fed in turn is enough for many parsers.
public final class BackgroundLearner {
  /// Own stories after which the prior counts half of its documents.
  private static final double HALVING = 1000;

  private final Background prior;
  private final Long2IntOpenHashMap counts = new Long2IntOpenHashMap();
  private final LongOpenHashSet seen = new LongOpenHashSet(); // checksums of stories
  private final BoilerplateLearner boilerplate = new BoilerplateLearner();
  private final LongOpenHashSet distinct = new LongOpenHashSet(); // scratch of one story

  /// Learns on top of the background in the jar.
  public BackgroundLearner() {
    this(Background.builtin());
  }

  /// Learns on top of a prior.
  public BackgroundLearner(Background prior) {
    this.prior = Objects.requireNonNull(prior, "prior");
  }

  /// The number of different stories added.
  public int stories() {
    return seen.size();
  }

  /// Adds the terms of a story, furniture included: what stands in every story is to be known as
  /// common. A story without tokens, or one added before, changes nothing.
  public void add(Prose story) {
    long[] terms = new long[story.tokens()];
    for (int token = 0; token < terms.length; token++) {
      terms[token] = story.hash(token);
    }
    add(terms);
  }

  /// Adds the terms of a story as above, and what may be boilerplate in it.
  ///
  /// @param source who printed it, or null
  /// @param date when, or null
  public void add(Prose story, String source, Instant date) {
    add(story);
    boilerplate.add(story, source, date);
  }

  /// Adds a story given as the hashes of its terms, in the order of the text.
  void add(long[] terms) {
    if (terms.length == 0 || !seen.add(checksum(terms))) {
      return;
    }
    distinct.clear();
    for (long term : terms) {
      if (distinct.add(term)) {
        counts.addTo(term, 1);
      }
    }
  }

  /// The prior with the boilerplate of what was added, but its own frequencies: for stories too few
  /// to tell which words are rare. The prior itself when there is no boilerplate.
  public Background learnBoilerplate() {
    return with(prior, boilerplate.learn());
  }

  /// The background of all that was added; the prior itself when nothing was.
  public Background learn() {
    if (seen.isEmpty()) {
      return prior;
    }
    return with(blend(), boilerplate.learn());
  }

  private static Background with(Background background, Boilerplate learned) {
    if (learned.windows() == 0) {
      return background;
    }
    CRC32C crc = new CRC32C();
    ByteBuffer entry = ByteBuffer.allocate(Long.BYTES + Integer.BYTES);
    for (int i = 0; i < learned.windows(); i++) {
      crc.update(entry.clear().putLong(learned.key(i)).putInt(learned.count(i)).flip());
    }
    String version = background.version() + String.format(Locale.ROOT, "+%08x", crc.getValue());
    return background.with(version, learned);
  }

  private Background blend() {
    double weight = HALVING / (HALVING + stories());
    long[] hashes = union();
    float[] blend = new float[hashes.length];
    for (int i = 0; i < hashes.length; i++) {
      blend[i] = (float) (counts.get(hashes[i]) + weight * prior.frequency(hashes[i]));
    }
    double documents = stories() + weight * prior.documents();
    return new Background(version(documents, hashes, blend), documents, hashes, blend);
  }

  private long[] union() {
    LongOpenHashSet all = new LongOpenHashSet(counts.keySet());
    for (int i = 0; i < prior.terms(); i++) {
      all.add(prior.hash(i));
    }
    long[] hashes = all.toLongArray();
    Arrays.sort(hashes);
    return hashes;
  }

  private static String version(double documents, long[] hashes, float[] counts) {
    CRC32C crc = new CRC32C();
    ByteBuffer entry = ByteBuffer.allocate(Long.BYTES + Float.BYTES);
    crc.update(entry.putDouble(documents).flip());
    for (int i = 0; i < hashes.length; i++) {
      crc.update(entry.clear().putLong(hashes[i]).putFloat(counts[i]).flip());
    }
    return String.format(Locale.ROOT, "learned-%08x", crc.getValue());
  }

  private static long checksum(long[] terms) {
    long sum = terms.length;
    for (long term : terms) {
      sum = (sum ^ term) * 0x9E3779B97F4A7C15L;
      sum ^= sum >>> 32;
    }
    return sum;
  }
}
