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
  private final List<Passage> passages;

  private Reason(Findings findings) {
    this.findings = findings;
    this.passages = Aligner.passages(findings.links());
  }

  static String of(Findings findings) {
    return new Reason(findings).sentence();
  }

  private String sentence() {
    List<String> parts = new ArrayList<>();
    parts.add(told());
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
    if (!findings.within() && findings.sameWords()) {
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
    if (nothing && !ways.isEmpty() && !findings.overlap().copies()) {
      return "Nothing but boilerplate in both: " + String.join(", ", ways);
    }
    if (ways.isEmpty()) {
      return "Most of the wording is in both";
    }
    return (findings.within() ? "Told twice: " : "Told in both: ") + String.join(", ", ways);
  }

  private void count(List<String> ways, Level level, String one, String many) {
    long count = passages.stream().filter(passage -> passage.level() == level).count();
    if (count > 0) {
      ways.add(count == 1 ? "one " + one : count + " " + many);
    }
  }

  private String difference(FactChange fact) {
    String first = findings.within() ? "the first telling" : "the first story";
    String second = findings.within() ? "the second telling" : "the second story";
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
