package org.reprint.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/// The closed-class words of English, from a word list beside this class.
final class FunctionWords {
  /// Lower-case forms with straight apostrophes.
  static final Set<String> ENGLISH = load("function-words-en.txt");

  private FunctionWords() {}

  private static Set<String> load(String resource) {
    Set<String> words = new HashSet<>();
    try (InputStream in = FunctionWords.class.getResourceAsStream(resource);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          Collections.addAll(words, line.strip().split(" +", -1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("word list " + resource + " cannot be read", e);
    }
    words.remove("");
    return Set.copyOf(words);
  }
}
