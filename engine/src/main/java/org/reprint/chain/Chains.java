package org.reprint.chain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.reprint.text.Conventions;
import org.reprint.text.Prose;
import org.reprint.text.ProseParser;
import org.reprint.text.Span;
import org.reprint.text.SpanKind;
import org.reprint.wire.Header;
import org.reprint.wire.Story;

/// Reads what the wire says of stories, and tells from it which follows which. Immutable and
/// thread-safe.
///
/// A key in common is never enough to make two stories one; see [Succession.Rung] for what is.
public final class Chains {
  /// Stories further apart are tied by an id or a chain, never by a slug, a headline or a note.
  public static final Duration LONGEST_CUSTOM = Ladder.LONG_WEEKEND;

  /// A longer first line is no headline.
  private static final int LONGEST_HEADLINE = 150;

  /// How many content words of a story are its opening: two or three paragraphs.
  private static final int OPENING = 60;

  private final Conventions conventions;
  private final HeadlineReader headlines;
  private final SignReader signs;
  private final Credits credits;

  /// Chains by the conventions in the jar.
  public Chains() {
    this(Conventions.builtin());
  }

  /// Chains by these conventions.
  public Chains(Conventions conventions) {
    this.conventions = Objects.requireNonNull(conventions, "conventions");
    this.headlines = new HeadlineReader(conventions);
    this.signs = new SignReader(conventions);
    this.credits = new Credits(conventions);
  }

  /// What a story says of itself. Takes its text apart; see [#read(Story, Prose)].
  public Marks read(Story story) {
    return read(story, new ProseParser(conventions).parse(story.text()));
  }

  /// What a story says of itself.
  ///
  /// @param prose its text taken apart by the same conventions
  public Marks read(Story story, Prose prose) {
    Header header = story.header();
    Story.Origin origin = story.origin();
    List<Sign> found = new ArrayList<>();
    if (header.status() == Header.Status.CANCELED) {
      found.add(new Sign(Sign.Meaning.KILL, 0, Sign.Place.STATUS, "canceled"));
    }
    String slugLine = header.slug();
    for (Span span : prose.spans()) {
      String words = span.range().of(story.text());
      if (span.kind() == SpanKind.ADVISORY) {
        signs.note(words, found);
      } else if (span.kind() == SpanKind.SLUG) {
        if (slugLine == null) {
          slugLine = words;
        } else {
          signs.slug(words, null, found);
        }
      }
    }
    String slug = signs.slug(slugLine, header.takeKey(), found);
    Headline headline = headlines.read(headline(story), found);
    signs.note(header.note(), found);
    signs.notice(story.text(), found);
    List<String> houses = credits.of(story, prose);
    Names names =
        new Names(
            blankToNull(header.chain()),
            header.replaces(),
            slug,
            story.source() == null ? null : credits.name(story.source()),
            headline,
            opening(prose));
    String id = origin == null ? null : origin.id();
    String version = origin == null ? null : origin.version();
    List<Sign> said =
        SignReader.distinct(
            found.stream().filter(sign -> sign.meaning() != Sign.Meaning.PLAIN).toList());
    return new Marks(keys(id, names), id, version, names, said, houses, story.date());
  }

  /// The title, or the first line of a text without one where more follows.
  private static String headline(Story story) {
    if (story.title() != null) {
      return story.title();
    }
    String text = story.text().strip();
    int end = text.indexOf('\n');
    return end > 0 && end <= LONGEST_HEADLINE ? text.substring(0, end) : null;
  }

  /// True for a key ([Marks#keys]) that only stories of one chain share; any other may be shared by
  /// chance.
  public static boolean isSure(String key) {
    return key.startsWith("id:") || key.startsWith("chain:");
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text;
  }

  private static List<String> keys(String id, Names names) {
    Set<String> keys = new LinkedHashSet<>();
    if (id != null) {
      keys.add("id:" + id);
    }
    if (names.chain() != null) {
      keys.add("chain:" + names.chain());
      keys.add("id:" + names.chain());
    }
    names.replaces().forEach(other -> keys.add("id:" + other));
    if (!names.slug().isEmpty()) {
      keys.add("slug:" + names.slug());
    }
    List<String> words = names.headline().words();
    if (words.size() >= Headline.FIRST) {
      keys.add("title:" + String.join(" ", words.subList(0, Math.min(3, words.size()))));
    }
    return List.copyOf(keys);
  }

  private static Set<Long> opening(Prose prose) {
    Set<Long> opening = new HashSet<>();
    for (int s = 0; s < prose.sentences() && opening.size() < OPENING; s++) {
      for (int t = prose.firstToken(s); t < prose.endToken(s) && !prose.furniture(s); t++) {
        if (!prose.function(t) && opening.size() < OPENING) {
          opening.add(prose.hash(t));
        }
      }
    }
    return opening;
  }

  /// How two stories follow each other, or null when the wire does not say that they do. Symmetric
  /// but for [Succession#bLater].
  public static Succession between(Marks a, Marks b) {
    return new Ladder(a, b).succession();
  }
}
