package org.reprint.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/// Finds elements by name, whatever its case, and what they say on one line.
final class Tags {
  // What stands side by side in the lines of NITF.
  private static final Set<String> PARTS =
      Set.of("byttl", "bytag", "person", "location", "story.date", "virtloc");
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");

  private Tags() {}

  /// The first child of this name, of its first child of the next, and so on; or null.
  static Element child(Element parent, String... path) {
    Element at = parent;
    for (String name : path) {
      at = at == null ? null : children(at, name).stream().findFirst().orElse(null);
    }
    return at;
  }

  /// All children of this name.
  static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    for (Element child = parent.firstElementChild();
        child != null;
        child = child.nextElementSibling()) {
      if (child.normalName().equalsIgnoreCase(name)) {
        found.add(child);
      }
    }
    return found;
  }

  /// The first element of this name at or below an element, or null.
  static Element first(Element from, String name) {
    return from == null ? null : from.getElementsByTag(name).first();
  }

  /// All the text of an element on one line, or null if there is none.
  static String line(Element element) {
    if (element == null) {
      return null;
    }
    StringBuilder all = new StringBuilder();
    element.traverse((node, _) -> {
      switch (node) {
        case TextNode text -> all.append(text.getWholeText());
        case Element inner when BlockText.isBlock(inner) || PARTS.contains(inner.normalName()) ->
            all.append(' ');
        default -> {}
      }
    });
    return line(all.toString());
  }

  /// A value on one line, or null if it is blank.
  static String line(String value) {
    String line = value == null ? "" : SPACE.matcher(value).replaceAll(" ").strip();
    return line.isEmpty() ? null : line;
  }

  /// A value that may be written in HTML, on one line; or null.
  static String plain(String value) {
    if (value == null || (value.indexOf('<') < 0 && value.indexOf('&') < 0)) {
      return line(value);
    }
    return line(Parser.parseBodyFragment(value, "").body());
  }

  /// An attribute's value, or null if it is blank or the element null.
  static String attribute(Element element, String name) {
    return element == null ? null : line(element.attr(name));
  }
}
