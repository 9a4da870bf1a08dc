package org.reprint.bench.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The rules of `grammar.txt` and the forms of `forms.txt`, compiled: a way to follow a rule is a
/// row of steps, an `int` each, its kind in the upper half and what it is about in the lower.
final class Grammar {
  static final int LITERAL = 0; // about: its number
  static final int RULE = 1; // about: the rule's number
  static final int WORD = 2; // about: class << 4 | form
  static final int FIGURE = 3; // about: the figure's number
  static final int ARTICLE = 4;
  static final int PERSON = 5;
  static final int ORG = 6;
  static final int SET = 7; // a set phrase

  private static final Map<String, Integer> FORM_OF =
      Map.of("noun", 0, "noun+", 1, "verb", 0, "verb+ed", 1, "verb+ing", 2);

  private final Map<String, Integer> ruleNumbers = new LinkedHashMap<>();
  private final Map<String, Integer> literalNumbers = new HashMap<>();
  private final List<char[]> literals = new ArrayList<>();
  private final int[][][] rules; // [rules][weight of all ways][steps]: a way stands there by weight
  private final int[][] formTitles;
  private final int[][][] formParagraphs; // [forms][paragraphs][steps]

  Grammar() {
    Map<String, List<String>> text = new LinkedHashMap<>();
    List<String> open = new ArrayList<>();
    for (String line : Resource.lines("grammar.txt")) {
      if (line.startsWith(":")) {
        open = new ArrayList<>();
        text.put(line.substring(1), open);
        ruleNumbers.put(line.substring(1), ruleNumbers.size());
      } else {
        open.add(line);
      }
    }
    rules = text.values().stream().map(this::ways).toArray(int[][][]::new);
    List<String> forms = Resource.lines("forms.txt");
    formTitles = new int[forms.size()][];
    formParagraphs = new int[forms.size()][][];
    for (int i = 0; i < forms.size(); i++) {
      int bar = forms.get(i).indexOf('|');
      formTitles[i] = compile(forms.get(i).substring(0, bar));
      String[] paragraphs = forms.get(i).substring(bar + 1).split(" \\|\\| ", -1);
      formParagraphs[i] = new int[paragraphs.length][];
      for (int j = 0; j < paragraphs.length; j++) {
        formParagraphs[i][j] = compile(paragraphs[j]);
      }
    }
  }

  private int[][] ways(List<String> lines) {
    List<int[]> ways = new ArrayList<>();
    for (String line : lines) {
      int bar = line.indexOf('|');
      int[] steps = compile(line.substring(bar + 1));
      int weight = Integer.parseInt(line.substring(0, bar));
      for (int i = 0; i < weight; i++) {
        ways.add(steps);
      }
    }
    return ways.toArray(int[][]::new);
  }

  private int[] compile(String text) {
    List<Integer> steps = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int open = text.indexOf('{', at);
      if (open != at) {
        String literal = text.substring(at, open < 0 ? text.length() : open);
        steps.add(step(LITERAL, literal(literal)));
        at += literal.length();
      } else {
        int close = text.indexOf('}', open);
        steps.add(slot(text.substring(open + 1, close)));
        at = close + 1;
      }
    }
    return steps.stream().mapToInt(Integer::intValue).toArray();
  }

  private int literal(String text) {
    return literalNumbers.computeIfAbsent(
        text,
        t -> {
          literals.add(t.toCharArray());
          return literals.size() - 1;
        });
  }

  private int slot(String name) {
    return switch (name) {
      case "a" -> step(ARTICLE, 0);
      case "person" -> step(PERSON, 0);
      case "org" -> step(ORG, 0);
      case "set" -> step(SET, 0);
      default -> named(name);
    };
  }

  private int named(String name) {
    if (ruleNumbers.containsKey(name)) {
      return step(RULE, ruleNumbers.get(name));
    }
    int figure = Figures.NAMES.indexOf(name);
    if (figure >= 0) {
      return step(FIGURE, figure);
    }
    int plus = name.indexOf('+');
    int kind = Lexicon.NAMES.indexOf(plus < 0 ? name : name.substring(0, plus));
    if (kind < 0) {
      throw new IllegalStateException("no rule, class or figure {" + name + "}");
    }
    return step(WORD, kind << 4 | FORM_OF.getOrDefault(name, 0));
  }

  private static int step(int kind, int about) {
    return kind << Short.SIZE | about;
  }

  static int kind(int step) {
    return step >>> Short.SIZE;
  }

  static int about(int step) {
    return step & 0xFFFF;
  }

  /// The number of a rule.
  int rule(String name) {
    return ruleNumbers.get(name);
  }

  /// All ways to follow a rule, each as often as its weight says.
  int[][] ways(int rule) {
    return rules[rule];
  }

  char[] text(int literal) {
    return literals.get(literal);
  }

  int forms() {
    return formTitles.length;
  }

  int[] formTitle(int form) {
    return formTitles[form];
  }

  int[][] formParagraphs(int form) {
    return formParagraphs[form];
  }
}
