package org.reprint.background;

import it.unimi.dsi.fastutil.longs.Long2IntMap;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.reprint.text.TermHash;

/// Reads the text format that [Background#read] describes. For one reading.
final class BackgroundReader {
  static final String FORMAT = "background-1";

  private final String name;
  private final Map<String, String> header = new HashMap<>();
  private final Long2IntOpenHashMap counts = new Long2IntOpenHashMap();
  private int line; // 1-based number of the line last read

  BackgroundReader(String name) {
    this.name = name;
  }

  Background read(InputStream in) throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    readHeader(lines);
    int documents = number(value("documents"));
    for (String text = lines.readLine(); text != null; text = lines.readLine()) {
      line++;
      readTerms(text, documents);
    }
    return new Background(value("version"), documents, sortedHashes(counts), sortedCounts(counts));
  }

  private void readHeader(BufferedReader lines) throws IOException {
    for (String text = lines.readLine(); text != null; text = lines.readLine()) {
      line++;
      if (text.isEmpty()) {
        require("format", FORMAT);
        require("scheme", TermHash.SCHEME);
        return;
      }
      int tab = text.indexOf('\t');
      if (tab < 1) {
        throw broken("a header line is name, tab, value; got \"" + text + "\"");
      }
      header.put(text.substring(0, tab), text.substring(tab + 1));
    }
    throw broken("no empty line after the header");
  }

  private void readTerms(String text, int documents) throws IOException {
    int tab = text.indexOf('\t');
    if (tab < 1 || tab == text.length() - 1) {
      throw broken("a line is a frequency, tab, terms");
    }
    int count = number(text.substring(0, tab));
    if (count < 1 || count > documents) {
      throw broken("frequency must be in [1, " + documents + "], got " + count);
    }
    for (int from = tab + 1; from <= text.length(); ) {
      int space = text.indexOf(' ', from);
      int to = space < 0 ? text.length() : space;
      String term = text.substring(from, to);
      if (term.isEmpty() || counts.putIfAbsent(TermHash.of(term), count) != 0) {
        throw broken("term \"" + term + "\" is empty or stands twice");
      }
      from = to + 1;
    }
  }

  private void require(String field, String wanted) throws IOException {
    String got = value(field);
    if (!got.equals(wanted)) {
      throw broken(field + " must be " + wanted + ", got " + got);
    }
  }

  private String value(String field) throws IOException {
    String value = header.get(field);
    if (value == null) {
      throw broken("no \"" + field + "\" in the header");
    }
    return value;
  }

  private int number(String digits) throws IOException {
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException e) {
      throw new IOException(name + " line " + line + ": not a number: \"" + digits + "\"", e);
    }
  }

  private IOException broken(String why) {
    return new IOException(name + " line " + line + ": " + why);
  }

  static long[] sortedHashes(Long2IntMap counts) {
    long[] hashes = counts.keySet().toLongArray();
    Arrays.sort(hashes);
    return hashes;
  }

  private static float[] sortedCounts(Long2IntOpenHashMap counts) {
    long[] hashes = sortedHashes(counts);
    float[] sorted = new float[hashes.length];
    for (int i = 0; i < hashes.length; i++) {
      sorted[i] = counts.get(hashes[i]);
    }
    return sorted;
  }
}
