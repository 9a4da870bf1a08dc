package org.reprint.chain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reprint.text.Convention;
import org.reprint.text.Conventions;
import org.reprint.text.Prose;
import org.reprint.text.Span;
import org.reprint.text.SpanKind;
import org.reprint.wire.Story;

/// Finds whose copy a story is by what it says: the credit of the record, the dateline, the byline,
/// the credits and sign-offs around the text, the source.
final class Credits {
  /// In the order in which they are trusted.
  private static final List<SpanKind> PLACES =
      List.of(SpanKind.DATELINE, SpanKind.BYLINE, SpanKind.SIGN_OFF, SpanKind.CREDIT);

  private final Conventions conventions;
  private final Pattern agencies;

  Credits(Conventions conventions) {
    this.conventions = conventions;
    StringBuilder names = new StringBuilder();
    for (Convention agency : conventions.of(Convention.Kind.AGENCY)) {
      names.append(names.isEmpty() ? "" : "|").append(Pattern.quote(agency.form()));
    }
    this.agencies =
        Pattern.compile(
            names.isEmpty() ? "(?!)" : "(?<![\\p{L}\\p{N}])(?:" + names + ")(?![\\p{L}\\p{N}])");
  }

  /// Whose copy it is, each house once.
  List<String> of(Story story, Prose prose) {
    Set<String> found = new LinkedHashSet<>();
    if (story.header().credit() != null) {
      found.add(name(story.header().credit()));
    }
    if (story.dateline() != null) {
      add(story.dateline(), found);
    }
    for (SpanKind place : PLACES) {
      for (Span span : prose.spans()) {
        if (span.kind() == place) {
          add(span.range().of(story.text()), found);
        }
      }
    }
    if (story.header().byline() != null) {
      add(story.header().byline(), found);
    }
    if (story.source() != null && conventions.agency(story.source()) != null) {
      found.add(conventions.agency(story.source()));
    }
    found.remove("");
    return new ArrayList<>(found);
  }

  /// The name that a house goes by.
  String name(String house) {
    String agency = conventions.agency(house);
    if (agency != null) {
      return agency;
    }
    List<String> inside = new ArrayList<>();
    add(house, inside);
    return inside.size() == 1 ? inside.getFirst() : String.join(" ", HeadlineReader.words(house));
  }

  private void add(String text, Collection<String> found) {
    Matcher m = agencies.matcher(text);
    while (m.find()) {
      found.add(conventions.agency(m.group()));
    }
  }
}
