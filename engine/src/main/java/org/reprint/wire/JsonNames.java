package org.reprint.wire;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The names under which others give what a story is made of: `headline`, `body_html`,
/// `published_at`. Case and all that is no letter or digit are left out of a name before it is
/// looked up.
///
/// Of several names of one field the first in the list counts: what the story was published as
/// before what a database did to it later.
final class JsonNames {
  /// Texts in full.
  private static final List<String> TEXTS =
      names(
          "text articlebody bodyhtml body bodytext bodyxhtml contenthtml contentencoded content"
              + " contenttext articlehtml articletext articlecontent maintext fulltext fullcontent"
              + " storyhtml storytext storybody storycontent textcontent textbody bodyplain"
              + " bodycontent newscontent newsbody newstext posttext postcontent pagetext rawcontent"
              + " rawtext cleantext cleanedtext plaintext paragraphs blocks story article html"
              + " document documenttext");

  /// Texts in short, for want of others.
  private static final List<String> SUMMARIES =
      names(
          "summary description abstract descriptiontext descriptionhtml lead leadparagraph standfirst"
              + " excerpt trailtext teaser snippet dek intro subtitle");

  private static final Map<Field, List<String>> NAMES = new EnumMap<>(Field.class);
  private static final Map<String, Place> PLACES = new HashMap<>();

  static {
    NAMES.put(Field.TEXT, TEXTS);
    NAMES.put(
        Field.ID,
        names(
            "id guid uri uuid urn itemid articleid storyid newsid docid documentid recordid contentid"
                + " idstr externalid"));
    NAMES.put(Field.VERSION, names("version revision rev versionnumber"));
    NAMES.put(
        Field.TITLE,
        names("title headline head heading webtitle articletitle newstitle posttitle"));
    NAMES.put(
        Field.DATE,
        names(
            "date versioncreated datemodified datepublished published publishedat publishedon"
                + " publishdate publishedtime publishtime publisheddate datepublish publicationdate"
                + " publicationdatetime publicationtime pubdate pubtime webpublicationdate dategmt"
                + " firstpublishdate firstpublished datetime timestamp displaydate releasedate issued"
                + " sent sentat firstcreated datecreated created createdat createdon createdutc"
                + " creationdate articledate newsdate postdate time modified modifiedgmt datemodify"
                + " lastmodified updated updatedat lastupdated"));
    NAMES.put(
        Field.SOURCE,
        names(
            "source publisher provider agency sitename site sourcename outlet newspaper publication"
                + " medium sourcedomain domain feedtitle"));
    NAMES.put(Field.DATELINE, names("dateline located"));
    NAMES.put(Field.SLUG, names("slugline slug"));
    NAMES.put(Field.TAKE_KEY, names("takekey anpatakekey"));
    NAMES.put(Field.CHAIN, names("chain"));
    NAMES.put(Field.REPLACES, names("replaces evolvedfrom rewriteof"));
    NAMES.put(Field.STATUS, names("status pubstatus state"));
    NAMES.put(Field.EMBARGO, names("embargo embargoed embargoeduntil embargodate embargoedat"));
    NAMES.put(Field.NOTE, names("note ednote editorsnote"));
    NAMES.put(Field.BYLINE, names("byline author authors by bylines creator writer"));
    NAMES.put(Field.CREDIT, names("credit creditline credittext copyrightholder"));
    NAMES.put(Field.LANGUAGE, names("language lang inlanguage languagecode"));
    NAMES.put(Field.URGENCY, names("urgency"));
    NAMES.put(
        Field.LINK,
        names(
            "link url canonicalurl canonical weburl permalink articleurl sourceurl pageurl href"
                + " mainentityofpage"));
    NAMES.forEach((field, names) -> {
      for (int rank = 0; rank < names.size(); rank++) {
        PLACES.put(names.get(rank), new Place(field, rank));
      }
    });
  }

  private JsonNames() {}

  private static List<String> names(String all) {
    return List.of(all.split(" ", -1));
  }

  /// A name without what is no letter or digit, in lower case.
  static String plain(String name) {
    StringBuilder plain = new StringBuilder(name.length());
    name.codePoints().filter(Character::isLetterOrDigit).forEach(plain::appendCodePoint);
    return plain.toString().toLowerCase(Locale.ROOT);
  }

  /// What a name stands for, or null.
  static Place place(String name) {
    return name.length() > 40 ? null : PLACES.get(plain(name));
  }

  /// The names of a field, the first before the others.
  static List<String> of(Field field) {
    return NAMES.get(field);
  }

  /// The names of texts that are shorter than the story.
  static List<String> summaries() {
    return SUMMARIES;
  }

  /// What a name stands for.
  ///
  /// @param rank among the names of this field, from 0
  record Place(Field field, int rank) {}
}
