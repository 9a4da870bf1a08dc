package org.reprint.bench;

import java.util.List;
import org.reprint.align.Aligner;
import org.reprint.align.PairQuestion;
import org.reprint.align.Telling;
import org.reprint.background.Background;
import org.reprint.facts.FactFinder;
import org.reprint.text.Prose;
import org.reprint.text.ProseParser;

/// The engine's own features, measured on the alignment of the two texts. Their names are those of
/// the weights in the engine's model. Not thread-safe.
final class AlignedFeatures implements PairFeatures {
  private final PairQuestion question;
  private final ProseParser parser = new ProseParser();
  private final FactFinder facts = new FactFinder();
  private final Aligner aligner = new Aligner();

  /// @param question what the model is asked that weighs them
  AlignedFeatures(PairQuestion question) {
    this.question = question;
  }

  @Override
  public List<String> names() {
    return Aligner.featureNames(question);
  }

  @Override
  public List<Fit.Sign> signs() {
    return Aligner.featureSigns(question).stream()
        .map(sign -> sign > 0 ? Fit.Sign.NOT_NEGATIVE : Fit.Sign.NOT_POSITIVE)
        .toList();
  }

  @Override
  public double[] of(String a, String b) {
    return aligner.features(tell(a), tell(b), question);
  }

  /// See [Aligner#caution].
  double[] caution(String a, String b) {
    return aligner.caution(tell(a), tell(b));
  }

  /// A text ready to be aligned, weighed against the background in the jar.
  Telling tell(String text) {
    Prose prose = parser.parse(text);
    return Telling.of(prose, facts.find(prose), Background.builtin());
  }
}
