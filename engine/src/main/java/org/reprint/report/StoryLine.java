package org.reprint.report;

import org.reprint.wire.Story;

/// What a report says of one story.
///
/// @param story as read
/// @param words counted by the word rule of the shingles
/// @param language BCP 47, `und` when it was not recognised
public record StoryLine(Story story, int words, String language) {}
