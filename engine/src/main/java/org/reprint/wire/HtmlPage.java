package org.reprint.wire;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// A page of a news site: its title without the site's name, the canonical address, dates and
/// author from JSON-LD or meta tags, and the main text as [MainText] finds it.
final class HtmlPage implements Format {
  private static final int SEEN_CHARS = 2048;
  private static final int MOST_TAGS = 2_000_000;
  private static final Pattern OPENING =
      Pattern.compile(
          "<!doctype\\s+html|<html[\\s>]|<head[\\s>]|<body[\\s>]|<meta\\s",
          Pattern.CASE_INSENSITIVE);

  // How a site's name is put before or after a headline.
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s+[|\\u2013\\u2014\\u00BB\\u00B7:-]\\s+");

  @Override
  public String name() {
    return "html";
  }

  @Override
  public boolean claims(Source source) {
    String seen = source.glimpse();
    String start = seen.substring(0, Math.min(seen.length(), SEEN_CHARS)).stripLeading();
    if (!start.startsWith("<")) {
      return false;
    }
    String root = source.rootName();
    return "html".equals(root) || (!start.startsWith("<?xml") && OPENING.matcher(start).find());
  }

  @Override
  public void read(Source source, Outlet outlet) throws IOException {
    Decoding decoded = Decoding.of(source, XmlTree.MOST_BYTES);
    if (decoded.text().chars().filter(c -> c == '<').count() > MOST_TAGS) {
      throw new Unreadable("more than " + MOST_TAGS + " tags");
    }
    Document page = Jsoup.parse(decoded.text());
    Draft draft = new Draft();
    LinkedData data = LinkedData.of(page);
    head(page, data, draft);
    Copy.put(draft, MainText.of(page, data.text()));
    outlet.storyAt(draft, 0, decoded.note());
  }

  private static void head(Document page, LinkedData data, Draft draft) {
    Map<String, String> meta = Metas.of(page);
    String site = meta.get("og:site_name");
    draft.put(Field.TITLE, title(page, meta, data, site));
    Element canonical = page.selectFirst("link[rel=canonical][href]");
    draft.put(Field.LINK, Tags.attribute(canonical, "href"));
    draft
        .put(Field.LINK, meta.get("og:url"))
        .put(Field.LINK, data.first("url", "mainentityofpage"));
    draft.put(Field.DATE, data.first("datemodified", "datepublished"));
    for (String name :
        List.of(
            "article:modified_time",
            "article:published_time",
            "og:updated_time",
            "datemodified",
            "datepublished",
            "dc.date.issued",
            "dcterms.created",
            "date",
            "pubdate")) {
      draft.put(Field.DATE, meta.get(name));
    }
    draft.put(Field.DATE, Tags.attribute(page.selectFirst("time[datetime]"), "datetime"));
    draft.put(Field.BYLINE, data.first("author"));
    draft.put(Field.BYLINE, meta.get("author")).put(Field.BYLINE, meta.get("article:author"));
    draft.put(Field.SOURCE, site).put(Field.SOURCE, data.first("publisher"));
    draft.put(Field.LANGUAGE, data.first("inlanguage"));
    draft.put(Field.LANGUAGE, Tags.attribute(page.selectFirst("html"), "lang"));
    draft.put(Field.CREDIT, data.first("creditText".toLowerCase(Locale.ROOT), "provider"));
  }

  private static String title(
      Document page, Map<String, String> meta, LinkedData data, String site) {
    for (String given :
        new String[] {data.first("headline"), meta.get("og:title"), meta.get("twitter:title")}) {
      if (given != null) {
        return withoutSite(given, site, page);
      }
    }
    String title = Tags.line(page.title());
    return title == null ? Tags.line(page.selectFirst("h1")) : withoutSite(title, site, page);
  }

  // Cuts the name of the site off, at either end: what the page itself calls its name or, where it
  // does not say, whatever stands beside the words of its first heading.
  private static String withoutSite(String title, String site, Document page) {
    String heading = Tags.line(page.selectFirst("h1"));
    Matcher separator = SEPARATOR.matcher(title);
    while (separator.find()) {
      String before = title.substring(0, separator.start()).strip();
      String after = title.substring(separator.end()).strip();
      if (after.equalsIgnoreCase(site) || before.equalsIgnoreCase(heading)) {
        return before;
      }
      if (before.equalsIgnoreCase(site) || after.equalsIgnoreCase(heading)) {
        return after;
      }
    }
    return title;
  }
}
