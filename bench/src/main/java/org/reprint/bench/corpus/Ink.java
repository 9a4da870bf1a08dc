package org.reprint.bench.corpus;

import java.util.Arrays;

/// Text being written: UTF-16 units that are added at the end.
final class Ink {
  private char[] units = new char[1 << 12]; // [room]; [0, length) is valid
  private int length;
  private int article = -1; // where an "a" stands that may have to become "an", or -1

  char[] units() {
    return units;
  }

  int length() {
    return length;
  }

  void clear() {
    length = 0;
    article = -1;
  }

  void add(char unit) {
    if (length == units.length) {
      room(1);
    }
    units[length++] = unit;
  }

  void add(char[] from) {
    add(from, 0, from.length);
  }

  void add(String from) {
    room(from.length());
    from.getChars(0, from.length(), units, length);
    length += from.length();
  }

  void add(char[] from, int start, int end) {
    int count = end - start;
    room(count);
    System.arraycopy(from, start, units, length, count);
    length += count;
  }

  /// Adds a whole number of at least 0, a comma before every three digits when asked.
  void number(int number, boolean grouped) {
    if (number >= 1000) {
      number(number / 1000, grouped);
      if (grouped) {
        add(',');
      }
      int rest = number % 1000;
      add((char) ('0' + rest / 100));
      add((char) ('0' + rest / 10 % 10));
      add((char) ('0' + rest % 10));
      return;
    }
    if (number >= 100) {
      add((char) ('0' + number / 100));
    }
    if (number >= 10) {
      add((char) ('0' + number / 10 % 10));
    }
    add((char) ('0' + number % 10));
  }

  /// Adds "a", or "an" if a vowel follows; [#settleArticle] decides once the next word is there.
  void article() {
    add('a');
    article = length;
    add(' ');
  }

  /// To be called after each word.
  void settleArticle() {
    if (article >= 0 && article + 1 < length) {
      settle(article);
    }
  }

  private void settle(int at) {
    article = -1;
    if ("aeiouAEIOU".indexOf(units[at + 1]) >= 0) {
      room(1);
      System.arraycopy(units, at, units, at + 1, length - at);
      units[at] = 'n';
      length++;
    }
  }

  /// Makes the first letter from a place on a capital.
  void capitalise(int from) {
    char first = from < length ? units[from] : 0;
    if (first >= 'a' && first <= 'z') {
      units[from] = (char) (first - 'a' + 'A');
      return;
    }
    for (int i = from; i < length; i++) {
      if (Character.isLetterOrDigit(units[i])) {
        units[i] = Character.toUpperCase(units[i]);
        return;
      }
    }
  }

  private void room(int more) {
    if (units.length - length < more) {
      units = Arrays.copyOf(units, Math.max(2 * units.length, length + more));
    }
  }

  @Override
  public String toString() {
    return new String(units, 0, length);
  }
}
