package org.reprint.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Stories made by chance from few sentences in many scripts, so that most are related to some, and
/// with what breaks offsets: characters of two units, halves of them, marks, format characters.
final class OddStories {
  private static final int STORIES = 60;

  private static final List<String> SENTENCES =
      List.of(
          "The mayor of %s said on Monday that %d people had left the town after the flood.",
          "Profit rose %d percent to $%d.5 million, the ferry company of %s said.",
          "“We will not close the harbour before %d May,” said Anna Lind, who heads %s council.",
          "The court in %s fined the builder %d euros on Tuesday, but it did not close the site.",
          "About %d residents of %s were told to boil their water until Friday at 10 a.m.",
          "Der Bürgermeister von %s sagte am Montag, dass %d Menschen die Stadt verlassen haben.",
          "市长星期一说，洪水过后%s有%d人离开了该镇，渡轮将于中午停运。",
          "市長は月曜日、%sで%d人が町を離れたと述べた。",
          "قال رئيس بلدية %s يوم الاثنين إن %d شخصا غادروا المدينة بعد الفيضان.",
          "นายกเทศมนตรี %s กล่าวเมื่อวันจันทร์ว่ามีคน %d คนออกจากเมือง",
          "😀😀 %s 👩‍👩‍👧 %d 🇩🇪🇫🇷 people ran 🏃🏽‍♀️ to the quay at noon, they say.",
          "Тысячи жителей города %s (%d) покинули свои дома в понедельник.");

  private static final List<String> TOWNS =
      List.of("Kelby", "Norring", "São Tomé", "Zürich", "𝒦elby", "Ke\u0301lby", "Kel\u00adby");

  private static final List<String> ODDITIES =
      List.of(
          "\ud83d",
          "\udc00",
          "\u200b",
          "\u0301\u0302",
          "\ufeff",
          "\u2028",
          "\u0007",
          "\n\n",
          "😀",
          "—",
          " \u00a0 ",
          "…",
          "\"",
          "”",
          "(AP) -- ",
          "___",
          "\t",
          "½",
          "ﬁ",
          "\ud835\udc9c");

  private static final List<String> TITLES =
      List.of(
          "Flood empties Kelby",
          "UPDATE 1-Flood empties Kelby",
          "CORRECTED-Flood empties Kelby",
          "Ferry firm's profit up",
          "KILL: Flood empties Kelby");

  private final Random random;
  private final StringBuilder lines = new StringBuilder();

  private OddStories(long seed) {
    this.random = new Random(seed);
  }

  /// JSON lines with `id`, `text`, and at times `title`, `date`, `source`, `version`, `status`.
  static String lines(long seed) {
    OddStories made = new OddStories(seed);
    List<List<String>> stories = new ArrayList<>();
    for (int i = 0; i < STORIES; i++) {
      stories.add(made.chance(60) && i > 0 ? made.edited(made.any(stories)) : made.fresh());
      made.line(i, stories.getLast());
    }
    return made.lines.toString();
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private List<String> fresh() {
    List<String> story = new ArrayList<>();
    int sentences = random.nextInt(9);
    boolean mixed = chance(30);
    for (int i = 0; i < sentences; i++) {
      story.add(sentence(mixed ? any(SENTENCES) : SENTENCES.get(random.nextInt(5))));
    }
    return story;
  }

  private String sentence(String form) {
    String filled = form;
    while (filled.contains("%s") || filled.contains("%d")) {
      filled = filled.replaceFirst("%s", any(TOWNS));
      filled = filled.replaceFirst("%d", String.valueOf(random.nextInt(1000)));
    }
    return filled;
  }

  private List<String> edited(List<String> story) {
    List<String> copy = new ArrayList<>(story);
    if (copy.isEmpty() || chance(20)) {
      return copy;
    }
    int at = random.nextInt(copy.size());
    String old = copy.get(at);
    switch (random.nextInt(6)) {
      case 0 -> copy.remove(at);
      case 1 -> copy.add(at, sentence(any(SENTENCES)));
      case 2 -> copy.set(at, old.replaceFirst("[0-9]+", String.valueOf(random.nextInt(1000))));
      case 3 -> copy.set(at, old.replace("said", "told reporters").replace("people", "residents"));
      case 4 -> Collections.shuffle(copy, random);
      default -> {
        int place = random.nextInt(old.length() + 1);
        copy.set(at, old.substring(0, place) + any(ODDITIES) + old.substring(place));
      }
    }
    return copy;
  }

  private void line(int number, List<String> story) {
    lines.append("{\"id\":\"s").append(chance(15) ? number / 3 : 1000 + number).append('"');
    if (chance(25)) {
      field("version", String.valueOf(random.nextInt(4)));
    }
    boolean titled = chance(40);
    if (titled) {
      field("title", any(TITLES));
    }
    if (chance(50)) {
      field("date", "2026-03-0" + (1 + random.nextInt(5)) + "T0" + random.nextInt(10) + ":00:00Z");
    }
    if (chance(50)) {
      field("source", any(List.of("ap", "dpa", "The Kelby Post")));
    }
    if (chance(5)) {
      field("status", "canceled");
    }
    String text = String.join(chance(50) ? " " : "\n\n", story);
    field("text", text.isBlank() && !titled ? any(ODDITIES) + "x" : text);
    lines.append("}\n");
  }

  private void field(String name, String value) {
    lines.append(",\"").append(name).append("\":\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < ' ' || c == '"' || c == '\\' || Character.isSurrogate(c)) {
        lines.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        lines.append(c);
      }
    }
    lines.append('"');
  }
}
