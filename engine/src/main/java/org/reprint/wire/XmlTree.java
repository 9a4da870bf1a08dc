package org.reprint.wire;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;

/// Reads XML into a tree whose elements go by their local names.
///
/// Nothing outside of the file is ever read: no DTD, no external entity; entities that the file
/// declares itself are not expanded. Those of HTML (`&nbsp;`) are known without a declaration,
/// since NITF and feeds use them. Bounds: 64 MiB, 200 levels, 2 million elements.
///
/// @param root the document's element
/// @param broken why it could not be read to its end, or null
/// @param open the elements that were not yet closed there; none when it was read to its end
/// @param note what had to be decided about its encoding, or null
record XmlTree(Element root, String broken, Set<Element> open, String note) {
  static final int MOST_BYTES = 1 << 26;

  private static final int MOST_DEPTH = 200;
  private static final int MOST_ELEMENTS = 2_000_000;
  private static final Pattern INNARDS =
      Pattern.compile(
          "(?s)^ParseError at \\[row,col\\]:\\[\\d+,\\d+]\\s*Message:\\s*(?:JAXP\\d+:\\s*)?");

  /// Reads a file.
  ///
  /// @throws Unreadable if not even its first element can be read
  static XmlTree of(Source source) throws IOException {
    Decoding decoded = Decoding.of(source, MOST_BYTES);
    return of(decoded.text(), false, decoded.note());
  }

  /// Reads a file and keeps the prefixes of names, but for the one of the root.
  static XmlTree withPrefixes(Source source) throws IOException {
    Decoding decoded = Decoding.of(source, MOST_BYTES);
    return of(decoded.text(), true, decoded.note());
  }

  /// Reads a document inside another.
  static XmlTree of(String text) throws Unreadable {
    return of(text, false, null);
  }

  // What is broken by an ampersand that stands for itself, or by a character that XML does not
  // know, is read once more without; most feeds that are broken are so by these.
  private static XmlTree of(String text, boolean prefixes, String note) throws Unreadable {
    XmlTree tree = null;
    Unreadable unreadable = null;
    try {
      tree = parsed(text, prefixes, note);
      if (tree.broken == null) {
        return tree;
      }
    } catch (Unreadable e) {
      unreadable = e;
    }
    String mended = XmlMending.of(text);
    if (mended.equals(text)) {
      return given(tree, unreadable);
    }
    try {
      String said = "not well-formed: an ampersand or a control character stands for itself";
      XmlTree better = parsed(mended, prefixes, note == null ? said : note + "; " + said);
      return better.broken == null ? better : given(tree, unreadable);
    } catch (Unreadable e) {
      return given(tree, unreadable);
    }
  }

  private static XmlTree given(XmlTree tree, Unreadable unreadable) throws Unreadable {
    if (tree == null) {
      throw unreadable;
    }
    return tree;
  }

  private static XmlTree parsed(String text, boolean prefixes, String note) throws Unreadable {
    Builder builder = new Builder(prefixes);
    String broken = null;
    XMLStreamReader reader = null;
    try {
      reader = factory().createXMLStreamReader(new StringReader(text.strip()));
      builder.read(reader);
    } catch (XMLStreamException e) {
      broken = "broken XML" + place(e) + ": " + reason(e);
    } catch (Unreadable e) {
      broken = e.getMessage();
    }
    if (builder.root == null) {
      throw new Unreadable(broken == null ? "XML without an element" : broken);
    }
    return new XmlTree(
        builder.root, broken, broken == null ? Set.of() : Set.copyOf(builder.open), note);
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    // Prefixes that nobody declared are common, and the names say enough.
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setProperty("jdk.xml.maxElementDepth", "0"); // the tree has a bound of its own
    // These count &lt; and &amp; too, of which a feed has some hundred thousand; what a file
    // declares itself is not expanded.
    factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
    factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
    factory.setXMLResolver((_, systemId, _, _) -> {
      throw new XMLStreamException("asks for " + systemId + ", which is not read");
    });
    return factory;
  }

  private static String place(XMLStreamException e) {
    return e.getLocation() == null
        ? ""
        : " at line "
            + e.getLocation().getLineNumber()
            + ", column "
            + e.getLocation().getColumnNumber();
  }

  private static String reason(XMLStreamException e) {
    String message = e.getMessage() == null ? "" : INNARDS.matcher(e.getMessage()).replaceAll("");
    return message.isBlank() ? "it cannot be parsed" : message.strip();
  }

  /// Hangs one event after the other into the tree.
  private static final class Builder {
    private final boolean prefixes;
    private final Deque<Element> open = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private Element root;
    private String rootPrefix = "";
    private int elements;

    Builder(boolean prefixes) {
      this.prefixes = prefixes;
    }

    void read(XMLStreamReader reader) throws XMLStreamException, Unreadable {
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> start(reader);
          case XMLStreamConstants.END_ELEMENT -> {
            flush();
            open.pop();
          }
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
              text.append(
                  reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
          case XMLStreamConstants.ENTITY_REFERENCE -> entity(reader);
          default -> {}
        }
      }
    }

    private void start(XMLStreamReader reader) throws Unreadable {
      flush();
      String name = qualified(reader.getPrefix(), reader.getLocalName());
      if (root == null && name.indexOf(':') > 0) {
        rootPrefix = name.substring(0, name.indexOf(':') + 1);
      }
      Element element =
          new Element(Tag.valueOf(kept(name), Parser.NamespaceXml, ParseSettings.preserveCase), "");
      for (int i = 0; i < reader.getAttributeCount(); i++) {
        String key = qualified(reader.getAttributePrefix(i), reader.getAttributeLocalName(i));
        element.attr(key.startsWith("xml:") ? key : local(key), reader.getAttributeValue(i));
      }
      if (open.isEmpty()) {
        root = element;
      } else {
        open.peek().appendChild(element);
      }
      open.push(element);
      if (open.size() > MOST_DEPTH) {
        throw new Unreadable("nested deeper than " + MOST_DEPTH + " levels");
      }
      if (++elements > MOST_ELEMENTS) {
        throw new Unreadable("more than " + MOST_ELEMENTS + " elements");
      }
    }

    private String kept(String name) {
      return prefixes && !name.startsWith(rootPrefix.isEmpty() ? "\0" : rootPrefix)
          ? name
          : local(name);
    }

    private void entity(XMLStreamReader reader) throws Unreadable {
      String name = reader.getLocalName();
      String stands = Entities.getByName(name);
      if (stands.isEmpty()) {
        throw new Unreadable(
            "uses the entity &"
                + name
                + "; which is declared outside of the text: such are not expanded");
      }
      text.append(stands);
    }

    private void flush() {
      if (!text.isEmpty()) {
        if (!open.isEmpty()) {
          open.peek().appendChild(new TextNode(text.toString()));
        }
        text.setLength(0);
      }
    }

    private static String qualified(String prefix, String name) {
      return prefix == null || prefix.isEmpty() ? name : prefix + ":" + name;
    }

    private static String local(String name) {
      return name.substring(name.indexOf(':') + 1);
    }
  }
}
