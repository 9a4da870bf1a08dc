package org.reprint.facts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/// The classes of words by which facts are recognised: `class: word word ...` lines of a resource.
final class WordTable {
  /// Lower-case form to its class: `title`, `up`, `down`, `not`, `month`, `weekday`, `near`,
  /// `ordinal`.
  static final Map<String, String> ENGLISH = load("words-en.txt");

  private WordTable() {}

  /// True when a form belongs to a class.
  static boolean is(String form, String wordClass) {
    return wordClass.equals(ENGLISH.get(form));
  }

  private static Map<String, String> load(String resource) {
    Map<String, String> classes = new HashMap<>();
    try (InputStream in = WordTable.class.getResourceAsStream(resource);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int colon = line.indexOf(':');
        if (colon > 0 && !line.startsWith("#")) {
          for (String word : line.substring(colon + 1).strip().split(" +", -1)) {
            classes.put(word, line.substring(0, colon));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("word table " + resource + " cannot be read", e);
    }
    return Collections.unmodifiableMap(classes); // a hash map finds faster than a compact copy
  }
}
