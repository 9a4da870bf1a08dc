package org.reprint.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The closed-class words of English, from a word list beside this class.
final class FunctionWords {
  private static final String RESOURCE = "function-words-en.txt";

  /// Lower-case forms with straight apostrophes.
  static final Set<String> ENGLISH = load();

  private FunctionWords() {}

  private static Set<String> load() {
    try (InputStream in = FunctionWords.class.getResourceAsStream(RESOURCE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(Pattern.compile("\\s+")::splitAsStream)
          .filter(Predicate.not(String::isEmpty))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException("word list " + RESOURCE + " cannot be read", e);
    }
  }
}
