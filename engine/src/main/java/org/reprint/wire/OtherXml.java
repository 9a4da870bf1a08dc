package org.reprint.wire;

import java.io.IOException;
import java.util.Map;

/// XML in which no stories are written: refused by the name of its first element.
final class OtherXml implements Format {
  private static final Map<String, String> KNOWN =
      Map.of(
          "schema", "an XML Schema, which describes stories and is none",
          "stylesheet", "a style sheet (XSLT)",
          "svg", "a picture (SVG)",
          "opml", "a list of feeds (OPML)",
          "urlset", "a list of addresses (sitemap)",
          "sitemapindex", "a list of sitemaps");

  @Override
  public String name() {
    return "xml";
  }

  /// Only what says that it is XML, or is known by its name: Markdown may begin with a tag.
  @Override
  public boolean claims(Source source) {
    String root = source.rootName();
    String seen = source.glimpse();
    return root != null && (KNOWN.containsKey(root) || seen.stripLeading().startsWith("<?xml"));
  }

  @Override
  public void read(Source source, Outlet outlet) throws IOException {
    String root = source.rootName();
    String known = KNOWN.get(root);
    outlet.refuse(
        0,
        known != null
            ? known
            : "XML of a kind that is not read: its first element is <" + root + ">");
  }
}
