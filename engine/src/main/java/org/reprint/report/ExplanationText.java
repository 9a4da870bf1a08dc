package org.reprint.report;

import java.io.IOException;
import java.util.List;
import org.reprint.judge.Explanation;
import org.reprint.judge.Step;

/// Writes for a person why two stories are what they are to each other: the answer, what was asked
/// in order, and what would change the answer.
public final class ExplanationText {
  private static final String INDENT = "   ";

  private final Column column;

  /// @param out where the text goes
  /// @param options width and colour
  public ExplanationText(Appendable out, TextOptions options) {
    this.column = new Column(out, options);
  }

  /// Writes one explanation.
  public void write(Explanation explanation) throws IOException {
    String label =
        explanation.label() == null
            ? "unrelated"
            : explanation.label().id().replace('-', ' ')
                + (explanation.kind() == null ? "" : ", " + explanation.kind().id());
    String a = SafeText.line(explanation.a());
    String between =
        explanation.a().equals(explanation.b())
            ? ": within " + a
            : ": " + a + " and " + SafeText.line(explanation.b());
    column.paragraph("", INDENT, List.of(new Run(label, Run.Look.STRONG), Run.plain(between)));
    column.paragraph(INDENT, INDENT, SafeText.line(explanation.text()));
    if (!explanation.steps().isEmpty()) {
      column.gap();
      column.paragraph(INDENT, INDENT, "What was asked, in order:");
      for (Step step : explanation.steps()) {
        String answer = step.passed() ? "     yes  " : "     no   ";
        String words = SafeText.line(step.words());
        column.paragraph(answer, "          ", words + " (" + SafeText.line(step.name()) + ")");
      }
    }
    if (!explanation.changes().isEmpty()) {
      column.gap();
      column.paragraph(INDENT, INDENT, "What would change the answer:");
      for (String change : explanation.changes()) {
        column.paragraph("     - ", "       ", SafeText.line(change));
      }
    }
  }
}
