package org.reprint.dedupe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/// Made-up stories of made-up words, and copies of them with the edits that copies have.
final class Corpus {
  private static final String[] SCRIPTS = {
    "abcdefghijklmnopqrstuvwxyz", "абвгдежзийклмнопрстуфхцчшщ", "αβγδεζηθικλμνξοπρστυφχψω"
  };
  private static final String HAN = "日月火水木金土山川田人口手足目耳雨風雪花東西南北上下左右大小";

  private final SplittableRandom random;
  private final List<String> boilerplate;

  /// A story.
  ///
  /// @param date or null
  record Told(String id, String text, String date) {
    String line() {
      return "{\"id\":"
          + quoted(id)
          + (date == null ? "" : ",\"date\":" + quoted(date))
          + ",\"text\":"
          + quoted(text)
          + "}";
    }
  }

  Corpus(SplittableRandom random) {
    this.random = random;
    boilerplate = List.of(text(40, 0), text(60, 0));
  }

  /// Stories, most of them of their own; each other one is a copy of one before with an edit.
  List<Told> stories(int count) {
    List<Told> told = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String text =
          told.isEmpty() || random.nextInt(5) < 3
              ? fresh()
              : edited(told.get(random.nextInt(told.size())).text());
      String date =
          random.nextInt(3) == 0
              ? null
              : String.format(
                  java.util.Locale.ROOT, "2026-02-%02dT10:00:00Z", 1 + random.nextInt(20));
      told.add(new Told("k" + i, text, date));
    }
    return told;
  }

  private String fresh() {
    int script = random.nextInt(8);
    int words =
        switch (random.nextInt(6)) {
          case 0 -> 1 + random.nextInt(12);
          case 1 -> 12 + random.nextInt(60);
          default -> 100 + random.nextInt(500);
        };
    String text = script == 7 ? han(words) : text(words, script < 5 ? 0 : script - 4);
    return random.nextInt(6) == 0
        ? text + "\n" + boilerplate.get(random.nextInt(boilerplate.size()))
        : text;
  }

  /// Words with the frequencies of real ones, more or less.
  String text(int words, int script) {
    StringBuilder text = new StringBuilder();
    for (int w = 0; w < words; w++) {
      text.append(w == 0 ? "" : w % 15 == 0 ? ".\n" : " ").append(word(script));
    }
    return text.append('.').toString();
  }

  private String word(int script) {
    long number = (long) Math.pow(20_000, random.nextDouble()); // Zipf
    SplittableRandom letters = new SplittableRandom(number * 3 + script);
    StringBuilder word = new StringBuilder();
    for (int i = 2 + letters.nextInt(8); i > 0; i--) {
      word.append(SCRIPTS[script].charAt(letters.nextInt(SCRIPTS[script].length())));
    }
    return word.toString();
  }

  private String han(int signs) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < signs; i++) {
      text.append(HAN.charAt(random.nextInt(HAN.length())));
    }
    return text.toString();
  }

  /// A copy with one kind of edit.
  String edited(String text) {
    List<String> words = new ArrayList<>(List.of(text.split(" ", -1)));
    int size = words.size();
    switch (random.nextInt(8)) {
      case 0 -> substitute(words, 0.01);
      case 1 -> substitute(words, 0.05);
      case 2 -> substitute(words, 0.2);
      case 3 -> words.subList(size - size * 3 / 10, size).clear();
      case 4 -> words.subList(0, size / 10).clear();
      case 5 -> words.add("\n" + boilerplate.get(random.nextInt(boilerplate.size())));
      case 6 -> words.addFirst(text(1 + random.nextInt(10), 0) + "\n");
      default -> {}
    }
    return String.join(" ", words);
  }

  private void substitute(List<String> words, double share) {
    for (int w = 0; w < words.size(); w++) {
      if (random.nextDouble() < share) {
        words.set(w, word(0));
      }
    }
  }

  static String lines(List<Told> stories) {
    return stories.stream().map(told -> told.line() + "\n").collect(Collectors.joining());
  }

  static Path file(Path folder, String name, String lines) {
    try {
      return Files.write(folder.resolve(name), lines.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// As a JSON string.
  static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> json.append('\\').append(c);
        case '\n' -> json.append("\\n");
        case '\t' -> json.append("\\t");
        default -> json.append(c);
      }
    }
    return json.append('"').toString();
  }
}
