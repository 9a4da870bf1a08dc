package org.reprint.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.reprint.RandomText;

/// A line of JSON made at random.
///
/// @param plain whether everything in it is such that it must be scanned: a flat object with a text
///   that is not blank, no wanted field twice or of a wrong kind, no lone surrogate
record RandomLine(byte[] bytes, boolean plain) {
  private static final List<String> SPACES = List.of("", "", "", " ", "\t", "\r", "  ", " \t\r ");
  private static final List<String> NUMBERS =
      List.of(
          "0",
          "-0",
          "7",
          "-12",
          "1234567890123456789012",
          "0.5",
          "-0.0",
          "1.50",
          "3e8",
          "2E-3",
          "1.5e+300",
          "9e99999");
  private static final List<String> NO_NUMBERS =
      List.of(
          "+1",
          "01",
          "-",
          "1.",
          ".5",
          "1e",
          "1e+",
          "0x1",
          "NaN",
          "Infinity",
          "-a",
          "1_000",
          "--1",
          "00",
          "1.e3",
          "1 2");
  private static final List<String> OTHERS = List.of("true", "false", "null");
  private static final List<String> NO_OTHERS =
      List.of("True", "nul", "nulls", "tru", "undefined", "", "'x'", "/**/1", "truefalse");
  private static final List<String> DEEP =
      List.of(
          "{}",
          "[]",
          "[1,[2,{\"text\":\"no\"}]]",
          "{\"text\":\"no\",\"id\":3}",
          "[",
          "{\"a\"}",
          "[".repeat(1_001) + "]".repeat(1_001),
          "[\"\\ud800\"]");

  static RandomLine of(SplittableRandom random) {
    return new Maker(random).make();
  }

  /// Any text as a string of JSON, each character in one of its forms.
  static String quoted(String text, SplittableRandom random) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      int letter = "\"\\/\b\f\n\r\t".indexOf(c);
      if (pair && random.nextBoolean()) {
        out.append(c).append(text.charAt(++i));
      } else if (letter >= 0 && random.nextInt(4) > 0) {
        out.append('\\').append("\"\\/bfnrt".charAt(letter));
      } else if (c < ' ' || c == '"' || c == '\\' || Character.isSurrogate(c) || one(random, 40)) {
        String form = random.nextBoolean() ? "\\u%04x" : "\\u%04X";
        out.append(String.format(Locale.ROOT, form, (int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }

  private static boolean one(SplittableRandom random, int in) {
    return random.nextInt(in) == 0;
  }

  private static final class Maker {
    private final SplittableRandom random;
    private final boolean odd; // whether it may be other than plain
    private boolean plain = true;

    Maker(SplittableRandom random) {
      this.random = random;
      this.odd = random.nextInt(3) == 0;
    }

    RandomLine make() {
      List<String> keys =
          new ArrayList<>(
              List.of("id", "text", "title", "date", "source", "dateline", "version", "x", "ключ"));
      keys.add(RandomText.of(random, 5).replaceAll("\\p{Cs}", ""));
      keys.add("");
      keys.add("x");
      for (int i = keys.size() - 1; i > 0; i--) {
        Collections.swap(keys, i, random.nextInt(i + 1));
      }
      keys.removeIf(key -> !key.equals("text") && random.nextBoolean());
      if (odd && one(random, 3)) {
        String again = keys.get(random.nextInt(keys.size()));
        plain &=
            !List.of("id", "text", "title", "date", "source", "dateline", "version")
                .contains(again);
        keys.add(again);
      }
      StringBuilder line = new StringBuilder(odd && one(random, 9) ? "\ufeff" : "");
      line.append(space()).append('{');
      for (int i = 0; i < keys.size(); i++) {
        line.append(i == 0 ? "" : ",").append(space()).append(quoted(keys.get(i), random));
        line.append(space()).append(':').append(space()).append(value(keys.get(i))).append(space());
      }
      line.append(odd && one(random, 20) ? stray(",") : "").append('}').append(space());
      line.append(odd && one(random, 20) ? stray("x") : "");
      return new RandomLine(line.toString().getBytes(StandardCharsets.UTF_8), plain);
    }

    private String value(String key) {
      boolean mustBeText = key.equals("text");
      boolean mayBeNumber = List.of("id", "version", "date").contains(key);
      boolean wanted =
          mustBeText || mayBeNumber || List.of("title", "source", "dateline").contains(key);
      if (odd && one(random, 6)) {
        return stray(anyOf(one(random, 2) ? DEEP : one(random, 2) ? NO_NUMBERS : NO_OTHERS));
      }
      if (odd && one(random, 6)) {
        plain &= !wanted;
        return anyOf(one(random, 2) ? NUMBERS : OTHERS);
      }
      if (!mustBeText && one(random, 4)) {
        return mayBeNumber || !wanted ? anyOf(NUMBERS) : "null";
      }
      if (!wanted && one(random, 3)) {
        return anyOf(OTHERS);
      }
      String text = mustBeText ? "t" + text() : text();
      return quoted(text, random);
    }

    private String text() {
      String text =
          switch (random.nextInt(4)) {
            case 0 -> RandomText.of(random, random.nextInt(200));
            case 1 -> RandomText.pieces(random, random.nextInt(6));
            case 2 -> RandomText.words(random, random.nextInt(90), 40);
            default -> " \n".repeat(random.nextInt(3));
          };
      String whole = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
      if (odd && one(random, 3)) {
        plain &= whole.equals(text);
        return text;
      }
      return whole;
    }

    private String space() {
      return anyOf(SPACES);
    }

    private String stray(String what) {
      plain = false;
      return what;
    }

    private String anyOf(List<String> all) {
      return all.get(random.nextInt(all.size()));
    }
  }
}
