package org.reprint.judge;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.reprint.align.Aligner;
import org.reprint.align.Level;
import org.reprint.align.Passage;
import org.reprint.chain.Kind;
import org.reprint.chain.Succession;
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
    this.passages = Aligner.passages(findings.shared().links());
  }

  static String of(Findings findings, Outcome outcome) {
    return new Reason(findings, outcome).sentence();
  }

  /// That one follows the other on the wire.
  static String wire(Succession succession) {
    String later = succession.bLater() ? "second" : "first";
    String kind = succession.kind().id();
    String article = succession.kind() == Kind.UPDATE ? "an " : "a ";
    return "By the wire's own word the "
        + later
        + " is "
        + article
        + kind
        + ": "
        + succession.reason();
  }

  /// Why two stories are nothing to each other.
  static String unrelated(Findings findings) {
    return findings.shared().told().isEmpty()
        ? "No passage of the one is in the other."
        : "What they share is no more than unrelated stories share by chance.";
  }

  private String sentence() {
    List<String> parts = new ArrayList<>();
    boolean untold = findings.shared().told().isEmpty() && !findings.shared().copies();
    if (findings.succession() != null) {
      parts.add(wire(findings.succession()));
    }
    if (findings.succession() == null || !untold) {
      String told = told();
      parts.add(
          parts.isEmpty()
              ? told
              : told.substring(0, 1).toLowerCase(Locale.ROOT) + told.substring(1));
    }
    if (!outcome.because().isEmpty()) {
      parts.add(outcome.because());
    }
    apart(parts);
    credits(parts);
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

  /// How long after each other they were sent, where it is known and not said.
  private void apart(List<String> parts) {
    double days = findings.circumstances().days();
    if (days > 0 && parts.stream().noneMatch(part -> part.contains(" apart"))) {
      parts.add("sent " + span(days) + " apart");
    }
  }

  private static String span(double days) {
    double hours = days * Duration.ofDays(1).toHours();
    if (hours < 1) {
      return count(hours * Duration.ofHours(1).toMinutes(), "minute");
    }
    return days < 2 ? count(hours, "hour") : count(days, "day");
  }

  private static String count(double number, String unit) {
    long whole = Math.max(1, Math.round(number));
    return whole + " " + unit + (whole == 1 ? "" : "s");
  }

  /// Whom they credit, where that tells who wrote it first: not when one house credits itself.
  private void credits(List<String> parts) {
    String first = credit(findings.a());
    String second = credit(findings.b());
    if (first == null && second == null || findings.shared().within()) {
      return;
    }
    if (first == null || second == null) {
      String which = first == null ? "second" : "first";
      parts.add("only the " + which + " story credits " + (first == null ? second : first));
    } else if (!first.equals(second)) {
      parts.add("the first story credits " + first + ", the second " + second);
    } else if (findings.circumstances().house() == Circumstances.Same.NO) {
      parts.add("both credit " + first);
    }
  }

  private static String credit(Subject subject) {
    List<String> credits = subject.marks().credits();
    return credits.isEmpty() ? null : credits.getFirst();
  }

  private String told() {
    SharedText shared = findings.shared();
    if (shared.sameWords()) {
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
    if (nothing && !ways.isEmpty() && !shared.copies()) {
      return "Nothing but boilerplate in both: " + String.join(", ", ways);
    }
    if (ways.isEmpty()) {
      return shared.copies() ? "Most of the wording is in both" : "No passage is in both";
    }
    return (shared.within() ? "Told twice: " : "Told in both: ") + String.join(", ", ways);
  }

  private void count(List<String> ways, Level level, String one, String many) {
    long count = passages.stream().filter(passage -> passage.level() == level).count();
    if (count > 0) {
      ways.add(count == 1 ? "one " + one : count + " " + many);
    }
  }

  private String difference(FactChange fact) {
    String first = findings.shared().within() ? "the first telling" : "the first story";
    String second = findings.shared().within() ? "the second telling" : "the second story";
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
