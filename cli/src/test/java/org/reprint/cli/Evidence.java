package org.reprint.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// The values of one relation against their thresholds, and which labels they allow.
final class Evidence {
  private final Map<String, List<double[]>> values = new LinkedHashMap<>(); // value and threshold
  private final Consumer<String> say;

  /// @param evidence objects of `name`, `value`, `threshold`
  /// @param say told what is wrong
  Evidence(List<Object> evidence, Consumer<String> say) {
    this.say = say;
    for (Object each : evidence) {
      Map<String, Object> one = JsonObject.map(each);
      if (!one.keySet().equals(Set.of("name", "value", "threshold"))) {
        say.accept("evidence has other fields: " + one);
      }
      if (!(one.get("name") instanceof String name) || name.isEmpty()) {
        say.accept("evidence without a name: " + one);
        continue;
      }
      double[] both = {number(one.get("value")), number(one.get("threshold"))};
      values.computeIfAbsent(name, asked -> new ArrayList<>()).add(both);
    }
  }

  private double number(Object value) {
    if (value == null) {
      return Double.NaN;
    }
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    say.accept("evidence that is no number: " + value);
    return Double.NaN;
  }

  /// What is measured in the relation has the same value as evidence.
  void measured(String name, Object value) {
    for (double[] both : values.getOrDefault(name, List.of())) {
      double told = ((Number) value).doubleValue();
      if (Math.abs(both[0] - told) > 1e-4) {
        say.accept(name + " is " + told + ", but as evidence " + both[0]);
      }
    }
  }

  private boolean atLeast(String name) {
    return values.getOrDefault(name, List.of()).stream().anyMatch(both -> both[0] >= both[1]);
  }

  private boolean atMost(String name) {
    return values.getOrDefault(name, List.of()).stream().anyMatch(both -> both[0] <= both[1]);
  }

  private boolean isCopy() {
    boolean edited =
        atLeast("containment.edited") && atLeast("coverage.edited") && atLeast("words.edited");
    return edited
        || atLeast("jaccard")
        || atLeast("containment")
        || atLeast("jaccard.told")
        || atLeast("containment.told");
  }

  private boolean isShown() {
    return atLeast("strength") && atMost("falseAlarms");
  }

  private boolean isForm() {
    return atLeast("form.words")
        && atLeast("form.content")
        && atLeast("form.strength")
        && atLeast("form.share");
  }

  /// Whether the label follows from the values, as far as they are its grounds.
  void supports(String label) {
    boolean wire = atLeast("wire");
    boolean title = atLeast("title") && values.size() == 1;
    boolean verdict = values.containsKey("verdict");
    if (title || verdict) {
      return;
    }
    boolean known = atLeast("form.known");
    boolean grounds =
        switch (label) {
          case "trim", "syndicated" -> isCopy() && !wire;
          case "resend" -> wire || isCopy() || known;
          case "version" -> wire || isCopy() || atLeast("wire.same");
          case "lookalike" -> !wire && (isCopy() || isShown() || known || isForm());
          case "rewrite" -> !wire && !isCopy() && isShown() && values.containsKey("reworded.share");
          case "quotes-only", "same-facts" -> !wire && !isCopy() && isShown();
          case "partial" -> !wire && (isCopy() || isShown());
          case "repeat" -> isShown();
          default -> true;
        };
    if (!grounds) {
      say.accept("the evidence does not speak for " + label + ": " + words());
    }
    if (!wire && values.containsKey("wire") && label.equals("lookalike") && !isCopy() && !known) {
      if (!atLeast("form") && !isForm() && !(atLeast("told") && atLeast("facts.changed"))) {
        say.accept("look-alikes in nothing: " + words());
      }
    }
  }

  private String words() {
    StringBuilder words = new StringBuilder();
    values.forEach((name, all) ->
        all.forEach(both ->
            words
                .append(name)
                .append(' ')
                .append(both[0])
                .append('/')
                .append(both[1])
                .append("; ")));
    return words.toString();
  }
}
