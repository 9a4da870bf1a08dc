package org.reprint.wire;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The meta tags of a page by their names in lower case; of several the first.
final class Metas {
  private Metas() {}

  static Map<String, String> of(Document page) {
    Map<String, String> metas = new HashMap<>();
    for (Element meta : page.select("meta[content]")) {
      for (String attribute : new String[] {"property", "name", "itemprop"}) {
        String name = meta.attr(attribute).strip().toLowerCase(Locale.ROOT);
        String content = Tags.line(meta.attr("content"));
        if (!name.isEmpty() && content != null) {
          metas.putIfAbsent(name, content);
        }
      }
    }
    return metas;
  }
}
