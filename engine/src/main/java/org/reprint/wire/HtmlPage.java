package org.reprint.wire;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

  private static final Pattern FRAGMENT =
      Pattern.compile("<(p|div|article|section|h1)[\\s>]", Pattern.CASE_INSENSITIVE);
  private static final Pattern UP_TO_DIGIT = Pattern.compile("^[^\\d]{0,40}(?=\\d)");
  private static final String LOGOS =
      "[class*=logo], [class*=site-title], [class*=brand], [id*=logo], [class*=masthead], nav";
  private static final int MOST_LOOKED_AT = 20;

  // Names of meta tags, the first before the others.
  private static final List<String> DATES =
      List.of(
          "article:modified_time",
          "article:published_time",
          "og:updated_time",
          "datemodified",
          "datepublished",
          "dc.date.issued",
          "dcterms.created",
          "parsely-pub-date",
          "sailthru.date",
          "dc.date",
          "dcterms.date",
          "dcterms.modified",
          "dcterms.issued",
          "publish-date",
          "publish_date",
          "publication_date",
          "cxenseparse:recs:publishtime",
          "last-modified",
          "date",
          "pubdate");
  private static final List<String> AUTHORS =
      List.of("author", "article:author", "parsely-author", "sailthru.author", "dc.creator");

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
    return "html".equals(root)
        || (!start.startsWith("<?xml") && OPENING.matcher(start).find())
        || isFragment(source, start);
  }

  // A piece of a page: by its name, or because it is one element after another to its end.
  private static boolean isFragment(Source source, String start) {
    if (!FRAGMENT.matcher(start).lookingAt()) {
      return false;
    }
    String seen = source.glimpse().stripTrailing().toLowerCase(Locale.ROOT);
    return source.endsWith(".html")
        || source.endsWith(".htm")
        || (source.glimpsedAll()
            && Stream.of("</p>", "</div>", "</article>", "</section>").anyMatch(seen::endsWith)
            && seen.indexOf("\n#") < 0);
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
    String text = MainText.of(page, data.text());
    Copy.put(draft, withoutLines(text, draft.get(Field.TITLE), draft.get(Field.BYLINE)));
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
    DATES.forEach(name -> draft.put(Field.DATE, meta.get(name)));
    draft.put(Field.DATE, Tags.attribute(page.selectFirst("time[datetime]"), "datetime"));
    draft.put(Field.DATE, shownDate(page));
    author(data.first("author"), draft);
    AUTHORS.forEach(name -> author(meta.get(name), draft));
    author(Tags.line(page.selectFirst("[itemprop=author], [rel=author]")), draft);
    draft.put(Field.SOURCE, site).put(Field.SOURCE, data.first("publisher"));
    draft.put(Field.LANGUAGE, data.first("inlanguage"));
    draft.put(Field.LANGUAGE, Tags.attribute(page.selectFirst("html"), "lang"));
    draft.put(Field.CREDIT, data.first("creditText".toLowerCase(Locale.ROOT), "provider"));
  }

  // The address of an author's page is no name.
  private static void author(String author, Draft draft) {
    draft.put(Field.BYLINE, author != null && author.startsWith("http") ? null : author);
  }

  private static String title(
      Document page, Map<String, String> meta, LinkedData data, String site) {
    for (String given :
        new String[] {
          data.first("headline"),
          meta.get("og:title"),
          meta.get("twitter:title"),
          meta.get("parsely-title"),
          Tags.line(page.selectFirst("[itemprop=headline]"))
        }) {
      if (given != null) {
        return withoutSite(given, site, page);
      }
    }
    String title = Tags.line(page.title());
    return title == null ? Tags.line(page.selectFirst("h1")) : withoutSite(title, site, page);
  }

  // Without the headline and the author above the text.
  private static String withoutLines(String text, String title, String byline) {
    String rest = text;
    for (int end = rest.indexOf("\n\n"); end > 0; end = rest.indexOf("\n\n")) {
      String first = rest.substring(0, end).strip();
      String bare = first.regionMatches(true, 0, "by ", 0, 3) ? first.substring(3) : first;
      if (!first.equalsIgnoreCase(title) && !bare.equalsIgnoreCase(byline)) {
        break;
      }
      rest = rest.substring(end + 2);
    }
    return rest;
  }

  // A date that a page only shows.
  private static String shownDate(Document page) {
    for (Element shown :
        page.select("time, [class*=date], [class*=publish], [class*=timestamp]").stream()
            .limit(MOST_LOOKED_AT)
            .toList()) {
      if (shown.childrenSize() < 4) {
        String date = UP_TO_DIGIT.matcher(shown.text().strip()).replaceFirst("");
        if (DateForms.moment(date) != null) {
          return date;
        }
      }
    }
    return null;
  }

  // Cuts the name of the site off, at either end: what the page itself calls its name or, where it
  // does not say, whatever stands beside the words of one of its first headings.
  private static String withoutSite(String title, String site, Document page) {
    List<String> headings =
        page.select("h1, h2").stream()
            .limit(MOST_LOOKED_AT)
            .filter(heading -> heading.closest(LOGOS) == null)
            .map(Tags::line)
            .filter(Objects::nonNull)
            .toList();
    Matcher separator = SEPARATOR.matcher(title);
    while (separator.find()) {
      String before = title.substring(0, separator.start()).strip();
      String after = title.substring(separator.end()).strip();
      if (after.equalsIgnoreCase(site) || headings.stream().anyMatch(before::equalsIgnoreCase)) {
        return before;
      }
      if (before.equalsIgnoreCase(site) || headings.stream().anyMatch(after::equalsIgnoreCase)) {
        return after;
      }
    }
    return title;
  }
}
