package org.reprint.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.reprint.align.Aligner;
import org.reprint.align.Level;
import org.reprint.align.Passage;
import org.reprint.facts.FactKind;

/// Puts what was found between two stories into one sentence for a person: what both tell, how it
/// is told, and what differs.
final class Reason {
  /// Words of a fact beyond this are cut in the sentence; the facts have them whole.
  private static final int LONGEST = 60;

  private final Findings findings;
  private final Outcome outcome;
  private final List<Passage> passages;

  private Reason(Findings findings, Outcome outcome) {
    this.findings = findings;
    this.outcome = outcome;
    this.passages = Aligner.passages(findings.wording().links());
  }

  static String of(Findings findings, Outcome outcome) {
    return new Reason(findings, outcome).sentence();
  }

  /// Why two stories are nothing to each other.
  static String unrelated(Findings findings) {
    return findings.wording().told().isEmpty()
        ? "No passage of the one is in the other."
        : "What they share is no more than unrelated stories share by chance.";
  }

  private String sentence() {
    List<String> parts = new ArrayList<>();
    parts.add(told());
    if (findings.succession() != null) {
      String later = findings.succession().bLater() ? "second" : "first";
      parts.add("the " + later + " follows on the wire: " + findings.succession().reason());
    }
    if (!outcome.because().isEmpty()) {
      parts.add(outcome.because());
    }
    long quotations =
        findings.facts().stream().filter(fact -> fact.kind() == FactKind.QUOTATION).count();
    if (quotations > 0) {
      parts.add(
          quotations == 1 ? "one quotation is altered" : quotations + " quotations are altered");
    }
    List<FactChange> others =
        findings.facts().stream().filter(fact -> fact.kind() != FactKind.QUOTATION).toList();
    if (!others.isEmpty()) {
      String count = others.size() == 1 ? "one fact differs: " : others.size() + " facts differ: ";
      parts.add(count + difference(others.getFirst()) + (others.size() > 1 ? ", and more" : ""));
    }
    return String.join("; ", parts) + ".";
  }

  private String told() {
    Wording wording = findings.wording();
    if (wording.sameWords()) {
      String first = findings.a().story().title();
      String second = findings.b().story().title();
      return "The same words" + (Objects.equals(first, second) ? "" : " under another title");
    }
    List<String> ways = new ArrayList<>();
    count(ways, Level.VERBATIM, "passage word for word", "passages word for word");
    count(ways, Level.EDITED, "passage edited", "passages edited");
    count(ways, Level.REWORDED, "passage in other words", "passages in other words");
    count(ways, Level.SAME_FACTS, "passage with the same facts", "passages with the same facts");
    count(ways, Level.QUOTATION, "quotation", "quotations");
    boolean nothing = ways.isEmpty();
    count(ways, Level.BOILERPLATE, "passage of boilerplate", "passages of boilerplate");
    if (nothing && !ways.isEmpty() && !wording.overlap().copies()) {
      return "Nothing but boilerplate in both: " + String.join(", ", ways);
    }
    if (ways.isEmpty()) {
      return wording.overlap().copies()
          ? "Most of the wording is in both"
          : "No passage is in both";
    }
    return (wording.within() ? "Told twice: " : "Told in both: ") + String.join(", ", ways);
  }

  private void count(List<String> ways, Level level, String one, String many) {
    long count = passages.stream().filter(passage -> passage.level() == level).count();
    if (count > 0) {
      ways.add(count == 1 ? "one " + one : count + " " + many);
    }
  }

  private String difference(FactChange fact) {
    String first = findings.wording().within() ? "the first telling" : "the first story";
    String second = findings.wording().within() ? "the second telling" : "the second story";
    return switch (fact.change()) {
      case CHANGED -> quoted(fact.from()) + " is " + quoted(fact.to()) + " in " + second;
      case DROPPED -> quoted(fact.from()) + " is only in " + first;
      case ADDED -> quoted(fact.to()) + " is only in " + second;
    };
  }

  private static String quoted(String words) {
    boolean fits = words.codePointCount(0, words.length()) <= LONGEST;
    String shown = fits ? words : words.substring(0, words.offsetByCodePoints(0, LONGEST)) + "...";
    return '"' + shown.replaceAll("\\s+", " ") + '"';
  }
}
