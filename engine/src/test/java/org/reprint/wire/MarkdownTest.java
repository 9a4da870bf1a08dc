package org.reprint.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Markdown is text, with what stands above it.
final class MarkdownTest {
  @TempDir Path folder;

  @Test
  void markdownThatBeginsWithATagIsText() throws IOException {
    String text = "<div align=center>Rain</div>\n\nIt rained.";
    Story story = Reads.of(Reads.file(folder, "a.md", text)).story();
    assertEquals(text, story.text());
    assertFalse(story.text().isEmpty());
    assertTrue(story.notes().isEmpty());
  }

  @Test
  void frontMatterIsReadAndStaysInTheText() throws IOException {
    String markdown =
        "---\ntitle: \"Rain: more\"\ndate: 2026-03-01\nauthor: Ann\n---\n\nIt rained.\n";
    Story story = Reads.of(Reads.file(folder, "a.md", markdown)).story();
    assertEquals(markdown, story.text());
    assertEquals("Rain: more", story.title());
    assertEquals("Ann", story.header().byline());
    assertEquals(Instant.parse("2026-03-01T00:00:00Z"), story.date());
  }
}
