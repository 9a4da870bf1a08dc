package org.reprint.group;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Which outlets have one owner, so that what two of them print is not told twice independently.
/// Names are compared without regard to case and to white space around them. Immutable.
///
/// As lines: `family: outlet, outlet`, or, for names with a colon or a comma in them, the family
/// and its outlets parted by tabs. Blank lines and those that begin with `#` say nothing. A family
/// may stand on several lines; an outlet is of one family.
public final class Families {
  /// Every outlet is a family of its own.
  public static final Families NONE = new Families(Map.of());

  private static final String FORM = "expected \"family: outlet, outlet\"";

  private final Map<String, String> familyOf; // by name of the outlet, the family as written first

  private Families(Map<String, String> familyOf) {
    this.familyOf = Map.copyOf(familyOf);
  }

  /// Reads lines.
  ///
  /// @param name of the file, for errors
  /// @param lines of it, in order
  /// @throws IllegalArgumentException that names file, line and value if a line is no family, or an
  ///   outlet is of two
  public static Families read(String name, List<String> lines) {
    Map<String, String> familyOf = new HashMap<>();
    Map<String, String> spelling = new HashMap<>(); // of families
    Map<String, Integer> lineOf = new HashMap<>(); // of outlets
    for (int i = 0; i < lines.size(); i++) {
      String line =
          i == 0 && lines.get(0).startsWith("\ufeff") ? lines.get(0).substring(1) : lines.get(i);
      if (line.isBlank() || line.strip().startsWith("#")) {
        continue;
      }
      String where = name + ":" + (i + 1) + ": ";
      List<String> parts = parts(line, where);
      String family =
          spelling.computeIfAbsent(KeepRule.name(parts.getFirst()), _ -> parts.getFirst());
      for (String outlet : parts.subList(1, parts.size())) {
        String before = familyOf.putIfAbsent(KeepRule.name(outlet), family);
        if (before != null && !before.equals(family)) {
          throw new IllegalArgumentException(
              where
                  + "the outlet \""
                  + outlet
                  + "\" is of the family \""
                  + before
                  + "\" already, by line "
                  + lineOf.get(KeepRule.name(outlet))
                  + ": an outlet has one family");
        }
        lineOf.putIfAbsent(KeepRule.name(outlet), i + 1);
      }
    }
    return new Families(familyOf);
  }

  /// The family and its outlets.
  private static List<String> parts(String line, String where) {
    boolean tabs = line.strip().indexOf('\t') >= 0;
    int colon = line.indexOf(':');
    if (!tabs && colon < 0) {
      throw new IllegalArgumentException(where + "no colon in \"" + line.strip() + "\", " + FORM);
    }
    List<String> parts = new ArrayList<>();
    if (tabs) {
      parts.addAll(List.of(line.split("\t", -1)));
    } else {
      parts.add(line.substring(0, colon));
      parts.addAll(List.of(line.substring(colon + 1).split(",", -1)));
    }
    List<String> names = parts.stream().map(String::strip).toList();
    if (names.contains("")) {
      String what = names.getFirst().isEmpty() ? "an empty family" : "an empty outlet";
      throw new IllegalArgumentException(where + what + " in \"" + line.strip() + "\", " + FORM);
    }
    if (names.size() < 2) {
      throw new IllegalArgumentException(where + "no outlet in \"" + line.strip() + "\", " + FORM);
    }
    return names;
  }

  /// How many outlets are of a family.
  public int outlets() {
    return familyOf.size();
  }

  /// The family that an outlet is of, or null when none is known.
  ///
  /// @param source its name, or null
  public String family(String source) {
    return source == null ? null : familyOf.get(KeepRule.name(source));
  }

  /// Who is behind a source: its family, or else itself; what is equal is one. Null for null.
  public String owner(String source) {
    if (source == null) {
      return null;
    }
    String family = family(source);
    return family == null ? "outlet " + KeepRule.name(source) : "family " + family;
  }

  /// Whether one owner is behind two sources. False when one of them is not known.
  public boolean same(String a, String b) {
    return a != null && b != null && Objects.equals(owner(a), owner(b));
  }
}
